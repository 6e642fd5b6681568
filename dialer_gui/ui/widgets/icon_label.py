"""An icon that stands beside words."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dialer_gui.ui.theme.icons import paint_icon
from dialer_gui.ui.theme.theme import Theme


class IconLabel(QWidget):
    """Drawn anew at each painting: sharp on every screen, and no picture is left behind.

    A label would not do: the pictures it is given stay in Qt's cache, up to ten megabytes of them
    after a few hundred calls.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._colour = ""

    def show_icon(self, theme: Theme, name: str, colour: str, side_px: float) -> None:
        """Show an icon of the family.

        Args:
            look: the present one.
            name: the icon's.
            colour: as ``#rrggbb``.
            side_px: at 100 %.
        """
        self.setFixedSize(theme.size(side_px))
        if (name, colour) != (self._name, self._colour):
            self._name, self._colour = name, colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            paint_icon(painter, self._name, self._colour, self.rect())
            painter.end()
