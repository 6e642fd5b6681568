"""A door for other programs of this user, on Linux and macOS: a socket among the files.

It is closed to other users by the rights of its file. Where that lies in a folder for all, one of
them may have taken its name before: nothing is sent to a program of theirs. And nothing of what
comes through it makes the program wait.
"""

from __future__ import annotations

import errno
import os
import socket
import stat
import struct
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

from dialer_gui.storage.private_files import FILE_MODE

assert sys.platform != "win32"  # for mypy: Windows knows less of sockets

#: Who comes when so many are here takes the place of the one who is here for longest.
MAX_CALLERS = 32
#: When no more can be let in, because the program has too many files open for example.
PAUSE_MS = 1000
#: Longer than any answer.
_MAX_ANSWER_BYTES = 64
#: What Linux tells of the other end: process, user, group.
_CREDENTIALS = struct.Struct("iII")


class LocalDoor(QObject):
    """Answers the first line of everybody who calls at it, and lets them go."""

    def __init__(
        self, address: str, reply: Callable[[bytes], bytes], *, max_bytes: int, life_s: float
    ) -> None:
        """Open it, in place of one that a program left behind when it was killed.

        Args:
            address: the socket's path; no program listens there.
            reply: told a line, with its end, it returns the answer; nothing for no answer.
            max_bytes: what a line may have.
            life_s: who has sent no line by then has to go.

        Raises:
            OSError: nobody can call here.
        """
        super().__init__()
        self._address = address
        self._reply = reply
        self._max_bytes = max_bytes
        self._life_ms = int(life_s * 1000)
        #: The longest here first.
        self._callers: list[_Caller] = []
        self._socket = _listening_socket(address)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)

    def close(self) -> None:
        """Let nobody call any more; it may be closed already."""
        if self._socket.fileno() < 0:
            return
        self._pause.stop()
        self._notifier.setEnabled(False)
        for caller in self._callers:
            caller.leave()
        with suppress(OSError):
            os.unlink(self._address)
        self._socket.close()

    @Slot()
    def _on_notifier_activated(self) -> None:
        # Not all who wait: who calls again and again must not keep the window from being painted.
        for _ in range(MAX_CALLERS):
            try:
                connection, _ = self._socket.accept()
            except (BlockingIOError, ConnectionAbortedError):
                return
            except OSError:
                # They wait on: without the pause, Qt would tell so all the time.
                self._notifier.setEnabled(False)
                self._pause.start()
                return
            if _is_foreign(connection):
                connection.close()
            else:
                self._let_in(connection)

    @Slot()
    def _on_pause_timeout(self) -> None:
        self._notifier.setEnabled(True)

    def _let_in(self, connection: socket.socket) -> None:
        self._callers = [each for each in self._callers if each.is_here]
        if len(self._callers) == MAX_CALLERS:
            self._callers.pop(0).leave()
        caller = _Caller(connection, self._reply, self._max_bytes, self._life_ms, parent=self)
        self._callers.append(caller)
        caller.read()  # what a second start has sent is here by now, nearly always


class _Caller(QObject):
    """One who has called, until it has been answered or has to go."""

    def __init__(
        self,
        connection: socket.socket,
        reply: Callable[[bytes], bytes],
        max_bytes: int,
        life_ms: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        connection.setblocking(False)
        self.is_here = True
        self._socket = connection
        self._reply = reply
        self._max_bytes = max_bytes
        self._received = bytearray()
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.read)
        self._life = QTimer(self, singleShot=True, interval=life_ms)
        self._life.timeout.connect(self.leave)
        self._life.start()

    @Slot()
    def read(self) -> None:
        """Take what has come, without waiting; answer once it is a line."""
        try:
            received = self._socket.recv(self._max_bytes)
        except BlockingIOError:
            return
        except OSError:
            received = b""
        self._received += received
        if b"\n" in received:
            self._answer()
        elif not received or len(self._received) >= self._max_bytes:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """End the connection; it may be ended already."""
        if not self.is_here:
            return
        self.is_here = False
        self._life.stop()
        self._notifier.setEnabled(False)
        self._socket.close()
        self.deleteLater()

    def _answer(self) -> None:
        line = bytes(self._received[: self._received.index(b"\n") + 1])
        answer = self._reply(line) if len(line) <= self._max_bytes else b""
        # There is room for it: nothing was sent before. Who asked may have gone.
        with suppress(OSError):
            self._socket.send(answer)
        self.leave()


def ask(address: str, line: bytes, end_s: float) -> bytes | None:
    """Send a line to the program of this user that listens there.

    Args:
        address: the socket's path.
        line: what to send, with its end.
        end_s: when to give up, by the monotonic clock.

    Returns:
        Its answer, empty where none came in time; None where nobody listens.
    """
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            _limit(connection, end_s)
            _connect(connection, address)
        except OSError:
            return None
        answer = b""
        # Gone, or out of time.
        with suppress(OSError):
            connection.sendall(line)
            while not answer.endswith(b"\n") and len(answer) < _MAX_ANSWER_BYTES:
                _limit(connection, end_s)
                if not (received := connection.recv(_MAX_ANSWER_BYTES)):
                    break
                answer += received
        return answer


def _listening_socket(address: str) -> socket.socket:
    """Make a socket that only this user can connect to.

    Its file is made with the rights that the umask leaves. They are taken away before it listens,
    and nobody can connect to a socket that does not listen: there is no gap between the two.
    """
    if os.path.lexists(address):
        if not stat.S_ISSOCK(os.lstat(address).st_mode):
            raise FileExistsError(errno.EEXIST, "something else has the socket's name", address)
        os.unlink(address)
    made = socket.socket(socket.AF_UNIX)
    try:
        made.setblocking(False)
        made.bind(address)
        os.chmod(address, FILE_MODE)
        made.listen(MAX_CALLERS)
    except OSError:
        made.close()
        raise
    return made


def _connect(connection: socket.socket, address: str) -> None:
    """Connect to a program of this user.

    Raises:
        OSError: nobody listens there, or another user's program does.
    """
    # Where the other end's user is not told, the file's owner is: in a folder for all, nobody else
    # can put another file in the place of one that is this user's.
    if sys.platform != "linux" and os.lstat(address).st_uid != os.geteuid():
        raise PermissionError(errno.EPERM, "the socket is another user's", address)
    connection.connect(address)
    if _is_foreign(connection):
        raise PermissionError(errno.EPERM, "another user's program listens", address)


def _is_foreign(connection: socket.socket) -> bool:
    """Whether the system tells that another user's program is at the other end."""
    if sys.platform != "linux":
        return False
    told = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    _, user, _ = _CREDENTIALS.unpack(told)
    return bool(user != os.geteuid())


def _limit(connection: socket.socket, end_s: float) -> None:
    """Give the next step what is left of the time; raises TimeoutError where nothing is."""
    left_s = end_s - time.monotonic()
    if left_s <= 0:
        raise TimeoutError
    connection.settimeout(left_s)
