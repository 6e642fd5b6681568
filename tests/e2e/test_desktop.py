"""The desktop around the dialer: links of other programs, the tray, messages, the session."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dialer_gui.simulator.server import Simulator
from dialer_gui.storage.settings_file import load_settings, save_settings
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, dialer

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
