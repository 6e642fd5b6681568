"""The dialer from the chair in front of it."""

from __future__ import annotations

import contextlib
import re
import sqlite3
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.desktop.accessibility import AccessibleApp, Node, accessible_app
from tests.desktop.keys import Keys
from tests.desktop.program import FROM_SOURCE, Program, run_dialer, run_program
from tests.desktop.waiting import wait_for

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

NO_END = (None, None, None)
"""The end of a call that goes on, or is not in the history yet."""

ACCEPTED_ROW = (
    "(request accepted|your phone rang|you picked up|in a call|call ended|answered"
    "|was (ringing|picked up|in a call), end not seen)"
)
"""What a row of the list may say of a call that was accepted, as a pattern."""

_COLUMNS = "number, dialled, extension, caller_id, outcome, reason, placement"


class Dialer:
    """A running dialer and the hands and eyes of the person who uses it.

    Attributes:
        program: its process.
        app: its window, as a screen reader meets it.
        folder: where its settings and its history are.
    """

    def __init__(
        self, program: Program, app: AccessibleApp, folder: Path, screen: str | None = None
    ) -> None:
        self.program = program
        self.app = app
        self.folder = folder
        self._screen = screen

    @cached_property
    def keys(self) -> Keys:
        """The keyboard, pointed at its main window, or at the session in which that is."""
        if self._screen is not None:
            return Keys(None, self._screen, is_active=self._is_active)
        return Keys(self.program.pid, "^Dialer", is_active=self._is_active)

    @cached_property
    def number(self) -> Node:
        """The field for the number."""
        return self.app.find("text", "Number to call")

    @cached_property
    def calls(self) -> Node:
        """The list of the recent calls."""
        return self.app.find("list", "Recent calls")

    @property
    def digits(self) -> str:
        """What is in that field, without the marks that formatting puts in."""
        return without_marks(self.number.text)

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
        found = self.history
        return (found[-1].outcome, found[-1].reason, found[-1].placement) if found else NO_END

    def wait_for_digits(self, digits: str) -> None:
        """Wait until these, and no other ones, are in the field for the number."""
        self.number.wait_for(lambda: self.digits == digits, f"{digits!r} in the field")

    def wait_for_status(self, *beginnings: str) -> None:
        """Wait until the status begins with some words, or with others."""
        try:
            wait_for(lambda: self.status.startswith(beginnings), str(beginnings))
        except TimeoutError:
            raise TimeoutError(
                f"no {beginnings!r} but {self.status!r} in\n{self.app.tree()}"
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
        phone.wait_for(lambda: phone.choice == f"{extension}, idle", "the phone to be idle")

    def unfold_status(self) -> None:
        """Have all shown that is known of the call, where it is one line."""
        self.app.find("push button", "Details of the call").press()

    def reads(self, text: str) -> Node:
        """Wait for a text anywhere in the window and return what shows it."""
        return self.app.find(pattern=re.escape(text))

    def type(self, number: str) -> None:
        """Type a number with real keys into the empty or selected field."""
        self.keys.press("ctrl+l")
        self.keys.type(number)
        self.number.wait_for(lambda: self.digits == without_marks(number), f"{number} in the field")

    def dial(self, number: str) -> None:
        """Type a number with real keys and press Enter."""
        self.type(number)
        self.keys.press("Return")

    def call(self, number: str) -> None:
        """Put a number in and press Call, as a screen reader does."""
        self.number.set_text(number)
        self.app.find("push button", "Call").press()

    def press_enabled(self, name: str) -> None:
        """Press a button as soon as it can be pressed."""
        button = self.app.find("push button", name)
        button.wait_for(lambda: "enabled" in button.states, f"{name} to be enabled")
        button.press()

    def go_to_first_call(self) -> None:
        """Put the keyboard's focus on the newest of the recent calls."""
        listed = self.calls
        listed.focus()
        listed.wait_for(
            lambda: any("focused" in each.states for each in (listed, *listed.children)),
            "the focus",
        )
        self.keys.press("Home")

    def wait_for_rows(self, *parts: str) -> None:
        """Wait until the list has these rows, newest first, each known by a part of its words."""

        def is_so() -> bool:
            names = [row.name for row in self.calls.children]
            return len(names) == len(parts) and all(
                part in name for part, name in zip(parts, names, strict=True)
            )

        self.calls.wait_for(is_so, f"the rows {parts}")

    def pick_from_row(self, steps: int) -> None:
        """Open the menu of the current call by its key, and pick the entry so many steps down."""
        self.calls.focus()
        self.keys.press("Menu")
        self.wait_for_popup()
        self.keys.press(*["Down"] * steps, "Return")

    def wait_for_popup(self) -> None:
        """Wait for one more window, a popup: Qt tells screen readers nothing of those."""
        mine = ["--all", "--onlyvisible", "--pid", str(self.program.pid), "--name", ""]

        def windows() -> list[str]:
            found = subprocess.run(["xdotool", "search", *mine], capture_output=True, text=True)
            return found.stdout.split()

        wait_for(lambda: len(windows()) == 2, "the popup")

    def wait_until_closed(self, dialog: str | None = None) -> None:
        """Wait until a dialog, or any, has gone."""
        wait_for(lambda: not self.app.find_all("dialog", dialog), "the dialog to close")

    def catch_up(self, days: int) -> None:
        """Ask the provider for its records of some days, from the menu."""
        self.pick_from_menu("Go", "Catch up…")
        self.app.find("spin box", "Days to look back").set_value(days)
        self.app.find("push button", "Start").press()

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
        """End it by its key and return its exit code.

        Where a call is followed it asks first, and is told once more.
        """
        self.keys.press("ctrl+q")
        wait_for(
            lambda: self.program.process.poll() is not None or self._asks_about_call(),
            "the end, or the question about the call",
        )
        if self.program.process.poll() is None:
            self.keys.press("ctrl+q")
        try:
            return self.program.wait()
        except subprocess.TimeoutExpired:
            raise TimeoutError(
                f"it runs on; the keys go to {self.keys.focused!r}\n{self.app.tree()}"
            ) from None

    def _asks_about_call(self) -> bool:
        return bool(self.app.find_all("label", pattern="A call is under way. It goes on"))

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
    screen: str | None = None,
) -> Iterator[Dialer]:
    """Run the dialer for the length of a ``with`` block, and let it complain about nothing.

    Args:
        arguments: its command line, as in ``"--demo"``.
        home: the folder for every file it writes.
        env: its environment; this process's own by default.
        start: the command that starts it.
        screen: the title of the window in which the session of the environment is shown, where
            the X server does not know the dialer's own windows.
    """
    folder = home / "demo" if "--demo" in arguments else home
    with (
        run_dialer(*arguments, home=home, env=env, start=start) as program,
        _window_of(program) as app,
    ):
        yield Dialer(program, app, folder, screen)
    assert complaints(program) == "", complaints(program)


def _window_of(program: Program) -> AccessibleApp:
    try:
        return accessible_app("Dialer", pid=program.pid)
    except TimeoutError as error:
        raise TimeoutError(f"{error}; it says\n{program.stderr}") from None


def complaints(program: Program) -> str:
    """Return what a program has written to its standard error, but for Qt's own chatter."""
    return QT_CHATTER.sub("", program.stderr).strip()


def without_marks(number: str) -> str:
    """Return a number without what formatting puts between its digits."""
    return re.sub(r"[ ()\-]", "", number)


@dataclass(frozen=True)
class Row:
    """One row of the history; an attempt without an end has no outcome."""

    number: str
    dialled: str
    extension: str
    caller_id: str
    outcome: str | None
    reason: str | None
    placement: str | None


def rows(path: Path) -> list[Row]:
    """Return the rows of a history, oldest first; none when there is no file or table yet."""
    if not path.exists():
        return []
    with _opened(path) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'attempts'").fetchone():
            return []
        found = connection.execute(f"SELECT {_COLUMNS} FROM attempts ORDER BY sequence").fetchall()
    return [Row(*row) for row in found]


def is_sound(path: Path) -> bool:
    """Whether the database passes its own check."""
    with _opened(path) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()


@contextlib.contextmanager
def start_error(
    *arguments: str, home: Path, exit_code: int, start: Sequence[str] = FROM_SOURCE
) -> Iterator[str]:
    """Start the dialer, give what its window says, and close that at the end of the block."""
    command = [*start, "--home", str(home), *arguments]
    # Beside what a program that runs already may print.
    with run_program(command, home.with_name(f"{home.name}-error")) as program:
        with accessible_app("Dialer", pid=program.pid) as app:
            heading, _, said = app.find("label", pattern="The dialer can't start").name.partition(
                "\n\n"
            )
            assert heading == "The dialer can't start."
            yield said
            assert app.find_all("frame") == []
            app.find("push button", "OK").press()
        assert program.wait() == exit_code
    assert complaints(program) == f"dialer-gui: {said}"


def on_drive(place: Path, options: str) -> list[str]:
    """Return a command that starts the dialer where a drive of its own is mounted.

    Args:
        place: where; a folder.
        options: as for ``mount -o``; the drive lies in memory and is empty.
    """
    mounted = f'mount -t tmpfs -o {options} tmpfs "$0" && exec "$@"'
    return ["unshare", "-m", "sh", "-c", mounted, str(place), *FROM_SOURCE]


def can_mount() -> bool:
    """Whether this user may mount drives in a name space of their own."""
    done = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
    return done.returncode == 0
