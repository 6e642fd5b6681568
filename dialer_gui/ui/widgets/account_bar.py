"""Which account, and which phone rings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.inputs import Choice
from dialer_gui.ui.widgets.labels import caption


class AccountBar(QWidget):
    """Two choices side by side; the right one follows the left one."""

    #: The person chose another account; its id.
    account_chosen = Signal(str)
    #: The person chose another extension of the same account.
    extension_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self._account = Choice(self.tr("Account"), self)
        self._extension = Choice(self.tr("Extension"), self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(caption(self.tr("Account"), self._account), 0, 0)
        self._grid.addWidget(caption(self.tr("Extension"), self._extension), 0, 1)
        self._grid.addWidget(self._account, 1, 0)
        self._grid.addWidget(self._extension, 1, 1)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._account.currentIndexChanged.connect(self._on_account_changed)
        self._extension.currentIndexChanged.connect(self._on_extension_changed)

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(4))
        self._account.apply_look(look)
        self._extension.apply_look(look)

    def extension(self) -> str:
        """Return the chosen extension, empty when there is none."""
        return self._extension.currentText()

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

    def _show_extensions(self) -> None:
        index = self._account.currentIndex()
        account = self._accounts[index] if 0 <= index < len(self._accounts) else None
        with QSignalBlocker(self._extension):
            self._extension.clear()
            if account is not None:
                self._extension.addItems(account.extensions)
                found = self._extension.findText(account.last_extension)
                self._extension.setCurrentIndex(max(found, 0))
        self._extension.setEnabled(self._extension.count() > 0)

    def _on_account_changed(self, _index: int) -> None:
        self._show_extensions()
        self.account_chosen.emit(str(self._account.currentData() or ""))

    def _on_extension_changed(self, _index: int) -> None:
        self.extension_chosen.emit(self._extension.currentText())
