"""The customer's file elsewhere: opened for a call, when a person wants it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.desktop.qt_application import open_in_browser
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.domain.crm_link import crm_link
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.settings import Settings
from dialer_gui.services.call_service import CallService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow


class CrmPresenter(QObject):
    """Opens a call's link, by the template of its account, in the browser."""

    def __init__(self, window: MainWindow, settings: SettingsService, calls: CallService) -> None:
        super().__init__(window)
        self._recent, self._notices = window.recent, window.notices
        self._settings = settings
        window.recent.crm_requested.connect(self._on_recent_crm_requested)
        calls.call_settled.connect(self._on_calls_call_settled)
        settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed(settings.settings)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        with_link = frozenset(each.id for each in settings.accounts if each.crm_link)
        self._recent.show_crm_accounts(with_link)

    @Slot(object)
    def _on_recent_crm_requested(self, entry: HistoryEntry) -> None:
        account = self._settings.settings.account(entry.request.account_id)
        if account is not None and account.crm_link:
            self._open(account, entry)

    @Slot(object)
    def _on_calls_call_settled(self, entry: HistoryEntry) -> None:
        account = self._settings.settings.account(entry.request.account_id)
        is_accepted = entry.outcome is not None and entry.outcome.kind is OutcomeKind.ACCEPTED
        if account is not None and account.crm_link and account.opens_crm_link and is_accepted:
            self._open(account, entry)

    def _open(self, account: Account, entry: HistoryEntry) -> None:
        if not open_in_browser(crm_link(account.crm_link, entry.request)):
            self._notices.tell(Notice(NoticeKind.CRM_NOT_OPENED))
