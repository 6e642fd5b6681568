"""The accounts: add, change, remove."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import TokenState
from dialer_gui.ui.dialogs.account_fields import AccountFields
from dialer_gui.ui.dialogs.sized_dialog import SizedDialog
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.widgets.inputs import ComboBox, is_enter


class AccountDialog(SizedDialog):
    """One account at a time; Save says at the fields what is missing."""

    #: The Account, and its new Secret or None when the token stays.
    account_saved = Signal(object, object)
    #: An account's id and its new access key, a Secret; just before ``account_saved``.
    access_key_saved = Signal(str, object)
    #: The person confirmed to sign out; an account's id.
    sign_out_requested = Signal(str)
    #: An account's id.
    account_removed = Signal(str)
    #: Where is the token of the account with this id?
    token_state_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Account"))
        self.setAccessibleName(self.tr("Account"))
        self._accounts: tuple[Account, ...] = ()
        self._shown_id = ""
        # Where the person is going while asked about the changes; None is a new account.
        self._next: Account | None = None
        self._chooser = ComboBox(self.tr("Account"), self)
        self._add = QPushButton(self.tr("Add"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._removal = InlineQuestion(
            self.tr("Remove this account and its token? Its calls stay in the list."),
            self.tr("Remove it"),
            self.tr("Keep it"),
            self,
        )
        self._leaving = InlineQuestion(
            self.tr("What you changed in this account is not saved yet."),
            self.tr("Discard the changes"),
            self.tr("Keep editing"),
            self,
        )
        self._fields = AccountFields()
        self._save = QPushButton(self.tr("Save"), self)
        self._save.setProperty("kind", "main")
        self._save.setDefault(True)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        for button in (self._add, self._remove, self._cancel):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        margin = theme.px(16)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(theme.px(12))
        for row in (self._top, self._bottom):
            row.setSpacing(theme.px(8))
        for part in (self._chooser, self._removal, self._leaving, self._fields):
            part.apply_theme(theme)
        self._add.setIcon(theme.icon("plus"))
        self._remove.setIcon(theme.icon("trash"))
        for button in (self._add, self._remove):
            button.setIconSize(theme.beside_words(16))
        self.take_size(theme, 460, 720)

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Show the selected account, an empty form where there is none."""
        self._accounts = tuple(accounts)
        self._fill_chooser()
        self._show(next((a for a in accounts if a.id == selected_id), None))
        self._fields.name.setFocus()

    def show_token_state(self, account_id: str, state: TokenState) -> None:
        """Say where the token is, if that account is the one shown."""
        if account_id == self._shown_id:
            self._fields.show_token_state(state)

    def _fill_chooser(self) -> None:
        with QSignalBlocker(self._chooser):
            self._chooser.clear()
            for account in self._accounts:
                self._chooser.addItem(account.name, account.id)

    def _show(self, account: Account | None) -> None:
        is_new = account is None
        shown = account or Account(id=uuid4().hex, name="", address="")
        self._shown_id = shown.id
        self._choose_shown()
        self._chooser.setPlaceholderText(self.tr("New account"))
        self._top_row.setVisible(bool(self._accounts))
        self._remove.setEnabled(not is_new)
        for question in (self._removal, self._leaving):
            question.hide()
        self._fields.show_account(shown)
        if not is_new:
            self.token_state_requested.emit(shown.id)

    def _choose_shown(self) -> None:
        with QSignalBlocker(self._chooser):
            self._chooser.setCurrentIndex(self._chooser.findData(self._shown_id))

    def _leave_for(self, account: Account | None) -> None:
        """Show another account, or a new one; but nothing that was changed is lost unasked."""
        self._next = account
        if self._fields.is_changed():
            self._choose_shown()
            self._removal.hide()
            self._leaving.ask()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._show(self._next)
        (self._chooser if self._next else self._fields.name).setFocus()

    def _lay_out(self) -> None:
        self._top_row = QWidget(self)
        self._top = QHBoxLayout(self._top_row)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.addWidget(self._chooser, 1)
        self._top.addWidget(self._add)
        self._top.addWidget(self._remove)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        # It follows the focus of its fields; a focus of its own could not be seen.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fields.setObjectName("form")
        area.setWidget(self._fields)
        self._bottom = QHBoxLayout()
        self._bottom.addStretch(1)
        self._bottom.addWidget(self._cancel)
        self._bottom.addWidget(self._save)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._top_row)
        self._box.addWidget(self._removal)
        self._box.addWidget(self._leaving)
        self._box.addWidget(area, 1)
        self._box.addLayout(self._bottom)
        # The fields were put in last; but they stand before the buttons.
        QWidget.setTabOrder(self._fields.sends_call_id.tick, self._cancel)
        QWidget.setTabOrder(self._cancel, self._save)

    def _connect(self) -> None:
        self._chooser.currentIndexChanged.connect(self._on_chooser_changed)
        self._add.clicked.connect(self._on_add_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._removal.confirmed.connect(self._on_removal_confirmed)
        self._removal.declined.connect(self._remove.setFocus)
        self._leaving.confirmed.connect(self._go_on)
        self._leaving.declined.connect(self._on_leaving_declined)
        self._fields.sign_out_requested.connect(self.sign_out_requested)
        self._save.clicked.connect(self._on_save_clicked)
        self._cancel.clicked.connect(self.reject)
        for line in self._fields.lines():
            line.submitted.connect(self._on_save_clicked)

    def _on_chooser_changed(self, index: int) -> None:
        if 0 <= index < len(self._accounts):
            self._leave_for(self._accounts[index])

    def _on_add_clicked(self) -> None:
        self._leave_for(None)

    def _on_leaving_declined(self) -> None:
        (self._chooser if self._next else self._add).setFocus()

    def _on_remove_clicked(self) -> None:
        self._leaving.hide()
        self._removal.ask()

    def _on_removal_confirmed(self) -> None:
        removed = self._shown_id
        self._accounts = tuple(a for a in self._accounts if a.id != removed)
        self._fill_chooser()
        self._next = next(iter(self._accounts), None)
        self._go_on()
        self.account_removed.emit(removed)

    def _on_save_clicked(self) -> None:
        account = self._fields.account()
        if account is None:
            return
        problems = self._fields.problems()
        self._fields.show_problems(problems)
        if problems:
            return
        access_key = self._fields.access.take_access_key()
        if access_key is not None:
            self.access_key_saved.emit(account.id, access_key)
        self.account_saved.emit(account, self._fields.access.take_token())
        self.accept()

    def done(self, result: int) -> None:
        # Nothing typed as a secret outlives the dialog.
        self._fields.access.clear_secrets()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        questions = [q for q in self.findChildren(InlineQuestion) if q.isVisible()]
        focused = self.focusWidget()
        if questions and event.matches(QKeySequence.StandardKey.Cancel):
            for question in questions:
                question.take_back()
        elif is_enter(event) and isinstance(focused, QPushButton):
            # Or it would be Save, whichever button has the focus.
            if not event.isAutoRepeat():
                focused.click()
        else:
            super().keyPressEvent(event)
