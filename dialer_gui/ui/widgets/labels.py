"""Labels that show every text as plain text, and change their tone."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dialer_gui.domain.untrusted import plain_text

#: As many letters without a place to break, such as a key or a path, may not fit a narrow window.
_ENDLESS_LETTERS = 25
#: Ideographs can be broken anywhere as they are. Compiled when it is first needed: the first
#: picture has no text for it.
_ENDLESS = rf"[^ \t\n\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]{{{_ENDLESS_LETTERS},}}"
_ZERO_WIDTH_SPACE = "\u200b"
_NO_BREAK_SPACE = "\u00a0"
_ENDS_OF_PHRASES = (",", ";", ":", ".", "·", "\n")


class PlainLabel(QLabel):
    """A label that never takes a text for rich text; wraps when asked to.

    What wraps fits into any width: a word without end is broken where the line ends. Figures stay
    on one line with what they belong to, such as all of a phone number.
    """

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
        self._words = ""
        self._can_be_selected = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)
        if role:
            self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the text as it was given, but for marks that nobody sees."""
        return self._words

    def let_select(self) -> None:
        """Let the person select and copy the text, by mouse and by keyboard."""
        self._can_be_selected = True
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def set_tone(self, tone: str) -> None:
        """Show the text in another tone: muted, good, warn, bad, or the body's ("")."""
        set_style_property(self, "tone", tone)

    def setText(self, text: str) -> None:
        text = plain_text(text, keeps_lines=True)
        before, self._words = self._words, text
        shown = text
        # What can be selected is copied as it is shown: it stays as it came, as far as it can.
        if self.wordWrap() and not self._can_be_selected:
            shown = _bound(shown)
        if self.wordWrap() and len(text) >= _ENDLESS_LETTERS:
            shown = re.sub(_ENDLESS, _breakable, shown)
        super().setText(shown)
        # A screen reader reads it as it was given; a name of the label's own stays.
        if shown != text and self.accessibleName() in {"", before}:
            self.setAccessibleName(text)
        elif before and self.accessibleName() == before:
            self.setAccessibleName("")


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


def _bound(text: str) -> str:
    """Return a text whose figures are never alone on the next line."""
    first, *others = text.split(" ")
    pieces = [first]
    for word in others:
        last = pieces[-1]
        belongs = word[:1].isdigit() and last and not last.endswith(_ENDS_OF_PHRASES)
        if belongs and len(last) + 1 + len(word) < _ENDLESS_LETTERS:
            pieces[-1] = f"{last}{_NO_BREAK_SPACE}{word}"
        else:
            pieces.append(word)
    return " ".join(pieces)


def _breakable(run: re.Match[str]) -> str:
    return _ZERO_WIDTH_SPACE.join(run[0])
