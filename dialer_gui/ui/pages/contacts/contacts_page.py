"""The page with the contacts: searched, called, changed, deleted, brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.contact_import import ImportPlan
from dialer_gui.domain.contacts import Contact, ContactIds, NumberReader
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.untrusted import escaped_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.language import cell_separator
from dialer_gui.ui.pages.contacts.contact_area import ContactArea
from dialer_gui.ui.pages.contacts.contact_dialog import ContactDialog
from dialer_gui.ui.pages.contacts.contact_list import ContactList, ContactMenu
from dialer_gui.ui.pages.contacts.contact_panel import ContactPanel
from dialer_gui.ui.pages.contacts.contacts_model import ContactsModel
from dialer_gui.ui.pages.contacts.import_dialog import ImportDialog
from dialer_gui.ui.pages.page import Page
from dialer_gui.ui.text.contacts import WriteNumber, import_words
from dialer_gui.ui.text.sentences import explained
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import IconButton
from dialer_gui.ui.widgets.inputs import SEARCH_AFTER_MS, SearchField
from dialer_gui.ui.widgets.labels import PlainLabel

_ICON_PX = 16
_TOOL_PX, _TOOL_ICON_PX, _CLOSE_PX = 36, 20, 24


class ContactsPage(Page):
    """Search, the list, all that is known of the current contact, and the undo."""

    has_search = True

    #: A number should go into the number field, as it is dialled.
    recall_requested = Signal(str)
    #: A number should be called, with what is chosen now.
    call_requested = Signal(str)
    #: The list should be filled; the words that are searched for.
    contacts_requested = Signal(str)
    #: These contacts are seen and should be read; the ContactIds.
    rows_requested = Signal(object)
    #: Contacts should be kept, new or changed; a tuple of Contact.
    save_requested = Signal(object)
    #: Contacts should be deleted; the ContactIds.
    delete_requested = Signal(object)
    #: Deleted contacts should be brought back; the ContactIds.
    restore_requested = Signal(object)
    #: The calls with these numbers should be shown, a tuple of them; whose they are.
    calls_requested = Signal(object, str)
    #: All calls with these numbers should be deleted, once the person was asked.
    calls_deletion_requested = Signal(object, str)
    #: An ImportDialog was opened for the file of this path: feed it.
    import_opened = Signal(object, str)
    #: All contacts should be written to the file of this path, CSV with this between the cells.
    export_requested = Signal(str, str)
    #: Everything should be as it was before the last import.
    import_undo_requested = Signal()
    #: The person is done with the search.
    search_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._reader = NumberReader()
        #: The contacts of each deletion, the last one to be undone first.
        self._deletions: list[ContactIds] = []
        #: The contact that is to be shown once the list has it.
        self._wanted_id = ""
        #: Whether the next list is the same one, as far as nothing was changed.
        self._keeps_place = False
        #: Whether rows were asked for that have not come.
        self._awaits_rows = False
        #: Whether the current contact was not read yet when it became the current one.
        self._awaits_current = False
        self._search = SearchField("", self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SEARCH_AFTER_MS)
        self._new = IconButton("", self)
        self._files = IconButton("", self)
        for button in (self._new, self._files):
            button.setProperty("kind", "tool")
        self._model = ContactsModel(self)
        self._list = ContactList(self)
        self._list.setModel(self._model)
        self._empty = PlainLabel(tone="muted", wraps=True, parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._panel = ContactPanel(self)
        self._area = ContactArea(self._list, self._panel, self)
        self._count = PlainLabel(role="small", tone="muted", parent=self)
        self._count.hide()
        self._undo_bar, self._import_bar = _NewsBar(self), _NewsBar(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts, and those of all rows."""
        self._search.setAccessibleName(self.tr("Search contacts"))
        self._search.setPlaceholderText(self.tr("Name, company or number"))
        self._new.setAccessibleName(self.tr("New contact"))
        self._files.setAccessibleName(self.tr("Import and export"))
        self._undo_bar.name_undo(self.tr("Undo the deletion"))
        self._import_bar.name_undo(self.tr("Undo the import"))
        self._model.say_anew()
        self._show_count()
        self._show_emptiness()
        self._show_panel()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._box.setSpacing(theme.px(8))
        self._top.setSpacing(theme.px(8))
        for part in (self._search, self._area, self._undo_bar, self._import_bar):
            part.apply_theme(theme)
        for button, icon in ((self._new, "plus"), (self._files, "more")):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.size(_TOOL_ICON_PX))
            button.setFixedSize(theme.size(_TOOL_PX))

    def show_contacts(self, ids: ContactIds, first: Sequence[Contact]) -> None:
        """List all contacts that match the search, of which the first were read."""
        wanted_id, self._wanted_id = self._wanted_id, ""
        current_id = wanted_id or self._model.id_of(self._list.currentIndex())
        top_id = self._model.id_of(self._model.index(self._list.row_at_top()))
        keeps_place, self._keeps_place = self._keeps_place, True
        self._model.list_contacts(ids, first)
        self._awaits_rows = False
        current = self._model.index_of(current_id)
        if current != self._list.currentIndex():
            self._list.setCurrentIndex(current)
        top = self._model.index_of(top_id)
        if keeps_place and top.isValid() and not wanted_id:
            self._list.scroll_by_rows(top.row() - self._list.row_at_top())
        elif not self._list.currentIndex().isValid():
            self._list.scrollToTop()
        self._show_count()
        self._show_emptiness()
        self._show_panel()
        self._list.look_again()

    def show_read(self, contacts: Sequence[Contact]) -> None:
        """Show contacts that were asked for."""
        self._awaits_rows = False
        self._model.take(contacts)
        self._show_panel()
        self._list.look_again()

    def read_numbers_with(self, reader: NumberReader, write: WriteNumber) -> None:
        """Read and write numbers as an account does, from now on."""
        self._reader = reader
        self._model.write_numbers_with(write)
        self._show_panel()

    def add_contact(self, number: str) -> None:
        """Open a new contact with a number, as *New contact from this call* does."""
        self._edit(None, number)

    def show_imported(self, plan: ImportPlan) -> None:
        """Say what was imported, and offer to undo all of it."""
        counts = plan.counts  # and not all the contacts, for as long as the bar stands
        self._import_bar.show_words(lambda: import_words(counts), offers_undo=True)

    def show_import_undone(self, count: int) -> None:
        """Say that everything is as it was before the import."""
        self._import_bar.show_words(
            lambda: self.tr("Undone. Contacts put back as they were: %Ln", "", count),
            offers_undo=False,
        )

    def show_exported(self, path: str, count: int, problem: Explanation | None) -> None:
        """Say that the contacts were written to a file, or why not."""

        def words() -> str:
            if problem is not None:
                return explained(problem)
            written = self.tr("Contacts in the file: %Ln", "", count)
            return f"{written}\n{escaped_text(path)}"

        self._import_bar.show_words(words, offers_undo=False)

    def focus_first(self) -> None:
        """Put the focus on the search: it is what a person comes here for."""
        self._search.setFocus()
        self._search.selectAll()

    def _current(self) -> Contact | None:
        return self._model.contact(self._list.currentIndex())

    def _show_panel(self) -> None:
        """Show the current contact; until it was read, the one before stays."""
        contact, index = self._current(), self._list.currentIndex()
        if contact is not None or not index.isValid():
            self._area.show_contact(contact, self._model.write)
        if contact is not None and self._awaits_current and self._list.hasFocus():
            # A screen reader has come to a row without a name.
            announce(self._list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        self._awaits_current = contact is None and index.isValid()

    def _show_count(self) -> None:
        """Say how many contacts are listed, where there is room or some are left out."""
        count = self._model.rowCount()
        self._count.setText(self.tr("%Ln contact(s)", "", count))
        is_searched = bool(self._search.text().strip())
        self._count.setVisible(count > 0 and (is_searched or self._area.is_wide()))

    def _show_emptiness(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty)
        self._empty.setText(
            self.tr("No contact matches the search.")
            if self._search.text().strip()
            else self.tr("No contacts yet. Add the people you call, or import them from a file.")
        )

    def _show_deletions(self) -> None:
        count = sum(map(len, self._deletions))
        if count:
            self._undo_bar.show_words(
                lambda: self.tr("Contacts deleted: %Ln", "", count), offers_undo=True
            )
        else:
            self._undo_bar.hide()

    def _edit(self, contact: Contact | None, number: str = "") -> None:
        dialog = ContactDialog(contact, self._reader, self._model.write, self.window())
        if number:
            dialog.fill_number(number)
        if self._theme is not None:
            dialog.apply_theme(self._theme)
        dialog.saved.connect(self._on_dialog_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._list)
        inside.addWidget(self._empty)
        self._top = QHBoxLayout()
        self._top.addWidget(self._search, 1)
        self._top.addWidget(self._new)
        self._top.addWidget(self._files)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._top)
        self._box.addWidget(self._area, 1)
        self._box.addWidget(self._count)
        self._box.addWidget(self._undo_bar)
        self._box.addWidget(self._import_bar)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search_text_changed)
        self._search.submitted.connect(self._on_search_submitted)
        self._search.left.connect(self.search_left)
        self._settle.timeout.connect(self._on_search_settled)
        self._new.clicked.connect(self._on_new_clicked)
        self._list.current_changed.connect(self._show_panel)
        self._list.scrolled.connect(self._on_list_scrolled)
        self._list.typed.connect(self._on_list_typed)
        self._list.recalled.connect(self._on_list_recalled)
        self._list.deleted.connect(self._on_delete_requested)
        self._list.undone.connect(self._on_undo_clicked)
        self._list.edited.connect(self._on_edit_requested)
        self._list.menu_wanted.connect(self._on_list_menu_wanted)
        self._panel.call_requested.connect(self.call_requested)
        self._panel.edit_requested.connect(self._on_edit_requested)
        self._panel.calls_requested.connect(self._on_calls_requested)
        self._panel.delete_requested.connect(self._on_delete_requested)
        self._undo_bar.undo_requested.connect(self._on_undo_clicked)
        self._import_bar.undo_requested.connect(self.import_undo_requested)
        self._files.clicked.connect(self._on_files_clicked)

    def _on_search_text_changed(self) -> None:
        self._settle.start()

    def _on_search_submitted(self) -> None:
        self._on_search_settled()
        self._list.setFocus()

    def _on_search_settled(self) -> None:
        self._settle.stop()
        self._keeps_place = False
        self.contacts_requested.emit(self._search.text().strip())

    def _on_list_scrolled(self) -> None:
        """Ask for what is seen, one part after the other."""
        current = self._list.currentIndex()
        rows = dict.fromkeys(self._list.rows_seen())
        if current.isValid():
            rows[current.row()] = None
        wanted = self._model.unread(rows)
        if len(wanted) and not self._awaits_rows:
            self._awaits_rows = True
            self.rows_requested.emit(wanted)

    def _on_list_typed(self, text: str) -> None:
        self._search.setFocus()
        self._search.setText(text)

    def _on_new_clicked(self) -> None:
        self._edit(None)

    def _on_files_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Import…")).triggered.connect(self._on_import_triggered)
        menu.addAction(self.tr("Export…")).triggered.connect(self._on_export_triggered)
        undo = menu.addAction(self.tr("Undo the last import"))
        undo.triggered.connect(self.import_undo_requested)
        menu.popup(self._files.mapToGlobal(self._files.rect().bottomLeft()))

    def _on_import_triggered(self) -> None:
        files = self.tr("Contacts (*.vcf *.csv *.txt *.xlsx *.xls *.ods);;All files (*)")
        chooser = QFileDialog(self, self.tr("Import contacts"), "", files)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.open_import)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def open_import(self, path: str) -> None:
        """Show what a file of contacts holds, before anything of it is imported."""
        dialog = ImportDialog(path, self.window())
        if self._theme is not None:
            dialog.apply_theme(self._theme)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.import_opened.emit(dialog, path)

    def _on_export_triggered(self) -> None:
        files = self.tr("Address cards (*.vcf);;Table for a spreadsheet (*.csv)")
        chooser = QFileDialog(self, self.tr("Export contacts"), "contacts.vcf", files)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.fileSelected.connect(self._on_export_file_selected)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_export_file_selected(self, path: str) -> None:
        self.export_requested.emit(path, cell_separator())

    def _on_edit_requested(self) -> None:
        contact = self._current()
        if contact is not None:
            self._edit(contact)

    def _on_dialog_saved(self, contact: Contact) -> None:
        self._wanted_id = contact.id
        self.save_requested.emit((contact,))

    def _on_list_recalled(self) -> None:
        """Put the number in; of several the person chooses one."""
        contact = self._current()
        if contact is None or not contact.numbers:
            return
        if len(contact.numbers) == 1:
            self.recall_requested.emit(contact.numbers[0].number)
        else:
            row = self._list.visualRect(self._list.currentIndex())
            self._on_list_menu_wanted(self._list.viewport().mapToGlobal(row.center()))

    def _on_list_menu_wanted(self, place: QPoint) -> None:
        contact = self._current()
        if contact is None:
            return
        menu = ContactMenu(contact, self._model.write, self)
        menu.call_picked.connect(self.call_requested)
        menu.recall_picked.connect(self.recall_requested)
        menu.edit_picked.connect(self._on_edit_requested)
        menu.favourite_picked.connect(self._on_menu_favourite_picked)
        menu.calls_picked.connect(self._on_calls_requested)
        menu.delete_calls_picked.connect(self._on_menu_delete_calls_picked)
        menu.delete_picked.connect(self._on_delete_requested)
        menu.popup(place)

    def _on_calls_requested(self) -> None:
        contact = self._current()
        if contact is not None and contact.numbers:
            self.calls_requested.emit(_numbers_of(contact), contact.title)

    def _on_menu_favourite_picked(self, is_favourite: bool) -> None:
        contact = self._current()
        if contact is not None:
            self._on_dialog_saved(replace(contact, is_favourite=is_favourite))

    def _on_menu_delete_calls_picked(self) -> None:
        contact = self._current()
        if contact is not None:
            self.calls_deletion_requested.emit(_numbers_of(contact), contact.title)

    def _on_delete_requested(self) -> None:
        spans = self._list.spans_in_use()
        if not spans:
            return
        deleted = self._model.take_away(spans)
        self._list.setFocus()
        self._list.go_near(spans[0].start)
        self._deletions.append(deleted)
        self._show_deletions()
        self._show_count()
        self._show_emptiness()
        self.delete_requested.emit(deleted)

    def _on_undo_clicked(self) -> None:
        if not self._deletions:
            return
        deleted = self._deletions.pop()
        if not self._deletions:
            # Before the bar goes, or the focus goes where Tab would lead.
            self._list.setFocus()
        self._show_deletions()
        self._wanted_id = deleted[0]
        self.restore_requested.emit(deleted)


def _numbers_of(contact: Contact) -> tuple[str, ...]:
    return tuple(each.number for each in contact.numbers)


class _NewsBar(QFrame):
    """One line about what was done, with a button that undoes it."""

    #: It should be undone.
    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._say: Callable[[], str] = str
        self._words = PlainLabel(wraps=True, parent=self)
        self._undo = QPushButton(self)
        self._close = IconButton("", self)
        self._close.setProperty("kind", "bare")
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._undo)
        self._box.addWidget(self._close)
        self._undo.clicked.connect(self.undo_requested)
        self._close.clicked.connect(self.hide)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say what was done, and the buttons."""
        self._undo.setText(self.tr("Undo"))
        self._close.setAccessibleName(self.tr("Hide this line"))
        self._words.setText(self._say())

    def name_undo(self, name: str) -> None:
        """Say to a screen reader what is undone."""
        self._undo.setAccessibleName(name)

    def apply_theme(self, theme: Theme) -> None:
        across, along = theme.px(12), theme.px(8)
        self._box.setContentsMargins(across, along, across, along)
        self._undo.setIcon(theme.icon("undo"))
        self._undo.setIconSize(theme.beside_words(_ICON_PX))
        self._close.setIcon(theme.icon("close"))
        self._close.setIconSize(theme.size(_ICON_PX))
        self._close.setFixedSize(theme.size(_CLOSE_PX))

    def show_words(self, say: Callable[[], str], *, offers_undo: bool) -> None:
        """Show these words, in the language that is spoken then."""
        self._say = say
        self._words.setText(say())
        self._undo.setVisible(offers_undo)
        self.show()
        announce(self, self._words.text())
