"""The Account dialog: what goes in, what comes out, and that it keeps no token."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account, NumberRules
from dialer_gui.domain.credentials import Secret, TokenState
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import ACCOUNT, CLEAR_ACCOUNT, SECOND_ACCOUNT, show_token_state
from tests.ui.parts import account_dialog, button, dialog, part, seen_texts

TOKEN = "5ec2e7c0ffee5ec2e7c0ffee5ec2e7c0"


class Saved:
    """Collects what the dialog saves."""

    def __init__(self, window: MainWindow) -> None:
        self.accounts: list[tuple[Account, Secret | None]] = []
        window.dialogs.account_dialog_made.connect(self._on_account_dialog_made)

    def _on_account_dialog_made(self, dialog: AccountDialog) -> None:
        dialog.account_saved.connect(self._on_account_saved)

    def _on_account_saved(self, account: Account, token: Secret | None) -> None:
        self.accounts.append((account, token))


@pytest.fixture
def saved(window: MainWindow) -> Saved:
    return Saved(window)


def line(name: str) -> QLineEdit:
    return part(dialog(), QLineEdit, name)


def test_a_new_account_is_saved_with_its_token(window: MainWindow, saved: Saved) -> None:
    window.form.show_accounts((), "")
    window.show_account_dialog()
    line("Name").setText(" Sales ")
    line("API address").setText("https://pbx.example.com/api")
    line("Token").setText(f" {TOKEN}\n")
    line("Extensions").setText("8001, 8002；8003")
    line("Caller IDs").setText("4930111")
    line("Strip prefixes").setText("00, 0")
    line("Add prefix").setText("9")
    part(dialog(), QCheckBox, "Keep the + in front").setChecked(True)
    part(dialog(), QComboBox, "Default country").setEditText("germany (de)")
    button(dialog(), "Save").click()
    ((account, token),) = saved.accounts
    assert token == Secret(TOKEN)
    assert account == Account(
        id=account.id,
        name="Sales",
        address="https://pbx.example.com/api",
        extensions=("8001", "8002", "8003"),
        caller_ids=("4930111",),
        rules=NumberRules(("00", "0"), "9", keep_plus=True),
        default_country="DE",
    )
    assert len(account.id) == 32
    assert QApplication.activeModalWidget() is None


def test_what_nobody_sees_is_not_saved(window: MainWindow, saved: Saved) -> None:
    """Each of these would be refused by the provider, and look right in the dialog."""
    window.form.show_accounts((), "")
    window.show_account_dialog()
    line("Name").setText("Sales")
    line("API address").setText("\u200bhttps://pbx.example.com\u200e")
    line("Token").setText(f"\ufeff{TOKEN}\u200b")
    line("Extensions").setText("８００１")
    line("Strip prefixes").setText("００")
    line("Add prefix").setText("９")
    button(dialog(), "Save").click()
    ((account, token),) = saved.accounts
    assert token == Secret(TOKEN)
    assert account.address == "https://pbx.example.com"
    assert account.extensions == ("8001",)
    assert account.rules == NumberRules(("00",), "9")


def test_an_account_comes_back_as_it_was(window: MainWindow, saved: Saved) -> None:
    full = replace(
        ACCOUNT,
        rules=NumberRules(("00",), "0", keep_plus=True),
        last_extension="8002",
        last_caller_id="442079460000",
        caller_id_rules=("DE: 493023125000", "GB 442079460000"),
    )
    window.form.show_accounts((full,), full.id)
    window.show_account_dialog()
    button(dialog(), "Save").click()
    assert saved.accounts == [(full, None)]


def test_save_says_what_is_missing(window: MainWindow, saved: Saved) -> None:
    window.form.show_accounts((), "")
    window.show_account_dialog()
    line("API address").setText("ftp://pbx.example.com")
    button(dialog(), "Save").click()
    said = seen_texts(dialog())
    assert "This is not an address" in said
    assert "Enter at least one extension." in said
    assert dialog().focusWidget() is line("API address")
    assert saved.accounts == []
    line("API address").setText("pbx.example.com")
    button(dialog(), "Save").click()
    assert "This is not an address" not in seen_texts(dialog())
    assert dialog().focusWidget() is line("Extensions")


def test_an_address_alone_gives_the_scheme_and_the_name(window: MainWindow, saved: Saved) -> None:
    window.form.show_accounts((), "")
    window.show_account_dialog()
    line("API address").setText("pbx.example.com:8443/api")
    assert line("Name").placeholderText() == "pbx.example.com"
    line("Extensions").setText("8001")
    button(dialog(), "Save").click()
    ((account, _token),) = saved.accounts
    assert (account.address, account.name) == (
        "https://pbx.example.com:8443/api",
        "pbx.example.com",
    )


@pytest.mark.parametrize(("system", "letters"), [("id_ID", "ID"), ("es_419", ""), ("C", "")])
def test_a_new_account_begins_with_the_systems_country(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, system: str, letters: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    window.form.show_accounts((), "")
    window.show_account_dialog()
    country = part(dialog(), QComboBox, "Default country")
    assert country.currentData() == letters
    assert not country.isVisible()
    assert f"Default country: {country.currentText()}" in seen_texts(dialog())


def test_what_few_need_is_folded_away_until_something_is_wrong_with_it(
    window: MainWindow, saved: Saved
) -> None:
    window.show_account_dialog()
    more = button(dialog(), "More")
    assert not line("Caller IDs").isVisible()
    more.click()
    assert line("Caller IDs").isVisible()
    more.click()
    line("Caller IDs").setText("Sales 4930111 4930222")
    button(dialog(), "Save").click()
    assert dialog().focusWidget() is line("Caller IDs")
    assert line("Caller IDs").isVisible()
    assert saved.accounts == []


def test_lists_are_saved_as_they_are_meant(window: MainWindow, saved: Saved) -> None:
    window.show_account_dialog()
    QApplication.clipboard().setText("8001 8002\n8003/8004")
    line("Extensions").selectAll()
    line("Extensions").paste()
    line("Caller IDs").setText("Line 2 4930111；4930333 (Berlin)")
    line("Strip prefixes").setText("00 0")
    button(dialog(), "Save").click()
    ((account, _token),) = saved.accounts
    assert account.extensions == ("8001", "8002", "8003", "8004")
    assert account.caller_ids == ("Line 2 4930111", "4930333 (Berlin)")
    assert account.rules.strip == ("00", "0")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Extensions", "8001-8005", "Write each extension out"),
        ("Caller IDs", "Sales 4930111 4930222", "Each caller ID has one number."),
        ("Caller ID by country", "DE: 4930999", "Each rule has a country's two letters"),
    ],
)
def test_what_could_only_be_guessed_is_said_at_its_field(
    window: MainWindow, saved: Saved, name: str, text: str, words: str
) -> None:
    window.show_account_dialog()
    line(name).setText(text)
    button(dialog(), "Save").click()
    assert words in line(name).accessibleDescription()
    assert dialog().focusWidget() is line(name)
    assert saved.accounts == []


def test_an_unknown_country_is_said_at_its_field(window: MainWindow, saved: Saved) -> None:
    window.show_account_dialog()
    part(dialog(), QComboBox, "Default country").setEditText("Atlantis")
    button(dialog(), "Save").click()
    assert "Choose a country from the list." in seen_texts(dialog())
    assert saved.accounts == []


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("https://crm.example/{name}", "only these can stand: {number}, {digits}"),
        ("https://{number}/", "comes behind the host"),
    ],
)
def test_a_link_into_a_crm_that_can_not_be_used_is_said_at_its_field(
    window: MainWindow, saved: Saved, template: str, words: str
) -> None:
    window.show_account_dialog()
    line("Link into your CRM").setText(template)
    button(dialog(), "Save").click()
    assert words in line("Link into your CRM").accessibleDescription()
    assert dialog().focusWidget() is line("Link into your CRM")
    assert saved.accounts == []


def test_a_link_into_a_crm_is_saved(window: MainWindow, saved: Saved) -> None:
    window.show_account_dialog()
    line("Link into your CRM").setText(" https://crm.example/?q={number} ")
    part(dialog(), QCheckBox, "Open the link when a call is accepted").setChecked(True)
    button(dialog(), "Save").click()
    ((account, _secret),) = saved.accounts
    assert (account.crm_link, account.opens_crm_link) == ("https://crm.example/?q={number}", True)


def test_cancel_saves_nothing_and_forgets_the_token(window: MainWindow, saved: Saved) -> None:
    window.show_account_dialog()
    field = line("Token")
    field.setText(TOKEN)
    button(dialog(), "Cancel").click()
    assert saved.accounts == []
    assert field.text() == ""


def test_the_token_is_hidden_and_never_filled_in(window: MainWindow) -> None:
    asked: list[str] = []

    def note(dialog: AccountDialog) -> None:
        dialog.token_state_requested.connect(asked.append)

    window.dialogs.account_dialog_made.connect(note)
    window.show_account_dialog()
    assert asked == [ACCOUNT.id]
    show_token_state(window, ACCOUNT.id, TokenState.STORED)
    assert line("Token").text() == ""
    assert line("Token").echoMode() is QLineEdit.EchoMode.Password
    assert line("Token").placeholderText() == "Stored in the keyring"


def test_another_accounts_token_is_none_of_its_business(window: MainWindow) -> None:
    window.show_account_dialog()
    show_token_state(window, SECOND_ACCOUNT.id, TokenState.STORED)
    assert line("Token").placeholderText() == ""


def test_accounts_are_changed_one_by_one(window: MainWindow, saved: Saved) -> None:
    window.show_account_dialog()
    line("Token").setText(TOKEN)
    part(dialog(), QComboBox, "Account").setCurrentText("Branch office")
    button(dialog(), "Discard the changes").click()
    assert line("Extensions").text() == "9001"
    assert line("Token").text() == "", "a token typed for one account goes to no other"
    button(dialog(), "Save").click()
    assert saved.accounts == [(SECOND_ACCOUNT, None)]


def test_add_begins_an_empty_account(window: MainWindow) -> None:
    window.show_account_dialog()
    button(dialog(), "Add").click()
    assert line("Name").text() == ""
    assert not button(dialog(), "Remove").isEnabled()


def test_remove_asks_in_the_dialog_first(window: MainWindow, qtbot: QtBot) -> None:
    window.show_account_dialog()
    with qtbot.assertNotEmitted(account_dialog().account_removed):
        button(dialog(), "Remove").click()
        button(dialog(), "Keep it").click()
    button(dialog(), "Remove").click()
    with qtbot.waitSignal(account_dialog().account_removed) as removed:
        button(dialog(), "Remove it").click()
    assert removed.args == [ACCOUNT.id]
    assert line("Name").text() == "Branch office"


def test_a_clear_address_is_warned_of_as_long_as_it_is_used(window: MainWindow) -> None:
    window.form.show_accounts((CLEAR_ACCOUNT, SECOND_ACCOUNT), CLEAR_ACCOUNT.id)
    assert "travel in clear" in seen_texts(window)
    part(window, QComboBox, "Account").setCurrentText("Branch office")
    assert "travel in clear" not in seen_texts(window)


@pytest.mark.parametrize(
    "state",
    [s for s in TokenState if s not in {TokenState.UNREAD, TokenState.SAVING, TokenState.STORED}],
)
def test_every_token_state_is_said_in_the_window(window: MainWindow, state: TokenState) -> None:
    before = seen_texts(window)
    show_token_state(window, ACCOUNT.id, state)
    said = seen_texts(window)
    assert "keyring" in said or "has no token" in said
    show_token_state(window, ACCOUNT.id, TokenState.STORED)
    assert seen_texts(window) == before


def test_a_notice_leads_to_the_account(window: MainWindow) -> None:
    window.form.show_accounts((), "")
    button(window, "Set up an account").click()
    assert dialog().windowTitle() == "Account"


def test_the_dialog_stays_as_it_is_when_asked_for_twice(window: MainWindow) -> None:
    window.show_account_dialog()
    line("Name").setText("Half typed")
    window.show_account_dialog()
    assert line("Name").text() == "Half typed"
