"""A newer release, end to end: a policy, a real https server, one notice, the person's browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialer_gui import __version__
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.browser import Browser
from tests.e2e.dialer import dialer
from tests.provider.authority import trusted
from tests.provider.feeds import PAGE, feed, feed_server, policy
from tests.provider.servers import RawServer

pytestmark = pytest.mark.desktop

NEWER = "9.8.7"
ENTRY = "Check for updates…"
TOLD = f"Dialer {NEWER} is out"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[RawServer]:
    """A server whose feed names a newer release, trusted by this computer."""
    trusted(monkeypatch, tmp_path)
    with feed_server(feed(NEWER)) as running:
        yield running


def test_a_newer_release_is_told_once_and_its_page_opened(
    home: Path, simulator: Simulator, server: RawServer, tmp_path: Path
) -> None:
    set_up(home, simulator.address)
    (home / "policy.json").write_text(policy(server))
    browser = Browser(tmp_path / "bin")
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
        wait_for(lambda: json.loads(remembered.read_text())["put_off"] == NEWER, "it to be kept")
        assert person.quit() == 0
    assert len(server.requests) == 2
    assert not any(path.name.startswith(("dialer-gui", ".updates")) for path in home.iterdir())


def test_a_feed_of_strangers_is_told_to_who_asks_and_nobody_else(
    home: Path, simulator: Simulator, server: RawServer
) -> None:
    set_up(home, simulator.address)
    wish = json.loads(policy(server))
    wish["updates"]["public_key"] = "A" * 43 + "="
    (home / "policy.json").write_text(json.dumps(wish))
    with dialer(home=home) as person:
        wait_for(lambda: server.requests, "the first look")
        person.pick_from_menu("Help", ENTRY)
        person.reads("is not signed by the program's makers, so nothing of it is believed.")
        assert person.app.find_all(pattern=TOLD) == []
        assert person.quit() == 0


@pytest.mark.parametrize("arguments", [(), ("--demo",)])
def test_nobody_is_asked_without_a_policy_nor_in_the_demo(
    home: Path, simulator: Simulator, server: RawServer, arguments: tuple[str, ...]
) -> None:
    set_up(home, simulator.address)
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
