"""Figures are counted in the history's thread, by the days of the computer's time zone."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_statistics import Period, StatisticsAnswer, StatisticsQuestion
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.notices import Notice
from dialer_gui.domain.records import CallRecord
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.statistics_service import StatisticsService
from dialer_gui.storage.history import open_history
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS, a_call
from tests.services.hand_timing import HandTiming

BERLIN = ZoneInfo("Europe/Berlin")
SHOWN = "+493023125000"


class At(HandTiming):
    """A time of day in Berlin."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._at_s = datetime.fromisoformat(text).replace(tzinfo=BERLIN).timestamp()

    def unix_s(self) -> float:
        """Return Unix seconds."""
        return self._at_s


def add_call(path: Path, text: str, *, has_record: bool = True, caller_id: str = "") -> None:
    """Add an accepted call of that time in Berlin, answered where it has a record."""
    at_s = At(text).unix_s()
    request = replace(a_call(), caller_id=caller_id)
    entry = HistoryEntry(request, "Sales", at_s, CallOutcome.accepted(), at_s)
    record = CallRecord(
        request.id, request.extension, request.number, SHOWN, at_s, talking_s=90, waiting_s=10
    )
    with closing(open_history(path).history) as history:
        history.put(entry)
        if has_record:
            assert history.attach_record(request.id, record)


class Desk:
    """The service and what it has told."""

    def __init__(self, path: Path, now: str) -> None:
        self.history = HistoryService(path)
        self.service = StatisticsService(self.history, At(now), BERLIN)
        self.answers: list[StatisticsAnswer] = []
        self.counts: list[dict[str, int]] = []
        self.exported: list[tuple[str, Explanation | None]] = []
        self.notices: list[Notice] = []
        self.service.statistics_read.connect(self.answers.append)
        self.service.caller_ids_counted.connect(self.counts.append)
        self.service.exported.connect(lambda *told: self.exported.append(told))
        self.history.notice_raised.connect(self.notices.append)

    def close(self) -> None:
        """End both services."""
        self.service.shut_down(PATIENCE_S)
        self.history.shut_down(PATIENCE_S)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


def test_figures_are_of_the_period_and_compared_with_the_one_before(
    qtbot: QtBot, path: Path
) -> None:
    add_call(path, "2026-10-25T01:30")
    add_call(path, "2026-10-25T18:30")
    add_call(path, "2026-10-26T09:30", has_record=False)
    add_call(path, "2026-10-19T23:59")
    add_call(path, "2026-10-12T12:00")
    with closing(Desk(path, "2026-10-26T12:00")) as desk:
        desk.service.ask(StatisticsQuestion(Period.WEEK))
        qtbot.waitUntil(lambda: bool(desk.answers), timeout=PATIENCE_MS)
    (answer,) = desk.answers
    # The clocks were changed between the first two.
    assert {hour: tally.recorded for hour, tally in answer.now.hours.items()} == {1: 1, 18: 1, 9: 0}
    assert (answer.now.total.calls, answer.now.total.recorded) == (3, 2)
    assert answer.now.total.talking_s == 180
    # 19 October's call at 23:59 is after the same time of day.
    assert (answer.before.total.calls, answer.begins_s) == (0, None)
    assert [phone.account_name for phone in answer.phones] == ["Sales"]


@pytest.mark.parametrize(
    ("oldest", "calls_before", "is_known"),
    [("2026-11-09T23:59", 1, True), ("2026-11-10T00:01", 0, False)],
)
def test_a_time_that_is_only_partly_in_the_history_is_not_compared_with(
    qtbot: QtBot, path: Path, oldest: str, calls_before: int, *, is_known: bool
) -> None:
    for text in (oldest, "2026-11-16T09:30", "2026-11-23T09:30"):
        add_call(path, text)
    with closing(Desk(path, "2026-11-23T12:00")) as desk:
        desk.service.ask(StatisticsQuestion(Period.WEEK))
        qtbot.waitUntil(lambda: bool(desk.answers), timeout=PATIENCE_MS)
    (answer,) = desk.answers
    assert (answer.now.total.calls, answer.before.total.calls) == (1, calls_before)
    assert answer.begins_s == (None if is_known else At(oldest).unix_s())


def test_a_question_that_was_overtaken_is_not_answered(qtbot: QtBot, path: Path) -> None:
    add_call(path, "2026-11-23T09:30")
    with closing(Desk(path, "2026-11-23T12:00")) as desk:
        questions = [StatisticsQuestion(period) for period in Period]
        for question in questions:
            desk.service.ask(question)
        qtbot.waitUntil(
            lambda: bool(desk.answers) and desk.answers[-1].question is questions[-1],
            timeout=PATIENCE_MS,
        )
        assert len(desk.answers) <= len(questions)


def test_today_begins_at_local_midnight(qtbot: QtBot, path: Path) -> None:
    add_call(path, "2026-11-22T23:59")
    add_call(path, "2026-11-23T00:00")
    add_call(path, "2026-11-23T09:00", has_record=False, caller_id="493023125000")
    # The provider chooses one, and has not told which.
    add_call(path, "2026-11-23T10:00", has_record=False)
    with closing(Desk(path, "2026-11-23T12:00")) as desk:
        desk.service.count_caller_ids()
        qtbot.waitUntil(lambda: bool(desk.counts), timeout=PATIENCE_MS)
        assert [sum(counts.values()) for counts in desk.counts] == [2]
        assert len(desk.counts[0]) == 1
        # Its record names it, by a clock that is ahead.
        add_call(path, "2026-11-23T12:01")
        desk.service.count_caller_ids()
        qtbot.waitUntil(lambda: len(desk.counts) == 2, timeout=PATIENCE_MS)
        assert sum(desk.counts[1].values()) == 3


def test_a_history_that_can_not_be_used_is_told_and_gives_no_answer(
    qtbot: QtBot, path: Path
) -> None:
    path.mkdir()
    (path / "in the way").touch()
    with closing(Desk(path / "in the way" / "history", "2026-11-23T12:00")) as desk:
        desk.service.ask(StatisticsQuestion())
        qtbot.waitUntil(lambda: bool(desk.notices), timeout=PATIENCE_MS)
        assert not desk.answers


def test_an_export_is_written_whole_or_its_failure_told(
    qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    good, bad = tmp_path / "figures.csv", tmp_path / "figures.csv" / "below.csv"
    with closing(Desk(path, "2026-11-23T12:00")) as desk:
        desk.service.export(str(good), b"a,b\r\n")
        desk.service.export(str(bad), b"a,b\r\n")
        qtbot.waitUntil(lambda: len(desk.exported) == 2, timeout=PATIENCE_MS)
    assert good.read_bytes() == b"a,b\r\n"
    assert desk.exported[0] == (str(good), None)
    assert desk.exported[1][0] == str(bad)
    assert str(desk.exported[1][1]).startswith(f"{bad} can't be written.")
