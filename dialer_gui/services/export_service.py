"""Writes calls of the history into a file, in a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.call_export import ExportFormat, ExportWords, export_lines
from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP, Explanation
from dialer_gui.services.task_runner import TaskRunner
from dialer_gui.storage.history import History, HistoryError, reopen_history
from dialer_gui.storage.private_files import NOT_WRITTEN, explain_file, replaced_file

logger = logging.getLogger(__name__)

_NOT_READ = QT_TRANSLATE_NOOP("Files", "The call history can't be read now.")

#: After so many calls it is told how far it is.
_TOLD_AFTER = 1000


class _StoppedError(Exception):
    """The person does not want the file any more."""


class ExportService(QObject):
    """One file at a time; until it is whole, what had its name before stays.

    Protocol: ``start`` is answered by any number of ``progressed`` and then exactly one of
    ``finished``, ``failed`` and ``stopped``; a second ``start`` meanwhile does nothing. At the end
    ``shut_down``.
    """

    #: calls written so far (int), calls in all (int).
    progressed = Signal(int, int)
    #: the file's path (str), calls that it is about (int).
    finished = Signal(str, int)
    #: Why there is no file, an Explanation; None for an error of the program.
    failed = Signal(object)
    #: It was stopped, and there is no file.
    stopped = Signal()

    _ended = Signal()

    def __init__(self, history_path: Path) -> None:
        super().__init__()
        self._history_path = history_path
        self._runner = TaskRunner("export")
        self._is_stopped = threading.Event()
        self._is_running = False
        self._ended.connect(self._on_runner_ended)

    def start(
        self, path: str, kind: ExportFormat, search: CallSearch, words: ExportWords, separator: str
    ) -> None:
        """Write the calls of a search.

        Args:
            path: the file's.
            kind: what kind of file.
            search: which calls.
            words: what is said of them, called in another thread.
            separator: between the cells of a table.
        """
        if self._is_running:
            return
        self._is_running = True
        self._is_stopped.clear()
        self._runner.submit(partial(self._run, Path(path), kind, search, words, separator))

    @Slot()
    def stop(self) -> None:
        """Give the file up."""
        self._is_stopped.set()

    def shut_down(self, timeout_s: float) -> None:
        """Stop for good, within a bounded time; safe to call twice."""
        self._is_stopped.set()
        if not self._runner.drain(timeout_s):
            logger.error("the export did not end in time")

    @Slot()
    def _on_runner_ended(self) -> None:
        self._is_running = False

    # In the task thread.

    def _run(
        self, path: Path, kind: ExportFormat, search: CallSearch, words: ExportWords, separator: str
    ) -> None:
        try:
            with closing(reopen_history(self._history_path)) as history:
                done = self._write(path, history, kind, search, words, separator)
        except OSError as exc:
            tell = partial(self.failed.emit, explain_file(NOT_WRITTEN, path, exc))
        except HistoryError as exc:
            logger.error("the calls can't be exported: %s", exc)
            tell = partial(self.failed.emit, Explanation((("Files", _NOT_READ),)))
        except Exception:
            # The window waits for its end, whatever went wrong.
            logger.exception("the export failed inside the program")
            tell = partial(self.failed.emit, None)
        else:
            finished = partial(self.finished.emit, str(path), done)
            tell = partial(self.stopped.emit) if done is None else finished
        self._ended.emit()
        tell()

    def _write(
        self,
        path: Path,
        history: History,
        kind: ExportFormat,
        search: CallSearch,
        words: ExportWords,
        separator: str,
    ) -> int | None:
        """Write the file and return how many calls it is about; None if it was stopped."""
        total = history.count(search, self._is_stopped.is_set)
        if total is None:
            return None
        done = 0

        def counted() -> Iterator[HistoryEntry]:
            nonlocal done
            for entry in history.each(search):
                if self._is_stopped.is_set():
                    raise _StoppedError
                yield entry
                done += 1
                if done % _TOLD_AFTER == 0:
                    self.progressed.emit(done, total)

        try:
            with replaced_file(path) as file:
                for piece in export_lines(kind, counted(), words, separator):
                    file.write(piece.encode())
        except _StoppedError:
            return None
        return done
