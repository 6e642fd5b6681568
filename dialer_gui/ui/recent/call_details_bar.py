"""The facts of the current call below the list, and its recording."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.refusals import next_step_of_question
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.asking import recording_words
from dialer_gui.ui.text.call_facts import has_recording
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel
from dialer_gui.ui.widgets.next_step_button import NextStepButton


class CallDetailsBar(QFrame):
    """Hidden while no call is current; one recording is asked for at a time."""

    #: Somebody wants to hear a call's recording; the call's id.
    recording_requested = Signal(str)
    #: The person wants what the button beside a refusal offers; a NextStep.
    next_step_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._call_id = ""
        self._asked_id = ""
        self._told: dict[str, Reason | None] = {}
        self._facts = PlainLabel(role="small", wraps=True, parent=self)
        self._facts.setObjectName("facts")
        self._facts.let_select()
        self._open = QPushButton(self.tr("Open recording"), self)
        self._open.setProperty("kind", "link")
        self._state = PlainLabel(role="small", wraps=True, parent=self)
        self._next = NextStepButton(self)
        self._next.chosen.connect(self.next_step_requested)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._facts)
        self._box.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._box.addWidget(self._state)
        self._box.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)
        self._open.clicked.connect(self.ask_for_recording)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        across, along = theme.px(12), theme.px(8)
        self._box.setContentsMargins(across, along, across, along)
        self._box.setSpacing(theme.px(4))
        self._open.setIcon(theme.icon("recording", theme.colours.accent))
        self._open.setIconSize(theme.size(16))

    def show_call(self, entry: HistoryEntry | None, facts: str) -> None:
        """Show a call's facts, already in words; None: no call is current."""
        self._call_id = entry.request.id if entry is not None else ""
        self._facts.setText(facts)
        self._open.setVisible(entry is not None and has_recording(entry))
        self._show_state()
        self.setVisible(entry is not None)

    def ask_for_recording(self) -> None:
        """Ask for the current call's recording, once until there is an answer."""
        if self._asked_id or not self._call_id or self._open.isHidden():
            return
        self._asked_id = self._call_id
        self._told.pop(self._call_id, None)
        self._show_state()
        self.recording_requested.emit(self._call_id)

    def show_recording_state(self, call_id: str, reason: Reason | None) -> None:
        """Say what became of the wish to hear a recording; None: its link was opened."""
        if call_id == self._asked_id:
            self._asked_id = ""
        self._told = {call_id: reason}
        self._show_state()
        announce(self._state, recording_words(reason), is_error=reason is not None)

    def _show_state(self) -> None:
        text, tone, step = "", "muted", None
        if self._call_id and self._call_id == self._asked_id:
            text = self.tr("Asking for the recording…")
        elif self._call_id in self._told:
            reason = self._told[self._call_id]
            text, tone = recording_words(reason), "muted" if reason is None else "bad"
            step = next_step_of_question(reason)
        self._state.setText(text)
        self._state.set_tone(tone)
        self._state.setVisible(bool(text))
        self._next.offer(step)
