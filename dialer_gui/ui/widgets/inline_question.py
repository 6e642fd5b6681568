"""A question in its place in the window, never a dialog of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from dialer_gui.ui.announcer import announce
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow
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
        self._words = PlainLabel(wraps=True, parent=self)
        self._go_on, self._leave = QPushButton(self), QPushButton(self)
        self.say(words, go_on, leave)
        self._buttons = ButtonRow(self._go_on, self._leave, fills=False)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._words)
        self._box.addLayout(self._buttons)
        for button in (self._go_on, self._leave):
            button.setAutoDefault(False)
        self._go_on.clicked.connect(self._on_go_on_clicked)
        self._leave.clicked.connect(self._on_leave_clicked)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(8))
        self._box.setContentsMargins(*[theme.px(12)] * 4)
        self._buttons.apply_theme(theme)

    def say(self, words: str, go_on: str, leave: str) -> None:
        """Use these words from now on."""
        self._words.setText(words)
        self._go_on.setText(go_on)
        self._leave.setText(leave)

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

    def reword(self, words: str) -> None:
        """Ask the same in other words, where that makes a difference."""
        if words != self._words.text():
            self._words.setText(words)
            announce(self, words)

    def take_back(self) -> None:
        """Hide the question, if it stands; a focus in it goes where declining leads."""
        had_focus = self._go_on.hasFocus() or self._leave.hasFocus()
        self.hide()
        if had_focus:
            self.declined.emit()

    def _on_go_on_clicked(self) -> None:
        if self.isHidden():
            return  # pressed by a program that has known the button from before
        self.hide()
        self.confirmed.emit()

    def _on_leave_clicked(self) -> None:
        self.hide()
        self.declined.emit()
