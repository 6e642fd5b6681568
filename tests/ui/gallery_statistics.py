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

SPAN = TimeSpan(AFTERNOON_S - 7 * 86_400, AFTERNOON_S, ((AFTERNOON_S, 3600),))
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
    CountedCalls(0, CallEnd.ANSWERED, "", 61, 30, 5_400, 900),
    CountedCalls(0, CallEnd.NOT_ANSWERED, "", 52, 0, 0, 700),
    CountedCalls(0, CallEnd.UNKNOWN, "", 3),
)
ANSWER = StatisticsAnswer(
    StatisticsQuestion(),
    SPAN,
    statistics_of(COUNTED),
    statistics_of(BEFORE),
    (
        CallingPhone(ACCOUNT.id, ACCOUNT.name, "8001"),
        CallingPhone(ACCOUNT.id, ACCOUNT.name, "8002"),
        CallingPhone(SECOND_ACCOUNT.id, SECOND_ACCOUNT.name, "9001"),
    ),
)
NO_CALLS = replace(ANSWER, now=CallStatistics(), before=CallStatistics(), phones=())


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


def _exported(window: MainWindow) -> None:
    page = open_statistics(window)
    page.show_answer(ANSWER)
    page.show_exported("/media/ada/figures.csv", FULL_DISK)


def _caller_id(window: MainWindow) -> None:
    """A rule has chosen the caller ID; another one was shown too often today."""
    window.recent.show_entries(entries())
    ruled = replace(NAMED, caller_id_rules=("DE: Sales DE",))
    window.form.show_accounts((ruled, SECOND_ACCOUNT), ruled.id)
    window.form.options.caller_id.warn_from(75)
    window.form.options.caller_id.show_counts({"442079460000": 80, "493023125000": 41})
    type_in(window, "+4930123456")


STATISTICS_SCENES: dict[str, Scene] = {
    "statistics": _answer(ANSWER),
    "statistics-none": _answer(NO_CALLS),
    "statistics-not-saved": _exported,
    "ruled-caller-id": _caller_id,
}
