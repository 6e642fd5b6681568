"""A desktop's portal for keys, as xdg-desktop-portal documents it.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.bus_service import BusService

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
GRANTED, CANCELLED, FAILED = 0, 1, 2


@dataclass(frozen=True)
class Wish:
    """What a program has asked to be bound."""

    id: str
    description: str
    trigger: str


class Portal(BusService):
    """Gives keys to one program, and sends what it does to that alone, like the real one.

    Attributes:
        wishes: what was asked for, in its order.
        app_ids: what programs without a sandbox have called themselves.
    """

    def __init__(
        self, bus: DBusConnection, response: int, bound: Sequence[tuple[str, str]] | None
    ) -> None:
        self.wishes: list[Wish] = []
        self.app_ids: list[str] = []
        self._response = response
        self._bound = bound
        self._client, self._session = "", ""
        super().__init__(bus, PORTAL)

    def press(self, shortcut: str, *, token: str = "") -> None:
        """Have the keys of a shortcut pressed."""
        options = {"activation_token": ("s", token)} if token else {}
        self._tell(PATH, SHORTCUTS, "Activated", "osta{sv}", self._session, shortcut, 7, options)

    def change(self, *bound: tuple[str, str]) -> None:
        """Have the person choose other keys in the desktop's settings."""
        changed = ("oa(sa{sv})", self._session, _described(bound))
        self._tell(PATH, SHORTCUTS, "ShortcutsChanged", *changed)

    def end_session(self) -> None:
        """Take the keys away."""
        self._tell(self._session, "org.freedesktop.portal.Session", "Closed", "a{sv}", {})

    def answer(self, question: Message) -> Message:
        """Take a call."""
        fields, body = question.header.fields, question.body
        method = fields[HeaderFields.member]
        if method == "Register":
            self.app_ids.append(body[0])
            return new_method_return(question)
        if fields[HeaderFields.interface] == "org.freedesktop.DBus.Properties":
            return new_method_return(question, "v", (("u", 2),))
        if method not in {"CreateSession", "BindShortcuts"}:
            return new_error(question, "org.freedesktop.DBus.Error.UnknownMethod")
        results: dict[str, tuple[str, Any]]
        self._client = str(fields[HeaderFields.sender])
        sender = self._client.lstrip(":").replace(".", "_")
        request = f"{PATH}/request/{sender}/{body[-1]['handle_token'][1]}"
        if method == "CreateSession":
            self._session = f"{PATH}/session/{sender}/{body[0]['session_handle_token'][1]}"
            response, results = GRANTED, {"session_handle": ("s", self._session)}
        else:
            assert body[0] == self._session
            for name, wish in body[1]:
                trigger = wish.get("preferred_trigger", ("s", ""))[1]
                self.wishes.append(Wish(name, wish["description"][1], trigger))
            response = self._response
            results = {}
            if self._bound is not None:
                results["shortcuts"] = ("a(sa{sv})", _described(self._bound))
        # The real one sends the answer behind the handle; a program must not rely on that.
        answer = (response, results if response == GRANTED else {})
        self._tell(request, "org.freedesktop.portal.Request", "Response", "ua{sv}", *answer)
        return new_method_return(question, "o", (request,))

    def _tell(self, path: str, interface: str, member: str, types: str, *body: Any) -> None:
        told = new_signal(DBusAddress(path, interface=interface), member, types, body)
        told.header.fields[HeaderFields.destination] = self._client
        self._bus.send(told)


def _described(bound: Sequence[tuple[str, str]]) -> list[tuple[str, Any]]:
    return [
        (name, {"description": ("s", ""), "trigger_description": ("s", trigger)})
        for name, trigger in bound
    ]


@contextlib.contextmanager
def portal(
    response: int = GRANTED,
    bound: Sequence[tuple[str, str]] | None = (("dial-clipboard", "Ctrl+Alt+D"),),
) -> Iterator[Portal]:
    """Run a portal on this process's session bus for the length of a ``with`` block.

    Args:
        response: what the person, or the desktop, answers to the wish for keys.
        bound: the shortcuts that are given, and what their keys are called; None says nothing of
            them, which the documents don't allow.
    """
    with contextlib.closing(open_dbus_connection(bus="SESSION")) as bus:
        yield Portal(bus, response, bound)


@contextlib.contextmanager
def other_portal() -> Iterator[None]:
    """Run a portal that offers no keys, as on a desktop that knows none."""

    class Other(BusService):
        def answer(self, question: Message) -> Message:
            return new_error(question, "org.freedesktop.DBus.Error.UnknownMethod")

    with contextlib.closing(open_dbus_connection(bus="SESSION")) as bus:
        Other(bus, PORTAL)
        yield
