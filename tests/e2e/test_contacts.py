"""People: kept from a call, found by name, and what the figures say of the calls."""

from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.desktop.keys import Keys
from tests.e2e.account import set_up
from tests.e2e.dialer import dialer

pytestmark = pytest.mark.desktop

#: Where "New contact from this call…" stands in a call's menu.
NEW_CONTACT = 4


def test_a_person_is_kept_from_a_call_found_by_name_and_called_once(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.call("03012340001")
        person.wait_until_accepted()
        person.app.find("list item", pattern="30 12340001, ")
        person.go_to_first_call()
        person.pick_from_row(NEW_CONTACT)
        dialog = person.app.find("dialog", pattern="^New contact")
        name = dialog.find("text", "Contact's name")
        name.wait_for(lambda: "focused" in name.states, "the focus")
        keys = Keys(person.program.pid, "^New contact")
        keys.type("Anna Weber")
        keys.press("Return")
        person.wait_until_closed("^New contact")
        person.app.find("push button", "Their calls")
        # The calls name her now, and so does a start later on.
        person.keys.press("ctrl+1")
        person.app.find("list item", pattern=r"^Anna Weber, \+49 30 12340001, ")
        assert person.quit() == 0
    with dialer(home=home) as person:
        person.app.find("list item", pattern=r"^Anna Weber, \+49 30 12340001, ")
        person.keys.press("ctrl+l")
        person.keys.type("weber")
        person.app.find("list item", pattern="Anna Weber")
        person.keys.press("Down", "Return")
        person.number.wait_for(lambda: person.digits == "+493012340001", "her number")
        assert len(simulator.calls) == 1, "who is picked is not dialled"
        person.keys.press("ctrl+4")
        person.app.find("table", "Compared with the time before")
        assert person.quit() == 0
    assert len(simulator.calls) == 1
