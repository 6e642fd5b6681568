"""What the dialer leaves behind, read without its help."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COLUMNS = "number, dialled, extension, caller_id, outcome, reason, placement"


@dataclass(frozen=True)
class Row:
    """One row of the history; an attempt without an end has no outcome."""

    number: str
    dialled: str
    extension: str
    caller_id: str
    outcome: str | None
    reason: str | None
    placement: str | None


def rows(path: Path) -> list[Row]:
    """Return the rows of a history, oldest first; none when there is no file."""
    if not path.exists():
        return []
    with _opened(path) as connection:
        found = connection.execute(f"SELECT {_COLUMNS} FROM attempts ORDER BY sequence").fetchall()
    return [Row(*row) for row in found]


def is_sound(path: Path) -> bool:
    """Whether the database passes its own check."""
    with _opened(path) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()
