"""The connection check."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.services.diagnostics_service import DiagnosticsService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from dialer_gui.ui.main_window import MainWindow


class DiagnosticsPresenter(QObject):
    """Has the account in use examined when the person wishes it, and shows what is found."""

    def __init__(
        self, window: MainWindow, settings: SettingsService, diagnostics: DiagnosticsService
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._diagnostics = diagnostics
        self._dialog: DiagnosticsDialog | None = None
        action = window.menu_actions.check_connection
        action.triggered.connect(self._on_check_connection_triggered)

    @Slot()
    def _on_check_connection_triggered(self) -> None:
        if self._settings.settings.account_in_use is None:
            self._window.show_account_dialog()  # first there has to be something to check
            return
        dialog = self._dialog = self._window.dialogs.open_diagnostics()
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
