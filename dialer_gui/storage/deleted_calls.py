"""Deleted calls: which may still come back, how the others go for good, and what is kept then."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

from dialer_gui.domain.phones import line_digits
from dialer_gui.domain.records import EARLIEST_START_S, LATEST_START_S, CallRecord, carries_an_id
from dialer_gui.storage.history_rows import RECORD_COLUMNS, storable

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
#: Nobody takes in the records of earlier days.
_RECORD_DAYS = "started_at_s >= CAST(strftime('%s', 'now') AS INTEGER) - 93 * 86400"
_FORGET = (
    f"DELETE FROM deleted_calls WHERE NOT {_LAST_DAYS}",
    f"DELETE FROM deleted_unrecorded WHERE NOT {_RECORD_DAYS}",
)
#: Whether there is anything to purge.
HAS_DELETED = (
    "SELECT EXISTS (SELECT 1 FROM attempts WHERE deleted_by_run IS NOT NULL)"
    f" OR EXISTS (SELECT 1 FROM deleted_calls WHERE NOT {_LAST_DAYS})"
    f" OR EXISTS (SELECT 1 FROM deleted_unrecorded WHERE NOT {_RECORD_DAYS})"
)
_UNRECORDED = (
    "SELECT call_id, account_id, extension, started_at_s, dialled FROM attempts"
    f" WHERE {_DELETED_BEFORE} AND has_record = 0 AND {_RECORD_DAYS}"
    " AND outcome IN ('accepted', 'unknown')"
)
_KEEP = "INSERT OR IGNORE INTO deleted_unrecorded VALUES (?, ?, ?, ?, ?)"
_OWN = "SELECT call_id FROM deleted_unrecorded WHERE call_id = ? AND account_id = ?"
_NEAR = (
    "SELECT started_at_s, call_id FROM deleted_unrecorded WHERE account_id = ?"
    " AND started_at_s BETWEEN ? AND ? AND extension = ? AND number_digest = ?"
)
_NEEDED_NO_MORE = "DELETE FROM deleted_unrecorded WHERE call_id = ?"
_KEEP_RECORD_ID = "INSERT INTO records (account_id, record_id) VALUES (?, ?)"
#: So few that thousands of numbers share them: nobody can tell from them which one was called.
_DIGEST_DIGITS = 4
#: Nearer than any other: the record carries the call's own id.
_CERTAIN_S = -1.0
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
    for statement in _FORGET:
        connection.execute(statement)
    rows = connection.execute(_UNRECORDED, (run_id,)).fetchall()
    connection.executemany(_KEEP, [(*row[:-1], _digest(row[1], row[-1])) for row in rows])
    for statement in _PURGE:
        connection.execute(statement, (run_id,))


def deleted_near(
    connection: sqlite3.Connection, account_id: str, record: CallRecord
) -> Iterator[tuple[float, str]]:
    """Yield the ids of calls that went before their record came, which this one can be.

    Before each stands how far apart the two began, in seconds.
    """
    own_id = storable(record.details.customer_id)
    if connection.execute(_OWN, (own_id, account_id)).fetchone():
        yield _CERTAIN_S, own_id
    elif (
        record.started_at_s is not None and line_digits(record.number) and not carries_an_id(record)
    ):
        start_s = record.started_at_s
        span = (start_s - LATEST_START_S, start_s - EARLIEST_START_S)
        number = _digest(account_id, record.number)
        values = (account_id, *span, storable(record.extension), number)
        for started_at_s, call_id in connection.execute(_NEAR, values):
            yield abs(start_s - started_at_s), call_id


def take_record_of_deleted(
    connection: sqlite3.Connection, account_id: str, record_id: str, call_id: str
) -> bool:
    """Keep the id of a record that a deleted call has been waiting for; False if none has."""
    was_awaited = connection.execute(_NEEDED_NO_MORE, (call_id,)).rowcount > 0
    if was_awaited:
        connection.execute(_KEEP_RECORD_ID, (account_id, record_id))
    return was_awaited


def _digest(account_id: str, number: str) -> str:
    told = storable(f"{account_id}\n{line_digits(number)}")
    return hashlib.sha256(told.encode()).hexdigest()[:_DIGEST_DIGITS]
