"""What the door on Linux and macOS owes to files, rights and other users."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from pytestqt.qtbot import QtBot

from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S

if sys.platform == "win32":
    pytest.skip("it is no door of Windows", allow_module_level=True)

import socket

from dialer_gui.desktop import local_door_unix
from dialer_gui.desktop.local_door_unix import MAX_CALLERS, ask
from tests.local_callers import LONG_S, Caller, Host, calling, no_file_left
from tests.storage.children import fork_child, leave_privileges, run_in_child

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to be two users")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux tells whose program it is")


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder for all users, like the one for temporary files."""
    with TemporaryDirectory(prefix="door-", dir="/tmp") as name:
        os.chmod(name, 0o1777)
        yield Path(name)


@pytest.fixture
def address(shared: Path) -> str:
    """Where the door is."""
    return str(shared / "door")


@pytest.fixture
def host(qtbot: QtBot, address: str) -> Iterator[Host]:
    """An open door."""
    host = Host(local_door_unix, address, LONG_S)
    yield host
    host.close()


@pytest.fixture
def call(host: Host, address: str) -> Iterator[Callable[[], Caller]]:
    """Let somebody call at it."""
    with calling(address) as call:
        yield call


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_its_file_is_closed_to_others_whatever_the_umask(
    qtbot: QtBot, address: str, umask: int
) -> None:
    before = os.umask(umask)
    try:
        host = Host(local_door_unix, address, LONG_S)
    finally:
        os.umask(before)
    status = os.stat(address)
    host.close()
    assert stat.S_ISSOCK(status.st_mode)
    assert stat.S_IMODE(status.st_mode) == 0o600


def test_the_file_of_a_killed_program_gives_way(qtbot: QtBot, address: str) -> None:
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(address)
    assert ask(address, b"one\n", time.monotonic() + PATIENCE_S) is None
    host = Host(local_door_unix, address, LONG_S)
    with calling(address) as call:
        caller = call()
        caller.send(b"one\n")
        assert caller.hears(qtbot, b"yes\n")
    host.close()


@pytest.mark.parametrize("kind", ["file", "folder", "link", "link to a file"])
def test_what_is_no_socket_stays(qtbot: QtBot, shared: Path, address: str, kind: str) -> None:
    target = shared / "target"
    if kind == "file":
        Path(address).write_text("mine")
    elif kind == "folder":
        Path(address).mkdir()
    else:
        Path(address).symlink_to(target)
        if kind == "link to a file":
            target.write_text("mine")
    before = sorted(shared.iterdir()), os.lstat(address).st_ino
    with pytest.raises(FileExistsError, match="something else has the socket's name"):
        Host(local_door_unix, address, LONG_S)
    assert (sorted(shared.iterdir()), os.lstat(address).st_ino) == before


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, shared: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Host(local_door_unix, str(shared / "nowhere/door"), LONG_S)


def test_children_inherit_nothing_of_it(
    qtbot: QtBot, host: Host, call: Callable[[], Caller]
) -> None:
    call()
    qtbot.waitUntil(lambda: len(sockets_of(host)) == 2, timeout=PATIENCE_MS)
    assert [os.get_inheritable(each) for each in sockets_of(host)] == [False, False]


def test_who_is_answered_leaves_nothing_behind(
    qtbot: QtBot, host: Host, call: Callable[[], Caller]
) -> None:
    silent = call()
    for _ in range(MAX_CALLERS + 1):
        caller = call()
        caller.send(b"one\n")
        assert caller.hears(qtbot, b"yes\n")
    qtbot.waitUntil(lambda: len(sockets_of(host)) == 2, timeout=PATIENCE_MS)
    assert not silent.is_sent_away


def test_of_a_silent_crowd_the_newest_stay(
    qtbot: QtBot, host: Host, call: Callable[[], Caller]
) -> None:
    callers = []
    for _ in range(MAX_CALLERS + 3):
        callers.append(call())
        QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: all(each.is_sent_away for each in callers[:3]), timeout=PATIENCE_MS)
    assert not any(each.is_sent_away for each in callers[3:])
    callers[-1].send(b"one\n")
    assert callers[-1].hears(qtbot, b"yes\n")


def test_many_are_answered_at_once(qtbot: QtBot, host: Host, address: str) -> None:
    """More than may wait: who comes too early tries again, as a second start does."""
    end_s = time.monotonic() + PATIENCE_S
    lines = [b"%d\n" % number for number in range(3 * MAX_CALLERS)]

    def ask_again(line: bytes) -> bytes:
        while (answer := ask(address, line, end_s)) is None and time.monotonic() < end_s:
            time.sleep(0)
        return answer or b""

    with ThreadPoolExecutor(max_workers=len(lines)) as pool:
        answers = [pool.submit(ask_again, line) for line in lines]
        qtbot.waitUntil(lambda: all(each.done() for each in answers), timeout=PATIENCE_MS)
    assert {each.result() for each in answers} == {b"yes\n"}
    assert sorted(host.lines) == sorted(lines)


def test_where_no_more_files_can_be_opened_it_waits_and_goes_on(
    qtbot: QtBot, host: Host, call: Callable[[], Caller]
) -> None:
    caller = call()
    caller.send(b"one\n")
    told: list[int] = []
    [notifier] = host.door.findChildren(QSocketNotifier)
    notifier.activated.connect(lambda: told.append(1))
    with no_file_left():
        for _ in range(20):
            QCoreApplication.processEvents()
    assert len(told) == 1
    assert host.lines == []
    assert caller.hears(qtbot, b"yes\n")


@needs_root
def test_another_user_can_t_call(qtbot: QtBot, host: Host, address: str) -> None:
    assert run_in_child(lambda: called_by_another(address)) == "PermissionError"


@needs_root
@on_linux
def test_another_user_is_sent_away_even_if_the_file_is_open_to_all(
    qtbot: QtBot, host: Host, address: str
) -> None:
    """As on a disk that knows no rights."""
    os.chmod(address, 0o666)
    assert run_in_child(lambda: called_by_another(address)) == "connected"
    with calling(address) as call:
        caller = call()
        caller.send(b"one\n")
        assert caller.hears(qtbot, b"yes\n")
    assert host.lines == [b"one\n"]


def called_by_another(address: str) -> str:
    """Call as another user, say something and go; return how far that got."""
    leave_privileges()
    with socket.socket(socket.AF_UNIX) as caller:
        try:
            caller.connect(address)
        except OSError as exc:
            return type(exc).__name__
        caller.sendall(b"from another\n")
    return "connected"


@needs_root
@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_program_of_another_user_is_told_nothing(
    address: str, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    """It has taken the name first, and lets everybody in."""
    if system == "linux" and sys.platform != "linux":
        pytest.skip("only Linux tells whose program it is")
    other = fork_child(lambda descriptor: listen_as_another(address, descriptor))
    try:
        with other.output, monkeypatch.context() as patched:
            assert other.output.read(1) == b"."
            patched.setattr(sys, "platform", system)
            assert ask(address, b"secret\n", time.monotonic() + PATIENCE_S) is None
            with socket.socket(socket.AF_UNIX) as caller:
                caller.connect(address)
                caller.sendall(b"end\n")
            assert other.output.read() == b"end\n"
    finally:
        other.kill()
        other.wait()


def listen_as_another(address: str, descriptor: int) -> None:
    """Listen as another user, say so by a dot, and pass on what is heard, until the end."""
    leave_privileges()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(address)
        os.chmod(address, 0o666)
        listening.listen()
        os.write(descriptor, b".")
        heard = b""
        while not heard.endswith(b"end\n"):
            connection, _ = listening.accept()
            with connection:
                while received := connection.recv(64):
                    os.write(descriptor, received)
                    heard += received


@needs_root
def test_a_name_that_another_user_has_taken_is_told(address: str) -> None:
    with socket.socket(socket.AF_UNIX) as taken:
        taken.bind(address)
        before = os.lstat(address).st_ino
        assert run_in_child(lambda: opened_by_another(address)) == "PermissionError"
        assert os.lstat(address).st_ino == before


def opened_by_another(address: str) -> str:
    """Open a door as another user; return what hinders it."""
    leave_privileges()
    try:
        Host(local_door_unix, address, LONG_S)
    except OSError as exc:
        return type(exc).__name__
    return "opened"


def sockets_of(host: Host) -> list[int]:
    """Return the descriptors that a door waits at: its own and one for each caller."""
    return [each.socket() for each in host.door.findChildren(QSocketNotifier)]
