"""Whoever goes through the window with Tab comes by everything in order, and sees where."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.settings import ThemeChoice, WindowState
from dialer_gui.ui.main_window import MainWindow
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, REFUSED, SECOND_ACCOUNT, by_kind, new_window
from tests.ui.gallery_dialogs import DIALOG_KINDS, DIALOGS, opened_in_turn
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import button, dialog
from tests.ui.test_nothing_cut_off import resize

KINDS = by_kind(ALL_SCENES)
#: More than a caret has, less than the smallest ring.
RING_PIXELS = 90


@pytest.mark.parametrize(
    "scene", ["live-ringing", "refused", "recorded", "catching-up", "update", "offline"]
)
def test_each_stop_in_the_window_shows_the_focus(window: MainWindow, scene: str) -> None:
    button(window, "Call details").click()
    ALL_SCENES[scene](window)
    resize(window, 420, 1500)
    assert without_ring(window) == []


@pytest.mark.parametrize(
    "which",
    [
        *("account", "sign-in", "help", "check-bad"),
        *("settings-removal", "settings-calls", "settings-look", "settings-desktop"),
        "settings-network",
    ],
)
def test_each_stop_in_a_dialog_shows_the_focus(
    window: MainWindow, qtbot: QtBot, which: str
) -> None:
    DIALOGS[which](window)
    qtbot.waitUntil(dialog().isActiveWindow)
    assert without_ring(dialog()) == []
    dialog().reject()


@pytest.mark.parametrize("scene", ["update", "refused", "recorded"])
def test_each_stop_in_high_contrast_shows_the_focus(qtbot: QtBot, scene: str) -> None:
    state = WindowState(theme=ThemeChoice.HIGH_CONTRAST)
    window = shown(qtbot, new_window(state))
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
    button(window, "Call details").click()
    ALL_SCENES[scene](window)
    for size in ((420, 1500), (1366, 768)):
        resize(window, *size)
        assert without_ring(window) == []
    DIALOGS["settings-look"](window)
    qtbot.waitUntil(dialog().isActiveWindow)
    assert without_ring(dialog()) == []
    dialog().reject()


NUMBER = ["Account", "Extension", "Number to call"]
OPTIONS = ["Caller ID", "Redial", "Show the dial pad", "Call details"]
OPTIONS += ["Employee ID", "Maturity", "Member ID", "Customer ID"]
STRIP = ["Details of the call", "Hide the call status", REFUSED.server_text]
NARROW = ["Show the search", "Filters"]
WIDE = ["Filters", "Export the calls that are shown", "Search"]
DETAILS = ["Close the details", "Result: not set", "Note"]
IN_READING_ORDER = {
    (420, 1200): [*NUMBER, "Call", *OPTIONS, "1", *STRIP, "All", *NARROW],
    (1366, 768): [*NUMBER, "1", *OPTIONS, "Call", *STRIP, "All", *WIDE],
}


@pytest.mark.parametrize("size", IN_READING_ORDER, ids=["narrow", "wide"])
def test_tab_goes_through_the_window_as_it_is_read(
    window: MainWindow, size: tuple[int, int]
) -> None:
    resize(window, *size)
    button(window, "Call details").click()
    ALL_SCENES["refused"](window)
    window.form.panel.field.setFocus()
    for key, is_back in ((Qt.Key.Key_Tab, False), (Qt.Key.Key_Backtab, True)):
        stops = walk(window, key)
        assert len(set(stops)) == len(stops)
        stops = stops[1:] + stops[:1] if is_back else stops
        stops = stops[::-1] if is_back else stops
        start = stops.index("Account")
        stops = stops[start:] + stops[:start]
        wanted = [*IN_READING_ORDER[size], "Recent calls", *DETAILS, "Pages", "Settings"]
        assert stops == wanted, stops


@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
def test_tab_never_goes_back_in_a_narrow_window(window: MainWindow, scenes: list[str]) -> None:
    resize(window, 420, 2200)  # nothing has to scroll
    button(window, "Call details").click()
    for scene in scenes:
        ALL_SCENES[scene](window)
        window.form.panel.field.setFocus()
        assert backward_steps(window) == [], scene


@pytest.mark.parametrize("kind", DIALOG_KINDS)
def test_tab_never_goes_back_in_a_dialog(window: MainWindow, qtbot: QtBot, kind: str) -> None:
    for which, opened in opened_in_turn(window, kind):
        qtbot.waitUntil(opened.isActiveWindow)
        resize(opened, 900, 1500)  # nothing has to scroll
        assert backward_steps(opened) == [], which


def backward_steps(root: QWidget) -> list[str]:
    """Return each step of Tab that leads up, or back within a line, but the one round to the top.

    A cross stands at the end of a first line, and may come after what else can be done there.
    """
    stops: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in stops:
        assert focused is not None
        stops.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    # What is scrolled out of sight has no place in the window.
    seen = [each for each in stops if not each.visibleRegion().isEmpty()]
    placed = [(QRect(each.mapTo(root, QPoint()), each.size()), each) for each in seen]
    top = min(range(len(placed)), key=lambda each: placed[each][0].topLeft().toTuple()[::-1])
    return [
        f"{one.accessibleName() or one} → {other.accessibleName() or other}"
        for (before, one), (after, other) in pairwise(placed[top:] + placed[:top])
        if other.property("kind") != "bare" and is_before(after, before)
    ]


def is_before(one: QRect, other: QRect) -> bool:
    """Whether a place is read before another one: it is above, or left of it on its line."""
    is_on_line = one.top() <= other.bottom() and other.top() <= one.bottom()
    return one.right() < other.left() if is_on_line else one.bottom() < other.top()


def walk(window: MainWindow, key: Qt.Key) -> list[str]:
    """Return the names of what a key comes to, once round, beginning where the focus is."""
    first = QApplication.focusWidget()
    stops: list[str] = []
    while not stops or QApplication.focusWidget() is not first:
        focused = QApplication.focusWidget()
        assert focused is not None
        assert len(stops) < 60
        interface = QAccessible.queryAccessibleInterface(focused)
        stops.append(focused.accessibleName() or interface.text(QAccessible.Text.Name))
        QTest.keyClick(focused, key)
    return stops


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
