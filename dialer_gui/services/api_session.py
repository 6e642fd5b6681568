"""What a service asks the provider with, beside calls: in threads that delay no call."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.credentials import CredentialError, Secret, TokenState
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.api_client import DEADLINE_S, Access, ApiClient
from dialer_gui.provider.cancel_token import CancelToken, Cause, Interrupted
from dialer_gui.services.task_runner import Job, TaskRunner

logger = logging.getLogger(__name__)

T = TypeVar("T")

#: Returns the account's token; may block, and may sign in. For worker threads. Raises
#: ``CredentialError``, ``ProviderError`` or, when the cancel token was used, ``Interrupted``.
#: One that serves work nobody asked for must not make a keyring ask for its password.
TokenSource = Callable[[Account, CancelToken], Secret]
#: Takes a token out of use that the provider refused; returns whether another one can be had.
TokenRefusal = Callable[[Account, Secret], bool]
#: One question of the provider, with what it is asked with.
Question = Callable[[ApiClient, Access], T]


def no_token(account: Account, cancel_token: CancelToken) -> Secret:
    """Give no token, as where every question brings its own secret."""
    raise CredentialError(TokenState.MISSING)


def no_other_token(account: Account, token: Secret) -> bool:
    """Say that there is no other token, as where it was pasted."""
    return False


class ApiSession:
    """Asks the provider for one service; all that is under way can be ended together.

    ``submit`` runs a job in the session's own thread, one after the other; there, or in any other
    worker's thread, ``ask`` and ``ask_with`` ask, and ``cancel_token`` is for what is no question.
    ``interrupt`` ends the questions under way, and after ``shut_down`` none is asked any more. A
    question whose token was refused is asked once more where there is another one: unlike a call,
    it may be repeated.
    """

    def __init__(
        self,
        name: str,
        token_of: TokenSource = no_token,
        note_refused: TokenRefusal = no_other_token,
        *,
        deadline_s: float = DEADLINE_S,
    ) -> None:
        """Prepare; nothing is sent and no thread started.

        Args:
            name: of the thread.
            token_of: where ``ask`` gets an account's token.
            note_refused: told of a token that the provider refused.
            deadline_s: total seconds of one question.
        """
        self._name = name
        self._runner = TaskRunner(name)
        self._token_of = token_of
        self._note_refused = note_refused
        self._deadline_s = deadline_s
        self._lock = threading.Lock()
        self._idle_clients: list[ApiClient] = []
        self._under_way: set[CancelToken] = set()
        self._is_closed = False

    def submit(self, job: Job) -> None:
        """Run a job in the session's thread, after those before it; from any thread."""
        self._runner.submit(job)

    def ask(self, account: Account, question: Question[T]) -> T:
        """Get a token, ask, and return the answer; for worker threads.

        Raises:
            ProviderError: and nothing else; there is no token, the provider refused, no answer to
                trust came back, or it was interrupted (``STOPPED`` or ``PROGRAM_ENDED``).
        """
        try:
            token = None
            try:
                with self.cancel_token() as cancel_token:
                    token = self._token_of(account, cancel_token)
                    return self._ask_once(account, question, token, cancel_token)
            except ProviderError as exc:
                if token is None or exc.reason is not Reason.TOKEN_INVALID:
                    raise
                if not self._note_refused(account, token):
                    raise
            with self.cancel_token() as cancel_token:
                token = self._token_of(account, cancel_token)
                return self._ask_once(account, question, token, cancel_token)
        except Exception as exc:
            raise provider_error_of(exc) from exc

    def ask_with(self, account: Account, secret: Secret, question: Question[T]) -> T:
        """Ask once with this secret, and return the answer; for worker threads.

        Raises:
            ProviderError: and nothing else, as for :meth:`ask`.
        """
        try:
            with self.cancel_token() as cancel_token:
                return self._ask_once(account, question, secret, cancel_token)
        except Exception as exc:
            raise provider_error_of(exc) from exc

    @contextmanager
    def cancel_token(self) -> Iterator[CancelToken]:
        """Have what is done meanwhile ended together with the questions; for worker threads.

        Raises:
            Interrupted: the session has ended.
        """
        cancel_token = CancelToken()
        with self._lock:
            if self._is_closed:
                raise Interrupted(Cause.SHUTDOWN)
            self._under_way.add(cancel_token)
        try:
            yield cancel_token
        finally:
            with self._lock:
                self._under_way.discard(cancel_token)

    def interrupt(self) -> None:
        """End the questions under way; the next ones are asked."""
        with self._lock:
            under_way = list(self._under_way)
        for cancel_token in under_way:
            cancel_token.cancel(Cause.STOPPED)

    def end(self) -> None:
        """End the questions under way and ask none any more; at once, and safe to call twice."""
        with self._lock:
            self._is_closed = True
            under_way = list(self._under_way)
        for cancel_token in under_way:
            cancel_token.cancel(Cause.SHUTDOWN)

    def shut_down(self, timeout_s: float) -> bool:
        """Do as :meth:`end` does, and wait for the session's thread; safe to call twice.

        Returns:
            Whether the thread came to rest in time; a hanging disk or name server is left behind.
        """
        self.end()
        has_ended = self._runner.drain(timeout_s)
        if not has_ended:
            logger.error("the %s thread did not end in time", self._name)
        self._close_idle_clients()
        return has_ended

    def _ask_once(
        self, account: Account, question: Question[T], secret: Secret, cancel_token: CancelToken
    ) -> T:
        cancel_token.check()
        access = Access(account.address, secret, cancel_token, self._deadline_s)
        with self._client() as client:
            return question(client, access)

    @contextmanager
    def _client(self) -> Iterator[ApiClient]:
        """Have a client that no other thread has meanwhile, with the connections it has kept."""
        with self._lock:
            client = self._idle_clients.pop() if self._idle_clients else None
        client = client or ApiClient()
        try:
            yield client
        finally:
            with self._lock:
                self._idle_clients.append(client)
            if self._is_closed:
                self._close_idle_clients()

    def _close_idle_clients(self) -> None:
        with self._lock:
            clients, self._idle_clients = self._idle_clients, []
        for client in clients:
            client.close()


def provider_error_of(exc: Exception) -> ProviderError:
    """Say why a question has no answer, whatever stopped it; log what is a defect of ours."""
    if isinstance(exc, ProviderError):
        return exc
    if isinstance(exc, CredentialError):
        return ProviderError(CallOutcome.not_sent(exc.reason, exc.detail))
    if isinstance(exc, Interrupted):
        return ProviderError(exc.outcome)
    # A defect of ours must not leave anybody waiting for an answer.
    logger.error("a question failed inside the program", exc_info=exc)
    return ProviderError(CallOutcome.not_sent(Reason.INTERNAL, type(exc).__name__))
