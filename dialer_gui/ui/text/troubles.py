"""What can be wrong on the way to the provider: in the check, and where records are asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.diagnosis import CheckStep
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.ui.text.outcomes import REASONS
from dialer_gui.ui.text.sentences import ended, joined

translate = QCoreApplication.translate

_ASK_ADMINISTRATOR = QT_TRANSLATE_NOOP("Diagnostics", "Ask the administrator of your phone system.")
_TRY_LATER = QT_TRANSLATE_NOOP("Diagnostics", "Try again in a few minutes.")
_CHECK_ADDRESS = QT_TRANSLATE_NOOP(
    "Diagnostics", "Check host and port of the API address in the account."
)
_CHOOSE_EXTENSION = QT_TRANSLATE_NOOP(
    "Diagnostics", "Choose another extension, or correct the list in the account."
)
_NEW_TOKEN = QT_TRANSLATE_NOOP(
    "Diagnostics", "Sign in again, or paste a new token into the account."
)
_PASTE_TOKEN = QT_TRANSLATE_NOOP(
    "Diagnostics", "Paste the token into the account: it then lasts until the program ends."
)
_READ_SERVER = QT_TRANSLATE_NOOP("Diagnostics", "The provider's own words say more.")
_NO_WORDS = QT_TRANSLATE_NOOP(
    "Diagnostics", "The provider does not say why. Ask the administrator of your phone system."
)

#: Reason → (what is wrong, what to do), both untranslated.
_TROUBLES: dict[Reason, tuple[str, str]] = {
    Reason.ADDRESS_INVALID: (
        QT_TRANSLATE_NOOP("Diagnostics", "The API address can't be used."),
        QT_TRANSLATE_NOOP("Diagnostics", "Correct the API address in the account."),
    ),
    Reason.NAME_RESOLUTION: (
        QT_TRANSLATE_NOOP("Diagnostics", "Nobody knows a server of this name."),
        QT_TRANSLATE_NOOP(
            "Diagnostics", "Check the API address in the account, and that this computer is online."
        ),
    ),
    Reason.PROXY: (
        QT_TRANSLATE_NOOP("Diagnostics", "The proxy does not let it through."),
        QT_TRANSLATE_NOOP("Diagnostics", "Check the system's proxy settings."),
    ),
    Reason.CONNECTION_REFUSED: (
        QT_TRANSLATE_NOOP("Diagnostics", "Nothing answers at this address and port."),
        _CHECK_ADDRESS,
    ),
    Reason.CONNECT_FAILED: (
        QT_TRANSLATE_NOOP("Diagnostics", "The server can't be reached."),
        QT_TRANSLATE_NOOP("Diagnostics", "Check the network and the API address in the account."),
    ),
    Reason.CONNECT_TIMEOUT: (
        QT_TRANSLATE_NOOP("Diagnostics", "The server did not answer in time."),
        QT_TRANSLATE_NOOP(
            "Diagnostics", "A firewall may be in the way. Check the network and the API address."
        ),
    ),
    Reason.NETWORK_UNREACHABLE: (
        QT_TRANSLATE_NOOP("Diagnostics", "The network is unreachable."),
        QT_TRANSLATE_NOOP("Diagnostics", "Check the cable or the Wi-Fi, then try again."),
    ),
    Reason.CERTIFICATE: (
        QT_TRANSLATE_NOOP("Diagnostics", "The server's certificate can't be trusted."),
        QT_TRANSLATE_NOOP("Diagnostics", "Nothing was given away. Show this to the administrator."),
    ),
    Reason.TLS: (
        QT_TRANSLATE_NOOP("Diagnostics", "No secure connection can be made."),
        QT_TRANSLATE_NOOP("Diagnostics", "Check whether the address begins with http or https."),
    ),
    Reason.TIMEOUT: (QT_TRANSLATE_NOOP("Diagnostics", "No answer came in time."), _TRY_LATER),
    Reason.CONNECTION_LOST: (
        QT_TRANSLATE_NOOP("Diagnostics", "The connection broke before an answer came."),
        QT_TRANSLATE_NOOP(
            "Diagnostics", "Try again. If it stays so, check whether the address needs https."
        ),
    ),
    Reason.NOT_AN_ENVELOPE: (
        QT_TRANSLATE_NOOP(
            "Diagnostics", "What answers there does not answer as the provider's API."
        ),
        QT_TRANSLATE_NOOP(
            "Diagnostics",
            "Check the API address. The sign-in page of a guest network answers like this, too.",
        ),
    ),
    Reason.MIXED_REPLY: (
        QT_TRANSLATE_NOOP(
            "Diagnostics", "The server sent an error text of its own, along with JSON."
        ),
        QT_TRANSLATE_NOOP("Diagnostics", "Show this to the administrator of your phone system."),
    ),
    Reason.REPLY_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Diagnostics", "The answer is too large to be the provider's."),
        _CHECK_ADDRESS,
    ),
    Reason.REPLY_MALFORMED: (
        QT_TRANSLATE_NOOP(
            "Diagnostics", "The reply was malformed: no proper HTTP is spoken there."
        ),
        _CHECK_ADDRESS,
    ),
    Reason.REDIRECT: (
        QT_TRANSLATE_NOOP(
            "Diagnostics", "The server points to another address, which was not used."
        ),
        QT_TRANSLATE_NOOP(
            "Diagnostics", "Correct the API address. A guest network's sign-in page does this, too."
        ),
    ),
    Reason.TOKEN_INVALID: (
        QT_TRANSLATE_NOOP("Diagnostics", "The token is not valid or has expired."),
        _NEW_TOKEN,
    ),
    Reason.TOKEN_MISSING: (
        QT_TRANSLATE_NOOP("Diagnostics", "This account has no token."),
        QT_TRANSLATE_NOOP("Diagnostics", "Paste the token into the account."),
    ),
    Reason.ACCESS_KEY_MISSING: (
        QT_TRANSLATE_NOOP("Diagnostics", "This account has no access key."),
        QT_TRANSLATE_NOOP("Diagnostics", "Put the access key into the account."),
    ),
    Reason.SIGN_IN_FAILED: (
        QT_TRANSLATE_NOOP("Diagnostics", "Signing in at the provider did not work."),
        _CHECK_ADDRESS,
    ),
    Reason.KEYRING_SLOW: (
        QT_TRANSLATE_NOOP("Diagnostics", "The system's keyring did not give the token in time."),
        QT_TRANSLATE_NOOP("Diagnostics", "Look for a window that asks for the keyring's password."),
    ),
    Reason.KEYRING_LOCKED: (
        QT_TRANSLATE_NOOP("Diagnostics", "The system's keyring is locked."),
        QT_TRANSLATE_NOOP("Diagnostics", "Unlock it, then try again."),
    ),
    Reason.KEYRING_MISSING: (
        QT_TRANSLATE_NOOP("Diagnostics", "This computer has no keyring to read the token from."),
        _PASTE_TOKEN,
    ),
    Reason.KEYRING_FAILED: (
        QT_TRANSLATE_NOOP("Diagnostics", "The system's keyring failed."),
        _PASTE_TOKEN,
    ),
    Reason.PARAMETER: (
        QT_TRANSLATE_NOOP("Diagnostics", "The provider found an error in the question."),
        _READ_SERVER,
    ),
    Reason.SERVER_ERROR: (
        QT_TRANSLATE_NOOP("Diagnostics", "The provider's server has an error."),
        _TRY_LATER,
    ),
    Reason.APP_NOT_AUTHORISED: (
        QT_TRANSLATE_NOOP("Diagnostics", "The app ID is not authorised."),
        QT_TRANSLATE_NOOP("Diagnostics", "Check the app ID in the account."),
    ),
    Reason.AUTHORISATION_EXPIRED: (
        QT_TRANSLATE_NOOP("Diagnostics", "The account's authorisation has expired."),
        _ASK_ADMINISTRATOR,
    ),
    Reason.NOT_LICENSED: (
        QT_TRANSLATE_NOOP("Diagnostics", "This is not part of the subscription."),
        _ASK_ADMINISTRATOR,
    ),
    Reason.SERVICE_MISSING: (
        QT_TRANSLATE_NOOP("Diagnostics", "This is not offered at this address."),
        _CHECK_ADDRESS,
    ),
    Reason.ADDRESS_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("Diagnostics", "The provider allows no requests from this network."),
        QT_TRANSLATE_NOOP(
            "Diagnostics", "Ask the administrator to allow this computer's internet address."
        ),
    ),
    Reason.PBX_UNREACHABLE: (
        QT_TRANSLATE_NOOP("Diagnostics", "The provider could not reach its phone system."),
        _TRY_LATER,
    ),
    Reason.OPERATION_ABNORMAL: (
        QT_TRANSLATE_NOOP("Diagnostics", "Something went wrong at the provider."),
        _TRY_LATER,
    ),
    Reason.OPERATION_FAILED: (
        QT_TRANSLATE_NOOP("Diagnostics", "The provider could not tell."),
        _READ_SERVER,
    ),
    Reason.EXTENSION_TOO_NEW: (
        QT_TRANSLATE_NOOP("Diagnostics", "The extension is newer than the token."),
        _NEW_TOKEN,
    ),
    Reason.EXTENSION_FOREIGN: (
        QT_TRANSLATE_NOOP("Diagnostics", "The extension belongs to somebody else."),
        _CHOOSE_EXTENSION,
    ),
    Reason.EXTENSION_MISSING: (
        QT_TRANSLATE_NOOP("Diagnostics", "The extension does not exist in this account."),
        _CHOOSE_EXTENSION,
    ),
    Reason.EXTENSION_DISABLED: (
        QT_TRANSLATE_NOOP("Diagnostics", "The extension is switched off."),
        QT_TRANSLATE_NOOP("Diagnostics", "Choose another extension, or ask the administrator."),
    ),
    Reason.EXTENSION_OFFLINE: (
        QT_TRANSLATE_NOOP("Diagnostics", "The phone is offline."),
        QT_TRANSLATE_NOOP("Diagnostics", "Check that the phone is on and signed in."),
    ),
    Reason.INTERNAL: (
        QT_TRANSLATE_NOOP("Diagnostics", "Something went wrong inside this program."),
        QT_TRANSLATE_NOOP("Diagnostics", "It is in the log. Try again."),
    ),
}


#: Where a step means something else by a reason.
_TROUBLES_OF_STEP: dict[tuple[CheckStep, Reason], tuple[str, str]] = {
    (CheckStep.PROXY, Reason.CONNECT_TIMEOUT): (
        QT_TRANSLATE_NOOP("Diagnostics", "The system did not tell its proxy settings in time."),
        QT_TRANSLATE_NOOP("Diagnostics", "Check the system's proxy settings."),
    ),
    (CheckStep.NAME, Reason.CONNECT_TIMEOUT): (
        QT_TRANSLATE_NOOP(
            "Diagnostics", "The network's directory of names did not answer in time."
        ),
        QT_TRANSLATE_NOOP("Diagnostics", "Check that this computer is online, then check again."),
    ),
    (CheckStep.TOKEN, Reason.OPERATION_FAILED): (
        QT_TRANSLATE_NOOP("Diagnostics", "The provider did not let this account sign in."),
        QT_TRANSLATE_NOOP("Diagnostics", "Check app ID and access key in the account."),
    ),
}


def trouble_words(
    step: CheckStep, reason: Reason, *, has_server_words: bool = True
) -> tuple[str, str]:
    """Return what is wrong with a step, and what to do about it.

    Args:
        step: which one.
        reason: what is wrong.
        has_server_words: whether the provider's own words are shown, to which advice may point.
    """
    return _said(reason, _TROUBLES_OF_STEP.get((step, reason)), has_server_words=has_server_words)


#: What only who asks for records meets: whole sentences.
_ASKING = {
    Reason.FILE_MISSING: QT_TRANSLATE_NOOP("Asking", "The provider no longer has it."),
    Reason.HISTORY_FAILED: QT_TRANSLATE_NOOP(
        "Asking", "The history can't be written. Check that the disk is not full."
    ),
    Reason.STOPPED: QT_TRANSLATE_NOOP("Asking", "Stopped."),
    Reason.PROGRAM_ENDED: QT_TRANSLATE_NOOP("Asking", "Stopped."),
}


def asking_words(reason: Reason) -> str:
    """Return why the provider gave no records or no recording, and what to do next."""
    if reason in _ASKING:
        return translate("Asking", _ASKING[reason])
    what, advice = _said(reason, None, has_server_words=False)
    return joined(ended(what), advice)


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


def _said(
    reason: Reason, words: tuple[str, str] | None, *, has_server_words: bool
) -> tuple[str, str]:
    words = words or _TROUBLES.get(reason)
    # Some reasons only a call meets; a provider may surprise.
    what, advice = words or ("", _READ_SERVER)
    if advice == _READ_SERVER and not has_server_words:
        advice = _NO_WORDS
    said = translate("Diagnostics", what) if words else translate("Reasons", REASONS[reason][0])
    return said, translate("Diagnostics", advice)
