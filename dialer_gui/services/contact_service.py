"""Contacts: kept, found and ranked in a thread of their own, away from the window."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import Contact, ContactIds, rank_after_call
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.services.task_runner import RealTiming, TaskRunner, Timing, in_small_steps
from dialer_gui.storage.contacts import (
    ContactsError,
    ContactsFile,
    DamagedContactsError,
    open_contacts,
)

logger = logging.getLogger(__name__)

#: When what failed is tried again.
TRY_AGAIN_AFTER_S = 2.0
#: After more deletions the index is built anew.
_FEW = 1000
_NONE = ContactIds()


@dataclass(frozen=True, slots=True)
class ContactChange:
    """What a person has asked for: contacts to keep, to delete, to bring back."""

    kept: tuple[Contact, ...] = ()
    deleted: ContactIds = _NONE
    restored: ContactIds = _NONE

    def write(self, file: ContactsFile) -> None:
        """Make the change in the file."""
        if self.kept:
            file.put(self.kept)
        if len(self.deleted):
            file.delete(self.deleted)
        if len(self.restored):
            file.restore(self.restored)

    def in_index(self) -> dict[str, Contact | None] | None:
        """Return what each contact is afterwards; None where that is much, or is not known."""
        if len(self.restored) or len(self.deleted) > _FEW:
            return None
        return dict.fromkeys(self.deleted) | {each.id: each for each in self.kept}


class ContactService(QObject):
    """Keeps the contacts' file, and an index of it in memory that finds people at once.

    Protocol: ``start`` first, then wishes in any order, done in order; ``shut_down`` last. While
    there is no file, nothing is read, and none is made before the first contact. Contacts that
    can't be kept or forgotten now are kept in mind, and it is tried again, in order, until that is
    done or the program ends.

    Attributes:
        times_opened: how often the file was opened, each time whole and checked; any thread may
            ask.
        times_written: how many of the changes that were asked for are written; likewise.
    """

    #: ContactIndex: the people that there are now.
    index_changed = Signal(object)
    #: The contacts can be read, or are others than before.
    contacts_changed = Signal()
    #: Notice: the file can't be used, or was damaged and set aside.
    notice_raised = Signal(object)
    #: The file can be used again, and all changes are in it.
    trouble_ended = Signal()
    #: ContactChange: it is asked for, and will be written in its turn.
    change_asked = Signal(object)

    _trouble_begun = Signal()

    def __init__(self, path: Path, timing: Timing | None = None) -> None:
        super().__init__()
        self.times_opened = 0
        self.times_written = 0
        self._path = path
        self._runner = TaskRunner("contacts")
        self._alarm = (timing or RealTiming()).alarm(self, self._on_alarm_rang)
        self._trouble_begun.connect(self._on_trouble_begun)
        # These belong to the task thread.
        self._file: ContactsFile | None = None
        self._index = ContactIndex()
        #: Whether it is to be built from the file: all of it, since many have changed.
        self._is_index_old = True
        self._will_build_index = False
        self._is_ended = False
        self._unwritten: deque[ContactChange] = deque()
        self._told: Notice | None = None

    @Slot()
    def start(self) -> None:
        """Read all contacts in the background."""
        self.submit(self._start)

    @Slot(object)
    def put(self, contacts: tuple[Contact, ...]) -> None:
        """Keep these contacts, new or changed."""
        self._change(ContactChange(kept=contacts))

    @Slot(object)
    def delete(self, contact_ids: ContactIds) -> None:
        """Forget these contacts; they can be restored until the program ends."""
        self._change(ContactChange(deleted=contact_ids))

    @Slot(object)
    def restore(self, contact_ids: ContactIds) -> None:
        """Bring deleted contacts back."""
        self._change(ContactChange(restored=contact_ids))

    @Slot(str)
    def note_called(self, key: str) -> None:
        """Rank a person's number higher: it is called now.

        Args:
            key: as :meth:`NumberReader.key` returned it; a number that is nobody's is not kept.
        """
        self.submit(partial(self._note_called, key))

    def shut_down(self, timeout_s: float) -> None:
        """Finish what was asked for, within a bounded time, and close the file."""
        self._alarm.cancel()
        self._runner.submit(self._close)
        if not self._runner.drain(timeout_s):
            logger.error("the contacts' thread did not end in time")

    def submit(self, job: Callable[[], None], *, changes: bool = False) -> None:
        """Do a job in the contacts' thread, and tell what keeps it from being done.

        Args:
            job: it may use :meth:`opened`.
            changes: whether many contacts are others afterwards.
        """
        self._runner.submit(partial(self._do, job, changes))

    def note_trouble(self, exc: ContactsError) -> None:
        """Tell that the contacts can't be read, and try until they can be."""
        self._runner.submit(partial(self._report, exc))

    def _change(self, change: ContactChange) -> None:
        self.change_asked.emit(change)
        self._runner.submit(partial(self._write, change))

    @Slot()
    def _on_trouble_begun(self) -> None:
        self._alarm.set(TRY_AGAIN_AFTER_S)

    @Slot()
    def _on_alarm_rang(self) -> None:
        self._runner.submit(self._catch_up)

    # In the task thread.

    def opened(self) -> ContactsFile:
        """Return the contacts' file, made where it is missing; in a job only.

        One that was deleted meanwhile is put back; another one in its place is taken.

        Raises:
            ContactsError: it can't be used.
        """
        is_gone = self._file is not None and not self._file.is_in_place()
        if self._file is not None and is_gone:
            self._file.put_back()
            self._close_file()
        if self._file is None:
            self._file, aside = open_contacts(self._path)
            self.times_opened += 1
            if aside is not None:
                self.notice_raised.emit(Notice(NoticeKind.CONTACTS_SET_ASIDE, str(aside)))
            if is_gone:
                self._note_changed()
        return self._file

    def _do(self, job: Callable[[], None], changes: bool) -> None:
        try:
            job()
        except ContactsError as exc:
            self._report(exc)
        finally:
            if changes:
                self._note_changed()

    def _write(self, change: ContactChange) -> None:
        self._unwritten.append(change)
        self._catch_up()
        changes = change.in_index()
        if self._unwritten or changes is None:
            self._note_changed()
        else:
            self._do(partial(self._show_changes, changes), changes=False)

    def _catch_up(self) -> None:
        """Write what waits, as far as that is possible, and tell when the trouble is over."""
        try:
            file = self.opened()
            while self._unwritten:
                self._unwritten[0].write(file)
                self._unwritten.popleft()
                self.times_written += 1
            if self._told is not None:
                file.try_to_write()
        except ContactsError as exc:
            self._report(exc)
            return
        if self._told is not None:
            self._told = None
            self.trouble_ended.emit()
            self._note_changed()

    def _note_changed(self) -> None:
        """Tell it, then build the index, once for all changes that wait."""
        self._is_index_old = True
        self.contacts_changed.emit()
        if not self._will_build_index and not self._is_ended:
            self._will_build_index = True
            self.submit(self._build_index)

    def _start(self) -> None:
        is_there = self._path.exists()
        if is_there:
            self.opened()
        self.contacts_changed.emit()
        if is_there:
            self._build_index()
        self._is_index_old = False

    def _build_index(self) -> None:
        self._will_build_index = False
        file = self.opened()
        self._show_index(ContactIndex(in_small_steps(file.all()), file.ranks()))
        self._is_index_old = False

    def _show_changes(self, changes: Mapping[str, Contact | None]) -> None:
        self.contacts_changed.emit()
        if self._is_index_old:
            self._build_index()
        else:
            self._show_index(self._index.with_changes(changes))

    def _show_index(self, index: ContactIndex) -> None:
        self._index = index
        self.index_changed.emit(index)

    def _note_called(self, key: str) -> None:
        if not self._index.people(key):
            return
        rank = rank_after_call(self._index.rank(key), time.time())
        self.opened().keep_rank(key, rank)
        self._show_index(self._index.with_rank(key, rank))

    def _report(self, exc: Exception) -> None:
        notice = Notice(NoticeKind.CONTACTS_UNAVAILABLE, str(exc))
        if notice != self._told:
            logger.error("the contacts can't be used: %s", exc)
            self._told = notice
            self.notice_raised.emit(notice)
        if isinstance(exc, DamagedContactsError):
            self._close_file()  # opening it again sets it aside
        self._trouble_begun.emit()

    def _close(self) -> None:
        self._is_ended = True
        if self._unwritten or self._file is not None:
            self._catch_up()
        self._close_file()

    def _close_file(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
