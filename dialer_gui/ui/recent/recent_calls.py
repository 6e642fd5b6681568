"""Recent calls: a list to call again from, with a search and an undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.pages.page import Page
from dialer_gui.ui.recent.call_details_bar import CallDetailsBar
from dialer_gui.ui.recent.call_list import CallList
from dialer_gui.ui.recent.call_menu import CallMenu
from dialer_gui.ui.recent.catch_up_panel import CatchUpPanel
from dialer_gui.ui.recent.recent_delegate import RecentDelegate
from dialer_gui.ui.recent.recent_model import RecentModel
from dialer_gui.ui.recent.search_field import SearchField
from dialer_gui.ui.text.call_facts import Write, has_recording
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel

#: Typing in the search settles this long before the history is asked.
SEARCH_AFTER_MS = 150


class RecentCalls(Page):
    """The list, its search above it, and the facts of the current call and the undo below."""

    #: A call's number should go into the number field; the HistoryEntry.
    recall_requested = Signal(object)
    #: The list should be filled; the search text, empty for all.
    recent_calls_requested = Signal(str)
    #: Calls should be deleted; a tuple of their ids.
    delete_requested = Signal(object)
    #: The person is done with the search.
    search_left = Signal()
    #: Deleted calls should come back; a tuple of their ids.
    restore_requested = Signal(object)
    #: The facts of a call that the person has chosen stand there for a moment.
    facts_settled = Signal()
    #: The person wants what the button beside a refusal offers; a NextStep.
    next_step_requested = Signal(object)

    icon = "calls"
    shortcut = "Ctrl+1"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One tuple of ids a deletion, the last one to be undone first.
        self._deletions: list[tuple[str, ...]] = []
        self._heading = PlainLabel(self.tr("Recent calls"), role="heading", parent=self)
        self._search = SearchField(self.tr("Search recent calls"), self)
        self._search.setPlaceholderText(self.tr("Search"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SEARCH_AFTER_MS)
        # Not at once: a second click is to find the row where the first one did.
        self._linger = QTimer(self)
        self._linger.setObjectName("linger")
        self._linger.setSingleShot(True)
        self._linger.setInterval(QApplication.doubleClickInterval())
        self._model = RecentModel(self)
        self._delegate = RecentDelegate(self)
        self._list = CallList(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._empty = PlainLabel(tone="muted", wraps=True, parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.catch_up = CatchUpPanel(self)
        self.facts = CallDetailsBar(self)
        self.recording_requested = self.facts.recording_requested
        self._undo_bar = QFrame(self)
        self._undo_bar.setProperty("ground", "calm")
        self._undo_words = PlainLabel(wraps=True, parent=self._undo_bar)
        self._undo = QPushButton(self.tr("Undo"), self._undo_bar)
        self._lay_out()
        self._connect()
        self._undo_bar.hide()
        self._show_emptiness()

    @classmethod
    def title(cls) -> str:
        """Return the page's name as its tab says it."""
        return QCoreApplication.translate("RecentCalls", "Calls")

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(8))
        self._top.setSpacing(theme.px(12))
        across, along = theme.px(12), theme.px(8)
        self._undo_box.setContentsMargins(across, along, along, along)
        self._search.apply_theme(theme)
        self._delegate.apply_theme(theme)
        self._list.setMinimumHeight(theme.px(96))
        self._list.doItemsLayout()
        self.catch_up.apply_theme(theme)
        self.facts.apply_theme(theme)
        self._undo.setIcon(theme.icon("undo"))
        self._undo.setIconSize(theme.beside_words(16))

    def show_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Replace the list, newest first."""
        current = self._current()
        self._model.show_entries(entries)
        if current is not None:
            self._list.setCurrentIndex(self._model.index_of(current.request.id))
        self._show_emptiness()
        self._show_facts()

    def show_entry(self, entry: HistoryEntry) -> None:
        """Insert or update one call; under a search the history is asked again instead."""
        if self.search_text():
            self.recent_calls_requested.emit(self.search_text())
            return
        self._model.show_entry(entry)
        self._show_emptiness()
        self._show_facts()

    def show_recording_state(self, call_id: str, reason: Reason | None) -> None:
        """Say what became of the wish to hear a recording; None: its link was opened."""
        self.facts.show_recording_state(call_id, reason)

    def write_numbers_with(self, write: Write) -> None:
        """Write normalised numbers for people from now on, by this function."""
        self._model.write_numbers_with(write)
        self._show_facts()

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus()
        self._search.selectAll()

    def search_text(self) -> str:
        """Return what is searched for, empty for all."""
        return self._search.text().strip()

    def _current(self) -> HistoryEntry | None:
        return self._model.entry(self._list.currentIndex())

    def _show_facts(self) -> None:
        words = self._list.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
        self.facts.show_call(self._current(), words or "")

    def _show_emptiness(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty)
        if self.search_text():
            self._empty.setText(self.tr("No call matches the search."))
        else:
            self._empty.setText(self.tr("No calls yet. The calls you place appear here."))

    def _show_deletions(self) -> None:
        """Say how many calls can still be brought back, as long as there are any."""
        count = sum(len(ids) for ids in self._deletions)
        self._undo_words.setText(self.tr("Calls deleted: %n", None, count))
        self._undo_bar.setVisible(count > 0)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._heading, 1)
        self._top.addWidget(self._search, 1)
        self._undo_box = QHBoxLayout(self._undo_bar)
        self._undo_box.addWidget(self._undo_words, 1)
        self._undo_box.addWidget(self._undo)
        inside = QVBoxLayout(self._list)
        inside.addWidget(self._empty)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._top)
        self._box.addWidget(self.catch_up)
        self._box.addWidget(self._list, 1)
        self._box.addWidget(self.facts)
        self._box.addWidget(self._undo_bar)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search_changed)
        self._search.left.connect(self.search_left)
        self._search.submitted.connect(self._on_search_settled)
        self._search.submitted.connect(self.search_left)
        self._settle.timeout.connect(self._on_search_settled)
        self._list.recalled.connect(self._on_list_recalled)
        self._list.deleted.connect(self._on_list_deleted)
        self._list.undone.connect(self._on_undo_clicked)
        self._list.recording_wanted.connect(self._on_list_recording_wanted)
        self._list.menu_wanted.connect(self._on_list_menu_wanted)
        self._list.current_changed.connect(self._on_list_current_changed)
        self._linger.timeout.connect(self._on_linger_timeout)
        self.facts.next_step_requested.connect(self.next_step_requested)
        self.catch_up.next_step_requested.connect(self.next_step_requested)
        self._undo.clicked.connect(self._on_undo_clicked)

    def _on_search_changed(self, _text: str) -> None:
        self._settle.start()

    def _on_search_settled(self) -> None:
        self._settle.stop()
        self.recent_calls_requested.emit(self.search_text())

    def _on_list_current_changed(self) -> None:
        self._show_facts()
        self._linger.start()

    def _on_linger_timeout(self) -> None:
        if self._list.hasFocus() and self.facts.isVisible():
            self.facts_settled.emit()

    def _on_list_recalled(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry is not None:
            self.recall_requested.emit(entry)

    def _on_list_recording_wanted(self, _index: QModelIndex) -> None:
        entry = self._current()
        if entry is not None and has_recording(entry):
            self.facts.ask_for_recording()
        else:
            announce(self._list, self.tr("This call has no recording."))

    def _on_list_menu_wanted(self, place: QPoint) -> None:
        entry = self._current()
        if entry is None:
            return
        menu = CallMenu(self, has_recording=has_recording(entry))
        menu.recall_picked.connect(self._on_menu_recall_picked)
        menu.recording_picked.connect(self.facts.ask_for_recording)
        menu.delete_picked.connect(self._on_menu_delete_picked)
        menu.popup(place)

    def _on_menu_recall_picked(self) -> None:
        self._on_list_recalled(self._list.currentIndex())

    def _on_menu_delete_picked(self) -> None:
        self._on_list_deleted(self._list.rows_in_use())

    def _on_list_deleted(self, rows: list[QModelIndex]) -> None:
        entries = [entry for row in sorted(rows) if (entry := self._model.entry(row)) is not None]
        # A call that is under way has no outcome to lose yet.
        ids = tuple(entry.request.id for entry in entries if entry.outcome is not None)
        if not ids:
            return
        place = self._model.index_of(ids[0]).row()
        self._model.take_away(ids)
        self._list.go_near(place)
        self._deletions.append(ids)
        self._show_deletions()
        self._show_emptiness()
        self.delete_requested.emit(ids)

    def _on_undo_clicked(self) -> None:
        if not self._deletions:
            return
        ids = self._deletions.pop()
        if not self._deletions:
            # Before the bar goes, or the focus goes where Tab would lead.
            self._list.setFocus()
        self._show_deletions()
        self.restore_requested.emit(ids)
