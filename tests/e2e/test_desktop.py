"""The desktop around the dialer: links of other programs, the tray, messages, the session."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dialer_gui.domain.settings import MIN_DEADLINE_S
from dialer_gui.simulator.server import Simulator
from dialer_gui.storage.settings_file import load_settings, save_settings
from tests.desktop.accessibility import accessible_app
from tests.desktop.bus import bus_pid, session_bus
from tests.desktop.keys import Keys
from tests.desktop.panel import panel
from tests.desktop.processes import frozen
from tests.desktop.program import FROM_SOURCE, run_dialer
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, complaints, dialer

pytestmark = pytest.mark.desktop


@pytest.fixture
def desktop_env(short_folder: Path) -> dict[str, str]:
    """An environment with a person's own folders for what the desktop reads."""
    env = {**os.environ, "HOME": str(short_folder)}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        env[name] = str(short_folder / name)
    return env


def choose(home: Path, **chosen: Any) -> None:
    """Change what is in the settings before the dialer starts."""
    settings = load_settings(home / "settings.json").settings
    save_settings(home / "settings.json", replace(settings, **chosen))


def open_links_page(person: Dialer) -> None:
    person.keys.press("ctrl+comma")
    Keys(person.program.pid, "^Settings").type("Links")
    person.app.find("push button", "Make Dialer the handler")


def wait_until_hidden(person: Dialer) -> None:
    """Wait until the window is gone, and whoever manages windows has the keys back."""
    person.keys.wait_until_gone()
    wait_for(lambda: person.keys.focused != "Dialer", "the keys to go elsewhere")


def test_a_link_that_the_desktop_opens_reaches_the_window_and_waits(
    home: Path, simulator: Simulator, desktop_env: dict[str, str]
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home, env=desktop_env) as person:
        open_links_page(person)
        person.reads("No program, as far as is known.")
        person.app.find("push button", "Make Dialer the handler").press()
        person.reads("Dialer opens phone links from now on.")
        subprocess.run(["gio", "open", "tel:+49-30-123456"], env=desktop_env, check=True)
        person.number.wait_for(lambda: person.digits == "+4930123456", "the link's number")
        assert (simulator.calls, person.history) == ([], [])
        person.app.find("push button", "Test link").press()
        person.reads("The test link came back: Dialer opens phone links.")
        assert person.digits == "+4930123456"
        person.app.find("push button", "Undo").press()
        person.reads("Links are opened as before.")
        opened = subprocess.run(["gio", "open", "tel:112"], env=desktop_env, capture_output=True)
        assert opened.returncode != 0
        person.app.find("push button", "Close").press()
        assert person.quit() == 0
    files = [path.name for path in Path(desktop_env["XDG_DATA_HOME"]).rglob("*.desktop")]
    assert files == []


def test_the_tray_shows_the_phone_takes_the_window_and_never_dials(
    home: Path, full_provider: Simulator
) -> None:
    set_up(home, full_provider.address)
    choose(home, tray_icon=True, close_to_tray=True)
    with panel() as shown, dialer(home=home) as person:
        wait_for(lambda: shown.tooltip() == "Dialer: 8001 · idle", "the phone's state")
        person.keys.close_window()
        wait_for(lambda: shown.messages, "the explanation")
        assert shown.messages[0].title == "Dialer is still here"
        wait_until_hidden(person)
        shown.choose("Show")
        person.keys.press("ctrl+l")
        person.keys.close_window()
        wait_until_hidden(person)
        assert len(shown.messages) == 1
        shown.choose("Quit")
        assert person.program.wait() == 0
    assert full_provider.calls == []


def test_without_a_tray_the_window_is_never_hidden(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    choose(home, tray_icon=True, close_to_tray=True)
    with dialer(home=home) as person:
        person.keys.close_window()
        assert person.program.wait() == 0
    with panel() as shown, dialer(home=home) as person:
        shown.tooltip()
        shown.take_tray_away()
        person.keys.close_window()
        assert person.program.wait() == 0


def test_a_call_that_fails_unseen_is_told_and_a_click_shows_it(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address, deadline_s=MIN_DEADLINE_S)
    choose(home, tray_icon=True, close_to_tray=True, is_tray_explained=True, notifications=True)
    with panel() as shown, dialer("--minimized", home=home) as person:
        shown.choose("Show")
        person.dial("03012347003")  # asked about: the window has come to the front just now
        person.app.find("push button", "Call +49 30 12347003").press()
        wait_for(lambda: simulator.calls, "the request to arrive")
        person.keys.close_window()
        wait_until_hidden(person)
        wait_for(lambda: shown.messages, "the message")
        message = shown.messages[0]
        assert message.title == "+49 30 12347003: Outcome unknown: your phone may still ring"
        assert "call again" in message.text
        shown.click(message)
        person.number.set_text("")
        shown.choose("+49 30 12347003")
        person.number.wait_for(lambda: person.digits == "03012347003", "the number of the call")
        assert len(simulator.calls) == len(shown.messages) == 1
        shown.choose("Quit")
        assert person.program.wait() == 0


def test_what_is_chosen_for_the_desktop_is_told_to_it(
    home: Path, simulator: Simulator, desktop_env: dict[str, str]
) -> None:
    set_up(home, simulator.address)
    file = Path(desktop_env["XDG_CONFIG_HOME"]) / "autostart/dialer-gui.desktop"
    with dialer(home=home, env=desktop_env) as person:
        person.keys.press("ctrl+comma")
        settings = Keys(person.program.pid, "^Settings")
        settings.type("Desktop")
        for name in ("Start when you log in", "… without showing the window"):
            person.app.find("check box", name).press()
        wait_for(lambda: file.exists() and "--minimized" in file.read_text(), "the file")
        person.app.find("check box", "Keep the window on top").press()
        state = ["xprop", "-id", person.keys.window, "_NET_WM_STATE"]
        wait_for(lambda: b"_ABOVE" in subprocess.check_output(state), "the window to be on top")
        person.app.find("check box", "Start when you log in").press()
        wait_for(lambda: not file.exists(), "the file to be gone")
        person.app.find("push button", "Close").press()
        assert person.quit() == 0


def test_a_session_bus_that_stands_still_holds_up_neither_start_nor_end(
    home: Path, simulator: Simulator, short_folder: Path
) -> None:
    set_up(home, simulator.address, token="")
    choose(home, tray_icon=True, close_to_tray=True, notifications=True)
    with session_bus(short_folder / "still", os.environ) as env, frozen(bus_pid(env)):
        with run_dialer(home=home, env=env) as program:
            with accessible_app("Dialer", pid=program.pid) as app:
                app.find("text", "Number to call").set_text("0301234567")
                app.find("push button", "Call").press()
                app.find(pattern="token")
            Keys(program.pid, "^Dialer").close_window()
            assert program.wait() == 0
        assert complaints(program) == "dialer-gui: The session bus does not answer and is left out."
        checked = subprocess.run([*FROM_SOURCE, "--self-check"], env=env, capture_output=True)
        assert json.loads(checked.stdout)["checks"]["window"]["ok"]


def test_a_session_bus_that_stands_still_later_does_not_hide_the_window(
    home: Path, simulator: Simulator, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(home, simulator.address)
    choose(home, tray_icon=True, close_to_tray=True)
    with session_bus(short_folder / "still", os.environ) as env:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
        with panel() as shown, dialer(home=home) as person:
            wait_for(lambda: shown.items, "the icon")
            with frozen(bus_pid(env)):
                person.number.set_text("0301234567")
                person.wait_for_digits("0301234567")
                person.keys.close_window()
                assert person.program.wait() == 0
