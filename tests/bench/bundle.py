"""From the start of the process to the first painted window: the frozen program and the source.

Both run in demo mode with a new home; the program is frozen first, unless a bundle is named by
``DIALER_BENCH_BUNDLE``. An observer outside asks the X server a thousand times a second for a
colour in the window.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.start import INTERVAL_S, PLACE_PX, SETTLED_S, START_TIMEOUT_S
from tests.bench.table import Row, compared
from tests.bench.x_server import XServer, x_server
from tests.desktop.processes import stop

RUNS = 10
LIMIT = 1.15
BUNDLE = "DIALER_BENCH_BUNDLE"

BUILD = Path(__file__).parents[2] / "packaging/build.py"


def measure() -> Iterator[Row]:
    """Start the frozen program and the one from source in turn."""
    frozen, source = list[float](), list[float]()
    with tempfile.TemporaryDirectory(prefix="bundle-") as name, x_server() as server:
        folder = Path(name)
        program = str(_bundle(folder) / "dialer-gui")
        starts = {
            "frozen": ((program, "--demo", "--home"), frozen),
            "source": ((sys.executable, "-m", "dialer_gui", "--demo", "--home"), source),
        }
        for turn in range(RUNS + 1):
            # Each is first in every other turn: what slows the machine for a while slows both.
            for kind in sorted(starts, reverse=bool(turn % 2)):
                command, samples = starts[kind]
                samples.append(_start_ms(server, (*command, str(folder / f"{kind}-{turn}"))))
    # The first turn has warmed the disk's cache and is left out.
    yield compared(
        "start to first painted window, frozen",
        frozen[1:],
        source[1:],
        unit="ms",
        named="source",
        limit=LIMIT,
    )


def _bundle(folder: Path) -> Path:
    if given := os.environ.get(BUNDLE):
        return Path(given).resolve()
    command = [sys.executable, str(BUILD), "bundle", "--output", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder / "dialer-gui"


def _start_ms(server: XServer, command: Sequence[str]) -> float:
    server.forget_windows()
    started_s = time.monotonic()
    process = subprocess.Popen(command)
    try:
        return (_painted_s(server, started_s) - started_s) * 1e3
    finally:
        stop(process)


def _painted_s(server: XServer, started_s: float) -> float:
    """Return when the window's colour was final."""
    window, colour, changed_s = None, None, started_s
    while True:
        now_s = time.monotonic()
        if now_s - started_s > START_TIMEOUT_S:
            raise TimeoutError(f"no painted window within {START_TIMEOUT_S} s")
        window = window or server.new_window()
        seen = server.pixel(window, *PLACE_PX) if window else None
        if seen is not None and seen != colour:
            colour, changed_s = seen, time.monotonic()
        if colour is not None and now_s - changed_s > SETTLED_S:
            return changed_s
        time.sleep(INTERVAL_S)
