"""The page with the contacts: searched, called, changed, deleted, brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
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
from dialer_gui.domain.contacts import Contact, NumberReader
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.untrusted import escaped_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.language import cell_separator
from dialer_gui.ui.pages.calls.search_bar import SEARCH_AFTER_MS, SearchField
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
from dialer_gui.ui.widgets.labels import PlainLabel

#: From this width on, at 100 %, the contact stands beside the list.
_BESIDE_FROM_PX = 620
_LIST_HEIGHT_PX = 96
_ICON_PX = 16
_TOOL_PX, _TOOL_ICON_PX, _CLOSE_PX = 36, 20, 24


class ContactsPage(Page):
    """Search, the list, all that is known of the current contact, and the undo."""

    #: A number should go into the number field, as it is dialled.
    recall_requested = Signal(str)
    #: A number should be called, with what is chosen now.
    call_requested = Signal(str)
    #: The list should be filled; the words that are searched for.
    contacts_requested = Signal(str)
    #: Contacts should be kept, new, changed or brought back; a tuple of Contact.
    save_requested = Signal(object)
    #: Contacts should be deleted; a tuple of Contact.
    delete_requested = Signal(object)
    #: The calls with this number should be shown.
    calls_requested = Signal(object, str)
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
        #: One tuple of contacts a deletion, the last one to be undone first.
        self._deletions: list[tuple[Contact, ...]] = []
        #: The contact that is to be shown once the list has it.
        self._wanted_id = ""
        #: How many contacts are not shown.
        self._left_out = 0
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
        self._area = _ContactArea(self._list, self._panel, self)
        self._more = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._more.hide()
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
        self._show_left_out()
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

    def show_contacts(self, contacts: Sequence[Contact], count: int) -> None:
        """Show the first ones that match the search, of so many."""
        current = self._current()
        wanted_id = self._wanted_id or (current.id if current is not None else "")
        self._model.show_contacts(contacts)
        self._wanted_id = ""
        if wanted_id:
            self._list.setCurrentIndex(self._model.index_of(wanted_id))
        self._left_out = count - len(contacts)
        self._show_left_out()
        self._show_emptiness()
        self._show_panel()

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
        self._area.show_contact(self._current(), self._model.write)

    def _show_left_out(self) -> None:
        words = self.tr("%n more: search for those who are not shown.", "", self._left_out)
        self._more.setText(words if self._left_out > 0 else "")
        self._more.setVisible(self._left_out > 0)

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
        self._box.addWidget(self._more)
        self._box.addWidget(self._undo_bar)
        self._box.addWidget(self._import_bar)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search_text_changed)
        self._search.submitted.connect(self._on_search_submitted)
        self._search.left.connect(self.search_left)
        self._settle.timeout.connect(self._on_search_settled)
        self._new.clicked.connect(self._on_new_clicked)
        self._list.current_changed.connect(self._show_panel)
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
        self.contacts_requested.emit(self._search.text().strip())

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
        menu.calls_picked.connect(self._on_calls_requested)
        menu.delete_picked.connect(self._on_delete_requested)
        menu.popup(place)

    def _on_calls_requested(self) -> None:
        contact = self._current()
        if contact is not None and contact.numbers:
            numbers = tuple(each.number for each in contact.numbers)
            self.calls_requested.emit(numbers, contact.title)

    def _on_delete_requested(self) -> None:
        rows: list[QModelIndex] = self._list.rows_in_use()
        found = [self._model.contact(row) for row in rows]
        contacts = tuple(each for each in found if each is not None)
        if not contacts:
            return
        place = rows[0].row()
        self._model.take_away(contacts)
        self._list.setFocus()
        self._list.go_near(place)
        self._deletions.append(contacts)
        self._show_deletions()
        self._show_emptiness()
        self.delete_requested.emit(contacts)

    def _on_undo_clicked(self) -> None:
        if not self._deletions:
            return
        contacts = self._deletions.pop()
        if not self._deletions:
            # Before the bar goes, or the focus goes where Tab would lead.
            self._list.setFocus()
        self._show_deletions()
        self._wanted_id = contacts[0].id
        self.save_requested.emit(contacts)


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


class _ContactArea(QWidget):
    """The list, and the current contact beside it or, where it is narrow, below."""

    def __init__(self, contacts: ContactList, panel: ContactPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._list, self._panel = contacts, panel
        contacts.setParent(self)
        panel.setParent(self)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._list.apply_theme(theme)
        self._panel.apply_theme(theme)
        self.setMinimumHeight(theme.px(_LIST_HEIGHT_PX))
        self._place()

    def show_contact(self, contact: Contact | None, write: WriteNumber) -> None:
        """Show a contact's details, or none."""
        self._panel.show_contact(contact, write)
        self._place()

    def _place(self) -> None:
        if self._theme is None:
            return
        width, height, gap = self.width(), self.height(), self._theme.px(8)
        if self._panel.isHidden():
            self._list.setGeometry(0, 0, width, height)
        elif width >= self._theme.px(_BESIDE_FROM_PX):
            left = width * 11 // 20
            places = ((0, left), (left + gap, width - left - gap))
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                places = ((width - left, left), (0, width - left - gap))
            (list_x, list_width), (panel_x, panel_width) = places
            self._list.setGeometry(list_x, 0, list_width, height)
            self._panel.setGeometry(panel_x, 0, panel_width, height)
        else:
            panel = min(self._panel.height_for(width), height // 2)
            self._list.setGeometry(0, 0, width, max(height - panel - gap, 0))
            self._panel.setGeometry(0, height - panel, width, panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
