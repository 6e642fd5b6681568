"""Applies a theme to the whole application, and follows the system's colours and the zoom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from dialer_gui.domain.settings import MAX_ZOOM_PERCENT, MIN_ZOOM_PERCENT, ThemeChoice
from dialer_gui.ui.theme.stylesheet import stylesheet
from dialer_gui.ui.theme.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    Colours,
    Theme,
    system_high_contrast,
)

NORMAL_ZOOM_PERCENT = 100
ZOOM_STEPS_PERCENT = (
    MIN_ZOOM_PERCENT,
    90,
    NORMAL_ZOOM_PERCENT,
    110,
    125,
    150,
    175,
    MAX_ZOOM_PERCENT,
)

_PALETTES = {
    ThemeChoice.LIGHT: LIGHT,
    ThemeChoice.DARK: DARK,
    ThemeChoice.HIGH_CONTRAST: HIGH_CONTRAST,
}
#: What the system draws for the program, such as a window's frame, follows the choice too.
_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
    ThemeChoice.HIGH_CONTRAST: Qt.ColorScheme.Dark,
}


def current_theme(zoom_percent: int, choice: ThemeChoice = ThemeChoice.SYSTEM) -> Theme:
    """Return the look for a choice of colours and a zoom in its bounds, without applying it."""
    scale = min(max(zoom_percent, MIN_ZOOM_PERCENT), MAX_ZOOM_PERCENT) / 100
    system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    text_px = max(QFontInfo(system_font).pixelSize(), 1)
    colours = _PALETTES.get(choice) or system_colours()
    edge_px = 1 if colours in {LIGHT, DARK} else 2
    return Theme(colours, scale, round(text_px * scale), edge_px, edge_px + 1)


def system_colours() -> Colours:
    """Return the palette for the system's own look; light where it does not tell."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        QApplication.setPalette(QPalette())  # ours would be read otherwise
        palette, roles = QGuiApplication.palette(), QPalette.ColorRole
        wanted = (roles.Window, roles.WindowText, roles.Highlight, roles.HighlightedText)
        return system_high_contrast(*(palette.color(role).name() for role in wanted))
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def apply_to_application(theme: Theme) -> None:
    """Give the whole application a look: dialogs, menus and tool tips too.

    The caret stands still: blinking all day would be the only thing that an idle window does.
    """
    QGuiApplication.styleHints().setCursorFlashTime(0)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(theme.text_px)
    # Digits of one width keep a number still while it grows and times aligned in a list.
    font.setFeature(QFont.Tag("tnum"), 1)
    QApplication.setFont(font)
    QApplication.setPalette(_palette(theme.colours))
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet(stylesheet(theme))


def next_zoom(percent: int, direction: int) -> int:
    """Return the next larger (``direction`` > 0) or smaller step, or the same at the end."""
    steps = [s for s in ZOOM_STEPS_PERCENT if (s > percent if direction > 0 else s < percent)]
    if not steps:
        return percent
    return steps[0] if direction > 0 else steps[-1]


def _palette(colours: Colours) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, colours.window),
        (roles.WindowText, colours.text),
        (roles.Base, colours.surface),
        (roles.AlternateBase, colours.calm_ground),
        (roles.Text, colours.text),
        (roles.Button, colours.key),
        (roles.ButtonText, colours.text),
        (roles.BrightText, colours.bad),
        (roles.PlaceholderText, colours.muted),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.on_accent),
        (roles.ToolTipBase, colours.surface),
        (roles.ToolTipText, colours.text),
        (roles.Link, colours.accent),
        (roles.Accent, colours.accent),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette


class ThemeManager(QObject):
    """Applies the theme at the start and whenever the person or the system changes it."""

    #: Everything has to take over :attr:`theme` again.
    theme_changed = Signal()
    #: The person chose other colours or another size; it is to be remembered.
    look_chosen = Signal()

    def __init__(
        self,
        zoom_percent: int,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.zoom_percent = zoom_percent
        self.choice = choice
        hints = QGuiApplication.styleHints()
        if choice is not ThemeChoice.SYSTEM:
            hints.setColorScheme(_SCHEMES[choice])
        self.theme = current_theme(zoom_percent, choice)
        apply_to_application(self.theme)
        hints.colorSchemeChanged.connect(self._on_hints_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_hints_changed)

    def enlarge(self) -> None:
        """Take the next larger size."""
        self.zoom_to(next_zoom(self.zoom_percent, 1))

    def reduce(self) -> None:
        """Take the next smaller size."""
        self.zoom_to(next_zoom(self.zoom_percent, -1))

    def normalise(self) -> None:
        """Take the system's own size."""
        self.zoom_to(NORMAL_ZOOM_PERCENT)

    def zoom_to(self, percent: int) -> None:
        """Take a size, at once."""
        self.zoom_percent = percent
        self._apply_again()
        self.look_chosen.emit()

    def choose(self, choice: ThemeChoice) -> None:
        """Take other colours, at once."""
        if choice is self.choice:
            return
        self.choice = choice
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[choice])
        self._apply_again()
        self.look_chosen.emit()

    def _apply_again(self) -> None:
        self.theme = current_theme(self.zoom_percent, self.choice)
        apply_to_application(self.theme)
        self.theme_changed.emit()

    def _on_hints_changed(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self._apply_again()
