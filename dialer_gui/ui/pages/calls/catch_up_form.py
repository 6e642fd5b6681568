"""What is asked and told while the list is filled from the provider's records."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.refusals import next_step_of_question
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.troubles import asking_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow, MainButton, NextStepButton
from dialer_gui.ui.widgets.inputs import is_enter
from dialer_gui.ui.widgets.labels import PlainLabel, caption
from dialer_gui.ui.widgets.spin_inputs import WholeNumber

FIRST_DAYS = 7
#: Recordings are kept for three months.
MOST_DAYS = 92
#: Finer than anybody sees, and within the bar's range whatever is counted.
_STEPS = 1000
#: Two figures need no more, however wide the window is.
_DAYS_WIDTH_PX = 160


class CatchUpForm(QFrame):
    """How many days, how far it is, and what came of it.

    Opened from the menu, in the window, so that calls can go on beside it; hidden until then.
    """

    #: It can be seen now.
    opened = Signal()
    #: The person is done with it.
    closed = Signal()
    #: Take in the records of this many days.
    start_requested = Signal(int)
    #: It is enough.
    stop_requested = Signal()
    #: The person wants what the button beside a refusal offers; a NextStep.
    next_step_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._words = PlainLabel(role="heading", wraps=True, parent=self)
        self._days = WholeNumber("", 1, MOST_DAYS, self)
        self._caption = caption("", self._days)
        self._days.setValue(FIRST_DAYS)
        self._is_stopping = False
        #: Says the result, in the language that is spoken then.
        self._say: Callable[[], str] = str
        self._start = MainButton(self)
        self._stop, self._close = QPushButton(self), QPushButton(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        # Never without an end: a bar that moves by itself takes a processor's time all along.
        self._bar.setRange(0, _STEPS)
        self._result = PlainLabel(wraps=True, parent=self)
        self._next = NextStepButton(self)
        self._next.chosen.connect(self.next_step_requested)
        self._lay_out()
        self._start.clicked.connect(self._on_start_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        self._show_running(is_running=False)
        self._bar.hide()
        self._result.hide()
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts, and what came of it."""
        self._words.setText(self.tr("Take in the calls that the provider has recorded"))
        self._days.setAccessibleName(self.tr("Days to look back"))
        self._caption.setText(self.tr("Days to look back"))
        self._start.setText(self.tr("Start"))
        self._stop.setText(self.tr("Stop"))
        self._close.setText(self.tr("Close"))
        self._bar.setAccessibleName(self.tr("Records taken in"))
        self._result.setText(self._say())

    def apply_theme(self, theme: Theme) -> None:
        margin = theme.px(12)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(theme.px(8))
        self._days.apply_theme(theme)
        self._days.setMaximumWidth(theme.px(_DAYS_WIDTH_PX))
        self._buttons.apply_theme(theme)
        self._bar.setFixedHeight(theme.px(8))
        self._stop.setIcon(theme.icon("stopped"))
        self._stop.setIconSize(theme.beside_words(16))

    def open(self) -> None:
        """Let the person choose the days."""
        self.show()
        self._days.setFocus()
        self._days.selectAll()
        self.opened.emit()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many records of how many have been looked at."""
        self._show_running(is_running=True)
        self._next.offer(None)
        self._bar.setValue(min(_STEPS, _STEPS * done // total) if total > 0 else 0)
        if self._is_stopping:
            return
        self._show_result(partial(self._progress_words, done, total))

    def show_finished(self, new_rows: int, reason: Reason | None) -> None:
        """Show how many calls are new; and why there may be more, None when it is through."""
        had_focus = self._stop.hasFocus()
        self._is_stopping = False
        self._show_running(is_running=False)
        self._bar.hide()
        is_error = reason not in {None, Reason.STOPPED}
        say = partial(self._finished_words, new_rows, reason)
        self._show_result(say, "bad" if is_error else "")
        self._next.offer(next_step_of_question(reason))
        if had_focus:
            self._close.setFocus()
        announce(self._result, self._result.text(), is_error=is_error)

    def _show_running(self, *, is_running: bool) -> None:
        self._days.setEnabled(not is_running)
        self._start.setVisible(not is_running)
        self._stop.setVisible(is_running)
        self._bar.setVisible(is_running)

    def _progress_words(self, done: int, total: int) -> str:
        if total <= 0:
            return self.tr("Asking the provider…")
        figures = QLocale()
        return self.tr("Records: {done} of {total}").format(
            done=figures.toString(done), total=figures.toString(total)
        )

    def _finished_words(self, new_rows: int, reason: Reason | None) -> str:
        sentences = [asking_words(reason)] if reason is not None else []
        sentences.append(self.tr("New calls in the list: %Ln", "", new_rows))
        return "\n".join(sentences)

    def _show_result(self, say: Callable[[], str], tone: str = "") -> None:
        self._say = say
        self._result.setText(say())
        self._result.set_tone(tone)
        self._result.show()

    def _lay_out(self) -> None:
        self._buttons = ButtonRow(self._start, self._stop, self._close)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._words)
        self._box.addWidget(self._caption)
        self._box.addWidget(self._days)
        self._box.addLayout(self._buttons)
        self._box.addWidget(self._bar)
        self._box.addWidget(self._result)
        self._box.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_start_clicked(self) -> None:
        if self._start.isHidden():
            return
        self._is_stopping = False
        self.show_progress(0, 0)
        self._stop.setFocus()
        self.start_requested.emit(self._days.value())

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_stop_clicked(self) -> None:
        self._is_stopping = True
        self._show_result(lambda: self.tr("Stopping…"))
        self.stop_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._on_close_clicked()
        elif is_enter(event) and self._days.hasFocus():
            event.accept()
            if not event.isAutoRepeat():
                self._on_start_clicked()
        else:
            super().keyPressEvent(event)
