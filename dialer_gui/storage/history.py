"""The history of calls: one row per attempt, written before anything is sent."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.storage.history_file import (
    COMPANIONS,
    RUN_ID,
    DamagedFileError,
    NewerFileError,
    connect,
    is_damage,
    primary_code,
    transaction,
)
from dialer_gui.storage.history_rows import (
    OUTCOME_COLUMNS,
    REQUEST_COLUMNS,
    entry_of_row,
    outcome_values,
    request_values,
    search_keys,
    searchable,
    storable,
)
from dialer_gui.storage.private_files import make_private_folder, set_aside

#: Once to open, once after a damaged file is out of the way, once more if another program was
#: doing the same.
_OPENING_ROUNDS = 3

_ADD = (
    f"INSERT INTO attempts ({', '.join(REQUEST_COLUMNS)}, searchable)"
    f" VALUES ({', '.join('?' * len(REQUEST_COLUMNS))}, ?)"
)
_SET_OUTCOME = f"UPDATE attempts SET {', '.join(f'{c} = ?' for c in OUTCOME_COLUMNS)}"
_SETTLE = f"{_SET_OUTCOME} WHERE outcome IS NULL AND call_id = ?"
_RECOVER = f"{_SET_OUTCOME} WHERE outcome IS NULL"
# instr() takes every character as it is, where LIKE would need its wildcards escaped.
_RECENT = (
    f"SELECT {', '.join((*REQUEST_COLUMNS, *OUTCOME_COLUMNS))} FROM attempts"
    " WHERE deleted_by_run IS NULL AND (instr(searchable, ?) OR instr(searchable, ?))"
    " ORDER BY sequence DESC LIMIT ?"
)
_MARK_DELETED = "UPDATE attempts SET deleted_by_run = ? WHERE call_id = ?"

_NO_ACCESS = "It can't be opened or written. Check the permissions of the file and its folder."
_IN_USE = "Another program keeps it locked. Close that program and try again."
_ADVICE = {
    sqlite3.SQLITE_FULL: "The disk is full. Free some space and try again.",
    sqlite3.SQLITE_READONLY: _NO_ACCESS,
    sqlite3.SQLITE_PERM: _NO_ACCESS,
    sqlite3.SQLITE_CANTOPEN: _NO_ACCESS,
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_IOERR: "The disk reports an error. Check the disk and its free space.",
}


class HistoryError(Exception):
    """The history can't be used; the text says why and what to do about it."""


@dataclass(frozen=True, slots=True)
class OpenedHistory:
    """An open history, and what had to be done to open it.

    Attributes:
        history: ready for use, in the thread that opened it.
        set_aside: where a damaged file was moved; None when it was sound.
    """

    history: History
    set_aside: Path | None


class History:
    """Every attempt, settled or not. Opened by :func:`open_history`.

    An instance belongs to the thread that opened it; several instances, also of several programs,
    may share one file. Every method but ``close`` raises :class:`HistoryError` when the file
    can't be used.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def add(self, entry: HistoryEntry) -> None:
        """Write down an attempt that is about to be made; it is in the file on return.

        Its outcome, if it has one already, is written by :meth:`settle`.
        """
        with self._explained():
            self._connection.execute(_ADD, (*request_values(entry), searchable(entry)))

    def settle(self, call_id: str, outcome: CallOutcome, settled_at_s: float) -> None:
        """Write down how an attempt ended, once: a settled attempt stays as it is.

        Args:
            call_id: of the attempt.
            outcome: how it ended.
            settled_at_s: Unix seconds.
        """
        values = (*outcome_values(outcome, settled_at_s), storable(call_id))
        with self._explained():
            self._connection.execute(_SETTLE, values)

    def recover(self, now_s: float) -> int:
        """Settle as unknown what an earlier run left open, and return how many there were.

        To be called at the start only, by the one program that uses this history: an attempt
        under way elsewhere is open as well.
        """
        outcome = CallOutcome.unknown(Reason.PROGRAM_ENDED)
        with self._explained():
            return self._connection.execute(_RECOVER, outcome_values(outcome, now_s)).rowcount

    def recent(self, limit: int, matching: str = "") -> tuple[HistoryEntry, ...]:
        """Return the latest attempts, newest first.

        Args:
            limit: how many at most.
            matching: what their number, extension, caller ID, account or details contain;
                upper and lower case are the same, and ``+49 (30) 12`` finds ``+493012``.
        """
        with self._explained():
            rows = self._connection.execute(_RECENT, (*search_keys(matching), limit)).fetchall()
        return tuple(map(entry_of_row, rows))

    def delete(self, call_ids: Collection[str]) -> None:
        """Hide attempts; they are gone for good once another run of the program opens the file."""
        self._mark_deleted(call_ids, RUN_ID)

    def restore(self, call_ids: Collection[str]) -> None:
        """Bring back attempts that this run of the program deleted."""
        self._mark_deleted(call_ids, None)

    def close(self) -> None:
        """Let go of the file; may be called twice."""
        self._connection.close()

    def _mark_deleted(self, call_ids: Collection[str], run_id: str | None) -> None:
        rows = [(run_id, storable(call_id)) for call_id in call_ids]
        with self._explained(), transaction(self._connection):
            self._connection.executemany(_MARK_DELETED, rows)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _history_error(error, self._path) from error


def open_history(path: Path) -> OpenedHistory:
    """Open the history, making its folders and the file where they are missing.

    A damaged file is moved aside under a dated name and a new history begun.

    Raises:
        HistoryError: that is impossible: a folder that can't be written, a full disk, a file
            that a newer version of the program has written.
    """
    aside: Path | None = None
    try:
        make_private_folder(path.parent)
        for _ in range(_OPENING_ROUNDS):
            identity = _identity(path)
            try:
                return OpenedHistory(History(connect(path), path), aside)
            except DamagedFileError:
                # If it is another file by now, another program has just done what is needed.
                if _identity(path) == identity:
                    aside = set_aside(path, COMPANIONS)
    except (sqlite3.Error, NewerFileError, OSError) as error:
        raise _history_error(error, path) from error
    raise HistoryError(f"The history {path} gets damaged as soon as it is made. Check the disk.")


def _identity(path: Path) -> tuple[int, int] | None:
    if not path.exists():
        return None
    status = path.stat()
    return (status.st_dev, status.st_ino)


def _history_error(error: Exception, path: Path) -> HistoryError:
    if isinstance(error, NewerFileError):
        advice = (
            f"A newer version wrote it ({error}). Use that version, or move the file elsewhere."
        )
    elif is_damage(error):
        advice = "It is damaged. Start the program again: it sets the file aside."
    elif isinstance(error, sqlite3.Error) and primary_code(error) in _ADVICE:
        advice = _ADVICE[primary_code(error)]
    elif isinstance(error, OSError):
        advice = f"{error.strerror or error}. Check the permissions and the disk's free space."
    else:
        advice = f"{error}."
    return HistoryError(f"The history {path}: {advice}")
