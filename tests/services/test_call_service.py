"""One gate in, exactly one outcome out, and the history knows first."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_guard import REPEAT_WINDOW_S, GuardDecision
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import NoticeKind
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.services import call_service
from dialer_gui.services.token_store import TokenStore
from dialer_gui.simulator.received import ReceivedCall
from dialer_gui.simulator.server import Simulator
from dialer_gui.storage.history import open_history
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.provider.calls import FAR_DEADLINE_S
from tests.provider.phases import resolving
from tests.services.desk import PATIENCE_MS, Desk, a_call, a_desk

SCENARIOS = {
    "0001": OutcomeKind.ACCEPTED,
    "1014": OutcomeKind.REFUSED,
    "0600": OutcomeKind.REFUSED,
    "2001": OutcomeKind.UNKNOWN,
    "2009": OutcomeKind.UNKNOWN,
    "3302": OutcomeKind.UNKNOWN,
    "5500": OutcomeKind.UNKNOWN,
    "7004": OutcomeKind.UNKNOWN,
    "7005": OutcomeKind.UNKNOWN,
    "7006": OutcomeKind.UNKNOWN,
}


class Clock:
    """A clock that tests turn; stands in for the module ``time`` of the service."""

    now_s = 1000.0

    def monotonic(self) -> float:
        return self.now_s


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(call_service, "time", clock)
    return clock


def test_each_call_has_exactly_one_outcome_and_one_row(desk: Desk, simulator: Simulator) -> None:
    for ending, kind in SCENARIOS.items():
        assert desk.call(a_call(ending)).kind is kind
    assert desk.said == ["started", "written", "settled"] * len(SCENARIOS)
    assert [entry.request for entry in desk.settled] == desk.started
    assert desk.rows() == tuple(reversed(desk.settled))
    assert len(simulator.calls) == len(SCENARIOS)


def test_the_window_hears_of_a_call_at_once_and_while_it_is_on_the_way(
    desk: Desk, simulator: Simulator
) -> None:
    desk.place(a_call("7002"))
    assert desk.said == ["started"]
    assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
    desk.bot.waitUntil(lambda: desk.said == ["started", "written"], timeout=PATIENCE_MS)
    desk.service.stop()
    desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert desk.said == ["started", "written", "settled"]


def test_a_second_press_sends_nothing(desk: Desk, simulator: Simulator) -> None:
    desk.place(a_call("7002"))
    assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
    for deliberate in (False, True):
        desk.place(a_call("7002"), deliberate=deliberate)
        desk.place(a_call("0001"), deliberate=deliberate)
    desk.service.stop()
    desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert desk.refused == [GuardDecision.IN_FLIGHT] * 4
    assert len(simulator.calls) == len(desk.settled) == len(desk.rows()) == 1


def test_presses_before_the_event_loop_turns_are_one_call(desk: Desk, simulator: Simulator) -> None:
    request = a_call()
    for _ in range(5):
        desk.place(request)
    desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert (len(desk.started), len(desk.refused)) == (1, 4)
    assert len(simulator.calls) == 1


def test_the_same_number_again_needs_a_deliberate_wish(
    desk: Desk, simulator: Simulator, clock: Clock
) -> None:
    desk.call(a_call())
    clock.now_s += REPEAT_WINDOW_S - 0.01
    desk.place(a_call())
    assert desk.refused == [GuardDecision.REPEATED]
    desk.call(a_call("0002"))
    desk.call(a_call(), deliberate=True)
    clock.now_s += REPEAT_WINDOW_S
    desk.call(a_call())
    assert len(simulator.calls) == 4


def test_an_unknown_outcome_counts_as_a_call_and_a_refused_one_does_not(
    desk: Desk, clock: Clock
) -> None:
    desk.call(a_call("7004"))
    desk.place(a_call("7004"))
    assert desk.refused == [GuardDecision.REPEATED]
    for _ in range(2):
        assert desk.call(a_call("1014")).placement is Placement.NONE
    assert clock.monotonic() == Clock.now_s


def test_the_attempt_is_in_the_file_before_the_request_arrives(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "history.sqlite3"
    seen: list[HistoryEntry] = []

    def look(call: ReceivedCall) -> None:
        history = open_history(path).history
        seen.extend(e for e in history.recent(9) if e.request.dialled == call.number)
        history.close()

    with Simulator(on_call=look) as simulator, a_desk(qtbot, path, simulator.address) as desk:
        for ending in ("0001", "7004", "1014"):
            desk.call(a_call(ending))
    assert [entry.request for entry in seen] == desk.started
    assert [entry.outcome for entry in seen] == [None, None, None]


def test_a_stop_once_bytes_have_left_leaves_it_unknown(desk: Desk, simulator: Simulator) -> None:
    desk.place(a_call("7002"))
    assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
    desk.service.stop()
    desk.service.stop()
    desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert desk.rows()[0].outcome == CallOutcome.unknown(Reason.STOPPED)
    assert desk.call(a_call()).kind is OutcomeKind.ACCEPTED


def test_a_stop_before_anything_left_cancels(qtbot: QtBot, tmp_path: Path) -> None:
    with (
        resolving() as (address, reached),
        a_desk(qtbot, tmp_path / "history.sqlite3", address) as desk,
    ):
        desk.place(a_call())
        reached()
        desk.service.stop()
        qtbot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
        assert desk.rows()[0].outcome == CallOutcome.cancelled()


def test_a_stop_without_a_call_does_nothing(desk: Desk) -> None:
    desk.service.stop()
    assert desk.call(a_call()).kind is OutcomeKind.ACCEPTED


@pytest.mark.parametrize("ending", ["7002", "7003", "7007"])
def test_the_end_of_the_program_settles_a_hung_call(
    qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    with (
        Simulator(drip_interval_s=FAR_DEADLINE_S) as simulator,
        a_desk(qtbot, tmp_path / "history.sqlite3", simulator.address) as desk,
    ):
        desk.place(a_call(ending))
        assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
        assert desk.service.shut_down()
        expected = CallOutcome.unknown(Reason.PROGRAM_ENDED)
        assert [entry.outcome for entry in desk.settled] == [expected]
        assert [entry.outcome for entry in desk.rows()] == [expected]
        assert desk.service.shut_down()
        assert len(desk.settled) == 1


def test_the_end_of_the_program_cancels_what_was_not_sent(qtbot: QtBot, tmp_path: Path) -> None:
    with (
        resolving() as (address, reached),
        a_desk(qtbot, tmp_path / "history.sqlite3", address) as desk,
    ):
        desk.place(a_call())
        reached()
        assert desk.service.shut_down()
        outcome = desk.rows()[0].outcome
    assert outcome == CallOutcome(OutcomeKind.CANCELLED, Reason.PROGRAM_ENDED, Placement.NONE)


def test_the_end_right_after_a_press_loses_no_attempt(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    with Simulator() as simulator, a_desk(qtbot, path, simulator.address) as desk:
        desk.place(a_call("7002"))
        assert desk.service.shut_down()
        assert len(desk.settled) == 1
        assert desk.rows() == tuple(desk.settled)
        outcome = desk.settled[0].outcome
        assert outcome is not None
        received = len(simulator.calls)
        assert (outcome.placement is not Placement.NONE) or not received


def test_without_a_history_nothing_is_sent(
    qtbot: QtBot, tmp_path: Path, simulator: Simulator
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("and no folder")
    with a_desk(qtbot, blocked / "history.sqlite3", simulator.address) as desk:
        outcome = desk.call(a_call())
        assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.HISTORY_FAILED)
        assert NoticeKind.HISTORY_UNAVAILABLE in [notice.kind for notice in desk.notices]
    assert simulator.calls == []


@pytest.mark.parametrize(
    ("has_left", "kind"), [(False, OutcomeKind.NOT_SENT), (True, OutcomeKind.UNKNOWN)]
)
def test_a_defect_of_ours_is_an_outcome_as_well(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, has_left: bool, kind: OutcomeKind
) -> None:
    def make_call(_client: ApiClient, access: Access, *_: object, **__: object) -> CallOutcome:
        if has_left:
            access.cancel_token.let_bytes_leave()
        raise ZeroDivisionError

    monkeypatch.setattr(ApiClient, "make_call", make_call)
    outcome = desk.call(a_call())
    assert (outcome.kind, outcome.reason) == (kind, Reason.INTERNAL)
    assert outcome.detail == "ZeroDivisionError"


def test_what_a_crash_left_open_is_unknown_at_the_next_start(
    qtbot: QtBot, tmp_path: Path, simulator: Simulator
) -> None:
    path = tmp_path / "history.sqlite3"
    history = open_history(path).history
    history.add(HistoryEntry(a_call(), "Sales", time.time()))
    history.close()
    with a_desk(qtbot, path, simulator.address) as desk:
        qtbot.waitUntil(lambda: bool(desk.notices), timeout=PATIENCE_MS)
        assert [(n.kind, n.count) for n in desk.notices] == [(NoticeKind.CALLS_RECOVERED, 1)]
        assert desk.rows()[0].outcome == CallOutcome.unknown(Reason.PROGRAM_ENDED)


def test_a_damaged_history_is_set_aside_and_calls_go_on(
    qtbot: QtBot, tmp_path: Path, simulator: Simulator
) -> None:
    path = tmp_path / "history.sqlite3"
    path.write_bytes(b"no database" * 1000)
    with a_desk(qtbot, path, simulator.address) as desk:
        assert desk.call(a_call()).kind is OutcomeKind.ACCEPTED
        assert [notice.kind for notice in desk.notices] == [NoticeKind.HISTORY_SET_ASIDE]
        assert Path(str(desk.notices[0].detail)).read_bytes() == b"no database" * 1000


def test_expecting_a_call_opens_its_connection(
    desk: Desk, simulator: Simulator, clock: Clock
) -> None:
    desk.service.expect_call(desk.account)
    wait_for(lambda: simulator.connections_accepted == 1, "a connection ahead of the call")
    assert simulator.requests == []
    with Simulator() as other:
        for _ in range(5):
            desk.service.expect_call(replace(desk.account, address=other.address))
        assert desk.service._ahead.drain(PATIENCE_S)
        assert other.connections_accepted == 0, "one a second is enough"
    clock.now_s += call_service.AHEAD_INTERVAL_S
    assert desk.call(a_call()).kind is OutcomeKind.ACCEPTED
    assert len(simulator.calls) == 1


def test_the_call_right_after_a_call_has_its_connection_opened_ahead_as_well(
    desk: Desk, simulator: Simulator, clock: Clock
) -> None:
    """A call uses its connection up; whoever goes on at once waits for no handshake either."""

    def is_ready(calls: int) -> bool:
        is_opening = desk.service._is_opening_ahead.is_set()
        return simulator.connections_accepted == calls and not is_opening

    for calls in range(1, 4):
        desk.service.expect_call(desk.account)
        wait_for(partial(is_ready, calls), "a connection ahead of the call")
        assert desk.call(a_call(f"000{calls}")).kind is OutcomeKind.ACCEPTED
        assert simulator.connections_accepted == calls


def test_without_a_token_nothing_is_sent(
    qtbot: QtBot, tmp_path: Path, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    token_store = TokenStore()
    with a_desk(qtbot, tmp_path / "h.sqlite3", simulator.address, token_store) as desk:
        outcome = desk.call(a_call())
    assert outcome.kind is OutcomeKind.NOT_SENT
    assert outcome.reason in {Reason.KEYRING_MISSING, Reason.KEYRING_FAILED}
    assert simulator.requests == []


SILENT = "pbx.example"


def test_a_name_that_is_not_resolved_is_not_asked_for_again_with_every_key(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, may_answer, clock = list[str](), threading.Event(), Clock()
    resolve = socket.getaddrinfo

    def getaddrinfo(host: str, *args: Any, **options: Any) -> Any:
        if host != SILENT:
            return resolve(host, *args, **options)
        asked.append(host)
        may_answer.wait(PATIENCE_S)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(call_service, "time", clock)
    with (
        Simulator() as simulator,
        a_desk(qtbot, tmp_path / "history.sqlite3", simulator.address) as desk,
    ):

        def type_a_key(address: str) -> None:
            clock.now_s += call_service.AHEAD_INTERVAL_S
            desk.service.expect_call(replace(desk.account, address=address))

        def is_connected() -> bool:
            type_a_key(simulator.address)
            return simulator.connections_accepted == 1

        for _ in range(5):
            type_a_key(f"http://{SILENT}:8080")
        wait_for(lambda: bool(asked), "the name to be asked for")
        may_answer.set()
        wait_for(is_connected, "a connection to another address")
    assert asked == [SILENT]
