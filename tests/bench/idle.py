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

from tests.bench.programs import provider
from tests.bench.table import Row, bounded, compared
from tests.desktop.keys import Keys
from tests.desktop.processes import children_of, shown_of, stop
from tests.desktop.waiting import wait_for

RUNS = 3
IDLE_S = 20.0
MEMORY_LIMIT = 2.5
MEMORY_LIMIT_MIB = 95.0
#: Rounded to one decimal this is 0.0.
CPU_LIMIT_PERCENT = 0.049
#: A program has settled when it took less than this in a second.
SETTLED_MS = 5.0
NUMBER = "+49301234567"
#: The demo's customer picks up, and the call goes on.
TALKING = "+49301230001"
TALK_AFTER_S = 9.0
#: A call is no rest: its phone is asked every two seconds, and the demo's provider is within.
CALL_LIMIT_PERCENT = 0.5
CALL = "during a demo's call"
#: What the dialer needs beside widgets; of these only the demo needs the last two.
LIBRARIES = (
    *("requests", "truststore", "phonenumbers", "sqlite3", "keyring", "jeepney"),
    *("PySide6.QtSvg", "http.server", "multipart"),
)


def measure() -> Iterator[Row]:
    """Start the programs in turn; let dialer and bare window idle at the same time."""
    bare, laden = list[float](), list[float]()
    started, called, demo = list[float](), list[float](), list[float]()
    with tempfile.TemporaryDirectory(prefix="idle-") as name:
        for turn in range(RUNS):
            with _running("tests.bench.bare_window", title="^Bare") as (pid, _):
                bare.append(memory_mib(pid))
            with _running("tests.bench.bare_window", *LIBRARIES, title="^Bare") as (pid, _):
                laden.append(memory_mib(pid))
            folder = Path(name) / f"{turn}"
            started.append(_everyday_mib(folder / "started"))
            called.append(_everyday_mib(folder / "called", has_called=True))
            with _running(*_demo(folder / "demo"), title="^Dialer") as (pid, _):
                demo.append(memory_mib(pid))
        for kind, samples in (
            ("after the start", started),
            ("after a call", called),
            ("of the demo", demo),
        ):
            yield compared(
                f"memory (PSS) {kind}",
                samples,
                bare,
                unit="MiB",
                named="bare",
                limit=MEMORY_LIMIT,
                at_most=MEMORY_LIMIT_MIB,
            )
        yield compared(
            "memory (PSS) after the start", started, laden, unit="MiB", named="bare + libraries"
        )
        yield from _at_rest(Path(name) / "rest")


def _everyday_mib(home: Path, *, has_called: bool = False) -> float:
    """Return what a dialer takes that has an account, and its token in the keyring."""
    with ExitStack() as served:
        _set_up(home, served.enter_context(provider()))
        with _running("dialer_gui", "--home", str(home), title="^Dialer") as (pid, keys):
            if has_called:
                _call(keys, home)
                _settle(pid)
            served.close()
            return memory_mib(pid)


def _set_up(home: Path, address: str) -> None:
    command = [sys.executable, "-m", "tests.bench.account", str(home), address]
    subprocess.run(command, check=True)


def _demo(home: Path) -> Sequence[str]:
    return ("dialer_gui", "--demo", "--home", str(home))


def _at_rest(home: Path) -> Iterator[Row]:
    """Return what each state of the window takes of one processor, all for the same seconds."""
    with ExitStack() as running:

        def run(*program: str, title: str = "^Dialer") -> tuple[int, Keys]:
            return running.enter_context(_running(*program, title=title))

        bare, _ = run("tests.bench.bare_window", title="^Bare")
        pids = {"idle": run(*_demo(home / "idle"))[0]}
        pids["with the Account dialog open"], _ = run("dialer_gui", "--home", str(home / "first"))
        pids["without an account"], keys = run("dialer_gui", "--home", str(home / "none"))
        Keys(pids["without an account"], "^Account").press("Escape")
        refused = running.enter_context(provider("--refuse", "GetSipnumberInfo=603"))
        _set_up(home / "refused", refused)
        pids["with an extra not offered"], _ = run("dialer_gui", "--home", str(home / "refused"))
        pids["with the catch-up panel open"], keys = run(*_demo(home / "catch-up"))
        keys.press("alt+g", "c")
        pids[CALL], keys = run(*_demo(home / "call"))
        for pid in (bare, *pids.values()):
            _settle(pid)
        keys.type(TALKING)
        keys.press("Return")
        time.sleep(TALK_AFTER_S)
        reference, *ours = _percent(bare, *pids.values())
    for state, percent in zip(pids, ours, strict=True):
        yield bounded(
            f"processor {state}",
            [percent],
            unit="%",
            limit=CALL_LIMIT_PERCENT if state == CALL else CPU_LIMIT_PERCENT,
            reference=f"bare: {reference:.3f} %",
        )


def _percent(*pids: int) -> list[float]:
    """Return what programs take of one processor, all for the same seconds."""
    before = [_cpu_ms(pid) for pid in pids]
    time.sleep(IDLE_S)
    after = [_cpu_ms(pid) for pid in pids]
    # A thread that has ended takes its time with it.
    moved_ms = [max(0.0, end - start) for start, end in zip(before, after, strict=True)]
    return [each / (IDLE_S * 1e3) * 100 for each in moved_ms]


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


def memory_mib(pid: int) -> float:
    """Return the proportional set size of a program and of all that it has started."""
    lines = shown_of(pid, "smaps_rollup").decode().splitlines()
    sizes_kib = [int(line.split()[1]) for line in lines if line.startswith("Pss:")]
    if not sizes_kib:
        raise RuntimeError("the system does not tell the proportional set size")
    return sizes_kib[0] / 1024 + sum(map(memory_mib, children_of(pid)))


def _cpu_ms(pid: int) -> float:
    """Return the processor time of all threads so far; they are few and stay."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6
