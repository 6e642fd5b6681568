"""Both sides of a second start: programs of this user, well-behaved and not."""

from __future__ import annotations

import json
import os
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from dialer_gui.desktop.instance_lock import InstanceLock
from dialer_gui.desktop.single_instance import SingleInstance
from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S
from tests.storage.children import leave_privileges

assert sys.platform != "win32"

#: Starts again once for each link, as far as handing it over goes; prints each reply's name.
START_AGAIN = """
import json, pathlib, sys
from PySide6.QtCore import QCoreApplication
from dialer_gui.desktop.instance_lock import InstanceLock
from dialer_gui.desktop.single_instance import SingleInstance
application = QCoreApplication([])
links = json.load(sys.stdin)
print("asking", flush=True)
for link in links:
    path = pathlib.Path(sys.argv[1])
    lock = InstanceLock(path.with_name("dialer.lock"))
    print(SingleInstance(path).hand_over(link, lock.acquire).name, flush=True)
"""


@contextmanager
def listening(path: Path) -> Iterator[list[str]]:
    """Run the first program; gives the links that second starts bring."""
    brought: list[str] = []
    with locked(path):
        instance = SingleInstance(path)
        instance.summoned.connect(brought.append)
        instance.listen()
        try:
            yield brought
        finally:
            instance.close()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Be the first program, as far as the lock goes; a part of the block may be so again."""
    path.parent.mkdir(exist_ok=True)
    lock = InstanceLock(path.with_name("dialer.lock"))
    is_first = lock.acquire()
    try:
        yield
    finally:
        if is_first:
            lock.release()


@contextmanager
def starting_again(path: Path, *links: str) -> Iterator[subprocess.Popen[str]]:
    """Start again in processes of their own, one after the other."""
    with subprocess.Popen(
        [sys.executable, "-c", START_AGAIN, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="ascii",
    ) as process:
        assert process.stdin is not None
        process.stdin.write(json.dumps(links))
        process.stdin.close()
        yield process


def replies_to(qtbot: QtBot, process: subprocess.Popen[str]) -> list[str]:
    """Let the first program run until the second one has ended."""
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=PATIENCE_MS)
    assert process.stdout is not None
    return [reply for reply in process.stdout.read().split() if reply != "asking"]


@contextmanager
def listening_raw(place: Path) -> Iterator[socket.socket]:
    """Listen in the first program's place, with an event loop that does not run."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        server.listen()
        server.setblocking(False)
        yield server


class Caller:
    """A connection to the running program that says what it likes; it never waits."""

    def __init__(self, place: Path) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.setblocking(False)
        self.socket.connect(str(place))
        self._heard = b""
        self._is_over = False

    def send(self, data: bytes) -> bool:
        """Send as much as there is room for; False when the connection is ended."""
        try:
            self.socket.send(data)
        except BlockingIOError:
            return True
        except (BrokenPipeError, ConnectionResetError):
            return False
        return True

    @property
    def is_over(self) -> bool:
        """Whether the other side has ended the connection; reads what has come."""
        while not self._is_over:
            try:
                received = self.socket.recv(64)
            except BlockingIOError:
                return False
            except ConnectionResetError:
                received = b""
            self._heard += received
            self._is_over = not received
        return True

    def answer(self, qtbot: QtBot) -> bytes:
        """Wait for the end of the connection, and return all that came."""
        qtbot.waitUntil(lambda: self.is_over, timeout=PATIENCE_MS)
        return self._heard


def hang_up(server: socket.socket) -> None:
    """Accept a connection, and end it at once."""
    select.select([server], [], [], PATIENCE_S)
    server.accept()[0].close()


def called_by_another(place: Path) -> str:
    """Connect as another user, send a link and go; return how far that got."""
    leave_privileges()
    with socket.socket(socket.AF_UNIX) as caller:
        try:
            caller.connect(str(place))
        except OSError as error:
            return type(error).__name__
        caller.sendall(b'{"uri": "tel:666"}\n')
    return "connected"


def listen_as_another(place: Path, descriptor: int) -> None:
    """Listen as another user, say so by a dot, and pass on what is heard, until the end."""
    leave_privileges()
    with listening_raw(place) as server:
        server.setblocking(True)
        os.chmod(place, 0o666)
        os.write(descriptor, b".")
        heard = b""
        while not heard.endswith(b"end\n"):
            connection, _ = server.accept()
            with connection:
                while received := connection.recv(64):
                    os.write(descriptor, received)
                    heard += received
