"""A thread of its own for jobs that may block, one after the other."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

logger = logging.getLogger(__name__)

Job = Callable[[], None]


class TaskRunner:
    """Runs jobs in the order in which they come, in a daemon thread.

    A daemon thread and no QThread, because a keyring or a name server can block without limit:
    the program must be able to leave such a thread behind. The thread starts with the first job.
    Results come back through Qt signals, which cross threads.

    The thread keeps hold of its first job, and so of the object whose jobs these are: one that
    was given up while a job blocked must not be taken apart here, because Qt's objects end in the
    thread they were made in.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def submit(self, job: Job) -> None:
        """Run the job after those before it; from any thread."""
        self._jobs.put(job)
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
                self._thread.start()

    def drain(self, timeout_s: float) -> bool:
        """Wait until all jobs so far are done; False when that takes longer than the time-out."""
        if self._thread is None:
            return True
        done = threading.Event()
        self._jobs.put(done.set)
        return done.wait(timeout_s)

    def _work(self) -> None:
        _first = job = self._jobs.get()
        while True:
            try:
                job()
            except Exception:
                logger.exception("a job of the %s thread failed", self._name)
            job = self._jobs.get()
