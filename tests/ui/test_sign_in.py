"""Signing in with an app id: what is typed, what is told, and that no key stays behind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import Secret, TokenState
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.sign_in import access_key_words, sign_in_words
from tests.ui.gallery import (
    ACCOUNT,
    PHONES,
    SECOND_ACCOUNT,
    SIGNED_IN_ACCOUNT,
    show_phones,
    show_token_state,
)
from tests.ui.parts import account_dialog, button, dialog, part, seen_texts

KEY = "acce55c0ffeeacce55c0ffeeacce55c0"
OWN_WORDS = (
    Reason.APP_NOT_AUTHORISED,
    Reason.AUTHORISATION_EXPIRED,
    Reason.NOT_LICENSED,
    Reason.ADDRESS_NOT_ALLOWED,
    Reason.OPERATION_FAILED,
    Reason.NAME_RESOLUTION,
    Reason.CERTIFICATE,
    Reason.KEYRING_LOCKED,
    Reason.NOT_AN_ENVELOPE,
    Reason.SERVER_ERROR,
    Reason.ACCESS_KEY_MISSING,
)


class Saved:
    """Collects what the dialog saves."""

    def __init__(self, window: MainWindow) -> None:
        self.accounts: list[tuple[Account, Secret | None]] = []
        window.dialogs.account_dialog_made.connect(self._on_account_dialog_made)

    def _on_account_dialog_made(self, dialog: AccountDialog) -> None:
        dialog.account_saved.connect(self._on_account_saved)

    def _on_account_saved(self, account: Account, secret: Secret | None) -> None:
        self.accounts.append((account, secret))


@pytest.fixture
def saved(window: MainWindow) -> Saved:
    return Saved(window)


def line(name: str) -> QLineEdit:
    return part(dialog(), QLineEdit, name)


def way(name: str) -> QRadioButton:
    return part(dialog(), QRadioButton, name)


def open_signed_in(window: MainWindow) -> None:
    window.form.show_accounts((SIGNED_IN_ACCOUNT, SECOND_ACCOUNT), SIGNED_IN_ACCOUNT.id)
    window.show_account_dialog()


def test_an_account_that_signs_in_needs_no_extensions(window: MainWindow, saved: Saved) -> None:
    window.form.show_accounts((), "")
    window.show_account_dialog()
    assert way("Token").isChecked()
    assert not line("App ID").isVisible()
    way("App ID and access key").click()
    assert not line("Token").isVisible()
    line("Name").setText("Sales")
    line("API address").setText("https://pbx.example.com")
    line("App ID").setText(" A-1001 ")
    line("Access key").setText(f" {KEY}\n")
    part(
        dialog(),
        QCheckBox,
        "Send the dialer's own call id as customer ID when that is empty",
    ).click()
    button(dialog(), "Save").click()
    ((account, secret),) = saved.accounts
    assert (account.app_id, account.extensions, account.sends_call_id) == ("A-1001", (), True)
    assert secret == Secret(KEY)


def test_the_other_way_is_not_saved(window: MainWindow, saved: Saved) -> None:
    window.show_account_dialog()
    line("Token").setText("a-token")
    way("App ID and access key").click()
    line("App ID").setText("A-1001")
    line("Access key").setText(KEY)
    way("Token").click()
    button(dialog(), "Save").click()
    assert saved.accounts == [(ACCOUNT, Secret("a-token"))]


def test_a_signed_in_account_comes_back_as_it_was(window: MainWindow, saved: Saved) -> None:
    full = replace(SIGNED_IN_ACCOUNT, sends_call_id=True, extensions=("8003",))
    window.form.show_accounts((full,), full.id)
    window.show_account_dialog()
    assert way("App ID and access key").isChecked()
    assert line("App ID").text() == "A-1001"
    button(dialog(), "Save").click()
    assert saved.accounts == [(full, None)]


def test_a_missing_app_id_is_said_at_its_field(window: MainWindow, saved: Saved) -> None:
    open_signed_in(window)
    line("App ID").clear()
    button(dialog(), "Save").click()
    assert "Enter the app ID your provider gave you." in seen_texts(dialog())
    assert dialog().focusWidget() is line("App ID")
    assert saved.accounts == []
    way("Token").click()
    line("Extensions").setText("8001")
    button(dialog(), "Save").click()
    assert saved.accounts[0][0].app_id == ""


def test_the_key_is_hidden_never_filled_in_and_forgotten(window: MainWindow, saved: Saved) -> None:
    open_signed_in(window)
    show_token_state(window, SIGNED_IN_ACCOUNT.id, TokenState.STORED)
    field = line("Access key")
    assert field.text() == ""
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.placeholderText() == "Stored in the keyring"
    assert line("Token").placeholderText() == ""
    field.setText(KEY)
    button(dialog(), "Cancel").click()
    assert field.text() == ""
    assert saved.accounts == []


def test_a_stored_token_says_nothing_about_a_key(window: MainWindow) -> None:
    window.show_account_dialog()
    show_token_state(window, ACCOUNT.id, TokenState.STORED)
    way("App ID and access key").click()
    assert line("Access key").placeholderText() == ""


def test_sign_out_asks_first(window: MainWindow, qtbot: QtBot) -> None:
    open_signed_in(window)
    with qtbot.assertNotEmitted(account_dialog().sign_out_requested):
        button(dialog(), "Sign out…").click()
        assert "everyone who shares this app ID" in seen_texts(dialog())
        assert dialog().focusWidget() is button(dialog(), "Stay signed in")
        button(dialog(), "Stay signed in").click()
    assert "everyone who shares" not in seen_texts(dialog())
    button(dialog(), "Sign out…").click()
    with qtbot.waitSignal(account_dialog().sign_out_requested) as asked:
        button(dialog(), "Sign out").click()
    assert asked.args == [SIGNED_IN_ACCOUNT.id]
    assert "everyone who shares" not in seen_texts(dialog())


def test_only_an_account_that_signs_in_can_sign_out(window: MainWindow) -> None:
    window.show_account_dialog()
    assert not button(dialog(), "Sign out…").isVisible()
    way("App ID and access key").click()
    assert not button(dialog(), "Sign out…").isVisible(), "it has not been saved like this"


def test_each_failed_sign_in_has_words_of_its_own(window: MainWindow) -> None:
    for reason in OWN_WORDS:
        window.account_notices.show_sign_in_failure(ACCOUNT.id, reason)
        seen = seen_texts(window)
        assert [other for other in OWN_WORDS if sign_in_words(other).text in seen] == [reason]


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words(reason: Reason) -> None:
    words = sign_in_words(reason)
    assert words.tone in {"warn", "bad"}
    assert "ign" in words.text or "access key" in words.text


def test_a_failed_sign_in_stays_until_something_is_known(window: MainWindow) -> None:
    failed = sign_in_words(Reason.APP_NOT_AUTHORISED).text
    window.account_notices.show_sign_in_failure(ACCOUNT.id, Reason.APP_NOT_AUTHORISED)
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
    assert failed in seen_texts(window)
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), SECOND_ACCOUNT.id)
    assert failed not in seen_texts(window)
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
    assert failed in seen_texts(window)
    window.account_notices.show_signed_in(ACCOUNT.id)
    assert failed not in seen_texts(window)


def test_phones_prove_a_sign_in(window: MainWindow) -> None:
    window.account_notices.show_sign_in_failure(ACCOUNT.id, Reason.CONNECTION_REFUSED)
    show_phones(window, ACCOUNT.id, PHONES)
    assert "Can't sign in" not in seen_texts(window)


def test_a_changed_account_is_tried_anew(window: MainWindow) -> None:
    window.account_notices.show_sign_in_failure(ACCOUNT.id, Reason.APP_NOT_AUTHORISED)
    button(window, "Open the account").click()
    button(dialog(), "Save").click()
    assert "app ID is not authorised" not in seen_texts(window)


@pytest.mark.parametrize(
    "state",
    [s for s in TokenState if s not in {TokenState.UNREAD, TokenState.SAVING, TokenState.STORED}],
)
def test_the_window_speaks_of_the_key_where_there_is_one(
    window: MainWindow, state: TokenState
) -> None:
    window.form.show_accounts((SIGNED_IN_ACCOUNT,), SIGNED_IN_ACCOUNT.id)
    show_token_state(window, SIGNED_IN_ACCOUNT.id, state)
    words = access_key_words(state)
    assert words is not None
    assert words.text in seen_texts(window)
    assert "token" not in seen_texts(window)
