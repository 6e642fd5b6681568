"""The one way to an account's token: pasted, or got by signing in.

Signing in is in the provider documentation, section 4.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.credentials import (
    CredentialError,
    Secret,
    SecretKind,
    SignedIn,
    SignInState,
    TokenState,
    outcome_of_failed_sign_in,
)
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.cancel_token import CancelToken, Interrupted
from dialer_gui.services.api_session import ApiSession
from dialer_gui.services.auth_session import Attempt, AuthSession, Timestamp
from dialer_gui.services.token_store import TokenStore
from dialer_gui.storage.keyring_store import secret_of_sign_in, sign_in_of_secret

logger = logging.getLogger(__name__)

#: How long the keyring may take where nobody waits for a call.
KEYRING_TIMEOUT_S = 5.0
#: What a sign-in under way gets to end in, once its exchange was ended.
END_TIMEOUT_S = 0.4

#: Account id, address, app id: what was got at one place is no good at another.
_Place = tuple[str, str, str]


class AuthService(QObject):
    """Hands out tokens that are good, and signs in where one is missing, ended or refused.

    Protocol: ``keep`` when an account was saved, ``prefetch`` when a call becomes likely;
    ``token`` from a worker that does what a person wished, ``token_unasked`` from one that works
    by itself; ``note_refused`` when the provider did not know a token. ``sign_in`` and
    ``sign_out`` are a person's wishes. ``shut_down`` last, before the token store's.

    One sign-in serves all who miss a token, and lasts for 12 hours, over a restart as well. It
    is renewed ahead of its end while the old one still serves. What works by itself never opens
    a keyring's prompt, does not sign in again after the person signed out, and does not try
    again what was refused.
    """

    #: account id (str), SignInState: where an account with an app id stands. Emitted from any
    #: thread.
    state_changed = Signal(str, object)

    def __init__(
        self,
        token_store: TokenStore,
        *,
        clock: Callable[[], float] = time.time,
        running_clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Takes the token store, the wall clock, and a clock that may rest while asleep."""
        super().__init__()
        self._token_store = token_store
        self._clock = clock
        self._running_clock = running_clock
        self._api = ApiSession("sign-in")
        self._changed = threading.Condition()
        self._sessions: dict[_Place, AuthSession] = {}
        #: Where each account that was saved in this run is now: address and app id.
        self._places: dict[str, tuple[str, str]] = {}
        self._expected: set[str] = set()
        self._threads: set[threading.Thread] = set()

    def state(self, account: Account) -> SignInState:
        """Return where an account with an app id stands."""
        with self._changed:
            return self._session(account).state(self._now())

    def secret_state(self, account: Account) -> TokenState:
        """Return what is known of what the account was given: access key or pasted token."""
        kind = SecretKind.ACCESS_KEY if account.signs_in else SecretKind.TOKEN
        return self._token_store.state(account.id, kind)

    def token(
        self,
        account: Account,
        cancel_token: CancelToken,
        timeout_s: float = KEYRING_TIMEOUT_S,
    ) -> Secret:
        """Return the account's token for what a person wishes; blocks. For a worker.

        Args:
            account: whose.
            cancel_token: ends the waiting; a sign-in that others wait for goes on.
            timeout_s: how long the keyring may take.

        Raises:
            CredentialError: the keyring has no token or access key, or does not give it.
            ProviderError: the sign-in failed.
            Interrupted: the person stopped waiting.
        """
        return self._token(account, cancel_token, timeout_s, is_wished=True)

    def token_unasked(self, account: Account, cancel_token: CancelToken) -> Secret:
        """Return the account's token for work that nobody asked for; blocks, raises as above."""
        return self._token(account, cancel_token, KEYRING_TIMEOUT_S, is_wished=False)

    def token_to_try(
        self, secret: Secret | None, account: Account, cancel_token: CancelToken
    ) -> Secret:
        """Return a token for an account that may not be saved; stores nothing. Blocks.

        Args:
            secret: its token, or its access key where it has an app id; None: the one that is
                stored for the account.
            account: as it stands in the form.
            cancel_token: ends the waiting and the sign-in.

        Raises:
            CredentialError, ProviderError, Interrupted: as for :meth:`token`.
        """
        if secret is None:
            kind = SecretKind.ACCESS_KEY if account.signs_in else SecretKind.TOKEN
            secret = self._token_store.secret(account.id, cancel_token, KEYRING_TIMEOUT_S, kind)
        if not account.signs_in:
            return secret
        with closing(ApiClient()) as client:
            try:
                access = Access(account.address, secret, cancel_token)
                return client.sign_in(access, account.app_id).token
            except ProviderError as exc:
                raise ProviderError(outcome_of_failed_sign_in(exc.outcome)) from exc

    def note_refused(self, account: Account, token: Secret) -> bool:
        """Take a token out of use: the provider answered 600 to it (section 2).

        Returns:
            Whether it makes sense to ask for another. Not of a pasted one, nor when the one before
            it was refused just now.
        """
        if not account.signs_in:
            return False
        with self._changed:
            return self._session(account).note_refused(token, self._now())

    def prefetch(self, account: Account) -> None:
        """Get a token ready, renewed if it ends soon, without asking anybody; returns at once."""
        if not account.signs_in:
            self._token_store.prefetch(account.id)
            return
        with self._changed:
            fresh = self._session(account).fresh_token(self._now())
            if account.id in self._expected or fresh is not None:
                return
            self._expected.add(account.id)
        self._api.submit(partial(self._prepare, account))

    def sign_in(self, account: Account) -> None:
        """Sign in, as the person wishes; returns at once, and ``state_changed`` tells.

        For accounts with an app id, like ``sign_out``.
        """
        self._api.submit(partial(self._get, account, is_wished=True))

    def sign_out(self, account: Account) -> None:
        """End the token at the provider, for all who share the app id, and forget it.

        Returns at once, and ``state_changed`` tells. Where the provider gave no answer the account
        stays signed in, with the failure in its state: it can be tried again.
        """
        self._api.submit(partial(self._sign_out, account))

    def keep(self, account: Account, secret: Secret | None, before: Account | None) -> None:
        """Take over an account that was saved.

        Args:
            account: as it is now.
            secret: its new access key where it has an app id, else its new token; None: as before.
            before: as it was; None when it is new.
        """
        self._places[account.id] = account.place
        if before is not None and before.signs_in != account.signs_in:
            self._forget(account.id, _unused_secrets(account))
        if not account.signs_in and secret is not None:
            self._token_store.store(account.id, secret)
        elif secret is not None:
            # What the old key brought is not the new one's.
            self._forget(account.id, [SecretKind.SIGN_IN], secret)
            self.sign_in(account)
        elif account.signs_in and (before is None or before.place != account.place):
            self.sign_in(account)
        else:
            self.prefetch(account)  # whether there is one is worth saying now

    def remove(self, account_id: str) -> None:
        """Forget all of an account's secrets, in the keyring as well."""
        self._forget(account_id, tuple(SecretKind))

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

    def _token(
        self, account: Account, cancel_token: CancelToken, timeout_s: float, *, is_wished: bool
    ) -> Secret:
        if not account.signs_in:
            token = self._token_store.secret(account.id, cancel_token, timeout_s, may_ask=is_wished)
            self._check_place(account)
            return token
        with self._changed:
            session, now = self._session(account), self._now()
            held, is_fresh = session.good_token(now), session.fresh_token(now) is not None
        if held is None:
            return self._fresh_token(account, cancel_token, timeout_s, is_wished=is_wished)
        if not is_fresh:
            self.prefetch(account)  # it serves once more, and nobody waits for the next
        return held

    def _prepare(self, account: Account) -> None:
        try:
            self._get(account, is_wished=False)
        finally:
            with self._changed:
                self._expected.discard(account.id)

    def _get(self, account: Account, *, is_wished: bool) -> None:
        try:
            self._fresh_token(account, CancelToken(), KEYRING_TIMEOUT_S, is_wished=is_wished)
        except (CredentialError, ProviderError, Interrupted) as exc:
            logger.info("no token ahead of its use: %s", exc)
        if is_wished:
            self._tell(account)

    def _check_place(self, account: Account) -> None:
        """Make sure that the account is still where it was saved last; after its secret was got.

        A call that is followed holds on to the account as it was. The secret that was saved for a
        new address, https perhaps, must not go to the old one.

        Raises:
            CredentialError: state ``MISSING``: it has moved, and there is no secret for here.
        """
        if self._places.get(account.id, account.place) != account.place:
            raise CredentialError(TokenState.MISSING, "the account has another address by now")

    def _fresh_token(
        self, account: Account, cancel_token: CancelToken, timeout_s: float, *, is_wished: bool
    ) -> Secret:
        """Return a fresh token: of an earlier run, or by signing in. Blocks.

        Args:
            account: whose.
            cancel_token: ends the waiting, not the sign-in.
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
            key = self._token_store.secret(
                account.id, cancel_token, left_s, SecretKind.ACCESS_KEY, may_ask=is_wished
            )
            left_s = end_s - time.monotonic()
            self._read_kept(account, session, cancel_token, left_s, may_ask=is_wished)
            with self._changed:
                if self._sessions.get(_place(account)) is not session:
                    continue  # removed or given another key meanwhile: this one is not its any more
                self._check_place(account)
                fresh = session.fresh_token(self._now())
                if fresh is not None:
                    return fresh
                attempt = session.attempt or self._begin(account, key, session, is_wished=is_wished)
        return self._wait(attempt, cancel_token)

    def _sign_out(self, account: Account) -> None:
        """End the token at the provider and forget it; blocks."""
        with self._changed:
            session = self._session(account)
        self._read_kept(account, session, CancelToken(), KEYRING_TIMEOUT_S, may_ask=True)
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
        self._tell(account)

    def _forget(
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

    def _tell(self, account: Account) -> None:
        """Emit where the account stands."""
        self.state_changed.emit(account.id, self.state(account))

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
            secret = self._token_store.secret(
                account.id, cancel_token, max(timeout_s, 0.0), SecretKind.SIGN_IN, may_ask=may_ask
            )
            kept = sign_in_of_secret(secret, account)
        except CredentialError as exc:
            logger.info("no token of an earlier run: %s", exc.state.value)
        with self._changed:
            is_news = kept is not None and session.take_kept(kept)
            session.kept_was_read = True
        if is_news:
            self._tell(account)

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
        self._tell(account)
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
        self._tell(account)

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


def _unused_secrets(account: Account) -> list[SecretKind]:
    """Return what an account does not need that gets its token in this way."""
    if account.signs_in:
        return [SecretKind.TOKEN]
    return [SecretKind.ACCESS_KEY, SecretKind.SIGN_IN]


def _place(account: Account) -> _Place:
    return account.id, *account.place
