"""A shown window for every test that asks for one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import translations
from dialer_gui.ui.language import speak
from dialer_gui.ui.main_window import MainWindow
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.gallery import make_window
from tests.ui.wishes import Wishes

#: What the offscreen platform says when a popup opens; a real one has nothing to say.
_OFFSCREEN_WARNING = "This plugin does not support"


#: Tests that go through every state of the window, and how many states each has met.
_SWEEPS = dict.fromkeys(
    (
        *("test_nothing_is_cut_off", "test_nothing_is_cut_off_with_twice_the_words"),
        "test_nothing_of_the_language_before_is_left",
        "test_all_is_said_as_if_the_window_had_begun_in_that_language",
        *("test_a_window_comes_to_rest", "test_no_other_control_of_the_window_places_a_call"),
    ),
    0,
)
#: A quick run is content with the first of so many states.
_SWEEP_STEP = 3
#: What depends on a real screen's timers is left to the full run.
_ON_A_SCREEN = {
    "test_a_dark_window_of_twice_the_size_comes_to_rest",
    "test_a_second_of_a_call_paints_its_own_figures_only",
}


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let popups open on the offscreen platform, and mark most states of a sweep as such."""
    item.add_marker(pytest.mark.qt_log_ignore(_OFFSCREEN_WARNING))
    name = item.name.partition("[")[0]
    if name in _ON_A_SCREEN:
        item.add_marker(pytest.mark.sweep)
    if name in _SWEEPS:
        if _SWEEPS[name] % _SWEEP_STEP:
            item.add_marker(pytest.mark.sweep)
        _SWEEPS[name] += 1


@pytest.fixture(autouse=True, scope="session")
def _english(qapp: QApplication) -> None:
    """Speak English as the program does, and write figures alike, whatever this system does."""
    translations.release()
    speak("en")
    QLocale.setDefault(QLocale.c())


@pytest.fixture(autouse=True)
def alone(qapp: QApplication) -> None:
    """Delete the windows of the test before, or the new window's style would be given to them."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The demo's window with two accounts, complete, its numbering plans loaded."""
    return shown(qtbot, make_window())


@pytest.fixture
def wishes(window: MainWindow) -> Wishes:
    """What that window asks for."""
    return Wishes(window)


def shown(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Show a window and wait until it is complete and takes keys."""
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_paint_done, timeout=PATIENCE_MS):
        window.show()
    qtbot.waitActive(window, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.isActiveWindow(), timeout=PATIENCE_MS)
    return window
