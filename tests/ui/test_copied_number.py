"""The number that was copied elsewhere: offered below the field, never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dialer_gui.ui.main_window import MainWindow
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.parts import number_field, number_text, settle
from tests.ui.wishes import Wishes

ONE = "+49 30 12345678"


def offer(window: MainWindow) -> QPushButton | None:
    """Return the button that offers a number, None while there is none."""
    buttons = (each for each in window.findChildren(QPushButton) if each.isVisible())
    return next((each for each in buttons if each.text().startswith("Paste ")), None)


def test_one_number_that_can_exist_is_offered(window: MainWindow) -> None:
    offered = {
        "Tel. 030/1234 5678 (office)": "Paste +49 30 12345678",
        "tel:+14155550123": "Paste +1 415-555-0123",
        ONE: "Paste +49 30 12345678",
        **dict.fromkeys(
            (
                *("", "no number at all", "+49 30 12345678, +49 171 7654321", "8002"),
                *("2026-11-29", "due 29.11.2026", "+49 30 12345678 and 4711"),
                *("12345678901234567890", ONE + "\n" + "words " * 200),
            )
        ),
    }
    for text, words in offered.items():
        window.form.panel.withdraw_copied()
        window.form.panel.offer_copied(text)
        found = offer(window)
        assert (found and found.text()) == words, text


def test_it_takes_no_focus_moves_nothing_and_is_reached_by_tab(window: MainWindow) -> None:
    def places() -> list[QPoint]:
        settle()
        widgets = (number_field(window), *window.findChildren(QPushButton))
        shown = (each for each in widgets if each.isVisible() and each is not offer(window))
        return [each.mapTo(window, QPoint()) for each in shown]

    before = places()
    window.form.panel.offer_copied(ONE)
    assert places() == before
    assert QApplication.focusWidget() is number_field(window)
    for _ in range(2):  # Call stands beside the number, and is the first stop behind it
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is offer(window)
    window.form.panel.withdraw_copied()
    assert QApplication.focusWidget() is number_field(window)


def test_it_fills_in_and_calls_nobody(window: MainWindow, wishes: Wishes) -> None:
    window.form.panel.offer_copied(ONE)
    chip = offer(window)
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert number_text(window) == "+493012345678"
    assert offer(window) is None
    assert wishes.calls == []
    window.form.panel.offer_copied(ONE)
    assert offer(window) is None, "it is in the field"


def test_it_is_read_when_the_window_is_activated_and_only_if_that_is_wished(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[None] = []

    def text(_clipboard: QClipboard) -> str:
        reads.append(None)
        return ONE

    monkeypatch.setattr(QClipboard, "text", text)
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _clipboard: False)

    def activate() -> None:
        QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
        settle()

    activate()
    assert reads == []
    window.set_offers_clipboard(offers_clipboard=True)
    assert offer(window) is not None
    activate()
    assert len(reads) == 2
    QGuiApplication.clipboard().dataChanged.emit()
    settle()
    assert len(reads) == 2, "a new content is looked at when the person comes back"
    window.set_offers_clipboard(offers_clipboard=False)
    assert offer(window) is None
    activate()
    assert len(reads) == 2
    window.set_offers_clipboard(offers_clipboard=True)
    window.hide()
    activate()
    assert offer(window) is None
    qtbot.waitUntil(lambda: not window.isActiveWindow(), timeout=PATIENCE_MS)
