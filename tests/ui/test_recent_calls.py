"""The page with the calls: order, days, columns, chips, search, delete and undo."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import (
    QAbstractItemModel,
    QDate,
    QDateTime,
    QItemSelectionModel,
    QPoint,
    Qt,
    SignalInstance,
)
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_search import CallResult, CallSearch
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.live_call import LiveState
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.call_delegate import CallHeader
from dialer_gui.ui.pages.calls.calls_model import DAY_ROLE
from dialer_gui.ui.text.times import day_words, time_words
from tests.ui.gallery import entries
from tests.ui.gallery_live import RECORD, recorded_entries
from tests.ui.parts import button, number_field, number_text, part, seen_texts, settle


def recent_list(window: MainWindow) -> QListView:
    return part(window, QListView, "Recent calls")


def rows(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_newest_call_is_on_top(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    assert rows(recent_list(window).model())[:3] == [
        "+49 30 123456",
        "+44 20 7946 0123",
        "+1 202-555-0123",
    ]


def test_a_new_call_comes_on_top_and_is_settled_in_its_place(window: MainWindow) -> None:
    first, second, *rest = entries()
    window.recent.show_entries((second, *rest))
    window.recent.show_entry(first)
    assert rows(recent_list(window).model())[0] == "+49 30 123456"
    window.recent.show_entry(replace(second, outcome=CallOutcome.unknown(Reason.TIMEOUT)))
    model = recent_list(window).model()
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "outcome unknown" in spoken
    assert model.rowCount() == len(rest) + 2


def test_news_of_a_call_that_was_deleted_does_not_bring_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.recent.show_entries(entries())
    recent = recent_list(window)
    recent.setCurrentIndex(recent.model().index(1, 0))
    with qtbot.waitSignal(window.recent.delete_requested):
        QTest.keyClick(recent, Qt.Key.Key_Delete)
    left = rows(recent.model())
    window.recent.show_entry(replace(entries()[1], seen=LiveState.ENDED))
    window.recent.show_entry(replace(entries()[1], record=RECORD))
    assert rows(recent.model()) == left


def test_delete_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    window.recent.show_entries(entries())
    recent = recent_list(window)
    recent.setFocus()
    recent.setCurrentIndex(recent.model().index(1, 0))
    with qtbot.waitSignal(window.recent.delete_requested) as deleted:
        QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert deleted.args == [(entries()[1].request.id,)]
    assert "+44 20 7946 0123" not in rows(recent.model())
    assert "Calls deleted: 1" in seen_texts(window)
    with qtbot.waitSignal(window.recent.restore_requested) as restored:
        button(window, "Undo").click()
    assert restored.args == deleted.args
    assert not button(window, "Undo").isVisible()


def test_ctrl_z_in_the_list_undoes_a_delete_once(window: MainWindow, qtbot: QtBot) -> None:
    window.recent.show_entries(entries())
    recent = recent_list(window)
    recent.setCurrentIndex(recent.model().index(1, 0))
    QTest.keyClick(recent, Qt.Key.Key_Delete)
    with qtbot.waitSignal(window.recent.restore_requested):
        QTest.keyClick(recent, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(window.recent.restore_requested):
        QTest.keyClick(recent, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_each_deletion_has_an_undo_of_its_own(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    recent = recent_list(window)
    deleted, restored = (
        Noted(window.recent.delete_requested),
        Noted(window.recent.restore_requested),
    )
    for row in (1, 3):
        recent.setCurrentIndex(recent.model().index(row, 0))
        QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert "Calls deleted: 2" in seen_texts(window)
    undo = button(window, "Undo")
    undo.setFocus()
    QTest.keyClick(undo, Qt.Key.Key_Space)
    assert restored.ids == deleted.ids[1:]
    assert "Calls deleted: 1" in seen_texts(window)
    assert QApplication.focusWidget() is undo
    QTest.keyClick(undo, Qt.Key.Key_Space)
    assert restored.ids == deleted.ids[::-1]
    assert not undo.isVisible()
    assert QApplication.focusWidget() is recent
    QTest.keyClick(recent, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(restored.ids) == 2


class Noted:
    """Keeps the ids that come with a wish."""

    def __init__(self, wish: SignalInstance) -> None:
        self.ids: list[tuple[str, ...]] = []
        wish.connect(self.ids.append)


def test_several_calls_are_deleted_together(window: MainWindow, qtbot: QtBot) -> None:
    window.recent.show_entries(entries())
    recent = recent_list(window)
    select = QItemSelectionModel.SelectionFlag.Select
    for row in (1, 3):
        recent.selectionModel().select(recent.model().index(row, 0), select)
    with qtbot.waitSignal(window.recent.delete_requested) as deleted:
        QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert deleted.args is not None
    assert set(deleted.args[0]) == {entries()[1].request.id, entries()[3].request.id}


def test_a_call_in_flight_is_not_deleted(window: MainWindow, qtbot: QtBot) -> None:
    window.recent.show_entries(entries())
    recent = recent_list(window)
    recent.setCurrentIndex(recent.model().index(0, 0))
    with qtbot.assertNotEmitted(window.recent.delete_requested):
        QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert recent.model().rowCount() == len(entries())


def test_the_search_asks_for_what_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = part(window, QLineEdit, "Search")
    assert QApplication.focusWidget() is search
    with qtbot.waitSignal(window.recent.recent_calls_requested) as asked:
        QTest.keyClicks(search, " 4930 ")
    assert asked.args == [CallSearch("4930")]
    window.recent.show_entries(())
    assert "No call matches the search." in seen_texts(window)


def test_escape_clears_the_search_and_returns_to_the_number(
    window: MainWindow, qtbot: QtBot
) -> None:
    search = part(window, QLineEdit, "Search")
    search.setFocus()
    QTest.keyClicks(search, "4930")
    with qtbot.waitSignal(window.recent.recent_calls_requested):
        QTest.keyClick(search, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.recent.recent_calls_requested) as asked:
        QTest.keyClick(search, Qt.Key.Key_Escape)
    assert asked.args == [CallSearch()]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is number_field(window)


def test_a_new_call_under_a_search_asks_again(window: MainWindow, qtbot: QtBot) -> None:
    search = part(window, QLineEdit, "Search")
    with qtbot.waitSignal(window.recent.recent_calls_requested):
        QTest.keyClicks(search, "442")
    window.recent.show_entries(entries()[1:2])
    with qtbot.waitSignal(window.recent.recent_calls_requested) as asked:
        window.recent.show_entry(entries()[0])
    assert asked.args == [CallSearch("442")]
    assert rows(recent_list(window).model()) == ["+44 20 7946 0123"]


@pytest.mark.parametrize("result", CallResult)
def test_a_chip_asks_for_the_calls_of_its_result(
    window: MainWindow, qtbot: QtBot, result: CallResult
) -> None:
    window.recent.show_entries(entries())
    words = {"answered": "Answered", "not_reached": "Not reached", "unknown": "Unknown"}
    with qtbot.waitSignal(window.recent.recent_calls_requested) as asked:
        button(window, words[result]).click()
    assert asked.args == [CallSearch(result=result)]
    with qtbot.waitSignal(window.recent.recent_calls_requested) as asked:
        window.recent.show_entry(entries()[0])
    assert asked.args == [CallSearch(result=result)]
    window.recent.show_entries(())
    assert "There are no such calls." in seen_texts(window)
    with qtbot.waitSignal(window.recent.recent_calls_requested) as asked:
        button(window, "All").click()
    assert asked.args == [CallSearch()]


def test_arrow_keys_go_from_chip_to_chip_and_tab_past_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = button(window, "All")
    first.setFocus()
    with qtbot.waitSignal(window.recent.recent_calls_requested) as asked:
        QTest.keyClick(first, Qt.Key.Key_Right)
    answered = button(window, "Answered")
    assert asked.args == [CallSearch(result=CallResult.ANSWERED)]
    assert (QApplication.focusWidget(), answered.isChecked()) == (answered, True)
    QTest.keyClick(answered, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(window, "Show the search")


def test_the_search_opens_where_it_has_no_room_and_closes_again(window: MainWindow) -> None:
    search, opener = part(window, QLineEdit, "Search"), button(window, "Show the search")
    assert (search.isVisible(), opener.isVisible()) == (False, True)
    opener.click()
    assert QApplication.focusWidget() is search
    assert not opener.isVisible()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.isVisible(), opener.isVisible()) == (False, True)
    window.resize(1100, 900)
    settle()
    assert (search.isVisible(), opener.isVisible()) == (True, False)


def test_a_day_heads_its_calls_and_is_no_row(window: MainWindow, qtbot: QtBot) -> None:
    now = QDateTime.currentDateTime()
    days = (0, 0, 1, 40)
    calls = [
        replace(entry, started_at_s=now.addDays(-ago).toSecsSinceEpoch() - place)
        for place, (entry, ago) in enumerate(zip(entries()[1:], days, strict=False))
    ]
    calls[1] = replace(calls[1], started_at_s=calls[0].started_at_s)
    window.recent.show_entries(calls)
    recent = recent_list(window)
    model = recent.model()
    assert model.rowCount() == len(days)
    headings = [str(model.index(row, 0).data(DAY_ROLE)) for row in range(len(days))]
    assert headings[:3] == ["Today", "", "Yesterday"]
    assert headings[3] == day_words(QDate.currentDate().addDays(-40))
    first = recent.visualRect(model.index(0, 0))
    second = recent.visualRect(model.index(1, 0))
    assert first.height() > second.height()
    heading = QPoint(first.center().x(), first.top() + 4)
    assert not recent.indexAt(heading).isValid()
    QTest.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert recent.selectedIndexes() == []
    assert recent.indexAt(QPoint(heading.x(), first.bottom() - 4)).row() == 0


def test_a_day_is_named_by_weekday_and_date_and_by_its_year_where_it_is_another() -> None:
    today = QDate.currentDate()
    assert day_words(QDate(today.year() - 2, 11, 23)).endswith(f", 23 November {today.year() - 2}")
    assert day_words(QDate(today.year(), 1, 1) if today.month() > 1 else today)


@pytest.mark.parametrize(("width", "has_columns"), [(420, False), (1300, True)])
def test_a_wide_list_has_columns(window: MainWindow, width: int, *, has_columns: bool) -> None:
    window.recent.show_entries(recorded_entries())
    window.resize(width, 900)
    settle()
    header = window.findChild(CallHeader)
    assert isinstance(header, CallHeader)
    recent = recent_list(window)
    assert header.isVisible() is has_columns
    two_lines = 2.6 * recent.fontMetrics().height()
    assert (recent.visualRect(recent.model().index(1, 0)).height() < two_lines) is has_columns


def test_an_empty_list_says_so(window: MainWindow) -> None:
    window.recent.show_entries(())
    assert "No calls yet." in seen_texts(window)
    window.recent.show_entries(entries())
    assert "No calls yet." not in seen_texts(window)


def test_a_double_click_recalls_and_does_not_dial(window: MainWindow, qtbot: QtBot) -> None:
    window.recent.show_entries(entries())
    recent = recent_list(window)
    place = recent.visualRect(recent.model().index(1, 0)).center()
    with qtbot.assertNotEmitted(window.form.call_requested):
        QTest.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert number_text(window) == "+442079460123"


def test_times_are_short_today_and_dated_before() -> None:
    today = QDateTime.currentDateTime()
    today.setTime(today.time().fromString("14:05", "HH:mm"))
    assert time_words(today.toSecsSinceEpoch()) == "14:05"
    assert time_words(today.addDays(-1).toSecsSinceEpoch()) == "Yesterday 14:05"
    earlier = time_words(today.addDays(-40).toSecsSinceEpoch())
    assert earlier.endswith(" 14:05")
    assert len(earlier) > len("14:05")


def test_a_painted_row_leaves_nothing_that_the_garbage_collector_frees_twice(
    window: MainWindow,
) -> None:
    def write(number: str, _account_id: str) -> str:
        try:
            raise ValueError(number)
        except ValueError as error:
            error.args = (error,)  # it holds itself, and so the frames that led here
            return number

    window.recent.show_entries(entries())
    window.recent.write_numbers_with(write)
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        recent_list(window).grab()
        gc.collect()
        options = [each for each in gc.garbage if isinstance(each, QStyleOptionViewItem)]
        inner = [
            each
            for each in gc.garbage
            if isinstance(each, QFont | QPalette) and not shiboken6.ownedByPython(each)
        ]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
    assert options, "nothing held a frame of the painting"
    assert inner == []
