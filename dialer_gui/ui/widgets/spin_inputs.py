"""A whole number and a day: inputs that the arrow keys change."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QSpinBox, QWidget

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
        self.lineEdit().setTextMargins(theme.px(8), 0, theme.px(8), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateField(QDateEdit):
    """A day, typed or changed with the arrow keys; the wheel only while it has the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Or each digit of a day that is being typed would be taken for the day.
        self.setKeyboardTracking(False)

    def write_as_here(self) -> None:
        """Write the day as the country does whose language is spoken now."""
        self.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))

    def apply_theme(self, theme: Theme) -> None:
        self.lineEdit().setTextMargins(theme.px(8), 0, theme.px(8), 0)
        self.setFixedHeight(theme.px(36))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
