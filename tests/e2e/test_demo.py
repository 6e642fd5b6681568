"""A newcomer's first minutes: the demo, by keyboard."""

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.settings import ThemeChoice
from dialer_gui.storage.settings_file import load_settings, save_settings
from tests.desktop.keys import Keys
from tests.desktop.waiting import wait_for
from tests.e2e.dialer import ACCEPTED_ROW, dialer
from tests.e2e.witness import Row

pytestmark = pytest.mark.desktop


def test_a_number_typed_and_entered_is_called(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.dial("+493012340001")
        person.wait_until_accepted()
        person.reads("Demo: no real call is placed")
        person.app.find("list item", pattern=rf"^\+49 30 12340001, {ACCEPTED_ROW},")
        assert person.quit() == 0
        assert person.history == [
            Row(
                *("+493012340001", "493012340001", "8001", ""),
                *("accepted", "accepted", "requested"),
            )
        ]


def test_every_way_to_end_is_a_good_end(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.keys.close_window()
        assert person.program.wait() == 0
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        with dialer("--demo", home=home) as person:
            person.app.find("push button", "Call")
            person.program.process.send_signal(number)
            assert person.program.wait() == 0
    with dialer("--demo", home=home) as person:
        person.pick_from_menu("File", "Quit")
        assert person.program.wait() == 0


def test_what_was_called_is_there_at_the_next_start(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.dial("030 1234 1032")
        person.wait_for_status("Refused")
        assert person.quit() == 0
    with dialer("--demo", home=home) as person:
        person.app.find("list item", pattern=r"^\+49 30 12341032, refused,")
        person.keys.press("ctrl+r")
        wait_for(lambda: "12341032" in person.digits, "the last number in the field")
        assert len(person.history) == 1


def test_the_keyboard_alone_does_it(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.dial("0301234567")
        person.wait_until_accepted()
        person.keys.press("Escape")
        person.number.wait_for(lambda: person.digits == "", "the field to be empty")
        person.keys.press("Return")
        person.number.wait_for(lambda: person.digits == "0301234567", "the last number")
        assert len(person.history) == 1
        person.keys.press("ctrl+k")
        listed = person.app.find("list", "Recent calls")
        wait_for(lambda: len(listed.children) == 1, "the call in the list")
        search = person.app.find("text", "Search")
        search.wait_for(lambda: "focused" in search.states, "the focus")
        person.keys.type("nobody")
        wait_for(lambda: not listed.children, "no call to match")
        person.keys.press("ctrl+l")
        person.number.wait_for(lambda: "focused" in person.number.states, "the focus")
        assert person.quit() == 0


def test_what_is_typed_before_the_program_is_ready_is_called_once(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.keys.type("0301234567")
        person.keys.press("KP_Enter")
        person.wait_until_accepted()
        assert [row.dialled for row in person.history] == ["0301234567"]


def test_a_theme_and_a_deadline_chosen_by_keys_are_there_at_the_next_start(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.keys.press("ctrl+comma")
        settings = Keys(person.program.pid, "^Settings")
        settings.press("Down", "Tab", "ctrl+a")
        settings.type("42")
        settings.press("shift+Tab", "Down", "Tab", "Down", "Down", "Escape")
        assert person.quit() == 0
    kept = load_settings(home / "demo" / "settings.json").settings
    assert (kept.deadline_s, kept.window.theme) == (42.0, ThemeChoice.DARK)
    with dialer("--demo", home=home) as person:
        person.keys.press("ctrl+comma")
        settings = Keys(person.program.pid, "^Settings")
        settings.press("Down", "Down")
        dark = person.app.find("radio button", "Dark")
        dark.wait_for(lambda: "checked" in dark.states, "the theme to be dark")
        settings.press("Up")
        wait = person.app.find("spin box", "Longest wait for the provider")
        assert wait.text == "42 s"
        settings.press("Escape")


def test_the_window_speaks_the_system_s_language_or_the_chosen_one(home: Path) -> None:
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
