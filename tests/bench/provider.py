"""The simulated provider in a process of its own, so that it takes nothing of the dialer's."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.processes import stop
from tests.desktop.waiting import wait_for

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
