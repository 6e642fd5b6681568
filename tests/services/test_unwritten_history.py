"""A history that can not be written now: nothing is lost, and nothing hangs."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.notices import HISTORY_TROUBLES, Notice, NoticeKind
from dialer_gui.services.history_service import TRY_AGAIN_AFTER_S, HistoryService
from dialer_gui.simulator.server import Simulator
from dialer_gui.storage import history_file
from dialer_gui.storage.history import open_history
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS, Desk, a_call, a_desk
from tests.services.hand_timing import HandTiming
from tests.storage.children import posix_only

resource = pytest.importorskip("resource")

LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def waits_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_file, "BUSY_TIMEOUT_S", 0.05)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let another program write into the file, and take its time."""
    command = [sys.executable, "-c", LOCK, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        yield
        other.communicate()
    assert other.returncode == 0


@contextmanager
def full_disk(path: Path) -> Iterator[None]:
    """Let no file grow beyond what the history's log has."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = Path(f"{path}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


TROUBLES = [locked, full_disk]


@dataclass
class Office:
    """A call service and a history service, wired as in the program."""

    desk: Desk
    history: HistoryService
    timing: HandTiming
    lists: list[tuple[HistoryEntry, ...]] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        calls, history = self.desk.service, self.history
        calls.call_left_unwritten.connect(history.put)
        calls.history_recovered.connect(history.note_recovered)
        calls.notice_raised.connect(self._on_notice)
        history.notice_raised.connect(self._on_notice)
        history.trouble_ended.connect(lambda: self.ends.append("ended"))
        history.trouble_ended.connect(calls.recover)
        history.recent_calls_read.connect(lambda part: self.lists.append(part.entries))
        history.start()
        self.wait_for(lambda: bool(self.lists))

    def wait_for(self, condition: Callable[[], bool]) -> None:
        self.desk.bot.waitUntil(condition, timeout=PATIENCE_MS)

    def read(self) -> tuple[HistoryEntry, ...]:
        """Return the list as it is shown now."""
        with self.desk.bot.waitSignal(self.history.recent_calls_read, timeout=PATIENCE_MS):
            self.history.read_again()
        return self.lists[-1]

    def try_again(self) -> None:
        """Let the time pass after which it is tried again, until that has worked."""
        count = len(self.ends)
        self.wait_for(self.timing.is_awaited)
        self.timing.advance(TRY_AGAIN_AFTER_S, lambda: None)
        self.wait_for(lambda: len(self.ends) > count)

    def _on_notice(self, notice: Notice) -> None:
        self.notices.append(notice)
        if notice.kind in HISTORY_TROUBLES:
            self.history.try_until_usable()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "home" / "history.sqlite3"


@pytest.fixture
def office(qtbot: QtBot, path: Path, simulator: Simulator) -> Iterator[Office]:
    with an_office(qtbot, path, simulator) as running:
        yield running


@contextmanager
def an_office(bot: QtBot, path: Path, simulator: Simulator) -> Iterator[Office]:
    timing = HandTiming()
    with a_desk(bot, path, simulator.address) as desk:
        office = Office(desk, HistoryService(path, timing), timing)
        yield office
        office.history.shut_down(PATIENCE_S)


def stored(path: Path) -> dict[str, HistoryEntry]:
    """Return what the next start finds."""
    with closing(open_history(path).history) as history:
        return {entry.request.id: entry for entry in history.recent(99)}


@posix_only
@pytest.mark.parametrize("trouble", TROUBLES)
def test_an_outcome_is_written_as_soon_as_it_can_be(
    office: Office, simulator: Simulator, path: Path, trouble: type
) -> None:
    desk, request = office.desk, a_call("7002")
    desk.place(request)
    assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
    with trouble(path):
        desk.service.stop()
        office.wait_for(lambda: bool(desk.settled))
        (settled,) = desk.settled
        office.wait_for(office.timing.is_awaited)
        assert {notice.kind for notice in office.notices} == {NoticeKind.HISTORY_UNAVAILABLE}
        # Read from the file as it is, and shown as it will be.
        assert office.read() == (settled,)
        assert office.ends == []
    office.try_again()
    assert stored(path) == {request.id: settled}
    assert office.read() == (settled,)


@posix_only
@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_call_that_was_refused_for_it_is_in_the_history_afterwards(
    office: Office, simulator: Simulator, path: Path, trouble: type
) -> None:
    with trouble(path):
        outcome = office.desk.call(a_call())
        assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.HISTORY_FAILED)
        office.wait_for(office.timing.is_awaited)
        assert office.read() == tuple(office.desk.settled)
    office.try_again()
    assert simulator.calls == []
    assert list(stored(path).values()) == office.desk.settled
    assert office.desk.call(a_call("0002")).kind is OutcomeKind.ACCEPTED


@posix_only
@pytest.mark.parametrize("trouble", TROUBLES)
def test_what_was_done_to_the_list_is_done_to_the_history_in_the_end(
    office: Office, path: Path, trouble: type
) -> None:
    for ending in ("0001", "0002", "0003"):
        office.desk.call(a_call(ending), deliberate=True)
    first, second, third = (entry.request.id for entry in office.desk.settled)
    office.history.delete((third,))
    with trouble(path):
        office.history.note_seen(first, LiveState.ENDED)
        office.history.delete((second,))
        office.history.restore((third,))
        shown = {entry.request.id: entry.seen for entry in office.read()}
        assert shown == {first: LiveState.ENDED}
    office.try_again()
    found = {call_id: entry.seen for call_id, entry in stored(path).items()}
    assert found == {first: LiveState.ENDED, third: None}
    assert {entry.request.id for entry in office.read()} == found.keys()


@posix_only
def test_what_is_still_unwritten_at_the_end_is_written_then(
    office: Office, simulator: Simulator, path: Path
) -> None:
    request = a_call("7002")
    office.desk.place(request)
    assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
    with locked(path):
        office.desk.service.stop()
        office.wait_for(lambda: bool(office.desk.settled))
        office.wait_for(office.timing.is_awaited)
    office.history.shut_down(PATIENCE_S)
    assert list(stored(path).values()) == office.desk.settled


@posix_only
def test_a_start_while_another_program_writes_tells_nothing_in_the_present(
    qtbot: QtBot, path: Path, simulator: Simulator
) -> None:
    in_flight, followed = a_call("0001"), a_call("0002")
    with closing(open_history(path).history) as history:
        for at_s, request in enumerate((in_flight, followed)):
            history.add(HistoryEntry(request, "Sales", time.time() + at_s))
        history.settle(followed.id, CallOutcome.accepted(), time.time())
        history.note_seen(followed.id, LiveState.IN_CALL)
    expected = {
        in_flight.id: (CallOutcome.unknown(Reason.PROGRAM_ENDED), None),
        followed.id: (CallOutcome.accepted(), LiveState.WAS_IN_CALL),
    }

    def known(entries: Iterator[HistoryEntry]) -> dict[str, object]:
        return {entry.request.id: (entry.outcome, entry.seen) for entry in entries}

    # Kept open, or the file would be closed and its log go.
    with (
        closing(open_history(path).history),
        locked(path),
        an_office(qtbot, path, simulator) as office,
    ):
        assert known(iter(office.lists[-1])) == expected
        office.history.try_until_usable()  # the first notice came before anybody listened
        office.wait_for(office.timing.is_awaited)
        assert office.desk.call(a_call("0003")).reason is Reason.HISTORY_FAILED
    with an_office(qtbot, path, simulator) as office:
        kinds = [notice.kind for notice in office.notices]
        assert NoticeKind.HISTORY_UNAVAILABLE not in kinds
        found = known(iter(office.read()))
        assert {call_id: found[call_id] for call_id in expected} == expected
        assert known(iter(stored(path).values())) == found


@posix_only
def test_a_trouble_of_somebody_else_is_over_when_writing_works(office: Office, path: Path) -> None:
    with locked(path):
        office.history.try_until_usable()
        office.wait_for(office.timing.is_awaited)
        office.timing.advance(TRY_AGAIN_AFTER_S, lambda: None)
        office.wait_for(office.timing.is_awaited)
        assert office.ends == []
        assert [notice.kind for notice in office.notices] == [NoticeKind.HISTORY_UNAVAILABLE]
    office.try_again()
    assert office.ends == ["ended"]
    office.timing.advance(3600.0, lambda: None)
    assert not office.timing.is_awaited()


@posix_only
@pytest.mark.parametrize("ending", ["", "-wal"])
def test_a_file_that_goes_while_calls_are_made_is_there_again_before_the_next_one(
    office: Office, simulator: Simulator, path: Path, ending: str
) -> None:
    office.desk.call(a_call("0001"))
    Path(f"{path}{ending}").unlink()
    request = a_call("7002")
    office.desk.place(request)
    assert simulator.wait_for_calls(2, timeout_s=PATIENCE_S)
    # It is with the provider, and so it is in the file.
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT dialled FROM attempts ORDER BY sequence").fetchall()
    assert [dialled[-4:] for (dialled,) in found] == ["0001", "7002"]
    office.desk.service.stop()
    office.wait_for(lambda: len(office.desk.settled) == 2)
    assert [notice.kind for notice in office.notices] == [NoticeKind.HISTORY_WRITTEN_ANEW]
    assert list(stored(path).values()) == office.desk.settled[::-1]


def test_a_stop_while_another_program_locks_the_history_cancels(
    desk: Desk, simulator: Simulator
) -> None:
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.place(a_call())
        desk.bot.waitUntil(lambda: bool(desk.started), timeout=PATIENCE_MS)
        desk.service.stop()
        desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert desk.settled[0].outcome == CallOutcome.cancelled()
    assert (desk.notices, desk.rows(), simulator.calls) == ([], (), [])


def test_a_short_lock_of_the_history_only_delays_a_call(desk: Desk, simulator: Simulator) -> None:
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.place(a_call())
        desk.bot.waitUntil(lambda: bool(desk.started), timeout=PATIENCE_MS)
        assert simulator.calls == []
    desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert desk.rows()[0].outcome == CallOutcome.accepted("Call command sent successfully")
