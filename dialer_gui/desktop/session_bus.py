"""Linux's session bus, asked so that nobody waits for one that stands still.

The library's own way to connect waits for the bus to answer, and has no limit for that.
"""

from __future__ import annotations

import logging
import socket
import sys
import time
from contextlib import closing
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if sys.platform == "linux":
    from jeepney import (
        DBusAddress,
        MatchRule,
        Message,
        MessageType,
        Parser,
        message_bus,
        new_method_call,
    )
    from jeepney.auth import AuthenticationError, Authenticator
    from jeepney.bus import get_bus
    from jeepney.io.blocking import DBusConnection, prep_socket

logger = logging.getLogger(__name__)

_CHUNK_BYTES = 64 * 1024


class SessionBus(QObject):
    """A connection that never blocks, for the thread of the window.

    It is made with the first message. What is sent before the bus has answered waits in here: a
    bus that stands still is silent, and no more.
    """

    #: A message from the bus: a signal, or the answer to a call.
    received = Signal(object)
    #: The bus has gone, or does not speak as expected; what was sent may be lost.
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._notifiers: tuple[QSocketNotifier, ...] = ()
        self._last_serial = 0
        #: Bytes for the system to take, and those that must wait until the bus knows us.
        self._unsent = bytearray()
        self._waiting = bytearray()

    def send(self, message: Message) -> int:
        """Send a message, now or when the bus is ready.

        Returns:
            The serial number that its answer refers to; 0 where there is no bus.
        """
        if sys.platform != "linux" or (self._socket is None and not self._connect()):
            return 0
        serial = self._append(message)
        self._write()
        return serial if self._socket is not None else 0

    def close(self) -> None:
        """Leave the bus; safe to call twice."""
        for notifier in self._notifiers:
            notifier.setEnabled(False)
            notifier.deleteLater()
        self._notifiers = ()
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        self._unsent.clear()
        self._waiting.clear()

    def _connect(self) -> bool:
        try:
            address = get_bus("SESSION")
            found = socket.socket(socket.AF_UNIX)
        except Exception as exc:
            # No address, or none that can be understood.
            logger.debug("there is no session bus: %s", type(exc).__name__)
            return False
        found.setblocking(False)
        try:
            found.connect(address)
        except OSError as exc:
            logger.debug("there is no session bus: %s", type(exc).__name__)
            found.close()
            return False
        self._socket = found
        self._authenticator = Authenticator()
        self._parser = Parser()
        self._unsent += self._authenticator.data_to_send() or b""
        reading = QSocketNotifier(found.fileno(), QSocketNotifier.Type.Read, self)
        writing = QSocketNotifier(found.fileno(), QSocketNotifier.Type.Write, self)
        writing.setEnabled(False)
        reading.activated.connect(self._on_reading_activated)
        writing.activated.connect(self._write)
        self._notifiers = (reading, writing)
        self._append(message_bus.Hello())
        return True

    def _append(self, message: Message) -> int:
        self._last_serial += 1
        data = message.serialise(serial=self._last_serial)
        if self._authenticator.authenticated:
            self._unsent += data
        else:
            self._waiting += data
        return self._last_serial

    def _write(self) -> None:
        """Give the system what it takes; the rest goes when it takes more."""
        while self._socket is not None and self._unsent:
            try:
                del self._unsent[: self._socket.send(self._unsent)]
            except BlockingIOError:
                break
            except OSError as exc:
                self._lose(exc)
                return
        if self._notifiers:
            self._notifiers[1].setEnabled(bool(self._unsent))

    def _on_reading_activated(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(_CHUNK_BYTES)
        except BlockingIOError:
            return
        except OSError as exc:
            self._lose(exc)
            return
        if not data:
            self._lose(ConnectionResetError())
        elif self._authenticator.authenticated:
            self._read(data)
        else:
            self._authenticate(data)

    def _authenticate(self, data: bytes) -> None:
        try:
            self._authenticator.feed(data)
        except AuthenticationError as exc:
            self._lose(exc)
            return
        if self._authenticator.authenticated:
            self._unsent += b"BEGIN\r\n" + self._waiting
            self._waiting.clear()
            self._write()

    def _read(self, data: bytes) -> None:
        try:
            messages = self._parser.feed(data)
        except Exception as exc:
            # The library has no error of its own for what is no message.
            self._lose(exc)
            return
        for message in messages:
            if self._socket is not None:  # who heard the last one may have left the bus
                self.received.emit(message)

    def _lose(self, exc: Exception) -> None:
        logger.debug("the session bus is lost: %s", type(exc).__name__)
        self.close()
        self.lost.emit()


if sys.platform == "linux":

    class _TimedConnection(DBusConnection):  # type: ignore[misc]  # the library has no types
        """One whose every wait ends at the same moment, that for the bus's greeting too."""

        def __init__(self, found: socket.socket, deadline_s: float) -> None:
            self._deadline_s = deadline_s
            super().__init__(found)

        def receive(self, *, timeout: float | None = None) -> Message:
            left_s = max(0.0, self._deadline_s - time.monotonic())
            return super().receive(timeout=left_s if timeout is None else min(timeout, left_s))


def owner_changes(name: str) -> MatchRule:
    """Return the rule for the signals that tell of a service that has come or gone."""
    rule = MatchRule(
        type="signal",
        path=message_bus.object_path,
        interface=message_bus.interface,
        member="NameOwnerChanged",
    )
    rule.add_arg_condition(0, name)
    return rule


def ask(
    question: tuple[str, str, str, str],
    types: str = "",
    body: tuple[Any, ...] = (),
    *,
    timeout_s: float,
) -> Any:
    """Call a method and return what it answers first; None where that is an error, or nothing.

    Blocks for the time-out at most, whatever stands still.

    Args:
        question: the service's name, the object's path, the interface, the method.
        types: the arguments' D-Bus types.
        body: the arguments.
        timeout_s: for the connection and the answer together.

    Raises:
        Exception: there is no bus, it speaks in another way, or took too long.
    """
    name, path, interface, method = question
    deadline_s = time.monotonic() + timeout_s
    found = prep_socket(get_bus("SESSION"), timeout=timeout_s)
    with closing(found):
        found.settimeout(timeout_s)
        bus = _TimedConnection(found, deadline_s)
        with closing(bus):
            address = DBusAddress(path, bus_name=name, interface=interface)
            answer = bus.send_and_get_reply(new_method_call(address, method, types, body))
    is_answered = answer.header.message_type is MessageType.method_return
    return answer.body[0] if is_answered and answer.body else None
