"""The field to search recent calls with."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from dialer_gui.ui.theme.icons import paint_icon
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import LineInput


class SearchField(LineInput):
    """Escape clears it, then leaves it."""

    #: The person is done with it.
    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.setTextMargins(theme.px(20), 0, 0, 0)
        self.setMaximumWidth(theme.px(220))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        event.accept()
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is None:
            return
        side, gap = self._theme.px(16), self._theme.px(8)
        place = QRect(gap, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        paint_icon(painter, "search", self._theme.colours.muted, place)
        painter.end()
