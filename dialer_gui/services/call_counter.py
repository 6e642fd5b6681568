"""Counts the calls of a search, beside the thread that reads them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.services.task_runner import TaskRunner
from dialer_gui.storage.history import History, HistoryError, reopen_history

logger = logging.getLogger(__name__)


class CallCounter(QObject):
    """The newest wish counts: an older one that still runs is given up.

    Attributes:
        is_counting: whether an answer is to come, which may not know of calls that come or go now.
    """

    #: How many calls the search that was asked about last is about; None: it can't be told.
    counted = Signal(object)

    #: which wish (int), how many calls (int or None).
    _found = Signal(int, object)

    def __init__(
        self, history_path: Path, ask: Callable[[Callable[[History], None]], None]
    ) -> None:
        """Make it.

        Args:
            history_path: of the history.
            ask: asks a question once all is written that was to be written before it.
        """
        super().__init__()
        self.is_counting = False
        self._history_path = history_path
        self._ask = ask
        self._runner = TaskRunner("call count")
        self._lock = threading.Lock()
        self._newest = 0
        self._found.connect(self._on_runner_found)

    def count(self, search: CallSearch) -> None:
        """Count the calls of a search; ``counted`` follows unless another one is asked about."""
        count, wish = partial(self._count, search), self._outdate()
        self.is_counting = True

        def count_then(_history: History) -> None:
            if wish == self._newest:
                self._runner.submit(partial(count, wish))

        self._ask(count_then)

    def give_up(self) -> None:
        """Count no more: it is known otherwise."""
        self.is_counting = False
        self._outdate()

    def shut_down(self, timeout_s: float) -> None:
        """Stop for good, within a bounded time."""
        self._outdate()
        if not self._runner.drain(timeout_s):
            logger.error("the count did not end in time")

    def _outdate(self) -> int:
        with self._lock:
            self._newest += 1
            return self._newest

    @Slot(int, object)
    def _on_runner_found(self, wish: int, count: int | None) -> None:
        if wish == self._newest:
            self.is_counting = False
            self.counted.emit(count)

    # In the task thread.

    def _count(self, search: CallSearch, wish: int) -> None:
        if wish != self._newest:
            return
        try:
            with closing(reopen_history(self._history_path)) as history:
                count = history.count(search, lambda: wish != self._newest)
        except HistoryError as exc:
            logger.error("the calls can't be counted: %s", exc)
            count = None
        self._found.emit(wish, count)
