"""A button that acts, such as Call: Enter presses it as Space does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleStateChangeEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import is_enter


class ActionButton(QPushButton):
    """Enter presses it once for each time the key goes down."""

    #: The pointer or the focus has come to it.
    neared = Signal()
    #: It was clicked, in whatever way. ``clicked`` says the same, after the button was painted.
    set_off = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAutoDefault(False)

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.set_off.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.neared.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.neared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            event.accept()
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class Unfolder(QPushButton):
    """A button that unfolds a part of the window and folds it again.

    A screen reader hears of it as expanded or collapsed (:mod:`dialer_gui.ui.accessible`).
    """

    def __init__(self, name: str, parent: QWidget, *, is_open: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._theme: Theme | None = None
        self.setCheckable(True)
        self.setChecked(is_open)
        self.setAutoDefault(False)
        self.toggled.connect(self._show_arrow)

    def apply_theme(self, theme: Theme) -> None:
        """Show an arrow in these colours from now on."""
        self._theme = theme
        self._show_arrow()

    def _show_arrow(self) -> None:
        if self._theme is not None:
            self.setIcon(self._theme.icon("chevron-up" if self.isChecked() else "chevron-down"))

    def checkStateSet(self) -> None:  # noqa: N802
        super().checkStateSet()
        change = QAccessible.State()
        change.expanded = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, change))
