"""The one guard that every call passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.call_guard import REPEAT_WINDOW_S, CallGuard, GuardDecision

NUMBER = "030123456"
OTHER = "0171123456"


def test_one_call_is_in_flight_at_most() -> None:
    guard = CallGuard()
    assert guard.enter(NUMBER, 100.0) is GuardDecision.PASS
    assert guard.enter(NUMBER, 100.1) is GuardDecision.IN_FLIGHT
    assert guard.enter(OTHER, 500.0) is GuardDecision.IN_FLIGHT
    assert guard.enter(OTHER, 500.0, deliberate=True) is GuardDecision.IN_FLIGHT


def test_the_same_number_asks_again_until_ten_seconds_after_the_last_call_ended() -> None:
    guard = CallGuard()
    guard.enter(NUMBER, 100.0)
    guard.leave(115.0, may_have_been_placed=True)
    almost = 115.0 + REPEAT_WINDOW_S - 0.1
    assert guard.enter(NUMBER, almost) is GuardDecision.REPEATED
    assert guard.enter(NUMBER, almost) is GuardDecision.REPEATED
    assert guard.enter(NUMBER, 115.0 + REPEAT_WINDOW_S) is GuardDecision.PASS


def test_on_purpose_the_same_number_passes_at_once() -> None:
    guard = CallGuard()
    guard.enter(NUMBER, 100.0)
    guard.leave(101.0, may_have_been_placed=True)
    assert guard.enter(NUMBER, 102.0) is GuardDecision.REPEATED
    assert guard.enter(NUMBER, 102.0, deliberate=True) is GuardDecision.PASS


def test_another_number_in_between_does_not_make_it_forget() -> None:
    guard = CallGuard()
    guard.enter(NUMBER, 100.0)
    guard.leave(101.0, may_have_been_placed=True)
    assert guard.enter(OTHER, 102.0) is GuardDecision.PASS
    guard.leave(103.0, may_have_been_placed=True)
    assert guard.enter(NUMBER, 104.0) is GuardDecision.REPEATED


@pytest.mark.parametrize("written", ["+4930123456", "4930123456", "004930123456"])
def test_another_way_to_write_it_is_the_same_number(written: str) -> None:
    for first, second in ((NUMBER, written), (written, NUMBER)):
        guard = CallGuard()
        guard.enter(first, 100.0)
        guard.leave(101.0, may_have_been_placed=True)
        assert guard.enter(second, 102.0) is GuardDecision.REPEATED
        assert guard.enter(second, 102.0, deliberate=True) is GuardDecision.PASS


@pytest.mark.parametrize("other", ["3456", "*97", "*21*030123456#", "030123457", "8001"])
def test_another_number_is_not_taken_for_it(other: str) -> None:
    guard = CallGuard()
    guard.enter(NUMBER, 100.0)
    guard.leave(101.0, may_have_been_placed=True)
    assert guard.enter(other, 102.0) is GuardDecision.PASS


@pytest.mark.parametrize("code", ["*97", "**", "*#06#"])
def test_a_service_code_is_the_same_as_itself_alone(code: str) -> None:
    guard = CallGuard()
    guard.enter(code, 100.0)
    guard.leave(101.0, may_have_been_placed=True)
    assert guard.enter(code.strip("*#") or "1", 102.0) is GuardDecision.PASS
    guard.leave(103.0, may_have_been_placed=True)
    assert guard.enter(code, 104.0) is GuardDecision.REPEATED


def test_what_was_certainly_not_placed_may_be_tried_at_once() -> None:
    guard = CallGuard()
    guard.enter(NUMBER, 100.0)
    guard.leave(100.5, may_have_been_placed=False)
    assert guard.enter(NUMBER, 100.6) is GuardDecision.PASS


def test_a_failed_repeat_does_not_wipe_out_the_call_before_it() -> None:
    guard = CallGuard()
    guard.enter(NUMBER, 100.0)
    guard.leave(101.0, may_have_been_placed=True)
    guard.enter(NUMBER, 102.0, deliberate=True)
    guard.leave(103.0, may_have_been_placed=False)
    assert guard.enter(NUMBER, 104.0) is GuardDecision.REPEATED


def test_leaving_twice_does_no_harm() -> None:
    guard = CallGuard()
    guard.leave(1.0, may_have_been_placed=True)
    guard.enter(NUMBER, 100.0)
    guard.leave(101.0, may_have_been_placed=True)
    guard.leave(102.0, may_have_been_placed=False)
    assert guard.enter(NUMBER, 103.0) is GuardDecision.REPEATED


@given(st.lists(st.tuples(st.sampled_from("AB"), st.floats(0.1, 9), st.booleans()), max_size=20))
def test_without_purpose_no_number_passes_twice_within_ten_seconds(
    wishes: list[tuple[str, float, bool]],
) -> None:
    guard = CallGuard()
    now_s = 0.0
    ended_at_s: dict[str, float] = {}
    for number, wait_s, placed in wishes:
        now_s += wait_s
        if guard.enter(number, now_s) is not GuardDecision.PASS:
            assert now_s - ended_at_s[number] < REPEAT_WINDOW_S
            continue
        assert now_s - ended_at_s.get(number, -100.0) >= REPEAT_WINDOW_S
        now_s += wait_s
        guard.leave(now_s, may_have_been_placed=placed)
        if placed:
            ended_at_s[number] = now_s
