"""The history of calls: one row per attempt, written before anything is sent, and its record."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import PAST_OF, LiveState
from dialer_gui.domain.records import CallRecord
from dialer_gui.storage import history_records
from dialer_gui.storage.history_advice import advice
from dialer_gui.storage.history_file import (
    COMPANIONS,
    RUN_ID,
    DamagedFileError,
    NewerFileError,
    connect,
    connect_again,
    transaction,
)
from dialer_gui.storage.history_rows import (
    OUTCOME_COLUMNS,
    REQUEST_COLUMNS,
    SELECT_ENTRIES,
    entry_of_row,
    outcome_values,
    request_values,
    search_keys,
    searchable,
)
from dialer_gui.storage.history_waiting import execute_in_turns, wait_in_turns
from dialer_gui.storage.private_files import make_private_folder, set_aside
from dialer_gui.storage.record_rows import storable

#: Once to open, once after a damaged file is out of the way, once more if another program was
#: doing the same.
_OPENING_ROUNDS = 3

_ADD = (
    f"INSERT INTO attempts ({', '.join(REQUEST_COLUMNS)}, searchable)"
    f" VALUES ({', '.join('?' * len(REQUEST_COLUMNS))}, ?)"
)
_SET_OUTCOME = f"UPDATE attempts SET {', '.join(f'{c} = ?' for c in OUTCOME_COLUMNS)}"
_SETTLE = f"{_SET_OUTCOME} WHERE outcome IS NULL AND call_id = ?"
# As the indexes say it, or these would look at every call there is.
_OPEN = "SELECT call_id FROM attempts WHERE outcome IS NULL"
_FOLLOWED = "SELECT call_id, seen FROM attempts WHERE seen IN ('ringing', 'picked_up', 'in_call')"
# instr() takes every character as it is, where LIKE would need its wildcards escaped.
_RECENT = (
    f"{SELECT_ENTRIES} WHERE attempts.deleted_by_run IS NULL"
    " AND (instr(attempts.searchable, ?) OR instr(attempts.searchable, ?))"
    " ORDER BY attempts.started_at_s DESC, attempts.sequence DESC LIMIT ?"
)
_NOTE_SEEN = "UPDATE attempts SET seen = ? WHERE call_id = ?"
_MARK_DELETED = "UPDATE attempts SET deleted_by_run = ? WHERE call_id = ?"


class HistoryError(Exception):
    """The history can't be used; the text says why and what to do about it."""


class NewerHistoryError(HistoryError):
    """A newer version of the program has written the history, which stays as it is."""


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

    def let_waits_be_given_up(self) -> None:
        """Wait in turns from now on while another program writes: :meth:`add` can be given up then.

        :meth:`settle` and :meth:`recover` wait as long as ever, all others for one short turn.
        """
        with self._explained():
            wait_in_turns(self._connection)

    def add(self, entry: HistoryEntry, is_given_up: Callable[[], bool] = lambda: False) -> None:
        """Write down an attempt that is about to be made; it is in the file on return.

        Its outcome, if it has one already, is written by :meth:`settle`.

        Args:
            entry: the attempt.
            is_given_up: asked while another program keeps the file locked; if so, that is an
                error at once, and nothing is written.
        """
        values = (*request_values(entry), searchable(entry))
        with self._explained():
            execute_in_turns(self._connection, _ADD, values, is_given_up)

    def settle(self, call_id: str, outcome: CallOutcome, settled_at_s: float) -> None:
        """Write down how an attempt ended, once: a settled attempt stays as it is.

        Args:
            call_id: of the attempt.
            outcome: how it ended.
            settled_at_s: Unix seconds.
        """
        values = (*outcome_values(outcome, settled_at_s), storable(call_id))
        with self._explained():
            execute_in_turns(self._connection, _SETTLE, values)

    def recover(self, now_s: float, besides: Collection[str] = ()) -> int:
        """Settle what an earlier run left open, as nobody watches it any more.

        Attempts without an outcome become unknown, and of calls that were followed then the end
        was not seen. To be called by the one program that uses this history: what is under way
        elsewhere looks the same.

        Args:
            now_s: Unix seconds.
            besides: the ids of this run's own attempts, which are left alone.

        Returns:
            How many attempts had no outcome.
        """
        unknown = outcome_values(CallOutcome.unknown(Reason.PROGRAM_ENDED), now_s)
        with self._explained():
            execute = self._connection.execute
            unsettled = [i for (i,) in execute(_OPEN).fetchall() if i not in besides]
            followed = [pair for pair in execute(_FOLLOWED).fetchall() if pair[0] not in besides]
            for call_id in unsettled:
                execute_in_turns(self._connection, _SETTLE, (*unknown, call_id))
            for call_id, seen in followed:
                past = PAST_OF[LiveState(seen)].value
                execute_in_turns(self._connection, _NOTE_SEEN, (past, call_id))
        return len(unsettled)

    def recent(self, limit: int, matching: str = "") -> tuple[HistoryEntry, ...]:
        """Return the latest attempts by the time they were made, newest first.

        Args:
            limit: how many at most.
            matching: what their number, extension, caller ID (asked for or shown), account or
                details contain; upper and lower case are the same, and ``+49 (30) 12`` finds
                ``+493012``.
        """
        with self._explained():
            rows = self._connection.execute(_RECENT, (*search_keys(matching), limit)).fetchall()
        return tuple(map(entry_of_row, rows))

    def note_seen(self, call_id: str, seen: LiveState) -> None:
        """Write down what following the phone has shown, beside the outcome; the last one stays."""
        with self._explained():
            self._connection.execute(_NOTE_SEEN, (seen.value, storable(call_id)))

    def attach_record(self, call_id: str, record: CallRecord) -> bool:
        """Give an attempt its record; doing so again changes nothing.

        Returns:
            True when the attempt has this record now. False, and nothing is written, when the
            record belongs to another call, the attempt has another record, or is gone.
        """
        with self._explained():
            return history_records.attach(self._connection, call_id, record)

    def awaiting_records(self, since_s: float, account_id: str) -> tuple[HistoryEntry, ...]:
        """Return the account's attempts that should have a record and have none, newest first.

        Args:
            since_s: Unix seconds; attempts made before are left out.
            account_id: whose attempts; those that were accepted or are unknown count.
        """
        with self._explained():
            return history_records.awaiting(self._connection, since_s, account_id)

    def used_record_ids(self, account_id: str, since_s: float) -> frozenset[str]:
        """Return the ids of the account's records that are here or were deleted.

        Args:
            account_id: whose records.
            since_s: Unix seconds; records that began before may be left out.
        """
        with self._explained():
            return history_records.used_ids(self._connection, account_id, since_s)

    def take_in(self, account_id: str, account_name: str, records: Sequence[CallRecord]) -> int:
        """Fill the history from the provider's records; all of them or, on an error, none.

        A record that is known, or whose call was deleted, is skipped; one that belongs to an
        attempt without a record is attached to it; any other becomes a call of its own.

        Args:
            account_id: whose records.
            account_name: the account's name now.
            records: at most a page (1000), since calls that begin meanwhile have to wait.

        Returns:
            How many calls are new in the history.
        """
        with self._explained():
            return history_records.take_in(self._connection, account_id, account_name, records)

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

    A damaged file is moved aside under a dated name and a new history begun. A file of a newer
    version of the program is used where it says that this one can: what only the newer one knows
    stays as it is.

    Raises:
        NewerHistoryError: it says that this one can't.
        HistoryError: that is impossible: a folder that can't be written, a full disk.
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
    except NewerFileError as error:
        raise NewerHistoryError(f"The history {path}: {advice(error)}") from error
    except (sqlite3.Error, OSError) as error:
        raise _history_error(error, path) from error
    raise HistoryError(f"The history {path} gets damaged as soon as it is made. Check the disk.")


def reopen_history(path: Path) -> History:
    """Open the history once more, beside the one that :func:`open_history` gave in this run.

    That takes no look through the whole file, and leaves it where the others have it open.

    Raises:
        HistoryError: it can't be used.
    """
    try:
        return History(connect_again(path), path)
    except sqlite3.Error as error:
        raise _history_error(error, path) from error


def _identity(path: Path) -> tuple[int, int] | None:
    if not path.exists():
        return None
    status = path.stat()
    return (status.st_dev, status.st_ino)


def _history_error(error: Exception, path: Path) -> HistoryError:
    return HistoryError(f"The history {path}: {advice(error)}")
