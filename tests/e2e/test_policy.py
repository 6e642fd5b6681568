"""A managed computer, end to end: what the organisation sets up, locks and gets wrong."""

import json
from pathlib import Path

import pytest

from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import wait_for
from tests.e2e.account import saved_account, set_up, stored_token
from tests.e2e.browser import Browser
from tests.e2e.dialer import dialer

pytestmark = pytest.mark.desktop

LOCKED_WORDS = "Set by your organisation"


def test_an_account_of_the_organisation_needs_the_persons_token_and_phone_only(
    home: Path, simulator: Simulator
) -> None:
    account = {
        "name": "Sales",
        "address": simulator.address,
        "caller_ids": ["493023125000"],
        "rules": {"strip": ["49"], "add": "00"},
        "default_country": "DE",
    }
    policy = {"locked": {"deadline_s": 9, "accounts": [account]}}
    home.mkdir()
    (home / "policy.json").write_text(json.dumps(policy))
    with dialer(home=home) as person:
        person.app.find("dialog", "Account")
        address = person.app.find("text", "API address")
        assert address.text == simulator.address
        assert "enabled" not in address.states
        person.keys.type(DEMO_TOKEN)
        person.app.find("text", "Extensions").set_text("8001")
        person.app.find("push button", "Save").press()
        wait_for(lambda: saved_account(home), "the account")
        saved = saved_account(home)
        assert saved is not None
        wait_for(lambda: stored_token(saved.id) == DEMO_TOKEN, "the token in the keyring")
        person.dial("+49 30 1234567")
        person.wait_until_accepted()
        assert simulator.calls[0].fields["destnumber"] == "00301234567"
        person.keys.press("ctrl+comma")
        person.app.find("dialog", "Settings")
        person.reads(LOCKED_WORDS)
        assert "enabled" not in person.app.find("push button", "Remove").states
        person.app.find("push button", "Close").press()
        assert person.quit() == 0
    # It is there again, with the person's part; and stays when the policy goes.
    with dialer(home=home) as person:
        person.dial("030 1234568")
        person.wait_until_accepted()
        assert person.quit() == 0
    assert [call.fields["extnumber"] for call in simulator.calls] == ["8001", "8001"]


def test_a_policy_with_a_mistake_is_told_and_counts_for_nothing(
    home: Path, simulator: Simulator
) -> None:
    account = set_up(home, simulator.address)
    mistaken = {"locked": {"deadline_s": 900, "accounts": []}}
    (home / "policy.json").write_text(json.dumps(mistaken))
    with dialer(home=home) as person:
        person.reads("locked.deadline_s is no number from 3 to 60")
        person.dial("030 1234567")
        person.wait_until_accepted()
        assert person.quit() == 0
    assert saved_account(home) is not None
    assert simulator.calls[0].fields["extnumber"] == account.extensions[0]


def test_who_helps_gets_the_log_and_the_details(
    home: Path, simulator: Simulator, tmp_path: Path
) -> None:
    set_up(home, simulator.address)
    desktop = Browser(tmp_path / "bin")
    with dialer(home=home, env=desktop.env) as person:
        person.dial("030 12345678")
        person.wait_until_accepted()
        person.pick_from_menu("Help", "Show log")
        assert desktop.wait_for_link().removeprefix("file://") == str(home / "dialer.log")
        person.pick_from_menu("Help", "Copy details for support")
        person.reads("The details are in the clipboard, without tokens and whole numbers.")
        assert person.quit() == 0
