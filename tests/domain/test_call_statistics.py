"""Periods by the clock on the wall, and figures with what they are shares of."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from dialer_gui.domain.call_statistics import (
    CallEnd,
    CountedCalls,
    Period,
    Tally,
    calls_by_caller_id,
    csv_of,
    spans_of,
    statistics_of,
)
from dialer_gui.domain.caller_ids import Spellings
from dialer_gui.domain.csv_cells import unguarded

BERLIN = ZoneInfo("Europe/Berlin")
KATHMANDU = ZoneInfo("Asia/Kathmandu")


def at(text: str, zone: ZoneInfo = BERLIN, fold: int = 0) -> float:
    """Return the Unix time of a moment on the wall clock."""
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).timestamp()


@pytest.mark.parametrize(
    ("period", "now", "start", "before_start", "before_end"),
    [
        (Period.TODAY, "2026-11-23T14:05", "2026-11-23", "2026-11-22", "2026-11-22T14:05"),
        (Period.WEEK, "2026-11-23T14:05", "2026-11-17", "2026-11-10", "2026-11-16T14:05"),
        (Period.MONTH, "2026-11-23T00:00", "2026-10-25", "2026-09-25", "2026-10-24T00:00"),
        # The day before has 25 hours, and today 23.
        (Period.TODAY, "2026-10-26T12:00", "2026-10-26", "2026-10-25", "2026-10-25T12:00"),
        (Period.TODAY, "2026-03-29T12:00", "2026-03-29", "2026-03-28", "2026-03-28T12:00"),
    ],
)
def test_a_period_begins_at_midnight_and_the_one_before_ends_at_the_same_time_of_day(
    period: Period, now: str, start: str, before_start: str, before_end: str
) -> None:
    span, before = spans_of(period, at(now), BERLIN)
    assert (span.from_s, span.until_s) == (at(start), at(now))
    assert (before.from_s, before.until_s) == (at(before_start), at(before_end))


@pytest.mark.parametrize(
    ("now", "zone", "offsets"),
    [
        ("2026-11-23T14:05", BERLIN, [(None, 3600)]),
        ("2026-10-26T12:00", BERLIN, [("2026-10-25T01:00", 7200), (None, 3600)]),
        ("2026-03-30T12:00", BERLIN, [("2026-03-29T01:00", 3600), (None, 7200)]),
        ("2026-11-23T14:05", KATHMANDU, [(None, 20_700)]),
    ],
)
def test_a_time_knows_when_the_clocks_were_changed(
    now: str, zone: ZoneInfo, offsets: list[tuple[str | None, int]]
) -> None:
    now_s = at(now, zone)
    span, _ = spans_of(Period.WEEK, now_s, zone)
    wanted = [
        (now_s if until is None else datetime.fromisoformat(until).replace(tzinfo=UTC).timestamp())
        for until, _ in offsets
    ]
    assert span.offsets == tuple(zip(wanted, [ahead for _, ahead in offsets], strict=True))


def test_the_second_of_two_hours_alike_is_still_today() -> None:
    now_s = at("2026-10-25T02:30", fold=1)
    span, _ = spans_of(Period.TODAY, now_s, BERLIN)
    assert span.until_s - span.from_s == 3.5 * 3600


COUNTED = (
    CountedCalls(9, CallEnd.ANSWERED, "+493023125000", 3, 2, 400, 30),
    CountedCalls(9, CallEnd.NOT_ANSWERED, "493023125000", 1, 0, 0, 20),
    CountedCalls(10, CallEnd.ACCEPTED, "", 2),
    CountedCalls(10, CallEnd.REFUSED, "493023125000", 4),
)


def test_calls_without_a_record_count_but_are_in_no_share() -> None:
    figures = statistics_of(COUNTED)
    assert figures.total == Tally(10, 4, 3, 2, 400, 50)
    assert figures.total.answered_share == 0.75
    assert figures.total.average_wait_s == 12.5
    assert figures.total.unrecorded == 6
    assert figures.ends == {
        CallEnd.ANSWERED: 3,
        CallEnd.NOT_ANSWERED: 1,
        CallEnd.ACCEPTED: 2,
        CallEnd.REFUSED: 4,
    }
    assert figures.hours[10].answered_share is None
    assert figures.hours[9].answered_share == 0.75
    # One caller ID, with and without its plus.
    assert {number: tally.calls for number, tally in figures.caller_ids.items()} == {
        "+493023125000": 8,
        "": 2,
    }


def test_both_times_write_a_caller_id_alike() -> None:
    spellings = Spellings()
    statistics_of(COUNTED, spellings)
    others = ("0049 30 23125000", "23125000", "0493023125000", "493023125001", "")
    counted = [CountedCalls(9, CallEnd.ANSWERED, each, 1) for each in others]
    before = statistics_of(counted, spellings)
    assert {number: tally.calls for number, tally in before.caller_ids.items()} == {
        "+493023125000": 2,
        "23125000": 1,
        "493023125001": 1,
        "": 1,
    }


def test_a_caller_id_is_used_by_what_can_have_been_placed() -> None:
    assert calls_by_caller_id(COUNTED) == {"+493023125000": 4}


def test_no_calls_have_no_share() -> None:
    nothing = statistics_of(())
    assert (nothing.total.answered_share, nothing.total.average_wait_s) == (None, None)


@pytest.mark.parametrize(("separator", "share"), [(",", "59.4"), (";", "59,4")])
def test_a_table_holds_plain_numbers_and_no_formula(separator: str, share: str) -> None:
    texts = ["Name", "+49 30 123456", "=1+1"]
    content = csv_of([texts, [172, 59.4, None]], separator).decode("utf-8-sig")
    names, numbers = csv.reader(io.StringIO(content), delimiter=separator)
    assert [unguarded(name) for name in names] == texts
    assert not any(name.startswith(("=", "+")) for name in names)
    assert numbers == ["172", share, ""]
