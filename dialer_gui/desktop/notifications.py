"""Messages through the desktop's own service on Linux; elsewhere the tray icon's are used."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

from dialer_gui.desktop.qt_application import take_activation_token
from dialer_gui.desktop.session_bus import SessionBus

if sys.platform == "linux":
    from jeepney import (
        DBusAddress,
        HeaderFields,
        MatchRule,
        Message,
        MessageType,
        message_bus,
        new_method_call,
    )

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
#: The action that a click on the message itself stands for.
DEFAULT_ACTION = "default"
_SERVICE_CHOOSES = -1
#: The signs of markup, and what stands for them in it.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class Notifications(QObject):
    """Shows messages and hears the click on one (Desktop Notifications Specification).

    No thread: what the service says is read when the bus has something to read.
    """

    #: A message was clicked on.
    activated = Signal()
    #: Title and text of a message that nobody shows: there is no service, or it has gone.
    refused = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._bus = SessionBus(self)
        self._bus.received.connect(self._on_bus_received)
        self._bus.lost.connect(self._on_bus_lost)
        self._listens = False
        #: Messages that were not answered yet by their serial numbers, and those that are shown.
        self._asked: dict[int, tuple[str, str]] = {}
        self._shown: set[int] = set()

    def show(self, title: str, text: str, action: str) -> None:
        """Show a message, or tell by :attr:`refused` that nobody does.

        Args:
            title: plain text.
            text: plain text; the service takes it for markup, so it is escaped.
            action: the words for the click.
        """
        if sys.platform != "linux":
            self.refused.emit(title, text)
            return
        if not self._listens:
            rule = MatchRule(type="signal", interface=SERVICE, path=PATH)
            self._listens = self._bus.send(message_bus.AddMatch(rule)) != 0
        address = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
        hints = {"desktop-entry": ("s", "dialer-gui"), "urgency": ("y", 1)}
        body = ("Dialer", 0, "dialer-gui", title, text.translate(_ESCAPED))
        message = new_method_call(
            address,
            "Notify",
            "susssasa{sv}i",
            (*body, [DEFAULT_ACTION, action], hints, _SERVICE_CHOOSES),
        )
        serial = self._bus.send(message) if self._listens else 0
        if serial:
            self._asked[serial] = (title, text)
        else:
            self.refused.emit(title, text)

    def close(self) -> None:
        """Listen no more; safe to call twice."""
        self._bus.close()
        self._listens = False

    def _on_bus_lost(self) -> None:
        self._listens = False
        self._shown.clear()
        asked, self._asked = self._asked, {}
        for title, text in asked.values():
            self.refused.emit(title, text)

    def _on_bus_received(self, message: Message) -> None:
        kind, fields = message.header.message_type, message.header.fields
        asked = self._asked.pop(fields.get(HeaderFields.reply_serial, 0), None)
        if asked is not None:
            if kind is MessageType.method_return:
                self._shown.add(message.body[0])
            else:
                self.refused.emit(*asked)
        if kind is MessageType.signal and message.body and message.body[0] in self._shown:
            member = fields.get(HeaderFields.member)
            if member == "ActivationToken":  # comes before the click
                take_activation_token(str(message.body[1]))
            elif member == "ActionInvoked":
                self.activated.emit()
            elif member == "NotificationClosed":
                self._shown.discard(message.body[0])
