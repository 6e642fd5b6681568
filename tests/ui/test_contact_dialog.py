"""The dialog of a contact: every field, what is wrong, and what was typed and not saved."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.contacts.contacts_page import ContactsPage
from tests.ui.gallery_contacts import (
    ANNA,
    PEOPLE,
    choose,
    contact_list,
    contacts_page,
    show,
)
from tests.ui.parts import (
    dialog,
    part,
    press,
    seen_texts,
)

RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def page(window: MainWindow) -> ContactsPage:
    page = contacts_page(window)
    show(page, *PEOPLE)
    return page


@pytest.mark.parametrize("way", ["key", "button", "menu"])
def test_every_field_of_a_contact_can_be_changed(
    window: MainWindow, page: ContactsPage, qtbot: QtBot, way: str
) -> None:
    choose(window, 0)
    if way == "key":
        QTest.keyClick(contact_list(window), Qt.Key.Key_F2)
    elif way == "button":
        press(window, "Edit")
    else:
        contacts = contact_list(window)
        place = contacts.visualRect(contacts.currentIndex()).center()
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, place, contacts.mapToGlobal(place))
        QApplication.sendEvent(contacts.viewport(), event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(each for each in menu.actions() if each.text() == "Edit…").trigger()
        menu.close()
    edited = dialog()
    for name, text in {
        "Contact's name": " New Name ",
        "Company": "",
        "Their customer ID": "007",
        "Their member ID": "M",
    }.items():
        part(edited, QLineEdit, name).setText(text)
    part(edited, QPlainTextEdit, "Note").setPlainText("one\ntwo")
    zone = next(each for each in edited.findChildren(QComboBox) if each.count() > 100)
    zone.setEditText("Europe/Berlin")
    first = next(each for each in edited.findChildren(QLineEdit) if "170" in each.text())
    first.setText("0151 12345678")
    with qtbot.waitSignal(page.save_requested) as saved:
        press(edited, "Save")
    assert saved.args is not None
    ((contact,),) = saved.args
    expected = replace(
        ANNA,
        name="New Name",
        company="",
        customer_id="007",
        member_id="M",
        note="one\ntwo",
        time_zone="Europe/Berlin",
    )
    assert replace(contact, numbers=ANNA.numbers) == expected
    assert [(each.number, each.label) for each in contact.numbers] == [
        ("+4915112345678", "mobile"),
        ("+4930123456", "work"),
        ("8001", "Reception"),
    ]


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("Number 1", "ask reception", "This is not one number."),
        ("Number 1", "030 1234567, 0170 1234567", "This is not one number."),
        ("Time zone", "Berlin", "Choose a time zone"),
        ("", "", "A contact needs a name, a company or a number."),
    ],
)
def test_what_is_wrong_with_a_contact_is_said_at_its_place(
    window: MainWindow, page: ContactsPage, qtbot: QtBot, field: str, text: str, words: str
) -> None:
    press(window, "New contact")
    if field:
        part(dialog(), QLineEdit, field).setText(text)
    with qtbot.assertNotEmitted(page.save_requested):
        press(dialog(), "Save")
    assert words in seen_texts(dialog())
    dialog().reject()


def test_a_new_contact_can_be_made_of_a_call(
    window: MainWindow, page: ContactsPage, qtbot: QtBot
) -> None:
    page.add_contact("+4930123456")
    part(dialog(), QLineEdit, "Contact's name").setText("Anna")
    with qtbot.waitSignal(page.save_requested) as saved:
        QTest.keyClick(part(dialog(), QLineEdit, "Contact's name"), RETURN)
    assert saved.args is not None
    ((contact,),) = saved.args
    assert (contact.name, contact.numbers[0].number) == ("Anna", "+4930123456")


def test_what_was_typed_of_a_contact_is_asked_about_before_it_goes(
    window: MainWindow, page: ContactsPage
) -> None:
    choose(window, 0)
    press(window, "Edit…")
    contact = dialog()
    QTest.keyClick(contact, ESCAPE)
    assert not contact.isVisible(), "nothing was changed"
    press(window, "Edit…")
    contact = dialog()
    part(contact, QLineEdit, "Company").setText("Other")
    QTest.keyClick(contact, ESCAPE)
    assert "What you changed in this contact is not saved yet." in seen_texts(contact)
    press(contact, "Keep editing")
    assert contact.isVisible()
    QTest.keyClick(contact, ESCAPE)
    press(contact, "Discard the changes")
    assert not contact.isVisible()


def test_what_was_wrong_with_a_contact_is_not_said_for_ever(
    window: MainWindow, page: ContactsPage
) -> None:
    press(window, "New contact")
    number = part(dialog(), QLineEdit, "Number 1")
    zone = part(dialog(), QComboBox, "Time zone")
    number.setText("nonsense")
    press(dialog(), "Save")
    assert number.accessibleDescription()
    number.clear()
    zone.setEditText("Nowhere")
    press(dialog(), "Save")
    assert not number.accessibleDescription()
    assert "Choose a time zone from the list." in seen_texts(dialog())
    zone.setEditText("")
    press(dialog(), "Save")
    assert "Choose a time zone from the list." not in seen_texts(dialog())
    assert "A contact needs a name, a company or a number." in seen_texts(dialog())
    press(dialog(), "Cancel")
