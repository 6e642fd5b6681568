"""A thread for jobs that may block, and clocks and alarms that tests can replace."""

from __future__ import annotations

import logging
import math
import queue
import threading
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

logger = logging.getLogger(__name__)

Job = Callable[[], None]


class TaskRunner:
    """Runs jobs in the order in which they come, in a daemon thread.

    It is a daemon thread and not a QThread because a keyring or a name server can block for ever,
    and the program must be able to end all the same. The thread starts with the first job. Results
    come back through Qt signals, which cross threads.

    The thread keeps a reference to its first job, and so to the object whose method that is. Or the
    object could be destroyed in this thread, if it was dropped while a job blocked; a Qt object
    must be destroyed in the thread that made it.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._changed = threading.Condition()
        self._thread: _TaskThread | None = None

    def submit(self, job: Job) -> None:
        """Run the job after those before it; from any thread."""
        with self._changed:
            if self._thread is None:
                self._thread = _TaskThread(target=self._work, name=self._name, daemon=True)
                self._thread.start()
            self._thread.jobs_left += 1
        self._jobs.put(job)

    def drain(self, timeout_s: float) -> bool:
        """Wait until no job is left; False when that takes longer than the time-out."""
        thread = self._thread
        if thread is None:
            return True
        with self._changed:
            return self._changed.wait_for(lambda: not thread.jobs_left, timeout_s)

    def _work(self) -> None:
        _first = job = self._jobs.get()
        while True:
            try:
                job()
            except Exception:
                logger.exception("a job of the %s thread failed", self._name)
            with self._changed:
                if self._thread is not None:
                    self._thread.jobs_left -= 1
                self._changed.notify_all()
            job = self._jobs.get()


class _TaskThread(threading.Thread):
    #: How many jobs wait or are under way.
    jobs_left = 0


def unfinished_tasks() -> list[str]:
    """Return the names of the task runners that have a job left.

    A job that goes on while the program's objects are taken down may use one that is gone, which
    is a crash.
    """
    threads = threading.enumerate()
    return [each.name for each in threads if isinstance(each, _TaskThread) and each.jobs_left]


class Alarm(Protocol):
    """Rings once after it was set; setting it again moves it."""

    def set(self, after_s: float) -> None:
        """Ring after so many seconds, and not at the time set before."""

    def cancel(self) -> None:
        """Don't ring."""


class Timing(Protocol):
    """What time it is, and alarms."""

    def now_s(self) -> float:
        """Return the seconds of a clock that never goes back."""

    def unix_s(self) -> float:
        """Return Unix seconds."""

    def alarm(self, owner: QObject, ring: Callable[[], None]) -> Alarm:
        """Return an alarm that calls ``ring``, a slot of the owner, in the owner's thread."""


class RealTiming:
    """The computer's clocks and Qt's timers; the time of ``LiveCall`` is ``time.monotonic``."""

    def now_s(self) -> float:
        return time.monotonic()

    def unix_s(self) -> float:
        return time.time()

    def alarm(self, owner: QObject, ring: Callable[[], None]) -> Alarm:
        return _QtAlarm(owner, ring)


class _QtAlarm:
    def __init__(self, owner: QObject, ring: Callable[[], None]) -> None:
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        # A coarse timer may fire early, and the looks must not exceed their rate.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(ring)

    def set(self, after_s: float) -> None:
        self._timer.start(math.ceil(max(0.0, after_s) * 1000))

    def cancel(self) -> None:
        self._timer.stop()
