"""What is put together from two looks at one call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.live_call import PAST_OF, LiveState
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


@pytest.mark.parametrize("seen", [*LiveState, None])
def test_nothing_of_an_earlier_run_is_in_the_present(seen: LiveState | None) -> None:
    left = replace(FOLLOWED, seen=seen).left_by_earlier_run()
    assert left == replace(FOLLOWED, seen=seen and PAST_OF.get(seen, seen))
    assert left.left_by_earlier_run() == left
    open_row = replace(FOLLOWED, outcome=None, settled_at_s=None, seen=seen)
    unknown = open_row.left_by_earlier_run()
    assert unknown.outcome == CallOutcome.unknown(Reason.PROGRAM_ENDED)
    assert unknown.settled_at_s == unknown.started_at_s
    assert unknown.lacks_record
