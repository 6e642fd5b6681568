"""What is known about an account's secrets, without the secrets."""

from __future__ import annotations

from enum import StrEnum

from dialer_gui.domain.calls import Reason


class SecretKind(StrEnum):
    """The secrets that an account can have in the keyring."""

    #: A pasted token.
    TOKEN = "token"
    #: What the dialer signs in with, beside the app id.
    ACCESS_KEY = "access-key"
    #: The token that a sign-in brought, with the time of its receipt.
    SIGN_IN = "sign-in"


class TokenState(StrEnum):
    """Where an account's token (or access key) is, or why it can't be had."""

    UNREAD = "unread"
    WAITING = "waiting"
    #: It is used already, and on its way into the keyring.
    SAVING = "saving"
    #: So it is, but the keyring takes long to answer, and may never.
    SAVING_SLOW = "saving_slow"
    STORED = "stored"
    SESSION_ONLY = "session_only"
    MISSING = "missing"
    LOCKED = "locked"
    NO_KEYRING = "no_keyring"
    FAILED = "failed"


_REASON_OF_STATE = {
    TokenState.MISSING: Reason.TOKEN_MISSING,
    TokenState.WAITING: Reason.KEYRING_SLOW,
    TokenState.LOCKED: Reason.KEYRING_LOCKED,
    TokenState.NO_KEYRING: Reason.KEYRING_MISSING,
}


class CredentialError(Exception):
    """The keyring did not do what it was asked.

    Attributes:
        state: ``LOCKED`` (also: the person dismissed the prompt), ``NO_KEYRING`` or ``FAILED``.
        detail: the kind of error, never a secret.
    """

    def __init__(self, state: TokenState, detail: str = "") -> None:
        super().__init__(f"{state.value}: {detail}" if detail else state.value)
        self.state = state
        self.detail = detail

    @property
    def reason(self) -> Reason:
        """Why nothing can be asked or sent without the secret."""
        return _REASON_OF_STATE.get(self.state, Reason.KEYRING_FAILED)


class KeyringWouldAsk(CredentialError):
    """The keyring would have to ask the person first, and was not to: nothing is known yet."""

    def __init__(self) -> None:
        super().__init__(TokenState.LOCKED)
