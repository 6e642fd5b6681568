"""What tests of contacts share: people, and ways to wait for what threads tell."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot

from dialer_gui.domain.contact_import import ImportPlan, ReadFile
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import (
    Contact,
    ContactIds,
    ContactNumber,
    NumberReader,
)
from dialer_gui.services.contact_import_service import ContactImportService
from dialer_gui.services.contact_list_service import ContactListService
from dialer_gui.services.contact_service import ContactService
from tests.desktop.waiting import PATIENCE_MS

READER = NumberReader("DE")
ANNA = Contact("1" * 32, "Anna", numbers=(ContactNumber("+49301234567"),))
CARLA = Contact("3" * 32, "Carla", numbers=(ContactNumber("+34912345678"),))
BUDI = Contact("2" * 32, "Budi", numbers=(ContactNumber("+6281234567890"),))


class Heard:
    """What a signal has told, in order.

    It stays connected: where a thread may tell more than once, Qt can't wait for the first and let
    go of the signal meanwhile.
    """

    def __init__(self, signal: SignalInstance) -> None:
        self.all: list[tuple[object, ...]] = []
        signal.connect(lambda *told: self.all.append(told))


def kept(contacts: ContactService, qtbot: QtBot) -> tuple[Contact, ...]:
    """Return all contacts, once all that was asked for is done."""
    found: list[tuple[Contact, ...]] = []
    contacts.submit(lambda: found.append(tuple(contacts.opened().all())))
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


def wait_for_list(
    lists: ContactListService, qtbot: QtBot, people: Collection[Contact], act: Callable[[], None]
) -> None:
    """Act, and wait until exactly these people are listed; one change may be listed twice."""
    told = Heard(lists.contacts_listed)
    expected = (ContactIds.of(each.id for each in people), {*people})

    def is_expected(ids: object, first: object) -> bool:
        return isinstance(first, tuple) and (ids, {*first}) == expected

    act()
    qtbot.waitUntil(lambda: any(is_expected(*each) for each in told.all), timeout=PATIENCE_MS)


def index_after(
    contacts: ContactService, qtbot: QtBot, count: int, act: Callable[[], None]
) -> ContactIndex:
    """Return the index of so many contacts that follows an act."""
    told = Heard(contacts.index_changed)

    def found() -> list[ContactIndex]:
        indexes = (each for (each,) in told.all if isinstance(each, ContactIndex))
        return [each for each in indexes if len(each) == count]

    act()
    qtbot.waitUntil(lambda: bool(found()), timeout=PATIENCE_MS)
    return found()[0]


def change(path: Path, statement: str) -> None:
    """Change a file as another program does."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute(statement)


def wait_for(event: threading.Event) -> None:
    """Wait for what another thread sets."""
    assert event.wait(PATIENCE_MS / 1000)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let another connection keep the contacts from being written."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("BEGIN IMMEDIATE")
        yield


def read(imports: ContactImportService, qtbot: QtBot, path: Path) -> tuple[ReadFile, ImportPlan]:
    """Return what a file holds, and what an import of it would do."""
    with qtbot.waitSignal(imports.file_read, timeout=PATIENCE_MS) as told:
        imports.read(str(path), READER)
    return read_of(told.args)


def read_of(args: list[object] | None) -> tuple[ReadFile, ImportPlan]:
    """Return what ``file_read`` has told."""
    assert args is not None
    found, plan = args
    assert isinstance(found, ReadFile)
    assert isinstance(plan, ImportPlan)
    return found, plan
