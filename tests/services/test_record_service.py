"""A call's record is looked for until it is there, and no record serves two calls."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.records import GIVE_UP_AFTER_S
from dialer_gui.services.record_service import (
    LATE_RETRY_AFTER_S,
    OLD_AFTER_S,
    RecordService,
)
from dialer_gui.simulator.call_timelines import (
    BUSY,
    HUNG_UP_ON,
    REJECTED,
    CallScript,
    HangUpCause,
    Phase,
)
from dialer_gui.simulator.rules import Rules
from dialer_gui.storage.history import open_history
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.provider_desk import FIRST, RECORDS, SECOND, Provider, a_provider, demo_token

NUMBER = "4930123450001"


@dataclass
class Searcher:
    """A record service, its history, what it said, and the time in its hands."""

    bot: QtBot
    provider: Provider
    path: Path
    service: RecordService
    found: list[HistoryEntry] = field(default_factory=list)
    refused: list[Reason] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to everything."""
        self.service.record_found.connect(self.found.append)
        self.service.records_refused.connect(lambda _account_id, why: self.refused.append(why))
        self.service.notice_raised.connect(self.notices.append)

    @property
    def questions(self) -> int:
        """How often the provider was asked for records."""
        return self.provider.count(RECORDS)

    def write(self, entry: HistoryEntry) -> HistoryEntry:
        """Put a call into the history, settled."""
        assert entry.outcome is not None
        with closing(open_history(self.path).history) as history:
            history.add(entry)
            history.settle(entry.request.id, entry.outcome, entry.started_at_s)
        return entry

    def look_for(self, entry: HistoryEntry) -> None:
        """Look for the record of a call that was seen to end."""
        self.service.look_for(self.provider.account, replace(entry, seen=LiveState.ENDED))

    def advance(self, seconds: float) -> None:
        """Let time pass, each search ending at the moment when it began."""
        self.provider.timing.advance(seconds, self.settle)

    def settle(self) -> None:
        """Wait for the search under way."""
        self.bot.waitUntil(
            lambda: not any(each.is_asked for each in self.service._searches.values()),
            timeout=PATIENCE_MS,
        )

    def row(self, entry: HistoryEntry) -> HistoryEntry:
        """The call as the file has it."""
        with closing(open_history(self.path).history) as history:
            rows = history.recent(1000)
        return next(row for row in rows if row.request.id == entry.request.id)


def a_searcher(bot: QtBot, provider: Provider, path: Path) -> Searcher:
    return Searcher(bot, provider, path, RecordService(path, demo_token, provider.timing))


@pytest.fixture
def provider() -> Iterator[Provider]:
    with a_provider(Rules(record_delay_s=10.0, record_prefix="00")) as running:
        yield running


@pytest.fixture
def searcher(qtbot: QtBot, tmp_path: Path, provider: Provider) -> Iterator[Searcher]:
    running = a_searcher(qtbot, provider, tmp_path / "history.sqlite3")
    yield running
    running.service.shut_down(PATIENCE_S)
    running.service.shut_down(PATIENCE_S)


def test_a_record_that_comes_late_completes_the_call(searcher: Searcher) -> None:
    entry = searcher.write(searcher.provider.place(NUMBER, story=HUNG_UP_ON))
    searcher.advance(15.0)
    searcher.look_for(entry)
    searcher.advance(29.0)
    assert (searcher.found, searcher.questions) == ([], 2)
    searcher.advance(1.0)
    (found,) = searcher.found
    assert found.seen is LiveState.ENDED
    record = found.record
    assert record is not None
    assert (record.number, record.waiting_s, record.talking_s) == (f"00{NUMBER}", 7, 8)
    assert (record.hang_up_code, record.extension) == (10041, FIRST)
    assert record.recording.endswith(".wav")
    assert searcher.row(entry).record == record
    searcher.advance(3600.0)
    assert searcher.questions == 3


def test_the_question_is_for_own_outgoing_calls_around_the_call_and_consumes_nothing(
    searcher: Searcher,
) -> None:
    entry = searcher.write(searcher.provider.place(NUMBER))
    searcher.look_for(entry)
    searcher.advance(0.0)
    (asked,) = searcher.provider.simulator.asked(RECORDS)
    wanted = {"extnumber": FIRST, "syncflag": "3", "direction": "2", "callmethod": "3"}
    assert {name: asked.fields[name] for name in wanted} == wanted
    # 1795401000 is 2026-11-23 02:30:00 in UTC.
    assert asked.fields["starttime"] == "2026-11-23 10:27:58"
    assert asked.fields["endtime"] == "2026-11-23 10:33:02"


def test_it_is_given_up_after_the_last_try(searcher: Searcher) -> None:
    entry = searcher.write(searcher.provider.sent(NUMBER))
    searcher.look_for(entry)
    asked_at = []
    for second in range(200):
        before = searcher.questions
        searcher.advance(1.0)
        asked_at += [second + 1] * (searcher.questions - before)
    assert asked_at == [1, 5, 30, 120]
    searcher.advance(7200.0)
    assert searcher.questions == 4
    # Where the end was not seen, the call may still go on.
    searcher.service.look_for(searcher.provider.account, entry)
    searcher.advance(7200.0)
    assert searcher.questions == 10


def test_the_same_number_twice_gets_each_its_own_record(searcher: Searcher) -> None:
    first = searcher.write(searcher.provider.place(NUMBER, story=BUSY))
    searcher.advance(20.0)
    second = searcher.write(searcher.provider.place(NUMBER, story=REJECTED))
    searcher.advance(7.0)
    # Only the first one's record is there yet, and it is near enough to the second one too.
    searcher.look_for(second)
    searcher.advance(0.0)
    assert [entry.request.id for entry in searcher.found] == [first.request.id]
    searcher.advance(120.0)
    causes = {
        entry.request.id: entry.record.hang_up_code for entry in searcher.found if entry.record
    }
    assert causes == {first.request.id: 10006, second.request.id: 10003}


def test_calls_of_an_earlier_run_are_completed_at_the_start(
    qtbot: QtBot, searcher: Searcher
) -> None:
    provider = searcher.provider
    old = searcher.write(provider.place(NUMBER, story=BUSY))
    searcher.advance(GIVE_UP_AFTER_S)
    unknown = CallOutcome.unknown(Reason.PROGRAM_ENDED)
    calls = [
        searcher.write(provider.place(NUMBER, story=BUSY, outcome=unknown)),
        searcher.write(provider.place(NUMBER, story=BUSY, extension=SECOND)),
    ]
    searcher.advance(700.0)
    recent = searcher.write(provider.sent("442079460000"))
    again = a_searcher(qtbot, provider, searcher.path)
    again.service.resume(provider.account)
    qtbot.waitUntil(provider.timing.is_awaited, timeout=PATIENCE_MS)
    again.advance(1.0)
    assert {e.request.id for e in again.found} == {call.request.id for call in calls}
    assert again.questions == 2  # one for each phone
    again.advance(7200.0)
    assert again.questions == 2 + 5  # the recent one may still get its record
    assert again.row(old).record is None
    assert again.row(recent).record is None
    again.service.shut_down(PATIENCE_S)


def test_an_old_call_whose_end_was_not_seen_may_go_on_still(
    qtbot: QtBot, searcher: Searcher
) -> None:
    provider = searcher.provider
    entry = searcher.write(provider.sent(NUMBER))
    with closing(open_history(searcher.path).history) as history:
        history.note_seen(entry.request.id, LiveState.IN_CALL)
        history.recover(provider.timing.unix_s())
    searcher.advance(OLD_AFTER_S + 60.0)
    searcher.service.resume(provider.account)
    qtbot.waitUntil(provider.timing.is_awaited, timeout=PATIENCE_MS)
    searcher.advance(7200.0)
    assert searcher.questions == 1 + len(LATE_RETRY_AFTER_S)


def test_a_call_that_is_seen_to_end_after_all_is_looked_for_anew(searcher: Searcher) -> None:
    provider = searcher.provider
    story = CallScript(((Phase.TALKING, 700.0),), HangUpCause.NORMAL)
    entry = searcher.write(provider.place(NUMBER, story=story))
    hidden = replace(entry, seen=LiveState.WAS_IN_CALL)
    searcher.service.look_for(provider.account, hidden)
    searcher.advance(705.0)  # the next try is 1800 s after the first one
    assert searcher.found == []
    searcher.look_for(entry)
    searcher.advance(6.0)
    (found,) = searcher.found
    assert found.seen is LiveState.ENDED


@pytest.mark.parametrize("outcome", [CallOutcome.cancelled(), None])
def test_a_call_that_was_not_placed_has_no_record(
    searcher: Searcher, outcome: CallOutcome | None
) -> None:
    entry = searcher.provider.sent(NUMBER)
    searcher.look_for(replace(entry, outcome=outcome))
    searcher.advance(600.0)
    assert searcher.questions == 0


def test_a_deleted_call_is_looked_for_no_more(searcher: Searcher) -> None:
    entry = searcher.write(searcher.provider.place(NUMBER))
    searcher.look_for(entry)
    searcher.advance(1.0)
    with closing(open_history(searcher.path).history) as history:
        history.delete([entry.request.id])
    searcher.advance(600.0)
    assert (searcher.found, searcher.questions) == ([], 1)


def test_a_missing_licence_is_told_once(searcher: Searcher) -> None:
    provider = searcher.provider
    provider.simulator.pbx.faults.refuse(RECORDS, 603)
    for _ in range(3):
        searcher.look_for(searcher.write(provider.place(NUMBER, story=BUSY)))
        searcher.advance(60.0)
    assert (searcher.refused, searcher.questions) == ([Reason.NOT_LICENSED], 1)
    provider.simulator.pbx.faults.mend()
    searcher.service.ask_again(provider.account)
    searcher.bot.waitUntil(provider.timing.is_awaited, timeout=PATIENCE_MS)
    searcher.advance(1.0)
    assert len(searcher.found) == 3


def test_a_record_is_looked_for_at_the_address_that_was_saved_meanwhile(searcher: Searcher) -> None:
    provider = searcher.provider
    entry = searcher.write(provider.place(NUMBER, story=BUSY))
    before = replace(provider.account, address="http://127.0.0.1:1")
    searcher.service.look_for(before, replace(entry, seen=LiveState.ENDED))
    searcher.service.ask_again(provider.account)
    searcher.advance(60.0)
    assert [found.request.id for found in searcher.found] == [entry.request.id]


def test_an_error_counts_as_a_try(searcher: Searcher) -> None:
    provider = searcher.provider
    provider.simulator.pbx.faults.break_down(for_s=60.0)
    entry = searcher.write(provider.place(NUMBER, story=BUSY))
    searcher.look_for(entry)
    searcher.advance(60.0)
    assert searcher.found == []
    searcher.advance(60.0)
    assert [found.request.id for found in searcher.found] == [entry.request.id]


def test_a_history_that_can_not_be_used_is_told(
    qtbot: QtBot, tmp_path: Path, provider: Provider
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("and no folder")
    searcher = a_searcher(qtbot, provider, blocked / "history.sqlite3")
    searcher.look_for(provider.sent(NUMBER))
    searcher.advance(1.0)
    assert [notice.kind for notice in searcher.notices] == [NoticeKind.HISTORY_UNAVAILABLE]
    searcher.service.shut_down(PATIENCE_S)


def test_the_end_of_the_program_waits_for_no_answer(
    searcher: Searcher, caplog: pytest.LogCaptureFixture
) -> None:
    provider = searcher.provider
    provider.simulator.pbx.faults.hang(RECORDS)
    searcher.look_for(searcher.write(provider.place(NUMBER)))
    provider.timing.advance(0.0, lambda: None)
    searcher.bot.waitUntil(lambda: searcher.questions == 1, timeout=PATIENCE_MS)
    searcher.service.shut_down(PATIENCE_S)
    assert "did not end in time" not in caplog.text
    provider.timing.advance(600.0, lambda: None)
    assert searcher.questions == 1
