"""A start that is given up: what it says in its window and on the terminal, and how it ends."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.accessibility import accessible_app
from tests.desktop.program import FROM_SOURCE, run_program
from tests.e2e.dialer import complaints


@contextmanager
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
