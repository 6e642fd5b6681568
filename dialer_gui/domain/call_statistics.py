"""Figures of the history: periods, what is counted, and shares with what they are shares of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

from dialer_gui.domain.caller_ids import Spellings
from dialer_gui.domain.csv_cells import csv_lines, guarded

#: A call with so much talk is a conversation.
CONVERSATION_S = 60
_DAY_S = 24 * 3600


class Period(StrEnum):
    """The days that figures are asked of; today is the last of them, up to now."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"

    @property
    def days(self) -> int:
        """How many days it has, today included."""
        return {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30, Period.QUARTER: 90}[self]


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time, and what the clocks on the wall showed during it.

    Attributes:
        from_s, until_s: Unix seconds; the end is not part of it.
        offsets: until when (Unix seconds) the local time was how many seconds ahead of UTC, the
            earliest first; one unless the clocks were changed.
    """

    from_s: float
    until_s: float
    offsets: tuple[tuple[float, int], ...]


def spans_of(period: Period, now_s: float, zone: tzinfo | None = None) -> tuple[TimeSpan, TimeSpan]:
    """Return a period, and as many days before it up to the same time of day.

    Args:
        period: which.
        now_s: Unix seconds.
        zone: whose days and hours count; None for the computer's.
    """
    now = datetime.fromtimestamp(now_s, zone)
    # Reckoned by the clock on the wall: a day has 23 or 25 hours when the clocks are changed.
    start = now.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    start -= timedelta(days=period.days - 1)
    back = timedelta(days=period.days)
    before_s = (start - back).timestamp(), (now - back).timestamp()
    return _span(start.timestamp(), now_s, zone), _span(*before_s, zone)


def _span(from_s: float, until_s: float, zone: tzinfo | None) -> TimeSpan:
    offsets, at_s = [], from_s
    while at_s < until_s:
        next_s = min(at_s + _DAY_S, until_s)
        if _offset_s(next_s, zone) != _offset_s(at_s, zone):
            offsets.append((_change_s(at_s, next_s, zone), _offset_s(at_s, zone)))
        at_s = next_s
    return TimeSpan(from_s, until_s, (*offsets, (until_s, _offset_s(until_s, zone))))


def _offset_s(at_s: float, zone: tzinfo | None) -> int:
    offset = datetime.fromtimestamp(at_s, UTC).astimezone(zone).utcoffset()
    return round(offset.total_seconds()) if offset is not None else 0


def _change_s(before_s: float, after_s: float, zone: tzinfo | None) -> float:
    """Return to the second when the clocks were changed between two moments."""
    low, high = int(before_s), int(after_s) + 1
    while high - low > 1:
        middle = (low + high) // 2
        if _offset_s(middle, zone) == _offset_s(before_s, zone):
            low = middle
        else:
            high = middle
    return float(high)


class CallEnd(StrEnum):
    """How a call ended: by its record or, where it has none, by the outcome of its request."""

    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"
    REFUSED = "refused"
    NOT_SENT = "not_sent"
    CANCELLED = "cancelled"
    UNDER_WAY = "under_way"


#: Only these tell whether somebody answered.
RECORDED_ENDS = frozenset({CallEnd.ANSWERED, CallEnd.NOT_ANSWERED})
#: The customer can have seen the caller ID.
_PLACED_ENDS = RECORDED_ENDS | {CallEnd.ACCEPTED, CallEnd.UNKNOWN, CallEnd.UNDER_WAY}


class CountedCalls(NamedTuple):
    """Calls of one hour of the day that ended alike and showed the same caller ID.

    Attributes:
        hour: of the local time, 0 to 23.
        end: how they ended.
        caller_id: as the record has it, without one as it was asked for; may be empty.
        calls: how many.
        conversations: how many of them had talk of ``CONVERSATION_S`` and more.
        talking_s, waiting_s: of all of them together.
    """

    hour: int
    end: CallEnd
    caller_id: str
    calls: int
    conversations: int = 0
    talking_s: int = 0
    waiting_s: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of some calls.

    Attributes:
        calls: all of them.
        recorded: those with a record; shares and averages are of these.
        answered: by their records.
        conversations, talking_s, waiting_s: as for ``CountedCalls``.
    """

    calls: int = 0
    recorded: int = 0
    answered: int = 0
    conversations: int = 0
    talking_s: int = 0
    waiting_s: int = 0

    @property
    def answered_share(self) -> float | None:
        """From 0 to 1 of the calls with a record; None where there are none."""
        return self.answered / self.recorded if self.recorded else None

    @property
    def average_wait_s(self) -> float | None:
        """Seconds until a call with a record was answered or given up; None without any."""
        return self.waiting_s / self.recorded if self.recorded else None

    @property
    def unrecorded(self) -> int:
        """How many calls have no record."""
        return self.calls - self.recorded

    def with_calls(self, counted: CountedCalls) -> Tally:
        """Return the figures with more calls in them."""
        has_record = counted.end in RECORDED_ENDS
        return Tally(
            self.calls + counted.calls,
            self.recorded + counted.calls * has_record,
            self.answered + counted.calls * (counted.end is CallEnd.ANSWERED),
            self.conversations + counted.conversations,
            self.talking_s + counted.talking_s,
            self.waiting_s + counted.waiting_s,
        )


def sum_of(tallies: Iterable[Tally]) -> Tally:
    """Return the figures of all calls together."""
    all_of_them = tuple(tallies)
    return Tally(*(sum(getattr(each, part.name) for each in all_of_them) for part in fields(Tally)))


@dataclass(frozen=True, slots=True)
class CallStatistics:
    """The figures of a time.

    Attributes:
        total: of all calls.
        ends: how many calls ended in which way.
        hours: by the hour of the day in which they began.
        caller_ids: by caller ID; empty for calls that the provider has not named one of yet.
    """

    total: Tally = field(default_factory=Tally)
    ends: Mapping[CallEnd, int] = field(default_factory=dict)
    hours: Mapping[int, Tally] = field(default_factory=dict)
    caller_ids: Mapping[str, Tally] = field(default_factory=dict)


def statistics_of(
    counted: Iterable[CountedCalls], spellings: Spellings | None = None
) -> CallStatistics:
    """Return the figures of calls that were counted; with the same spellings they compare."""
    spellings = Spellings() if spellings is None else spellings
    total, nothing = Tally(), Tally()
    ends: dict[CallEnd, int] = {}
    hours: dict[int, Tally] = {}
    caller_ids: dict[str, Tally] = {}
    for each in counted:
        total = total.with_calls(each)
        ends[each.end] = ends.get(each.end, 0) + each.calls
        hours[each.hour] = hours.get(each.hour, nothing).with_calls(each)
        known = spellings.first_of(each.caller_id)
        caller_ids[known] = caller_ids.get(known, nothing).with_calls(each)
    return CallStatistics(total, ends, hours, caller_ids)


def calls_by_caller_id(counted: Iterable[CountedCalls]) -> dict[str, int]:
    """Return how many calls showed each caller ID, of those that can have been placed."""
    calls: dict[str, int] = {}
    spellings = Spellings()
    for each in counted:
        if each.caller_id and each.end in _PLACED_ENDS:
            known = spellings.first_of(each.caller_id)
            calls[known] = calls.get(known, 0) + each.calls
    return calls


@dataclass(frozen=True, slots=True)
class StatisticsQuestion:
    """What figures are asked for.

    Attributes:
        period: of which days.
        account_id, extension: of which calls only; empty for all.
    """

    period: Period = Period.WEEK
    account_id: str = ""
    extension: str = ""


class CallingPhone(NamedTuple):
    """A phone that calls were placed from."""

    account_id: str
    account_name: str
    extension: str


@dataclass(frozen=True, slots=True)
class StatisticsAnswer:
    """Figures, and those of the time before.

    Attributes:
        question: what was asked.
        span, before_span: the period in question, and the one before with as many days.
        now, before: the figures of both.
        phones: where calls of the period were placed from, of all accounts.
        begins_s: when the oldest call was, Unix seconds, if the time before begins earlier: then
            nothing is known of ``before``. None where the history has all of it.
    """

    question: StatisticsQuestion
    span: TimeSpan
    before_span: TimeSpan
    now: CallStatistics
    before: CallStatistics
    phones: tuple[CallingPhone, ...] = ()
    begins_s: float | None = None


def csv_of(rows: Sequence[Sequence[str | float | None]], separator: str = ",") -> bytes:
    """Return a table as a CSV file that Excel, too, reads as UTF-8.

    Args:
        rows: texts stay as they are in a spreadsheet; numbers are numbers there.
        separator: between the cells; a semicolon where numbers have a decimal comma.
    """

    def cell(value: str | float | None) -> str:
        if isinstance(value, str):
            return guarded(value)
        number = "" if value is None else f"{value:.10g}"
        return number.replace(".", ",") if separator == ";" else number

    return "".join(csv_lines((map(cell, row) for row in rows), separator)).encode("utf-8-sig")
