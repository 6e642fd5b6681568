"""Catching up: days, progress, stop and result, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QSpinBox
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import Reason
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery_live import open_catch_up
from tests.ui.parts import button, number_field, part, seen_texts


@pytest.fixture
def days(window: MainWindow) -> QSpinBox:
    """The open panel's days."""
    open_catch_up(window)
    return part(window, QSpinBox, "Days to look back")


def bar(window: MainWindow) -> QProgressBar:
    return part(window, QProgressBar, "Records taken in")


def test_it_asks_for_the_days(window: MainWindow, days: QSpinBox, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is days
    days.setValue(30)
    with qtbot.waitSignal(window.recent.catch_up.start_requested) as wish:
        button(window, "Start").click()
    assert wish.args == [30]
    assert QApplication.focusWidget() is button(window, "Stop")
    assert not button(window, "Start").isVisible()
    assert "Asking the provider…" in seen_texts(window)


def test_enter_starts_it_and_dials_nothing(
    window: MainWindow, days: QSpinBox, qtbot: QtBot
) -> None:
    window.form.fill("+4930123456")
    days.setFocus()
    days.selectAll()
    with (
        qtbot.assertNotEmitted(window.form.call_requested),
        qtbot.waitSignal(window.recent.catch_up.start_requested) as wish,
    ):
        QTest.keyClicks(days, "14")
        QTest.keyClick(days, Qt.Key.Key_Return)
    assert wish.args == [14]


def test_the_days_can_be_read(days: QSpinBox) -> None:
    text = days.lineEdit()
    assert text.width() > text.fontMetrics().horizontalAdvance("92") + 16


def test_progress_is_shown(window: MainWindow, days: QSpinBox) -> None:
    button(window, "Start").click()
    assert (bar(window).value(), bar(window).minimum()) == (0, 0)
    assert bar(window).maximum() > 0, "a bar without an end moves all the time"
    window.recent.catch_up.show_progress(250, 1000)
    assert bar(window).value() * 4 == bar(window).maximum()
    assert "Records: 250 of 1000" in seen_texts(window)
    window.recent.catch_up.show_progress(3_000_000_000, 6_000_000_000)
    assert bar(window).value() * 2 == bar(window).maximum()


def test_it_can_be_stopped(window: MainWindow, days: QSpinBox, qtbot: QtBot) -> None:
    button(window, "Start").click()
    with qtbot.waitSignal(window.recent.catch_up.stop_requested):
        button(window, "Stop").click()
    window.recent.catch_up.show_progress(250, 1000)
    assert "Stopping…" in seen_texts(window)
    window.recent.catch_up.show_finished(12, Reason.STOPPED)
    assert "Stopped.\nNew calls in the list: 12" in seen_texts(window)
    assert button(window, "Start").isVisible()
    assert not bar(window).isVisible()
    assert QApplication.focusWidget() is button(window, "Close")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (None, "New calls in the list: 3"),
        (Reason.NOT_LICENSED, "This is not part of the subscription."),
        (Reason.CONNECTION_LOST, "The connection broke before an answer came."),
        (Reason.HISTORY_FAILED, "The history can't be written."),
    ],
)
def test_the_result_says_what_came_and_why_no_more(
    window: MainWindow, days: QSpinBox, reason: Reason | None, words: str
) -> None:
    button(window, "Start").click()
    window.recent.catch_up.show_finished(3, reason)
    assert words in seen_texts(window)
    assert "New calls in the list: 3" in seen_texts(window)


@pytest.mark.parametrize("way", ["button", "escape"])
def test_closing_it_goes_back_to_the_number(window: MainWindow, days: QSpinBox, way: str) -> None:
    if way == "button":
        button(window, "Close").click()
    else:
        QTest.keyClick(days, Qt.Key.Key_Escape)
    assert not days.isVisible()
    assert QApplication.focusWidget() is number_field(window)


def test_the_doctor_is_in_the_help_menu(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.menu_actions.check_connection.triggered):
        next(a for a in window.findChildren(QAction) if a.text() == "Check connection…").trigger()
