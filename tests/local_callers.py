"""Who calls at a door for other programs, well-behaved and not, and what becomes of it."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from pytestqt.qtbot import QtBot

from tests.desktop.waiting import PATIENCE_MS

assert sys.platform != "win32"

MAX_BYTES = 1000
"""What a line may have."""

LONG_S, SHORT_S = 1000.0, 0.05
"""How long a silent caller may stay: longer than any test, or hardly at all."""


class Host:
    """Stands behind a door: keeps each line, and answers all but rubbish.

    Attributes:
        lines: what it was told.
        door: the door.
    """

    def __init__(self, module: ModuleType, address: str, life_s: float) -> None:
        self.lines: list[bytes] = []
        self.door: Any = module.LocalDoor(address, self._reply, max_bytes=MAX_BYTES, life_s=life_s)

    def close(self) -> None:
        """Close the door and take it apart here, not in whatever thread collects the garbage."""
        self.door.close()
        self.door = None

    def _reply(self, line: bytes) -> bytes:
        self.lines.append(line)
        return b"" if line == b"rubbish\n" else b"yes\n"


class Caller:
    """One connection to a door, from this same process; it never waits."""

    def __init__(self, address: str) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.setblocking(False)
        self.socket.connect(address)

    def send(self, data: bytes) -> bool:
        """Send something; False when the door is shut already."""
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            return False
        return True

    @property
    def is_sent_away(self) -> bool:
        """Whether the connection is ended, without an answer."""
        try:
            return self.socket.recv(64) == b""
        except BlockingIOError:
            return False
        except ConnectionResetError:
            return True

    def hears(self, qtbot: QtBot, answer: bytes) -> bool:
        """Wait for the end of the connection; whether it brings just this answer."""
        heard = bytearray()

        def is_over() -> bool:
            try:
                received = self.socket.recv(64)
            except BlockingIOError:
                return False
            except ConnectionResetError:
                return True
            heard.extend(received)
            return not received

        qtbot.waitUntil(is_over, timeout=PATIENCE_MS)
        return bytes(heard) == answer


@contextmanager
def calling(address: str) -> Iterator[Callable[[], Caller]]:
    """Let callers come; those that are left go at the end of the block."""
    callers: list[Caller] = []

    def call() -> Caller:
        callers.append(Caller(address))
        return callers[-1]

    try:
        yield call
    finally:
        for caller in callers:
            caller.socket.close()


@contextmanager
def no_file_left() -> Iterator[None]:
    """Let this process open no file, for the length of a block."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    free = os.open(os.devnull, os.O_RDONLY)
    os.close(free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
