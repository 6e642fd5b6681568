"""Check boxes: one alone, and one with words that wrap beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from dialer_gui.domain.diagnosis import CheckStep, DiagnosisLine
from dialer_gui.ui.text.diagnostics import line_words, result_word, step_title, tone_of_result
from dialer_gui.ui.text.notices import locked_words
from dialer_gui.ui.text.sentences import named
from dialer_gui.ui.theme.icons import paint_icon
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import IconLabel, PlainLabel

#: Where the words beside a box begin, at 100 %.
WORDS_PX = 26


class CheckBox(QCheckBox):
    """A check box whose tick is drawn in the palette's colour."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802
        # Qt takes the height of the tick, which is hard to hit.
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is None or not self.isChecked():
            return
        side = self._theme.px(16)
        left = (
            1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - side
        )
        painter = QPainter(self)
        rect = QRect(left, (self.height() - side) // 2, side, side)
        paint_icon(painter, "tick", self._theme.colours.on_accent, rect)
        painter.end()


class WrappingCheckBox(QWidget):
    """The words stand beside the box and can be clicked like it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = CheckBox("", self)
        self.tick.setAccessibleName(words)
        self._words = PlainLabel(words, wraps=True, parent=self)
        self._words.setBuddy(self.tick)
        self._explanation = PlainLabel(
            role="small", tone="muted", wraps=True, explains=self.tick, parent=self
        )
        self._explanation.hide()
        self._purpose = ""
        self._is_offered, self._is_locked = True, False
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.tick, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._words, 0, 1)
        self._box.addWidget(self._explanation, 1, 1)
        self._box.setColumnStretch(1, 1)

    def set_offered(self, *, is_offered: bool) -> None:
        """Let it be changed, or not."""
        self._is_offered = is_offered
        self._show_state()

    def set_locked(self, *, is_locked: bool) -> None:
        """Let the person change it, or say who else has decided."""
        self._is_locked = is_locked
        self._show_state()

    def explain(self, words: str) -> None:
        """Say below it what it is for."""
        self._purpose = words
        self._show_state()

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(0)
        self.tick.apply_theme(theme)
        # Its sign with the gap: Qt keeps room for words of its own beside it.
        self.tick.setFixedWidth(theme.px(WORDS_PX))

    def _show_state(self) -> None:
        is_usable = self._is_offered and not self._is_locked
        self.setEnabled(is_usable)
        self._words.set_tone("" if is_usable else "muted")
        explanation = locked_words() if self._is_locked else self._purpose
        self._explanation.setText(explanation)
        self._explanation.setVisible(bool(explanation))
        self.tick.setAccessibleDescription(explanation)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The label lets the mouse through to this widget.
        if self.rect().contains(event.position().toPoint()):
            self.tick.click()
        super().mouseReleaseEvent(event)


class CheckRow(QWidget):
    """Waits, is being checked, or shows its line."""

    def __init__(self, step: CheckStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._line: DiagnosisLine | None = None
        self._theme: Theme | None = None
        self._icon = IconLabel(self)
        self._title = PlainLabel(step_title(step), role="heading", wraps=True, parent=self)
        # A screen reader hears it with the title.
        self._result = PlainLabel(role="small", wraps=True, explains=self._title, parent=self)
        self._result.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._what = PlainLabel(wraps=True, parent=self)
        self._advice = PlainLabel(wraps=True, parent=self)
        self._detail = PlainLabel(wraps=True, role="small", tone="muted", parent=self)
        for label in (self._what, self._detail):
            label.let_select()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._title, 0, 1)
        self._grid.addWidget(self._result, 0, 2)
        for place, label in enumerate((self._what, self._advice, self._detail), start=1):
            self._grid.addWidget(label, place, 1, 1, 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.show_waiting()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(2))
        self._paint_icon()

    def show_waiting(self) -> None:
        """Say that the step's turn has not come."""
        self._show(None, "", "", "", "")

    def show_started(self) -> None:
        """Say that the step is being done now."""
        self._show(None, self.tr("Checking…"), "", "", "")

    def show_line(self, line: DiagnosisLine, extension: str) -> None:
        """Show what the step found; ``extension`` is the person's phone."""
        words = line_words(line, extension)
        self._show(line, result_word(line), words.what, words.advice, words.detail)

    def _show(
        self, line: DiagnosisLine | None, result: str, what: str, advice: str, detail: str
    ) -> None:
        self._line = line
        tone = tone_of_result(line.result if line else None).tone
        self._result.set_tone(tone)
        self._advice.set_tone(tone)
        self._title.set_tone("" if line or result else "muted")
        self._result.setText(result)
        for label, text in ((self._what, what), (self._advice, advice), (self._detail, detail)):
            label.setText(text)
            label.setVisible(bool(text))
        title = self._title.text()
        spoken = named(title, result) if result else title
        self._title.setAccessibleName(spoken)
        self._result.setAccessibleName(result)
        self._paint_icon()

    def _paint_icon(self) -> None:
        if self._theme is None:
            return
        tone = tone_of_result(self._line.result if self._line else None)
        colour = getattr(self._theme.colours, tone.tone)
        self._icon.show_icon(self._theme, tone.icon, colour, 20)
