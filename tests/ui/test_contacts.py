"""The contacts in the window: their page, who is offered while typing, names beside numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QMenu,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallDetails, CallOutcome
from dialer_gui.domain.contact_import import Field, LookAlikes
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import Contact, ContactIds
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.contacts.contact_list import ContactMenu
from dialer_gui.ui.pages.contacts.contacts_page import ContactsPage
from tests.ui.gallery import REQUEST, entries
from tests.ui.gallery_contacts import (
    ANNA,
    BUDI,
    FILE,
    LONG,
    MAX,
    PEOPLE,
    PLAN,
    SHOP,
    choose,
    contact_list,
    contacts_page,
    import_dialog,
    know,
    show,
)
from tests.ui.parts import (
    button,
    number_field,
    number_text,
    part,
    press,
    seen_texts,
    settle,
    status,
    unfold_status,
)
from tests.ui.wishes import Wishes

DOWN, UP, RETURN, ESCAPE = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
)


@pytest.fixture
def page(window: MainWindow) -> ContactsPage:
    page = contacts_page(window)
    show(page, *PEOPLE)
    return page


@pytest.fixture
def people(window: MainWindow) -> QListWidget:
    """The list below the number field, of a window that knows people."""
    know(window, ContactIndex(PEOPLE, {ANNA.numbers[1].number: 1.0}))
    lists = [each for each in window.findChildren(QListWidget) if each.parent() is window.form]
    (found,) = (each for each in lists if each.accessibleName() == "People found")
    return found


def type_keys(window: MainWindow, text: str) -> None:
    field = number_field(window)
    field.setFocus()
    QTest.keyClicks(field, text)


def shown(people: QListWidget) -> list[str]:
    return [people.item(row).text() for row in range(people.count())] if people.isVisible() else []


# The page.


def test_the_page_has_its_keys_and_begins_in_the_search(window: MainWindow) -> None:
    contacts_page(window)
    window.form.panel.field.setFocus()
    QTest.keySequence(window, "Ctrl+2")
    assert QApplication.focusWidget() is part(window, QLineEdit, "Search contacts")


def test_the_keys_of_the_search_search_the_page_that_is_shown(window: MainWindow) -> None:
    contacts_page(window)
    window.form.panel.field.setFocus()
    QTest.keySequence(window, "Ctrl+K")
    assert QApplication.focusWidget() is part(window, QLineEdit, "Search contacts")
    window.menu_actions.export_calls.trigger()
    assert window.recent.export.isVisible()
    QTest.keySequence(window, "Ctrl+K")
    assert QApplication.focusWidget() is part(window, QLineEdit, "Search")


def test_a_contact_says_all_that_is_known_of_it(window: MainWindow, page: ContactsPage) -> None:
    choose(window, 0)
    texts = seen_texts(window)
    for known in ("Acme GmbH", "mobile +49 170 1234567", "C-1001", "M-77", "Asia/Tokyo", "morning"):
        assert known in texts
    spoken = contact_list(window).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Anna Weber, Acme GmbH, favourite, mobile ")


def test_a_search_is_asked_for_and_its_words_stay(
    window: MainWindow, page: ContactsPage, qtbot: QtBot
) -> None:
    search = part(window, QLineEdit, "Search contacts")
    with qtbot.waitSignal(page.contacts_requested) as asked:
        QTest.keyClicks(search, "weber")
        QTest.keyClick(search, RETURN)
    assert asked.args == ["weber"]
    show(page)
    assert "No contact matches the search." in seen_texts(window)
    show(page, ANNA)
    assert "1 contact" in seen_texts(window)


def test_each_number_is_called_as_every_other_call(
    window: MainWindow, page: ContactsPage, wishes: Wishes
) -> None:
    page.call_requested.connect(window.form.call_number)
    choose(window, 0)
    button(window, "Call work +49 30 123456").click()
    ((request, is_again),) = wishes.calls
    assert (request.number, is_again) == ("+4930123456", False)


def test_return_puts_the_number_in_and_of_several_asks_which(
    window: MainWindow, page: ContactsPage, qtbot: QtBot, wishes: Wishes
) -> None:
    page.recall_requested.connect(window.form.put_in)
    choose(window, 1)
    with qtbot.waitSignal(page.recall_requested):
        QTest.keyClick(contact_list(window), RETURN)
    assert number_text(window) == "+6281234567890"
    assert QApplication.focusWidget() is number_field(window)
    choose(window, 0)
    QTest.keyClick(contact_list(window), RETURN)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()][:3] == [
        "Call mobile +49 170 1234567",
        "Call work +49 30 123456",
        "Call Reception 8001",
    ]
    into = "Put work +49 30 123456 into the number field"
    next(each for each in menu.actions() if each.text() == into).trigger()
    menu.close()
    assert number_text(window) == "+4930123456"
    assert wishes.calls == []


def test_deleting_can_be_undone(window: MainWindow, page: ContactsPage, qtbot: QtBot) -> None:
    choose(window, 1)
    with qtbot.waitSignal(page.delete_requested) as deleted:
        QTest.keyClick(contact_list(window), Qt.Key.Key_Delete)
    assert deleted.args == [ContactIds(BUDI.id)]
    assert contact_list(window).model().rowCount() == len(PEOPLE) - 1
    assert contact_list(window).currentIndex().data() == "Northwind Traders"
    with qtbot.waitSignal(page.restore_requested) as restored:
        button(window, "Undo the deletion").click()
    assert restored.args == [ContactIds(BUDI.id)]
    assert QApplication.focusWidget() is contact_list(window)


def test_the_calls_of_all_of_a_person_s_numbers_are_asked_for(
    window: MainWindow, page: ContactsPage, qtbot: QtBot
) -> None:
    choose(window, 0)
    with qtbot.waitSignal(page.calls_requested) as asked:
        press(window, "Their calls")
    assert asked.args == [tuple(each.number for each in ANNA.numbers), "Anna Weber"]
    menu = ContactMenu(ANNA, str, window)
    menu.delete_calls_picked.connect(page._on_menu_delete_calls_picked)
    with qtbot.waitSignal(page.calls_deletion_requested) as asked:
        next(each for each in menu.actions() if each.text() == "Delete all their calls…").trigger()
    assert asked.args == [tuple(each.number for each in ANNA.numbers), "Anna Weber"]
    texts = [each.text() for each in ContactMenu(replace(ANNA, numbers=()), str, window).actions()]
    assert "Delete all their calls…" not in texts


def test_a_contact_is_made_a_favourite_in_its_menu(
    window: MainWindow, page: ContactsPage, qtbot: QtBot
) -> None:
    choose(window, 1)
    page._on_list_menu_wanted(QPoint())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    favourite = next(each for each in menu.actions() if each.text() == "Favourite")
    assert not favourite.isChecked()
    with qtbot.waitSignal(page.save_requested) as saved:
        favourite.trigger()
    menu.close()
    assert saved.args == [(replace(BUDI, is_favourite=True),)]
    # It goes up, and stays the current one.
    show(page, ANNA, replace(BUDI, is_favourite=True), SHOP, MAX, LONG)
    assert contact_list(window).currentIndex().row() == 1


# While something is typed.


def test_down_and_enter_take_a_person_and_dial_nothing(
    window: MainWindow, people: QListWidget, wishes: Wishes
) -> None:
    type_keys(window, "web")
    assert shown(people) == [
        "Anna Weber · work +49 30 123456",
        "Anna Weber · mobile +49 170 1234567",
        "Anna Weber · Reception 8001",
        "Max Weber · home +49 30 123456",
    ]
    assert "Press Down to choose one of these people." in seen_texts(window)
    field = number_field(window)
    for key in (DOWN, DOWN, DOWN, UP):
        QTest.keyClick(field, key)
    QTest.keyClick(field, RETURN)
    assert number_text(window) == "+491701234567"
    assert shown(people) == []
    assert wishes.calls == []
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, RETURN)
    assert len(wishes.calls) == 1


def test_enter_calls_what_is_typed_where_nobody_was_chosen(
    window: MainWindow, people: QListWidget, wishes: Wishes
) -> None:
    type_keys(window, "030123456")
    assert shown(people)
    QTest.keyClick(number_field(window), RETURN)
    ((request, _),) = wishes.calls
    assert request.number == "030123456"


def test_the_list_follows_what_is_typed_and_goes(window: MainWindow, people: QListWidget) -> None:
    field = number_field(window)
    type_keys(window, "wex")
    assert shown(people) == []
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    type_keys(window, "b")
    assert len(shown(people)) == 4
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert len(shown(people)) == 4
    QTest.keyClick(field, ESCAPE)
    assert (shown(people), field.text()) == ([], "we")
    QTest.keyClick(field, ESCAPE)
    assert field.text() == ""
    type_keys(window, "web")
    button(window, "Redial").setFocus()
    assert shown(people) == []


@pytest.mark.parametrize("put_in", ["paste", "fill", "recall"])
def test_nobody_is_offered_for_a_number_that_was_put_in(
    window: MainWindow, people: QListWidget, put_in: str
) -> None:
    number = "+49 30 123456"
    if put_in == "paste":
        QApplication.clipboard().setText(number)
        window.form.panel.field.paste()
    elif put_in == "fill":
        window.form.fill(number)
    else:
        window.form.put_in(number)
    assert shown(people) == []


def test_the_pad_spells_names_and_is_not_covered(window: MainWindow, people: QListWidget) -> None:
    window.resize(420, 900)
    settle()
    type_keys(window, "")
    QTest.keyClick(number_field(window), Qt.Key.Key_Left)  # types nothing
    for key in ("9 W X Y Z", "3 D E F", "2 A B C"):
        button(window, key).click()
    assert len(shown(people)) == 4
    pound = button(window, "Pound")
    bottom = pound.mapTo(window, QPoint(0, pound.height())).y()
    assert people.mapTo(window, QPoint(0, 0)).y() >= bottom
    place = people.visualItemRect(people.item(3)).center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert number_text(window) == "+4930123456"


# Names beside numbers.


def test_a_number_s_people_and_their_own_time_stand_below_it(
    window: MainWindow, people: QListWidget
) -> None:
    window.form.put_in("+49301234567")
    assert "Weber" not in seen_texts(window)
    window.form.put_in("030 123456")
    hint = next(each for each in window.findChildren(QLabel) if "Anna Weber or" in each.text())
    assert hint.text().startswith("Anna Weber or Max Weber · Germany ")
    # The time is the number's: Max may be there, and only Anna is known to be in Tokyo.
    in_germany = hint.text().rpartition(" ")[2]
    know(window, ContactIndex((MAX,)))
    assert hint.text() == f"Max Weber · Germany {in_germany}"
    know(window, ContactIndex((ANNA,)))
    assert hint.text().startswith("Anna Weber · Germany ")
    assert hint.text().rpartition(" ")[2] != in_germany


def test_ids_are_filled_in_where_there_is_no_doubt_and_never_over_what_was_typed(
    window: MainWindow, people: QListWidget
) -> None:
    form = window.form
    form.put_in(ANNA.numbers[0].number)
    assert form.options.details() == CallDetails(member_id="M-77", customer_id="C-1001")
    form.put_in("+442079460123")
    assert form.options.details() == CallDetails()
    # Two people have it, and only one of them ids.
    form.put_in("+4930123456")
    assert form.options.details() == CallDetails()
    # Who was chosen among them is meant.
    form.put_in("")
    type_keys(window, "anna")
    QTest.keyClick(number_field(window), DOWN)
    QTest.keyClick(number_field(window), RETURN)
    assert form.options.details().customer_id == "C-1001"
    # Until she is not known any more, or the same number is typed anew.
    know(window, ContactIndex(()))
    assert form.options.details() == CallDetails()
    know(window, ContactIndex(PEOPLE))
    form.put_in("")
    type_keys(window, "030123456")
    assert form.options.details() == CallDetails()
    part(window, QLineEdit, "Customer ID").setText("typed")
    form.put_in(BUDI.numbers[0].number)
    assert form.options.details() == CallDetails(customer_id="typed")


def test_names_stand_in_the_list_of_calls_and_the_number_is_still_copied(
    window: MainWindow, people: QListWidget
) -> None:
    window.recent.show_entries(entries())
    calls = part(window, QListView, "Recent calls")
    first, third = calls.model().index(0, 0), calls.model().index(2, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Anna Weber or Max Weber, +49 30 123456, ")
    assert first.data() == "+49 30 123456"
    calls.setCurrentIndex(third)
    assert f"{SHOP.company} (+1 202-555-0123) · " in seen_texts(window)
    know(window, ContactIndex())
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("+49 30 123456, ")


def test_the_strip_names_who_is_called(window: MainWindow, people: QListWidget) -> None:
    request = replace(REQUEST, number=ANNA.numbers[0].number)
    window.call_status.start(request)
    window.call_status.end(request, CallOutcome.accepted())
    unfold_status(window)
    assert "Anna Weber (+49 170 1234567)" in seen_texts(window)
    assert status(window)


# The look into a file.


def test_the_columns_the_counts_and_what_cannot_be_read_are_shown(
    window: MainWindow, qtbot: QtBot
) -> None:
    opened = import_dialog(window)
    start = button(opened, "Import")
    assert not start.isEnabled()
    opened.show_file(FILE, PLAN)
    texts = seen_texts(opened)
    assert "In the file: 17 · new: 2 · changed: 1 · there already: 12 · can't be read: 2" in texts
    assert "1 may be there already" in texts
    unread = part(opened, QPlainTextEdit, "What can't be read").toPlainText().splitlines()
    assert unread[0] == "Line 4, a spreadsheet has rounded the number: Max Weber 4.93E+11"
    columns = [each for each in opened.findChildren(QComboBox) if each.findData(Field.NAME) >= 0]
    assert [each.currentText() for each in columns] == ["Name", "Company", "Number", "Leave out"]
    with qtbot.waitSignal(opened.reading_requested) as again:
        columns[3].setCurrentIndex(columns[3].findData(Field.NOTE))
        columns[3].activated.emit(columns[3].currentIndex())
    assert again.args == ["cp1252", (Field.NAME, Field.COMPANY, Field.NUMBER, Field.NOTE)]
    assert not start.isEnabled()
    opened.show_file(FILE, PLAN)
    alike = part(opened, QComboBox, "What to do with them")
    with qtbot.waitSignal(opened.look_alikes_chosen) as chosen:
        alike.setCurrentIndex(2)
        alike.activated.emit(2)
    assert chosen.args == [LookAlikes.SKIP]
    with qtbot.waitSignal(opened.import_requested):
        start.click()
    assert not start.isEnabled()


def test_an_import_is_undone_with_one_button(window: MainWindow, qtbot: QtBot) -> None:
    page = contacts_page(window)
    page.show_imported(PLAN)
    with qtbot.waitSignal(page.import_undo_requested):
        button(window, "Undo the import").click()
    page.show_import_undone(3)
    assert "Contacts put back as they were: 3" in seen_texts(window)
    page.show_exported("/tmp/x.vcf", 7, None)
    assert "Contacts in the file: 7\n/tmp/x.vcf" in seen_texts(window)


def test_text_from_a_file_is_plain(window: MainWindow) -> None:
    evil = Contact("1" * 32, "<b>Eve</b>\u202e", "<img src=x>", note="<a href=x>y</a>")
    page = contacts_page(window)
    show(page, evil)
    choose(window, 0)
    labels = [each for each in page.findChildren(QLabel) if "<" in each.text()]
    assert {each.text() for each in labels} == {"<b>Eve</b>", "<img src=x>", "<a href=x>y</a>"}
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
