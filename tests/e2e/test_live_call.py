"""A call followed by its phone: from the first ring to the recording, and what is not ours."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.browser import Browser
from tests.e2e.dialer import TAKEN, dialer
from tests.e2e.held_clock import HeldClock
from tests.e2e.test_recent_calls import go_to_first

pytestmark = pytest.mark.desktop

STATUS = "App.Sip_Status.GetSipCallStatus"
RECORDS = "App.Sip_Cdr.GetBill"
RINGING = "8001 is ringing: pick up"
UNKNOWN = "Outcome unknown: your phone may still ring"
#: The phone is watched for 20 s before nothing is taken to have happened.
NOTHING_HAPPENED_WITHIN_S = 40.0


@pytest.fixture
def clock() -> HeldClock:
    """The provider's time."""
    return HeldClock()


@pytest.fixture
def provider(clock: HeldClock) -> Iterator[Simulator]:
    """A provider whose phones do what the test has them do, and nothing by themselves."""
    rules = Rules(auto_pick_up_s=None, record_delay_s=0)
    with Simulator(pbx=demo_state(rules=rules, clock=clock)) as running:
        yield running


def test_a_call_is_followed_from_its_ring_to_its_recording(
    home: Path, tmp_path: Path, provider: Simulator, clock: HeldClock
) -> None:
    set_up(home, provider.address)
    browser = Browser(tmp_path / "browser")
    with dialer(home=home, env=browser.env) as person:
        person.dial("0301230001")
        person.wait_for_status(RINGING)
        person.reads("Then the phone system calls +49 30 1230001.")
        person.app.find("list item", pattern="0001, your phone rang,")
        assert provider.pbx.pick_up("8001")
        person.wait_for_status("8001 is picked up")
        clock.advance(4)
        person.wait_for_status("In a call with +49 30 1230001")
        clock.advance(30)
        person.wait_for_status("Call ended")
        person.reads("You were in a call with +49 30 1230001 for 0:")
        person.app.find("list item", pattern="0001, answered 0:30, recorded,")
        assert person.end == TAKEN
        go_to_first(person, person.app.find("list", "Recent calls"))
        person.reads("talked 0:30")
        person.app.find("push button", "Open recording").press()
        person.reads("Opened in the browser.")
        with urlopen(browser.wait_for_link()) as recording:
            assert recording.read(4) == b"RIFF"
        assert person.quit() == 0
    assert len(provider.calls) == 1
    with dialer(home=home) as person:
        person.app.find("list item", pattern="0001, answered 0:30, recorded,")
        assert person.quit() == 0


def test_a_record_that_did_not_come_is_found_by_the_next_run(
    home: Path, provider: Simulator, clock: HeldClock
) -> None:
    set_up(home, provider.address)
    provider.pbx.faults.hang(RECORDS)
    with dialer(home=home) as person:
        person.dial("0301230001")
        person.wait_for_status(RINGING)
        assert provider.pbx.pick_up("8001")
        clock.advance(34)
        person.wait_for_status("Call ended")
        wait_for(lambda: provider.asked(RECORDS), "its record to be asked for")
        assert person.quit() == 0
    provider.pbx.faults.mend(RECORDS)
    with dialer(home=home) as person:
        person.app.find("list item", pattern="0001, answered 0:30, recorded,")
        assert person.quit() == 0


def test_the_phone_of_the_demo_is_picked_up_and_hung_up_in_the_window(home: Path) -> None:
    for number in ("12340004", "12350004"):
        pick_up_and_hang_up(home, number)


def pick_up_and_hang_up(home: Path, number: str) -> None:
    """Run the demo, and place a call that gets its record: no other run has given it out."""
    with dialer("--demo", home=home) as person:
        # Nobody but the person picks this one up.
        person.dial(f"030{number}")
        person.wait_for_status(RINGING)
        person.reads("Simulated phone 8001")
        pick_up = person.app.find("push button", "Pick up")
        pick_up.wait_for(lambda: "enabled" in pick_up.states, "the phone to ring")
        pick_up.press()
        person.wait_for_status(f"In a call with +49 30 {number}")
        person.app.find("push button", "Hang up").press()
        person.wait_for_status("Call ended")
        person.app.find("list item", pattern=rf"{number}, answered 0:\d\d, recorded,")
        assert person.app.find_all(pattern="Simulated phone") == []
        assert person.quit() == 0


def test_a_call_that_nobody_picks_up_is_told_as_that(home: Path, provider: Simulator) -> None:
    set_up(home, provider.address)
    with dialer(home=home) as person:
        person.dial("0301230001")
        person.wait_for_status(RINGING)
        assert provider.pbx.hang_up("8001")
        person.wait_for_status("Call ended")
        person.reads("8001 stopped ringing and was not seen to be picked up.")
        row = person.app.find("list item", pattern="0001, (?!your phone rang|call ended)")
        assert "answered 0" not in row.name
        assert "recorded" not in row.name
        assert person.quit() == 0


def test_a_phone_that_stays_silent_brings_the_likely_reasons(
    home: Path, provider: Simulator
) -> None:
    set_up(home, provider.address)
    with dialer(home=home) as person:
        person.dial("03012340009")
        person.wait_for_status("Request accepted, but 8001 is not ringing yet")
        person.reads("Perhaps the phone is off or offline, set to do not disturb or forwarded")
        assert person.end == TAKEN
        assert person.quit() == 0


def test_a_lost_reply_is_made_up_for_by_the_phone(home: Path, provider: Simulator) -> None:
    set_up(home, provider.address)
    with dialer(home=home) as person:
        person.dial("03012347004")
        person.wait_for_status(RINGING)
        person.app.find("list item", pattern="7004, unknown at first, then: your phone rang,")
        assert person.end == ("unknown", "connection_lost", "possible")
        assert provider.pbx.hang_up("8001")
        person.wait_for_status("Call ended")
        assert person.end == ("unknown", "connection_lost", "possible")
        assert person.quit() == 0
    with dialer(home=home) as person:
        person.app.find("list item", pattern="7004, unknown at first, then: ")
        assert person.quit() == 0
    assert len(provider.calls) == 1


def test_where_nothing_was_placed_another_call_on_the_phone_is_not_taken_for_it(
    home: Path, provider: Simulator
) -> None:
    set_up(home, provider.address)
    provider.pbx.dial_by_hand("8001", "4989700000")
    with dialer(home=home) as person:
        extension = person.app.find("combo box", "Extension")
        busy = {"8001, picked up", "8001, in a call"}
        extension.wait_for(lambda: extension.description in busy, "the other call")
        person.dial("03012345500")
        assert provider.calls == []
        person.app.find("push button", "Call anyway").press()
        person.wait_for_status(UNKNOWN)
        wait_for(lambda: person.status != UNKNOWN, "the phone's answer", NOTHING_HAPPENED_WITHIN_S)
        assert person.status == "Nothing happened"
        person.reads("You can call again.")
        person.app.find("list item", pattern="5500, unknown at first, then: nothing happened,")
        assert not [said for said, _ in person.app.announcements if said.startswith("In a call")]
        assert person.quit() == 0


def test_a_call_dialled_by_hand_afterwards_is_another_one(home: Path, provider: Simulator) -> None:
    set_up(home, provider.address)
    with dialer(home=home) as person:
        person.dial("0301230001")
        person.wait_for_status(RINGING)
        assert provider.pbx.hang_up("8001")
        provider.pbx.dial_by_hand("8001", "4989700000")
        person.wait_for_status("Call ended")
        assert not [said for said, _ in person.app.announcements if said.startswith("In a call")]
        assert person.quit() == 0


def test_a_phone_that_can_not_be_asked_holds_nobody_up(home: Path, provider: Simulator) -> None:
    provider.pbx.faults.hang(STATUS)
    set_up(home, provider.address)
    with dialer(home=home) as person:
        for number in ("0301230001", "0301240001"):
            person.dial(number)
            person.app.find("list item", pattern=f"{number[-7:]}, request accepted,")
        wait_for(lambda: provider.asked(STATUS), "somebody to ask for the phone")
        person.wait_for_status("Request accepted: does 8001 ring?")
        assert person.quit() == 0
        assert [row.outcome for row in person.history] == ["accepted", "accepted"]
    assert [call.number for call in provider.calls] == ["0301230001", "0301240001"]
