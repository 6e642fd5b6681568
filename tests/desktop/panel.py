"""What a desktop's panel does for programs: it shows icons in a tray, and messages."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.bus_service import BusService
from tests.desktop.waiting import PATIENCE_S, wait_for

WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
_ITEM = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_PROPERTIES = "org.freedesktop.DBus.Properties"


@dataclass(frozen=True)
class Shown:
    """A message that a program has asked for."""

    sender: str
    id: int
    title: str
    text: str


class Panel(BusService):
    """The tray and the messages of a session bus, in a thread."""

    def __init__(self, bus: DBusConnection, *, has_tray: bool) -> None:
        self.items: list[str] = []
        self.messages: list[Shown] = []
        super().__init__(bus, NOTIFICATIONS, *([WATCHER] if has_tray else []))

    def tooltip(self) -> str:
        """Return what the only icon says."""
        return str(self._ask(self._item(), _PROPERTIES, "Get", "ss", (_ITEM, "ToolTip"))[0][1][2])

    def menu(self) -> dict[str, int]:
        """Return the entries of the icon's menu that can be chosen, by their words."""
        path = self._ask(self._item(), _PROPERTIES, "Get", "ss", (_ITEM, "Menu"))[0][1]
        body = self._ask((self.items[-1], path), _MENU, "GetLayout", "iias", (0, -1, []))
        return dict(_entries(body[1]))

    def choose(self, words: str) -> None:
        """Choose an entry of the icon's menu."""
        wait_for(lambda: words in self.menu(), f"{words!r} in the icon's menu")
        path = self._ask(self._item(), _PROPERTIES, "Get", "ss", (_ITEM, "Menu"))[0][1]
        event = (self.menu()[words], "clicked", ("s", ""), 0)
        self._ask((self.items[-1], path), _MENU, "Event", "isvu", event)

    def take_tray_away(self) -> None:
        """Show no icons any more, as a panel that has crashed."""
        with contextlib.closing(open_dbus_connection(bus="SESSION")) as bus:
            self._bus.send(message_bus.ReleaseName(WATCHER))
            owned = message_bus.NameHasOwner(WATCHER)
            wait_for(lambda: not bus.send_and_get_reply(owned).body[0], "the tray to be gone")

    def click(self, shown: Shown, *, token: str = "") -> None:
        """Click on a message; with a token, that is leave to come to the front."""
        emitter = DBusAddress("/org/freedesktop/Notifications", interface=NOTIFICATIONS)
        if token:
            self._bus.send(new_signal(emitter, "ActivationToken", "us", (shown.id, token)))
        self._bus.send(new_signal(emitter, "ActionInvoked", "us", (shown.id, "default")))

    def _item(self) -> tuple[str, str]:
        wait_for(lambda: self.items, "an icon in the tray")
        return self.items[-1], "/StatusNotifierItem"

    def _ask(
        self, item: tuple[str, str], interface: str, method: str, types: str, body: tuple[Any, ...]
    ) -> Any:
        with contextlib.closing(open_dbus_connection(bus="SESSION")) as bus:
            address = DBusAddress(item[1], bus_name=item[0], interface=interface)
            question = new_method_call(address, method, types, body)
            answer = bus.send_and_get_reply(question, timeout=PATIENCE_S)
        assert answer.header.message_type is MessageType.method_return, answer.body
        return answer.body

    def answer(self, question: Message) -> Message:
        fields = question.header.fields
        method, sender = fields[HeaderFields.member], str(fields[HeaderFields.sender])
        if method == "RegisterStatusNotifierItem":
            self.items.append(sender)
        elif method == "Get":
            is_version = question.body[1] == "ProtocolVersion"
            value = ("i", 0) if is_version else ("b", True)
            return new_method_return(question, "v", (value,))
        elif method == "Notify":
            shown = Shown(sender, len(self.messages) + 1, question.body[3], question.body[4])
            self.messages.append(shown)
            return new_method_return(question, "u", (shown.id,))
        elif method == "GetCapabilities":
            return new_method_return(question, "as", (["body", "actions"],))
        return new_method_return(question)


@contextlib.contextmanager
def panel(*, has_tray: bool = True) -> Iterator[Panel]:
    """Run a panel on this process's session bus for the length of a ``with`` block."""
    with contextlib.closing(open_dbus_connection(bus="SESSION")) as bus:
        yield Panel(bus, has_tray=has_tray)


def _entries(layout: Any) -> Iterator[tuple[str, int]]:
    identifier, properties, children = layout
    label = properties.get("label", ("s", ""))[1].replace("_", "")
    if label and properties.get("enabled", ("b", True))[1]:
        yield label, identifier
    for child in children:
        yield from _entries(child[1])
