"""What statistics count in the history's tables; nothing is written.

A call with a record belongs to the time of its record, any other to the time when it was sent.
"""

from __future__ import annotations

import sqlite3

from dialer_gui.domain.call_statistics import (
    CONVERSATION_S,
    CallEnd,
    CallingPhone,
    CountedCalls,
    TimeSpan,
)
from dialer_gui.storage.deleted_calls import DELETED_IDS
from dialer_gui.storage.history_rows import storable

#: Ends are numbers in SQL, together with the hour: SQLite sorts what it groups.
_ENDS = tuple(CallEnd)
_NUMBER_OF = {end: number for number, end in enumerate(_ENDS)}
_END_OF_RECORD = (
    "CASE WHEN records.talking_s > 0 OR records.answered_at_s IS NOT NULL"
    f" THEN {_NUMBER_OF[CallEnd.ANSWERED]} ELSE {_NUMBER_OF[CallEnd.NOT_ANSWERED]} END"
)
_TOLD_ENDS = (CallEnd.ACCEPTED, CallEnd.REFUSED, CallEnd.NOT_SENT, CallEnd.CANCELLED)
# A request under way has no outcome yet; one that only a newer version knows is unknown here.
_END_OF_REQUEST = (
    f"CASE WHEN attempts.outcome IS NULL THEN {_NUMBER_OF[CallEnd.UNDER_WAY]}"
    + "".join(f" WHEN attempts.outcome = '{end}' THEN {_NUMBER_OF[end]}" for end in _TOLD_ENDS)
    + f" ELSE {_NUMBER_OF[CallEnd.UNKNOWN]} END"
)
_FIGURES = (
    f"count(*), coalesce(sum(records.talking_s >= {CONVERSATION_S}), 0),"
    " coalesce(sum(records.talking_s), 0), coalesce(sum(records.waiting_s), 0)"
)
# With the condition of the index ``recorded``, which leads to the records of the time.
_RECORDED = (
    f"SELECT {{hour}} * {len(_ENDS)} + {_END_OF_RECORD} AS hour_and_end,"
    f" {{shown}} AS shown, {_FIGURES} FROM {{source}}"
    " WHERE {of_these} AND records.call_id IS NOT NULL AND {time} >= ? AND {time} < ?"
    f" AND records.call_id NOT IN ({DELETED_IDS}) {{which}} GROUP BY hour_and_end, shown"
)
_WITH_ATTEMPTS = "records JOIN attempts ON attempts.call_id = records.call_id"
#: Where records are found, which of them, their time, and the caller ID. What one does not tell is
#: as it was sent; the others, which are nearly all, are counted in half the time without it.
_SOURCES = (
    ("records", "records.caller_id > ''", "records.started_at_s", "records.caller_id"),
    (
        _WITH_ATTEMPTS,
        "coalesce(records.caller_id, '') = ''",
        "records.started_at_s",
        "attempts.caller_id",
    ),
    (
        _WITH_ATTEMPTS,
        "records.started_at_s IS NULL",
        "attempts.started_at_s",
        "coalesce(nullif(records.caller_id, ''), attempts.caller_id)",
    ),
)
# With the condition of the index ``shown``.
_UNRECORDED = (
    f"SELECT {{hour}} * {len(_ENDS)} + {_END_OF_REQUEST} AS hour_and_end,"
    " attempts.caller_id AS shown, count(*)"
    " FROM attempts WHERE attempts.deleted_by_run IS NULL AND attempts.has_record = 0"
    " AND attempts.started_at_s >= ? AND attempts.started_at_s < ? {which}"
    " GROUP BY hour_and_end, shown"
)
_OLDEST = "SELECT min(started_at_s) FROM attempts WHERE deleted_by_run IS NULL"
_PHONES = (
    "SELECT DISTINCT account_id, account_name, extension FROM attempts"
    " WHERE deleted_by_run IS NULL AND started_at_s >= ? AND started_at_s < ?"
)


def count_calls(
    connection: sqlite3.Connection, span: TimeSpan, account_id: str = "", extension: str = ""
) -> tuple[CountedCalls, ...]:
    """Count the calls of a time.

    Args:
        connection: to the history.
        span: the time.
        account_id, extension: of which calls only; empty for all.
    """
    wanted = {"account_id": account_id, "extension": extension}
    values = (span.from_s, span.until_s, *(storable(each) for each in wanted.values() if each))
    recorded, unrecorded = (
        "".join(f" AND {table}.{name} = ?" for name, value in wanted.items() if value)
        for table in ("records", "attempts")
    )
    statements = [
        _RECORDED.format(
            source=source,
            of_these=of_these,
            time=time,
            hour=_hour(time, span),
            shown=shown,
            which=recorded,
        )
        for source, of_these, time, shown in _SOURCES
    ]
    hour = _hour("attempts.started_at_s", span)
    statements.append(_UNRECORDED.format(hour=hour, which=unrecorded))
    rows = []
    for statement in statements:
        rows += connection.execute(statement, values).fetchall()
    return tuple(_counted(*row) for row in rows)


def oldest_call_s(connection: sqlite3.Connection) -> float | None:
    """Return when the oldest call was placed, Unix seconds; None where there is none."""
    oldest_s: float | None = connection.execute(_OLDEST).fetchone()[0]
    return oldest_s


def calling_phones(connection: sqlite3.Connection, span: TimeSpan) -> tuple[CallingPhone, ...]:
    """Return where calls of a time were placed from, in no order."""
    rows = connection.execute(_PHONES, (span.from_s, span.until_s))
    return tuple(CallingPhone(*map(str, row)) for row in rows)


def _counted(hour_and_end: int, caller_id: str | None, *figures: int) -> CountedCalls:
    hour, number = divmod(hour_and_end, len(_ENDS))
    return CountedCalls(hour, _ENDS[number], caller_id or "", *figures)


def _hour(time: str, span: TimeSpan) -> str:
    """Return what makes the hour of the day of a time, by the clocks of then."""
    *changes, (_, last_s) = span.offsets
    cases = "".join(f" WHEN {time} < {until_s!r} THEN {ahead_s}" for until_s, ahead_s in changes)
    ahead = f"CASE{cases} ELSE {last_s} END" if cases else str(last_s)
    return f"CAST(({time} + {ahead}) / 3600 AS INTEGER) % 24"
