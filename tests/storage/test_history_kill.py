"""Killed at any moment, the history has every attempt, and whole pages of records."""

from __future__ import annotations

import os
import random
import select
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Set
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.live_call import PAST_OF, LiveState
from dialer_gui.domain.records import CallRecord
from dialer_gui.storage.history import open_history
from tests.storage.children import Child, fork_child, posix_only
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, record_of

pytestmark = posix_only


ACCEPTED = CallOutcome.accepted()
UNKNOWN = CallOutcome.unknown(Reason.PROGRAM_ENDED)

KILLS = 60
SEED = 6143377
#: The most announcements that are awaited before a kill, and what is added to hit every moment.
MAX_ANNOUNCED = 40
MAX_FURTHER_S = 0.0004
#: About as long as it takes to make a new file.
OPENING_S = 0.008
PATIENCE_S = 60.0

ATTEMPTS_PER_ROUND = 100_000
ADDED, SETTLED, DELETED = b"A", b"S", b"D"


def place_calls(path: Path, first: int, descriptor: int) -> None:
    """Add and settle attempts without end; announce each step when it is done."""

    def announce(step: bytes, call_id: str) -> None:
        os.write(descriptor, step + call_id.encode() + b"\n")

    history = open_history(path).history
    for number in count(first):
        entry = attempt(number)
        history.add(entry)
        announce(ADDED, entry.request.id)
        if number % 5 == 4:
            history.delete([entry.request.id])
            announce(DELETED, entry.request.id)
        if number % 3 != 2:
            history.settle(entry.request.id, ACCEPTED, STARTED_AT_S)
            announce(SETTLED, entry.request.id)


def announcements(child: Child) -> Iterator[bytes]:
    """What the child announces, as it comes; ends when the child has."""
    rest = b""
    while True:
        readable, _, _ = select.select([child.output], [], [], PATIENCE_S)
        assert readable, "the child says nothing any more"
        data = child.output.read(65536)
        if not data:
            assert rest == b"", "an announcement is never cut"
            return
        *lines, rest = (rest + data).split(b"\n")
        yield from lines


def killed_after(path: Path, first: int, awaited: int, further_s: float) -> list[bytes]:
    """Let a child place calls, kill it, and return all that it had announced."""
    child = fork_child(lambda descriptor: place_calls(path, first, descriptor))
    with child.output:
        heard = announcements(child)
        lines = [next(heard) for _ in range(awaited)]
        until_s = time.perf_counter() + further_s
        while time.perf_counter() < until_s:
            pass
        child.kill()
        lines += heard
    assert child.wait() == -signal.SIGKILL, b"\n".join(lines)
    return lines


def rows(path: Path) -> dict[str, str | None]:
    """Return each attempt's id and outcome, as another program would read them."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return dict(connection.execute("SELECT call_id, outcome FROM attempts"))


def test_no_kill_loses_an_attempt(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    chance = random.Random(SEED)
    before: Set[str] = set()
    for number in range(KILLS):
        lines = killed_after(
            path,
            number * ATTEMPTS_PER_ROUND,
            chance.randint(0, MAX_ANNOUNCED),
            chance.uniform(0, MAX_FURTHER_S),
        )
        heard = {
            step: {line[1:].decode() for line in lines if line[:1] == step}
            for step in (ADDED, SETTLED, DELETED)
        }
        found = rows(path)
        assert heard[ADDED] <= found.keys()
        assert before <= found.keys()
        settled = {call_id for call_id, outcome in found.items() if outcome is not None}
        assert heard[SETTLED] <= settled
        # At most the one attempt that was just being written is there without being announced.
        assert len(found.keys() - before - heard[ADDED]) <= 1
        opened = open_history(path)
        assert opened.set_aside is None
        with closing(opened.history) as history:
            assert history.recover(STARTED_AT_S) == len(found) - len(settled)
            shown = {entry.request.id: entry.outcome for entry in history.recent(MAX_ANNOUNCED)}
        assert shown.keys().isdisjoint(heard[DELETED])
        for call_id in shown.keys() - before:
            assert shown[call_id] == (ACCEPTED if call_id in settled else UNKNOWN)
        before = found.keys()
    assert len(before) > KILLS


@pytest.mark.parametrize("state", [*LiveState, None])
def test_a_kill_while_a_call_is_followed_leaves_nothing_in_the_present(
    tmp_path: Path, state: LiveState | None
) -> None:
    path = tmp_path / "history.sqlite3"
    call_id = attempt(1).request.id

    def follow(descriptor: int) -> None:
        history = open_history(path).history
        history.add(attempt(1))
        history.settle(call_id, ACCEPTED, STARTED_AT_S)
        if state is not None:
            history.note_seen(call_id, state)
        os.write(descriptor, b"seen")
        signal.pause()

    child = fork_child(follow)
    with child.output:
        assert child.output.read(4) == b"seen"
        child.kill()
    assert child.wait() == -signal.SIGKILL
    with closing(open_history(path).history) as history:
        assert history.recover(STARTED_AT_S) == 0
        (entry,) = history.recent(9)
        assert entry.outcome == ACCEPTED
        assert entry.seen is (state and PAST_OF.get(state, state))
        assert entry.lacks_record


def test_a_kill_while_a_new_file_is_made_leaves_nothing_damaged(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    for number in range(20):
        path = tmp_path / str(number) / "history.sqlite3"
        killed_after(path, 0, 0, chance.uniform(0, OPENING_S))
        opened = open_history(path)
        assert opened.set_aside is None
        with closing(opened.history) as history:
            history.add(attempt(ATTEMPTS_PER_ROUND))
        assert attempt(ATTEMPTS_PER_ROUND).request.id in rows(path)


PAGE = 100
PAGES = 8
KILLS_OF_PAGES = 20
#: About as long as one page takes, so that every moment of it is hit.
MAX_FURTHER_PAGE_S = 0.01
#: Calls that are here already, one for every so many records.
EVERY = 25


def page(number: int) -> list[CallRecord]:
    """One page of records, ten minutes apart."""
    return [record(n) for n in range(number * PAGE, (number + 1) * PAGE)]


def record(number: int) -> CallRecord:
    return replace(record_of(number), started_at_s=STARTED_AT_S + 600 * number)


def place_calls_between(path: Path) -> None:
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
    for number in range(KILLS_OF_PAGES):
        path = tmp_path / str(number) / "history.sqlite3"
        place_calls_between(path)
        child = fork_child(partial(catch_up_and_tell, path))
        with child.output:
            for _ in range(chance.randint(0, PAGES - 2)):
                assert child.output.read(1) == b"."
            until_s = time.perf_counter() + chance.uniform(0, MAX_FURTHER_PAGE_S)
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
    place_calls_between(path)
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
