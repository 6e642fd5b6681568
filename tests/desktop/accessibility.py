"""A program's window as a screen reader meets it: find widgets by role and name, use them.

    with accessible_app("Dialer", pid=program.pid) as app:
        app.find("text", "Number to call").set_text("+49 30 123456")
        app.find("push button", "Call").press()
        status = app.find("label", "Call status")
        status.wait_for(lambda: status.text == "…", "the call to be accepted")

Works on the real desktop (xcb), not on Qt's offscreen platform.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from tests.desktop.processes import stop
from tests.desktop.waiting import PATIENCE_S, wait_for

SYSTEM_PYTHON = "/usr/bin/python3"
CHILD = Path(__file__).with_name("atspi_child.py")


class AccessibilityError(Exception):
    """The program does not offer what was asked of it, or is gone."""


class Node:
    """One widget. What it says of itself is read anew at each look."""

    def __init__(self, reader: _Reader, number: int) -> None:
        self._reader = reader
        self._number = number

    @property
    def role(self) -> str:
        """Its role, as in "push button"."""
        return str(self._describe()["role"])

    @property
    def name(self) -> str:
        """Its accessible name."""
        return str(self._describe()["name"])

    @property
    def label(self) -> str:
        """The name of the label that stands for it, or nothing."""
        return str(self._describe()["label"])

    @property
    def description(self) -> str:
        """Its accessible description."""
        return str(self._describe()["description"])

    @property
    def text(self) -> str:
        """The text in it; its name when it has none of its own, like a label."""
        every = self._describe()
        return str(every["name"] if every["text"] is None else every["text"])

    @property
    def value(self) -> float | None:
        """The number a slider or a spin box is set to."""
        value = self._describe()["value"]
        return None if value is None else float(value)

    @property
    def states(self) -> frozenset[str]:
        """Its states by name: "enabled", "focused", "checked", "showing" and so on."""
        return frozenset(self._describe()["states"])

    @property
    def extents(self) -> tuple[int, int, int, int]:
        """Where it is on the screen: x, y, width, height in pixels."""
        x, y, width, height = self._ask("extents")
        return int(x), int(y), int(width), int(height)

    @property
    def children(self) -> list[Node]:
        """The widgets directly in it."""
        return [Node(self._reader, number) for number in self._ask("children")]

    def find(
        self,
        role: str | None = None,
        name: str | None = None,
        *,
        pattern: str | None = None,
        timeout_s: float = PATIENCE_S,
    ) -> Node:
        """Wait for a widget below this one that can be seen, and return the first.

        Args:
            role: its role, as in "push button" (``tree`` shows them).
            name: its whole name, or that of the label that stands for it. (On Linux, Qt gives a
                combo box the name of its current choice; a label with the combo box as its buddy
                says what it is for.)
            pattern: a regular expression to be found in either.
            timeout_s: gives up after this many seconds.

        Raises:
            TimeoutError: there is none; the message shows what there is instead.
        """
        try:
            return wait_for(lambda: self.find_all(role, name, pattern=pattern), "", timeout_s)[0]
        except TimeoutError:
            wanted = f"{role or 'widget'} {name or pattern or ''}"
            raise TimeoutError(f"no {wanted} within {timeout_s:g} s in\n{self.tree()}") from None

    def find_all(
        self, role: str | None = None, name: str | None = None, *, pattern: str | None = None
    ) -> list[Node]:
        """Return all widgets below this one that can be seen and match, without waiting."""
        numbers = self._ask("find", role=role, name=name, pattern=pattern)
        return [Node(self._reader, number) for number in numbers]

    def press(self, action: str | None = None) -> None:
        """Do its first action (a button is pressed), or a named one."""
        self._ask("press", action=action)

    def set_text(self, text: str) -> None:
        """Replace the text in it."""
        self._ask("set_text", text=text)

    def set_value(self, value: float) -> None:
        """Set a slider or a spin box."""
        self._ask("set_value", value=value)

    def select(self, index: int) -> None:
        """Select its child with an index: an entry of a list, a page of a tab bar."""
        self._ask("select", index=index)

    def focus(self) -> None:
        """Give it the keyboard focus."""
        self._ask("focus")

    def tree(self) -> str:
        """Return it and all below it, one line each, for reading."""
        return str(self._ask("tree"))

    def wait_for(self, condition: Callable[[], object], what: str) -> None:
        """Wait for a condition; the error shows the widget as it is."""
        try:
            wait_for(condition, what)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; there is\n{self.tree()}") from None

    def _describe(self) -> dict[str, Any]:
        every: dict[str, Any] = self._ask("describe")
        return every

    def _ask(self, method: str, **arguments: object) -> Any:
        return self._reader.ask(method, node=self._number, **arguments)


class AccessibleApp(Node):
    """A running program on the accessibility bus."""

    @property
    def announcements(self) -> list[tuple[str, int]]:
        """What it announced so far: the text, and 1 for politely or 2 for assertively."""
        return [(str(text), int(level)) for text, level in self._ask("announcements")]

    def close(self) -> None:
        """Stop looking at the program."""
        self._reader.close()

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
    reader = _Reader()

    def number() -> list[int]:
        found = reader.ask("application", name=name, pid=pid)
        return [] if found is None else [found]

    try:
        return AccessibleApp(reader, wait_for(number, f"the program {name}", timeout_s)[0])
    except BaseException:
        reader.close()
        raise


class _Reader:
    """The child process that talks to the accessibility bus."""

    def __init__(self) -> None:
        # Isolated: this environment's PYTHON* variables would mislead it.
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, "-I", str(CHILD)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def ask(self, method: str, **arguments: object) -> Any:
        """Send a request and return its result.

        Raises:
            AccessibilityError: the program says no, or is gone.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        request = json.dumps({"do": method, **arguments})
        self._process.stdin.write(request.encode() + b"\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise AccessibilityError("the reader of the accessibility bus has ended")
        reply = json.loads(line)
        if "error" in reply:
            raise AccessibilityError(f"{method} {arguments}: {reply['error']}")
        return reply["result"]

    def close(self) -> None:
        """End the child."""
        stop(self._process)
