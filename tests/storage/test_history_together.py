"""Several parts of the program, and several programs, use one history at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path

from dialer_gui.domain.calls import CallOutcome
from dialer_gui.storage.history import open_history
from tests.storage.children import fork_child, posix_only
from tests.storage.samples import STARTED_AT_S, attempt, ids

pytestmark = posix_only

ACCEPTED = CallOutcome.accepted()


ATTEMPTS_EACH = 150


def test_two_instances_write_and_delete_at_once_without_losing_anything(path: Path) -> None:
    """One adds and settles, one adds, deletes and restores, one reads, all on one file."""
    start = threading.Barrier(3, timeout=60)
    writers_done = threading.Event()

    def call() -> None:
        with closing(open_history(path).history) as history:
            start.wait()
            for number in range(ATTEMPTS_EACH):
                history.add(attempt(number))
                history.settle(attempt(number).request.id, ACCEPTED, STARTED_AT_S)

    def tidy() -> None:
        with closing(open_history(path).history) as history:
            start.wait()
            for number in range(ATTEMPTS_EACH, 2 * ATTEMPTS_EACH):
                history.add(attempt(number))
                history.delete([attempt(number).request.id])
                history.restore([attempt(number).request.id])

    def read() -> None:
        with closing(open_history(path).history) as history:
            start.wait()
            seen = 0
            while not writers_done.is_set():
                now_seen = sum(entry.outcome is not None for entry in history.recent(1000))
                assert now_seen >= seen
                seen = now_seen

    with ThreadPoolExecutor(3) as pool:
        reading = pool.submit(read)
        writing = [pool.submit(call), pool.submit(tidy)]
        wait(writing)
        writers_done.set()
    for job in (reading, *writing):
        job.result()
    opened = open_history(path)
    assert opened.set_aside is None
    with closing(opened.history) as history:
        entries = history.recent(1000)
    assert sorted(ids(entries)) == [attempt(n).request.id for n in range(2 * ATTEMPTS_EACH)]
    settled = [entry for entry in entries if entry.outcome is not None]
    assert len(settled) == ATTEMPTS_EACH
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_many_may_open_a_new_history_at_the_same_moment(tmp_path: Path) -> None:
    count = 6
    for round_number in range(20):
        path = tmp_path / str(round_number) / "history.sqlite3"
        start = threading.Barrier(count, timeout=60)

        def use(number: int, path: Path = path, start: threading.Barrier = start) -> Path | None:
            start.wait()
            opened = open_history(path)
            with closing(opened.history) as history:
                history.add(attempt(number))
            return opened.set_aside

        with ThreadPoolExecutor(count) as pool:
            assert list(pool.map(use, range(count))) == [None] * count
        with closing(open_history(path).history) as history:
            assert len(history.recent(99)) == count


def test_several_programs_open_write_and_close_at_once(path: Path) -> None:
    programs, rounds = 4, 15

    def use(first: int) -> Callable[[int], None]:
        def job(_: int) -> None:
            for number in range(first, first + rounds):
                opened, second = open_history(path), open_history(path)
                assert opened.set_aside is None
                assert second.set_aside is None
                opened.history.add(attempt(number))
                second.history.close()
                opened.history.settle(attempt(number).request.id, ACCEPTED, STARTED_AT_S)
                opened.history.close()

        return job

    children = [fork_child(use(number * rounds)) for number in range(programs)]
    said = []
    for child in children:
        with child.output:
            said.append(child.output.read())
    assert [child.wait() for child in children] == [0] * programs, said
    with closing(open_history(path).history) as history:
        entries = history.recent(programs * rounds + 1)
    assert sorted(ids(entries)) == [attempt(n).request.id for n in range(programs * rounds)]
    assert all(entry.outcome == ACCEPTED for entry in entries)


COME_AND_GO = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(connection.execute("SELECT count(*) FROM attempts").fetchone()[0])
connection.close()
"""


def test_a_second_opening_keeps_the_first_one_s_hold_on_the_file(path: Path) -> None:
    """Another program that came and went would throw the log away, were the file not held."""
    log = Path(f"{path}-wal")

    def seen_by_another_program() -> int:
        # Not forked: a child must not share a connection's memory.
        command = [sys.executable, "-I", "-c", COME_AND_GO, str(path)]
        return int(subprocess.run(command, check=True, capture_output=True).stdout)

    with closing(open_history(path).history) as history:
        history.add(attempt(1))
        open_history(path).history.close()
        before = log.stat().st_ino
        assert seen_by_another_program() == 1
        assert log.exists()
        assert log.stat().st_ino == before
        history.add(attempt(2))
        assert seen_by_another_program() == 2
