"""The button beside an outcome: what to do next, in one press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallDetails, CallOutcome, Reason
from dialer_gui.domain.refusals import refused_by_code, refused_by_ret
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import REQUEST, SECOND_ACCOUNT, type_in
from tests.ui.gallery_live import ALL_SCENES, open_catch_up, recorded_entries
from tests.ui.parts import button, dialog, number_field, part
from tests.ui.wishes import Wishes

WORDS = {"Open the account", "Check connection…", "Choose extension", "Choose caller ID"}
PLAIN = replace(REQUEST, details=CallDetails())
"""What Call places while only the number is in the form."""


def end(window: MainWindow, outcome: CallOutcome) -> None:
    type_in(window, PLAIN.number)
    window.call_status.start(PLAIN)
    window.call_status.end(PLAIN, outcome)


def offered(window: MainWindow) -> list[str]:
    """Return what the window offers to do next."""
    return [
        each.text()
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.text() in WORDS | {"Call again"}
    ]


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (refused_by_ret(600, "token invalid"), "Open the account"),
        (refused_by_ret(601, ""), "Open the account"),
        (refused_by_ret(604, ""), "Check connection…"),
        (refused_by_code("1011", ""), "Choose extension"),
        (refused_by_code("1014", ""), "Call again"),
        (refused_by_code("1020", ""), "Choose caller ID"),
        (CallOutcome.not_sent(Reason.TOKEN_MISSING), "Open the account"),
        (CallOutcome.not_sent(Reason.CONNECT_FAILED), "Check connection…"),
        (CallOutcome.unknown(Reason.TIMEOUT), "Call again"),
    ],
)
def test_the_next_step_stands_beside_the_outcome(
    window: MainWindow, outcome: CallOutcome, words: str
) -> None:
    end(window, outcome)
    assert offered(window) == [words]
    window.call_status.start(PLAIN)
    assert offered(window) == []


@pytest.mark.parametrize(
    "outcome", [CallOutcome.accepted(), CallOutcome.cancelled(), refused_by_ret(603, "")]
)
def test_nothing_is_offered_where_there_is_nothing_to_do_here(
    window: MainWindow, outcome: CallOutcome
) -> None:
    end(window, outcome)
    assert offered(window) == []


def test_the_account_that_was_refused_opens(window: MainWindow) -> None:
    end(window, refused_by_ret(600, ""))
    part(window, QComboBox, "Account").setCurrentText(SECOND_ACCOUNT.name)
    button(window, "Open the account").click()
    found = dialog()
    assert part(found, QLineEdit, "Name").text() == "Demo company"
    found.reject()


def test_the_connection_is_checked(window: MainWindow, qtbot: QtBot) -> None:
    end(window, CallOutcome.not_sent(Reason.NAME_RESOLUTION))
    with qtbot.waitSignal(window.menu_actions.check_connection.triggered):
        button(window, "Check connection…").click()


@pytest.mark.parametrize(
    ("outcome", "name"),
    [
        (refused_by_code("1011", ""), "Extension"),
        (refused_by_code("1021", ""), "Caller ID"),
    ],
)
def test_the_choice_opens(window: MainWindow, outcome: CallOutcome, name: str) -> None:
    end(window, outcome)
    next_step = {"Extension": "Choose extension", "Caller ID": "Choose caller ID"}[name]
    button(window, next_step).click()
    popup = QApplication.activePopupWidget()
    box = part(window, QComboBox, name)
    assert popup is not None
    assert box.view().window() is popup
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    box.hidePopup()


def test_call_again_places_the_same_call(window: MainWindow, wishes: Wishes) -> None:
    end(window, refused_by_code("1014", ""))
    button(window, "Call again").click()
    ((request, is_again),) = wishes.calls
    assert replace(request, id=PLAIN.id) == PLAIN
    assert not is_again  # what may have been placed is asked about by the guard
    assert QApplication.focusWidget() is number_field(window)


def type_another(window: MainWindow) -> None:
    QTest.keyClicks(number_field(window), "5")


def bring_another(window: MainWindow) -> None:
    window.form.fill("tel:0301234567")


def choose_another_phone(window: MainWindow) -> None:
    part(window, QComboBox, "Extension").setCurrentText("8002")


CHANGES = [type_another, bring_another, choose_another_phone]


@pytest.mark.parametrize("change", CHANGES)
def test_call_again_is_not_offered_for_another_call(
    window: MainWindow, change: Callable[[MainWindow], None]
) -> None:
    end(window, refused_by_code("1014", ""))
    change(window)
    assert offered(window) == []


@pytest.mark.parametrize("change", CHANGES)
def test_nor_where_the_form_was_changed_before_the_outcome(
    window: MainWindow, change: Callable[[MainWindow], None]
) -> None:
    type_in(window, PLAIN.number)
    window.call_status.start(PLAIN)
    change(window)
    window.call_status.end(PLAIN, refused_by_code("1014", ""))
    assert offered(window) == []


def test_a_recording_that_a_token_does_not_open_leads_to_the_account(window: MainWindow) -> None:
    ALL_SCENES["recorded"](window)
    call_id = recorded_entries()[0].request.id
    window.recent.show_recording_state(call_id, Reason.TOKEN_INVALID)
    assert "Open the account" in offered(window)
    window.recent.show_recording_state(call_id, Reason.FILE_MISSING)
    assert offered(window) == []


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason.TOKEN_INVALID, ["Open the account"]),
        (Reason.NAME_RESOLUTION, ["Check connection…"]),
        (Reason.TIMEOUT, []),
        (Reason.NOT_LICENSED, []),
        (None, []),
    ],
)
def test_records_that_are_refused_have_their_next_step(
    window: MainWindow, reason: Reason | None, words: list[str]
) -> None:
    open_catch_up(window)
    window.recent.catch_up.show_finished(0, reason)
    assert offered(window) == words
    window.recent.catch_up.show_progress(0, 10)
    assert offered(window) == []


def test_without_an_account_the_accounts_open(window: MainWindow) -> None:
    window.form.show_accounts((), "")
    type_in(window, "+4930123456")
    button(window, "Call").click()
    button(window, "Open the account").click()
    assert dialog().windowTitle() == "Account"
    dialog().reject()


def test_a_caller_id_that_is_no_number_can_be_chosen(window: MainWindow) -> None:
    type_in(window, "+4930123456")
    part(window, QComboBox, "Caller ID").setEditText("nonsense")
    button(window, "Call").click()
    assert offered(window) == ["Choose caller ID"]
