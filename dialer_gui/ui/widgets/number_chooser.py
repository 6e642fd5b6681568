"""A popup that asks which of several numbers is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

#: A clipboard with a whole list is not a choice any more.
MAX_OFFERED = 12


class NumberChooser(QMenu):
    """One entry a number; Escape leaves everything as it was."""

    #: The number that was chosen.
    number_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Which number?"))
        self.triggered.connect(self._on_triggered)

    def offer(self, numbers: Sequence[tuple[str, str]], where: QPoint) -> None:
        """Open with these numbers.

        Args:
            numbers: pairs of the number and how it is written for people.
            where: the popup's upper corner, on the screen.
        """
        self.clear()
        title = self.addAction(self.tr("Which number?"))
        title.setEnabled(False)
        for number, written in numbers[:MAX_OFFERED]:
            action = self.addAction(written.replace("&", "&&"))
            action.setData(number)
        left_out = len(numbers) - MAX_OFFERED
        if left_out > 0:
            more = self.addAction(self.tr("Not shown: %n more", None, left_out))
            more.setEnabled(False)
        self.popup(where)
        self.setActiveAction(self.actions()[1])

    def _on_triggered(self, action: QAction) -> None:
        self.number_chosen.emit(str(action.data()))
