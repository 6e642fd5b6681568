"""The history's rows: written, settled once, recovered, found, deleted and brought back."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.calls import CallDetails, CallOutcome, Reason
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.refusals import refused_by_code
from dialer_gui.storage.history import History, HistoryError, open_history
from tests.storage.samples import STARTED_AT_S, attempt, ids

REFUSED = refused_by_code("1014", "分机未注册 <b>offline</b>")
SETTLED_AT_S = STARTED_AT_S + 100.5
UNKNOWN = CallOutcome.unknown(Reason.PROGRAM_ENDED)


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


def test_what_is_of_this_run_is_not_taken_for_an_earlier_one_s(history: History) -> None:
    own, other = attempt(1).request.id, attempt(2).request.id
    for number in (1, 2, 3, 4):
        history.add(attempt(number))
    for number in (3, 4):
        history.settle(attempt(number).request.id, CallOutcome.accepted(), SETTLED_AT_S)
        history.note_seen(attempt(number).request.id, LiveState.IN_CALL)
    assert history.recover(SETTLED_AT_S, {own, attempt(3).request.id}) == 1
    found = {entry.request.id: (entry.outcome, entry.seen) for entry in history.recent(9)}
    assert (found[own], found[other]) == ((None, None), (UNKNOWN, None))
    assert found[attempt(3).request.id] == (CallOutcome.accepted(), LiveState.IN_CALL)
    assert found[attempt(4).request.id] == (CallOutcome.accepted(), LiveState.WAS_IN_CALL)


def test_the_newest_come_first_whenever_they_were_written(history: History) -> None:
    moment_s = attempt(2).started_at_s
    for number in (3, 1, 2, 4):
        history.add(attempt(number))
    # of one moment: the one written later
    for number in (8, 7):
        history.add(replace(attempt(number), started_at_s=moment_s))
    assert ids(history.recent(5)) == [attempt(n).request.id for n in (4, 3, 7, 8, 2)]
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
    assert ids(history.recent(9, CallSearch(matching))) == [attempt(n).request.id for n in found]


def test_what_is_deleted_can_be_restored(history: History) -> None:
    for number in range(4):
        history.add(attempt(number))
    history.delete([attempt(1).request.id, attempt(2).request.id, "no such id"])
    assert ids(history.recent(9)) == [attempt(3).request.id, attempt(0).request.id]
    assert history.recent(9, CallSearch("4930")) == history.recent(9)
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


def test_a_closed_history_says_so(history: History) -> None:
    history.close()
    history.close()
    with pytest.raises(HistoryError, match="closed"):
        history.add(attempt(1))


def test_an_instance_belongs_to_its_thread(history: History) -> None:
    with ThreadPoolExecutor(1) as pool, pytest.raises(HistoryError, match="thread"):
        pool.submit(history.add, attempt(1)).result()
    assert history.recent(9) == ()
