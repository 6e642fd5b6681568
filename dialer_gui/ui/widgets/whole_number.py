"""An input for a whole number, with a name and without arrows."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from dialer_gui.ui.theme.theme import Theme


class WholeNumber(QSpinBox):
    """The arrow keys change it, and the wheel only while it has the focus.

    The style sheet takes the arrows away: where a spin box is told to have none, a style sheet
    leaves its text one pixel of room.
    """

    def __init__(self, name: str, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(lowest, highest)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.lineEdit().setTextMargins(theme.px(8), 0, theme.px(8), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
