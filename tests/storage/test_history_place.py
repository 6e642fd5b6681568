"""Whatever others do to the file while it is open: the next start finds every call of this run."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.calls import CallDetails, CallOutcome
from dialer_gui.domain.history import FileChangeKind
from dialer_gui.domain.live_call import LiveState
from dialer_gui.storage import history_file
from dialer_gui.storage.history import (
    History,
    HistoryError,
    NewerHistoryError,
    open_history,
    reopen_history,
)
from tests.storage.children import fork_child, posix_only
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, ids, record_of, write_some

pytestmark = posix_only

ACCEPTED = CallOutcome.accepted()
ANEW, REPLACED, OVERWRITTEN = FileChangeKind
ENDINGS = ("", "-wal", "-shm")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history with some calls of an earlier run, and a copy of an older state beside it."""
    made = tmp_path / "home" / "history.sqlite3"
    write_some(made, 3)
    shutil.copy(made, tmp_path / "backup")
    with closing(open_history(made).history) as history:
        history.add(attempt(3))
        history.settle(attempt(3).request.id, ACCEPTED, STARTED_AT_S)
    return made


def backup(path: Path) -> Path:
    return path.parent.parent / "backup"


def delete(path: Path) -> None:
    path.unlink()


def delete_all(path: Path) -> None:
    for ending in ENDINGS:
        Path(f"{path}{ending}").unlink()


def delete_the_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


def move(path: Path) -> None:
    path.rename(path.with_name("elsewhere.sqlite3"))


def move_all(path: Path) -> None:
    for ending in ENDINGS:
        Path(f"{path}{ending}").rename(path.with_name(f"elsewhere.sqlite3{ending}"))


def delete_the_log(path: Path) -> None:
    Path(f"{path}-wal").unlink()


def empty_the_log(path: Path) -> None:
    log = Path(f"{path}-wal")
    log.unlink()
    log.touch()


def delete_the_index(path: Path) -> None:
    Path(f"{path}-shm").unlink()


def rename_over(path: Path) -> None:
    copy = path.with_name("restored")
    shutil.copy(backup(path), copy)
    copy.replace(path)


def rename_over_without_a_log(path: Path) -> None:
    rename_over(path)
    for ending in ENDINGS[1:]:
        Path(f"{path}{ending}").unlink()


def rename_an_empty_file_over(path: Path) -> None:
    empty = path.with_name("empty")
    empty.touch()
    empty.replace(path)


def rename_rubbish_over(path: Path) -> None:
    rubbish = path.with_name("rubbish")
    rubbish.write_bytes(b"rubbish" * 5000)
    rubbish.replace(path)


def put_a_folder_there(path: Path) -> None:
    path.unlink()
    path.mkdir()


def copy_over(path: Path) -> None:
    path.write_bytes(backup(path).read_bytes())


def touch(path: Path) -> None:
    os.utime(path, ns=(0, 0))


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(5000)


def write_rubbish_over(path: Path) -> None:
    path.write_bytes(b"rubbish" * 10_000)


#: What is done to the file, what it is called, and which calls of an earlier run are there then.
FATES: dict[Callable[[Path], None], tuple[FileChangeKind, set[int]]] = {
    delete: (ANEW, {0, 1, 2, 3}),
    delete_all: (ANEW, {0, 1, 2, 3}),
    delete_the_folder: (ANEW, {0, 1, 2, 3}),
    move: (ANEW, {0, 1, 2, 3}),
    move_all: (ANEW, {0, 1, 2, 3}),
    delete_the_log: (ANEW, {0, 1, 2, 3}),
    empty_the_log: (ANEW, {0, 1, 2, 3}),
    delete_the_index: (ANEW, {0, 1, 2, 3}),
    rename_over: (REPLACED, {0, 1, 2, 3}),
    rename_over_without_a_log: (REPLACED, {0, 1, 2, 3}),
    rename_an_empty_file_over: (REPLACED, {0, 1, 2, 3}),
    rename_rubbish_over: (REPLACED, {0, 1, 2, 3}),
    put_a_folder_there: (REPLACED, {0, 1, 2, 3}),
    copy_over: (REPLACED, {0, 1, 2, 3}),
    touch: (REPLACED, {0, 1, 2, 3}),
    empty: (OVERWRITTEN, set()),
    cut: (OVERWRITTEN, set()),
    write_rubbish_over: (OVERWRITTEN, set()),
}


def call(history: History, number: int) -> None:
    """Place a call and follow it."""
    history.add(attempt(number))
    history.settle(attempt(number).request.id, ACCEPTED, STARTED_AT_S)
    history.note_seen(attempt(number).request.id, LiveState.ENDED)


def rows_after_a_kill(path: Path) -> dict[str, tuple[object, ...]]:
    """Return what the next start finds if the program is killed now."""

    def copied(folder: Path) -> Path:
        for ending in ENDINGS[:2]:
            shutil.copy(f"{path}{ending}", folder / f"{path.name}{ending}")
        return folder / path.name

    folder = path.parent.parent / f"killed {os.urandom(4).hex()}"
    folder.mkdir()
    with closing(sqlite3.connect(copied(folder))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = connection.execute("SELECT call_id, outcome, seen, has_record FROM attempts")
        return {row[0]: row[1:] for row in found}


def numbers(rows: dict[str, tuple[object, ...]]) -> set[int]:
    return {int(call_id, 16) for call_id in rows}


@pytest.mark.parametrize("fate", FATES, ids=lambda fate: fate.__name__)
def test_a_call_is_written_into_the_file_in_its_place_before_it_is_sent(
    path: Path, fate: Callable[[Path], None]
) -> None:
    kind, earlier = FATES[fate]
    with closing(open_history(path).history) as history:
        call(history, 10)
        assert history.attach_record(attempt(10).request.id, record_of(10))
        fate(path)
        history.add(attempt(11))
        found = rows_after_a_kill(path)
        assert numbers(found) == {*earlier, 10, 11}
        assert found[attempt(10).request.id] == ("accepted", "ended", 1)
        assert [change.kind for change in history.take_file_changes()] == [kind]
        history.settle(attempt(11).request.id, ACCEPTED, STARTED_AT_S)
        call(history, 12)
        assert history.take_file_changes() == ()
        assert numbers(rows_after_a_kill(path)) == {*earlier, 10, 11, 12}
    opened = open_history(path)
    with closing(opened.history) as history:
        assert opened.set_aside is None
        entries = {int(entry.request.id, 16): entry for entry in history.recent(99)}
        assert entries.keys() == {*earlier, 10, 11, 12}
        assert entries[10].record == record_of(10)
        assert {entries[n].seen for n in (10, 12)} == {LiveState.ENDED}
    left = {file.name for file in path.parent.iterdir()}
    assert not {name for name in left if name.endswith(".tmp")}


@pytest.mark.parametrize("fate", FATES, ids=lambda fate: fate.__name__)
def test_a_second_connection_goes_along(path: Path, fate: Callable[[Path], None]) -> None:
    _, earlier = FATES[fate]
    with (
        closing(open_history(path).history) as history,
        closing(open_history(path).history) as other,
        closing(reopen_history(path)) as third,
    ):
        call(history, 10)
        assert len(other.recent(99)) == len(third.recent(99)) == 5
        fate(path)
        other.note_seen(attempt(10).request.id, LiveState.IN_CALL)
        call(history, 11)
        assert third.attach_record(attempt(11).request.id, record_of(11))
        other.delete([attempt(10).request.id])
        for each in (history, other, third):
            assert {int(i, 16) for i in ids(each.recent(99))} == {*earlier, 11}
        assert len(history.take_file_changes()) == 1
    with closing(open_history(path).history) as history:
        assert {int(i, 16) for i in ids(history.recent(99))} == {*earlier, 11}


@pytest.mark.parametrize("fate", FATES, ids=lambda fate: fate.__name__)
def test_the_end_of_the_program_leaves_the_file_in_its_place(
    path: Path, fate: Callable[[Path], None]
) -> None:
    _, earlier = FATES[fate]
    with closing(open_history(path).history) as history:
        call(history, 10)
        fate(path)
    if fate is delete_the_folder:
        # That was meant: nobody wants a folder back that was taken away whole.
        assert not path.parent.exists()
        return
    with closing(open_history(path).history) as history:
        assert {int(i, 16) for i in ids(history.recent(99))} == {*earlier, 10}


@pytest.mark.parametrize("fate", [delete, rename_over, copy_over, empty])
def test_it_may_happen_again_and_again(path: Path, fate: Callable[[Path], None]) -> None:
    with closing(open_history(path).history) as history:
        for number in range(10, 16):
            call(history, number)
            fate(path)
        history.recent(1)
        assert numbers(rows_after_a_kill(path)) >= set(range(10, 16))
        assert len(history.take_file_changes()) == 6


def test_an_emptied_file_is_written_anew_from_its_log(tmp_path: Path) -> None:
    path = tmp_path / "home" / "history.sqlite3"
    with closing(open_history(path).history) as history:
        call(history, 10)
        empty(path)
        call(history, 11)
        assert numbers(rows_after_a_kill(path)) == {10, 11}
        assert [change.kind for change in history.take_file_changes()] == [ANEW]


def test_what_was_put_there_is_kept_and_filled_up(path: Path, tmp_path: Path) -> None:
    """A restored file may know calls that this one does not, and less of those that both know."""
    restored = tmp_path / "restored"
    with closing(open_history(restored).history) as other:
        other.add(attempt(10))  # not settled yet
        other.add(attempt(11))
        other.settle(attempt(11).request.id, ACCEPTED, STARTED_AT_S)
        assert other.attach_record(attempt(11).request.id, record_of(11))
        other.add(attempt(50))
    with closing(open_history(path).history) as history:
        call(history, 10)
        assert history.attach_record(attempt(10).request.id, record_of(10))
        call(history, 11)
        call(history, 12)
        history.delete([attempt(12).request.id])
        restored.replace(path)
        entries = {int(entry.request.id, 16): entry for entry in history.recent(99)}
        assert entries.keys() == {0, 1, 2, 3, 10, 11, 50}
        assert (entries[10].outcome, entries[10].seen) == (ACCEPTED, LiveState.ENDED)
        assert (entries[10].record, entries[11].record) == (record_of(10), record_of(11))
        assert ids(history.recent(99, CallSearch(record_of(10).caller_id)))
        assert ids(history.awaiting_records(0, ACCOUNT_ID)) == [attempt(3).request.id]
        history.restore([attempt(12).request.id])
        assert len(history.recent(99)) == 8


def test_a_call_is_refused_where_nothing_can_be_put_in_its_place(path: Path) -> None:
    newer = path.with_name("newer")
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    with closing(open_history(path).history) as history:
        call(history, 10)
        newer.replace(path)
        before = path.read_bytes()
        for _ in range(2):
            with pytest.raises(NewerHistoryError, match="newer version"):
                history.add(attempt(11))
        assert path.read_bytes() == before
        path.unlink()
        history.add(attempt(12))
        assert numbers(rows_after_a_kill(path)) == {0, 1, 2, 3, 10, 12}


def test_a_folder_that_can_not_be_written_any_more_refuses_the_call(path: Path) -> None:
    with closing(open_history(path).history) as history:
        call(history, 10)
        shutil.rmtree(path.parent)
        path.parent.touch()
        with pytest.raises(HistoryError):
            history.add(attempt(11))
        path.parent.unlink()
        history.add(attempt(12))
        assert numbers(rows_after_a_kill(path)) == {0, 1, 2, 3, 10, 12}


def test_what_this_program_and_others_do_of_right_moves_nothing(path: Path) -> None:
    """Writing the log back, reading and writing beside it, another program that opens it."""
    with (
        closing(open_history(path).history) as history,
        closing(open_history(path).history) as other,
    ):
        before = path.stat()
        for number in range(10, 310):
            history.add(attempt(number, details=CallDetails("x" * 16_000)))
            history.settle(attempt(number).request.id, ACCEPTED, STARTED_AT_S)
            other.note_seen(attempt(number).request.id, LiveState.ENDED)
        assert path.stat().st_size > before.st_size  # the log was written back
        assert Path(f"{path}-wal").stat().st_size < 16 * 1024 * 1024

        def look(descriptor: int) -> None:
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("UPDATE attempts SET maturity = 'hot' WHERE sequence = 1")
                connection.commit()
                os.write(descriptor, b"looked")

        child = fork_child(look)
        with child.output:
            assert child.output.read() == b"looked"
        assert child.wait() == 0
        call(history, 800)
        assert history.take_file_changes() == other.take_file_changes() == ()
        assert numbers(rows_after_a_kill(path)) >= {*range(10, 310), 800}


@pytest.mark.parametrize("has_file", [False, True])
def test_a_link_that_leads_elsewhere_by_now(path: Path, has_file: bool) -> None:
    """The next start follows it, so the calls have to be there."""
    link, elsewhere = path.parent.parent / "link", path.parent.parent / "elsewhere"
    link.symlink_to(path.parent)
    elsewhere.mkdir()
    if has_file:
        write_some(elsewhere / path.name, 3)
    with closing(open_history(link / path.name).history) as history:
        call(history, 10)
        link.unlink()
        link.symlink_to(elsewhere)
        history.add(attempt(11))
        assert numbers(rows_after_a_kill(elsewhere / path.name)) == {0, 1, 2, 3, 10, 11}
        assert len(history.take_file_changes()) == 1
    with closing(open_history(link / path.name).history) as history:
        assert len(history.recent(10)) == 6


def test_a_log_that_was_written_back_is_cut(path: Path) -> None:
    """As large as it was, it would be written back with every call from then on, disk and all."""
    log = Path(f"{path}-wal")
    with closing(open_history(path).history) as history, closing(reopen_history(path)) as other:
        history.add(attempt(10, details=CallDetails("x" * 6_000_000)))
        assert log.stat().st_size > 5_000_000
        history.settle(attempt(10).request.id, ACCEPTED, STARTED_AT_S)
        call(other, 11)
        assert log.stat().st_size < 1_000_000
        call(history, 12)
        assert log.stat().st_size < 1_000_000


def test_what_was_written_in_any_thread_is_there_however_often_the_file_goes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Who waits for a file that is gone waits long.
    monkeypatch.setattr(history_file, "BUSY_TIMEOUT_S", 0.2)
    all_open, is_over = threading.Barrier(3, timeout=60), threading.Event()

    def write(first: int) -> set[int]:
        """Place calls, and return those that were not refused."""
        written = set()
        with closing(open_history(path).history) as history:
            all_open.wait()
            for number in range(first, first + 20):
                with suppress(HistoryError):
                    call(history, number)
                    written.add(number)
        return written

    def disturb() -> None:
        all_open.wait()
        for fate in (delete, rename_over, delete_the_log, move, empty) * 8:
            if is_over.wait(0.002):
                return
            with suppress(FileNotFoundError):  # it is being put back just now
                fate(path)

    with closing(open_history(path).history), ThreadPoolExecutor(3) as pool:
        disturbing = pool.submit(disturb)
        writing = [pool.submit(write, first) for first in (1000, 2000)]
        written = set().union(*(each.result() for each in writing))
        is_over.set()
        disturbing.result()
    assert written
    with closing(open_history(path).history) as history:
        entries = {int(entry.request.id, 16): entry for entry in history.recent(10_000)}
    assert written <= entries.keys()
    assert {entries[number].seen for number in written} == {LiveState.ENDED}


@pytest.mark.parametrize("fate", [delete, rename_over, delete_the_log, copy_over])
def test_killed_after_the_file_was_put_back_every_call_is_there(
    path: Path, fate: Callable[[Path], None]
) -> None:
    def place_calls(descriptor: int) -> None:
        history = open_history(path).history
        call(history, 10)
        fate(path)
        history.add(attempt(11))
        os.write(descriptor, b"written")
        signal.pause()

    child = fork_child(place_calls)
    with child.output:
        assert child.output.read(7) == b"written"
        child.kill()
    assert child.wait() == -signal.SIGKILL
    opened = open_history(path)
    with closing(opened.history) as history:
        assert opened.set_aside is None
        assert {int(i, 16) for i in ids(history.recent(99))} >= {0, 1, 2, 10, 11}
