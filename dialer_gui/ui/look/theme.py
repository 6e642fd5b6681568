"""Dresses the application: palette, font and style sheet, light or dark as the system is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from dialer_gui.ui.look.colours import DARK, LIGHT, Colours
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.look.stylesheet import stylesheet

MIN_ZOOM_PERCENT = 75
MAX_ZOOM_PERCENT = 200
ZOOM_STEPS_PERCENT = (75, 90, 100, 110, 125, 150, 175, 200)


def current_look(zoom_percent: int) -> Look:
    """Return the look for the system's colour scheme and a zoom, without applying it."""
    return look_for(QGuiApplication.styleHints().colorScheme(), zoom_percent)


def look_for(scheme: Qt.ColorScheme, zoom_percent: int) -> Look:
    """Return the look for a colour scheme (an unknown one is light) and a zoom in its bounds."""
    scale = min(max(zoom_percent, MIN_ZOOM_PERCENT), MAX_ZOOM_PERCENT) / 100
    system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    text_px = max(QFontInfo(system_font).pixelSize(), 1)
    colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return Look(colours, scale, round(text_px * scale))


def dress(look: Look) -> None:
    """Give the whole application a look: dialogs, menus and tool tips too.

    The caret stands still: blinking all day would be the only thing that an idle window does.
    """
    QGuiApplication.styleHints().setCursorFlashTime(0)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(look.text_px)
    # Digits of one width keep a number still while it grows and times aligned in a list.
    font.setFeature(QFont.Tag("tnum"), 1)
    QApplication.setFont(font)
    QApplication.setPalette(_palette(look.colours))
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet(stylesheet(look))


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
