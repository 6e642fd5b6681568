"""The page with the calls of the history: filtered, searched, called again, deleted, undone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.pages.calls.call_delegate import CallHeader
from dialer_gui.ui.pages.calls.call_details_panel import CallDetailsPanel
from dialer_gui.ui.pages.calls.call_list import CallList, CallMenu
from dialer_gui.ui.pages.calls.calls_model import NAME_ROLE, WRITTEN_ROLE, CallsModel, nameless
from dialer_gui.ui.pages.calls.catch_up_form import CatchUpForm
from dialer_gui.ui.pages.calls.search_bar import SearchBar
from dialer_gui.ui.pages.page import Page
from dialer_gui.ui.text.calls import Write, has_recording
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel

#: From these widths of the list on, at 100 %, it has columns, and one more for the account.
COLUMNS_FROM_PX = 760
ACCOUNT_FROM_PX = 920
_LIST_HEIGHT_PX = 96
_HEADER_HEIGHT_PX = 28


class CallsPage(Page):
    """Chips and search, the list, all that is known of the current call, and the undo."""

    icon = "calls"
    shortcut = "Ctrl+1"

    #: A call's number should go into the number field; the HistoryEntry.
    recall_requested = Signal(object)
    #: A call's number should be called, with what is chosen now; the HistoryEntry.
    call_again_requested = Signal(object)
    #: A new contact should be made of a call's number; the HistoryEntry.
    contact_requested = Signal(object)
    #: The list should be filled; a CallSearch.
    recent_calls_requested = Signal(object)
    #: Calls should be deleted; a tuple of their ids.
    delete_requested = Signal(object)
    #: The person is done with the search.
    search_left = Signal()
    #: Deleted calls should come back; a tuple of their ids.
    restore_requested = Signal(object)
    #: The person wants what the button beside a refusal offers; a NextStep.
    next_step_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One tuple of ids a deletion, the last one to be undone first.
        self._deletions: list[tuple[str, ...]] = []
        self._bar = SearchBar(self)
        # Not at once: a second click is to find the row where the first one did.
        self._linger = QTimer(self)
        self._linger.setObjectName("linger")
        self._linger.setSingleShot(True)
        self._linger.setInterval(QApplication.doubleClickInterval())
        self._model = CallsModel(self)
        self._list = CallList(self)
        self._list.setModel(self._model)
        self._empty = PlainLabel(tone="muted", wraps=True, parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.catch_up = CatchUpForm(self)
        self.facts = CallDetailsPanel(self)
        self.recording_requested = self.facts.recording_requested
        self._area = _CallArea(self._list, self.facts, self)
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
        return QCoreApplication.translate("CallsPage", "Calls")

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(8))
        across, along = theme.px(12), theme.px(8)
        self._undo_box.setContentsMargins(across, along, along, along)
        self._bar.apply_theme(theme)
        self._area.apply_theme(theme)
        self.catch_up.apply_theme(theme)
        self._undo.setIcon(theme.icon("undo"))
        self._undo.setIconSize(theme.beside_words(16))

    def show_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Replace the list, newest first."""
        current = self._current()
        self._model.show_entries(entries)
        self._area.show_accounts(are_several=self._model.has_several_accounts())
        if current is not None:
            self._list.setCurrentIndex(self._model.index_of(current.request.id))
        self._show_emptiness()
        self._show_facts()

    def show_entry(self, entry: HistoryEntry) -> None:
        """Insert or update one call; where not all are shown, the history is asked again."""
        if self.is_filtered():
            self._ask_for_calls()
            return
        self._model.show_entry(entry)
        self._area.show_accounts(are_several=self._model.has_several_accounts())
        self._show_emptiness()
        self._show_facts()

    def show_recording_state(self, call_id: str, reason: Reason | None) -> None:
        """Say what became of the wish to hear a recording; None: its link was opened."""
        self.facts.show_recording_state(call_id, reason)

    def write_numbers_with(self, write: Write, name: Write = nameless) -> None:
        """Write normalised numbers for people, and name whose they are, by these functions."""
        self._model.write_numbers_with(write, name)
        self._show_facts()

    def focus_first(self) -> None:
        """Put the focus on the calls."""
        self._list.setFocus()

    def search_for(self, text: str) -> None:
        """Show the calls that match a text, at once."""
        self._bar.search_for(text)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._bar.focus_search()

    def is_filtered(self) -> bool:
        """Whether not all calls are shown."""
        return not self._bar.search().is_for_all

    def _current(self) -> HistoryEntry | None:
        return self._model.entry(self._list.currentIndex())

    def _show_facts(self) -> None:
        name = str(self._list.currentIndex().data(NAME_ROLE) or "")
        self.facts.show_call(self._current(), self._model.write, name)
        self._list.closes_details = not self.facts.isHidden()

    def _show_emptiness(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty)
        if self._bar.search().text:
            self._empty.setText(self.tr("No call matches the search."))
        elif self.is_filtered():
            self._empty.setText(self.tr("There are no such calls."))
        else:
            self._empty.setText(self.tr("No calls yet. The calls you place appear here."))

    def _show_deletions(self) -> None:
        """Say how many calls can still be brought back, as long as there are any."""
        count = sum(len(ids) for ids in self._deletions)
        self._undo_words.setText(self.tr("Calls deleted: %n", "", count))
        self._undo_bar.setVisible(count > 0)

    def _lay_out(self) -> None:
        self._undo_box = QHBoxLayout(self._undo_bar)
        self._undo_box.addWidget(self._undo_words, 1)
        self._undo_box.addWidget(self._undo)
        inside = QVBoxLayout(self._list)
        inside.addWidget(self._empty)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._bar)
        self._box.addWidget(self.catch_up)
        self._box.addWidget(self._area, 1)
        self._box.addWidget(self._undo_bar)

    def _connect(self) -> None:
        self._bar.search_changed.connect(self._ask_for_calls)
        self._bar.left.connect(self.search_left)
        self._list.recalled.connect(self._on_list_recalled)
        self._list.deleted.connect(self._on_list_deleted)
        self._list.undone.connect(self._on_undo_clicked)
        self._list.recording_wanted.connect(self._on_list_recording_wanted)
        self._list.menu_wanted.connect(self._on_list_menu_wanted)
        self._list.escaped.connect(self.facts.close_panel)
        self._list.current_changed.connect(self._on_list_current_changed)
        self._linger.timeout.connect(self._on_linger_timeout)
        self.facts.closed.connect(self._on_facts_closed)
        self.facts.next_step_requested.connect(self.next_step_requested)
        self.catch_up.next_step_requested.connect(self.next_step_requested)
        self.catch_up.opened.connect(self._on_catch_up_opened)
        self._undo.clicked.connect(self._on_undo_clicked)

    def _ask_for_calls(self) -> None:
        self.recent_calls_requested.emit(self._bar.search())

    def _on_list_current_changed(self) -> None:
        self._show_facts()
        self._linger.start()

    def _on_catch_up_opened(self) -> None:
        self.part_shown.emit(self.catch_up)

    def _on_linger_timeout(self) -> None:
        if self._list.hasFocus() and self.facts.isVisible():
            self.part_shown.emit(self.facts)

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
        menu.call_picked.connect(self._on_menu_call_picked)
        menu.recall_picked.connect(self._on_menu_recall_picked)
        menu.copy_picked.connect(self._on_menu_copy_picked)
        menu.contact_picked.connect(self._on_menu_contact_picked)
        menu.recording_picked.connect(self.facts.ask_for_recording)
        menu.details_picked.connect(self._on_menu_details_picked)
        menu.delete_picked.connect(self._on_menu_delete_picked)
        menu.popup(place)

    def _on_menu_recall_picked(self) -> None:
        self._on_list_recalled(self._list.currentIndex())

    def _on_menu_call_picked(self) -> None:
        entry = self._current()
        if entry is not None:
            self.call_again_requested.emit(entry)

    def _on_menu_contact_picked(self) -> None:
        entry = self._current()
        if entry is not None:
            self.contact_requested.emit(entry)

    def _on_menu_copy_picked(self) -> None:
        QGuiApplication.clipboard().setText(str(self._list.currentIndex().data(WRITTEN_ROLE)))

    def _on_menu_details_picked(self) -> None:
        self.facts.open_panel()
        self._list.closes_details = True

    def _on_facts_closed(self) -> None:
        self._list.closes_details = False
        # Before the panel goes, or the focus goes where Tab would lead.
        self._list.setFocus()

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


class _CallArea(QWidget):
    """The list with the names of its columns above it and the current call's details below.

    It has a height of its own, whatever is in it: the details take what they need of it, a third
    at most unless that is too little for their title, and the list has the rest.
    """

    def __init__(self, calls: CallList, details: CallDetailsPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._list, self._details = calls, details
        self._header = CallHeader(self)
        self._has_several_accounts = False
        calls.setParent(self)
        details.setParent(self)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._header.apply_theme(theme)
        self._list.apply_theme(theme)
        self._details.apply_theme(theme)
        self.setMinimumHeight(theme.px(_LIST_HEIGHT_PX))
        self._place()

    def show_accounts(self, *, are_several: bool) -> None:
        """Say whether the calls are of more than one account."""
        if are_several != self._has_several_accounts:
            self._has_several_accounts = are_several
            self._place()

    def _place(self) -> None:
        if self._theme is None:
            return
        width, px = self.width(), self._theme.px
        has_columns = width >= px(COLUMNS_FROM_PX)
        with_account = self._has_several_accounts and width >= px(ACCOUNT_FROM_PX)
        top, bottom = px(_HEADER_HEIGHT_PX) if has_columns else 0, self.height()
        if not self._details.isHidden():
            most = max(self.height() // 3, self._details.least_height(width))
            height = min(self._details.heightForWidth(width), most)
            bottom -= height
            self._details.setGeometry(0, bottom, width, height)
            bottom -= px(8)
        is_seen = self._list.is_current_seen()
        self._list.setGeometry(0, top, width, max(bottom - top, 0))
        self._list.show_columns(are_shown=has_columns, with_account=with_account)
        self._header.setVisible(has_columns)
        if has_columns:
            self._header.setGeometry(0, 0, width, top)
            viewport = self._list.viewport().geometry()
            self._header.show_columns_of(viewport, with_account=with_account)
        if is_seen:  # and stays so: the details of a call must not hide its row
            self._list.scrollTo(self._list.currentIndex())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
