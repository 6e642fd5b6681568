"""Programs under test: started, watched and ended."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.desktop.processes import stop
from tests.desktop.waiting import PATIENCE_S, wait_for


class Program:
    """A running program whose output is kept in files.

    Attributes:
        process: the process, to send it signals.
    """

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.process = process
        self._folder = folder

    @property
    def pid(self) -> int:
        """The process id."""
        return self.process.pid

    @property
    def stdout(self) -> str:
        """What it printed so far."""
        return (self._folder / "stdout").read_text("utf-8", "replace")

    @property
    def stderr(self) -> str:
        """What it complained about so far, Qt's warnings among it."""
        return (self._folder / "stderr").read_text("utf-8", "replace")

    def wait(self, timeout_s: float = PATIENCE_S) -> int:
        """Wait for its end and return its exit code (negative: the signal that ended it)."""
        return self.process.wait(timeout_s)

    def wait_for_output(self, text: str) -> None:
        """Wait until it has printed a text, on either stream."""
        try:
            wait_for(lambda: text in self.stdout + self.stderr, f"{text!r} in the output")
        except TimeoutError as error:
            raise TimeoutError(f"{error}:\n{self.stdout}{self.stderr}") from None


@contextlib.contextmanager
def run_program(
    command: Sequence[str], folder: Path, env: Mapping[str, str] | None = None
) -> Iterator[Program]:
    """Run a program for the length of a ``with`` block; it is ended by its id if need be.

    Args:
        command: program and arguments.
        folder: gets what it prints; may exist.
        env: its environment; this process's own by default.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "stdout").open("wb") as stdout, (folder / "stderr").open("wb") as stderr:
        process = subprocess.Popen(
            command,
            env=dict(os.environ if env is None else env),
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
        )
    try:
        yield Program(process, folder)
    finally:
        stop(process)


FROM_SOURCE = (sys.executable, "-m", "dialer_gui")
"""What starts the dialer of this checkout."""


@contextlib.contextmanager
def run_dialer(
    *arguments: str,
    home: Path,
    env: Mapping[str, str] | None = None,
    start: Sequence[str] = FROM_SOURCE,
) -> Iterator[Program]:
    """Run the dialer for the length of a ``with`` block.

    Args:
        arguments: its command line, as in ``"--demo"``.
        home: the folder for every file it writes; what it prints goes beside it, so that a search
            through ``home`` sees only what the dialer wrote.
        env: its environment; this process's own by default.
        start: the command that starts it.
    """
    command = [*start, "--home", str(home), *arguments]
    with run_program(command, home.with_name(f"{home.name}-output"), env) as program:
        yield program
