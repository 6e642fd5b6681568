"""Finds people by their numbers and while something is typed, among a hundred thousand.

Contacts are held in two forms that take little memory: one line of text each, and all that can be
searched in one row of bytes, which Python looks through faster than any list of theirs.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

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


@dataclass(frozen=True, slots=True)
class Offer:
    """A number that may be meant by what is typed, and whose it is."""

    contact: Contact
    number: ContactNumber


class _Row:
    """What can be looked for in some of the contacts, in the order in which they are found."""

    def __init__(self, places: Sequence[int], parts: Iterable[bytes]) -> None:
        self._places = array("I", places)
        self._starts = array("I")
        joined = bytearray()
        for part in parts:
            self._starts.append(len(joined))
            joined += part
        self._bytes = bytes(joined)

    def holds(self, needle: bytes) -> bool:
        """Whether the text is anywhere."""
        return needle in self._bytes

    def find(self, needles: Sequence[bytes]) -> Iterator[int]:
        """Yield the places of the contacts that have all of some texts."""
        first, *others = sorted(needles, key=len, reverse=True)
        at, looked_at = self._bytes.find(first), 0
        while at >= 0 and looked_at < MAX_LOOKED_AT:
            row = bisect_right(self._starts, at) - 1
            is_last = row + 1 == len(self._starts)
            start, end = self._starts[row], len(self._bytes) if is_last else self._starts[row + 1]
            if all(self._bytes.find(each, start, end) >= 0 for each in others):
                yield self._places[row]
            looked_at += 1
            at = self._bytes.find(first, end)


class _Segment:
    """Some of the contacts: their words in one row, their digits in another."""

    def __init__(self, places: Sequence[int], contacts: Iterable[Contact]) -> None:
        searched = [_searched(contact) for contact in contacts]
        self._words = _Row(places, (words for words, _ in searched))
        self._digits = _Row(places, (digits for _, digits in searched))

    def find(self, needles: Sequence[bytes], *, is_number: bool) -> Iterator[int]:
        """Yield those with these words, or digits, at the beginning of one, then all others."""
        row = self._digits if is_number else self._words
        if not all(map(row.holds, needles)):
            return
        if len(needles) > 1:
            yield from row.find([_WORD + _WORD.join(needles)])
        yield from row.find([_WORD + each for each in needles])
        yield from row.find(needles)


class ContactIndex:
    """All contacts at one moment; it is never changed, so every thread may ask it."""

    def __init__(self, contacts: Iterable[Contact] = (), ranks: Mapping[str, float] | None = None):
        """Build it, which takes a second for a hundred thousand.

        Args:
            contacts: all of them, in the order in which those are offered that were never called.
            ranks: by a number's key, for those that were called.
        """
        self._ranks = dict(ranks or {})
        self._lines: list[str] = []
        self._places: dict[str, int | tuple[int, ...]] = {}
        known = list(contacts)
        for place, contact in enumerate(known):
            self._lines.append(_packed(contact))
            for key in {each.number: None for each in contact.numbers}:
                before = self._places.get(key)
                if before is None:
                    self._places[key] = place
                else:
                    self._places[key] = (*((before,) if isinstance(before, int) else before), place)
        self._all = _Segment(range(len(known)), known)
        self._called = self._called_segment()

    def __len__(self) -> int:
        return len(self._lines)

    def with_rank(self, key: str, rank: float) -> ContactIndex:
        """Return an index in which a number was called once more."""
        index = ContactIndex.__new__(ContactIndex)
        index._ranks = {**self._ranks, key: rank}
        index._lines, index._places, index._all = self._lines, self._places, self._all
        index._called = index._called_segment()
        return index

    def rank(self, key: str) -> float | None:
        """Return how often and how lately a number was called; None if it never was."""
        return self._ranks.get(key)

    def people(self, key: str) -> tuple[Contact, ...]:
        """Return all contacts with a number, without their notes."""
        found = self._places.get(key, ())
        places = (found,) if isinstance(found, int) else found
        return tuple(_unpacked(self._lines[place]) for place in places)

    def find(self, text: str) -> tuple[Offer, ...]:
        """Return the numbers that may be meant by what is typed, the likeliest first.

        Digits are part of a number, or a name as it is spelt on the keys of a phone.
        """
        needles, digits = _needles(text)
        if not needles or not self._lines:
            return ()
        found: dict[int, None] = {}
        offers: list[Offer] = []
        for place in chain(
            self._called.find(needles, is_number=bool(digits)),
            self._all.find(needles, is_number=bool(digits)),
        ):
            if place not in found:
                found[place] = None
                offers += self._offers(_unpacked(self._lines[place]), digits)
            if len(offers) >= MAX_OFFERED:
                break
        return tuple(offers[:MAX_OFFERED])

    def _offers(self, contact: Contact, digits: str) -> list[Offer]:
        """Return a person's numbers with these digits, else all, the likeliest first."""
        hit = [each for each in contact.numbers if digits and digits in each.number]
        numbers = sorted(
            hit or contact.numbers, key=lambda each: -self._ranks.get(each.number, 0.0)
        )
        return [Offer(contact, each) for each in numbers]

    def _called_segment(self) -> _Segment:
        ranks: dict[int, float] = {}
        for key, rank in self._ranks.items():
            found = self._places.get(key, ())
            for place in (found,) if isinstance(found, int) else found:
                ranks[place] = max(rank, ranks.get(place, rank))
        places = sorted(ranks, key=lambda place: -ranks[place])
        return _Segment(places, (_unpacked(self._lines[place]) for place in places))


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


def _searched(contact: Contact) -> tuple[bytes, bytes]:
    """Return the words and the digits that a contact is found by, each behind a blank."""
    words = folded(f"{contact.name} {contact.company}")
    names = folded(contact.name or contact.company).split()
    keys = [word.translate(_KEYS) for word in names if word.isascii() and word.isalnum()]
    spelt = ["".join(keys[place:]) for place in range(len(keys))]
    numbers = [each.number.lstrip("+") for each in contact.numbers]
    digits = " ".join((*spelt, *numbers))
    return f"\n {words}".encode("utf-8", "replace"), f"\n {digits}".encode("utf-8", "replace")


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
