"""The fields of an account, group by group."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCollator, QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from dialer_gui.domain.accounts import (
    Account,
    AccountProblem,
    NumberRules,
    account_problems,
    has_scheme,
    host_of,
    split_list,
    split_words,
    with_scheme,
)
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.crm_link import PLACEHOLDERS
from dialer_gui.domain.diagnosis import CheckStep, DiagnosisLine
from dialer_gui.domain.untrusted import with_plain_digits, without_unseen
from dialer_gui.ui.dialogs.access_fields import AccessFields, FieldRow
from dialer_gui.ui.text.diagnostics import line_words
from dialer_gui.ui.text.notices import locked_words
from dialer_gui.ui.text.numbers import country_name
from dialer_gui.ui.text.sentences import joined, listed
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import Unfolder
from dialer_gui.ui.widgets.check_box import CheckBox, WrappingCheckBox
from dialer_gui.ui.widgets.inputs import ComboBox, LineInput
from dialer_gui.ui.widgets.labels import PlainLabel

_UNDER_MORE = frozenset(
    {
        *(AccountProblem.CALLER_IDS_UNCLEAR, AccountProblem.CALLER_ID_RULES_UNCLEAR),
        AccountProblem.COUNTRY_UNKNOWN,
        *(AccountProblem.CRM_LINK_INVALID, AccountProblem.CRM_PLACEHOLDER_UNKNOWN),
    }
)


def country_choice(name: str, none: str, parent: QWidget) -> ComboBox:
    """Return a choice of all countries by name; each entry's data is its ISO 3166 letters.

    First come the words for none of them, whose data is empty.
    """
    choice = ComboBox(name, parent)
    choice.setEditable(True)
    choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    choice.addItem(none, "")
    for letters, country in _countries():
        choice.addItem(f"{country} ({letters})", letters)
    line, completer = choice.lineEdit(), choice.completer()
    if line is not None:
        line.setAccessibleName(name)
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(completer.CompletionMode.PopupCompletion)
    return choice


def chosen_country(choice: ComboBox) -> str:
    """Return the letters of the country that the text stands for, or the text itself."""
    text = choice.currentText().strip()
    index = choice.findText(text, Qt.MatchFlag.MatchFixedString)
    return str(choice.itemData(index)) if index >= 0 else text


def _countries() -> list[tuple[str, str]]:
    """Return letters and name of each country, in the order of the person's alphabet."""
    locales = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
    )
    territories = {locale.territory() for locale in locales}
    codes = map(QLocale.territoryToCode, territories)
    # Codes of three digits are continents.
    named = [(letters, country_name(letters)) for letters in codes if letters.isalpha()]
    alphabet = QCollator()
    return sorted(named, key=lambda country: alphabet.sortKey(country[1]))


class AccountFields(QWidget):
    """Shows an account and reads it back; what is stored in the keyring is never shown.

    What a first call needs stands in front; the rest is folded away.
    """

    #: The person confirmed to sign the account shown out; its id.
    sign_out_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._as_shown: tuple[object, ...] = ()
        self._rows: list[FieldRow] = []
        self._problem_rows: dict[AccountProblem, FieldRow] = {}
        # In the order in which Tab goes through them.
        self.address = LineInput(self.tr("API address"), self)
        self.address.setPlaceholderText("https://…")
        self.access = AccessFields(self)
        self.extensions = LineInput(self.tr("Extensions"), self)
        self.extensions.setPlaceholderText(self.tr("8001, 8002"))
        self.name = LineInput(self.tr("Name"), self)
        self._unfolder = Unfolder(self.tr("More"), self)
        self._unfolder.setText(self.tr("More"))
        self._unfolder.setProperty("kind", "link")
        self._folded = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._more = QWidget(self)
        self.caller_ids = LineInput(self.tr("Caller IDs"), self._more)
        self.caller_ids.setPlaceholderText(self.tr("None: the provider chooses"))
        self.caller_id_rules = LineInput(self.tr("Caller ID by country"), self._more)
        self.caller_id_rules.setPlaceholderText(self.tr("None"))
        self.country = country_choice(self.tr("Default country"), self.tr("None"), self._more)
        self.strip = LineInput(self.tr("Strip prefixes"), self._more)
        self.add = LineInput(self.tr("Add prefix"), self._more)
        self.keep_plus = CheckBox(self.tr("Keep the + in front"), self._more)
        self.sends_call_id = WrappingCheckBox(
            self.tr("Send the dialer's own call id as customer ID when that is empty"), self._more
        )
        self.crm_link = LineInput(self.tr("Link into your CRM"), self._more)
        self.crm_link.setPlaceholderText("https://crm.example/?q={number}")
        self.opens_crm_link = WrappingCheckBox(
            self.tr("Open the link when a call is accepted"), self._more
        )
        self._theme: Theme | None = None
        self._lay_out()
        self._show_more()
        self.address.textChanged.connect(self._on_address_text_changed)
        self._unfolder.toggled.connect(self._show_more)
        self.access.way_changed.connect(self._on_access_way_changed)
        self.access.sign_out_requested.connect(self._on_access_sign_out_requested)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        for grid in (self._grid, self._more_grid):
            grid.setHorizontalSpacing(theme.px(8))
            grid.setVerticalSpacing(theme.px(12))
        self._grid.setContentsMargins(0, 0, theme.px(12), 0)
        self._unfolder.setIconSize(theme.size(16))
        self._more_row.setSpacing(theme.px(8))
        self._show_more()
        for row in self._rows:
            row.apply_theme(theme)
        self.country.apply_theme(theme)
        self.keep_plus.apply_theme(theme)
        self.sends_call_id.apply_theme(theme)
        self.opens_crm_link.apply_theme(theme)
        self.access.apply_theme(theme)

    def _lay_out(self) -> None:
        problems = AccountProblem
        self._grid = QGridLayout(self)
        self._address_row = self._add_row(
            self._grid, self.address, 0, problems.ADDRESS_MISSING, problems.ADDRESS_INVALID
        )
        self._grid.addWidget(self.access, 1, 0, 1, 2)
        self._problem_rows[problems.APP_ID_MISSING] = self.access.app_id_row
        self._extensions_row = self._add_row(
            self._grid, self.extensions, 2, problems.EXTENSIONS_MISSING, problems.EXTENSIONS_UNCLEAR
        )
        self._add_row(self._grid, self.name, 3).say(
            self.tr("May stay empty: then it is the server's name.")
        )
        self._more_row = QHBoxLayout()
        self._more_row.addWidget(self._unfolder)
        self._more_row.addWidget(self._folded, 1)
        self._grid.addLayout(self._more_row, 4, 0, 1, 2)
        self._grid.addWidget(self._more, 5, 0, 1, 2)
        self._grid.setRowStretch(6, 1)
        self._lay_out_more()

    def _lay_out_more(self) -> None:
        grid = self._more_grid = QGridLayout(self._more)
        grid.setContentsMargins(0, 0, 0, 0)
        self._add_row(grid, self.caller_ids, 0, AccountProblem.CALLER_IDS_UNCLEAR).say(
            self.tr(
                "What your customers may see, with commas between them: numbers, or a name and "
                "its number, as in Sales 4930123456."
            )
        )
        self._add_row(grid, self.caller_id_rules, 1, AccountProblem.CALLER_ID_RULES_UNCLEAR).say(
            self.tr(
                "Filled in for numbers of a country, with commas between them: the country's two "
                "letters and one of the caller IDs above, as in DE: Sales."
            )
        )
        sending = PlainLabel(self.tr("How numbers are sent"), role="heading", wraps=True)
        grid.addWidget(sending, 2, 0)
        self._add_row(grid, self.country, 3, AccountProblem.COUNTRY_UNKNOWN).say(
            self.tr("For numbers that are typed without a country code.")
        )
        self._add_row(grid, self.strip, 4, columns=1).say(self.tr("For example 00, 0"))
        self._add_row(grid, self.add, 4, column=1, columns=1).say(self.tr("For example 9"))
        grid.addWidget(self.keep_plus, 5, 0, 1, 2)
        finding = PlainLabel(self.tr("How records find their calls"), role="heading", wraps=True)
        grid.addWidget(finding, 6, 0, 1, 2)
        grid.addWidget(self.sends_call_id, 7, 0, 1, 2)
        crm = PlainLabel(self.tr("The customer's file"), role="heading", wraps=True)
        grid.addWidget(crm, 8, 0, 1, 2)
        problems = AccountProblem.CRM_LINK_INVALID, AccountProblem.CRM_PLACEHOLDER_UNKNOWN
        words = self.tr("Opened from a call's details. Filled in are {placeholders}.")
        placeholders = listed(f"{{{name}}}" for name in PLACEHOLDERS)
        self._add_row(grid, self.crm_link, 9, *problems).say(
            words.format(placeholders=placeholders)
        )
        grid.addWidget(self.opens_crm_link, 10, 0, 1, 2)
        for column in range(2):
            grid.setColumnStretch(column, 1)

    def _add_row(
        self,
        grid: QGridLayout,
        field: QWidget,
        place: int,
        *problems: AccountProblem,
        column: int = 0,
        columns: int = 2,
    ) -> FieldRow:
        row = FieldRow(field, self)
        self._rows.append(row)
        self._problem_rows |= dict.fromkeys(problems, row)
        grid.addWidget(row, place, column, 1, columns)
        return row

    def show_account(self, account: Account, *, is_new: bool) -> None:
        """Fill the fields; the token's stays empty."""
        self._account = account
        self.name.setText(account.name)
        self.address.setText(account.address)
        self.extensions.setText(", ".join(account.extensions))
        self.caller_ids.setText(", ".join(account.caller_ids))
        self.caller_id_rules.setText(", ".join(account.caller_id_rules))
        self.strip.setText(", ".join(account.rules.strip))
        self.add.setText(account.rules.add)
        self.keep_plus.setChecked(account.rules.keep_plus)
        self.country.setCurrentIndex(max(self.country.findData(account.default_country), 0))
        self.sends_call_id.tick.setChecked(account.sends_call_id)
        self.crm_link.setText(account.crm_link)
        self.opens_crm_link.tick.setChecked(account.opens_crm_link)
        self.access.show_account(account, is_new=is_new)
        self._as_shown = self._typed()
        self._show_more()
        self.show_problems(())

    def lock(self, locked: Collection[str]) -> None:
        """Let the person change nothing that an administrator has decided.

        Args:
            locked: the names of fields of Account.
        """
        names = (
            *("address", "extensions", "name", "caller_ids", "caller_id_rules"),
            *("default_country", "rules", "rules"),
            "crm_link",
        )
        for row, name in zip(self._rows, names, strict=True):
            row.set_locked(is_locked=name in locked)
        self.access.lock(is_locked=bool({"address", "app_id"} & set(locked)))
        for name, tick in (
            ("rules", self.keep_plus),
            ("sends_call_id", self.sends_call_id),
            ("opens_crm_link", self.opens_crm_link),
        ):
            tick.setEnabled(name not in locked)
            tick.setToolTip(locked_words() if name in locked else "")

    def is_changed(self) -> bool:
        """Whether anything was typed or chosen since the account was shown."""
        return self._typed() != self._as_shown

    def _typed(self) -> tuple[object, ...]:
        texts = (line.text() for line in self.lines())
        boxes = (self.keep_plus, self.sends_call_id.tick, self.opens_crm_link.tick)
        ticks = (box.isChecked() for box in boxes)
        return (*texts, self.country.currentText(), self.access.signs_in(), *ticks)

    def show_token_state(self, state: TokenState) -> None:
        """Say where the token is, or the access key where the account signs in."""
        self.access.show_secret_state(state)

    def lines(self) -> tuple[LineInput, ...]:
        """Return the lines of text, in their order."""
        return (
            self.address,
            *self.access.lines(),
            self.extensions,
            self.name,
            self.caller_ids,
            self.caller_id_rules,
            self.strip,
            self.add,
            self.crm_link,
        )

    def first_line(self) -> LineInput:
        """Return the first line that can be typed into."""
        usable = (each for each in self.lines() if each.isEnabled() and each.isVisibleTo(self))
        return next(usable, self.address)

    def next_empty_field(self, after: LineInput) -> LineInput | None:
        """Return the field behind another that has to be filled in next; None: all are."""
        needed = [self.address]
        if self.access.signs_in():
            needed.append(self.access.app_id)
        if self.access.needs_secret():
            needed.append(self.access.secret_line())
        if not self.access.signs_in():
            needed.append(self.extensions)
        order = self.lines()
        start = order.index(after)
        empty = [line for line in needed if line is not after and not line.text().strip()]
        empty.sort(key=lambda line: (order.index(line) < start, order.index(line)))
        return next(iter(empty), None)

    def assumes_https(self) -> bool:
        """Whether the address leaves it open how the server is spoken to."""
        return not has_scheme(without_unseen(self.address.text()))

    def use_http(self) -> None:
        """Put http in front of the address."""
        self.address.setText(f"http://{without_unseen(self.address.text())}")

    def account(self) -> Account | None:
        """Return the account as it stands in the fields; None before one was shown."""
        if self._account is None:
            return None
        shown = self._account
        address = with_scheme(without_unseen(self.address.text()))
        return Account(
            id=shown.id,
            name=without_unseen(self.name.text()) or host_of(address),
            address=address,
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
            caller_id_rules=split_list(self.caller_id_rules.text()),
            crm_link=without_unseen(self.crm_link.text()),
            opens_crm_link=self.opens_crm_link.tick.isChecked(),
        )

    def problems(self) -> tuple[AccountProblem, ...]:
        """Return what keeps the account from being saved as it stands in the fields."""
        account = self.account()
        return account_problems(account, by_app_id=self.access.signs_in()) if account else ()

    def show_problems(self, problems: Sequence[AccountProblem]) -> None:
        """Say each problem at its field, and move to the first one."""
        words = {
            AccountProblem.ADDRESS_MISSING: self.tr("Enter the address your provider gave you."),
            AccountProblem.ADDRESS_INVALID: self.tr(
                "This is not an address. It looks like https://pbx.example.com."
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
            AccountProblem.CALLER_ID_RULES_UNCLEAR: self.tr(
                "Each rule has a country's two letters and one of the caller IDs above, as in "
                "DE: Sales."
            ),
            AccountProblem.COUNTRY_UNKNOWN: self.tr("Choose a country from the list."),
            AccountProblem.CRM_LINK_INVALID: self.tr(
                "This is not a link. It begins with https:// and a host, and what is filled in "
                "comes behind the host."
            ),
            AccountProblem.CRM_PLACEHOLDER_UNKNOWN: self.tr(
                "In braces, only these can stand: {placeholders}."
            ).format(placeholders=listed(f"{{{name}}}" for name in PLACEHOLDERS)),
        }
        self._clear_problems()
        if _UNDER_MORE & set(problems):
            self._unfolder.setChecked(True)
        for problem in reversed(problems):
            self._problem_rows[problem].show_problem(words[problem])

    def show_secret_missing(self) -> None:
        """Say that there is nothing to test the account with, and move there."""
        words = (
            self.tr("Enter the access key your provider gave you.")
            if self.access.signs_in()
            else self.tr("Paste the token your provider gave you.")
        )
        self._clear_problems()
        self._secret_row().show_problem(words)

    def show_failure(self, line: DiagnosisLine) -> None:
        """Say at the field that a failed step is about what is wrong, and move there."""
        row = self._address_row
        if line.step is CheckStep.EXTENSION:
            row = self._extensions_row
        elif line.step is CheckStep.TOKEN:
            is_about_app = self.access.signs_in() and line.reason is Reason.APP_NOT_AUTHORISED
            row = self.access.app_id_row if is_about_app else self._secret_row()
        account = self.account()
        words = line_words(line, account.extensions[0] if account and account.extensions else "")
        self._clear_problems()
        row.show_problem("\n".join(filter(None, (joined(words.what, words.advice), words.detail))))

    def _clear_problems(self) -> None:
        secrets = (self.access.token_row, self.access.access_key_row)
        for row in (*self._problem_rows.values(), *secrets):
            row.show_problem("")

    def _secret_row(self) -> FieldRow:
        return self.access.access_key_row if self.access.signs_in() else self.access.token_row

    def _show_more(self) -> None:
        is_open = self._unfolder.isChecked()
        self._more.setVisible(is_open)
        self._folded.setVisible(not is_open)
        words = self.tr("Default country: {country}")
        self._folded.setText(words.format(country=self.country.currentText()))
        if self._theme is not None:
            icon = "chevron-down" if is_open else "chevron-right"
            self._unfolder.setIcon(self._theme.icon(icon, self._theme.colours.accent))

    def _on_address_text_changed(self, text: str) -> None:
        self.name.setPlaceholderText(host_of(without_unseen(text)))

    def _on_access_way_changed(self, signs_in: bool) -> None:
        self._extensions_row.say(
            self.tr("May stay empty: the provider lists your phones. Yours come first.")
            if signs_in
            else self.tr("The phones you call from, with commas between them.")
        )

    def _on_access_sign_out_requested(self) -> None:
        if self._account is not None:
            self.sign_out_requested.emit(self._account.id)
