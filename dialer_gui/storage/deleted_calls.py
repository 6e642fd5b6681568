"""Deleted calls: which may still come back, how the others go for good, and what is kept then."""

from __future__ import annotations

import sqlite3

from dialer_gui.storage.history_rows import RECORD_COLUMNS

_DELETED_BEFORE = "deleted_by_run IS NOT NULL AND deleted_by_run <> ?"
_FORGOTTEN = ", ".join(f"{column} = NULL" for column in RECORD_COLUMNS if column != "record_id")
#: Of a record without its call only the id is kept; a condition follows.
FORGET_RECORDS = f"UPDATE records SET call_id = NULL, {_FORGOTTEN}"
#: The ids of the calls that are deleted and may still come back.
DELETED_IDS = "SELECT call_id FROM attempts WHERE deleted_by_run IS NOT NULL"
#: When and with which caller ID calls were placed that are deleted and may still come back; those
#: that were not placed are left out. A condition may follow.
DELETED_CALLS = (
    "SELECT coalesce(records.started_at_s, attempts.started_at_s) AS started_at_s,"
    " coalesce(nullif(records.caller_id, ''), attempts.caller_id) AS caller_id"
    " FROM attempts LEFT JOIN records ON records.call_id = attempts.call_id"
    " WHERE attempts.deleted_by_run IS NOT NULL AND (records.call_id IS NOT NULL OR"
    " coalesce(attempts.outcome, '') NOT IN ('refused', 'not_sent', 'cancelled'))"
)
#: Nobody asks about the caller IDs of earlier days.
_LAST_DAYS = "started_at_s >= CAST(strftime('%s', 'now') AS INTEGER) - 2 * 86400"
_FORGET_DELETED_CALLS = f"DELETE FROM deleted_calls WHERE NOT {_LAST_DAYS}"
#: Whether there is anything to purge.
HAS_DELETED = (
    "SELECT EXISTS (SELECT 1 FROM attempts WHERE deleted_by_run IS NOT NULL)"
    f" OR EXISTS (SELECT 1 FROM deleted_calls WHERE NOT {_LAST_DAYS})"
)
#: Each takes the id of this run.
_PURGE = (
    f"INSERT INTO deleted_calls SELECT * FROM ({DELETED_CALLS} AND {_DELETED_BEFORE})"
    f" WHERE {_LAST_DAYS}",
    # An older program deletes calls and knows nothing of their notes.
    "DELETE FROM call_notes WHERE NOT EXISTS (SELECT 1 FROM attempts"
    f" WHERE attempts.call_id = call_notes.call_id AND NOT ({_DELETED_BEFORE}))",
    f"{FORGET_RECORDS} WHERE call_id IN (SELECT call_id FROM attempts WHERE {_DELETED_BEFORE})",
    f"DELETE FROM attempts WHERE {_DELETED_BEFORE}",
)


def purge(connection: sqlite3.Connection, run_id: str) -> None:
    """Let all calls go for good that earlier runs of the program have deleted.

    Args:
        connection: in a transaction.
        run_id: of this run, whose deletions can still be undone.
    """
    connection.execute(_FORGET_DELETED_CALLS)
    for statement in _PURGE:
        connection.execute(statement, (run_id,))
