"""Ending a blocking exchange from another thread, at once and at any point of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TypeVar

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason

T = TypeVar("T")


class Cause(StrEnum):
    """Who ended it."""

    STOPPED = "stopped"
    DEADLINE = "deadline"
    SHUTDOWN = "shutdown"


class Interrupted(Exception):
    """The exchange was ended from outside before it was through."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.value)
        self.cause = cause

    @property
    def outcome(self) -> CallOutcome:
        """What became of a request of which no byte had left."""
        if self.cause is Cause.DEADLINE:
            return CallOutcome.not_sent(Reason.CONNECT_TIMEOUT)
        if self.cause is Cause.SHUTDOWN:
            return CallOutcome(OutcomeKind.CANCELLED, Reason.PROGRAM_ENDED, Placement.NONE)
        return CallOutcome.cancelled()


class CancelToken:
    """One exchange's way out, shared by the thread that waits and the threads that may end it.

    It also knows whether a byte of the request may have left: the answer and the interruption are
    decided under one lock, so an exchange that was ended "before anything left" sends nothing.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cause: Cause | None = None
        self._bytes_may_have_left = False
        self._callbacks: list[Callable[[], None]] = []

    @property
    def cause(self) -> Cause | None:
        """Why it was ended; None while it was not."""
        return self._cause

    @property
    def bytes_may_have_left(self) -> bool:
        """Whether the first byte of the request may have left this computer."""
        return self._bytes_may_have_left

    def cancel(self, cause: Cause) -> None:
        """End the exchange; the first cause stays. Safe from any thread, and twice."""
        with self._lock:
            if self._cause is not None:
                return
            self._cause = cause
            callbacks = list(self._callbacks)
        for callback in callbacks:
            callback()

    def check(self) -> None:
        """Raise :class:`Interrupted` when the exchange was ended."""
        if self._cause is not None:
            raise Interrupted(self._cause)

    def let_bytes_leave(self) -> None:
        """Note that bytes leave now, or raise :class:`Interrupted` and let none leave."""
        with self._lock:
            if self._cause is not None:
                raise Interrupted(self._cause)
            self._bytes_may_have_left = True

    def begin_anew(self) -> None:
        """Note that what has left did nothing: it was answered, and another exchange follows."""
        with self._lock:
            self._bytes_may_have_left = False

    @contextmanager
    def calling(self, callback: Callable[[], None]) -> Iterator[None]:
        """Call ``callback`` (from the ending thread) if the exchange is ended meanwhile."""
        with self._lock:
            self._callbacks.append(callback)
            is_ended = self._cause is not None
        if is_ended:
            callback()
        try:
            yield
        finally:
            with self._lock:
                self._callbacks.remove(callback)


def run_abandonable(
    function: Callable[[], T], cancel_token: CancelToken, *, timeout_s: float | None = None
) -> T:
    """Run a function that nothing can interrupt, and leave it behind when the wait is over.

    Name resolution blocks inside the C library. It runs in a daemon thread, which cannot keep the
    program from ending; only the waiting ends early.

    Raises:
        Interrupted: the exchange was ended meanwhile.
        TimeoutError: ``timeout_s`` seconds passed.
        Exception: whatever the function raised.
    """
    finished = threading.Event()
    results: list[T] = []
    errors: list[BaseException] = []

    def work() -> None:
        try:
            results.append(function())
        except BaseException as exc:  # handed over to the waiting thread, whatever it is
            errors.append(exc)
        finished.set()

    thread = threading.Thread(target=work, name="abandonable", daemon=True)
    with cancel_token.calling(finished.set):
        thread.start()
        was_woken = finished.wait(timeout_s)
    cancel_token.check()
    if not was_woken:
        raise TimeoutError(f"no answer within {timeout_s} s")
    if errors:
        raise errors[0]
    return results[0]
