"""The page of the settings that lists the accounts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.settings import Settings
from dialer_gui.ui.settings.settings_page import SettingsPage
from dialer_gui.ui.text.notices import locked_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow
from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.widgets.labels import PlainLabel

_ID_ROLE = Qt.ItemDataRole.UserRole


class AccountsPage(SettingsPage):
    """Add, edit and remove accounts; the Account dialog does the rest."""

    #: The id of the account to edit, empty for a new one.
    account_edit_requested = Signal(str)
    #: The person confirmed the removal; an account's id.
    account_removed = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Accounts"))
        self._accounts: tuple[Account, ...] = ()
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Accounts"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = PlainLabel(
            self.tr("No account yet. Add one to place calls."),
            tone="muted",
            wraps=True,
            parent=self,
        )
        self._add = QPushButton(self.tr("Add"), self)
        self._edit = QPushButton(self.tr("Edit…"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._buttons = ButtonRow(self._add, self._edit, self._remove, fills=False)
        self._is_locked = False
        self._locked = PlainLabel(locked_words(), tone="muted", wraps=True, parent=self)
        self._locked.hide()
        self._removal = InlineQuestion(
            self.tr("Remove this account and its token? Its calls stay in the list."),
            self.tr("Remove it"),
            self.tr("Keep it"),
            self,
        )
        for button in (self._add, self._edit, self._remove):
            button.setAutoDefault(False)
        self.box.addWidget(self._none)
        self.box.addWidget(self._list, 1)
        self.box.addLayout(self._buttons)
        self.box.addWidget(self._locked)
        self.box.addWidget(self._removal)
        self._list.activated.connect(self._on_list_activated)
        self._list.currentRowChanged.connect(self._on_list_row_changed)
        self._add.clicked.connect(self._on_add_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._remove.clicked.connect(self._removal.ask)
        self._removal.confirmed.connect(self._on_removal_confirmed)
        self._removal.declined.connect(self._remove.setFocus)

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._buttons.apply_theme(theme)
        self._removal.apply_theme(theme)
        for button, name in ((self._add, "plus"), (self._remove, "trash")):
            button.setIcon(theme.icon(name))
            button.setIconSize(theme.beside_words(16))

    def show_policy(self, policy: Policy) -> None:
        """Let nobody add or remove accounts where the policy says which ones there are."""
        super().show_policy(policy)
        self._is_locked = policy.accounts is not None
        self._locked.setVisible(self._is_locked)
        self._add.setEnabled(not self._is_locked)
        self._on_list_row_changed()

    def show_settings(self, settings: Settings) -> None:
        """List the accounts; the one that was chosen here stays so, or it is the one in use."""
        super().show_settings(settings)
        if settings.accounts == self._accounts:
            return
        chosen = self._chosen_id() or settings.selected_account_id
        self._accounts = settings.accounts
        self._removal.hide()
        with QSignalBlocker(self._list):
            self._list.clear()
            for account in self._accounts:
                item = QListWidgetItem(f"{account.name}\n{account.address}")
                item.setData(_ID_ROLE, account.id)
                self._list.addItem(item)
                if account.id == chosen:
                    self._list.setCurrentItem(item)
        self._list.setVisible(bool(self._accounts))
        self._none.setVisible(not self._accounts)
        self._on_list_row_changed()

    def _chosen_id(self) -> str:
        item = self._list.currentItem()
        return "" if item is None else str(item.data(_ID_ROLE))

    def _on_list_row_changed(self) -> None:
        self._removal.take_back()
        self._edit.setEnabled(bool(self._chosen_id()))
        self._remove.setEnabled(bool(self._chosen_id()) and not self._is_locked)

    def _on_list_activated(self, _index: QModelIndex) -> None:
        self._on_edit_clicked()

    def _on_add_clicked(self) -> None:
        self.account_edit_requested.emit("")

    def _on_edit_clicked(self) -> None:
        self.account_edit_requested.emit(self._chosen_id())

    def _on_removal_confirmed(self) -> None:
        self._add.setFocus()
        self.account_removed.emit(self._chosen_id())
