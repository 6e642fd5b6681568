"""Ends a job of several steps from another thread, whichever step it is at."""

from __future__ import annotations

import threading

from dialer_gui.provider.cancel_token import CancelToken, Cause


class StopSwitch:
    """The step under way ends, and every one after it ends before it begins."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cause: Cause | None = None
        self._current = CancelToken()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody ended the job."""
        return self._cause is not None

    def next_step(self) -> CancelToken:
        """Return the cancel token of a new step, used already when the job has ended."""
        with self._lock:
            self._current = CancelToken()
            if self._cause is not None:
                self._current.cancel(self._cause)
            return self._current

    def stop(self, cause: Cause) -> None:
        """End the job; from any thread, at once."""
        with self._lock:
            self._cause = self._cause or cause
            current = self._current
        current.cancel(cause)
