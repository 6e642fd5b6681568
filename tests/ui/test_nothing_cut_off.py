"""Nothing is cut off: narrow or wide, twice the words, twice the size, mirrored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dialer_gui.ui.main_window import MIN_WIDTH_PX, MainWindow
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, by_kind, make_window
from tests.ui.gallery_dialogs import DIALOG_KINDS, opened_in_turn
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import Rewriter, button, number_field, page, part, settle

KINDS = by_kind(ALL_SCENES)


def twice(text: str) -> str:
    """Return a text twice; what is filled in stands once."""
    return f"{text} {re.sub(r'{.*?}', '', text)}"


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    doubler = Rewriter(twice)
    assert QCoreApplication.installTranslator(doubler)
    yield
    QCoreApplication.removeTranslator(doubler)


def cut_off(root: QWidget) -> list[str]:
    """Return what does not get the room it needs, in words."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.window().isAncestorOf(widget):
            continue
        if isinstance(widget, QLabel):
            # The words for the history's empty state lie in the list, which scrolls.
            needed = widget.heightForWidth(widget.width())
            wide = widget.sizeHint().width() if not widget.wordWrap() else longest_word(widget)
            if widget.height() < needed or widget.width() < wide:
                found.append(f"{widget.text()!r} {widget.size()} {needed} {wide}")
        elif isinstance(widget, QPushButton | QCheckBox):
            hint = widget.minimumSizeHint() if widget.text() else widget.minimumSize()
            if widget.width() < hint.width() or widget.height() < hint.height():
                found.append(f"{widget.accessibleName() or widget.text()!r} {widget.size()} {hint}")
        elif isinstance(widget, QLineEdit) and widget.height() < widget.fontMetrics().height():
            found.append(f"{widget.accessibleName()!r} {widget.size()}")
    return found


def longest_word(label: QLabel) -> int:
    metrics = label.fontMetrics()
    return max((metrics.horizontalAdvance(word) for word in label.text().split()), default=0)


def beyond_the_edge(area: QScrollArea) -> list[str]:
    """Return what lies right of what can be seen, where no scrolling leads."""
    inside = area.widget()
    assert inside is not None
    edge = area.viewport().width()
    return [
        f"{w.accessibleName() or w.objectName()} {type(w).__name__} {left + w.width()} > {edge}"
        for w in inside.findChildren(QWidget)
        if w.isVisible() and (left := w.mapTo(inside, w.rect().topLeft()).x()) + w.width() > edge
    ]


def resize(window: QWidget, width: int, height: int) -> None:
    window.resize(width, height)
    settle()


def assert_all_is_seen(qtbot: QtBot, window: MainWindow, *widths: int) -> None:
    def is_seen(width: int) -> None:
        # A window manager may still be busy with the size before.
        resize(window, width, 860)
        assert window.width() == width
        assert cut_off(window) == []
        assert beyond_the_edge(page(window)) == []

    for width in widths:
        qtbot.waitUntil(partial(is_seen, width), timeout=PATIENCE_MS)


@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
def test_nothing_is_cut_off(qtbot: QtBot, window: MainWindow, scenes: list[str]) -> None:
    for scene in scenes:
        ALL_SCENES[scene](window)
        assert_all_is_seen(qtbot, window, MIN_WIDTH_PX, 420, 1100)


@pytest.mark.usefixtures("doubled")
@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
def test_nothing_is_cut_off_with_twice_the_words(qtbot: QtBot, scenes: list[str]) -> None:
    window = shown(qtbot, make_window())
    for scene in scenes:
        ALL_SCENES[scene](window)
        assert button(window, "Redial Redial").isVisible(), scene
        assert_all_is_seen(qtbot, window, MIN_WIDTH_PX, 1100)


def assert_all_fits(window: MainWindow, scene: str, *widths: int) -> None:
    ALL_SCENES[scene](window)
    for width in widths:
        resize(window, width, 1400)
        assert cut_off(window) == [], scene
        assert beyond_the_edge(page(window)) == [], scene


def test_nothing_is_cut_off_at_three_quarters_of_the_size(qtbot: QtBot) -> None:
    window = shown(qtbot, make_window(zoom_percent=75))
    for scene in ("number", "accepted", "refused", "live-hint", "recorded", "catching-up", "clear"):
        assert_all_fits(window, scene, MIN_WIDTH_PX * 3 // 4)


@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
def test_nothing_is_cut_off_at_twice_the_size(qtbot: QtBot, scenes: list[str]) -> None:
    window = shown(qtbot, make_window(zoom_percent=200))
    button(window, "Call details").click()
    for scene in scenes:
        assert_all_fits(window, scene, 2 * MIN_WIDTH_PX, 1900)


@pytest.mark.parametrize("kind", DIALOG_KINDS)
@pytest.mark.parametrize("words", ["english", "doubled", "mirrored", "large"])
def test_nothing_is_cut_off_in_a_dialog(
    qtbot: QtBot, kind: str, words: str, request: pytest.FixtureRequest
) -> None:
    if words in {"doubled", "mirrored"}:
        request.getfixturevalue(words)
    window = shown(qtbot, make_window(zoom_percent=200 if words == "large" else 100))

    def fits(which: str, opened: QDialog) -> None:
        assert cut_off(opened) == [], which
        for area in opened.findChildren(QScrollArea):
            assert beyond_the_edge(area) == [], which

    for each in opened_in_turn(window, kind):
        # How many turns of the event loop a layout takes to come to rest is the window system's.
        qtbot.waitUntil(partial(fits, *each), timeout=PATIENCE_MS)


def test_recent_calls_stand_beside_when_there_is_room(window: MainWindow) -> None:
    recent = part(window, QListView, "Recent calls")
    field = number_field(window)

    def left_of(widget: QWidget) -> int:
        return widget.mapTo(window, widget.rect().topLeft()).x()

    resize(window, 420, 860)
    assert left_of(recent) < field.width()
    resize(window, 1100, 700)
    assert left_of(recent) > left_of(field) + field.width()
    resize(window, 420, 860)
    assert left_of(recent) < field.width()


@pytest.mark.parametrize("scene", ["update", "notices", "refused", "live-hint"])
def test_no_window_scrolls_to_empty_room(window: MainWindow, scene: str) -> None:
    ALL_SCENES[scene](window)
    area = page(window)
    inside = area.widget()
    assert inside is not None
    layout = inside.layout()
    assert layout is not None
    for width in (MIN_WIDTH_PX, 420, 1200):
        resize(window, width, 600)
        seen = area.viewport().size()
        assert inside.height() == max(seen.height(), layout.minimumHeightForWidth(seen.width()))


def test_an_account_s_name_that_is_too_long_ends_in_dots(window: MainWindow) -> None:
    accounts = part(window, QComboBox, "Account")

    def shown_name() -> str:
        option = QStyleOptionComboBox()
        accounts.initStyleOption(option)
        return option.currentText

    name = f"{ACCOUNT.name} Ltd"
    accounts.setItemText(0, name)
    resize(window, 340, 860)
    assert shown_name().endswith("…")
    assert name.startswith(shown_name()[:-1])
    resize(window, 1100, 700)
    assert shown_name() == name


def test_a_low_window_scrolls_to_the_status(window: MainWindow) -> None:
    resize(window, 420, 400)
    ALL_SCENES["accepted"](window)
    QApplication.processEvents()
    label = part(window, QLabel, "Call status")
    assert label.visibleRegion().boundingRect().height() == label.height()


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
def test_mirrored_nothing_is_cut_off_and_numbers_stay_as_they_are(
    qtbot: QtBot, scenes: list[str]
) -> None:
    window = shown(qtbot, make_window())
    for scene in scenes:
        ALL_SCENES[scene](window)
        assert_all_is_seen(qtbot, window, MIN_WIDTH_PX, 1100)
        assert button(window, "1").x() < button(window, "3 D E F").x()
        assert number_field(window).layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_long_time_cuts_no_number_in_the_list(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    def upper_left() -> QImage:
        window = shown(qtbot, make_window())
        ALL_SCENES["number"](window)
        resize(window, MIN_WIDTH_PX, 860)
        recent = window.findChild(QListView, "recent")
        assert isinstance(recent, QListView)
        row = recent.visualRect(recent.model().index(0, 0))
        bold = QFont(recent.font())
        bold.setWeight(QFont.Weight.DemiBold)
        number = QFontMetrics(bold).horizontalAdvance("+49 30 123456")
        area = QRect(row.left(), row.top(), 38 + number, row.height() // 2)
        picture = recent.viewport().grab(area).toImage()
        window.hide()  # nobody holds it from here on, and a shown one must not be swept away
        return picture

    in_english = upper_left()
    request.getfixturevalue("doubled")
    assert upper_left() == in_english
