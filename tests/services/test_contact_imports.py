"""Contacts are imported from files and given out to files."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.contact_import import Field, FileProblem, LookAlikes
from dialer_gui.services.contact_import_service import ContactImportService
from dialer_gui.services.contact_service import ContactService
from dialer_gui.storage.contacts import open_contacts
from tests.desktop.waiting import PATIENCE_MS
from tests.services.contact_parts import (
    ANNA,
    BUDI,
    READER,
    Heard,
    change,
    kept,
    read,
    read_of,
    wait_for,
)


@pytest.fixture
def contacts(path: Path) -> Iterator[ContactService]:
    contacts = ContactService(path)
    yield contacts
    contacts.shut_down(PATIENCE_MS / 1000)


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
    _, plan = read_of(told.args)
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
        _, plan = read_of(told.args)
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


@pytest.mark.parametrize("first", ["Name,Phone\nAnna,+49 30 1234567\n", "\n", ""])
def test_nothing_is_told_of_a_file_that_was_given_up_for_another(
    contacts: ContactService,
    imports: ContactImportService,
    qtbot: QtBot,
    tmp_path: Path,
    first: str,
) -> None:
    told, failed = Heard(imports.file_read), Heard(imports.reading_failed)
    given_up, may_go_on = Heard(imports.given_up), threading.Event()
    files = tmp_path / "first.csv", tmp_path / "second.csv"
    for file, text in zip(files, (first, "Name,Phone\nBudi,+62 812 3456 7890\n"), strict=True):
        file.write_text(text)
    contacts.submit(lambda: wait_for(may_go_on))
    imports.read(str(files[0]), READER)
    imports.choose(LookAlikes.SKIP)
    imports.cancel()
    imports.read(str(files[1]), READER)
    may_go_on.set()
    assert kept(contacts, qtbot) == ()
    names = [[each.name for each in read_of([*args])[0].contacts] for args in told.all]
    assert (names, failed.all, given_up.all) == ([["Budi"]], [], [])
    with qtbot.waitSignal(imports.imported, timeout=PATIENCE_MS):
        imports.take()


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
