"""The environment for measured programs, and the provider in a process of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.processes import stop
from tests.desktop.waiting import wait_for


def plain_env() -> dict[str, str]:
    """Return this environment as most people have it.

    No screen reader is at work, and Python keeps what it has compiled for the next start.
    """
    left_out = ("AT_SPI_BUS_ADDRESS", "PYTHONDONTWRITEBYTECODE", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON")
    return {name: value for name, value in os.environ.items() if name not in left_out}


#: It may have many past calls to make up before it serves.
START_TIMEOUT_S = 60.0
_ANNOUNCEMENT = "The simulated provider listens at "


@contextmanager
def provider(*options: str) -> Iterator[str]:
    """Run the simulator for the length of a ``with`` block; yields its address.

    Args:
        options: of ``python -m dialer_gui.simulator``.
    """
    command = [sys.executable, "-m", "dialer_gui.simulator", "--port", "0", *options]
    with tempfile.TemporaryDirectory(prefix="provider-") as name:
        words = Path(name) / "words"
        with words.open("wb") as output:
            process = subprocess.Popen(command, stdout=output)

        def address() -> str:
            first, ending, _ = words.read_text().partition("\n")
            return first.removeprefix(_ANNOUNCEMENT) if ending else ""

        try:
            yield wait_for(address, "the provider", START_TIMEOUT_S)
        finally:
            stop(process)
