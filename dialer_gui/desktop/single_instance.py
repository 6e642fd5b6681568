"""A second start hands its link to the running program and ends.

:class:`~dialer_gui.desktop.instance_lock.InstanceLock` decides which program is the first; here
the two talk. The second one sends one line, the JSON object ``{"uri": …}``, with
``"dial_clipboard": true`` where the number in the clipboard is meant, and with the desktop's leave
to come to the front as ``"activation_token"``; it is answered ``ok`` once that is taken. Anything
else gets no answer.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import socket
import stat
import struct
import sys
import time
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QDir, QFileInfo, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from dialer_gui.desktop.folders import socket_path
from dialer_gui.desktop.qt_application import ACTIVATION_TOKEN, take_activation_token
from dialer_gui.storage.private_files import set_aside

logger = logging.getLogger(__name__)

#: The first program may still be loading when the second one asks, from a slow disk for example.
HANDOVER_TIMEOUT_MS = 10_000
RETRY_INTERVAL_S = 0.02
#: More than any link is long.
MAX_MESSAGE_BYTES = 64 * 1024
#: JSON writes a character beyond the first 65,536 as twelve bytes.
_MAX_LINK_LENGTH = MAX_MESSAGE_BYTES // 16
MAX_TOKEN_LENGTH = 256
#: With more connections than these, the oldest one is ended.
MAX_CONNECTIONS = 32
_ACKNOWLEDGEMENT = b"ok\n"
#: What Linux tells of the other end: process, user, group.
_CREDENTIALS = struct.Struct("iII")


class Reply(Enum):
    """What becomes of a second start."""

    TAKEN = auto()
    #: There is no running program any more: the second start is the first one now.
    GONE = auto()
    NONE = auto()


class SingleInstance(QObject):
    """The channel between the running program and a second start, closed to other users.

    Args:
        path: the socket's path; where it can't be one, and on Windows, a name is made of it.
    """

    #: str: a second start brought this link; empty when it only wants the window.
    summoned = Signal(str)
    #: A second start wants the number in the clipboard filled in.
    clipboard_requested = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._address = _address(path)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)

    def listen(self) -> None:
        """Serve second starts, in the running program: it must hold the lock.

        Qt makes the socket in a private folder beside its place and renames it. So there is no
        moment at which another user could connect, and a socket that a crash has left is replaced.
        """
        try:
            _make_room(self._address)
        except OSError as error:
            logger.warning("second starts can't be served: %s", error)
            return
        if not self._server.listen(self._address):
            logger.warning("second starts can't be served: %s", self._server.errorString())

    def close(self) -> None:
        """Stop listening, and end every connection; may be called twice."""
        self._server.close()
        for connection in self._server.findChildren(QLocalSocket):
            connection.abort()

    def hand_over(
        self, uri: str, is_alone: Callable[[], bool], *, dial_clipboard: bool = False
    ) -> Reply:
        """Pass the link to the running program, unless that ends meanwhile; blocks until either.

        Where no answer came the caller must not act on the link: a program that hangs may do so
        later.

        Args:
            uri: the link; empty for none.
            dial_clipboard: whether the number in the clipboard is meant instead of a link.
            is_alone: whether the running program has gone and this one has its place now.
        """
        message: dict[str, object] = {"uri": uri[:_MAX_LINK_LENGTH]}
        if dial_clipboard:
            message["dial_clipboard"] = True
        if token := os.environ.get(ACTIVATION_TOKEN):
            message["activation_token"] = token[:MAX_TOKEN_LENGTH]
        line = json.dumps(message).encode() + b"\n"
        deadline = QDeadlineTimer(HANDOVER_TIMEOUT_MS)
        answer: bytes | None = None
        while True:
            if answer is None:  # a program that was reached once is not told twice
                answer = self._ask(line, deadline)
            if answer == _ACKNOWLEDGEMENT:
                return Reply.TAKEN
            if is_alone():  # it was about to end, whether it listened still or not
                return Reply.GONE
            if deadline.hasExpired():
                return Reply.NONE
            time.sleep(RETRY_INTERVAL_S)

    def _ask(self, line: bytes, deadline: QDeadlineTimer) -> bytes | None:
        """Return the answer to a line, empty where none came in time; None where nobody listens."""
        connection = QLocalSocket()
        connection.connectToServer(self._address)
        if not connection.waitForConnected(deadline.remainingTime()):
            return None
        if _is_foreign(connection, self._address):
            return None
        connection.write(line)
        connection.waitForBytesWritten(deadline.remainingTime())
        while not connection.canReadLine():
            if not connection.waitForReadyRead(deadline.remainingTime()):
                break
        return bytes(connection.readLine(len(_ACKNOWLEDGEMENT) + 1).data())

    @Slot()
    def _on_server_new_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            if _is_foreign(connection, self._address):
                connection.deleteLater()  # which disconnects it
                continue
            connection.setReadBufferSize(MAX_MESSAGE_BYTES)
            connection.readyRead.connect(self._on_connection_ready_read)
            connection.disconnected.connect(connection.deleteLater)
            timer = QTimer(connection, singleShot=True, interval=HANDOVER_TIMEOUT_MS)
            timer.timeout.connect(connection.deleteLater)
            timer.start()
            connections = self._server.findChildren(QLocalSocket)
            if len(connections) > MAX_CONNECTIONS:
                connections[0].abort()

    @Slot()
    def _on_connection_ready_read(self) -> None:
        connection = self.sender()
        if not isinstance(connection, QLocalSocket):
            return
        if not connection.canReadLine():
            if connection.bytesAvailable() >= MAX_MESSAGE_BYTES:
                connection.abort()
            return
        message = _message_in(bytes(connection.readLine().data()))
        if message is None:
            connection.abort()
            return
        connection.write(_ACKNOWLEDGEMENT)
        connection.flush()  # the second start has its answer before the window moves
        connection.disconnectFromServer()
        take_activation_token(str(message.get("activation_token", ""))[:MAX_TOKEN_LENGTH])
        if message.get("dial_clipboard") is True:
            self.clipboard_requested.emit()
            return
        uri = message["uri"]
        self.summoned.emit(uri if isinstance(uri, str) else "")


def _message_in(line: bytes) -> dict[str, object] | None:
    """Return what a second start has sent; None where another program has sent the line."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) and "uri" in message else None


def _address(path: Path) -> str:
    """Return where the socket lies; where its path can't be a socket's, a name made of it."""
    if sys.platform != "win32" and (found := socket_path(path)) is not None:
        return found
    name = f"dialer-gui-{hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:24]}"
    return name if sys.platform == "win32" else f"{QDir.tempPath()}/{name}"


def _make_room(address: str) -> None:
    """Move away what is no socket: Qt would replace a file that has the socket's name."""
    if sys.platform == "win32":  # there the name is not a file's
        return
    if os.path.lexists(address) and not stat.S_ISSOCK(os.lstat(address).st_mode):
        logger.warning("moved out of the socket's place: %s", set_aside(Path(address)))


def _is_foreign(connection: QLocalSocket, address: str) -> bool:
    """Whether another user's program is at the other end, as far as the system tells.

    The rights of the socket's file keep other users out, but not on a disk that knows no rights;
    and in a folder for all, another user may have taken its name before.
    """
    if sys.platform == "win32":
        return False
    if sys.platform == "linux":
        with socket.socket(fileno=os.dup(int(connection.socketDescriptor()))) as peer:
            told = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
        _, user, _ = _CREDENTIALS.unpack(told)
    else:
        user = QFileInfo(address).ownerId()
    return bool(user != os.geteuid())
