"""What looks at the phone make of a call: sequences as they were recorded, and the table."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest

from dialer_gui.domain import live_call
from dialer_gui.domain.live_call import (
    END_NOT_SEEN,
    FINAL_STATES,
    IDLE_LOOKS_TO_END,
    LONGEST_GAP_S,
    LiveCall,
    LiveState,
    begin,
    lose_track,
    observe,
)
from dialer_gui.domain.phones import PhoneState, PhoneStatus
from tests.domain.live_calls import (
    BY_HAND,
    EXTENSION,
    NUMBER,
    OURS,
    SENT_AT_S,
    Look,
    after,
    call_in,
)

A, U, R, P = LiveState.ACCEPTED, LiveState.UNCERTAIN, LiveState.RINGING, LiveState.PICKED_UP
C, E = LiveState.IN_CALL, LiveState.ENDED
IDLE, RINGING, OFF_HOOK = PhoneState.IDLE, PhoneState.RINGING, PhoneState.OFF_HOOK
IN_CALL, OFFLINE = PhoneState.IN_CALL, PhoneState.OFFLINE


def looks(first_s: int, last_s: int, state: PhoneState, other_party: str = "") -> list[Look]:
    """One look every two seconds."""
    return [Look(at_s, state, other_party) for at_s in range(first_s, last_s + 1, 2)]


#: Each: how it began, the looks, and the states it came into one after the other.
RECORDED: dict[str, tuple[LiveState, list[Look], list[LiveState]]] = {
    "a call as it should be": (
        A,
        [
            Look(0.1, IDLE),
            Look(1, RINGING),
            Look(2, RINGING, OURS),
            Look(4, OFF_HOOK, OURS),
            Look(9, IN_CALL, OURS, 1),
            *looks(11, 51, IN_CALL, OURS),
            Look(53, IDLE),
            Look(55, IDLE),
        ],
        [R, P, C, E],
    ),
    "the customer is busy": (
        A,
        [Look(1, RINGING), Look(3, OFF_HOOK, NUMBER), Look(5, IDLE), Look(7, IDLE)],
        [R, P, E],
    ),
    "the customer does not answer": (
        A,
        [Look(1, RINGING), *looks(3, 45, OFF_HOOK, OURS), Look(47, IDLE), Look(48, IDLE)],
        [R, P, E],
    ),
    "the own phone is not picked up": (
        A,
        [Look(0, IDLE), *looks(1, 31, RINGING), Look(33, IDLE), Look(35, IDLE)],
        [R, E],
    ),
    "idle for a moment between ringing and picked up": (
        A,
        [Look(1, RINGING), Look(2, IDLE), Look(3, OFF_HOOK), Look(4, IDLE), Look(5, IN_CALL)],
        [R, P, C],
    ),
    "two idle looks count only where the phone shows nothing between them": (
        A,
        [Look(1, IN_CALL), Look(2, IDLE), Look(3, IN_CALL), Look(4, IDLE)],
        [C],
    ),
    "two idle looks count only in a row": (
        A,
        [Look(1, IN_CALL), Look(2, IDLE), Look(3, PhoneState.OTHER), Look(4, IDLE)],
        [C],
    ),
    "nothing ever rings": (A, looks(0, 60, IDLE), [LiveState.NO_RING]),
    "nothing rings, for the phone is offline": (A, looks(0, 60, OFFLINE), [LiveState.NO_RING]),
    "someone dials by hand": (
        A,
        [Look(1, RINGING, BY_HAND), Look(2, OFF_HOOK, BY_HAND), Look(4, IN_CALL, BY_HAND, 1)],
        [],
    ),
    "someone dials by hand all the while": (A, looks(0, 60, IN_CALL, BY_HAND), [LiveState.NO_RING]),
    "someone dials by hand after our call": (
        A,
        [Look(1, IN_CALL, OURS), Look(3, IN_CALL, BY_HAND), Look(5, IN_CALL, BY_HAND)],
        [C, E],
    ),
    "an extension that ends like the number is not ours": (A, [Look(1, IN_CALL, "3456")], []),
    "a lost reply, and it rings": (
        U,
        [Look(0, IDLE), Look(2, IDLE), Look(4, RINGING), Look(6, IN_CALL, OURS)],
        [R, C],
    ),
    "a lost reply, and nothing happens": (U, looks(0, 20, IDLE), [LiveState.NOTHING_HAPPENED]),
    "a lost reply, and the network stays away": (
        U,
        [Look(at_s, None) for at_s in range(0, 61, 5)],
        [LiveState.UNTRACKED],
    ),
    "a lost reply, and the network comes back during the call": (
        U,
        [*(Look(at_s, None) for at_s in range(0, 40, 5)), Look(40, IN_CALL, OURS, 25)],
        [C],
    ),
    "a lost reply, and the network comes back to an idle phone": (
        U,
        [Look(0, IDLE), *looks(30, 60, IDLE)],
        [LiveState.UNTRACKED],
    ),
    "the phone goes offline in the call": (
        A,
        [Look(1, RINGING), Look(3, IN_CALL), Look(5, OFFLINE), Look(7, OFFLINE)],
        [R, C, E],
    ),
    "the phone is offline for one look": (
        A,
        [Look(1, IN_CALL), Look(3, OFFLINE), Look(5, IN_CALL)],
        [C],
    ),
    "a gap in which everything happens": (
        A,
        [Look(1, RINGING), Look(3600, IDLE), Look(3602, IDLE)],
        [R, E],
    ),
    "a gap in which it may all have happened": (
        A,
        [Look(1, IDLE), *looks(40, 60, IDLE)],
        [LiveState.UNTRACKED],
    ),
    "no look after the first ones": (
        A,
        [*looks(0, 8, IDLE), *(Look(at_s, None) for at_s in range(10, 61, 5))],
        [LiveState.UNTRACKED],
    ),
    "looks as seldom as they may be": (
        A,
        [Look(at_s, IDLE) for at_s in range(0, 61, round(LONGEST_GAP_S))],
        [LiveState.NO_RING],
    ),
    "from idle to the middle of a call": (A, [Look(0, IDLE), Look(9, IN_CALL, OURS, 5)], [C]),
    "no way back to ringing": (A, [Look(1, IN_CALL), Look(2, RINGING), Look(3, OFF_HOOK)], [C]),
    "paused after the call began": (A, [Look(1, IN_CALL), *looks(3, 9, PhoneState.PAUSED)], [C]),
}


def followed(first: LiveState, looked: list[Look]) -> list[LiveCall]:
    """Return the call as it was begun and after each look."""
    calls = [begin(NUMBER, EXTENSION, SENT_AT_S, is_accepted=first is A)]
    for look in looked:
        calls.append(after(calls[-1], look))
    return calls


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_sequence_is_told_as_it_was(name: str) -> None:
    first, looked, told = RECORDED[name]
    states = [call.state for call in followed(first, looked)]
    came_into = [state for before, state in itertools.pairwise(states) if state != before]
    assert states[0] is first
    assert came_into == told


def test_the_talk_counts_from_what_the_provider_tells() -> None:
    call = followed(A, [Look(1, RINGING), Look(30, IN_CALL, OURS, 12)])[-1]
    assert call.talking_since_s == SENT_AT_S + 18
    assert call.since_s == SENT_AT_S + 30
    ended = followed(A, [Look(30, IN_CALL, OURS, 12), Look(40, IDLE), Look(42, IDLE)])[-1]
    assert (ended.talking_since_s, ended.since_s) == (SENT_AT_S + 18, SENT_AT_S + 42)
    assert ended.was_answered


@pytest.mark.parametrize(
    ("looked", "talking_since_s"),
    [
        ([Look(4, IN_CALL, "", 9999)], 0),
        ([Look(4, IDLE), Look(6, IN_CALL, "", 7)], 0),
        ([Look(4, RINGING), Look(6, IN_CALL, "", 9999)], 4),
        ([Look(4, RINGING), Look(6, OFF_HOOK), Look(8, IN_CALL, OURS, 3)], 6),
        ([Look(4, IN_CALL, OURS, -5)], 4),
    ],
)
def test_nobody_talks_before_the_phone_was_seen_ringing(
    looked: list[Look], talking_since_s: float
) -> None:
    assert followed(A, looked)[-1].talking_since_s == SENT_AT_S + talking_since_s


def test_a_call_whose_reply_was_lost_may_have_begun_before() -> None:
    assert followed(U, [Look(1, IN_CALL, OURS, 9)])[-1].talking_since_s == SENT_AT_S - 8


def test_a_hint_comes_when_nothing_rings_and_goes_when_it_does() -> None:
    calls = followed(A, [*looks(0, 10, IDLE), Look(12, RINGING)])
    assert [call.needs_hint for call in calls[1:]] == [False] * 4 + [True] * 2 + [False]


def test_a_look_at_another_extension_says_nothing() -> None:
    for state in (A, U, R, P, C):
        call = call_in(state)
        for phone in PhoneState:
            assert observe(call, PhoneStatus("8002", phone), SENT_AT_S + 500) is call


# The table of the module's docstring, held against the code.

COLUMNS = {
    "idle": (IDLE, OFFLINE, PhoneState.DISABLED, PhoneState.MISSING),
    "ringing": (RINGING,),
    "off hook": (OFF_HOOK,),
    "in a call": (IN_CALL,),
}
UNCHANGED = {"(waits)", "(stays)"}


def table(number: int) -> list[list[str]]:
    """Return the rows of a table, its heading first."""
    lines = (live_call.__doc__ or "").splitlines()
    rules = [at for at, line in enumerate(lines) if line.startswith("====")]
    assert len(rules) == 6
    rules = rules[3 * number : 3 * number + 3]
    starts = [found.start() for found in re.finditer("=+", lines[rules[0]])]
    ends = [*starts[1:], None]
    rows = lines[rules[0] + 1 : rules[1]] + lines[rules[1] + 1 : rules[2]]
    return [[row[a:b].strip() for a, b in zip(starts, ends, strict=True)] for row in rows]


HEADING, *ROWS = table(0)
STATES = {row[0]: row for row in ROWS}
PAST_HEADING, *PAST_ROWS = table(1)


def test_the_table_names_every_state_that_is_not_final() -> None:
    assert ["state", *COLUMNS, "time passes"] == HEADING
    assert {LiveState[name] for name in STATES} == set(LiveState) - FINAL_STATES
    assert [row[0] for row in ROWS] == [row[0] for row in PAST_ROWS]


@pytest.mark.parametrize(("name", "past"), PAST_ROWS)
def test_a_call_that_nobody_watches_is_in_the_past(name: str, past: str) -> None:
    call = call_in(LiveState[name])
    lost = lose_track(call, SENT_AT_S + 5)
    assert (lost.state, lost.seen, lost.since_s) == (LiveState[past],) * 2 + (SENT_AT_S + 5,)
    assert lost.state in END_NOT_SEEN
    assert (lost.talking_since_s, lost.was_answered) == (call.talking_since_s, call.was_answered)


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("name", STATES)
def test_a_look_does_what_the_table_says(name: str, column: str) -> None:
    said = STATES[name][HEADING.index(column)]
    expected = LiveState[name if said in UNCHANGED else said]
    for phone in COLUMNS[column]:
        call = call_in(LiveState[name])
        for number in range(IDLE_LOOKS_TO_END):
            call = after(call, Look(1.0 + number, phone))
        assert call.state is expected


@pytest.mark.parametrize("name", STATES)
def test_time_does_what_the_table_says(name: str) -> None:
    said = STATES[name][-1]
    call = call_in(LiveState[name])
    steps = re.findall(r"(\d+) s: (\w+)", said)
    assert steps or said in UNCHANGED
    for seconds, word in steps:
        # Looked at just before.
        watched = replace(call, looked_at_s=SENT_AT_S + int(seconds) - 1)
        almost = after(watched, Look(int(seconds) - 0.01, None))
        now = after(watched, Look(int(seconds), None))
        assert almost.state is call.state
        if word == "hint":
            assert (almost.needs_hint, now.needs_hint) == (False, True)
        else:
            assert now.state is LiveState[word]
    if not steps:
        assert after(call, Look(1e6, None)) == call


@pytest.mark.parametrize("state", sorted(FINAL_STATES))
def test_a_final_state_is_final(state: LiveState) -> None:
    call = replace(call_in(A), state=state)
    assert call.is_final
    for phone in (None, *PhoneState):
        assert after(call, Look(1e6, phone)) is call
    assert lose_track(call, SENT_AT_S + 1e6) is call
