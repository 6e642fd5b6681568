"""The connection check and the test of an account, and their wires to the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.secret import Secret
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.api_session import TokenSource
from dialer_gui.services.auth_service import KEYRING_TIMEOUT_S, AuthService
from dialer_gui.services.diagnostics_service import DiagnosticsService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from dialer_gui.ui.dialogs.account_dialog import AccountDialog
    from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog


class CheckUp(QObject):
    """Has the account in use examined when the person wishes it, and shows what is found."""

    def __init__(
        self, settings: SettingsService, token_source: TokenSource, window: MainWindow
    ) -> None:
        super().__init__()
        self._settings = settings
        self._window = window
        self._diagnostics = DiagnosticsService(token_source)
        self._dialog: DiagnosticsDialog | None = None

    def open(self) -> None:
        """Show the window of the check, and begin one."""
        if self._account() is None:
            self._window.show_account_dialog()  # first there has to be something to check
            return
        dialog = self._dialog = self._window.open_doctor()
        diagnostics = self._diagnostics
        diagnostics.step_started.connect(dialog.show_started)
        diagnostics.step_finished.connect(dialog.show_line)
        diagnostics.finished.connect(dialog.show_diagnosis)
        dialog.stop_requested.connect(diagnostics.stop)
        dialog.check_requested.connect(self._on_dialog_check_requested)
        self._on_dialog_check_requested()

    def shut_down(self, timeout_s: float) -> None:
        """End the check under way."""
        self._diagnostics.shut_down(timeout_s)

    def _account(self) -> Account | None:
        settings = self._settings.settings
        return settings.account(settings.selected_account_id)

    @Slot()
    def _on_dialog_check_requested(self) -> None:
        account, extension = self._account(), self._window.extension()
        if account is not None and self._dialog is not None:
            self._dialog.show_begun(account.name, extension)
            self._diagnostics.check(account, extension)


class AccountTest(QObject):
    """Has an account examined that is not saved yet, for its dialog."""

    def __init__(self, auth_service: AuthService, window: MainWindow) -> None:
        super().__init__()
        self._auth_service = auth_service
        self._diagnostics = DiagnosticsService(auth_service.token_unasked)
        window.account_dialog_made.connect(self._on_window_account_dialog_made)

    def shut_down(self, timeout_s: float) -> None:
        """End the test under way."""
        self._diagnostics.shut_down(timeout_s)

    @Slot(object)
    def _on_window_account_dialog_made(self, dialog: AccountDialog) -> None:
        diagnostics = self._diagnostics
        dialog.test_requested.connect(self._on_dialog_test_requested)
        dialog.test_stop_requested.connect(diagnostics.stop)
        diagnostics.step_started.connect(dialog.show_test_started)
        diagnostics.step_finished.connect(dialog.show_test_line)
        diagnostics.finished.connect(dialog.show_test_end)

    @Slot(object, object)
    def _on_dialog_test_requested(self, account: Account, secret: Secret | None) -> None:
        extension = next(iter(account.extensions), "")
        self._diagnostics.check(account, extension, partial(self._token, secret))

    def _token(self, secret: Secret | None, account: Account, cancel_token: CancelToken) -> Secret:
        """Return a token to test with; runs in a thread."""
        return self._auth_service.token_to_try(account, secret, cancel_token, KEYRING_TIMEOUT_S)
