"""A program's window as a screen reader meets it: find widgets by role and name, use them.

    with accessible_app("Dialer", pid=program.pid) as app:
        app.find("text", "Number to call").set_text("+49 30 123456")
        app.find("push button", "Call").press()
        status = app.find("label", "Call status")
        status.wait_for(lambda: status.text == "…", "the call to be accepted")

Works on the real desktop (xcb), not on Qt's offscreen platform.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Self

from tests.desktop.accessibility_bus import LABELLED_BY, ROLES, STATES, AccessibilityBus, Place
from tests.desktop.accessibility_bus import AccessibilityError as AccessibilityError
from tests.desktop.waiting import PATIENCE_S, wait_for

DEEPEST = 40
"""How far down a tree is drawn."""

SCREEN_COORDINATES = 0


class Node:
    """One widget. What it says of itself is asked anew at each look."""

    def __init__(self, bus: AccessibilityBus, place: Place) -> None:
        self._bus = bus
        self._place = place

    @property
    def role(self) -> str:
        """Its role, as in "push button"."""
        return ROLES.get(self._accessible("GetRole")) or str(self._accessible("GetRoleName"))

    @property
    def name(self) -> str:
        """Its accessible name."""
        return str(self._bus.get(self._place, "Accessible", "Name"))

    @property
    def label(self) -> str:
        """The name of the label that stands for it, or nothing."""
        for kind, targets in self._accessible("GetRelationSet"):
            if kind == LABELLED_BY and targets:
                return Node(self._bus, Place(*targets[0])).name
        return ""

    @property
    def description(self) -> str:
        """Its accessible description."""
        return str(self._bus.get(self._place, "Accessible", "Description"))

    @property
    def text(self) -> str:
        """The text in it; its name when it has none of its own, like a label."""
        if not self._offers("Text"):
            return self.name
        length = self._bus.get(self._place, "Text", "CharacterCount")
        return str(self._bus.call(self._place, "Text", "GetText", "ii", 0, length))

    @property
    def value(self) -> float | None:
        """The number a slider or a spin box is set to."""
        if not self._offers("Value"):
            return None
        return float(self._bus.get(self._place, "Value", "CurrentValue"))

    @property
    def choice(self) -> str:
        """The entry of a combo box that is chosen, as it is spoken."""
        entries = self.children[0].children
        return next((each.name for each in entries if "selected" in each.states), "")

    @property
    def states(self) -> frozenset[str]:
        """Its states by name: "enabled", "focused", "checked", "showing" and so on."""
        low, high = self._accessible("GetState")
        bits = low | high << 32
        return frozenset(name for bit, name in enumerate(STATES) if bits >> bit & 1)

    @property
    def extents(self) -> tuple[int, int, int, int]:
        """Where it is on the screen: x, y, width, height in pixels."""
        box = self._bus.call(self._place, "Component", "GetExtents", "u", SCREEN_COORDINATES)
        x, y, width, height = box
        return int(x), int(y), int(width), int(height)

    @property
    def children(self) -> list[Node]:
        """The widgets directly in it."""
        return [Node(self._bus, place) for place in self._bus.places(self._place)]

    @property
    def descendants(self) -> Iterator[Node]:
        """All widgets below it, parents first. One that goes away meanwhile is left out."""
        for child in self._present_children():
            yield child
            yield from child.descendants

    def find(
        self,
        role: str | None = None,
        name: str | None = None,
        *,
        pattern: str | None = None,
        hidden: bool = False,
        timeout_s: float = PATIENCE_S,
    ) -> Node:
        """Wait for a widget below this one, and return the first.

        Args:
            role: its role, as in "push button" (``tree`` shows them).
            name: its whole name, or with a role that of the label that stands for it. (On Linux,
                Qt gives a combo box the name of its current choice; a label with the combo box as
                its buddy says what it is for.)
            pattern: a regular expression to be found in either.
            hidden: also one that cannot be seen just now, such as an item of a closed menu.
            timeout_s: gives up after this many seconds.

        Raises:
            TimeoutError: there is none; the message shows what there is instead.
        """
        try:
            # No further than to the first: each look is a message there and back.
            found = wait_for(
                lambda: [*islice(self._matching(role, name, pattern, hidden=hidden), 1)],
                *("", timeout_s),
            )
            return found[0]
        except TimeoutError:
            wanted = f"{role or 'widget'} {name or pattern or ''}"
            raise TimeoutError(f"no {wanted} within {timeout_s:g} s in\n{self.tree()}") from None

    def find_all(
        self,
        role: str | None = None,
        name: str | None = None,
        *,
        pattern: str | None = None,
        hidden: bool = False,
    ) -> list[Node]:
        """Return all widgets below this one that match now; the arguments are those of find."""
        return list(self._matching(role, name, pattern, hidden=hidden))

    def _matching(
        self, role: str | None, name: str | None, pattern: str | None, *, hidden: bool
    ) -> Iterator[Node]:
        self._bus.pid(self._place)  # an error when the program is gone
        below = self.descendants if hidden else self._showing_descendants()
        return (each for each in below if each.matches(role, name, pattern))

    def _showing_descendants(self) -> Iterator[Node]:
        """What can be seen below it. In what is hidden, as a closed list, nothing can."""
        for child in self._present_children():
            if child.showing:
                yield child
                yield from child._showing_descendants()

    def _present_children(self) -> list[Node]:
        try:
            return self.children
        except AccessibilityError:
            return []

    @property
    def showing(self) -> bool:
        """Whether it is there and can be seen."""
        try:
            return "showing" in self.states
        except AccessibilityError:
            return False

    def matches(self, role: str | None, name: str | None, pattern: str | None) -> bool:
        """Tell whether it is there and has a role, a name and a pattern in its name."""
        try:
            if role is not None and not self._has_role(role):
                return False
            if name is pattern is None or _is_called(self.name, name, pattern):
                return True
            # What looks for words alone finds the label itself.
            return role is not None and _is_called(self.label, name, pattern)
        except AccessibilityError:
            return False

    def _has_role(self, role: str) -> bool:
        if role in ROLES.values():
            return ROLES.get(self._accessible("GetRole")) == role
        return bool(self._accessible("GetRoleName") == role)

    def press(self, action: str | None = None) -> None:
        """Do its first action (a button is pressed), or a named one.

        Raises:
            AccessibilityError: it has no such action.
        """
        count = self._bus.get(self._place, "Action", "NActions")
        ask = self._bus.call
        names = [ask(self._place, "Action", "GetName", "i", index) for index in range(count)]
        if not names or action not in (None, *names):
            raise AccessibilityError(f"{self.role} {self.name} offers the actions {names}")
        index = 0 if action is None else names.index(action)
        self._do("Action", "DoAction", "i", index)

    def set_text(self, text: str) -> None:
        """Replace the text in it."""
        self._do("EditableText", "SetTextContents", "s", text)

    def set_value(self, value: float) -> None:
        """Set a slider or a spin box."""
        self._bus.set(self._place, "Value", "CurrentValue", "d", value)

    def select(self, index: int) -> None:
        """Select its child with an index: an entry of a list, a page of a tab bar."""
        self._do("Selection", "SelectChild", "i", index)

    def focus(self) -> None:
        """Give it the keyboard focus."""
        self._do("Component", "GrabFocus")

    def tree(self, depth: int = 0) -> str:
        """Return it and all below it, one line each, for reading."""
        try:
            lines = ["  " * depth + self._line()]
            if depth < DEEPEST:
                lines += [child.tree(depth + 1) for child in self.children]
        except AccessibilityError:
            lines = ["  " * depth + "(gone)"]
        return "\n".join(lines)

    def wait_for(self, condition: Callable[[], object], what: str) -> None:
        """Wait for a condition; the error shows the widget as it is."""
        try:
            wait_for(condition, what)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; there is\n{self.tree()}") from None

    def _line(self) -> str:
        line = f"{self.role} {self.name!r}"
        for what, words in (("label", self.label), ("text", self.text)):
            if words not in ("", self.name):
                line += f" {what}={words!r}"
        return line if "showing" in self.states else f"{line} (hidden)"

    def _offers(self, interface: str) -> bool:
        return f"org.a11y.atspi.{interface}" in self._accessible("GetInterfaces")

    def _accessible(self, method: str) -> Any:
        return self._bus.call(self._place, "Accessible", method)

    def _do(self, interface: str, method: str, types: str = "", *args: object) -> None:
        """Call a method that tells whether it did what it was asked."""
        # A program may say yes for a widget that has no such interface.
        if not self._offers(interface) or not self._bus.call(
            self._place, interface, method, types, *args
        ):
            raise AccessibilityError(f"{self._line()} does not do {method}")


def _is_called(words: str, name: str | None, pattern: str | None) -> bool:
    return name in {None, words} and (pattern is None or re.search(pattern, words) is not None)


class AccessibleApp(Node):
    """A running program on the accessibility bus."""

    @property
    def announcements(self) -> list[tuple[str, int]]:
        """What it announced so far: the text, and 1 for politely or 2 for assertively."""
        return self._bus.announcements(self._place)

    def close(self) -> None:
        """Stop looking at the program."""
        self._bus.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def accessible_app(
    name: str, *, pid: int | None = None, timeout_s: float = PATIENCE_S
) -> AccessibleApp:
    """Wait for a program and return it; use it in a ``with`` block.

    Args:
        name: its application name.
        pid: its process id, when several have the name.
        timeout_s: gives up after this many seconds.

    Raises:
        TimeoutError: no such program.
    """
    bus = AccessibilityBus()

    def named() -> list[AccessibleApp]:
        return [AccessibleApp(bus, place) for place in bus.programs() if is_it(place)]

    def is_it(place: Place) -> bool:
        try:
            if pid is not None and bus.pid(place) != pid:
                return False
            return AccessibleApp(bus, place).name == name
        except AccessibilityError:  # it has gone meanwhile
            return False

    try:
        bus.listen_for_announcements()
        return wait_for(named, f"the program {name}", timeout_s)[0]
    except BaseException:
        bus.close()
        raise
