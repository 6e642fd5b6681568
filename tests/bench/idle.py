"""What the dialer takes while nobody touches it: processor time and memory.

Memory is the proportional set size, processor time what the scheduler counted for all threads.
Each program is alone while its memory is read, since pages that two programs have in use count half
for each: not even this process loads Qt or a database, and the provider has ended by then. How much
of it is the libraries', a bare window shows that has loaded them and does nothing with them.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.bench.provider import provider
from tests.bench.table import Row, bounded, compared
from tests.desktop.keys import Keys
from tests.desktop.processes import shown_of, stop
from tests.desktop.waiting import wait_for

RUNS = 3
IDLE_S = 20.0
MEMORY_LIMIT = 1.6
#: Rounded to one decimal this is 0.0.
CPU_LIMIT_PERCENT = 0.049
#: A program has settled when it took less than this in a second.
SETTLED_MS = 5.0
NUMBER = "+49301234567"
#: What the dialer needs beside widgets; of these only the demo needs the last two.
LIBRARIES = (
    "dialer_gui.provider",  # itself nothing: it spares requests what it would load in vain
    *("requests", "truststore", "phonenumbers", "sqlite3", "jeepney.io.blocking"),
    *("PySide6.QtSvg", "http.server", "multipart"),
)


def measure() -> Iterator[Row]:
    """Start the programs in turn; let dialer and bare window idle at the same time."""
    bare, laden = list[float](), list[float]()
    started, called, demo = list[float](), list[float](), list[float]()
    with tempfile.TemporaryDirectory(prefix="idle-") as name:
        for turn in range(RUNS):
            with _running("tests.bench.bare_window", title="^Bare") as (pid, _):
                bare.append(_memory_mib(pid))
            with _running("tests.bench.bare_window", *LIBRARIES, title="^Bare") as (pid, _):
                laden.append(_memory_mib(pid))
            folder = Path(name) / f"{turn}"
            started.append(_everyday_mib(folder / "started"))
            called.append(_everyday_mib(folder / "called", has_called=True))
            with _running(*_demo(folder / "demo"), title="^Dialer") as (pid, _):
                demo.append(_memory_mib(pid))
        for kind, samples in (
            ("after the start", started),
            ("after a call", called),
            ("of the demo", demo),
        ):
            yield compared(
                f"memory (PSS) {kind}", samples, bare, unit="MiB", named="bare", limit=MEMORY_LIMIT
            )
        yield compared(
            "memory (PSS) after the start", started, laden, unit="MiB", named="bare + libraries"
        )
        ours, reference = _idle_percent(Path(name) / "idle")
    yield bounded(
        "processor while idle",
        [ours],
        unit="%",
        limit=CPU_LIMIT_PERCENT,
        reference=f"bare: {reference:.3f} %",
    )


def _everyday_mib(home: Path, *, has_called: bool = False) -> float:
    """Return what a dialer takes that has an account, and its token in the keyring."""
    with ExitStack() as served:
        address = served.enter_context(provider())
        subprocess.run(
            [sys.executable, "-m", "tests.bench.account", str(home), address], check=True
        )
        with _running("dialer_gui", "--home", str(home), title="^Dialer") as (pid, keys):
            if has_called:
                _call(keys, home)
                _settle(pid)
            served.close()
            return _memory_mib(pid)


def _demo(home: Path) -> Sequence[str]:
    return ("dialer_gui", "--demo", "--home", str(home))


def _idle_percent(home: Path) -> tuple[float, float]:
    """Return what dialer and bare window take of one processor, the same seconds long."""
    with (
        _running("tests.bench.bare_window", title="^Bare") as (bare, _),
        _running(*_demo(home), title="^Dialer") as (dialer, _),
    ):
        before = [_cpu_ms(pid) for pid in (dialer, bare)]
        time.sleep(IDLE_S)
        after = [_cpu_ms(pid) for pid in (dialer, bare)]
    ours, reference = (
        (end - start) / (IDLE_S * 1e3) * 100 for start, end in zip(before, after, strict=True)
    )
    return ours, reference


@contextmanager
def _running(*program: str, title: str) -> Iterator[tuple[int, Keys]]:
    """Run a Python program until the block ends; yields when it has settled."""
    process = subprocess.Popen([sys.executable, "-m", *program])
    try:
        keys = Keys(process.pid, title)
        keys.focus()
        _settle(process.pid)
        yield process.pid, keys
    finally:
        stop(process)


def _settle(pid: int) -> None:
    """Wait until a program does nothing any more."""

    def is_calm() -> bool:
        before_ms = _cpu_ms(pid)
        time.sleep(1.0)
        return _cpu_ms(pid) - before_ms < SETTLED_MS

    wait_for(is_calm, "the program to settle")


def _call(keys: Keys, home: Path) -> None:
    """Call with real keys and wait until the history says how it ended."""
    keys.type(NUMBER)
    keys.press("Return")
    history = str(home / "history.sqlite3")
    subprocess.run([sys.executable, "-m", "tests.bench.outcome", history], check=True)


def _memory_mib(pid: int) -> float:
    for line in shown_of(pid, "smaps_rollup").decode().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the system does not tell the proportional set size")


def _cpu_ms(pid: int) -> float:
    """Return the processor time of all threads so far; they are few and stay."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6
