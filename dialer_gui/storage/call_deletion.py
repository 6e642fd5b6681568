"""Calls that go for good because they are old, piece by piece, and all calls of one person."""

from __future__ import annotations

import json
import sqlite3

from dialer_gui.storage.history_file import transaction
from dialer_gui.storage.history_schema import FORGET_RECORDS
from dialer_gui.storage.history_search import numbers_condition

#: A call under way is not old; one that was deleted goes with the next start.
_OLD = "FROM attempts WHERE deleted_by_run IS NULL AND started_at_s < ? AND outcome IS NOT NULL"
_COUNT_OLD = f"SELECT count(*) {_OLD}"
_PICK_OLD = f"SELECT call_id {_OLD} ORDER BY started_at_s LIMIT ?"
_PICKED = "call_id IN (SELECT value FROM json_each(?))"
#: Each takes the calls' ids as JSON.
_DELETE = (
    f"{FORGET_RECORDS} WHERE {_PICKED}",
    f"DELETE FROM call_notes WHERE {_PICKED}",
    f"DELETE FROM attempts WHERE {_PICKED}",
)


def count_before(connection: sqlite3.Connection, before_s: float) -> int:
    """Return how many calls were made before; see :meth:`History.count_before`."""
    return int(connection.execute(_COUNT_OLD, (before_s,)).fetchone()[0])


def delete_before(connection: sqlite3.Connection, before_s: float, most: int) -> int:
    """Delete the oldest calls; see :meth:`History.delete_before`."""
    with transaction(connection):
        picked = [call_id for (call_id,) in connection.execute(_PICK_OLD, (before_s, most))]
        for statement in _DELETE:
            connection.execute(statement, (json.dumps(picked),))
    return len(picked)


def calls_with(connection: sqlite3.Connection, number: str) -> tuple[str, ...]:
    """Return the ids of all calls with a number that have ended."""
    condition, values = numbers_condition((number,))
    rows = connection.execute(
        "SELECT call_id FROM attempts WHERE deleted_by_run IS NULL AND outcome IS NOT NULL"
        f" AND {condition}",
        values,
    )
    return tuple(call_id for (call_id,) in rows)
