"""Figures of the history in words: what is known, of how many calls, and since when it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_statistics import (
    CallEnd,
    CallStatistics,
    Period,
    StatisticsAnswer,
    Tally,
    TimeSpan,
    sum_of,
)
from dialer_gui.domain.caller_ids import is_same_caller_id, read_caller_id
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.times import clock_words, date_words, duration_words, moment

translate = QCoreApplication.translate

#: Further caller IDs are one bar together.
MAX_CALLER_IDS = 12
#: For what can't be told.
_NONE = "–"
#: So little is not rounded to nothing, and what lacks so little is not rounded to all.
_ALMOST_NONE = 0.005


class Figure(NamedTuple):
    """One figure in words: its name, what it is now and was in the time before, the difference.

    A share says in ``note`` what it is a share of. One with a name alone heads those that follow.
    """

    name: str
    now: str = ""
    before: str = ""
    change: str = ""
    note: str = ""


class Bar(NamedTuple):
    """One bar: what it stands for, its share and the share before from 0 to 1, and their words.

    The words are two, of which the first says more: 44 % and 7 of 16; 95 and 55 %.
    """

    name: str
    share: float | None
    before: float | None
    words: tuple[str, str]
    words_before: tuple[str, str]


class Compared(NamedTuple):
    """The calls of an hour or of a caller ID, and those of the time before."""

    name: str
    now: Tally
    before: Tally


def period_names() -> dict[Period, str]:
    """Return what the periods are called."""
    return {
        Period.TODAY: translate("Statistics", "Today"),
        Period.WEEK: translate("Statistics", "7 days"),
        Period.MONTH: translate("Statistics", "30 days"),
        Period.QUARTER: translate("Statistics", "90 days"),
    }


def span_words(span: TimeSpan) -> str:
    """Return the days of a period, and until when the last of them is in it."""
    first, last = moment(span.from_s), moment(span.until_s)
    clock = clock_words(last.time())
    if first.date() == last.date():
        return translate("Statistics", "{day}, until {time}").format(
            day=date_words(last.date()), time=clock
        )
    return translate("Statistics", "{first} to {last}, {time}").format(
        first=date_words(first.date()), last=date_words(last.date()), time=clock
    )


def before_words(answer: StatisticsAnswer) -> str:
    """Return which days are compared with, and how bars show it; or why none are."""
    if answer.begins_s is not None:
        return translate(
            "Statistics", "Not compared with the time before: the history begins on {day}."
        ).format(day=date_words(moment(answer.begins_s).date()))
    words = translate("Statistics", "Before, a line in each bar: {span}")
    if not answer.before.total.calls:
        words = translate("Statistics", "No calls before: {span}")
    return words.format(span=span_words(answer.before_span))


def figures(answer: StatisticsAnswer) -> list[Figure]:
    """Return the six figures that people look at first."""
    now, before = answer.now.total, answer.before.total
    unrecorded = _counted(
        translate("Statistics", "Without a record"), now.unrecorded, before.unrecorded
    )
    counted = [
        _counted(translate("Statistics", "Calls"), now.calls, before.calls),
        _shared(translate("Statistics", "Answered share"), now, before)._replace(
            note=translate("Statistics", "{part} of {whole} with a record").format(
                part=count_words(now.answered), whole=count_words(now.recorded)
            )
            if now.recorded
            else translate("Statistics", "no call has a record")
        ),
        _counted(
            translate("Statistics", "Talks of 60 s and more"),
            now.conversations,
            before.conversations,
        ),
        _timed(translate("Statistics", "Talk time"), now.talking_s, before.talking_s),
        _timed(translate("Statistics", "Average wait"), now.average_wait_s, before.average_wait_s),
        unrecorded._replace(note=translate("Statistics", "left out of the shares")),
    ]
    return _known(answer, counted)


def end_figures(answer: StatisticsAnswer) -> list[Figure]:
    """Return how many calls ended in which way, each way that occurs."""
    now, before = answer.now.ends, answer.before.ends
    counted = [
        _counted(_end_words(end), now.get(end, 0), before.get(end, 0))
        for end in CallEnd
        if now.get(end, 0) or before.get(end, 0)
    ]
    return _known(answer, counted)


def end_bars(answer: StatisticsAnswer) -> list[Bar]:
    """Return a bar for each way in which calls ended, as a part of all calls."""

    def part(statistics: CallStatistics, end: CallEnd) -> tuple[float | None, tuple[str, str]]:
        count, calls = statistics.ends.get(end, 0), statistics.total.calls
        share = count / calls if calls else None
        return share, (count_words(count), _percent_words(share))

    shown = (end for end in CallEnd if answer.now.ends.get(end))
    parts = ((end, part(answer.now, end), part(answer.before, end)) for end in shown)
    return [
        Bar(_end_words(end), share, share_before, words, words_before)
        for end, (share, words), (share_before, words_before) in parts
    ]


def by_hour(answer: StatisticsAnswer) -> list[Compared]:
    """Return each hour of the day from the first to the last with a record, now or before."""
    hours, before = answer.now.hours, answer.before.hours
    recorded = [hour for each in (hours, before) for hour in each if each[hour].recorded]
    nothing = Tally()
    return (
        [
            Compared(
                clock_words(QTime(hour, 0)), hours.get(hour, nothing), before.get(hour, nothing)
            )
            for hour in range(min(recorded), max(recorded) + 1)
        ]
        if recorded
        else []
    )


def by_caller_id(
    answer: StatisticsAnswer, names: Callable[[str], str], limit: int = MAX_CALLER_IDS
) -> list[Compared]:
    """Return each caller ID of now, the one with most calls first, and further ones as one."""
    rows = [
        Compared(names(number), tally, answer.before.caller_ids.get(number, Tally()))
        for number, tally in _by_use(answer.now)
        if number or tally.recorded  # else nothing is known of them yet
    ]
    others = rows[limit:]
    if others:
        words = translate("Statistics", "{count} others").format(count=len(others))
        now, before = (sum_of(tallies) for tallies in list(zip(*others, strict=True))[1:])
        rows[limit:] = [Compared(words, now, before)]
    return rows


def _by_use(statistics: CallStatistics) -> list[tuple[str, Tally]]:
    return sorted(statistics.caller_ids.items(), key=lambda each: -each[1].calls)


def share_bars(rows: Sequence[Compared]) -> list[Bar]:
    """Return a bar with the answered share of each row."""
    return [
        Bar(
            row.name,
            row.now.answered_share,
            row.before.answered_share,
            _share_words(row.now),
            _share_words(row.before),
        )
        for row in rows
    ]


def share_figures(rows: Sequence[Compared]) -> list[Figure]:
    """Return the answered share of each row."""
    return [_shared(*row) for row in rows]


def spoken_bar(bar: Bar) -> str:
    """Return all of a bar in words: 09:00: 44 % · 7 of 16, before: 50 % · 5 of 10."""
    now, before = (" · ".join(filter(None, each)) for each in (bar.words, bar.words_before))
    return f"{bar.name}: {now if bar.before is None else with_before(now, before)}"


def compared_words(figure: Figure) -> str:
    """Return how a figure has changed and what it was before; empty where that is not known."""
    if figure.before == _NONE:
        return ""
    if figure.change == _NONE:
        return _before_alone(figure.before)
    return with_before(figure.change, figure.before)


def _before_alone(before: str) -> str:
    return translate("Statistics", "before: {before}").format(before=before)


def with_before(now: str, before: str) -> str:
    """Return what is now, or how it has changed, with what was before."""
    return translate("Statistics", "{now}, before: {before}").format(now=now, before=before)


def caller_id_names(
    accounts: Sequence[Account], write: Callable[[str], str]
) -> Callable[[str], str]:
    """Return what names a caller ID: what an account calls it, or else how people write it."""
    known = [read_caller_id(entry) for account in accounts for entry in account.caller_ids]

    def name_of(number: str) -> str:
        if not number:
            return translate("Statistics", "Not known yet")
        same = (each.name for each in known if is_same_caller_id(each.number, number))
        name = next(filter(None, same), "")
        # Two accounts may call different ones alike.
        others = (each for each in known if not is_same_caller_id(each.number, number))
        if not name or any(each.name == name for each in others):
            name = " · ".join(filter(None, (name, write(number))))
        return plain_text(name)

    return name_of


def count_words(count: int) -> str:
    """Return a number as the language writes it."""
    return QLocale().toString(count)


def table_of(
    answer: StatisticsAnswer, names: Callable[[str], str], whose: str
) -> list[list[str | float | None]]:
    """Return all figures of both times, where known, as plain numbers with headings, for a CSV.

    Args:
        answer: the figures.
        names: what names a caller ID.
        whose: the account and the extension in words.
    """
    headings: list[str | float | None] = [
        translate("Statistics", "Days"),
        translate("Statistics", "Calls of"),
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
    times = [(answer.span, answer.now)]
    if answer.begins_s is None:
        times.append((answer.before_span, answer.before))
    return [
        headings,
        *(
            [span_words(span), whose, *line]
            for span, statistics in times
            for line in _lines(statistics, names)
        ),
    ]


def _lines(
    statistics: CallStatistics, names: Callable[[str], str]
) -> Iterator[list[str | float | None]]:
    yield _line(translate("Statistics", "Total"), "", statistics.total)
    for end in CallEnd:
        if count := statistics.ends.get(end):
            yield [translate("Statistics", "Result"), _end_words(end), count, *[None] * 6]
    for hour, tally in sorted(statistics.hours.items()):
        # As a span a spreadsheet takes it for no time of its own.
        first, last = (clock_words(QTime(each % 24, 0)) for each in (hour, hour + 1))
        yield _line(translate("Statistics", "Hour of day"), f"{first}–{last}", tally)
    for number, tally in _by_use(statistics):
        yield _line(translate("Statistics", "Caller ID"), names(number), tally)


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


def _share_words(tally: Tally) -> tuple[str, str]:
    """Return the answered share and what it is a share of: 63 % and 12 of 19."""
    whole = translate("Statistics", "{part} of {whole}").format(
        part=count_words(tally.answered), whole=count_words(tally.recorded)
    )
    return _percent_words(tally.answered_share), whole if tally.recorded else ""


def _percent_words(share: float | None) -> str:
    if share is None:
        return _NONE
    percent = count_words(round(share * 100))
    if 0 < share <= _ALMOST_NONE:
        percent = "<1"  # one call of a thousand is some
    elif 1 - _ALMOST_NONE <= share < 1:
        percent = ">99"
    return translate("Statistics", "{percent} %").format(percent=percent)


def _shared(name: str, now: Tally, before: Tally) -> Figure:
    (percent, part), (percent_before, part_before) = map(_share_words, (now, before))
    change = _points_words(now.answered_share, before.answered_share)
    note = with_before(part, part_before) if part and part_before else part
    if part_before and not part:
        note = _before_alone(part_before)
    return Figure(name, percent, percent_before, change, note)


def _counted(name: str, now: int, before: int) -> Figure:
    change = _signed(now - before, count_words)
    return Figure(name, count_words(now), count_words(before), change)


def _known(answer: StatisticsAnswer, all_of_them: list[Figure]) -> list[Figure]:
    """Return figures without the time before, where nothing is known of it."""
    if answer.begins_s is None:
        return all_of_them
    return [each._replace(before=_NONE, change=_NONE) for each in all_of_them]


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
