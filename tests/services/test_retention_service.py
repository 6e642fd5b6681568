"""The retention: counts, deletes now and each day, and lets itself be changed and stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.services import retention_service
from dialer_gui.services.retention_service import DAY_S, RetentionService
from dialer_gui.storage.history import History, HistoryError, open_history
from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S
from tests.services.hand_timing import HandTiming
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, record_of

CALLS = 1200


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """A call a day, the newest made at the time that the tests begin at."""
    with closing(open_history(tmp_path / "history.sqlite3").history) as opened:
        records = [record_of(round(-DAY_S * day)) for day in range(CALLS)]
        opened.take_in(ACCOUNT_ID, "Sales", records)
        yield opened


@pytest.fixture
def timing() -> HandTiming:
    timing = HandTiming()
    timing.set_clock(STARTED_AT_S - timing.unix_s() + 60)
    return timing


@pytest.fixture
def retention(
    qapp: object, tmp_path: Path, history: History, timing: HandTiming
) -> Iterator[RetentionService]:
    del qapp, history
    service = RetentionService(tmp_path / "history.sqlite3", timing)
    yield service
    service.shut_down(PATIENCE_S)


def test_it_says_how_many_would_go_and_deletes_nothing(
    qtbot: QtBot, retention: RetentionService, history: History
) -> None:
    with qtbot.waitSignal(retention.counted, timeout=PATIENCE_MS) as counted:
        retention.count(30)
    assert counted.args == [CALLS - 30, 30]
    assert history.count() == CALLS


def test_older_calls_go_now_and_each_day(
    qtbot: QtBot, retention: RetentionService, history: History, timing: HandTiming
) -> None:
    with qtbot.waitSignal(retention.deleted, timeout=PATIENCE_MS) as deleted:
        retention.keep(90)
    assert deleted.args == [CALLS - 90]
    with qtbot.waitSignal(retention.deleted, timeout=PATIENCE_MS) as deleted:
        timing.advance(DAY_S, lambda: None)
    assert deleted.args == [1]
    assert history.count() == 89


def test_for_ever_deletes_nothing(
    retention: RetentionService, history: History, timing: HandTiming
) -> None:
    retention.keep(0)
    timing.advance(2 * DAY_S, lambda: None)
    retention.shut_down(PATIENCE_S)
    retention.keep(1)
    assert history.count() == CALLS


def test_a_history_that_can_not_be_used_is_left_for_the_next_day(
    qtbot: QtBot, tmp_path: Path, timing: HandTiming, caplog: pytest.LogCaptureFixture
) -> None:
    retention = RetentionService(tmp_path / "none" / "history.sqlite3", timing)
    with qtbot.waitSignal(retention.count_failed, timeout=PATIENCE_MS) as failed:
        retention.count(1)
    assert failed.args == [1]
    retention.keep(1)
    qtbot.waitUntil(lambda: "old calls can't be deleted" in caplog.text, timeout=PATIENCE_MS)
    assert timing.alarms[0].due_s == timing.now_s() + DAY_S
    retention.shut_down(PATIENCE_S)


def test_what_must_be_counted_is_counted_each_day_until_it_is_known(
    qtbot: QtBot,
    retention: RetentionService,
    history: History,
    timing: HandTiming,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def is_locked(_path: Path) -> History:
        raise HistoryError

    with monkeypatch.context() as patched:
        patched.setattr(retention_service, "reopen_history", is_locked)
        with qtbot.waitSignal(retention.count_failed, timeout=PATIENCE_MS):
            retention.count_each_day(30)
    with qtbot.waitSignal(retention.counted, timeout=PATIENCE_MS) as counted:
        timing.advance(DAY_S, lambda: None)
    assert counted.args == [CALLS - 29, 30]
    with qtbot.waitSignal(retention.deleted, timeout=PATIENCE_MS):
        retention.keep(30)
    with qtbot.waitSignal(retention.deleted, timeout=PATIENCE_MS):
        timing.advance(DAY_S, lambda: None)
    assert history.count() == 28
