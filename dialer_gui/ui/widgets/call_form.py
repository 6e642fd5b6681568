"""Everything a call is made of, from the account down to the button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallRequest
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.account_bar import AccountBar
from dialer_gui.ui.widgets.call_buttons import CallButtons
from dialer_gui.ui.widgets.call_details import CallDetails
from dialer_gui.ui.widgets.caller_id_field import CallerIdField
from dialer_gui.ui.widgets.number_desk import NumberDesk
from dialer_gui.ui.widgets.truth_line import TruthLine
from dialer_gui.ui.words.sentences import exact_sentence, truth_sentence


class CallForm(QWidget):
    """Builds a :class:`CallRequest` and emits it; every way to call passes :meth:`submit`."""

    #: A call is wanted: the CallRequest, and whether "Call again" was pressed.
    call_requested = Signal(object, bool)
    stop_requested = Signal()
    #: A call is likely soon; the account's id.
    call_expected = Signal(str)
    #: The person chose another account; its id.
    account_selected = Signal(str)
    #: The Account, with another last extension or caller ID.
    account_changed = Signal(object)
    #: The person changed the number.
    number_edited = Signal()
    #: Why no call could be made of the form: a sentence, already in words.
    problem_found = Signal(str)

    def __init__(self, *, details_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self._account: Account | None = None
        self._last_number = ""
        self._in_flight = False
        self._waits_for_plans = False
        self._account_bar = AccountBar(self)
        self.desk = NumberDesk(self)
        self._caller_id = CallerIdField(self)
        self._details = CallDetails(is_open=details_open, parent=self)
        self._buttons = CallButtons(self)
        self._truth = TruthLine(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in self._parts():
            self._box.addWidget(widget)
        self._truth.show_words("", "")
        self._connect()

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(look.px(12))
        for widget in self._parts():
            widget.apply_look(look)

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Offer these accounts, one of them selected."""
        self._accounts = tuple(accounts)
        self._account_bar.show_accounts(accounts, selected_id)
        found = next((a for a in accounts if a.id == selected_id), None)
        self._take_account(found or next(iter(accounts), None))

    def show_plans_ready(self) -> None:
        """Ask the numbering plans from now on; place the call that waited for them."""
        self.desk.show_plans_ready()
        if self._waits_for_plans:
            self._waits_for_plans = False
            self.submit()

    def show_last_number(self, number: str) -> None:
        """Remember the number that Redial puts in."""
        self._last_number = number

    def set_in_flight(self, is_in_flight: bool) -> None:
        """Show that a call is under way, or over."""
        focus_was_here = self._buttons.has_focus()
        self._in_flight = is_in_flight
        self._buttons.set_in_flight(is_in_flight)
        if focus_was_here:
            self.desk.field.setFocus()

    def details_open(self) -> bool:
        """Whether the call details are unfolded."""
        return self._details.is_open()

    def account(self) -> Account | None:
        """Return the account in use."""
        return self._account

    def recall_last(self) -> None:
        """Put the last number into the field; it is not dialled."""
        if self._last_number:
            self.desk.field.set_number(self._last_number)
        self.desk.field.setFocus()

    def submit(self, *, deliberate: bool = False) -> None:
        """Call what the form says, or say at the field why that can't be done."""
        if self._in_flight:
            return
        if self._account is None:
            self.problem_found.emit(self.tr("Set up an account first"))
        elif not self.desk.field.text().strip():
            self.recall_last()
        elif not self.desk.plans_ready():
            self._waits_for_plans = True
        else:
            request = self._request()
            if request is not None:
                self.call_requested.emit(request, deliberate)

    def _request(self) -> CallRequest | None:
        """Return the call the form stands for; None, and words at the field, without one."""
        known = self.desk.preview()
        if self._account is None or known is None:
            return None
        if known.problem is not None:
            self.desk.insist()
            self.desk.field.setFocus()
            return None
        if self._caller_id.is_nonsense():
            self.problem_found.emit(self.tr("The caller ID is not a number"))
            return None
        return CallRequest(
            id=uuid4().hex,
            account_id=self._account.id,
            number=known.number,
            dialled=known.dialled,
            extension=self._account_bar.extension(),
            caller_id=self._caller_id.caller_id(),
            details=self._details.details(),
        )

    def _show_truth(self) -> None:
        known = self.desk.preview()
        if self._account is None or known is None or known.facts is None or known.problem:
            self._truth.show_words("", "")
            return
        sentence = truth_sentence(
            known.facts.formatted,
            self.desk.where(),
            self._caller_id.caller_id(),
            self._account_bar.extension(),
        )
        request = CallRequest(
            "",
            self._account.id,
            known.number,
            known.dialled,
            self._account_bar.extension(),
            self._caller_id.caller_id(),
            self._details.details(),
        )
        self._truth.show_words(sentence, exact_sentence(request))

    def _take_account(self, account: Account | None) -> None:
        self._account = account
        self._caller_id.show_account(account)
        self.desk.show_account(account)

    def _change_account(self, changed: Account) -> None:
        if changed != self._account:
            self._account = changed
            self._accounts = tuple(changed if a.id == changed.id else a for a in self._accounts)
            self._account_bar.remember_accounts(self._accounts)
            self.account_changed.emit(changed)

    def _parts(
        self,
    ) -> tuple[AccountBar, NumberDesk, CallerIdField, CallDetails, CallButtons, TruthLine]:
        return (
            self._account_bar,
            self.desk,
            self._caller_id,
            self._details,
            self._buttons,
            self._truth,
        )

    def _connect(self) -> None:
        self._account_bar.account_chosen.connect(self._on_account_chosen)
        self._account_bar.extension_chosen.connect(self._on_extension_chosen)
        self.desk.edited.connect(self._show_truth)
        self.desk.field.textEdited.connect(self._on_number_edited)
        self.desk.pad.key_pressed.connect(self._on_number_edited)
        self._caller_id.edited.connect(self._show_truth)
        self._caller_id.settled.connect(self._on_caller_id_settled)
        self._details.edited.connect(self._show_truth)
        for enter in (self.desk.submitted, self._caller_id.submitted, self._details.submitted):
            enter.connect(self._on_submitted)
        self._buttons.call_pressed.connect(self._on_submitted)
        self._buttons.stop_pressed.connect(self.stop_requested)
        self._buttons.redial_pressed.connect(self.recall_last)
        self._buttons.call_neared.connect(self._expect_call)

    def _expect_call(self) -> None:
        if self._account is not None and not self._in_flight:
            self.call_expected.emit(self._account.id)

    def _on_submitted(self) -> None:
        self.submit()

    def _on_number_edited(self, _text: str) -> None:
        self._waits_for_plans = False
        self.number_edited.emit()
        self._expect_call()

    def _on_account_chosen(self, account_id: str) -> None:
        self._take_account(next((a for a in self._accounts if a.id == account_id), None))
        self.account_selected.emit(account_id)

    def _on_extension_chosen(self, extension: str) -> None:
        if self._account is not None:
            self._change_account(replace(self._account, last_extension=extension))
        self._show_truth()

    def _on_caller_id_settled(self) -> None:
        if self._account is not None:
            chosen = self._caller_id.caller_id()
            self._change_account(replace(self._account, last_caller_id=chosen))
