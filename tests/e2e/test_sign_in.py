"""An account that signs in, in the whole program: once a day, unseen, and found nowhere."""

import json
import os
from pathlib import Path

import pytest

from dialer_gui.simulator import (
    DEMO_ACCESS_KEY,
    DEMO_APP_ID,
    DEMO_CALLER_IDS,
    DEMO_COMPANY,
)
from dialer_gui.simulator.accounts import Account, Extension
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.records import past_calls
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState
from tests.desktop.accessibility import Node
from tests.desktop.keyring_daemon import keyring_daemon
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.account import saved_account, set_up, stored_token
from tests.e2e.dialer import Dialer, dialer
from tests.e2e.licence import allow_calls_only
from tests.e2e.test_canary import forms
from tests.e2e.test_catch_up import catch_up

pytestmark = pytest.mark.desktop

KEY = "Kanarie-Schluessel/5b1e+<Vogel>&77"
LOGIN = "App.Sip_Auth.Login"
LOGOUT = "App.Sip_Auth.Logout"


@pytest.fixture
def pbx() -> PbxState:
    """A provider that knows one account, by its app id and key."""
    return PbxState(
        [Account("Canary", "0" * 32, (Extension("8001"),), app_id=DEMO_APP_ID, access_key=KEY)]
    )


def test_it_signs_in_once_for_two_runs_and_again_when_it_must(
    home: Path, tmp_path: Path, pbx: PbxState
) -> None:
    # Nothing but a call finds out that the token has expired.
    with Simulator(pbx=allow_calls_only(pbx)) as simulator:
        account = set_up(home, simulator.address, token=KEY, app_id=DEMO_APP_ID)
        env = {**os.environ, "DIALER_GUI_LOG": "DEBUG"}
        kept = f"{account.id}:sign-in"
        for number in ("03011110001", "03022220001"):
            with dialer(home=home, env=env) as person:
                person.call(number)
                person.wait_until_accepted()
                wait_for(lambda: stored_token(kept), "the token to be kept")
                assert person.quit() == 0
        assert pbx.sign_ins == 1
        first = json.loads(stored_token(kept))["token"]
        pbx.expire(first)
        with dialer(home=home, env=env) as person:
            person.call("03033330001")
            person.wait_until_accepted()
            wait_for(lambda: first not in stored_token(kept), "the new token to be kept")
            assert person.end == ("accepted", "accepted", "requested")
            assert len(person.history) == 3
            assert person.quit() == 0
        second = json.loads(stored_token(kept))["token"]
    assert pbx.sign_ins == 2
    assert [call.fields["token"] for call in simulator.calls] == [first, first, first, second]
    assert len(pbx.calls) == 3
    log = (home / "dialer.log").read_text()
    assert "signed in" in log
    assert "DEBUG" in log
    data = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    secrets = (KEY, first, second)
    assert not [p for p, d in data.items() for s in secrets for form in forms(s) if form in d]


def test_a_wrong_key_is_said_in_words(home: Path) -> None:
    with Simulator(pbx=demo_state()) as simulator:
        set_up(home, simulator.address, token=KEY, app_id=DEMO_APP_ID)
        with dialer(home=home) as person:
            person.call("0301234567")
            person.wait_for_status("Refused: the access key is wrong")
            assert person.end == ("refused", "access_key_refused", "none")
            assert person.quit() == 0
    assert simulator.calls == []


def test_neither_start_nor_typing_opens_the_keyrings_prompt(
    home: Path, short_folder: Path, pbx: PbxState
) -> None:
    with Simulator(pbx=pbx) as simulator, keyring_daemon(short_folder / "ring") as keyring:
        set_up(home, simulator.address, token=KEY, app_id=DEMO_APP_ID, env=keyring.env)
        keyring.lock()
        with dialer(home=home, env=keyring.env) as person:
            person.type("0301234567")
            wait_for(lambda: simulator.connections_accepted, "the connection ahead of the call")
            with pytest.raises(TimeoutError):
                Keys(None, "^Unlock|[Kk]eyring", timeout_s=0)
            person.keys.press("Return")
            Keys(None, "^Unlock|[Kk]eyring").press("Escape")
            person.wait_for_status("Not sent: the keyring is locked")
            assert person.quit() == 0
    assert simulator.asked(LOGIN) == []


def test_the_dialog_takes_a_key_that_lasts_and_is_renewed_once(home: Path, pbx: PbxState) -> None:
    with Simulator(pbx=allow_calls_only(pbx)) as simulator:
        with dialer(home=home) as person:
            give_key(person, simulator.address, KEY)
            person.call("03011110001")
            person.wait_until_accepted()
            account = saved_account(home)
            assert account is not None
            wait_for(lambda: stored_token(f"{account.id}:sign-in"), "the token to be kept")
            assert person.quit() == 0
        with dialer(home=home) as person:
            person.call("03022220001")
            person.app.find("list item", pattern="22220001, request accepted,")
            assert pbx.sign_ins == 1
            pbx.expire(simulator.calls[0].fields["token"])
            person.call("03033330001")
            person.app.find("list item", pattern="33330001, request accepted,")
            assert person.quit() == 0
    assert (pbx.sign_ins, len(pbx.calls)) == (2, 3)
    # Refused once, and sent once more with the new token.
    numbers = [call.number for call in simulator.calls]
    assert numbers == ["03011110001", "03022220001", "03033330001", "03033330001"]


def test_a_wrong_key_can_be_put_right_in_the_dialog(home: Path, pbx: PbxState) -> None:
    with Simulator(pbx=pbx) as simulator, dialer(home=home) as person:
        give_key(person, simulator.address, "wrong")
        person.reads("Sign-in refused: the access key is wrong.")
        person.pick_from_menu("File", "Account…")
        dialog = person.app.find("dialog", "Account")
        dialog.find("password text", "Access key").set_text(KEY)
        save(person, dialog)
        person.call("03011110001")
        person.wait_until_accepted()
        wait_for(
            lambda: not person.app.find_all(pattern="Sign-in refused"), "the news to be taken back"
        )
        assert person.quit() == 0
    assert len(simulator.calls) == 1


def test_app_id_and_key_are_all_it_needs(home: Path) -> None:
    pbx = demo_state()
    phones = ("8001", "8002")
    past = past_calls(20, until=pbx.now(), extensions=phones, caller_ids=DEMO_CALLER_IDS)
    pbx.add_records(DEMO_COMPANY, past)
    with Simulator(pbx=pbx) as simulator, dialer(home=home) as person:
        give_key(person, simulator.address, DEMO_ACCESS_KEY, extensions="")
        chosen = person.app.find("combo box", "Extension")
        wait_for(lambda: chosen.description.startswith("8001"), "the provider's phones")
        catch_up(person)
        person.reads("New calls in the list: 20")
        person.call("03011110001")
        person.wait_until_accepted()
        assert person.quit() == 0
    assert [call.extension for call in simulator.calls] == ["8001"]
    assert pbx.sign_ins == 1


def test_signing_out_is_asked_about_first(home: Path, pbx: PbxState) -> None:
    with Simulator(pbx=allow_calls_only(pbx)) as simulator:
        set_up(home, simulator.address, token=KEY, app_id=DEMO_APP_ID)
        with dialer(home=home) as person:
            person.call("03011110001")
            person.wait_until_accepted()
            person.pick_from_menu("File", "Account…")
            dialog = person.app.find("dialog", "Account")
            for answer in ("Stay signed in", "Sign out"):
                dialog.find("push button", "Sign out…").press()
                dialog.find(pattern="^Signing out may sign out everyone who shares this app ID")
                assert simulator.asked(LOGOUT) == []
                dialog.find("push button", answer).press()
            wait_for(lambda: simulator.asked(LOGOUT), "the provider to be told")
            dialog.find("push button", "Cancel").press()
            wait_for(lambda: not person.app.find_all("dialog"), "the dialog to close")
            assert pbx.sign_ins == 1
            person.call("03022220001")
            person.app.find("list item", pattern="22220001, request accepted,")
            assert person.quit() == 0
    assert (pbx.sign_ins, len(simulator.asked(LOGOUT))) == (2, 1)


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
    wait_for(lambda: not person.app.find_all("dialog", "Account"), "the dialog to close")
