"""A person's day with the installed program, by real keys; the simulator is the provider."""

import contextlib
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from dialer_gui.domain.accounts import Account
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from dialer_gui.storage.settings_file import load_settings
from release.names import PACKAGE
from release.verification import say
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.account import type_account
from tests.e2e.dialer import rows
from windows import trial
from windows.windows_python import windows_python
from windows.wine import Wine

START_TIMEOUT_S = 90.0
#: A second Enter that comes sooner may be a double one.
LOOK_S = 3.0
#: The window looks at the phone every two seconds, and twice before it takes a call for ended.
IDLE_S = 8.0
FIRST, SECOND, LINKED = "4930123456", "442079460000", "12025550100"

_KEEP = """
import keyring
keyring.set_password("another program", "me", "mine")
"""
_LOOK = """
import keyring, sys
found = [keyring.get_password(*each.split("/")) for each in sys.argv[1:]]
print("found:", *(each or "nothing" for each in found))
"""


def use_it(wine: Wine, folder: str, installer: Path) -> None:
    """Set up an account, call, start again, call, follow a link, uninstall with all data."""
    data = wine.local_data / PACKAGE
    with Simulator() as simulator:
        say("setting up an account and calling, by real keys")
        with _window(wine, folder, "^Account") as (process, keys):
            type_account(keys, simulator.address, DEMO_TOKEN)
            [account] = wait_for(lambda: _accounts(data), "the account in the settings")
            _call(wine, simulator, FIRST)
            say("installing while it runs")
            trial.silently(wine, installer, exit_code=trial.RUNNING)
            _quit(wine, process)
        say("calling again after a new start, with the token of the credential store")
        _expect_credentials(wine, account, DEMO_TOKEN)
        with _window(wine, folder, "^Dialer") as (process, _):
            _call(wine, simulator, SECOND)
            say("following a phone link")
            _follow(wine, f"tel:+{LINKED}")
            _call(wine, simulator, LINKED, typed="")
            _quit(wine, process)
    trial.expect_equal(
        [(row.outcome, row.number.strip("+")) for row in rows(data / "history.sqlite3")],
        [("accepted", number) for number in (FIRST, SECOND, LINKED)],
        "the history",
    )
    for path in data.rglob("*"):
        is_clean = path.is_dir() or DEMO_TOKEN.encode() not in path.read_bytes()
        trial.expect(is_clean, f"{path.name} holds the token")
    _uninstall(wine, folder, account)


@contextlib.contextmanager
def _window(wine: Wine, folder: str, title: str) -> Iterator[tuple[subprocess.Popen[bytes], Keys]]:
    with wine.started(wine.place(folder) / f"{PACKAGE}.exe") as process:
        yield process, Keys(None, title, env=wine.env, timeout_s=START_TIMEOUT_S)


def _accounts(data: Path) -> tuple[Account, ...]:
    return load_settings(data / "settings.json").settings.accounts


def _call(wine: Wine, simulator: Simulator, number: str, *, typed: str | None = None) -> None:
    """Call a number; with nothing typed, the one that a link has brought into the field."""
    keys = Keys(None, "^Dialer", env=wine.env)
    before = len(simulator.calls)
    if typed != "":
        keys.press("ctrl+l")
        keys.type(f"+{number}")
    else:
        # The first Enter after a link asks for a look at the number; the next one calls.
        keys.press("Return")
        trial.expect_equal(len(simulator.calls), before, "the calls after one Enter")
        time.sleep(LOOK_S)
    keys.press("Return")
    wait_for(lambda: len(simulator.calls) > before, f"the call to {number}")
    call = simulator.calls[-1]
    trial.expect_equal(
        (call.number.strip("+"), call.extension), (number, DEMO_EXTENSIONS[0]), "what was called"
    )
    # A phone that is in a call would be asked about before the next one.
    simulator.pbx.hang_up(DEMO_EXTENSIONS[0])
    time.sleep(IDLE_S)


def _quit(wine: Wine, process: subprocess.Popen[bytes]) -> None:
    keys = Keys(None, "^Dialer", env=wine.env)
    keys.press("ctrl+q")
    time.sleep(IDLE_S)
    if process.poll() is None:
        keys.press("ctrl+q")  # it asks once where it follows a call
    trial.expect_equal(process.wait(START_TIMEOUT_S), 0, "the program's exit code")


def _follow(wine: Wine, link: str) -> None:
    """Do what Windows does with a link: run the command that is registered for it."""
    key = rf"{trial.CLASSES_KEY}\DialerGui.tel\shell\open\command"
    program, separator, argument = str(wine.registry()[key][""]).partition(" -- ")
    trial.expect_equal((separator, argument), (" -- ", '"%1"'), "how a link is passed on")
    done = wine.run(wine.place(program.strip('"')), "--", link)
    trial.expect_equal(done.returncode, 0, "the exit code of the start by a link")


def _expect_credentials(wine: Wine, account: Account, token: str) -> None:
    """Look into Windows' credential store with a program of its own."""
    python = windows_python()
    wine.run(python, "-c", _KEEP)
    asked = [f"{PACKAGE}/{account.id}", "another program/me"]
    said = wine.run(python, "-c", _LOOK, *asked).stdout
    found = next((line.split()[1:] for line in said.splitlines() if "found:" in line), [said])
    # Compared, not shown: a token is not for the terminal.
    trial.expect(found == [token, "mine"], "the credential store does not hold what it should")


def _uninstall(wine: Wine, folder: str, account: Account) -> None:
    say("uninstalling it with all data")
    trial.silently(wine, wine.place(folder) / "uninstall.exe", "/DATA")
    trial.expect(not wine.place(folder).exists(), "something is left in its folder")
    trial.expect(not (wine.local_data / PACKAGE).exists(), "the person's data is still there")
    trial.expect_gone(wine)
    _expect_credentials(wine, account, "nothing")
