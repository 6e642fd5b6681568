"""Recent calls: read, deleted and restored in a lane of their own, away from the window."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.records import GIVE_UP_AFTER_S
from dialer_gui.services.history_trouble import history_trouble
from dialer_gui.services.lane import Lane

if TYPE_CHECKING:
    from dialer_gui.storage.history import History

logger = logging.getLogger(__name__)

#: As many recent calls are shown at most; the search looks through all of them.
RECENT_LIMIT = 500


class HistoryService(QObject):
    """Serves the list of recent calls.

    Protocol: ``start`` once the call lane has opened the history (it settles what an earlier run
    left open); then requests in any order, answered in order; ``shut_down`` last.
    """

    #: tuple[HistoryEntry, ...], newest first: the answer to the latest request.
    recent_calls_read = Signal(object)
    #: Notice: the history can't be used.
    notice_raised = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._lane = Lane("history")
        self._history: History | None = None
        self._is_started = False
        self._matching = ""

    def may_lack_records(self, entries: tuple[HistoryEntry, ...]) -> bool:
        """Tell by what was read whether a call of the last days may be without its record."""
        since_s = time.time() - GIVE_UP_AFTER_S
        recent = [entry for entry in entries if entry.started_at_s > since_s]
        is_cut = bool(self._matching) or len(recent) == RECENT_LIMIT
        return is_cut or any(entry.lacks_record for entry in recent)

    @Slot()
    def start(self) -> None:
        """Read the recent calls for the first time."""
        self._is_started = True
        self._submit(self._read)

    @Slot(str)
    def search(self, matching: str) -> None:
        """Read the recent calls in which the text occurs; all of them for an empty text."""
        self._matching = matching
        if self._is_started:
            self._submit(self._read)

    @Slot()
    def read_again(self) -> None:
        """Read the list anew: something else has written into the history."""
        self.search(self._matching)

    @Slot(str, object)
    def note_seen(self, call_id: str, seen: LiveState) -> None:
        """Write down what following the phone has shown of a call."""
        self._submit(lambda history: history.note_seen(call_id, seen))

    @Slot(object)
    def delete(self, call_ids: tuple[str, ...]) -> None:
        """Take calls off the list; they can be restored until the program ends."""
        self._submit(lambda history: history.delete(call_ids))

    @Slot(object)
    def restore(self, call_ids: tuple[str, ...]) -> None:
        """Put deleted calls back and read the list anew."""
        self._submit(lambda history: history.restore(call_ids))
        self._submit(self._read)

    def shut_down(self, timeout_s: float) -> None:
        """Finish what was asked for, within a bounded time, and close the file."""
        self._lane.submit(self._close)
        if not self._lane.drain(timeout_s):
            logger.error("the history lane did not end in time")

    def _read(self, history: History) -> None:
        self.recent_calls_read.emit(history.recent(RECENT_LIMIT, self._matching))

    def _submit(self, job: Callable[[History], None]) -> None:
        def run() -> None:
            try:
                job(self._opened())
            except Exception as exc:
                logger.error("the history can't be used: %s", exc)
                self.notice_raised.emit(history_trouble(exc))

        self._lane.submit(run)

    def _opened(self) -> History:
        from dialer_gui.storage.history import open_history

        if self._history is None:
            self._history = open_history(self._path).history
        return self._history

    def _close(self) -> None:
        if self._history is not None:
            self._history.close()
            self._history = None
