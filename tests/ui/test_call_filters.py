"""The filters above the calls: unfolded by keys, counting at once, seen when on, cleared by one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
)
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_export import ExportFormat
from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.call_search import CallFilters, CallSearch, SearchPart
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import Contact
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.call_list import CallMenu
from dialer_gui.ui.pages.calls.search_bar import MOST_PEOPLE
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, entries
from tests.ui.gallery_contacts import ANNA, BUDI, MAX, PEOPLE, know
from tests.ui.gallery_live import choose_call, recorded_entries
from tests.ui.parts import button, number_field, part, seen_texts


@pytest.fixture
def asked(window: MainWindow) -> list[CallSearch]:
    """A wide window with the filters unfolded; what it asks for."""
    window.resize(1366, 768)
    window.recent.show_accounts((ACCOUNT, SECOND_ACCOUNT))
    unfolder = button(window, "Filters")
    unfolder.setFocus()
    QTest.keyClick(unfolder, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is choice(window, "Time")
    searches: list[CallSearch] = []
    window.recent.recent_calls_requested.connect(searches.append)
    return searches


def choice(window: MainWindow, name: str) -> QComboBox:
    return part(window, QComboBox, name)


def choose(window: MainWindow, name: str, words: str) -> None:
    combo_box = choice(window, name)
    place = combo_box.findText(words)
    assert place >= 0, [combo_box.itemText(each) for each in range(combo_box.count())]
    combo_box.setCurrentIndex(place)


def day_of(at_s: float | None) -> QDate:
    assert at_s is not None
    when = QDateTime.fromMSecsSinceEpoch(round(at_s * 1000))
    assert when.time().msecsSinceStartOfDay() == 0
    return when.date()


@pytest.mark.parametrize(
    ("name", "words", "filters"),
    [
        ("Account of the calls", "Branch office", CallFilters(account_id=SECOND_ACCOUNT.id)),
        ("Extension of the calls", "From 9001", CallFilters(extension="9001")),
        ("Result of the calls", "Call back", CallFilters(disposition=Disposition.CALL_BACK)),
        ("Result of the calls", "No result yet", CallFilters(lacks_disposition=True)),
        ("Talk time", "Talk 1:00 or more", CallFilters(least_talking_s=60)),
    ],
)
def test_a_choice_counts_at_once(
    window: MainWindow, asked: list[CallSearch], name: str, words: str, filters: CallFilters
) -> None:
    choose(window, name, words)
    assert asked == [CallSearch(filters=filters)]
    assert window.recent.is_filtered()


@pytest.mark.parametrize(
    ("words", "days_ago"), [("Today", {0}), ("This week", set(range(7))), ("Last 30 days", {29})]
)
def test_days_begin_at_midnight(
    window: MainWindow, asked: list[CallSearch], words: str, days_ago: set[int]
) -> None:
    choose(window, "Time", words)
    (search,) = asked
    assert day_of(search.filters.since_s).daysTo(QDate.currentDate()) in days_ago
    assert search.filters.until_s is None


def test_today_is_another_day_after_midnight(
    window: MainWindow,
    asked: list[CallSearch],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    today = QDate.currentDate()
    choose(window, "Time", "Today")
    monkeypatch.setattr(QDate, "currentDate", lambda: today.addDays(1))
    # Until then, what is shown is exported and counted.
    with qtbot.waitSignal(window.recent.export_requested) as exported:
        window.recent.export.export_requested.emit(str(tmp_path), ExportFormat.CSV)
    assert exported.args is not None
    assert exported.args[2] == window.recent.search() == asked[-1]
    for _ in range(2):
        window.recent.begin_day()
    assert [day_of(each.filters.since_s) for each in asked] == [today, today.addDays(1)]
    assert window.recent.search() == asked[-1]


def test_a_span_has_its_last_day_in_it(window: MainWindow, asked: list[CallSearch]) -> None:
    choose(window, "Time", "From … to …")
    part(window, QDateEdit, "From this day on").setDate(QDate(2026, 11, 2))
    part(window, QDateEdit, "Up to this day").setDate(QDate(2026, 11, 3))
    assert day_of(asked[-1].filters.since_s) == QDate(2026, 11, 2)
    assert day_of(asked[-1].filters.until_s) == QDate(2026, 11, 4)


def test_filters_that_are_on_are_seen_also_folded_and_one_button_lists_all(
    window: MainWindow, asked: list[CallSearch], qtbot: QtBot
) -> None:
    show_all = button(window, "Show all calls")
    assert not show_all.isVisible()
    choose(window, "Talk time", "Talk 1:00 or more")
    choose(window, "Time", "Today")
    part(window, QLineEdit, "Search").setText("Weber")
    button(window, "Answered").click()
    button(window, "Filters: 2").click()
    assert not choice(window, "Time").isVisible()
    assert show_all.isVisible()
    show_all.setFocus()
    asked.clear()
    with qtbot.waitSignal(window.recent.recent_calls_requested):
        show_all.click()
    assert asked == [CallSearch()]
    assert not show_all.isVisible()
    assert QApplication.focusWidget() is button(window, "All")
    assert button(window, "Filters").text() == ""


def test_the_calls_with_one_number_are_listed_from_a_row(
    window: MainWindow, asked: list[CallSearch]
) -> None:
    window.recent.show_entries(recorded_entries())
    choose_call(window, 1)
    menu = CallMenu(window, recorded_entries()[1], has_crm=False)
    menu.number_picked.connect(window.recent._on_menu_number_picked)
    next(a for a in menu.actions() if a.text() == "Only calls with this number").trigger()
    assert asked[-1].filters == CallFilters(numbers=("+442079460123",))
    button(window, "Show the calls with other numbers than +44 20 7946 0123, too").click()
    assert asked[-1] == CallSearch()


@pytest.mark.parametrize(
    ("number", "whole"),
    [
        ("030123456", "+4930123456"),
        ("004930123456", "+4930123456"),
        # It would be found under another number only.
        ("+5215512345678", "+5215512345678"),
        ("0612", "0612"),
    ],
)
def test_the_number_of_a_call_is_the_one_that_its_account_reads(
    window: MainWindow, asked: list[CallSearch], qtbot: QtBot, number: str, whole: str
) -> None:
    window.recent.show_accounts((replace(ACCOUNT, default_country="DE"),))
    call = recorded_entries()[1]
    request = replace(call.request, account_id=ACCOUNT.id, number=number)
    window.recent.show_entries((replace(call, request=request),))
    choose_call(window, 0)
    window.recent._on_menu_number_picked()
    assert asked[-1].filters == CallFilters(numbers=(whole,))
    with qtbot.waitSignal(window.recent.delete_all_requested) as wish:
        window.recent._on_menu_delete_all_picked()
    assert wish.args == [(whole,)]


@pytest.mark.parametrize(
    ("people", "row", "numbers", "words"),
    [
        ((ANNA,), 0, tuple(each.number for each in (ANNA.numbers[1], *ANNA.numbers)), "Anna Weber"),
        # Nobody knows whose calls are meant.
        ((ANNA, MAX), 0, ("+4930123456",), "+49 30 123456"),
        ((ANNA,), 1, ("+442079460123",), "+44 20 7946 0123"),
    ],
)
def test_a_row_leads_to_the_calls_with_all_numbers_of_its_only_contact(
    window: MainWindow,
    asked: list[CallSearch],
    qtbot: QtBot,
    people: tuple[Contact, ...],
    row: int,
    numbers: tuple[str, ...],
    words: str,
) -> None:
    know(window, ContactIndex(people))
    window.recent.show_entries(recorded_entries())
    choose_call(window, row)
    window.recent._on_menu_number_picked()
    numbers = tuple(dict.fromkeys(numbers))
    assert asked[-1].filters == CallFilters(numbers=numbers)
    assert button(window, f"Show the calls with other numbers than {words}, too").isVisible()
    with qtbot.waitSignal(window.recent.delete_all_requested) as wish:
        window.recent._on_menu_delete_all_picked()
    assert wish.args == [numbers]
    found = ("1" * 32, "2" * 32)
    window.recent.deletion.ask(("8009",), found)  # a late answer about somebody else
    assert "Delete 2 calls" not in seen_texts(window)
    window.recent.deletion.ask(numbers, found)
    assert f"Delete 2 calls with {words}?" in seen_texts(window)
    assert QApplication.focusWidget() is button(window, "Keep them")
    button(window, "Keep them").click()
    assert not window.recent.deletion.isVisible()
    window.recent.deletion.ask(numbers, found)
    with qtbot.waitSignal(window.recent.delete_requested) as deleted:
        button(window, "Delete 2 calls").click()
    assert deleted.args == [found]
    assert "Calls deleted: 2" in seen_texts(window)


@pytest.mark.parametrize(
    ("person", "left", "question"),
    [
        (
            ANNA,
            (ANNA.numbers[0].number, ANNA.numbers[2].number),
            "Delete 2 calls with Anna Weber?"
            " The calls with numbers that other contacts have, too, stay.",
        ),
        (BUDI, (BUDI.numbers[0].number,), "Delete 2 calls with Budi Santoso?"),
        # Others have all of his: the question names the number, not him.
        (MAX, (MAX.numbers[0].number,), "Delete 2 calls with +49 30 123456?"),
    ],
)
def test_the_calls_with_a_number_of_several_people_are_not_those_of_one(
    window: MainWindow, qtbot: QtBot, person: Contact, left: tuple[str, ...], question: str
) -> None:
    know(window, ContactIndex(PEOPLE))
    with qtbot.waitSignal(window.recent.delete_all_requested) as wish:
        numbers = tuple(each.number for each in person.numbers)
        window.recent.ask_to_delete_calls(numbers, person.title)
    assert wish.args == [left]
    window.recent.deletion.ask(left, ("1" * 32, "2" * 32))
    assert question in seen_texts(window)


def test_another_question_takes_the_place_of_one_that_stands(
    window: MainWindow, qtbot: QtBot
) -> None:
    bar = window.recent.deletion
    bar.ask_about(("1",), "Anna")
    bar.ask(("1",), ("a" * 32,))
    yes = button(window, "Delete 1 call")
    bar.ask_about(("2",), "Bert")
    assert "Anna" not in seen_texts(window)
    assert not bar.isVisible()
    with qtbot.assertNotEmitted(window.recent.delete_requested):
        yes.click()
    bar.retranslate()
    bar.ask(("2",), ("b" * 32,))
    assert "Delete 1 call with Bert?" in seen_texts(window)
    bar.ask(("2",), ())
    assert not bar.isVisible()


def test_a_row_s_menu_names_whose_calls_it_is_about(window: MainWindow) -> None:
    know(window, ContactIndex((replace(ANNA, name="R&D " + "x" * 300),)))
    window.recent.show_entries(recorded_entries())
    choose_call(window, 0)
    window.recent._on_list_menu_wanted(QPoint())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, CallMenu)
    texts = [each.text() for each in menu.actions()]
    menu.close()
    name = f"R&&D {'x' * 55}…"
    assert f"Only calls with {name}" in texts
    assert f"Delete all calls with {name}…" in texts


def test_a_person_is_chosen_by_name_with_the_keyboard_alone(
    window: MainWindow, asked: list[CallSearch]
) -> None:
    nobody = replace(BUDI, name="Weber without a number", numbers=())
    know(window, ContactIndex((nobody, *PEOPLE)))
    field = part(window, QLineEdit, "Person")
    people = next(each for each in window.findChildren(QListWidget) if each.parent() is field)
    field.setFocus()
    QTest.keyClicks(field, "web")
    assert [people.item(row).text() for row in range(people.count())] == [
        "Anna Weber, Acme GmbH",
        "Max Weber",
    ]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked[-1].filters == CallFilters(numbers=("+4930123456",))
    assert not people.isVisible()
    assert (field.text(), QApplication.focusWidget()) == ("", field)
    QTest.keyClicks(field, "anna")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked[-1].filters == CallFilters(numbers=tuple(each.number for each in ANNA.numbers))
    QTest.keyClicks(field, "santoso")
    assert people.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (people.isVisible(), field.text()) == (False, "santoso")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is number_field(window)


def test_a_name_in_the_search_stands_for_the_person_s_numbers(
    window: MainWindow, asked: list[CallSearch]
) -> None:
    know(window, ContactIndex(PEOPLE))
    part(window, QLineEdit, "Search").setText("Weber 1234")
    QTest.keyClick(part(window, QLineEdit, "Search"), Qt.Key.Key_Return)
    numbers = tuple(dict.fromkeys(each.number for each in (*ANNA.numbers, *MAX.numbers)))
    assert asked[-1].parts == (SearchPart("Weber", numbers=numbers), SearchPart("1234"))
    assert asked[-1].numbers == ()
    part(window, QLineEdit, "Search").setText("weber acme")
    QTest.keyClick(part(window, QLineEdit, "Search"), Qt.Key.Key_Return)
    assert asked[-1].numbers == tuple(each.number for each in ANNA.numbers)
    # Who is called so may change while it stands there.
    know(window, ContactIndex((MAX,)))
    assert asked[-1].numbers == ()
    know(window, ContactIndex((MAX,)))
    assert [each.numbers for each in asked[-2:]] == [
        tuple(each.number for each in ANNA.numbers),
        (),
    ]


def test_it_is_said_where_too_many_people_have_a_name(
    window: MainWindow, asked: list[CallSearch]
) -> None:
    many = (replace(MAX, id=f"{n:032x}") for n in range(MOST_PEOPLE + 1))
    know(window, ContactIndex(many))
    part(window, QLineEdit, "Search").setText("max")
    QTest.keyClick(part(window, QLineEdit, "Search"), Qt.Key.Key_Return)
    window.recent.show_count(3)
    assert "3 calls · Only 500 of the people with such names are looked for." in seen_texts(window)


def test_enter_goes_back_to_the_number(window: MainWindow, asked: list[CallSearch]) -> None:
    QTest.keyClick(choice(window, "Talk time"), Qt.Key.Key_Return)
    assert number_field(window).hasFocus()
    assert not asked


def test_accounts_that_change_leave_what_is_chosen(
    window: MainWindow, asked: list[CallSearch]
) -> None:
    choose(window, "Account of the calls", "Branch office")
    window.recent.show_accounts((replace(SECOND_ACCOUNT, name="Branch 2"), ACCOUNT))
    assert choice(window, "Account of the calls").currentText() == "Branch 2"
    assert len(asked) == 1
    window.recent.show_accounts((ACCOUNT,))
    assert asked[1:] == [CallSearch()]


def test_the_count_follows_what_is_listed(window: MainWindow) -> None:
    window.resize(1366, 768)
    newest, *older = entries()
    window.recent.show_entries(older)
    window.recent.show_count(1234)
    assert "1234 call" in seen_texts(window)
    window.recent.show_entry(newest)
    assert "1235 call" in seen_texts(window)
    window.recent.show_entry(newest)
    choose_call(window, 1)
    window.recent._list.deleted.emit(window.recent._list.rows_in_use())
    assert "1234 call" in seen_texts(window)
