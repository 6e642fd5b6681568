"""Signing in at the provider, once for all who need it (provider documentation, section 4)."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.provider_error import ProviderError
from dialer_gui.domain.secret import Secret
from dialer_gui.domain.sign_in import SignedIn, SignInState, outcome_of_failed_sign_in
from dialer_gui.domain.tokens import CredentialError, SecretKind, TokenState
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.api_session import ApiSession
from dialer_gui.services.auth_session import Attempt, AuthSession, Timestamp
from dialer_gui.services.endpoint_guard import EndpointGuard
from dialer_gui.services.token_store import TokenStore
from dialer_gui.storage.kept_sign_in import secret_of_sign_in, sign_in_of_secret

logger = logging.getLogger(__name__)

#: What a sign-in under way gets to end in, once its exchange was ended.
END_TIMEOUT_S = 0.4

#: Account id, address, app id: what was got at one place is no good at another.
_Place = tuple[str, str, str]


class SignInService(QObject):
    """Holds what sign-ins have brought, and signs in; for accounts with an app id.

    However many threads miss a token, one sign-in serves them all, in a thread of its own: each
    of them may stop waiting, and the others still get it. ``shut_down`` ends every exchange.
    """

    #: account id (str), SignInState: where it stands. Emitted from any thread.
    state_changed = Signal(str, object)

    def __init__(
        self,
        token_store: TokenStore,
        places: EndpointGuard,
        clock: Callable[[], float],
        running_clock: Callable[[], float],
    ) -> None:
        super().__init__()
        self._token_store = token_store
        self._places = places
        self._clock = clock
        self._running_clock = running_clock
        self._changed = threading.Condition()
        self._sessions: dict[_Place, AuthSession] = {}
        self._api = ApiSession("sign-in")
        self._threads: set[threading.Thread] = set()

    def state(self, account: Account) -> SignInState:
        """Return where the account stands."""
        with self._changed:
            return self._session(account).state(self._now())

    def held(self, account: Account) -> tuple[Secret | None, bool]:
        """Return the token that serves, None when there is none, and whether it is fresh."""
        with self._changed:
            session, now = self._session(account), self._now()
            return session.good_token(now), session.fresh_token(now) is not None

    def note_refused(self, account: Account, token: Secret) -> bool:
        """Let go of a token that the provider does not know; whether to get another."""
        with self._changed:
            return self._session(account).note_refused(token, self._now())

    def get(
        self, account: Account, cancel_token: CancelToken, timeout_s: float, *, is_wished: bool
    ) -> Secret:
        """Return a fresh token: of an earlier run, or by signing in. Blocks.

        Args:
            account: whose.
            interruption: ends the waiting, not the sign-in.
            timeout_s: how long the keyring may take.
            is_wished: whether a person waits for it; if not, the keyring asks nobody, a sign-out
                holds, and what failed is not tried again at once.

        Raises:
            CredentialError: there is no access key to be had, or the person signed out.
            ProviderError: the sign-in failed.
            Interrupted: the waiting was ended.
        """
        end_s = time.monotonic() + timeout_s
        attempt = None
        while attempt is None:
            with self._changed:
                session = self._session(account)
            # The key first: a keyring that is locked asks for its password, or refuses, once.
            left_s = end_s - time.monotonic()
            key = self._token_store.token(
                account.id, cancel_token, left_s, SecretKind.ACCESS_KEY, may_ask=is_wished
            )
            left_s = end_s - time.monotonic()
            self._read_kept(account, session, cancel_token, left_s, may_ask=is_wished)
            with self._changed:
                if self._sessions.get(_place(account)) is not session:
                    continue  # removed or given another key meanwhile: this one is not its any more
                self._places.check(account)
                fresh = session.fresh_token(self._now())
                if fresh is not None:
                    return fresh
                attempt = session.attempt or self._begin(account, key, session, is_wished=is_wished)
        return self._wait(attempt, cancel_token)

    def sign_out(self, account: Account, timeout_s: float) -> None:
        """End the token at the provider and forget it; blocks.

        Where the provider gave no answer the account stays signed in, with the failure in its
        state: it can be tried again.
        """
        with self._changed:
            session = self._session(account)
        self._read_kept(account, session, CancelToken(), timeout_s, may_ask=True)
        with self._changed:
            # What a sign-in under way brings would be another token, and outlive this.
            self._changed.wait_for(lambda: session.attempt is None)
            token = session.token
        failure = None if token is None else self._log_out(account, token)
        with self._changed:
            if failure is None or failure.kind is OutcomeKind.REFUSED:
                session.sign_out(failure)
                self._token_store.remove(account.id, [SecretKind.SIGN_IN])
            else:
                session.fail(failure, self._now())
        self.tell(account)

    def forget(
        self, account_id: str, kinds: Sequence[SecretKind], new_key: Secret | None = None
    ) -> None:
        """Forget what an account's sign-ins have brought, and its secrets of these kinds.

        All at one moment, so that no sign-in can take the old key to the new session.

        Args:
            account_id: whose.
            kinds: which secrets, in the keyring as well.
            new_key: its access key from now on; None: as before.
        """
        with self._changed:
            for place in [place for place in self._sessions if place[0] == account_id]:
                del self._sessions[place]
            self._token_store.remove(account_id, kinds)
            if new_key is not None:
                self._token_store.store(account_id, new_key, SecretKind.ACCESS_KEY)

    def tell(self, account: Account) -> None:
        """Emit where the account stands."""
        self.state_changed.emit(account.id, self.state(account))

    def shut_down(self) -> None:
        """End every exchange under way; safe to call twice.

        The threads are waited for, as none may be the last to know of this object: it would take
        it apart, and Qt's objects end in the thread they were made in.
        """
        self._api.end()
        end_s = time.monotonic() + END_TIMEOUT_S
        with self._changed:
            threads = list(self._threads)
        for thread in threads:
            thread.join(max(end_s - time.monotonic(), 0.0))

    def _read_kept(
        self,
        account: Account,
        session: AuthSession,
        cancel_token: CancelToken,
        timeout_s: float,
        *,
        may_ask: bool,
    ) -> None:
        """Take up the token of an earlier run, if the keyring has one; it is looked for once."""
        with self._changed:
            if session.kept_was_read or session.token is not None:
                return
        kept = None
        try:
            secret = self._token_store.token(
                account.id, cancel_token, max(timeout_s, 0.0), SecretKind.SIGN_IN, may_ask=may_ask
            )
            kept = sign_in_of_secret(secret, account)
        except CredentialError as exc:
            logger.info("no token of an earlier run: %s", exc.state.value)
        with self._changed:
            is_news = kept is not None and session.take_kept(kept)
            session.kept_was_read = True
        if is_news:
            self.tell(account)

    def _check_may_sign_in(self, session: AuthSession, *, is_wished: bool) -> None:
        if is_wished:
            session.is_signed_out = False
        elif session.is_signed_out:
            raise CredentialError(TokenState.MISSING, "signed out")
        elif session.failure is not None and session.must_not_ask(self._now()):
            raise ProviderError(session.failure)

    def _wait(self, attempt: Attempt, cancel_token: CancelToken) -> Secret:
        with cancel_token.calling(self._wake), self._changed:
            self._changed.wait_for(lambda: attempt.is_over or cancel_token.cause is not None)
            cancel_token.check()
            return attempt.result()

    def _begin(
        self, account: Account, key: Secret, session: AuthSession, *, is_wished: bool
    ) -> Attempt:
        """Sign in in a thread of its own, where that may be; under the lock."""
        self._check_may_sign_in(session, is_wished=is_wished)
        attempt = session.attempt = Attempt()
        arguments = (account, key, session, attempt)
        thread = threading.Thread(target=self._run, args=arguments, name="signing in", daemon=True)
        self._threads = {each for each in self._threads if each.is_alive()} | {thread}
        thread.start()
        return attempt

    def _run(self, account: Account, key: Secret, session: AuthSession, attempt: Attempt) -> None:
        """Carry one sign-in to its end, whatever happens."""
        self.tell(account)
        try:
            signed_in = self._api.ask_with(
                account, key, lambda client, access: client.sign_in(access, account.app_id)
            )
        except ProviderError as exc:
            self._end(account, session, attempt, outcome_of_failed_sign_in(exc.outcome))
        else:
            self._end(account, session, attempt, signed_in)

    def _end(
        self, account: Account, session: AuthSession, attempt: Attempt, end: SignedIn | CallOutcome
    ) -> None:
        with self._changed:
            now = self._now()
            session.attempt = None
            if isinstance(end, CallOutcome):
                logger.warning("the sign-in failed: %s", end.reason.value)
                attempt.failure = end
                session.fail(end, now)
            else:
                logger.info("signed in")
                signed_in = replace(end, received_at_s=now.wall_s)
                attempt.token = signed_in.token
                session.take(signed_in, now)
                # Unless the account was removed, or was given another key meanwhile.
                if self._sessions.get(_place(account)) is session:
                    kept = secret_of_sign_in(signed_in, account)
                    self._token_store.store(account.id, kept, SecretKind.SIGN_IN)
            self._changed.notify_all()
        self.tell(account)

    def _log_out(self, account: Account, token: Secret) -> CallOutcome | None:
        try:
            self._api.ask_with(account, token, lambda client, access: client.sign_out(access))
        except ProviderError as exc:
            logger.warning("the sign-out failed: %s", exc)
            return None if exc.reason is Reason.TOKEN_INVALID else exc.outcome
        return None

    def _session(self, account: Account) -> AuthSession:
        return self._sessions.setdefault(_place(account), AuthSession())

    def _now(self) -> Timestamp:
        return Timestamp(self._clock(), self._running_clock())

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()


def _place(account: Account) -> _Place:
    return account.id, *account.place
