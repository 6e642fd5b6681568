"""A question in its place in the window, never a dialog of its own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from dialer_gui.ui.announcer import announce
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.labels import PlainLabel


class InlineQuestion(QFrame):
    """Words, a button that goes on, and one that leaves everything as it is.

    The focus comes to the harmless button, so that a key pressed twice does nothing.
    """

    #: The person wants it; the question is gone.
    confirmed = Signal()
    #: The person does not want it; the question is gone.
    declined = Signal()

    def __init__(self, words: str, go_on: str, leave: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "warn")
        self._words = PlainLabel(words, wraps=True, parent=self)
        self._go_on = QPushButton(go_on, self)
        self._leave = QPushButton(leave, self)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._words, 0, 0, 1, 3)
        self._grid.setColumnStretch(2, 1)
        self._is_stacked = False
        self._arrange()
        for button in (self._go_on, self._leave):
            button.setAutoDefault(False)
        self._go_on.clicked.connect(self._on_go_on_clicked)
        self._leave.clicked.connect(self._on_leave_clicked)
        self.hide()

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._grid.setSpacing(look.px(8))
        self._grid.setContentsMargins(*[look.px(12)] * 4)

    def ask(self, words: str = "", *, go_on: str = "", takes_focus: bool = True) -> None:
        """Show the question, with other words where some are given."""
        if words:
            self._words.setText(words)
        if go_on:
            self._go_on.setText(go_on)
        self.show()
        if takes_focus:
            self._leave.setFocus()
        announce(self, self._words.text(), is_error=True)

    def take_back(self) -> None:
        """Hide the question, if it stands; a focus in it goes where declining leads."""
        had_focus = self._go_on.hasFocus() or self._leave.hasFocus()
        self.hide()
        if had_focus:
            self.declined.emit()

    def _arrange(self) -> None:
        for button, place in ((self._go_on, 0), (self._leave, 1)):
            self._grid.removeWidget(button)
            row, column = (1 + place, 0) if self._is_stacked else (1, place)
            self._grid.addWidget(button, row, column)

    def _on_go_on_clicked(self) -> None:
        if self.isHidden():
            return  # pressed by a program that has known the button from before
        self.hide()
        self.confirmed.emit()

    def _on_leave_clicked(self) -> None:
        self.hide()
        self.declined.emit()

    def minimumSizeHint(self) -> QSize:
        # Stacked, the buttons need no more than the wider one's width.
        margins = self._grid.contentsMargins()
        width = max(b.minimumSizeHint().width() for b in (self._go_on, self._leave))
        height = super().minimumSizeHint().height()
        return QSize(width + margins.left() + margins.right(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        margins = self._grid.contentsMargins()
        needed = margins.left() + margins.right() + self._grid.horizontalSpacing()
        needed += sum(b.sizeHint().width() for b in (self._go_on, self._leave))
        is_stacked = event.size().width() < needed
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            self._arrange()
        super().resizeEvent(event)
