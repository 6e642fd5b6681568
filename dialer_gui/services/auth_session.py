"""What is known of one account's sign-in: its token, and when another sign-in may be tried."""

from __future__ import annotations

from dataclasses import dataclass

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.credentials import Secret, SignedIn, SignInPhase, SignInState
from dialer_gui.domain.refusals import ProviderError

#: After a failure that may pass by itself, the next try waits so long, unless a person asks for it.
RETRY_PAUSE_S = 60.0
#: A token that is refused so soon after another one is not replaced: a new one would not help.
REFUSAL_PAUSE_S = 60.0


@dataclass(frozen=True, slots=True)
class Timestamp:
    """One point in time, by two clocks.

    Attributes:
        wall_s: Unix seconds, by the computer's clock, which can be set.
        running_s: seconds by a clock that can't be set, and may stand still during sleep.
    """

    wall_s: float
    running_s: float


class Attempt:
    """One sign-in under way; all who wait for it get the same result.

    Attributes:
        token: what it brought, None while it is not over or when it failed.
        failure: why it failed, None otherwise.
    """

    def __init__(self) -> None:
        self.token: Secret | None = None
        self.failure: CallOutcome | None = None

    @property
    def is_over(self) -> bool:
        """Whether there is a result."""
        return self.token is not None or self.failure is not None

    def result(self) -> Secret:
        """Return what it brought, once it is over.

        Raises:
            ProviderError: it failed.
        """
        if self.token is None:
            raise ProviderError(self.failure or CallOutcome.not_sent(Reason.SIGN_IN_FAILED))
        return self.token


class AuthSession:
    """What is known of an account at one address with one app id; guarded by the service's lock.

    Attributes:
        attempt: the sign-in under way, None when there is none.
        kept_was_read: whether the keyring was asked for the token of an earlier run.
        is_signed_out: whether the person signed out; only the person can sign in again.
        failure: why the latest sign-in or sign-out failed, None when it did not.
    """

    def __init__(self) -> None:
        self._signed_in: SignedIn | None = None
        self._received_at_s: float | None = None
        self._failed_at_s = 0.0
        self._refused_at_s: float | None = None
        self.attempt: Attempt | None = None
        self.kept_was_read = False
        self.is_signed_out = False
        self.failure: CallOutcome | None = None

    @property
    def token(self) -> Secret | None:
        """The token, valid or not; None when there is none."""
        return None if self._signed_in is None else self._signed_in.token

    def good_token(self, now: Timestamp) -> Secret | None:
        """The token that can be used, None when there is none."""
        held, watched_s = self._signed_in, self._watched_s(now)
        return held.token if held and not held.has_ended(now.wall_s, watched_s=watched_s) else None

    def fresh_token(self, now: Timestamp) -> Secret | None:
        """The token that need not be renewed yet, None when there is none."""
        held, watched_s = self._signed_in, self._watched_s(now)
        is_old = held is None or held.needs_renewal(now.wall_s, watched_s=watched_s)
        return None if held is None or is_old else held.token

    def take(self, signed_in: SignedIn, now: Timestamp) -> None:
        """Keep the token that a sign-in brought just now."""
        self._signed_in = signed_in
        self._received_at_s = now.running_s
        self.failure = None
        self.is_signed_out = False

    def take_kept(self, signed_in: SignedIn) -> bool:
        """Use an earlier run's token, unless there is a newer one; return whether it is used."""
        if self.kept_was_read or self._signed_in is not None:
            return False
        self._signed_in = signed_in
        self._received_at_s = None
        return True

    def sign_out(self, failure: CallOutcome | None) -> None:
        """Drop the token until a person signs in; ``failure`` is what the provider objected."""
        self.let_go()
        self.is_signed_out = True
        self.failure = failure

    def let_go(self) -> None:
        """Drop the token, and do not look for an earlier run's."""
        self._signed_in = None
        self.kept_was_read = True

    def fail(self, failure: CallOutcome, now: Timestamp) -> None:
        """Note why a sign-in failed."""
        self.failure = failure
        self._failed_at_s = now.running_s

    def must_not_ask(self, now: Timestamp) -> bool:
        """Whether the latest failure forbids a sign-in that no person asked for."""
        if self.failure is None:
            return False
        is_final = (
            self.failure.kind is OutcomeKind.REFUSED
            and self.failure.reason is not Reason.SERVER_ERROR
        )
        return is_final or now.running_s - self._failed_at_s < RETRY_PAUSE_S

    def note_refused(self, token: Secret, now: Timestamp) -> bool:
        """Drop a token that the provider does not know; return whether to get another one."""
        if self.token != token:
            return True  # another has taken its place already
        before_s = self._refused_at_s
        if before_s is not None and now.running_s - before_s < REFUSAL_PAUSE_S:
            return False
        self._refused_at_s = now.running_s
        self.let_go()
        return True

    def state(self, now: Timestamp) -> SignInState:
        """Return what the window may show about the sign-in."""
        signed_in = self._signed_in if self.good_token(now) else None
        if self.attempt is not None:
            phase = SignInPhase.SIGNING_IN
        elif signed_in is not None:
            phase = SignInPhase.SIGNED_IN
        elif self.failure is not None and not self.is_signed_out:
            phase = SignInPhase.FAILED
        else:
            phase = SignInPhase.SIGNED_OUT
        if signed_in is None:
            return SignInState(phase, failure=self.failure)
        return SignInState(phase, signed_in.company, signed_in.ends_at_s, self.failure)

    def _watched_s(self, now: Timestamp) -> float:
        return 0.0 if self._received_at_s is None else now.running_s - self._received_at_s
