"""Whoever goes through the window with Tab sees where he is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.settings import ThemeChoice, WindowState
from dialer_gui.ui.main_window import MainWindow
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, new_window
from tests.ui.gallery_dialogs import DIALOGS
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import button, dialog
from tests.ui.test_nothing_cut_off import resize

#: More than a caret has, less than the smallest ring.
RING_PIXELS = 90


@pytest.mark.parametrize("scene", ["live-ringing", "recorded", "catching-up", "update", "offline"])
def test_each_stop_in_the_window_shows_the_focus(window: MainWindow, scene: str) -> None:
    button(window, "Call details").click()
    ALL_SCENES[scene](window)
    resize(window, 420, 1500)
    assert without_ring(window) == []


@pytest.mark.parametrize(
    "which",
    [
        *("account", "sign-in", "help", "check-bad"),
        *("settings-removal", "settings-calls", "settings-look", "settings-network"),
    ],
)
def test_each_stop_in_a_dialog_shows_the_focus(
    window: MainWindow, qtbot: QtBot, which: str
) -> None:
    DIALOGS[which](window)
    qtbot.waitUntil(dialog().isActiveWindow)
    assert without_ring(dialog()) == []
    dialog().reject()


def test_each_stop_in_high_contrast_shows_the_focus(qtbot: QtBot) -> None:
    state = WindowState(theme=ThemeChoice.HIGH_CONTRAST)
    window = shown(qtbot, new_window(state))
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
    ALL_SCENES["update"](window)
    resize(window, 420, 1500)
    assert without_ring(window) == []
    DIALOGS["settings-look"](window)
    qtbot.waitUntil(dialog().isActiveWindow)
    assert without_ring(dialog()) == []
    dialog().reject()


def without_ring(root: QWidget) -> list[str]:
    """Return what Tab comes to and what then looks as before."""
    stops = [each for each in root.findChildren(QWidget) if is_stop(each) and each.window() is root]
    assert stops
    found = []
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)  # what comes with the focus has come
        assert QApplication.focusWidget() is stop, stop.accessibleName()
        with_focus = picture(stop)
        stop.clearFocus()
        without = picture(stop)
        if sum(a != b for a, b in zip(with_focus, without, strict=True)) < RING_PIXELS:
            found.append(f"{type(stop).__name__} {stop.accessibleName()}")
    return found


def is_stop(widget: QWidget) -> bool:
    is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    is_inside_another = isinstance(widget.parentWidget(), QComboBox) or widget.focusProxy()
    return is_reached and widget.isVisible() and widget.isEnabled() and not is_inside_another


def picture(widget: QWidget) -> memoryview:
    """Return the pixels of a widget as it looks now."""
    QApplication.processEvents()
    image = widget.grab().toImage()  # held, since its bits are gone with it
    return memoryview(bytes(image.constBits())).cast("I")
