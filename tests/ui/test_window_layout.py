"""The window's parts in small and large windows, and pages that are added."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dialer_gui.domain.settings import WindowState
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.page import CALLS, PAGE_TABS, Page, PageTab
from dialer_gui.ui.theme.theme import Theme
from tests.ui.conftest import shown
from tests.ui.gallery import make_window, new_window
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import button, dialog, number_field, page, part, settle, status

LIVE = ("live-accepted", "live-ringing", "live-off-hook", "live-in-call", "live-ended")
AT_REST = ("number", *LIVE)
SIZES = {"smallest": (340, 560), "first": (420, 900), "laptop": (1366, 740)}


def seen(widget: QWidget) -> QRect:
    """Return what can be seen of a widget, in the window's coordinates."""
    region = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(widget.window(), region.topLeft()), region.size())


def is_whole(widget: QWidget) -> bool:
    return widget.isVisible() and seen(widget).size() == widget.size()


def rows_seen(window: MainWindow) -> int:
    calls = part(window, QAbstractItemView, "Recent calls")
    model, view = calls.model(), calls.viewport()
    region = view.visibleRegion().boundingRect()
    return sum(
        region.contains(calls.visualRect(model.index(row, 0)).adjusted(0, 0, -1, -1))
        for row in range(model.rowCount())
    )


def resized(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    settle()


@pytest.mark.parametrize("scene", AT_REST)
@pytest.mark.parametrize(
    ("size", "rows", "has_pad"),
    [(SIZES["smallest"], 3, False), (SIZES["first"], 4, True), (SIZES["laptop"], 4, True)],
    ids=SIZES,
)
def test_what_a_call_needs_is_seen(
    qtbot: QtBot, scene: str, size: tuple[int, int], rows: int, has_pad: bool
) -> None:
    window = shown(qtbot, make_window(demo=False))
    resized(window, *size)
    ALL_SCENES[scene](window)
    settle()
    assert is_whole(number_field(window))
    assert is_whole(button(window, "Call"))
    assert button(window, "5 J K L").isVisible() is has_pad
    if scene in LIVE:
        assert is_whole(part(window, QLabel, "Call status"))
    assert rows_seen(window) >= rows
    bar = page(window).verticalScrollBar()
    assert bar.maximum() == 0, "only the page scrolls"


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_call_stays_where_it_is(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = shown(qtbot, make_window())
    resized(window, *size)
    ALL_SCENES["number"](window)
    settle()

    def place() -> QRect:
        call = button(window, "Call")
        content = page(window).widget()
        assert content is not None
        return QRect(call.mapTo(content, call.rect().topLeft()), call.size())

    before = place()
    others = ("calling", "refused", "unknown", "not-sent", "live-hint", "notices")
    for scene in (*LIVE, *others, "ruled-caller-id"):
        ALL_SCENES[scene](window)
        settle()
        assert place() == before, scene


@pytest.mark.parametrize("width", [1920, 3840])
def test_a_page_is_no_wider_than_can_be_read(qtbot: QtBot, width: int) -> None:
    window = make_window()
    layout = window.takeCentralWidget()  # no screen here is as wide
    assert layout is not None
    qtbot.addWidget(layout)
    layout.resize(width, 1000)
    layout.show()
    settle()
    calls = part(layout, QAbstractItemView, "Recent calls")
    assert 900 <= calls.width() <= 1100


def test_the_pad_s_fold_is_remembered(qtbot: QtBot) -> None:
    window = shown(qtbot, new_window())
    resized(window, 420, 900)
    states: list[WindowState] = []
    window.window_state_changed.connect(states.append)
    button(window, "Show the dial pad").click()
    assert not button(window, "1").isVisible()
    window.close_now()
    assert states[-1].pad_open is False
    again = shown(qtbot, new_window(states[-1]))
    assert not button(again, "1").isVisible()


def test_a_low_window_folds_the_pad_for_as_long_as_it_is_low(window: MainWindow) -> None:
    resized(window, 420, 900)
    assert button(window, "1").isVisible()
    resized(window, 420, 560)
    assert not button(window, "1").isVisible()
    button(window, "Show the dial pad").click()
    assert button(window, "1").isVisible()
    resized(window, 420, 900)
    assert button(window, "1").isVisible()


NOTES = PageTab("Notes", "info", "Ctrl+9", f"{__name__}:NotesPage")


class NotesPage(Page):
    """A page as one would be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.themes: list[Theme] = []

    def apply_theme(self, theme: Theme) -> None:
        self.themes.append(theme)


def test_a_page_is_a_tab_a_class_and_a_line(window: MainWindow) -> None:
    built: list[NotesPage] = []
    window.add_tabs((NOTES,))
    window.add_page(NOTES, built.append)
    tabs = window.findChildren(QTabBar)[0]
    titles = [*(tab.title for tab in PAGE_TABS), "Notes"]
    assert [tabs.tabText(place) for place in range(tabs.count())] == titles
    assert built == [], "a page is built when it is shown for the first time"
    interface = QAccessible.queryAccessibleInterface(tabs)
    names = {interface.child(i).text(QAccessible.Text.Name) for i in range(interface.childCount())}
    assert names >= set(titles)

    QTest.keySequence(window, NOTES.shortcut)
    (notes,) = built
    assert notes.isVisible()
    assert QApplication.focusWidget() is notes
    QTest.keySequence(window, "Ctrl+1")
    assert QApplication.focusWidget() is part(window, QListView, "Recent calls")
    QTest.keySequence(window, NOTES.shortcut)
    assert notes.themes
    assert window.focusWidget() is notes
    tabs.setCurrentIndex(0)
    assert not notes.isVisible()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert window.focusWidget() is part(window, QAbstractItemView, "Recent calls")
    tabs.setCurrentIndex(titles.index("Notes"))
    assert built == [notes]


def test_a_page_chosen_before_it_is_there_is_shown_once_it_is(qtbot: QtBot) -> None:
    window = MainWindow(demo=True, window_state=WindowState())
    window.add_tabs((*PAGE_TABS, NOTES))
    shown(qtbot, window)
    QTest.keySequence(window, NOTES.shortcut)
    built: list[NotesPage] = []
    window.add_page(CALLS, window.take_calls_page)
    window.add_page(NOTES, built.append)
    (notes,) = built
    assert notes.isVisible()
    assert not window.recent.isVisible()


@pytest.mark.parametrize("size", [(340, 360), *SIZES.values()])
def test_a_page_that_comes_after_the_first_picture_moves_nothing(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    window = MainWindow(demo=True, window_state=WindowState())
    window.add_tabs(PAGE_TABS)
    shown(qtbot, window)
    resized(window, *size)

    def places() -> list[QRect]:
        return [seen(each) for each in window.findChildren(QWidget) if each.isVisible()]

    before = places()
    window.add_page(CALLS, window.take_calls_page)
    came = {window.recent, *window.recent.findChildren(QWidget)}
    settle()
    after = [
        seen(each) for each in window.findChildren(QWidget) if each.isVisible() and each not in came
    ]
    assert after == before


def test_the_pages_tabs_stand_at_the_left_where_it_is_wide(window: MainWindow) -> None:
    tabs, call = window.findChildren(QTabBar)[0], button(window, "Call")
    resized(window, 420, 860)
    assert seen(tabs).top() > seen(call).bottom()
    resized(window, 1100, 740)
    assert seen(tabs).right() < seen(call).left()


def test_the_settings_stand_at_the_end_of_the_tabs(window: MainWindow) -> None:
    part(window, QPushButton, "Settings").click()
    assert dialog().windowTitle() == "Settings"


def test_another_account_clears_what_belongs_to_the_one_before(window: MainWindow) -> None:
    ALL_SCENES["refused"](window)
    assert status(window) == "Refused: a call rule forbids this call"
    accounts = part(window, QWidget, "Account")
    accounts.setCurrentIndex(1)  # type: ignore[attr-defined]
    assert status(window) == ""
    assert seen(part(window, QLabel, "Call status")).isEmpty()
