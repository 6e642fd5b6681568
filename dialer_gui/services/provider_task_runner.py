"""Questions to the provider beside calls, in a thread of their own that delays nobody."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.provider_error import ProviderError
from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import CredentialError, TokenState
from dialer_gui.provider.account_api import AccountApi
from dialer_gui.provider.cancel_token import CancelToken, Cause, Interrupted
from dialer_gui.services.task_runner import Job, TaskRunner

logger = logging.getLogger(__name__)

T = TypeVar("T")

#: Returns the account's token; may block, and may sign in. For worker threads. Raises
#: ``CredentialError``, ``ProviderError`` or, when the interruption was used, ``Interrupted``.
#: One that serves work nobody asked for must not make a keyring ask for its password.
TokenSource = Callable[[Account, CancelToken], Secret]
#: Takes a token out of use that the provider refused; returns whether another one can be had.
TokenRefusal = Callable[[Account, Secret], bool]

DEADLINE_S = 15.0

_REASON_OF_TOKEN_STATE = {
    TokenState.MISSING: Reason.TOKEN_MISSING,
    TokenState.WAITING: Reason.KEYRING_SLOW,
    TokenState.LOCKED: Reason.KEYRING_LOCKED,
    TokenState.NO_KEYRING: Reason.KEYRING_MISSING,
}


def no_other_token(account: Account, token: Secret) -> bool:
    """Say that there is no other token, as where it was pasted."""
    return False


class UnansweredError(Exception):
    """A question has no answer.

    Attributes:
        reason: why.
        is_not_offered: whether the account can't use this at all, so asking again is useless.
    """

    def __init__(self, reason: Reason, *, is_not_offered: bool = False) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.is_not_offered = is_not_offered


class ProviderTaskRunner:
    """Asks one question after the other.

    ``submit`` hands a job to the task thread; within it ``ask`` asks. ``interrupt`` ends the
    question under way, and after ``shut_down`` none is asked any more. A question whose token
    was refused is asked once more where there is another one: unlike a call, it may be repeated.
    """

    def __init__(
        self,
        name: str,
        token_of: TokenSource,
        note_refused: TokenRefusal = no_other_token,
        *,
        deadline_s: float = DEADLINE_S,
    ) -> None:
        self._runner = TaskRunner(name)
        self._token_of = token_of
        self._note_refused = note_refused
        self._deadline_s = deadline_s
        self._apis: dict[str, AccountApi] = {}
        self._lock = threading.Lock()
        self._cancel_token = CancelToken()
        self._is_closed = False

    def submit(self, job: Job) -> None:
        """Run a job in the task thread, after those before it; from any thread."""
        self._runner.submit(job)

    def ask(self, account: Account, question: Callable[[AccountApi, Secret], T]) -> T:
        """Get a token, ask, and return the answer; for jobs of this thread.

        Raises:
            UnansweredError: and nothing else; there is no token, the provider refused, no answer
                to trust came back, or it was interrupted (``STOPPED`` or ``PROGRAM_ENDED``).
        """
        try:
            return self._ask_with_good_token(account, question)
        except ProviderError as exc:
            raise UnansweredError(exc.reason, is_not_offered=exc.is_not_offered) from exc
        except CredentialError as exc:
            reason = _REASON_OF_TOKEN_STATE.get(exc.state, Reason.KEYRING_FAILED)
            raise UnansweredError(reason) from exc
        except Interrupted as exc:
            is_end = exc.cause is Cause.SHUTDOWN
            raise UnansweredError(Reason.PROGRAM_ENDED if is_end else Reason.STOPPED) from exc
        except UnansweredError:
            raise
        except Exception as exc:
            # A defect of ours must not leave anybody waiting for an answer.
            logger.exception("a question failed inside the program")
            raise UnansweredError(Reason.INTERNAL) from exc

    def interrupt(self) -> None:
        """End the question under way, if there is one; the next ones are asked."""
        with self._lock:
            cancel_token = self._cancel_token
        cancel_token.cancel(Cause.STOPPED)

    def shut_down(self, timeout_s: float) -> bool:
        """End the question under way and ask none any more; safe to call twice.

        Returns:
            Whether the thread came to rest in time; a hanging disk or name server is left behind.
        """
        with self._lock:
            self._is_closed = True
            cancel_token = self._cancel_token
        cancel_token.cancel(Cause.SHUTDOWN)
        self._runner.submit(self._close)
        return self._runner.drain(timeout_s)

    def _ask_with_good_token(
        self, account: Account, question: Callable[[AccountApi, Secret], T]
    ) -> T:
        cancel_token = self._begin()
        token = self._token_of(account, cancel_token)
        try:
            return self._ask_once(account, question, token, cancel_token)
        except ProviderError as exc:
            if exc.reason is not Reason.TOKEN_INVALID or not self._note_refused(account, token):
                raise
        cancel_token = self._begin()
        token = self._token_of(account, cancel_token)
        return self._ask_once(account, question, token, cancel_token)

    def _ask_once(
        self,
        account: Account,
        question: Callable[[AccountApi, Secret], T],
        token: Secret,
        cancel_token: CancelToken,
    ) -> T:
        cancel_token.check()
        api = self._api(account.address)
        api.cancel_token = cancel_token
        return question(api, token)

    def _begin(self) -> CancelToken:
        """Return a fresh way out: the one before may have been used, by a deadline as well."""
        with self._lock:
            if self._is_closed:
                raise UnansweredError(Reason.PROGRAM_ENDED)
            self._cancel_token = CancelToken()
            return self._cancel_token

    def _api(self, address: str) -> AccountApi:
        if address not in self._apis:
            self._apis[address] = AccountApi(address, deadline_s=self._deadline_s)
        return self._apis[address]

    def _close(self) -> None:
        for api in self._apis.values():
            api.close()
        self._apis.clear()
