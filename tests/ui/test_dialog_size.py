"""How large a dialog is: all of it on the screen, and as the person left it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.theme.theme_manager import current_theme
from tests.ui.parts import dialog

CTRL = Qt.KeyboardModifier.ControlModifier


def enlarge(window: MainWindow, times: int) -> None:
    for _ in range(times):
        QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)


@pytest.fixture
def low_screen(monkeypatch: pytest.MonkeyPatch) -> QSize:
    """Full HD with everything twice as large, as many notebooks have it."""
    size = QSize(960, 540)
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: size)
    return size


def assert_fits(dialog: QDialog, screen: QSize) -> None:
    assert dialog.height() <= screen.height() - 40, "the frame needs room too"
    for found in dialog.findChildren(QPushButton):
        inside_a_page = any(area.isAncestorOf(found) for area in dialog.findChildren(QScrollArea))
        if found.isVisible() and not inside_a_page:
            place = QRect(found.mapTo(dialog, QPoint()), found.size())
            assert dialog.rect().contains(place), found.text()


@pytest.mark.parametrize("zoom_steps", [0, 2])
def test_the_account_fits_a_low_screen(
    window: MainWindow, low_screen: QSize, zoom_steps: int
) -> None:
    enlarge(window, zoom_steps)
    window.show_account_dialog()
    assert_fits(dialog(), low_screen)


@pytest.mark.parametrize("zoom_steps", [0, 2])
def test_the_help_fits_a_low_screen(window: MainWindow, low_screen: QSize, zoom_steps: int) -> None:
    enlarge(window, zoom_steps)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert_fits(dialog(), low_screen)
    dialog().reject()


def test_the_check_fits_a_low_screen(qtbot: QtBot, low_screen: QSize) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    check = DiagnosticsDialog(parent)
    check.apply_theme(current_theme(100))
    with qtbot.waitExposed(check):
        check.open()
    assert_fits(check, low_screen)


def test_a_dialog_follows_its_window_to_a_low_screen(
    window: MainWindow, request: pytest.FixtureRequest
) -> None:
    window.show_account_dialog()
    dialog().reject()
    screen = request.getfixturevalue("low_screen")
    window.show_account_dialog()
    assert_fits(dialog(), screen)


def test_a_size_that_the_person_chose_stays(window: MainWindow) -> None:
    window.show_account_dialog()
    first = dialog().size()
    dialog().resize(500, 555)
    dialog().reject()
    enlarge(window, 1)
    window.show_account_dialog()
    assert dialog().size() == QSize(500, 555) != first


def test_a_size_that_nobody_chose_goes_with_the_words(window: MainWindow) -> None:
    sizes = []
    for _ in range(2):
        window.show_account_dialog()
        sizes.append(dialog().size())
        dialog().reject()
        enlarge(window, 2)
    QTest.keyClick(window, Qt.Key.Key_0, CTRL)
    window.show_account_dialog()
    assert sizes[1].width() > sizes[0].width()
    assert dialog().size() == sizes[0]
