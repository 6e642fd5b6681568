"""The provider's records of the past, taken into the list from the menu."""

from pathlib import Path

import pytest

from dialer_gui.simulator import DEMO_CALLER_IDS, DEMO_COMPANY
from dialer_gui.simulator.records import past_calls
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, dialer

pytestmark = pytest.mark.desktop

BILL = "App.Sip_Cdr.GetBill"
STATUS = "App.Sip_Status.GetSipCallStatus"
RECORDS = 2000
#: The made-up calls lie within a week, the first some minutes before it.
DAYS = 8


def test_the_past_comes_in_once_however_often_it_is_asked_for(
    home: Path, full_provider: Simulator
) -> None:
    add_past(full_provider)
    # A phone that can't be asked has no part in it.
    full_provider.pbx.faults.hang(STATUS)
    set_up(home, full_provider.address)
    with dialer(home=home) as person:
        catch_up(person)
        person.reads("New calls in the list: 2000")
        assert len(person.history) == RECORDS
        listed = person.app.find("list", "Recent calls")
        listed.find("list item", pattern=r", answered \d:\d\d, recorded,")
        person.app.find("push button", "Start").press()
        person.reads("New calls in the list: 0")
        assert len(person.history) == RECORDS
        person.dial("0301234567")
        person.wait_until_accepted()
        assert person.quit() == 0
    assert len(full_provider.asked(BILL)) >= 2 * RECORDS / 1000


def test_it_can_be_stopped_and_done_later(home: Path, full_provider: Simulator) -> None:
    add_past(full_provider)
    full_provider.pbx.faults.hang(BILL)
    set_up(home, full_provider.address)
    with dialer(home=home) as person:
        catch_up(person)
        wait_for(lambda: full_provider.asked(BILL), "the provider to be asked")
        person.app.find("push button", "Stop").press()
        person.reads("Stopped.")
        person.reads("New calls in the list: 0")
        full_provider.pbx.faults.mend(BILL)
        person.app.find("push button", "Start").press()
        person.reads("New calls in the list: 2000")
        assert person.quit() == 0
    assert len(person.history) == RECORDS


def add_past(provider: Simulator) -> None:
    """Give the provider calls to remember."""
    pbx = provider.pbx
    calls = past_calls(
        RECORDS, until=pbx.now(), extensions=("8001", "8002"), caller_ids=DEMO_CALLER_IDS
    )
    pbx.add_records(DEMO_COMPANY, calls)


def catch_up(person: Dialer) -> None:
    """Open the panel from the menu, and start."""
    person.pick_from_menu("Go", "Catch up…")
    person.app.find("spin box", "Days to look back").set_value(DAYS)
    person.app.find("push button", "Start").press()
