"""Check boxes, as the whole window has them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from dialer_gui.ui.theme.icons import paint_icon
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel


class CheckBox(QCheckBox):
    """A check box whose tick is drawn in the palette's colour."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is None or not self.isChecked():
            return
        side = self._theme.px(16)
        left = (
            1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - side
        )
        painter = QPainter(self)
        rect = QRect(left, (self.height() - side) // 2, side, side)
        paint_icon(painter, "tick", self._theme.colours.on_accent, rect)
        painter.end()


class WrappingCheckBox(QWidget):
    """The words stand beside the box and can be clicked like it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = CheckBox("", self)
        self.tick.setAccessibleName(words)
        self._words = PlainLabel(words, wraps=True, parent=self)
        self._words.setBuddy(self.tick)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._words, 1)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(0)
        self.tick.apply_theme(theme)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The label lets the mouse through to this widget.
        if self.rect().contains(event.position().toPoint()):
            self.tick.click()
        super().mouseReleaseEvent(event)
