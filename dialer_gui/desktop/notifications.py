"""Messages through the desktop's own service on Linux; elsewhere the tray icon's are used."""

from __future__ import annotations

import logging
import sys
from html import escape

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if sys.platform == "linux":
    from jeepney import (
        DBusAddress,
        HeaderFields,
        MatchRule,
        MessageType,
        message_bus,
        new_method_call,
    )
    from jeepney.io.blocking import DBusConnection, open_dbus_connection

logger = logging.getLogger(__name__)

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
#: The action that a click on the message itself stands for.
DEFAULT_ACTION = "default"
_SERVICE_CHOOSES = -1


class Notifications(QObject):
    """Shows messages and hears the click on one (Desktop Notifications Specification).

    No thread: what the service says is read when the bus has something to read.
    """

    #: A message was clicked on.
    activated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bus: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None
        #: Serial numbers of calls that were not answered yet, and messages that are shown.
        self._asked: set[int] = set()
        self._shown: set[int] = set()

    def show(self, title: str, text: str, action: str) -> bool:
        """Show a message; False where there is no service to show it.

        Args:
            title: plain text.
            text: plain text; the service takes it for markup, so it is escaped.
            action: the words for the click.
        """
        if sys.platform != "linux" or not self._connect() or self._bus is None:
            return False
        address = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
        hints = {"desktop-entry": ("s", "dialer-gui"), "urgency": ("y", 1)}
        body = ("Dialer", 0, "dialer-gui", title, escape(text, quote=False))
        message = new_method_call(
            address,
            "Notify",
            "susssasa{sv}i",
            (*body, [DEFAULT_ACTION, action], hints, _SERVICE_CHOOSES),
        )
        try:
            serial = next(self._bus.outgoing_serial)
            self._bus.send(message, serial=serial)
        except OSError as exc:
            logger.debug("no message was shown: %s", type(exc).__name__)
            self.close()
            return False
        self._asked.add(serial)
        return True

    def close(self) -> None:
        """Listen no more; safe to call twice."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def _connect(self) -> bool:
        if self._bus is not None:
            return True
        rule = MatchRule(type="signal", interface=SERVICE, path=PATH)
        try:
            bus = open_dbus_connection(bus="SESSION")
            bus.send(message_bus.AddMatch(rule))
        except Exception as exc:
            # No bus, or one that speaks in another way.
            logger.debug("no messages can be shown: %s", type(exc).__name__)
            return False
        self._bus = bus
        self._notifier = QSocketNotifier(bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        return True

    def _on_notifier_activated(self) -> None:
        """Read all that has come."""
        while self._bus is not None:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            except OSError:
                self.close()
                return
            kind = message.header.message_type
            serial = message.header.fields.get(HeaderFields.reply_serial)
            if kind is MessageType.method_return and serial in self._asked:
                self._asked.discard(serial)
                self._shown.add(message.body[0])
            member = message.header.fields.get(HeaderFields.member)
            if kind is MessageType.signal and message.body and message.body[0] in self._shown:
                if member == "ActionInvoked":
                    self.activated.emit()
                elif member == "NotificationClosed":
                    self._shown.discard(message.body[0])
