"""Opens what a person asks for above the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.settings import HotkeyState, Settings
from dialer_gui.domain.settings_import import SettingsChange
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from dialer_gui.ui.dialogs.sized_dialog import TextDialog
from dialer_gui.ui.settings.settings_dialog import SettingsDialog
from dialer_gui.ui.text.help import about_text, help_intro, keyboard_help
from dialer_gui.ui.theme.theme_manager import ThemeManager


class Dialogs(QObject):
    """The window's dialogs; none of them stops the event loop."""

    #: The AccountDialog, made when it is opened for the first time: connect to what it tells.
    account_dialog_made = Signal(object)
    #: The SettingsDialog, likewise.
    settings_dialog_made = Signal(object)
    #: The id of the account that was removed in the settings.
    account_removed = Signal(str)
    #: The name of a field of Settings, and its new value.
    setting_changed = Signal(str, object)
    #: Calls are to be kept for so many days; to be answered with ``ask_retention`` or
    #: ``show_retention_failed``.
    retention_requested = Signal(int)
    #: The settings should be written to the file of this path.
    export_requested = Signal(str)
    #: The settings in the file of this path should be shown, to take them over.
    import_requested = Signal(str)
    #: What was shown should be taken over.
    import_confirmed = Signal()
    #: The id of the account to edit, empty for a new one.
    account_edit_requested = Signal(str)
    #: The connection to the provider should be examined.
    connection_check_requested = Signal()

    def __init__(self, window: QWidget, theme_manager: ThemeManager, policy: Policy) -> None:
        super().__init__(window)
        self._policy = policy
        self._window = window
        self._theme_manager = theme_manager
        self._settings = Settings()
        self._settings_dialog: SettingsDialog | None = None
        self._are_updates_offered = False
        self._hotkey_state = (HotkeyState.OFF, "")
        self._account: AccountDialog | None = None
        theme_manager.theme_changed.connect(self._on_theme_manager_theme_changed)

    def retranslate(self) -> None:
        """Make the dialogs anew, in the turn after this one: the choice was made in one of them."""
        QTimer.singleShot(0, self._renew)

    def _renew(self) -> None:
        if self._account is not None and not self._account.isVisible():
            self._account.deleteLater()
            self._account = None
        before, self._settings_dialog = self._settings_dialog, None
        if before is None:
            return
        if before.isVisible():
            self.open_settings(before)
            before.done(SettingsDialog.DialogCode.Accepted)
        before.deleteLater()

    def show_settings(self, settings: Settings) -> None:
        """Show the settings in use, now or as soon as their dialog is opened."""
        self._settings = settings
        if self._settings_dialog is not None:
            self._settings_dialog.show_settings(settings)

    def show_exported(self, path: str, problem: Explanation | None) -> None:
        """Say that the settings were written to a file, or why not."""
        if self._settings_dialog is not None:
            self._settings_dialog.show_exported(path, problem)

    def show_import(self, changes: Sequence[SettingsChange], problem: Explanation | None) -> None:
        """Ask whether these changes are to be made, or say why there are none."""
        if self._settings_dialog is not None:
            self._settings_dialog.show_import(changes, problem)

    def ask_retention(self, days: int, count: int) -> None:
        """Say how many calls would be deleted, and ask."""
        if self._settings_dialog is not None:
            self._settings_dialog.calls.ask_retention(days, count)

    def show_retention_failed(self, days: int) -> None:
        """Say that nobody knows how many calls would be deleted."""
        if self._settings_dialog is not None:
            self._settings_dialog.calls.show_retention_failed(days)

    def show_hotkey_state(self, state: HotkeyState, name: str = "") -> None:
        """Have the settings say what has become of the keys that bring the window.

        Args:
            state: whether there are any.
            name: what the desktop calls them, where it has chosen them.
        """
        self._hotkey_state = (state, name)
        if self._settings_dialog is not None:
            self._settings_dialog.desktop.show_hotkey_state(state, name)

    def show_updates_offered(self) -> None:
        """Have the settings say that the program looks for newer releases."""
        self._are_updates_offered = True
        if self._settings_dialog is not None:
            self._settings_dialog.network.show_updates_offered()

    def show_token_state(self, account_id: str, state: TokenState) -> None:
        """Tell the Account dialog where a token is."""
        if self._account is not None:
            self._account.show_token_state(account_id, state)

    def open_account(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Open the accounts, or bring them to the front."""
        if self._account is None:
            self._account = AccountDialog(self._window, self._policy)
            self._account.apply_theme(self._theme_manager.theme)
            self.account_dialog_made.emit(self._account)
        if not self._account.isVisible():
            self._account.show_accounts(accounts, selected_id)
            self._account.open()
        self._account.raise_()

    def open_settings(self, before: SettingsDialog | None = None) -> None:
        """Open the settings at the page that was shown last, or in the place of another dialog."""
        if self._settings_dialog is None:
            dialog = SettingsDialog(self._theme_manager, self._window)
            dialog.apply_theme(self._theme_manager.theme)
            dialog.show_policy(self._policy)
            dialog.setting_changed.connect(self.setting_changed)
            dialog.calls.retention_requested.connect(self.retention_requested)
            dialog.export_requested.connect(self.export_requested)
            dialog.import_requested.connect(self.import_requested)
            dialog.import_confirmed.connect(self.import_confirmed)
            dialog.accounts.account_edit_requested.connect(self.account_edit_requested)
            dialog.accounts.account_removed.connect(self.account_removed)
            dialog.network.connection_check_requested.connect(self.connection_check_requested)
            if self._are_updates_offered:
                dialog.network.show_updates_offered()
            dialog.desktop.show_hotkey_state(*self._hotkey_state)
            self._settings_dialog = dialog
            self.settings_dialog_made.emit(dialog)
        self._settings_dialog.show_settings(self._settings)
        if before is not None:
            self._settings_dialog.take_place_of(before)
        self._settings_dialog.open()

    def open_diagnostics(self) -> DiagnosticsDialog:
        """Open the connection check; whoever asked for it feeds it."""
        dialog = DiagnosticsDialog(self._window)
        self._open_once(dialog)
        return dialog

    def open_help(self) -> None:
        """Open the help page."""
        self._open_text(self.tr("Keyboard and help"), help_intro(), keyboard_help())

    def open_about(self) -> None:
        """Open the words about the program."""
        words = about_text(QCoreApplication.applicationVersion())
        self._open_text(self.tr("About Dialer"), words, ())

    def _open_text(self, title: str, text: str, rows: Sequence[tuple[str, str]]) -> None:
        self._open_once(TextDialog(title, text, rows, self._window))

    def _open_once(self, dialog: DiagnosticsDialog | TextDialog) -> None:
        dialog.apply_theme(self._theme_manager.theme)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_theme_manager_theme_changed(self) -> None:
        for dialog in (self._account, self._settings_dialog):
            if dialog is not None:
                dialog.apply_theme(self._theme_manager.theme)
