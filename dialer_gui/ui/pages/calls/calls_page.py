"""The page with the calls of the history: filtered, searched, called again, deleted, undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_export import ExportFormat
from dialer_gui.domain.call_search import PART_ROWS, CallSearch, CallsPart, PartRequest, PartStart
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import Contact
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.pages.calls.call_area import CallArea
from dialer_gui.ui.pages.calls.call_details_panel import CallDetailsPanel
from dialer_gui.ui.pages.calls.call_list import CallList, CallMenu
from dialer_gui.ui.pages.calls.calls_model import NAME_ROLE, WRITTEN_ROLE, CallsModel, nameless
from dialer_gui.ui.pages.calls.catch_up_form import CatchUpForm
from dialer_gui.ui.pages.calls.deletion_bar import DeletionBar
from dialer_gui.ui.pages.calls.export_form import ExportForm
from dialer_gui.ui.pages.calls.search_bar import SearchBar
from dialer_gui.ui.pages.page import Page
from dialer_gui.ui.text.calls import Write, has_recording
from dialer_gui.ui.text.sentences import shortened
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel


class CallsPage(Page):
    """Chips and search, the list, all that is known of the current call, and the undo."""

    has_search = True

    #: A call's number should go into the number field; the HistoryEntry.
    recall_requested = Signal(object)
    #: A call's number should be called, with what is chosen now; the HistoryEntry.
    call_again_requested = Signal(object)
    #: A new contact should be made of a call's number; the HistoryEntry.
    contact_requested = Signal(object)
    #: The customer's file elsewhere should be opened; the HistoryEntry.
    crm_requested = Signal(object)
    #: The list should be filled; a CallSearch.
    recent_calls_requested = Signal(object)
    #: Another part of the list is wanted; a PartRequest.
    part_requested = Signal(object)
    #: Which part of the list is shown now; a PartRequest that reads it again.
    part_changed = Signal(object)
    #: Calls were added to those that are counted here, or taken off.
    count_changed = Signal()
    #: Calls should be deleted; a tuple of their ids.
    delete_requested = Signal(object)
    #: The calls of a CallSearch should be written into the file of this path; the ExportFormat.
    export_requested = Signal(str, object, object)
    #: All calls with numbers should be found, to be asked about; a tuple of numbers.
    delete_all_requested = Signal(object)
    #: The person is done with the search, or with a note.
    search_left = Signal()
    #: Deleted calls should come back; a tuple of their ids.
    restore_requested = Signal(object)
    #: The person wants what the button beside a refusal offers; a NextStep.
    next_step_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        #: How many calls are listed, shown here or not; None before it was counted.
        self._count: int | None = None
        self._bar = SearchBar(self)
        # Not at once: a second click is to find the row where the first one did.
        self._linger = QTimer(self)
        self._linger.setObjectName("linger")
        self._linger.setSingleShot(True)
        self._linger.setInterval(QApplication.doubleClickInterval())
        self._model = CallsModel(self)
        self._list = CallList(self, self._model)
        #: Of the calls that are listed, or will be in a moment.
        self._search = CallSearch()
        #: The part that was asked for, until it comes.
        self._awaited: PartRequest | None = None
        self._is_searching = False
        #: What was said last of what a search has found.
        self._told = (CallSearch(), "")
        #: How many calls of how many the index of the search has.
        self._indexed = (0, 0)
        self._progress = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._empty = PlainLabel(tone="muted", wraps=True, parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.catch_up = CatchUpForm(self)
        self.export = ExportForm(self)
        self.facts = CallDetailsPanel(self)
        self.recording_requested = self.facts.recording_requested
        self.note_requested = self.facts.notes.note_requested
        self.note_undo_requested = self.facts.notes.undo_requested
        self._area = CallArea(self._list, self.facts, self)
        self.deletion = DeletionBar(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts, and those of all rows."""
        self._show_emptiness()
        self.show_index_progress(*self._indexed)
        self._model.say_anew()
        self._show_facts()

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(8))
        self._bar.apply_theme(theme)
        self._area.apply_theme(theme)
        self.catch_up.apply_theme(theme)
        self.export.apply_theme(theme)
        self.deletion.apply_theme(theme)

    def show_entries(self, entries: Sequence[HistoryEntry], *, has_older: bool = False) -> None:
        """Replace the list by its top, newest first."""
        self._is_searching = False
        self._show_top(entries, has_older=has_older)
        self._tell_found()

    def show_found_so_far(self, part: CallsPart) -> None:
        """Show what a search has found that goes on."""
        request = part.request
        if request.start is PartStart.NEWEST and request.search == self._search:
            self._is_searching = True
            self._show_top(part.entries, has_older=part.is_full)

    def show_part(self, part: CallsPart) -> None:
        """Show another part of the list, where the person still wants it."""
        start = part.request.start
        # What is shown was read again: what else was asked for may not come any more.
        is_same_again = start is PartStart.AT and part.request.search == self._search
        if part.request != self._awaited and not is_same_again:
            return
        self._awaited = None
        if start in {PartStart.OLDEST, PartStart.AT}:
            current = self._current()
            self._model.show_part(part)
            self._go_back_to(current)
        else:
            with self._list.keeping_place():
                if self._list.currentIndex().row() in self._model.rows_in_excess(part):
                    self._list.selectionModel().clear()
                self._model.show_part(part)
        if start is PartStart.OLDEST:
            self._list.setCurrentIndex(self._model.index(self._model.rowCount() - 1))
        self._after_list_changed()
        self._list.look_at_ends()

    def show_index_progress(self, done: int, total: int) -> None:
        """Say how far the index of a long history is; nothing once it is complete."""
        self._indexed = done, total
        words = self.tr("Making the search faster: {percent} % done. It works meanwhile.")
        self._progress.setText(words.format(percent=100 * done // total) if total else "")
        self._progress.setVisible(total > 0)

    def show_entry(self, entry: HistoryEntry) -> None:
        """Insert or update one call; where not all are shown, the history is asked again."""
        if self.is_filtered():
            self._ask_again()
            return
        was_there = self._model.index_of(entry.request.id).isValid()
        self._model.show_entry(entry)
        # Where the list is scrolled away from the newest calls, a new one is not in it.
        is_begun = entry.outcome is None and entry.seen is None and entry.record is None
        is_there = self._model.index_of(entry.request.id).isValid()
        self._count_up(int(not was_there and (is_there or (self._model.has_newer and is_begun))))
        self._area.show_accounts(are_several=self._model.has_several_accounts())
        self._show_emptiness()
        self._show_facts()

    def show_recording_state(self, call_id: str, reason: Reason | None) -> None:
        """Say what became of the wish to hear a recording; None: its link was opened."""
        self.facts.show_recording_state(call_id, reason)

    def show_crm_accounts(self, account_ids: frozenset[str]) -> None:
        """Offer the link into a CRM for calls of these accounts."""
        self.facts.show_crm_accounts(account_ids)
        self._show_facts()

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer these accounts and their extensions, and write numbers as they do."""
        self._model.know_accounts(accounts)
        self._bar.filters.show_accounts(accounts)
        self._model.say_anew()

    def know_people(self, index: ContactIndex) -> None:
        """Know whose numbers are called, and find calls by their names."""
        self._model.know_people(index)
        self._bar.know_people(index)
        self._ask_for_others()

    def begin_day(self) -> None:
        """List the calls of today, or of the last days, as of another day, and name the days."""
        self._model.say_anew()
        self._ask_for_others()

    def people_called(self) -> Callable[[HistoryEntry], tuple[Contact, ...]]:
        """Return what tells of a call, in any thread, all contacts with its number."""
        return self._model.people_called()

    def show_count(self, count: int | None) -> None:
        """Say how many calls there are of those that are listed; None: it is not known."""
        self._count = count
        self._bar.show_count(count)

    def write_numbers_with(self, write: Write, name: Write = nameless) -> None:
        """Write normalised numbers for people, and name whose they are, by these functions."""
        self._model.write_numbers_with(write, name)
        self._show_facts()

    def focus_first(self) -> None:
        """Put the focus on the calls."""
        self._list.setFocus()

    def show_numbers(self, numbers: tuple[str, ...], name: str) -> None:
        """List only calls with one of these numbers; ``name`` says whose they are."""
        self._bar.show_numbers(numbers, name)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._bar.focus_search()

    def search(self) -> CallSearch:
        """Return which calls are listed, or will be in a moment."""
        return self._search

    def is_filtered(self) -> bool:
        """Whether not all calls are shown."""
        return self._bar.is_filtered()

    def _show_top(self, entries: Sequence[HistoryEntry], *, has_older: bool) -> None:
        goes_to_top = self._awaited is not None and self._awaited.start is PartStart.NEWEST
        self._awaited = None
        current = self._current()
        self._model.show_entries(entries, has_older=has_older)
        if goes_to_top and entries:
            self._list.setCurrentIndex(self._model.index(0))
        else:
            self._go_back_to(current)
        self._after_list_changed()

    def _tell_found(self) -> None:
        """Have a screen reader say once what a search has found."""
        count, found = self._model.rowCount(), self._empty.text()
        if self._model.has_older:
            found = self.tr("Calls found: %Ln or more", "", count)
        elif count:
            found = self.tr("Calls found: %Ln", "", count)
        told, self._told = self._told, (self._search, found)
        if self._told != told and self.is_filtered():
            announce(self._list, found)

    def _go_back_to(self, entry: HistoryEntry | None) -> None:
        index = QModelIndex() if entry is None else self._model.index_of(entry.request.id)
        if index.isValid() and index != self._list.currentIndex():
            self._list.setCurrentIndex(index)

    def _after_list_changed(self) -> None:
        self._bar.show_filtered()
        self._area.show_accounts(are_several=self._model.has_several_accounts())
        self._show_emptiness()
        self._show_facts()
        self.part_changed.emit(self._shown())

    def _shown(self) -> PartRequest:
        """Return what reads again what is shown."""
        rows = max(self._model.rowCount(), PART_ROWS)
        first = self._model.entry(self._model.index(0)) if self._model.has_newer else None
        start = PartStart.NEWEST if first is None else PartStart.AT
        return PartRequest(self._search, start, first, rows)

    def _current(self) -> HistoryEntry | None:
        return self._model.entry(self._list.currentIndex())

    def _show_facts(self) -> None:
        name = str(self._list.currentIndex().data(NAME_ROLE) or "")
        self.facts.show_call(self._current(), self._model.write, name)
        self._list.closes_details = not self.facts.isHidden()

    def _show_emptiness(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty)
        if self._is_searching:
            self._empty.setText(self.tr("Searching…"))
        elif self._bar.text():
            self._empty.setText(self.tr("No call matches the search."))
        elif self.is_filtered():
            self._empty.setText(self.tr("There are no such calls."))
        else:
            self._empty.setText(self.tr("No calls yet. The calls you place appear here."))

    def _count_up(self, more: int) -> None:
        """Take into account that calls have come or, below zero, gone."""
        if self._count is not None and more:
            self.show_count(max(self._count + more, 0))
        if more:
            self.count_changed.emit()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._list)
        inside.addWidget(self._empty)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._bar)
        self._box.addWidget(self._progress)
        self._box.addWidget(self.catch_up)
        self._box.addWidget(self.export)
        self._box.addWidget(self._area, 1)
        self._box.addWidget(self.deletion)

    def _connect(self) -> None:
        self._bar.search_changed.connect(self._ask_for_calls)
        self._bar.left.connect(self.search_left)
        self._list.recalled.connect(self._on_list_recalled)
        self._list.deleted.connect(self._on_list_deleted)
        self._list.undone.connect(self.deletion.undo)
        self._list.recording_wanted.connect(self._on_list_recording_wanted)
        self._list.menu_wanted.connect(self._on_list_menu_wanted)
        self._list.escaped.connect(self.facts.close_panel)
        self._list.part_wanted.connect(self._on_list_part_wanted)
        self._list.current_changed.connect(self._on_list_current_changed)
        self._linger.timeout.connect(self._on_linger_timeout)
        self.facts.closed.connect(self._on_facts_closed)
        self.facts.notes.left.connect(self.search_left)
        self.facts.crm_requested.connect(self._on_crm_picked)
        self.facts.next_step_requested.connect(self.next_step_requested)
        self.catch_up.next_step_requested.connect(self.next_step_requested)
        self.catch_up.opened.connect(self._on_catch_up_opened)
        self._bar.export_opened.connect(self.export.open)
        self.export.opened.connect(self._on_export_opened)
        self.export.export_requested.connect(self._on_export_requested)
        self.deletion.calls_wanted.connect(self.delete_all_requested)
        self.deletion.confirmed.connect(self.delete_calls)
        self.deletion.restore_requested.connect(self.restore_requested)
        self.deletion.left.connect(self._list.setFocus)

    def _ask_for_calls(self) -> None:
        before, self._search = self._search, self._bar.search()
        if self._search != before:
            self.show_count(None)
        self._awaited = None
        self.recent_calls_requested.emit(self._search)

    def _ask_for_others(self) -> None:
        if self._bar.search() != self._search:
            self._ask_for_calls()

    def _ask_again(self) -> None:
        """Ask for what is shown, which may have changed."""
        if self._model.has_newer:
            self.part_requested.emit(self._shown())
        else:
            self._ask_for_calls()

    def _on_list_part_wanted(self, start: PartStart) -> None:
        is_end = start in {PartStart.NEWEST, PartStart.OLDEST}
        # An end comes before what was asked for because it is near.
        if self._awaited is not None and not is_end:
            return
        row = 0 if start is PartStart.NEWER_THAN else self._model.rowCount() - 1
        beside = None if is_end else self._model.entry(self._model.index(row))
        self._awaited = PartRequest(self._search, start, beside)
        self.part_requested.emit(self._awaited)

    def _on_list_current_changed(self) -> None:
        self._show_facts()
        self._linger.start()

    def _on_catch_up_opened(self) -> None:
        self.part_shown.emit(self.catch_up)

    def _on_export_opened(self) -> None:
        self.part_shown.emit(self.export)

    def _on_export_requested(self, path: str, kind: ExportFormat) -> None:
        self._ask_for_others()  # what was typed just now counts, and is shown
        self.export_requested.emit(path, kind, self._search)

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
        person = self._model.person(entry.request)
        name = person.title if person is not None else ""
        menu = CallMenu(self, entry, has_crm=self.facts.has_crm(entry), name=shortened(name))
        menu.crm_picked.connect(self._on_crm_picked)
        menu.call_picked.connect(self._on_menu_call_picked)
        menu.recall_picked.connect(self._on_menu_recall_picked)
        menu.copy_picked.connect(self._on_menu_copy_picked)
        menu.contact_picked.connect(self._on_menu_contact_picked)
        menu.number_picked.connect(self._on_menu_number_picked)
        menu.recording_picked.connect(self.facts.ask_for_recording)
        menu.details_picked.connect(self._on_menu_details_picked)
        menu.result_picked.connect(self.facts.notes.set_result)
        menu.note_picked.connect(self._on_menu_note_picked)
        menu.delete_picked.connect(self._on_menu_delete_picked)
        menu.delete_all_picked.connect(self._on_menu_delete_all_picked)
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

    def _on_menu_number_picked(self) -> None:
        entry = self._current()
        if entry is not None:
            self.show_numbers(*self._model.whose_calls(entry.request))

    def _on_crm_picked(self) -> None:
        entry = self._current()
        if entry is not None:
            self.crm_requested.emit(entry)

    def _on_menu_copy_picked(self) -> None:
        QGuiApplication.clipboard().setText(str(self._list.currentIndex().data(WRITTEN_ROLE)))

    def _on_menu_details_picked(self) -> None:
        self.facts.open_panel()
        self._list.closes_details = True

    def _on_menu_note_picked(self) -> None:
        self._on_menu_details_picked()
        self.facts.notes.focus_note()
        self.part_shown.emit(self.facts)

    def _on_facts_closed(self) -> None:
        self._list.closes_details = False
        # Before the panel goes, or the focus goes where Tab would lead.
        self._list.setFocus()

    def _on_menu_delete_picked(self) -> None:
        self._on_list_deleted(self._list.rows_in_use())

    def _on_list_deleted(self, rows: list[QModelIndex]) -> None:
        entries = [entry for row in sorted(rows) if (entry := self._model.entry(row)) is not None]
        # A call that is under way has no outcome to lose yet.
        self.delete_calls(tuple(e.request.id for e in entries if e.outcome is not None))

    def _on_menu_delete_all_picked(self) -> None:
        entry = self._current()
        if entry is not None:
            self.ask_to_delete_calls(*self._model.whose_calls(entry.request))

    def ask_to_delete_calls(self, numbers: tuple[str, ...], name: str) -> None:
        """Ask about all calls with a person's numbers, but for those that others have, too.

        Where others have each of them, the numbers are asked about instead of the person.
        """
        own = self._model.numbers_of_one(numbers)
        if not own:
            own, name = numbers, ", ".join(self._model.write(each, "") for each in numbers)
        self.deletion.ask_about(own, name, leaves_out=len(own) < len(numbers))

    def delete_calls(self, ids: tuple[str, ...]) -> None:
        """Delete calls, listed here or not; this can be undone."""
        if not ids:
            return
        gone = set(ids)
        rows = map(self._model.index, range(self._model.rowCount()))
        listed = [e.request.id for e in map(self._model.entry, rows) if e and e.request.id in gone]
        current = self._list.currentIndex().row()
        place = self._model.index_of(listed[0]).row() if listed else max(current, 0)
        self._model.take_away(listed)
        self._list.go_near(place)
        self.deletion.note_deleted(ids)
        self._show_emptiness()
        self.delete_requested.emit(ids)
        self._count_up(-len(ids))
        if len(listed) < len(ids):  # how many are left of those that are to be listed?
            self._ask_for_calls()
