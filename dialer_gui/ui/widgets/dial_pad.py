"""The dial pad: twelve keys, each with its large digit and small letters."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, QTimerEvent, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QGroupBox, QPushButton, QSizePolicy, QWidget

from dialer_gui.ui.theme.theme import Theme

#: How long 0 is held until it gives a plus.
HOLD_FOR_PLUS_MS = 500


class _Face(NamedTuple):
    character: str
    letters: str
    name: str


class DialPad(QGroupBox):
    """A group of keys.

    Holding or Shift-clicking 0 gives a plus.
    """

    #: A key was pressed; the character it dials.
    key_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Dial pad"))
        # Every telephone has the 1 at the left.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._keys: list[_Key] = []
        for position, face in enumerate(self._faces()):
            key = _ZeroKey(face, self) if face.character == "0" else _Key(face, self)
            key.dialled.connect(self.key_pressed)
            self._grid.addWidget(key, position // 3, position % 3)
            self._keys.append(key)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._grid.setSpacing(theme.px(8))
        for key in self._keys:
            key.apply_theme(theme)

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


class _Key(QPushButton):
    dialled = Signal(str)

    def __init__(self, face: _Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._face = face
        self._theme: Theme | None = None
        self.setAccessibleName(face.name)
        self.setProperty("kind", "key")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A click leaves the cursor where it is; Tab still gets here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        digit_font = QFont(self.font())
        digit_font.setPixelSize(round(theme.text_px * 1.5))
        digit_font.setWeight(QFont.Weight.Medium)
        painter.setFont(digit_font)
        painter.setPen(QColor(theme.colours.text))
        half, gap, height = self.width() // 2, theme.px(3), self.height()
        # All in one column, also where no letters follow; a sign may be wider than a figure.
        figure = painter.fontMetrics().horizontalAdvance("0")
        column = QRect(half - gap - figure, 0, figure, height).adjusted(-figure, 0, figure, 0)
        painter.drawText(column, Qt.AlignmentFlag.AlignCenter, self._face.character)
        letter_font = QFont(self.font())
        letter_font.setPixelSize(max(round(theme.text_px * 0.85), 8))
        painter.setFont(letter_font)
        painter.setPen(QColor(theme.colours.muted))
        letters = QRect(half + gap, 0, half - gap, height)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(letters, flags, self._face.letters)
        painter.end()


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
