"""All that is known of the current call, and its recording."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.refusals import next_step_of_question
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.pages.calls.note_editor import NoteEditor
from dialer_gui.ui.text.calls import (
    Write,
    fact_words,
    has_recording,
    request_facts,
    row_tone,
    row_words,
)
from dialer_gui.ui.text.outcomes import outside_words
from dialer_gui.ui.text.sentences import with_number
from dialer_gui.ui.text.times import time_words
from dialer_gui.ui.text.troubles import recording_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow, IconButton, NextStepButton
from dialer_gui.ui.widgets.labels import PlainLabel

#: What is lower can't be read while it is scrolled.
_LEAST_LINES = 3
#: The frame of what scrolls, as in the style sheet.
_FRAME_PX = 2


class CallDetailsPanel(QFrame):
    """Hidden while no call is current or it was closed; asks for one recording at a time."""

    #: Somebody wants to hear a call's recording; the call's id.
    recording_requested = Signal(str)
    #: The person wants what the button beside a refusal offers; a NextStep.
    next_step_requested = Signal(object)
    #: The customer's file elsewhere is wanted, for the current call.
    crm_requested = Signal()
    #: The person has closed it.
    closed = Signal()
    #: It has come or gone.
    came_or_went = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._call_id = ""
        self._asked_id = ""
        self._is_closed = False
        self._told: dict[str, Reason | None] = {}
        self._title = PlainLabel(role="heading", wraps=True, parent=self)
        self._open = QPushButton(self)
        self._open.setProperty("kind", "link")
        self._crm = QPushButton(self)
        self._crm.setProperty("kind", "link")
        #: The ids of the accounts that have a link into a CRM.
        self._crm_accounts: frozenset[str] = frozenset()
        self._close = IconButton("", self)
        self._close.setProperty("kind", "bare")
        self._inside = _Inside()
        self._inside.setObjectName("column")
        self.notes = NoteEditor(self._inside)
        self.notes.result.setParent(self)
        self._state = PlainLabel(role="small", wraps=True, parent=self._inside)
        self._next = NextStepButton(self._inside)
        self._facts = PlainLabel(role="small", wraps=True, parent=self._inside)
        self._facts.setObjectName("facts")
        self._facts.let_select()
        self._asked = PlainLabel(role="small", tone="muted", wraps=True, parent=self._inside)
        self._outside_caption = PlainLabel(role="caption", wraps=True, parent=self._inside)
        self._outside = PlainLabel(role="small", wraps=True, parent=self._inside)
        self._outside.setObjectName("outside")
        self._outside.let_select(by_tab=True)
        self._scroll = QScrollArea(self)
        self._lay_out()
        self._next.chosen.connect(self.next_step_requested)
        self._open.clicked.connect(self.ask_for_recording)
        self._crm.clicked.connect(self.crm_requested)
        self._close.clicked.connect(self.close_panel)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts, and what became of a recording; the page shows the call anew."""
        self._open.setText(self.tr("Open recording"))
        self._crm.setText(self.tr("Open in CRM"))
        self._close.setAccessibleName(self.tr("Close the details"))
        self._scroll.setAccessibleName(self.tr("Details"))
        self._show_state()

    def apply_theme(self, theme: Theme) -> None:
        across, along = theme.px(12), theme.px(6)
        self._box.setContentsMargins(across, along, along, along)
        self._box.setSpacing(theme.px(2))
        self._top.setSpacing(theme.px(8))
        self._column.setContentsMargins(0, 0, along, 0)
        self._top.setContentsMargins(_FRAME_PX, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._open.setIcon(theme.icon("recording", theme.colours.accent))
        self._open.setIconSize(theme.size(16))
        self._links.apply_theme(theme)
        self._close.setIcon(theme.icon("close", theme.colours.muted))
        self._close.setIconSize(theme.size(14))
        self._close.setFixedSize(theme.size(24))
        self.notes.apply_theme(theme)
        self.updateGeometry()

    def show_call(self, entry: HistoryEntry | None, write: Write, name: str = "") -> None:
        """Show what is known of a call, its numbers written so; None: no call is current."""
        self._call_id = entry.request.id if entry is not None else ""
        if entry is not None:
            written = plain_text(write(entry.request.number, entry.request.account_id))
            called = with_number(name, written)
            self._title.setText(f"{called} · {row_words(entry)}")
            tone = row_tone(entry).tone
            self._title.set_tone("" if tone == "muted" else tone)
            self._facts.setText(fact_words(entry, write))
            asked = request_facts(entry, write)
            self._asked.setText(f"{time_words(entry.started_at_s)} · {asked}")
            caption, words = outside_words(entry.outcome) if entry.outcome else ("", "")
            self._outside_caption.setText(caption)
            self._outside_caption.setVisible(bool(words))
            self._outside.setText(words)
            self._outside.setAccessibleDescription(caption)
            self._outside.setVisible(bool(words))
        self._open.setVisible(entry is not None and has_recording(entry))
        self._crm.setVisible(entry is not None and self.has_crm(entry))
        self.notes.show_call(entry)
        self._show_state()
        self._show_or_hide()

    def show_crm_accounts(self, account_ids: frozenset[str]) -> None:
        """Offer the link into a CRM for calls of these accounts, from the next call shown on."""
        self._crm_accounts = account_ids

    def has_crm(self, entry: HistoryEntry) -> bool:
        """Whether there is a link into a CRM for a call."""
        return entry.request.account_id in self._crm_accounts

    def open_panel(self) -> None:
        """Show the current call's details, also after they were closed."""
        self._is_closed = False
        self._show_or_hide()

    def close_panel(self) -> None:
        """Show no details until they are asked for."""
        self._is_closed = True
        self.closed.emit()
        self._show_or_hide()

    def least_height(self, width: int) -> int:
        """Return the height that shows all of the title, and some lines of what is below."""
        lines = _LEAST_LINES * self._facts.fontMetrics().lineSpacing() + 2 * _FRAME_PX
        return min(self._height_besides(width) + lines, self.heightForWidth(width))

    def ask_for_recording(self) -> None:
        """Ask for the current call's recording, once until there is an answer."""
        if self._asked_id or not self._call_id or self._open.isHidden():
            return
        self._asked_id = self._call_id
        self._told.pop(self._call_id, None)
        self._show_state()
        self.open_panel()
        self.recording_requested.emit(self._call_id)

    def show_recording_state(self, call_id: str, reason: Reason | None) -> None:
        """Say what became of the wish to hear a recording; None: its link was opened."""
        if call_id == self._asked_id:
            self._asked_id = ""
        self._told = {call_id: reason}
        self._show_state()
        announce(self._state, recording_words(reason), is_error=reason is not None)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self._close)
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addLayout(self._top)
        self._links = ButtonRow(self._open, self._crm, self.notes.result, fills=False)
        self._head.addLayout(self._links)
        self._column = QVBoxLayout(self._inside)
        for label in (self._state, self._facts, self._asked, self._outside_caption, self._outside):
            self._column.addWidget(label)
        self._column.insertWidget(1, self._next, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.insertWidget(4, self.notes)
        self._column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(1)  # or Qt takes a height of its own
        self._scroll.setObjectName("details")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_range_changed)
        self._scroll.setWidget(self._inside)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self._scroll, 1)

    def _height_besides(self, width: int) -> int:
        """Return what the title, the button and the margins take of the height."""
        margins = self._box.contentsMargins()
        head = self._head.heightForWidth(width - margins.left() - margins.right())
        return head + self._box.spacing() + margins.top() + margins.bottom()

    def _show_or_hide(self) -> None:
        was_hidden = self.isHidden()
        self.setVisible(bool(self._call_id) and not self._is_closed)
        self.updateGeometry()
        if self.isHidden() is not was_hidden:
            self.came_or_went.emit()

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
        self._scroll.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def _on_scroll_range_changed(self, _least: int, most: int) -> None:
        policy = Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height with which nothing has to be scrolled."""
        margins = self._box.contentsMargins()
        # The scroll bar's width is kept free, so that its coming changes no line.
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        frame = 2 * _FRAME_PX
        inside = width - margins.left() - margins.right() - bar - frame
        return self._height_besides(width) + self._column.heightForWidth(inside) + frame

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.close_panel()
        else:
            super().keyPressEvent(event)


class _Inside(QWidget):
    """As high as its parts need at the width they have, which for words is not the least one."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
