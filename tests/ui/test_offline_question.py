"""The question before a call that the provider would refuse: the phone is offline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import ACCOUNT, REQUEST, SCENES, SECOND_ACCOUNT
from tests.ui.parts import button, number_field, part, seen_texts
from tests.ui.wishes import Wishes

OFFLINE = PhoneStatus("8001", PhoneState.OFFLINE)
IDLE = PhoneStatus("8001", PhoneState.IDLE)
QUESTION = "8001 is offline; the provider would refuse."


def is_asked(window: MainWindow) -> bool:
    return QUESTION in seen_texts(window)


def test_a_call_from_an_offline_phone_asks_first(window: MainWindow, wishes: Wishes) -> None:
    window.fill_number("+4930123456")
    window.show_phone_status(OFFLINE)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert is_asked(window)
    assert not wishes.calls
    button(window, "Call anyway").click()
    assert [(r.number, r.extension, again) for r, again in wishes.calls] == [
        ("+4930123456", "8001", False)
    ]
    assert not is_asked(window)


def test_enter_pressed_twice_does_not_answer_the_question(
    window: MainWindow, wishes: Wishes
) -> None:
    window.fill_number("+4930123456")
    window.show_phone_status(OFFLINE)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Cancel"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert not is_asked(window)
    assert QApplication.focusWidget() is number_field(window)
    assert not wishes.calls


def test_call_anyway_is_one_key_away(window: MainWindow, wishes: Wishes) -> None:
    SCENES["offline"](window)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is button(window, "Call anyway")
    QTest.keyClick(button(window, "Call anyway"), Qt.Key.Key_Return)
    assert len(wishes.calls) == 1


def test_what_is_sent_is_what_the_form_says_at_the_answer(
    window: MainWindow, wishes: Wishes
) -> None:
    SCENES["offline"](window)
    part(window, QLineEdit, "Customer ID").setText("C-7")
    button(window, "Call anyway").click()
    assert wishes.calls[0][0].details.customer_id == "C-7"


def test_the_question_goes_with_what_it_was_about(window: MainWindow, wishes: Wishes) -> None:
    changes: list[Callable[[], object]] = [
        lambda: window.show_phone_status(IDLE),
        lambda: part(window, QComboBox, "Extension").setCurrentText("8002"),
        lambda: number_field(window).setText("+442079460123"),
        lambda: part(window, QComboBox, "Account").setCurrentText(SECOND_ACCOUNT.name),
        lambda: window.show_call_started(REQUEST),
    ]
    for change in changes:
        window.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
        part(window, QComboBox, "Extension").setCurrentText("8001")
        SCENES["offline"](window)
        assert is_asked(window)
        change()
        assert not is_asked(window)
        assert QApplication.focusWidget() is number_field(window)
    assert not wishes.calls


def test_a_phone_that_comes_back_takes_no_focus_from_who_types(window: MainWindow) -> None:
    SCENES["offline"](window)
    field = part(window, QLineEdit, "Customer ID")
    button(window, "Call details").click()
    field.setFocus()
    window.show_phone_status(IDLE)
    assert not is_asked(window)
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize("state", [s for s in PhoneState if s is not PhoneState.OFFLINE])
def test_no_other_state_asks(window: MainWindow, wishes: Wishes, state: PhoneState) -> None:
    window.fill_number("+4930123456")
    window.show_phone_status(PhoneStatus("8001", state))
    button(window, "Call").click()
    assert len(wishes.calls) == 1


def test_the_question_is_seen_in_a_low_window(window: MainWindow) -> None:
    window.resize(420, 400)
    SCENES["offline"](window)
    for _ in range(3):
        QApplication.processEvents()
    anyway = button(window, "Call anyway")
    assert anyway.visibleRegion().boundingRect().height() == anyway.height()
