"""Notes and results of calls, in a table of their own beside the calls; none is overwritten."""

from __future__ import annotations

import sqlite3

from dialer_gui.domain.call_notes import CallNote
from dialer_gui.storage.history import History
from dialer_gui.storage.history_file import transaction
from dialer_gui.storage.history_rows import make_findable, storable

_OF_CALL = "attempts.call_id = ?"
_CALL = f"SELECT 1 FROM attempts WHERE {_OF_CALL}"
_ADD = "INSERT OR REPLACE INTO call_notes (call_id, written_at_s, result, note) VALUES (?, ?, ?, ?)"
_REMOVE = "DELETE FROM call_notes WHERE call_id = ? AND written_at_s = ?"


def write_note(history: History, call_id: str, note: CallNote) -> None:
    """Write down the newest version; what was noted before is kept.

    Nothing happens for a call that is gone.

    Raises:
        HistoryError: the file can't be used.
    """
    history.write(lambda connection: _write(connection, storable(call_id), note))


def take_back_note(history: History, call_id: str, note: CallNote) -> None:
    """Undo a note: the one before it counts again.

    Raises:
        HistoryError: the file can't be used.
    """
    history.write(lambda connection: _take_back(connection, storable(call_id), note))


def _write(connection: sqlite3.Connection, call_id: str, note: CallNote) -> None:
    with transaction(connection):
        if connection.execute(_CALL, (call_id,)).fetchone() is not None:
            values = (call_id, note.written_at_s, note.disposition or "", storable(note.text))
            connection.execute(_ADD, values)
            make_findable(connection, _OF_CALL, (call_id,))


def _take_back(connection: sqlite3.Connection, call_id: str, note: CallNote) -> None:
    with transaction(connection):
        connection.execute(_REMOVE, (call_id, note.written_at_s))
        make_findable(connection, _OF_CALL, (call_id,))
