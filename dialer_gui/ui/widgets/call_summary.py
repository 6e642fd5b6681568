"""What a call will do, in a sentence; and the exact characters that go out."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel


class CallSummary(QWidget):
    """The sentence, and below it field by field what is sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel(wraps=True, parent=self)
        self._exact = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._exact.let_select()
        self._exact.setAccessibleName(self.tr("What exactly is sent"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._sentence)
        self._box.addWidget(self._exact)
        self.show_words("", "")

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(4))

    def show_words(self, sentence: str, exact: str) -> None:
        """Show both; empty texts hide them."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._exact.setText(exact)
        self._exact.setVisible(bool(exact))
