"""How the dialer gets an account's token: pasted, or by signing in with an app id."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret, TokenState
from dialer_gui.domain.untrusted import without_unseen
from dialer_gui.ui.text.notices import locked_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.widgets.inputs import LineInput
from dialer_gui.ui.widgets.labels import PlainLabel, caption, set_style_property


class FieldRow(QWidget):
    """A field with its name above it, and words or a problem below."""

    def __init__(self, field: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._explanation = ""
        self._is_offered, self._is_locked = True, False
        # What the focus comes to, of a field that is made of several widgets.
        self._stop = field.focusProxy() or field
        self._words = PlainLabel(
            role="small", tone="muted", wraps=True, explains=self._stop, parent=self
        )
        self._problem = PlainLabel(
            role="small", tone="bad", wraps=True, explains=self._stop, parent=self
        )
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (caption(field.accessibleName(), field), field, self._problem, self._words):
            self._box.addWidget(widget)
        self._problem.hide()
        self._words.hide()

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(4))

    def say(self, words: str) -> None:
        """Explain the field."""
        self._explanation = words
        self._show_words()

    def set_offered(self, *, is_offered: bool) -> None:
        """Let the field be changed, or not, because that could do nothing."""
        self._is_offered = is_offered
        self._field.setEnabled(is_offered and not self._is_locked)
        self._show_words()

    def set_locked(self, *, is_locked: bool) -> None:
        """Let the person change the field, or say who else has decided."""
        self._is_locked = is_locked
        self._field.setEnabled(self._is_offered and not is_locked)
        self._show_words()

    def is_locked(self) -> bool:
        """Whether others have decided."""
        return self._is_locked

    def show_problem(self, words: str, *, moves: bool = True) -> None:
        """Say what is wrong and move there; an empty text takes it back."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        set_style_property(self._field, "wrong", bool(words))
        self._describe(words)
        if words and moves:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self) -> None:
        words = locked_words() if self._is_locked else self._explanation
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._describe("")

    def _describe(self, problem: str) -> None:
        """Let a screen reader hear the problem, else the explanation."""
        self._stop.setAccessibleDescription(problem or self._words.text())


class AccessFields(QWidget):
    """Two ways, one shown at a time; what is stored in the keyring is never filled in."""

    #: The person chose the other way; whether it is the app id.
    way_changed = Signal(bool)
    #: The person confirmed to sign out.
    sign_out_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._is_saved = False
        # In the order in which Tab goes through them.
        self._by_token = QRadioButton(self.tr("Token"), self)
        self._by_app_id = QRadioButton(self.tr("App ID and access key"), self)
        self.token = _secret_line(self.tr("Token"), self)
        self.app_id = LineInput(self.tr("App ID"), self)
        self.access_key = _secret_line(self.tr("Access key"), self)
        self._ways = QButtonGroup(self)
        self._ways.addButton(self._by_token)
        self._ways.addButton(self._by_app_id)
        self.token_row = FieldRow(self.token, self)
        self.app_id_row = FieldRow(self.app_id, self)
        self.access_key_row = FieldRow(self.access_key, self)
        self._sign_out = QPushButton(self.tr("Sign out…"), self)
        self._sign_out.setProperty("kind", "link")
        self._sign_out.setAutoDefault(False)
        self._question = InlineQuestion(
            self.tr(
                "Signing out may sign out everyone who shares this app ID. The dialer signs in "
                "again with the next call."
            ),
            self.tr("Sign out"),
            self.tr("Stay signed in"),
            self,
        )
        self._signed_out = PlainLabel(
            self.tr("Signing out. The access key stays in the keyring."),
            role="small",
            tone="muted",
            wraps=True,
            parent=self,
        )
        self._lay_out()
        self._by_app_id.toggled.connect(self._on_by_app_id_toggled)
        self._sign_out.clicked.connect(self._on_sign_out_clicked)
        self._question.confirmed.connect(self._on_question_confirmed)
        self._question.declined.connect(self._sign_out.setFocus)

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(12))
        self._choice.setSpacing(theme.px(4))
        self._key_box.setSpacing(theme.px(4))
        for part in (self.token_row, self.app_id_row, self.access_key_row, self._question):
            part.apply_theme(theme)

    def lock(self, *, is_locked: bool) -> None:
        """Let nobody change how the account signs in; the secrets stay the person's."""
        self.app_id_row.set_locked(is_locked=is_locked)
        for button in (self._by_token, self._by_app_id):
            button.setEnabled(not is_locked)

    def lines(self) -> tuple[LineInput, ...]:
        """Return the lines of text, in their order."""
        return (self.token, self.app_id, self.access_key)

    def show_account(self, account: Account, *, is_new: bool) -> None:
        """Show an account's way; the secrets' fields stay empty."""
        self._account = account
        self._is_saved = not is_new
        self.clear_secrets()
        self.app_id.setText(account.app_id)
        with QSignalBlocker(self._by_app_id):
            self._by_app_id.setChecked(account.signs_in)
            self._by_token.setChecked(not account.signs_in)
        self._signed_out.hide()
        self.show_secret_state(TokenState.UNREAD)
        self._show_way()

    def show_secret_state(self, state: TokenState) -> None:
        """Say where the account's token is, or its access key where it signs in."""
        signs_in = self._account is not None and self._account.signs_in
        stored = self.tr("Stored in the keyring") if state is TokenState.STORED else ""
        words = self._words_of(state)
        fresh = self.tr("It is kept in the system's keyring and nowhere else.")
        self.token.setPlaceholderText("" if signs_in else stored)
        self.token_row.say(fresh if signs_in else words)
        self.access_key.setPlaceholderText(stored if signs_in else "")
        self.access_key_row.say(words if signs_in else fresh)

    def signs_in(self) -> bool:
        """Whether the way chosen is the app id."""
        return self._by_app_id.isChecked()

    def chosen_app_id(self) -> str:
        """Return the app id, empty where the token is pasted."""
        return without_unseen(self.app_id.text()) if self.signs_in() else ""

    def secret_line(self) -> LineInput:
        """Return the field of the secret that the chosen way needs."""
        return self.access_key if self.signs_in() else self.token

    def needs_secret(self) -> bool:
        """Whether the account as it was saved has no secret of the chosen way."""
        return not self._is_saved or (
            self._account is not None and self._account.signs_in != self.signs_in()
        )

    def typed_secret(self) -> Secret | None:
        """Return the newly typed secret of the chosen way; None when there is none."""
        text = without_unseen(self.secret_line().text())
        return Secret(text) if text else None

    def clear_secrets(self) -> None:
        """Forget what was typed."""
        self.token.clear()
        self.access_key.clear()

    def _words_of(self, state: TokenState) -> str:
        return {
            TokenState.STORED: self.tr("Leave it empty to keep what is stored."),
            TokenState.WAITING: self.tr("Waiting for the system's keyring."),
            TokenState.SAVING_SLOW: self.tr("Not saved yet: the keyring has not answered."),
            TokenState.SESSION_ONLY: self.tr("Kept until the program ends."),
            TokenState.LOCKED: self.tr("The keyring is locked."),
            TokenState.NO_KEYRING: self.tr(
                "No keyring on this computer: it lasts until the program ends."
            ),
            TokenState.FAILED: self.tr("The keyring failed: it lasts until the program ends."),
        }.get(state, self.tr("It is kept in the system's keyring and nowhere else."))

    def _lay_out(self) -> None:
        self._choice = QVBoxLayout()
        heading = caption(self.tr("Signs in with"), self._by_token)
        for part in (heading, self._by_token, self._by_app_id):
            self._choice.addWidget(part)
        self._key_box = QVBoxLayout()
        self._key_box.addWidget(self.access_key_row)
        self._key_box.addWidget(self._sign_out)
        self._key_box.addWidget(self._question)
        self._key_box.addWidget(self._signed_out)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._choice)
        self._box.addWidget(self.token_row)
        self._box.addWidget(self.app_id_row)
        self._box.addLayout(self._key_box)

    def _show_way(self) -> None:
        signs_in = self.signs_in()
        self.token_row.setVisible(not signs_in)
        self.app_id_row.setVisible(signs_in)
        self.access_key_row.setVisible(signs_in)
        # Only an account that is saved like this can be signed in.
        can_sign_out = signs_in and self._account is not None and self._account.signs_in
        self._sign_out.setVisible(can_sign_out)
        self._question.hide()
        self._signed_out.hide()
        self.way_changed.emit(signs_in)

    def _on_by_app_id_toggled(self, _is_chosen: bool) -> None:
        self._show_way()

    def _on_sign_out_clicked(self) -> None:
        self._signed_out.hide()
        self._question.ask()

    def _on_question_confirmed(self) -> None:
        self._signed_out.show()
        self._sign_out.setFocus()
        self.sign_out_requested.emit()


def _secret_line(name: str, parent: QWidget) -> LineInput:
    line = LineInput(name, parent)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
