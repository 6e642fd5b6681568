"""Contacts are kept, listed and found away from the window."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from dialer_gui.domain.contacts import (
    Contact,
    ContactIds,
    PackedContacts,
)
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.services import contact_service
from dialer_gui.services.contact_import_service import ContactImportService
from dialer_gui.services.contact_list_service import ContactListService
from dialer_gui.services.contact_service import TRY_AGAIN_AFTER_S, ContactService
from dialer_gui.storage import history_file
from dialer_gui.storage.contacts import ContactsError, ContactsFile, OpenedContacts, open_contacts
from tests.desktop.waiting import PATIENCE_MS
from tests.services.contact_parts import (
    ANNA,
    BUDI,
    CARLA,
    READER,
    Heard,
    change,
    index_after,
    kept,
    locked,
    read,
    wait_for,
    wait_for_list,
)
from tests.services.hand_timing import HandTiming


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
def lists(contacts: ContactService, path: Path) -> Iterator[ContactListService]:
    lists = ContactListService(path, contacts)
    yield lists
    lists.shut_down(PATIENCE_MS / 1000)


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
    timing.advance(2 * TRY_AGAIN_AFTER_S, settle)
    assert kept(contacts, qtbot) == (ANNA,)
    assert (len(told.all), len(ended.all)) == (1, 1)
    assert not timing.is_awaited()


def test_trouble_lasts_until_all_contacts_can_be_read(
    contacts: ContactService,
    timing: HandTiming,
    qtbot: QtBot,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with closing(open_contacts(path).contacts) as file:
        file.put((ANNA,))
    told, ended = Heard(contacts.notice_raised), Heard(contacts.trouble_ended)
    times_read = []

    def fail(_: ContactsFile) -> Iterator[Contact]:
        times_read.append(1)
        raise ContactsError("The disk reports an error.")

    def settle() -> None:
        done = threading.Event()
        contacts.submit(done.set)
        wait_for(done)
        QCoreApplication.processEvents()

    monkeypatch.setattr(ContactsFile, "all", fail)
    contacts.start()
    for times in (1, 2, 2, 3):
        settle()
        assert (len(times_read), len(told.all), ended.all) == (times, 1, [])
        timing.advance(TRY_AGAIN_AFTER_S, settle)
    monkeypatch.undo()
    index = index_after(contacts, qtbot, 1, lambda: contacts.put((ANNA,)))
    assert index.people("+49301234567") == (ANNA,)
    settle()
    assert (len(told.all), len(ended.all)) == (1, 1)


def test_a_contact_that_is_damaged_keeps_no_other_away(
    contacts: ContactService, qtbot: QtBot, path: Path
) -> None:
    with closing(open_contacts(path).contacts) as file:
        file.put((ANNA, BUDI, CARLA))
    change(path, f"UPDATE contacts SET numbers = '[[' WHERE name = '{ANNA.name}'")
    told = Heard(contacts.notice_raised)
    assert index_after(contacts, qtbot, 3, contacts.start).people("+6281234567890") == (BUDI,)
    contacts.delete(ContactIds(CARLA.id))
    assert kept(contacts, qtbot) == (replace(ANNA, numbers=()), BUDI)
    assert told.all == []


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


@pytest.mark.parametrize("job", ["index", "comparison", "vcf", "csv"])
def test_a_change_is_written_at_the_end_though_a_long_job_is_under_way(
    contacts: ContactService,
    imports: ContactImportService,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    job: str,
) -> None:
    with closing(open_contacts(path).contacts) as file:
        file.put((ANNA,))
    is_begun, may_end = threading.Event(), threading.Event()

    def without_end(_: object) -> Iterator[Contact]:
        while not may_end.is_set():
            is_begun.set()
            yield ANNA

    if job in {"vcf", "csv"}:
        monkeypatch.setattr(PackedContacts, "__iter__", without_end)
        imports.export(str(path.with_name(f"out.{job}")), ",")
    else:
        monkeypatch.setattr(ContactsFile, "all", without_end)
    if job == "comparison":
        file_to_read = path.with_name("people.csv")
        file_to_read.write_text("Name,Phone\nAnna,+49 30 1234567\n")
        imports.read(str(file_to_read), READER)
    elif job == "index":
        contacts.start()
    wait_for(is_begun)
    contacts.put((BUDI,))
    contacts.shut_down(10.0)
    may_end.set()
    monkeypatch.undo()
    with closing(open_contacts(path).contacts) as file:
        assert tuple(file.all()) == (ANNA, BUDI)


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
    timing.advance(2 * TRY_AGAIN_AFTER_S, lambda: kept(contacts, qtbot))
    assert len(ended.all) == 1
