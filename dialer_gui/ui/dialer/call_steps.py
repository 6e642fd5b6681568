"""Three steps that answer "why does my own phone ring?"."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from dialer_gui.domain.live_call import END_NOT_SEEN, FINAL_STATES, LiveState
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel


class StepState(Enum):
    """What is known of a step. ``COMING`` is an explanation, the others are facts."""

    COMING = "coming"
    NOW = "now"
    DONE = "done"
    MISSED = "missed"


_DOTS_WIDTH_PX, _DOTS_HEIGHT_PX, _DOT_PX = 64, 22, 10
_COMING = (StepState.COMING,) * 3
_REACHED = {
    LiveState.RINGING: 1,
    LiveState.WAS_RINGING: 1,
    LiveState.PICKED_UP: 2,
    LiveState.WAS_PICKED_UP: 2,
    LiveState.IN_CALL: 3,
    LiveState.WAS_IN_CALL: 3,
}


def steps_of(state: LiveState, last_seen: LiveState) -> tuple[StepState, ...]:
    """Return what is known of the three steps.

    Args:
        state: where the call is.
        last_seen: the last state in which it was not over yet.
    """
    if state in FINAL_STATES:
        reached = _REACHED.get(state, _REACHED.get(last_seen, 0))
        # What came after a call was lost sight of is not known.
        other = StepState.COMING if state in END_NOT_SEEN else StepState.MISSED
        return (StepState.DONE,) * reached + (other,) * (3 - reached)
    return {
        LiveState.RINGING: (StepState.NOW, StepState.COMING, StepState.COMING),
        LiveState.PICKED_UP: (StepState.DONE, StepState.DONE, StepState.NOW),
        LiveState.IN_CALL: (StepState.DONE,) * 3,
    }.get(state, _COMING)


class CallSteps(QWidget):
    """1 your phone rings · 2 you pick up · 3 we connect the number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._marks = [_Mark(place, self) for place in range(3)]
        self._words = [PlainLabel(role="small", wraps=True, parent=self) for _ in range(3)]
        self._call: tuple[str, str, Sequence[StepState]] = ("", "", _COMING)
        for column, (mark, words) in enumerate(zip(self._marks, self._words, strict=True)):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(mark, 0, column)
            self._grid.addWidget(words, 1, column)
            self._grid.setColumnStretch(column, 1)

    def apply_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.px(4))
        for mark in self._marks:
            mark.apply_theme(theme)

    def show_call(
        self, extension: str, written: str, states: Sequence[StepState] = _COMING
    ) -> None:
        """Explain a call from an extension to a number, as people write it."""
        self._call = extension, written, tuple(states)
        self.retranslate()

    def retranslate(self) -> None:
        """Explain the call in the language that is spoken now."""
        extension, written, states = self._call
        if not written:
            return
        has_name = any(map(str.isalpha, written))
        in_one_piece = written if has_name else written.replace(" ", "\N{NO-BREAK SPACE}")
        texts = (
            self.tr("Your phone {extension} rings").format(extension=extension),
            self.tr("You pick up"),
            self.tr("We connect {number}").format(number=in_one_piece),
        )
        for label, text in zip(self._words, texts, strict=True):
            label.setText(text)
        self._show_steps(states)

    def _show_steps(self, states: Sequence[StepState]) -> None:
        for place, state in enumerate(states):
            label = self._words[place]
            self._marks[place].show_state(state)
            label.set_tone("muted" if state is StepState.MISSED else "")
            name = self._spoken(state).format(place=place + 1, text=label.text())
            if label.accessibleName() != name:
                label.setAccessibleName(name)

    def _spoken(self, state: StepState) -> str:
        return {
            StepState.COMING: self.tr("Step {place} of 3: {text}"),
            StepState.NOW: self.tr("Step {place} of 3, now: {text}"),
            StepState.DONE: self.tr("Step {place} of 3, done: {text}"),
            StepState.MISSED: self.tr("Step {place} of 3, did not happen: {text}"),
        }[state]


class CallProgress(QWidget):
    """The same three steps as three joined dots, for a line of words that may need their room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._states: Sequence[StepState] = _COMING

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(_DOTS_HEIGHT_PX))
        self.updateGeometry()
        self.update()

    def show_steps(self, states: Sequence[StepState]) -> None:
        """Show what is known of the three steps."""
        if tuple(states) != tuple(self._states):
            self._states = states
            self.update()

    def sizeHint(self) -> QSize:
        width = self._theme.px(_DOTS_WIDTH_PX) if self._theme else _DOTS_WIDTH_PX
        return QSize(width, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or self.width() < self.sizeHint().width():
            return  # half the steps would say something else
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, middle = self._theme.px(_DOT_PX) / 2, self.height() / 2
        step = (self.width() - 2 * radius - 2) / 2
        centres = [QPointF(radius + 1 + step * place, middle) for place in range(3)]
        states = list(self._states)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            states.reverse()
        painter.setPen(QPen(QColor(colours.edge), self._theme.px(2)))
        painter.drawLine(centres[0], centres[2])
        for centre, state in zip(centres, states, strict=True):
            is_filled = state in {StepState.DONE, StepState.NOW}
            edge = colours.accent if is_filled else colours.edge
            painter.setPen(QPen(QColor(edge), self._theme.px(2)))
            painter.setBrush(QColor(colours.accent if state is StepState.DONE else colours.surface))
            painter.drawEllipse(centre, radius, radius)
            if state is StepState.NOW:  # by its shape too, not by colour alone
                painter.setBrush(QColor(colours.accent))
                painter.drawEllipse(centre, radius / 4, radius / 4)
        painter.end()


class _Mark(QWidget):
    """A numbered circle, with the line that joins it to its neighbours."""

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._state = StepState.COMING
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(26))
        self.update()

    def show_state(self, state: StepState) -> None:
        if state is not self._state:
            self._state = state
            self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(26) if self._theme else 26
        return QSize(side * 2, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        theme, colours = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(24)
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._paint_line(painter, circle, theme)
        ground, edge, ink = {
            StepState.COMING: (colours.surface, colours.edge, colours.text),
            StepState.NOW: (colours.accent, colours.accent, colours.on_accent),
            StepState.DONE: (colours.good_ground, colours.good, colours.good),
            StepState.MISSED: (colours.calm_ground, colours.edge, colours.muted),
        }[self._state]
        painter.setPen(QPen(QColor(edge), max(theme.scale * 1.5, 1)))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        sign = {StepState.DONE: "✓", StepState.MISSED: "–"}.get(self._state, str(self._place + 1))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()

    def _paint_line(self, painter: QPainter, circle: QRectF, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.colours.bar), theme.px(2)))
        middle, gap = self.height() / 2, theme.px(4)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        first, last = (2, 0) if is_mirrored else (0, 2)
        if self._place != first:
            painter.drawLine(0, round(middle), round(circle.left() - gap), round(middle))
        if self._place != last:
            painter.drawLine(
                round(circle.right() + gap), round(middle), self.width(), round(middle)
            )
