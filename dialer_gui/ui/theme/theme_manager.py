"""Applies a theme to the whole application, and follows the system's colours and the zoom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from dialer_gui.ui.theme.colours import DARK, LIGHT, Colours
from dialer_gui.ui.theme.stylesheet import stylesheet
from dialer_gui.ui.theme.theme import Theme

MIN_ZOOM_PERCENT = 75
MAX_ZOOM_PERCENT = 200
ZOOM_STEPS_PERCENT = (75, 90, 100, 110, 125, 150, 175, 200)


def current_theme(zoom_percent: int) -> Theme:
    """Return the look for the system's colour scheme and a zoom, without applying it."""
    return theme_for(QGuiApplication.styleHints().colorScheme(), zoom_percent)


def theme_for(scheme: Qt.ColorScheme, zoom_percent: int) -> Theme:
    """Return the look for a colour scheme (an unknown one is light) and a zoom in its bounds."""
    scale = min(max(zoom_percent, MIN_ZOOM_PERCENT), MAX_ZOOM_PERCENT) / 100
    system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    text_px = max(QFontInfo(system_font).pixelSize(), 1)
    colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return Theme(colours, scale, round(text_px * scale))


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


NORMAL_ZOOM_PERCENT = 100


class ThemeManager(QObject):
    """Dresses the application at the start and whenever something changes."""

    #: Everything has to take over :attr:`look` again.
    theme_changed = Signal()
    #: The person chose another size; it is to be remembered.
    zoom_changed = Signal()

    def __init__(self, zoom_percent: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zoom_percent = zoom_percent
        self.theme = current_theme(zoom_percent)
        apply_to_application(self.theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_hints_scheme_changed)

    def enlarge(self) -> None:
        """Take the next larger size."""
        self._zoom_to(next_zoom(self.zoom_percent, 1))

    def reduce(self) -> None:
        """Take the next smaller size."""
        self._zoom_to(next_zoom(self.zoom_percent, -1))

    def normalise(self) -> None:
        """Take the system's own size."""
        self._zoom_to(NORMAL_ZOOM_PERCENT)

    def _zoom_to(self, percent: int) -> None:
        self.zoom_percent = percent
        self._apply_again()
        self.zoom_changed.emit()

    def _apply_again(self) -> None:
        self.theme = current_theme(self.zoom_percent)
        apply_to_application(self.theme)
        self.theme_changed.emit()

    def _on_hints_scheme_changed(self) -> None:
        self._apply_again()
