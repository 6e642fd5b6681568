"""Recent calls: read, deleted and restored in a thread of their own, away from the window."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.history import FileChange, FileChangeKind, HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.records import GIVE_UP_AFTER_S
from dialer_gui.services.task_runner import RealTiming, TaskRunner, Timing
from dialer_gui.storage.history import History, NewerHistoryError, open_history

_KIND_OF_CHANGE = {
    FileChangeKind.WRITTEN_ANEW: NoticeKind.HISTORY_WRITTEN_ANEW,
    FileChangeKind.REPLACED: NoticeKind.HISTORY_REPLACED,
    FileChangeKind.OVERWRITTEN: NoticeKind.HISTORY_OVERWRITTEN,
}


def file_notices(changes: Iterable[FileChange]) -> Iterator[Notice]:
    """Yield the notices about changes of the history's file."""
    for change in changes:
        yield Notice(_KIND_OF_CHANGE[change.kind], change.set_aside)


def history_trouble(exc: Exception) -> Notice:
    """Return the notice for an error of the history."""
    is_newer = isinstance(exc, NewerHistoryError)
    kind = NoticeKind.HISTORY_NEWER if is_newer else NoticeKind.HISTORY_UNAVAILABLE
    return Notice(kind, str(exc))


logger = logging.getLogger(__name__)

#: How many calls are shown at most; a search looks through all calls of the history.
RECENT_LIMIT = 500
#: When a write that failed is tried again.
TRY_AGAIN_AFTER_S = 2.0


@dataclass(frozen=True, slots=True)
class _Change:
    """One change that is to be written into the history.

    Attributes:
        write: writes it; doing so again changes nothing.
        show: returns a list of calls with the change made, for the time until it is written.
    """

    write: Callable[[History], None]
    show: Callable[[list[HistoryEntry]], list[HistoryEntry]]


class HistoryService(QObject):
    """Reads the list of recent calls, and writes changes into the history until they are in it.

    Protocol: ``start`` once the call thread has tried to open the history (``note_recovered`` when
    it has given the calls of an earlier run an outcome); then requests in any order, answered in
    order; ``shut_down`` last. A change that can't be written is told once and tried again, in
    order, until it is written or the program ends. Lists that are read meanwhile show it already.
    """

    #: tuple[HistoryEntry, ...], newest first: the answer to the latest request.
    recent_calls_read = Signal(object)
    #: Notice: the history can't be used, or its file is another one now.
    notice_raised = Signal(object)
    #: The history can be used again, and all changes are written.
    trouble_ended = Signal()

    _trouble_begun = Signal()
    #: list[HistoryEntry], and how many changes had been taken on before it was read.
    _list_read = Signal(object, int)

    def __init__(self, path: Path, timing: Timing | None = None) -> None:
        super().__init__()
        self._path = path
        self._runner = TaskRunner("history")
        self._history: History | None = None
        self._is_started = False
        self._is_ended = False
        self._search = CallSearch()
        #: Changes that were asked for and are not in every list yet.
        self._asked: deque[_Change] = deque()
        self._asked_before = 0
        self._alarm = (timing or RealTiming()).alarm(self, self._on_alarm_rang)
        # These belong to the task thread.
        self._is_recovered = False
        self._unwritten: deque[_Change] = deque()
        self._taken = 0
        #: The search that is to be answered next; None when all are.
        self._unread: CallSearch | None = None
        self._told: Notice | None = None
        self._is_in_trouble = False
        self._trouble_begun.connect(self._on_runner_trouble_begun)
        self._list_read.connect(self._on_runner_list_read)

    def may_lack_records(self, entries: tuple[HistoryEntry, ...]) -> bool:
        """Whether, by the list that was read, a call of the last days may be without its record."""
        since_s = time.time() - GIVE_UP_AFTER_S
        recent = [entry for entry in entries if entry.started_at_s > since_s]
        is_cut = not self._search.is_for_all or len(recent) == RECENT_LIMIT
        return is_cut or any(entry.lacks_record for entry in recent)

    @Slot()
    def start(self) -> None:
        """Read the recent calls for the first time."""
        self._is_started = True
        self._request_list()

    @Slot()
    def note_recovered(self) -> None:
        """Note that calls without an outcome are of this run from now on."""
        self._runner.submit(self._note_recovered)
        if self._is_started:
            self._request_list()

    @Slot(object)
    def search(self, search: CallSearch) -> None:
        """Read the calls that match a search."""
        self._search = search
        if self._is_started:
            self._request_list()

    @Slot()
    def read_again(self) -> None:
        """Read the list anew: another service has written into the history."""
        self.search(self._search)

    @Slot(object)
    def put(self, entry: HistoryEntry) -> None:
        """Write down an attempt and its outcome, after the call thread could not."""
        self._write(
            lambda history: history.put(entry),
            lambda entries: _with(entries, entry, is_whole=self._search.is_for_all),
        )

    @Slot(str, object)
    def note_seen(self, call_id: str, seen: LiveState) -> None:
        """Write down what following the phone has shown of a call."""

        def show(entries: list[HistoryEntry]) -> list[HistoryEntry]:
            return [replace(e, seen=seen) if e.request.id == call_id else e for e in entries]

        self._write(lambda history: history.note_seen(call_id, seen), show)

    @Slot(object)
    def delete(self, call_ids: tuple[str, ...]) -> None:
        """Take calls off the list; they can be restored until the program ends."""

        def show(entries: list[HistoryEntry]) -> list[HistoryEntry]:
            return [entry for entry in entries if entry.request.id not in call_ids]

        self._write(lambda history: history.delete(call_ids), show)

    @Slot(object)
    def restore(self, call_ids: tuple[str, ...]) -> None:
        """Put deleted calls back and read the list anew."""
        self._write(lambda history: history.restore(call_ids), lambda entries: entries)
        self._request_list()

    def ask(self, question: Callable[[History], None]) -> None:
        """Ask something of the history, after what was asked for before, in the history's thread.

        Where the history can't be used the question is dropped, and the trouble is told.
        """

        def request() -> None:
            try:
                question(self._opened())
            except Exception as exc:
                self._report(exc)
                self._begin_trouble()

        self._runner.submit(request)

    @Slot()
    def try_until_usable(self) -> None:
        """Try until the history works, and tell so: another service could not use it."""
        self._runner.submit(self._begin_trouble)

    def shut_down(self, timeout_s: float) -> None:
        """Finish what was asked for, within a bounded time, and close the file."""
        self._is_ended = True
        self._alarm.cancel()
        self._runner.submit(self._close)
        if not self._runner.drain(timeout_s):
            logger.error("the history thread did not end in time")

    def _request_list(self) -> None:
        search = self._search

        def request() -> None:
            self._unread = search
            self._catch_up()

        self._runner.submit(request)

    def _write(
        self,
        write: Callable[[History], None],
        show: Callable[[list[HistoryEntry]], list[HistoryEntry]],
    ) -> None:
        change = _Change(write, show)

        def request() -> None:
            self._taken += 1
            self._unwritten.append(change)
            self._catch_up()

        self._asked.append(change)

        self._runner.submit(request)

    @Slot(object, int)
    def _on_runner_list_read(self, entries: list[HistoryEntry], taken: int) -> None:
        """Emit a list together with the changes that were asked for since it was read."""
        while self._asked_before < taken:
            self._asked.popleft()
            self._asked_before += 1
        for change in self._asked:
            entries = change.show(entries)
        self.recent_calls_read.emit(tuple(entries))

    @Slot()
    def _on_runner_trouble_begun(self) -> None:
        if not self._is_ended:
            self._alarm.set(TRY_AGAIN_AFTER_S)

    @Slot()
    def _on_alarm_rang(self) -> None:
        self._runner.submit(self._catch_up)

    # In the task thread.

    def _catch_up(self) -> None:
        """Write the changes and answer the search that wait, as far as that is possible."""
        try:
            history = self._opened()
            try:
                self._write_all(history)
            finally:
                # Reading works also while another program writes.
                if self._unread is not None:
                    self._read(history, self._unread)
            for notice in file_notices(history.take_file_changes()):
                self.notice_raised.emit(notice)
        except Exception as exc:
            self._report(exc)
            self._begin_trouble()
            return
        if self._is_in_trouble:
            self._is_in_trouble = False
            self._told = None
            self.trouble_ended.emit()

    def _write_all(self, history: History) -> None:
        while self._unwritten:
            self._unwritten[0].write(history)
            self._unwritten.popleft()
        if self._is_in_trouble:
            history.try_to_write()

    def _read(self, history: History, search: CallSearch) -> None:
        entries = list(history.recent(RECENT_LIMIT, search))
        if not self._is_recovered:
            entries = [entry.left_by_earlier_run() for entry in entries]
        for change in self._unwritten:
            entries = change.show(entries)
        self._unread = None
        self._list_read.emit(entries, self._taken)

    def _report(self, exc: Exception) -> None:
        notice = history_trouble(exc)
        if notice != self._told:
            logger.error("the history can't be used: %s", exc)
            self._told = notice
            self.notice_raised.emit(notice)

    def _begin_trouble(self) -> None:
        self._is_in_trouble = True
        self._trouble_begun.emit()

    def _note_recovered(self) -> None:
        self._is_recovered = True

    def _opened(self) -> History:
        if self._history is None:
            self._history = open_history(self._path).history
        return self._history

    def _close(self) -> None:
        if self._unwritten:
            self._catch_up()
        if self._history is not None:
            self._history.close()
            self._history = None


def _with(
    entries: list[HistoryEntry], entry: HistoryEntry, *, is_whole: bool
) -> list[HistoryEntry]:
    """Return the list with a call's outcome; an unfiltered list gets the call if it lacks it."""
    known = {each.request.id for each in entries}
    if entry.request.id in known:
        outcome, settled_at_s = entry.outcome, entry.settled_at_s
        return [
            replace(each, outcome=outcome, settled_at_s=settled_at_s)
            if each.request.id == entry.request.id
            else each
            for each in entries
        ]
    added = [entry] if is_whole else []
    return sorted([*added, *entries], key=lambda each: each.started_at_s, reverse=True)
