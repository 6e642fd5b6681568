"""Recent calls by keyboard: which row it is can be seen, and the keys mean that row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import entries
from tests.ui.parts import part
from tests.ui.test_focus_ring import RING_PIXELS

CTRL = Qt.KeyboardModifier.ControlModifier
CALLS = tuple(replace(each, outcome=CallOutcome.accepted()) for each in entries())
IDS = [each.request.id for each in CALLS]


class Deletions:
    """Notes which calls are to be deleted, one tuple of ids a wish."""

    def __init__(self, window: MainWindow) -> None:
        self.ids: list[tuple[str, ...]] = []
        window.recent.delete_requested.connect(self.ids.append)


@pytest.fixture
def recent(window: MainWindow) -> QListView:
    """The list with some calls, come to by the search and Tab."""
    window.recent.show_entries(CALLS)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    QTest.keyClick(part(window, QLineEdit, "Search"), Qt.Key.Key_Tab)
    found = part(window, QListView, "Recent calls")
    assert QApplication.focusWidget() is found
    return found


def selected(recent: QListView) -> list[int]:
    return [index.row() for index in recent.selectedIndexes()]


def test_the_row_that_tab_comes_to_is_selected(recent: QListView) -> None:
    assert recent.currentIndex().row() == 0
    assert selected(recent) == [0]


def test_delete_goes_on_row_by_row(window: MainWindow, recent: QListView) -> None:
    deletions = Deletions(window)
    QTest.keyClick(recent, Qt.Key.Key_Down)
    for _ in range(2):
        QTest.keyClick(recent, Qt.Key.Key_Delete)
        assert (recent.currentIndex().row(), selected(recent)) == (1, [1])
    assert deletions.ids == [(IDS[1],), (IDS[2],)]


def test_after_the_last_row_comes_the_one_above(window: MainWindow, recent: QListView) -> None:
    deletions = Deletions(window)
    QTest.keyClick(recent, Qt.Key.Key_End)
    for _ in range(2):
        QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert deletions.ids == [(IDS[-1],), (IDS[-2],)]
    QTest.keyClick(recent, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(recent, Qt.Key.Key_Delete)
    QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert deletions.ids[2:] == [tuple(IDS[:-2])]


def test_delete_takes_the_current_row_where_none_is_selected(
    window: MainWindow, recent: QListView
) -> None:
    deletions = Deletions(window)
    recent.clearSelection()
    QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert deletions.ids == [(IDS[0],)]


def test_a_held_delete_deletes_once(window: MainWindow, recent: QListView) -> None:
    deletions = Deletions(window)
    for is_repeat in (False, True, True):
        key, none = Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            recent, QKeyEvent(QEvent.Type.KeyPress, key, none, "\x7f", is_repeat)
        )
    assert deletions.ids == [(IDS[0],)]


def test_a_click_with_ctrl_selects_no_other_row(window: MainWindow, qtbot: QtBot) -> None:
    window.recent.show_entries(CALLS)
    recent = part(window, QListView, "Recent calls")
    recent.setFocus()
    recent.clearSelection()
    window.setFocus()
    place = recent.visualRect(recent.model().index(1, 0)).center()
    QTest.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    assert selected(recent) == [1]


def test_a_frame_shows_the_current_row_among_others(recent: QListView) -> None:
    second = recent.visualRect(recent.model().index(1, 0))
    before = picture(recent, second)
    QTest.keyClick(recent, Qt.Key.Key_Down, CTRL)
    assert (recent.currentIndex().row(), selected(recent)) == (1, [0])
    with_frame = picture(recent, second)
    assert sum(a != b for a, b in zip(before, with_frame, strict=True)) > RING_PIXELS


def picture(recent: QListView, place: QRect) -> memoryview:
    """Return the pixels of a part of the list as it looks now."""
    QApplication.processEvents()
    image = recent.viewport().grab(place).toImage()  # held, since its bits are gone with it
    return memoryview(bytes(image.constBits())).cast("I")
