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

import pytest

from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.history import FileChangeKind
from dialer_gui.storage import history_place
from dialer_gui.storage.history import open_history
from dialer_gui.storage.private_files import try_lock
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


def test_what_another_program_writes_back_is_no_stranger_s_doing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each writes the log into the file again and again, while the others write calls."""
    monkeypatch.setattr(history_place, "_LARGEST_LOG_BYTES", 64 * 1024)
    programs, calls = 3, 60

    def use(first: int) -> Callable[[int], None]:
        def job(descriptor: int) -> None:
            opened = open_history(path)
            assert opened.set_aside is None
            with closing(opened.history) as history:
                for number in range(first, first + calls):
                    history.add(attempt(number))
                    history.settle(attempt(number).request.id, ACCEPTED, STARTED_AT_S)
                    assert history.take_file_changes() == ()

        return job

    open_history(path).history.close()
    children = [fork_child(use(number * calls)) for number in range(programs)]
    said = []
    for child in children:
        with child.output:
            said.append(child.output.read())
    assert [child.wait() for child in children] == [0] * programs, said
    with closing(open_history(path).history) as history:
        entries = history.recent(programs * calls + 1)
    assert sorted(ids(entries)) == [attempt(n).request.id for n in range(programs * calls)]
    assert all(entry.outcome == ACCEPTED for entry in entries)


@pytest.mark.parametrize("is_locked", [False, True], ids=["there", "locked"])
def test_a_stranger_s_doing_is_made_good_whatever_another_program_has_noted(
    path: Path, monkeypatch: pytest.MonkeyPatch, is_locked: bool
) -> None:
    monkeypatch.setattr(history_place, "_LARGEST_LOG_BYTES", 0)
    monkeypatch.setattr(history_place, "BUSY_TIMEOUT_S", 0.05)
    with closing(open_history(path).history) as history:
        history.add(attempt(1))
        history.settle(attempt(1).request.id, ACCEPTED, STARTED_AT_S)
        old = path.read_bytes()
        history.add(attempt(2))
        history.settle(attempt(2).request.id, ACCEPTED, STARTED_AT_S)
        with open(f"{path}-left", "r+b") as note:
            if is_locked:
                assert try_lock(note.fileno())
            path.write_bytes(old)
            history.add(attempt(3))
        assert [change.kind for change in history.take_file_changes()] == [FileChangeKind.REPLACED]
        assert sorted(ids(history.recent(9))) == [attempt(n).request.id for n in (1, 2, 3)]


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
