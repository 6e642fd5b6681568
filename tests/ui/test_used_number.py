"""A number that has been called stays to be seen, and makes room for the next one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import REQUEST, entries
from tests.ui.parts import button, number_field, number_text, part
from tests.ui.test_number_field import chooser, paste
from tests.ui.wishes import Wishes

CALLED = "0301231101"


@pytest.fixture
def called(window: MainWindow, wishes: Wishes) -> MainWindow:
    """A window from which a number has just been called."""
    QTest.keyClicks(number_field(window), CALLED)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    ((request, _deliberate),) = wishes.calls
    window.call_status.start(request)
    window.call_status.end(request, CallOutcome.accepted())
    assert number_text(window) == CALLED
    return window


def type_in_the_field(window: MainWindow) -> None:
    QTest.keyClicks(number_field(window), "56")


def press_the_pad(window: MainWindow) -> None:
    button(window, "5 J K L").click()
    button(window, "6 M N O").click()


def type_in_the_list(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    recent = part(window, QListView, "Recent calls")
    recent.setFocus()
    QTest.keyClicks(recent, "5")
    QTest.keyClicks(number_field(window), "6")


def compose(window: MainWindow) -> None:
    for digit in "56":
        event = QInputMethodEvent()
        event.setCommitString(digit)
        QApplication.sendEvent(number_field(window), event)


def paste_in_the_field(window: MainWindow) -> None:
    paste(number_field(window), "56")


def paste_on_a_button(window: MainWindow) -> None:
    button(window, "Call").setFocus()
    paste(button(window, "Call"), "56")


@pytest.mark.parametrize(
    "enter",
    [
        type_in_the_field,
        press_the_pad,
        type_in_the_list,
        compose,
        paste_in_the_field,
        paste_on_a_button,
    ],
)
def test_the_next_number_takes_the_place_of_the_one_that_was_called(
    called: MainWindow, enter: Callable[[MainWindow], None]
) -> None:
    enter(called)
    assert number_text(called) == "56"


def test_a_paste_keeps_its_country_code_after_a_call(called: MainWindow) -> None:
    paste(number_field(called), "+49 89 7654321")
    assert number_text(called) == "+49897654321"


def test_it_makes_room_while_its_call_is_still_in_flight(window: MainWindow) -> None:
    number_field(window).setText(CALLED)
    window.call_status.start(replace(REQUEST, number=CALLED))
    QTest.keyClicks(number_field(window), "5")
    assert number_text(window) == "5"


def test_another_number_that_came_meanwhile_was_not_called(window: MainWindow) -> None:
    number_field(window).setText("030123")
    window.call_status.start(replace(REQUEST, number=CALLED))
    QTest.keyClicks(number_field(window), "5")
    assert number_text(window) == "0301235"


@pytest.mark.parametrize("enter", [type_in_the_field, press_the_pad])
def test_undo_brings_back_the_number_that_was_called(
    called: MainWindow, enter: Callable[[MainWindow], None]
) -> None:
    field = number_field(called)
    enter(called)
    while field.isUndoAvailable() and number_text(called) != CALLED:
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert number_text(called) == CALLED


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Qt.Key.Key_Backspace, CALLED[:-1] + "5"),
        (Qt.Key.Key_Left, CALLED[:-1] + "5" + CALLED[-1]),
        (Qt.Key.Key_End, CALLED + "5"),
        (Qt.Key.Key_Home, "5" + CALLED),
    ],
)
def test_whoever_edits_it_goes_on_with_it(called: MainWindow, key: Qt.Key, text: str) -> None:
    QTest.keyClick(number_field(called), key)
    QTest.keyClicks(number_field(called), "5")
    assert number_text(called) == text


def test_a_part_that_is_selected_is_all_that_goes(called: MainWindow) -> None:
    field = number_field(called)
    field.setSelection(len(field.text()) - 2, 2)
    QTest.keyClicks(field, "77")
    assert number_text(called) == CALLED[:-2] + "77"


def test_a_click_behind_it_and_a_tab_through_it_do_not_edit_it(called: MainWindow) -> None:
    field = number_field(called)
    called.resize(800, 900)
    behind = field.rect().center()
    behind.setX(field.width() * 3 // 4)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=behind)
    button(called, "Call").setFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    button(called, "Call").setFocus()
    button(called, "5 J K L").click()
    assert field.text() == "5"


def test_enter_and_redial_have_it_as_before(called: MainWindow, wishes: Wishes) -> None:
    QTest.keyClick(number_field(called), Qt.Key.Key_Return)
    assert [request.number for request, _deliberate in wishes.calls] == [CALLED, CALLED]
    button(called, "Redial").click()
    assert number_text(called) == CALLED


def test_it_stays_while_a_choice_is_offered(called: MainWindow) -> None:
    field = number_field(called)
    paste(field, "+49 30 123456\n+44 20 7946 0123")
    QTest.keyClick(chooser(), Qt.Key.Key_Escape)
    assert number_text(called) == CALLED
    QTest.keyClicks(field, "5")
    assert field.text() == "5"


def test_a_number_that_was_not_called_is_completed(window: MainWindow, qtbot: QtBot) -> None:
    number_field(window).setText("030123")
    with qtbot.assertNotEmitted(window.form.call_requested):
        button(window, "5 J K L").click()
    assert number_text(window) == "0301235"
