"""Colours that can be read, icons that are there, sizes that follow the zoom."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.settings import ThemeChoice, WindowState
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.theme.icons import app_icon, icon, resources_folder
from dialer_gui.ui.theme.stylesheet import stylesheet
from dialer_gui.ui.theme.theme import (
    DARK,
    HIGH_CONTRAST,
    HIGH_CONTRAST_RATIO,
    LIGHT,
    Colours,
    contrast,
    system_high_contrast,
)
from dialer_gui.ui.theme.theme_manager import ThemeManager, current_theme, next_zoom
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


#: Windows' own contrast themes: ground, text, what is chosen, and text on that.
WINDOWS_CONTRASTS = {
    "Aquatic": ("#202020", "#ffffff", "#8ee3f0", "#263b50"),
    "Desert": ("#fffaef", "#3d3d3d", "#903909", "#fff5e3"),
    "Dusk": ("#2d3236", "#ffffff", "#a1bfde", "#212d3b"),
    "Night sky": ("#000000", "#ffffff", "#d6b4fd", "#2b2b2b"),
    "High contrast 1": ("#000000", "#ffff00", "#008000", "#ffffff"),
    "High contrast 2": ("#000000", "#00ff00", "#0000ff", "#ffffff"),
    "High contrast black": ("#000000", "#ffffff", "#1aebff", "#000000"),
    "High contrast white": ("#ffffff", "#000000", "#37006e", "#ffffff"),
}
PALETTES = {
    "light": LIGHT,
    "dark": DARK,
    "high contrast": HIGH_CONTRAST,
    "system without accent": system_high_contrast("#000000", "#ffff00", "#400040", "#ffffff"),
    **{name: system_high_contrast(*colours) for name, colours in WINDOWS_CONTRASTS.items()},
}
PALETTE = pytest.mark.parametrize("colours", PALETTES.values(), ids=PALETTES)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


GROUNDS = ("window", "surface", "key", "key_hover", "calm_ground", "selection")
CARDS = ("window", "surface", "calm_ground", "good_ground", "warn_ground", "bad_ground")
READ_ON = [
    *itertools.product(("text", "muted"), GROUNDS),
    *itertools.product(("text",), ("key_pressed", "good_ground", "warn_ground", "bad_ground")),
    *itertools.product(("good", "warn", "bad"), ("window", "surface", "selection", "key_hover")),
    ("good", "good_ground"),
    ("warn", "warn_ground"),
    ("bad", "bad_ground"),
    *itertools.product(("muted",), ("good_ground", "warn_ground", "bad_ground", "key_pressed")),
    *itertools.product(("good", "warn", "bad"), ("calm_ground",)),
    *itertools.product(("accent",), (*CARDS, "key_hover", "selection")),
    *itertools.product(("on_accent",), ("accent", "accent_hover", "accent_pressed")),
]


OUTLINED_ON = [
    *itertools.product(("edge", "bar", "accent", "bad"), (*CARDS, "key")),
    # What is chosen or has the focus, the steps of a call, and the demo phone's icons.
    *itertools.product(("accent",), ("selection", "key_hover", "key_pressed")),
    *itertools.product(("edge",), ("key_hover", "selection")),
    *itertools.product(("good", "bad", "muted"), ("key", "key_hover", "key_pressed")),
    ("on_accent", "accent"),
]


@PALETTE
def test_every_text_can_be_read(colours: Colours) -> None:
    assert too_close(colours, READ_ON, TEXT_CONTRAST, HIGH_CONTRAST_RATIO) == []


@PALETTE
def test_every_outline_can_be_seen(colours: Colours) -> None:
    assert too_close(colours, OUTLINED_ON, OUTLINE_CONTRAST, OUTLINE_CONTRAST) == []
    progress = [("accent", "surface" if colours not in {LIGHT, DARK} else "line")]
    assert too_close(colours, progress, OUTLINE_CONTRAST, OUTLINE_CONTRAST) == []
    rims = [("rim", card) for card in CARDS]
    assert too_close(colours, rims, RIM_CONTRAST, OUTLINE_CONTRAST) == []


def too_close(
    colours: Colours, pairs: list[tuple[str, str]], least: float, least_in_high_contrast: float
) -> list[tuple[str, str, float]]:
    """Return the pairs of colours that have less contrast than they should, and how much."""
    least = least if colours in {LIGHT, DARK} else least_in_high_contrast
    named = colours._asdict()
    measured = [(one, other, contrast(named[one], named[other])) for one, other in pairs]
    return [each for each in measured if each[2] < least]


def test_a_system_that_only_says_so_gets_the_program_s_own_high_contrast() -> None:
    assert system_high_contrast("#808080", "#000000", "#000000", "#ffffff") is HIGH_CONTRAST


def test_the_two_palettes_are_different_in_every_colour() -> None:
    same = [n for n in LIGHT._fields if getattr(LIGHT, n) == getattr(DARK, n)]
    assert same == []


@pytest.mark.parametrize("choice", ThemeChoice)
@pytest.mark.parametrize("zoom", [75, 100, 200])
def test_the_style_sheet_is_complete(choice: ThemeChoice, zoom: int) -> None:
    sheet = stylesheet(current_theme(zoom, choice))
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
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST])
def test_a_radio_button_is_round_at_every_size(
    qtbot: QtBot, zoom: int, choice: ThemeChoice, *, is_checked: bool
) -> None:
    theme = current_theme(zoom, choice)
    radio = QRadioButton()
    qtbot.addWidget(radio)
    radio.setStyleSheet(stylesheet(theme))
    radio.setChecked(is_checked)
    image = radio.grab().toImage()
    ground, middle = image.pixelColor(0, 0), image.height() // 2
    inked = [x for x in range(image.width()) if image.pixelColor(x, middle) != ground]
    left, side = inked[0], theme.px(16) + 2 * theme.edge_px
    assert inked[-1] - left + 1 in {side, side + 1}, "with its smoothed edge"
    assert image.pixelColor(left, middle - side // 2) == ground


@pytest.mark.parametrize(("kind", "side_px"), [("tool", 36), ("bare", 24)])
@pytest.mark.parametrize("zoom", [75, 100, 150, 200])
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST])
def test_a_button_with_an_icon_alone_is_square_at_every_size(
    qtbot: QtBot, kind: str, side_px: int, zoom: int, choice: ThemeChoice
) -> None:
    theme = current_theme(zoom, choice)
    row = QWidget()
    qtbot.addWidget(row)
    button = QPushButton(row)
    button.setProperty("kind", kind)
    button.setFixedSize(theme.size(side_px))
    row.setStyleSheet(stylesheet(theme))  # it sets a least height of its own
    QHBoxLayout(row).addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
    row.grab()
    assert button.size() == theme.size(side_px)


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


class System(QObject):
    """Stands for the style hints; no platform of the tests can be told to look otherwise."""

    scheme_changed = Signal()
    contrast_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Unknown
        self.contrast = Qt.ContrastPreference.NoPreference
        self.asked: list[Qt.ColorScheme] = []
        self.accessibility = lambda: self
        self.colorScheme = lambda: self.scheme
        self.contrastPreference = lambda: self.contrast
        self.colorSchemeChanged = self.scheme_changed
        self.contrastPreferenceChanged = self.contrast_changed
        self.setColorScheme = self.asked.append
        self.setCursorFlashTime = int


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    """A system whose look a test decides about."""
    found = System()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: found)
    return found


@pytest.mark.parametrize("colours", WINDOWS_CONTRASTS.values(), ids=WINDOWS_CONTRASTS)
def test_the_system_s_contrast_colours_are_taken(
    system: System, monkeypatch: pytest.MonkeyPatch, colours: tuple[str, str, str, str]
) -> None:
    roles, palette = QPalette.ColorRole, QPalette()
    asked = (roles.Window, roles.WindowText, roles.Highlight, roles.HighlightedText)
    for role, colour in zip(asked, colours, strict=True):
        palette.setColor(role, QColor(colour))
    monkeypatch.setattr(QGuiApplication, "palette", lambda: palette)
    system.contrast = Qt.ContrastPreference.HighContrast
    theme = ThemeManager(100).theme
    ground, text = colours[:2]
    seen = theme.colours
    assert (seen.window, seen.surface, seen.text) == (ground, ground, text)
    assert theme.has_high_contrast


def test_the_theme_follows_the_system(system: System) -> None:
    manager = ThemeManager(100)
    assert manager.theme.colours is LIGHT
    told: list[Colours] = []
    manager.theme_changed.connect(lambda: told.append(manager.theme.colours))
    system.scheme = Qt.ColorScheme.Dark
    system.scheme_changed.emit()
    system.contrast = Qt.ContrastPreference.HighContrast
    system.contrast_changed.emit()
    assert told[0] is DARK
    assert contrast(told[1].text, told[1].window) >= HIGH_CONTRAST_RATIO
    assert manager.theme.has_high_contrast
    assert system.asked == []


@pytest.mark.parametrize(
    ("choice", "colours", "scheme"),
    [
        (ThemeChoice.LIGHT, LIGHT, Qt.ColorScheme.Light),
        (ThemeChoice.DARK, DARK, Qt.ColorScheme.Dark),
        (ThemeChoice.HIGH_CONTRAST, HIGH_CONTRAST, Qt.ColorScheme.Dark),
    ],
)
def test_a_chosen_theme_stays_whatever_the_system_does(
    system: System, choice: ThemeChoice, colours: Colours, scheme: Qt.ColorScheme
) -> None:
    manager = ThemeManager(100)
    manager.choose(choice)
    system.scheme = Qt.ColorScheme.Dark
    system.scheme_changed.emit()
    assert manager.theme.colours is colours
    assert ThemeManager(100, choice).theme.colours is colours
    assert system.asked == [scheme, scheme]
    manager.choose(ThemeChoice.SYSTEM)
    assert manager.theme.colours is DARK
    assert system.asked[-1] is Qt.ColorScheme.Unknown


def test_a_size_out_of_bounds_is_brought_into_them() -> None:
    assert current_theme(1000).scale == 2.0
