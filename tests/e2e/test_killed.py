"""kill -9 in the middle of calls: no request goes unrecorded, and nothing is made up."""

import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, dialer
from tests.e2e.held_clock import HeldClock
from tests.e2e.witness import is_sound, rows

pytestmark = pytest.mark.desktop

KILLS = 10
#: From before the attempt is written to after its answer.
LATEST_KILL_S = 0.08
SEED = 20261123


def test_killed_at_any_moment_it_keeps_every_attempt(home: Path, simulator: Simulator) -> None:
    chance = random.Random(SEED)
    history = home / "history.sqlite3"
    set_up(home, simulator.address)
    for kill in range(KILLS):
        unsettled = [row for row in rows(history) if row.outcome is None]
        with dialer(home=home) as person:
            look_back(person, len(unsettled))
            person.type(f"0301{kill:04}{chance.choice(['0001', '7001', '7002'])}")
            person.keys.press("Return")
            # Any moment is as good as another: that is what is tried here.
            time.sleep(chance.uniform(0, LATEST_KILL_S))
            person.program.process.kill()
            person.program.wait()
        assert is_sound(history)
        recorded = {row.dialled for row in rows(history)}
        assert {call.number for call in simulator.calls} <= recorded
    with dialer(home=home) as person:
        look_back(person, sum(row.outcome is None for row in rows(history)))
        assert person.quit() == 0
    assert {row.outcome for row in rows(history)} <= {"accepted", "unknown"}
    assert len(simulator.calls) == len({call.number for call in simulator.calls})


def test_killed_while_it_waits_it_says_so_afterwards(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.dial("03012347002")
        assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
        person.program.process.kill()
        person.program.wait()
    assert [row.outcome for row in person.history] == [None]
    with dialer(home=home) as person:
        look_back(person, 1)
        person.app.find("list item", pattern="7002, outcome unknown,")
        assert person.end == ("unknown", "program_ended", "possible")
        assert person.quit() == 0
    with dialer(home=home) as person:
        person.app.find("list item", pattern="7002, outcome unknown,")
        assert person.app.find_all(pattern="^Calls under way when") == []
        assert person.quit() == 0
    assert len(simulator.calls) == 1


def test_killed_in_a_call_it_does_not_go_on_saying_so(home: Path) -> None:
    clock = HeldClock()
    world = demo_state(rules=Rules(record_delay_s=0), clock=clock)
    with Simulator(pbx=world) as provider:
        set_up(home, provider.address)
        with dialer(home=home) as person:
            person.dial("0301230001")
            person.wait_for_status("8001 is ringing")
            assert world.pick_up("8001")
            clock.advance(4)
            person.wait_for_status("In a call with")
            person.app.find("list item", pattern="0001, in a call,")
            person.program.process.kill()
            person.program.wait()
        with dialer(home=home) as person:
            person.app.find("list item", pattern="0001, was in a call, end not seen,")
            assert person.quit() == 0
        clock.advance(60)
        with dialer(home=home) as person:
            person.app.find("list item", pattern="0001, answered 0:")
            assert person.quit() == 0


def test_closed_in_a_call_it_does_not_go_on_saying_so(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.dial("03012340004")
        person.wait_for_status("8001 is ringing")
        assert person.quit() == 0
        with closing(sqlite3.connect(person.folder / "history.sqlite3")) as connection:
            assert connection.execute("SELECT seen FROM attempts").fetchall() == [("was_ringing",)]


def look_back(person: Dialer, unsettled: int) -> None:
    """See that the program says how many calls its last end has cut short."""
    if unsettled:
        person.app.find(pattern=rf"^Calls under way when the program last ended: {unsettled}\.")
        assert all(row.outcome is not None for row in person.history)
