"""Everything a call is made of, from the account down to the button."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_guard import ABOUT_NUMBER, Confirmation
from dialer_gui.domain.calls import CallRequest
from dialer_gui.domain.phones import BUSY, PhonePresence, is_same_number
from dialer_gui.domain.refusals import NextStep
from dialer_gui.ui.dialer.account_bar import AccountBar
from dialer_gui.ui.dialer.call_options import CallOptions
from dialer_gui.ui.dialer.call_question import CallQuestion
from dialer_gui.ui.dialer.dial_pad import DialPad
from dialer_gui.ui.dialer.number_panel import NumberPanel
from dialer_gui.ui.input_filters import InputTracker
from dialer_gui.ui.text.confirmations import AskedCall, exact_sentence, truth_sentence
from dialer_gui.ui.text.sentences import with_number
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ActionButton
from dialer_gui.ui.widgets.labels import PlainLabel

CALL_HEIGHT_PX = 48
_ICON_PX = 22
_NO_LIMIT_PX = 16_000
_ID_BYTES = 16


class CallForm(QWidget):
    """Builds a ``CallRequest`` and emits it; every way to call passes :meth:`submit`.

    In a narrow window Call stands beside the number; in a wide one it is the last of a column, with
    a line above it that says what it will do.
    """

    #: A call is wanted: the CallRequest, and whether "Call again" was pressed.
    call_requested = Signal(object, bool)
    #: A call is likely soon; the account's id.
    call_expected = Signal(str)
    #: The person chose another account; its id.
    account_selected = Signal(str)
    #: The Account, with another last extension or caller ID.
    account_changed = Signal(object)
    #: Accounts are offered, one of them in use.
    accounts_shown = Signal()
    #: The numbering plans are asked from now on.
    plans_shown = Signal()
    #: Other people are known than before.
    people_shown = Signal()
    #: The person changed the number.
    number_edited = Signal()
    #: Whatever the reason, Call would send something else now.
    call_changed = Signal()
    #: Why no call could be made of the form: a function that says it in a sentence, and the
    #: NextStep that helps, None where the person sees what to do.
    problem_found = Signal(object, object)
    #: A question stands in the form; the widget that should be seen.
    question_asked = Signal(object)

    def __init__(
        self, *, details_open: bool, pad_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._is_wide = False
        self._is_low = False
        self._pad_open = pad_open
        self._accounts: tuple[Account, ...] = ()
        self._account: Account | None = None
        self._last_number = ""
        self._in_flight = False
        self._waits_for_plans = False
        self._confirmed: frozenset[Confirmation] = frozenset()
        self._input: InputTracker | None = None
        self._shown: CallRequest | None = None
        self.account_bar = AccountBar(self)
        self.panel = NumberPanel(self)
        self.options = CallOptions(details_open=details_open, parent=self)
        self.pad = DialPad(self)
        self._call = ActionButton("", self)
        self._call.setObjectName("call")
        self._call.setProperty("kind", "main")
        self._call.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._summary = PlainLabel(wraps=True, parent=self)
        self._question = CallQuestion(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        self._show_pad(is_open=pad_open)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say what Call is and what it would do."""
        self._call.setAccessibleName(self.tr("Call"))
        self._show_call()
        self._show_truth()

    def _connect(self) -> None:
        self.account_bar.account_chosen.connect(self._on_account_chosen)
        self.account_bar.extension_chosen.connect(self._on_extension_chosen)
        self.account_bar.phone_changed.connect(self._on_account_bar_phone_changed)
        self.account_bar.phone_seen.connect(self._on_account_bar_phone_seen)
        self.panel.edited.connect(self._follow_number)
        self.panel.edited.connect(self._show_truth)
        self.panel.submitted.connect(self.submit)
        self.panel.field.textChanged.connect(self._take_question_back)
        self.panel.field.textChanged.connect(self._forget_waiting)
        self.call_changed.connect(self._take_question_back)
        self.panel.field.textEdited.connect(self._on_number_edited)
        self.options.edited.connect(self._show_truth)
        self.options.caller_id.settled.connect(self._on_options_caller_id_settled)
        self.options.left.connect(self.panel.field.setFocus)
        self.options.redial.set_off.connect(self.recall_last)
        self.options.pad_unfolder.toggled.connect(self._on_pad_unfolder_toggled)
        self.pad.key_pressed.connect(self.panel.field.type_character)
        self._call.set_off.connect(self.submit)
        self._call.neared.connect(self._expect_call)
        self._question.confirmed.connect(self._on_question_confirmed)
        self._question.declined.connect(self.panel.field.setFocus)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.setVerticalSpacing(theme.px(8))
        for part in (self.account_bar, self.panel, self.pad, self.options, self._question):
            part.apply_theme(theme)
        self._arrange()

    def set_wide(self, *, is_wide: bool) -> None:
        """Place the parts for a wide window or for a narrow one."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()
            self._show_truth()

    def set_low(self, *, is_low: bool) -> None:
        """Fold the pad where the window is too low for it, as long as it is."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._show_pad(is_open=self._pad_open and not is_low)

    def reading_order(self) -> list[QWidget]:
        """Return the parts in the order in which they are read, which is that of Tab too."""
        if self._is_wide:
            parts = [self.account_bar, self.panel, self.pad, self.options]
            return [*parts, self._call, self._question]
        parts = [self.account_bar, self.panel.field, self._call, self.panel]
        return [*parts, self.options, self._question, self.pad]

    def pad_open(self) -> bool:
        """Whether the person wants the dial pad, where there is room for it."""
        return self._pad_open

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Offer these accounts, one of them selected."""
        self._accounts = tuple(accounts)
        self.account_bar.show_accounts(accounts, selected_id)
        found = next((a for a in accounts if a.id == selected_id), None)
        self._take_account(found or next(iter(accounts), None))
        self.accounts_shown.emit()

    def show_plans_ready(self) -> None:
        """Ask the numbering plans from now on; place the call that waited for them."""
        self.panel.show_plans_ready()
        self.plans_shown.emit()
        if self._waits_for_plans:
            self._waits_for_plans = False
            self.submit()

    def show_last_number(self, number: str) -> None:
        """Remember the number that Redial puts in."""
        self._last_number = number

    def set_in_flight(self, is_in_flight: bool) -> None:
        """Show that a call is under way, or over."""
        self._in_flight = is_in_flight
        self._take_question_back()
        had_focus = self._call.hasFocus() or self.options.redial.hasFocus()
        self._call.setEnabled(not is_in_flight)
        self.options.set_in_flight(is_in_flight=is_in_flight)
        self._show_call_icon()
        if had_focus:
            self.panel.field.setFocus()

    def count_as_used(self, request: CallRequest) -> None:
        """Note that a call was placed, which may be another than the form stands for by now."""
        known = self.panel.preview()
        self.options.caller_id.count_as_used(request.number)
        if known is not None and known.number == request.number:
            self.panel.count_as_used()

    def details_open(self) -> bool:
        """Whether the call details are unfolded."""
        return self.options.details_open()

    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts that are offered."""
        return self._accounts

    def account(self) -> Account | None:
        """Return the account in use."""
        return self._account

    def written(self, number: str, account_id: str) -> str:
        """Return a call's number as people write it, by the account that it was placed with.

        Without that account nobody knows what country a number is of that names none.
        """
        placed_with = next((a for a in self._accounts if a.id == account_id), None)
        return self.panel.written(number, placed_with)

    def names(self, number: str, account_id: str) -> str:
        """Return whose number a call has, by the account that it was placed with; may be empty."""
        placed_with = next((a for a in self._accounts if a.id == account_id), None)
        return self.panel.names(number, placed_with)

    def called(self, number: str, account_id: str) -> str:
        """Return who is called and the number, or the number alone."""
        return with_number(self.names(number, account_id), self.written(number, account_id))

    def stands_for(self, request: CallRequest) -> bool:
        """Whether Call would place the same call as this one now."""
        return self._request(request.id) == request

    def recall_last(self) -> None:
        """Put the last number into the field; it is not dialled."""
        if self._last_number:
            self.panel.field.set_number(self._last_number)
        self.panel.field.setFocus()

    def put_in(self, number: str) -> None:
        """Put a number that a person has chosen into the field; it is not dialled."""
        self.panel.field.set_number(number)
        self.panel.field.setFocus()

    def call_number(self, number: str) -> None:
        """Call a number that a person has chosen, as Enter in the field would."""
        self.put_in(number)
        self.submit()

    def submit(self) -> None:
        """Call what the form says, or say at the field why that can't be done."""
        if self._in_flight:
            return
        if self._account is None:
            self.problem_found.emit(
                lambda: self.tr("Set up an account first"), NextStep.OPEN_ACCOUNT
            )
        elif not self.account_bar.extension():
            self.problem_found.emit(
                lambda: self.tr("There is no extension to call from yet"), NextStep.OPEN_ACCOUNT
            )
        elif not self.panel.field.text().strip():
            self.recall_last()
        elif not self.panel.plans_ready():
            self._waits_for_plans = True
        elif self._can_be_called():
            if not self._is_second_press():
                self._confirmed = frozenset()
                self._place_or_ask()
            elif self._input is None or not self._input.is_run():
                self._on_question_confirmed()

    def fill(self, text: str) -> None:
        """Put in a number from outside the window; it is never dialled."""
        self.panel.fill(text)
        self._begin_run()
        self.panel.field.setFocus()

    def expect_look(self) -> None:
        """Count Enter and Call only once the person has seen what is in the window."""
        self.panel.expect_look()
        self._begin_run()

    def follow_input(self, tracker: InputTracker) -> None:
        """Learn from now on when the person uses the window."""
        self._input = tracker
        tracker.used.connect(self.panel.note_seen)

    def is_call_button(self, widget: QWidget | None) -> bool:
        """Whether a widget is the button Call."""
        return widget is self._call

    def ask_whether_again(self, request: CallRequest) -> None:
        """Ask whether to call a number that was called a moment ago."""
        self._ask((Confirmation.CALLED_JUST_NOW,), self.written(request.number, request.account_id))

    def _begin_run(self) -> None:
        if self._input is not None:
            self._input.begin_run()

    def _is_second_press(self) -> bool:
        """Whether Enter or Call was pressed once more, to confirm the number that is shown."""
        asked = self._question.reasons()
        return bool(asked) and asked == self._needed() and ABOUT_NUMBER.issuperset(asked)

    def _place_or_ask(self) -> None:
        needed = tuple(each for each in self._needed() if each not in self._confirmed)
        known = self.panel.preview()
        if needed and known is not None and known.facts is not None:
            self._ask(needed, known.facts.formatted)
            return
        is_again = Confirmation.CALLED_JUST_NOW in self._confirmed
        self.call_requested.emit(self._request(os.urandom(_ID_BYTES).hex()), is_again)

    def _needed(self) -> tuple[Confirmation, ...]:
        """Return what a person has to confirm before the call in the form."""
        known = self.panel.preview()
        needed = []
        if not self.panel.is_seen():
            needed.append(Confirmation.NUMBER_NOT_SEEN)
        if known is not None and known.holds_more_digits:
            needed.append(Confirmation.MORE_DIGITS)
        presence = self.account_bar.presence()
        if presence is PhonePresence.OFFLINE:
            needed.append(Confirmation.PHONE_OFFLINE)
        elif presence in BUSY:
            needed.append(Confirmation.PHONE_BUSY)
        return tuple(needed)

    def _ask(self, reasons: tuple[Confirmation, ...], number: str) -> None:
        self._question.ask_about(reasons, self._asked_call(number))
        self.question_asked.emit(self._question)

    def _asked_call(self, number: str) -> AskedCall:
        party = self.account_bar.other_party()
        if party:
            # The provider's digits name no country; the number as it was called may.
            is_last = is_same_number(party, self._last_number)
            party = self.panel.written(self._last_number if is_last else party, self._account)
        bar = self.account_bar
        return AskedCall(number, bar.extension(), bar.presence(), party)

    def _can_be_called(self) -> bool:
        """Check the form, and say at the field what is wrong with it."""
        known = self.panel.preview()
        if known is None or known.problem is not None:
            self.panel.insist()
            self.panel.field.setFocus()
            return False
        if self.options.caller_id.is_nonsense():
            self.problem_found.emit(
                lambda: self.tr("The caller ID is not a number"), NextStep.CHOOSE_CALLER_ID
            )
            return False
        return True

    def _request(self, request_id: str) -> CallRequest | None:
        """Return the call the form stands for, None while it stands for none."""
        known = self.panel.preview()
        if self._account is None or known is None or known.problem is not None:
            return None
        return CallRequest(
            id=request_id,
            account_id=self._account.id,
            number=known.number,
            dialled=known.dialled,
            extension=self.account_bar.extension(),
            caller_id=self.options.caller_id.caller_id(),
            details=self.options.details(),
        )

    def _follow_number(self) -> None:
        known = self.panel.preview()
        country = known.facts.country if known is not None and known.facts is not None else ""
        self.options.caller_id.follow_number(known.number if known is not None else "", country)

    def _show_truth(self) -> None:
        request = self._request("")
        if request != self._shown:
            self._shown = request
            self.call_changed.emit()
        self.panel.show_note(*self.options.caller_id.note())
        known = self.panel.preview()
        if request is None or known is None or known.facts is None:
            self._show_summary("", "")
            return
        written, where = known.facts.formatted, self.panel.where()
        label = self.options.caller_id.label()
        sentence = truth_sentence(written, where, label, request.extension)
        self._show_summary(sentence, exact_sentence(request))

    def _show_summary(self, sentence: str, exact: str) -> None:
        self._summary.setText(sentence)
        self.options.show_summary("" if self._is_wide else sentence, exact)

    def _arrange(self) -> None:
        parts: list[QWidget]
        if self._is_wide:
            self.panel.place_beside_field(None)
            parts = [self.account_bar, self.panel, self.pad, self.options]
            parts += [self._call, self._question, self._summary]
        else:
            self.panel.place_beside_field(self._call)
            parts = [self.account_bar, self.panel, self.options, self._question, self.pad]
        for row, part in enumerate(parts):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, row, 0)
        self._summary.setVisible(self._is_wide)
        self._show_call()

    def _show_call(self) -> None:
        """Give Call its words in a wide window, its icon alone in a narrow one."""
        if self._theme is None:
            return
        height = self._theme.px(CALL_HEIGHT_PX)
        self._call.setText(self.tr("Call") if self._is_wide else "")
        self._call.setFixedHeight(height)
        self._call.setMinimumWidth(0 if self._is_wide else round(height * 1.25))
        self._call.setMaximumWidth(_NO_LIMIT_PX if self._is_wide else round(height * 1.25))
        beside = self._theme.beside_words(_ICON_PX)
        self._call.setIconSize(beside if self._is_wide else self._theme.size(_ICON_PX))
        self._show_call_icon()

    def _show_call_icon(self) -> None:
        if self._theme is not None:
            colours = self._theme.colours
            colour = colours.on_accent if self._call.isEnabled() else colours.muted
            self._call.setIcon(self._theme.icon("phone", colour))

    def _show_pad(self, *, is_open: bool) -> None:
        self.pad.setVisible(is_open)
        with QSignalBlocker(self.options.pad_unfolder):
            self.options.pad_unfolder.setChecked(is_open)

    def _take_account(self, account: Account | None) -> None:
        self._account = account
        self.options.show_account(account)
        self.panel.show_account(account)

    def _change_account(self, changed: Account) -> None:
        if changed != self._account:
            self._account = changed
            self._accounts = tuple(changed if a.id == changed.id else a for a in self._accounts)
            self.account_bar.remember_accounts(self._accounts)
            self.account_changed.emit(changed)

    def _expect_call(self) -> None:
        if self._account is not None and not self._in_flight:
            self.call_expected.emit(self._account.id)

    def _on_pad_unfolder_toggled(self, is_open: bool) -> None:
        self.pad.setVisible(is_open)
        if not self._is_low:
            self._pad_open = is_open

    def _on_number_edited(self, _text: str) -> None:
        self.number_edited.emit()
        self._expect_call()

    def _on_account_chosen(self, account_id: str) -> None:
        self._take_account(next((a for a in self._accounts if a.id == account_id), None))
        self.account_selected.emit(account_id)

    def _on_extension_chosen(self, extension: str) -> None:
        if self._account is not None:
            self._change_account(replace(self._account, last_extension=extension))
        self._show_truth()

    def _take_question_back(self) -> None:
        self._question.take_back()

    def _forget_waiting(self) -> None:
        self._waits_for_plans = False

    def _on_account_bar_phone_changed(self, _account_id: str, extension: str) -> None:
        self._forget_waiting()
        self.panel.show_own_extension(extension)

    def _on_account_bar_phone_seen(self) -> None:
        # What was asked about the phone is asked no more once the phone does something else.
        about_phone = {Confirmation.PHONE_OFFLINE, Confirmation.PHONE_BUSY}
        if about_phone.intersection(self._question.reasons()).difference(self._needed()):
            self._question.take_back()
        elif self._question.reasons():
            now = self._asked_call("")
            self._question.follow_phone(now.presence, now.other_party)

    def _on_question_confirmed(self) -> None:
        self._confirmed |= frozenset(self._question.answers())
        self.panel.note_seen()
        self.panel.field.setFocus()
        if not self._in_flight and self._can_be_called():
            self._place_or_ask()

    def _on_options_caller_id_settled(self) -> None:
        # Of what is no number, or may be two, nothing is kept: the next run would send a guess.
        # What a rule has chosen is not the person's choice.
        field = self.options.caller_id
        if self._account is not None and not field.is_nonsense() and not field.is_ruled():
            chosen = field.caller_id()
            self._change_account(replace(self._account, last_caller_id=chosen))
