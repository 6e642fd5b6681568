"""Contacts: their page, and who a number belongs to wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.contacts import NumberReader
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import NoticeKind
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.dialer.people_finder import PeopleFinder
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.page import CALLS, CONTACTS

if TYPE_CHECKING:
    from dialer_gui.ui.pages.contacts.contacts_page import ContactsPage
    from dialer_gui.ui.pages.contacts.import_dialog import ImportDialog


class ContactPresenter(QObject):
    """Connects the page, once it is built, and tells the form who there is."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        services: Services,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        contacts, calls = services.contacts, services.calls
        self._contacts, self._list = contacts, services.contact_list
        self._imports = services.contact_imports
        self._reader = NumberReader()
        self._page: ContactsPage | None = None
        contacts.index_changed.connect(PeopleFinder(window.form).show_people)
        contacts.index_changed.connect(window.recent.know_people)
        contacts.notice_raised.connect(window.notices.tell)
        contacts.trouble_ended.connect(self._on_contacts_trouble_ended)
        calls.attempt_written.connect(self._on_calls_attempt_written)
        window.recent.contact_requested.connect(self._on_recent_contact_requested)
        window.form.accounts_shown.connect(self._show_reader)
        window.form.account_selected.connect(self._show_reader)
        window.form.plans_shown.connect(self._show_reader)

    def take_page(self, page: ContactsPage) -> None:
        """Connect the page, which is shown for the first time."""
        self._page = page
        form, contacts = self._window.form, self._contacts
        page.contacts_requested.connect(self._list.search)
        page.rows_requested.connect(self._list.read)
        page.restore_requested.connect(contacts.restore)
        page.save_requested.connect(contacts.put)
        page.delete_requested.connect(contacts.delete)
        page.recall_requested.connect(form.put_in)
        page.call_requested.connect(form.call_number)
        page.calls_requested.connect(self._on_page_calls_requested)
        page.calls_deletion_requested.connect(self._on_page_calls_deletion_requested)
        page.import_opened.connect(self._on_page_import_opened)
        page.import_undo_requested.connect(self._imports.undo)
        page.export_requested.connect(self._imports.export)
        self._imports.imported.connect(page.show_imported)
        self._imports.import_undone.connect(page.show_import_undone)
        self._imports.exported.connect(page.show_exported)
        page.search_left.connect(form.panel.field.setFocus)
        self._list.contacts_listed.connect(page.show_contacts)
        self._list.contacts_read.connect(page.show_read)
        self._show_reader()
        self._list.search("")

    @Slot()
    def _show_reader(self) -> None:
        account = self._window.form.account()
        if self._page is None or account is None:
            return
        reader = self._reader = NumberReader(account.default_country, account.extensions)
        form = self._window.form
        self._page.read_numbers_with(reader, lambda number: form.written(number, account.id))

    @Slot(object, str)
    def _on_page_import_opened(self, dialog: ImportDialog, path: str) -> None:
        imports = self._imports
        imports.file_read.connect(dialog.show_file)
        imports.reading_failed.connect(dialog.show_problem)
        imports.progressed.connect(dialog.show_progress)
        imports.imported.connect(dialog.accept)
        imports.given_up.connect(dialog.reject)
        dialog.reading_requested.connect(imports.read_again)
        dialog.look_alikes_chosen.connect(imports.choose)
        dialog.import_requested.connect(imports.take)
        dialog.rejected.connect(imports.cancel)
        imports.read(path, self._reader)

    @Slot(object)
    def _on_calls_attempt_written(self, entry: HistoryEntry) -> None:
        number = self._number_called(entry)
        if number is not None:
            self._contacts.note_called(number)

    def _number_called(self, entry: HistoryEntry) -> str | None:
        """Return a call's number as its own account reads it; None where that is gone."""
        account = self._settings.settings.account(entry.request.account_id)
        if account is None:
            return None
        return NumberReader(account.default_country, account.extensions).key(entry.request.number)

    @Slot(object)
    def _on_recent_contact_requested(self, entry: HistoryEntry) -> None:
        self._window.go_to_page(CONTACTS)
        if self._page is not None:
            self._page.add_contact(self._number_called(entry) or entry.request.number)

    @Slot(object, str)
    def _on_page_calls_requested(self, numbers: tuple[str, ...], name: str) -> None:
        self._window.go_to_page(CALLS)
        self._window.recent.show_numbers(numbers, name)

    @Slot(object, str)
    def _on_page_calls_deletion_requested(self, numbers: tuple[str, ...], name: str) -> None:
        self._on_page_calls_requested(numbers, name)
        self._window.recent.ask_to_delete_calls(numbers, name)

    @Slot()
    def _on_contacts_trouble_ended(self) -> None:
        self._window.notices.clear_notice(NoticeKind.CONTACTS_UNAVAILABLE)
