"""Figures of the history: counted in the history's thread, and exported in one of their own."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import tzinfo
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.call_statistics import (
    Period,
    StatisticsAnswer,
    StatisticsQuestion,
    TimeSpan,
    calls_by_caller_id,
    spans_of,
    statistics_of,
)
from dialer_gui.domain.caller_ids import Spellings
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.task_runner import RealTiming, TaskRunner, Timing
from dialer_gui.storage.call_deletion import count_deleted
from dialer_gui.storage.call_statistics import oldest_call_s
from dialer_gui.storage.history import History
from dialer_gui.storage.private_files import NOT_WRITTEN, explain_file, replace_file

logger = logging.getLogger(__name__)

#: The provider's clock may be ahead: so far beyond now are records looked for.
_AHEAD_S = 3600.0


class StatisticsService(QObject):
    """Answers the newest question of each kind; one that was overtaken costs nothing.

    Days and hours are those of the computer's time zone. While the history can't be used there is
    no answer: ask again once it tells that its trouble has ended.
    """

    #: StatisticsAnswer to the newest question.
    statistics_read = Signal(object)
    #: dict[str, int]: how many calls of today showed each caller ID.
    caller_ids_counted = Signal(object)
    #: What was exported: the path, and why that failed, an Explanation; None if it did not.
    exported = Signal(str, object)

    def __init__(
        self, history: HistoryService, timing: Timing | None = None, zone: tzinfo | None = None
    ) -> None:
        """Build it.

        Args:
            history: whose thread and file are used; it tells of errors.
            timing: what time it is.
            zone: whose days and hours count; None for the computer's.
        """
        super().__init__()
        self._history = history
        self._timing = timing or RealTiming()
        self._zone = zone
        self._runner = TaskRunner("export")
        self._newest: StatisticsQuestion | None = None
        self._wanted_counts = 0

    @Slot(object)
    def ask(self, question: StatisticsQuestion) -> None:
        """Read the figures of a period; ``statistics_read`` follows."""
        self._newest = question
        self._history.ask(partial(self._read, question))

    @Slot()
    def count_caller_ids(self) -> None:
        """Count today's calls by caller ID; ``caller_ids_counted`` follows."""
        self._wanted_counts += 1
        self._history.ask(partial(self._count, self._wanted_counts))

    @Slot(str, object)
    def export(self, path: str, content: bytes) -> None:
        """Write a table or a picture to a file; ``exported`` follows."""
        self._runner.submit(partial(self._export, path, content))

    def shut_down(self, timeout_s: float) -> None:
        """Finish writing, within a bounded time."""
        if not self._runner.drain(timeout_s):
            logger.error("the export did not end in time")

    # In the history's thread.

    def _read(self, question: StatisticsQuestion, history: History) -> None:
        if question is not self._newest:
            return
        span, before = spans_of(question.period, self._timing.unix_s(), self._zone)
        whose = question.account_id, question.extension
        spellings = Spellings()
        begins_s = history.read(oldest_call_s)
        has_before = begins_s is not None and begins_s <= before.from_s
        counted_before = history.count_calls(before, *whose) if has_before else ()
        answer = StatisticsAnswer(
            question,
            span,
            before,
            statistics_of(history.count_calls(_with_newest(span), *whose), spellings),
            statistics_of(counted_before, spellings),
            history.calling_phones(_with_newest(span)),
            None if has_before else begins_s,
        )
        self.statistics_read.emit(answer)

    def _count(self, number: int, history: History) -> None:
        if number == self._wanted_counts:
            today, _ = spans_of(Period.TODAY, self._timing.unix_s(), self._zone)
            span = _with_newest(today)
            # A caller ID was shown, whatever became of the call's row.
            counted = (*history.count_calls(span), *count_deleted(history, span))
            self.caller_ids_counted.emit(calls_by_caller_id(counted))

    # In the thread of the exports.

    def _export(self, path: str, content: bytes) -> None:
        try:
            replace_file(Path(path), content)
        except OSError as error:
            self.exported.emit(path, explain_file(NOT_WRITTEN, Path(path), error))
        else:
            self.exported.emit(path, None)


def _with_newest(span: TimeSpan) -> TimeSpan:
    return replace(span, until_s=span.until_s + _AHEAD_S)
