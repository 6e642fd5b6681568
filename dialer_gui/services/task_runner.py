"""A thread for jobs that may block, and clocks and alarms that tests can replace."""

from __future__ import annotations

import logging
import math
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer

logger = logging.getLogger(__name__)

Job = Callable[[], None]
T = TypeVar("T")

#: A long job stands back after so much work, for a moment or, while the window is busy, for longer.
_WORK_S, _MOMENT_S, _LONGEST_S = 0.0025, 0.0003, 0.004


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


class Courtesy:
    """Lets the window run while a long job of Python goes on in another thread.

    Python runs one thread at a time, and one that asks waits up to 5 ms for another that works on.
    A window that has much to do asks dozens of times: it would stand still for that long.
    """

    def __init__(self) -> None:
        self._since_s = time.perf_counter()

    def give_way(self) -> None:
        """Stand back now and then; to be called at each small step.

        Who comes back late has waited for the window, which is busy then.
        """
        before_s = time.perf_counter()
        if before_s - self._since_s < _WORK_S:
            return
        end_s = before_s + _LONGEST_S
        while before_s < end_s:
            time.sleep(_MOMENT_S)
            now_s = time.perf_counter()
            if now_s - before_s < 2 * _MOMENT_S:
                break
            before_s = now_s
        self._since_s = time.perf_counter()


def in_small_steps(items: Iterable[T]) -> Iterator[T]:
    """Yield items that a long job is about, and give way between them."""
    courtesy = Courtesy()
    for each in items:
        yield each
        courtesy.give_way()


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
