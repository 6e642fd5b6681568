"""Contacts from a file: what its columns hold, whom it tells of, and what it would change."""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from dialer_gui.domain.contacts import Contact, PackedContacts, folded

#: What a spreadsheet makes of a long number that it takes for an amount.
_ROUNDED = re.compile(r"[+-]?\d+(?:[.,]\d*)?[eE]\+?\d+")

#: What contacts are found by, while they are compared.
_UID, _NUMBER, _PERSON = "uid ", "number ", "person "
#: Entries with the same end of their digest are in one list: a few of a hundred thousand contacts.
_LISTS = 1 << 17


def is_rounded(text: str) -> bool:
    """Whether a spreadsheet has rounded the number, as in ``4.93E+11``: digits are lost."""
    return _ROUNDED.fullmatch(text.strip()) is not None


class ReadProblem(StrEnum):
    """Why a card or a row was not read; the words are in `ui/text/contacts`."""

    #: It has neither a name nor a number.
    EMPTY = "empty"
    #: A spreadsheet has rounded a number.
    ROUNDED = "rounded"
    #: A card without an end, or quotes that don't match.
    BROKEN = "broken"
    TOO_LONG = "too_long"


class FileProblem(StrEnum):
    """Why a file was not read at all; the words are in `ui/text/contacts`."""

    NO_CONTACTS = "no_contacts"
    TOO_LARGE = "too_large"
    #: Excel's binary workbook, of which nobody can tell beforehand how large its sheets are.
    BINARY = "binary"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A card or a row that is not imported.

    Attributes:
        line: where it begins in the file, from 1.
        problem: why.
        text: what it is known by: a name, or the text that could not be read.
    """

    line: int
    problem: ReadProblem
    text: str


class LookAlikes(StrEnum):
    """What becomes of someone who may be a contact that is there; see ``ImportPlanner``."""

    MERGE = "merge"
    KEEP_BOTH = "keep_both"
    SKIP = "skip"


class ImportCounts(NamedTuple):
    """How many cards or rows are new, change a contact, are there already, and so on."""

    new: int
    changed: int
    same: int
    skipped: int
    unreadable: int


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import is going to do: every card and row is in exactly one of the five numbers.

    Attributes:
        new: contacts to add.
        changed: contacts as they are to be afterwards, each once.
        changed_rows: how many cards or rows change them.
        same: how many are there already, just so.
        skipped: how many look like a contact and are left out.
        look_alikes: how many of all looked like a contact, whatever becomes of them.
        unreadable: those that are not imported, with the reason.
    """

    new: Sequence[Contact] = ()
    changed: Sequence[Contact] = ()
    changed_rows: int = 0
    same: int = 0
    skipped: int = 0
    look_alikes: int = 0
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def counts(self) -> ImportCounts:
        """How many cards or rows the file has of each kind."""
        kinds = (len(self.new), self.changed_rows, self.same, self.skipped, len(self.unreadable))
        return ImportCounts(*kinds)


def merged(old: Contact, read: Contact, *, is_certain: bool) -> Contact:
    """Return a contact with what was read of the same person.

    Numbers and notes are added, none is lost. Of what a contact has one of, the name for example,
    the file's counts if the person is certain, and what is there if they only look alike.
    """
    first, second = (read, old) if is_certain else (old, read)
    keys = {each.number for each in old.numbers}
    added = tuple(each for each in read.numbers if each.number not in keys)
    labels = {each.number: each.label for each in read.numbers if each.label}
    kept = tuple(
        each if each.label else replace(each, label=labels.get(each.number, ""))
        for each in old.numbers
    )
    note = old.note
    if read.note and read.note not in note:
        note = f"{note}\n{read.note}" if note else read.note
    return replace(
        old,
        name=first.name or second.name,
        company=first.company or second.company,
        numbers=kept + added,
        note=note,
        customer_id=first.customer_id or second.customer_id,
        member_id=first.member_id or second.member_id,
        time_zone=first.time_zone or second.time_zone,
        is_favourite=read.is_favourite or old.is_favourite,
        # What was exported from here has the contact's own id for one.
        uid=old.uid or ("" if read.uid == old.id else read.uid),
    )


class ImportPlanner:
    """Compares what was read with the contacts that are there, and with what came before it.

    The same UID is the same contact. Without one it is the same if the name and a number are, or
    the name where neither has a number. With the same number somebody looks alike whose UID is
    another, or where one of the two has no name. Everybody else is a person of their own: an
    office shares its number, and many have the same name.
    """

    def __init__(self, known: Iterable[Contact], look_alikes: LookAlikes) -> None:
        self._choice = look_alikes
        self._contacts = PackedContacts()
        self._places = _PlacesByKey()
        self._changed: dict[int, None] = {}
        self._changed_rows = self._same = self._skipped = self._look_alikes = 0
        for contact in known:
            self._add(contact)
        #: Those behind them are new.
        self._known_count = len(self._contacts)

    def take(self, read: Contact) -> None:
        """Decide what becomes of one that was read."""
        found = self._with_uid(read.uid) if read.uid else None
        if found is None:
            found = self._same_person(read)
        is_certain = found is not None
        if found is None:
            alike = self._alike(read)
            if alike:
                self._look_alikes += 1
                if self._choice is LookAlikes.SKIP:
                    self._skipped += 1
                    return
                # Who of several is meant nobody knows: then both are kept.
                if self._choice is LookAlikes.MERGE and len(alike) == 1:
                    found = alike.pop()
        if found is None:
            self._add(read)
            return
        old = self._contacts[found]
        now = merged(old, read, is_certain=is_certain)
        if now == old:
            self._same += 1
            return
        if found >= self._known_count:
            self._same += 1  # it is a part of the new contact
        else:
            self._changed_rows += 1
            self._changed[found] = None
        self._contacts[found] = now
        for key in _keys(now) - _keys(old):
            self._places.add(key, found)

    def plan(self, unreadable: Collection[Unreadable]) -> ImportPlan:
        """Return what was decided."""
        return ImportPlan(
            self._contacts[self._known_count :],
            self._contacts.chosen(self._changed),
            self._changed_rows,
            self._same,
            self._skipped,
            self._look_alikes,
            tuple(unreadable),
        )

    def _add(self, contact: Contact) -> None:
        for key in _keys(contact):
            self._places.add(key, len(self._contacts))
        self._contacts.append(contact)

    def _with_uid(self, uid: str) -> int | None:
        for place in self._places.find(_UID + uid):
            contact = self._contacts[place]
            if uid in {contact.uid, contact.id}:
                return place
        return None

    def _persons(self, name: str, number: str) -> Iterator[tuple[int, Contact]]:
        """Yield everybody with this name and number; an empty one stands for none."""
        for place in self._places.find(_person_key(name, number)):
            contact = self._contacts[place]
            if _name_of(contact) == name and number in _numbers_of(contact):
                yield place, contact

    def _with_number(self, number: str) -> Iterator[tuple[int, Contact]]:
        for place in self._places.find(_NUMBER + number):
            contact = self._contacts[place]
            if number in _numbers_of(contact):
                yield place, contact

    def _same_person(self, read: Contact) -> int | None:
        name = _name_of(read)
        for number in _numbers_of(read):
            for place, old in self._persons(name, number):
                if not (read.uid and old.uid and read.uid != old.uid):
                    return place
        return None

    def _alike(self, read: Contact) -> set[int]:
        """Return who looks alike, two at the most: a switchboard's number may be that of all."""
        name, alike = _name_of(read), set[int]()
        for number in (each.number for each in read.numbers):
            found = (
                chain(self._persons(name, number), self._persons("", number))
                if name
                else self._with_number(number)
            )
            for place, _ in found:
                alike.add(place)
                if len(alike) > 1:
                    return alike
        return alike


class _PlacesByKey:
    """The places of all contacts with a key, in little memory: of each key only a digest is kept.

    What is found may have another key with the same digest: who asks looks at the contact.
    """

    def __init__(self) -> None:
        #: By the digest's end, one more than the last entry with it; 0 where there is none.
        self._last = array("I", bytes(4 * _LISTS))
        #: Of each entry: the digest, the place, and as above the entry before it.
        self._digests, self._places, self._before = array("I"), array("I"), array("I")

    def add(self, key: str, place: int) -> None:
        """Note that the contact at a place has a key."""
        digest = crc32(key.encode("utf-8", "replace"))
        self._digests.append(digest)
        self._places.append(place)
        self._before.append(self._last[digest % _LISTS])
        self._last[digest % _LISTS] = len(self._digests)

    def find(self, key: str) -> Iterator[int]:
        """Yield the places of all contacts with a key, and maybe of others, the last first."""
        digest = crc32(key.encode("utf-8", "replace"))
        entry = self._last[digest % _LISTS]
        while entry:
            if self._digests[entry - 1] == digest:
                yield self._places[entry - 1]
            entry = self._before[entry - 1]


def _keys(contact: Contact) -> set[str]:
    keys = {_UID + each for each in (contact.uid, contact.id) if each}
    keys.update(_NUMBER + each.number for each in contact.numbers)
    return keys | {_person_key(_name_of(contact), each) for each in _numbers_of(contact)}


def _person_key(name: str, number: str) -> str:
    return f"{_PERSON}{number} {name}"


def _numbers_of(contact: Contact) -> tuple[str, ...]:
    """Return the numbers of a contact; an empty one where it has none."""
    return tuple(each.number for each in contact.numbers) or ("",)


def _name_of(contact: Contact) -> str:
    return folded(contact.name or contact.company)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a file holds.

    Attributes:
        encoding: how its bytes were read as text; empty where the file says it itself.
        headings: of its columns; empty for address cards.
        fields: what each column was taken for.
        samples: the first rows of a table.
        contacts: everybody in it.
        unreadable: which cards or rows could not be read.
    """

    encoding: str
    headings: tuple[str, ...]
    fields: tuple[Field, ...]
    samples: tuple[tuple[str, ...], ...]
    contacts: Sequence[Contact]
    unreadable: tuple[Unreadable, ...]


class Field(StrEnum):
    """What a column of a table can hold; the words are in `ui/text/contacts`."""

    IGNORED = "ignored"
    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    COMPANY = "company"
    NUMBER = "number"
    LABEL = "label"
    NOTE = "note"
    CUSTOMER_ID = "customer_id"
    MEMBER_ID = "member_id"
    TIME_ZONE = "time_zone"
    FAVOURITE = "favourite"
    UID = "uid"


#: Words of a column's heading, in the order in which they are looked for. The first that is in a
#: heading says what the column holds.
_HEADINGS: Mapping[Field, str] = {
    Field.UID: r"^uid$|^unique id",
    Field.CUSTOMER_ID: r"customer.?(id|no|num)|kunden.?(nr|nummer)|client.?id|客户(编号|号|id)"
    r"|(id|n.mero).*cliente|id pelanggan",
    Field.MEMBER_ID: r"member.?(id|no|num)|mitglied|会员|(id|n.mero).*(socio|miembro)|id anggota",
    Field.TIME_ZONE: r"time.?zone|zeitzone|时区|zona (horaria|waktu)",
    Field.FAVOURITE: r"favou?rite|favorit|starred|收藏|星标",
    Field.LABEL: r"(phone|number|tel\w*) ?\d* ?- ?(type|label)|^number \d+ label$|^label$",
    Field.IGNORED: r"e-?mail|correo|邮|fax|传真|address|direcci|alamat|地址|strasse|street|city"
    r"|ort$|phonetic|yomi|furigana|prefix|suffix|middle|title|birthday|web|url|department"
    r"|abteilung|group|label|photo|nickname|user.?name|\bid\b.*number|file as|priority|language"
    r"|sensitivity|gender|spouse|assistant's|manager|location|mileage|hobby|initials|radio"
    r"|telex|isdn|callback|tty",
    Field.NUMBER: r"phone|number|tel|mobile|handy|mobil|cell|rufnummer|nummer|durchwahl|电话|手机"
    r"|号码|m[oó]vil|celular|n[uú]mero|nomor|telepon|ponsel|hp$|pager|extension|ext\.?$|line$",
    Field.GIVEN_NAME: r"first|given|vorname|^名$|^nombre$|depan",
    Field.FAMILY_NAME: r"last|family|surname|nachname|familienname|^姓$|apellido|belakang",
    Field.COMPANY: r"company|organi[sz]a|firma|unternehmen|公司|单位|empresa|perusahaan|^org$",
    Field.NOTE: r"^notes?$|notiz|bemerkung|comment|备注|nota|catatan|remark",
    Field.NAME: r"name|姓名|名称|联系人|nama|contact|kontakt",
}


#: What headings call the labels that address books share.
_LABEL_NAMES = {
    "mobile": {"mobil", "handy", "cell", "movil", "celular", "ponsel", "hp", "no hp", "手机"},
    "work": {"business", "geschaftlich", "office", "trabajo", "kantor", "办公电话"},
    "home": {"privat", "casa", "rumah", "家庭电话"},
}


def guess_fields(headings: Iterable[str]) -> tuple[Field, ...]:
    """Return what the columns of a table seem to hold, by their headings."""
    guessed = []
    for heading in headings:
        text = folded(heading)
        found = (field for field, words in _HEADINGS.items() if re.search(words, text))
        guessed.append(next(found, Field.IGNORED) if text else Field.IGNORED)
    if Field.NAME in guessed and Field.FAMILY_NAME in guessed:
        # A second way to say it: "Name" beside "Given Name" and "Family Name".
        parts = {Field.GIVEN_NAME, Field.FAMILY_NAME}
        guessed = [Field.IGNORED if each in parts else each for each in guessed]
    elif Field.NAME in guessed and Field.GIVEN_NAME in guessed:
        guessed = [Field.FAMILY_NAME if each is Field.NAME else each for each in guessed]
    taken: set[Field] = set()
    for place, each in enumerate(guessed):
        if each in taken and each not in {Field.NUMBER, Field.LABEL, Field.NOTE}:
            guessed[place] = Field.IGNORED
        taken.add(each)
    return tuple(guessed)


def label_of_heading(heading: str) -> str:
    """Return what the heading of a column calls the numbers in it: ``Mobile Phone`` is mobile."""
    words = re.sub(r"\b(tele)?(phone|fon|fono)\b|\bnumber\b|\d+|value|[-()]", " ", folded(heading))
    label = " ".join(words.split())
    return next((known for known, names in _LABEL_NAMES.items() if label in names), label)


def text_is_true(text: str) -> bool:
    """Whether a cell says yes."""
    return folded(text) in {
        "1",
        "yes",
        "y",
        "true",
        "x",
        "ja",
        "wahr",
        "si",
        "verdadero",
        "是",
        "ya",
    }
