"""Colours that can be read, icons that are there, sizes that follow the zoom."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from dialer_gui.domain.settings import WindowState
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.theme.colours import DARK, LIGHT, Colours
from dialer_gui.ui.theme.icons import app_icon, icon
from dialer_gui.ui.theme.resources import resources_folder
from dialer_gui.ui.theme.stylesheet import stylesheet
from dialer_gui.ui.theme.theme_manager import current_theme, next_zoom, theme_for
from tests.ui.gallery_live import open_catch_up
from tests.ui.parts import button, dialog

pytestmark = pytest.mark.usefixtures("qapp")

ICONS = sorted((resources_folder() / "icons").glob("*.svg"))
#: Where the code names an icon of the family.
_ASKED = r'(?:icon\(|Tone\(|icon\((?:painter|look|self._look), |name = )"([a-z-]+)"'
TEXT_CONTRAST = 4.5
OUTLINE_CONTRAST = 3.0
#: Of what only sets off, where words say what it is.
RIM_CONTRAST = 1.2


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(colour)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("window", "surface", "key", "key_hover", "calm_ground", "selection")
CARDS = ("window", "surface", "calm_ground", "good_ground", "warn_ground", "bad_ground")
READ_ON = [
    *itertools.product(("text", "muted"), GROUNDS),
    *itertools.product(("text",), ("key_pressed", "good_ground", "warn_ground", "bad_ground")),
    *itertools.product(("good", "warn", "bad"), ("window", "surface", "selection", "key_hover")),
    ("good", "good_ground"),
    ("warn", "warn_ground"),
    ("bad", "bad_ground"),
    ("muted", "bad_ground"),
    ("muted", "warn_ground"),
    ("accent", "window"),
    ("accent", "warn_ground"),
    ("accent", "calm_ground"),
    *itertools.product(("on_accent",), ("accent", "accent_hover", "accent_pressed")),
]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_every_text_can_be_read(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= TEXT_CONTRAST


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "surface"])
@pytest.mark.parametrize("outline", ["edge", "accent", "bad"])
def test_every_outline_can_be_seen(colours: Colours, ground: str, outline: str) -> None:
    assert contrast(getattr(colours, outline), getattr(colours, ground)) >= OUTLINE_CONTRAST


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", CARDS)
def test_a_button_and_the_line_between_steps_can_be_told_from_a_card(
    colours: Colours, ground: str
) -> None:
    assert contrast(colours.rim, getattr(colours, ground)) >= RIM_CONTRAST
    assert contrast(colours.bar, getattr(colours, ground)) >= RIM_CONTRAST


def test_the_two_palettes_are_different_in_every_colour() -> None:
    same = [n for n in LIGHT._fields if getattr(LIGHT, n) == getattr(DARK, n)]
    assert same == []


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@pytest.mark.parametrize("zoom", [75, 100, 200])
def test_the_style_sheet_is_complete(scheme: Qt.ColorScheme, zoom: int) -> None:
    sheet = stylesheet(theme_for(scheme, zoom))
    assert "$" not in sheet
    assert "#" in sheet


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_an_icon_belongs_to_the_family(file: Path) -> None:
    svg = file.read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in svg
    assert 'stroke="currentColor"' in svg
    assert 'stroke-width="2"' in svg
    assert not re.findall(r"#[0-9a-fA-F]{3,8}", svg)


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_sharp_in_its_colour(file: Path, ratio: float) -> None:
    drawn = icon(file.stem, "#ff0000").pixmap(QSize(24, 24), ratio)
    assert drawn.width() == round(24 * ratio)
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    inked = [
        colour
        for x, y in itertools.product(range(image.width()), range(image.height()))
        if (colour := image.pixelColor(x, y)).alpha() > 200
    ]
    assert inked
    assert all(colour.red() > 200 and colour.green() < 60 for colour in inked)


def test_every_icon_asked_for_is_there() -> None:
    package = Path(__file__).parents[2] / "dialer_gui" / "ui"
    names = {file.stem for file in ICONS}
    asked = set()
    for source in package.rglob("*.py"):
        asked |= set(re.findall(_ASKED, source.read_text("utf-8")))
    assert asked
    assert asked <= names


def test_the_program_has_an_icon_of_its_own() -> None:
    assert not app_icon().pixmap(QSize(64, 64)).isNull()
    assert isinstance(app_icon(), QIcon)


@pytest.mark.parametrize("is_checked", [True, False])
@pytest.mark.parametrize("zoom", [75, 90, 100, 110, 125, 150, 175, 200])
def test_a_radio_button_is_round_at_every_size(
    qtbot: QtBot, zoom: int, *, is_checked: bool
) -> None:
    theme = theme_for(Qt.ColorScheme.Light, zoom)
    radio = QRadioButton()
    qtbot.addWidget(radio)
    radio.setStyleSheet(stylesheet(theme))
    radio.setChecked(is_checked)
    image = radio.grab().toImage()
    ground, middle = image.pixelColor(0, 0), image.height() // 2
    inked = [x for x in range(image.width()) if image.pixelColor(x, middle) != ground]
    left, side = inked[0], theme.px(16) + 2
    assert inked[-1] - left + 1 in {side, side + 1}, "with its smoothed edge"
    assert image.pixelColor(left, middle - side // 2) == ground


def test_an_icon_on_a_button_grows_with_it(window: MainWindow) -> None:
    open_catch_up(window)
    window.show_account_dialog()
    names = ("Stop waiting", "Undo", "Stop")
    before = [button(window, name).iconSize().width() for name in names]
    dialog_before = button(dialog(), "Add").iconSize().width()
    next(each for each in window.findChildren(QAction) if each.text() == "Larger").trigger()
    assert all(button(window, n).iconSize().width() > b for n, b in zip(names, before, strict=True))
    assert button(dialog(), "Add").iconSize().width() > dialog_before


def test_zoom_has_steps_and_ends() -> None:
    assert next_zoom(100, 1) == 110
    assert next_zoom(100, -1) == 90
    assert next_zoom(200, 1) == 200
    assert next_zoom(75, -1) == 75


def test_the_keys_make_everything_larger_and_normal_again(window: MainWindow) -> None:
    states: list[WindowState] = []
    window.window_state_changed.connect(states.append)
    ctrl = Qt.KeyboardModifier.ControlModifier
    height = button(window, "Call").sizeHint().height()
    QTest.keyClick(window, Qt.Key.Key_Plus, ctrl)
    assert button(window, "Call").sizeHint().height() > height
    QTest.keyClick(window, Qt.Key.Key_Minus, ctrl)
    QTest.keyClick(window, Qt.Key.Key_Minus, ctrl)
    assert button(window, "Call").sizeHint().height() < height
    QTest.keyClick(window, Qt.Key.Key_0, ctrl)
    assert button(window, "Call").sizeHint().height() == height
    assert [state.zoom_percent for state in states] == [110, 100, 90, 100]


def test_the_look_follows_the_scheme() -> None:
    assert theme_for(Qt.ColorScheme.Dark, 100).colours is DARK
    assert theme_for(Qt.ColorScheme.Light, 100).colours is LIGHT
    assert theme_for(Qt.ColorScheme.Unknown, 100).colours is LIGHT
    assert current_theme(1000).scale == 2.0
