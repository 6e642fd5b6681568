"""Labels that show every text as plain text, and change their tone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label that never takes a text for rich text; wraps when asked to."""

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "",
        tone: str = "",
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if role:
            self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if wraps:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def let_select(self) -> None:
        """Let the person select and copy the text, by mouse and by keyboard."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def set_tone(self, tone: str) -> None:
        """Show the text in another tone: muted, good, warn, bad, or the body's ("")."""
        set_style_property(self, "tone", tone)


def caption(text: str, buddy: QWidget) -> PlainLabel:
    """Return a small label that stands above an input and names it."""
    label = PlainLabel(text, role="caption")
    label.setBuddy(buddy)
    return label


def set_style_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and have the sheet look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
