"""A call as the provider has recorded it (provider documentation, section 7)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from dialer_gui.domain.calls import CallDetails, CallRequest
from dialer_gui.domain.phones import is_same_number

#: A record may begin this long before our clock says that the call was sent: clocks differ.
EARLIEST_START_S = -120.0
#: The provider begins to ring within this time.
LATEST_START_S = 180.0


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One outgoing call in the provider's books.

    Attributes:
        id: the provider's, unique.
        extension: who called.
        number: who was called; may carry another prefix than was sent.
        caller_id: the number that the customer saw.
        started_at_s, answered_at_s, ended_at_s: Unix seconds; None when not told, and
            ``answered_at_s`` when nobody answered.
        waiting_s: seconds until it was answered or given up.
        talking_s: seconds of talk; 0 when not answered.
        hang_up_code: the provider's cause, 0 when not told.
        hung_up_by: the provider's word for who ended it, plain text.
        recording: the recording's file name, empty when there is none.
        details: the custom parameters as they came back.
    """

    id: str
    extension: str
    number: str
    caller_id: str = ""
    started_at_s: float | None = None
    answered_at_s: float | None = None
    ended_at_s: float | None = None
    waiting_s: int = 0
    talking_s: int = 0
    hang_up_code: int = 0
    hung_up_by: str = ""
    recording: str = ""
    details: CallDetails = field(default_factory=CallDetails)

    @property
    def was_answered(self) -> bool:
        """Whether the customer picked up."""
        return self.talking_s > 0 or self.answered_at_s is not None


def find_record(
    request: CallRequest,
    started_at_s: float,
    records: Iterable[CallRecord],
    used_ids: Collection[str] = (),
) -> CallRecord | None:
    """Return the record of a call: by our own id where it was sent, else by the nearest start.

    Args:
        request: what was asked for; its own id may have travelled as the customer id.
        started_at_s: when it was sent, Unix seconds.
        records: in any order.
        used_ids: records that belong to other calls already.
    """
    candidates = [record for record in records if record.id not in used_ids]
    for record in candidates:
        if record.details.customer_id == request.id:
            return record
    near = [record for record in candidates if _can_belong(record, request, started_at_s)]
    return min(near, key=lambda r: abs((r.started_at_s or 0) - started_at_s), default=None)


def _can_belong(record: CallRecord, request: CallRequest, started_at_s: float) -> bool:
    if record.started_at_s is None or record.extension != request.extension:
        return False
    offset_s = record.started_at_s - started_at_s
    is_in_time = EARLIEST_START_S <= offset_s <= LATEST_START_S
    return is_in_time and is_same_number(record.number, request.dialled)
