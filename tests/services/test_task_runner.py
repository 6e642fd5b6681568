"""Jobs in a thread of their own, and the real clocks and timers that other tests replace."""

from __future__ import annotations

import threading
import weakref

import pytest
from PySide6.QtCore import QObject, Signal, Slot
from pytestqt.qtbot import QtBot

from dialer_gui.domain import polling
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveCall, LiveState
from dialer_gui.services.call_tracker import CallTracker
from dialer_gui.services.task_runner import RealTiming, TaskRunner, unfinished_tasks
from dialer_gui.simulator.call_timelines import NOT_PICKED_UP
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.hand_timing import HandTiming
from tests.services.provider_desk import FIRST, Provider, demo_token


class Owner(QObject):
    """Has jobs for a thread."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = TaskRunner("sample")
        self.may_end = threading.Event()

    def block(self) -> None:
        """Wait like one who asks a keyring that stands still."""
        self.may_end.wait(PATIENCE_S)


def test_an_owner_that_was_given_up_is_not_taken_apart_in_the_thread() -> None:
    owner = Owner()
    runner, may_end, left = owner.runner, owner.may_end, weakref.ref(owner)
    runner.submit(owner.block)
    del owner
    may_end.set()
    assert runner.drain(PATIENCE_S)
    assert runner.drain(PATIENCE_S)
    assert left() is not None


def test_a_job_that_fails_does_not_end_the_thread() -> None:
    runner, done = TaskRunner("sample"), threading.Event()
    runner.submit(lambda: [][0])
    runner.submit(done.set)
    assert done.wait(PATIENCE_S)


def test_whoever_leaves_is_told_of_a_job_that_goes_on() -> None:
    runner, may_end = TaskRunner("goes on"), threading.Event()

    def block() -> None:
        may_end.wait(PATIENCE_S)

    runner.submit(block)
    assert not runner.drain(0.0)
    assert "goes on" in unfinished_tasks()
    may_end.set()
    assert runner.drain(PATIENCE_S)
    assert "goes on" not in unfinished_tasks()


class Sleeper(QObject):
    """Is rung by an alarm."""

    rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rings = 0

    @Slot()
    def wake(self) -> None:
        """Wake up."""
        self.rings += 1
        self.rung.emit()


def test_an_alarm_rings_once_at_the_time_set_last(qtbot: QtBot) -> None:
    timing, sleeper, other = RealTiming(), Sleeper(), Sleeper()
    alarm, cancelled = timing.alarm(sleeper, sleeper.wake), timing.alarm(other, other.wake)
    alarm.set(3600.0)
    alarm.set(0.02)
    cancelled.set(0.0)
    cancelled.cancel()
    with qtbot.waitSignal(sleeper.rung, timeout=PATIENCE_MS):
        pass
    assert (sleeper.rings, other.rings) == (1, 0)


def test_a_call_is_followed_in_real_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for interval in ("YOUNG_INTERVAL_S", "MIN_INTERVAL_S", "REST_S"):
        monkeypatch.setattr(polling, interval, 0.05)
    states: list[LiveState] = []
    with Simulator(pbx=demo_state()) as simulator:
        service = CallTracker(demo_token)

        def hear(_call_id: str, call: LiveCall) -> None:
            states.append(call.state)
            if call.state is LiveState.RINGING:
                simulator.pbx.hang_up(FIRST)

        service.live_changed.connect(hear)
        account = Account("ab" * 16, "Sales", simulator.address, (FIRST,))
        provider = Provider(simulator, HandTiming(), account)
        with qtbot.waitSignal(service.following_ended, timeout=PATIENCE_MS) as ended:
            service.follow(account, provider.place(story=NOT_PICKED_UP))
        assert states == [LiveState.ACCEPTED, LiveState.RINGING, LiveState.ENDED]
        entry = ended.args[1]
        assert isinstance(entry, HistoryEntry)
        assert entry.seen is LiveState.ENDED
        service.shut_down(PATIENCE_S)
