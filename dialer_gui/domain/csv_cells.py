"""Tables that a spreadsheet neither runs nor changes, and how their cells are read back.

A spreadsheet runs a cell that begins like a formula, and takes what looks like a number for one:
``+4930123456`` loses its plus, ``030`` its zero, ``493012345678`` becomes 4.93E+11. An apostrophe
in front prevents both. It is part of the cell, so it is there again when the spreadsheet has saved
the table, and is taken away when the table is read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator

_GUARD = "'"
#: What begins a formula, also in full width; and the guard itself, so that it can be told.
_STARTS = "=+-@'＝＋－＠"
#: A whole number that stays as it is.
_PLAIN_NUMBER = re.compile(r"0|[1-9]\d{0,10}", re.ASCII)
#: What may be read as a number, a time or a date.
_LIKE_NUMBER = re.compile(r"\d[\d\s.,:/eE+-]*")


def guarded(text: str) -> str:
    """Return a text as a cell that stays as it is."""
    start = text.lstrip()[:1]
    is_formula = start in _STARTS if start else bool(text)
    is_number = _LIKE_NUMBER.fullmatch(text) and not _PLAIN_NUMBER.fullmatch(text)
    has_control = text[:1] in {"\t", "\r", "\n"}
    return f"{_GUARD}{text}" if is_formula or is_number or has_control else text


def csv_lines(rows: Iterable[Iterable[object]], separator: str) -> Iterator[str]:
    """Yield each row of a table as CSV; cells that are texts must have been guarded."""
    return map(csv.writer(_Returned(), delimiter=separator).writerow, rows)


class _Returned:
    """Gives back what is written, line by line."""

    def write(self, line: str) -> str:
        """Return the line; so does then the row's writer."""
        return line


def unguarded(cell: str) -> str:
    """Return the text that a cell was made of, also one that nobody has guarded."""
    text = cell.removeprefix(_GUARD)
    return text if text != cell and guarded(text) == cell else cell
