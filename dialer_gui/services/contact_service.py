"""Contacts: kept, found and ranked in a thread of their own, away from the window."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Mapping
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


class ContactService(QObject):
    """Keeps the contacts' file, and an index of it in memory that finds people at once.

    Protocol: ``start`` first, then wishes in any order, done in order; ``shut_down`` last. While
    there is no file, nothing is read, and none is made before the first contact. Contacts that
    can't be kept or forgotten now are kept in mind, and it is tried again, in order, until that is
    done or the program ends.
    """

    #: ContactIndex: the people that there are now.
    index_changed = Signal(object)
    #: The contacts can be read, or are others than before.
    contacts_changed = Signal()
    #: Notice: the file can't be used, or was damaged and set aside.
    notice_raised = Signal(object)
    #: The file can be used again, and all changes are in it.
    trouble_ended = Signal()

    _trouble_begun = Signal()

    def __init__(self, path: Path, timing: Timing | None = None) -> None:
        super().__init__()
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
        self._unwritten: deque[Callable[[ContactsFile], None]] = deque()
        self._told: Notice | None = None

    @Slot()
    def start(self) -> None:
        """Read all contacts in the background."""
        self.submit(self._start)

    @Slot(object)
    def put(self, contacts: tuple[Contact, ...]) -> None:
        """Keep these contacts, new or changed."""
        changes = {each.id: each for each in contacts}
        self._runner.submit(partial(self._write, lambda file: file.put(contacts), changes))

    @Slot(object)
    def delete(self, contact_ids: ContactIds) -> None:
        """Forget these contacts; they can be restored until the program ends."""
        changes = dict.fromkeys(contact_ids) if len(contact_ids) <= _FEW else None
        self._runner.submit(partial(self._write, lambda file: file.delete(contact_ids), changes))

    @Slot(object)
    def restore(self, contact_ids: ContactIds) -> None:
        """Bring deleted contacts back."""
        self._runner.submit(partial(self._write, lambda file: file.restore(contact_ids), None))

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

    @Slot()
    def _on_trouble_begun(self) -> None:
        self._alarm.set(TRY_AGAIN_AFTER_S)

    @Slot()
    def _on_alarm_rang(self) -> None:
        self._runner.submit(self._catch_up)

    # In the task thread.

    def opened(self) -> ContactsFile:
        """Return the contacts' file, made where it is missing; in a job only.

        Raises:
            ContactsError: it can't be used.
        """
        if self._file is None:
            self._file, aside = open_contacts(self._path)
            if aside is not None:
                self.notice_raised.emit(Notice(NoticeKind.CONTACTS_SET_ASIDE, str(aside)))
        return self._file

    def _do(self, job: Callable[[], None], changes: bool) -> None:
        try:
            job()
        except ContactsError as exc:
            self._report(exc)
        finally:
            if changes:
                self._note_changed()

    def _write(
        self, change: Callable[[ContactsFile], None], changes: Mapping[str, Contact | None] | None
    ) -> None:
        """Make a change, of which it is known what it changes unless that is much."""
        self._unwritten.append(change)
        self._catch_up()
        if self._unwritten or changes is None:
            self._note_changed()
        else:
            self._do(partial(self._show_changes, changes), changes=False)

    def _catch_up(self) -> None:
        """Write what waits, as far as that is possible, and tell when the trouble is over."""
        try:
            file = self.opened()
            while self._unwritten:
                self._unwritten[0](file)
                self._unwritten.popleft()
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
        if not self._will_build_index:
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
        if self._unwritten:
            self._catch_up()
        self._close_file()

    def _close_file(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
