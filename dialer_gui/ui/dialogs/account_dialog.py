"""The accounts: add, change, remove."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.diagnosis import (
    CheckResult,
    CheckStep,
    Diagnosis,
    DiagnosisLine,
    Finding,
    speaks_no_tls,
)
from dialer_gui.domain.policy import Policy
from dialer_gui.ui.dialogs.account_fields import AccountFields
from dialer_gui.ui.dialogs.account_test_panel import AccountTestPanel, first_failure
from dialer_gui.ui.dialogs.sized_dialog import SizedDialog
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow, MainButton
from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.widgets.inputs import ComboBox, LineInput, is_enter


class AccountDialog(SizedDialog):
    """One account at a time; what is missing is said at the fields.

    *Test and save* asks for a test of what stands in the fields, and saves it when all is well:
    ``test_requested``, then ``show_test_started`` and ``show_test_line`` as the steps go, then
    ``show_test_end``, also after ``test_stop_requested``.
    """

    #: The Account as it stands in the fields, and its new token or access key, a Secret, or None
    #: where the stored one is meant. Nothing is saved yet.
    test_requested = Signal(object, object)
    #: The person does not wait for the test that runs.
    test_stop_requested = Signal()
    #: The account that was saved just now has passed its test; whether its token was accepted.
    test_passed = Signal(bool)
    #: The Account, and its new token or access key, a Secret; None where the stored one stays.
    account_saved = Signal(object, object)
    #: The person confirmed to sign out; an account's id.
    sign_out_requested = Signal(str)
    #: An account's id.
    account_removed = Signal(str)
    #: Where is the token of the account with this id?
    token_state_requested = Signal(str)

    def __init__(self, parent: QWidget, policy: Policy) -> None:
        super().__init__(parent)
        self._policy = policy
        self.setWindowTitle(self.tr("Account"))
        self.setAccessibleName(self.tr("Account"))
        self._accounts: tuple[Account, ...] = ()
        self._shown_id = ""
        # Where the person is going while asked about the changes; None is a new account.
        self._next: Account | None = None
        self._is_closing = False
        self._is_testing = False
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
        self._panel = AccountTestPanel(self)
        self._plain_http = InlineQuestion(
            self.tr(
                "Nothing answers over https there. Over http, the token and the numbers travel "
                "in clear, and others on the way can read them."
            ),
            self.tr("Use http"),
            self.tr("Keep https"),
            self,
        )
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._save = QPushButton(self.tr("Save"), self)
        self._test = MainButton(self)
        self._test.setText(self.tr("Test and save"))
        self._test.setDefault(True)
        for button in (self._add, self._remove, self._cancel, self._save):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()

    def apply_theme(self, theme: Theme) -> None:
        self._top.setSpacing(theme.px(8))
        self._bottom.apply_theme(theme)
        questions = (self._removal, self._leaving, self._plain_http)
        for part in (self._chooser, *questions, self._fields, self._panel):
            part.apply_theme(theme)
        self._add.setIcon(theme.icon("plus"))
        self._remove.setIcon(theme.icon("trash"))
        for button in (self._add, self._remove):
            button.setIconSize(theme.beside_words(16))
        self.take_size(theme, 460, 640)

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Show the selected account, an empty form where there is none."""
        self._accounts = tuple(accounts)
        self._fill_chooser()
        self._show(next((a for a in accounts if a.id == selected_id), None))
        self._fields.first_line().setFocus()

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
        shown = account or Account(
            id=uuid4().hex, name="", address="", default_country=_country_of_system()
        )
        self._shown_id = shown.id
        self._choose_shown()
        self._chooser.setPlaceholderText(self.tr("New account"))
        self._top_row.setVisible(bool(self._accounts))
        # Where the policy says which accounts there are, none is added or removed.
        is_locked = self._policy.accounts is not None
        self._add.setEnabled(not is_locked)
        self._remove.setEnabled(not is_new and not is_locked)
        for part in (self._removal, self._leaving, self._plain_http, self._panel):
            part.hide()
        self._fields.show_account(shown, is_new=is_new)
        self._fields.lock(self._policy.locked_account_fields(shown.id))
        if not is_new:
            self.token_state_requested.emit(shown.id)

    def _choose_shown(self) -> None:
        with QSignalBlocker(self._chooser):
            self._chooser.setCurrentIndex(self._chooser.findData(self._shown_id))

    def _leave_for(self, account: Account | None) -> None:
        """Show another account, or a new one; but nothing that was changed is lost unasked."""
        self._next = account
        self._is_closing = False
        if self._fields.is_changed():
            self._choose_shown()
            self._removal.hide()
            self._leaving.ask()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._show(self._next)
        (self._chooser if self._next else self._fields.first_line()).setFocus()

    def show_test_started(self, step: CheckStep) -> None:
        """Show which step of the test is being done."""
        if self._is_testing:
            self._panel.show_started(step)

    def show_test_line(self, line: DiagnosisLine) -> None:
        """Show what a step of the test found."""
        if self._is_testing:
            self._panel.show_line(line)

    def show_test_end(self, diagnosis: Diagnosis) -> None:
        """Save and close if all is well; if not, say at its field what to mend."""
        if not self._is_testing:
            return  # saved meanwhile, without waiting for it
        self._set_testing(is_testing=False)
        if diagnosis.result in {CheckResult.OK, CheckResult.WARNING}:
            self._keep()
            findings = {line.finding for line in diagnosis.lines}
            self.test_passed.emit(Finding.TOKEN_ACCEPTED in findings)
            return
        self._panel.show_end(diagnosis)
        failed = first_failure(diagnosis)
        if failed is None:
            self._test.setFocus()
            return
        self._fields.show_failure(failed)
        if self._fields.assumes_https() and speaks_no_tls(failed):
            self._panel.hide()
            self._plain_http.ask()

    def _lay_out(self) -> None:
        self._top_row = QWidget(self)
        self._top = QHBoxLayout(self._top_row)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.addWidget(self._chooser, 1)
        self._top.addWidget(self._add)
        self._top.addWidget(self._remove)
        self._bottom = ButtonRow(self._cancel, self._save, self._test)
        self.box.addWidget(self._top_row)
        self.box.addWidget(self._removal)
        self.box.addWidget(self._leaving)
        self.box.addWidget(self.scrolled(self._fields), 1)
        self.box.addWidget(self._panel)
        self.box.addWidget(self._plain_http)
        self.box.addLayout(self._bottom)
        # The fields were put in last; but they stand before the buttons.
        last: QWidget = self._fields.opens_crm_link.tick
        buttons = (self._cancel, self._save, self._test)
        for part in (*self._plain_http.findChildren(QPushButton), *buttons):
            QWidget.setTabOrder(last, part)
            last = part

    def _connect(self) -> None:
        self._chooser.currentIndexChanged.connect(self._on_chooser_changed)
        self._add.clicked.connect(self._on_add_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._removal.confirmed.connect(self._on_removal_confirmed)
        self._removal.declined.connect(self._remove.setFocus)
        self._leaving.confirmed.connect(self._on_leaving_confirmed)
        self._leaving.declined.connect(self._on_leaving_declined)
        self._fields.sign_out_requested.connect(self.sign_out_requested)
        self._save.clicked.connect(self._on_save_clicked)
        self._test.clicked.connect(self._on_test_clicked)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._plain_http.confirmed.connect(self._on_plain_http_confirmed)
        self._plain_http.declined.connect(self._fields.address.setFocus)
        for line in self._fields.lines():
            line.submitted.connect(self._on_line_submitted)

    def _on_chooser_changed(self, index: int) -> None:
        if 0 <= index < len(self._accounts):
            self._leave_for(self._accounts[index])

    def _on_add_clicked(self) -> None:
        self._leave_for(None)

    def _on_leaving_confirmed(self) -> None:
        if self._is_closing:
            self.reject()
        else:
            self._go_on()

    def _on_leaving_declined(self) -> None:
        if self._is_closing:
            self._fields.first_line().setFocus()
        else:
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

    def _on_line_submitted(self) -> None:
        line = self.focusWidget()
        following = self._fields.next_empty_field(line) if isinstance(line, LineInput) else None
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._on_test_clicked()

    def _on_save_clicked(self) -> None:
        if self._has_no_problem():
            self._keep()

    def _on_test_clicked(self) -> None:
        account = self._fields.account()
        if account is None or self._is_testing or not self._has_no_problem():
            return
        self._plain_http.hide()
        self._panel.hide()
        secret = self._fields.access.typed_secret()
        if secret is None and self._fields.access.needs_secret():
            self._fields.show_secret_missing()
            return
        self._set_testing(is_testing=True)
        self._panel.show_begun()
        self.test_requested.emit(account, secret)

    def _on_cancel_clicked(self) -> None:
        if self._is_testing:
            self.test_stop_requested.emit()
        else:
            self.reject()

    def _on_plain_http_confirmed(self) -> None:
        self._fields.use_http()
        self._on_test_clicked()

    def _has_no_problem(self) -> bool:
        problems = self._fields.problems()
        self._fields.show_problems(problems)
        return not problems

    def _keep(self) -> None:
        """Hand over what stands in the fields, and close."""
        account, secret = self._fields.account(), self._fields.access.typed_secret()
        if account is None:
            return
        self.account_saved.emit(account, secret)
        self.accept()

    def _set_testing(self, *, is_testing: bool) -> None:
        """Let nobody change what is being tested."""
        self._is_testing = is_testing
        if is_testing:
            self._cancel.setFocus()
        for part in (self._top_row, self._fields, self._test):
            part.setEnabled(not is_testing)

    def _leave(self) -> None:
        """Close, as Escape and the frame's button wish; what was typed is asked about first."""
        if self._fields.is_changed() and not self._is_testing:
            self._is_closing = True
            self._removal.hide()
            self._leaving.ask()
        else:
            self._on_cancel_clicked()

    def done(self, result: int) -> None:
        if self._is_testing:
            self._set_testing(is_testing=False)
            self.test_stop_requested.emit()
        # Nothing typed as a secret outlives the dialog.
        self._fields.access.clear_secrets()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous():
            event.ignore()
            self._leave()
        else:
            super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        questions = [q for q in self.findChildren(InlineQuestion) if q.isVisible()]
        focused = self.focusWidget()
        if event.matches(QKeySequence.StandardKey.Cancel):
            for question in questions:
                question.take_back()
            if not questions:
                self._leave()
        elif is_enter(event) and isinstance(focused, QPushButton):
            # Or it would be Save, whichever button has the focus.
            if not event.isAutoRepeat():
                focused.click()
        else:
            super().keyPressEvent(event)


def _country_of_system() -> str:
    """Return the letters of the country that the system is set to, empty when it tells none."""
    letters = QLocale.territoryToCode(QLocale.system().territory())
    return letters if letters.isalpha() else ""
