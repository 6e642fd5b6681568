"""The fields of an account, each with the place where its problem is said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from dialer_gui.domain.accounts import (
    Account,
    AccountProblem,
    account_problems,
    split_list,
    split_words,
)
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.number_rules import NumberRules
from dialer_gui.domain.untrusted import with_plain_digits, without_unseen
from dialer_gui.ui.dialogs.access_fields import AccessFields
from dialer_gui.ui.dialogs.country_combo_box import chosen_country, country_choice
from dialer_gui.ui.dialogs.field_row import FieldRow
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.check_box import CheckBox, WrappingCheckBox
from dialer_gui.ui.widgets.inputs import LineInput
from dialer_gui.ui.widgets.labels import PlainLabel


class AccountFields(QWidget):
    """Shows an account and reads it back; what is stored in the keyring is never shown."""

    #: The person confirmed to sign the account shown out; its id.
    sign_out_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._as_shown: tuple[object, ...] = ()
        self._rows: list[FieldRow] = []
        self._problem_rows: dict[AccountProblem, FieldRow] = {}
        self.name = LineInput(self.tr("Name"), self)
        self.address = LineInput(self.tr("API address"), self)
        self.address.setPlaceholderText("https://…")
        self.access = AccessFields(self)
        self.extensions = LineInput(self.tr("Extensions"), self)
        self.extensions.setPlaceholderText(self.tr("8001, 8002"))
        self.caller_ids = LineInput(self.tr("Caller IDs"), self)
        self.caller_ids.setPlaceholderText(self.tr("None: the provider chooses"))
        self.country = country_choice(self.tr("Default country"), self.tr("None"), self)
        self.strip = LineInput(self.tr("Strip prefixes"), self)
        self.add = LineInput(self.tr("Add prefix"), self)
        self.keep_plus = CheckBox(self.tr("Keep the + in front"), self)
        self.sends_call_id = WrappingCheckBox(
            self.tr("Send the dialer's own call id as customer ID when that is empty"), self
        )
        self._lay_out()
        self.access.way_changed.connect(self._on_access_way_changed)
        self.access.sign_out_requested.connect(self._on_access_sign_out_requested)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setContentsMargins(0, 0, theme.px(12), 0)
        for row in self._rows:
            row.apply_theme(theme)
        self.country.apply_theme(theme)
        self.keep_plus.apply_theme(theme)
        self.sends_call_id.apply_theme(theme)
        self.access.apply_theme(theme)

    def _lay_out(self) -> None:
        problems = AccountProblem
        self._grid = QGridLayout(self)
        self._add_row(self.name, 0, problems.NAME_MISSING)
        self._add_row(self.address, 1, problems.ADDRESS_MISSING, problems.ADDRESS_INVALID)
        self._grid.addWidget(self.access, 2, 0, 1, 2)
        self._problem_rows[problems.APP_ID_MISSING] = self.access.app_id_row
        self._extensions_row = self._add_row(
            self.extensions, 3, problems.EXTENSIONS_MISSING, problems.EXTENSIONS_UNCLEAR
        )
        self._add_row(self.caller_ids, 4, problems.CALLER_IDS_UNCLEAR).say(
            self.tr(
                "What your customers may see, with commas between them: numbers, or a name and "
                "its number, as in Sales 4930123456."
            )
        )
        sending = PlainLabel(self.tr("How numbers are sent"), role="heading", wraps=True)
        self._grid.addWidget(sending, 5, 0)
        self._add_row(self.country, 6, problems.COUNTRY_UNKNOWN).say(
            self.tr("For numbers that are typed without a country code.")
        )
        self._add_row(self.strip, 7, columns=1).say(self.tr("For example 00, 0"))
        self._add_row(self.add, 7, column=1, columns=1).say(self.tr("For example 9"))
        self._grid.addWidget(self.keep_plus, 8, 0, 1, 2)
        finding = PlainLabel(self.tr("How records find their calls"), role="heading", wraps=True)
        self._grid.addWidget(finding, 9, 0, 1, 2)
        self._grid.addWidget(self.sends_call_id, 10, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(11, 1)

    def _add_row(
        self,
        field: QWidget,
        place: int,
        *problems: AccountProblem,
        column: int = 0,
        columns: int = 2,
    ) -> FieldRow:
        row = FieldRow(field, self)
        self._rows.append(row)
        self._problem_rows |= dict.fromkeys(problems, row)
        self._grid.addWidget(row, place, column, 1, columns)
        return row

    def show_account(self, account: Account) -> None:
        """Fill the fields; the token's stays empty."""
        self._account = account
        self.name.setText(account.name)
        self.address.setText(account.address)
        self.extensions.setText(", ".join(account.extensions))
        self.caller_ids.setText(", ".join(account.caller_ids))
        self.strip.setText(", ".join(account.rules.strip))
        self.add.setText(account.rules.add)
        self.keep_plus.setChecked(account.rules.keep_plus)
        self.country.setCurrentIndex(max(self.country.findData(account.default_country), 0))
        self.sends_call_id.tick.setChecked(account.sends_call_id)
        self.access.show_account(account)
        self._as_shown = self._typed()
        self.show_problems(())

    def is_changed(self) -> bool:
        """Whether anything was typed or chosen since the account was shown."""
        return self._typed() != self._as_shown

    def _typed(self) -> tuple[object, ...]:
        texts = (line.text() for line in self.lines())
        ticks = (self.keep_plus.isChecked(), self.sends_call_id.tick.isChecked())
        return (*texts, self.country.currentText(), self.access.signs_in(), *ticks)

    def show_token_state(self, state: TokenState) -> None:
        """Say where the token is, or the access key where the account signs in."""
        self.access.show_secret_state(state)

    def lines(self) -> tuple[LineInput, ...]:
        """Return the lines of text, in their order."""
        return (
            self.name,
            self.address,
            *self.access.lines(),
            self.extensions,
            self.caller_ids,
            self.strip,
            self.add,
        )

    def account(self) -> Account | None:
        """Return the account as it stands in the fields; None before one was shown."""
        if self._account is None:
            return None
        shown = self._account
        return Account(
            id=shown.id,
            name=without_unseen(self.name.text()),
            address=without_unseen(self.address.text()),
            extensions=split_words(self.extensions.text()),
            caller_ids=split_list(self.caller_ids.text()),
            rules=NumberRules(
                split_words(self.strip.text()),
                with_plain_digits(self.add.text()),
                self.keep_plus.isChecked(),
            ),
            default_country=chosen_country(self.country),
            last_extension=shown.last_extension,
            last_caller_id=shown.last_caller_id,
            app_id=self.access.chosen_app_id(),
            sends_call_id=self.sends_call_id.tick.isChecked(),
        )

    def problems(self) -> tuple[AccountProblem, ...]:
        """Return what keeps the account from being saved as it stands in the fields."""
        account = self.account()
        return account_problems(account, by_app_id=self.access.signs_in()) if account else ()

    def show_problems(self, problems: Sequence[AccountProblem]) -> None:
        """Say each problem at its field, and move to the first one."""
        words = {
            AccountProblem.NAME_MISSING: self.tr("Give the account a name."),
            AccountProblem.ADDRESS_MISSING: self.tr("Enter the address your provider gave you."),
            AccountProblem.ADDRESS_INVALID: self.tr(
                "This is not an address: it begins with http:// or https:// and a host's name."
            ),
            AccountProblem.APP_ID_MISSING: self.tr("Enter the app ID your provider gave you."),
            AccountProblem.EXTENSIONS_MISSING: self.tr("Enter at least one extension."),
            AccountProblem.EXTENSIONS_UNCLEAR: self.tr(
                "Write each extension out, with commas between them, as in 8001, 8002."
            ),
            AccountProblem.CALLER_IDS_UNCLEAR: self.tr(
                "Each caller ID has one number. Put a colon between a name and its number, as in "
                "Line 2: 4930123456."
            ),
            AccountProblem.COUNTRY_UNKNOWN: self.tr("Choose a country from the list."),
        }
        for row in self._problem_rows.values():
            row.show_problem("")
        for problem in reversed(problems):
            self._problem_rows[problem].show_problem(words[problem])

    def _on_access_way_changed(self, signs_in: bool) -> None:
        self._extensions_row.say(
            self.tr("May stay empty: the provider lists your phones. Yours come first.")
            if signs_in
            else self.tr("The phones you call from, with commas between them.")
        )

    def _on_access_sign_out_requested(self) -> None:
        if self._account is not None:
            self.sign_out_requested.emit(self._account.id)
