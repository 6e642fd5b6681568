"""The dial pad: twelve keys, each with its large digit and small letters below."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QGridLayout, QGroupBox, QPushButton, QSizePolicy, QWidget

from dialer_gui.ui.theme.theme import Theme

#: How long 0 is held until it gives a plus.
HOLD_FOR_PLUS_MS = 500
_COLUMNS = 3
#: Rows and columns to go with an arrow key.
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_MOVING_KEYS = frozenset({*_ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End})
#: Between a digit and its letters, at 100 %.
_GAP_PX = 5


class _Face(NamedTuple):
    character: str
    letters: str
    name: str


class DialPad(QGroupBox):
    """A group of keys, one stop for Tab: the arrow keys, Home and End go from key to key.

    Holding or Shift-clicking 0 gives a plus.
    """

    #: A key was pressed; the character it dials.
    key_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Every telephone has the 1 at the left.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._keys: list[_Key] = []
        for position, face in enumerate(self._faces()):
            key = _ZeroKey(face, self) if face.character == "0" else _Key(face, self)
            key.dialled.connect(self.key_pressed)
            self._grid.addWidget(key, position // _COLUMNS, position % _COLUMNS)
            key.entered.connect(self._on_key_entered)
            self._keys.append(key)
        self._make_stop(self._keys[0])
        self.retranslate()

    def retranslate(self) -> None:
        """Say the names of the pad and of its keys."""
        self.setAccessibleName(self.tr("Dial pad"))
        for key, face in zip(self._keys, self._faces(), strict=True):
            key.setAccessibleName(face.name)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes; how high a key is stands in the style sheet."""
        self._grid.setSpacing(theme.px(8))
        for key in self._keys:
            key.apply_theme(theme)

    def _make_stop(self, stop: _Key) -> None:
        """Let Tab come to this key, and to no other one."""
        for key in self._keys:
            key.setFocusPolicy(Qt.FocusPolicy.TabFocus if key is stop else Qt.FocusPolicy.NoFocus)

    def _neighbour(self, pressed: Qt.Key) -> _Key:
        """Return the key to go to from the one that has the focus; at an edge it is the same."""
        if pressed in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return self._keys[0 if pressed == Qt.Key.Key_Home else -1]
        here = next(place for place, key in enumerate(self._keys) if key.hasFocus())
        down, right = _ARROWS[pressed]
        row = min(max(here // _COLUMNS + down, 0), len(self._keys) // _COLUMNS - 1)
        column = min(max(here % _COLUMNS + right, 0), _COLUMNS - 1)
        return self._keys[row * _COLUMNS + column]

    def _faces(self) -> tuple[_Face, ...]:
        lettered = (
            _Face(digit, letters, " ".join((digit, *letters)))
            for digit, letters in (
                ("1", ""),
                ("2", "ABC"),
                ("3", "DEF"),
                ("4", "GHI"),
                ("5", "JKL"),
                ("6", "MNO"),
                ("7", "PQRS"),
                ("8", "TUV"),
                ("9", "WXYZ"),
            )
        )
        return (
            *lettered,
            _Face("*", "", self.tr("Star")),
            _Face("0", "+", self.tr("0 plus")),
            _Face("#", "", self.tr("Pound")),
        )

    def _on_key_entered(self) -> None:
        self._make_stop(next(key for key in self._keys if key.hasFocus()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The keys leave to the pad what moves between them.
        if event.key() in _MOVING_KEYS:
            self._neighbour(Qt.Key(event.key())).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)


class _Key(QPushButton):
    dialled = Signal(str)
    #: It has got the focus.
    entered = Signal()

    def __init__(self, face: _Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._face = face
        self._theme: Theme | None = None
        self.setProperty("kind", "key")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def _on_clicked(self) -> None:
        self.dialled.emit(self._face.character)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        digit, letters = QFont(self.font()), QFont(self.font())
        digit.setPixelSize(round(theme.text_px * 1.5))
        digit.setWeight(QFont.Weight.Medium)
        letters.setPixelSize(max(round(theme.text_px * 0.8), 8))
        heights = [QFontMetricsF(font).capHeight() for font in (digit, letters)]
        # The digits of a row stand on one line, also where no letters follow.
        top = (self.height() - sum(heights) - theme.px(_GAP_PX)) / 2
        self._draw(painter, digit, theme.colours.text, self._face.character, top + heights[0])
        bottom = self.height() - top
        self._draw(painter, letters, theme.colours.muted, self._face.letters, bottom)
        painter.end()

    def _draw(
        self, painter: QPainter, font: QFont, colour: str, text: str, baseline: float
    ) -> None:
        """Draw a text in the middle of the key's width."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        left = (self.width() - QFontMetricsF(font).horizontalAdvance(text)) / 2
        painter.drawText(QPointF(left, baseline), text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVING_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class _ZeroKey(_Key):
    """0, and a plus when held or clicked with Shift."""

    def __init__(self, face: _Face, parent: QWidget) -> None:
        super().__init__(face, parent)
        self._timer = 0
        self._gives_plus = False

    def _on_clicked(self) -> None:
        self.dialled.emit("+" if self._gives_plus else "0")
        self._gives_plus = False

    def _stop_timer(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._gives_plus = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() is Qt.MouseButton.LeftButton:
            self._timer = self.startTimer(HOLD_FOR_PLUS_MS)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._stop_timer()
        super().mouseReleaseEvent(event)
        self._gives_plus = False

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() != self._timer:
            super().timerEvent(event)
            return
        self._stop_timer()
        if self.isDown():
            self._gives_plus = True
            self.setDown(False)
            self.dialled.emit("+")
            self._gives_plus = False
