"""What a long day leaves behind: 300 calls, each to its end and its record, and 8 hours of idling.

Time is shortened for the services and for the simulated provider alike; each call, look and
record is a real one. Memory is what belongs to the dialer's process alone: shared pages count
differently from one minute to the next, as other programs come and go. Before it is read, garbage
is collected, and what the allocator holds in reserve is given back.
"""

import ctypes
import gc
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from dialer_gui.domain.history import HistoryEntry
from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.ui.pages.calls.calls_model import ENTRY_ROLE
from tests.bench.driver import Driver, dialer, run_for, store_token
from tests.bench.haste import Haste, haste
from tests.bench.programs import provider
from tests.bench.table import Row, bounded

CALLS = 300
#: Until then all is loaded that is loaded once.
FIRST_CALLS = 10
IDLE_S = 8 * 3600.0
CALL_SPEED = 100.0
IDLE_SPEED = 300.0
MEMORY_LIMIT_MIB = 5.0
#: How often descriptors are counted, for the fewest.
READINGS = 10
#: One connection, with what can interrupt it: kept or closed as the moment has it.
CONNECTION_DESCRIPTORS = 2
#: A look takes place every 15 s, give or take some.
LEAST_LOOKS = 1500


class Holding(NamedTuple):
    """What the process holds."""

    memory_mib: float
    threads: int
    descriptors: int


def measure() -> Iterator[Row]:
    """Call all day, then idle for as long as a day is."""
    store_token(DEMO_TOKEN)
    with (
        provider("--life-speed", f"{CALL_SPEED:g}", "--record-delay", "0") as address,
        haste(CALL_SPEED) as hurried,
        dialer(address) as driver,
    ):
        _call(driver, FIRST_CALLS)
        early = _holding()
        _call(driver, CALLS - FIRST_CALLS)
        called = _holding()
        looks = _idle(hurried)
        idled = _holding()
    yield _row(f"memory after {CALLS} calls", early, called, "")
    yield _row("memory after these and 8 h of idling", early, idled, f"{looks} looks")
    yield Row(
        "threads and descriptors after that",
        f"{idled.threads} and {idled.descriptors}",
        f"after call {FIRST_CALLS}: {early.threads} and {early.descriptors}",
        limit=f"≤ +0, +{CONNECTION_DESCRIPTORS}",
        met=idled.threads <= early.threads
        and idled.descriptors <= early.descriptors + CONNECTION_DESCRIPTORS
        and looks >= LEAST_LOOKS,
    )


def _row(point: str, early: Holding, late: Holding, what: str) -> Row:
    return bounded(
        f"{point}, beyond call {FIRST_CALLS}",
        [late.memory_mib - early.memory_mib],
        unit="MiB",
        limit=MEMORY_LIMIT_MIB,
        reference=f"{early.memory_mib:.1f} → {late.memory_mib:.1f} MiB" + (what and f", {what}"),
    )


def _call(driver: Driver, count: int) -> None:
    """Call one number after the other; each call has ended and has its record in the list."""
    for _ in range(count):
        driver.field.setFocus()
        driver.field.selectAll()
        number = driver.new_number()
        QTest.keyClicks(driver.field, number)
        driver.press_return()
        driver.wait(partial(_is_complete, driver, number), f"{number}'s record")


def _is_complete(driver: Driver, number: str) -> bool:
    model = driver.named(QListView, "Recent calls").model()
    newest = model.data(QPersistentModelIndex(model.index(0, 0)), ENTRY_ROLE)
    return (
        isinstance(newest, HistoryEntry)
        and newest.request.number == number
        and newest.record is not None
    )


def _idle(hurried: Haste) -> int:
    """Let the window be, and return how often its phone was looked at."""
    before = hurried.rung
    hurried.set_speed(IDLE_SPEED)
    run_for(IDLE_S / IDLE_SPEED)
    hurried.set_speed(CALL_SPEED)
    return hurried.rung - before


def _holding() -> Holding:
    run_for(1.0)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    memory_mib, threads = _memory_mib(), len(os.listdir("/proc/self/task"))
    return Holding(memory_mib, threads, min(_descriptors(READINGS)))


def _descriptors(count: int) -> Iterator[int]:
    """Count several times: a look that is under way has descriptors of its own meanwhile."""
    for _ in range(count):
        run_for(0.05)
        yield len(os.listdir("/proc/self/fd"))


def _memory_mib() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the system does not tell what belongs to the process alone")
