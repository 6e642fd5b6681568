"""What stands below the number field: what is known of the number, and what was replaced.

What is shown is chosen in `number_panel`, and worded in `ui/text/numbers`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from dialer_gui.ui.announcer import announce
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import IconLabel, PlainLabel

_LINE_PX, _ICON_PX = 24, 16


class NumberHint(QWidget):
    """One line of words, with an icon where it warns and a button where there is a choice."""

    #: The person wants to choose among several numbers.
    choice_requested = Signal()
    #: The person wants what is offered.
    offer_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._tone = "muted"
        self._icon = IconLabel(self)
        self._text = PlainLabel(tone="muted", wraps=True, parent=self)
        self._text.setAccessibleName("")
        self._choose = QPushButton(self)
        self._choose.setProperty("kind", "link")
        self._choose.clicked.connect(self.choice_requested)
        self._choose.hide()
        self._icon.hide()
        # It stands over the end of the line, outside the layout: nothing moves when it comes.
        self._offer = QPushButton(self)
        self._offer.setProperty("kind", "offer")
        self._offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._offer.clicked.connect(self.offer_taken)
        self._offer.hide()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._sign = QVBoxLayout()
        self._sign.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._box.addLayout(self._sign)
        self._box.addWidget(self._text, 1)
        self._box.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        self._choose.setText(self.tr("Choose…"))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._box.setSpacing(theme.px(4))
        # Room for one line is always kept, so that nothing jumps while a number is typed.
        line = theme.px(_LINE_PX)
        self.setMinimumHeight(line)
        # The icon, the first words and the button stand on that line.
        self._sign.setContentsMargins(0, (line - theme.px(_ICON_PX)) // 2, 0, 0)
        air = max(line - self._text.fontMetrics().height(), 0) // 2
        self._text.setContentsMargins(0, air, 0, 0)
        self._place_offer()
        self._show_icon()

    def show_words(self, text: str, tone: str = "muted", *, offers_choice: bool = False) -> None:
        """Show a text in a tone (muted, warn, bad); a screen reader says a warning as it comes."""
        is_bad = tone == "bad"
        if is_bad or (tone == "warn" and text != self._text.text()):
            announce(self, text, is_error=is_bad)
        self._tone = tone
        self._text.setText(text)
        self._text.set_tone(tone)
        self._choose.setVisible(offers_choice)
        self._show_icon()

    def text(self) -> str:
        """Return what is shown."""
        return self._text.text()

    def offer(self, words: str) -> bool:
        """Show a button with these words over the end of the line; empty words take it away.

        Returns:
            Whether the button had the focus and is gone.
        """
        had_focus = self._offer.hasFocus()
        self._offer.setText(words.replace("&", "&&"))
        self._offer.setVisible(bool(words))
        self._place_offer()
        return had_focus and not words

    def has_offer(self) -> bool:
        """Whether something is offered."""
        return not self._offer.isHidden()

    def _place_offer(self) -> None:
        if self._theme is None:
            return
        size = self._offer.sizeHint()
        width, height = min(size.width(), self.width()), self._theme.px(_LINE_PX)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self.width() - width
        self._offer.setGeometry(left, 0, width, height)

    def _show_icon(self) -> None:
        self._icon.setVisible(self._tone in {"warn", "bad"})
        if self._theme is not None and not self._icon.isHidden():
            colour = getattr(self._theme.colours, self._tone)
            self._icon.show_icon(self._theme, "warning", colour, _ICON_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_offer()


#: What is longer than any number is cut.
_MAX_SHOWN = 32


class ReplacedNumber(QWidget):
    """One line with a button, there as long as there is something to put back."""

    #: What was typed is wanted back; the text.
    put_back_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = self._brought = ""
        self._words = PlainLabel(wraps=True, parent=self)
        self._put_back = QPushButton(self)
        self._put_back.setProperty("kind", "link")
        self._put_back.clicked.connect(self._on_put_back_clicked)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._put_back)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say what was replaced."""
        typed = self._typed
        shown = typed if len(typed) <= _MAX_SHOWN else f"{typed[:_MAX_SHOWN]}…"
        words = self.tr("A link brought {number} in place of {text}.")
        self._words.setText(words.format(number=self._brought, text=shown))
        self._put_back.setText(self.tr("Put it back"))

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(8))

    def offer(self, typed: str, brought: str) -> None:
        """Offer a typed text back; ``brought`` is what stands in its place."""
        self._typed, self._brought = typed, brought
        self.retranslate()
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


#: A clipboard with a whole list is not a choice any more.
MAX_OFFERED = 12


class NumberChooser(QMenu):
    """One entry a number; Escape leaves everything as it was."""

    #: The number that was chosen.
    number_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.triggered.connect(self._on_triggered)

    def offer(self, numbers: Sequence[tuple[str, str]], where: QPoint) -> None:
        """Open with these numbers.

        Args:
            numbers: pairs of the number and how it is written for people.
            where: the popup's upper corner, on the screen.
        """
        self.clear()
        self.setAccessibleName(self.tr("Which number?"))
        title = self.addAction(self.tr("Which number?"))
        title.setEnabled(False)
        for number, written in numbers[:MAX_OFFERED]:
            action = self.addAction(written.replace("&", "&&"))
            action.setData(number)
        left_out = len(numbers) - MAX_OFFERED
        if left_out > 0:
            more = self.addAction(self.tr("Not shown: %n more", "", left_out))
            more.setEnabled(False)
        self.popup(where)
        self.setActiveAction(self.actions()[1])

    def _on_triggered(self, action: QAction) -> None:
        self.number_chosen.emit(str(action.data()))
