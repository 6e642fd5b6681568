"""A window too low for everything: what the keys go to is in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.scrolling_body import ScrollingBody
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import button, number_field, number_text, page, part, settle

CTRL = Qt.KeyboardModifier.ControlModifier
SEARCH = "Search"


@pytest.fixture
def low(window: MainWindow) -> MainWindow:
    """A call is under way, its card is shown, the number's field has the focus above it."""
    window.resize(420, 360)
    settle()
    button(window, "Show the dial pad").click()
    ALL_SCENES["accepted"](window)
    number_field(window).setFocus()
    settle()
    scroll_to_the_end(window)
    assert not is_in_sight(window, number_field(window))
    return window


def scroll_to_the_end(window: MainWindow) -> None:
    bar = page(window).verticalScrollBar()
    bar.setValue(bar.maximum())


def is_in_sight(window: MainWindow, widget: QWidget) -> bool:
    seen = page(window).viewport()
    return seen.rect().contains(QRect(widget.mapTo(seen, QPoint()), widget.size()))


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    settle()


def test_a_digit_shows_the_number_it_goes_to(low: MainWindow) -> None:
    press(Qt.Key.Key_5)
    assert number_text(low).endswith("5")
    assert is_in_sight(low, number_field(low))


def test_a_digit_typed_elsewhere_shows_the_number(low: MainWindow) -> None:
    button(low, "Call details").setFocus()
    settle()
    scroll_to_the_end(low)
    press(Qt.Key.Key_5)
    assert is_in_sight(low, number_field(low))


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_R])
def test_a_short_cut_shows_the_number(low: MainWindow, key: Qt.Key) -> None:
    press(key, CTRL)
    assert is_in_sight(low, number_field(low))


def test_the_search_comes_into_sight_and_the_number_again(low: MainWindow) -> None:
    search = part(low, QLineEdit, SEARCH)
    page(low).verticalScrollBar().setValue(0)
    press(Qt.Key.Key_K, CTRL)
    assert search.hasFocus()
    assert is_in_sight(low, search)
    press(Qt.Key.Key_L, CTRL)
    assert is_in_sight(low, number_field(low))


@pytest.mark.parametrize("has_focus", [True, False])
def test_a_link_s_number_is_shown(low: MainWindow, has_focus: bool) -> None:
    if not has_focus:
        part(low, QLineEdit, SEARCH).setFocus()
        settle()
        scroll_to_the_end(low)
    low.form.fill("+4930123457")
    settle()
    assert is_in_sight(low, number_field(low))


def test_news_come_into_sight_after_the_key_that_brings_them(low: MainWindow) -> None:
    press(Qt.Key.Key_5)
    ALL_SCENES["refused"](low)
    settle()
    assert not is_in_sight(low, number_field(low))


def test_keys_that_scroll_are_not_fought(low: MainWindow) -> None:
    before = page(low).verticalScrollBar().value()
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_PageDown)
    assert page(low).verticalScrollBar().value() == before


def test_enter_calls_and_moves_nothing_before(low: MainWindow) -> None:
    moves: list[None] = []
    low.findChildren(ScrollingBody)[0]._focus_used.connect(lambda: moves.append(None))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Enter)
    settle()
    assert moves == []
    press(Qt.Key.Key_5)
    settle()
    assert moves != []


def _click_on_the_pad(window: MainWindow, _qtbot: QtBot) -> None:
    key = button(window, "5 J K L")
    scrolled = page(window).widget()
    assert scrolled is not None
    page(window).verticalScrollBar().setValue(key.mapTo(scrolled, QPoint()).y())
    assert not is_in_sight(window, number_field(window))
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)


def _click_on_the_search(window: MainWindow, qtbot: QtBot) -> None:
    search = button(window, "Show the search")
    bar = page(window).verticalScrollBar()
    inside = page(window).widget()
    assert inside is not None
    # Half of it is below the edge.
    middle = search.mapTo(inside, search.rect().center()).y()
    bar.setValue(middle - page(window).viewport().height() + 4)
    QTest.mouseMove(search, QPoint(20, 4))
    qtbot.waitUntil(search.underMouse, timeout=PATIENCE_MS)
    QTest.mousePress(search, Qt.MouseButton.LeftButton, pos=QPoint(20, 4))


@pytest.mark.parametrize("click", [_click_on_the_pad, _click_on_the_search])
def test_the_page_stays_under_the_mouse(
    low: MainWindow, qtbot: QtBot, click: Callable[[MainWindow, QtBot], None]
) -> None:
    moved: list[int] = []
    click(low, qtbot)
    page(low).verticalScrollBar().valueChanged.connect(moved.append)
    settle()
    assert moved == []


def test_a_window_that_comes_back_shows_what_it_showed(low: MainWindow) -> None:
    before = page(low).verticalScrollBar().value()
    number_field(low).clearFocus()
    number_field(low).setFocus()
    settle()
    assert page(low).verticalScrollBar().value() == before
