"""Whatever the phone shows and whenever it is looked at, a call's story makes sense."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dialer_gui.domain.live_call import (
    FINAL_STATES,
    IDLE_LOOKS_TO_END,
    LONGEST_GAP_S,
    NO_RING_AFTER_S,
    NO_RING_HINT_AFTER_S,
    NOTHING_HAPPENED_AFTER_S,
    PAST_OF,
    UNDER_WAY,
    LiveCall,
    LiveState,
    begin,
    lose_track,
    observe,
    pass_time,
)
from dialer_gui.domain.phones import PhoneState, PhoneStatus
from tests.domain.live_calls import BY_HAND, EXTENSION, NUMBER, OURS, SENT_AT_S

ACCEPTED, UNCERTAIN = LiveState.ACCEPTED, LiveState.UNCERTAIN
#: What each state can be followed by.
FOLLOWERS = {
    ACCEPTED: UNDER_WAY | {LiveState.NO_RING, LiveState.UNTRACKED},
    UNCERTAIN: UNDER_WAY | {LiveState.NOTHING_HAPPENED, LiveState.UNTRACKED},
    LiveState.RINGING: {
        LiveState.PICKED_UP,
        LiveState.IN_CALL,
        LiveState.ENDED,
        LiveState.WAS_RINGING,
    },
    LiveState.PICKED_UP: {LiveState.IN_CALL, LiveState.ENDED, LiveState.WAS_PICKED_UP},
    LiveState.IN_CALL: {LiveState.ENDED, LiveState.WAS_IN_CALL},
}
ACTIVE = {PhoneState.RINGING, PhoneState.OFF_HOOK, PhoneState.IN_CALL}

#: Seconds between two looks: none, the usual ones, around the limits, long absences.
GAPS_S = st.one_of(
    st.sampled_from([0.0, 1.0, 2.0, LONGEST_GAP_S, NO_RING_HINT_AFTER_S, NOTHING_HAPPENED_AFTER_S]),
    st.floats(0, 90),
    st.floats(0, 1e6),
)
PARTIES = st.sampled_from(["", NUMBER, OURS, BY_HAND, "3456", "anonymous"])
TALKING_S = st.one_of(st.just(0), st.integers(-5, 100_000))


class AnySequence(RuleBasedStateMachine):
    """A call that is followed, and beside it what was done, told independently."""

    @initialize(is_accepted=st.booleans())
    def send(self, is_accepted: bool) -> None:
        self.now_s = SENT_AT_S
        self.is_accepted = is_accepted
        self.call = begin(NUMBER, EXTENSION, SENT_AT_S, is_accepted=is_accepted)
        self.states = [self.call.state]
        self.longest_gap_s = 0.0
        self.looked_at_s = SENT_AT_S
        self.looks_without_it = 0

    @rule(gap_s=GAPS_S, phone=st.sampled_from(PhoneState), party=PARTIES, talking_s=TALKING_S)
    def look(self, gap_s: float, phone: PhoneState, party: str, talking_s: int) -> None:
        self.now_s += gap_s
        if not self.call.is_final:
            self.longest_gap_s = max(self.longest_gap_s, self.now_s - self.looked_at_s)
            self.looked_at_s = self.now_s
            is_ours = phone in ACTIVE and party in {"", NUMBER, OURS}
            is_unclear = phone in {PhoneState.OTHER, PhoneState.PAUSED}
            self.looks_without_it = 0 if is_ours or is_unclear else self.looks_without_it + 1
        status = PhoneStatus(EXTENSION, phone, party, talking_s)
        self.become(observe(self.call, status, self.now_s))

    @rule(gap_s=GAPS_S)
    def wait(self, gap_s: float) -> None:
        self.now_s += gap_s
        self.become(pass_time(self.call, self.now_s))

    @rule(gap_s=GAPS_S, phone=st.sampled_from(PhoneState))
    def look_elsewhere(self, gap_s: float, phone: PhoneState) -> None:
        self.now_s += gap_s
        before = self.call
        self.become(observe(before, PhoneStatus("8002", phone, NUMBER), self.now_s))
        assert self.call == before

    @precondition(lambda self: len(self.states) > 2)
    @rule()
    def give_up(self) -> None:
        before = self.call
        self.become(lose_track(before, self.now_s))
        past = PAST_OF.get(before.state, LiveState.UNTRACKED)
        assert self.call.state is (before.state if before.is_final else past)

    def become(self, call: LiveCall) -> None:
        """Take the next value; what follows from the one before is looked at here."""
        before, self.call = self.call, call
        if before.is_final:
            assert call == before
        if call.state is before.state:
            assert call.since_s == before.since_s
            assert call.talking_since_s == before.talking_since_s
            assert call.needs_hint or not before.needs_hint
        else:
            assert call.state in FOLLOWERS[before.state]
            assert call.since_s == self.now_s
            self.states.append(call.state)

    @invariant()
    def it_is_the_same_call(self) -> None:
        call = self.call
        assert (call.number, call.extension, call.followed_since_s) == (
            NUMBER,
            EXTENSION,
            SENT_AT_S,
        )
        assert call.is_final == (call.state in FINAL_STATES)

    @invariant()
    def talk_is_told_of_an_answered_call_only(self) -> None:
        call = self.call
        was_in_call = LiveState.IN_CALL in self.states
        assert call.was_answered == was_in_call
        assert (call.talking_since_s is not None) == was_in_call
        if call.talking_since_s is not None:
            assert call.talking_since_s <= self.now_s
            assert call.talking_since_s >= SENT_AT_S or not self.is_accepted
            assert call.talking_since_s <= call.since_s

    @invariant()
    def a_hint_is_given_only_while_nothing_rings(self) -> None:
        waited_s = self.now_s - SENT_AT_S
        assert not self.call.needs_hint or self.call.state is ACCEPTED
        assert not self.call.needs_hint or waited_s >= NO_RING_HINT_AFTER_S

    @invariant()
    def a_call_ends_only_if_it_was_under_way_and_is_seen_gone(self) -> None:
        was_under_way = not UNDER_WAY.isdisjoint(self.states)
        if self.call.state is LiveState.ENDED:
            assert was_under_way
            assert self.looks_without_it >= IDLE_LOOKS_TO_END
        if self.call.state in UNDER_WAY:
            assert self.call.idle_looks == self.looks_without_it < IDLE_LOOKS_TO_END
        else:
            assert self.call.idle_looks == 0

    @invariant()
    def that_nothing_rang_is_said_only_of_a_phone_that_was_watched(self) -> None:
        call = self.call
        if call.state in {LiveState.NO_RING, LiveState.NOTHING_HAPPENED}:
            assert UNDER_WAY.isdisjoint(self.states)
            assert self.longest_gap_s <= LONGEST_GAP_S
            assert call.since_s - self.looked_at_s <= LONGEST_GAP_S
        if call.state is LiveState.NO_RING:
            assert self.is_accepted
            assert call.since_s - SENT_AT_S >= NO_RING_AFTER_S
        if call.state is LiveState.NOTHING_HAPPENED:
            assert not self.is_accepted
            assert call.since_s - SENT_AT_S >= NOTHING_HAPPENED_AFTER_S


AnySequence.TestCase.settings = settings(stateful_step_count=30)
TestAnySequence = AnySequence.TestCase
