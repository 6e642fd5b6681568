"""Numbers out of other programs: cleaned, offered, taken back."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.desktop.program import run_program
from tests.desktop.waiting import wait_for
from tests.e2e.dialer import Dialer, dialer

pytestmark = pytest.mark.desktop

DISGUISED = "\u202a+49\u00a0(0)30\u20111234\u200b567\u202c"
TWO = "Office: +49 30 1234567, mobile: +49 171 7654321"


def test_a_disguised_number_comes_in_clean_and_goes_back(home: Path, tmp_path: Path) -> None:
    with clipboard(DISGUISED, tmp_path), dialer("--demo", home=home) as person:
        person.keys.press("ctrl+v")
        person.number.wait_for(lambda: person.digits == "+49301234567", "the clean number")
        person.keys.press("ctrl+z")
        person.number.wait_for(lambda: "(0)30" in person.number.text, "the raw text")
        person.keys.press("ctrl+z")
        person.number.wait_for(lambda: person.digits == "", "the empty field")
        person.app.find("push button", "Redial").focus()
        person.keys.press("ctrl+v", "Return")
        person.wait_until_accepted()
        assert [row.dialled for row in person.history] == ["49301234567"]
        assert person.quit() == 0


def test_several_numbers_are_offered_and_picked_by_key(home: Path, tmp_path: Path) -> None:
    with clipboard(TWO, tmp_path), dialer("--demo", home=home) as person:
        person.keys.press("ctrl+v")
        wait_for(lambda: len(windows(person)) == 2, "the popup")
        assert person.digits == ""
        person.keys.press("Down", "Return")
        person.number.wait_for(lambda: person.digits == "+491717654321", "the second one")
        assert person.history == []
        assert person.quit() == 0


def test_a_text_without_a_number_says_so(home: Path, tmp_path: Path) -> None:
    with clipboard("<b>nothing to dial</b>", tmp_path), dialer("--demo", home=home) as person:
        person.keys.press("ctrl+v")
        person.reads("There is no number in this text.")
        person.keys.press("Return")
        assert person.quit() == 0
        assert person.history == []


def test_a_copied_number_is_offered_and_waits_for_a_person(home: Path, tmp_path: Path) -> None:
    offer = "Paste +49 30 12345678"
    with clipboard("call 030 12345678 please", tmp_path), dialer("--demo", home=home) as person:
        chip = person.app.find("push button", offer)
        assert "focused" in person.number.states, "the focus stays where it was"
        chip.press()
        person.number.wait_for(lambda: person.digits == "03012345678", "the number")
        wait_for(lambda: not person.app.find_all("push button", offer), "the offer to go")
        assert person.history == []
        person.keys.press("Return")
        person.wait_until_accepted()
        assert person.quit() == 0


def windows(person: Dialer) -> list[str]:
    """Return the X server's ids of its windows, popups included: Qt keeps those to itself."""
    mine = ["--all", "--onlyvisible", "--pid", str(person.program.pid), "--name", ""]
    found = subprocess.run(["xdotool", "search", *mine], capture_output=True, text=True)
    return found.stdout.split()


@contextmanager
def clipboard(text: str, folder: Path, *selected: str) -> Iterator[None]:
    """Have another program hold a text in the clipboard, and perhaps another one selected."""
    command = [sys.executable, "-m", "tests.e2e.clipboard_owner", text, *selected]
    with run_program(command, folder / "clipboard") as owner:
        owner.wait_for_output("held")
        yield
