"""Why the provider did not do what it was asked, and what a person can do next."""

from __future__ import annotations

from enum import StrEnum

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

#: Refusals after which the request may have had an effect all the same.
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


class ProviderError(Exception):
    """The provider refused, or no valid answer came back.

    Attributes:
        outcome: why, in the same terms as a call's: refused, not sent, unknown or cancelled.
    """

    def __init__(self, outcome: CallOutcome) -> None:
        super().__init__(f"{outcome.kind.value}: {outcome.reason.value}")
        self.outcome = outcome

    @property
    def reason(self) -> Reason:
        """Why, as a type."""
        return self.outcome.reason

    @property
    def is_not_offered(self) -> bool:
        """Whether this account can't use the interface at all, so that asking again is useless."""
        return self.reason in {
            Reason.NOT_LICENSED,
            Reason.SERVICE_MISSING,
            Reason.ADDRESS_NOT_ALLOWED,
        }


class OptionalFeature(StrEnum):
    """What the dialer asks the provider for beside calls, each an interface of its own."""

    #: Which phones there are (provider documentation, section 6).
    PHONES = "phones"
    #: What a phone is doing (section 5).
    PHONE_STATES = "phone_states"
    #: How calls went (section 7).
    RECORDS = "records"


class NextStep(StrEnum):
    """What the window can offer to do."""

    OPEN_ACCOUNT = "open_account"
    CHECK_CONNECTION = "check_connection"
    CHOOSE_PHONE = "choose_phone"
    CHOOSE_CALLER_ID = "choose_caller_id"
    CALL_AGAIN = "call_again"


_REASONS = {
    NextStep.OPEN_ACCOUNT: (
        Reason.SERVICE_MISSING,
        Reason.TOKEN_INVALID,
        Reason.APP_NOT_AUTHORISED,
        Reason.ACCESS_KEY_REFUSED,
        Reason.EXTENSION_TOO_NEW,
        Reason.ADDRESS_INVALID,
        Reason.TOKEN_MISSING,
        Reason.ACCESS_KEY_MISSING,
        Reason.KEYRING_MISSING,
        Reason.KEYRING_FAILED,
    ),
    NextStep.CHECK_CONNECTION: (
        Reason.ADDRESS_NOT_ALLOWED,
        Reason.NAME_RESOLUTION,
        Reason.CONNECTION_REFUSED,
        Reason.CONNECT_FAILED,
        Reason.CONNECT_TIMEOUT,
        Reason.CERTIFICATE,
        Reason.TLS,
        Reason.PROXY,
        Reason.SIGN_IN_FAILED,
        Reason.NOT_AN_ENVELOPE,
        Reason.REPLY_TOO_LARGE,
        Reason.REDIRECT,
    ),
    NextStep.CHOOSE_PHONE: (
        Reason.EXTENSION_FOREIGN,
        Reason.EXTENSION_MISSING,
        Reason.EXTENSION_DISABLED,
    ),
    NextStep.CHOOSE_CALLER_ID: (
        Reason.NUMBER_DISABLED,
        Reason.NUMBER_MISSING,
        Reason.NUMBER_FOREIGN,
    ),
    NextStep.CALL_AGAIN: (
        Reason.SERVER_ERROR,
        Reason.PBX_UNREACHABLE,
        Reason.OPERATION_ABNORMAL,
        Reason.EXTENSION_OFFLINE,
        Reason.POLICY_RESOURCE_MISSING,
        Reason.KEYRING_SLOW,
        Reason.KEYRING_LOCKED,
        Reason.HISTORY_FAILED,
        Reason.TIMEOUT,
        Reason.CONNECTION_LOST,
    ),
}
#: The next steps for refused questions to the provider; calls have their own.
_OF_ANY_QUESTION = frozenset({NextStep.OPEN_ACCOUNT, NextStep.CHECK_CONNECTION})
_STEP_OF_REASON = {reason: step for step, reasons in _REASONS.items() for reason in reasons}


def next_step(reason: Reason) -> NextStep | None:
    """Return what to offer; None if only others, such as an administrator, can help."""
    return _STEP_OF_REASON.get(reason)


def next_step_of_question(reason: Reason | None) -> NextStep | None:
    """Return what to offer when a question other than a call was refused."""
    step = next_step(reason) if reason is not None else None
    return step if step in _OF_ANY_QUESTION else None
