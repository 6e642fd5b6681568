"""Offers back what was typed before a link took its place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dialer_gui.ui.announcer import announce
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel

#: What is longer than any number is cut.
_MAX_SHOWN = 32


class ReplacedNumber(QWidget):
    """One line with a button, there as long as there is something to put back."""

    #: What was typed is wanted back; the text.
    put_back_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self._words = PlainLabel(wraps=True, parent=self)
        self._put_back = QPushButton(self.tr("Put it back"), self)
        self._put_back.setProperty("kind", "link")
        self._put_back.clicked.connect(self._on_put_back_clicked)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._put_back)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(8))

    def offer(self, typed: str, brought: str) -> None:
        """Offer a typed text back; ``brought`` is what stands in its place."""
        self._typed = typed
        shown = typed if len(typed) <= _MAX_SHOWN else f"{typed[:_MAX_SHOWN]}…"
        words = self.tr("A link brought {number} in place of {text}.")
        self._words.setText(words.format(number=brought, text=shown))
        self.show()
        announce(self, self._words.text())

    def clear(self) -> None:
        """Offer nothing any more."""
        self._typed = ""
        self.hide()

    def text(self) -> str:
        """Return what is offered, empty where nothing is."""
        return self._typed

    def _on_put_back_clicked(self) -> None:
        self.put_back_requested.emit(self._typed)
