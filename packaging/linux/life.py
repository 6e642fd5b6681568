"""A package's life in a fresh system, from the install to the purge, seen from the chair.

The X server, the session bus and the hands are those of the tests' own desktop: they are outside,
and reach into the system through sockets only. What the program needs has to come with its
package.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.server import Simulator
from linux.fresh import ENVIRONMENT, files_of, install, run_in
from linux.tree import ENTRY, HOME
from linux.verify import ONLY_BEFORE, VERSION_BEFORE
from release.names import APP_NAME, PACKAGE, version
from release.verification import VerificationError, say
from tests.desktop.accessibility import AccessibilityError, AccessibleApp, accessible_app
from tests.desktop.keys import Keys
from tests.desktop.program import Program, run_program
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, without_marks
from tests.e2e.providers import allow_calls_only

NUMBER = "+4930123456"
OPENERS = "libglib2.0-bin"
"""The package with ``gio``, which is no part of what the dialer needs."""

SETTINGS = "root/.config/dialer-gui"
DATA = "root/.local/share/dialer-gui"
OF_THE_PERSON = ("root/.config", "root/.local", "root/.cache")

LEFT_BY_SYSTEM = (
    *("var/cache/apt", "var/cache/debconf", "var/lib/apt", "var/lib/dpkg", "var/log"),
    *("var/cache/fontconfig", "var/cache/ldconfig"),
)
"""What the package manager remembers of anything it has handled, and caches of the system's own
libraries: here the person is root, who may write them."""


def main(arguments: list[str]) -> int:
    """Run everything in the system with this root; the last line says how it went."""
    root, before, now = Path(arguments[0]), arguments[1], arguments[2]
    try:
        with Simulator(pbx=allow_calls_only(demo_state())) as simulator:
            print(f"  {Life(root, simulator).run(before, now)}")
    except (VerificationError, TimeoutError) as error:
        print(" ".join(str(error).split("\n")), flush=True)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"{error.cmd}: {' '.join(str(error.stdout).split())}", flush=True)
        return 1
    return 0


class Life:
    """The steps, in order.

    Args:
        root: of the fresh system.
        simulator: the provider that the calls go to.
    """

    def __init__(self, root: Path, simulator: Simulator) -> None:
        self._root = root
        self._simulator = simulator
        self._env = {**ENVIRONMENT, **_sockets()}

    def run(self, before: str, now: str) -> str:
        """Take a package from its install to its purge and return what was seen."""
        untouched, there_before = files_of(self._root), self._packages()
        _mount(self._root)
        say(f"installing {VERSION_BEFORE} with apt, without recommended packages")
        install(self._root, before)
        brought = self._packages() - there_before - {PACKAGE}
        self._expect_version(VERSION_BEFORE)
        set_up(self._root / SETTINGS, self._simulator.address)
        say("calling by keys")
        self._call(NUMBER)
        say(f"upgrading to {version()}")
        install(self._root, now)
        self._expect_version(version())
        if (self._root / HOME / "_internal" / ONLY_BEFORE).exists():
            raise VerificationError("a file of the version before is still there")
        say("calling again, with what was there before")
        self._call("0301234567", earlier=1)
        say("opening links")
        self._open_links()
        say("purging")
        self._purge(there_before, untouched)
        return f"{len(brought)} packages came along; 2 calls, 2 links, nothing left behind"

    def _call(self, number: str, *, earlier: int = 0) -> None:
        """Start the program, type a number, press Enter, end the program."""
        with self._dialer() as person:
            if len(person.history) != earlier:
                raise VerificationError(f"{earlier} calls expected, not {person.history}")
            _expect_class_of_entry(self._root / ENTRY, person.keys.window)
            person.dial(number)
            person.wait_until_accepted()
            if person.quit():
                raise VerificationError(f"the program does not end well: {person.program.stderr}")
        received = [call.number for call in self._simulator.calls]
        if received[earlier:] != [number.removeprefix("+")]:
            raise VerificationError(f"the simulator received {received}, not {number}")

    def _open_links(self) -> None:
        """Let the desktop find who is there for a link: at first nobody runs, then one does."""
        install(self._root, OPENERS)
        handlers = run_in(self._root, "gio", "mime", "x-scheme-handler/tel", env=self._env)
        if f"{PACKAGE}.desktop" not in handlers.splitlines()[0]:
            raise VerificationError(f"not the handler of tel links: {handlers}")
        self._open("tel:+49-30-123456")
        with accessible_app(APP_NAME) as app:
            _expect_number(app, NUMBER)
            self._open("callto:0301234567")
            _expect_number(app, "0301234567")
            Keys(None, f"^{APP_NAME}").press("ctrl+q")
            wait_for(lambda: not _is_there(app), "the program to end")
        if len(self._simulator.calls) != 2:
            raise VerificationError("a link has dialled")

    def _open(self, link: str) -> None:
        """Open a link as a browser does, leaving alone the program that it starts."""
        # What is printed goes nowhere: the started program would keep a pipe open.
        run_in(self._root, "sh", "-c", 'gio open "$0" >/dev/null 2>&1', link, env=self._env)

    def _purge(self, there_before: set[str], untouched: set[str]) -> None:
        """Remove the package and what came with it; only what the person made may be left."""
        # apt keeps what something else merely recommends; here it may go, to see that it does.
        options = ["--autoremove", "-o", "APT::AutoRemove::RecommendsImportant=false"]
        options += ["-o", "APT::AutoRemove::SuggestsImportant=false", "-q", "-y"]
        command = ["apt-get", "purge", *options, PACKAGE, OPENERS]
        run_in(self._root, *command)
        if more := self._packages() - there_before:
            raise VerificationError(f"still installed: {', '.join(sorted(more))}")
        allowed = (*OF_THE_PERSON, *LEFT_BY_SYSTEM)
        left = sorted(
            path for path in files_of(self._root) - untouched if not path.startswith(allowed)
        )
        if left:
            raise VerificationError(f"left behind: {', '.join(left[:20])}")
        for kept in (f"{SETTINGS}/settings.json", f"{DATA}/history.sqlite3"):
            if not (self._root / kept).exists():
                raise VerificationError(f"the person's own {kept} is gone")

    def _packages(self) -> set[str]:
        listing = run_in(self._root, "dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n")
        lines = (line.split() for line in listing.splitlines())
        return {name for name, status in lines if status != "not-installed"}

    def _expect_version(self, wanted: str) -> None:
        said = run_in(self._root, "dpkg-query", "-W", "-f", "${Version}", PACKAGE)
        if said != wanted:
            raise VerificationError(f"{said} is installed, not {wanted}")
        told = run_in(self._root, PACKAGE, "--version")
        if told.strip() != f"{PACKAGE} {version()}":
            raise VerificationError(f"the program says it is {told!r}")

    @contextmanager
    def _dialer(self) -> Iterator[Dialer]:
        command = ["chroot", str(self._root), PACKAGE]
        output = Path(os.environ["HOME"]) / "output"
        with run_program(command, output, self._env) as program, _window_of(program) as app:
            yield Dialer(program, app, self._root / DATA)


def _window_of(program: Program) -> AccessibleApp:
    try:
        return accessible_app(APP_NAME, pid=program.pid)
    except TimeoutError as error:
        raise VerificationError(f"no window: {program.stderr}") from error


def _expect_number(app: AccessibleApp, number: str) -> None:
    field = app.find("text", "Number to call")
    field.wait_for(lambda: without_marks(field.text) == number, f"{number} in the field")


def _expect_class_of_entry(entry: Path, window: str) -> None:
    """Let the window be one that a desktop puts under the entry's icon."""
    lines = entry.read_text("utf-8").splitlines()
    wanted = next(line for line in lines if line.startswith("StartupWMClass=")).partition("=")[2]
    command = ["xprop", "-id", window, "WM_CLASS"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if f'"{wanted}"' not in said:
        raise VerificationError(f"the window's class is {said.strip()}, not {wanted}")


def _is_there(app: AccessibleApp) -> bool:
    try:
        return bool(app.name)
    except AccessibilityError:
        return False


def _sockets() -> dict[str, str]:
    """Return the variables that lead to the desktop outside."""
    names = ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "XDG_RUNTIME_DIR")
    found = {name: os.environ[name] for name in names}
    return {**found, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def _mount(root: Path) -> None:
    """Give the system its kernel's folders and the desktop's sockets, at the same paths."""
    desktop = Path(os.environ["XDG_RUNTIME_DIR"]).parent
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    for folder in (desktop, Path("/tmp/.X11-unix")):
        place = root / folder.relative_to("/")
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--bind", str(folder), str(place)], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
