"""The one way to an account's token: pasted, or got by signing in.

Signing in is in the provider documentation, section 4.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
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
from dialer_gui.storage.kept_sign_in import secret_of_sign_in, sign_in_of_secret

logger = logging.getLogger(__name__)

#: How long the keyring may take when no call waits for it.
KEYRING_TIMEOUT_S = 5.0
#: How long the threads of interrupted sign-ins may take to end.
END_TIMEOUT_S = 0.4

#: Account id, address, app id: a token from one place must not be used at another.
_Place = tuple[str, str, str]


class AuthService(QObject):
    """Hands out valid tokens, and signs in when there is none, or it has expired or was refused.

    Protocol: ``keep`` when an account was saved, ``prefetch`` when a call becomes likely;
    ``token`` from a worker that does what a person asked for, ``token_unasked`` from one that
    works in the background; ``note_refused`` when the provider did not know a token. ``sign_in``
    and ``sign_out`` are for what a person asked for. ``shut_down`` last, but before the token
    store's.

    One sign-in serves all workers that need a token. It lasts for 12 hours, also after a restart,
    and is renewed before it expires. Background work never opens a keyring's prompt, does not sign
    in after the person signed out, and does not repeat a sign-in that was refused.
    """

    #: account id (str), SignInState: whether an account with an app id is signed in. Emitted from
    #: any thread.
    state_changed = Signal(str, object)

    def __init__(
        self,
        token_store: TokenStore,
        *,
        clock: Callable[[], float] = time.time,
        running_clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare; nothing is asked.

        Args:
            token_store: keeps the secrets.
            clock: Unix seconds.
            running_clock: seconds of a clock that can't be set; it may stand still during sleep.
        """
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
        """Return whether an account with an app id is signed in."""
        with self._changed:
            return self._session(account).state(self._now())

    def secret_state(self, account: Account) -> TokenState:
        """Return where the account's access key or pasted token is."""
        kind = SecretKind.ACCESS_KEY if account.signs_in else SecretKind.TOKEN
        return self._token_store.state(account.id, kind)

    def token(
        self,
        account: Account,
        cancel_token: CancelToken,
        timeout_s: float = KEYRING_TIMEOUT_S,
    ) -> Secret:
        """Return the account's token for what a person asked for; blocks. For a worker.

        Args:
            account: whose.
            cancel_token: ends the waiting, not a sign-in that others wait for as well.
            timeout_s: how long the keyring may take.

        Raises:
            CredentialError: the keyring has no token or access key, or did not give it.
            ProviderError: the sign-in failed.
            Interrupted: the person stopped waiting.
        """
        return self._token(account, cancel_token, timeout_s, is_wished=True)

    def token_unasked(self, account: Account, cancel_token: CancelToken) -> Secret:
        """Return the account's token for background work; blocks, and raises as :meth:`token`."""
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
            Whether another one may work: not for a pasted token, nor when the token before this one
            was refused just now.
        """
        if not account.signs_in:
            return False
        with self._changed:
            return self._session(account).note_refused(token, self._now())

    def prefetch(self, account: Account) -> None:
        """Get a token, or renew it if it expires soon, without a prompt; returns at once."""
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
        """Sign in an account with an app id; returns at once, and ``state_changed`` tells the end.

        Like :meth:`sign_out`, only for what a person asked for.
        """
        self._api.submit(partial(self._get, account, is_wished=True))

    def sign_out(self, account: Account) -> None:
        """End the token at the provider, for all who share the app id, and forget it.

        Returns at once, and ``state_changed`` tells the end. When the provider gave no answer, the
        account stays signed in, with the failure in its state, and it can be tried again.
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
            # The token that was got with the old key is not used with the new one.
            self._forget(account.id, [SecretKind.SIGN_IN], secret)
            self.sign_in(account)
        elif account.signs_in and (before is None or before.place != account.place):
            self.sign_in(account)
        else:
            self.prefetch(account)  # so that the person learns now whether there is a secret

    def remove(self, account_id: str) -> None:
        """Forget all of an account's secrets, in the keyring as well."""
        self._forget(account_id, tuple(SecretKind))

    def shut_down(self) -> bool:
        """End every exchange under way; safe to call twice.

        Waits for the threads: if one of them held the last reference to this object, it would be
        destroyed there, and a Qt object must be destroyed in the thread that made it.

        Returns:
            Whether all of them ended in time.
        """
        self._api.end()
        end_s = time.monotonic() + END_TIMEOUT_S
        with self._changed:
            threads = list(self._threads)
        for thread in threads:
            thread.join(max(end_s - time.monotonic(), 0.0))
        return not any(thread.is_alive() for thread in threads)

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
            self.prefetch(account)  # this one is still valid, so nobody waits for the next one
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
        """Check, once the secret is read, that the account still has the address it was saved with.

        A followed call keeps the account as it was when the call began. A secret that was saved
        for a new address must not be sent to the old one, which may be plain http.

        Raises:
            CredentialError: state ``MISSING``: it has another address by now.
        """
        if self._places.get(account.id, account.place) != account.place:
            raise CredentialError(TokenState.MISSING, "the account has another address by now")

    def _fresh_token(
        self, account: Account, cancel_token: CancelToken, timeout_s: float, *, is_wished: bool
    ) -> Secret:
        """Return a token that need not be renewed yet: an earlier run's, or by signing in. Blocks.

        Args:
            account: whose.
            cancel_token: ends the waiting, not the sign-in.
            timeout_s: how long the keyring may take.
            is_wished: whether a person asked for it. If not, the keyring opens no prompt, a person
                who signed out stays signed out, and a failure is not repeated at once.

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
            # The key first, so that a locked keyring asks for its password, or refuses, only once.
            left_s = end_s - time.monotonic()
            key = self._token_store.secret(
                account.id, cancel_token, left_s, SecretKind.ACCESS_KEY, may_ask=is_wished
            )
            left_s = end_s - time.monotonic()
            self._read_kept(account, session, cancel_token, left_s, may_ask=is_wished)
            with self._changed:
                if self._sessions.get(_place(account)) is not session:
                    continue  # removed or given another key meanwhile: this key is the old one
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
            # A sign-in under way would bring a new token after this one was ended.
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
        """Forget the account's sign-ins and its secrets of these kinds.

        All under one lock, so that no sign-in can use the old key for the new session.

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
        """Emit the account's state."""
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
        """Use the token of an earlier run, if the keyring has one; it is looked for once."""
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
        """Start a sign-in in a thread of its own, if it may be tried now. Call under the lock."""
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
                signed_in = end._replace(received_at_s=now.wall_s)
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
