"""Where a person notes what came of a call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.call_notes import MAX_NOTE_LENGTH, Disposition, suggested_disposition
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.calls import disposition_words, earlier_words
from dialer_gui.ui.text.sentences import capitalised
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow
from dialer_gui.ui.widgets.inputs import LineInput
from dialer_gui.ui.widgets.labels import PlainLabel


class NoteEditor(QWidget):
    """Result and note of one call; what is typed is kept with Enter, and when it is left.

    Attributes:
        result: the button that opens the results; whoever has the editor gives it a place.
    """

    #: A HistoryEntry, the Disposition that it should have or None, and the note's text.
    note_requested = Signal(object, object, str)
    #: What was noted last of this HistoryEntry should be taken back.
    undo_requested = Signal(object)
    #: The person is done with the note.
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry: HistoryEntry | None = None
        #: The note that is kept, which is shown unless another one is being typed.
        self._kept_text = ""
        #: How many notes of each call, by its id, can be taken back.
        self._undoable: dict[str, int] = {}
        self.result = QPushButton(self)
        self.result.setProperty("kind", "link")
        self._line = _NoteLine("", self)
        self._line.setMaxLength(MAX_NOTE_LENGTH)
        self._suggestion = QPushButton(self)
        self._suggestion.setProperty("kind", "link")
        self._undo = QPushButton(self)
        self._undo.setProperty("kind", "link")
        self._row = ButtonRow(self._suggestion, self._undo, fills=False)
        self._earlier = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._line)
        self._box.addLayout(self._row)
        self._box.addWidget(self._earlier)
        self.result.clicked.connect(self._on_result_clicked)
        self._suggestion.clicked.connect(self._on_suggestion_clicked)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._line.submitted.connect(self._on_line_submitted)
        self._line.focus_lost.connect(self.save)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts, and what is noted of the call."""
        self._undo.setText(self.tr("Undo the note"))
        self._line.setAccessibleName(self.tr("Note"))
        self._line.setPlaceholderText(self.tr("What was said, what comes next"))
        self.show_call(self._entry)

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(4))
        self._row.apply_theme(theme)
        self.result.setIcon(theme.icon("chevron-down", theme.colours.accent))
        self.result.setIconSize(theme.size(16))

    def show_call(self, entry: HistoryEntry | None) -> None:
        """Show what is noted of a call; what is being typed about it stays."""
        is_same = _id_of(entry) == _id_of(self._entry)
        if not is_same:
            self.save()
        self._entry = entry
        text = entry.note.text if entry is not None else ""
        if not is_same or (text != self._kept_text and not self._line.isModified()):
            self._line.setText(text)
        self._kept_text = text
        disposition = entry.note.disposition if entry is not None else None
        words = self.tr("Result: {result}")
        chosen = disposition_words(disposition) if disposition else self.tr("not set")
        self.result.setText(words.format(result=chosen))
        suggested = suggested_disposition(entry.record) if entry is not None else None
        is_open = suggested is not None and disposition is None
        self._suggestion.setVisible(is_open)
        if suggested is not None:
            words = self.tr("Suggested: {result}")
            self._suggestion.setText(words.format(result=disposition_words(suggested)))
        self._show_undo()
        earlier = earlier_words(entry) if entry is not None else ""
        self._earlier.setText(earlier)
        self._earlier.setVisible(bool(earlier))

    def set_result(self, disposition: Disposition | None) -> None:
        """Give the call a result, together with what is typed."""
        if self._entry is None:
            return
        before = self._entry.note
        text = self._line.text() if self._line.isModified() else before.text
        self._line.setModified(False)
        if (disposition, text) == (before.disposition, before.text):
            return
        call_id = self._entry.request.id
        self._undoable[call_id] = self._undoable.get(call_id, 0) + 1
        self.note_requested.emit(self._entry, disposition, text)

    def save(self) -> None:
        """Keep what is typed."""
        if self._entry is not None and self._line.isModified():
            self.set_result(self._entry.note.disposition)

    def focus_note(self) -> None:
        """Put the cursor into the note."""
        self._line.setFocus()

    def _show_undo(self) -> None:
        can_undo = self._undoable.get(_id_of(self._entry), 0) > 0
        if self._undo.hasFocus() and not can_undo:
            self._line.setFocus()
        self._undo.setVisible(can_undo)

    def _on_result_clicked(self) -> None:
        if self._entry is not None:
            menu = ResultMenu(self, self._entry)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.picked.connect(self.set_result)
            menu.popup(self.result.mapToGlobal(self.result.rect().bottomLeft()))

    def _on_suggestion_clicked(self) -> None:
        if self._entry is not None:
            self.result.setFocus()
            self.set_result(suggested_disposition(self._entry.record))

    def _on_undo_clicked(self) -> None:
        if self._entry is None or not self._undoable.get(_id_of(self._entry)):
            return
        self._undoable[_id_of(self._entry)] -= 1
        self._line.setModified(False)
        self.undo_requested.emit(self._entry)
        announce(self._line, self.tr("The note is as it was before."))

    def _on_line_submitted(self) -> None:
        self.save()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._entry is not None and self._line.isModified():
            event.accept()
            self._line.setText(self._entry.note.text)
        else:
            super().keyPressEvent(event)


class ResultMenu(QMenu):
    """All results, the one that the record suggests marked as such."""

    #: The Disposition, None for no result.
    picked = Signal(object)

    def __init__(self, parent: QWidget, entry: HistoryEntry) -> None:
        super().__init__(self.tr("Result"), parent)
        suggested = suggested_disposition(entry.record)
        for disposition in Disposition:
            words = capitalised(disposition_words(disposition))
            if disposition is suggested:
                words = self.tr("{result} (suggested by the record)").format(result=words)
            self._add(words, disposition, is_chosen=disposition is entry.note.disposition)
        self.addSeparator()
        self._add(self.tr("No result"), None, is_chosen=entry.note.disposition is None)

    def _add(self, words: str, disposition: Disposition | None, *, is_chosen: bool) -> None:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda: self.picked.emit(disposition))


class _NoteLine(LineInput):
    """A line that tells when a person goes elsewhere."""

    focus_lost = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_lost.emit()


def _id_of(entry: HistoryEntry | None) -> str:
    return entry.request.id if entry is not None else ""
