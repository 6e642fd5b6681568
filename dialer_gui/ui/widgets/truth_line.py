"""The line that says, before the call, what will happen; and on demand what exactly is sent."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.labels import PlainLabel


class TruthLine(QWidget):
    """One sentence, and a second one folded under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel(wraps=True, parent=self)
        self._exact = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._exact.let_select()
        self._fold = QPushButton(self.tr("What exactly is sent"), self)
        self._fold.setProperty("kind", "link")
        self._fold.setCheckable(True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._sentence)
        self._box.addWidget(self._fold)
        self._box.addWidget(self._exact)
        self._exact.hide()
        self._fold.toggled.connect(self._exact.setVisible)

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(look.px(2))
        self._fold.setIconSize(look.size(14))

    def show_words(self, sentence: str, exact: str) -> None:
        """Show both sentences; empty ones hide the line."""
        self._sentence.setText(sentence)
        self._exact.setText(exact)
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """Return the sentence."""
        return self._sentence.text()
