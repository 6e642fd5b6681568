"""The account's phones in the window: who they are, what they do, and what stays a secret."""

import os
from pathlib import Path

import pytest

from dialer_gui.simulator.accounts import ExtensionState
from dialer_gui.simulator.server import Simulator
from tests.desktop.accessibility import Node
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, dialer
from tests.e2e.licence import MORE_THAN_CALLS
from tests.e2e.test_canary import forms

pytestmark = pytest.mark.desktop

LIST = "App.Sip_Sipnum.GetSipnumberInfo"
#: What the provider tells in clear about each phone, as the simulator makes it up.
SIP_PASSWORD = "sip-password-of-"
NOT_LISTED = (
    "The list of phones is not part of your subscription. The extensions you typed go on working."
)
NOT_FOLLOWED = "What phones are doing is not part of your subscription."
NOT_RECORDED = "Records of calls are not part of your subscription."


def test_the_provider_adds_its_phones_behind_those_that_were_typed(
    home: Path, tmp_path: Path, full_provider: Simulator
) -> None:
    set_up(home, full_provider.address, extensions=("8002", "7777"))
    with dialer(home=home, env={**os.environ, "DIALER_GUI_LOG": "DEBUG"}) as person:
        phones = offered(person)
        wait_for(lambda: len(names(phones)) == 4, "the provider's phones")
        # The one that is disabled is not among them.
        assert [name.split(",")[0] for name in names(phones)] == ["8002", "7777", "8001", "8003"]
        wait_for(lambda: chosen(person).description == "8002, idle", "the phone's state")
        wait_for(lambda: "8003, offline" in names(phones), "the other's state")
        full_provider.pbx.receive_call("8002", "4930111")
        person.call("0301234567")
        wait_for(lambda: chosen(person).description == "8002, ringing", "the phone to ring")
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
        for words in (NOT_LISTED, NOT_FOLLOWED, NOT_RECORDED):
            check.find(pattern=words)
        check.find("push button", "Ask again").press()
        check.find("push button", "Close").press()
        phones = offered(person)
        wait_for(lambda: "8003, offline" in names(phones), "the phones")
        assert person.app.find_all(pattern="not offered") == []
        assert len(simulator.asked(LIST)) == 2
        assert person.quit() == 0


def test_a_phone_that_is_offline_is_asked_about_before_anything_is_sent(
    home: Path, full_provider: Simulator
) -> None:
    set_up(home, full_provider.address, extensions=("8003", "8001"))
    with dialer(home=home) as person:
        wait_for(lambda: chosen(person).description == "8003, offline", "the phone's state")
        person.dial("0301234567")
        person.reads("8003 is offline; the provider would refuse.")
        person.app.find("push button", "Cancel").press()
        wait_for(
            lambda: not person.app.find_all("push button", "Call anyway"), "the question to go"
        )
        person.keys.press("ctrl+l", "Return")
        person.app.find("push button", "Call anyway")
        assert full_provider.calls == []
        assert person.history == []
        person.app.find("push button", "Call anyway").press()
        person.wait_for_status("Refused: your phone is offline")
        assert len(full_provider.calls) == 1
        assert person.quit() == 0


def test_a_phone_that_has_come_back_is_not_asked_about(
    home: Path, full_provider: Simulator
) -> None:
    set_up(home, full_provider.address, extensions=("8003",))
    with dialer(home=home) as person:
        wait_for(lambda: chosen(person).description == "8003, offline", "the phone's state")
        full_provider.pbx.set_extension_state("8003", ExtensionState.REGISTERED)
        person.pick_from_menu("File", "List the phones again")
        wait_for(
            lambda: chosen(person).description in {"8003, online", "8003, idle"}, "its new state"
        )
        person.dial("0301234567")
        person.wait_until_accepted()
        assert person.quit() == 0


def chosen(person: Dialer) -> Node:
    """Return the selector of the phone."""
    return person.app.find("combo box", "Extension")


def offered(person: Dialer) -> Node:
    """Return the list of phones behind the selector, closed as it is."""
    return chosen(person).find("list", hidden=True)


def names(phones: Node) -> list[str]:
    """Return what a screen reader says of each entry."""
    return [phone.name for phone in phones.find_all("list item", hidden=True)]
