"""The one way to an account's token: pasted, or got by signing in."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.provider_error import ProviderError
from dialer_gui.domain.secret import Secret
from dialer_gui.domain.sign_in import SignInState
from dialer_gui.domain.tokens import CredentialError, SecretKind, TokenState
from dialer_gui.provider.cancel_token import CancelToken, Interrupted
from dialer_gui.services.endpoint_guard import EndpointGuard
from dialer_gui.services.sign_in_service import SignInService
from dialer_gui.services.task_runner import TaskRunner
from dialer_gui.services.token_store import TokenStore

logger = logging.getLogger(__name__)

#: How long the keyring may take where nobody waits for a call.
KEYRING_TIMEOUT_S = 5.0


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

    #: account id (str), SignInState: where an account with an app id stands.
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
        self._places = EndpointGuard()
        self._sign_ins = SignInService(token_store, self._places, clock, running_clock)
        self._sign_ins.state_changed.connect(self.state_changed)
        self._runner = TaskRunner("sign-in")
        self._lock = threading.Lock()
        self._expected: set[str] = set()

    def state(self, account: Account) -> SignInState:
        """Return where an account with an app id stands."""
        return self._sign_ins.state(account)

    def secret_state(self, account: Account) -> TokenState:
        """Return what is known of what the account was given: access key or pasted token."""
        kind = SecretKind.ACCESS_KEY if account.signs_in else SecretKind.TOKEN
        return self._token_store.state(account.id, kind)

    def token(
        self,
        account: Account,
        cancel_token: CancelToken,
        timeout_s: float,
    ) -> Secret:
        """Return the account's token for what a person wishes; blocks. For a worker.

        Args:
            account: whose.
            interruption: ends the waiting; a sign-in that others wait for goes on.
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

    def note_refused(self, account: Account, token: Secret) -> bool:
        """Take a token out of use: the provider answered 600 to it (section 2).

        Returns:
            Whether it makes sense to ask for another. Not of a pasted one, nor when the one before
            it was refused just now.
        """
        return account.signs_in and self._sign_ins.note_refused(account, token)

    def prefetch(self, account: Account) -> None:
        """Get a token ready, renewed if it ends soon, without asking anybody; returns at once."""
        if not account.signs_in:
            self._token_store.prefetch(account.id)
            return
        with self._lock:
            if account.id in self._expected or self._sign_ins.held(account)[1]:
                return
            self._expected.add(account.id)
        self._runner.submit(partial(self._prepare, account))

    def sign_in(self, account: Account) -> None:
        """Sign in, as the person wishes; returns at once, and ``state_changed`` tells.

        For accounts with an app id, like ``sign_out``.
        """
        self._runner.submit(partial(self._get, account, is_wished=True))

    def sign_out(self, account: Account) -> None:
        """End the token at the provider, for all who share the app id, and forget it.

        Returns at once, and ``state_changed`` tells. Where the provider gave no answer the account
        stays signed in, with the failure in its state: it can be tried again.
        """
        self._runner.submit(partial(self._sign_ins.sign_out, account, KEYRING_TIMEOUT_S))

    def keep(self, account: Account, secret: Secret | None, before: Account | None) -> None:
        """Take over an account that was saved.

        Args:
            account: as it is now.
            secret: its new access key where it has an app id, else its new token; None: as before.
            before: as it was; None when it is new.
        """
        self._places.note(account)
        if before is not None and before.signs_in != account.signs_in:
            self._sign_ins.forget(account.id, _unused_secrets(account))
        if not account.signs_in and secret is not None:
            self._token_store.store(account.id, secret)
        elif secret is not None:
            # What the old key brought is not the new one's.
            self._sign_ins.forget(account.id, [SecretKind.SIGN_IN], secret)
            self.sign_in(account)
        elif account.signs_in and (before is None or before.place != account.place):
            self.sign_in(account)
        else:
            self.prefetch(account)  # whether there is one is worth saying now

    def remove(self, account_id: str) -> None:
        """Forget all of an account's secrets, in the keyring as well."""
        self._sign_ins.forget(account_id, tuple(SecretKind))

    def shut_down(self) -> None:
        """End every exchange under way; safe to call twice."""
        self._sign_ins.shut_down()

    def _token(
        self, account: Account, cancel_token: CancelToken, timeout_s: float, *, is_wished: bool
    ) -> Secret:
        if not account.signs_in:
            token = self._token_store.token(account.id, cancel_token, timeout_s, may_ask=is_wished)
            self._places.check(account)
            return token
        held, is_fresh = self._sign_ins.held(account)
        if held is None:
            return self._sign_ins.get(account, cancel_token, timeout_s, is_wished=is_wished)
        if not is_fresh:
            self.prefetch(account)  # it serves once more, and nobody waits for the next
        return held

    def _prepare(self, account: Account) -> None:
        try:
            self._get(account, is_wished=False)
        finally:
            with self._lock:
                self._expected.discard(account.id)

    def _get(self, account: Account, *, is_wished: bool) -> None:
        try:
            self._sign_ins.get(account, CancelToken(), KEYRING_TIMEOUT_S, is_wished=is_wished)
        except (CredentialError, ProviderError, Interrupted) as exc:
            logger.info("no token ahead of its use: %s", exc)
        if is_wished:
            self._sign_ins.tell(account)


def _unused_secrets(account: Account) -> list[SecretKind]:
    """Return what an account does not need that gets its token in this way."""
    if account.signs_in:
        return [SecretKind.TOKEN]
    return [SecretKind.ACCESS_KEY, SecretKind.SIGN_IN]
