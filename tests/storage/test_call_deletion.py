"""Old calls go for good, piece by piece, whatever ends the program; and all of one person."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.call_notes import CallNote, Disposition
from dialer_gui.domain.call_statistics import TimeSpan
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.contacts import NumberReader
from dialer_gui.storage import history_file
from dialer_gui.storage.call_deletion import calls_with, count_before, count_deleted, delete_before
from dialer_gui.storage.call_notes import write_note
from dialer_gui.storage.history import History, open_history
from dialer_gui.storage.history_file import connect_again, merge
from tests.storage.children import fork_child, posix_only
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, ids, record_of

NOTE = CallNote(1.0, Disposition.DONE, "paid")


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    """A history with ten calls, settled, with records and notes."""
    with closing(open_history(path).history) as opened:
        fill(opened, 10)
        yield opened


def fill(history: History, count: int) -> None:
    for number in range(count):
        entry = attempt(number)
        history.add(entry)
        history.settle(entry.request.id, CallOutcome.accepted(), STARTED_AT_S)
        history.attach_record(entry.request.id, record_of(number))
        write_note(history, entry.request.id, NOTE)


def counts(path: Path) -> tuple[int, ...]:
    """Return how many calls, notes and records with a call there are, all being sound."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return tuple(
            int(connection.execute(f"SELECT count(*) FROM {each}").fetchone()[0])
            for each in ("attempts", "call_notes", "records WHERE call_id IS NOT NULL")
        )


def test_what_is_older_goes_with_all_that_belongs_to_it(history: History, path: Path) -> None:
    before_s = STARTED_AT_S + 7
    assert count_before(history, before_s) == 7
    assert [delete_before(history, before_s, 3) for _ in range(4)] == [3, 3, 1, 0]
    assert ids(history.recent(99)) == ids(tuple(attempt(n) for n in (9, 8, 7)))
    assert counts(path) == (3, 3, 3)


def test_the_providers_records_do_not_bring_it_back(history: History) -> None:
    delete_before(history, STARTED_AT_S + 7, 99)
    assert history.take_in(ACCOUNT_ID, "Sales DE", [record_of(n) for n in range(10)]) == 0
    assert len(history.recent(99)) == 3


def test_a_call_under_way_and_one_that_can_be_restored_stay(history: History) -> None:
    history.add(attempt(-1))
    history.delete([attempt(1).request.id])
    assert count_before(history, STARTED_AT_S + 3) == 2
    assert delete_before(history, STARTED_AT_S + 3, 99) == 2
    history.restore([attempt(1).request.id])
    assert {attempt(-1).request.id, attempt(1).request.id} <= set(ids(history.recent(99)))


def test_nothing_of_it_is_left_in_the_file(history: History, path: Path) -> None:
    secret = "a-very-special-note"
    write_note(history, attempt(0).request.id, CallNote(2.0, None, secret))
    delete_before(history, STARTED_AT_S + 1, 99)
    history.close()
    assert secret.encode() not in path.read_bytes()


def test_all_calls_of_a_number_are_found_however_it_is_written(history: History) -> None:
    for number, written in ((20, "030123456"), (21, "004930123456"), (22, "+498930123456")):
        put(history, number, written, ACCOUNT_ID)
    history.add(attempt(23))  # under way
    found = calls_with(history, ("+4930123456",), {ACCOUNT_ID: NumberReader("DE")})
    assert {int(each, 16) for each in found} == {*range(10), 20, 21}


def put(history: History, number: int, called: str, account_id: str) -> None:
    entry = attempt(number)
    request = replace(entry.request, number=called, account_id=account_id)
    history.put(replace(entry, request=request, outcome=CallOutcome.accepted()))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("+13012345678", {1, 4}), ("+8613012345678", {2, 3})],
)
def test_digits_are_whose_the_account_of_the_call_reads_them_as(
    path: Path, wanted: str, found: set[int]
) -> None:
    readers = {"us": NumberReader("US"), "cn": NumberReader("CN")}
    with closing(open_history(path).history) as history:
        put(history, 1, "+13012345678", "us")
        put(history, 2, "13012345678", "cn")
        put(history, 3, "+8613012345678", "cn")
        put(history, 4, "13012345678", "us")
        put(history, 5, "13012345678", "an account that is gone")
        assert {int(each, 16) for each in calls_with(history, (wanted,), readers)} == found


@posix_only
def test_a_kill_leaves_whole_calls(path: Path) -> None:
    with closing(open_history(path).history) as history:
        fill(history, 400)

    def delete(descriptor: int) -> None:
        history = open_history(path).history
        while delete_before(history, STARTED_AT_S + 390, 7):
            os.write(descriptor, b".")

    for _ in range(5):
        child = fork_child(delete)
        with child.output:
            child.output.read(3)
            child.kill()
        assert child.wait() in {-signal.SIGKILL, 0}
        left, notes, records = counts(path)
        assert left == notes == records
        assert left == 10 or (400 - left) % 7 == 0


def test_what_is_kept_of_deleted_calls_goes_after_two_days_and_into_another_file(
    path: Path, tmp_path: Path
) -> None:
    now_s, other = time.time(), tmp_path / "other.sqlite3"
    kept, old = (now_s - 86_400, "4930999"), (now_s - 3 * 86_400, "4930111")
    for file in (path, other):
        open_history(file).history.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("INSERT INTO deleted_calls VALUES (?, ?)", (kept, old))
        unrecorded = "INSERT INTO deleted_unrecorded VALUES ('1', 'a', '8001', ?, '12ab')"
        connection.execute(unrecorded, (now_s,))
    # There are no deleted calls to be purged.
    open_history(path).history.close()
    with closing(connect_again(path)) as source, closing(connect_again(other)) as target:
        for _ in range(2):
            merge(source, target)
        for each in (source, target):
            assert each.execute("SELECT * FROM deleted_calls").fetchall() == [kept]
            assert each.execute("SELECT call_id FROM deleted_unrecorded").fetchall() == [("1",)]


def test_a_caller_id_was_shown_though_its_calls_are_deleted_for_good(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now_s = time.time()
    today, days = TimeSpan(now_s - 60, now_s + 60, ()), TimeSpan(0, now_s + 60, ())
    with closing(open_history(path).history) as history:
        outcomes = (CallOutcome.accepted(), CallOutcome.accepted(), CallOutcome.cancelled(), None)
        for number, outcome in enumerate(outcomes):
            entry = replace(attempt(number), started_at_s=now_s)
            history.add(entry)
            if outcome is not None:
                history.settle(entry.request.id, outcome, now_s)
        record = replace(record_of(0), started_at_s=now_s + 1, caller_id="4930555")
        history.attach_record(attempt(0).request.id, record)
        old = replace(attempt(9), started_at_s=now_s - 3 * 86_400)
        history.put(replace(old, outcome=CallOutcome.accepted()))
        shown = {"4930555": 1, "4930999": 2}
        assert count_deleted(history, today) == ()
        history.delete([attempt(number).request.id for number in (*range(4), 9)])
        assert {each.caller_id: each.calls for each in count_deleted(history, today)} == shown
        history.restore([attempt(3).request.id])
        shown["4930999"] -= 1
        assert {each.caller_id: each.calls for each in count_deleted(history, today)} == shown
    for run in ("the next run", "the one after that"):
        monkeypatch.setattr(history_file, "RUN_ID", run)
        with closing(open_history(path).history) as history:
            assert ids(history.recent(99)) == ids((attempt(3),))
            # What is older is not kept.
            assert {each.caller_id: each.calls for each in count_deleted(history, days)} == shown
