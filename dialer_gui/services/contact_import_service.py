"""Contacts from files and to files: read, compared, written and undone in the contacts' thread."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from dialer_gui.domain.contact_import import (
    Field,
    FileProblem,
    ImportPlan,
    ImportPlanner,
    LookAlikes,
    ReadFile,
)
from dialer_gui.domain.contacts import NumberReader, PackedContacts
from dialer_gui.services.contact_service import ContactService
from dialer_gui.services.task_runner import Courtesy
from dialer_gui.storage.contact_files import (
    ContactFileError,
    ReadingCancelled,
    read_contacts,
    shape_of,
    write_contacts,
)
from dialer_gui.storage.contacts import ContactsError, ImportCancelled
from dialer_gui.storage.private_files import NOT_WRITTEN, explain_file

#: How often progress is told at most.
_TELL_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a person has said about a file.

    Attributes:
        path: of the file.
        reader: reads its numbers.
        encoding: of its text; empty to guess it.
        fields: what its columns hold; empty to guess.
        look_alikes: what becomes of those who may be there already.
        is_cancelled: set once the person has given up the file.
    """

    path: Path
    reader: NumberReader
    encoding: str = ""
    fields: tuple[Field, ...] = ()
    look_alikes: LookAlikes = LookAlikes.MERGE
    is_cancelled: threading.Event = field(default_factory=threading.Event)


class ContactImportService(QObject):
    """Takes in one file at a time.

    Protocol: ``read``, then ``read_again`` and ``choose`` as often as the person likes, then
    ``take``. Nothing is written before that, and then all of it or nothing. Of a file that was
    cancelled, nothing more is told.
    """

    #: The ReadFile, and the ImportPlan that goes with it.
    file_read = Signal(object, object)
    #: The file was not read: a FileProblem, and what the system has said of it.
    reading_failed = Signal(object, str)
    #: How far reading or writing is: so many of so many.
    progressed = Signal(int, int)
    #: The ImportPlan that was done.
    imported = Signal(object)
    #: The contacts can't be used: nothing has changed.
    given_up = Signal()
    #: The last import was undone; how many contacts it was about.
    import_undone = Signal(int)
    #: Contacts were written to a file, or not: its path, how many, and why not, an Explanation,
    #: None if they were.
    exported = Signal(str, int, object)

    def __init__(self, contacts: ContactService) -> None:
        super().__init__()
        self._contacts = contacts
        self._wish: _Wish | None = None
        # These belong to the task thread.
        self._file: ReadFile | None = None
        self._plan: ImportPlan | None = None
        self._told_at_s = 0.0
        self._courtesy = Courtesy()

    def read(self, path: str, reader: NumberReader) -> None:
        """Read a file and compare it with the contacts that are there."""
        self._submit(_Wish(Path(path), reader))

    @Slot(str, object)
    def read_again(self, encoding: str, fields: tuple[Field, ...]) -> None:
        """Read the file in another encoding, or take its columns for something else."""
        if self._wish is not None:
            self._submit(replace(self._wish, encoding=encoding, fields=fields))

    @Slot(object)
    def choose(self, look_alikes: LookAlikes) -> None:
        """Decide about those who may be there already."""
        if self._wish is not None:
            self._wish = replace(self._wish, look_alikes=look_alikes)
            self._contacts.submit(partial(self._compare, self._wish))

    @Slot()
    def take(self) -> None:
        """Write what was planned."""
        if self._wish is not None:
            self._contacts.submit(partial(self._take, self._wish), changes=True)

    @Slot()
    def cancel(self) -> None:
        """Give up what is read or written now, and the file with it."""
        if self._wish is not None:
            self._wish.is_cancelled.set()
            self._wish = None
        self._contacts.submit(self._forget)

    @Slot()
    def undo(self) -> None:
        """Put back what was there before the last import."""
        self._contacts.submit(self._undo, changes=True)

    @Slot(str, str)
    def export(self, path: str, delimiter: str) -> None:
        """Write all contacts to a file: CSV where its name ends so, else address cards."""
        self._contacts.submit(lambda: self._export(Path(path), delimiter))

    def _submit(self, wish: _Wish) -> None:
        self._wish = wish
        self._contacts.submit(partial(self._read, wish))

    # In the contacts' thread.

    def _emit(self, wish: _Wish, signal: SignalInstance, *told: object) -> None:
        """Tell of a file, unless the person has given it up: another may be looked at by now."""
        if not wish.is_cancelled.is_set():
            signal.emit(*told)

    def _read(self, wish: _Wish) -> None:
        self._file = None
        try:
            self._file = read_contacts(
                wish.path,
                wish.reader,
                wish.encoding,
                self._contacts.opened().mapping,
                wish.fields,
                self._tell,
                wish.is_cancelled.is_set,
            )
        except ContactFileError as error:
            self._emit(wish, self.reading_failed, error.problem, error.detail)
        except ReadingCancelled:
            return
        except (MemoryError, RecursionError) as error:
            self._emit(wish, self.reading_failed, FileProblem.TOO_LARGE, str(error))
        except Exception:
            self._emit(wish, self.given_up)
            raise
        else:
            self._compare(wish)

    def _forget(self) -> None:
        self._file = self._plan = None

    def _compare(self, wish: _Wish) -> None:
        if self._file is None or wish.is_cancelled.is_set():
            return
        try:
            known = self._contacts.in_steps(self._contacts.opened().all())
            planner = ImportPlanner(known, wish.look_alikes)
        except ContactsError:
            self._emit(wish, self.given_up)
            raise
        for contact in self._contacts.in_steps(self._file.contacts):
            planner.take(contact)
        self._plan = planner.plan(self._file.unreadable)
        self._emit(wish, self.file_read, self._file, self._plan)

    def _take(self, wish: _Wish) -> None:
        plan, read = self._plan, self._file
        if plan is None or read is None:
            return
        total = len(plan.new) + len(plan.changed)
        contacts = self._contacts.opened()
        try:
            contacts.take_import(
                plan, lambda done: self._tell(done, total), wish.is_cancelled.is_set
            )
        except ImportCancelled:
            return
        except ContactsError:
            self._emit(wish, self.given_up)
            raise
        self._plan = self._file = None
        self.imported.emit(plan)
        if any(read.headings):
            contacts.keep_mapping(shape_of(read.headings), read.fields)

    def _undo(self) -> None:
        self.import_undone.emit(self._contacts.opened().undo_import())

    def _export(self, path: Path, delimiter: str) -> None:
        in_steps = self._contacts.in_steps
        contacts = PackedContacts(in_steps(self._contacts.opened().all()))
        try:
            write_contacts(path, contacts, delimiter, in_steps)
        except OSError as error:
            self.exported.emit(str(path), 0, explain_file(NOT_WRITTEN, path, error))
        else:
            self.exported.emit(str(path), len(contacts), None)

    def _tell(self, done: int, total: int) -> None:
        self._courtesy.give_way()
        now_s = time.monotonic()
        if now_s - self._told_at_s >= _TELL_EVERY_S:
            self._told_at_s = now_s
            self.progressed.emit(done, total)
