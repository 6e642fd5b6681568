"""What a check of the connection makes of what it sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.diagnosis import (
    CERTIFICATE_WARNING_S,
    CLOCK_TOLERANCE_S,
    CheckResult,
    CheckStep,
    Diagnosis,
    DiagnosisLine,
    Finding,
    can_try,
    certificate_line,
    clock_line,
    envelope_line,
    extension_line,
    in_order,
    skipped,
    token_line,
    trouble,
)
from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.domain.refusals import refused_by_code, refused_by_ret

NOON_S = 1_795_435_200.0
ACCEPTED = CallOutcome.accepted()
FAILURE = CallOutcome.not_sent(Reason.CONNECTION_REFUSED, "Connection refused")


def fine(step: CheckStep) -> DiagnosisLine:
    return DiagnosisLine(step, CheckResult.OK, Finding.CONNECTED)


def a_diagnosis(*results: CheckResult, was_stopped: bool = False) -> Diagnosis:
    lines = (DiagnosisLine(CheckStep.NAME, result, Finding.NAME_FOUND) for result in results)
    return Diagnosis("http://127.0.0.1", "8001", tuple(lines), NOON_S, was_stopped)


@pytest.mark.parametrize(
    ("failed", "left_out"),
    [
        (CheckStep.PROXY, set(CheckStep) - {CheckStep.PROXY}),
        (CheckStep.NAME, set(CheckStep) - {CheckStep.PROXY, CheckStep.NAME}),
        (CheckStep.TLS, set(CheckStep) - {*list(CheckStep)[:4]}),
        (CheckStep.CLOCK, set()),
        (CheckStep.ENVELOPE, {CheckStep.TOKEN, CheckStep.EXTENSION}),
        (CheckStep.TOKEN, {CheckStep.EXTENSION}),
        (CheckStep.EXTENSION, set()),
    ],
)
def test_what_builds_on_a_failed_step_is_left_out(
    failed: CheckStep, left_out: set[CheckStep]
) -> None:
    order = [CheckStep.PROXY, *(step for step in CheckStep if step is not CheckStep.PROXY)]
    lines: list[DiagnosisLine] = []
    for step in order:
        if not can_try(step, lines):
            lines.append(skipped(step))
        elif step is failed:
            lines.append(trouble(step, FAILURE))
        else:
            lines.append(fine(step))
    assert {line.step for line in lines if line.finding is Finding.NOT_REACHED} == left_out


def test_a_step_that_was_not_needed_hinders_nothing() -> None:
    lines = [skipped(CheckStep.NAME, Finding.NAME_LEFT_TO_PROXY)]
    assert can_try(CheckStep.CONNECTION, lines)


def test_a_warning_hinders_nothing() -> None:
    lines = [DiagnosisLine(CheckStep.TLS, CheckResult.WARNING, Finding.IN_CLEAR)]
    assert can_try(CheckStep.ENVELOPE, lines)


def test_lines_are_shown_in_the_steps_order() -> None:
    lines = [fine(step) for step in reversed(CheckStep)]
    assert [line.step for line in in_order(lines)] == list(CheckStep)


@pytest.mark.parametrize(
    ("results", "worst"),
    [
        ((CheckResult.OK, CheckResult.SKIPPED), CheckResult.OK),
        ((CheckResult.OK, CheckResult.WARNING), CheckResult.WARNING),
        ((CheckResult.WARNING, CheckResult.FAILED, CheckResult.SKIPPED), CheckResult.FAILED),
    ],
)
def test_a_check_is_as_good_as_its_worst_line(
    results: tuple[CheckResult, ...], worst: CheckResult
) -> None:
    assert a_diagnosis(*results).result is worst


def test_a_check_that_was_stopped_is_not_good() -> None:
    assert a_diagnosis(CheckResult.OK, was_stopped=True).result is CheckResult.SKIPPED
    assert a_diagnosis(CheckResult.FAILED, was_stopped=True).result is CheckResult.FAILED


@pytest.mark.parametrize(
    ("told_s", "finding", "facts"),
    [
        (NOON_S, Finding.CLOCK_RIGHT, ()),
        (NOON_S + 60, Finding.CLOCK_RIGHT, ()),
        (NOON_S - 60, Finding.CLOCK_RIGHT, ()),
        (NOON_S + 63, Finding.CLOCK_AHEAD, ("61",)),
        (NOON_S - 63, Finding.CLOCK_BEHIND, ("62",)),
        (NOON_S + 8 * 3600, Finding.CLOCK_AHEAD, ("28798",)),
        (0.0, Finding.CLOCK_BEHIND, (str(int(NOON_S) - 1),)),
        (None, Finding.CLOCK_NOT_TOLD, ()),
    ],
)
def test_the_clocks_are_compared(
    told_s: float | None, finding: Finding, facts: tuple[str, ...]
) -> None:
    line = clock_line(told_s, NOON_S, NOON_S + 2)
    assert (line.finding, line.facts) == (finding, facts)
    assert (line.result is CheckResult.OK) == (finding is Finding.CLOCK_RIGHT)


@given(
    st.floats(0, 4e9),
    st.floats(0, 60),
    st.floats(0, 1),
    st.floats(-CLOCK_TOLERANCE_S, CLOCK_TOLERANCE_S),
)
def test_a_clock_within_the_tolerance_is_never_blamed(
    asked_s: float, took_s: float, share: float, off_s: float
) -> None:
    told_s = float(int(asked_s + took_s * share + off_s))
    line = clock_line(told_s, asked_s, asked_s + took_s)
    assert line.finding is Finding.CLOCK_RIGHT


@pytest.mark.parametrize(
    ("left_s", "result"),
    [
        (CERTIFICATE_WARNING_S + 1, CheckResult.OK),
        (CERTIFICATE_WARNING_S - 1, CheckResult.WARNING),
        (0, CheckResult.WARNING),
    ],
)
def test_a_certificate_that_ends_soon_is_worth_a_word(left_s: float, result: CheckResult) -> None:
    line = certificate_line("TLSv1.3", "Example CA", "2026-12-01", NOON_S + left_s, NOON_S)
    assert line.result is result
    assert line.facts == ("TLSv1.3", "Example CA", "2026-12-01")


@pytest.mark.parametrize(
    "outcome", [ACCEPTED, refused_by_ret(400, "token is missing"), refused_by_code("1003", "")]
)
def test_a_refusal_is_the_providers_answer_too(outcome: CallOutcome) -> None:
    assert envelope_line(outcome).finding is Finding.ENVELOPE_RECOGNISED


@pytest.mark.parametrize(
    "outcome",
    [
        FAILURE,
        CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, "HTTP 200"),
        CallOutcome.unknown(Reason.REDIRECT, "portal.example"),
        CallOutcome.unknown(Reason.TIMEOUT),
    ],
)
def test_anything_else_is_not(outcome: CallOutcome) -> None:
    line = envelope_line(outcome)
    assert (line.result, line.reason) == (CheckResult.FAILED, outcome.reason)
    assert line.facts == ((outcome.detail,) if outcome.detail else ())


@pytest.mark.parametrize("ret", [400, 406, 500, 600, 601, 602, 604, 999])
def test_a_refused_request_is_about_the_token(ret: int) -> None:
    line = token_line(refused_by_ret(ret, "server's words"))
    assert line.result is CheckResult.FAILED
    assert (line.code, line.server_text) == (str(ret), "server's words")


@pytest.mark.parametrize("ret", [404, 603])
def test_an_interface_that_is_not_offered_says_nothing_of_the_token(ret: int) -> None:
    outcome = refused_by_ret(ret, "not licensed")
    assert token_line(outcome).finding is Finding.TOKEN_NOT_JUDGED
    assert token_line(outcome).result is CheckResult.WARNING
    assert extension_line("8001", outcome, ()).finding is Finding.PHONE_NOT_TOLD


@pytest.mark.parametrize("code", ["1003", "1010", "1011", "1012", "1013", "1014", "4711", ""])
def test_a_refused_operation_is_about_the_phone(code: str) -> None:
    outcome = refused_by_code(code, "server's words")
    assert token_line(outcome).finding is Finding.TOKEN_ACCEPTED
    line = extension_line("8001", outcome, ())
    assert (line.result, line.code) == (CheckResult.FAILED, code)


def test_no_answer_is_not_the_tokens_acceptance() -> None:
    assert token_line(CallOutcome.unknown(Reason.TIMEOUT)).reason is Reason.TIMEOUT


@pytest.mark.parametrize(
    ("state", "finding"),
    [
        (PhoneState.OFFLINE, Finding.PHONE_OFFLINE),
        (PhoneState.DISABLED, Finding.PHONE_DISABLED),
        (PhoneState.MISSING, Finding.PHONE_MISSING),
    ],
)
def test_a_phone_that_can_not_ring_is_a_failure(state: PhoneState, finding: Finding) -> None:
    line = extension_line("8001", ACCEPTED, (PhoneStatus("8001", state),))
    assert (line.result, line.finding) == (CheckResult.FAILED, finding)


@pytest.mark.parametrize(
    "state", [s for s in PhoneState if s.value not in {"offline", "disabled", "missing"}]
)
def test_any_other_phone_is_online(state: PhoneState) -> None:
    line = extension_line("8001", ACCEPTED, (PhoneStatus("8001", state),))
    assert (line.result, line.facts) == (CheckResult.OK, (state.value,))


def test_another_phones_state_is_none_of_its_business() -> None:
    line = extension_line("8001", ACCEPTED, (PhoneStatus("8002", PhoneState.IDLE),))
    assert (line.result, line.finding) == (CheckResult.WARNING, Finding.PHONE_NOT_TOLD)


def test_without_an_extension_nothing_is_said_of_one() -> None:
    assert extension_line("", ACCEPTED, ()).finding is Finding.NO_EXTENSION
