"""The connection check, and the test of an account before it is saved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.diagnostics_service import DiagnosticsService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from dialer_gui.ui.main_window import MainWindow


class DiagnosticsPresenter(QObject):
    """Has an account examined when the person wishes it, and shows what is found.

    That is the account in use, or the one that is typed into its dialog.
    """

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        auth: AuthService,
        diagnostics: DiagnosticsService,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._auth = auth
        self._diagnostics = diagnostics
        self._dialog: DiagnosticsDialog | None = None
        action = window.menu_actions.check_connection
        action.triggered.connect(self._on_check_connection_triggered)
        window.dialogs.account_dialog_made.connect(self._on_dialogs_account_dialog_made)

    @Slot()
    def _on_check_connection_triggered(self) -> None:
        if self._settings.settings.account_in_use is None:
            self._window.show_account_dialog()  # first there has to be something to check
            return
        dialog = self._dialog = self._window.dialogs.open_diagnostics()
        dialog.show_extras(self._window.account_notices.extras_words())
        dialog.extras_requested.connect(self._window.account_notices.request_phones)
        diagnostics = self._diagnostics
        diagnostics.step_started.connect(dialog.show_started)
        diagnostics.step_finished.connect(dialog.show_line)
        diagnostics.finished.connect(dialog.show_diagnosis)
        dialog.stop_requested.connect(diagnostics.stop)
        dialog.check_requested.connect(self._on_dialog_check_requested)
        self._on_dialog_check_requested()

    @Slot()
    def _on_dialog_check_requested(self) -> None:
        account = self._settings.settings.account_in_use
        if account is not None and self._dialog is not None:
            extension = self._window.form.account_bar.extension()
            self._dialog.show_begun(account.name, extension)
            self._diagnostics.check(account, extension)

    @Slot(object)
    def _on_dialogs_account_dialog_made(self, dialog: AccountDialog) -> None:
        diagnostics = self._diagnostics
        dialog.test_requested.connect(self._on_account_dialog_test_requested)
        dialog.test_stop_requested.connect(diagnostics.stop)
        diagnostics.step_started.connect(dialog.show_test_started)
        diagnostics.step_finished.connect(dialog.show_test_line)
        diagnostics.finished.connect(dialog.show_test_end)

    @Slot(object, object)
    def _on_account_dialog_test_requested(self, account: Account, secret: Secret | None) -> None:
        extension = next(iter(account.extensions), "")
        token_source = partial(self._auth.token_to_try, secret)
        self._diagnostics.check(account, extension, token_source)
