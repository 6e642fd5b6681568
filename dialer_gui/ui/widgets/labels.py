"""Labels: plain text in tones, icons beside words, and seconds that are counted."""

from __future__ import annotations

import re
from time import monotonic

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.times import duration_words
from dialer_gui.ui.theme.icons import paint_icon
from dialer_gui.ui.theme.theme import Theme

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
        explains: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        #: The field that the words are about, whose description they are.
        self.explained = explains
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

    def let_select(self, *, by_tab: bool = False) -> None:
        """Let the person select and copy the text, by mouse and by keyboard.

        Args:
            by_tab: whether Tab comes to it, as it should to words from outside.
        """
        self._can_be_selected = True
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if by_tab:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setProperty("stop", "tab")
            self.setIndent(0)  # or the line that shows the focus moves the text

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


def caption(text: str, buddy: QWidget, *, wraps: bool = False) -> PlainLabel:
    """Return a small label that stands above an input and names it."""
    label = PlainLabel(text, role="caption", wraps=wraps)
    label.setBuddy(buddy)
    return label


def set_style_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and have the sheet look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it has not looked yet
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


class IconLabel(QWidget):
    """Drawn anew at each painting: sharp on every screen, and no picture is left behind.

    A label would not do: the pictures it is given stay in Qt's cache, up to ten megabytes of them
    after a few hundred calls.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._colour = ""

    def show_icon(self, theme: Theme, name: str, colour: str, side_px: float) -> None:
        """Show an icon of the family in a colour (``#rrggbb``); so high it is at 100 %."""
        self.setFixedSize(theme.size(side_px))
        if (name, colour) != (self._name, self._colour):
            self._name, self._colour = name, colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            paint_icon(painter, self._name, self._colour, self.rect())
            painter.end()


class ElapsedLabel(PlainLabel):
    """The time since a moment.

    Each time it is painted it has itself woken at the next full second, so that nothing ticks
    while the window is hidden, minimised or scrolled away. It has a fixed size, the one its figures
    need: of a fixed size Qt tells no layout, and a second paints nothing but the figures.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("elapsed")
        self._since_s: float | None = None
        self._least_height = 0
        self._wake = QTimer(self)
        self._wake.setSingleShot(True)
        self._wake.setTimerType(Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(self._on_wake_timeout)
        self.hide()

    def apply_theme(self, theme: Theme, line_px: int) -> None:
        """Take over colours and sizes; the line it stands on is that high at 100 %."""
        self._least_height = theme.px(line_px)
        self._fit()

    def count_from(self, since_s: float) -> None:
        """Count from a moment of the steady clock, ``time.monotonic``."""
        self._since_s = since_s
        self._show_time()
        self.show()

    def show_duration(self, seconds: float) -> None:
        """Show a time that is over."""
        self.stop()
        self.setText(duration_words(seconds))
        self._fit()
        self.show()

    def stop(self) -> None:
        """Count no more, and show nothing."""
        self._since_s = None
        self._wake.stop()
        self.hide()

    def is_ticking(self) -> bool:
        """Whether it will be woken."""
        return self._wake.isActive()

    def _show_time(self) -> None:
        if self._since_s is not None:
            self.setText(duration_words(monotonic() - self._since_s))
            self._fit()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint().expandedTo(QSize(0, self._least_height)))

    def _on_wake_timeout(self) -> None:
        self._show_time()
        self.update()  # the same text again paints nothing, and only painting goes on counting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._since_s is None or self._wake.isActive():
            return
        elapsed_s = monotonic() - self._since_s
        if self.text() == duration_words(elapsed_s):
            self._wake.start(max(1, round((1 - elapsed_s % 1) * 1000)))
        else:
            self._wake.start(0)  # it was out of sight for a while
