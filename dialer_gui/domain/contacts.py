"""People who are called: what is known of each, and how their numbers are read and ranked."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import overload
from unicodedata import combining, normalize
from zoneinfo import available_timezones

from dialer_gui.domain.number_facts import e164_of
from dialer_gui.domain.numbers import extension_of_link, normalise, read_number

#: How many characters a contact's id has.
ID_LENGTH = 32
#: After so long without a call, an earlier call counts half.
HALF_LIFE_S = 30 * 86_400.0
#: What is one number without a doubt: digits with the marks that people put between them.
_PLAIN_NUMBER = re.compile(r"\+?[0-9][0-9 ().\-]{2,24}")
#: Letters that are no others with marks, but stand among them in a list of names.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
_EASTERN = re.compile("[\u3400-\u9fff\uac00-\ud7af]+")
_MAX_PLAIN_DIGITS, _MAX_PLAIN_DIGITS_WITH_PLUS = 12, 15


@dataclass(frozen=True, slots=True)
class ContactNumber:
    """One number of a person.

    Attributes:
        number: the same for every way to write it, and for every account: ``+`` and digits where
            the country is known, by that of the account in use when it was kept; else digits or a
            service code as they were read.
        label: what the person calls it, such as ``mobile``; may be empty.
    """

    number: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """One person or company.

    Attributes:
        id: 32 hexadecimal digits, made by this program.
        name: as the person wrote it.
        time_zone: IANA name of a zone that is known; empty where the number tells it.
        uid: the id in the address book that the contact came from; empty where there is none.
    """

    id: str
    name: str = ""
    company: str = ""
    numbers: tuple[ContactNumber, ...] = ()
    note: str = ""
    customer_id: str = ""
    member_id: str = ""
    time_zone: str = ""
    is_favourite: bool = False
    uid: str = ""

    @property
    def title(self) -> str:
        """What stands for the contact: its name, else its company, else its first number."""
        return self.name or self.company or (self.numbers[0].number if self.numbers else "")


class PackedContacts(Sequence[Contact]):
    """Many contacts, each as one text, of which the contact is made when it is asked for.

    Python looks through all objects again and again, and stands still meanwhile: with a hundred
    thousand contacts as objects the window would, for half a second.
    """

    def __init__(self, contacts: Iterable[Contact] = ()) -> None:
        self._texts = list(map(_packed, contacts))

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[Contact]:
        return map(_unpacked, self._texts)

    @overload
    def __getitem__(self, place: int) -> Contact: ...

    @overload
    def __getitem__(self, place: slice) -> PackedContacts: ...

    def __getitem__(self, place: int | slice) -> Contact | PackedContacts:
        if isinstance(place, slice):
            return self.chosen(range(*place.indices(len(self))))
        return _unpacked(self._texts[place])

    def __setitem__(self, place: int, contact: Contact) -> None:
        self._texts[place] = _packed(contact)

    def append(self, contact: Contact) -> None:
        """Add a contact at the end."""
        self._texts.append(_packed(contact))

    def chosen(self, places: Iterable[int]) -> PackedContacts:
        """Return the contacts at these places."""
        found = PackedContacts()
        found._texts = list(map(self._texts.__getitem__, places))
        return found


@dataclass(frozen=True, slots=True)
class ContactIds:
    """The ids of many contacts in their order, in one text: of a hundred thousand it is 3 MB.

    Attributes:
        joined: one id after the other.
    """

    joined: str = ""

    @classmethod
    def of(cls, ids: Iterable[str]) -> ContactIds:
        """Return these ids."""
        return cls("".join(ids))

    def __len__(self) -> int:
        return len(self.joined) // ID_LENGTH

    def __getitem__(self, row: int) -> str:
        return self.joined[row * ID_LENGTH : (row + 1) * ID_LENGTH]

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def part(self, rows: range) -> ContactIds:
        """Return the ids of some rows, one below the other."""
        return ContactIds(self.joined[rows.start * ID_LENGTH : rows.stop * ID_LENGTH])

    def without(self, rows: range) -> ContactIds:
        """Return all ids but those of some rows, one below the other."""
        first, end = rows.start * ID_LENGTH, rows.stop * ID_LENGTH
        return ContactIds(self.joined[:first] + self.joined[end:])

    def row_of(self, contact_id: str) -> int | None:
        """Return where a contact is; None where it is not."""
        at = self.joined.find(contact_id) if contact_id else -1
        while at >= 0 and at % ID_LENGTH:
            at = self.joined.find(contact_id, at + 1)
        return at // ID_LENGTH if at >= 0 else None


@dataclass(frozen=True, slots=True)
class NumberReader:
    """Reads numbers as an account does.

    Attributes:
        country: ISO 3166 letters for numbers without a country code, or empty.
        extensions: the account's own, which are never taken for phone numbers.
    """

    country: str = ""
    extensions: tuple[str, ...] = ()

    def key(self, number: str) -> str:
        """Return what equal numbers have in common, for a normalised number."""
        return e164_of(number, self.country, self.extensions) or number

    def read(self, text: str, label: str = "") -> tuple[tuple[ContactNumber, ...], bool]:
        """Return the numbers that a text holds, and whether nothing else is in it."""
        if _PLAIN_NUMBER.fullmatch(text):
            number = normalise(text)
            most = _MAX_PLAIN_DIGITS_WITH_PLUS if number[:1] == "+" else _MAX_PLAIN_DIGITS
            if len(number) <= most:
                return (ContactNumber(self.key(number), label),), True
        reading = read_number(text, self.country)
        found = (reading.number,) if reading.number else reading.candidates
        numbers = tuple(ContactNumber(self.key(each), label) for each in found)
        is_whole = bool(numbers) and not reading.holds_more_digits
        return numbers, is_whole and not extension_of_link(text)


def joined_name(given: str, family: str) -> str:
    """Return a whole name: in the east the family comes first, with no blank behind it."""
    is_eastern = _EASTERN.fullmatch(given + family) is not None
    return family + given if is_eastern else f"{given} {family}".strip()


def folded(text: str) -> str:
    """Return the text as it is compared: without case, accents and what stands around it."""
    text = text.strip()
    if text.isascii():
        return text.lower()
    text = "".join(each for each in normalize("NFKD", text) if not combining(each))
    return text.casefold().translate(_LETTERS)


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def known_time_zone(text: str) -> str:
    """Return the IANA name of a time zone that a text is; empty for any other text."""
    return text if text in _time_zones() else ""


def rank_after_call(rank: float | None, at_s: float) -> float:
    """Return the rank of a number that is called, which grows with how often and how lately it was.

    Args:
        rank: before this call; None for the first.
        at_s: Unix seconds.
    """
    now = at_s / HALF_LIFE_S
    return now if rank is None else now + math.log2(1 + 2 ** min(rank - now, 60.0))


def search_order(contact: Contact) -> tuple[bool, str]:
    """Return what contacts are listed by: favourites first, then by name."""
    return (not contact.is_favourite, folded(contact.title))


def _packed(contact: Contact) -> str:
    numbers = [(each.number, each.label) for each in contact.numbers]
    texts = (contact.note, contact.customer_id, contact.member_id, contact.time_zone)
    said = (contact.id, contact.name, contact.company, numbers, *texts)
    return json.dumps((*said, contact.is_favourite, contact.uid))


def _unpacked(text: str) -> Contact:
    contact_id, name, company, numbers, *others = json.loads(text)
    return Contact(
        contact_id, name, company, tuple(ContactNumber(*each) for each in numbers), *others
    )
