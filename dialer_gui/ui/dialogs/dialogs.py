"""Opens what a person asks for above the window.

A dialog is imported where it is opened, and only there: no start waits for dialogs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import TokenState
from dialer_gui.ui.text.help import about_text, help_intro, keyboard_help
from dialer_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from dialer_gui.ui.dialogs.account_dialog import AccountDialog
    from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
    from dialer_gui.ui.dialogs.settings_dialog import SettingsDialog
    from dialer_gui.ui.dialogs.text_dialog import TextDialog


class Dialogs(QObject):
    """The window's dialogs; none of them stops the event loop."""

    #: An Account, and its new Secret or None when the token stays.
    account_saved = Signal(object, object)
    #: An account's id and its new access key, a Secret.
    access_key_saved = Signal(str, object)
    #: The person confirmed to sign out; an account's id.
    sign_out_requested = Signal(str)
    #: An account's id.
    account_removed = Signal(str)
    #: Where is the token of the account with this id?
    token_state_requested = Signal(str)
    #: Total time a call request may take, in seconds.
    deadline_changed = Signal(float)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._deadline_s = 0.0
        self._account: AccountDialog | None = None

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        if self._account is not None:
            self._account.apply_theme(theme)

    def show_deadline(self, seconds: float) -> None:
        """Remember what the settings will show."""
        self._deadline_s = seconds

    def show_token_state(self, account_id: str, state: TokenState) -> None:
        """Tell the Account dialog where a token is."""
        if self._account is not None:
            self._account.show_token_state(account_id, state)

    def open_account(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Open the accounts, or bring them to the front."""
        if self._account is None:
            from dialer_gui.ui.dialogs.account_dialog import AccountDialog

            self._account = AccountDialog(self._window)
            self._account.apply_theme(self._theme)
            self._account.account_saved.connect(self.account_saved)
            self._account.access_key_saved.connect(self.access_key_saved)
            self._account.sign_out_requested.connect(self.sign_out_requested)
            self._account.account_removed.connect(self.account_removed)
            self._account.token_state_requested.connect(self.token_state_requested)
        if not self._account.isVisible():
            self._account.show_accounts(accounts, selected_id)
            self._account.open()
        self._account.raise_()

    def open_settings(self) -> None:
        """Open the settings."""
        from dialer_gui.ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._window)
        dialog.show_deadline(self._deadline_s)
        dialog.deadline_changed.connect(self._on_settings_deadline_changed)
        self._open_once(dialog)

    def open_doctor(self) -> DiagnosticsDialog:
        """Open the connection check; whoever asked for it feeds it."""
        from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog

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
        from dialer_gui.ui.dialogs.text_dialog import TextDialog

        self._open_once(TextDialog(title, text, rows, self._window))

    def _open_once(self, dialog: DiagnosticsDialog | SettingsDialog | TextDialog) -> None:
        dialog.apply_theme(self._theme)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_settings_deadline_changed(self, seconds: float) -> None:
        self._deadline_s = seconds
        self.deadline_changed.emit(seconds)
