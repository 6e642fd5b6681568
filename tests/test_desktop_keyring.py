"""A keyring of one's own: present, absent, locked, frozen, killed."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.desktop.accessibility import accessible_app
from tests.desktop.keyring_daemon import PASSWORD, keyring_bus, keyring_daemon
from tests.desktop.keys import Keys
from tests.desktop.program import run_program

pytestmark = pytest.mark.desktop

STORE = "import keyring; keyring.set_password('sample', 'someone', 'pass word'); print('stored')"
READ = "import keyring; print('read', keyring.get_password('sample', 'someone'))"


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name: sockets are made in it."""
    with TemporaryDirectory() as name:
        yield Path(name) / "ring"


def outcome(script: str, env: Mapping[str, str]) -> str:
    """Run a script and return its last line: what it printed, or its exception."""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    return (done.stdout + done.stderr).splitlines()[-1]


def test_what_is_stored_is_found_after_a_restart(folder: Path) -> None:
    with keyring_bus(folder) as bus:
        with keyring_daemon(folder, bus=bus) as keyring:
            assert not keyring.locked
            assert outcome(STORE, keyring.env) == "stored"
            assert any(keyring.folder.iterdir())
        with keyring_daemon(folder, bus=bus) as keyring:
            assert outcome(READ, keyring.env) == "read pass word"


def test_it_is_no_other_s(folder: Path) -> None:
    with keyring_daemon(folder) as keyring:
        assert outcome(STORE, keyring.env) == "stored"
    assert outcome(READ, os.environ) == "read None"


def test_without_it_there_is_no_keyring(folder: Path) -> None:
    with keyring_bus(folder) as bus:
        assert "NoKeyringError" in outcome(READ, bus)


def test_locked_it_fails_without_a_screen(folder: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    with keyring_daemon(folder, env=env) as keyring:
        assert outcome(STORE, keyring.env) == "stored"
        keyring.lock()
        assert keyring.locked
        assert "KeyringLocked" in outcome(READ, keyring.env)


def test_locked_it_asks_on_the_screen(folder: Path, tmp_path: Path) -> None:
    with keyring_daemon(folder, locked=True) as keyring:
        assert keyring.locked
        command = [sys.executable, "-c", STORE]
        with run_program(command, tmp_path, keyring.env) as program:
            with accessible_app("gcr-prompter") as prompt:
                prompt.find("password text")
                assert program.process.poll() is None
            keys = Keys(None, "^Unlock|[Kk]eyring")
            keys.type(PASSWORD)
            keys.press("Return")
            program.wait_for_output("stored")
        assert not keyring.locked


def test_frozen_it_blocks_and_thawed_it_answers(folder: Path, tmp_path: Path) -> None:
    with keyring_daemon(folder) as keyring:
        keyring.freeze()
        command = [sys.executable, "-uc", f"print('asking'); {STORE}"]
        with run_program(command, tmp_path, keyring.env) as program:
            program.wait_for_output("asking")
            assert keyring.frozen
            assert "stored" not in program.stdout
            keyring.thaw()
            program.wait_for_output("stored")


def test_killed_it_is_gone(folder: Path) -> None:
    with keyring_daemon(folder) as keyring:
        assert outcome(STORE, keyring.env) == "stored"
        keyring.kill()
        assert "NoKeyringError" in outcome(READ, keyring.env)
