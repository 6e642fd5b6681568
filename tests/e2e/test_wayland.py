"""The journeys that matter most, in a Wayland session: what works there, and what is said not to.

A compositor lets no program place its window, come to the front or hear keys unasked. Who sees to
that is the desktop, by its portal, which stands here too.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.settings import Settings
from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from dialer_gui.storage.settings_file import load_settings, save_settings
from tests.desktop.panel import panel
from tests.desktop.portal import CANCELLED, portal
from tests.desktop.program import run_dialer
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.desktop.wayland import TITLE, wayland_session
from tests.e2e.account import set_up, type_account
from tests.e2e.dialer import Dialer, dialer

pytestmark = pytest.mark.desktop

COPIED = "+49 30 12345678"
KEYS = "Ctrl+Alt+D"


@pytest.fixture
def session(short_folder: Path) -> Iterator[dict[str, str]]:
    """The environment of a program in a Wayland session."""
    with wayland_session(short_folder) as env:
        yield env


@contextmanager
def dialer_in(session: Mapping[str, str], *arguments: str, home: Path) -> Iterator[Dialer]:
    """Run the dialer in the session, and let it complain about nothing."""
    with dialer(*arguments, home=home, env=session, screen=TITLE) as person:
        person.keys.focus()
        yield person


def open_desktop_page(person: Dialer) -> None:
    person.keys.press("ctrl+comma")
    person.app.find("dialog", "Settings")
    person.keys.type("Desktop")
    person.app.find("check box", "Icon in the tray")


def close_settings(person: Dialer) -> None:
    person.keys.press("Escape")
    person.wait_until_closed("Settings")


def test_from_the_first_start_to_a_call(
    home: Path, simulator: Simulator, session: Mapping[str, str]
) -> None:
    with dialer_in(session, home=home) as person:
        person.app.find("dialog", "Account")
        type_account(person.keys, simulator.address, DEMO_TOKEN)
        person.wait_until_closed("Account")
        person.keys.type("0301234567")
        person.wait_for_digits("0301234567")
        person.app.find("push button", "Call").press()
        person.wait_until_accepted()
        assert [row.dialled for row in person.history] == ["0301234567"]
        assert person.quit() == 0
    assert [call.number for call in simulator.calls] == ["0301234567"]


def test_a_call_is_stopped_and_a_second_start_brings_its_link(
    home: Path, simulator: Simulator, session: Mapping[str, str]
) -> None:
    set_up(home, simulator.address)
    with dialer_in(session, home=home) as person:
        person.dial("03012347002")
        assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
        person.app.find("push button", "Stop waiting").press()
        person.wait_for_status("Outcome unknown")
        with run_dialer("tel:+49-30-123456", home=home, env=session) as second:
            assert second.wait() == 0
        person.wait_for_digits("+4930123456")
        person.number.wait_for(lambda: "focused" in person.number.states, "the focus")
        assert len(simulator.calls) == 1
        assert person.quit() == 0


def test_menus_and_lists_open_above_the_window(home: Path, session: Mapping[str, str]) -> None:
    with dialer_in(session, "--demo", home=home) as person:
        phone = person.app.find("combo box", "Extension")
        phone.focus()
        phone.wait_for(lambda: "focused" in phone.states, "the focus")
        person.keys.press("alt+Down", "Down", "Return")
        phone.wait_for(lambda: phone.choice.startswith("8002"), "the second phone")
        person.keys.press("alt+h")
        person.app.find("menu item", "About Dialer")
        person.keys.press("Up", "Return")
        person.app.find("dialog", "About Dialer").find("push button", "Close").press()
        person.wait_until_closed("About Dialer")
        assert person.quit() == 0


def test_what_wayland_lets_no_program_do_is_said_in_the_settings(
    home: Path, session: Mapping[str, str]
) -> None:
    with dialer_in(session, "--demo", home=home) as person:
        open_desktop_page(person)
        on_top = person.app.find("check box", "Keep the window on top")
        assert "enabled" not in on_top.states
        assert "under Wayland" in on_top.description
        person.reads("Under Wayland your desktop decides that, and whether the window comes")
        person.reads("bind keys to the command dialer-gui --dial-clipboard")
        assert "enabled" not in person.app.find("text", "Keys that bring the dialer").states
        close_settings(person)
        assert person.quit() == 0


def test_the_keys_that_the_desktop_gives_bring_the_copied_number(
    home: Path, session: Mapping[str, str]
) -> None:
    save_settings(home / "demo/settings.json", replace(Settings(), hotkey=KEYS))
    subprocess.run(["wl-copy", COPIED], env=session, check=True)
    with (
        portal(bound=[("dial-clipboard", "Super+D")]) as desktop,
        dialer_in(session, "--demo", home=home) as person,
    ):
        wait_for(lambda: desktop.wishes, "the wish for keys")
        assert desktop.wishes[0].trigger == "CTRL+ALT+d"
        open_desktop_page(person)
        person.reads("Your desktop has given these: Super+D.")
        close_settings(person)
        desktop.press("dial-clipboard")
        person.wait_for_digits("+493012345678")
        assert person.history == []
        assert person.quit() == 0


def test_keys_that_the_desktop_gives_not_are_not_asked_for_again(
    home: Path, session: Mapping[str, str]
) -> None:
    settings = home / "demo/settings.json"
    save_settings(settings, replace(Settings(), hotkey=KEYS))
    with portal(CANCELLED) as desktop:
        with dialer_in(session, "--demo", home=home) as person:
            wait_for(lambda: desktop.wishes, "the wish for keys")
            open_desktop_page(person)
            person.reads("Your desktop gave this program no keys.")
            close_settings(person)
            assert person.quit() == 0
        assert load_settings(settings).settings.hotkey == ""
        with desktop.standing_still(), dialer_in(session, "--demo", home=home) as person:
            open_desktop_page(person)
            close_settings(person)
            assert person.quit() == 0
        assert len(desktop.wishes) == 1


def test_the_window_is_hidden_only_where_a_tray_shows_the_icon(
    home: Path, full_provider: Simulator, session: Mapping[str, str]
) -> None:
    set_up(home, full_provider.address)
    chosen = load_settings(home / "settings.json").settings
    save_settings(home / "settings.json", replace(chosen, tray_icon=True, close_to_tray=True))
    with dialer(home=home, env=session, screen=TITLE) as person:
        assert person.app.find("frame").showing
        assert person.quit() == 0
    with panel() as shown, dialer("--minimized", home=home, env=session, screen=TITLE) as person:
        wait_for(lambda: shown.tooltip().startswith("Dialer: 8001"), "the phone in use")
        assert not person.app.find_all("frame")
        shown.choose("Show")
        person.app.find("frame")
        shown.choose("Quit")
        assert person.program.wait() == 0
