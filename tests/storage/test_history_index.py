"""The index of the search: finds what looking through all calls finds, and keeps nothing longer."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.calls import CallDetails
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.storage import history_file, history_index
from dialer_gui.storage.history import History, open_history
from dialer_gui.storage.history_index import SearchIndex
from dialer_gui.storage.history_schema import MIGRATIONS
from tests.storage.children import fork_child, posix_only
from tests.storage.samples import ACCOUNT_ID, add_all, attempt, ids, record_of

CALLS = 40
#: A text whose parts are found nowhere else, not even in a file's other bytes.
SECRET = "鿿鿾鿽鿼"
TEXTS = (
    *("4930", "+49 (0)30 12", "0049 30 12", "30123456", "12345", "8001", "893"),
    *(
        "sales",
        "SALES DE",
        "销售",
        "销售部",
        "南京销售部",
        "straße",
        "STRASSE",
        "ünï",
        "c-7",
        "C-1",
    ),
    *(
        "0:4",
        "0:42",
        "1:02:05",
        ":",
        "0:0",
        "no such text",
        "x\0y",
        "y z",
        'a"b',
        "' OR",
        "ab",
        "*",
    ),
    *("12:05 ", "-- x", "AND", "NEAR(a b)", "a" * 300),
)
#: Names, and the numbers of those who are called so.
_OTHERS = tuple(f"+4989{n:07}" for n in range(50))
NAMED = {"weber": ("+4930178889",), "many webers": ("+4930178889", *_OTHERS)}


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the smallest history have an index, and take it in by pieces."""
    monkeypatch.setattr(history_index, "INDEX_FROM_CALLS", 0)
    monkeypatch.setattr(history_index, "PIECE_ROWS", 7)


def index_of(path: Path) -> Path:
    return Path(f"{path}-search")


def finish(history: History) -> None:
    """Let the index get all that it lacks."""
    while history.advance_index().has_more:
        pass


def assorted(number: int) -> HistoryEntry:
    """Return a call with something of its own to be found by."""
    names = ("Sales DE", "南京销售部", "Straße", "ünïcödé", "x\0y z", 'a"b', "")
    details = CallDetails(customer_id=f"C-{number}", maturity="hot" * (number % 2))
    dialled = f"49{30_123_456 + number * 7919}"
    name = names[number % len(names)]
    return attempt(number, dialled=dialled, account_name=name, details=details)


def fill(history: History) -> None:
    """Add calls of each kind, with records of short and long talks."""
    for number in range(CALLS):
        history.add(assorted(number))
        if number % 3:
            talking_s = (0, 42, 725, 3725)[number % 4]
            record = replace(record_of(number), talking_s=talking_s, caller_id=f"8930{number}")
            history.attach_record(assorted(number).request.id, record)


def found(history: History, text: str) -> list[str]:
    return ids(history.recent(9999, CallSearch(text, numbers=NAMED.get(text, ()))))


def by_looking_through(path: Path, text: str) -> list[str]:
    """Return what another program finds, which has no index."""
    with closing(open_history(path).history) as other:
        return found(other, text)


def by_index(history: History, path: Path, key: str) -> int:
    """Return how many rows the index alone has for a text."""
    finish(history)
    with closing(sqlite3.connect(index_of(path))) as connection:
        query = "SELECT count(*) FROM calls WHERE calls MATCH ?"
        return int(connection.execute(query, (f'"{key}"',)).fetchone()[0])


@pytest.mark.parametrize("text", [*TEXTS, *NAMED])
def test_a_search_finds_the_same_with_and_without_the_index(
    path: Path, history: History, text: str
) -> None:
    fill(history)
    before = found(history, text)
    assert before or text not in NAMED
    finish(history)
    assert found(history, text) == before == by_looking_through(path, text)


@given(st.text(max_size=8), st.text(max_size=5))
def test_any_text_is_found(tmp_path_factory: pytest.TempPathFactory, name: str, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "history.sqlite3"
    with closing(open_history(path).history) as history:
        history.add(attempt(1, account_name=f"{name}{text}{name}"))
        history.add(attempt(2, account_name=text))
        finish(history)
        assert found(history, text) == ids((attempt(2), attempt(1)))


def talks(talking_s: int) -> Callable[[History], object]:
    record = replace(record_of(1), talking_s=talking_s)
    return lambda history: history.attach_record(assorted(1).request.id, record)


CHANGES: dict[str, tuple[Callable[[History], object], str, int]] = {
    "added": (lambda history: history.add(attempt(99, account_name="Grüße")), "grüsse", 1),
    "talked": (talks(83), "1:23", 1),
    "talked long": (talks(7265), "2:01:05", 1),
    "not answered": (talks(0), "0:00", 1),
    "a caller ID": (talks(1), record_of(1).caller_id, CALLS),
    "hidden": (lambda history: history.delete(ids((assorted(3),))), "C-3", 10),
    "put": (lambda history: history.put(attempt(98, account_name="later")), "later", 1),
    "caught up": (
        lambda history: history.take_in(ACCOUNT_ID, "Bureau", [record_of(n) for n in range(500)]),
        "bureau",
        499,  # the first one is of a call that is here
    ),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("is_by_another", [False, True], ids=["here", "by another program"])
def test_what_changes_later_is_found(
    path: Path, history: History, name: str, *, is_by_another: bool
) -> None:
    change, text, count = CHANGES[name]
    for number in range(CALLS):
        history.add(assorted(number))
    finish(history)
    if is_by_another:
        with closing(open_history(path).history) as other:
            change(other)
    else:
        change(history)
    assert found(history, text) == by_looking_through(path, text)
    finish(history)
    assert found(history, text) == by_looking_through(path, text)
    assert len(found(history, text)) == count


def test_what_an_older_version_writes_and_deletes_gets_into_the_index(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_history(path).history) as history:
        fill(history)
        finish(history)
        history.delete(ids((assorted(5),)))
    with monkeypatch.context() as patch:
        patch.setattr(history_file, "MIGRATIONS", MIGRATIONS[:4])
        patch.setattr(history_file, "SCHEMA_VERSION", 4)
        patch.setattr(history_file, "RUN_ID", "a later run")
        with closing(open_history(path).history) as older:
            older.add(attempt(77, account_name="older words"))
            assert older.attach_record(attempt(77).request.id, record_of(77))
    with closing(open_history(path).history) as history:
        assert by_index(history, path, "der") == 1
        assert found(history, "older words") == ids((attempt(77),))
        assert found(history, "C-5") == []


def test_an_old_history_gets_its_index_piece_by_piece_and_can_be_searched_meanwhile(
    path: Path, history: History
) -> None:
    fill(history)
    shares = []
    while (progress := history.advance_index()).has_more:
        shares.append((progress.done, progress.total))
        assert found(history, "893") == by_looking_through(path, "893")
        history.add(attempt(1000 + len(shares)))
    dones = [done for done, _ in shares]
    assert dones == sorted(dones)
    assert 3 < len(dones) < CALLS
    assert {total for _, total in shares} == {CALLS}
    assert found(history, "4930123456") == by_looking_through(path, "4930123456")


def test_a_small_history_needs_none(
    path: Path, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_index, "INDEX_FROM_CALLS", CALLS + 1)
    fill(history)
    assert not history.advance_index().has_more
    assert not index_of(path).exists()


def test_only_the_owner_can_read_it(path: Path, history: History) -> None:
    fill(history)
    finish(history)
    if os.name == "posix":
        assert index_of(path).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("is_old_sqlite", [False, True])
def test_what_is_deleted_is_in_no_byte_of_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, is_old_sqlite: bool
) -> None:
    if is_old_sqlite:
        monkeypatch.setattr(history_index, "_DELETES_AT_ONCE", (9, 0, 0))
    elif sqlite3.sqlite_version_info < history_index._DELETES_AT_ONCE:
        pytest.skip("this SQLite can't")
    with closing(open_history(path).history) as history:
        fill(history)
        history.add(attempt(50, account_name=SECRET))
        finish(history)
        assert by_index(history, path, SECRET[:3]) == 1
        assert SECRET[:3].encode() in index_of(path).read_bytes()
        history.delete(ids((attempt(50),)))
        finish(history)
    monkeypatch.setattr(history_file, "RUN_ID", "the next run")
    with closing(open_history(path).history) as history:
        assert by_index(history, path, SECRET[:3]) == 0
        assert found(history, SECRET) == []
        assert found(history, "893") == by_looking_through(path, "893")
        assert not history.advance_index().has_more
    content = index_of(path).read_bytes()
    for part in (SECRET, SECRET[:3], SECRET[1:]):
        assert part.encode() not in content


def garbage(path: Path) -> None:
    index_of(path).write_bytes(b"garbage" * 999)


def broken_pages(path: Path) -> None:
    with index_of(path).open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (index_of(path).stat().st_size - 4096))


def nothing(path: Path) -> None:
    index_of(path).unlink()


def emptied(path: Path) -> None:
    index_of(path).write_bytes(b"")


def another_layout(path: Path) -> None:
    with closing(sqlite3.connect(index_of(path))) as connection:
        connection.execute("PRAGMA user_version = 999")


def of_another_history(path: Path) -> None:
    with closing(sqlite3.connect(index_of(path))) as connection, connection:
        connection.execute("UPDATE state SET identity = 'another'")


def of_a_later_state(path: Path) -> None:
    """As when an earlier copy of the history is put back."""
    with closing(sqlite3.connect(index_of(path))) as connection, connection:
        connection.execute("UPDATE state SET logged = logged + 1000")
        connection.execute("DELETE FROM calls")


def of_an_earlier_state(path: Path) -> None:
    """As when an earlier copy of the index is put back, and the log does not go back so far."""
    with closing(sqlite3.connect(index_of(path))) as connection, connection:
        connection.execute("UPDATE state SET logged = 3")
        connection.execute("DELETE FROM calls")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM index_log WHERE id < 9")


@pytest.mark.parametrize(
    "spoil",
    [
        *(garbage, broken_pages, nothing, emptied, another_layout, of_another_history),
        *(of_a_later_state, of_an_earlier_state),
    ],
)
def test_an_index_that_is_of_no_use_is_made_anew(path: Path, spoil: Callable[[Path], None]) -> None:
    with closing(open_history(path).history) as history:
        fill(history)
        finish(history)
    spoil(path)
    opened = open_history(path)
    with closing(opened.history) as history:
        for text in TEXTS:
            assert found(history, text) == by_looking_through(path, text)
        finish(history)
        assert by_index(history, path, "893") > 0
        for text in TEXTS:
            assert found(history, text) == by_looking_through(path, text)
        assert history.take_file_changes() == ()
    assert opened.set_aside is None


def test_an_index_that_breaks_while_it_is_used_is_no_damage_of_the_history(
    path: Path, history: History
) -> None:
    fill(history)
    finish(history)
    broken_pages(path)
    for text in TEXTS:
        assert found(history, text) == by_looking_through(path, text)
    assert history.take_file_changes() == ()


def test_a_sqlite_without_the_index_looks_through_all_calls(
    path: Path, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    create, *rest = history_index._CREATE
    monkeypatch.setattr(history_index, "_CREATE", (create.replace("fts5", "fts0"), *rest))
    fill(history)
    finish(history)
    assert not index_of(path).exists()
    assert found(history, "893") == by_looking_through(path, "893") != []


def test_an_index_that_another_program_writes_is_waited_for_by_nobody(
    path: Path, history: History
) -> None:
    fill(history)
    finish(history)
    with closing(sqlite3.connect(index_of(path))) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert found(history, "893") == by_looking_through(path, "893") != []
        assert not history.advance_index().has_more
    history.add(attempt(99, account_name="afterwards"))
    assert found(history, "afterwards") == ids((attempt(99),))
    assert by_index(history, path, "wards"[:3]) == 1


def test_a_call_can_be_written_while_a_piece_is_taken_in(
    path: Path, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(history)
    monkeypatch.setattr(history_file, "BUSY_TIMEOUT_S", 0.0)
    take = SearchIndex._take_attached
    numbers = iter(range(100, 200))

    def take_slowly(index: SearchIndex, *piece: Any) -> None:
        take(index, *piece)
        with closing(open_history(path).history) as other:
            other.add(attempt(next(numbers), account_name="meanwhile"))

    monkeypatch.setattr(SearchIndex, "_take_attached", take_slowly)
    for _ in range(9):
        history.advance_index()
    monkeypatch.undo()
    count = next(numbers) - 100
    assert count > 5
    assert by_index(history, path, "ean") == len(found(history, "meanwhile")) == count


def test_two_programs_may_make_it_at_once(path: Path) -> None:
    with closing(open_history(path).history) as history:
        add_all(history, range(400))
    start = threading.Barrier(2, timeout=60)

    def make() -> None:
        with closing(open_history(path).history) as mine:
            start.wait()
            finish(mine)

    threads = [threading.Thread(target=make) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with closing(open_history(path).history) as history:
        assert by_index(history, path, "493") == 400


def test_calls_of_a_history_that_was_put_in_its_place_are_found(
    path: Path, history: History, tmp_path: Path
) -> None:
    fill(history)
    finish(history)
    other = tmp_path / "other.sqlite3"
    with closing(open_history(other).history) as another:
        another.add(attempt(500, account_name="from elsewhere"))
    other.replace(path)
    assert len(found(history, "elsewhere")) == 1
    finish(history)
    assert len(found(history, "elsewhere")) == 1
    assert found(history, "893") == by_looking_through(path, "893") != []


def test_the_log_of_what_is_in_the_index_does_not_grow_for_ever(
    path: Path, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_index, "_KEPT_LOG_ROWS", 20)
    finish(history)
    for number in range(200):
        history.add(attempt(number))
        history.advance_index()
    with closing(sqlite3.connect(path)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM index_log").fetchone()
    assert 0 < count <= 40
    assert by_index(history, path, "493") == 200


KILLS = 40
SEED = 4021
ROUND = 60
#: About as long as a round takes.
MAX_S = 0.05


def change_without_end(path: Path, first: int, descriptor: int) -> None:
    """Make the index of an old history, and go on adding, ending and deleting calls."""
    history = open_history(path).history
    os.write(descriptor, b".")
    for number in range(first, first + 100_000):
        history.add(assorted(number))
        history.advance_index()
        if number % 2:
            history.attach_record(assorted(number).request.id, record_of(number))
        if number % 3 == 0:
            history.delete(ids((assorted(number),)))
        finish(history)


@posix_only
def test_killed_at_any_moment_all_is_found_and_nothing_that_was_deleted(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(SEED)
    with closing(open_history(path).history) as history:
        add_all(history, range(10_000, 10_000 + ROUND))
    for number in range(KILLS):
        # Another run: it purges what the one before has deleted.
        monkeypatch.setattr(history_file, "RUN_ID", f"run {number}")
        child = fork_child(partial(change_without_end, path, 1000 * (number + 20)))
        with child.output:
            assert child.output.read(1) == b"."
            until_s = time.perf_counter() + chance.uniform(0, MAX_S)
            while time.perf_counter() < until_s:
                pass
            child.kill()
        assert child.wait() == -signal.SIGKILL
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not number % 5:
            check_all(path)
    check_all(path)


def check_all(path: Path) -> None:
    """Compare the rows of the index with those of the history, one by one."""
    opened = open_history(path)
    assert opened.set_aside is None
    with closing(opened.history) as history:
        for text in TEXTS:
            assert found(history, text) == by_looking_through(path, text)
        finish(history)
        for text in TEXTS:
            assert found(history, text) == by_looking_through(path, text)
    with closing(sqlite3.connect(path)) as connection:
        rows = {row[0] for row in connection.execute("SELECT sequence FROM attempts")}
    with closing(sqlite3.connect(index_of(path))) as connection:
        assert {row[0] for row in connection.execute("SELECT rowid FROM calls")} == rows
        connection.execute("INSERT INTO calls (calls) VALUES ('integrity-check')")
