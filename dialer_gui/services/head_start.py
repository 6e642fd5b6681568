"""Silence for a call's first milliseconds, so that its request leaves first."""

from __future__ import annotations

import threading
from collections.abc import Callable


class HeadStart:
    """Holds back what there is to say about a call while its request is on the way out.

    Python runs one thread at a time. What the window does for a call would hold up the call's own
    thread, and even the news that wakes the window would.

    Protocol: ``begin`` before the call is handed over; ``say`` from any thread; ``end`` once the
    window may take part, in the window's thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._unsaid: list[Callable[[], None]] | None = None

    def begin(self) -> None:
        """Hold back from now on what is said."""
        with self._lock:
            self._unsaid = []

    def say(self, emit: Callable[[], None]) -> None:
        """Emit a signal, during the head start in the window's thread when it ends."""
        with self._lock:
            if self._unsaid is not None:
                self._unsaid.append(emit)
                return
        emit()

    def end(self) -> None:
        """Say everything that was held back, in the order in which it came; may be called twice."""
        with self._lock:
            unsaid, self._unsaid = self._unsaid, None
        for emit in unsaid or ():
            emit()
