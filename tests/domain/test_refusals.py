"""The provider's codes as outcomes, every one of section 2 of its documentation."""

from __future__ import annotations

import pytest

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.refusals import refused_by_code, refused_by_ret


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
