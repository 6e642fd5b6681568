"""The count of what is listed: of the newest search only, and of none that is given up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_search import CallFilters, CallSearch
from dialer_gui.services.call_counter import CallCounter
from dialer_gui.storage import history_file
from dialer_gui.storage.history import History, open_history
from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S
from tests.storage.samples import add_all


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """A history of twenty calls that is open."""
    with closing(open_history(tmp_path / "history.sqlite3").history) as opened:
        add_all(opened, range(20))
        yield opened


@pytest.fixture
def counter(qapp: object, tmp_path: Path, history: History) -> Iterator[CallCounter]:
    del qapp
    service = CallCounter(tmp_path / "history.sqlite3", lambda question: question(history))
    yield service
    service.shut_down(PATIENCE_S)


def test_the_newest_search_is_counted(qtbot: QtBot, counter: CallCounter) -> None:
    told: list[int] = []
    counter.counted.connect(told.append)
    counter.count(CallSearch())
    counter.count(CallSearch(filters=CallFilters(extension="8002")))
    counter.count(CallSearch("4930123456"))
    qtbot.waitUntil(lambda: told != [], timeout=PATIENCE_MS)
    assert told == [20]


def test_calls_are_counted_once_what_was_to_be_written_is(
    qtbot: QtBot, tmp_path: Path, history: History
) -> None:
    questions: list[Callable[[History], None]] = []
    counter = CallCounter(tmp_path / "history.sqlite3", questions.append)
    counter.count(CallSearch())
    add_all(history, (20,))
    with qtbot.waitSignal(counter.counted, timeout=PATIENCE_MS) as told:
        questions.pop()(history)
        assert counter.is_counting
    assert (told.args, counter.is_counting) == ([21], False)
    counter.shut_down(PATIENCE_S)


def test_what_is_given_up_is_not_told(qtbot: QtBot, counter: CallCounter) -> None:
    with qtbot.assertNotEmitted(counter.counted):
        counter.count(CallSearch())
        counter.give_up()
        counter.shut_down(PATIENCE_S)


def test_a_count_stops_when_nobody_waits(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_file, "_ASK_EVERY_STEPS", 50)
    assert history.count(CallSearch("4930"), lambda: False) == 20
    assert history.count(CallSearch("4930"), lambda: True) is None
    assert history.count() == 20


def test_a_history_that_can_not_be_used_is_logged(
    qtbot: QtBot, tmp_path: Path, history: History, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "none" / "history.sqlite3"
    counter = CallCounter(path, lambda question: question(history))
    with qtbot.waitSignal(counter.counted, timeout=PATIENCE_MS) as told:
        counter.count(CallSearch())
    assert told.args == [None]
    assert "the calls can't be counted" in caplog.text
    counter.shut_down(PATIENCE_S)
