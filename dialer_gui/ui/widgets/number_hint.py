"""The line under the number field: the formatted number and where it is, or what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.icon_label import IconLabel
from dialer_gui.ui.widgets.labels import PlainLabel

_LINE_PX, _ICON_PX = 24, 16


class NumberHint(QWidget):
    """One line of words, with an icon where it warns and a button where there is a choice."""

    #: The person wants to choose among several numbers.
    choice_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._tone = "muted"
        self._icon = IconLabel(self)
        self._text = PlainLabel(tone="muted", wraps=True, parent=self)
        self._text.setAccessibleName("")
        self._choose = QPushButton(self.tr("Choose…"), self)
        self._choose.setProperty("kind", "link")
        self._choose.clicked.connect(self.choice_requested)
        self._choose.hide()
        self._icon.hide()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._sign = QVBoxLayout()
        self._sign.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(self._sign)
        self._box.addWidget(self._text, 1)
        self._box.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignTop)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._box.setSpacing(theme.px(4))
        # Room for one line is always kept, so that nothing jumps while a number is typed.
        line = theme.px(_LINE_PX)
        self.setMinimumHeight(line)
        # The icon, the first words and the button stand on that line.
        self._sign.setContentsMargins(0, (line - theme.px(_ICON_PX)) // 2, 0, 0)
        air = max(line - self._text.fontMetrics().height(), 0) // 2
        self._text.setContentsMargins(0, air, 0, 0)
        self._show_icon()

    def show_words(self, text: str, tone: str = "muted", *, offers_choice: bool = False) -> None:
        """Show a text in a tone (muted, warn, bad)."""
        self._tone = tone
        self._text.setText(text)
        self._text.set_tone(tone)
        self._choose.setVisible(offers_choice)
        self._show_icon()

    def text(self) -> str:
        """Return what is shown."""
        return self._text.text()

    def _show_icon(self) -> None:
        self._icon.setVisible(self._tone in {"warn", "bad"})
        if self._theme is not None and not self._icon.isHidden():
            colour = getattr(self._theme.colours, self._tone)
            self._icon.show_icon(self._theme, "warning", colour, _ICON_PX)
