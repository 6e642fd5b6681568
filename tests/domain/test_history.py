"""What is put together from two looks at one call."""

from __future__ import annotations

from dataclasses import replace

from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.live_call import LiveState
from tests.storage.samples import attempt, record_of

FOLLOWED = replace(attempt(1), outcome=CallOutcome.accepted(), seen=LiveState.ENDED)
RECORD = record_of(1)


def test_news_of_a_call_leave_it_its_record() -> None:
    known = replace(FOLLOWED, seen=LiveState.IN_CALL, record=RECORD)
    assert FOLLOWED.lacks_record
    assert FOLLOWED.with_record_of(known) == replace(FOLLOWED, record=RECORD)
    assert FOLLOWED.with_record_of(replace(known, record=None)) == FOLLOWED
    assert FOLLOWED.with_record_of(None) == FOLLOWED
    other = replace(RECORD, talking_s=RECORD.talking_s + 1)
    assert replace(FOLLOWED, record=other).with_record_of(known).record == other
