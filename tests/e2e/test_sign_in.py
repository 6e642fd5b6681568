"""An account that signs in, in the whole program: once a day, unseen, and found nowhere."""

import json
import os
from pathlib import Path

import pytest

from dialer_gui.simulator.demo import demo_world
from dialer_gui.simulator.demo_account import DEMO_APP_ID
from dialer_gui.simulator.exchange.accounts import Account, Extension
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.world import World
from tests.desktop.keyring_daemon import keyring_daemon
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up, stored_token
from tests.e2e.dialer import dialer
from tests.e2e.licence import allow_calls_only
from tests.e2e.test_canary import forms

pytestmark = pytest.mark.desktop

KEY = "Kanarie-Schluessel/5b1e+<Vogel>&77"
LOGIN = "App.Sip_Auth.Login"


@pytest.fixture
def world() -> World:
    """A provider that knows one account, by its app id and key."""
    return World(
        [Account("Canary", "0" * 32, (Extension("8001"),), app_id=DEMO_APP_ID, access_key=KEY)]
    )


def test_it_signs_in_once_for_two_runs_and_again_when_it_must(
    home: Path, tmp_path: Path, world: World
) -> None:
    # Nothing but a call finds out that the token has expired.
    with Simulator(world=allow_calls_only(world)) as simulator:
        account = set_up(home, simulator.address, token=KEY, app_id=DEMO_APP_ID)
        env = {**os.environ, "DIALER_GUI_LOG": "DEBUG"}
        kept = f"{account.id}:sign-in"
        for number in ("03011110001", "03022220001"):
            with dialer(home=home, env=env) as person:
                person.call(number)
                person.wait_until_accepted()
                wait_for(lambda: stored_token(kept), "the token to be kept")
                assert person.quit() == 0
        assert world.sign_ins == 1
        first = json.loads(stored_token(kept))["token"]
        world.expire(first)
        with dialer(home=home, env=env) as person:
            person.call("03033330001")
            person.wait_until_accepted()
            wait_for(lambda: first not in stored_token(kept), "the new token to be kept")
            assert person.end == ("accepted", "accepted", "requested")
            assert len(person.history) == 3
            assert person.quit() == 0
        second = json.loads(stored_token(kept))["token"]
    assert world.sign_ins == 2
    assert [call.fields["token"] for call in simulator.calls] == [first, first, first, second]
    assert len(world.calls) == 3
    log = (home / "dialer.log").read_text()
    assert "signed in" in log
    assert "DEBUG" in log
    data = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    secrets = (KEY, first, second)
    assert not [p for p, d in data.items() for s in secrets for form in forms(s) if form in d]


def test_a_wrong_key_is_said_in_words(home: Path) -> None:
    with Simulator(world=demo_world()) as simulator:
        set_up(home, simulator.address, token=KEY, app_id=DEMO_APP_ID)
        with dialer(home=home) as person:
            person.call("0301234567")
            person.wait_for_status("Refused: the access key is wrong")
            assert person.end == ("refused", "access_key_refused", "none")
            assert person.quit() == 0
    assert simulator.calls == []


def test_neither_start_nor_typing_opens_the_keyrings_prompt(
    home: Path, short_folder: Path, world: World
) -> None:
    with Simulator(world=world) as simulator, keyring_daemon(short_folder / "ring") as keyring:
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
