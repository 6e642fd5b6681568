"""Contacts are kept, found, imported and given out away from the window."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, SignalInstance
from pytestqt.qtbot import QtBot

from dialer_gui.domain.contact_import import Field, FileProblem, ImportPlan, LookAlikes, ReadFile
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import Contact, ContactIds, ContactNumber, NumberReader
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.services import contact_service
from dialer_gui.services.contact_import_service import ContactImportService
from dialer_gui.services.contact_list_service import ContactListService
from dialer_gui.services.contact_service import TRY_AGAIN_AFTER_S, ContactService
from dialer_gui.storage import history_file
from dialer_gui.storage.contacts import OpenedContacts, open_contacts
from tests.desktop.waiting import PATIENCE_MS
from tests.services.hand_timing import HandTiming

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


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "contacts.sqlite3"


@pytest.fixture(autouse=True)
def waits_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_file, "BUSY_TIMEOUT_S", 0.02)


@pytest.fixture
def timing() -> HandTiming:
    return HandTiming()


@pytest.fixture
def contacts(path: Path, timing: HandTiming) -> Iterator[ContactService]:
    contacts = ContactService(path, timing)
    yield contacts
    contacts.shut_down(PATIENCE_MS / 1000)


@pytest.fixture
def imports(contacts: ContactService) -> Iterator[ContactImportService]:
    imports = ContactImportService(contacts)
    yield imports
    # It must outlive what it has asked of the contacts' thread.
    contacts.shut_down(PATIENCE_MS / 1000)


@pytest.fixture
def lists(contacts: ContactService, path: Path) -> Iterator[ContactListService]:
    lists = ContactListService(path, contacts)
    yield lists
    lists.shut_down(PATIENCE_MS / 1000)


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


def test_nothing_is_made_before_the_first_contact(
    contacts: ContactService, lists: ContactListService, qtbot: QtBot, path: Path
) -> None:
    wait_for_list(lists, qtbot, (), contacts.start)
    assert not path.exists()


def test_the_list_follows_each_change_and_its_search(
    contacts: ContactService, lists: ContactListService, qtbot: QtBot
) -> None:
    lists.search("a")
    contacts.put((ANNA, BUDI))
    wait_for_list(lists, qtbot, (ANNA,), contacts.start)
    wait_for_list(lists, qtbot, (ANNA, BUDI), lambda: lists.search(""))
    wait_for_list(lists, qtbot, (BUDI,), lambda: contacts.delete(ContactIds(ANNA.id)))
    wait_for_list(lists, qtbot, (ANNA, BUDI), lambda: contacts.restore(ContactIds(ANNA.id)))


def test_contacts_are_listed_and_read_while_others_are_imported(
    contacts: ContactService, lists: ContactListService, qtbot: QtBot
) -> None:
    contacts.put((ANNA, BUDI))
    wait_for_list(lists, qtbot, (ANNA, BUDI), contacts.start)
    is_done = threading.Event()
    contacts.submit(lambda: wait_for(is_done))
    wait_for_list(lists, qtbot, (BUDI,), lambda: lists.search("bud"))
    with qtbot.waitSignal(lists.contacts_read, timeout=PATIENCE_MS) as told:
        lists.read(ContactIds(ANNA.id + "f" * 32))
    assert told.args == [(ANNA,)]
    is_done.set()


def test_what_is_asked_for_is_shown_before_it_is_written(
    contacts: ContactService,
    lists: ContactListService,
    timing: HandTiming,
    qtbot: QtBot,
    path: Path,
) -> None:
    contacts.start()
    wait_for_list(lists, qtbot, (ANNA, BUDI), lambda: contacts.put((ANNA, BUDI)))
    may_go_on = threading.Event()
    contacts.submit(lambda: wait_for(may_go_on))
    told, changed = Heard(lists.contacts_read), replace(ANNA, note="new")
    contacts.put((changed,))
    assert told.all == [((changed,),)]
    wait_for_list(lists, qtbot, (changed,), lambda: lists.search("ann"))
    lists.read(ContactIds(ANNA.id + BUDI.id))
    qtbot.waitUntil(lambda: told.all[1:] == [((changed, BUDI),)], timeout=PATIENCE_MS)
    contacts.delete(ContactIds(ANNA.id))
    wait_for_list(lists, qtbot, (BUDI,), lambda: lists.search(""))
    contacts.restore(ContactIds(ANNA.id))
    wait_for_list(lists, qtbot, (changed, BUDI), lambda: lists.search(""))
    may_go_on.set()
    assert kept(contacts, qtbot) == (changed, BUDI)
    with locked(path):
        contacts.delete(ContactIds(ANNA.id))
        qtbot.waitUntil(timing.is_awaited, timeout=PATIENCE_MS)
        wait_for_list(lists, qtbot, (BUDI,), lambda: lists.search(""))
    contacts.put((ANNA,))
    wait_for_list(lists, qtbot, (ANNA, BUDI), lambda: lists.search(""))


def test_a_list_that_cannot_be_read_says_so(
    contacts: ContactService, lists: ContactListService, qtbot: QtBot, path: Path
) -> None:
    contacts.put((ANNA,))
    wait_for_list(lists, qtbot, (ANNA,), contacts.start)
    change(path, "DROP TABLE contacts")
    with qtbot.waitSignal(contacts.notice_raised, timeout=PATIENCE_MS) as told:
        lists.search("anna")
    assert told.args is not None
    assert told.args[0].kind is NoticeKind.CONTACTS_UNAVAILABLE


def test_a_file_that_is_just_being_made_is_not_read_yet(
    contacts: ContactService,
    lists: ContactListService,
    qtbot: QtBot,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told, is_begun, may_go_on = Heard(contacts.notice_raised), threading.Event(), threading.Event()

    def open_by_and_by(path: Path) -> OpenedContacts:
        sqlite3.connect(path).close()
        is_begun.set()
        wait_for(may_go_on)
        return open_contacts(path)

    monkeypatch.setattr(contact_service, "open_contacts", open_by_and_by)
    contacts.put((ANNA,))
    wait_for(is_begun)
    lists.search("")
    lists.read(ContactIds(ANNA.id))
    lists.shut_down(PATIENCE_MS / 1000)
    wait_for_list(lists, qtbot, (ANNA,), may_go_on.set)
    assert told.all == []


def test_contacts_are_kept_found_and_forgotten(contacts: ContactService, qtbot: QtBot) -> None:
    contacts.start()
    index = index_after(contacts, qtbot, 2, lambda: contacts.put((ANNA, BUDI)))
    assert index.people("+49301234567") == (ANNA,)
    index = index_after(contacts, qtbot, 1, lambda: contacts.delete(ContactIds(ANNA.id)))
    assert index.people("+49301234567") == ()
    assert kept(contacts, qtbot) == (BUDI,)


def test_who_is_called_is_offered_first_also_after_a_restart(
    contacts: ContactService, qtbot: QtBot, path: Path
) -> None:
    contacts.start()
    people = (replace(ANNA, name="Person 1"), replace(BUDI, name="Person 2"))
    index_after(contacts, qtbot, 2, lambda: contacts.put(people))
    with qtbot.waitSignal(contacts.index_changed, timeout=PATIENCE_MS):
        contacts.note_called("+6281234567890")
    contacts.shut_down(PATIENCE_MS / 1000)
    again = ContactService(path)
    index = index_after(again, qtbot, 2, again.start)
    assert [each.contact.name for each in index.find("person")] == ["Person 2", "Person 1"]
    again.shut_down(PATIENCE_MS / 1000)


def test_trouble_is_told_once_and_its_end_too(
    contacts: ContactService, qtbot: QtBot, path: Path
) -> None:
    told = Heard(contacts.notice_raised)
    open_contacts(path).contacts.close()
    change(path, "PRAGMA user_version = 99")
    for _ in range(2):
        contacts.put((ANNA,))
    qtbot.waitUntil(lambda: bool(told.all), timeout=PATIENCE_MS)
    change(path, "PRAGMA user_version = 1")
    with qtbot.waitSignal(contacts.trouble_ended, timeout=PATIENCE_MS):
        contacts.put((BUDI,))
    (notice,) = (each for (each,) in told.all if isinstance(each, Notice))
    assert notice.kind is NoticeKind.CONTACTS_UNAVAILABLE
    assert "newer version" in str(notice.detail)
    assert BUDI in kept(contacts, qtbot)


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute(statement)


def wait_for(event: threading.Event) -> None:
    assert event.wait(PATIENCE_MS / 1000)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let another connection keep the contacts from being written."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("BEGIN IMMEDIATE")
        yield


def test_what_can_not_be_saved_is_kept_and_saved_later(
    contacts: ContactService,
    timing: HandTiming,
    qtbot: QtBot,
    path: Path,
) -> None:
    open_contacts(path).contacts.put((BUDI,))
    told, ended = Heard(contacts.notice_raised), Heard(contacts.trouble_ended)

    def settle() -> None:
        assert kept(contacts, qtbot) is not None
        QCoreApplication.processEvents()

    with locked(path):
        contacts.put((ANNA,))
        contacts.delete(ContactIds(BUDI.id))
        # Reading works, and is no sign that writing does.
        assert kept(contacts, qtbot) == (BUDI,)
        qtbot.waitUntil(timing.is_awaited, timeout=PATIENCE_MS)
        timing.advance(TRY_AGAIN_AFTER_S, settle)
        assert kept(contacts, qtbot) == (BUDI,)
        assert (len(told.all), ended.all) == (1, [])
    timing.advance(TRY_AGAIN_AFTER_S, settle)
    assert kept(contacts, qtbot) == (ANNA,)
    assert (len(told.all), len(ended.all)) == (1, 1)
    assert not timing.is_awaited()


def test_a_file_that_is_damaged_meanwhile_is_set_aside_and_the_changes_are_kept(
    contacts: ContactService,
    lists: ContactListService,
    timing: HandTiming,
    qtbot: QtBot,
    path: Path,
) -> None:
    # More than SQLite keeps in memory.
    people = tuple(replace(BUDI, id=f"{n:032x}", note="note " * 100) for n in range(8000))
    with closing(open_contacts(path).contacts) as file:
        file.put(people)
    told = Heard(contacts.notice_raised)
    with qtbot.waitSignal(lists.contacts_listed, timeout=PATIENCE_MS):
        contacts.start()
    with path.open("r+b") as damaged:
        damaged.seek(8192)
        damaged.write(b"rubbish " * 500_000)
    contacts.delete(ContactIds.of(each.id for each in people))
    contacts.put((ANNA,))
    qtbot.waitUntil(timing.is_awaited, timeout=PATIENCE_MS)
    timing.advance(TRY_AGAIN_AFTER_S, lambda: kept(contacts, qtbot))
    kinds = [each.kind for (each,) in told.all if isinstance(each, Notice)]
    assert kinds == [NoticeKind.CONTACTS_UNAVAILABLE, NoticeKind.CONTACTS_SET_ASIDE]
    assert kept(contacts, qtbot) == (ANNA,)
    wait_for_list(lists, qtbot, (ANNA,), lambda: lists.search(""))


@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_file_that_others_delete_is_put_back_and_one_that_they_bring_is_taken(
    contacts: ContactService,
    lists: ContactListService,
    qtbot: QtBot,
    path: Path,
    is_replaced: bool,
) -> None:
    told = Heard(contacts.notice_raised)
    contacts.start()
    wait_for_list(lists, qtbot, (ANNA,), lambda: contacts.put((ANNA,)))
    other = path.with_name("other")
    with closing(open_contacts(other).contacts) as file:
        file.put((CARLA,))
    if is_replaced:
        other.replace(path)
    else:
        path.unlink()
    there = (BUDI, CARLA) if is_replaced else (ANNA, BUDI)
    wait_for_list(lists, qtbot, there, lambda: contacts.put((BUDI,)))
    index = index_after(contacts, qtbot, 2, lambda: contacts.put((BUDI,)))
    assert all(index.people(each.numbers[0].number) for each in there)
    contacts.shut_down(PATIENCE_MS / 1000)
    with closing(open_contacts(path).contacts) as file:
        assert tuple(file.all()) == there
    assert told.all == []


def test_a_file_that_was_deleted_last_is_put_back_at_the_end(
    contacts: ContactService, qtbot: QtBot, path: Path
) -> None:
    contacts.put((ANNA,))
    assert kept(contacts, qtbot) == (ANNA,)
    path.unlink()
    contacts.shut_down(PATIENCE_MS / 1000)
    with closing(open_contacts(path).contacts) as file:
        assert [*file.all()] == [ANNA]


def test_what_could_not_be_saved_is_tried_once_more_at_the_end(
    contacts: ContactService, qtbot: QtBot, path: Path
) -> None:
    open_contacts(path).contacts.close()
    with locked(path), qtbot.waitSignal(contacts.notice_raised, timeout=PATIENCE_MS):
        contacts.put((ANNA,))
    contacts.shut_down(PATIENCE_MS / 1000)
    assert list(open_contacts(path).contacts.all()) == [ANNA]


def test_the_trouble_of_an_import_is_told_until_writing_works(
    contacts: ContactService,
    imports: ContactImportService,
    timing: HandTiming,
    qtbot: QtBot,
    path: Path,
) -> None:
    open_contacts(path).contacts.close()
    told, ended = Heard(contacts.notice_raised), Heard(contacts.trouble_ended)
    file = path.with_name("people.csv")
    file.write_text("Name,Phone\nAnna,+49 30 1234567\n")
    read(imports, qtbot, file)
    with locked(path):
        with qtbot.waitSignal(imports.given_up, timeout=PATIENCE_MS):
            imports.take()
        qtbot.waitUntil(timing.is_awaited, timeout=PATIENCE_MS)
        timing.advance(TRY_AGAIN_AFTER_S, lambda: kept(contacts, qtbot))
        qtbot.waitUntil(timing.is_awaited, timeout=PATIENCE_MS)
    assert (len(told.all), ended.all) == (1, [])
    timing.advance(TRY_AGAIN_AFTER_S, lambda: kept(contacts, qtbot))
    assert len(ended.all) == 1


def read(imports: ContactImportService, qtbot: QtBot, path: Path) -> tuple[ReadFile, ImportPlan]:
    with qtbot.waitSignal(imports.file_read, timeout=PATIENCE_MS) as told:
        imports.read(str(path), READER)
    return _read_of(told.args)


def _read_of(args: list[object] | None) -> tuple[ReadFile, ImportPlan]:
    assert args is not None
    found, plan = args
    assert isinstance(found, ReadFile)
    assert isinstance(plan, ImportPlan)
    return found, plan


def test_a_file_is_looked_at_imported_and_undone(
    contacts: ContactService, imports: ContactImportService, qtbot: QtBot, tmp_path: Path
) -> None:
    contacts.put((ANNA,))
    file = tmp_path / "people.csv"
    file.write_text("Who,Name,Phone\nx,Anna,+49 30 1234567\ny,Zoë,+34 612 345 678\n", "utf-8")
    _, plan = read(imports, qtbot, file)
    assert (len(plan.new), plan.same) == (1, 1)
    fields = (Field.COMPANY, Field.NAME, Field.NUMBER)
    with qtbot.waitSignal(imports.file_read, timeout=PATIENCE_MS) as told:
        imports.read_again("utf-8", fields)
    _, plan = _read_of(told.args)
    assert (len(plan.new), plan.changed_rows) == (1, 1)
    assert kept(contacts, qtbot) == (ANNA,)
    with qtbot.waitSignal(imports.imported, timeout=PATIENCE_MS):
        imports.take()
    assert [each.company for each in kept(contacts, qtbot)] == ["x", "y"]
    # The next table of this make is read alike.
    found, _ = read(imports, qtbot, file)
    assert found.fields == fields
    with qtbot.waitSignal(imports.import_undone, timeout=PATIENCE_MS) as undone:
        imports.undo()
    assert undone.args == [2]
    assert kept(contacts, qtbot) == (ANNA,)


def test_look_alikes_are_decided_about_before_anything_is_written(
    contacts: ContactService, imports: ContactImportService, qtbot: QtBot, tmp_path: Path
) -> None:
    contacts.put((ANNA,))
    file = tmp_path / "people.csv"
    file.write_text("Name,Phone,Note\n,+49 30 1234567,likes tea\n")
    _, plan = read(imports, qtbot, file)
    assert (plan.look_alikes, len(plan.changed)) == (1, 1)
    for choice, counts in ((LookAlikes.SKIP, (0, 0, 1)), (LookAlikes.KEEP_BOTH, (1, 0, 0))):
        with qtbot.waitSignal(imports.file_read, timeout=PATIENCE_MS) as told:
            imports.choose(choice)
        _, plan = _read_of(told.args)
        assert (len(plan.new), len(plan.changed), plan.skipped) == counts


@pytest.mark.parametrize("damage", ["PRAGMA user_version = 99", "DROP TABLE contacts"])
def test_an_import_is_given_up_where_the_contacts_can_not_be_used(
    contacts: ContactService, imports: ContactImportService, qtbot: QtBot, path: Path, damage: str
) -> None:
    open_contacts(path).contacts.close()
    change(path, damage)
    file = path.with_name("people.csv")
    file.write_text("Name,Phone\nAnna,+49 30 1234567\n")
    with qtbot.waitSignals([imports.given_up, contacts.notice_raised], timeout=PATIENCE_MS):
        imports.read(str(file), READER)


def test_an_import_is_told_though_the_columns_can_not_be_remembered(
    contacts: ContactService, imports: ContactImportService, qtbot: QtBot, path: Path
) -> None:
    file = path.with_name("people.csv")
    file.write_text("Name,Phone\nAnna,+49 30 1234567\n")
    read(imports, qtbot, file)
    change(path, "DROP TABLE mappings")
    with qtbot.waitSignals([imports.imported, contacts.notice_raised], timeout=PATIENCE_MS):
        imports.take()
    assert len(kept(contacts, qtbot)) == 1


def test_a_file_without_contacts_and_one_that_is_given_up_change_nothing(
    contacts: ContactService, imports: ContactImportService, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(imports.reading_failed, timeout=PATIENCE_MS) as failed:
        imports.read(str(tmp_path / "missing.vcf"), READER)
    assert failed.args is not None
    assert failed.args[0] is FileProblem.UNREADABLE
    file = tmp_path / "people.csv"
    file.write_text("Name,Phone\nAnna,+49 30 1234567\n")
    read(imports, qtbot, file)
    imports.cancel()
    imports.take()
    assert kept(contacts, qtbot) == ()


def test_contacts_are_given_out_to_a_file_or_it_is_said_why_not(
    contacts: ContactService, imports: ContactImportService, qtbot: QtBot, tmp_path: Path
) -> None:
    contacts.put((ANNA, BUDI))
    file = tmp_path / "out.vcf"
    with qtbot.waitSignal(imports.exported, timeout=PATIENCE_MS) as told:
        imports.export(str(file), ",")
    assert told.args == [str(file), 2, None]
    assert file.read_bytes().count(b"BEGIN:VCARD") == 2
    (tmp_path / "folder").mkdir()
    with qtbot.waitSignal(imports.exported, timeout=PATIENCE_MS) as told:
        imports.export(str(tmp_path / "folder"), ",")
    assert told.args is not None
    assert "can't be written" in str(told.args[2])
