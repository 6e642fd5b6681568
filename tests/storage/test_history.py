"""The history's rows: written, settled once, recovered, found, deleted and brought back."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dialer_gui.domain.calls import (
    CallDetails,
    CallOutcome,
    CallRequest,
    OutcomeKind,
    Placement,
    Reason,
)
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.refusals import refused_by_code
from dialer_gui.storage.history import History, HistoryError, open_history
from tests.storage.samples import STARTED_AT_S, attempt, ids

REFUSED = refused_by_code("1014", "分机未注册 <b>offline</b>")
SETTLED_AT_S = STARTED_AT_S + 100.5
UNKNOWN = CallOutcome.unknown(Reason.PROGRAM_ENDED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "history.sqlite3"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    """A new history."""
    with closing(open_history(path).history) as opened:
        yield opened


def reopened_by_another_run(path: Path, history: History) -> History:
    """Close the history and open it as the program's next start would."""
    history.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE attempts SET deleted_by_run = 'before' WHERE deleted_by_run NOT NULL"
        )
    return open_history(path).history


def test_an_attempt_is_there_at_once_and_open(path: Path, history: History) -> None:
    entry = attempt(1, details=CallDetails("e1", "hot", "m1", "c1"))
    history.add(entry)
    with closing(open_history(path).history) as other:
        assert other.recent(10) == (entry,)


@pytest.mark.parametrize(
    "outcome",
    [
        CallOutcome.accepted("Call command sent successfully"),
        REFUSED,
        CallOutcome.not_sent(Reason.CERTIFICATE, "issuer: Example CA"),
        CallOutcome.unknown(Reason.TIMEOUT),
        CallOutcome.cancelled(),
    ],
)
def test_an_outcome_is_kept_whole(history: History, outcome: CallOutcome) -> None:
    history.add(attempt(1))
    history.settle(attempt(1).request.id, outcome, SETTLED_AT_S)
    assert history.recent(1) == (replace(attempt(1), outcome=outcome, settled_at_s=SETTLED_AT_S),)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_read_as_it_was_written(history: History, reason: Reason) -> None:
    outcome = CallOutcome(OutcomeKind.UNKNOWN, reason, Placement.UNLIKELY)
    history.add(attempt(1))
    history.settle(attempt(1).request.id, outcome, SETTLED_AT_S)
    assert history.recent(1)[0].outcome == outcome


def test_an_attempt_is_settled_once(history: History) -> None:
    history.add(attempt(1))
    history.settle(attempt(1).request.id, REFUSED, SETTLED_AT_S)
    history.settle(attempt(1).request.id, CallOutcome.accepted(), SETTLED_AT_S + 9)
    assert history.recent(1)[0].outcome == REFUSED
    assert history.recent(1)[0].settled_at_s == SETTLED_AT_S


def test_settling_what_is_not_there_changes_nothing(history: History) -> None:
    history.add(attempt(1))
    history.settle(attempt(2).request.id, REFUSED, SETTLED_AT_S)
    assert history.recent(9) == (attempt(1),)


def test_the_same_attempt_is_not_written_twice(history: History) -> None:
    history.add(attempt(1))
    with pytest.raises(HistoryError):
        history.add(attempt(1, dialled="110"))
    assert history.recent(9) == (attempt(1),)


def test_what_a_crash_left_open_becomes_unknown(history: History) -> None:
    for number in range(3):
        history.add(attempt(number))
    history.settle(attempt(1).request.id, REFUSED, SETTLED_AT_S)
    assert history.recover(SETTLED_AT_S + 50) == 2
    assert history.recover(SETTLED_AT_S + 60) == 0
    outcomes = [(entry.outcome, entry.settled_at_s) for entry in history.recent(9)]
    recovered = (UNKNOWN, SETTLED_AT_S + 50)
    assert outcomes == [recovered, (REFUSED, SETTLED_AT_S), recovered]


def test_the_newest_come_first_whatever_the_clock_says(history: History) -> None:
    late = replace(attempt(1), started_at_s=STARTED_AT_S + 9999)
    history.add(late)
    history.add(attempt(2))
    history.add(attempt(3))
    assert ids(history.recent(2)) == [attempt(3).request.id, attempt(2).request.id]
    assert history.recent(0) == ()


@pytest.mark.parametrize(
    ("matching", "found"),
    [
        ("", [2, 1, 0]),
        ("81234", [2]),
        ("+49", [1, 0]),
        # as people write numbers
        ("49 (30) 12-34.56", [1, 0]),
        ("8001", [2, 1, 0]),
        ("4930999", [2, 1, 0]),
        ("sales", [0]),
        ("STRASSE", [1]),
        ("张", [2]),
        ("ΣΊΣΥΦΟΣ", [0]),
        ("m-77", [1]),
        # nothing is a wildcard
        ("%", [1]),
        ("100%", [1]),
        ("_", []),
        ("*", []),
        ("sales_", []),
        ("'", []),
        ("4\n4", []),
    ],
)
def test_a_search_finds(history: History, matching: str, found: list[int]) -> None:
    history.add(attempt(0, details=CallDetails(maturity="Σίσυφος")))
    history.add(attempt(1, account_name="Straße", details=CallDetails("100%", member_id="M-77")))
    history.add(
        attempt(2, dialled="6281234567890", account_name="Jakarta", details=CallDetails("张三"))
    )
    assert ids(history.recent(9, matching)) == [attempt(n).request.id for n in found]


def test_what_is_deleted_can_be_restored(history: History) -> None:
    for number in range(4):
        history.add(attempt(number))
    history.delete([attempt(1).request.id, attempt(2).request.id, "no such id"])
    assert ids(history.recent(9)) == [attempt(3).request.id, attempt(0).request.id]
    assert history.recent(9, "4930") == history.recent(9)
    history.restore([attempt(1).request.id])
    assert ids(history.recent(9)) == [attempt(n).request.id for n in (3, 1, 0)]
    history.delete([])
    history.restore([])
    assert len(history.recent(9)) == 3


def test_what_is_deleted_while_under_way_is_settled_all_the_same(history: History) -> None:
    history.add(attempt(1))
    history.delete([attempt(1).request.id])
    history.settle(attempt(1).request.id, REFUSED, SETTLED_AT_S)
    history.restore([attempt(1).request.id])
    assert history.recent(9)[0].outcome == REFUSED


def test_what_is_deleted_can_be_restored_while_others_open_the_file(
    path: Path, history: History
) -> None:
    history.add(attempt(1))
    history.delete([attempt(1).request.id])
    open_history(path).history.close()
    history.restore([attempt(1).request.id])
    assert history.recent(9) == (attempt(1),)


def test_the_next_run_purges_what_was_deleted_for_good(path: Path, history: History) -> None:
    history.add(attempt(1, dialled="4917155512345"))
    history.add(attempt(2))
    history.delete([attempt(1).request.id])
    with closing(reopened_by_another_run(path, history)) as later:
        later.restore([attempt(1).request.id])
        assert history_ids(later) == [attempt(2).request.id]
    assert b"4917155512345" not in path.read_bytes()


def history_ids(history: History) -> list[str]:
    return ids(history.recent(100))


def test_words_of_a_newer_version_are_read_as_the_nearest_known(
    path: Path, history: History
) -> None:
    for number in range(4):
        history.add(attempt(number))
        history.settle(attempt(number).request.id, REFUSED, SETTLED_AT_S)
    with closing(sqlite3.connect(path)) as connection, connection:
        for number, column in enumerate(("outcome", "reason", "placement")):
            connection.execute(
                f"UPDATE attempts SET {column} = 'parked' WHERE call_id = ?",
                (attempt(number).request.id,),
            )
    newest_first = [entry.outcome for entry in history.recent(9)]
    assert newest_first == [
        REFUSED,
        replace(REFUSED, placement=Placement.POSSIBLE),
        replace(REFUSED, reason=Reason.OTHER_CODE),
        replace(REFUSED, kind=OutcomeKind.UNKNOWN),
    ]


def test_a_row_that_someone_has_meddled_with_is_read(path: Path, history: History) -> None:
    history.add(attempt(1))
    history.settle(attempt(1).request.id, REFUSED, SETTLED_AT_S)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE attempts SET started_at_s = 'noon', number = 49, code = NULL, detail = X'FF',"
            " account_name = CAST(X'FF41' AS TEXT)"
        )
    (entry,) = history.recent(9)
    assert (entry.request.number, entry.account_name) == ("49", "\ufffdA")
    assert entry.started_at_s == 0.0
    assert entry.outcome is not None
    assert entry.outcome.code == ""


TEXTS = st.text(st.characters(exclude_categories=[]))


def mended(text: str) -> str:
    """What may be kept of a text: halves of surrogate pairs have no UTF-8."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTS, min_size=12, max_size=12), st.floats(0, 1e11), st.floats(0, 1e11))
@example(["\ud800", "\udfff\ud800", "\x00", "a\x00b", "\ud83d\ude00", *"1234567"], 0.0, 0.1)
def test_any_text_is_kept(
    path: Path, texts: list[str], started_at_s: float, settled_at_s: float
) -> None:
    account, name, number, dialled, extension, caller, one, two, three, four, *rest = texts
    request = CallRequest(
        "a" * 32, account, number, dialled, extension, caller, CallDetails(one, two, three, four)
    )
    outcome = replace(REFUSED, server_text=rest[0], detail=rest[1], code=name)
    path.unlink(missing_ok=True)
    with closing(open_history(path).history) as history:
        history.add(HistoryEntry(request, name, started_at_s))
        history.settle("a" * 32, outcome, settled_at_s)
        for text in texts[1:10]:
            assert len(history.recent(9, text)) == 1
        (entry,) = history.recent(9)
    account, name, number, dialled, extension, caller, one, two, three, four, *rest = map(
        mended, texts
    )
    assert entry == HistoryEntry(
        CallRequest(
            "a" * 32,
            account,
            number,
            dialled,
            extension,
            caller,
            CallDetails(one, two, three, four),
        ),
        name,
        started_at_s,
        replace(REFUSED, server_text=rest[0], detail=rest[1], code=name),
        settled_at_s,
    )


def test_a_closed_history_says_so(history: History) -> None:
    history.close()
    history.close()
    with pytest.raises(HistoryError, match="closed"):
        history.add(attempt(1))


def test_an_instance_belongs_to_its_thread(history: History) -> None:
    with ThreadPoolExecutor(1) as pool, pytest.raises(HistoryError, match="thread"):
        pool.submit(history.add, attempt(1)).result()
    assert history.recent(9) == ()


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
                history.settle(attempt(number).request.id, REFUSED, SETTLED_AT_S)

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
