"""The list of contacts and those of them that are shown, read in a thread of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.contacts import ContactIds
from dialer_gui.services.contact_service import ContactService
from dialer_gui.services.task_runner import TaskRunner
from dialer_gui.storage.contacts import ContactsError, ContactsFile, reopen_contacts

logger = logging.getLogger(__name__)

#: How many contacts come with a list: those at its top can be shown at once.
FIRST_ROWS = 50


class ContactListService(QObject):
    """Only reads, while the contacts' own thread may import others or build the index of names.

    Until that thread has opened the file nothing is read, but what is searched for is remembered.
    """

    #: ContactIds: all contacts that match the latest search; and tuple[Contact, ...], the first.
    contacts_listed = Signal(object, object)
    #: tuple[Contact, ...]: as far as they are there.
    contacts_read = Signal(object)

    def __init__(self, path: Path, contacts: ContactService) -> None:
        super().__init__()
        self._path = path
        self._contacts = contacts
        self._runner = TaskRunner("contact list")
        self._search = ""
        self._is_ready = False
        #: Belongs to the task thread.
        self._file: ContactsFile | None = None
        contacts.trouble_ended.connect(self._on_contacts_trouble_ended)
        contacts.contacts_changed.connect(self._on_contacts_changed)

    @Slot(str)
    def search(self, text: str) -> None:
        """List the contacts that have all words of a text."""
        self._search = text
        if self._is_ready:
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
        self._is_ready = True
        self.search(self._search)

    @Slot()
    def _on_contacts_trouble_ended(self) -> None:
        # Another file may have taken its place.
        self._runner.submit(self._close)

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
        if self._file is None and not self._path.exists():
            self.contacts_listed.emit(ContactIds(), ())
            return
        file = self._opened()
        found = file.search(text)
        self.contacts_listed.emit(found, file.some([*found.part(range(FIRST_ROWS))]))

    def _read(self, contact_ids: ContactIds) -> None:
        self.contacts_read.emit(self._opened().some([*contact_ids]))

    def _opened(self) -> ContactsFile:
        if self._file is None:
            self._file = reopen_contacts(self._path)
        return self._file

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
