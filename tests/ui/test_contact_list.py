"""The list of contacts: reached, searched by typing, deleted and brought back, however long."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dialer_gui.domain.contacts import Contact, ContactIds
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.contacts.contacts_page import ContactsPage
from tests.ui.gallery_contacts import PEOPLE, choose, contact_list, contacts_page, show
from tests.ui.parts import number_text, part, settle


@pytest.fixture
def page(window: MainWindow) -> ContactsPage:
    page = contacts_page(window)
    show(page, *PEOPLE)
    return page


def test_a_hundred_thousand_are_reached_and_only_those_that_are_seen_are_read(
    window: MainWindow, page: ContactsPage, qtbot: QtBot
) -> None:
    everybody = ContactIds.of(f"{n:032x}" for n in range(100_000))
    asked: list[ContactIds] = []
    page.rows_requested.connect(asked.append)
    page.show_contacts(everybody, ())
    contacts = contact_list(window)
    contacts.setFocus()
    for key, first, last in ((Qt.Key.Key_End, 99_800, 99_999), (Qt.Key.Key_Home, 0, 200)):
        QTest.keyClick(contacts, key)
        qtbot.waitUntil(lambda: bool(asked))
        rows = [int(each, 16) for each in asked.pop()]
        assert rows[0] >= first
        assert rows[-1] <= last
        page.show_read(tuple(Contact(f"{n:032x}", f"Person {n}") for n in rows))
        asked.clear()
    assert contacts.currentIndex().data() == "Person 0"
    # Nothing is asked twice, and one after the other.
    settle()
    assert asked == []
    contacts.verticalScrollBar().setValue(1_000_000)
    settle()
    contacts.verticalScrollBar().setValue(2_000_000)
    settle()
    assert len(asked) == 1
    page.show_read(())
    qtbot.waitUntil(lambda: len(asked) == 2)


def test_all_that_are_chosen_are_deleted_and_come_back(
    window: MainWindow, page: ContactsPage, qtbot: QtBot
) -> None:
    everybody = ContactIds.of(f"{n:032x}" for n in range(100_000))
    page.show_contacts(everybody, ())
    contacts = contact_list(window)
    contacts.setFocus()
    with qtbot.waitSignal(page.delete_requested) as deleted:
        QTest.keySequence(contacts, "Ctrl+A")
        QTest.keyClick(contacts, Qt.Key.Key_Delete)
    assert deleted.args == [everybody]
    assert contacts.model().rowCount() == 0
    with qtbot.waitSignal(page.restore_requested) as restored:
        QTest.keySequence(contacts, "Ctrl+Z")
    assert restored.args == [everybody]
    page.show_contacts(everybody, ())
    select = QItemSelectionModel.SelectionFlag.Select
    contacts.clearSelection()
    for row in (5, 6, 900):
        contacts.selectionModel().select(contacts.model().index(row, 0), select)
    with qtbot.waitSignal(page.delete_requested) as deleted:
        QTest.keyClick(contacts, Qt.Key.Key_Delete)
    assert deleted.args == [ContactIds.of(everybody[row] for row in (5, 6, 900))]
    assert contacts.model().rowCount() == 100_000 - 3


def test_the_list_stays_where_it_is_when_others_come_and_goes_to_the_top_for_a_search(
    window: MainWindow, page: ContactsPage
) -> None:
    everybody = ContactIds.of(f"{n:032x}" for n in range(1, 2000))
    page.show_contacts(everybody, ())
    contacts = contact_list(window)
    contacts.scrollTo(contacts.model().index(1000, 0))
    top = everybody[contacts.rowAt(0)]
    more = ContactIds("f" * 32 + everybody.joined)
    page.show_contacts(more, ())
    assert more[contacts.rowAt(0)] == top
    part(window, QLineEdit, "Search contacts").setText("person")
    settle()
    page.show_contacts(everybody, ())
    assert contacts.rowAt(0) == 0


def test_letters_that_are_typed_into_the_list_are_searched_for(
    window: MainWindow, page: ContactsPage
) -> None:
    choose(window, 0)
    QTest.keyClicks(contact_list(window), "W")
    search = part(window, QLineEdit, "Search contacts")
    assert (search.text(), QApplication.focusWidget()) == ("W", search)
    choose(window, 0)
    QTest.keyClicks(contact_list(window), "03")
    assert number_text(window) == "03"
