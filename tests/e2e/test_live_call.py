"""A call followed by its phone, from the first ring to the recording; and what phones are doing."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from dialer_gui.simulator.accounts import ExtensionState
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.browser import Browser
from tests.e2e.dialer import TAKEN, Dialer, dialer
from tests.e2e.providers import MORE_THAN_CALLS, HeldClock
from tests.e2e.test_canary import forms

pytestmark = pytest.mark.desktop

LIST = "App.Sip_Sipnum.GetSipnumberInfo"
RECORDS = "App.Sip_Cdr.GetBill"
RINGING = "8001 is ringing: pick up"
#: What the provider tells in clear about each phone, as the simulator makes it up.
SIP_PASSWORD = "sip-password-of-"
MISSING = (
    "The list of phones is not part of your subscription. The extensions you typed go on working.",
    "What phones are doing is not part of your subscription.",
    "Records of calls are not part of your subscription.",
)


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
        person.app.find("list item", pattern="0001, your phone rang,")
        person.unfold_status()
        person.reads("Then the phone system calls +49 30 1230001.")
        assert provider.pbx.pick_up("8001")
        person.wait_for_status("8001 is picked up")
        clock.advance(4)
        person.wait_for_status("In a call with +49 30 1230001")
        clock.advance(30)
        person.wait_for_status("Call ended")
        person.unfold_status()
        person.reads("You were in a call with +49 30 1230001 for 0:")
        person.app.find("list item", pattern="0001, answered 0:30, recorded,")
        assert person.end == TAKEN
        person.go_to_first_call()
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


def test_the_phone_of_the_demo_is_picked_up_and_hung_up_in_the_window(home: Path) -> None:
    # Each run places a call that gets its record: no other run has given it out.
    for number in ("12340004", "12350004"):
        with dialer("--demo", home=home) as person:
            person.reads("Demo: no real call is placed")
            # Nobody but the person picks this one up.
            person.dial(f"030{number}")
            person.wait_for_status(RINGING)
            person.reads("Demo phone 8001")
            person.press_enabled("Pick up")
            person.wait_for_status(f"In a call with +49 30 {number}")
            person.press_enabled("Hang up")
            person.wait_for_status("Call ended")
            person.app.find("list item", pattern=rf"{number}, answered 0:\d\d, recorded,")
            person.reads("Demo: no real call is placed")
            assert person.quit() == 0


def test_a_phone_that_is_not_picked_up_is_told_as_that(home: Path, provider: Simulator) -> None:
    set_up(home, provider.address)
    with dialer(home=home) as person:
        person.dial("0301230001")
        person.wait_for_status(RINGING)
        assert provider.pbx.hang_up("8001")
        # A call that is dialled by hand afterwards is another one.
        provider.pbx.dial_by_hand("8001", "4989700000")
        person.wait_for_status("Call ended")
        person.unfold_status()
        person.reads("8001 stopped ringing and was not seen to be picked up.")
        row = person.app.find("list item", pattern="0001, (?!your phone rang|call ended)")
        assert "answered 0" not in row.name
        assert "recorded" not in row.name
        assert not [said for said, _ in person.app.announcements if said.startswith("In a call")]
        assert provider.pbx.hang_up("8001")
        person.wait_until_idle("8001")
        person.dial("03012340009")
        person.wait_for_status("Request accepted, but 8001 is not ringing yet")
        person.reads("Perhaps the phone is off or offline, set to do not disturb or forwarded")
        assert person.end == TAKEN
        assert person.quit() == 0


def test_a_lost_reply_is_made_up_for_by_the_phone_and_its_record_by_the_next_run(
    home: Path, provider: Simulator, clock: HeldClock
) -> None:
    set_up(home, provider.address)
    provider.pbx.faults.hang(RECORDS)
    with dialer(home=home) as person:
        person.dial("03012347004")
        person.wait_for_status(RINGING)
        person.app.find("list item", pattern="7004, unknown at first, then: your phone rang,")
        assert person.end == ("unknown", "connection_lost", "possible")
        assert provider.pbx.pick_up("8001")
        clock.advance(34)
        person.wait_for_status("Call ended")
        wait_for(lambda: provider.asked(RECORDS), "its record to be asked for")
        assert person.end == ("unknown", "connection_lost", "possible")
        assert person.quit() == 0
    provider.pbx.faults.mend(RECORDS)
    with dialer(home=home) as person:
        person.app.find("list item", pattern="7004, unknown at first, then: answered 0:30")
        assert person.quit() == 0
    assert len(provider.calls) == 1


def test_the_provider_adds_its_phones_behind_those_that_were_typed(
    home: Path, tmp_path: Path, full_provider: Simulator
) -> None:
    set_up(home, full_provider.address, extensions=("8003", "7777"))
    with dialer(home=home, env={**os.environ, "DIALER_GUI_LOG": "DEBUG"}) as person:
        wait_for(lambda: len(phones(person)) == 4, "the provider's phones")
        # The one that is disabled is not among them.
        assert [name.split(",")[0] for name in phones(person)] == ["8003", "7777", "8001", "8002"]
        wait_for_phone(person, "8003, offline")
        wait_for(lambda: "8001, online" in phones(person), "the other's state")
        # One that is offline is asked about before anything is sent.
        person.dial("0301234567")
        person.reads("8003 is offline; the provider would refuse.")
        person.app.find("push button", "Cancel").press()
        wait_for(
            lambda: not person.app.find_all("push button", "Call anyway"), "the question to go"
        )
        person.keys.press("ctrl+l", "Return")
        person.app.find("push button", "Call anyway")
        assert (full_provider.calls, person.history) == ([], [])
        person.app.find("push button", "Call anyway").press()
        person.wait_for_status("Refused: your phone is offline")
        assert len(full_provider.calls) == 1
        full_provider.pbx.set_extension_state("8003", ExtensionState.REGISTERED)
        person.pick_from_menu("File", "List the phones again")
        wait_for_phone(person, "8003, online", "8003, idle")
        person.dial("0301234567")
        person.wait_until_accepted()
        wait_for_phone(person, "8003, ringing")
        assert SIP_PASSWORD not in person.app.tree()
        assert person.quit() == 0
    assert full_provider.asked(LIST)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in files if path.name == "dialer.log"]
    passwords = [f"{SIP_PASSWORD}{number}" for number in ("8001", "8002", "8003")]
    assert not [
        (path, form)
        for path in files
        for password in passwords
        for form in forms(password)
        if form in path.read_bytes()
    ]


def test_without_a_licence_what_was_typed_works_and_it_is_said_once(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.reads("Calls work. 2 extras are not offered.")
        for number in ("0301230001", "0301240001"):
            person.dial(number)
            person.app.find("list item", pattern=f"{number[-7:]}, request accepted,")
        person.reads("Calls work. 3 extras are not offered.")
        for service in MORE_THAN_CALLS:
            assert len(simulator.asked(service)) <= 1
        simulator.pbx.faults.mend()
        person.app.find("push button", "Details").press()
        check = person.app.find("dialog", "Check connection")
        for words in MISSING:
            check.find(pattern=words)
        check.find("push button", "Ask again").press()
        check.find("push button", "Close").press()
        wait_for(lambda: "8003, offline" in phones(person), "the phones")
        assert person.app.find_all(pattern="not offered") == []
        assert len(simulator.asked(LIST)) == 2
        assert person.quit() == 0


def phones(person: Dialer) -> list[str]:
    """Return what a screen reader says of each phone behind the selector, closed as it is."""
    offered = person.app.find("combo box", "Extension").find("list", hidden=True)
    return [phone.name for phone in offered.find_all("list item", hidden=True)]


def wait_for_phone(person: Dialer, *said: str) -> None:
    """Wait until the selector says one of these of the chosen phone."""
    chosen = person.app.find("combo box", "Extension")
    chosen.wait_for(lambda: chosen.choice in said, f"the phone to be {said}")
