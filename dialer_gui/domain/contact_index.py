"""Finds people by their numbers and while something is typed, among a hundred thousand.

Contacts are held in two forms that take little memory: one line of text each, and all that can be
searched in one row of bytes, which Python looks through faster than any list of theirs. Neither is
made of objects that Python would look through again and again for what is no longer used.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, takewhile
from zlib import crc32

from dialer_gui.domain.contacts import Contact, ContactNumber, NumberReader, folded
from dialer_gui.domain.number_facts import dialled_characters
from dialer_gui.domain.numbers import without_trunk_zero

#: How many numbers are offered while something is typed.
MAX_OFFERED = 8
#: Shorter texts would find nearly everybody.
MIN_LETTERS, MIN_DIGITS = 2, 3
#: Of a text that many lines hold so many are looked at: the next key finds the others.
MAX_LOOKED_AT = 2000
_FIELD, _WORD = "\x1f", b" "
_KEYS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
_MARKS = frozenset(" ()-./")
#: So many contacts are in a block: a change of one makes this one anew and leaves all others.
_BLOCK_ROWS = 4096
#: A number's digest of 32 bits stands with a row of as many bits in one number.
_ROW_BITS = 32


@dataclass(frozen=True, slots=True)
class Offer:
    """A number that may be meant by what is typed, and whose it is."""

    contact: Contact
    number: ContactNumber


class _Texts:
    """Texts of contacts in one row of bytes, which is searched as fast as one text."""

    def __init__(self) -> None:
        self._starts, self._bytes = array("I"), bytearray()

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, row: int) -> str:
        return self._bytes[self._starts[row] : self._end(row)].decode("utf-8")

    def append(self, text: str) -> None:
        """Add the next contact's text."""
        self._starts.append(len(self._bytes))
        self._bytes += text.encode("utf-8", "replace")

    def hold(self, needle: bytes) -> bool:
        """Whether any has this in it."""
        return needle in self._bytes

    def rows_with(self, needle: bytes) -> Iterator[int]:
        """Yield the rows that have this in them."""
        at = self._bytes.find(needle)
        while at >= 0:
            row = bisect_right(self._starts, at) - 1
            yield row
            at = self._bytes.find(needle, self._end(row))

    def has(self, row: int, needles: Iterable[bytes]) -> bool:
        """Whether a row has all of these in it."""
        start, end = self._starts[row], self._end(row)
        return all(self._bytes.find(each, start, end) >= 0 for each in needles)

    def _end(self, row: int) -> int:
        is_last = row + 1 == len(self._starts)
        return len(self._bytes) if is_last else self._starts[row + 1]


class _Block:
    """Some of the contacts, in the order in which they are found."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._lines = _Texts()
        self.words, self.digits = _Texts(), _Texts()
        numbers = []
        for contact in contacts:
            row = len(self._lines)
            numbers += [_digest(each.number) << _ROW_BITS | row for each in contact.numbers]
            self._lines.append(_packed(contact))
            words, digits = _searched(contact)
            self.words.append(words)
            self.digits.append(digits)
        #: The digest of each number with the row of the contact, in order.
        self._numbers = array("Q", sorted(set(numbers)))

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, row: int) -> Contact:
        return _unpacked(self._lines[row])

    def __iter__(self) -> Iterator[Contact]:
        return map(self.__getitem__, range(len(self)))

    def may_have(self, contact_id: str) -> bool:
        """Whether the contact can be here."""
        return self._lines.hold(contact_id.encode("utf-8", "replace"))

    def with_number(self, key: str) -> Iterator[Contact]:
        """Yield the contacts with a number."""
        digest = _digest(key)
        for at in range(bisect_left(self._numbers, digest << _ROW_BITS), len(self._numbers)):
            found, row = divmod(self._numbers[at], 1 << _ROW_BITS)
            if found != digest:
                return
            contact = self[row]
            # Another number may have the same digest.
            if any(each.number == key for each in contact.numbers):
                yield contact


class ContactIndex:
    """All contacts at one moment; it is never changed, so every thread may ask it."""

    def __init__(self, contacts: Iterable[Contact] = (), ranks: Mapping[str, float] | None = None):
        """Build it, which takes a second for a hundred thousand.

        Args:
            contacts: all of them, in the order in which those are offered that were never called.
            ranks: by a number's key, for those that were called.
        """
        rest = iter(contacts)
        some = iter(lambda: _Block(islice(rest, _BLOCK_ROWS)), None)
        self._take(tuple(takewhile(len, some)), dict(ranks or {}))

    def __len__(self) -> int:
        return sum(map(len, self._blocks))

    def with_changes(self, changes: Mapping[str, Contact | None]) -> ContactIndex:
        """Return an index in which some contacts are others.

        Args:
            changes: by the contact's id, what it is now; None for one that is deleted.
        """
        left, blocks = dict(changes), list[_Block]()
        for block in self._blocks:
            if any(map(block.may_have, changes)):
                now = [(each.id, left.pop(each.id, each)) for each in block]
                block = _Block(contact for _, contact in now if contact is not None)
            blocks.append(block)
        # Those that are new come last until the next start.
        has_room = bool(blocks) and len(blocks[-1]) + len(left) <= _BLOCK_ROWS
        last = blocks.pop() if left and has_room else ()
        blocks.append(_Block(chain(last, (each for each in left.values() if each is not None))))
        index = ContactIndex()
        index._take(tuple(filter(len, blocks)), self._ranks)
        return index

    def with_rank(self, key: str, rank: float) -> ContactIndex:
        """Return an index in which a number was called once more."""
        index = ContactIndex()
        index._take(self._blocks, {**self._ranks, key: rank})
        return index

    def rank(self, key: str) -> float | None:
        """Return how often and how lately a number was called; None if it never was."""
        return self._ranks.get(key)

    def people(self, key: str) -> tuple[Contact, ...]:
        """Return all contacts with a number, without their notes."""
        return tuple(each for block in self._blocks for each in block.with_number(key))

    def find(self, text: str) -> tuple[Offer, ...]:
        """Return the numbers that may be meant by what is typed, the likeliest first.

        Digits are part of a number, or a name as it is spelt on the keys of a phone.
        """
        needles, digits = _needles(text)
        found = self._found(needles, is_number=bool(digits))
        offers = chain.from_iterable(self._offers(contact, digits) for contact in found)
        return tuple(islice(offers, MAX_OFFERED))

    def contacts(self, text: str, limit: int) -> tuple[Contact, ...]:
        """Return so many contacts at most that have all of what is typed, the likeliest first."""
        needles, digits = _needles(text)
        return tuple(islice(self._found(needles, is_number=bool(digits)), limit))

    def _found(self, needles: Sequence[bytes], *, is_number: bool) -> Iterator[Contact]:
        """Yield everybody with these words, or digits, once; first those who were called."""
        ids: set[str] = set()
        for blocks in ((self._called,), self._blocks) if needles else ():
            for contact in _found(blocks, needles, is_number=is_number):
                if contact.id not in ids:
                    ids.add(contact.id)
                    yield contact

    def _offers(self, contact: Contact, digits: str) -> list[Offer]:
        """Return a person's numbers with these digits, else all, the likeliest first."""
        hit = [each for each in contact.numbers if digits and digits in each.number]
        numbers = sorted(
            hit or contact.numbers, key=lambda each: -self._ranks.get(each.number, 0.0)
        )
        return [Offer(contact, each) for each in numbers]

    def _take(self, blocks: tuple[_Block, ...], ranks: dict[str, float]) -> None:
        self._blocks, self._ranks = blocks, dict[str, float]()
        called: dict[str, tuple[float, Contact]] = {}
        for key, rank in ranks.items():
            for each in self.people(key):
                self._ranks[key] = rank
                called[each.id] = max(rank, called.get(each.id, (rank,))[0]), each
        by_rank = sorted(called.values(), key=lambda ranked: -ranked[0])
        self._called = _Block(contact for _, contact in by_rank)


def _found(
    blocks: Iterable[_Block], needles: Sequence[bytes], *, is_number: bool
) -> Iterator[Contact]:
    """Yield those with these words, or digits, at the beginning of one, then all others."""
    texts = [(block, block.digits if is_number else block.words) for block in blocks]
    texts = [(block, each) for block, each in texts if all(map(each.hold, needles))]
    ways = [[_WORD + each for each in needles], needles]
    if len(needles) > 1:
        ways.insert(0, [_WORD + _WORD.join(needles)])
    for way in ways:
        first, *others = sorted(way, key=len, reverse=True)
        hits = ((block, each, row) for block, each in texts for row in each.rows_with(first))
        for block, each, row in islice(hits, MAX_LOOKED_AT):
            if each.has(row, others):
                yield block[row]


def people_called(index: ContactIndex, number: str, reader: NumberReader) -> tuple[Contact, ...]:
    """Return whose number it is, as an account reads it."""
    return index.people(reader.key(number)) if number and len(index) else ()


def _needles(text: str) -> tuple[list[bytes], str]:
    """Return what to look for, and the digits where there is nothing else."""
    digits = dialled_characters(text)
    if digits and not set(text) - set(digits) - _MARKS:
        # Of 030 12 and 0049 30 12 the zeros are not in the number as it is kept.
        needle = dialled_characters(without_trunk_zero(text)).lstrip("+").lstrip("0")
        is_enough = len(digits) >= MIN_DIGITS and bool(needle)
        return ([needle.encode()], needle) if is_enough else ([], "")
    words = folded(text.replace(_FIELD, " ")).split()
    letters = sum(map(len, words))
    is_enough = letters >= MIN_LETTERS or (letters > 0 and not text.isascii())
    return ([word.encode("utf-8", "replace") for word in words] if is_enough else []), ""


def _digest(number: str) -> int:
    return crc32(number.encode("utf-8", "replace"))


def _searched(contact: Contact) -> tuple[str, str]:
    """Return the words and the digits that a contact is found by, each behind a blank."""
    words = folded(f"{contact.name} {contact.company}")
    names = folded(contact.name or contact.company).split()
    keys = [word.translate(_KEYS) for word in names if word.isascii() and word.isalnum()]
    spelt = ["".join(keys[place:]) for place in range(len(keys))]
    numbers = [each.number.lstrip("+") for each in contact.numbers]
    digits = " ".join((*spelt, *numbers))
    return f"\n {words}", f"\n {digits}"


def _packed(contact: Contact) -> str:
    values = [contact.id, contact.name, contact.company, contact.customer_id, contact.member_id]
    values += [contact.time_zone, "1" if contact.is_favourite else ""]
    for each in contact.numbers:
        values += [each.number, each.label]
    return _FIELD.join(value.replace(_FIELD, " ") for value in values)


def _unpacked(line: str) -> Contact:
    contact_id, name, company, customer, member, zone, favourite, *rest = line.split(_FIELD)
    numbers = tuple(map(ContactNumber, rest[::2], rest[1::2]))
    return Contact(
        contact_id,
        name,
        company,
        numbers,
        customer_id=customer,
        member_id=member,
        time_zone=zone,
        is_favourite=bool(favourite),
    )
