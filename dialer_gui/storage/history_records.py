"""The provider's records in the history: each belongs to one call, and is kept once."""

from __future__ import annotations

import hashlib
import math
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.records import EARLIEST_START_S, LATEST_START_S, CallRecord, distance_s
from dialer_gui.storage.deleted_calls import deleted_near, take_record_of_deleted
from dialer_gui.storage.history_file import transaction
from dialer_gui.storage.history_rows import (
    OUTCOME_COLUMNS,
    RECORD_COLUMNS,
    REQUEST_COLUMNS,
    SELECT_ENTRIES,
    Value,
    entry_of_row,
    outcome_values,
    record_values,
    request_values,
    search_key,
    searchable,
    storable,
)

#: The length of the id of a call from a record: that of every other call's id.
_ID_DIGITS = 32

_KNOWN = "SELECT call_id FROM records WHERE account_id = ? AND record_id = ?"
_ATTEMPT = "SELECT account_id, has_record FROM attempts WHERE call_id = ?"
_OWN_ID = "SELECT call_id FROM attempts WHERE call_id = ? AND account_id = ? AND has_record = 0"
# Deleted calls as well: they can be restored, so their records must not become new calls.
_NEAR = (
    f"{SELECT_ENTRIES} WHERE attempts.has_record = 0 AND attempts.account_id = ?"
    " AND attempts.started_at_s BETWEEN ? AND ?"
    " AND (attempts.outcome IS NULL OR attempts.outcome IN ('accepted', 'unknown'))"
)
_AWAITING = (
    f"{SELECT_ENTRIES} WHERE attempts.has_record = 0 AND attempts.account_id = ?"
    " AND attempts.started_at_s >= ? AND attempts.outcome IN ('accepted', 'unknown')"
    " AND attempts.deleted_by_run IS NULL"
    " ORDER BY attempts.started_at_s DESC, attempts.sequence DESC"
)
_USED = (
    "SELECT record_id FROM records WHERE account_id = ?"
    " AND (started_at_s IS NULL OR started_at_s >= ?)"
)
_RECORD_NAMES = ("call_id", "account_id", *RECORD_COLUMNS)
_ADD_RECORD = (
    f"INSERT INTO records ({', '.join(_RECORD_NAMES)})"
    f" VALUES ({', '.join('?' * len(_RECORD_NAMES))})"
)
_MARK = (
    "UPDATE attempts SET has_record = 1, searchable = searchable || char(10) || ? WHERE call_id = ?"
)
_CALL_NAMES = (*REQUEST_COLUMNS, *OUTCOME_COLUMNS, "searchable")
_ADD_CALL = (
    f"INSERT INTO attempts ({', '.join(_CALL_NAMES)}, has_record)"
    f" VALUES ({', '.join('?' * len(_CALL_NAMES))}, 1)"
)


def attach(connection: sqlite3.Connection, call_id: str, record: CallRecord) -> bool:
    """Give a call its record; see :meth:`History.attach_record`."""
    call_id = storable(call_id)
    with transaction(connection):
        attempt = connection.execute(_ATTEMPT, (call_id,)).fetchone()
        if attempt is None:
            return False
        account_id, has_record = attempt
        known = connection.execute(_KNOWN, (account_id, storable(record.id))).fetchone()
        if known is not None:
            return bool(known[0] == call_id)
        if not has_record:
            connection.execute(_ADD_RECORD, (call_id, account_id, *record_values(record)))
            _mark(connection, call_id, record)
        return not has_record


def awaiting(
    connection: sqlite3.Connection, since_s: float, account_id: str
) -> tuple[HistoryEntry, ...]:
    """Return the calls without a record; see :meth:`History.awaiting_records`."""
    rows = connection.execute(_AWAITING, (storable(account_id), since_s)).fetchall()
    return tuple(map(entry_of_row, rows))


def used_ids(connection: sqlite3.Connection, account_id: str, since_s: float) -> frozenset[str]:
    """Return the ids of known records; see :meth:`History.used_record_ids`."""
    rows = connection.execute(_USED, (storable(account_id), since_s)).fetchall()
    return frozenset(str(row[0]) for row in rows)


def take_in(
    connection: sqlite3.Connection,
    account_id: str,
    account_name: str,
    records: Sequence[CallRecord],
) -> int:
    """Take a page of records in; see :meth:`History.take_in`."""
    account_id = storable(account_id)
    page: dict[str, CallRecord] = {}
    for record in records:
        page.setdefault(storable(record.id), record)
    # Made beforehand: while the transaction lasts, a call that begins has to wait.
    calls = {
        record_id: _call_values(_call_of(account_id, account_name, record_id, record))
        for record_id, record in page.items()
    }
    rows = {record_id: record_values(record) for record_id, record in page.items()}
    with transaction(connection):
        for record_id in _known(connection, account_id, page):
            del page[record_id]
        for record_id, call_id in _owners(connection, account_id, page).items():
            record = page.pop(record_id)
            if not take_record_of_deleted(connection, account_id, record_id, call_id):
                connection.execute(_ADD_RECORD, (call_id, account_id, *rows[record_id]))
                _mark(connection, call_id, record)
        connection.executemany(_ADD_CALL, [calls[record_id] for record_id in page])
        connection.executemany(
            _ADD_RECORD, [(calls[record_id][0], account_id, *rows[record_id]) for record_id in page]
        )
    return len(page)


def _known(connection: sqlite3.Connection, account_id: str, ids: Iterable[str]) -> set[str]:
    return {i for i in ids if connection.execute(_KNOWN, (account_id, i)).fetchone()}


def _owners(
    connection: sqlite3.Connection, account_id: str, page: Mapping[str, CallRecord]
) -> dict[str, str]:
    """Return which records belong to calls that are or were here: record id to call id.

    As :func:`dialer_gui.domain.history.match_records` does: those with our own id first,
    then the nearest in time, each record and each call at most once.
    """
    record_of_call: dict[str, str] = {}
    for record_id, record in page.items():
        key = (storable(record.details.customer_id), account_id)
        for (call_id,) in connection.execute(_OWN_ID, key):
            record_of_call.setdefault(call_id, record_id)
    matched = set(record_of_call.values())
    pairs = [
        (away_s, record_id, call_id)
        for record_id, record in page.items()
        for away_s, call_id in (
            *_near(connection, account_id, record),
            *deleted_near(connection, account_id, record),
        )
    ]
    for _, record_id, call_id in sorted(pairs):
        if record_id not in matched and call_id not in record_of_call:
            record_of_call[call_id] = record_id
            matched.add(record_id)
    return {record_id: call_id for call_id, record_id in record_of_call.items()}


def _near(
    connection: sqlite3.Connection, account_id: str, record: CallRecord
) -> list[tuple[float, str]]:
    """Return the calls that the record can belong to, and how far apart they began."""
    if record.started_at_s is None:
        return []
    span = (record.started_at_s - LATEST_START_S, record.started_at_s - EARLIEST_START_S)
    found = []
    for row in connection.execute(_NEAR, (account_id, *span)):
        entry = entry_of_row(row)
        away_s = distance_s(record, entry.request, entry.started_at_s)
        if away_s is not None:
            found.append((away_s, entry.request.id))
    return found


def _mark(connection: sqlite3.Connection, call_id: str, record: CallRecord) -> None:
    connection.execute(_MARK, (search_key(record.caller_id), call_id))


def _call_of(
    account_id: str, account_name: str, record_id: str, record: CallRecord
) -> HistoryEntry:
    """Rebuild a call that was placed elsewhere, or before this history began.

    Which caller ID was asked for is not told, so a call to the same number asks for none.
    """
    digest = hashlib.sha256(f"{account_id}\n{record_id}".encode()).hexdigest()
    request = CallRequest(
        digest[:_ID_DIGITS],
        account_id,
        record.number,
        record.number,
        record.extension,
        details=record.details,
    )
    told = (record.started_at_s, record.answered_at_s, record.ended_at_s)
    times = [time_s for time_s in told if time_s is not None and math.isfinite(time_s)] or [0.0]
    return HistoryEntry(
        request, account_name, times[0], CallOutcome.accepted(), times[-1], record=record
    )


def _call_values(entry: HistoryEntry) -> tuple[Value, ...]:
    outcome = entry.outcome or CallOutcome.accepted()
    settled_at_s = entry.started_at_s if entry.settled_at_s is None else entry.settled_at_s
    return (*request_values(entry), *outcome_values(outcome, settled_at_s), searchable(entry))
