"""An account's secrets: how they are held, what is known of them, and how long a token is valid.

Where a server repeats a secret, `provider.redaction` masks it; `desktop.logs` cuts the queries off
addresses.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason


class Secret:
    """Holds a token or key; neither ``repr``, ``str`` nor formatting shows it.

    The text comes out only through :meth:`reveal`, so every place that uses it can be found.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """Return the text itself, to be sent or stored in the keyring and nowhere else."""
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a secret is not pickled or copied into a file")


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
    #: It is in use, and is being written into the keyring.
    SAVING = "saving"
    #: The same, but the keyring has not answered for long, and may never do.
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
    """The keyring did not give, store or delete a secret.

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
    """The keyring would have to ask the person, and was not allowed to: nothing is known yet."""

    def __init__(self) -> None:
        super().__init__(TokenState.LOCKED)


TOKEN_LIFETIME_S = 12 * 3600.0
#: A token is renewed this long before it expires, so that no call uses an expired one.
RENEW_BEFORE_END_S = 600.0
#: A clock that was set by more than this between two looks says nothing about a token's age.
CLOCK_TOLERANCE_S = 60.0


class SignedIn(NamedTuple):
    """A token that a sign-in brought.

    Its age is the larger one by two clocks. The computer's clock also counts during sleep and
    between two runs, but can be set; a running clock can't be set, but may stand still during
    sleep and does not count before this run.

    Attributes:
        token: 32 characters.
        received_at_s: Unix seconds; the reply has no expiry field, so the age counts from here.
        company: the account's company name, plain text.
        lifetime_s: how long it is valid.
    """

    token: Secret
    received_at_s: float
    company: str = ""
    lifetime_s: float = TOKEN_LIFETIME_S

    @property
    def ends_at_s(self) -> float:
        """When it expires, Unix seconds."""
        return self.received_at_s + self.lifetime_s

    def needs_renewal(self, now_s: float, *, watched_s: float = 0.0) -> bool:
        """Whether to get a new one; also when the clock was set back to before it was received.

        Args:
            now_s: Unix seconds.
            watched_s: what a running clock has counted since the receipt; 0 when none has.
        """
        margin_s = min(RENEW_BEFORE_END_S, self.lifetime_s / 2)
        return self._is_older_than(self.lifetime_s - margin_s, now_s, watched_s)

    def has_ended(self, now_s: float, *, watched_s: float = 0.0) -> bool:
        """Whether it has expired, or its age can't be known. Arguments as above."""
        return self._is_older_than(self.lifetime_s, now_s, watched_s)

    def _is_older_than(self, age_s: float, now_s: float, watched_s: float) -> bool:
        shown_s = now_s - self.received_at_s
        return shown_s < -CLOCK_TOLERANCE_S or max(shown_s, watched_s) >= age_s


class SignInPhase(StrEnum):
    """Whether an account with an app id is signed in."""

    SIGNED_OUT = "signed_out"
    SIGNING_IN = "signing_in"
    SIGNED_IN = "signed_in"
    FAILED = "failed"


class SignInState(NamedTuple):
    """What the window may show about an account's sign-in; it holds no secret.

    Attributes:
        phase: whether it is signed in.
        company: the company's name once it is known, plain text.
        ends_at_s: when the token expires, Unix seconds; None when not signed in.
        failure: why the latest sign-in or sign-out did not work out; None when it did.
    """

    phase: SignInPhase = SignInPhase.SIGNED_OUT
    company: str = ""
    ends_at_s: float | None = None
    failure: CallOutcome | None = None


def outcome_of_failed_sign_in(outcome: CallOutcome) -> CallOutcome:
    """Say what a failed sign-in means for the call that waits for it: it was not placed.

    Args:
        outcome: the sign-in's own.
    """
    if outcome.reason is Reason.PROGRAM_ENDED:
        return CallOutcome(OutcomeKind.CANCELLED, outcome.reason, Placement.NONE)
    if outcome.kind is OutcomeKind.UNKNOWN:
        detail = " – ".join(part for part in (outcome.reason.value, outcome.detail) if part)
        return CallOutcome(
            OutcomeKind.NOT_SENT,
            Reason.SIGN_IN_FAILED,
            Placement.NONE,
            server_text=outcome.server_text,
            detail=detail,
        )
    is_wrong_key = outcome.reason is Reason.OPERATION_FAILED
    reason = Reason.ACCESS_KEY_REFUSED if is_wrong_key else outcome.reason
    return replace(outcome, reason=reason, placement=Placement.NONE)
