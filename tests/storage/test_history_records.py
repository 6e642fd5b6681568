"""Records in the history, and what the phone showed: each once, beside the call it belongs to."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.call_statistics import TimeSpan
from dialer_gui.domain.calls import CallDetails, CallOutcome, CallRequest, OutcomeKind, Reason
from dialer_gui.domain.history import HistoryEntry, match_records
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.records import (
    EARLIEST_START_S,
    LATEST_START_S,
    CallRecord,
    distance_s,
)
from dialer_gui.domain.refusals import refused_by_code
from dialer_gui.storage import history_file
from dialer_gui.storage.call_deletion import count_deleted
from dialer_gui.storage.history import History, HistoryError, open_history
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, add_all, attempt, ids, record_of

ACCEPTED = CallOutcome.accepted()
OTHER_ACCOUNT_ID = "f" * 32


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


@pytest.fixture
def later(
    path: Path, history: History, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[History, CallRecord]]:
    """The run after one that deleted a call without a record, and that record."""
    now_s = time.time()
    entry = replace(attempt(1, dialled="4917155512345"), started_at_s=now_s - 60)
    history.put(replace(entry, outcome=ACCEPTED))
    history.delete([entry.request.id])
    history.close()
    monkeypatch.setattr(history_file, "RUN_ID", "the next run")
    record = replace(record_of(1), number="017155512345", started_at_s=now_s - 58)
    with closing(open_history(path).history) as opened:
        yield opened, replace(record, details=CallDetails())


def test_a_call_deleted_before_its_record_came_does_not_come_back_with_it(
    later: tuple[History, CallRecord],
) -> None:
    history, record = later
    for _ in range(2):
        assert history.take_in(ACCOUNT_ID, "Sales", [record]) == 0
    assert history.recent(9) == ()
    (shown,) = count_deleted(history, TimeSpan(0, time.time() + 60, ()))
    assert (shown.caller_id, shown.calls) == ("4930999", 1)
    # It had one record only.
    assert history.take_in(ACCOUNT_ID, "Sales", [replace(record, id="another")]) == 1


@pytest.mark.parametrize(
    ("changes", "account_id", "new"),
    [
        ({"number": "030123456"}, ACCOUNT_ID, 1),
        ({"number": ""}, ACCOUNT_ID, 1),
        ({"extension": "8002"}, ACCOUNT_ID, 1),
        ({"started_at_s": 1.0}, ACCOUNT_ID, 1),
        ({"details": CallDetails(customer_id="e" * 32)}, ACCOUNT_ID, 1),
        ({"details": CallDetails(customer_id=attempt(1).request.id), "number": ""}, ACCOUNT_ID, 0),
        ({}, OTHER_ACCOUNT_ID, 1),
    ],
)
def test_a_record_of_another_call_than_the_deleted_one_comes_in(
    later: tuple[History, CallRecord], changes: dict[str, Any], account_id: str, new: int
) -> None:
    history, record = later
    assert history.take_in(account_id, "Sales", [replace(record, **changes)]) == new


def test_of_a_call_whose_record_never_comes_nothing_is_kept_for_ever(
    path: Path, later: tuple[History, CallRecord]
) -> None:
    later[0].close()
    assert b"7155512345" not in path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        kept = "SELECT account_id, extension FROM deleted_unrecorded"
        assert connection.execute(kept).fetchall() == [(ACCOUNT_ID, "8001")]
        with connection:
            connection.execute("DELETE FROM deleted_calls")
            connection.execute(
                "UPDATE deleted_unrecorded SET started_at_s = started_at_s - 93 * 86400"
            )
        open_history(path).history.close()
        assert connection.execute(kept).fetchall() == []


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


UNKNOWN = CallOutcome.unknown(Reason.TIMEOUT)


def take_in(history: History, *records: CallRecord) -> int:
    return history.take_in(ACCOUNT_ID, "Sales DE", records)


def place(history: History, number: int, outcome: CallOutcome | None = ACCEPTED) -> str:
    """Write an attempt, 100 s after the one before, and return its id."""
    entry = replace(attempt(number), started_at_s=STARTED_AT_S + 100 * number)
    history.add(entry)
    if outcome is not None:
        history.settle(entry.request.id, outcome, entry.started_at_s + 1)
    return entry.request.id


def record_at(offset_s: float, name: str) -> CallRecord:
    """A record of a call to the attempts' number that began then."""
    return replace(record_of(0), id=name, started_at_s=STARTED_AT_S + offset_s)


def attached(history: History) -> dict[str, str]:
    """Return call id to record id, of all that is shown."""
    return {
        entry.request.id: entry.record.id
        for entry in history.recent(100_000)
        if entry.record is not None
    }


def test_a_record_without_a_call_becomes_one(history: History) -> None:
    assert take_in(history, record_of(1)) == 1
    (entry,) = history.recent(9)
    record = record_of(1)
    assert entry == HistoryEntry(
        CallRequest(
            entry.request.id, ACCOUNT_ID, "030123456", "030123456", "8001", "", record.details
        ),
        "Sales DE",
        STARTED_AT_S + 2,
        ACCEPTED,
        STARTED_AT_S + 56,
        None,
        record,
    )
    assert len(entry.request.id) == 32
    for words in ("030 123 456", "4930999", "sales", "hot", "m1"):
        assert history.recent(9, CallSearch(words)) == (entry,)


def test_taken_in_again_in_other_pages_nothing_is_new(history: History) -> None:
    records = [replace(record_of(n), number=str(n)) for n in range(30)]
    assert take_in(history, *records[:20]) == 20
    before = history.recent(99)
    assert take_in(history, *records[:20]) == 0
    assert history.recent(99) == before
    assert take_in(history, *records[10:], *records) == 10
    assert take_in(history, *reversed(records)) == 0
    assert take_in(history) == 0
    assert len(history.recent(99)) == 30


def test_one_record_twice_in_a_page_is_one_call(history: History) -> None:
    assert take_in(history, record_of(1), replace(record_of(1), number="110")) == 1
    assert history.recent(9)[0].record == record_of(1)


def test_the_same_record_of_two_accounts_is_two_calls(history: History) -> None:
    assert history.take_in("a" * 32, "A", [record_of(1)]) == 1
    assert history.take_in("b" * 32, "B", [record_of(1)]) == 1
    assert len(set(ids(history.recent(9)))) == 2


@pytest.mark.parametrize("outcome", [ACCEPTED, UNKNOWN, None])
def test_a_record_of_a_call_that_is_here_is_attached_to_it(
    history: History, outcome: CallOutcome | None
) -> None:
    call_id = place(history, 0, outcome)
    assert take_in(history, record_of(0)) == 0
    (entry,) = history.recent(9)
    assert (entry.request.id, entry.record, entry.outcome) == (call_id, record_of(0), outcome)
    assert history.awaiting_records(0, ACCOUNT_ID) == ()
    assert history.recent(9, CallSearch("4930999")) == (entry,)
    assert take_in(history, record_of(0)) == 0


@pytest.mark.parametrize(
    "outcome",
    [refused_by_code("1014", ""), CallOutcome.not_sent(Reason.TLS), CallOutcome.cancelled()],
)
def test_a_call_that_was_not_placed_has_no_record(history: History, outcome: CallOutcome) -> None:
    place(history, 0, outcome)
    assert take_in(history, record_of(0)) == 1


@pytest.mark.parametrize(
    "record",
    [
        replace(record_of(0), extension="8002"),
        replace(record_of(0), number="4930123457"),
        replace(record_of(0), started_at_s=None),
        record_at(-121, "early"),
        record_at(181, "late"),
        replace(record_of(0), details=CallDetails(customer_id="c" * 32)),
    ],
)
def test_a_record_of_another_call_is_left_to_itself(history: History, record: CallRecord) -> None:
    place(history, 0)
    assert take_in(history, record) == 1
    assert history.take_in("b" * 32, "B", [record_of(0)]) == 1
    assert len(history.recent(9)) == 3


def test_our_own_id_is_certain(history: History) -> None:
    calls = [place(history, number) for number in range(2)]
    refused = place(history, 2, refused_by_code("1014", ""))
    named = replace(record_at(5000, "a"), details=CallDetails(customer_id=calls[1]), number="110")
    late = replace(record_at(9000, "b"), details=CallDetails(customer_id=refused))
    again = replace(named, id="c")
    assert take_in(history, record_at(100, "x"), named, late, again) == 1
    assert attached(history).items() >= {calls[0]: "x", calls[1]: "a", refused: "b"}.items()


def test_each_of_several_calls_to_one_number_gets_the_nearest_record(history: History) -> None:
    calls = [place(history, number) for number in range(3)]
    records = [record_at(offset_s, str(offset_s)) for offset_s in (204, 3, 150)]
    assert take_in(history, *records) == 0
    assert attached(history) == {calls[0]: "3", calls[1]: "150", calls[2]: "204"}


def test_of_two_calls_near_one_record_the_nearest_gets_it(history: History) -> None:
    calls = [place(history, number) for number in range(3)]
    assert take_in(history, record_at(90, "a")) == 0
    assert attached(history) == {calls[1]: "a"}


@pytest.mark.parametrize("offset_s", [EARLIEST_START_S, LATEST_START_S])
def test_clocks_may_differ_a_little(history: History, offset_s: float) -> None:
    call_id = place(history, 0)
    assert take_in(history, record_at(offset_s, "a")) == 0
    assert attached(history) == {call_id: "a"}


def test_our_own_id_does_not_replace_a_record_nor_cross_accounts(history: History) -> None:
    calls = [place(history, number) for number in range(2)]
    history.attach_record(calls[0], record_at(3, "first"))
    named = [
        replace(record_at(5000, str(n)), details=CallDetails(customer_id=calls[n]))
        for n in range(2)
    ]
    assert take_in(history, named[0]) == 1
    assert history.take_in("b" * 32, "B", [named[1]]) == 1
    assert {calls[0]: "first"}.items() <= attached(history).items()
    assert ids(history.awaiting_records(0, ACCOUNT_ID)) == [calls[1]]


def test_a_hidden_call_keeps_its_record_hidden(history: History) -> None:
    call_id = place(history, 0)
    history.delete([call_id])
    assert take_in(history, record_of(0)) == 0
    assert history.recent(9) == ()
    history.restore([call_id])
    assert attached(history) == {call_id: record_of(0).id}


def test_older_and_newer_calls_are_in_the_order_of_their_times(history: History) -> None:
    place(history, 0)
    records = [
        replace(record_of(n), id=str(n), number="110", started_at_s=STARTED_AT_S + n)
        for n in (50, -3600, 3600, -7200)
    ]
    take_in(history, *records)
    moments = [entry.started_at_s - STARTED_AT_S for entry in history.recent(9)]
    assert moments == [3600, 50, 0, -3600, -7200]
    assert [entry.started_at_s - STARTED_AT_S for entry in history.recent(2)] == [3600, 50]


def test_a_record_without_a_start_has_the_nearest_time_that_is_told(history: History) -> None:
    take_in(
        history,
        replace(record_of(0), id="ended", started_at_s=None, answered_at_s=None),
        replace(record_of(1), id="never", started_at_s=None, answered_at_s=None, ended_at_s=None),
    )
    assert [entry.started_at_s for entry in history.recent(9)] == [record_of(0).ended_at_s, 0.0]


OFFSETS_S = st.integers(-300, 300)
PLACED = st.lists(
    st.tuples(OFFSETS_S, st.sampled_from([ACCEPTED, UNKNOWN, None, CallOutcome.cancelled()])),
    max_size=6,
)
TOLD = st.lists(
    st.tuples(st.integers(0, 9), OFFSETS_S, st.sampled_from(["8001", "8002"])), max_size=12
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PLACED, st.lists(TOLD, max_size=3))
def test_whatever_comes_each_record_is_there_once(
    path: Path,
    placed: list[tuple[int, CallOutcome | None]],
    pages: list[list[tuple[int, int, str]]],
) -> None:
    path.unlink(missing_ok=True)
    seen: set[str] = set()
    with closing(open_history(path).history) as history:
        for number, (offset_s, outcome) in enumerate(placed):
            entry = replace(attempt(number), started_at_s=STARTED_AT_S + offset_s)
            history.add(entry)
            if outcome is not None:
                history.settle(entry.request.id, outcome, STARTED_AT_S)
        for page in pages:
            records = [
                replace(record_at(offset_s, str(name)), extension=extension)
                for name, offset_s, extension in page
            ]
            before = history.recent(999)
            new = take_in(history, *records)
            after = history.recent(999)
            seen |= {record.id for record in records}
            assert len(after) == len(before) + new
            assert sorted(attached(history).values()) == sorted(seen)
            assert_fitting(before, after, records)


def assert_fitting(
    before: Sequence[HistoryEntry], after: Sequence[HistoryEntry], records: Sequence[CallRecord]
) -> None:
    """What was attached belongs there, and no call is left without that could have one."""
    earlier = {entry.request.id: entry for entry in before}
    used = {entry.record.id for entry in before if entry.record}
    first_told = {record.id: record for record in reversed(records)}
    rest = {entry.record.id for entry in after if entry.record and entry.request.id not in earlier}
    for entry in after:
        request, old = entry.request, earlier.get(entry.request.id)
        if old is None or old.record is not None:
            assert old is None or old == entry
            continue
        if entry.record is not None:
            assert entry.record == first_told[entry.record.id]
            assert distance_s(entry.record, request, entry.started_at_s) is not None
        elif old.outcome is None or old.outcome.kind is not OutcomeKind.CANCELLED:
            free = [first_told[i] for i in first_told.keys() & rest - used]
            call = HistoryEntry(request, "Sales", entry.started_at_s)
            assert match_records([call], free) == {}
