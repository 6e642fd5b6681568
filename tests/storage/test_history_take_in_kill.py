"""Taking records in survives being killed, and leaves room for calls that begin meanwhile."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.records import CallRecord
from dialer_gui.storage.history import open_history
from tests.storage.children import fork_child, posix_only
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, record_of

pytestmark = posix_only

ACCEPTED = CallOutcome.accepted()
PAGE = 100
PAGES = 8
KILLS = 20
SEED = 6143377
#: About as long as one page takes, so that every moment of it is hit.
MAX_FURTHER_S = 0.01
#: Calls that are here already, one for every so many records.
EVERY = 25


def page(number: int) -> list[CallRecord]:
    """One page of records, ten minutes apart."""
    return [record(n) for n in range(number * PAGE, (number + 1) * PAGE)]


def record(number: int) -> CallRecord:
    return replace(record_of(number), started_at_s=STARTED_AT_S + 600 * number)


def place_calls(path: Path) -> None:
    """Place the calls that some of the records are of."""
    with closing(open_history(path).history) as history:
        for number in range(0, PAGES * PAGE, EVERY):
            history.add(replace(attempt(number), started_at_s=STARTED_AT_S + 600 * number))
            history.settle(attempt(number).request.id, ACCEPTED, STARTED_AT_S)


def take_all_in(path: Path, announce: Callable[[], object]) -> None:
    """Page by page, as at every catching up from the start."""
    with closing(open_history(path).history) as history:
        for number in range(PAGES):
            history.take_in(ACCOUNT_ID, "Sales DE", page(number))
            announce()


def catch_up_and_tell(path: Path, descriptor: int) -> None:
    """Take everything in and write a dot after each page."""
    take_all_in(path, lambda: os.write(descriptor, b"."))


def counts(path: Path) -> tuple[int, int, int]:
    """Return how many attempts, records and attempts with a record there are, all being sound."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        attempts, marked = connection.execute(
            "SELECT count(*), sum(has_record) FROM attempts"
        ).fetchone()
        records, joined = connection.execute(
            "SELECT count(*), count(attempts.call_id) FROM records LEFT JOIN attempts"
            " ON attempts.call_id = records.call_id AND attempts.has_record"
        ).fetchone()
    assert records == joined
    return attempts, records, marked


def test_killed_at_any_moment_it_is_whole_pages_and_the_rest_comes_the_next_time(
    tmp_path: Path,
) -> None:
    chance = random.Random(SEED)
    placed = PAGES * PAGE // EVERY
    for number in range(KILLS):
        path = tmp_path / str(number) / "history.sqlite3"
        place_calls(path)
        child = fork_child(partial(catch_up_and_tell, path))
        with child.output:
            for _ in range(chance.randint(0, PAGES - 2)):
                assert child.output.read(1) == b"."
            until_s = time.perf_counter() + chance.uniform(0, MAX_FURTHER_S)
            while time.perf_counter() < until_s:
                pass
            child.kill()
        assert child.wait() == -signal.SIGKILL
        attempts, records, marked = counts(path)
        assert records % PAGE == 0
        assert marked == records
        assert attempts == placed + records - records // EVERY
        take_all_in(path, lambda: None)
        assert counts(path) == (PAGES * PAGE,) * 3


def test_calls_that_begin_meanwhile_are_written_between_the_pages(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    place_calls(path)
    first = PAGES * PAGE
    start = threading.Barrier(2, timeout=60)

    def catch_up() -> None:
        start.wait()
        for _ in range(3):
            take_all_in(path, lambda: None)

    def call() -> int:
        with closing(open_history(path).history) as history:
            start.wait()
            for number in range(first, first + 200):
                history.add(attempt(number))
                history.settle(attempt(number).request.id, ACCEPTED, STARTED_AT_S)
                if not number % 5:
                    history.attach_record(attempt(number).request.id, record_of(number))
            return len(history.recent(first + 1000))

    with ThreadPoolExecutor(2) as pool:
        catching_up, calling = pool.submit(catch_up), pool.submit(call)
        catching_up.result()
        assert calling.result() >= 200
    assert counts(path) == (first + 200, first + 40, first + 40)
