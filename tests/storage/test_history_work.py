"""What the list and the taking in cost does not grow with the history."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from dialer_gui.domain.call_search import CallSearch, PartRequest, PartStart
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.storage.history import History
from dialer_gui.storage.history_place import HistoryPlace
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, record_of

FEW, MANY = 200, 4000
#: More calls at one moment make no difference either, so the records are all near each other.
APART_S = 0.01


class CountedPlace(HistoryPlace):
    """Its connections count the steps that SQLite's machine takes."""

    count: Callable[[], int]

    def connect(self) -> tuple[sqlite3.Connection, int]:
        connection, generation = super().connect()
        connection.set_progress_handler(self.count, 1)
        return connection, generation


class Worker:
    """A history, and how many steps SQLite's machine takes for it."""

    def __init__(self, path: Path) -> None:
        self._steps = 0
        place = CountedPlace(path)
        place.enter(makes_file=True)
        place.count = self._count
        self.history = History(place)

    def steps_of(self, job: Callable[[], object]) -> int:
        """Return the steps of one job."""
        before = self._steps
        job()
        return self._steps - before

    def _count(self) -> int:
        self._steps += 1
        return 0

    def fill(self, first: int, last: int) -> None:
        """Take in the records of these numbers."""
        records = [
            replace(record_of(number), started_at_s=STARTED_AT_S + number * APART_S)
            for number in range(first, last)
        ]
        self.history.take_in(ACCOUNT_ID, "Sales DE", records)


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    """A history with a few calls."""
    made = Worker(tmp_path / "history.sqlite3")
    with closing(made.history):
        made.history.add(attempt(50_000))
        made.history.settle(attempt(50_000).request.id, CallOutcome.accepted(), STARTED_AT_S)
        made.fill(0, FEW)
        yield made


def record_call(number: int) -> HistoryEntry:
    """Return a call of the time at which the one of a record began."""
    return replace(attempt(number), started_at_s=STARTED_AT_S + number * APART_S)


JOBS: dict[str, Callable[[History], object]] = {
    "the latest": lambda history: history.recent(20),
    "a search that finds": lambda history: history.recent(20, CallSearch("0301")),
    "a part further down": lambda history: history.part(
        PartRequest(start=PartStart.OLDER_THAN, call=record_call(FEW // 2), rows=20)
    ),
    "the oldest": lambda history: history.part(PartRequest(start=PartStart.OLDEST, rows=20)),
    "awaiting records": lambda history: history.awaiting_records(0, ACCOUNT_ID),
    "a call": lambda history: history.settle(
        attempt(50_000).request.id, CallOutcome.accepted(), STARTED_AT_S
    ),
    "the settling at the start": lambda history: history.recover(STARTED_AT_S),
    "a page that is known": lambda history: history.take_in(ACCOUNT_ID, "", [record_of(1)]),
}


def test_each_job_costs_the_same_among_few_and_many(worker: Worker) -> None:
    def steps() -> dict[str, int]:
        return {name: worker.steps_of(partial(job, worker.history)) for name, job in JOBS.items()}

    among_few = steps()
    assert min(among_few.values()) > 0
    worker.fill(FEW, MANY)
    # Fewer is well: some versions of SQLite find more in their cache the second time.
    assert {name: n for name, n in steps().items() if n > among_few[name]} == {}


def test_a_page_of_new_records_costs_the_same_among_few_and_many(worker: Worker) -> None:
    among_few = worker.steps_of(lambda: worker.fill(FEW, FEW + 50))
    worker.fill(FEW + 50, MANY)
    assert worker.steps_of(lambda: worker.fill(MANY, MANY + 50)) <= among_few
