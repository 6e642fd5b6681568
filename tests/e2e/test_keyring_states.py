"""Every state a keyring can be in: a plain sentence for each, and a window that stays awake."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from dialer_gui.simulator import DEMO_ACCESS_KEY, DEMO_APP_ID, DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.keyring_daemon import PASSWORD, keyring_bus, keyring_daemon
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.account import saved_account, set_up, stored_token
from tests.e2e.dialer import Dialer, dialer
from tests.e2e.providers import with_patience

pytestmark = pytest.mark.desktop

NUMBER = "0301234567"
PROMPT = "^Unlock|[Kk]eyring"


@pytest.mark.parametrize(
    ("token", "app_id"),
    [(DEMO_TOKEN, ""), (DEMO_ACCESS_KEY, DEMO_APP_ID)],
    ids=["token", "access key"],
)
def test_a_locked_keyring_asks_for_its_password_when_a_call_needs_it(
    home: Path, simulator: Simulator, short_folder: Path, token: str, app_id: str
) -> None:
    with keyring_daemon(short_folder / "ring") as keyring:
        set_up(home, simulator.address, token=token, app_id=app_id, env=keyring.env)
        keyring.lock()
        with dialer(home=home, env=keyring.env) as person:
            # Neither the start nor typing opens the prompt.
            for digit in NUMBER:
                person.keys.type(digit)
                person.app.find("push button", "Call")
            person.wait_for_digits(NUMBER)
            wait_for(lambda: simulator.connections_accepted, "the connection ahead of the call")
            with pytest.raises(TimeoutError):
                Keys(None, PROMPT, timeout_s=0)
            person.keys.press("Return")
            prompt = Keys(None, PROMPT)
            prompt.press("Escape")
            prompt.wait_until_gone()
            person.wait_for_status("Not sent: the keyring is locked")
            person.reads("Unlock the system's keyring, then call again.")
            assert person.end == ("not_sent", "keyring_locked", "none")
            assert simulator.requests == []
            person.dial(NUMBER)
            prompt = Keys(None, PROMPT)
            assert answers(person)
            prompt.type(PASSWORD)
            prompt.press("Return")
            prompt.wait_until_gone()
            person.wait_until_accepted()
            assert [call.number for call in simulator.calls] == [NUMBER]
            assert person.quit() == 0


def test_a_locked_keyring_that_cannot_ask(
    home: Path, simulator: Simulator, short_folder: Path
) -> None:
    unseen = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    with keyring_daemon(short_folder / "ring", env=unseen) as keyring:
        set_up(home, simulator.address, env=keyring.env)
        keyring.lock()
        with dialer(home=home, env=seen(keyring.env)) as person:
            person.dial(NUMBER)
            person.wait_for_status("Not sent: the keyring is locked")
            assert person.quit() == 0
    assert simulator.requests == []


def test_without_a_keyring_the_token_lasts_for_the_session(
    home: Path, simulator: Simulator, short_folder: Path
) -> None:
    with keyring_bus(short_folder / "ring") as bus:
        set_up(home, simulator.address, token="")
        with dialer(home=home, env=bus) as person:
            person.dial(NUMBER)
            person.wait_for_status("Not sent: this computer has no keyring to read from")
            person.reads("This computer has no keyring to keep the token in.")
            give_token(person)
            person.reads("It lasts until the program ends")
            person.dial(NUMBER)
            person.wait_until_accepted()
            assert person.quit() == 0
        with dialer(home=home, env=bus) as person:
            person.dial(NUMBER)
            person.wait_for_status("Not sent: this computer has no keyring to read from")
            assert person.quit() == 0
    assert len(simulator.calls) == 1


def test_a_frozen_keyring_freezes_nothing_else(
    home: Path, simulator: Simulator, short_folder: Path
) -> None:
    with keyring_daemon(short_folder / "ring") as keyring:
        set_up(home, simulator.address, env=keyring.env)
        keyring.freeze()
        with dialer(home=home, env=keyring.env) as person:
            person.dial(NUMBER)
            assert answers(person)
            person.wait_for_status("Not sent: the keyring did not answer in time")
            person.reads("Waiting for the system's keyring.")
            assert person.end == ("not_sent", "keyring_slow", "none")
            assert simulator.requests == []
            keyring.thaw()
            person.dial(NUMBER)
            person.wait_until_accepted()
            assert person.app.find_all(pattern="Waiting for the system's keyring") == []
            assert person.quit() == 0


def test_stop_or_the_keyring_s_end_ends_the_wait_for_it(
    home: Path, simulator: Simulator, short_folder: Path
) -> None:
    folder = short_folder / "ring"
    with keyring_bus(folder) as bus, keyring_daemon(folder, bus=bus) as keyring:
        set_up(home, simulator.address, env=bus)
        keyring.freeze()
        with dialer(home=home, env=with_patience(short_folder / "patience", bus)) as person:
            person.dial(NUMBER)
            person.app.find("push button", "Stop waiting").press()
            person.wait_for_status("Stopped before anything was sent")
            assert person.end == ("cancelled", "stopped", "none")
            person.dial(NUMBER)
            person.app.find("push button", "Stop waiting")
            keyring.kill()
            person.wait_for_status("Not sent: ")
            assert simulator.requests == []
            with keyring_daemon(folder, bus=bus):
                person.dial(NUMBER)
                person.wait_until_accepted()
                assert person.quit() == 0


def test_a_token_that_a_frozen_keyring_does_not_take_is_not_lost_unsaid(
    home: Path, simulator: Simulator, short_folder: Path
) -> None:
    with keyring_daemon(short_folder / "ring") as keyring:
        set_up(home, simulator.address, token="", env=keyring.env)
        account = saved_account(home)
        assert account is not None
        with dialer(home=home, env=keyring.env) as person:
            person.reads("This account has no token.")
            keyring.freeze()
            give_token(person)
            person.reads("The keyring has not answered yet, so the token is not saved.")
            person.dial(NUMBER)
            person.wait_until_accepted()
            person.keys.close_window()
            question = person.reads("If you quit now, paste it again at the next start.")
            person.app.find("push button", "Keep waiting").press()
            wait_for(lambda: not question.showing, "the question to go")
            person.keys.close_window()
            person.reads("If you quit now, paste it again at the next start.")
            keyring.thaw()
            assert person.program.wait() == 0
        assert stored_token(account.id, keyring.env) == DEMO_TOKEN


def test_who_means_it_ends_the_program_all_the_same(
    simulator: Simulator, short_folder: Path
) -> None:
    for way in ("button", "again", "signal"):
        home = short_folder / way
        with keyring_daemon(short_folder / f"ring-{way}") as keyring:
            set_up(home, simulator.address, token="", env=keyring.env)
            with dialer(home=home, env=keyring.env) as person:
                person.reads("This account has no token.")
                keyring.freeze()
                give_token(person)
                person.reads("The keyring has not answered yet, so the token is not saved.")
                if way == "signal":
                    person.program.process.terminate()
                else:
                    person.keys.close_window()
                    quit_button = person.app.find("push button", "Quit anyway")
                    if way == "button":
                        quit_button.press()
                    else:
                        person.keys.close_window()
                assert person.program.wait() == 0


def give_token(person: Dialer) -> None:
    """Paste the token into the account."""
    person.pick_from_menu("File", "Account…")
    dialog = person.app.find("dialog", "Account")
    dialog.find("password text", "Token").set_text(DEMO_TOKEN)
    dialog.find("push button", "Save").press()
    person.wait_until_closed("Account")


def answers(person: Dialer) -> bool:
    """Whether the window is awake: it takes a text and shows what it makes of it."""
    person.number.set_text("112")
    person.wait_for_digits("112")
    person.number.set_text(NUMBER)
    person.reads("+49 30 1234567")
    return True


def seen(env: Mapping[str, str]) -> dict[str, str]:
    """Return an environment with this desktop's screen in it."""
    return {**env, "DISPLAY": os.environ["DISPLAY"]}
