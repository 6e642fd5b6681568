"""The connection check from the menu: it finds, advises, and gives nothing away."""

from pathlib import Path

import pytest

from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.accessibility import Node
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, dialer
from tests.e2e.hostile import closed_port

pytestmark = pytest.mark.desktop

STEPS = (
    "Name of the server",
    "Proxy",
    "Connection",
    "Clocks",
    "The provider's API",
    "Token",
    "Extension",
)


def test_each_step_has_its_line_and_no_call_is_placed(home: Path, full_provider: Simulator) -> None:
    set_up(home, full_provider.address)
    with dialer(home=home) as person:
        dialog = check(person)
        for step in STEPS:
            dialog.find("label", pattern=f"^{step}: OK")
        dialog.find(pattern="Phone 8001 is online and idle")
        report = copied_report(person)
        assert "Token: OK" in report
        assert DEMO_TOKEN not in report
        assert "8001" not in report
        assert "…001" in report
        assert person.history == []
        assert person.quit() == 0
    assert full_provider.calls == []


def test_an_account_that_may_only_call_is_not_told_to_be_broken(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        dialog = check(person)
        dialog.find(pattern="This account may not ask about phones, so nobody can tell")
        dialog.find(pattern="Calls may work all the same")
        dialog.find("push button", "Close").press()
        wait_for(lambda: not person.app.find_all("dialog"), "it to close")
        assert person.quit() == 0
    assert simulator.calls == []


def test_a_server_that_is_not_there_is_found_and_the_rest_is_left_out(home: Path) -> None:
    with closed_port() as address:
        set_up(home, address)
        with dialer(home=home) as person:
            dialog = check(person)
            dialog.find("label", pattern="^Connection: Failed")
            dialog.find("label", pattern="^Token: Skipped")
            dialog.find("push button", "Close").press()
            wait_for(lambda: not person.app.find_all("dialog"), "it to close")
            assert person.quit() == 0


def test_without_an_account_there_is_nothing_to_check_yet(home: Path) -> None:
    with dialer(home=home) as person:
        person.app.find("dialog", "Account").find("push button", "Cancel").press()
        wait_for(lambda: not person.app.find_all("dialog"), "it to close")
        person.pick_from_menu("Help", "Check connection…")
        person.app.find("dialog", "Account").find("push button", "Cancel").press()
        wait_for(lambda: not person.app.find_all("dialog"), "it to close")
        assert person.quit() == 0


def check(person: Dialer) -> Node:
    """Open the check from the menu, and wait until it is through."""
    person.pick_from_menu("Help", "Check connection…")
    dialog = person.app.find("dialog", "Check connection")
    again = dialog.find("push button", "Run again")
    again.wait_for(lambda: "enabled" in again.states, "the check to be through")
    return dialog


def copied_report(person: Dialer) -> str:
    """Copy the report, close the check, and read the clipboard by pasting it into the search."""
    dialog = person.app.find("dialog", "Check connection")
    dialog.find("push button", "Copy report").press()
    dialog.find("push button", "Copied")
    dialog.find("push button", "Close").press()
    wait_for(lambda: not person.app.find_all("dialog", "Check connection"), "it to close")
    person.keys.press("ctrl+k", "ctrl+v")
    search = person.app.find("text", "Search")
    search.wait_for(lambda: search.text, "the report")
    return search.text
