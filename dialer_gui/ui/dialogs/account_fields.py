"""The fields of an account, each with the place where its problem is said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account, AccountProblem, split_list
from dialer_gui.domain.number_rules import NumberRules
from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import TokenState
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.inputs import Choice, LineInput
from dialer_gui.ui.widgets.labels import PlainLabel, caption, set_style_property


class AccountFields(QWidget):
    """Shows an account and reads it back; a stored token is never shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._problems: dict[AccountProblem, PlainLabel] = {}
        self._inputs: dict[AccountProblem, QWidget] = {}
        self.name = self._line(self.tr("Name"), AccountProblem.NAME_MISSING)
        self.address = self._line(
            self.tr("API address"), AccountProblem.ADDRESS_MISSING, AccountProblem.ADDRESS_INVALID
        )
        self.address.setPlaceholderText("https://…")
        self.token = self._line(self.tr("Token"))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self._token_words = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._box.addWidget(self._token_words)
        self.extensions = self._line(self.tr("Extensions"), AccountProblem.EXTENSIONS_MISSING)
        self.extensions.setPlaceholderText(self.tr("8001, 8002"))
        self.caller_ids = self._line(self.tr("Caller IDs"))
        self.caller_ids.setPlaceholderText(self.tr("None: the provider chooses"))
        self.country = self._country_choice()
        self.strip = self._line(self.tr("Strip prefixes"))
        self.strip.setPlaceholderText(self.tr("00, 0"))
        self.add = self._line(self.tr("Add prefix"))
        self.keep_plus = QCheckBox(self.tr("Keep the + in front"), self)
        self._box.addWidget(self.keep_plus)

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(look.px(4))
        self.country.apply_look(look)

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
        self._token_words.setText(words)

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
            default_country=str(self.country.currentData() or ""),
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
        for label in self._problems.values():
            label.hide()
        for field in self._inputs.values():
            set_style_property(field, "wrong", False)
        for problem in reversed(problems):
            self._problems[problem].setText(words[problem])
            self._problems[problem].show()
            set_style_property(self._inputs[problem], "wrong", True)
            self._inputs[problem].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, name: str, *problems: AccountProblem) -> LineInput:
        field = LineInput(name, self)
        self._add(name, field, *problems)
        return field

    def _add(self, name: str, field: QWidget, *problems: AccountProblem) -> None:
        self._box.addWidget(caption(name, field))
        self._box.addWidget(field)
        if problems:
            label = PlainLabel(role="small", tone="bad", wraps=True, parent=self)
            label.hide()
            self._box.addWidget(label)
            for problem in problems:
                self._problems[problem] = label
                self._inputs[problem] = field

    def _country_choice(self) -> Choice:
        choice = Choice(self.tr("Default country"), self)
        choice.setEditable(True)
        choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        choice.addItem(self.tr("None"), "")
        names = {}
        for locale in QLocale.matchingLocales(
            QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
        ):
            letters = QLocale.territoryToCode(locale.territory())
            if len(letters) == 2 and letters.isalpha():
                names[letters] = QLocale.territoryToString(locale.territory())
        for letters, name in sorted(names.items(), key=lambda item: item[1]):
            choice.addItem(f"{name} ({letters})", letters)
        completer = choice.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._add(self.tr("Default country"), choice, AccountProblem.COUNTRY_UNKNOWN)
        return choice
