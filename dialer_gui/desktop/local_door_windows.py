"""A door for other programs of this user, on Windows: a named pipe."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: Longer than any answer.
_MAX_ANSWER_BYTES = 64


class LocalDoor(QObject):
    """Answers the first line of everybody who calls at it, and lets them go."""

    def __init__(
        self, address: str, reply: Callable[[bytes], bytes], *, max_bytes: int, life_s: float
    ) -> None:
        """Open it.

        Args:
            address: the pipe's name.
            reply: told a line, with its end, it returns the answer; nothing for no answer.
            max_bytes: what a line may have.
            life_s: who has sent no line by then has to go.

        Raises:
            OSError: nobody can call here.
        """
        super().__init__()
        self._reply = reply
        self._max_bytes = max_bytes
        self._life_ms = int(life_s * 1000)
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)
        if not self._server.listen(address):
            raise OSError(self._server.errorString())

    def close(self) -> None:
        """Let nobody call any more; it may be closed already."""
        self._server.close()
        for caller in self.findChildren(QLocalSocket):
            caller.abort()

    @Slot()
    def _on_server_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.readyRead.connect(self._on_socket_ready_read)
            socket.disconnected.connect(socket.deleteLater)
            life = QTimer(socket, singleShot=True, interval=self._life_ms)
            life.timeout.connect(socket.deleteLater)  # which ends the connection
            life.start()

    @Slot()
    def _on_socket_ready_read(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > self._max_bytes:
                socket.abort()
            return
        line = bytes(socket.readLine(self._max_bytes + 1).data())  # Qt leaves room for a zero
        answer = self._reply(line) if line.endswith(b"\n") else b""
        if not answer:
            socket.abort()
            return
        socket.write(answer)
        socket.disconnectFromServer()


def ask(address: str, line: bytes, end_s: float) -> bytes | None:
    """Send a line to the program of this user that listens there.

    Args:
        address: the pipe's name.
        line: what to send, with its end.
        end_s: when to give up, by the monotonic clock.

    Returns:
        Its answer, empty where none came in time; None where nobody listens.
    """
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_left_ms(end_s)):
        return None
    socket.write(line)
    socket.waitForBytesWritten(_left_ms(end_s))
    while not socket.canReadLine() and socket.waitForReadyRead(_left_ms(end_s)):
        pass
    return bytes(socket.readLine(_MAX_ANSWER_BYTES).data())


def _left_ms(end_s: float) -> int:
    # To Qt a negative time is for ever.
    return max(0, int((end_s - time.monotonic()) * 1000))
