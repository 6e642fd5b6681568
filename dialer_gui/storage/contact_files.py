"""Files of contacts: read from address cards, CSV and Excel, written as cards and CSV."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from charset_normalizer import from_bytes

from dialer_gui.domain.contact_import import (
    Field,
    FileProblem,
    ReadFile,
    ReadProblem,
    Unreadable,
    guess_fields,
    is_rounded,
    label_of_heading,
    text_is_true,
)
from dialer_gui.domain.contacts import (
    Contact,
    ContactNumber,
    NumberReader,
    PackedContacts,
    joined_name,
    known_time_zone,
)
from dialer_gui.domain.csv_cells import csv_lines, guarded, unguarded
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.domain.vcards import read_cards, written_cards
from dialer_gui.storage.private_files import read_file, replace_file
from dialer_gui.storage.spreadsheets import BinarySheetError, SheetTooLargeError, read_sheet

MAX_FILE_BYTES = 256 * 1024 * 1024
#: Of a table; a spreadsheet has no more rows.
MAX_LINES = 1_048_576
#: A longer cell is no name and no number.
MAX_CELL_LENGTH = 20_000
#: A row with more lines has a quote that nobody closed.
MAX_ROW_LINES = 100
SAMPLE_ROWS = 5
#: What the columns hold is guessed by so many rows.
_FIRST_ROWS = 20
#: Encodings that spreadsheets and address books write, beside UTF-8 and UTF-16.
ENCODINGS = ("cp1252", "gb18030", "big5", "shift_jis", "euc_kr", "cp1250", "cp1251")
_GUESSED_BYTES = 64 * 1024
_EXCEL_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = (";", ",", "\t", "|")
#: A formula that says nothing but a text, which a spreadsheet shows as it is.
_AS_TEXT = re.compile(r'="((?:[^"]|"")*)"')
#: How Google separates the numbers of one cell.
_SEPARATOR = re.compile(r"\s*:::\s*|\n")
_FIRST_HEADINGS = ("Name", "Company")
_LAST_HEADINGS = ("Note", "Customer ID", "Member ID", "Time zone", "Favourite", "UID")
_PIECE_BYTES = 1024 * 1024
#: How often reading tells how far it is, and asks whether to go on.
_STEP = 10

Progress = Callable[[int, int], None]
InSteps = Callable[[Iterable[Contact]], Iterator[Contact]]


class _Row(NamedTuple):
    """A row of a table: its line from 1, its cells, None where it is broken, and then its text."""

    line: int
    cells: list[str] | None
    text: str = ""


class ContactFileError(Exception):
    """The file can't be read at all.

    Attributes:
        problem: why.
        detail: what the system or the file's reader has said; may be empty.
    """

    def __init__(self, problem: FileProblem, detail: str = "") -> None:
        super().__init__(f"{problem}: {detail}")
        self.problem = problem
        self.detail = detail


class ReadingCancelled(Exception):
    """The person has cancelled it."""


def read_contacts(
    path: Path,
    reader: NumberReader,
    encoding: str = "",
    remembered: Callable[[str], tuple[str, ...]] = lambda headings: (),
    fields: Sequence[Field] = (),
    progressed: Progress = lambda done, total: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> ReadFile:
    """Read a file of contacts.

    Args:
        path: of the file; what is in it counts, and not its name, except for Excel's.
        reader: reads the numbers.
        encoding: of its text; empty to guess it.
        remembered: returns what a person has said of a table with these headings.
        fields: what the person says now that the columns hold; empty to guess.
        progressed: is told how many rows or cards of how many were read.
        is_cancelled: asked from time to time.

    Raises:
        ContactFileError: the file can't be read, or holds no contacts.
        ReadingCancelled: it was cancelled.
    """
    if path.suffix.lower() in _EXCEL_SUFFIXES:
        rows = _excel_rows(path)
        return _read_table(rows, "", reader, remembered, fields, progressed, is_cancelled)
    data = _content(path)
    encoding = encoding or guess_encoding(data)
    if encoding.startswith("utf-16"):
        data = _decoded(data, encoding).encode("utf-8", "replace")
    if b"BEGIN:VCARD" in data[:MAX_CELL_LENGTH].upper():
        in_file = "utf-8" if encoding.startswith("utf") else encoding
        count = sum(piece.upper().count(b"BEGIN:VCARD") for piece in _pieces(data))
        found = _watched(read_cards(data, in_file, reader), count, progressed, is_cancelled)
        contacts, unreadable = _sorted_out(found)
        return ReadFile(encoding, (), (), (), contacts, unreadable)
    text = _decoded(data, "utf-8-sig" if encoding.startswith("utf") else encoding)
    if text.count("\n") > MAX_LINES:
        raise ContactFileError(FileProblem.TOO_LARGE)
    rows = partial(csv_rows, text)
    return _read_table(rows, encoding, reader, remembered, fields, progressed, is_cancelled)


def guess_encoding(data: bytes) -> str:
    """Return the encoding that the bytes seem to be in; a person can choose another."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    some = data[:_GUESSED_BYTES]
    if some.count(0) > len(some) // 4:
        return "utf-16-le" if some[1:2] == b"\0" else "utf-16-be"
    try:
        for _ in _decoded_pieces(data, "utf-8", "strict"):
            pass
    except UnicodeDecodeError:
        guess = from_bytes(some, cp_isolation=list(ENCODINGS)).best()
        if guess is None:
            return ENCODINGS[0]
        # Of those that make the same text of it, the one that is written most.
        alike = (each for each in ENCODINGS if some.decode(each, "replace") == str(guess))
        return next(alike, guess.encoding)
    return "utf-8"


class _Lines:
    """Gives a reader of CSV one line after the other, and at most so many for one row."""

    def __init__(self, text: str) -> None:
        self.all = list(io.StringIO(text.removeprefix("\ufeff"), newline=""))
        #: The next line, and the first one of the row.
        self.place = self.start = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.place >= len(self.all):
            raise StopIteration
        if self.place - self.start >= MAX_ROW_LINES:
            raise csv.Error("a quote is not closed")
        self.place += 1
        return self.all[self.place - 1]


def csv_rows(text: str) -> Iterator[_Row]:
    """Yield each row of a table.

    A quote that is not closed costs its line alone: the next row begins in the line behind it.
    """
    csv.field_size_limit(max(len(text), MAX_CELL_LENGTH) + 1)
    lines = _Lines(text)
    delimiter = _delimiter(lines.all)
    if lines.all and lines.all[0].lower().startswith("sep="):
        lines.place = 1
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.start = lines.place
        try:
            yield _Row(lines.start + 1, next(rows))
        except StopIteration:
            return
        except csv.Error:
            line = lines.all[lines.start]
            # Quotes within a cell are read as they are, where they don't go on in the next line.
            is_readable = lines.place == lines.start + 1 and line.count('"') % 2 == 0
            cells = next(csv.reader([line], delimiter=delimiter), []) if is_readable else None
            yield _Row(lines.start + 1, cells, line.strip())
            lines.place = lines.start + 1
            rows = csv.reader(lines, delimiter=delimiter, strict=True)


def _delimiter(lines: Sequence[str]) -> str:
    """Return what stands between the cells: what cuts the first lines into alike rows."""
    if lines and lines[0].lower().startswith("sep="):
        return lines[0].rstrip("\r\n")[4:5] or ","
    some = [line for line in lines[:20] if line.strip()]

    def likeness(delimiter: str) -> tuple[int, int]:
        counts = [line.count(delimiter) for line in some]
        most = counts[0] if counts else 0
        return (counts.count(most) if most else 0, most)

    return max(_DELIMITERS, key=likeness)


def written_csv(
    contacts: Sequence[Contact], delimiter: str, in_steps: InSteps = iter
) -> Iterator[str]:
    """Yield the lines of a table that a spreadsheet shows as it is and can give back unchanged."""
    most = max((len(each.numbers) for each in in_steps(contacts)), default=0)
    numbers = [f"Number {n}{end}" for n in range(1, most + 1) for end in (" label", "")]
    headings = (*_FIRST_HEADINGS, *numbers, *_LAST_HEADINGS)
    return csv_lines(
        chain([headings], (_row(each, most) for each in in_steps(contacts))), delimiter
    )


def write_contacts(
    path: Path, contacts: Sequence[Contact], delimiter: str, in_steps: InSteps = iter
) -> None:
    """Write contacts as address cards, or as CSV where the file's name ends so.

    Args:
        path: of the file.
        contacts: all of them.
        delimiter: stands between the cells of CSV.
        in_steps: goes through them, and raises something to give it up.

    Raises:
        OSError: it can't be written; what was there before is unchanged.
    """
    if path.suffix.lower() == ".csv":
        text = "".join(written_csv(contacts, delimiter, in_steps))
        replace_file(path, text.encode("utf-8-sig", "replace"))
    else:
        replace_file(path, "".join(written_cards(in_steps(contacts))).encode("utf-8", "replace"))


def _content(path: Path) -> bytes:
    try:
        return read_file(path, MAX_FILE_BYTES)
    except ValueError as error:
        raise ContactFileError(FileProblem.TOO_LARGE) from error
    except OSError as error:
        raise ContactFileError(FileProblem.UNREADABLE, error.strerror or str(error)) from error


def _excel_rows(path: Path) -> Callable[[], Iterator[_Row]]:
    try:
        rows = read_sheet(_content(path))
    except SheetTooLargeError as error:
        raise ContactFileError(FileProblem.TOO_LARGE) from error
    except BinarySheetError as error:
        raise ContactFileError(FileProblem.BINARY) from error
    except ValueError as error:
        raise ContactFileError(FileProblem.UNREADABLE, str(error)) from error
    return lambda: (_Row(line, cells) for line, cells in enumerate(rows(), 1))


def _read_table(
    all_rows: Callable[[], Iterator[_Row]],
    encoding: str,
    reader: NumberReader,
    remembered: Callable[[str], tuple[str, ...]],
    fields: Sequence[Field],
    progressed: Progress,
    is_cancelled: Callable[[], bool],
) -> ReadFile:
    """Read it twice: the first rows and the width of all tell how the others are to be read."""
    some, total, width = list[_Row](), 0, 0
    for row in _filled(all_rows()):
        total, width = total + 1, max(width, len(row.cells or ()))
        if total <= _FIRST_ROWS:
            some.append(row)
    first = next((row for row in _filled(all_rows()) if row.cells), None)
    if first is None or first.cells is None:
        raise ContactFileError(FileProblem.NO_CONTACTS)
    guessed = guess_fields(first.cells)
    second = next((row.cells for row in some if row.cells and row.line != first.line), [])
    is_telling = set(guessed) != {Field.IGNORED} or any(map(_is_number, second))
    has_headings = is_telling and not any(map(_is_number, first.cells))
    headings = tuple(map(plain_text, first.cells)) if has_headings else ()
    heading_line = first.line if has_headings else 0
    some = [row for row in some if row.line != heading_line]
    said = remembered(shape_of(headings)) if headings else ()
    # A newer version may have remembered what this one does not know.
    known = tuple(map(Field, said)) if set(said) <= set(Field) else ()
    taken = tuple(fields) or known or (guessed if has_headings else _guess_by_content(some))
    taken = (*taken, *[Field.IGNORED] * width)[:width]
    headings = (*headings, *[""] * width)[:width]
    found = (
        _read_row(row, taken, headings, reader)
        for row in _filled(all_rows())
        if row.line != heading_line
    )
    total -= has_headings
    contacts, unreadable = _sorted_out(_watched(found, total, progressed, is_cancelled))
    samples = [row.cells for row in some if row.cells][:SAMPLE_ROWS]
    return ReadFile(
        encoding,
        headings,
        taken,
        tuple(tuple(plain_text(_cell(each))[:80] for each in cells) for cells in samples),
        contacts,
        unreadable,
    )


def _filled(rows: Iterable[_Row]) -> Iterator[_Row]:
    """Yield the rows that have something in them, or are broken."""
    return (row for row in rows if row.cells is None or any(map(str.strip, row.cells)))


def shape_of(headings: Sequence[str]) -> str:
    """Return what tables of the same make have in common."""
    return "\x1f".join(headings)


def _guess_by_content(rows: Sequence[_Row]) -> tuple[Field, ...]:
    """Return what the columns of a table without headings seem to hold."""
    some = [row.cells for row in rows if row.cells]
    fields = []
    for column in range(max((len(cells) for cells in some), default=0)):
        cells = [cells[column] for cells in some if column < len(cells) and cells[column].strip()]
        numbers = sum(map(_is_number, cells))
        if numbers and numbers * 2 >= len(cells):
            fields.append(Field.NUMBER)
        else:
            is_name = bool(cells) and Field.NAME not in fields
            fields.append(Field.NAME if is_name else Field.IGNORED)
    return tuple(fields)


def _is_number(text: str) -> bool:
    text = _cell(text)
    digits = sum(map(str.isdigit, text))
    return is_rounded(text) or (digits >= 5 and not any(map(str.isalpha, text)))


def _read_row(
    row: _Row, fields: Sequence[Field], headings: Sequence[str], reader: NumberReader
) -> Contact | Unreadable:
    if row.cells is None:
        return Unreadable(row.line, ReadProblem.BROKEN, plain_text(row.text[:80]))
    said: dict[Field, str] = {}
    numbers: dict[str, ContactNumber] = {}
    notes, rounded, label = [], "", ""
    for field, heading, raw in zip(fields, headings, row.cells, strict=False):
        if len(raw) > MAX_CELL_LENGTH:
            return Unreadable(row.line, ReadProblem.TOO_LONG, plain_text(raw[:80]))
        text = _cell(raw)
        if field is Field.LABEL:
            label = plain_text(text).lower()
        elif field is Field.NUMBER:
            label = label or label_of_heading(heading)
            for each in filter(None, _SEPARATOR.split(text)):
                if is_rounded(each):
                    rounded = each
                found, is_whole = reader.read(plain_text(each), label)
                for number in found:
                    numbers.setdefault(number.number, number)
                if not is_whole and any(map(str.isalnum, each)):
                    # Nothing of it is lost: what is no number is in the note.
                    notes.append(": ".join(filter(None, (label, plain_text(each)))))
            label = ""
        elif field is Field.NOTE:
            notes.insert(0, plain_text(text, keeps_lines=True))
        elif field is Field.TIME_ZONE and text and not known_time_zone(text):
            notes.append(": ".join(filter(None, (heading, plain_text(text)))))
        elif field is not Field.IGNORED:
            said.setdefault(field, plain_text(text))
    contact = _contact(said, tuple(numbers.values()), "\n".join(filter(None, notes)))
    known_by = contact.title or next((cell for cell in row.cells if cell.strip()), "")
    if rounded:
        words = f"{contact.name or contact.company} {rounded}".strip()
        return Unreadable(row.line, ReadProblem.ROUNDED, words[:80])
    if not contact.title:
        return Unreadable(row.line, ReadProblem.EMPTY, plain_text(known_by)[:80])
    return contact


def _contact(said: dict[Field, str], numbers: tuple[ContactNumber, ...], note: str) -> Contact:
    given, family = said.get(Field.GIVEN_NAME, ""), said.get(Field.FAMILY_NAME, "")
    return Contact(
        uuid4().hex,
        said.get(Field.NAME, "") or joined_name(given, family),
        said.get(Field.COMPANY, ""),
        numbers,
        note,
        said.get(Field.CUSTOMER_ID, ""),
        said.get(Field.MEMBER_ID, ""),
        said.get(Field.TIME_ZONE, ""),
        text_is_true(said.get(Field.FAVOURITE, "")),
        said.get(Field.UID, ""),
    )


def _cell(text: str) -> str:
    """Return what a cell says, without what keeps a spreadsheet from changing it."""
    text = text.strip()
    if (as_text := _AS_TEXT.fullmatch(text)) is not None:
        return as_text[1].replace('""', '"').strip()
    return unguarded(text)


def _row(contact: Contact, most: int) -> list[str]:
    numbers = [text for each in contact.numbers for text in (each.label, each.number)]
    numbers += [""] * (2 * most - len(numbers))
    said = (contact.note, contact.customer_id, contact.member_id, contact.time_zone)
    rest = (*said, "1" if contact.is_favourite else "", contact.uid or contact.id)
    return [guarded(text) for text in (contact.name, contact.company, *numbers, *rest)]


def _watched(
    found: Iterable[Contact | Unreadable],
    total: int,
    progressed: Progress,
    is_cancelled: Callable[[], bool],
) -> Iterator[Contact | Unreadable]:
    for done, each in enumerate(found, 1):
        if done % _STEP == 0:
            progressed(done, total)
            if is_cancelled():
                raise ReadingCancelled
        yield each


def _sorted_out(
    found: Iterable[Contact | Unreadable],
) -> tuple[PackedContacts, tuple[Unreadable, ...]]:
    contacts, unreadable = PackedContacts(), list[Unreadable]()
    for each in found:
        if isinstance(each, Contact):
            contacts.append(each)
        else:
            unreadable.append(each)
    if not contacts and not unreadable:
        raise ContactFileError(FileProblem.NO_CONTACTS)
    return contacts, tuple(unreadable)


def _pieces(data: bytes) -> Iterator[bytes]:
    """Yield a large text by and by: Python does nothing else while it works at one piece."""
    return (data[at : at + _PIECE_BYTES] for at in range(0, len(data), _PIECE_BYTES))


def _decoded_pieces(data: bytes, encoding: str, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    yield from map(decoder.decode, _pieces(data))
    yield decoder.decode(b"", final=True)


def _decoded(data: bytes, encoding: str) -> str:
    return "".join(_decoded_pieces(data, encoding, "replace"))
