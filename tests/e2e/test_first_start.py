"""From the first start to the removal of the account, with a provider and a keyring."""

import json
import os
from pathlib import Path

import pytest

from dialer_gui.domain.accounts import Account
from dialer_gui.simulator import (
    DEMO_ACCESS_KEY,
    DEMO_APP_ID,
    DEMO_CALLER_IDS,
    DEMO_COMPANY,
    DEMO_EXTENSIONS,
    DEMO_TOKEN,
)
from dialer_gui.simulator import accounts as provider_accounts
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.records import past_calls
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState
from tests.desktop.accessibility import Node
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.account import saved_account, stored_token, type_account, type_untested_account
from tests.e2e.dialer import TAKEN, Dialer, dialer
from tests.e2e.providers import allow_calls_only
from tests.e2e.test_canary import forms

pytestmark = pytest.mark.desktop

FIELDS = {
    "Name": "Büro 北京",
    "Extensions": "8001, 8002",
    "Caller IDs": "493023125000, 442079460000",
}
BUTTONS = ("Test and save", "Save", "Cancel")
DETAILS = {
    "Employee ID": "E-1 & Söhne",
    "Maturity": "热 “@hot”",
    "Member ID": "<b>4711</b>",
    "Customer ID": "🎉 c=7",
}
KEY = "Kanarie-Schluessel/5b1e+<Vogel>&77"
LOGIN = "App.Sip_Auth.Login"
LOGOUT = "App.Sip_Auth.Logout"


@pytest.fixture
def pbx() -> PbxState:
    """A provider that knows one account, by its app id and key."""
    phones = (provider_accounts.Extension("8001"),)
    account = provider_accounts.Account(
        "Canary", "0" * 32, phones, app_id=DEMO_APP_ID, access_key=KEY
    )
    return PbxState([account])


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


def test_who_skips_the_dialog_is_led_back_to_it(home: Path) -> None:
    with dialer(home=home) as person:
        dialog = person.app.find("dialog", "Account")
        dialog.find("push button", "Save").press()
        dialog.find(pattern="^Enter the address")
        dialog.find(pattern="^Enter at least one extension")
        address = dialog.find("text", "API address")
        address.wait_for(lambda: "focused" in address.states, "the focus at the first of them")
        dialog.find("push button", "Cancel").press()
        person.reads("No account yet. Set one up to place calls.")
        person.call("030123456")
        person.wait_for_status("Set up an account first")
        assert person.history == []
        person.pick_from_menu("Help", "Check connection…")
        person.app.find("dialog", "Account")
        type_untested_account(Keys(person.program.pid, "^Account"), "http://pbx.example")
        person.reads("the token and the numbers travel in clear")
        person.reads("This account has no token. Paste it into the account.")
        assert person.quit() == 0


def test_app_id_and_key_are_all_it_needs(home: Path) -> None:
    pbx = demo_state()
    phones = ("8001", "8002")
    past = past_calls(20, until=pbx.now(), extensions=phones, caller_ids=DEMO_CALLER_IDS)
    pbx.add_records(DEMO_COMPANY, past)
    with Simulator(pbx=pbx) as simulator, dialer(home=home) as person:
        give_key(person, simulator.address, DEMO_ACCESS_KEY, extensions="")
        chosen = person.app.find("combo box", "Extension")
        wait_for(lambda: chosen.choice.startswith("8001"), "the provider's phones")
        person.catch_up(days=8)
        person.reads("New calls in the list: 20")
        person.call("03011110001")
        person.wait_until_accepted()
        assert person.quit() == 0
    assert [call.extension for call in simulator.calls] == ["8001"]
    assert pbx.sign_ins == 1


def test_it_signs_in_once_for_two_runs_and_again_when_it_must(
    home: Path, tmp_path: Path, pbx: PbxState
) -> None:
    env = {**os.environ, "DIALER_GUI_LOG": "DEBUG"}
    # Nothing but a call finds out that the token has expired.
    with Simulator(pbx=allow_calls_only(pbx)) as simulator:
        with dialer(home=home, env=env) as person:
            give_key(person, simulator.address, KEY)
            person.call("03011110001")
            person.wait_until_accepted()
            kept = f"{wait_for_account(home).id}:sign-in"
            wait_for(lambda: stored_token(kept), "the token to be kept")
            assert person.quit() == 0
        first = json.loads(stored_token(kept))["token"]
        with dialer(home=home, env=env) as person:
            person.call("03022220001")
            person.app.find("list item", pattern="22220001, request accepted,")
            assert pbx.sign_ins == 1
            pbx.expire(first)
            person.call("03033330001")
            person.app.find("list item", pattern="33330001, request accepted,")
            wait_for(lambda: first not in stored_token(kept), "the new token to be kept")
            assert person.end == TAKEN
            assert len(person.history) == 3
            assert person.quit() == 0
        second = json.loads(stored_token(kept))["token"]
    assert (pbx.sign_ins, len(pbx.calls)) == (2, 3)
    # Refused once, and sent once more with the new token.
    assert [(call.number[3:7], call.fields["token"]) for call in simulator.calls] == [
        *(("1111", first), ("2222", first)),
        *(("3333", first), ("3333", second)),
    ]
    log = (home / "dialer.log").read_text()
    assert "signed in" in log
    assert "DEBUG" in log
    data = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    secrets = (KEY, first, second)
    assert not [p for p, d in data.items() for s in secrets for form in forms(s) if form in d]


def test_a_wrong_key_is_put_right_and_signing_out_is_asked_about(home: Path, pbx: PbxState) -> None:
    with Simulator(pbx=allow_calls_only(pbx)) as simulator, dialer(home=home) as person:
        give_key(person, simulator.address, "wrong")
        person.reads("Sign-in refused: the access key is wrong.")
        person.call("03011110001")
        person.wait_for_status("Refused: the access key is wrong")
        assert person.end == ("refused", "access_key_refused", "none")
        assert simulator.calls == []
        person.pick_from_menu("File", "Account…")
        dialog = person.app.find("dialog", "Account")
        dialog.find("password text", "Access key").set_text(KEY)
        save(person, dialog)
        person.call("03011110001")
        person.wait_until_accepted()
        wait_for(
            lambda: not person.app.find_all(pattern="Sign-in refused"), "the news to be taken back"
        )
        before = pbx.sign_ins
        person.pick_from_menu("File", "Account…")
        dialog = person.app.find("dialog", "Account")
        for answer in ("Stay signed in", "Sign out"):
            dialog.find("push button", "Sign out…").press()
            dialog.find(pattern="^Signing out may sign out everyone who shares this app ID")
            assert simulator.asked(LOGOUT) == []
            dialog.find("push button", answer).press()
        wait_for(lambda: simulator.asked(LOGOUT), "the provider to be told")
        dialog.find("push button", "Cancel").press()
        person.wait_until_closed()
        assert pbx.sign_ins == before
        person.call("03022220001")
        person.app.find("list item", pattern="22220001, request accepted,")
        assert person.quit() == 0
    assert (pbx.sign_ins - before, len(simulator.asked(LOGOUT))) == (1, 1)
    assert len(pbx.calls) == 2


def fill_in_account(person: Dialer, address: str, token: str) -> None:
    """Fill in the dialog that opens by itself, and save."""
    dialog = person.app.find("dialog", "Account")
    dialog.find("push button", "More").press()
    for name in BUTTONS:
        dialog.find("push button", name)
    for name, text in {**FIELDS, "API address": address}.items():
        dialog.find("text", name).set_text(text)
    dialog.find("password text", "Token").set_text(token)
    save(person, dialog)


def wait_for_account(home: Path) -> Account:
    """Wait until an account is saved."""
    account = wait_for(lambda: saved_account(home), "the account to be saved")
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


def give_key(person: Dialer, address: str, access_key: str, extensions: str = "8001") -> None:
    """Fill in the dialog that opens by itself, with an app id and a key."""
    dialog = person.app.find("dialog", "Account")
    texts = {"Name": "Office", "API address": address, "Extensions": extensions}
    for name, text in texts.items():
        dialog.find("text", name).set_text(text)
    dialog.find("radio button", "App ID and access key").press()
    dialog.find("text", "App ID").set_text(DEMO_APP_ID)
    dialog.find("password text", "Access key").set_text(access_key)
    save(person, dialog)


def save(person: Dialer, dialog: Node) -> None:
    """Save, and wait until the dialog has closed."""
    dialog.find("push button", "Save").press()
    person.wait_until_closed("Account")
