"""A second start hands its link to the running program and ends."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger(__name__)

#: The first program may still be loading when the second one asks, from a slow disk for example.
HANDOVER_TIMEOUT_S = 10.0
RETRY_INTERVAL_S = 0.02
#: More than any link is long.
MAX_MESSAGE_BYTES = 64 * 1024
#: What a socket's path may have on every system.
MAX_SOCKET_PATH_BYTES = 100
_ACKNOWLEDGEMENT = b"ok\n"


class SecondStarts(QObject):
    """Listens for second starts; only this user's programs can reach it."""

    #: str: a second start brought this link; empty when it only wants the window.
    summoned = Signal(str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        name = _server_name(path)
        QLocalServer.removeServer(name)  # left behind by a program that was killed
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)
        if not self._server.listen(name):
            logger.warning("second starts can't be served: %s", self._server.errorString())

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    @Slot()
    def _on_server_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.readyRead.connect(self._on_socket_ready_read)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _on_socket_ready_read(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > MAX_MESSAGE_BYTES:
                socket.abort()
            return
        try:
            message = json.loads(bytes(socket.readLine(MAX_MESSAGE_BYTES).data()))
            uri = message["uri"]
        except (ValueError, KeyError, TypeError, RecursionError):
            socket.abort()
            return
        socket.write(_ACKNOWLEDGEMENT)
        socket.disconnectFromServer()
        self.summoned.emit(uri if isinstance(uri, str) else "")


def hand_over(path: Path, uri: str) -> bool:
    """Pass the link to the running program; False when it did not answer in time.

    The caller must not act on the link then either: a program that hangs acts later.
    """
    end_s = time.monotonic() + HANDOVER_TIMEOUT_S
    while (left_ms := int((end_s - time.monotonic()) * 1000)) > 0:
        socket = QLocalSocket()
        socket.connectToServer(_server_name(path))
        if socket.waitForConnected(left_ms):
            return _exchange(socket, uri, left_ms)
        time.sleep(RETRY_INTERVAL_S)
    return False


def _exchange(socket: QLocalSocket, uri: str, left_ms: int) -> bool:
    message = json.dumps({"uri": uri[: MAX_MESSAGE_BYTES // 8]})
    socket.write(message.encode() + b"\n")
    socket.waitForBytesWritten(left_ms)
    while not socket.canReadLine() and socket.waitForReadyRead(left_ms):
        pass
    return socket.readLine(len(_ACKNOWLEDGEMENT) + 1).data() == _ACKNOWLEDGEMENT


def _server_name(path: Path) -> str:
    """Return the path where it can be a socket's; a name made of it elsewhere.

    One home reached under two names, through a link for example, has one server.
    """
    name = os.path.realpath(path)
    if os.name == "posix" and len(os.fsencode(name)) <= MAX_SOCKET_PATH_BYTES:
        return name
    return f"dialer-gui-{hashlib.sha256(os.fsencode(name)).hexdigest()[:24]}"
