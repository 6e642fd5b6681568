"""The field to search recent calls with."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from dialer_gui.ui.look.icons import paint_icon
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.inputs import LineInput


class SearchField(LineInput):
    """Escape clears it, then leaves it."""

    #: The person is done with it.
    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._look: Look | None = None

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._look = look
        self.setTextMargins(look.px(20), 0, 0, 0)
        self.setMaximumWidth(look.px(220))

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
        if self._look is None:
            return
        side, gap = self._look.px(16), self._look.px(8)
        place = QRect(gap, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        paint_icon(painter, "search", self._look.colours.muted, place)
        painter.end()
