"""A phone with several calls of ours: each look is given to the call that it shows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from dialer_gui.domain.live_call import (
    END_NOT_SEEN,
    PAST_OF,
    LiveCall,
    LiveState,
    begin,
    lose_track,
    observe,
    observe_phone,
    pass_time,
)
from dialer_gui.domain.phones import PhoneState, PhoneStatus, is_same_number
from tests.domain.live_calls import BY_HAND, EXTENSION, NUMBER, SENT_AT_S

OTHER = "442079460000"
A, R, P, C = LiveState.ACCEPTED, LiveState.RINGING, LiveState.PICKED_UP, LiveState.IN_CALL
E, WAS_C, WAS_P = LiveState.ENDED, LiveState.WAS_IN_CALL, LiveState.WAS_PICKED_UP
WAS_R, LOST = LiveState.WAS_RINGING, LiveState.UNTRACKED
IDLE, RINGING, OFF_HOOK = PhoneState.IDLE, PhoneState.RINGING, PhoneState.OFF_HOOK
IN_CALL, OFFLINE = PhoneState.IN_CALL, PhoneState.OFFLINE

Shown = tuple[tuple[PhoneState, str], ...]


def looked(calls: list[LiveCall], at_s: float, *shown: tuple[PhoneState, str]) -> list[LiveCall]:
    statuses = [PhoneStatus(EXTENSION, state, party) for state, party in shown]
    return observe_phone(calls, statuses, SENT_AT_S + at_s)


def call_to(number: str, *states: PhoneState) -> LiveCall:
    """Return a call whose phone has shown these states, one a second."""
    call = begin(number, EXTENSION, SENT_AT_S, is_accepted=True)
    for second, state in enumerate(states, 1):
        call = observe(call, PhoneStatus(EXTENSION, state), SENT_AT_S + second)
    return call


TALK = (RINGING, OFF_HOOK, IN_CALL)
#: Each: what the first phone call had seen, whom the second is to, what each look shows, and what
#: is known of both calls then.
RECORDED: dict[
    str, tuple[tuple[PhoneState, ...], str, list[Shown], list[tuple[LiveState, LiveState]]]
] = {
    "the second rings while the first goes on, and ends before it": (
        TALK,
        OTHER,
        [
            ((RINGING, OTHER),),
            ((IN_CALL, OTHER),),
            ((IN_CALL, NUMBER),),
            ((IN_CALL, NUMBER),),
            ((IDLE, ""),),
            ((IDLE, ""),),
        ],
        [(WAS_C, R), (WAS_C, C), (C, WAS_C), (C, WAS_C), (C, WAS_C), (E, E)],
    ),
    "the first was over before the second": (
        TALK,
        OTHER,
        [((RINGING, OTHER),), ((OFF_HOOK, OTHER),), ((IDLE, ""),), ((IDLE, ""),)],
        [(WAS_C, R), (WAS_C, P), (WAS_C, P), (E, E)],
    ),
    "each call has a status of its own": (
        TALK,
        OTHER,
        [((IN_CALL, NUMBER), (RINGING, OTHER)), ((OFF_HOOK, OTHER), (IN_CALL, NUMBER))],
        [(C, R), (C, P)],
    ),
    "no number is told, and the second rings": (
        TALK,
        OTHER,
        [((RINGING, ""),), ((OFF_HOOK, ""),), ((IN_CALL, ""),), ((IDLE, ""),), ((OFFLINE, ""),)],
        [(WAS_C, R), (WAS_C, P), (WAS_C, C), (WAS_C, C), (E, E)],
    ),
    "no number is told, and the second was not seen to ring": (
        TALK,
        OTHER,
        [((IN_CALL, ""),), ((IN_CALL, ""),), ((IDLE, ""),), ((IDLE, ""),)],
        [(WAS_C, A), (WAS_C, A), (WAS_C, A), (E, A)],
    ),
    "the same number twice": (
        (RINGING, OFF_HOOK),
        NUMBER,
        [((OFF_HOOK, NUMBER),), ((RINGING, NUMBER),), ((IN_CALL, NUMBER),)],
        [(WAS_P, A), (WAS_P, R), (WAS_P, C)],
    ),
    "the first still rings": (
        (RINGING,),
        OTHER,
        [((RINGING, NUMBER),), ((RINGING, OTHER),), ((RINGING, NUMBER),)],
        [(R, A), (WAS_R, R), (R, WAS_R)],
    ),
    "the first has not rung yet": (
        (),
        OTHER,
        [((RINGING, NUMBER),), ((OFF_HOOK, NUMBER),), ((RINGING, OTHER),)],
        [(R, A), (P, A), (WAS_P, R)],
    ),
    "somebody dials by hand": (
        TALK,
        OTHER,
        [((IN_CALL, BY_HAND),), ((IN_CALL, BY_HAND),)],
        [(C, A), (E, A)],
    ),
    "busy otherwise says nothing": (
        TALK,
        OTHER,
        [((RINGING, OTHER),), ((PhoneState.OTHER, ""),), ((IDLE, ""),), ((IDLE, ""),)],
        [(WAS_C, R), (WAS_C, R), (WAS_C, R), (E, E)],
    ),
}


@pytest.mark.parametrize("name", RECORDED)
def test_each_look_is_given_to_the_call_that_it_shows(name: str) -> None:
    before, number, looks, told = RECORDED[name]
    first = call_to(NUMBER, *before)
    second = begin(number, EXTENSION, SENT_AT_S + 10, is_accepted=True)
    calls = [first, second]
    known = []
    for at_s, shown in enumerate(looks, 11):
        calls = looked(calls, at_s, *shown)
        known.append(tuple(call.seen for call in calls))
    assert known == told


def test_a_phone_with_one_call_is_looked_at_as_ever() -> None:
    for state in PhoneState:
        for party in ("", NUMBER, BY_HAND):
            for call in (call_to(NUMBER), call_to(NUMBER, RINGING), call_to(NUMBER, *TALK)):
                status = PhoneStatus(EXTENSION, state, party)
                at_s = SENT_AT_S + 20
                assert observe_phone([call], [status], at_s) == [observe(call, status, at_s)]


def test_that_a_hidden_call_did_not_ring_is_not_known() -> None:
    calls = [call_to(NUMBER), begin(OTHER, EXTENSION, SENT_AT_S, is_accepted=True)]
    for at_s in range(1, 60):
        calls = looked(calls, at_s, (IN_CALL if at_s > 2 else RINGING, OTHER))
    assert calls[0].state is A
    calls = looked(calls, 60, (IN_CALL, OTHER))
    assert (calls[0].state, calls[1].state) == (LOST, C)


def test_a_hidden_call_that_nobody_watches_any_more_stays_in_the_past() -> None:
    calls = looked([call_to(NUMBER, *TALK), call_to(OTHER)], 9, (RINGING, OTHER))
    assert [lose_track(call, SENT_AT_S + 10).state for call in calls] == [WAS_C, WAS_R]
    assert [pass_time(call, SENT_AT_S + 10).seen for call in calls] == [WAS_C, R]


NUMBERS = (NUMBER, OTHER, "4989555555")
ACTIVE = {RINGING, OFF_HOOK, IN_CALL}


class AnyCalls(RuleBasedStateMachine):
    """Calls that are placed one after the other on one phone, whatever it shows."""

    @initialize()
    def begin(self) -> None:
        self.now_s = SENT_AT_S
        self.calls: list[LiveCall] = []
        self.shown: tuple[PhoneStatus, ...] = ()

    @rule(number=st.sampled_from(NUMBERS), is_accepted=st.booleans())
    def place(self, number: str, is_accepted: bool) -> None:
        self.calls = [call for call in self.calls if not call.is_final]
        if len(self.calls) < 4:
            self.calls.append(begin(number, EXTENSION, self.now_s, is_accepted=is_accepted))
        self.shown = ()

    @rule(
        gap_s=st.sampled_from([1.0, 2.0, 30.0]),
        shown=st.lists(
            st.tuples(st.sampled_from(PhoneState), st.sampled_from(["", *NUMBERS, BY_HAND])),
            min_size=1,
            max_size=3,
        ),
    )
    def look(self, gap_s: float, shown: list[tuple[PhoneState, str]]) -> None:
        self.now_s += gap_s
        self.shown = tuple(PhoneStatus(EXTENSION, state, party) for state, party in shown)
        before, self.calls = self.calls, observe_phone(self.calls, self.shown, self.now_s)
        assert len(before) == len(self.calls)
        for was, now in zip(before, self.calls, strict=True):
            if was.is_final:
                assert now is was
            assert (now.number, now.followed_since_s) == (was.number, was.followed_since_s)

    @invariant()
    def what_is_not_shown_is_in_the_past(self) -> None:
        parties = {status.other_party for status in self.shown if status.state in ACTIVE}
        if not self.shown or "" in parties:
            return
        ours = {c.number for c in self.calls if any(is_same_number(p, c.number) for p in parties)}
        for call in self.calls:
            if ours and call.number not in ours:
                assert call.seen not in PAST_OF
                assert call.state in END_NOT_SEEN or call.is_hidden or call.is_final


AnyCalls.TestCase.settings = settings(
    max_examples=2 * settings().max_examples, stateful_step_count=20, deadline=None
)
TestAnyCalls = AnyCalls.TestCase


def test_a_call_is_followed_to_its_end_behind_another() -> None:
    calls = [call_to(NUMBER, *TALK), begin(OTHER, EXTENSION, SENT_AT_S + 10, is_accepted=True)]
    states = []
    for at_s in range(11, 600):
        calls = looked(calls, at_s, (IN_CALL, NUMBER) if at_s % 40 < 20 else (IN_CALL, OTHER))
        states.append(calls[0].seen)
    assert [a for a, b in pairwise(states) if a is not b][:4] == [C, WAS_C, C, WAS_C]
    assert not calls[0].is_final
