"""From the form to a wish to call: one path, whatever key or button it began with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import ACCOUNT, REQUEST, entries
from tests.ui.parts import button, number_field, number_text, part, seen_texts, status
from tests.ui.wishes import Wishes


def test_the_number_has_the_focus_at_the_start(window: MainWindow) -> None:
    assert QApplication.focusWidget() is number_field(window)


def test_call_asks_for_exactly_what_the_form_says(window: MainWindow, wishes: Wishes) -> None:
    QTest.keyClicks(number_field(window), "+49 30 123456")
    part(window, QComboBox, "Caller ID").setEditText("442079460000")
    part(window, QLineEdit, "Customer ID").setText(" C-1 ")
    part(window, QComboBox, "Extension").setCurrentText("8002")
    QTest.mouseClick(button(window, "Call"), Qt.MouseButton.LeftButton)
    ((request, deliberate),) = wishes.calls
    assert not deliberate
    assert (request.number, request.dialled) == ("+4930123456", "4930123456")
    assert (request.extension, request.caller_id) == ("8002", "442079460000")
    assert request.details.customer_id == "C-1"
    assert request.account_id == ACCOUNT.id
    assert len(request.id) == 32


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enters_call_from_the_number(window: MainWindow, wishes: Wishes, key: Qt.Key) -> None:
    number_field(window).setText("+4930123456")
    modifier = Qt.KeyboardModifier.NoModifier
    if key == Qt.Key.Key_Enter:
        modifier = Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(number_field(window), key, modifier)
    assert len(wishes.calls) == 1


def test_a_held_enter_calls_once(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText("+4930123456")
    press_and_hold(number_field(window))
    press_and_hold(button(window, "Call"))
    assert len(wishes.calls) == 2


def test_the_wish_is_out_before_the_button_is_painted(
    window: MainWindow, wishes: Wishes, qtbot: QtBot
) -> None:
    number_field(window).setText("+4930123456")
    call = button(window, "Call")
    painted = PaintedWith(call, wishes)
    QTest.mousePress(call, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: painted.calls == [0])
    QTest.mouseRelease(call, Qt.MouseButton.LeftButton)
    assert painted.calls[1:] == [1]


class PaintedWith(QObject):
    """Notes how many calls were wished for whenever a button is painted."""

    def __init__(self, watched: QWidget, wishes: Wishes) -> None:
        super().__init__(watched)
        self.calls: list[int] = []
        self._wishes = wishes
        watched.repaint()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.calls.append(len(self._wishes.calls))
        return False


@pytest.mark.parametrize("how", ["mouse", "space", "screen reader"])
def test_the_button_calls_once_however_it_is_pressed(
    window: MainWindow, wishes: Wishes, qtbot: QtBot, how: str
) -> None:
    number_field(window).setText("+4930123456")
    call = button(window, "Call")
    if how == "mouse":
        QTest.mouseClick(call, Qt.MouseButton.LeftButton)
    elif how == "space":
        QTest.keyClick(call, Qt.Key.Key_Space)
    else:
        actions = QAccessible.queryAccessibleInterface(call).actionInterface()
        actions.doAction(actions.pressAction())
        qtbot.waitUntil(call.isDown)
        qtbot.waitUntil(lambda: not call.isDown())
    assert len(wishes.calls) == 1


def press_and_hold(widget: QWidget) -> None:
    for is_repeat in (False, True, True):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(
                kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", is_repeat
            )
            QApplication.sendEvent(widget, event)


def test_enter_on_a_key_of_the_pad_presses_the_key(window: MainWindow, wishes: Wishes) -> None:
    key = button(window, "5 J K L")
    key.setFocus()
    QTest.keyClick(key, Qt.Key.Key_Return)
    assert number_text(window) == "5"
    assert not wishes.calls


def test_nothing_is_asked_while_a_call_is_in_flight(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText("+4930123456")
    window.call_status.start(REQUEST)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    button(window, "Call").click()
    assert not wishes.calls


def test_stop_waiting_stands_beside_call_not_under_the_pointer(
    window: MainWindow, qtbot: QtBot
) -> None:
    call = button(window, "Call")
    pointer = call.mapTo(window, call.rect().center())
    window.call_status.start(REQUEST)
    QApplication.processEvents()
    stop = button(window, "Stop waiting")
    assert not stop.rect().contains(stop.mapFrom(window, pointer))
    with qtbot.waitSignal(window.status.stop_requested):
        QTest.mouseClick(stop, Qt.MouseButton.LeftButton)


def test_the_focus_returns_to_the_number_after_call(window: MainWindow) -> None:
    button(window, "Call").setFocus()
    window.call_status.start(REQUEST)
    assert QApplication.focusWidget() is number_field(window)


def test_an_empty_field_recalls_the_last_number_and_does_not_dial(
    window: MainWindow, wishes: Wishes
) -> None:
    window.form.show_last_number("+4930123456")
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert number_text(window) == "+4930123456"
    assert not wishes.calls
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert len(wishes.calls) == 1


def test_redial_recalls_the_last_call(window: MainWindow, wishes: Wishes) -> None:
    window.call_status.start(replace(REQUEST, number="8002"))
    window.call_status.end(REQUEST, CallOutcome.accepted())
    button(window, "Redial").click()
    assert number_text(window) == "8002"
    number_field(window).clear()
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert number_text(window) == "8002"
    assert not wishes.calls


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("call me", "There is no number in this text."),
        ("+49 30 123456 or +44 20 7946 0123", "There are several numbers: choose one."),
        ("+1 202", "This number is too short."),
        ("1*2", "* and # can only begin a service code such as *97."),
    ],
)
def test_a_problem_is_said_at_the_field_and_nothing_is_asked(
    window: MainWindow, wishes: Wishes, text: str, words: str
) -> None:
    number_field(window).setText(text)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert words in seen_texts(window)
    assert not wishes.calls
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+1 555 123 4567", "+15551234567"),
        ("+1 650 253 0000 12", "+1650253000012"),
        ("9 030 1234567", "90301234567"),
    ],
)
def test_a_number_outside_the_plan_is_warned_of_but_can_be_called(
    window: MainWindow, wishes: Wishes, text: str, number: str
) -> None:
    number_field(window).setText(text)
    assert "no such number" in seen_texts(window)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert wishes.calls[0][0].number == number


def test_call_again_repeats_on_purpose(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText("+4930123456")
    window.call_status.question(GuardDecision.REPEATED, REQUEST)
    assert "You called +49 30 123456 a moment ago." in seen_texts(window)
    button(window, "Call again").click()
    ((request, is_again),) = wishes.calls
    assert (request.number, request.extension, is_again) == ("+4930123456", "8001", True)


def test_the_question_goes_when_the_number_changes(window: MainWindow) -> None:
    window.call_status.question(GuardDecision.REPEATED, REQUEST)
    again = button(window, "Call again")
    QTest.keyClicks(number_field(window), "1")
    assert not again.isVisible()


def choose_an_extension(window: MainWindow) -> None:
    part(window, QComboBox, "Extension").setCurrentText("8002")


def choose_an_account(window: MainWindow) -> None:
    part(window, QComboBox, "Account").setCurrentIndex(1)


def choose_a_caller_id(window: MainWindow) -> None:
    part(window, QComboBox, "Caller ID").setEditText("442079460000")


def fill_in_a_detail(window: MainWindow) -> None:
    part(window, QLineEdit, "Customer ID").setText("C-2")


@pytest.mark.parametrize(
    "change", [choose_an_extension, choose_an_account, choose_a_caller_id, fill_in_a_detail]
)
def test_the_question_goes_when_another_call_would_be_sent(
    window: MainWindow, wishes: Wishes, change: Callable[[MainWindow], None]
) -> None:
    number_field(window).setText("+4930123456")
    window.call_status.question(GuardDecision.REPEATED, REQUEST)
    again = button(window, "Call again")
    change(window)
    assert not again.isVisible()
    again.click()
    assert not wishes.calls


def test_the_question_stays_while_only_time_goes_by(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText("+4930123456")
    window.call_status.question(GuardDecision.REPEATED, REQUEST)
    window.form.show_plans_ready()
    button(window, "Call again").click()
    assert [is_again for _, is_again in wishes.calls] == [True]


def test_without_an_account_nothing_is_asked(window: MainWindow, wishes: Wishes) -> None:
    window.form.show_accounts((), "")
    number_field(window).setText("+4930123456")
    button(window, "Call").click()
    assert status(window) == "Set up an account first"
    assert not wishes.calls


def test_a_recent_call_is_recalled_by_return(window: MainWindow, wishes: Wishes) -> None:
    window.recent.show_entries(entries())
    recent = part(window, QListView, "Recent calls")
    recent.setFocus()
    recent.setCurrentIndex(recent.model().index(1, 0))
    QTest.keyClick(recent, Qt.Key.Key_Return)
    assert number_text(window) == "+442079460123"
    assert QApplication.focusWidget() is number_field(window)
    assert not wishes.calls


def test_an_unknown_outcome_leaves_call_usable(window: MainWindow) -> None:
    window.call_status.start(REQUEST)
    window.call_status.end(REQUEST, CallOutcome.unknown(Reason.TIMEOUT))
    assert button(window, "Call").isEnabled()
    assert not button(window, "Stop waiting").isVisible()
