"""Ending a blocking exchange at any point of it: from another thread, or by a total deadline."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TypeVar

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason

T = TypeVar("T")


class Cause(StrEnum):
    """Who ended an exchange."""

    STOPPED = "stopped"
    DEADLINE = "deadline"
    SHUTDOWN = "shutdown"


class Interrupted(Exception):
    """The exchange was ended by another thread or its deadline."""

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
    """Ends one exchange; shared by the thread that waits and the threads that may end it.

    It also knows whether a byte of the request may have left. Sending and ending are decided under
    one lock, so an exchange that was ended "before anything left" sends nothing.
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
        """End the exchange; the first cause stays. May be called from any thread, and twice."""
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
        """Begin a second exchange: the first was refused, so its bytes had no effect."""
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
    """Run what nothing can interrupt in a thread that is abandoned if it takes too long.

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


#: The thread ends when there was no exchange for so long; a person at work calls more often.
KEEP_S = 60.0
#: How often the thread looks for new deadlines. Waking it for each call would make it compete with
#: the call's own thread, just before the first byte is sent. It is less than nearly all deadlines,
#: and otherwise as long as possible, since each look takes time while nobody calls.
LOOK_S = 4.0


class Deadlines:
    """Ends exchanges when their total time is over; requests has time-outs only for each read.

    One thread serves all: starting a thread for each call would take longer than anything else the
    call does before its first byte.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._due_s: dict[CancelToken, float] = {}
        self._needed_at_s = float("-inf")
        self._thread: threading.Thread | None = None
        self._is_closed = False

    def prepare(self) -> None:
        """Have the thread ready: a call is likely soon."""
        with self._changed:
            self._is_closed = False
            self._needed_at_s = time.monotonic()
            if self._thread is None:
                self._thread = threading.Thread(target=self._keep, name="deadlines", daemon=True)
                self._thread.start()

    @contextmanager
    def limit(self, cancel_token: CancelToken, seconds: float) -> Iterator[None]:
        """Cancel the exchange unless the block is left within these seconds."""
        with self._changed:
            self._due_s[cancel_token] = time.monotonic() + seconds
            self.prepare()
            if seconds <= LOOK_S:
                self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._due_s.pop(cancel_token, None)

    def close(self) -> None:
        """Let the thread end once no deadline is left; a later exchange starts another."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()

    def _keep(self) -> None:
        while True:
            with self._changed:
                now_s = time.monotonic()
                over = [each for each, due_s in self._due_s.items() if due_s <= now_s]
                for each in over:
                    del self._due_s[each]
                if not over:
                    if not self._due_s and self._is_dispensable(now_s):
                        self._thread = None
                        return
                    next_s = min(self._due_s.values(), default=float("inf"))
                    self._changed.wait(min(next_s - now_s, LOOK_S))
            # Without the lock, so that no other exchange waits while sockets are shut.
            for each in over:
                each.cancel(Cause.DEADLINE)

    def _is_dispensable(self, now_s: float) -> bool:
        return self._is_closed or now_s - self._needed_at_s > KEEP_S
