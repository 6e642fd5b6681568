"""A second start hands its link to the running program and ends.

It sends one line, the JSON object ``{"uri": …}``, and is answered ``ok`` once the link is taken.
Whoever sends anything else gets no answer.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
import time
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, Signal

from dialer_gui.desktop.folders import MAX_SOCKET_PATH_BYTES
from dialer_gui.storage.private_files import set_aside

# Only Windows has need of QtNetwork, which with its libraries takes 3 MiB for as long as it runs.
if sys.platform == "win32":
    from dialer_gui.desktop.local_door_windows import LocalDoor, ask
else:
    from dialer_gui.desktop.local_door_unix import LocalDoor, ask

logger = logging.getLogger(__name__)

#: The first program may still be loading when the second one asks, from a slow disk for example.
HANDOVER_TIMEOUT_S = 10.0
RETRY_INTERVAL_S = 0.02
#: More than any link is long.
MAX_MESSAGE_BYTES = 64 * 1024
#: JSON writes a character beyond the first 65,536 as twelve bytes.
_MAX_LINK_LENGTH = MAX_MESSAGE_BYTES // 16
_ACKNOWLEDGEMENT = b"ok\n"


class Reply(Enum):
    """What becomes of a second start."""

    TAKEN = auto()
    #: There is no running program any more: the second start is the first one now.
    GONE = auto()
    NONE = auto()


class SecondStarts(QObject):
    """Listens for second starts; only this user's programs can reach it."""

    #: str: a second start brought this link; empty when it only wants the window.
    summoned = Signal(str)
    #: Queued, so that the second start has its answer before the window moves.
    _link_came = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._link_came.connect(self.summoned, Qt.ConnectionType.QueuedConnection)
        self._door: LocalDoor | None = None
        try:
            try:
                self._door = self._listen(path)
            except FileExistsError:
                logger.warning("moved out of the socket's place: %s", set_aside(path))
                self._door = self._listen(path)
        except OSError as exc:
            logger.warning("second starts can't be served: %s", exc)

    def close(self) -> None:
        """Stop listening."""
        if self._door is not None:
            self._door.close()
            # Each knows the other: in the end the collector would take them apart, in any thread.
            self._door = None

    def _listen(self, path: Path) -> LocalDoor:
        return LocalDoor(
            _address(path), self._reply, max_bytes=MAX_MESSAGE_BYTES, life_s=HANDOVER_TIMEOUT_S
        )

    def _reply(self, line: bytes) -> bytes:
        try:
            uri = json.loads(line)["uri"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return b""
        self._link_came.emit(uri if isinstance(uri, str) else "")
        return _ACKNOWLEDGEMENT


def hand_over(path: Path, uri: str, is_alone: Callable[[], bool]) -> Reply:
    """Pass the link to the running program, unless that ends meanwhile; blocks until either.

    Where no answer came the caller must not act on the link: a program that hangs acts later.

    Args:
        path: where the running program listens.
        uri: the link; empty for none.
        is_alone: whether the running program has gone and this one has its place now.
    """
    address = _address(path)
    line = json.dumps({"uri": uri[:_MAX_LINK_LENGTH]}).encode() + b"\n"
    end_s = time.monotonic() + HANDOVER_TIMEOUT_S
    answer: bytes | None = None
    while True:
        if answer is None:  # who has listened once is not told twice
            answer = ask(address, line, end_s)
        if answer == _ACKNOWLEDGEMENT:
            return Reply.TAKEN
        if is_alone():  # it was about to end, with an ear open still or not
            return Reply.GONE
        if time.monotonic() >= end_s:
            return Reply.NONE
        time.sleep(RETRY_INTERVAL_S)


def _address(path: Path) -> str:
    """Return the path where it can be a socket's; elsewhere a name made of it.

    One home reached under two names, through a link for example, has one address.
    """
    real_path = os.path.realpath(path)
    if sys.platform != "win32" and len(os.fsencode(real_path)) <= MAX_SOCKET_PATH_BYTES:
        return real_path
    name = f"dialer-gui-{hashlib.sha256(os.fsencode(real_path)).hexdigest()[:24]}"
    return name if sys.platform == "win32" else f"{QDir.tempPath()}/{name}"
