"""The list of contacts and those of them that are shown, read in a thread of its own."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.contacts import Contact, ContactIds
from dialer_gui.services.contact_service import ContactChange, ContactService
from dialer_gui.services.task_runner import TaskRunner
from dialer_gui.storage.contacts import ContactsError, ContactsFile, reopen_contacts

logger = logging.getLogger(__name__)

#: How many contacts come with a list: those at its top can be shown at once.
FIRST_ROWS = 50


class ContactListService(QObject):
    """Only reads, while the contacts' own thread may import others or build the index of names.

    Until that thread has opened the file nothing is read: it may be half made, or another one. What
    is asked for and not yet written is told as if it were: or a person would see, and change once
    more, a contact as it was before.
    """

    #: ContactIds: all contacts that match the latest search; and tuple[Contact, ...], the first.
    contacts_listed = Signal(object, object)
    #: tuple[Contact, ...]: as far as they are there.
    contacts_read = Signal(object)

    #: The ids, the first contacts, and how many changes were written before they were read.
    _list_read = Signal(object, object, int)
    #: The contacts, and how many changes were written before they were read.
    _rows_read = Signal(object, int)

    def __init__(self, path: Path, contacts: ContactService) -> None:
        super().__init__()
        self._path = path
        self._contacts = contacts
        self._runner = TaskRunner("contact list")
        self._search = ""
        #: What was asked for and may not have been read yet, and how much was asked for before.
        self._asked: deque[ContactChange] = deque()
        self._asked_before = 0
        # These belong to the task thread.
        self._file: ContactsFile | None = None
        self._times_opened = 0
        contacts.contacts_changed.connect(self._on_contacts_changed)
        contacts.change_asked.connect(self._on_contacts_change_asked)
        self._list_read.connect(self._on_list_read)
        self._rows_read.connect(self._on_rows_read)

    @Slot(str)
    def search(self, text: str) -> None:
        """List the contacts that have all words of a text."""
        self._search = text
        self._submit(partial(self._list, text))

    @Slot(object)
    def read(self, contact_ids: ContactIds) -> None:
        """Read some contacts; ``contacts_read`` follows."""
        self._submit(partial(self._read, contact_ids))

    def shut_down(self, timeout_s: float) -> None:
        """Close the file, within a bounded time."""
        self._runner.submit(self._close)
        if not self._runner.drain(timeout_s):
            logger.error("the contact list's thread did not end in time")

    @Slot()
    def _on_contacts_changed(self) -> None:
        self.search(self._search)

    @Slot(object)
    def _on_contacts_change_asked(self, change: ContactChange) -> None:
        self._asked.append(change)
        if change.kept:
            self.contacts_read.emit(change.kept)

    @Slot(object, object, int)
    def _on_list_read(self, ids: ContactIds, first: tuple[Contact, ...], written: int) -> None:
        kept, deleted = self._asked_since(written)
        if deleted:
            ids = ContactIds.of(each for each in ids if each not in deleted)
        self.contacts_listed.emit(ids, _laid_over(first, kept, deleted))

    @Slot(object, int)
    def _on_rows_read(self, contacts: tuple[Contact, ...], written: int) -> None:
        self.contacts_read.emit(_laid_over(contacts, *self._asked_since(written)))

    def _asked_since(self, written: int) -> tuple[dict[str, Contact], set[str]]:
        """Return the contacts that are to be kept, and the ids of those to be deleted."""
        while self._asked_before < written:
            self._asked.popleft()
            self._asked_before += 1
        kept, deleted = dict[str, Contact](), set[str]()
        for change in self._asked:
            now = {each.id: each for each in change.kept}
            kept |= now
            deleted.update(change.deleted)
            deleted.difference_update(now, change.restored)
        return kept, deleted

    def _submit(self, job: Callable[[], None]) -> None:
        self._runner.submit(partial(self._do, job))

    # In the task thread.

    def _do(self, job: Callable[[], None]) -> None:
        try:
            job()
        except ContactsError as exc:
            self._contacts.note_trouble(exc)

    def _list(self, text: str) -> None:
        if text != self._search:
            return  # a newer search waits
        file, written = self._opened(), self._contacts.times_written
        if file is not None:
            found = file.search(text)
            self._list_read.emit(found, file.some([*found.part(range(FIRST_ROWS))]), written)
        elif not self._path.exists():
            self._list_read.emit(ContactIds(), (), written)

    def _read(self, contact_ids: ContactIds) -> None:
        file, written = self._opened(), self._contacts.times_written
        if file is not None:
            self._rows_read.emit(file.some([*contact_ids]), written)

    def _opened(self) -> ContactsFile | None:
        """Return the file that the contacts' thread has opened last; None before that."""
        times_opened = self._contacts.times_opened
        if times_opened != self._times_opened:
            self._close()
            self._file = reopen_contacts(self._path)
            self._times_opened = times_opened
        return self._file

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def _laid_over(
    contacts: tuple[Contact, ...], kept: Mapping[str, Contact], deleted: Collection[str]
) -> tuple[Contact, ...]:
    """Return those of the contacts that are not deleted, as they are to be kept."""
    return tuple(kept.get(each.id, each) for each in contacts if each.id not in deleted)
