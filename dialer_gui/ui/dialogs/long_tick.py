"""A check box whose words are a sentence that may need several lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dialer_gui.ui.dialogs.tick import Tick
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.labels import PlainLabel


class LongTick(QWidget):
    """The words stand beside the box and can be clicked like it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = Tick("", self)
        self.tick.setAccessibleName(words)
        self._words = PlainLabel(words, wraps=True, parent=self)
        self._words.setBuddy(self.tick)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._words, 1)

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(0)
        self.tick.apply_look(look)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The label lets the mouse through to this widget.
        if self.rect().contains(event.position().toPoint()):
            self.tick.click()
        super().mouseReleaseEvent(event)
