"""Buttons side by side, or one under the other where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from dialer_gui.ui.look.look import Look


class ButtonRow(QWidget):
    """Never asks for more width than its widest button has."""

    def __init__(self, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            # A row of them must not keep the window from becoming narrow.
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._box.addWidget(button, 1)

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(look.px(8))
        self._arrange()

    def _arrange(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        if not shown:
            return
        widest = max(button.sizeHint().width() for button in shown)
        needed = widest * len(shown) + self._box.spacing() * (len(shown) - 1)
        fits = needed <= self.width()
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return is_handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
