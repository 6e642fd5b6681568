"""What statistics count: each call once, by its record or its outcome, at the hour of the clock."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.call_statistics import CallEnd, CallingPhone, CountedCalls, TimeSpan
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.storage.history import History, open_history
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, record_of

REFUSED = CallOutcome(OutcomeKind.REFUSED, Reason.OTHER_CODE, Placement.NONE)
#: 02:13:20 in UTC.
HOUR = 2
DAY = TimeSpan(STARTED_AT_S - 7200, STARTED_AT_S + 7200, ((STARTED_AT_S + 7200, 0),))


def settled(history: History, number: int, outcome: CallOutcome | None) -> None:
    """Add the attempt of that running number."""
    entry = attempt(number)
    history.add(entry)
    if outcome is not None:
        history.settle(entry.request.id, outcome, entry.started_at_s)


def test_each_call_is_counted_once_and_by_its_record_where_it_has_one(history: History) -> None:
    outcomes = (
        *(CallOutcome.accepted() for _ in range(3)),
        CallOutcome.unknown(Reason.TIMEOUT),
        REFUSED,
        CallOutcome.not_sent(Reason.PROXY),
        CallOutcome.cancelled(),
        None,
    )
    for number, outcome in enumerate(outcomes):
        settled(history, number, outcome)
    long = replace(record_of(0), caller_id="4930555", talking_s=60)
    unanswered = replace(record_of(1), talking_s=0, answered_at_s=None, caller_id="")
    assert history.attach_record(attempt(0).request.id, long)
    assert history.attach_record(attempt(1).request.id, unanswered)
    assert sorted(history.count_calls(DAY)) == sorted(
        [
            CountedCalls(HOUR, CallEnd.ANSWERED, "4930555", 1, 1, 60, 12),
            # The record names no caller ID: the one that was asked for.
            CountedCalls(HOUR, CallEnd.NOT_ANSWERED, "4930999", 1, 0, 0, 12),
            *(
                CountedCalls(HOUR, end, "4930999", 1)
                for end in (
                    CallEnd.ACCEPTED,
                    CallEnd.UNKNOWN,
                    CallEnd.REFUSED,
                    CallEnd.NOT_SENT,
                    CallEnd.CANCELLED,
                    CallEnd.UNDER_WAY,
                )
            ),
        ]
    )


def test_a_deleted_call_is_not_counted_until_it_is_restored(history: History) -> None:
    for number in range(2):
        settled(history, number, CallOutcome.accepted())
        history.attach_record(attempt(number).request.id, record_of(number))
    settled(history, 2, REFUSED)
    ids = (attempt(1).request.id, attempt(2).request.id)
    history.delete(ids)
    assert [each.calls for each in history.count_calls(DAY)] == [1]
    history.restore(ids)
    assert sum(each.calls for each in history.count_calls(DAY)) == 3


def test_only_the_calls_of_a_phone_are_counted_where_one_is_named(history: History) -> None:
    settled(history, 0, REFUSED)
    record = replace(record_of(1), extension="8002", id="elsewhere")
    history.take_in("b" * 32, "Branch", [record])
    assert sum(each.calls for each in history.count_calls(DAY)) == 2
    for which in ((ACCOUNT_ID, ""), ("", "8001"), (ACCOUNT_ID, "8001")):
        assert [each.end for each in history.count_calls(DAY, *which)] == [CallEnd.REFUSED]
    assert [each.end for each in history.count_calls(DAY, "b" * 32)] == [CallEnd.ANSWERED]
    assert not history.count_calls(DAY, "b" * 32, "8001")
    assert set(history.calling_phones(DAY)) == {
        CallingPhone(ACCOUNT_ID, "Sales DE", "8001"),
        CallingPhone("b" * 32, "Branch", "8002"),
    }


@pytest.mark.parametrize(
    ("offsets", "hour"),
    [
        (((DAY.until_s, 3600),), HOUR + 1),
        (((DAY.until_s, -3 * 3600),), 23),
        (((DAY.until_s, 20_700),), 7),
        (((STARTED_AT_S - 60, 3600), (DAY.until_s, 7200)), HOUR + 2),
        (((STARTED_AT_S + 60, 3600), (DAY.until_s, 7200)), HOUR + 1),
    ],
)
def test_the_hour_is_that_of_the_clock_on_the_wall(
    history: History, offsets: tuple[tuple[float, int], ...], hour: int
) -> None:
    settled(history, 0, CallOutcome.accepted())
    settled(history, 1, REFUSED)
    history.attach_record(attempt(0).request.id, record_of(0))
    counted = history.count_calls(TimeSpan(DAY.from_s, DAY.until_s, offsets))
    assert [each.hour for each in counted] == [hour, hour]


def test_the_end_of_a_time_is_not_part_of_it(history: History) -> None:
    settled(history, 0, REFUSED)
    later = TimeSpan(STARTED_AT_S, STARTED_AT_S + 1, ((STARTED_AT_S + 1, 0),))
    sooner = TimeSpan(STARTED_AT_S - 1, STARTED_AT_S, ((STARTED_AT_S, 0),))
    assert (len(history.count_calls(later)), len(history.count_calls(sooner))) == (1, 0)


def test_a_record_without_a_time_belongs_to_the_time_of_its_call(history: History) -> None:
    settled(history, 0, CallOutcome.accepted())
    history.attach_record(attempt(0).request.id, replace(record_of(0), started_at_s=None))
    assert [each.calls for each in history.count_calls(DAY)] == [1]
    before = TimeSpan(0.0, DAY.from_s, ((DAY.from_s, 0),))
    assert not history.count_calls(before)


def test_an_outcome_of_a_newer_version_is_unknown(history: History, path: Path) -> None:
    settled(history, 0, REFUSED)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE attempts SET outcome = 'parked'")
    assert [each.end for each in history.count_calls(DAY)] == [CallEnd.UNKNOWN]


def test_days_are_counted_without_reading_the_others(path: Path) -> None:
    with closing(open_history(path).history) as history:
        questions: list[str] = []
        history._connection.set_trace_callback(questions.append)
        history.count_calls(DAY, ACCOUNT_ID, "8001")
        history._connection.set_trace_callback(None)
    with closing(sqlite3.connect(path)) as connection:
        for question in questions:
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {question}")]
            scans = [step for step in plan if step.startswith("SCAN")]
            assert set(scans) <= {"SCAN attempts USING INDEX deleted"}, plan
