"""The dialer from the chair in front of it."""

from __future__ import annotations

import contextlib
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from tests.desktop.accessibility import AccessibleApp, Node, accessible_app
from tests.desktop.keys import Keys
from tests.desktop.program import FROM_SOURCE, Program, run_dialer
from tests.desktop.waiting import wait_for
from tests.e2e.witness import Row, rows

QT_CHATTER = re.compile(
    r"^qt\.accessibility\.atspi: (AtSpiAdaptor::applicationInterface does not implement"
    r"|Could not find accessible on path:) .*$"
    r"|^QSpiApplication::keyEventError .*NoReply.*$"
    r"|^QSpiApplication::notifyKeyboardListenerCallback with no queued key called$",
    re.MULTILINE,
)
"""Qt's own remarks on what the accessibility bus asks; nothing the program could do about it.

Who looks at a list or a dialog while it goes away asks for what was there a moment ago. A key of
which the bus does not take note within a second, on a busy machine, arrives all the same; and when
the bus answers at last, Qt wonders which key was meant.
"""

ACCEPTED = re.compile(
    r"Request accepted|\d+ (is|was) (ringing|picked up)|(In|Was in) a call with|Call ended"
)
"""How a status may begin once a call was accepted: where the phone is followed it moves on."""

TAKEN = ("accepted", "accepted", "requested")
"""The end of a call that was accepted, as the history keeps it."""

ACCEPTED_ROW = (
    "(request accepted|your phone rang|you picked up|in a call|call ended|answered"
    "|was (ringing|picked up|in a call), end not seen)"
)
"""What a row of the list may say of a call that was accepted, as a pattern."""


class Dialer:
    """A running dialer and the hands and eyes of the person who uses it.

    Attributes:
        program: its process.
        app: its window, as a screen reader meets it.
        folder: where its settings and its history are.
    """

    def __init__(self, program: Program, app: AccessibleApp, folder: Path) -> None:
        self.program = program
        self.app = app
        self.folder = folder

    @cached_property
    def keys(self) -> Keys:
        """The keyboard, pointed at its main window."""
        return Keys(self.program.pid, "^Dialer", is_active=self._is_active)

    @cached_property
    def number(self) -> Node:
        """The field for the number."""
        return self.app.find("text", "Number to call")

    @property
    def digits(self) -> str:
        """What is in that field, without the marks that formatting puts in."""
        return _without_marks(self.number.text)

    @property
    def status(self) -> str:
        """What it says about the call."""
        return self._status.description

    @property
    def history(self) -> list[Row]:
        """The rows of its history, oldest first, read past the program."""
        return rows(self.folder / "history.sqlite3")

    @property
    def end(self) -> tuple[str | None, str | None, str | None]:
        """How its last call ended, by the history: outcome, reason, placement."""
        row = self.history[-1]
        return (row.outcome, row.reason, row.placement)

    def wait_for_status(self, beginning: str) -> None:
        """Wait until the status begins with some words."""
        try:
            wait_for(lambda: self.status.startswith(beginning), beginning)
        except TimeoutError:
            raise TimeoutError(
                f"no {beginning!r} but {self.status!r} in\n{self.app.tree()}"
            ) from None

    def wait_until_accepted(self) -> None:
        """Wait until the last call was accepted, by the history, and the status says so.

        Where the phone is then is left open: it may ring already.
        """
        try:
            wait_for(lambda: ACCEPTED.match(self.status), "the status of an accepted call")
            wait_for(lambda: self.end == TAKEN, "the call to be accepted")
        except TimeoutError as error:
            raise TimeoutError(f"{error}: {self.status!r} in\n{self.app.tree()}") from None

    def wait_until_idle(self, extension: str) -> None:
        """Wait until the window knows that its phone is idle: the next call is not asked about."""
        phone = self.app.find("combo box", "Extension")
        phone.wait_for(lambda: phone.description == f"{extension}, idle", "the phone to be idle")

    def reads(self, text: str) -> Node:
        """Wait for a text anywhere in the window and return what shows it."""
        return self.app.find(pattern=re.escape(text))

    def type(self, number: str) -> None:
        """Type a number with real keys into the empty or selected field."""
        self.keys.press("ctrl+l")
        self.keys.type(number)
        self.number.wait_for(
            lambda: self.digits == _without_marks(number), f"{number} in the field"
        )

    def dial(self, number: str) -> None:
        """Type a number with real keys and press Enter."""
        self.type(number)
        self.keys.press("Return")

    def call(self, number: str) -> None:
        """Put a number in and press Call, as a screen reader does."""
        self.number.set_text(number)
        self.app.find("push button", "Call").press()

    def pick_from_menu(self, menu: str, item: str) -> None:
        """Open a menu and pick an entry."""
        # An open menu takes the keys: a window that is not active by then does not become so.
        self.keys.focus()
        self.app.find("menu item", menu).press()
        self.app.find("menu item", item).press()
        # An entry that is pressed by a screen reader leaves its menu open; a dialog closes it.
        if self.app.find_all("popup menu"):
            self.keys.press("Escape")

    def quit(self) -> int:
        """End it by its key and return its exit code."""
        self.keys.press("ctrl+q")
        try:
            return self.program.wait()
        except subprocess.TimeoutExpired:
            raise TimeoutError(
                f"it runs on; the keys go to {self.keys.focused!r}\n{self.app.tree()}"
            ) from None

    def _is_active(self) -> bool:
        return any("active" in window.states for window in self.app.children)

    @cached_property
    def _status(self) -> Node:
        return self.app.find("label", "Call status")


@contextlib.contextmanager
def dialer(
    *arguments: str,
    home: Path,
    env: Mapping[str, str] | None = None,
    start: Sequence[str] = FROM_SOURCE,
) -> Iterator[Dialer]:
    """Run the dialer for the length of a ``with`` block, and let it complain about nothing.

    Args:
        arguments: its command line, as in ``"--demo"``.
        home: the folder for every file it writes.
        env: its environment; this process's own by default.
        start: the command that starts it.
    """
    folder = home / "demo" if "--demo" in arguments else home
    with (
        run_dialer(*arguments, home=home, env=env, start=start) as program,
        _window_of(program) as app,
    ):
        yield Dialer(program, app, folder)
    assert complaints(program) == "", complaints(program)


def _window_of(program: Program) -> AccessibleApp:
    try:
        return accessible_app("Dialer", pid=program.pid)
    except TimeoutError as error:
        raise TimeoutError(f"{error}; it says\n{program.stderr}") from None


def complaints(program: Program) -> str:
    """Return what a program has written to its standard error, but for Qt's own chatter."""
    return QT_CHATTER.sub("", program.stderr).strip()


def _without_marks(number: str) -> str:
    return re.sub(r"[ ()\-]", "", number)
