"""The Help menu: the connection check, which gives nothing away, and a newer release."""

import json
from pathlib import Path

import pytest

from dialer_gui import __version__
from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.browser import Browser
from tests.e2e.dialer import Dialer, dialer
from tests.provider.authority import trusted
from tests.provider.feeds import PAGE, feed, feed_server, policy

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
NEWER = "9.8.7"
ENTRY = "Check for updates…"
TOLD = f"Dialer {NEWER} is out"


def test_each_step_has_its_line_and_no_call_is_placed(home: Path, full_provider: Simulator) -> None:
    set_up(home, full_provider.address)
    with dialer(home=home) as person:
        person.pick_from_menu("Help", "Check connection…")
        dialog = person.app.find("dialog", "Check connection")
        for step in STEPS:
            dialog.find("label", pattern=f"^{step}: OK")
        dialog.find(pattern="Phone 8001 is online and idle")
        report = copied_report(person)
        assert "Token: OK" in report
        assert DEMO_TOKEN not in report
        assert "8001" not in report
        assert "…001" in report
        # Of a provider that may not be asked about phones it is not said to be broken.
        for service in ("App.Sip_Status.GetSipCallStatus", "App.Sip_Sipnum.GetSipnumberInfo"):
            full_provider.pbx.faults.refuse(service, 603)
        person.pick_from_menu("Help", "Check connection…")
        dialog = person.app.find("dialog", "Check connection")
        dialog.find(pattern="This account may not ask about phones, so nobody can tell")
        dialog.find(pattern="Calls may work all the same")
        dialog.find("push button", "Close").press()
        person.wait_until_closed()
        full_provider.stop()
        person.pick_from_menu("Help", "Check connection…")
        dialog = person.app.find("dialog", "Check connection")
        dialog.find("label", pattern="^Connection: Failed")
        dialog.find("label", pattern="^Token: Skipped")
        dialog.find("push button", "Close").press()
        person.wait_until_closed()
        assert person.history == []
        assert person.quit() == 0
    assert full_provider.calls == []


def test_a_newer_release_is_told_once_and_its_page_opened(
    home: Path, simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(home, simulator.address)
    trusted(monkeypatch, tmp_path)
    browser = Browser(tmp_path / "bin")
    with feed_server(feed(NEWER)) as server:
        (home / "policy.json").write_text(policy(server))
        with dialer(home=home, env=browser.env) as person:
            person.reads(TOLD)
            assert "focused" in person.number.states
            person.dial("0301234567")
            person.wait_until_accepted()
            person.app.find("push button", "Open release page").press()
            assert browser.wait_for_link() == PAGE
            assert person.quit() == 0
        head, _, body = server.requests[0].partition(b"\r\n\r\n")
        assert head.startswith(b"GET /latest.json HTTP/1.1\r\n")
        assert f"User-Agent: dialer-gui/{__version__}".encode() in head.split(b"\r\n")
        assert (body, len(server.requests)) == (b"", 1)
        with dialer(home=home, env=browser.env) as person:
            # Asked for, it comes again; by itself it would tomorrow.
            person.pick_from_menu("Help", ENTRY)
            person.reads(TOLD)
            person.app.find("push button", "Not now").press()
            wait_for(lambda: not person.app.find_all(pattern=TOLD), "the notice to go")
            remembered = home / "updates.json"
            wait_for(
                lambda: json.loads(remembered.read_text())["put_off"] == NEWER, "it to be kept"
            )
            assert person.quit() == 0
        assert len(server.requests) == 2
        assert not any(path.name.startswith(("dialer-gui", ".updates")) for path in home.iterdir())
        stranger = json.loads(policy(server))
        stranger["updates"]["public_key"] = "A" * 43 + "="
        (home / "policy.json").write_text(json.dumps(stranger))
        with dialer(home=home) as person:
            person.pick_from_menu("Help", ENTRY)
            person.reads("is not signed by the program's makers, so nothing of it is believed.")
            assert person.app.find_all(pattern=TOLD) == []
            assert person.quit() == 0


def test_nobody_is_asked_without_a_policy_nor_in_the_demo(
    home: Path, simulator: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(home, simulator.address)
    trusted(monkeypatch, tmp_path)
    with feed_server(feed(NEWER)) as server:
        for arguments in ((), ("--demo",)):
            wish = policy(server) if arguments else '{"updates": false}'
            for folder in (home, home / "demo"):
                folder.mkdir(exist_ok=True)
                (folder / "policy.json").write_text(wish)
            with dialer(*arguments, home=home) as person:
                person.dial("03012340001")
                person.wait_until_accepted()
                person.app.find("menu item", "Help").press()
                person.app.find("menu item", "About Dialer")
                assert person.app.find_all("menu item", ENTRY) == []
                person.keys.press("Escape")
                assert person.quit() == 0
        assert server.visits == []
    assert not list(home.rglob("updates.json"))


def copied_report(person: Dialer) -> str:
    """Copy the report, close the check, and read the clipboard by pasting it into the search."""
    dialog = person.app.find("dialog", "Check connection")
    dialog.find("push button", "Copy report").press()
    dialog.find("push button", "Copied")
    dialog.find("push button", "Close").press()
    person.wait_until_closed("Check connection")
    person.keys.press("ctrl+k", "ctrl+v")
    search = person.app.find("text", "Search")
    search.wait_for(lambda: search.text, "the report")
    return search.text
