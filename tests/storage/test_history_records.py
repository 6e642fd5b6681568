"""What the phone showed and the provider's record, beside the call they belong to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.calls import CallDetails, CallOutcome, Reason
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.refusals import refused_by_code
from dialer_gui.storage.history import History, HistoryError, open_history
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, add_all, attempt, ids, record_of

ACCEPTED = CallOutcome.accepted()
OTHER_ACCOUNT_ID = "f" * 32


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "history.sqlite3"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    """A new history."""
    with closing(open_history(path).history) as opened:
        yield opened


@pytest.mark.parametrize("seen", LiveState)
def test_what_was_seen_is_kept_beside_the_outcome(history: History, seen: LiveState) -> None:
    history.add(attempt(1))
    history.note_seen(attempt(1).request.id, LiveState.RINGING)
    history.settle(attempt(1).request.id, CallOutcome.unknown(Reason.TIMEOUT), STARTED_AT_S)
    history.note_seen(attempt(1).request.id, seen)
    history.note_seen(attempt(2).request.id, seen)
    (entry,) = history.recent(9)
    assert entry.seen is seen
    assert entry.outcome == CallOutcome.unknown(Reason.TIMEOUT)


def test_a_state_of_a_newer_version_is_read_as_none(path: Path, history: History) -> None:
    history.add(attempt(1))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE attempts SET seen = 'parked'")
    assert history.recent(9) == (attempt(1),)


def test_a_record_is_kept_whole_and_attaching_it_again_changes_nothing(history: History) -> None:
    history.add(attempt(1))
    for _ in range(2):
        assert history.attach_record(attempt(1).request.id, record_of(1))
        assert history.recent(9) == (replace(attempt(1), record=record_of(1)),)
    changed = replace(record_of(1), recording="")
    assert history.attach_record(attempt(1).request.id, changed)
    assert history.recent(9) == (replace(attempt(1), record=record_of(1)),)


def test_the_same_record_is_never_given_to_two_calls(history: History) -> None:
    add_all(history, range(2))
    assert history.attach_record(attempt(0).request.id, record_of(0))
    assert not history.attach_record(attempt(1).request.id, record_of(0))
    assert [entry.record for entry in history.recent(9)] == [None, record_of(0)]


def test_a_call_keeps_its_first_record(history: History) -> None:
    add_all(history, range(2))
    assert history.attach_record(attempt(0).request.id, record_of(0))
    assert not history.attach_record(attempt(0).request.id, record_of(1))
    assert history.attach_record(attempt(1).request.id, record_of(1))


def test_a_call_that_is_gone_gets_no_record(history: History) -> None:
    history.add(attempt(1))
    assert not history.attach_record(attempt(2).request.id, record_of(2))
    assert history.attach_record(attempt(1).request.id, record_of(2))


def test_two_accounts_may_have_records_of_the_same_id(history: History) -> None:
    theirs = replace(attempt(2), request=replace(attempt(2).request, account_id=OTHER_ACCOUNT_ID))
    history.add(attempt(1))
    history.add(theirs)
    assert history.attach_record(attempt(1).request.id, record_of(1))
    assert history.attach_record(attempt(2).request.id, record_of(1))
    assert history.used_record_ids(OTHER_ACCOUNT_ID, 0) == {record_of(1).id}


def test_accepted_and_unknown_calls_await_a_record(history: History) -> None:
    outcomes = [
        ACCEPTED,
        CallOutcome.unknown(Reason.TIMEOUT),
        refused_by_code("1014", "offline"),
        CallOutcome.cancelled(),
        CallOutcome.not_sent(Reason.TLS),
        ACCEPTED,
        ACCEPTED,
        ACCEPTED,
    ]
    for number, outcome in enumerate(outcomes):
        history.add(attempt(number))
        history.settle(attempt(number).request.id, outcome, STARTED_AT_S)
    history.add(attempt(20))
    theirs = replace(attempt(21).request, account_id=OTHER_ACCOUNT_ID)
    history.add(replace(attempt(21), request=theirs))
    history.settle(theirs.id, ACCEPTED, STARTED_AT_S)
    history.attach_record(attempt(5).request.id, record_of(5))
    history.delete([attempt(6).request.id])
    waiting = [attempt(number).request.id for number in (7, 1, 0)]
    assert ids(history.awaiting_records(STARTED_AT_S, ACCOUNT_ID)) == waiting
    assert ids(history.awaiting_records(attempt(1).started_at_s, ACCOUNT_ID)) == waiting[:2]
    assert ids(history.awaiting_records(STARTED_AT_S, OTHER_ACCOUNT_ID)) == [theirs.id]
    assert history.awaiting_records(attempt(8).started_at_s, ACCOUNT_ID) == ()


def test_used_records_are_told_from_a_time_on(history: History) -> None:
    add_all(history, range(3))
    untimed = replace(record_of(2), started_at_s=None)
    for number, record in enumerate((record_of(0), record_of(1), untimed)):
        history.attach_record(attempt(number).request.id, record)
    everything = {record_of(number).id for number in range(3)}
    assert history.used_record_ids(ACCOUNT_ID, 0) == everything
    late = record_of(1).started_at_s or 0
    assert history.used_record_ids(ACCOUNT_ID, late) == everything - {record_of(0).id}
    assert history.used_record_ids("", 0) == frozenset()


def test_a_search_finds_the_caller_id_that_was_shown(history: History) -> None:
    for number in range(2):
        history.add(attempt(number, details=CallDetails(customer_id="c1")))
    history.attach_record(attempt(0).request.id, replace(record_of(0), caller_id="Ext 5511-777"))
    assert ids(history.recent(9, CallSearch("ext 5511"))) == [attempt(0).request.id]
    found = history.recent(9, CallSearch("4930123456"))
    assert ids(found) == [attempt(n).request.id for n in (1, 0)]
    # not across the seams
    assert history.recent(9, CallSearch("c1Ext")) == ()


def test_a_deleted_call_leaves_of_its_record_no_more_than_the_id(
    path: Path, history: History
) -> None:
    record = replace(record_of(1), number="4917155512345", recording="secret-talk.wav")
    history.add(attempt(1))
    history.add(attempt(2))
    history.attach_record(attempt(1).request.id, record)
    history.attach_record(attempt(2).request.id, record_of(2))
    history.delete([attempt(1).request.id])
    history.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE attempts SET deleted_by_run = 'x' WHERE deleted_by_run NOT NULL")
    with closing(open_history(path).history) as later:
        assert later.recent(9) == (replace(attempt(2), record=record_of(2)),)
        assert later.used_record_ids(ACCOUNT_ID, STARTED_AT_S) == {record.id, record_of(2).id}
        assert later.take_in(ACCOUNT_ID, "Sales", [record, record_of(2)]) == 0
        assert not later.attach_record(attempt(2).request.id, record)
        assert len(later.recent(9)) == 1
    content = path.read_bytes()
    assert b"4917155512345" not in content
    assert b"secret-talk" not in content


def test_a_deleted_call_comes_back_with_its_record(history: History) -> None:
    history.add(attempt(1))
    history.delete([attempt(1).request.id])
    assert history.attach_record(attempt(1).request.id, record_of(1))
    assert history.recent(9) == ()
    history.restore([attempt(1).request.id])
    assert history.recent(9) == (replace(attempt(1), record=record_of(1)),)


def test_a_closed_history_says_so(history: History) -> None:
    history.close()
    for use in (
        lambda: history.note_seen("", LiveState.ENDED),
        lambda: history.attach_record("", record_of(1)),
        lambda: history.awaiting_records(0, ""),
        lambda: history.used_record_ids("", 0),
        lambda: history.take_in("", "", []),
    ):
        with pytest.raises(HistoryError, match="closed"):
            use()
