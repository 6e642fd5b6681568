"""Keys and a command that bring the window with the number from another program, and wait."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.settings import Settings
from dialer_gui.storage.settings_file import load_settings, save_settings
from tests.desktop.program import run_dialer
from tests.desktop.waiting import wait_for
from tests.e2e.clipboard_owner import clipboard
from tests.e2e.dialer import Dialer, dialer

pytestmark = pytest.mark.desktop

COPIED, SELECTED = "+49 30 12345678", "+49 40 12345678"


def wait_for_number(person: Dialer, digits: str) -> None:
    person.number.wait_for(lambda: person.digits == digits, f"{digits} in the field")
    person.number.wait_for(lambda: "focused" in person.number.states, "the window in front")


def test_keys_pressed_anywhere_bring_the_copied_number(home: Path, tmp_path: Path) -> None:
    folder = home / "demo"
    save_settings(folder / "settings.json", replace(Settings(), hotkey="Ctrl+Alt+D"))
    with (
        clipboard(COPIED, tmp_path),
        dialer("--demo", "--minimized", home=home) as person,
    ):

        def press() -> bool:
            subprocess.run(["xdotool", "key", "ctrl+alt+d"], check=True)
            return person.digits == "+493012345678"

        # The keys are held once everything is loaded, which a minimized window does not show.
        wait_for(press, "the keys to be heard")
        wait_for_number(person, "+493012345678")
        assert person.history == []
        person.keys.press("Return")
        person.reads("Check the number first: ")
        assert person.history == [], "it is looked at first"
        assert person.quit() == 0
    assert load_settings(folder / "settings.json").settings.hotkey == "Ctrl+Alt+D"


def test_the_command_reaches_the_running_program_and_the_selection_wins(
    home: Path, tmp_path: Path
) -> None:
    with dialer("--demo", home=home) as person:
        with clipboard(COPIED, tmp_path):
            hand_over(home)
            wait_for_number(person, "+493012345678")
        with clipboard(COPIED, tmp_path, SELECTED):
            hand_over(home)
            wait_for_number(person, "+494012345678")
        with clipboard("nothing to dial", tmp_path):
            hand_over(home)
        wait_for_number(person, "+494012345678")
        assert person.history == []
        assert person.quit() == 0


def hand_over(home: Path) -> None:
    with run_dialer("--demo", "--dial-clipboard", home=home) as second:
        assert second.wait() == 0
