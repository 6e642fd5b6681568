"""Accounts: saved and removed, and where their tokens and sign-ins stand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret, SignInPhase, SignInState, TokenState
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.call_tracker import CallTracker
from dialer_gui.services.phone_service import PhoneService
from dialer_gui.services.record_service import RecordService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.token_store import TokenStore
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.main_window import MainWindow


class AccountPresenter(QObject):
    """Keeps what the Account dialog saves, and shows what becomes of it."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        auth: AuthService,
        token_store: TokenStore,
        services_to_ask_again: tuple[PhoneService, CallTracker, RecordService],
    ) -> None:
        """Connect.

        Args:
            window: whose dialog, form and notices are fed.
            settings: keeps the accounts.
            auth: keeps their secrets.
            token_store: tells where the secrets are.
            services_to_ask_again: these stop asking for an account that the provider refuses them,
                and ask again once it was changed.
        """
        super().__init__(window)
        self._form = window.form
        self._dialogs = window.dialogs
        self._account_notices = window.account_notices
        self._close_question = window.close_question
        self._settings = settings
        self._auth = auth
        self._extras = services_to_ask_again
        window.dialogs.account_dialog_made.connect(self._on_dialogs_account_dialog_made)
        window.dialogs.account_removed.connect(self._on_account_removed)
        window.form.account_selected.connect(self._show_and_prefetch_secret)
        window.account_notices.phones_requested.connect(self._on_notices_phones_requested)
        token_store.state_changed.connect(self._show_token_state)
        auth.state_changed.connect(self._on_auth_state_changed)

    @Slot(object)
    def _on_dialogs_account_dialog_made(self, dialog: AccountDialog) -> None:
        dialog.account_saved.connect(self._on_dialog_account_saved)
        dialog.account_removed.connect(self._on_account_removed)
        dialog.sign_out_requested.connect(self._on_dialog_sign_out_requested)
        dialog.token_state_requested.connect(self._show_and_prefetch_secret)

    @Slot(object, object)
    def _on_dialog_account_saved(self, account: Account, secret: Secret | None) -> None:
        before = self._settings.settings.account(account.id)
        # The secret first: services that learn of the new address ask there at once.
        self._auth.keep(account, secret, before)
        self._settings.put_account(account)
        self._show_accounts()
        self._ask_again(account)

    @Slot(str)
    def _on_account_removed(self, account_id: str) -> None:
        self._settings.remove_account(account_id)
        self._auth.remove(account_id)
        self._show_accounts()

    @Slot(str)
    def _on_dialog_sign_out_requested(self, account_id: str) -> None:
        account = self._settings.settings.account(account_id)
        if account is not None:
            self._auth.sign_out(account)

    @Slot(str)
    def _show_and_prefetch_secret(self, account_id: str) -> None:
        account = self._settings.settings.account(account_id)
        if account is not None:
            self._show_token_state(account_id, self._auth.secret_state(account))
            self._auth.prefetch(account)

    @Slot(str)
    def _on_notices_phones_requested(self, account_id: str) -> None:
        account = self._settings.settings.account(account_id)
        if account is not None:
            self._ask_again(account)

    @Slot(str, object)
    def _on_auth_state_changed(self, account_id: str, state: SignInState) -> None:
        if state.failure is not None:
            self._account_notices.show_sign_in_failure(account_id, state.failure.reason)
        elif state.phase is SignInPhase.SIGNED_IN:
            self._account_notices.show_signed_in(account_id)

    @Slot(str, object)
    def _show_token_state(self, account_id: str, state: TokenState) -> None:
        self._account_notices.show_token_state(account_id, state)
        self._dialogs.show_token_state(account_id, state)
        self._close_question.follow(account_id, state)

    def _show_accounts(self) -> None:
        settings = self._settings.settings
        self._form.show_accounts(settings.accounts, settings.selected_account_id)

    def _ask_again(self, account: Account) -> None:
        for service in self._extras:
            service.ask_again(account)
