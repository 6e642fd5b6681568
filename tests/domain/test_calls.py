"""Refusals, the next steps they offer, and the guard before each call."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.call_guard import REPEAT_WINDOW_S, CallGuard, GuardDecision
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.refusals import NextStep, next_step, refused_by_code, refused_by_ret


@pytest.mark.parametrize(
    ("ret", "reason", "placement"),
    [
        (400, Reason.PARAMETER, Placement.NONE),
        (401, Reason.PARAMETER, Placement.NONE),
        (404, Reason.SERVICE_MISSING, Placement.NONE),
        (499, Reason.PARAMETER, Placement.NONE),
        (500, Reason.SERVER_ERROR, Placement.UNLIKELY),
        (599, Reason.SERVER_ERROR, Placement.UNLIKELY),
        (600, Reason.TOKEN_INVALID, Placement.NONE),
        (601, Reason.APP_NOT_AUTHORISED, Placement.NONE),
        (602, Reason.AUTHORISATION_EXPIRED, Placement.NONE),
        (603, Reason.NOT_LICENSED, Placement.NONE),
        (604, Reason.ADDRESS_NOT_ALLOWED, Placement.NONE),
        (0, Reason.OTHER_RET, Placement.UNLIKELY),
        (399, Reason.OTHER_RET, Placement.UNLIKELY),
        (605, Reason.OTHER_RET, Placement.UNLIKELY),
        (-1, Reason.OTHER_RET, Placement.UNLIKELY),
    ],
)
def test_the_first_layer(ret: int, reason: Reason, placement: Placement) -> None:
    outcome = refused_by_ret(ret, "参数错误")
    assert outcome == CallOutcome(OutcomeKind.REFUSED, reason, placement, str(ret), "参数错误")


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("1001", Reason.PBX_UNREACHABLE),
        ("1002", Reason.OPERATION_ABNORMAL),
        ("1003", Reason.OPERATION_FAILED),
        ("1010", Reason.EXTENSION_TOO_NEW),
        ("1011", Reason.EXTENSION_FOREIGN),
        ("1012", Reason.EXTENSION_MISSING),
        ("1013", Reason.EXTENSION_DISABLED),
        ("1014", Reason.EXTENSION_OFFLINE),
        ("1015", Reason.NOT_IN_CALL),
        ("1016", Reason.EXTENSION_ENABLED),
        ("1017", Reason.EXTENSION_REGISTERED),
        ("1018", Reason.NUMBER_ENABLED),
        ("1019", Reason.NUMBER_DISABLED),
        ("1020", Reason.NUMBER_MISSING),
        ("1021", Reason.NUMBER_FOREIGN),
        ("1029", Reason.FILE_MISSING),
        ("1031", Reason.POLICY_ABNORMAL),
        ("1032", Reason.POLICY_VIOLATED),
        ("1033", Reason.POLICY_RESOURCE_MISSING),
        ("9999", Reason.OTHER_CODE),
        ("", Reason.OTHER_CODE),
    ],
)
def test_the_second_layer(code: str, reason: Reason) -> None:
    vague = {Reason.PBX_UNREACHABLE, Reason.OPERATION_ABNORMAL, Reason.OTHER_CODE}
    placement = Placement.UNLIKELY if reason in vague else Placement.NONE
    outcome = refused_by_code(code, "policy")
    assert outcome == CallOutcome(OutcomeKind.REFUSED, reason, placement, code, "policy")


@pytest.mark.parametrize(
    ("ret", "step"),
    [
        (400, None),
        (404, NextStep.OPEN_ACCOUNT),
        (500, NextStep.CALL_AGAIN),
        (600, NextStep.OPEN_ACCOUNT),
        (601, NextStep.OPEN_ACCOUNT),
        (602, None),
        (603, None),
        (604, NextStep.CHECK_CONNECTION),
        (999, None),
    ],
)
def test_each_ret_has_its_next_step(ret: int, step: NextStep | None) -> None:
    assert next_step(refused_by_ret(ret, "").reason) is step


@pytest.mark.parametrize(
    ("code", "step"),
    [
        ("1001", NextStep.CALL_AGAIN),
        ("1002", NextStep.CALL_AGAIN),
        ("1003", None),
        ("1010", NextStep.OPEN_ACCOUNT),
        ("1011", NextStep.CHOOSE_PHONE),
        ("1012", NextStep.CHOOSE_PHONE),
        ("1013", NextStep.CHOOSE_PHONE),
        ("1014", NextStep.CALL_AGAIN),
        ("1015", None),
        ("1019", NextStep.CHOOSE_CALLER_ID),
        ("1020", NextStep.CHOOSE_CALLER_ID),
        ("1021", NextStep.CHOOSE_CALLER_ID),
        ("1031", None),
        ("1032", None),
        ("1033", NextStep.CALL_AGAIN),
        ("4711", None),
    ],
)
def test_each_code_has_its_next_step(code: str, step: NextStep | None) -> None:
    assert next_step(refused_by_code(code, "").reason) is step


@pytest.mark.parametrize(
    ("reason", "step"),
    [
        (Reason.ACCEPTED, None),
        (Reason.STOPPED, None),
        (Reason.TOKEN_MISSING, NextStep.OPEN_ACCOUNT),
        (Reason.ACCESS_KEY_MISSING, NextStep.OPEN_ACCOUNT),
        (Reason.ACCESS_KEY_REFUSED, NextStep.OPEN_ACCOUNT),
        (Reason.ADDRESS_INVALID, NextStep.OPEN_ACCOUNT),
        (Reason.KEYRING_LOCKED, NextStep.CALL_AGAIN),
        (Reason.KEYRING_MISSING, NextStep.OPEN_ACCOUNT),
        (Reason.NAME_RESOLUTION, NextStep.CHECK_CONNECTION),
        (Reason.CERTIFICATE, NextStep.CHECK_CONNECTION),
        (Reason.SIGN_IN_FAILED, NextStep.CHECK_CONNECTION),
        (Reason.REDIRECT, NextStep.CHECK_CONNECTION),
        (Reason.TIMEOUT, NextStep.CALL_AGAIN),
        (Reason.HISTORY_FAILED, NextStep.CALL_AGAIN),
    ],
)
def test_other_reasons_have_theirs(reason: Reason, step: NextStep | None) -> None:
    assert next_step(reason) is step


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
    almost = 124.9
    assert guard.enter(NUMBER, almost) is GuardDecision.REPEATED
    assert guard.enter(NUMBER, almost) is GuardDecision.REPEATED
    assert guard.enter(NUMBER, 125.0) is GuardDecision.PASS


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
