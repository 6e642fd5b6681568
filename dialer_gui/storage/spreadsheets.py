"""Spreadsheets are read as rows of texts, whatever a file does to the reader or to the memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import reduce
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate

#: How many cells of a sheet, and bytes of a file that is unpacked, are taken into memory.
MAX_CELLS, MAX_UNPACKED_BYTES = 12_000_000, 1024 * 1024 * 1024
#: A spreadsheet keeps so many digits of a number; the others become zeros.
_EXACT_BELOW = 1e15
#: The part of a file that holds only texts, and what names a row or a cell in others.
_TEXTS = "xl/sharedStrings.xml"
_OPEN_DOCUMENT = "content.xml"
_PLACE = re.compile(rb'\sr\s*=\s*["\']([A-Za-z]{0,9})(\d{1,15})["\']')
_LONGEST_PLACE = 64
#: While one is looked through, nothing else of the program goes on.
_PIECE_BYTES = 1 << 18
#: Is part of a binary workbook (.xlsb) only.
_BINARY_PART = "workbook.bin"


class SheetTooLargeError(ValueError):
    """The sheet does not fit into memory."""


class BinarySheetError(ValueError):
    """The sheet is in a binary workbook, whose extent can't be checked."""


def read_sheet(data: bytes) -> Callable[[], Iterator[list[str]]]:
    """Return what yields the rows of the first sheet that has any, as often as it is called.

    Args:
        data: an Excel or OpenDocument file.

    Raises:
        SheetTooLargeError: it does not fit into memory.
        BinarySheetError: it is a binary workbook.
        ValueError: it can't be read.
    """
    # Imported here: it takes a megabyte, and only a spreadsheet needs it.
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        if zipfile.is_zipfile(io.BytesIO(data)):
            _check_extent(data)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > MAX_CELLS:
                raise SheetTooLargeError
            if any(any(map(_cell_text, cells)) for cells in sheet.iter_rows()):
                return lambda: (list(map(_cell_text, cells)) for cells in sheet.iter_rows())
    except (CalamineError, zipfile.BadZipFile, zlib.error, OSError, RuntimeError) as error:
        raise ValueError(str(error)) from error
    except BaseException as error:
        # The library's own faults are no Exception, and would end the thread.
        if type(error).__name__ != "PanicException":
            raise
        raise ValueError(str(error)) from error
    return lambda: iter(())


def _check_extent(data: bytes) -> None:
    """Refuse a sheet with a cell so far out that the table up to there fills the memory.

    The library reserves all of it at once, and ends the program where it gets none.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        if sum(part.file_size for part in book.infolist()) > MAX_UNPACKED_BYTES:
            raise SheetTooLargeError
        if any(part.filename.lower().endswith(_BINARY_PART) for part in book.infolist()):
            raise BinarySheetError
        for part in book.infolist():
            if part.filename == _TEXTS:
                continue
            if part.filename.lower() == _OPEN_DOCUMENT:
                with book.open(part) as file:
                    _RepeatedCells().check(file)
                continue
            columns, rows = {b"A"}, {b"1"}
            with book.open(part) as file:
                before = b""
                while piece := file.read(_PIECE_BYTES):
                    for column, row in _PLACE.findall(before + piece):
                        columns.add(column)
                        rows.add(row)
                    before = piece[-_LONGEST_PLACE:]
            if max(map(_column_number, columns)) * max(map(int, rows)) > MAX_CELLS:
                raise SheetTooLargeError


class _RepeatedCells:
    """Follows the cells of an OpenDocument file, each of which may say that it is there often."""

    def __init__(self) -> None:
        self._rows = self._columns = 0
        #: What is empty counts only where something comes behind it.
        self._empty_rows = self._row_repeats = self._cells = self._filled = 0

    def check(self, file: IO[bytes]) -> None:
        """Raise SheetTooLargeError if one of its sheets is too large."""
        parser = ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        try:
            while piece := file.read(_PIECE_BYTES):
                parser.Parse(piece)
        except ExpatError as error:
            raise ValueError(str(error)) from error

    def _begin(self, name: str, said: dict[str, str]) -> None:
        if name == "table:table":
            self._rows = self._columns = self._empty_rows = 0
        elif name == "table:table-row":
            self._row_repeats = int(said.get("table:number-rows-repeated", "1"))
            self._cells = self._filled = 0
        elif name in {"table:table-cell", "table:covered-table-cell"}:
            self._cells += int(said.get("table:number-columns-repeated", "1"))
            if not said.keys().isdisjoint({"office:value-type", "table:formula"}):
                self._filled = self._cells

    def _end(self, name: str) -> None:
        if name != "table:table-row":
            return
        self._empty_rows += self._row_repeats
        if self._filled:
            self._rows, self._empty_rows = self._rows + self._empty_rows, 0
            self._columns = max(self._columns, self._filled)
            if self._rows * self._columns > MAX_CELLS:
                raise SheetTooLargeError


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
