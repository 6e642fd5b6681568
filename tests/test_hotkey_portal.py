"""The keys that Wayland's desktops give: asked of a portal on a real session bus."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QGuiApplication, QKeySequence
from pytestqt.qtbot import QtBot

from dialer_gui.desktop.hotkey import Hotkey
from dialer_gui.desktop.hotkey_portal import SHORTCUT_ID, trigger_of
from dialer_gui.desktop.qt_application import ACTIVATION_TOKEN
from dialer_gui.domain.settings import HotkeyState
from tests.desktop.bus import bus_pid, session_bus
from tests.desktop.portal import CANCELLED, FAILED, Wish, other_portal, portal
from tests.desktop.processes import frozen
from tests.desktop.waiting import PATIENCE_MS

pytestmark = pytest.mark.desktop

KEYS = "Ctrl+Alt+D"
WORDS = "Bring the dialer"
GIVEN = "Press Ctrl+Alt+D"


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mapping[str, str]]:
    """A session bus of the test's own, and a session that calls itself Wayland's."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setenv(ACTIVATION_TOKEN, "")
    with session_bus(tmp_path, os.environ) as env:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
        yield env


class Told:
    """What the keys have told."""

    def __init__(self, keys: Hotkey, qtbot: QtBot) -> None:
        self.all: list[tuple[HotkeyState, str]] = []
        self._qtbot = qtbot
        keys.state_changed.connect(self._hear)

    def wait_for(self, state: HotkeyState, name: str = "") -> None:
        """Wait until this is the last that was told."""
        self._qtbot.waitUntil(lambda: self.all[-1:] == [(state, name)], timeout=PATIENCE_MS)

    def _hear(self, state: HotkeyState, name: str) -> None:
        self.all.append((state, name))


@pytest.fixture
def keys(env: Mapping[str, str], qtbot: QtBot) -> Iterator[Hotkey]:
    made = Hotkey()
    yield made
    made.close()


@pytest.fixture
def told(keys: Hotkey, qtbot: QtBot) -> Told:
    return Told(keys, qtbot)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (KEYS, "CTRL+ALT+d"),
        ("Meta+Shift+F12", "SHIFT+LOGO+F12"),
        ("Alt+PgDown", "ALT+Next"),
        ("F9", "F9"),
        ("Ctrl+1", "CTRL+1"),
        ("Ctrl+Ä", ""),
    ],
)
def test_keys_are_written_as_the_specification_has_them(text: str, trigger: str) -> None:
    combination = QKeySequence(text, QKeySequence.SequenceFormat.PortableText)[0]  # type: ignore[index]
    assert isinstance(combination, QKeyCombination)
    assert trigger_of(combination) == trigger


def test_the_desktop_gives_them_and_tells_when_they_are_pressed(
    keys: Hotkey, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "desktopFileName", lambda: "dialer-gui")
    with portal(bound=[(SHORTCUT_ID, f"{GIVEN}\n")]) as desktop:
        keys.set_keys(KEYS, WORDS)
        assert told.all == [(HotkeyState.ASKED, "")]
        told.wait_for(HotkeyState.READY, GIVEN)
        assert desktop.wishes == [Wish(SHORTCUT_ID, WORDS, "CTRL+ALT+d")]
        assert desktop.app_ids == ["dialer-gui"]
        pressed: list[None] = []
        keys.pressed.connect(lambda: pressed.append(None))
        desktop.press("another")
        with qtbot.waitSignal(keys.pressed, timeout=PATIENCE_MS):
            desktop.press(SHORTCUT_ID, token="leave")
        assert len(pressed) == 1
        assert os.environ[ACTIVATION_TOKEN] == "leave"
        desktop.change((SHORTCUT_ID, "Meta+D"))
        told.wait_for(HotkeyState.READY, "Meta+D")
        keys.set_keys("")
        told.wait_for(HotkeyState.OFF)
        keys.set_keys("F9", WORDS)
        told.wait_for(HotkeyState.READY, GIVEN)
        assert desktop.wishes[-1].trigger == "F9"


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ({"response": CANCELLED}, HotkeyState.REFUSED),
        ({"bound": ()}, HotkeyState.REFUSED),
        ({"response": FAILED}, HotkeyState.NOT_POSSIBLE),
        ({"bound": None}, HotkeyState.NOT_POSSIBLE),
    ],
)
def test_the_desktop_says_no(
    keys: Hotkey, told: Told, answer: dict[str, Any], state: HotkeyState
) -> None:
    with portal(**answer) as desktop:
        keys.set_keys(KEYS, WORDS)
        told.wait_for(state)
        keys.set_keys(KEYS, WORDS)
        is_asked_again = state is HotkeyState.REFUSED
        assert told.all[-1][0] is (HotkeyState.ASKED if is_asked_again else state)
        told.wait_for(state)
        assert len(desktop.wishes) == 1 + is_asked_again


def test_a_desktop_without_keys_is_known_before_any_are_chosen(keys: Hotkey, told: Told) -> None:
    keys.find_out()
    told.wait_for(HotkeyState.NOT_POSSIBLE)
    with other_portal():
        keys.set_keys(KEYS, WORDS)
        assert told.all[-1] == (HotkeyState.ASKED, "")
        told.wait_for(HotkeyState.NOT_POSSIBLE)
    keys.set_keys("", WORDS)
    assert told.all[-1] == (HotkeyState.NOT_POSSIBLE, "")


def test_a_desktop_with_keys_is_asked_nothing_more_before_any_are_chosen(
    keys: Hotkey, told: Told
) -> None:
    with portal() as desktop:
        keys.find_out()
        keys.set_keys(KEYS, WORDS)
        told.wait_for(HotkeyState.READY, KEYS)
    assert len(desktop.wishes) == 1
    assert (HotkeyState.NOT_POSSIBLE, "") not in told.all


def test_what_is_taken_away_is_told_and_a_new_portal_is_asked_anew(
    keys: Hotkey, told: Told
) -> None:
    with portal() as desktop:
        keys.set_keys(KEYS, WORDS)
        told.wait_for(HotkeyState.READY, KEYS)
        desktop.end_session()
        told.wait_for(HotkeyState.NOT_POSSIBLE)
    with portal(bound=[(SHORTCUT_ID, "F8")]):
        told.wait_for(HotkeyState.READY, "F8")


def test_a_portal_and_a_bus_that_stand_still_are_waited_for_without_waiting(
    keys: Hotkey, told: Told, env: Mapping[str, str]
) -> None:
    with portal() as desktop:
        with desktop.standing_still():
            keys.set_keys(KEYS, WORDS)
            assert told.all == [(HotkeyState.ASKED, "")]
        told.wait_for(HotkeyState.READY, KEYS)
        keys.set_keys("")
        with frozen(bus_pid(env)):
            keys.set_keys(KEYS, WORDS)
            keys.close()
            assert told.all[-1] == (HotkeyState.ASKED, "")
        keys.set_keys("F9", WORDS)
        told.wait_for(HotkeyState.READY, KEYS)
    assert [wish.trigger for wish in desktop.wishes] == ["CTRL+ALT+d", "F9"]


def test_without_a_bus_there_are_none(
    keys: Hotkey, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    keys.set_keys(KEYS, WORDS)
    keys.set_keys("", WORDS)
    keys.find_out()
    assert told.all == [(HotkeyState.NOT_POSSIBLE, "")] * 3
