"""The doors for other programs of this user: who may come, and that no caller does any harm.

The one for Windows stands here too: Qt makes a socket of its pipe, to which anybody can call.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S

if sys.platform == "win32":
    pytest.skip("raw callers need a socket among the files", allow_module_level=True)

from tests.local_callers import LONG_S, MAX_BYTES, SHORT_S, Caller, Host, calling

#: As many as nobody starts at once.
CROWD = 100

ASK = """
import importlib, sys, time
_, module, address, line, time_s = sys.argv
ask = importlib.import_module(module).ask
answer = ask(address, bytes.fromhex(line), time.monotonic() + float(time_s))
sys.stdout.buffer.write(b"None" if answer is None else answer)
"""

Opened = Callable[..., Host]


@pytest.fixture
def address() -> Iterator[str]:
    """Where the door is, in a folder of its own."""
    with TemporaryDirectory(prefix="door-") as name:
        yield f"{name}/door"


@pytest.fixture(params=["unix", "windows"])
def module(request: pytest.FixtureRequest) -> ModuleType:
    """What each system has for a door."""
    return import_module(f"dialer_gui.desktop.local_door_{request.param}")


@pytest.fixture
def opened(qtbot: QtBot, module: ModuleType, address: str) -> Iterator[Opened]:
    """Open a door, until the test ends."""
    hosts: list[Host] = []

    def open_door(life_s: float = LONG_S) -> Host:
        hosts.append(Host(module, address, life_s))
        return hosts[-1]

    yield open_door
    for host in hosts:
        host.close()


@pytest.fixture
def call(address: str) -> Iterator[Callable[[], Caller]]:
    """Let somebody call at it."""
    with calling(address) as call:
        yield call


def asked(qtbot: QtBot, module: ModuleType, address: str, line: bytes) -> bytes:
    """Ask as a second start does, from another process; b"None" where nobody listens."""
    command = [sys.executable, "-c", ASK, module.__name__, address, line.hex(), str(PATIENCE_S)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as asking:
        qtbot.waitUntil(lambda: asking.poll() is not None, timeout=PATIENCE_MS)
        return asking.communicate()[0]


def test_who_asks_is_answered(
    qtbot: QtBot, module: ModuleType, address: str, opened: Opened
) -> None:
    host = opened()
    lines = [b"one\n", b"\n", b"x" * (MAX_BYTES - 1) + b"\n"]
    assert [asked(qtbot, module, address, line) for line in lines] == [b"yes\n"] * 3
    assert host.lines == lines


def test_who_says_rubbish_is_not(
    qtbot: QtBot, module: ModuleType, address: str, opened: Opened
) -> None:
    host = opened()
    assert asked(qtbot, module, address, b"rubbish\n") == b""
    assert asked(qtbot, module, address, b"one\n") == b"yes\n"
    assert host.lines == [b"rubbish\n", b"one\n"]


def test_where_nobody_listens_there_is_no_answer_at_once(
    qtbot: QtBot, module: ModuleType, address: str, opened: Opened
) -> None:
    end_s = time.monotonic() + LONG_S
    assert module.ask(address, b"one\n", end_s) is None
    opened().door.close()
    assert module.ask(address, b"one\n", end_s) is None


def test_who_never_answers_is_left(module: ModuleType, address: str, opened: Opened) -> None:
    """Nothing runs the event loop here."""
    opened()
    assert module.ask(address, b"one\n", time.monotonic() + SHORT_S) == b""


def test_a_door_can_be_closed_twice_and_opened_again(
    qtbot: QtBot, module: ModuleType, address: str, opened: Opened, call: Callable[[], Caller]
) -> None:
    host = opened()
    inside = call()
    QCoreApplication.processEvents()
    host.door.close()
    host.door.close()
    assert not Path(address).exists()
    opened()
    assert asked(qtbot, module, address, b"one\n") == b"yes\n"
    assert not inside.send(b"two\n") or inside.is_sent_away
    assert host.lines == []


def test_a_line_may_come_in_drips(qtbot: QtBot, opened: Opened, call: Callable[[], Caller]) -> None:
    host, caller = opened(), call()
    for part in b"a b c":
        assert caller.send(bytes([part]))
        QCoreApplication.processEvents()
    assert caller.send(b"\n")
    assert caller.hears(qtbot, b"yes\n")
    assert host.lines == [b"a b c\n"]


def test_who_says_nothing_is_sent_away(
    qtbot: QtBot, opened: Opened, call: Callable[[], Caller]
) -> None:
    host, caller = opened(life_s=SHORT_S), call()
    qtbot.waitUntil(lambda: caller.is_sent_away, timeout=PATIENCE_MS)
    assert host.lines == []


def test_who_never_comes_to_an_end_is_sent_away(
    qtbot: QtBot, opened: Opened, call: Callable[[], Caller]
) -> None:
    """A byte now and then wins no time."""
    host, caller = opened(life_s=SHORT_S), call()
    qtbot.waitUntil(lambda: not caller.send(b"x"), timeout=PATIENCE_MS)
    assert host.lines == []


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_who_says_too_much_is_sent_away(
    qtbot: QtBot, opened: Opened, call: Callable[[], Caller], end: bytes
) -> None:
    host, caller = opened(), call()
    caller.send(b"x" * (MAX_BYTES + 1) + end)
    assert caller.hears(qtbot, b"")
    assert host.lines == []


def test_of_several_lines_the_first_one_counts(
    qtbot: QtBot, opened: Opened, call: Callable[[], Caller]
) -> None:
    host, caller = opened(), call()
    caller.send(b"one\ntwo\n" + b"x" * MAX_BYTES)
    assert caller.hears(qtbot, b"yes\n")
    assert host.lines == [b"one\n"]


def test_who_goes_midway_is_no_loss(
    qtbot: QtBot, module: ModuleType, address: str, opened: Opened, call: Callable[[], Caller]
) -> None:
    host = opened()
    for words in (b"", b"half a l", b"whole\n"):
        caller = call()
        caller.send(words)
        caller.socket.close()
    for words in (b"", b"half a l"):
        caller = call()
        QCoreApplication.processEvents()
        caller.send(words)
        QCoreApplication.processEvents()
        caller.socket.close()
    assert asked(qtbot, module, address, b"one\n") == b"yes\n"
    assert host.lines == [b"whole\n", b"one\n"]


def test_a_crowd_bars_nobody(
    qtbot: QtBot, module: ModuleType, address: str, opened: Opened, call: Callable[[], Caller]
) -> None:
    host = opened()
    for _ in range(CROWD):
        call()
        QCoreApplication.processEvents()
    assert asked(qtbot, module, address, b"one\n") == b"yes\n"
    assert host.lines == [b"one\n"]
