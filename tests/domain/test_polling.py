"""How often a phone is looked at: often enough, and never more than that."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.polling import (
    IDLE_INTERVAL_S,
    IDLE_JITTER_S,
    MAX_CALL_INTERVAL_S,
    MAX_IDLE_INTERVAL_S,
    MIN_INTERVAL_S,
    REST_S,
    PollSchedule,
    next_call_look_s,
    next_idle_look_s,
)

BEGAN_S = 500.0
TOLERANCE_S = 1e-6  # what sums of such numbers lose

durations = st.one_of(st.just(0.0), st.floats(0.0, 0.2), st.floats(0.0, 30.0))
answers = st.lists(st.tuples(durations, st.booleans()), min_size=1, max_size=80)


def call_looks(answered: list[tuple[float, bool]]) -> list[float]:
    """When the looks begin, if each takes so long and fails or not."""
    looks, now_s, begun = PollSchedule(), BEGAN_S, []
    for lasts_s, has_failed in answered:
        now_s = max(now_s, next_call_look_s(looks, BEGAN_S))
        begun.append(now_s)
        looks = looks.ask(now_s)
        assert looks.is_under_way
        now_s += lasts_s
        looks = looks.end(now_s, has_failed=has_failed)
        assert not looks.is_under_way
    return begun


def test_a_young_call_is_looked_at_every_second_and_an_older_one_every_other() -> None:
    begun = call_looks([(0.1, False)] * 21)
    assert [at_s - BEGAN_S for at_s in begun] == pytest.approx([*range(16), 17, 19, 21, 23, 25])


def test_failing_looks_come_ever_more_seldom_and_working_ones_as_before() -> None:
    begun = call_looks([(0.0, True)] * 7 + [(0.0, False)] * 3)
    gaps = [later - earlier for earlier, later in pairwise(begun)]
    most_s = MAX_CALL_INTERVAL_S
    assert gaps == [2, 4, 8, most_s, most_s, most_s, most_s, 2, 2]


def test_a_slow_provider_gets_a_rest() -> None:
    begun = call_looks([(3.0, False), (0.0, False)])
    assert begun[1] == BEGAN_S + 3.0 + REST_S


@given(answers, st.floats(0.1, 60.0))
def test_no_time_holds_more_looks_than_seconds_and_one(
    answered: list[tuple[float, bool]], window_s: float
) -> None:
    begun = call_looks(answered)
    assert all(
        later - earlier >= MIN_INTERVAL_S - TOLERANCE_S for earlier, later in pairwise(begun)
    )
    for index, begin_s in enumerate(begun):
        within = bisect_left(begun, begin_s + window_s - TOLERANCE_S) - index
        assert within <= window_s / MIN_INTERVAL_S + 1


@given(st.floats(0.0, 1.0), st.integers(0, 2000), st.floats(0.0, 30.0))
def test_an_idle_phone_is_looked_at_at_once_and_then_every_quarter_of_a_minute(
    chance: float, failures: int, lasts_s: float
) -> None:
    assert next_idle_look_s(PollSchedule(), chance, BEGAN_S) == BEGAN_S
    looks = PollSchedule(BEGAN_S, BEGAN_S + lasts_s, failures)
    wait_s = next_idle_look_s(looks, chance, BEGAN_S + lasts_s) - BEGAN_S
    least_s, most_s = IDLE_INTERVAL_S - IDLE_JITTER_S, IDLE_INTERVAL_S + IDLE_JITTER_S
    assert wait_s >= least_s - TOLERANCE_S
    most_s = MAX_IDLE_INTERVAL_S if failures else most_s
    assert wait_s <= max(most_s, lasts_s + REST_S) + TOLERANCE_S


def test_many_dialers_do_not_ask_together() -> None:
    looks = PollSchedule(BEGAN_S, BEGAN_S)
    moments = {next_idle_look_s(looks, chance / 10, BEGAN_S) for chance in range(11)}
    assert min(moments) == BEGAN_S + IDLE_INTERVAL_S - IDLE_JITTER_S
    assert max(moments) == BEGAN_S + IDLE_INTERVAL_S + IDLE_JITTER_S
    assert len(moments) == 11
