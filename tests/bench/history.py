"""A history of a million calls beside one of a hundred: opened, searched, scrolled, written to."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dialer_gui.desktop.folders import find_folders
from tests.bench.driver import store_token
from tests.bench.many_calls import (
    END,
    KEY,
    MEMORY,
    OPEN,
    PAGE,
    START,
    WRITE,
    Figures,
    write_history,
)
from tests.bench.programs import plain_env, provider
from tests.bench.smooth import bare_gaps
from tests.bench.table import Row, bounded, compared, number

FEW, MANY = 100, 1_000_000
RUNS = 3
OPENING_LIMIT = 1.2
KEY_LIMIT_MS = 16.0
FIRST_ROWS_LIMIT_MS = 100.0
MEMORY_LIMIT_MIB = 10.0


def measure() -> Iterator[Row]:
    """Use both in turn, each time with a dialer of its own; the large one gets its index first."""
    store_token()
    with tempfile.TemporaryDirectory(prefix="calls-") as name, provider() as address:
        homes = {count: Path(name) / str(count) for count in (FEW, MANY)}
        for count, home in homes.items():
            write_history(find_folders(home, demo=False).history, count)
        made = _use(homes[MANY], address, "index")
        seconds = f"{number(made['index'][0])} s"
        yield Row(f"index of an old history of {MANY:,} calls", seconds)
        usual, worst = (number(made[key][0]) for key in ("usual", "worst"))
        gaps = f"99.9 %: {usual}, worst {worst} ms"
        yield Row("longest gap while it is made", gaps, f"bare: {bare_gaps().words()}")
        few, many = Figures(), Figures()
        for _ in range(RUNS):
            _add(few, _use(homes[FEW], address, "use"))
            _add(many, _use(homes[MANY], address, "use"))
    yield from _rows(few, many)


def _rows(few: Figures, many: Figures) -> Iterator[Row]:
    named = f"{FEW} calls"
    yield _beside(START, few, many, limit=OPENING_LIMIT)
    for point, kept in many.items():
        if point.startswith("rows"):
            words = f"{named}: {number(max(few[point]))} ms at most"
            text = point.removeprefix("rows ")
            yield bounded(
                f"first rows after a key: {text}",
                kept,
                unit="ms",
                limit=FIRST_ROWS_LIMIT_MS,
                reference=words,
            )
    for point in (KEY, PAGE):
        words = f"{named}: {number(max(few[point]))} ms at most"
        yield bounded(point, many[point], unit="ms", limit=KEY_LIMIT_MS, reference=words)
    for point in (OPEN, END, WRITE):
        yield _beside(point, few, many)
    more = [ours - theirs for ours, theirs in zip(many[MEMORY], few[MEMORY], strict=True)]
    words = f"{named}: {number(min(few[MEMORY]))} MiB in all"
    yield bounded(f"more {MEMORY}", more, unit="MiB", limit=MEMORY_LIMIT_MIB, reference=words)


def _beside(point: str, few: Figures, many: Figures, limit: float | None = None) -> Row:
    named = f"{FEW} calls"
    return compared(point, many[point], few[point], unit="ms", named=named, limit=limit)


def _use(home: Path, address: str, job: str) -> Figures:
    command = [sys.executable, "-m", "tests.bench.many_calls", str(home), address, job]
    done = subprocess.run(command, env=plain_env(), check=True, stdout=subprocess.PIPE, text=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def _add(all_figures: Figures, figures: Figures) -> None:
    for point, samples in figures.items():
        all_figures.setdefault(point, []).extend(samples)
