"""Deletes the calls that are older than a person wants to keep them, once a day."""

from __future__ import annotations

import logging
import threading
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.services.task_runner import RealTiming, TaskRunner, Timing
from dialer_gui.storage.call_deletion import count_before, delete_before
from dialer_gui.storage.history import HistoryError, reopen_history

logger = logging.getLogger(__name__)

DAY_S = 86_400.0
#: So many calls go at a time: a call that begins meanwhile has to wait for no more.
_AT_A_TIME = 500


class RetentionService(QObject):
    """Counts and deletes; a history that can't be used now is tried again the next day.

    Protocol: ``keep`` whenever it is known or changed how long calls are kept; at the end
    ``shut_down``.
    """

    #: calls older than the days that were asked about (int), those days (int).
    counted = Signal(int, int)
    #: The history can't be used now; the days that were asked about.
    count_failed = Signal(int)
    #: How many calls are gone for good.
    deleted = Signal(int)

    def __init__(self, history_path: Path, timing: Timing | None = None) -> None:
        super().__init__()
        self._history_path = history_path
        self._timing = timing or RealTiming()
        self._runner = TaskRunner("retention")
        self._is_ended = threading.Event()
        self._days = 0
        #: The days that are to be asked about until there is an answer; 0 for none.
        self._uncounted_days = 0
        self._alarm = self._timing.alarm(self, self._on_alarm_rang)

    def keep(self, days: int) -> None:
        """Delete what is older than so many days, now and each day; 0 keeps all for ever."""
        self._days = days
        self._uncounted_days = 0
        self._alarm.cancel()
        if days and not self._is_ended.is_set():
            self._runner.submit(partial(self._delete, days))
            self._alarm.set(DAY_S)

    def count(self, days: int) -> None:
        """Count what is older; ``counted`` or ``count_failed`` follows."""
        self._runner.submit(partial(self._count, days))

    def count_each_day(self, days: int) -> None:
        """Count what is older now and each day, until ``keep`` is called."""
        self._uncounted_days = days
        self._alarm.set(DAY_S)
        self.count(days)

    def shut_down(self, timeout_s: float) -> None:
        """Stop after the piece that is being deleted; the rest goes the next time."""
        self._is_ended.set()
        self._alarm.cancel()
        if not self._runner.drain(timeout_s):
            logger.error("the retention did not end in time")

    @Slot()
    def _on_alarm_rang(self) -> None:
        if self._uncounted_days:
            self.count_each_day(self._uncounted_days)
        else:
            self.keep(self._days)

    # In the task thread.

    def _before_s(self, days: int) -> float:
        return self._timing.unix_s() - days * DAY_S

    def _count(self, days: int) -> None:
        try:
            with closing(reopen_history(self._history_path)) as history:
                self.counted.emit(count_before(history, self._before_s(days)), days)
        except HistoryError as exc:
            logger.error("old calls can't be counted: %s", exc)
            self.count_failed.emit(days)

    def _delete(self, days: int) -> None:
        total = 0
        try:
            with closing(reopen_history(self._history_path)) as history:
                # Another wish of the person counts at once.
                while not self._is_ended.is_set() and self._days == days:
                    gone = delete_before(history, self._before_s(days), _AT_A_TIME)
                    total += gone
                    if not gone:
                        break
        except HistoryError as exc:
            logger.error("old calls can't be deleted: %s", exc)
        if total:
            logger.info("%d calls older than %d days were deleted", total, days)
            self.deleted.emit(total)
