"""How calls and the provider's records are written as rows of the history and read back."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

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

#: What both tables of the history may hold.
Value = str | float | None

#: The columns of a record, in the order that the functions below read and write them.
RECORD_COLUMNS = (
    "record_id",
    "extension",
    "number",
    "caller_id",
    "hung_up_by",
    "recording",
    "employee_id",
    "maturity",
    "member_id",
    "customer_id",
    "started_at_s",
    "answered_at_s",
    "ended_at_s",
    "waiting_s",
    "talking_s",
    "hang_up_code",
)

#: What fits into SQLite's whole numbers; no call lasts that long.
_MAX_WHOLE = 2**63 - 1


def storable(text: str) -> str:
    """Replace what no UTF-8 text can hold, halves of surrogate pairs, by the mark for that."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def record_values(record: CallRecord) -> tuple[Value, ...]:
    """Return the values of ``RECORD_COLUMNS``."""
    details = record.details
    texts = (
        record.id,
        record.extension,
        record.number,
        record.caller_id,
        record.hung_up_by,
        record.recording,
        details.employee_id,
        details.maturity,
        details.member_id,
        details.customer_id,
    )
    times = (record.started_at_s, record.answered_at_s, record.ended_at_s)
    numbers = (record.waiting_s, record.talking_s, record.hang_up_code)
    return (*map(storable, texts), *map(finite_number, times), *map(_storable_number, numbers))


def record_of_row(row: tuple[object, ...]) -> CallRecord | None:
    """Read ``RECORD_COLUMNS``; None when there is no record."""
    if row[0] is None:
        return None
    record_id, extension, number, caller_id, hung_up_by, recording, *details = map(_text, row[:10])
    started_at_s, answered_at_s, ended_at_s = map(finite_number, row[10:13])
    waiting_s, talking_s, hang_up_code = map(_whole, row[13:])
    return CallRecord(
        record_id,
        extension,
        number,
        caller_id,
        started_at_s,
        answered_at_s,
        ended_at_s,
        waiting_s,
        talking_s,
        hang_up_code,
        hung_up_by,
        recording,
        CallDetails(*details),
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _storable_number(number: int) -> int:
    return max(-_MAX_WHOLE, min(number, _MAX_WHOLE))


#: The columns of a row, in the order that the functions below read and write them.
REQUEST_COLUMNS = (
    "call_id",
    "account_id",
    "account_name",
    "number",
    "dialled",
    "extension",
    "caller_id",
    "employee_id",
    "maturity",
    "member_id",
    "customer_id",
    "started_at_s",
)
OUTCOME_COLUMNS = (
    "settled_at_s",
    "outcome",
    "reason",
    "placement",
    "code",
    "server_text",
    "detail",
)

_ENTRY_COLUMNS = (
    *(f"attempts.{column}" for column in (*REQUEST_COLUMNS, *OUTCOME_COLUMNS, "seen")),
    *(f"records.{column}" for column in RECORD_COLUMNS),
)
#: Rows for :func:`entry_of_row`; conditions and an order may follow.
SELECT_ENTRIES = (
    f"SELECT {', '.join(_ENTRY_COLUMNS)}"
    " FROM attempts LEFT JOIN records ON records.call_id = attempts.call_id"
)
_SEEN = len(REQUEST_COLUMNS) + len(OUTCOME_COLUMNS)

_NUMBER_MARKS = re.compile(r"[\s\-./()]")
_NUMBER = re.compile(r"[+*#]?\d+", re.ASCII)

_Member = TypeVar("_Member", bound=StrEnum)
_Otherwise = TypeVar("_Otherwise", bound=StrEnum | None)

_REASON_OF_KIND = {
    OutcomeKind.ACCEPTED: Reason.ACCEPTED,
    OutcomeKind.REFUSED: Reason.OTHER_CODE,
    OutcomeKind.CANCELLED: Reason.STOPPED,
}


def searchable(entry: HistoryEntry) -> str:
    """Return all that a search looks at, case folded, so that any script's case is ignored."""
    request = entry.request
    details = request.details
    parts = (
        request.number,
        request.dialled,
        request.extension,
        request.caller_id,
        entry.account_name,
        details.employee_id,
        details.maturity,
        details.member_id,
        details.customer_id,
        entry.record.caller_id if entry.record else "",
    )
    return search_key("\n".join(parts))


def search_key(text: str) -> str:
    """Return the text as it is compared in a search."""
    return storable(text).casefold()


def search_keys(text: str) -> tuple[str, str]:
    """Return what to look for: the text, and a number without the marks people put in it."""
    key = search_key(text)
    compact = _NUMBER_MARKS.sub("", key)
    return (key, compact if _NUMBER.fullmatch(compact) else key)


def request_values(entry: HistoryEntry) -> tuple[Value, ...]:
    """Return the values of ``REQUEST_COLUMNS``."""
    request = entry.request
    details = request.details
    texts = (
        request.id,
        request.account_id,
        entry.account_name,
        request.number,
        request.dialled,
        request.extension,
        request.caller_id,
        details.employee_id,
        details.maturity,
        details.member_id,
        details.customer_id,
    )
    return (*map(storable, texts), entry.started_at_s)


def outcome_values(outcome: CallOutcome, settled_at_s: float) -> tuple[Value, ...]:
    """Return the values of ``OUTCOME_COLUMNS``."""
    texts = (
        outcome.kind.value,
        outcome.reason.value,
        outcome.placement.value,
        outcome.code,
        outcome.server_text,
        outcome.detail,
    )
    return (settled_at_s, *map(storable, texts))


def entry_of_row(row: tuple[object, ...]) -> HistoryEntry:
    """Read a row of ``SELECT_ENTRIES``.

    Kinds and reasons that only a newer version knows are read as the nearest thing known here.
    """
    texts = [_text(value) for value in row[:11]]
    call_id, account_id, account_name, number, dialled, extension, caller_id, *details = texts
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
        record_of_row(row[_SEEN + 1 :]),
    )


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
