"""How calls and the provider's records are written as rows of the history and read back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import astuple, fields
from enum import StrEnum
from typing import Any, TypeVar

from dialer_gui.domain.call_notes import CallNote, Disposition
from dialer_gui.domain.calls import (
    CallDetails,
    CallOutcome,
    CallRequest,
    OutcomeKind,
    Placement,
    Reason,
)
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.records import CallRecord
from dialer_gui.domain.untrusted import finite_number, plausible_seconds

#: The types of the values in both tables of the history.
Value = str | float | None

#: The columns of call details, which both tables have.
_DETAIL_COLUMNS = ("employee_id", "maturity", "member_id", "customer_id")
#: The columns of a record: the fields of a ``CallRecord``, in their order.
RECORD_COLUMNS = (
    *("record_id", "extension", "number", "caller_id"),
    *("started_at_s", "answered_at_s", "ended_at_s", "waiting_s", "talking_s", "hang_up_code"),
    *("hung_up_by", "recording", *_DETAIL_COLUMNS),
)

#: The largest whole number of SQLite; no call lasts that long.
_MAX_WHOLE = 2**63 - 1


def storable(text: str) -> str:
    """Replace what no UTF-8 text can hold, halves of surrogate pairs, by the mark for that."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def record_values(record: CallRecord) -> tuple[Value, ...]:
    """Return the values of ``RECORD_COLUMNS``."""
    *values, details = astuple(record)
    return tuple(map(_storable_value, (*values, *details)))


def record_of_row(row: tuple[object, ...]) -> CallRecord | None:
    """Read ``RECORD_COLUMNS``; None when there is no record."""
    if row[0] is None:
        return None
    values: list[Any] = [read(value) for read, value in zip(_RECORD_READERS, row, strict=True)]
    told = dict(zip(_RECORD_FIELDS, values, strict=False))
    return CallRecord(**told, details=CallDetails(*values[-4:]))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


#: The fields of a record without its details, which come last.
_RECORD_FIELDS = tuple(each.name for each in fields(CallRecord))[:-1]
#: What reads each of ``RECORD_COLUMNS``.
_RECORD_READERS = (*[_text] * 4, *[finite_number] * 3, *[_whole] * 3, *[_text] * 6)


def _storable_value(value: str | float | None) -> Value:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, int):
        return max(-_MAX_WHOLE, min(value, _MAX_WHOLE))
    return finite_number(value)


#: The columns of an attempt: the fields of a ``CallRequest``, in their order, and those beside it.
REQUEST_COLUMNS = (
    *("call_id", "account_id", "number", "dialled", "extension", "caller_id", *_DETAIL_COLUMNS),
    *("account_name", "started_at_s"),
)
#: When it ended, and the fields of a ``CallOutcome``, in their order.
OUTCOME_COLUMNS = (
    *("settled_at_s", "outcome", "reason", "placement", "code", "server_text", "detail"),
)

_ENTRY_COLUMNS = (
    *(f"attempts.{column}" for column in (*REQUEST_COLUMNS, *OUTCOME_COLUMNS, "seen")),
    *(f"records.{column}" for column in RECORD_COLUMNS),
    "(SELECT json_group_array(json_array(written_at_s, result, note)) FROM call_notes"
    " WHERE call_notes.call_id = attempts.call_id)",
)
#: Rows for :func:`entry_of_row`; conditions and an order may follow.
SELECT_ENTRIES = (
    f"SELECT {', '.join(_ENTRY_COLUMNS)}"
    " FROM attempts LEFT JOIN records ON records.call_id = attempts.call_id"
)
_SET_SEARCHABLE = "UPDATE attempts SET searchable = ? WHERE call_id = ?"
_SEEN = len(REQUEST_COLUMNS) + len(OUTCOME_COLUMNS)

_Member = TypeVar("_Member", bound=StrEnum)
_Otherwise = TypeVar("_Otherwise", bound=StrEnum | None)

_REASON_OF_KIND = {
    OutcomeKind.ACCEPTED: Reason.ACCEPTED,
    OutcomeKind.REFUSED: Reason.OTHER_CODE,
    OutcomeKind.CANCELLED: Reason.STOPPED,
}


def searchable(entry: HistoryEntry) -> str:
    """Return all that a search looks at, case folded: case is ignored in every script."""
    request = entry.request
    parts = (
        *(request.number, request.dialled, request.extension, request.caller_id),
        *(entry.account_name, *request.details),
        entry.record.caller_id if entry.record else "",
        entry.note.text,
    )
    return search_key("\n".join(parts))


def make_findable(
    connection: sqlite3.Connection, condition: str, values: Sequence[Value] = ()
) -> None:
    """Let a search look at what is known now of the calls that a condition is true for."""
    for row in connection.execute(f"{SELECT_ENTRIES} WHERE {condition}", values).fetchall():
        entry = entry_of_row(row)
        connection.execute(_SET_SEARCHABLE, (searchable(entry), entry.request.id))


def search_key(text: str) -> str:
    """Return the text as it is compared in a search."""
    return storable(text).casefold()


def request_values(entry: HistoryEntry) -> tuple[Value, ...]:
    """Return the values of ``REQUEST_COLUMNS``."""
    *values, details = astuple(entry.request)
    return (*map(storable, (*values, *details, entry.account_name)), entry.started_at_s)


def outcome_values(outcome: CallOutcome, settled_at_s: float) -> tuple[Value, ...]:
    """Return the values of ``OUTCOME_COLUMNS``."""
    return (settled_at_s, *(storable(str(value)) for value in astuple(outcome)))


def entry_of_row(row: tuple[object, ...]) -> HistoryEntry:
    """Read a row of ``SELECT_ENTRIES``.

    Kinds and reasons that only a newer version knows are read as the nearest thing known here.
    """
    call_id, account_id, number, dialled, extension, caller_id, *rest = map(_text, row[:11])
    *details, account_name = rest
    request = CallRequest(
        call_id, account_id, number, dialled, extension, caller_id, CallDetails(*details)
    )
    settled_at_s, kind = row[12:14]
    return HistoryEntry(
        request,
        account_name,
        plausible_seconds(row[11]) or 0.0,
        None if kind is None else _outcome_of_row(row[13:_SEEN]),
        None if settled_at_s is None else plausible_seconds(settled_at_s) or 0.0,
        _member(LiveState, _text(row[_SEEN]), None),
        record_of_row(row[_SEEN + 1 : -1]),
        _notes_of_column(row[-1]),
    )


def _notes_of_column(column: object) -> tuple[CallNote, ...]:
    if column in {None, "[]"}:
        return ()
    notes = (
        CallNote(
            plausible_seconds(at_s) or 0.0, _member(Disposition, _text(result), None), _text(text)
        )
        for at_s, result, text in json.loads(_text(column))
    )
    return tuple(sorted(notes, key=lambda note: note.written_at_s))


def _outcome_of_row(row: tuple[object, ...]) -> CallOutcome:
    kind_text, reason_text, placement_text, code, server_text, detail = map(_text, row)
    kind = _member(OutcomeKind, kind_text, OutcomeKind.UNKNOWN)
    reason = _member(Reason, reason_text, _REASON_OF_KIND.get(kind, Reason.INTERNAL))
    placement = _member(Placement, placement_text, Placement.POSSIBLE)
    return CallOutcome(kind, reason, placement, code, server_text, detail)


def _member(kind: type[_Member], text: str, otherwise: _Otherwise) -> _Member | _Otherwise:
    try:
        return kind(text)
    except ValueError:
        return otherwise
