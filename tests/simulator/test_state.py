"""The state of the provider, the script of a call and the ids of records, by a clock of our own."""

from __future__ import annotations

import pytest

from dialer_gui.simulator import DEMO_COMPANY, DEMO_TOKEN
from dialer_gui.simulator.accounts import Account, Extension
from dialer_gui.simulator.call_timelines import (
    ANSWERED,
    BUSY,
    NO_ANSWER,
    NOT_PICKED_UP,
    CallScript,
    HangUpCause,
    Moment,
    Phase,
)
from dialer_gui.simulator.demo import demo_state, serial_of_run
from dialer_gui.simulator.records import Record, past_calls
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.state import PbxState
from tests.simulator.conftest import Clock

STORY = CallScript(((Phase.EXTENSION_RINGING, 3.0), (Phase.TALKING, 10.0)), HangUpCause.NORMAL)


@pytest.mark.parametrize(
    ("elapsed_s", "moment"),
    [
        (-5.0, Moment(Phase.EXTENSION_RINGING, 0.0)),
        (0.0, Moment(Phase.EXTENSION_RINGING, 0.0)),
        (2.5, Moment(Phase.EXTENSION_RINGING, 2.5)),
        (3.0, Moment(Phase.TALKING, 0.0)),
        (12.5, Moment(Phase.TALKING, 9.5)),
        (13.0, Moment(Phase.ENDED, 0.0)),
        (113.0, Moment(Phase.ENDED, 100.0)),
    ],
)
def test_where_a_call_stands(elapsed_s: float, moment: Moment) -> None:
    assert STORY.moment(elapsed_s) == moment
    assert STORY.length_s == 13.0


def test_only_the_answered_story_has_talk_in_it() -> None:
    stories = (ANSWERED, BUSY, NO_ANSWER, NOT_PICKED_UP)
    talking = [any(phase is Phase.TALKING for phase, _ in story.steps) for story in stories]
    assert talking == [True, False, False, False]
    assert len({story.cause for story in stories}) == len(stories)


def test_a_call_follows_its_script() -> None:
    now = 1000.0
    account = Account("A", "t" * 32, (Extension("801"), Extension("802")))
    pbx = PbxState([account], clock=lambda: now)
    assert pbx.latest_call(account, "801") is None
    first = pbx.place_call(account, "801", "4930", "", {}, STORY)
    now = 1004.0
    assert first.moment(pbx.now()).phase is Phase.TALKING
    second = pbx.place_call(account, "801", "4931", "", {}, STORY)
    assert pbx.latest_call(account, "801") == second
    assert pbx.latest_call(account, "802") is None
    assert [call.serial for call in pbx.calls] == [1, 2]


def test_two_accounts_may_have_the_same_extension() -> None:
    ours = Account("A", "a" * 32, (Extension("801"),))
    theirs = Account("B", "b" * 32, (Extension("801"),))
    pbx = PbxState([ours, theirs])
    pbx.place_call(theirs, "801", "4930", "", {}, STORY)
    assert pbx.latest_call(ours, "801") is None


def test_tokens_tell_accounts_apart() -> None:
    with pytest.raises(ValueError, match="token"):
        PbxState([Account("A", "a" * 32), Account("B", "a" * 32)])


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
