"""The provider's records come into the history once, however often and however far one asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.services.catch_up_service import CatchUpService
from dialer_gui.simulator.records import Record
from dialer_gui.storage.history import open_history
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.provider_desk import (
    FIRST,
    LIST,
    OFFLINE,
    RECORDS,
    SECOND,
    Provider,
    a_provider,
    demo_token,
)

#: At the very moment, before the next page is asked for.
IN_THE_LANE = Qt.ConnectionType.DirectConnection


@dataclass
class CatchUp:
    """A catch-up service, its history, and what it said."""

    bot: QtBot
    provider: Provider
    path: Path
    service: CatchUpService
    progress: list[tuple[int, int]] = field(default_factory=list)
    ends: list[tuple[object, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to everything."""
        self.service.progressed.connect(lambda *said: self.progress.append(said))
        self.service.finished.connect(lambda new: self.ends.append(("finished", new)))
        self.service.failed.connect(lambda why, new: self.ends.append((why, new)))
        self.service.history_failed.connect(lambda _why, new: self.ends.append(("history", new)))

    def run(self, days: float = 7.0) -> tuple[object, ...]:
        """Run once, and return the end."""
        self.service.start(self.provider.account, days)
        return self.end()

    def end(self) -> tuple[object, ...]:
        """Wait for the end of the run."""
        self.bot.waitUntil(lambda: bool(self.ends), timeout=PATIENCE_MS)
        assert not self.service.is_running
        return self.ends.pop()

    def add(self, count: int, *, extension: str = FIRST, note: str = "", first: int = 1) -> None:
        """Put calls of the last days on record, one a minute."""
        now_s = self.provider.timing.unix_s()
        self.provider.simulator.pbx.add_records(
            "Demo company",
            [
                Record(
                    number,
                    extension,
                    f"49301{number:07}",
                    now_s - 60 * (number - first + 1),
                    7,
                    custom={"memberid": note},
                )
                for number in range(first, first + count)
            ],
        )

    def rows(self) -> tuple[HistoryEntry, ...]:
        """What the history's file holds now, newest first."""
        with closing(open_history(self.path).history) as history:
            return history.recent(100_000)


@pytest.fixture
def catch_up(qtbot: QtBot, tmp_path: Path) -> Iterator[CatchUp]:
    path = tmp_path / "history.sqlite3"
    with a_provider() as provider:
        service = CatchUpService(path, demo_token, provider.timing)
        yield CatchUp(qtbot, provider, path, service)
        service.shut_down(PATIENCE_S)
        service.shut_down(PATIENCE_S)


def test_pages_come_in_once(catch_up: CatchUp) -> None:
    catch_up.add(2300)
    catch_up.add(40, extension=SECOND, first=5000)
    catch_up.add(9, extension=OFFLINE, first=6000)  # not one of the person's
    assert catch_up.run() == ("finished", 2340)
    assert catch_up.progress == [(1000, 2340), (2000, 2340), (2300, 2340), (2340, 2340)]
    rows = catch_up.rows()
    assert len(rows) == 2340
    assert {row.request.extension for row in rows} == {FIRST, SECOND}
    assert all(row.record is not None and row.account_name == "Sales" for row in rows)
    assert catch_up.run() == ("finished", 0)
    assert len(catch_up.rows()) == 2340


def test_the_phones_of_an_account_that_names_none_are_the_provider_s(catch_up: CatchUp) -> None:
    catch_up.provider.account = replace(catch_up.provider.account, extensions=())
    for extension, first in ((FIRST, 1), (SECOND, 100), (OFFLINE, 200)):
        catch_up.add(4, extension=extension, first=first)
    assert catch_up.run() == ("finished", 12)
    assert {row.request.extension for row in catch_up.rows()} == {FIRST, SECOND, OFFLINE}


def test_where_the_phones_may_not_be_listed_all_of_the_account_s_calls_come_in(
    catch_up: CatchUp,
) -> None:
    faults = catch_up.provider.simulator.pbx.faults
    faults.refuse(LIST, 603)
    catch_up.provider.account = replace(catch_up.provider.account, extensions=())
    catch_up.add(4)
    catch_up.add(3, extension=SECOND, first=100)
    assert catch_up.run() == ("finished", 7)
    faults.refuse(LIST, 500)
    assert catch_up.run() == (Reason.SERVER_ERROR, 0)


def test_only_the_last_days_come_in(catch_up: CatchUp) -> None:
    catch_up.add(3 * 24 * 60)
    assert catch_up.run(days=1.0) == ("finished", 24 * 60)
    assert catch_up.run(days=2.0) == ("finished", 24 * 60)


def test_calls_that_are_here_get_their_records(catch_up: CatchUp) -> None:
    entry = catch_up.provider.place("4930123450002")
    with closing(open_history(catch_up.path).history) as history:
        history.add(entry)
        assert entry.outcome is not None
        history.settle(entry.request.id, entry.outcome, entry.started_at_s)
    catch_up.provider.timing.advance(120.0, lambda: None)
    assert catch_up.run() == ("finished", 0)
    (row,) = catch_up.rows()
    assert row.request == entry.request
    assert row.record is not None


def test_nothing_on_record_is_an_end_as_well(catch_up: CatchUp) -> None:
    assert catch_up.run() == ("finished", 0)
    assert catch_up.progress == []


def test_replies_that_are_too_large_are_asked_for_in_smaller_pages(catch_up: CatchUp) -> None:
    catch_up.add(1300, note="x" * 3000)  # 1000 of them are three times the size that is read
    assert catch_up.run() == ("finished", 1300)
    assert catch_up.progress == [(done, 1300) for done in range(250, 1300, 250)] + [(1300, 1300)]
    assert len(catch_up.rows()) == 1300


def test_a_run_can_be_stopped_and_gone_on_with(catch_up: CatchUp) -> None:
    catch_up.add(5000)
    service = catch_up.service
    service.progressed.connect(service.stop, IN_THE_LANE)
    assert catch_up.run() == ("finished", 1000)
    assert len(catch_up.rows()) == 1000
    service.progressed.disconnect(service.stop)
    assert catch_up.run() == ("finished", 4000)
    assert len(catch_up.rows()) == 5000


def test_a_hanging_question_can_be_stopped(catch_up: CatchUp) -> None:
    catch_up.provider.simulator.pbx.faults.hang(RECORDS)
    catch_up.service.start(catch_up.provider.account, 1.0)
    catch_up.service.start(catch_up.provider.account, 1.0)  # left alone
    catch_up.bot.waitUntil(lambda: catch_up.provider.count(RECORDS) == 1, timeout=PATIENCE_MS)
    catch_up.service.stop()
    assert catch_up.end() == ("finished", 0)
    assert catch_up.provider.count(RECORDS) == 1


def test_a_refusal_is_told(catch_up: CatchUp) -> None:
    catch_up.provider.simulator.pbx.faults.refuse(RECORDS, 603)
    assert catch_up.run() == (Reason.NOT_LICENSED, 0)
    catch_up.provider.simulator.pbx.faults.mend()
    assert catch_up.run() == ("finished", 0)


def test_what_came_before_an_error_stays(catch_up: CatchUp) -> None:
    catch_up.add(3000)
    faults = catch_up.provider.simulator.pbx.faults

    def break_down() -> None:
        faults.break_down()

    catch_up.service.progressed.connect(break_down, IN_THE_LANE)
    assert catch_up.run() == (Reason.NOT_AN_ENVELOPE, 1000)
    assert len(catch_up.rows()) == 1000


def test_a_history_that_can_not_be_used_is_told(qtbot: QtBot, catch_up: CatchUp) -> None:
    blocked = catch_up.path.parent / "a file"
    blocked.write_text("and no folder")
    service = CatchUpService(blocked / "history.sqlite3", demo_token)
    other = replace(catch_up, service=service, progress=[], ends=[])
    assert other.run() == ("history", 0)
    service.shut_down(PATIENCE_S)


def test_the_end_of_the_program_waits_for_no_answer(
    catch_up: CatchUp, caplog: pytest.LogCaptureFixture
) -> None:
    catch_up.provider.simulator.pbx.faults.hang(RECORDS)
    catch_up.service.start(catch_up.provider.account, 1.0)
    catch_up.bot.waitUntil(lambda: catch_up.provider.count(RECORDS) == 1, timeout=PATIENCE_MS)
    catch_up.service.shut_down(PATIENCE_S)
    assert "did not end in time" not in caplog.text
