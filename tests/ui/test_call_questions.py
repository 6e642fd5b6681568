"""The questions before a call: the phone is offline or busy, the number was called just now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.phones import Phone, PhoneState, PhoneStatus
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import (
    ACCOUNT,
    REQUEST,
    SCENES,
    SECOND_ACCOUNT,
    show_phone_status,
    show_phones,
)
from tests.ui.parts import button, number_field, part, seen_texts, spoken_choice
from tests.ui.wishes import Wishes

OFFLINE = PhoneStatus("8001", PhoneState.OFFLINE)
IN_CALL = PhoneStatus("8001", PhoneState.IN_CALL, "49305550001")
IDLE = PhoneStatus("8001", PhoneState.IDLE)
QUESTIONS = [
    (OFFLINE, "8001 is offline; the provider would refuse."),
    (PhoneStatus("8001", PhoneState.RINGING), "8001 is ringing. Call anyway?"),
    (PhoneStatus("8001", PhoneState.OFF_HOOK), "8001 is picked up. Call anyway?"),
    (PhoneStatus("8001", PhoneState.IN_CALL), "8001 is in a call. Call anyway?"),
    (
        PhoneStatus("8001", PhoneState.RINGING, "0305550001"),
        "8001 is ringing for a call with +49 30 5550001. Call anyway?",
    ),
    (
        PhoneStatus("8001", PhoneState.OFF_HOOK, "8002"),
        "8001 is picked up for a call with 8002. Call anyway?",
    ),
    (IN_CALL, "8001 is in a call with +49 30 5550001. Call anyway?"),
]
BEFORE = replace(REQUEST, id="2" * 32, number="+49305550001", dialled="49305550001")
"""The call the phone may be in: its number was written with its country."""


def is_asked(window: MainWindow) -> bool:
    return any(
        each.isVisible() and each.text() in {"Call anyway", "Call again"}
        for each in window.findChildren(QPushButton)
    )


def ask(window: MainWindow, status: PhoneStatus) -> None:
    number_field(window).setText("+4930123456")
    show_phone_status(window, status)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)


@pytest.mark.parametrize(("status", "question"), QUESTIONS)
def test_a_call_from_such_a_phone_asks_first(
    window: MainWindow, wishes: Wishes, status: PhoneStatus, question: str
) -> None:
    window.call_status.start(BEFORE)
    window.call_status.end(BEFORE, CallOutcome.accepted())
    ask(window, status)
    assert question in seen_texts(window)
    assert not wishes.calls
    button(window, "Call anyway").click()
    assert [(r.number, r.extension, again) for r, again in wishes.calls] == [
        ("+4930123456", "8001", False)
    ]
    assert not is_asked(window)


def test_the_question_says_what_the_phone_is_doing_now(window: MainWindow) -> None:
    busy = QUESTIONS[1:]
    ask(window, busy[0][0])
    focused = QApplication.focusWidget()
    for status, question in busy:
        show_phone_status(window, status)
        assert question in seen_texts(window)
    assert QApplication.focusWidget() is focused


def test_a_key_is_named_only_where_it_gives_the_answer(window: MainWindow) -> None:
    window.form.fill("tel:+4930123456")
    once_more = "Press Enter or Call once more."
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert f"Check the number first: +49 30 123456. {once_more}" in seen_texts(window)
    show_phone_status(window, IN_CALL)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    words = f"Check the number first: +49 30 123456. {QUESTIONS[-1][1]}"
    assert words in seen_texts(window)


@pytest.mark.parametrize("status", [OFFLINE, IN_CALL])
def test_enter_pressed_twice_does_not_answer_the_question(
    window: MainWindow, wishes: Wishes, status: PhoneStatus
) -> None:
    ask(window, status)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Cancel"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert not is_asked(window)
    assert QApplication.focusWidget() is number_field(window)
    assert not wishes.calls


def test_enter_pressed_twice_does_not_call_again(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText(REQUEST.number)
    window.call_status.question(GuardDecision.REPEATED, REQUEST)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
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


def test_what_is_confirmed_once_is_not_asked_again_for_the_same_call(
    window: MainWindow, wishes: Wishes
) -> None:
    ask(window, IN_CALL)
    button(window, "Call anyway").click()
    ((request, _),) = wishes.calls
    window.call_status.question(GuardDecision.REPEATED, request)
    button(window, "Call again").click()
    assert [is_again for _, is_again in wishes.calls] == [False, True]
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert is_asked(window)
    assert len(wishes.calls) == 2


def test_an_answer_is_to_what_was_asked_and_to_nothing_newer(
    window: MainWindow, wishes: Wishes
) -> None:
    number_field(window).setText(REQUEST.number)
    window.call_status.question(GuardDecision.REPEATED, REQUEST)
    show_phone_status(window, OFFLINE)
    button(window, "Call again").click()
    assert QUESTIONS[0][1] in seen_texts(window)
    assert not wishes.calls


def choose_an_extension(window: MainWindow) -> None:
    part(window, QComboBox, "Extension").setCurrentText("8002")


def choose_an_account(window: MainWindow) -> None:
    part(window, QComboBox, "Account").setCurrentText(SECOND_ACCOUNT.name)


def change_the_number(window: MainWindow) -> None:
    number_field(window).setText("+442079460123")


def fill_in_a_detail(window: MainWindow) -> None:
    part(window, QLineEdit, "Customer ID").setText("C-7")


def start_a_call(window: MainWindow) -> None:
    window.call_status.start(REQUEST)


def see_an_idle_phone(window: MainWindow) -> None:
    show_phone_status(window, IDLE)


@pytest.mark.parametrize("status", [OFFLINE, IN_CALL])
@pytest.mark.parametrize(
    "change",
    [
        see_an_idle_phone,
        choose_an_extension,
        choose_an_account,
        change_the_number,
        fill_in_a_detail,
        start_a_call,
    ],
)
def test_the_question_goes_with_what_it_was_about(
    window: MainWindow, wishes: Wishes, change: Callable[[MainWindow], None], status: PhoneStatus
) -> None:
    ask(window, status)
    assert is_asked(window)
    change(window)
    assert not is_asked(window)
    assert QApplication.focusWidget() is number_field(window)
    assert not wishes.calls


def test_what_is_sent_is_what_the_form_says_at_the_answer(
    window: MainWindow, wishes: Wishes
) -> None:
    ask(window, OFFLINE)
    fill_in_a_detail(window)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    button(window, "Call anyway").click()
    assert wishes.calls[0][0].details.customer_id == "C-7"


def test_a_phone_that_comes_back_takes_no_focus_from_who_types(window: MainWindow) -> None:
    SCENES["offline"](window)
    field = part(window, QLineEdit, "Customer ID")
    button(window, "Call details").click()
    field.setFocus()
    show_phone_status(window, IDLE)
    assert not is_asked(window)
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize(
    "state",
    [s for s in PhoneState if s not in {status.state for status, _ in QUESTIONS}],
)
def test_no_other_state_asks(window: MainWindow, wishes: Wishes, state: PhoneState) -> None:
    number_field(window).setText("+4930123456")
    show_phone_status(window, PhoneStatus("8001", state))
    button(window, "Call").click()
    assert len(wishes.calls) == 1


def test_another_phone_that_is_busy_asks_nothing(window: MainWindow, wishes: Wishes) -> None:
    ask(window, IN_CALL._replace(extension="8002"))
    assert len(wishes.calls) == 1


def test_a_state_that_nobody_watches_any_more_asks_nothing(
    window: MainWindow, wishes: Wishes
) -> None:
    show_phone_status(window, IN_CALL)
    part(window, QComboBox, "Extension").setCurrentText("8002")
    part(window, QComboBox, "Extension").setCurrentText("8001")
    number_field(window).setText("+4930123456")
    button(window, "Call").click()
    assert len(wishes.calls) == 1


def test_phones_that_are_not_told_of_any_more_ask_nothing(
    window: MainWindow, wishes: Wishes
) -> None:
    ask(window, IN_CALL)
    window.form.account_bar.forget_states(ACCOUNT.id)
    assert not is_asked(window)
    button(window, "Call").click()
    assert len(wishes.calls) == 1
    assert spoken_choice(window, "Extension") == "8001, online"


def test_a_phone_whose_call_was_accepted_is_not_said_to_be_offline_again(
    window: MainWindow, wishes: Wishes
) -> None:
    show_phones(window, ACCOUNT.id, [Phone("8001", is_registered=False)])
    number_field(window).setText("+4930123456")
    button(window, "Call").click()
    button(window, "Call anyway").click()
    window.call_status.start(BEFORE)
    window.call_status.end(BEFORE, CallOutcome.not_sent(Reason.EXTENSION_OFFLINE))
    button(window, "Call").click()
    button(window, "Call anyway").click()
    window.call_status.start(BEFORE)
    window.call_status.end(BEFORE, CallOutcome.accepted())
    button(window, "Call").click()
    assert not is_asked(window)
    assert len(wishes.calls) == 3


def test_a_phone_of_which_no_news_comes_asks_nothing(window: MainWindow, wishes: Wishes) -> None:
    ask(window, IN_CALL)
    window.form.account_bar.forget_states(ACCOUNT.id)
    assert not is_asked(window)
    button(window, "Call").click()
    assert len(wishes.calls) == 1


@pytest.mark.parametrize("scene", ["offline", "busy", "not-seen", "repeated"])
def test_the_question_is_seen_in_a_low_window(window: MainWindow, scene: str) -> None:
    window.resize(420, 400)
    SCENES[scene](window)
    for _ in range(3):
        QApplication.processEvents()
    (cancel,) = [b for b in window.findChildren(QPushButton) if b.text() == "Cancel"]
    assert cancel.visibleRegion().boundingRect().height() == cancel.height()
