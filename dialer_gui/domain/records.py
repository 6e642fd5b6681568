"""A call as the provider has recorded it (provider documentation, section 7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dialer_gui.domain.calls import CallDetails, CallRequest
from dialer_gui.domain.phones import is_same_number

#: A record may begin this long before the call was sent, since the two clocks differ.
EARLIEST_START_S = -120.0
#: The provider begins to ring within this time.
LATEST_START_S = 180.0
#: At each start, records are looked for of calls that are not older than this.
GIVE_UP_AFTER_S = 24 * 3600.0

#: The form of a call's own id, which is sent if the account allows it.
_OWN_ID = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class CallRecord:
    """The provider's record of one outgoing call.

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


def carries_own_id(record: CallRecord, request: CallRequest) -> bool:
    """Whether the record is certainly the call's: it carries the call's own id."""
    return record.details.customer_id == request.id


def carries_an_id(record: CallRecord) -> bool:
    """Whether the record carries what is most likely some call's own id."""
    return _OWN_ID.fullmatch(record.details.customer_id) is not None


def distance_s(record: CallRecord, request: CallRequest, started_at_s: float) -> float | None:
    """Return how far apart record and call began, or None when they don't belong together.

    Args:
        record: from the provider.
        request: what was asked for.
        started_at_s: when it was sent, Unix seconds.
    """
    if record.started_at_s is None or record.extension != request.extension:
        return None
    offset_s = record.started_at_s - started_at_s
    if not EARLIEST_START_S <= offset_s <= LATEST_START_S or _names_another_call(record, request):
        return None
    return abs(offset_s) if is_same_number(record.number, request.dialled) else None


def _names_another_call(record: CallRecord, request: CallRequest) -> bool:
    """Whether it carries a call's own id, and it is neither this one's nor what was sent."""
    customer_id = record.details.customer_id
    is_sent = customer_id in {request.id, request.details.customer_id}
    return carries_an_id(record) and not is_sent
