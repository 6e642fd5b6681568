"""Total deadlines of exchanges, kept by one thread that is there before a call needs it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from dialer_gui.provider.cancel_token import CancelToken, Cause

#: A thread without anything to keep ends after this time; a person at work calls more often.
KEEP_S = 60.0
#: How often it looks by itself whether there is anything to keep. Waking it for each call would
#: set a second thread against the call's own, just when its first byte is to leave. It is less than
#: nearly all deadlines, and else as long as can be: each look takes time while nobody calls.
LOOK_S = 4.0


class Deadlines:
    """Ends exchanges when their total time is over; requests knows time-outs per read only.

    A timer of its own for each call would start a thread for each call, and the call would wait
    for that longer than for anything else it does before its first byte.
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
        """Let the thread end once nothing is left to keep; a later exchange starts another."""
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
            # Without the lock: shutting sockets is nobody else's wait.
            for each in over:
                each.cancel(Cause.DEADLINE)

    def _is_dispensable(self, now_s: float) -> bool:
        return self._is_closed or now_s - self._needed_at_s > KEEP_S
