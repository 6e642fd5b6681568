"""The history of calls: one row per attempt, written before anything is sent, and its record."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from dialer_gui.domain.call_search import CallSearch, CallsPart, PartRequest, PartStart
from dialer_gui.domain.call_statistics import CallingPhone, CountedCalls, TimeSpan
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import FileChange, HistoryEntry
from dialer_gui.domain.live_call import PAST_OF, LiveState
from dialer_gui.domain.records import CallRecord
from dialer_gui.storage import call_statistics, history_records
from dialer_gui.storage.history_file import (
    RUN_ID,
    NewerFileError,
    advice,
    execute_in_turns,
    is_damage,
    is_large,
    is_sound,
    rows_while_asked,
    transaction,
    wait_in_turns,
)
from dialer_gui.storage.history_index import IndexProgress, SearchIndex
from dialer_gui.storage.history_place import HistoryPlace, Job, NeverSoundError, place_of
from dialer_gui.storage.history_rows import (
    OUTCOME_COLUMNS,
    REQUEST_COLUMNS,
    entry_of_row,
    outcome_values,
    request_values,
    searchable,
    storable,
)
from dialer_gui.storage.history_search import GOES_UPWARDS, count_query, part_query, text_keys

T = TypeVar("T")
#: Called while a search takes long, with what returns its result so far; True gives it up.
Watch = Callable[[Callable[[], CallsPart]], bool]

_ADD = (
    f"INSERT INTO attempts ({', '.join(REQUEST_COLUMNS)}, searchable)"
    f" VALUES ({', '.join('?' * len(REQUEST_COLUMNS))}, ?)"
)
_ADD_AGAIN = _ADD.replace("INSERT", "INSERT OR IGNORE", 1)
_SET_OUTCOME = f"UPDATE attempts SET {', '.join(f'{c} = ?' for c in OUTCOME_COLUMNS)}"
_SETTLE = f"{_SET_OUTCOME} WHERE outcome IS NULL AND call_id = ?"
# With the same conditions as the indexes: with others SQLite would read every call.
_OPEN = "SELECT call_id FROM attempts WHERE outcome IS NULL"
_FOLLOWED = "SELECT call_id, seen FROM attempts WHERE seen IN ('ringing', 'picked_up', 'in_call')"
#: How many calls are read at a time where all of a search are wanted.
_ROWS_AT_A_TIME = 500
_NOTE_SEEN = "UPDATE attempts SET seen = ? WHERE call_id = ?"
# Writes without changing anything, to see whether writing works.
_TRY = "UPDATE compatibility SET oldest_schema = oldest_schema"
_MARK_DELETED = "UPDATE attempts SET deleted_by_run = ? WHERE call_id = ?"


class HistoryError(Exception):
    """The history can't be used; the text says why and what to do about it."""


class NewerHistoryError(HistoryError):
    """A newer version of the program has written the history; it is left unchanged."""


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
    """All attempts, with and without an outcome. Opened by :func:`open_history`.

    An instance belongs to the thread that opened it; several instances, of several programs too,
    may share one file.

    Every method but ``close`` first checks whether its file is still the one in its place. If not,
    the calls are written into the file that is there (:meth:`take_file_changes` tells). Every
    method but ``close`` raises :class:`HistoryError` when the file can't be used.
    """

    def __init__(self, place: HistoryPlace) -> None:
        """Open the place's file, which :meth:`HistoryPlace.enter` was called for."""
        self._place = place
        self._path = place.path
        self._waits_in_turns = False
        self._is_open = True
        self._index: SearchIndex | None = None
        self._connection, self._generation = place.connect()

    def let_waits_be_given_up(self) -> None:
        """Let :meth:`add` be given up from now on while it waits for another program's writing.

        Then :meth:`settle` waits as long as before, and all others only for a short time.
        """
        self._waits_in_turns = True
        with _explained(self._path):
            wait_in_turns(self._connection)

    def add(self, entry: HistoryEntry, is_given_up: Callable[[], bool] = lambda: False) -> None:
        """Write down an attempt that is about to be made; it is in the file on return.

        Its outcome, if it has one already, is written by :meth:`settle`.

        Args:
            entry: the attempt.
            is_given_up: asked while another program keeps the file locked; if it returns True,
                nothing is written and the error is raised at once.
        """
        values = (*request_values(entry), searchable(entry))
        self.write(
            lambda connection: execute_in_turns(connection, _ADD, values, is_given_up),
            lambda connection: connection.execute(_ADD_AGAIN, values),
        )

    def settle(self, call_id: str, outcome: CallOutcome, settled_at_s: float) -> None:
        """Write down how an attempt ended, once: a settled attempt stays as it is.

        Args:
            call_id: of the attempt.
            outcome: how it ended.
            settled_at_s: Unix seconds.
        """
        values = (*outcome_values(outcome, settled_at_s), storable(call_id))
        self.write(lambda connection: execute_in_turns(connection, _SETTLE, values))
        self._place.tidy()

    def put(self, entry: HistoryEntry) -> None:
        """Write down an attempt with its outcome, whether or not it is there already."""
        values = (*request_values(entry), searchable(entry))
        self.write(lambda connection: connection.execute(_ADD_AGAIN, values))
        if entry.outcome is not None:
            at_s = entry.started_at_s if entry.settled_at_s is None else entry.settled_at_s
            self.settle(entry.request.id, entry.outcome, at_s)

    def recover(
        self,
        now_s: float,
        besides: Collection[str] = (),
        is_given_up: Callable[[], bool] = lambda: False,
    ) -> int:
        """Give the calls that an earlier run left unfinished an outcome.

        Attempts without an outcome become unknown, and calls that were still followed become ones
        whose end was not seen. Only for the one program that uses this history: calls under way in
        another program can't be told from unfinished ones.

        Args:
            now_s: Unix seconds.
            besides: the ids of this run's own attempts, which are left alone.
            is_given_up: as for :meth:`add`.

        Returns:
            How many attempts had no outcome.
        """
        unknown = outcome_values(CallOutcome.unknown(Reason.PROGRAM_ENDED), now_s)

        def recover(connection: sqlite3.Connection) -> int:
            unsettled = [i for (i,) in connection.execute(_OPEN).fetchall() if i not in besides]
            followed = connection.execute(_FOLLOWED).fetchall()
            for call_id in unsettled:
                execute_in_turns(connection, _SETTLE, (*unknown, call_id), is_given_up)
            for call_id, seen in followed:
                if call_id not in besides:
                    past = PAST_OF[LiveState(seen)].value
                    execute_in_turns(connection, _NOTE_SEEN, (past, call_id), is_given_up)
            return len(unsettled)

        return self.write(recover, is_kept=False)

    def try_to_write(self) -> None:
        """Check whether anything can be written now; raises what any other writing would raise."""
        self.write(lambda connection: connection.execute(_TRY), is_kept=False)

    def take_file_changes(self) -> tuple[FileChange, ...]:
        """Return what others did to the file since this was last asked, of any instance."""
        return self._place.take_changes()

    def recent(self, limit: int, search: CallSearch | None = None) -> tuple[HistoryEntry, ...]:
        """Return the latest attempts by the time they were made, newest first.

        Args:
            limit: how many at most.
            search: which of them; None for all. Upper and lower case are the same in its text, and
                ``+49 (0)30 12``, ``030 12`` and ``0049 30 12`` find ``+493012``.
        """
        part = self.part(PartRequest(search or CallSearch(), rows=limit))
        return () if part is None else part.entries

    def part(self, request: PartRequest, watch: Watch | None = None) -> CallsPart | None:
        """Return a part of a list of calls, by the time they were made.

        Args:
            request: which part of which list.
            watch: called now and then while it takes long, with a function that returns what was
                found so far; if it returns True, the search is given up.

        Returns:
            None when the search was given up.
        """

        def read(connection: sqlite3.Connection) -> CallsPart | None:
            statement, values = part_query(request, self._candidates(connection, request))
            found: list[tuple[object, ...]] = []

            def is_given_up() -> bool:
                return watch is not None and watch(lambda: _part_of(request, found))

            asked = None if watch is None else is_given_up
            is_whole = rows_while_asked(connection, statement, values, found, asked)
            return _part_of(request, found) if is_whole else None

        return self.read(read)

    def advance_index(self) -> IndexProgress:
        """Take a piece of what the index of the search lacks into it; then it is used.

        Only one of several instances should do so.
        """
        index = self._index = self._index or SearchIndex(self._path)
        return self.read(index.advance)

    def is_unchecked(self) -> bool:
        """Whether the file is so large that opening it did not check all of it."""
        return is_large(self._path)

    def check(self, is_given_up: Callable[[], bool]) -> None:
        """Read the file from end to end; what is broken is repaired.

        Args:
            is_given_up: asked now and then; if it returns True, nothing is done.
        """

        def check(connection: sqlite3.Connection) -> None:
            if is_sound(connection, is_given_up) is False:
                self._place.distrust(self._generation)
                self._current()

        self.read(check)

    def count(
        self, search: CallSearch | None = None, is_given_up: Callable[[], bool] | None = None
    ) -> int | None:
        """Return how many attempts a search is about.

        Args:
            search: which attempts; None for all.
            is_given_up: asked every few milliseconds; if it returns True, nobody waits for it.

        Returns:
            None when it was given up.
        """
        statement, values = count_query(search or CallSearch())
        found: list[tuple[object, ...]] = []
        is_whole = self.read(
            lambda connection: rows_while_asked(connection, statement, values, found, is_given_up)
        )
        return int(str(found[0][0])) if is_whole else None

    def each(self, search: CallSearch | None = None) -> Iterator[HistoryEntry]:
        """Yield all attempts of a search, newest first, some at a time."""
        request = PartRequest(search or CallSearch(), rows=_ROWS_AT_A_TIME)
        while (part := self.part(request)) is not None:
            yield from part.entries
            if not part.is_full:
                return
            last = part.entries[-1]
            request = replace(request, start=PartStart.OLDER_THAN, call=last)

    def note_seen(self, call_id: str, seen: LiveState) -> None:
        """Write down what following the phone has shown; replaces what was written before."""
        values = (seen.value, storable(call_id))
        self.write(lambda connection: connection.execute(_NOTE_SEEN, values))

    def attach_record(self, call_id: str, record: CallRecord) -> bool:
        """Give an attempt its record; doing so again changes nothing.

        Returns:
            True when the attempt has this record now. False, and nothing is written, when the
            record belongs to another call, the attempt has another record, or is gone.
        """
        return self.write(lambda connection: history_records.attach(connection, call_id, record))

    def awaiting_records(self, since_s: float, account_id: str) -> tuple[HistoryEntry, ...]:
        """Return the account's attempts that should have a record and have none, newest first.

        Args:
            since_s: Unix seconds; attempts made before are left out.
            account_id: whose attempts; those that were accepted or are unknown count.
        """
        return self.read(
            lambda connection: history_records.awaiting(connection, since_s, account_id)
        )

    def used_record_ids(self, account_id: str, since_s: float) -> frozenset[str]:
        """Return the ids of the account's records that are here or were deleted.

        Args:
            account_id: whose records.
            since_s: Unix seconds; records that began before may be left out.
        """
        return self.read(
            lambda connection: history_records.used_ids(connection, account_id, since_s)
        )

    def take_in(self, account_id: str, account_name: str, records: Sequence[CallRecord]) -> int:
        """Fill the history from the provider's records; all of them or, on an error, none.

        A record that is known, or whose call was deleted, is skipped; one that belongs to an
        attempt without a record is attached to it; any other becomes a call of its own.

        Args:
            account_id: whose records.
            account_name: the account's name now.
            records: at most a page (1000): a call that begins meanwhile has to wait.

        Returns:
            How many calls are new in the history.
        """
        new = self.write(
            lambda connection: history_records.take_in(
                connection, account_id, account_name, records
            ),
            is_kept=False,
        )
        self._place.tidy()
        return new

    def count_calls(
        self, span: TimeSpan, account_id: str = "", extension: str = ""
    ) -> tuple[CountedCalls, ...]:
        """Count the calls of a time; see :func:`dialer_gui.storage.call_statistics.count_calls`."""
        return self.read(
            lambda connection: call_statistics.count_calls(connection, span, account_id, extension)
        )

    def calling_phones(self, span: TimeSpan) -> tuple[CallingPhone, ...]:
        """Return the phones that calls of a time were placed from."""
        return self.read(lambda connection: call_statistics.calling_phones(connection, span))

    def delete(self, call_ids: Collection[str]) -> None:
        """Hide attempts; they are gone for good once another run of the program opens the file."""
        self._mark_deleted(call_ids, RUN_ID)

    def restore(self, call_ids: Collection[str]) -> None:
        """Bring back attempts that this run of the program deleted."""
        self._mark_deleted(call_ids, None)

    def tidy(self) -> None:
        """Write the log back into the file if much was written."""
        self._place.tidy()

    def close(self) -> None:
        """Let go of the file; may be called twice."""
        if self._is_open:
            self._is_open = False
            self._connection.close()
            if self._index is not None:
                self._index.close()
            self._place.leave()

    def _candidates(self, connection: sqlite3.Connection, request: PartRequest) -> str | None:
        """Return as JSON the only rows that can match a search; None where all can."""
        keys = text_keys(request.search)
        if not keys or self._index is None:
            return None
        rows = self._index.find(connection, keys)
        return None if rows is None else json.dumps(rows)

    def _mark_deleted(self, call_ids: Collection[str], run_id: str | None) -> None:
        rows = [(run_id, storable(call_id)) for call_id in call_ids]

        def mark(connection: sqlite3.Connection) -> None:
            with transaction(connection):
                connection.executemany(_MARK_DELETED, rows)

        self.write(mark)

    def read(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Ask the file in its place; for what reads tables of its own in it, too."""
        with _explained(self._path):
            return self._done(question)

    def write(
        self,
        job: Callable[[sqlite3.Connection], T],
        again: Job | None = None,
        *,
        is_kept: bool = True,
    ) -> T:
        """Do a job on the file in its place; for what has tables of its own in it, too.

        Args:
            job: what to do.
            again: does the same once more without doing it twice; the job itself if left out.
            is_kept: whether to do it again on a file that replaces this one.
        """
        again = again or job
        with _explained(self._path):
            result = self._done(job)
            if is_kept:
                self._place.note(again)
            # The file may have been removed while it was written to.
            if not self._place.is_current(self._generation):
                again(self._current())
            return result

    def _done(self, job: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return job(self._current())
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
        self._place.distrust(self._generation)
        return job(self._current())

    def _current(self) -> sqlite3.Connection:
        """Return a connection to the file in its place."""
        if not self._is_open:
            raise sqlite3.ProgrammingError("the history is closed")
        if not self._place.is_current(self._generation):
            connection, self._generation = self._place.connect()
            self._connection.close()
            self._connection = connection
            if self._waits_in_turns:
                wait_in_turns(connection)
        return self._connection


def _part_of(request: PartRequest, rows: list[tuple[object, ...]]) -> CallsPart:
    way = -1 if request.start in GOES_UPWARDS else 1
    entries = tuple(map(entry_of_row, rows[::way]))
    return CallsPart(request, entries, is_full=len(entries) >= request.rows)


def open_history(path: Path) -> OpenedHistory:
    """Open the history, making its folders and the file where they are missing.

    A damaged file is moved aside under a dated name, and a new history is begun. A file of a newer
    version of the program is used if it says that this version can use it; what only the newer
    version knows stays unchanged.

    Raises:
        NewerHistoryError: this version can't use it.
        HistoryError: the folder can't be written, the disk is full, or the like.
    """
    return _open(path, makes_file=True)


def reopen_history(path: Path) -> History:
    """Open the history once more, beside the one from :func:`open_history` in this run.

    A file is neither made nor repaired here.

    Raises:
        HistoryError: it can't be used.
    """
    return _open(path, makes_file=False).history


def _open(path: Path, *, makes_file: bool) -> OpenedHistory:
    place = place_of(path)
    with _explained(path):
        aside = place.enter(makes_file=makes_file)
        try:
            return OpenedHistory(History(place), aside)
        except BaseException:
            place.leave()
            raise


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except NewerFileError as error:
        raise NewerHistoryError(f"The history {path}: {advice(error)}") from error
    except NeverSoundError as error:
        raise HistoryError(f"The history {path}: {error}") from error
    except (sqlite3.Error, OSError) as error:
        raise HistoryError(f"The history {path}: {advice(error)}") from error
