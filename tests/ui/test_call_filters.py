"""The filters above the calls: unfolded by keys, counting at once, seen when on, cleared by one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QLineEdit
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.call_search import CallFilters, CallSearch
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.call_list import CallMenu
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, entries
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
    assert wish.args == [whole]


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
