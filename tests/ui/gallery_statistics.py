"""The page with the figures and the caller IDs, in each of their states."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QAction, QKeySequence

from dialer_gui.domain.call_statistics import (
    CallEnd,
    CallingPhone,
    CallStatistics,
    CountedCalls,
    StatisticsAnswer,
    StatisticsQuestion,
    TimeSpan,
    statistics_of,
)
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.page import STATISTICS
from dialer_gui.ui.pages.statistics.statistics_page import StatisticsPage
from tests.ui.gallery import (
    ACCOUNT,
    AFTERNOON_S,
    FULL_DISK,
    SECOND_ACCOUNT,
    Scene,
    entries,
    type_in,
)

_MORNING_S = AFTERNOON_S - 14 * 3600
_WEEK_S = 7 * 86_400
SPAN = TimeSpan(_MORNING_S - 6 * 86_400, AFTERNOON_S, ((AFTERNOON_S, 0),))
BEFORE_SPAN = TimeSpan(SPAN.from_s - _WEEK_S, SPAN.until_s - _WEEK_S, ((AFTERNOON_S, 0),))
NAMED = replace(ACCOUNT, caller_ids=("Sales DE: 493023125000", "442079460000", "12025550100"))
_CALLER_IDS = ("+493023125000", "442079460000", "12025550100", "6281234567890")
COUNTED = (
    *(
        CountedCalls(hour, end, _CALLER_IDS[hour % 4], calls, calls // 2, 95 * calls, 14 * calls)
        for hour in range(8, 19)
        for end, calls in (
            (CallEnd.ANSWERED, 3 + hour * 7 % 13),
            (CallEnd.NOT_ANSWERED, 2 + hour * 5 % 11),
        )
        if hour != 13
    ),
    CountedCalls(9, CallEnd.ACCEPTED, "", 7),
    CountedCalls(10, CallEnd.UNKNOWN, "442079460000", 2),
    CountedCalls(10, CallEnd.REFUSED, "442079460000", 1),
    CountedCalls(11, CallEnd.NOT_SENT, "442079460000", 1),
    CountedCalls(11, CallEnd.CANCELLED, "442079460000", 1),
)
BEFORE = (
    *(
        CountedCalls(hour, end, _CALLER_IDS[hour % 3], calls, calls // 2, 105 * calls, 13 * calls)
        for hour in range(8, 18)
        for end, calls in (
            (CallEnd.ANSWERED, 2 + hour * 5 % 9),
            (CallEnd.NOT_ANSWERED, 1 + hour * 7 % 12),
        )
        if hour != 12
    ),
    CountedCalls(9, CallEnd.UNKNOWN, "", 3),
)
ANSWER = StatisticsAnswer(
    StatisticsQuestion(),
    SPAN,
    BEFORE_SPAN,
    statistics_of(COUNTED),
    statistics_of(BEFORE),
    (
        CallingPhone(ACCOUNT.id, ACCOUNT.name, "8001"),
        CallingPhone(ACCOUNT.id, ACCOUNT.name, "8002"),
        CallingPhone(SECOND_ACCOUNT.id, SECOND_ACCOUNT.name, "9001"),
    ),
)
NO_CALLS = replace(ANSWER, now=CallStatistics(), before=CallStatistics(), phones=())
#: Its record has not come, and there were none before.
ONE_CALL = replace(
    NO_CALLS, now=statistics_of([CountedCalls(9, CallEnd.ACCEPTED, "", 1)]), phones=ANSWER.phones
)
#: Calls are kept for eight days, which the time before is only partly in.
BEGUN_LATELY = replace(ANSWER, before=CallStatistics(), begins_s=SPAN.from_s - 86_400)
_LONG_NAMES = tuple(
    f"Customer care and returns, region {number}: 4930231250{number:02}" for number in range(10)
)
_LONG_NAMED = replace(
    ANSWER,
    now=statistics_of(
        CountedCalls(9 + number % 3, end, f"4930231250{number:02}", 1200 - 90 * number, 9, 90, 60)
        for number in range(10)
        for end in (CallEnd.ANSWERED, CallEnd.NOT_ANSWERED)
    ),
)


def open_statistics(window: MainWindow) -> StatisticsPage:
    """Add the page to a window, and show it the way a person does."""
    window.recent.show_entries(entries())
    wanted = QKeySequence(STATISTICS.shortcut)
    next(a for a in window.findChildren(QAction) if a.shortcut() == wanted).trigger()
    if not window.findChildren(StatisticsPage):
        window.add_page(STATISTICS, StatisticsPage.focus_first)
    (page,) = window.findChildren(StatisticsPage)
    page.show_accounts((NAMED, SECOND_ACCOUNT))
    page.write_numbers_with(window.form.written)
    return page


def _answer(answer: StatisticsAnswer) -> Scene:
    def scene(window: MainWindow) -> None:
        open_statistics(window).show_answer(answer)

    return scene


def _long_names(window: MainWindow) -> None:
    page = open_statistics(window)
    page.show_accounts((replace(NAMED, caller_ids=_LONG_NAMES), SECOND_ACCOUNT))
    page.show_catching_up(is_so=True)
    page.show_answer(_LONG_NAMED)


def _exported(window: MainWindow) -> None:
    page = open_statistics(window)
    page.show_answer(ANSWER)
    page.show_exported("/media/ada/figures.csv", FULL_DISK)


def _caller_id(window: MainWindow) -> None:
    """A rule has chosen a caller ID that was shown too often today."""
    window.recent.show_entries(entries())
    ruled = replace(NAMED, caller_id_rules=("DE: Sales DE",))
    window.form.show_accounts((ruled, SECOND_ACCOUNT), ruled.id)
    window.form.options.caller_id.warn_from(75)
    window.form.options.caller_id.show_counts({"442079460000": 41, "493023125000": 80})
    type_in(window, "+4930123456")


STATISTICS_SCENES: dict[str, Scene] = {
    "statistics": _answer(ANSWER),
    "statistics-none": _answer(NO_CALLS),
    "statistics-one-call": _answer(ONE_CALL),
    "statistics-begun-lately": _answer(BEGUN_LATELY),
    "statistics-long-names": _long_names,
    "statistics-not-saved": _exported,
    "ruled-caller-id": _caller_id,
}
