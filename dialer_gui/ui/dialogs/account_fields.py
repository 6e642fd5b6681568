"""The fields of an account, each with the place where its problem is said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account, AccountProblem, split_list
from dialer_gui.domain.number_rules import NumberRules
from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import TokenState
from dialer_gui.ui.dialogs.country_choice import chosen_country, country_choice
from dialer_gui.ui.dialogs.tick import Tick
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.inputs import LineInput
from dialer_gui.ui.widgets.labels import PlainLabel, caption, set_style_property


class AccountFields(QWidget):
    """Shows an account and reads it back; a stored token is never shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._rows: list[_Row] = []
        self._problem_rows: dict[AccountProblem, _Row] = {}
        self.name = LineInput(self.tr("Name"), self)
        self.address = LineInput(self.tr("API address"), self)
        self.address.setPlaceholderText("https://…")
        self.token = LineInput(self.tr("Token"), self)
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.extensions = LineInput(self.tr("Extensions"), self)
        self.extensions.setPlaceholderText(self.tr("8001, 8002"))
        self.caller_ids = LineInput(self.tr("Caller IDs"), self)
        self.caller_ids.setPlaceholderText(self.tr("None: the provider chooses"))
        self.country = country_choice(self.tr("Default country"), self.tr("None"), self)
        self.strip = LineInput(self.tr("Strip prefixes"), self)
        self.add = LineInput(self.tr("Add prefix"), self)
        self.keep_plus = Tick(self.tr("Keep the + in front"), self)
        self._lay_out()

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(12))
        self._grid.setContentsMargins(0, 0, look.px(12), 0)
        for row in self._rows:
            row.apply_look(look)
        self.country.apply_look(look)
        self.keep_plus.apply_look(look)

    def _lay_out(self) -> None:
        problems = AccountProblem
        self._grid = QGridLayout(self)
        self._add_row(self.name, 0, problems.NAME_MISSING)
        self._add_row(self.address, 1, problems.ADDRESS_MISSING, problems.ADDRESS_INVALID)
        self._token_row = self._add_row(self.token, 2)
        self._add_row(self.extensions, 3, problems.EXTENSIONS_MISSING).say(
            self.tr("The phones you call from, with commas between them.")
        )
        self._add_row(self.caller_ids, 4).say(
            self.tr(
                "What your customers may see, with commas between them: numbers, or a name and "
                "its number, as in Sales 4930123456."
            )
        )
        self._grid.addWidget(PlainLabel(self.tr("How numbers are sent"), role="heading"), 5, 0)
        self._add_row(self.country, 6, problems.COUNTRY_UNKNOWN).say(
            self.tr("For numbers that are typed without a country code.")
        )
        self._add_row(self.strip, 7, columns=1).say(self.tr("For example 00, 0"))
        self._add_row(self.add, 7, column=1, columns=1).say(self.tr("For example 9"))
        self._grid.addWidget(self.keep_plus, 8, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(9, 1)

    def _add_row(
        self,
        field: QWidget,
        place: int,
        *problems: AccountProblem,
        column: int = 0,
        columns: int = 2,
    ) -> _Row:
        row = _Row(field, self)
        self._rows.append(row)
        self._problem_rows |= dict.fromkeys(problems, row)
        self._grid.addWidget(row, place, column, 1, columns)
        return row

    def show_account(self, account: Account) -> None:
        """Fill the fields; the token's stays empty."""
        self._account = account
        self.name.setText(account.name)
        self.address.setText(account.address)
        self.token.clear()
        self.extensions.setText(", ".join(account.extensions))
        self.caller_ids.setText(", ".join(account.caller_ids))
        self.strip.setText(", ".join(account.rules.strip))
        self.add.setText(account.rules.add)
        self.keep_plus.setChecked(account.rules.keep_plus)
        self.country.setCurrentIndex(max(self.country.findData(account.default_country), 0))
        self.show_token_state(TokenState.UNREAD)
        self.show_problems(())

    def show_token_state(self, state: TokenState) -> None:
        """Say where the token is."""
        is_stored = state is TokenState.STORED
        self.token.setPlaceholderText(self.tr("Stored in the keyring") if is_stored else "")
        words = {
            TokenState.STORED: self.tr("Leave it empty to keep the stored token."),
            TokenState.WAITING: self.tr("Waiting for the system's keyring."),
            TokenState.SESSION_ONLY: self.tr("Kept until the program ends."),
            TokenState.LOCKED: self.tr("The keyring is locked."),
            TokenState.NO_KEYRING: self.tr(
                "No keyring on this computer: a token lasts until the program ends."
            ),
            TokenState.FAILED: self.tr("The keyring failed: a token lasts until the program ends."),
        }.get(state, self.tr("It is kept in the system's keyring and nowhere else."))
        self._token_row.say(words)

    def lines(self) -> tuple[LineInput, ...]:
        """Return the lines of text, in their order."""
        return (
            self.name,
            self.address,
            self.token,
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
            name=self.name.text().strip(),
            address=self.address.text().strip(),
            extensions=split_list(self.extensions.text()),
            caller_ids=split_list(self.caller_ids.text()),
            rules=NumberRules(
                split_list(self.strip.text()), self.add.text().strip(), self.keep_plus.isChecked()
            ),
            default_country=chosen_country(self.country),
            last_extension=shown.last_extension,
            last_caller_id=shown.last_caller_id,
        )

    def take_token(self) -> Secret | None:
        """Return a newly typed token and empty its field; None when it stays as it was."""
        text = self.token.text().strip()
        self.token.clear()
        return Secret(text) if text else None

    def show_problems(self, problems: Sequence[AccountProblem]) -> None:
        """Say each problem at its field, and move to the first one."""
        words = {
            AccountProblem.NAME_MISSING: self.tr("Give the account a name."),
            AccountProblem.ADDRESS_MISSING: self.tr("Enter the address your provider gave you."),
            AccountProblem.ADDRESS_INVALID: self.tr(
                "This is not an address: it begins with http:// or https:// and a host's name."
            ),
            AccountProblem.EXTENSIONS_MISSING: self.tr("Enter at least one extension."),
            AccountProblem.COUNTRY_UNKNOWN: self.tr("Choose a country from the list."),
        }
        for row in self._rows:
            row.show_problem("")
        for problem in reversed(problems):
            self._problem_rows[problem].show_problem(words[problem])


class _Row(QWidget):
    """A field with its name above it, and words or a problem below."""

    def __init__(self, field: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._words = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._problem = PlainLabel(role="small", tone="bad", wraps=True, parent=self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (caption(field.accessibleName(), field), field, self._problem, self._words):
            self._box.addWidget(widget)
        self._problem.hide()
        self._words.hide()

    def apply_look(self, look: Look) -> None:
        self._box.setSpacing(look.px(4))

    def say(self, words: str) -> None:
        self._words.setText(words)
        self._words.show()

    def show_problem(self, words: str) -> None:
        """Say what is wrong and move there; an empty text takes it back."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        set_style_property(self._field, "wrong", bool(words))
        self._field.setAccessibleDescription(words)
        if words:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
