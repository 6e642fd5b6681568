"""Contrast as it is painted: of every text and every icon against what is really behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.settings import ThemeChoice, WindowState
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.theme import theme_manager
from dialer_gui.ui.theme.theme import HIGH_CONTRAST_RATIO, contrast, system_high_contrast
from dialer_gui.ui.widgets.labels import IconLabel
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, by_kind, new_window
from tests.ui.gallery_dialogs import DIALOG_KINDS, DIALOGS, opened_in_turn
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import button, dialog, settle
from tests.ui.test_theme import WINDOWS_CONTRASTS

pytestmark = pytest.mark.sweep

KINDS = by_kind(ALL_SCENES)
THEMES = [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST]
TEXT_CONTRAST, ICON_CONTRAST = 4.5, 3.0
#: Twice the size: of smaller letters no pixel may have all of their colour.
ZOOM_PERCENT = 200


def new_shown(qtbot: QtBot, choice: ThemeChoice) -> MainWindow:
    """Return a shown window of a theme, with everything unfolded."""
    window = shown(qtbot, new_window(WindowState(zoom_percent=ZOOM_PERCENT, theme=choice)))
    window.resize(900, 1800)
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
    window.form.show_plans_ready()
    button(window, "Call details").click()
    return window


@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
@pytest.mark.parametrize("choice", THEMES)
def test_everything_in_the_window_can_be_read(
    qtbot: QtBot, choice: ThemeChoice, scenes: list[str]
) -> None:
    window = new_shown(qtbot, choice)
    for scene in scenes:
        ALL_SCENES[scene](window)
        settle()
        assert list(too_pale(window, choice)) == [], scene


@pytest.mark.parametrize("kind", DIALOG_KINDS)
@pytest.mark.parametrize("choice", THEMES)
def test_everything_in_a_dialog_can_be_read(qtbot: QtBot, choice: ThemeChoice, kind: str) -> None:
    for which, opened in opened_in_turn(new_shown(qtbot, choice), kind):
        assert list(too_pale(opened, choice)) == [], which


@pytest.mark.parametrize("colours", WINDOWS_CONTRASTS.values(), ids=WINDOWS_CONTRASTS)
def test_everything_can_be_read_in_the_system_s_contrast_colours(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, colours: tuple[str, str, str, str]
) -> None:
    choice = ThemeChoice.HIGH_CONTRAST
    monkeypatch.setitem(theme_manager._PALETTES, choice, system_high_contrast(*colours))
    window = new_shown(qtbot, choice)
    for scene in ("recorded", "refused", "update", "caught-up"):
        ALL_SCENES[scene](window)
        settle()
        assert list(too_pale(window, choice)) == [], scene
    DIALOGS["settings-desktop"](window)
    settle()
    assert list(too_pale(dialog(), choice)) == []
    dialog().reject()


@pytest.mark.parametrize("choice", THEMES)
def test_a_focused_button_can_be_read(qtbot: QtBot, choice: ThemeChoice) -> None:
    window = new_shown(qtbot, choice)
    for name in ("Call", "Redial", "Backspace", "1"):
        button(window, name).setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert list(too_pale(window, choice)) == [], name


def too_pale(root: QWidget, choice: ThemeChoice) -> Iterator[str]:
    """Yield each text and icon with less contrast than it should have, and how much it has."""
    least = HIGH_CONTRAST_RATIO if choice is ThemeChoice.HIGH_CONTRAST else TEXT_CONTRAST
    picture = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    for widget in root.findChildren(QWidget):
        words = words_of(widget)
        if not widget.isVisible() or widget.window() is not root or words is None:
            continue
        seen = widget.visibleRegion().boundingRect()
        place = QRect(widget.mapTo(root, seen.topLeft()), seen.size())
        if seen.height() <= widget.height() // 2 or place.isEmpty():
            continue  # scrolled away
        found = measured(picture, inner(widget, place))
        if found < (least if words else ICON_CONTRAST):
            yield f"{type(widget).__name__} {words or widget.accessibleName()!r}: {found:.2f}"


def words_of(widget: QWidget) -> str | None:
    """Return what is written on a widget, empty for an icon alone; None where it paints neither."""
    if isinstance(widget, QLabel | QAbstractButton):
        has_icon = isinstance(widget, QAbstractButton) and not widget.icon().isNull()
        return widget.text() or ("" if has_icon else None)
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText() or None
    return "" if isinstance(widget, IconLabel) else None


def inner(widget: QWidget, place: QRect) -> QRect:
    """Return the place without the edge, which may have more contrast than the words."""
    edge = 8 if isinstance(widget, QAbstractButton | QLineEdit) else 0
    return place.adjusted(edge, edge, -edge, -edge)


def measured(picture: QImage, place: QRect) -> float:
    """Return the contrast between a ground and what stands out of it most."""
    image = picture.copy(place)
    pixels = Counter(memoryview(bytes(image.constBits())).cast("I"))
    ground = pixels.most_common(1)[0][0]
    return max(contrast_of(ground, each) for each in pixels)


@cache
def contrast_of(ground: int, colour: int) -> float:
    """Return the contrast of two colours; the same few are everywhere."""
    return contrast(QColor.fromRgb(ground).name(), QColor.fromRgb(colour).name())
