"""People who are called: what is known of each, whose a number is, and what an import changes."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from unicodedata import combining, normalize

from dialer_gui.domain.number_facts import NumberKind, describe
from dialer_gui.domain.numbers import normalise, read_number

#: After so long without a call, an earlier call counts half.
HALF_LIFE_S = 30 * 86_400.0
#: What is one number without a doubt: digits with the marks that people put between them.
_PLAIN_NUMBER = re.compile(r"\+?[0-9][0-9 ().\-]{2,24}")
_MAX_PLAIN_DIGITS, _MAX_PLAIN_DIGITS_WITH_PLUS = 12, 15
#: What a spreadsheet makes of a long number that it takes for an amount.
_ROUNDED = re.compile(r"[+-]?\d+(?:[.,]\d*)?[eE]\+?\d+")


@dataclass(frozen=True, slots=True)
class ContactNumber:
    """One number of a person.

    Attributes:
        number: as it was read: ``+`` and digits, digits, or a service code.
        label: what the person calls it, such as ``mobile``; may be empty.
        key: the same for every way to write the number: with + and country code, by the country of
            the account in use when it was kept; the number itself where it has none.
    """

    number: str
    label: str = ""
    key: str = ""

    @property
    def dialled(self) -> str:
        """What goes into the number field: it reaches the same phone with every account."""
        return self.key or self.number


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
        facts = describe(number, self.country, self.extensions)
        return (facts.e164 if facts.kind is NumberKind.PHONE else "") or number

    def read(self, text: str, label: str = "") -> tuple[tuple[ContactNumber, ...], bool]:
        """Return the numbers that a text holds, and whether nothing else is in it."""
        if _PLAIN_NUMBER.fullmatch(text):
            number = normalise(text)
            most = _MAX_PLAIN_DIGITS_WITH_PLUS if number[:1] == "+" else _MAX_PLAIN_DIGITS
            if len(number) <= most:
                return (ContactNumber(number, label, self.key(number)),), True
        reading = read_number(text, self.country)
        found = (reading.number,) if reading.number else reading.candidates
        numbers = tuple(ContactNumber(each, label, self.key(each)) for each in found)
        return numbers, bool(numbers) and not reading.holds_more_digits


def is_rounded(text: str) -> bool:
    """Whether a spreadsheet has rounded the number, as in ``4.93E+11``: digits are lost."""
    return _ROUNDED.fullmatch(text.strip()) is not None


def folded(text: str) -> str:
    """Return the text as it is compared: without case, accents and what stands around it."""
    text = text.strip()
    if not text.isascii():
        text = "".join(each for each in normalize("NFKD", text) if not combining(each))
    return text.casefold()


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


class ReadProblem(StrEnum):
    """Why a card or a row was not read; the words are in `ui/text/contacts`."""

    EMPTY = "empty"
    ROUNDED = "rounded"
    BROKEN = "broken"
    TOO_LONG = "too_long"


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
    """What becomes of someone who may be a contact that is there: same name or same number."""

    MERGE = "merge"
    KEEP_BOTH = "keep_both"
    SKIP = "skip"


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

    new: tuple[Contact, ...] = ()
    changed: tuple[Contact, ...] = ()
    changed_rows: int = 0
    same: int = 0
    skipped: int = 0
    look_alikes: int = 0
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def total(self) -> int:
        """How many cards or rows the file has."""
        done = len(self.new) + self.changed_rows + self.same + self.skipped
        return done + len(self.unreadable)


def merged(old: Contact, read: Contact) -> Contact:
    """Return a contact with what was read of the same person: nothing that is there is lost."""
    keys = {each.key for each in old.numbers}
    added = tuple(each for each in read.numbers if each.key not in keys)
    labels = {each.key: each.label for each in read.numbers if each.label}
    kept = tuple(
        each if each.label else replace(each, label=labels.get(each.key, ""))
        for each in old.numbers
    )
    note = old.note
    if read.note and read.note not in note:
        note = f"{note}\n{read.note}" if note else read.note
    return replace(
        old,
        name=read.name or old.name,
        company=read.company or old.company,
        numbers=kept + added,
        note=note,
        customer_id=read.customer_id or old.customer_id,
        member_id=read.member_id or old.member_id,
        time_zone=read.time_zone or old.time_zone,
        is_favourite=read.is_favourite or old.is_favourite,
        uid=old.uid or read.uid,
    )


class ImportPlanner:
    """Compares what was read with the contacts that are there, and with what came before it.

    The same UID is the same contact. Without one it is the same if the name and a number are, or
    the name where neither has a number. Who shares only one of them looks alike.
    """

    def __init__(self, known: Iterable[Contact], look_alikes: LookAlikes) -> None:
        self._choice = look_alikes
        self._contacts: dict[str, Contact] = {}
        self._by_uid: dict[str, str] = {}
        self._by_key: dict[str, list[str]] = {}
        self._by_name: dict[str, list[str]] = {}
        self._new: dict[str, None] = {}
        self._changed: dict[str, None] = {}
        self._changed_rows = self._same = self._skipped = self._look_alikes = 0
        for contact in known:
            self._keep(contact)

    def take(self, read: Contact) -> None:
        """Decide what becomes of one that was read."""
        found = self._by_uid.get(read.uid) if read.uid else None
        if found is None:
            found = self._same_person(read)
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
            self._new[read.id] = None
            self._keep(read)
            return
        old = self._contacts[found]
        now = merged(old, read)
        if now == old:
            self._same += 1
            return
        if found in self._new:
            self._same += 1  # it is a part of the new contact
        else:
            self._changed_rows += 1
            self._changed[found] = None
        self._keep(now)

    def plan(self, unreadable: Collection[Unreadable]) -> ImportPlan:
        """Return what was decided."""
        return ImportPlan(
            tuple(map(self._contacts.__getitem__, self._new)),
            tuple(map(self._contacts.__getitem__, self._changed)),
            self._changed_rows,
            self._same,
            self._skipped,
            self._look_alikes,
            tuple(unreadable),
        )

    def _keep(self, contact: Contact) -> None:
        self._contacts[contact.id] = contact
        if contact.uid:
            self._by_uid.setdefault(contact.uid, contact.id)
        places = [(self._by_key, each.key) for each in contact.numbers]
        name = folded(contact.name or contact.company)
        if name:
            places.append((self._by_name, name))
        for index, key in places:
            ids = index.setdefault(key, [])
            if contact.id not in ids:
                ids.append(contact.id)

    def _same_person(self, read: Contact) -> str | None:
        name = folded(read.name or read.company)
        for contact_id in self._by_name.get(name, ()) if name else self._with_number(read):
            old = self._contacts[contact_id]
            if read.uid and old.uid and read.uid != old.uid:
                continue
            if folded(old.name or old.company) != name:
                continue
            keys = {each.key for each in old.numbers}
            if any(each.key in keys for each in read.numbers) or not (keys or read.numbers):
                return contact_id
        return None

    def _alike(self, read: Contact) -> set[str]:
        alike = set(self._with_number(read))
        alike.update(self._by_name.get(folded(read.name or read.company), ()))
        return alike

    def _with_number(self, read: Contact) -> list[str]:
        return [found for each in read.numbers for found in self._by_key.get(each.key, ())]


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
    Field.IGNORED: r"e-?mail|correo|邮|fax|传真|address|direcci|alamat|地址|straße|street|city|ort$"
    r"|phonetic|yomi|furigana|prefix|suffix|middle|title|birthday|web|url|department|abteilung"
    r"|group|label|photo|nickname|file as|priority|sensitivity|gender|language|spouse|assistant's"
    r"|manager|location|mileage|hobby|initials|radio|telex|isdn|callback|tty",
    Field.NUMBER: r"phone|number|tel|mobile|handy|mobil|cell|rufnummer|nummer|durchwahl|电话|手机"
    r"|号码|m[oó]vil|celular|n[uú]mero|nomor|telepon|ponsel|hp$|pager|extension|ext\.?$|line$",
    Field.GIVEN_NAME: r"first|given|vorname|^名$|^nombre$|depan",
    Field.FAMILY_NAME: r"last|family|surname|nachname|familienname|^姓$|apellido|belakang",
    Field.COMPANY: r"company|organi[sz]a|firma|unternehmen|公司|单位|empresa|perusahaan|^org$",
    Field.NOTE: r"^notes?$|notiz|bemerkung|comment|备注|nota|catatan|remark",
    Field.NAME: r"name|姓名|名称|联系人|nama|contact|kontakt",
}


def guess_fields(headings: Iterable[str]) -> tuple[Field, ...]:
    """Return what the columns of a table seem to hold, by their headings."""
    guessed = []
    for heading in headings:
        text = folded(heading)
        found = (field for field, words in _HEADINGS.items() if re.search(words, text))
        guessed.append(next(found, Field.IGNORED) if text else Field.IGNORED)
    if Field.NAME in guessed:
        # A second way to say it: "Name" beside "Given Name" and "Family Name".
        parts = {Field.GIVEN_NAME, Field.FAMILY_NAME}
        guessed = [Field.IGNORED if each in parts else each for each in guessed]
    taken: set[Field] = set()
    for place, each in enumerate(guessed):
        if each in taken and each not in {Field.NUMBER, Field.LABEL, Field.NOTE}:
            guessed[place] = Field.IGNORED
        taken.add(each)
    return tuple(guessed)


def label_of_heading(heading: str) -> str:
    """Return what the heading of a column calls the numbers in it: ``Mobile Phone`` is mobile."""
    words = re.sub(r"\b(tele)?(phone|fon|fono)\b|\bnumber\b|\d+|value|-", " ", folded(heading))
    return " ".join(words.split())


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


Progress = Callable[[int, int], None]
