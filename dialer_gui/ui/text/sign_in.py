"""Words about secrets: where a token is, how signing in went, a key's ends."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import TokenState
from dialer_gui.ui.text.notices import NoticeWords

translate = QCoreApplication.translate


def access_key_words(state: TokenState) -> NoticeWords | None:
    """Return what to say about an access key, None where there is nothing to say."""
    if state in {TokenState.UNREAD, TokenState.SAVING, TokenState.STORED}:
        return None
    return {
        TokenState.WAITING: NoticeWords(
            "calm",
            translate(
                "AccessKeys",
                "Waiting for the system's keyring. It may be asking for its password in a window "
                "of its own.",
            ),
        ),
        TokenState.SAVING_SLOW: NoticeWords(
            "warn",
            translate(
                "AccessKeys",
                "The keyring has not answered yet, so the access key is not saved. Look for a "
                "window that asks for the keyring's password. Calls work meanwhile.",
            ),
        ),
        TokenState.SESSION_ONLY: NoticeWords(
            "warn",
            translate(
                "AccessKeys",
                "The access key could not be stored in the keyring. It lasts until the program "
                "ends; type it again at the next start.",
            ),
        ),
        TokenState.MISSING: NoticeWords(
            "warn",
            translate("AccessKeys", "This account has no access key. Put it into the account."),
        ),
        TokenState.LOCKED: NoticeWords(
            "warn",
            translate(
                "AccessKeys",
                "The keyring is locked, so the access key can't be read. Unlock it, or put the "
                "key into the account until the program ends.",
            ),
        ),
        TokenState.NO_KEYRING: NoticeWords(
            "warn",
            translate(
                "AccessKeys",
                "This computer has no keyring to keep the access key in. Put it into the account: "
                "it lasts until the program ends and is written nowhere.",
            ),
        ),
        TokenState.FAILED: NoticeWords(
            "bad",
            translate(
                "AccessKeys",
                "The keyring failed, so the access key can't be read. Put it into the account: it "
                "lasts until the program ends.",
            ),
        ),
    }[state]


def unsaved_key_question() -> str:
    """Return what to ask before the program ends with a key that is not in the keyring yet."""
    return translate(
        "AccessKeys",
        "The access key is not saved yet: the keyring has not answered. If you quit now, type it "
        "again at the next start.",
    )


_WRONG_KEY = frozenset({Reason.OPERATION_FAILED, Reason.ACCESS_KEY_REFUSED})
_UNREACHED = frozenset(
    {
        Reason.NAME_RESOLUTION,
        Reason.CONNECTION_REFUSED,
        Reason.CONNECT_FAILED,
        Reason.CONNECT_TIMEOUT,
        Reason.NETWORK_UNREACHABLE,
        Reason.CONNECTION_LOST,
        Reason.TIMEOUT,
        Reason.PROXY,
    }
)
_UNTRUSTED = frozenset({Reason.CERTIFICATE, Reason.TLS})
_KEYRING = frozenset(
    {Reason.KEYRING_SLOW, Reason.KEYRING_LOCKED, Reason.KEYRING_MISSING, Reason.KEYRING_FAILED}
)
_STRANGE = frozenset(
    {
        Reason.NOT_AN_ENVELOPE,
        Reason.MIXED_REPLY,
        Reason.REPLY_TOO_LARGE,
        Reason.REPLY_MALFORMED,
        Reason.REDIRECT,
        Reason.SERVICE_MISSING,
        Reason.ADDRESS_INVALID,
    }
)


def sign_in_words(reason: Reason) -> NoticeWords:
    """Return what to say about a sign-in that failed."""
    refused = _refused(reason)
    if refused:
        return NoticeWords("bad", refused)
    return NoticeWords("warn", _not_done(reason))


def _refused(reason: Reason) -> str:
    """Return what to say where the provider said no and a person has to act, else nothing."""
    if reason in _WRONG_KEY:
        return translate(
            "SignIn",
            "Sign-in refused: the access key is wrong. Put the right one into the account.",
        )
    return {
        Reason.APP_NOT_AUTHORISED: translate(
            "SignIn", "Sign-in refused: the app ID is not authorised. Check it in the account."
        ),
        Reason.AUTHORISATION_EXPIRED: translate(
            "SignIn",
            "Sign-in refused: your company's authorisation has expired. Ask the administrator of "
            "your phone system to renew it.",
        ),
        Reason.NOT_LICENSED: translate(
            "SignIn",
            "Sign-in refused: signing in is not part of the subscription. Ask the administrator, "
            "or use a token.",
        ),
        Reason.ADDRESS_NOT_ALLOWED: translate(
            "SignIn",
            "Sign-in refused: it is not allowed from this network. Ask the administrator to allow "
            "this computer's internet address.",
        ),
        Reason.ACCESS_KEY_MISSING: translate(
            "SignIn", "This account has no access key. Put it into the account."
        ),
    }.get(reason, "")


def _not_done(reason: Reason) -> str:
    if reason in _UNREACHED:
        return translate(
            "SignIn",
            "Can't sign in: the provider can't be reached. Check the network; the next call tries "
            "again.",
        )
    if reason in _UNTRUSTED:
        return translate(
            "SignIn",
            "Can't sign in: the connection to the provider can't be trusted, and the access key "
            "was not sent. Check the API address, or ask the administrator.",
        )
    if reason in _KEYRING:
        return translate(
            "SignIn",
            "Can't sign in: the keyring does not give the access key. Unlock the keyring, or put "
            "the key into the account until the program ends.",
        )
    if reason in _STRANGE:
        return translate(
            "SignIn",
            "Can't sign in: what answers at the API address is not the provider's sign-in. Check "
            "the API address in the account.",
        )
    return translate(
        "SignIn", "Can't sign in: the provider could not do it now. The next call tries again."
    )
