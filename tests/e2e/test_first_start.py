"""From the first start to the removal of the account, with a provider and a keyring."""

from pathlib import Path

import pytest

from dialer_gui.domain.accounts import Account
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.account import saved_account, stored_token, type_account, type_untested_account
from tests.e2e.dialer import Dialer, dialer

pytestmark = pytest.mark.desktop

FIELDS = {
    "Name": "Büro 北京",
    "Extensions": "8001, 8002",
    "Caller IDs": "493023125000, 442079460000",
}
DETAILS = {
    "Employee ID": "E-1 & Söhne",
    "Maturity": "热 “@hot”",
    "Member ID": "<b>4711</b>",
    "Customer ID": "🎉 c=7",
}


def test_an_account_from_its_birth_to_its_end(home: Path, simulator: Simulator) -> None:
    with dialer(home=home) as person:
        fill_in_account(person, simulator.address, DEMO_TOKEN)
        account = wait_for_account(home)
        assert (account.name, account.address) == (FIELDS["Name"], simulator.address)
        wait_for(lambda: stored_token(account.id) == DEMO_TOKEN, "the token in the keyring")
        fill_in_details(person)
        person.dial("+49 30 1234567")
        person.wait_until_accepted()
        assert list(simulator.calls[0].fields.items()) == [
            ("service", "App.Sip_Call.MakeCall"),
            ("token", DEMO_TOKEN),
            ("extnumber", "8001"),
            ("destnumber", "49301234567"),
            ("disnumber", "442079460000"),
            ("userid", DETAILS["Employee ID"]),
            ("chengshudu", DETAILS["Maturity"]),
            ("memberid", DETAILS["Member ID"]),
            ("customuuid", DETAILS["Customer ID"]),
        ]
        assert person.quit() == 0
    with dialer(home=home) as person:
        person.dial("0049 30 1234568")
        person.wait_until_accepted()
        fields = simulator.calls[1].fields
        assert (fields["token"], fields["disnumber"]) == (DEMO_TOKEN, "442079460000")
        remove_account(person)
        wait_for(lambda: stored_token(account.id) == "", "the keyring entry to go")
        wait_for(lambda: saved_account(home) is None, "the account to go")
        assert person.quit() == 0
    assert len(simulator.calls) == 2


def test_the_first_call_takes_four_keys_beside_what_is_typed(
    home: Path, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[str] = []
    press = Keys.press

    def counting(keys: Keys, *names: str) -> None:
        pressed.extend(names)
        press(keys, *names)

    monkeypatch.setattr(Keys, "press", counting)
    with dialer(home=home) as person:
        type_account(Keys(person.program.pid, "^Account"), simulator.address, DEMO_TOKEN)
        account = wait_for_account(home)
        assert simulator.calls == [], "the test places no call"
        person.keys.type("0301234567")
        person.keys.press("Return")
        person.wait_until_accepted()
        # One Enter behind each of address, token, extensions and number.
        assert len(pressed) <= 4
        host = "127.0.0.1"
        assert (account.name, account.address) == (host, simulator.address)
        assert account.extensions == DEMO_EXTENSIONS
        wait_for(lambda: stored_token(account.id) == DEMO_TOKEN, "the token in the keyring")
        assert person.quit() == 0
    (call,) = simulator.calls
    assert (call.number, call.extension) == ("0301234567", DEMO_EXTENSIONS[0])


def test_a_wrong_token_and_http_are_found_out_before_anything_is_saved(
    home: Path, full_provider: Simulator
) -> None:
    with dialer(home=home) as person:
        keys = Keys(person.program.pid, "^Account")
        type_account(keys, full_provider.address.removeprefix("http://"), "wrong")
        dialog = person.app.find("dialog", "Account")
        dialog.find("push button", "Use http")
        keys.press("shift+Tab", "space")
        token = dialog.find("password text", "Token")
        token.wait_for(lambda: "focused" in token.states, "the focus at the token")
        assert "not valid" in token.description
        assert saved_account(home) is None
        keys.press("ctrl+a")
        keys.type(DEMO_TOKEN)
        keys.press("Return")
        account = wait_for_account(home)
        assert account.address == full_provider.address
        person.reads("Saved. Calls work.")
        wait_for(lambda: stored_token(account.id) == DEMO_TOKEN, "the token in the keyring")
        assert person.quit() == 0
    assert full_provider.calls == []


def test_what_is_missing_is_said_at_the_field(home: Path) -> None:
    with dialer(home=home) as person:
        dialog = person.app.find("dialog", "Account")
        dialog.find("push button", "Save").press()
        dialog.find(pattern="^Enter the address")
        dialog.find(pattern="^Enter at least one extension")
        address = dialog.find("text", "API address")
        address.wait_for(lambda: "focused" in address.states, "the focus at the first of them")
        dialog.find("push button", "Cancel").press()
        person.reads("No account yet. Set one up to place calls.")
        person.number.set_text("030123456")
        person.app.find("push button", "Call").press()
        person.wait_for_status("Set up an account first")
        assert person.history == []
        assert person.quit() == 0


def test_a_token_that_would_travel_in_clear_is_warned_of(home: Path) -> None:
    with dialer(home=home) as person:
        type_untested_account(Keys(person.program.pid, "^Account"), "http://pbx.example")
        person.reads("the token and the numbers travel in clear")
        person.reads("This account has no token. Paste it into the account.")
        assert person.quit() == 0


def fill_in_account(person: Dialer, address: str, token: str) -> None:
    """Fill in the dialog that opens by itself, and save."""
    dialog = person.app.find("dialog", "Account")
    dialog.find("push button", "More").press()
    for name, text in {**FIELDS, "API address": address}.items():
        dialog.find("text", name).set_text(text)
    dialog.find("password text", "Token").set_text(token)
    dialog.find("push button", "Save").press()
    wait_for(lambda: not person.app.find_all("dialog", "Account"), "the dialog to close")


def wait_for_account(home: Path) -> Account:
    """Wait until an account is saved."""
    wait_for(lambda: saved_account(home), "the account to be saved")
    account = saved_account(home)
    assert account is not None
    return account


def fill_in_details(person: Dialer) -> None:
    """Choose a caller ID and unfold the custom parameters."""
    person.app.find("text", "Caller ID").focus()
    person.keys.type("442079460000")
    person.app.find(name="Call details").press()
    for name, text in DETAILS.items():
        person.app.find("text", name).set_text(text)


def remove_account(person: Dialer) -> None:
    """Remove the account in its dialog, and confirm."""
    person.pick_from_menu("File", "Account…")
    dialog = person.app.find("dialog", "Account")
    dialog.find("push button", "Remove").press()
    dialog.find("push button", "Remove it").press()
    dialog.find("push button", "Cancel").press()
