"""Recent calls: read, deleted and restored in a thread of their own, away from the window."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.call_notes import CallNote
from dialer_gui.domain.call_search import CallSearch, CallsPart, PartRequest, PartStart
from dialer_gui.domain.contacts import NumberReader
from dialer_gui.domain.history import FileChange, FileChangeKind, HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.records import GIVE_UP_AFTER_S
from dialer_gui.services.task_runner import RealTiming, TaskRunner, Timing
from dialer_gui.storage.call_deletion import calls_with
from dialer_gui.storage.call_notes import take_back_note, write_note
from dialer_gui.storage.history import (
    History,
    HistoryError,
    NewerHistoryError,
    open_history,
    reopen_history,
)

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

#: When a write that failed is tried again.
TRY_AGAIN_AFTER_S = 2.0
#: A search that takes longer shows what it has found so far, and then from time to time.
SHOW_FIRST_AFTER_S = 0.04
SHOW_AGAIN_AFTER_S = 0.25


@dataclass(frozen=True, slots=True)
class _Change:
    """One change that is to be written into the history.

    Attributes:
        write: writes it; doing so again changes nothing.
        show: returns a list of calls with the change made, for the time until it is written.
        added: a call that a list of all calls gets if it lacks it.
    """

    write: Callable[[History], None]
    show: Callable[[list[HistoryEntry]], list[HistoryEntry]]
    added: HistoryEntry | None = None

    def shown_in(self, part: CallsPart) -> CallsPart:
        """Return a part with the change made."""
        entries = self.show(list(part.entries))
        is_top = part.request.start is PartStart.NEWEST and part.request.search.is_for_all
        ids = {entry.request.id for entry in entries}
        if is_top and self.added is not None and self.added.request.id not in ids:
            entries = sorted([self.added, *entries], key=lambda e: e.started_at_s, reverse=True)
        return replace(part, entries=tuple(entries))


class HistoryService(QObject):
    """Reads the list of recent calls, and writes changes into the history until they are in it.

    Protocol: ``start`` once the call thread has tried to open the history (``note_recovered`` when
    it has given the calls of an earlier run an outcome); then requests in any order, answered in
    order; ``shut_down`` last. A change that can't be written is told once and tried again, in
    order, until it is written or the program ends. Lists that are read meanwhile show it already.

    Between the requests it checks a large file, and takes into the index of the search what that
    lacks.
    """

    #: CallsPart: the top of the list, after ``search`` and others.
    recent_calls_read = Signal(object)
    #: tuple[str, ...]: the numbers that were asked about; tuple[str, ...]: the ids of their calls.
    calls_found = Signal(object, object)
    #: CallsPart: another part of the list, after ``read_part``, or the part that was shown last.
    part_read = Signal(object)
    #: CallsPart: a search goes on, and this is what it has found so far.
    search_went_on = Signal(object)
    #: How many calls the index of the search has, and is to have; 0 and 0 once it is complete.
    index_progressed = Signal(int, int)
    #: Notice: the history can't be used, or its file is another one now.
    notice_raised = Signal(object)
    #: The history can be used again, and all changes are written.
    trouble_ended = Signal()

    _trouble_begun = Signal()
    #: CallsPart, how many changes had been taken on before it was read, and whether it is all.
    _runner_part_read = Signal(object, int, bool)

    def __init__(self, path: Path, timing: Timing | None = None) -> None:
        super().__init__()
        self._path = path
        self._runner = TaskRunner("history")
        #: SQLite can't be interrupted while it checks a file.
        self._checker = TaskRunner("history check")
        self._history: History | None = None
        self._is_started = False
        self._is_ended = False
        #: What is shown, which is read again when it may have changed.
        self._shown = PartRequest()
        #: The latest of all requests for a list: a search for an earlier one is given up.
        self._latest = 0
        #: Changes that were asked for and are not in every list yet.
        self._asked: deque[_Change] = deque()
        self._asked_before = 0
        self._alarm = (timing or RealTiming()).alarm(self, self._on_alarm_rang)
        # These belong to the task thread.
        self._is_recovered = False
        self._unwritten: deque[_Change] = deque()
        self._taken = 0
        #: What is to be read next, and its place among the requests; None when all was.
        self._unread: tuple[PartRequest, int] | None = None
        self._is_checked = False
        self._is_tending = False
        self._told_percent = 0
        self._told: Notice | None = None
        self._is_in_trouble = False
        self._trouble_begun.connect(self._on_runner_trouble_begun)
        self._runner_part_read.connect(self._on_runner_part_read)

    def may_lack_records(self, part: CallsPart) -> bool:
        """Whether, by the top of a list, a call of the last days may be without its record."""
        since_s = time.time() - GIVE_UP_AFTER_S
        recent = [entry for entry in part.entries if entry.started_at_s > since_s]
        is_for_all = part.request.search.is_for_all
        is_cut = not is_for_all or (part.is_full and len(recent) == len(part.entries))
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
        """Read the newest calls that match a search."""
        self._shown = PartRequest(search)
        if self._is_started:
            self._request_list()

    def find_calls_with(
        self, numbers: tuple[str, ...], readers: Mapping[str, NumberReader]
    ) -> None:
        """Find all calls with numbers, however they are written; ``calls_found`` follows.

        Args:
            numbers: as they are kept.
            readers: of each account, by its id.
        """
        self.ask(
            lambda history: self.calls_found.emit(numbers, calls_with(history, numbers, readers))
        )

    @Slot(object)
    def read_part(self, request: PartRequest) -> None:
        """Read another part of the list that is shown."""
        self._request_part(request)

    @Slot(object)
    def note_shown(self, request: PartRequest) -> None:
        """Note which part of the list is shown, to read it again when it may have changed."""
        self._shown = request

    @Slot()
    def read_again(self) -> None:
        """Read the list anew: another service has written into the history."""
        if self._is_started:
            self._request_list()

    @Slot(object)
    def put(self, entry: HistoryEntry) -> None:
        """Write down an attempt and its outcome, after the call thread could not."""
        self._write(
            lambda history: history.put(entry), lambda entries: _with(entries, entry), entry
        )

    @Slot(str, object)
    def note_seen(self, call_id: str, seen: LiveState) -> None:
        """Write down what following the phone has shown of a call."""

        def show(entries: list[HistoryEntry]) -> list[HistoryEntry]:
            return [replace(e, seen=seen) if e.request.id == call_id else e for e in entries]

        self._write(lambda history: history.note_seen(call_id, seen), show)

    def write_note(self, call_id: str, note: CallNote) -> None:
        """Write down what a person notes of a call."""
        self._write(
            lambda history: write_note(history, call_id, note),
            lambda entries: [
                replace(each, notes=(*(n for n in each.notes if n != note), note))
                if each.request.id == call_id
                else each
                for each in entries
            ],
        )

    def take_back_note(self, call_id: str, note: CallNote) -> None:
        """Undo a note."""
        self._write(
            lambda history: take_back_note(history, call_id, note),
            lambda entries: [
                replace(each, notes=tuple(n for n in each.notes if n != note))
                if each.request.id == call_id
                else each
                for each in entries
            ],
        )

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
        end_s = time.monotonic() + timeout_s
        if not self._runner.drain(timeout_s):
            logger.error("the history thread did not end in time")
        # A check that is in the midst of SQLite only reads, and may be left behind.
        self._checker.drain(max(0.0, end_s - time.monotonic()))

    def _request_list(self) -> None:
        self._request_part(self._shown)

    def _request_part(self, part: PartRequest) -> None:
        self._latest += 1
        number = self._latest

        def request() -> None:
            self._unread = part, number
            self._catch_up()

        self._runner.submit(request)

    def _write(
        self,
        write: Callable[[History], None],
        show: Callable[[list[HistoryEntry]], list[HistoryEntry]],
        added: HistoryEntry | None = None,
    ) -> None:
        change = _Change(write, show, added)

        def request() -> None:
            self._taken += 1
            self._unwritten.append(change)
            self._catch_up()

        self._asked.append(change)

        self._runner.submit(request)

    @Slot(object, int, bool)
    def _on_runner_part_read(self, part: CallsPart, taken: int, is_all: bool) -> None:
        """Emit a part together with the changes that were asked for since it was read."""
        while self._asked_before < taken:
            self._asked.popleft()
            self._asked_before += 1
        for change in self._asked:
            part = change.shown_in(part)
        if not is_all:
            self.search_went_on.emit(part)
        elif part.request.start is PartStart.NEWEST:
            self.recent_calls_read.emit(part)
        else:
            self.part_read.emit(part)

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
                    self._read(history, *self._unread)
            self._tell_changes(history)
        except Exception as exc:
            self._report(exc)
            self._begin_trouble()
            return
        if self._is_in_trouble:
            self._is_in_trouble = False
            self._told = None
            self.trouble_ended.emit()
        self._tend_later()

    def _write_all(self, history: History) -> None:
        while self._unwritten:
            self._unwritten[0].write(history)
            self._unwritten.popleft()
        if self._is_in_trouble:
            history.try_to_write()

    def _read(self, history: History, request: PartRequest, number: int) -> None:
        show_at_s = time.monotonic() + SHOW_FIRST_AFTER_S

        def watch(found_so_far: Callable[[], CallsPart]) -> bool:
            nonlocal show_at_s
            if time.monotonic() >= show_at_s:
                show_at_s = time.monotonic() + SHOW_AGAIN_AFTER_S
                self._tell_part(found_so_far(), is_all=False)
            return self._is_ended or number != self._latest

        part = history.part(request, watch)
        self._unread = None
        if part is not None:
            self._tell_part(part, is_all=True)

    def _tell_part(self, part: CallsPart, *, is_all: bool) -> None:
        if not self._is_recovered:
            entries = tuple(entry.left_by_earlier_run() for entry in part.entries)
            part = replace(part, entries=entries)
        for change in self._unwritten:
            part = change.shown_in(part)
        self._runner_part_read.emit(part, self._taken, is_all)

    def _tell_changes(self, history: History) -> None:
        for notice in file_notices(history.take_file_changes()):
            self.notice_raised.emit(notice)

    def _tend_later(self) -> None:
        """Do what has time, after all that was asked for until now."""
        if not self._is_tending:
            self._is_tending = True
            self._runner.submit(self._tend)

    def _tend(self) -> None:
        """Let a large file be checked, and the index get on by a piece."""
        self._is_tending = False
        if self._is_ended or self._is_in_trouble:
            return
        try:
            history = self._opened()
            if not self._is_checked:
                self._is_checked = True
                if history.is_unchecked():
                    self._checker.submit(self._check)
            done, total, has_more = history.advance_index()
            percent = 100 * done // total if total else 0
            if percent != self._told_percent:
                self._told_percent = percent
                self.index_progressed.emit(done, total)
        except Exception as exc:
            self._report(exc)
            self._begin_trouble()
            return
        if has_more:
            self._tend_later()

    def _check(self) -> None:
        """In the checking thread: read the file from end to end."""
        try:
            with closing(reopen_history(self._path)) as history:
                history.check(lambda: self._is_ended)
                self._tell_changes(history)
        except HistoryError as exc:
            # Whatever it is, who uses the history next meets it as well.
            logger.warning("the history could not be checked: %s", exc)

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


def _with(entries: list[HistoryEntry], entry: HistoryEntry) -> list[HistoryEntry]:
    """Return the list with a call's outcome."""
    outcome, settled_at_s = entry.outcome, entry.settled_at_s
    return [
        replace(each, outcome=outcome, settled_at_s=settled_at_s)
        if each.request.id == entry.request.id
        else each
        for each in entries
    ]
