"""The accessibility bus, spoken to directly: one question, one answer, never for ever.

The usual bindings keep a cache that is filled in the middle of other calls, and hang when a window
changes at the wrong moment. This asks the program anew each time, with a time limit.
"""

import os
from collections import deque
from dataclasses import dataclass
from typing import Any, Self

from jeepney import DBusAddress, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.waiting import NotNowError

ANSWER_TIMEOUT_S = 30.0
PREFIX = "org.a11y.atspi"
REGISTRY = f"{PREFIX}.Registry"
ROOT_PATH = "/org/a11y/atspi/accessible/root"

_STATES = """
    invalid active armed busy checked collapsed defunct editable enabled expandable expanded
    focusable focused has-tooltip horizontal iconified modal multi-line multiselectable opaque
    pressed resizable selectable selected sensitive showing single-line stale transient vertical
    visible manages-descendants indeterminate required truncated animated invalid-entry
    supports-autocompletion selectable-text is-default visited checkable has-popup read-only
"""
STATES = tuple(_STATES.split())
"""The names of the states, in the order of their bits."""

ROLES = {40: "password text", 43: "push button"}
"""Roles that Qt or newer releases of the bus give another name, by their number."""

LABELLED_BY = 2
"""The relation between a widget and the label that stands for it."""


class AccessibilityError(NotNowError):
    """The program does not offer what was asked of it, or is gone: a widget may be a new one."""


@dataclass(frozen=True)
class Place:
    """Where a widget is found: the program's name on the bus, and a path within it."""

    bus_name: str
    path: str

    def on(self, interface: str) -> DBusAddress:
        """Return the place as the address of one of its interfaces, like "Action"."""
        return DBusAddress(self.path, bus_name=self.bus_name, interface=f"{PREFIX}.{interface}")


class AccessibilityBus:
    """A connection to the accessibility bus of the desktop this process is on."""

    def __init__(self) -> None:
        self._connection = open_dbus_connection(os.environ["AT_SPI_BUS_ADDRESS"])
        self._announced: deque[Any] = deque()

    def call(self, place: Place, interface: str, method: str, types: str = "", *args: Any) -> Any:
        """Call a method of a widget and return its answer.

        Args:
            place: the widget.
            interface: without the common prefix, as in "Action".
            method: the method's name.
            types: the arguments' D-Bus types.
            args: the arguments.

        Raises:
            AccessibilityError: the answer is an error, or there is none in time.
        """
        answer = self._ask(new_method_call(place.on(interface), method, types, args))
        return answer[0] if len(answer) == 1 else answer

    def get(self, place: Place, interface: str, name: str) -> Any:
        """Return a property of a widget."""
        return self._ask(Properties(place.on(interface)).get(name))[0][1]

    def set(self, place: Place, interface: str, name: str, types: str, value: Any) -> None:
        """Set a property of a widget."""
        self._ask(Properties(place.on(interface)).set(name, types, value))

    def places(self, place: Place) -> list[Place]:
        """Return the children of a widget."""
        return [Place(*child) for child in self.call(place, "Accessible", "GetChildren")]

    def programs(self) -> list[Place]:
        """Return all programs on the bus."""
        return self.places(Place(REGISTRY, ROOT_PATH))

    def pid(self, place: Place) -> int:
        """Return the id of the process a widget belongs to."""
        return int(self._ask(message_bus.GetConnectionUnixProcessID(place.bus_name))[0])

    def listen_for_announcements(self) -> None:
        """Ask programs to send their announcements, and keep what comes."""
        registry = Place(REGISTRY, "/org/a11y/atspi/registry")
        self.call(registry, "Registry", "RegisterEvent", "s", "object:announcement")
        rule = MatchRule(type="signal", interface=f"{PREFIX}.Event.Object", member="Announcement")
        self._ask(message_bus.AddMatch(rule))
        self._connection.filter(rule, queue=self._announced)

    def announcements(self, place: Place) -> list[tuple[str, int]]:
        """Return what a program has announced so far: the text, and 1 (polite) or 2 (assertive)."""
        # What a program sent before its answer has arrived once the answer is there.
        self.get(place, "Accessible", "Name")
        return [(message.body[3][1], message.body[1]) for message in self._announced]

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, message: Any) -> tuple[Any, ...]:
        try:
            answer = self._connection.send_and_get_reply(message, timeout=ANSWER_TIMEOUT_S)
        except TimeoutError as error:
            raise AccessibilityError(f"no answer to {message}") from error
        if answer.header.message_type is MessageType.error:
            raise AccessibilityError(f"{message}: {answer.body}")
        body: tuple[Any, ...] = answer.body
        return body
