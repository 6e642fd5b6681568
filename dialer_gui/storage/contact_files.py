"""Files of contacts: read from address cards, CSV and Excel, written as cards and CSV."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import reduce
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
    joined_name,
    known_time_zone,
)
from dialer_gui.domain.csv_cells import csv_lines, guarded, unguarded
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.domain.vcards import read_cards, written_cards
from dialer_gui.storage.private_files import read_file, replace_file

MAX_FILE_BYTES = 256 * 1024 * 1024
#: Of a spreadsheet, which is packed.
MAX_UNPACKED_BYTES = 4 * MAX_FILE_BYTES
#: As many as a spreadsheet has; and how many cells of one are taken into memory.
MAX_ROWS, MAX_CELLS = 1_048_576, 12_000_000
#: A longer cell is no name and no number.
MAX_CELL_LENGTH = 20_000
#: A row with more lines has a quote that nobody closed.
MAX_ROW_LINES = 100
SAMPLE_ROWS = 5
#: Encodings that spreadsheets and address books write, beside UTF-8 and UTF-16.
ENCODINGS = ("cp1252", "gb18030", "big5", "shift_jis", "euc_kr", "cp1250", "cp1251")
_GUESSED_BYTES = 64 * 1024
_EXCEL_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DELIMITERS = (";", ",", "\t", "|")
#: A spreadsheet keeps so many digits of a number; the others become zeros.
_EXACT_BELOW = 1e15
#: A formula that says nothing but a text, which a spreadsheet shows as it is.
_AS_TEXT = re.compile(r'="((?:[^"]|"")*)"')
#: The part of a spreadsheet that holds only texts, and what names a row or a cell in others.
_TEXTS = "xl/sharedStrings.xml"
_PLACE = re.compile(rb'\sr\s*=\s*["\']([A-Za-z]{0,9})(\d{1,15})["\']')
_LONGEST_PLACE = 64
_PIECE_BYTES = 1 << 20
#: How Google separates the numbers of one cell.
_SEPARATOR = re.compile(r"\s*:::\s*|\n")
_FIRST_HEADINGS = ("Name", "Company")
_LAST_HEADINGS = ("Note", "Customer ID", "Member ID", "Time zone", "Favourite", "UID")
#: How often reading tells how far it is, and asks whether to go on.
_STEP = 500

Progress = Callable[[int, int], None]


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
        data = data.decode(encoding, "replace").encode("utf-8", "replace")
    if b"BEGIN:VCARD" in data[:MAX_CELL_LENGTH].upper():
        in_file = "utf-8" if encoding.startswith("utf") else encoding
        count = data.upper().count(b"BEGIN:VCARD")
        found = _watched(read_cards(data, in_file, reader), count, progressed, is_cancelled)
        contacts, unreadable = _sorted_out(found)
        return ReadFile(encoding, (), (), (), contacts, unreadable)
    text = data.decode("utf-8-sig" if encoding.startswith("utf") else encoding, "replace")
    if text.count("\n") > MAX_ROWS:
        raise ContactFileError(FileProblem.TOO_LARGE)
    rows = list(csv_rows(text))
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
        data.decode("utf-8")
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


def written_csv(contacts: Sequence[Contact], delimiter: str) -> Iterator[str]:
    """Yield the lines of a table that a spreadsheet shows as it is and can give back unchanged."""
    most = max((len(each.numbers) for each in contacts), default=0)
    numbers = [f"Number {n}{end}" for n in range(1, most + 1) for end in (" label", "")]
    headings = (*_FIRST_HEADINGS, *numbers, *_LAST_HEADINGS)
    return csv_lines(chain([headings], (_row(each, most) for each in contacts)), delimiter)


def write_contacts(path: Path, contacts: Sequence[Contact], delimiter: str) -> None:
    """Write contacts as address cards, or as CSV where the file's name ends so.

    Raises:
        OSError: it can't be written; what was there before is unchanged.
    """
    if path.suffix.lower() == ".csv":
        text = "".join(written_csv(contacts, delimiter))
        replace_file(path, text.encode("utf-8-sig", "replace"))
    else:
        replace_file(path, "".join(written_cards(contacts)).encode("utf-8", "replace"))


def _content(path: Path) -> bytes:
    try:
        return read_file(path, MAX_FILE_BYTES)
    except ValueError as error:
        raise ContactFileError(FileProblem.TOO_LARGE) from error
    except OSError as error:
        raise ContactFileError(FileProblem.UNREADABLE, error.strerror or str(error)) from error


def _excel_rows(path: Path) -> list[_Row]:
    """Return the rows of the first sheet that has any."""
    # Imported here: it takes a megabyte, and only a spreadsheet needs it.
    from python_calamine import CalamineError, CalamineWorkbook

    data = _content(path)
    try:
        if zipfile.is_zipfile(io.BytesIO(data)):
            _check_extent(data)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > MAX_CELLS:
                raise ContactFileError(FileProblem.TOO_LARGE)
            table = enumerate(sheet.to_python(skip_empty_area=False), 1)
            rows = [_Row(line, list(map(_cell_text, cells))) for line, cells in table]
            rows = [row for row in rows if any(row.cells or ())]
            if rows:
                return rows
    except (CalamineError, zipfile.BadZipFile, zlib.error, OSError, ValueError) as error:
        raise ContactFileError(FileProblem.UNREADABLE, str(error)) from error
    except BaseException as error:
        # The library's own faults are no Exception, and would end the contacts' thread.
        if type(error).__name__ != "PanicException":
            raise
        raise ContactFileError(FileProblem.UNREADABLE, str(error)) from error
    return []


def _check_extent(data: bytes) -> None:
    """Refuse a sheet with a cell so far out that the table up to there fills the memory.

    The library reserves all of it at once, and ends the program where it gets none.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        if sum(part.file_size for part in book.infolist()) > MAX_UNPACKED_BYTES:
            raise ContactFileError(FileProblem.TOO_LARGE)
        for part in book.infolist():
            if part.filename == _TEXTS:
                continue
            columns, rows = {b"A"}, {b"1"}
            with book.open(part) as file:
                before = b""
                while piece := file.read(_PIECE_BYTES):
                    for column, row in _PLACE.findall(before + piece):
                        columns.add(column)
                        rows.add(row)
                    before = piece[-_LONGEST_PLACE:]
            width = max(map(_column_number, columns))
            if width * max(map(int, rows)) > MAX_CELLS:
                raise ContactFileError(FileProblem.TOO_LARGE)


def _column_number(letters: bytes) -> int:
    """Return the number of a column, from 1, by its letters."""
    return reduce(lambda number, letter: 26 * number + letter - 64, letters.upper(), 0)


def _cell_text(value: object) -> str:
    """Return a spreadsheet's value as text; of a number that it has rounded, that it has."""
    if isinstance(value, bool):
        return "1" if value else ""
    if isinstance(value, float | int):
        if abs(value) >= _EXACT_BELOW:
            return f"{value:.2E}"
        return str(int(value)) if float(value).is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.isoformat()
    return "" if value is None else str(value)


def _read_table(
    rows: Sequence[_Row],
    encoding: str,
    reader: NumberReader,
    remembered: Callable[[str], tuple[str, ...]],
    fields: Sequence[Field],
    progressed: Progress,
    is_cancelled: Callable[[], bool],
) -> ReadFile:
    rows = [row for row in rows if row.cells is None or any(map(str.strip, row.cells))]
    first = next((row.cells for row in rows if row.cells), None)
    if first is None:
        raise ContactFileError(FileProblem.NO_CONTACTS)
    width = max(len(row.cells or ()) for row in rows)
    guessed = guess_fields(first)
    second = next((row.cells for row in rows if row.cells and row.cells is not first), [])
    is_telling = set(guessed) != {Field.IGNORED} or any(map(_is_number, second))
    has_headings = is_telling and not any(map(_is_number, first))
    headings = tuple(map(plain_text, first)) if has_headings else ()
    if has_headings:
        rows = [row for row in rows if row.cells is not first]
    said = remembered(shape_of(headings)) if headings else ()
    # A newer version may have remembered what this one does not know.
    known = tuple(map(Field, said)) if set(said) <= set(Field) else ()
    taken = tuple(fields) or known or (guessed if has_headings else _guess_by_content(rows))
    taken = (*taken, *[Field.IGNORED] * width)[:width]
    headings = (*headings, *[""] * width)[:width]
    found = (_read_row(row, taken, headings, reader) for row in rows)
    contacts, unreadable = _sorted_out(_watched(found, len(rows), progressed, is_cancelled))
    samples = [row.cells for row in rows[: 4 * SAMPLE_ROWS] if row.cells][:SAMPLE_ROWS]
    return ReadFile(
        encoding,
        headings,
        taken,
        tuple(tuple(plain_text(_cell(each))[:80] for each in cells) for cells in samples),
        contacts,
        unreadable,
    )


def shape_of(headings: Sequence[str]) -> str:
    """Return what tables of the same make have in common."""
    return "\x1f".join(headings)


def _guess_by_content(rows: Sequence[_Row]) -> tuple[Field, ...]:
    """Return what the columns of a table without headings seem to hold."""
    some = [row.cells for row in rows[:20] if row.cells]
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
) -> tuple[tuple[Contact, ...], tuple[Unreadable, ...]]:
    contacts, unreadable = [], []
    for each in found:
        if isinstance(each, Contact):
            contacts.append(each)
        else:
            unreadable.append(each)
    if not contacts and not unreadable:
        raise ContactFileError(FileProblem.NO_CONTACTS)
    return tuple(contacts), tuple(unreadable)
