"""A field of a form, its name, and the place where its problem is said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel, caption, set_style_property


class FieldRow(QWidget):
    """A field with its name above it, and words or a problem below."""

    def __init__(self, field: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._words = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._problem = PlainLabel(role="small", tone="bad", wraps=True, parent=self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (caption(field.accessibleName(), field), field, self._problem, self._words):
            self._box.addWidget(widget)
        self._problem.hide()
        self._words.hide()

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(4))

    def say(self, words: str) -> None:
        """Explain the field."""
        self._words.setText(words)
        self._words.show()

    def show_problem(self, words: str) -> None:
        """Say what is wrong and move there; an empty text takes it back."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        set_style_property(self._field, "wrong", bool(words))
        self._field.setAccessibleDescription(words)
        if words:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
