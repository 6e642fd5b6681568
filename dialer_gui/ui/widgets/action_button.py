"""A button that unfolds a part of a window."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QPushButton, QWidget


class Unfolder(QPushButton):
    """A button that unfolds a part of the window and folds it again.

    A screen reader hears of it as expanded or collapsed (:mod:`dialer_gui.ui.accessible`).
    """

    def __init__(self, name: str, parent: QWidget, *, is_open: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setChecked(is_open)
        self.setAutoDefault(False)
        self.toggled.connect(self._tell_change)

    def _tell_change(self) -> None:
        changed = QAccessible.State()
        changed.expanded = changed.collapsed = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))
