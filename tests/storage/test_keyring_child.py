"""The process that asks the keyring: what is seen of it, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dialer_gui.domain.tokens import TokenState
from dialer_gui.storage.keyring_asking import Answer, Deed, Request
from dialer_gui.storage.keyring_child import answer
from tests.desktop.keyring_daemon import KeyringDaemon, keyring_daemon
from tests.desktop.processes import children_of, has_ended
from tests.desktop.waiting import wait_for
from tests.storage.asking import ROOT, Asker, asker

pytestmark = pytest.mark.desktop

CANARY = "c0ffee00c0ffee00c0ffee00c0ffee00"
#: More than a pipe holds.
LONG = CANARY * 10_000

#: A keyring's library that prints, and leaves a process behind that keeps what it was given open.
TALKATIVE = """
import subprocess
print('{"text": "no answer at all"}', flush=True)
subprocess.Popen(["sleep", "infinity"])

from keyring.backends.fail import Keyring
"""


@pytest.fixture
def keyring() -> Iterator[KeyringDaemon]:
    """A keyring in a folder with a short name: sockets are made in it."""
    with TemporaryDirectory() as name, keyring_daemon(Path(name) / "ring") as running:
        yield running


def waiting_child(asking: Asker) -> int:
    """Return the id of the process that waits for the keyring."""
    wait_for(lambda: children_of(asking.pid), "the process that asks")
    (child,) = children_of(asking.pid)
    return child


def test_the_secret_goes_through_the_pipes_only(keyring: KeyringDaemon, tmp_path: Path) -> None:
    with asker(keyring.env, tmp_path / "log") as asking:
        keyring.freeze()
        asking.ask("write", CANARY)
        child = waiting_child(asking)
        wait_for(lambda: is_connected(child), "the process to ask the keyring")
        for name in ("cmdline", "environ", "comm"):
            shown = Path(f"/proc/{child}/{name}").read_bytes()
            assert shown
            assert CANARY.encode() not in shown
        keyring.thaw()
        assert asking.answer() == {"done": "write"}
        assert asking.read() == {"token": CANARY}
    assert CANARY not in (tmp_path / "log").read_text()


def test_one_process_is_there_for_one_request(keyring: KeyringDaemon, tmp_path: Path) -> None:
    with asker(keyring.env, tmp_path / "log") as asking:
        asking.write(CANARY)
        asking.read(may_ask=False)
        assert children_of(asking.pid) == []
        keyring.freeze()
        asking.ask("read", may_ask=False)
        first = waiting_child(asking)
        keyring.thaw()
        assert asking.answer() == {"token": CANARY}
        assert has_ended(first)


def test_a_long_secret_goes_through_as_well(keyring: KeyringDaemon, tmp_path: Path) -> None:
    with asker(keyring.env, tmp_path / "log") as asking:
        assert asking.write(LONG) == {"done": "write"}
        assert asking.read() == {"token": LONG}


def test_it_ends_when_the_program_is_killed(keyring: KeyringDaemon, tmp_path: Path) -> None:
    with asker(keyring.env, tmp_path / "log") as asking:
        keyring.freeze()
        asking.ask("read")
        child = waiting_child(asking)
        wait_for(lambda: is_connected(child), "the process to ask the keyring")
        asking.kill()
        wait_for(lambda: has_ended(child), "the process to end")
        assert keyring.frozen


def test_a_process_that_is_killed_is_a_failure(keyring: KeyringDaemon, tmp_path: Path) -> None:
    with asker(keyring.env, tmp_path / "log") as asking:
        keyring.freeze()
        asking.ask("write", CANARY)
        os.kill(waiting_child(asking), 9)
        failure = asking.answer()
        assert failure["state"] == "failed"
        assert failure["detail"] == "the process that asks ended with -9"
        keyring.thaw()
        assert asking.read() == {"token": None}


def test_ctrl_c_at_the_terminal_does_not_reach_it(keyring: KeyringDaemon, tmp_path: Path) -> None:
    with asker(keyring.env, tmp_path / "log") as asking:
        keyring.freeze()
        asking.ask("read")
        child = waiting_child(asking)
        assert os.getpgid(child) == child
        keyring.thaw()
        asking.answer()


def test_what_its_libraries_print_and_start_is_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "talkative.py").write_text(TALKATIVE)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "talkative.Keyring")
    assert answer(Request(Deed.READ, ("a",))) == Answer(failure=TokenState.NO_KEYRING)


@pytest.mark.parametrize(
    ("program", "detail"),
    [
        ("", "ValueError"),
        ("/no/such/program", "FileNotFoundError"),
        ("/", "PermissionError"),
        ("/bin/true", "the process that asks ended with 0"),
        ("/bin/false", "the process that asks ended with 1"),
        ("/bin/echo", "the process that asks ended with 0"),
    ],
)
def test_where_it_cannot_be_started_that_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, program: str, detail: str
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    asked = Request(Deed.WRITE, ("a",), CANARY)
    assert answer(asked) == Answer(failure=TokenState.FAILED, detail=detail)


@pytest.mark.parametrize("options", [[], ["-I"], ["-S", "-E"]])
def test_it_finds_its_modules_wherever_the_program_found_them(
    tmp_path: Path, options: list[str]
) -> None:
    places = [str(ROOT), *(place for place in sys.path if place.endswith("site-packages"))]
    code = f"""
import sys
sys.path += {places!r}
from dialer_gui.storage.keyring_asking import Deed, Request
from dialer_gui.storage.keyring_child import answer
print(answer(Request(Deed.NAME)).failure)
"""
    env = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    done = subprocess.run(
        [sys.executable, *options, "-c", code],
        cwd=tmp_path,
        env=env,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout == "no_keyring\n"


def test_without_a_request_it_ends() -> None:
    code = "from dialer_gui.storage.keyring_child import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=b"", capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def is_connected(pid: int) -> bool:
    """Whether a process has a socket, which here is one to the session bus."""
    try:
        return any("socket:" in os.readlink(each) for each in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return False
