"""What a person can do next about a call that was not simply accepted."""

from __future__ import annotations

from enum import StrEnum

from dialer_gui.domain.calls import Reason


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
#: What helps with any question to the provider, beside a call.
_OF_ANY_QUESTION = frozenset({NextStep.OPEN_ACCOUNT, NextStep.CHECK_CONNECTION})
_STEP_OF_REASON = {reason: step for step, reasons in _REASONS.items() for reason in reasons}


def next_step(reason: Reason) -> NextStep | None:
    """Return what to offer; None where only others can help, such as an administrator."""
    return _STEP_OF_REASON.get(reason)


def next_step_of_question(reason: Reason | None) -> NextStep | None:
    """Return what to offer where the provider was asked for something else than a call."""
    step = next_step(reason) if reason is not None else None
    return step if step in _OF_ANY_QUESTION else None
