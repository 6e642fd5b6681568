"""How an attempt is written as a row of the history and read back, with its record."""

from __future__ import annotations

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
from dialer_gui.storage.numbers_read import plausible_seconds
from dialer_gui.storage.record_rows import RECORD_COLUMNS, Value, record_of_row, storable

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
        call_id,
        account_id,
        number,
        dialled,
        extension,
        caller_id,
        CallDetails(*details),
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


def _text(value: object) -> str:
    return "" if value is None else str(value)
