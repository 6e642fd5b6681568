"""The line that says, before the call, what will happen; and on demand what exactly is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel


class CallSummary(QWidget):
    """One sentence, and a second one folded under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._sentence = PlainLabel(wraps=True, parent=self)
        self._exact = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._exact.let_select()
        self._fold = QPushButton(self)
        self._fold.setAccessibleName(self.tr("What exactly is sent"))
        self._fold.setToolTip(self.tr("What exactly is sent"))
        self._fold.setProperty("kind", "bare")
        self._fold.setCheckable(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._sentence, 0, 0)
        self._grid.addWidget(self._fold, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._exact, 1, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._exact.hide()
        self._fold.toggled.connect(self._on_fold_toggled)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._grid.setSpacing(theme.px(4))
        self._fold.setIconSize(theme.size(16))
        self._fold.setFixedSize(theme.size(24))
        self._show_arrow()

    def show_words(self, sentence: str, exact: str) -> None:
        """Show both sentences; empty ones hide the line."""
        self._sentence.setText(sentence)
        self._exact.setText(exact)
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """Return the sentence."""
        return self._sentence.text()

    def _show_arrow(self) -> None:
        if self._theme is not None:
            name = "chevron-down" if self._fold.isChecked() else "chevron-right"
            self._fold.setIcon(self._theme.icon(name, self._theme.colours.accent))

    def _on_fold_toggled(self, is_open: bool) -> None:
        self._exact.setVisible(is_open)
        self._show_arrow()
