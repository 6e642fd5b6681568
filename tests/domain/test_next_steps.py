"""What a person can do next about a refusal."""

from __future__ import annotations

import pytest

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.refusals import NextStep, next_step, refused_by_code, refused_by_ret


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
