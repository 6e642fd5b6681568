"""How services ask the provider for anything but a call: in threads that delay no call."""

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
#: A source for background work must not make the keyring ask for its password.
TokenSource = Callable[[Account, CancelToken], Secret]
#: Takes a token that the provider refused out of use; returns whether there can be another one.
TokenRefusal = Callable[[Account, Secret], bool]
#: Asks the provider one thing and returns the answer.
Question = Callable[[ApiClient, Access], T]


def no_token(account: Account, cancel_token: CancelToken) -> Secret:
    """Raise: for sessions whose questions all bring their own secret."""
    raise CredentialError(TokenState.MISSING)


def no_other_token(account: Account, token: Secret) -> bool:
    """Return that there is no other token, as for one that was pasted."""
    return False


class ApiSession:
    """Asks the provider questions for one service, and can end all of them together.

    ``submit`` runs jobs in the session's own thread, one after the other. ``ask`` and ``ask_with``
    ask a question, in that thread or another worker's; ``cancel_token`` makes other work end with
    the questions. ``interrupt`` ends what is under way; after ``shut_down`` nothing is asked any
    more. When the token was refused and there is another one, the question is asked once more:
    unlike a call, it may be repeated.
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
        """Provide a cancel token for the block that ends with the questions; for worker threads.

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
            Whether the thread's jobs ended in time; if a disk or name server hangs, they do not.
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
        """Lend a client with its idle connections to one thread at a time."""
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
    """Return why a question has no answer; a defect of this program is logged as well."""
    if isinstance(exc, ProviderError):
        return exc
    if isinstance(exc, CredentialError):
        return ProviderError(CallOutcome.not_sent(exc.reason, exc.detail))
    if isinstance(exc, Interrupted):
        return ProviderError(exc.outcome)
    # Also a defect of this program must end in an answer: somebody waits for one.
    logger.error("a question failed inside the program", exc_info=exc)
    return ProviderError(CallOutcome.not_sent(Reason.INTERNAL, type(exc).__name__))
