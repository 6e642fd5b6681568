"""From the start of the process to the first painted window, and to the first key taken.

The dialer runs in demo mode, with a new home and with one that holds 500 calls. An observer
outside asks the X server a thousand times a second for a colour in the window, and presses a real
key as soon as the window has the focus.
"""

import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dialer_gui.desktop.folders import find_folders
from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.storage.history import open_history
from tests.bench.table import Row, compared
from tests.bench.x_server import XServer, x_server
from tests.desktop.processes import stop

RUNS = 10
ROWS = 500
START_TIMEOUT_S = 30.0
INTERVAL_S = 0.001
#: The window's colours are final when they have not changed for so long.
SETTLED_S = 0.3
#: A place near the lower left corner, which the first picture covers.
PLACE_PX = (6, 300)

LIMIT = 1.8


@dataclass(frozen=True)
class Start:
    """One start, in milliseconds from the moment before the process was made."""

    painted_ms: float
    key_ms: float


def measure() -> Iterator[Row]:
    """Start the bare window and the dialer in turn."""
    bare: list[Start] = []
    fresh: list[Start] = []
    filled: list[Start] = []
    with tempfile.TemporaryDirectory(prefix="start-") as name, x_server() as server:
        folder = Path(name)
        home = folder / "filled"
        _fill(home)
        for turn in range(RUNS + 1):
            dialer = ("5", "dialer_gui", "--demo", "--home")
            bare.append(_start(server, "space", "tests.bench.bare_window"))
            fresh.append(_start(server, *dialer, str(folder / f"fresh-{turn}")))
            filled.append(_start(server, *dialer, str(home)))
    for kind, samples in (("a new home", fresh), (f"{ROWS} calls in the history", filled)):
        # The first turn has warmed the disk's cache and is left out.
        yield compared(
            f"start to first painted window, {kind}",
            [each.painted_ms for each in samples[1:]],
            [each.painted_ms for each in bare[1:]],
            unit="ms",
            named="bare",
            limit=LIMIT,
        )
        yield compared(
            f"start to first key taken, {kind}",
            [each.key_ms for each in samples[1:]],
            [each.key_ms for each in bare[1:]],
            unit="ms",
            named="bare",
            limit=LIMIT,
        )


def _start(server: XServer, key: str, *program: str) -> Start:
    read_end, write_end = os.pipe()
    command = [sys.executable, "-m", "tests.bench.watched_program", str(write_end), *program]
    server.forget_windows()
    started_s = time.monotonic()
    process = subprocess.Popen(command, pass_fds=[write_end])
    os.close(write_end)
    try:
        return _watch(server, key, read_end, started_s)
    finally:
        os.close(read_end)
        stop(process)


def _watch(server: XServer, key: str, key_taken: int, started_s: float) -> Start:
    """Watch the colours, press the key when the window has the focus, wait until all is calm."""
    window, colours = None, list[tuple[float, int]]()
    key_ns, was_pressed = 0, False
    while True:
        now_s = time.monotonic()
        if now_s - started_s > START_TIMEOUT_S:
            raise TimeoutError(f"no window with a working {key} key within {START_TIMEOUT_S} s")
        window = window or server.new_window()
        colour = server.pixel(window, *PLACE_PX) if window else None
        if colour is not None and (not colours or colours[-1][1] != colour):
            colours.append((time.monotonic(), colour))
        if window and not was_pressed and server.focus() == window:
            server.press(key)
            was_pressed = True
        if not key_ns and select.select([key_taken], [], [], INTERVAL_S)[0]:
            answer = os.read(key_taken, 100)
            if not answer:
                raise RuntimeError("the program has ended before it took a key")
            key_ns = int(answer.split()[0])
        elif key_ns:
            time.sleep(INTERVAL_S)
        if key_ns and colours and now_s - max(colours[-1][0], key_ns / 1e9) > SETTLED_S:
            return Start((colours[-1][0] - started_s) * 1e3, key_ns / 1e6 - started_s * 1e3)


def _fill(home: Path) -> None:
    """Make a home whose history holds as many calls as the list shows."""
    history = open_history(find_folders(home, demo=True).history).history
    for index in range(ROWS):
        number = f"+4930{index:06d}"
        request = CallRequest(f"{index:032x}", "demo", number, number[1:], "8001")
        at_s = time.time() - index
        history.add(HistoryEntry(request, "Demo", at_s))
        history.settle(request.id, CallOutcome.accepted("sent"), at_s + 1)
    history.close()
