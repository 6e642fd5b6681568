"""Which account, and which phone rings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.phones import Phone, PhoneDirectory, PhonePresence, PhoneStatus
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.extension_combo_box import ExtensionComboBox
from dialer_gui.ui.widgets.inputs import ComboBox


class AccountBar(QWidget):
    """Two choices side by side; the right one follows the left one."""

    #: The person chose another account; its id.
    account_chosen = Signal(str)
    #: The person chose another extension of the same account.
    extension_chosen = Signal(str)
    #: Another phone is in use, for whatever reason: account id and extension, either may be empty.
    phone_changed = Signal(str, str)
    #: What is known of the phone in use may have changed.
    phone_seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self._directory = PhoneDirectory()
        self._in_use = ("", "")
        self._account = ComboBox(self.tr("Account"), self)
        self._extension = ExtensionComboBox(self.tr("Extension"), self)
        for choice in (self._account, self._extension):
            choice.setToolTip(choice.accessibleName())
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._account, 1)
        self._box.addWidget(self._extension, 1)
        self._account.currentIndexChanged.connect(self._on_account_changed)
        self._extension.currentIndexChanged.connect(self._on_extension_changed)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(8))
        self._account.apply_theme(theme)
        self._extension.apply_theme(theme)

    def extension(self) -> str:
        """Return the chosen extension, empty when there is none."""
        return self._extension.currentText()

    def presence(self) -> PhonePresence:
        """Return what the phone in use is doing."""
        return self._directory.presence(*self._in_use)

    def other_party(self) -> str:
        """Return who is at the other end of the phone in use, empty where nobody is known to be."""
        return self._directory.other_party(*self._in_use)

    def choose_extension(self) -> None:
        """Let the person choose another phone."""
        self._extension.setFocus()
        self._extension.showPopup()

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Offer these accounts; the selected one's last extension stays chosen."""
        self._accounts = tuple(accounts)
        with QSignalBlocker(self._account):
            self._account.clear()
            for account in accounts:
                self._account.addItem(account.name, account.id)
            self._account.setCurrentIndex(max(self._account.findData(selected_id), 0))
        self._account.setEnabled(len(accounts) > 0)
        self._show_extensions()

    def remember_accounts(self, accounts: Sequence[Account]) -> None:
        """Take over accounts of which only what was used last has changed."""
        self._accounts = tuple(accounts)

    def show_phones(self, account_id: str, phones: Sequence[Phone]) -> None:
        """Take over what the provider lists; the person's own entries keep their place."""
        self._directory.take_list(account_id, phones)
        self._show_extensions()

    def show_phone_status(self, account_id: str, status: PhoneStatus) -> None:
        """Show what a phone of an account is doing."""
        self._directory.take_status(account_id, status)
        if account_id == self._account_id():
            self._show_presences([status.extension])
            self.phone_seen.emit()

    def note_accepted(self, account_id: str, extension: str) -> None:
        """Show a phone no longer as offline: a call from it was accepted."""
        self._directory.note_accepted(account_id, extension)
        if account_id == self._account_id():
            self._show_presences([extension])
            self.phone_seen.emit()

    def forget_states(self, account_id: str) -> None:
        """Show no longer what an account's phones were doing: nobody looks at them any more."""
        self._directory.look_away_from_all(account_id)
        if account_id == self._account_id():
            self._show_presences(self._extension.extensions())
            self.phone_seen.emit()

    def _account_id(self) -> str:
        return str(self._account.currentData() or "")

    def _show_presences(self, extensions: Sequence[str]) -> None:
        for extension in extensions:
            presence = self._directory.presence(self._account_id(), extension)
            self._extension.show_sight(extension, presence)

    def _show_extensions(self) -> None:
        index = self._account.currentIndex()
        account = self._accounts[index] if 0 <= index < len(self._accounts) else None
        offered = self._directory.extensions(account) if account is not None else ()
        chosen = account.last_extension if account is not None else ""
        stays = self._in_use == (self._account_id(), self.extension())
        self._extension.show_extensions(offered, chosen or (self.extension() if stays else ""))
        self._show_presences(offered)
        self._take_phone()

    def _take_phone(self) -> None:
        """Note which phone is in use now; what the one before was doing is no longer watched."""
        in_use = self._account_id(), self.extension()
        if in_use != self._in_use:
            before, self._in_use = self._in_use, in_use
            self._directory.look_away(*before)
            if before[0] == in_use[0]:
                self._show_presences([before[1]])
            self.phone_changed.emit(*in_use)
        self.phone_seen.emit()

    def _on_account_changed(self, _index: int) -> None:
        self._show_extensions()
        self.account_chosen.emit(self._account_id())

    def _on_extension_changed(self, _index: int) -> None:
        self._take_phone()
        self.extension_chosen.emit(self._extension.currentText())
