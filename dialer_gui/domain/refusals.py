"""The provider's refusal codes as typed outcomes (provider documentation, section 2)."""

from __future__ import annotations

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason

_REASON_OF_RET = {
    404: Reason.SERVICE_MISSING,
    600: Reason.TOKEN_INVALID,
    601: Reason.APP_NOT_AUTHORISED,
    602: Reason.AUTHORISATION_EXPIRED,
    603: Reason.NOT_LICENSED,
    604: Reason.ADDRESS_NOT_ALLOWED,
}

_REASON_OF_CODE = {
    "1001": Reason.PBX_UNREACHABLE,
    "1002": Reason.OPERATION_ABNORMAL,
    "1003": Reason.OPERATION_FAILED,
    "1010": Reason.EXTENSION_TOO_NEW,
    "1011": Reason.EXTENSION_FOREIGN,
    "1012": Reason.EXTENSION_MISSING,
    "1013": Reason.EXTENSION_DISABLED,
    "1014": Reason.EXTENSION_OFFLINE,
    "1015": Reason.NOT_IN_CALL,
    "1016": Reason.EXTENSION_ENABLED,
    "1017": Reason.EXTENSION_REGISTERED,
    "1018": Reason.NUMBER_ENABLED,
    "1019": Reason.NUMBER_DISABLED,
    "1020": Reason.NUMBER_MISSING,
    "1021": Reason.NUMBER_FOREIGN,
    "1029": Reason.FILE_MISSING,
    "1031": Reason.POLICY_ABNORMAL,
    "1032": Reason.POLICY_VIOLATED,
    "1033": Reason.POLICY_RESOURCE_MISSING,
}

#: Refusals after which nobody can say that the exchange did nothing at all.
_VAGUE = frozenset(
    {Reason.PBX_UNREACHABLE, Reason.OPERATION_ABNORMAL, Reason.OTHER_CODE, Reason.OTHER_RET}
)


def refused_by_ret(ret: int, server_text: str) -> CallOutcome:
    """Return the outcome of a reply whose first layer, ``ret``, is not 200."""
    if ret in _REASON_OF_RET:
        reason = _REASON_OF_RET[ret]
    elif 400 <= ret <= 499:
        reason = Reason.PARAMETER
    elif 500 <= ret <= 599:
        reason = Reason.SERVER_ERROR
    else:
        reason = Reason.OTHER_RET
    return _refused(reason, str(ret), server_text)


def refused_by_code(code: str, server_text: str) -> CallOutcome:
    """Return the outcome of a reply whose second layer says that the operation failed."""
    return _refused(_REASON_OF_CODE.get(code, Reason.OTHER_CODE), code, server_text)


def _refused(reason: Reason, code: str, server_text: str) -> CallOutcome:
    unlikely = reason is Reason.SERVER_ERROR or reason in _VAGUE
    placement = Placement.UNLIKELY if unlikely else Placement.NONE
    return CallOutcome(OutcomeKind.REFUSED, reason, placement, code, server_text)
