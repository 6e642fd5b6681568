"""Words for what the provider would not give: records, recordings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_UNREACHABLE = QT_TRANSLATE_NOOP(
    "Asking", "The provider can't be reached. Check the network, then try again."
)
_NO_ANSWER = QT_TRANSLATE_NOOP("Asking", "The provider did not answer. Try again in a moment.")
_NOT_SECURE = QT_TRANSLATE_NOOP(
    "Asking", "No secure connection could be made. Show this to the administrator."
)
_ERROR = QT_TRANSLATE_NOOP("Asking", "The provider has an error. Try again in a few minutes.")
_NOT_UNDERSTOOD = QT_TRANSLATE_NOOP(
    "Asking", "The answer could not be used. Check the API address and the network."
)
_NO_TOKEN = QT_TRANSLATE_NOOP(
    "Asking", "The token is missing or no longer valid. Put a new one into the account."
)
_KEYRING = QT_TRANSLATE_NOOP(
    "Asking", "The token can't be read from the keyring. Unlock it, then try again."
)
_REFUSED = QT_TRANSLATE_NOOP("Asking", "The provider refused. Ask the administrator.")

_WORDS = {
    Reason.NOT_LICENSED: QT_TRANSLATE_NOOP(
        "Asking", "This is not part of the subscription. Ask the administrator."
    ),
    Reason.SERVICE_MISSING: QT_TRANSLATE_NOOP("Asking", "The provider does not offer this here."),
    Reason.ADDRESS_NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "Asking", "The provider does not allow this from here. Ask the administrator."
    ),
    Reason.AUTHORISATION_EXPIRED: QT_TRANSLATE_NOOP(
        "Asking", "The account's authorisation has expired. Ask the administrator."
    ),
    Reason.APP_NOT_AUTHORISED: QT_TRANSLATE_NOOP(
        "Asking", "The app ID is not authorised. Check it in the account."
    ),
    Reason.FILE_MISSING: QT_TRANSLATE_NOOP("Asking", "The provider no longer has it."),
    Reason.HISTORY_FAILED: QT_TRANSLATE_NOOP(
        "Asking", "The history can't be written. Check that the disk is not full."
    ),
    Reason.INTERNAL: QT_TRANSLATE_NOOP(
        "Asking", "Something went wrong inside this program. It is in the log."
    ),
    Reason.STOPPED: QT_TRANSLATE_NOOP("Asking", "Stopped."),
    Reason.PROGRAM_ENDED: QT_TRANSLATE_NOOP("Asking", "Stopped."),
    Reason.ADDRESS_INVALID: QT_TRANSLATE_NOOP(
        "Asking", "The API address can't be used. Correct it in the account."
    ),
    **dict.fromkeys((Reason.TOKEN_INVALID, Reason.TOKEN_MISSING), _NO_TOKEN),
    **dict.fromkeys((Reason.CERTIFICATE, Reason.TLS), _NOT_SECURE),
    **dict.fromkeys((Reason.TIMEOUT, Reason.CONNECTION_LOST), _NO_ANSWER),
    **dict.fromkeys(
        (
            Reason.NOT_AN_ENVELOPE,
            Reason.REPLY_TOO_LARGE,
            Reason.REPLY_MALFORMED,
            Reason.REDIRECT,
        ),
        _NOT_UNDERSTOOD,
    ),
    **dict.fromkeys(
        (
            Reason.SERVER_ERROR,
            Reason.PBX_UNREACHABLE,
            Reason.OPERATION_ABNORMAL,
            Reason.OPERATION_FAILED,
            Reason.MIXED_REPLY,
        ),
        _ERROR,
    ),
    **dict.fromkeys(
        (
            Reason.KEYRING_SLOW,
            Reason.KEYRING_LOCKED,
            Reason.KEYRING_MISSING,
            Reason.KEYRING_FAILED,
        ),
        _KEYRING,
    ),
    **dict.fromkeys(
        (
            Reason.NAME_RESOLUTION,
            Reason.CONNECTION_REFUSED,
            Reason.CONNECT_FAILED,
            Reason.CONNECT_TIMEOUT,
            Reason.NETWORK_UNREACHABLE,
            Reason.PROXY,
        ),
        _UNREACHABLE,
    ),
}


def asking_words(reason: Reason) -> str:
    """Return why nothing was given, and what to do next."""
    return translate("Asking", _WORDS.get(reason, _REFUSED))


def recording_words(reason: Reason | None) -> str:
    """Return what became of the wish to hear a recording; None: its link was opened."""
    if reason is None:
        return translate("Asking", "Opened in the browser.")
    if reason is Reason.FILE_MISSING:
        return translate(
            "Asking", "The recording has expired: the provider keeps recordings for three months."
        )
    if reason is Reason.NOT_AN_ENVELOPE:
        return translate("Asking", "The provider gave no link that can be opened safely.")
    return asking_words(reason)
