"""Who asks the keyring: a process that is gone when it has answered, and never the window's."""

import os
from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.desktop.keyring_daemon import keyring_daemon
from tests.desktop.processes import children_of, has_ended, shown_of
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import dialer
from tests.e2e.hostile import customised

pytestmark = pytest.mark.desktop

NUMBER = "0301234567"
LIBRARIES = {"keyring", "secretstorage", "cryptography"}

_TELL_MODULES = """
import atexit, os, sys
from pathlib import Path

def tell():
    Path(os.environ["MODULES"]).write_text(" ".join(sys.modules))

atexit.register(tell)
"""


def test_nothing_that_speaks_to_the_keyring_is_loaded_into_the_window_s_process(
    home: Path, simulator: Simulator, tmp_path: Path
) -> None:
    modules = tmp_path / "modules"
    set_up(home, simulator.address)
    env = customised(tmp_path / "tell", _TELL_MODULES, {**os.environ, "MODULES": str(modules)})
    with dialer(home=home, env=env) as person:
        person.dial(NUMBER)
        person.wait_until_accepted()
        assert b"_rust" not in shown_of(person.program.pid, "maps")
        assert children_of(person.program.pid) == []
        assert person.quit() == 0
    loaded = set(modules.read_text().split())
    assert "dialer_gui.storage.credentials" in loaded
    assert LIBRARIES & loaded == set()


def test_a_window_that_is_killed_leaves_nobody_who_waits_for_the_keyring(
    home: Path, simulator: Simulator, short_folder: Path
) -> None:
    with keyring_daemon(short_folder / "ring") as keyring:
        set_up(home, simulator.address, env=keyring.env)
        keyring.freeze()
        with dialer(home=home, env=keyring.env) as person:
            wait_for(lambda: children_of(person.program.pid), "the process that asks the keyring")
            (asking,) = children_of(person.program.pid)
            person.program.process.kill()
            person.program.wait()
            wait_for(lambda: has_ended(asking), "the process that asks the keyring to end")
            assert keyring.frozen
