"""A check box in the program's own look."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from dialer_gui.ui.look.icons import paint_icon
from dialer_gui.ui.look.look import Look


class Tick(QCheckBox):
    """A check box whose tick is drawn in the palette's colour."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look: Look | None = None

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._look is None or not self.isChecked():
            return
        side = self._look.px(16)
        left = (
            1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - side
        )
        painter = QPainter(self)
        rect = QRect(left, (self.height() - side) // 2, side, side)
        paint_icon(painter, "tick", self._look.colours.on_accent, rect)
        painter.end()
