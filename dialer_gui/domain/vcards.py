"""Address cards: vCard 2.1, 3.0 and 4.0, as Outlook, iCloud and phones write them.

Not a library's reader: the known one needs 27 of the 30 seconds that a hundred thousand cards may
take, and drops the lines that it can't read without a word.
"""

from __future__ import annotations

import codecs
import io
import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import uuid4

from dialer_gui.domain.contact_import import ReadProblem, Unreadable
from dialer_gui.domain.contacts import (
    Contact,
    ContactNumber,
    NumberReader,
    joined_name,
    known_time_zone,
)
from dialer_gui.domain.untrusted import plain_text

#: A longer property is a picture, or no property of an address card.
MAX_VALUE_LENGTH = 20_000
#: A card with more lines has lost its end.
MAX_CARD_LINES = 20_000
_FOLDED_LENGTH = 74
_READ = frozenset(
    {"FN", "N", "ORG", "TEL", "NOTE", "UID", "TZ", "X-ABLABEL"}
    | {"X-CUSTOMER-ID", "X-MEMBER-ID", "X-FAVOURITE"}
)
#: What types of numbers are called here; the first that a number has is its label.
_LABELS = {
    "pager": "pager",
    "fax": "fax",
    "cell": "mobile",
    "mobile": "mobile",
    "iphone": "mobile",
    "home": "home",
    "work": "work",
    "main": "main",
    "other": "other",
}
_TYPES = {"mobile": "CELL", "pager": "PAGER", "fax": "FAX", "home": "HOME", "work": "WORK"}
#: Types that say nothing about where a number rings.
_IGNORED_TYPES = frozenset({"voice", "pref", "msg", "internet", "text", "textphone", "video"})
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_HEAD = re.compile(r'(?:[^":]++|"[^"]*+")*+')
_PARAMETER = re.compile(r';((?:[^";:]|"[^"]*")*)')


@dataclass(slots=True)
class _Property:
    """One line of a card: ``group.NAME;PARAMETERS:value``."""

    group: str
    name: str
    types: list[str]
    value: str


@dataclass(slots=True)
class _Card:
    """The lines of a card, as they are in the file; one character a byte."""

    line: int
    lines: list[str] = field(default_factory=list)
    is_whole: bool = False


def read_cards(data: bytes, encoding: str, reader: NumberReader) -> Iterator[Contact | Unreadable]:
    """Yield everybody in a file; a broken card costs that card alone.

    Args:
        data: the file.
        encoding: of what names none itself, as an old card can.
        reader: reads the numbers.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    lines = io.BytesIO(data if b"\n" in data else data.replace(b"\r", b"\n"))
    for card in _cards(line.decode("latin-1").rstrip("\r\n") for line in lines):
        properties = list(_properties(card.lines, encoding))
        found = _contact(properties, reader)
        if not card.is_whole:
            yield Unreadable(card.line, ReadProblem.BROKEN, _known_by(card, found))
        elif any(len(each.value) > MAX_VALUE_LENGTH for each in properties):
            yield Unreadable(card.line, ReadProblem.TOO_LONG, _known_by(card, found))
        elif not found.title:
            yield Unreadable(card.line, ReadProblem.EMPTY, _known_by(card, found))
        else:
            yield found


def written_cards(contacts: Iterable[Contact]) -> Iterator[str]:
    """Yield each contact as a card, vCard 3.0, which every address book reads."""
    for contact in contacts:
        lines = ["BEGIN:VCARD", "VERSION:3.0"]
        # Given name, for lack of knowledge: everybody shows FN, which has the whole.
        lines += [f"N:;{_escaped(contact.name)};;;", f"FN:{_escaped(contact.title)}"]
        if contact.company:
            lines.append(f"ORG:{_escaped(contact.company)}")
        for place, number in enumerate(contact.numbers, 1):
            known = _TYPES.get(number.label)
            if known or not number.label:
                lines.append(f"TEL;TYPE={known or 'VOICE'}:{_escaped(number.number)}")
            else:
                lines.append(f"item{place}.TEL:{_escaped(number.number)}")
                lines.append(f"item{place}.X-ABLabel:{_escaped(number.label)}")
        said = {
            "UID": contact.uid or contact.id,
            "NOTE": contact.note,
            "TZ": contact.time_zone,
            "X-CUSTOMER-ID": contact.customer_id,
            "X-MEMBER-ID": contact.member_id,
            "X-FAVOURITE": "1" if contact.is_favourite else "",
        }
        lines += [f"{name}:{_escaped(value)}" for name, value in said.items() if value]
        lines.append("END:VCARD")
        yield "".join(f"{_with_breaks(line)}\r\n" for line in lines)


def _cards(lines: Iterable[str]) -> Iterator[_Card]:
    """Yield the cards; a card within a card, as an old AGENT is, belongs to the outer one."""
    card: _Card | None = None
    depth, is_agent = 0, False
    for number, line in enumerate(lines, 1):
        mark = line.strip().upper() if line[:1] in "BEbe \t" and len(line) < 40 else ""
        if mark == "BEGIN:VCARD":
            if card is not None and is_agent:
                depth += 1
            else:
                if card is not None:
                    yield card  # the end of the one before is missing
                card, depth = _Card(number), 0
        elif mark == "END:VCARD" and card is not None:
            if depth:
                depth -= 1
                continue
            card.is_whole = len(card.lines) <= MAX_CARD_LINES
            yield card
            card = None
        elif card is not None and not depth and len(card.lines) <= MAX_CARD_LINES:
            card.lines.append(line)
        is_agent = line[:6].upper() == "AGENT:" or (is_agent and not line.strip())
    if card is not None:
        yield card


def _properties(lines: list[str], encoding: str) -> Iterator[_Property]:
    place = 0
    while place < len(lines):
        line, place = lines[place], place + 1
        head, colon, value = _split(line)
        is_quoted = "QUOTED-PRINTABLE" in head.upper()
        parts = [value]
        while place < len(lines) and (
            parts[-1].endswith("=") if is_quoted else lines[place][:1] in (" ", "\t")
        ):
            # A blank line ends a picture of old cards, whose lines all begin with a blank.
            if not lines[place].strip():
                break
            if is_quoted:
                parts[-1] = parts[-1][:-1]
                parts.append(lines[place].lstrip("\t "))
            elif colon:
                parts.append(lines[place][1:])
            elif len(head) < MAX_VALUE_LENGTH:
                head, colon, value = _split(head + lines[place][1:])
                parts = [value]
            place += 1
        value = "".join(parts)
        name = head.partition(";")[0].rpartition(".")[2].upper()
        if colon and name in _READ:
            yield _property(head, name, value, encoding, is_quoted=is_quoted)


def _split(line: str) -> tuple[str, str, str]:
    """Split a line at its first colon that is in no quotes; there is none behind an open quote."""
    matched = _HEAD.match(line)
    end = matched.end() if matched else 0
    if line[end : end + 1] != ":":
        return line, "", ""
    return line[:end], ":", line[end + 1 :]


def _property(head: str, name: str, value: str, encoding: str, *, is_quoted: bool) -> _Property:
    types: list[str] = []
    for parameter in _PARAMETER.findall(head):
        key, equals, said = parameter.partition("=")
        if key.strip().upper() == "CHARSET" and said:
            encoding = said.strip('" ')
        elif key.strip().upper() == "TYPE" or not equals:
            types += (said if equals else key).replace('"', "").lower().split(",")
    if is_quoted:
        value = quopri.decodestring(value.encode("latin-1")).decode("latin-1")
    if not value.isascii():
        value = _decoded(value.encode("latin-1"), encoding)
    group = head.partition(";")[0].rpartition(".")[0].upper()
    return _Property(group, name, [each.strip() for each in types], value)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "replace")
    except LookupError:  # an encoding that nobody knows
        return data.decode("utf-8", "replace")


def _contact(properties: list[_Property], reader: NumberReader) -> Contact:
    """Return what the properties say; of those that there should be one of, the first counts."""
    first: dict[str, str] = {}
    for each in properties:
        first.setdefault(each.name, each.value)
    numbers: dict[str, ContactNumber] = {}
    notes = [_plain(each.value, keeps_lines=True) for each in properties if each.name == "NOTE"]
    labels = {each.group: _label_of(each.value) for each in properties if each.name == "X-ABLABEL"}
    for each in properties:
        if each.name != "TEL":
            continue
        text = _plain(each.value)
        label = labels.get(each.group, "") if each.group else ""
        label = label or _label_of_types(each.types)
        found, is_whole = reader.read(text, label)
        for number in found:
            numbers.setdefault(number.number, number)
        if not is_whole and any(map(str.isalnum, text)):
            # Nothing of it is lost: what is no number is in the note.
            notes.append(": ".join(filter(None, (label, text))))
    company = _plain(_parts(first.get("ORG", ""))[0])
    return Contact(
        uuid4().hex,
        _name(first, company, numbers),
        company,
        tuple(numbers.values()),
        "\n".join(filter(None, notes)),
        _plain(first.get("X-CUSTOMER-ID", "")),
        _plain(first.get("X-MEMBER-ID", "")),
        known_time_zone(first.get("TZ", "").strip()),
        first.get("X-FAVOURITE", "").strip() in {"1", "true"},
        _plain(first.get("UID", "")),
    )


def _name(first: dict[str, str], company: str, numbers: dict[str, ContactNumber]) -> str:
    family, given, *_ = (*map(_plain, _parts(first.get("N", ""))), "", "")
    full = _plain(first.get("FN", ""))
    if not (family or given) and (full == company or full in numbers):
        return ""  # written in place of a name, since a card must have one
    if full:
        return full
    return joined_name(given, family)


def _parts(value: str) -> list[str]:
    """Split at the semicolons that are not escaped."""
    return re.split(r"(?<!\\);", value)


def _plain(value: str, *, keeps_lines: bool = False) -> str:
    if "\\" in value:
        value = _ESCAPED.sub(lambda each: "\n" if each[1] in "nN" else each[1], value)
    return plain_text(value, keeps_lines=keeps_lines).strip()


def _label_of(value: str) -> str:
    """Return an Apple label; their own stand in brackets, as in ``_$!<Mobile>!$_``."""
    own = re.fullmatch(r"_\$!<(.*)>!\$_", value.strip())
    label = _plain(own[1] if own else value)
    return _LABELS.get(label.lower(), label.lower() if own else label)


def _label_of_types(types: list[str]) -> str:
    known = (label for key, label in _LABELS.items() if key in types)
    others = (each for each in types if each and each not in _IGNORED_TYPES and "-" not in each)
    return next(known, next(others, ""))


def _known_by(card: _Card, found: Contact) -> str:
    text = found.title or next((line for line in card.lines if line.strip()), "")
    return plain_text(text)[:80]


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _with_breaks(line: str) -> str:
    """Break a line after so many bytes, never within a character."""
    if len(line) <= _FOLDED_LENGTH and line.isascii():
        return line
    parts, part, length = [], "", 0
    for each in line:
        size = len(each.encode("utf-8", "replace"))
        if length + size > _FOLDED_LENGTH:
            parts.append(part)
            part, length = "", 1
        part, length = part + each, length + size
    return "\r\n ".join((*parts, part))
