"""What is asked and told while the list is filled from the provider's records."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.refusals import next_step_of_question
from dialer_gui.ui.pages.calls.task_progress import TaskProgress
from dialer_gui.ui.text.troubles import asking_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import MainButton, NextStepButton
from dialer_gui.ui.widgets.inputs import is_enter
from dialer_gui.ui.widgets.labels import PlainLabel, caption
from dialer_gui.ui.widgets.spin_inputs import WholeNumber

FIRST_DAYS = 7
#: Recordings are kept for three months.
MOST_DAYS = 92
#: Two figures need no more, however wide the window is.
_DAYS_WIDTH_PX = 160


class CatchUpForm(QFrame):
    """How many days, how far it is, and what came of it.

    Opened from the menu, in the window, so that calls can go on beside it; hidden until then.
    """

    #: It can be seen now.
    opened = Signal()
    #: Take in the records of this many days.
    start_requested = Signal(int)
    #: The person wants what the button beside a refusal offers; a NextStep.
    next_step_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._words = PlainLabel(role="heading", wraps=True, parent=self)
        self._days = WholeNumber("", 1, MOST_DAYS, self)
        self._caption = caption("", self._days)
        self._days.setValue(FIRST_DAYS)
        self._start = MainButton(self)
        self._progress = TaskProgress(self._start, fills=True, form=self)
        self.stop_requested, self.closed = self._progress.stop_requested, self._progress.closed
        self._next = NextStepButton(self)
        self._next.chosen.connect(self.next_step_requested)
        self._box = QVBoxLayout(self)
        for part in (self._words, self._caption, self._days, self._progress):
            self._box.addWidget(part)
        self._box.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)
        self._start.clicked.connect(self._on_start_clicked)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts, and what came of it."""
        self._words.setText(self.tr("Take in the calls that the provider has recorded"))
        self._days.setAccessibleName(self.tr("Days to look back"))
        self._caption.setText(self.tr("Days to look back"))
        self._start.setText(self.tr("Start"))
        self._progress.say_names(bar=self.tr("Records taken in"))

    def apply_theme(self, theme: Theme) -> None:
        margin = theme.px(12)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(theme.px(8))
        self._days.apply_theme(theme)
        self._days.setMaximumWidth(theme.px(_DAYS_WIDTH_PX))
        self._progress.apply_theme(theme)

    def open(self) -> None:
        """Let the person choose the days."""
        self.show()
        self._days.setFocus()
        self._days.selectAll()
        self.opened.emit()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many records of how many have been looked at."""
        self._days.setEnabled(False)
        self._next.offer(None)
        words = self._asking_words if total <= 0 else self._progress_words
        self._progress.show_progress(done, total, words)

    def show_finished(self, new_rows: int, reason: Reason | None) -> None:
        """Show how many calls are new; and why there may be more, None when it is through."""
        self._days.setEnabled(True)
        self._next.offer(next_step_of_question(reason))
        is_error = reason not in {None, Reason.STOPPED}
        words = partial(self._finished_words, new_rows, reason)
        self._progress.show_end(words, is_error=is_error)

    def _asking_words(self) -> str:
        return self.tr("Asking the provider…")

    def _progress_words(self) -> str:
        return self.tr("Records: {done} of {total}")

    def _finished_words(self, new_rows: int, reason: Reason | None) -> str:
        sentences = [asking_words(reason)] if reason is not None else []
        sentences.append(self.tr("New calls in the list: %Ln", "", new_rows))
        return "\n".join(sentences)

    def _on_start_clicked(self) -> None:
        if self._progress.is_running():
            return
        self._progress.begin(self._asking_words)
        self.show_progress(0, 0)
        self.start_requested.emit(self._days.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self._days.hasFocus():
            event.accept()
            if not event.isAutoRepeat():
                self._on_start_clicked()
        else:
            super().keyPressEvent(event)
