"""How a provider's record is written as a row of the history and read back."""

from __future__ import annotations

from dialer_gui.domain.calls import CallDetails
from dialer_gui.domain.records import CallRecord
from dialer_gui.storage.numbers_read import finite_number

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
