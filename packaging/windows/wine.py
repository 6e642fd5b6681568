"""A Windows to try things out on: wine, with a drive and a registry that are gone afterwards."""

import contextlib
import os
import re
import select
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PureWindowsPath

from release.verification import VerificationError
from tests.desktop.processes import stop

PROGRAM = Path("/usr/lib/wine/wine64")
SERVER = Path("/usr/lib/wine/wineserver64")
COMPILER = "x86_64-w64-mingw32-gcc-win32"
SOURCES = Path(__file__).with_name("wine")

#: What wine lacks; see the sources.
GAPS = ("icuuc", "bcryptprimitives")
TIMEOUT_S = 120.0
LOOK_INTERVAL_S = 0.1
PIPE_BYTES = 65536
_SWITCHED_OFF = ("mscoree", "mshtml", "winemenubuilder.exe")
"""Two downloads that wine would ask for, and what writes menus into the home of who runs it."""

Keys = dict[str, dict[str, str | int]]
"""Values by name, by key; the nameless value of a key is called ``""``. Texts and numbers only."""

_TEXT = r'"((?:[^"\\]|\\.)*)"'
_LINE = re.compile(rf"^(?:@|{_TEXT})=(?:{_TEXT}|dword:([0-9a-f]{{8}}))$")


class Wine:
    """One drive ``C:`` and one registry, and the programs run with them.

    Attributes:
        drive: what is ``C:`` there.
        env: the environment of its programs.
    """

    def __init__(self, prefix: Path, env: Mapping[str, str]) -> None:
        self.drive = prefix / "drive_c"
        self.env = {
            **env,
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": ";".join(f"{name}=" for name in _SWITCHED_OFF),
        }

    def run(
        self,
        program: str | Path,
        *arguments: str,
        env: Mapping[str, str] | None = None,
        timeout_s: float = TIMEOUT_S,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end.

        Args:
            program: a file of this system, or a name that Windows knows, such as ``reg``.
            arguments: its arguments.
            env: what its environment has beyond the usual.
            timeout_s: when it is ended and counts as hanging.
        """
        with self.started(program, *arguments, env=env) as process:
            said = _output(process, timeout_s)
        if process.returncode is None or said is None:
            raise VerificationError(f"{program} did not end within {timeout_s:g} s")
        text = said.decode("utf-8", "replace")
        return subprocess.CompletedProcess(process.args, process.returncode, text)

    @contextlib.contextmanager
    def started(
        self, program: str | Path, *arguments: str, env: Mapping[str, str] | None = None
    ) -> Iterator[subprocess.Popen[bytes]]:
        """Run a program for the length of a ``with`` block.

        A Windows Python does not start with a file or nothing in place of its output: it is a pipe.
        """
        process = subprocess.Popen(
            [str(PROGRAM), str(program), *arguments],
            env={**self.env, **(env or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        try:
            yield process
        finally:
            stop(process)

    def settle(self) -> None:
        """Wait until all programs have ended: an uninstaller goes on after it has returned."""
        subprocess.run([SERVER, "--wait"], env=self.env, check=True, timeout=TIMEOUT_S)

    def end(self) -> None:
        """End all that runs on this Windows, and on no other."""
        subprocess.run([SERVER, "--kill"], env=self.env, check=False, timeout=TIMEOUT_S)

    def place(self, path: str) -> Path:
        r"""Return where a path such as ``C:\Users`` is on this system."""
        return self.drive.joinpath(*PureWindowsPath(path).parts[1:])

    @property
    def local_data(self) -> Path:
        """The person's ``%LOCALAPPDATA%``."""
        return next((self.drive / "users").glob("*/AppData/Local"))

    def registry(self) -> Keys:
        """Return all below ``Software`` in the person's own part of the registry."""
        export = self.drive / "export.reg"
        export.unlink(missing_ok=True)
        self.run("reg", "export", r"HKCU\Software", r"C:\export.reg", "/y")
        return parse(export.read_text("utf-16")) if export.exists() else {}


@contextlib.contextmanager
def windows(env: Mapping[str, str]) -> Iterator[Wine]:
    """Put up a Windows for the length of a ``with`` block.

    Args:
        env: a desktop's environment, as :func:`tests.desktop.session.desktop` yields it.

    Raises:
        VerificationError: what it takes is not installed.
    """
    if not PROGRAM.exists():
        raise VerificationError("wine is missing: apt-get install wine64")
    with tempfile.TemporaryDirectory(prefix="wine-", ignore_cleanup_errors=True) as folder:
        wine = Wine(Path(folder), env)
        try:
            wine.run("wineboot", "--init")
            wine.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
            wine.settle()
            yield wine
        finally:
            wine.end()


def _output(process: subprocess.Popen[bytes], timeout_s: float) -> bytes | None:
    """Return what a process prints until it ends, None when it does not end in time.

    The end of the pipe is no sign of that: wine's own helpers hold it for longer.
    """
    assert process.stdout is not None
    pipe, said = process.stdout.fileno(), b""
    deadline_s = time.monotonic() + timeout_s
    while time.monotonic() < deadline_s:
        has_ended = process.poll() is not None
        wait_s = 0 if has_ended else LOOK_INTERVAL_S
        is_ready = select.select([pipe], [], [], wait_s)[0]
        chunk = os.read(pipe, PIPE_BYTES) if is_ready else b""
        said += chunk
        if has_ended and not chunk:
            return said
        if is_ready and not chunk:  # closed, and will be ready for ever
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(LOOK_INTERVAL_S)
    return None


def fill_gaps(wine: Wine) -> None:
    """Give that Windows the libraries that Qt and cryptography want and wine lacks."""
    for name in GAPS:
        library = wine.place(rf"C:\windows\system32\{name}.dll")
        compile_c(SOURCES / f"{name}.c", library, "-shared", libraries=["-ladvapi32"])


def compile_c(source: Path, target: Path, *options: str, libraries: Sequence[str] = ()) -> None:
    """Compile a file of C for Windows."""
    command = [COMPILER, "-Wall", "-Wextra", "-Werror", "-O2", "-s", *options]
    command += ["-o", str(target), str(source), *libraries]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ))
    except FileNotFoundError:
        raise VerificationError(
            f"{COMPILER} is missing: apt-get install gcc-mingw-w64-x86-64-win32"
        ) from None


def parse(text: str) -> Keys:
    """Return the keys that ``reg export`` has written."""
    keys: Keys = {}
    values: dict[str, str | int] = {}
    for line in text.splitlines():
        if line.startswith("["):
            values = keys.setdefault(line.strip("[]"), {})
        elif found := _LINE.match(line):
            name, value, number = found.groups()
            values[_plain(name or "")] = _plain(value) if number is None else int(number, 16)
    return keys


def _plain(quoted: str) -> str:
    return re.sub(r"\\(.)", r"\1", quoted)
