"""Calls are followed from acceptance to their end, at a bounded rate."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState, begin
from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.services.call_tracker import (
    LOST_AFTER_S,
    TrackedAccount,
    TrackedCall,
    look_at_all,
)
from dialer_gui.services.status_poll import StatusPoll
from dialer_gui.simulator.accounts import ExtensionState
from dialer_gui.simulator.call_timelines import BUSY
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.follower import Follower
from tests.services.provider_desk import FIRST, SECOND, STATUS, Provider, another

NUMBER = "4930123450001"
ACCEPTED, UNCERTAIN, UNTRACKED = LiveState.ACCEPTED, LiveState.UNCERTAIN, LiveState.UNTRACKED
RINGING, PICKED_UP, IN_CALL = LiveState.RINGING, LiveState.PICKED_UP, LiveState.IN_CALL
ENDED, WAS_RINGING = LiveState.ENDED, LiveState.WAS_RINGING
WAS_PICKED_UP, WAS_IN_CALL = LiveState.WAS_PICKED_UP, LiveState.WAS_IN_CALL


def test_a_call_is_followed_to_its_end(follower: Follower) -> None:
    entry = follower.follow(follower.provider.place(NUMBER))
    follower.advance(60.0)
    assert follower.states(entry) == [ACCEPTED, RINGING, PICKED_UP, IN_CALL, ENDED]
    assert [state for _, state in follower.noted] == [RINGING, PICKED_UP, IN_CALL, ENDED]
    assert [each.seen for each in follower.ended] == [ENDED]
    assert follower.busy == [True, False]
    last = follower.changes[-1][1]
    assert last.was_answered
    assert last.talking_since_s == pytest.approx(1007.0, abs=1.0)
    assert follower.statuses[0] == PhoneStatus(FIRST, PhoneState.RINGING, NUMBER)


def test_nothing_is_asked_before_a_call_and_after_it(follower: Follower) -> None:
    follower.advance(30.0)
    assert follower.provider.count(STATUS) == 0
    follower.follow(follower.provider.place(NUMBER, story=BUSY))
    follower.advance(20.0)
    assert follower.ended
    count = follower.provider.count(STATUS)
    follower.advance(600.0)
    assert follower.provider.count(STATUS) == count


def test_a_long_call_is_looked_at_at_a_bounded_rate(follower: Follower) -> None:
    follower.follow(follower.provider.place(NUMBER))
    follower.advance(35.0)
    asked_at_s = [at_s - 1000.0 for at_s in follower.looked_at_s]
    assert asked_at_s[:16] == [float(second) for second in range(16)]
    assert all(later - earlier == 2.0 for earlier, later in pairwise(asked_at_s[15:]))
    assert follower.provider.count(STATUS) == len(asked_at_s)


def test_an_unknown_outcome_resolves_itself(follower: Follower) -> None:
    unknown = CallOutcome.unknown(Reason.CONNECTION_LOST)
    rings = follower.follow(follower.provider.place(NUMBER, outcome=unknown))
    follower.advance(60.0)
    assert follower.states(rings) == [UNCERTAIN, RINGING, PICKED_UP, IN_CALL, ENDED]
    assert follower.ended[0].outcome == unknown
    silent = follower.follow(follower.provider.lost(NUMBER))
    follower.advance(60.0)
    assert follower.states(silent) == [UNCERTAIN, LiveState.NOTHING_HAPPENED]
    assert follower.ended[1].seen is LiveState.NOTHING_HAPPENED


def test_a_late_reply_that_is_lost_leaves_no_gap(follower: Follower) -> None:
    entry = follower.provider.sent(NUMBER)
    follower.expect(entry)
    follower.advance(15.0)
    assert follower.looked_at_s == [1000.0 + at_s for at_s in range(5, 16)]
    assert (follower.changes, follower.busy) == ([], [])
    follower.lose_reply(entry)
    follower.advance(19.0)
    assert follower.states(entry) == [UNCERTAIN]
    follower.advance(2.0)
    assert follower.states(entry) == [UNCERTAIN, LiveState.NOTHING_HAPPENED]


@pytest.mark.parametrize(
    ("waited_s", "states"),
    [
        (6.0, [UNCERTAIN, PICKED_UP, IN_CALL, ENDED]),
        (15.0, [UNCERTAIN, IN_CALL, ENDED]),
        (60.0, [UNCERTAIN, ENDED]),
    ],
)
def test_what_the_phone_did_while_the_reply_was_late_is_known(
    follower: Follower, waited_s: float, states: list[LiveState]
) -> None:
    entry = follower.provider.place(NUMBER)
    follower.expect(entry)
    follower.advance(waited_s)
    follower.lose_reply(entry)
    follower.advance(60.0)
    assert follower.states(entry) == states
    assert [each.seen for each in follower.ended] == [ENDED]


def test_of_a_phone_that_nobody_looked_at_it_is_not_said_that_nothing_happened(
    follower: Follower,
) -> None:
    entry = follower.provider.sent(NUMBER)
    follower.advance(15.0)
    follower.lose_reply(entry)
    follower.advance(59.0)
    assert follower.states(entry) == [UNCERTAIN]
    follower.advance(2.0)
    assert follower.states(entry) == [UNCERTAIN, UNTRACKED]


@pytest.mark.parametrize(("slept_s", "end"), [(30.0, UNTRACKED), (5.0, LiveState.NOTHING_HAPPENED)])
def test_what_happened_while_the_computer_slept_is_not_known(
    follower: Follower, slept_s: float, end: LiveState
) -> None:
    entry = follower.follow(follower.provider.lost(NUMBER))
    follower.advance(5.0)
    follower.provider.timing.sleep(slept_s)
    follower.advance(60.0)
    assert follower.states(entry) == [UNCERTAIN, end]


def test_a_reply_in_time_costs_no_look_before_it(follower: Follower) -> None:
    entry = follower.provider.place(NUMBER)
    follower.expect(entry)
    follower.advance(4.0)
    assert follower.provider.count(STATUS) == 0
    follower.follow(entry)
    follower.advance(60.0)
    assert follower.states(entry)[-1] is ENDED
    count = follower.provider.count(STATUS)
    refused = follower.provider.sent(NUMBER)
    follower.expect(refused)
    follower.follow(replace(refused, outcome=CallOutcome.not_sent(Reason.TLS)))
    follower.advance(60.0)
    assert follower.provider.count(STATUS) == count


def test_a_call_that_is_never_settled_is_not_looked_at_for_ever(follower: Follower) -> None:
    follower.expect(follower.provider.sent(NUMBER))
    follower.advance(LOST_AFTER_S + 5.0)
    count = follower.provider.count(STATUS)
    follower.advance(600.0)
    assert follower.provider.count(STATUS) == count
    assert follower.changes == []


@pytest.mark.parametrize(
    "outcome", [CallOutcome.not_sent(Reason.TLS), CallOutcome.cancelled(), None]
)
def test_a_call_that_was_not_placed_is_not_followed(
    follower: Follower, outcome: CallOutcome | None
) -> None:
    entry = follower.provider.sent(NUMBER)
    follower.follow(HistoryEntry(entry.request, entry.account_name, entry.started_at_s, outcome))
    follower.advance(5.0)
    assert (follower.changes, follower.busy, follower.provider.count(STATUS)) == ([], [], 0)


def test_a_call_dialled_by_hand_is_not_ours(follower: Follower) -> None:
    entry = follower.follow(follower.provider.sent(NUMBER))
    follower.provider.simulator.pbx.dial_by_hand(FIRST, "442079460000")
    follower.advance(30.0)
    assert follower.states(entry) == [ACCEPTED]
    follower.advance(31.0)
    assert follower.states(entry) == [ACCEPTED, LiveState.NO_RING]


def test_a_phone_that_goes_offline_has_no_call(follower: Follower) -> None:
    entry = follower.follow(follower.provider.place(NUMBER))
    follower.advance(2.0)
    follower.provider.simulator.pbx.set_extension_state(FIRST, ExtensionState.OFFLINE)
    follower.advance(3.0)
    assert follower.states(entry) == [ACCEPTED, RINGING, ENDED]


def test_a_call_goes_on_behind_a_second_one_and_is_followed_to_its_end(follower: Follower) -> None:
    first = follower.follow(follower.provider.place(NUMBER))
    follower.advance(8.0)
    second = follower.follow(follower.provider.place("4930123450002", story=BUSY))
    follower.advance(2.0)
    assert follower.states(second) == [ACCEPTED, RINGING]
    assert follower.seen(first) == [RINGING, PICKED_UP, IN_CALL, WAS_IN_CALL]
    assert [entry.request.id for entry in follower.hidden] == [first.request.id]
    follower.advance(10.0)  # the second one is busy, and the phone shows the first one again
    assert follower.seen(first)[-2:] == [WAS_IN_CALL, IN_CALL]
    assert follower.ended == []
    follower.advance(60.0)
    assert follower.states(first) == [ACCEPTED, RINGING, PICKED_UP, IN_CALL, ENDED]
    assert follower.states(second)[-1] is ENDED
    assert {entry.seen for entry in follower.ended} == {ENDED}
    assert follower.busy == [True, False]


def test_of_a_call_that_was_over_before_the_next_one_nothing_is_said_in_the_present(
    follower: Follower,
) -> None:
    first = follower.follow(follower.provider.place(NUMBER))
    follower.advance(8.0)
    follower.provider.simulator.pbx.hang_up(FIRST)
    second = follower.follow(follower.provider.place("4930123450002"))
    follower.advance(1.0)
    assert follower.seen(first)[-1] is WAS_IN_CALL
    assert follower.states(second) == [ACCEPTED, RINGING]
    follower.advance(60.0)
    assert follower.seen(first)[-2:] == [WAS_IN_CALL, ENDED]
    assert follower.states(second)[-1] is ENDED


def test_three_calls_of_a_phone_are_followed_at_once(follower: Follower) -> None:
    numbers = (NUMBER, "4930123450002", "442079460000")
    calls = []
    for number in numbers:
        calls.append(follower.follow(follower.provider.place(number)))
        follower.advance(5.0)
    follower.advance(120.0)
    assert [follower.states(call)[-1] for call in calls] == [ENDED] * 3
    assert len(follower.ended) == 3


@pytest.mark.parametrize(
    ("after_s", "past"),
    [(0.5, []), (2.0, [WAS_RINGING]), (5.0, [WAS_PICKED_UP]), (9.0, [WAS_IN_CALL])],
)
def test_at_the_end_of_the_program_what_is_followed_is_in_the_past(
    follower: Follower, after_s: float, past: list[LiveState]
) -> None:
    entry = follower.provider.place(NUMBER) if past else follower.provider.sent(NUMBER)
    follower.follow(entry)
    follower.advance(after_s)
    follower.service.shut_down(PATIENCE_S)
    assert follower.seen(entry)[-1:] == past
    count = len(follower.noted)
    follower.service.shut_down(PATIENCE_S)
    assert len(follower.noted) == count


def test_a_look_from_before_a_call_says_nothing_of_it(qtbot: QtBot, follower: Follower) -> None:
    provider = follower.provider
    follower.follow(provider.place(NUMBER))
    follower.advance(8.0)
    provider.simulator.pbx.faults.delay(STATUS, 0.2)
    count = provider.count(STATUS)
    provider.timing.advance(1.0, lambda: None)
    qtbot.waitUntil(lambda: provider.count(STATUS) > count, timeout=PATIENCE_MS)
    provider.simulator.pbx.hang_up(FIRST)
    provider.timing.advance(0.5, lambda: None)
    redialled = follower.follow(provider.sent(NUMBER))
    follower.advance(5.0)
    assert follower.states(redialled) == [ACCEPTED]


def test_a_look_that_began_before_a_call_was_sent_is_not_of_that_call(provider: Provider) -> None:
    begun_s = provider.timing.now_s()
    watch = TrackedAccount(provider.account)
    for at_s in (begun_s - 1, begun_s + 1):
        entry = provider.sent(NUMBER)
        call = begin(NUMBER, FIRST, at_s, is_accepted=True)
        watch.calls[entry.request.id] = TrackedCall(entry, call, at_s)
    look = StatusPoll(provider.account.id, (PhoneStatus(FIRST, PhoneState.RINGING),))
    _, later = look_at_all(watch, look, begun_s, begun_s + 2).values()
    assert later.state is ACCEPTED


def test_calls_from_two_phones_share_one_question(follower: Follower) -> None:
    one = follower.follow(follower.provider.place(NUMBER))
    two = follower.follow(follower.provider.place(NUMBER, extension=SECOND))
    follower.follow(one)  # again: nothing new
    follower.advance(2.0)
    assert follower.states(one) == follower.states(two) == [ACCEPTED, RINGING]
    asked = {each.fields["extnumber"] for each in follower.provider.simulator.asked(STATUS)[1:]}
    assert asked == {f"{FIRST},{SECOND}"}
    assert follower.provider.count(STATUS) <= 3


def test_two_accounts_are_followed_and_never_asked_at_once(follower: Follower) -> None:
    one = follower.follow(follower.provider.place(NUMBER))
    other = another(follower.provider.account)
    two = follower.follow(follower.provider.place(NUMBER, extension=SECOND), other)
    follower.advance(60.0)
    assert follower.states(one)[-1] is follower.states(two)[-1] is ENDED
