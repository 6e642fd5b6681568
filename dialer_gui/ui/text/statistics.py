"""Figures of the history in words: what is known, of how many calls, and since when it changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_statistics import (
    CallEnd,
    CallStatistics,
    Period,
    StatisticsAnswer,
    Tally,
)
from dialer_gui.domain.caller_ids import is_same_caller_id, read_caller_id
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.times import clock_words, date_words, duration_words, moment

translate = QCoreApplication.translate

#: Further caller IDs are one bar together.
MAX_CALLER_IDS = 12
#: For what can't be told.
_NONE = "–"


class Figure(NamedTuple):
    """One figure in words: its name, what it is now and was in the time before, the difference.

    A share says in ``note`` what it is a share of.
    """

    name: str
    now: str
    before: str
    change: str
    note: str = ""


class Bar(NamedTuple):
    """One bar: what it stands for, how long it is from 0 to 1, and its number in words."""

    name: str
    length: float
    words: str


def period_names() -> dict[Period, str]:
    """Return what the periods are called."""
    return {
        Period.TODAY: translate("Statistics", "Today"),
        Period.WEEK: translate("Statistics", "7 days"),
        Period.MONTH: translate("Statistics", "30 days"),
        Period.QUARTER: translate("Statistics", "90 days"),
    }


def span_words(answer: StatisticsAnswer) -> str:
    """Return the days of a period, and until when today is in it."""
    first, last = moment(answer.span.from_s), moment(answer.span.until_s)
    clock = clock_words(last.time())
    if first.date() == last.date():
        return translate("Statistics", "{day}, until {time}").format(
            day=date_words(last.date()), time=clock
        )
    return translate("Statistics", "{first} to {last}, {time}").format(
        first=date_words(first.date()), last=date_words(last.date()), time=clock
    )


def unrecorded_words(tally: Tally) -> str:
    """Return how many calls are left out of the shares; empty where all are."""
    if not tally.unrecorded:
        return ""
    words = translate("Statistics", "Calls without a record, left out of the shares: {count}")
    return words.format(count=QLocale().toString(tally.unrecorded))


def figures(answer: StatisticsAnswer) -> list[Figure]:
    """Return the six figures that people look at first."""
    now, before = answer.now.total, answer.before.total
    return [
        _counted(translate("Statistics", "Calls"), now.calls, before.calls),
        Figure(
            translate("Statistics", "Answered share"),
            _percent_words(now),
            _percent_words(before),
            _points_words(now.answered_share, before.answered_share),
            translate("Statistics", "{part} of {whole} with a record").format(
                part=count_words(now.answered), whole=count_words(now.recorded)
            ),
        ),
        _counted(
            translate("Statistics", "Talks of 60 s and more"),
            now.conversations,
            before.conversations,
        ),
        _timed(translate("Statistics", "Talk time"), now.talking_s, before.talking_s),
        _timed(translate("Statistics", "Average wait"), now.average_wait_s, before.average_wait_s),
        _counted(translate("Statistics", "Without a record"), now.unrecorded, before.unrecorded),
    ]


def end_figures(answer: StatisticsAnswer) -> list[Figure]:
    """Return how many calls ended in which way, each way that occurs."""
    now, before = answer.now.ends, answer.before.ends
    return [
        _counted(_end_words(end), now.get(end, 0), before.get(end, 0))
        for end in CallEnd
        if now.get(end, 0) or before.get(end, 0)
    ]


def end_bars(statistics: CallStatistics) -> list[Bar]:
    """Return a bar for each way in which calls ended, as a part of all calls."""
    calls = statistics.total.calls
    return [
        Bar(_end_words(end), count / calls, count_words(count))
        for end in CallEnd
        if (count := statistics.ends.get(end, 0))
    ]


def hour_bars(statistics: CallStatistics) -> list[Bar]:
    """Return the answered share of each hour from the first to the last with a record."""
    hours = [hour for hour, tally in statistics.hours.items() if tally.recorded]
    if not hours:
        return []
    nothing = Tally()
    return [
        _share_bar(clock_words(QTime(hour, 0)), statistics.hours.get(hour, nothing))
        for hour in range(min(hours), max(hours) + 1)
    ]


def caller_id_bars(
    statistics: CallStatistics, names: Callable[[str], str], limit: int = MAX_CALLER_IDS
) -> list[Bar]:
    """Return the answered share of each caller ID, the one with most calls first."""
    by_use = sorted(statistics.caller_ids.items(), key=lambda each: -each[1].calls)
    bars = [_share_bar(names(number), tally) for number, tally in by_use[:limit]]
    others = [tally for _, tally in by_use[limit:]]
    if others:
        recorded, answered = (
            sum(getattr(each, name) for each in others) for name in ("recorded", "answered")
        )
        words = translate("Statistics", "{count} others").format(count=len(others))
        bars.append(_share_bar(words, Tally(recorded, recorded, answered)))
    return bars


def caller_id_names(
    accounts: Sequence[Account], write: Callable[[str], str]
) -> Callable[[str], str]:
    """Return what names a caller ID: what an account calls it, or else how people write it."""
    known = [read_caller_id(entry) for account in accounts for entry in account.caller_ids]

    def name_of(number: str) -> str:
        if not number:
            return translate("Statistics", "Not known yet")
        same = (each.name for each in known if is_same_caller_id(each.number, number))
        return plain_text(next(filter(None, same), "") or write(number))

    return name_of


def share_words(tally: Tally) -> str:
    """Return the answered share and what it is a share of: 63 % · 12 of 19."""
    if not tally.recorded:
        return _NONE
    return translate("Statistics", "{share} · {part} of {whole}").format(
        share=_percent_words(tally),
        part=count_words(tally.answered),
        whole=count_words(tally.recorded),
    )


def count_words(count: int) -> str:
    """Return a number as the language writes it."""
    return QLocale().toString(count)


def table_of(
    answer: StatisticsAnswer, names: Callable[[str], str], whose: str
) -> list[list[str | float | None]]:
    """Return all figures as plain numbers, with a line of headings, for a CSV file.

    Args:
        answer: the figures.
        names: what names a caller ID.
        whose: the account and the extension in words.
    """
    now = answer.now
    days = (
        (translate("Statistics", "Now"), now.total),
        (translate("Statistics", "Before"), answer.before.total),
    )
    lines = [_line(f"{span_words(answer)} · {whose}", name, tally) for name, tally in days]
    lines += [
        [translate("Statistics", "Result"), _end_words(end), count]
        for end, count in now.ends.items()
    ]
    hour = translate("Statistics", "Hour of day")
    lines += [
        _line(hour, clock_words(QTime(each, 0)), tally) for each, tally in sorted(now.hours.items())
    ]
    caller_id = translate("Statistics", "Caller ID")
    lines += [_line(caller_id, names(each), tally) for each, tally in now.caller_ids.items()]
    return [_headings(), *lines]


def _headings() -> list[str | float | None]:
    return [
        translate("Statistics", "Group"),
        translate("Statistics", "Name"),
        translate("Statistics", "Calls"),
        translate("Statistics", "With a record"),
        translate("Statistics", "Answered"),
        translate("Statistics", "Answered, % of those with a record"),
        translate("Statistics", "Talks of 60 s and more"),
        translate("Statistics", "Talk time, s"),
        translate("Statistics", "Average wait, s"),
    ]


def _line(group: str, name: str, tally: Tally) -> list[str | float | None]:
    share, wait_s = tally.answered_share, tally.average_wait_s
    return [
        *(group, name, tally.calls, tally.recorded, tally.answered),
        None if share is None else round(share * 100, 1),
        *(tally.conversations, tally.talking_s),
        None if wait_s is None else round(wait_s, 1),
    ]


def _end_words(end: CallEnd) -> str:
    return {
        CallEnd.ANSWERED: translate("Statistics", "Answered"),
        CallEnd.NOT_ANSWERED: translate("Statistics", "Not answered"),
        CallEnd.ACCEPTED: translate("Statistics", "Accepted, no record"),
        CallEnd.UNKNOWN: translate("Statistics", "Outcome unknown"),
        CallEnd.REFUSED: translate("Statistics", "Refused"),
        CallEnd.NOT_SENT: translate("Statistics", "Not sent"),
        CallEnd.CANCELLED: translate("Statistics", "Stopped in time"),
        CallEnd.UNDER_WAY: translate("Statistics", "Under way"),
    }[end]


def _share_bar(name: str, tally: Tally) -> Bar:
    return Bar(name, tally.answered_share or 0.0, share_words(tally))


def _percent_words(tally: Tally) -> str:
    share = tally.answered_share
    if share is None:
        return _NONE
    return translate("Statistics", "{percent} %").format(percent=round(share * 100))


def _counted(name: str, now: int, before: int) -> Figure:
    change = _signed(now - before, count_words)
    return Figure(name, count_words(now), count_words(before), change)


def _timed(name: str, now_s: float | None, before_s: float | None) -> Figure:
    if now_s is None or before_s is None:
        change = _NONE
    else:
        change = _signed(round(now_s) - round(before_s), duration_words)
    return Figure(name, _duration(now_s), _duration(before_s), change)


def _duration(seconds: float | None) -> str:
    return _NONE if seconds is None else duration_words(round(seconds))


def _points_words(now: float | None, before: float | None) -> str:
    if now is None or before is None:
        return _NONE
    points = round(now * 100) - round(before * 100)
    return _signed(points, lambda size: translate("Statistics", "{count} pts").format(count=size))


def _signed(difference: int, words: Callable[[int], str]) -> str:
    if not difference:
        return translate("Statistics", "the same")
    return f"{'+' if difference > 0 else '−'}{words(abs(difference))}"
