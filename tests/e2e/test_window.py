"""The window: the names in it, used by the keyboard alone, and what it remembers."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.settings import ThemeChoice
from dialer_gui.storage.settings_file import load_settings, save_settings
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.dialer import ACCEPTED, ACCEPTED_ROW, Row, dialer

pytestmark = pytest.mark.desktop

IN_THE_WINDOW = [
    ("text", "Number to call"),
    ("combo box", "Extension"),
    ("combo box", "Caller ID"),
    ("push button", "Call"),
    ("push button", "Backspace"),
    ("push button", "Redial"),
    ("label", "Call status"),
    ("list", "Recent calls"),
    ("page tab", "Calls"),
    ("radio button", "All"),
    ("push button", "Settings"),
]
ON_THE_PAD = [
    *("1", "2 A B C", "3 D E F", "4 G H I", "5 J K L", "6 M N O"),
    *("7 P Q R S", "8 T U V", "9 W X Y Z", "Star", "0 plus", "Pound"),
]
IN_THE_DETAILS = ["Employee ID", "Maturity", "Member ID", "Customer ID"]
POLITE, ASSERTIVE = 1, 2


def test_every_part_has_its_role_and_name_and_news_is_announced(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        assert person.app.name == "Dialer"
        person.app.find("frame", pattern="^Dialer")
        for role, name in IN_THE_WINDOW:
            person.app.find(role, name)
        pad = person.app.find(name="Dial pad")
        assert [key.name for key in pad.find_all("push button")] == ON_THE_PAD
        assert person.status == "", "there is nothing to say yet"
        details = person.app.find("push button", "Call details")
        assert "collapsed" in details.states
        details.focus()
        details.press()
        details.wait_for(lambda: "expanded" in details.states, "the details to be expanded")
        for name in IN_THE_DETAILS:
            person.app.find("text", name)
        details.wait_for(lambda: ("Expanded", 1) in person.app.announcements, "the announcement")
        details.press()
        for name in ON_THE_PAD:
            person.app.find("push button", name).press()
        person.wait_for_digits("123456789*0#")
        person.app.find("push button", "Backspace").press()
        person.wait_for_digits("123456789*0")
        x, y, width, height = person.app.find("push button", "0 plus").extents
        person.keys.press("Escape")
        person.wait_for_digits("")
        person.keys.click(x + width // 2, y + height // 2, modifier="shift")
        person.wait_for_digits("+")
        person.call("0301231032")
        person.wait_for_status("Refused")
        person.call("0301234567")
        person.app.wait_for(
            lambda: any(ACCEPTED.match(text) for text, _ in person.app.announcements), "the news"
        )
        levels = dict(person.app.announcements)
        # The latest only: a request that is accepted rings a moment later.
        accepted = next(text for text in levels if ACCEPTED.match(text))
        refused = next(text for text in levels if text.startswith("Refused"))
        assert (levels[accepted], levels[refused]) == (POLITE, ASSERTIVE)
        person.app.find("menu item", "File").press()
        for name in ("Account…", "Quit"):
            person.app.find("menu item", name)
        person.keys.press("Escape")
        assert person.quit() == 0


def test_the_keyboard_alone_does_it_in_the_smallest_window(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        # Typed before the program is ready, and called once.
        person.keys.type("+493012340001")
        person.keys.press("KP_Enter")
        person.keys.resize(340, 560)
        person.app.find("list item", pattern=rf"^\+49 30 12340001, {ACCEPTED_ROW}")
        person.keys.press("Escape")
        person.wait_for_digits("")
        person.keys.press("Return")
        person.wait_for_digits("+493012340001")
        assert person.history == [
            Row(
                *("+493012340001", "493012340001", "8001", ""),
                *("accepted", "accepted", "requested"),
            )
        ]
        person.keys.press("ctrl+k")
        person.wait_for_rows("12340001")
        search = person.app.find("text", "Search")
        search.wait_for(lambda: "focused" in search.states, "the focus")
        person.keys.type("nobody")
        person.wait_for_rows()
        person.keys.press("Escape", "Escape")
        person.wait_for_rows("12340001")
        person.number.wait_for(lambda: "focused" in person.number.states, "the focus")
        # Its call is still followed: what was typed is called when that is meant.
        person.dial("03012341032")
        person.app.find("push button", "Call anyway")
        person.keys.press("shift+Tab", "space")
        person.wait_for_status("Refused")
        person.wait_for_rows("12341032, refused", "12340001")
        # All that a call needs is in the window, whatever was said.
        frame = person.app.find("frame").extents
        for role, name in (("text", "Number to call"), ("push button", "Call")):
            x, y, width, height = person.app.find(role, name).extents
            assert frame[0] <= x <= x + width <= frame[0] + frame[2]
            assert frame[1] <= y <= y + height <= frame[1] + frame[3]
        assert person.quit() == 0
    with dialer("--demo", home=home) as person:
        person.wait_for_rows("12341032, refused", "12340001")
        person.keys.press("ctrl+r")
        person.number.wait_for(lambda: "12341032" in person.digits, "the last number")
        assert len(person.history) == 2
        assert person.quit() == 0


def test_what_was_chosen_by_keys_is_there_at_the_next_start(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        pad = person.app.find(name="Dial pad")
        person.app.find("push button", "Show the dial pad").press()
        wait_for(lambda: not pad.showing, "the pad to fold")
        person.keys.press("ctrl+comma")
        settings = Keys(person.program.pid, "^Settings")
        settings.press("Down", "Tab", "ctrl+a")
        settings.type("42")
        settings.press("shift+Tab", "Down", "Tab", "Down", "Down", "Escape")
        assert person.quit() == 0
    kept = load_settings(home / "demo" / "settings.json").settings
    assert (kept.deadline_s, kept.window.theme) == (42.0, ThemeChoice.DARK)
    with dialer("--demo", home=home) as person:
        assert person.app.find_all(name="Dial pad") == []
        person.keys.press("ctrl+comma")
        settings = Keys(person.program.pid, "^Settings")
        settings.press("Down", "Down")
        dark = person.app.find("radio button", "Dark")
        dark.wait_for(lambda: "checked" in dark.states, "the theme to be dark")
        settings.press("Up")
        wait = person.app.find("spin box", "Longest wait for the provider")
        assert wait.text == "42 s"
        settings.press("Escape")
        assert person.quit() == 0


def test_it_speaks_the_system_s_language_or_the_chosen_one(home: Path) -> None:
    in_spanish = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "es_MX:en"}
    with dialer("--demo", home=home, env=in_spanish) as person:
        person.app.find("push button", "Llamar")
        person.keys.press("ctrl+q")
        assert person.program.wait() == 0
    file = home / "demo" / "settings.json"
    save_settings(file, replace(load_settings(file).settings, language="id"))
    with dialer("--demo", home=home, env=in_spanish) as person:
        person.app.find("push button", "Panggil")
        person.keys.press("ctrl+q")
        assert person.program.wait() == 0


def test_another_language_is_spoken_at_once_and_a_call_goes_on(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.dial("030 12340004")
        person.press_enabled("Pick up")
        person.wait_for_status("In a call with +49 30 12340004")
        person.keys.press("ctrl+comma")
        settings = Keys(person.program.pid, "^Settings")
        settings.press("Down", "Down", "Tab", "Tab", "Tab", "b")
        person.app.find("dialog", "Pengaturan")
        language = person.app.find("combo box", "Bahasa")
        language.wait_for(lambda: "focused" in language.states, "the focus where it was")
        Keys(person.program.pid, "^Pengaturan").press("Escape")
        person.app.find("menu item", "Berkas")
        person.app.find("push button", "Panggil")
        status = person.app.find("label", "Status panggilan")
        assert status.description.startswith("Dalam panggilan dengan +49 30 12340004")
        person.press_enabled("Tutup telepon")
        status.wait_for(lambda: status.description.startswith("Panggilan selesai"), "the end")
        assert len(person.history) == 1
        assert person.quit() == 0
    with dialer("--demo", home=home) as person:
        person.app.find("push button", "Panggil")
        person.keys.press("ctrl+q")
        assert person.program.wait() == 0
