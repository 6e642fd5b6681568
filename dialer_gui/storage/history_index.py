"""An index by three characters, which finds the calls of a search among very many.

It is a file of its own beside the history, and holds nothing that the history does not: where it is
missing, damaged or out of date it is made anew, piece by piece, and a search looks through all
calls meanwhile. The history's own triggers note in ``index_log`` which rows have changed, so that
what an older version of the program writes, which knows nothing of the index, gets into it too.
A small history has no index: looking through all its calls takes no time.

Whatever fails in the index is no damage of the history.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from dialer_gui.storage.history_file import primary_code, text_of_bytes, transaction
from dialer_gui.storage.history_search import DURATION
from dialer_gui.storage.private_files import check_is_file, open_file

#: From so many calls on a history has an index.
INDEX_FROM_CALLS = 20_000
#: How many rows are taken in at a time: some 30 ms.
PIECE_ROWS = 2000
#: A search with more hits than this is common: looking through the newest calls finds it sooner.
MOST_HITS = 2000

#: The ending of the index's file.
_ENDING = "-search"
#: How the file is made up; another number makes it anew.
_LAYOUT = 1
_BUSY_TIMEOUT_S = 0.05
#: How many pages of the index are cleaned of deleted calls at a time.
_CLEANED_PAGES = 200
#: So many noted changes that are in the index may stay in the log.
_KEPT_LOG_ROWS = 2000
#: The most sequences of three characters that are looked for of one text.
_MOST_PARTS = 60
#: How often the file is made in one run of the program; then searches do without.
_TRIES = 2
#: Since this version SQLite removes what is deleted from the index at once.
_DELETES_AT_ONCE = (3, 42, 0)

_CREATE = (
    # The texts are case folded already. Where in a text something stands is not kept: what is found
    # is looked at again in the history.
    "CREATE VIRTUAL TABLE calls USING fts5 (searchable, tokenize = 'trigram case_sensitive 1',"
    " detail = none, columnsize = 0)",
    "CREATE TABLE state (identity TEXT, logged INTEGER, walked INTEGER, until INTEGER,"
    " is_dirty INTEGER)",
)
_DELETE_AT_ONCE = "INSERT INTO calls (calls, rank) VALUES ('secure-delete', 1)"
_CLEAN = "INSERT INTO calls (calls, rank) VALUES ('merge', ?)"
_READ_STATE = "SELECT identity, logged, walked, until, is_dirty FROM state"
_ADD_STATE = "INSERT INTO state VALUES (?, ?, ?, ?, ?)"
#: Changes nothing if another program has changed it meanwhile.
_CHANGE_STATE = (
    "UPDATE state SET logged = ?, walked = ?, is_dirty = ?"
    " WHERE identity = ? AND logged = ? AND walked = ?"
)
_PUT = "INSERT OR REPLACE INTO main.calls (rowid, searchable)"
_PUT_ONE = f"{_PUT} VALUES (?, ?)"
_REMOVE = "DELETE FROM calls WHERE rowid = ?"
_FIND = "SELECT rowid FROM calls WHERE calls MATCH ? LIMIT ?"

# Of the history.
_LOG_STATE = (
    "SELECT coalesce((SELECT history FROM identity), ''),"
    " coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'index_log'), 0),"
    " (SELECT min(id) FROM index_log), coalesce((SELECT max(sequence) FROM attempts), 0)"
)
_LOGGED = "SELECT id, sequence FROM index_log WHERE id > ? ORDER BY id LIMIT ?"
_TRIM_LOG = "DELETE FROM index_log WHERE id <= ?"
_EXISTING = "SELECT sequence FROM attempts WHERE sequence IN (SELECT value FROM json_each(?))"
_END_OF_SPAN = (
    "SELECT max(sequence) FROM (SELECT sequence FROM attempts WHERE sequence > ? AND sequence <= ?"
    " ORDER BY sequence LIMIT ?)"
)

# With the history attached to the index, so that no row goes through Python, which would keep the
# window waiting.
_ATTACH = "ATTACH ? AS history"
_DETACH = "DETACH history"
_READ_IDENTITY = "SELECT history FROM history.identity"
_TEXTS = (
    f"SELECT attempts.sequence, attempts.searchable || char(10) || {DURATION}"
    " FROM history.attempts AS attempts"
    " LEFT JOIN history.records AS records ON records.call_id = attempts.call_id WHERE"
)
_OF_CHANGED = "attempts.sequence IN (SELECT value FROM json_each(?))"
_OF_SPAN = "attempts.sequence > ? AND attempts.sequence <= ?"
#: The index takes it for the end of the text.
_HAS_NULL = "instr(attempts.searchable, char(0))"


class IndexProgress(NamedTuple):
    """How far the index is.

    Attributes:
        done: how many calls of an index that is being made are in it.
        total: how many there are; both are 0 once it is complete.
        has_more: whether there is anything left to do.
    """

    done: int
    total: int
    has_more: bool


_NOTHING_TO_DO = IndexProgress(0, 0, has_more=False)


class _State(NamedTuple):
    """What is in the index.

    Attributes:
        identity: of the history that it belongs to.
        logged: all changes up to this one of the history's log are in it.
        walked: all rows up to this one are in it,
        until: which is to become this one.
        is_dirty: whether parts of deleted calls may be left in it.
    """

    identity: str
    logged: int
    walked: int
    until: int
    is_dirty: int

    @property
    def is_whole(self) -> bool:
        return self.walked >= self.until


class _LogState(NamedTuple):
    """How far the history's log is: its last and its first change, and the last row of all."""

    identity: str
    last: int
    first: int | None
    newest: int

    def leads_on_from(self, state: _State) -> bool:
        """Whether the log has all changes that an index lacks."""
        if self.identity != state.identity or self.last < state.logged:
            return False
        return self.last == state.logged or (self.first or self.last + 1) <= state.logged + 1


class _Piece(NamedTuple):
    """What is to be taken in next.

    Attributes:
        changed: the rows that have changed and are there, as a JSON list.
        removed: those that are not there any more.
        span: the rows after the first one, up to the second one, are new.
        state: of the index then.
    """

    changed: str
    removed: list[int]
    span: tuple[int, int]
    state: _State


class SearchIndex:
    """The index of one history; for one thread.

    Errors of the history are raised, those of the index are not: without it, a search takes longer.
    """

    def __init__(self, history: Path) -> None:
        self._history = history
        self._path = Path(f"{history}{_ENDING}")
        self._connection: sqlite3.Connection | None = None
        self._tries = 0

    def advance(self, history: sqlite3.Connection) -> IndexProgress:
        """Take a piece of what the index lacks into it; it takes a moment.

        Args:
            history: to read the calls from.
        """
        log = _LogState(*history.execute(_LOG_STATE).fetchone())
        if not self._is_wanted(log):
            return _NOTHING_TO_DO
        try:
            state = self._state(log)
        except (sqlite3.Error, OSError) as error:
            return self._failed(error)
        piece = _piece(history, state)
        try:
            self._take(state, piece)
        except (sqlite3.Error, OSError) as error:
            return self._failed(error)
        state = piece.state
        if log.first is not None and state.logged - log.first >= _KEPT_LOG_ROWS:
            with suppress(sqlite3.OperationalError):  # another program is writing: another time
                history.execute(_TRIM_LOG, (state.logged,))
        if not state.is_whole:
            return IndexProgress(state.walked, state.until, has_more=True)
        return IndexProgress(0, 0, has_more=state.logged < log.last or bool(state.is_dirty))

    def find(self, history: sqlite3.Connection, keys: Sequence[str]) -> list[int] | None:
        """Return all rows of the history that may have one of these texts, and some others.

        Returns:
            None when there is no way to tell, or there are very many.
        """
        expression = _expression(keys)
        if not expression or not self._catches_up(history):
            return None
        assert self._connection is not None
        try:
            rows = self._connection.execute(_FIND, (expression, MOST_HITS + 1)).fetchall()
        except sqlite3.Error as error:
            self._failed(error)
            return None
        return [row[0] for row in rows] if len(rows) <= MOST_HITS else None

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _is_wanted(self, log: _LogState) -> bool:
        if self._tries >= _TRIES and self._connection is None:
            return False
        return log.newest >= INDEX_FROM_CALLS or self._connection is not None or self._is_there()

    def _is_there(self) -> bool:
        return os.path.lexists(self._path)

    def _catches_up(self, history: sqlite3.Connection) -> bool:
        """Take in the last changes; return whether all calls are in the index now."""
        for is_last in (False, True):
            log = _LogState(*history.execute(_LOG_STATE).fetchone())
            state = self._known_state()
            if state is None or not (state.is_whole and state.identity == log.identity):
                return False
            if state.logged == log.last:
                return True
            if not is_last:
                self.advance(history)
        return False

    def _known_state(self) -> _State | None:
        if self._connection is None:
            return None
        try:
            row = self._connection.execute(_READ_STATE).fetchone()
        except sqlite3.Error as error:
            self._failed(error)
            return None
        return None if row is None else _State(*row)

    def _state(self, log: _LogState) -> _State:
        """Open the index, or begin a new one, and return what is in it."""
        if self._connection is None:
            self._connection = self._opened()
        layout = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if layout == _LAYOUT:
            row = self._connection.execute(_READ_STATE).fetchone()
            if row is not None and log.leads_on_from(_State(*row)):
                return _State(*row)
        self._remove()
        self._connection = self._opened()
        state = _State(log.identity, log.last, 0, log.newest, 0)
        with transaction(self._connection):
            for statement in _CREATE:
                self._connection.execute(statement)
            if sqlite3.sqlite_version_info >= _DELETES_AT_ONCE:
                self._connection.execute(_DELETE_AT_ONCE)
            self._connection.execute(_ADD_STATE, state)
            self._connection.execute(f"PRAGMA user_version = {_LAYOUT}")
        return state

    def _opened(self) -> sqlite3.Connection:
        check_is_file(self._path)
        if not self._is_there():
            os.close(open_file(self._path, os.O_RDWR | os.O_CREAT))
        connection = sqlite3.connect(
            f"{self._path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=_BUSY_TIMEOUT_S,
            isolation_level=None,
        )
        connection.text_factory = text_of_bytes
        # What a person deletes is overwritten, not only unlinked.
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    def _take(self, before: _State, piece: _Piece) -> None:
        assert self._connection is not None
        if piece.state == before and not before.is_dirty:
            return
        # Anew each time: the file may have been replaced.
        history = f"{Path(os.path.realpath(self._history)).as_uri()}?mode=rw"
        self._connection.execute(_ATTACH, (history,))
        try:
            # Not IMMEDIATE, which would keep others from writing into the history.
            with transaction(self._connection, "DEFERRED"):
                self._take_attached(self._connection, before, piece)
        finally:
            self._connection.execute(_DETACH)

    def _take_attached(self, connection: sqlite3.Connection, before: _State, piece: _Piece) -> None:
        after = piece.state
        if connection.execute(_READ_IDENTITY).fetchone() != (before.identity,):
            return
        written = (after.logged, after.walked, after.is_dirty)
        if not connection.execute(_CHANGE_STATE, (*written, *before[:3])).rowcount:
            return
        connection.executemany(_REMOVE, [(sequence,) for sequence in piece.removed])
        for condition, values in ((_OF_CHANGED, (piece.changed,)), (_OF_SPAN, piece.span)):
            connection.execute(f"{_PUT} {_TEXTS} {condition}", values)
            cut = connection.execute(f"{_TEXTS} {condition} AND {_HAS_NULL}", values).fetchall()
            mended = [(sequence, text.replace("\0", " ")) for sequence, text in cut]
            connection.executemany(_PUT_ONE, mended)
        if after.is_dirty and after == before:
            self._clean(is_begun=before.is_dirty > 1)

    def _clean(self, *, is_begun: bool) -> None:
        """Write a part of the index anew, without what was deleted."""
        assert self._connection is not None
        before = self._connection.total_changes
        # The first, negative one takes everything on; less than two changes mean that all is done.
        pages = _CLEANED_PAGES if is_begun else -_CLEANED_PAGES
        self._connection.execute(_CLEAN, (pages,))
        is_done = self._connection.total_changes - before < 2
        self._connection.execute("UPDATE state SET is_dirty = ?", (0 if is_done else 2,))

    def _failed(self, error: Exception) -> IndexProgress:
        """Begin anew the next time, unless another program is just writing."""
        if isinstance(error, sqlite3.Error) and primary_code(error) == sqlite3.SQLITE_BUSY:
            return _NOTHING_TO_DO
        with suppress(OSError):
            self._remove()
        return IndexProgress(0, 0, has_more=self._tries < _TRIES)

    def _remove(self) -> None:
        """Remove the file.

        Raises:
            OSError: another program uses it, on Windows.
        """
        self._tries += 1
        self.close()
        self._path.unlink(missing_ok=True)
        Path(f"{self._path}-journal").unlink(missing_ok=True)


def _piece(history: sqlite3.Connection, state: _State) -> _Piece:
    """Read what is to be taken in next: changes first, then further rows."""
    with transaction(history, "DEFERRED"):
        logged = history.execute(_LOGGED, (state.logged, PIECE_ROWS)).fetchall()
        changed = {sequence for _, sequence in logged}
        rows = json.dumps([*changed])
        removed = [*changed.difference(row[0] for row in history.execute(_EXISTING, (rows,)))]
        if logged:
            state = state._replace(logged=logged[-1][0])
        if removed and sqlite3.sqlite_version_info < _DELETES_AT_ONCE:
            state = state._replace(is_dirty=1)
        span = (state.walked, state.walked)
        room = PIECE_ROWS - len(logged)
        if room and not state.is_whole:
            limits = (state.walked, state.until, room)
            (end,) = history.execute(_END_OF_SPAN, limits).fetchone()
            span = (state.walked, state.until if end is None else end)
        return _Piece(rows, removed, span, state._replace(walked=span[1]))


def _expression(keys: Sequence[str]) -> str:
    """Return a query for texts that have all parts of one of the keys; empty where none is left."""
    if not keys or any(len(key) < 3 or "\0" in key for key in keys):
        return ""
    return " OR ".join(f"({' AND '.join(_parts(key))})" for key in keys)


def _parts(key: str) -> list[str]:
    """Return each three characters of a text, quoted."""
    parts = dict.fromkeys(key[at : at + 3] for at in range(len(key) - 2))
    quoted = (f'"{part.replace(chr(34), chr(34) * 2)}"' for part in parts)
    return list(quoted)[:_MOST_PARTS]
