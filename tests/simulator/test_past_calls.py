"""Ids of records: each once over all runs, and the same call always the same."""

from __future__ import annotations

from dialer_gui.simulator import DEMO_COMPANY, DEMO_TOKEN
from dialer_gui.simulator.calls import BUSY
from dialer_gui.simulator.demo import demo_state, serial_of_run
from dialer_gui.simulator.records import Record, past_calls
from dialer_gui.simulator.rules import Rules
from tests.simulator.clock import Clock

AT_S = 1_795_400_000.0
DAY_S = 24 * 3600.0


def past(until: float) -> dict[int, Record]:
    made = past_calls(40, until=until, extensions=("8001", "8002"), caller_ids=("4930", "4940"))
    return {record.serial: record for record in made}


def placed(now: float) -> set[int]:
    """Return the ids of what a run of the demo puts on record that begins now."""
    clock = Clock()
    clock.now = now
    pbx = demo_state(clock=clock, rules=Rules(record_delay_s=0), first_serial=serial_of_run(now))
    pbx.add_records(DEMO_COMPANY, past(now).values())
    account = pbx.account_for(DEMO_TOKEN)
    assert account is not None
    for _ in range(3):
        pbx.place_call(account, "8001", "4930123450001", "", {}, BUSY)
    clock.now += 60
    found = pbx.records_by_now().find(DEMO_COMPANY, now, now + 60, [])
    assert len(found) == 3
    return {record.serial for record in found}


def test_no_run_gives_out_the_id_of_another() -> None:
    runs = [placed(AT_S), placed(AT_S + 0.01), placed(AT_S + DAY_S)]
    assert len(set().union(*runs)) == 9
    assert not set().union(*runs) & past(AT_S + DAY_S).keys()


def test_two_runs_remember_the_same_past() -> None:
    first, later = past(AT_S), past(AT_S + DAY_S)
    both = first.keys() & later.keys()
    assert len(first) == len(later) == 40
    assert 30 < len(both) < 40
    assert all(first[serial] == later[serial] for serial in both)
