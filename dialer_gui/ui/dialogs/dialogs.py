"""Opens what a person asks for above the window; built at the first wish."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.tokens import TokenState
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.dialogs.settings_dialog import SettingsDialog
from dialer_gui.ui.dialogs.text_dialog import TextDialog
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.words.help import about_text, help_intro, keyboard_help


class Dialogs(QObject):
    """The window's dialogs; none of them stops the event loop."""

    account_saved = Signal(object, object)
    account_removed = Signal(str)
    token_state_requested = Signal(str)
    deadline_changed = Signal(float)

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._account: AccountDialog | None = None

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._look = look
        if self._account is not None:
            self._account.apply_look(look)

    def open_account(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Open the accounts, or bring them to the front."""
        if self._account is None:
            self._account = AccountDialog(self._window)
            self._account.apply_look(self._look)
            self._account.account_saved.connect(self.account_saved)
            self._account.account_removed.connect(self.account_removed)
            self._account.token_state_requested.connect(self.token_state_requested)
        if not self._account.isVisible():
            self._account.show_accounts(accounts, selected_id)
            self._account.open()
        self._account.raise_()

    def show_token_state(self, account_id: str, state: TokenState) -> None:
        """Tell the Account dialog where a token is."""
        if self._account is not None:
            self._account.show_token_state(account_id, state)

    def open_settings(self, deadline_s: float) -> None:
        """Open the settings."""
        dialog = SettingsDialog(self._window)
        dialog.show_deadline(deadline_s)
        dialog.deadline_changed.connect(self.deadline_changed)
        dialog.apply_look(self._look)
        self._open_once(dialog)

    def open_help(self) -> None:
        """Open the help page."""
        title = self.tr("Keyboard and help")
        dialog = TextDialog(title, help_intro(), keyboard_help(), self._window)
        dialog.apply_look(self._look)
        self._open_once(dialog)

    def open_about(self, version: str) -> None:
        """Open the words about the program."""
        dialog = TextDialog(self.tr("About Dialer"), about_text(version), (), self._window)
        dialog.apply_look(self._look)
        self._open_once(dialog)

    def _open_once(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
