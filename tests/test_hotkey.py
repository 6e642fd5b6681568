"""The keys that bring the window from anywhere: really on X11, by stand-ins on other systems."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dialer_gui.desktop import hotkey
from dialer_gui.desktop.hotkey import Hotkey, HotkeyError, combination_of
from dialer_gui.domain.settings import HotkeyState
from tests.conftest import ON_DESKTOP
from tests.desktop.waiting import PATIENCE_MS

KEYS = "Ctrl+Alt+D"
on_x11 = pytest.mark.skipif(
    not ON_DESKTOP or sys.platform != "linux", reason="needs the virtual desktop"
)


@pytest.fixture
def keys(qtbot: QtBot) -> Iterator[Hotkey]:
    made = Hotkey()
    yield made
    made.close()


def states(keys: Hotkey, text: str) -> list[HotkeyState]:
    told: list[HotkeyState] = []

    def hear(state: HotkeyState, _name: str) -> None:
        told.append(state)

    keys.state_changed.connect(hear)
    keys.set_keys(text)
    keys.set_keys(text)
    keys.state_changed.disconnect(hear)
    return told


@pytest.mark.parametrize(
    "text", ["D", "Shift+D", "Shift+7", "Ctrl+D, Ctrl+E", "nonsense", "Return"]
)
def test_keys_that_are_needed_for_typing_are_refused(text: str) -> None:
    with pytest.raises(HotkeyError) as caught:
        combination_of(text)
    assert caught.value.state is HotkeyState.UNUSABLE


def test_a_function_key_needs_no_other() -> None:
    assert combination_of("F9").key() is Qt.Key.Key_F9


@on_x11
@pytest.mark.parametrize(
    ("text", "pressed"),
    [
        (KEYS, "ctrl+alt+d"),
        ("F9", "F9"),
        ("Meta+Shift+1", "super+shift+1"),
        ("Alt+Home", "alt+Home"),
    ],
)
def test_they_are_heard_from_the_x_server(
    keys: Hotkey, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: str, pressed: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert states(keys, text) == [HotkeyState.READY]
    with qtbot.waitSignal(keys.pressed, timeout=PATIENCE_MS):
        press(pressed)
    other = Hotkey()
    assert states(other, text) == [HotkeyState.TAKEN]
    assert states(keys, "") == [HotkeyState.OFF]
    other.set_keys("")
    assert states(other, text) == [HotkeyState.READY], "they are free again"
    other.close()


@on_x11
def test_caps_lock_and_num_lock_make_no_difference(
    keys: Hotkey, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert states(keys, KEYS) == [HotkeyState.READY]
    for lock in ("Caps_Lock", "Num_Lock"):
        press(lock)
        try:
            with qtbot.waitSignal(keys.pressed, timeout=PATIENCE_MS):
                press("ctrl+alt+d")
        finally:
            press(lock)


def press(keys: str) -> None:
    subprocess.run(["xdotool", "key", keys], check=True, env=dict(os.environ))


def test_where_no_keys_are_given_that_is_said(
    keys: Hotkey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "offscreen")
    assert states(keys, KEYS) == [HotkeyState.NOT_POSSIBLE]
    assert states(keys, "") == [HotkeyState.NOT_POSSIBLE], "and that stays so"


class Windows:
    """Stands in for user32."""

    def __init__(self, *, takes: bool) -> None:
        self.takes = takes
        self.calls: list[tuple[Any, ...]] = []

    def RegisterHotKey(self, *arguments: Any) -> int:  # noqa: N802
        self.calls.append(arguments)
        return int(self.takes)

    def UnregisterHotKey(self, *arguments: Any) -> int:  # noqa: N802
        self.calls.append(arguments)
        return 1


@pytest.mark.parametrize(
    ("text", "mask", "code"),
    [(KEYS, 0x4003, 0x44), ("Meta+Shift+F12", 0x400C, 0x7B), ("Ctrl+Space", 0x4002, 0x20)],
)
def test_windows_registers_them_and_brings_a_message(
    keys: Hotkey, monkeypatch: pytest.MonkeyPatch, text: str, mask: int, code: int
) -> None:
    system = Windows(takes=True)
    monkeypatch.setattr(hotkey, "load_library", lambda _name: system)
    monkeypatch.setattr("sys.platform", "win32")
    assert states(keys, text) == [HotkeyState.READY]
    assert system.calls == [(None, 1, mask, code)]
    pressed: list[None] = []
    keys.pressed.connect(lambda: pressed.append(None))
    held = keys._keys
    assert isinstance(held, hotkey.WindowsKeys)
    for kind, number in ((0x0312, 1), (0x0312, 2), (0x0100, 1)):
        message = hotkey.WindowsMessage(None, kind, number, None)
        held.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
    assert len(pressed) == 1
    keys.set_keys("")
    assert system.calls[1:] == [(None, 1)]


@pytest.mark.parametrize(
    ("error", "state"), [(1409, HotkeyState.TAKEN), (5, HotkeyState.NOT_POSSIBLE)]
)
def test_windows_says_why_not(
    keys: Hotkey, monkeypatch: pytest.MonkeyPatch, error: int, state: HotkeyState
) -> None:
    system = Windows(takes=False)
    monkeypatch.setattr(hotkey, "load_library", lambda _name: system)
    monkeypatch.setattr(hotkey, "last_error", lambda: error)
    monkeypatch.setattr("sys.platform", "win32")
    assert states(keys, KEYS) == [state]
    keys.set_keys("")
    assert len(system.calls) == 1, "nothing is given back that was never had"


class Carbon:
    """Stands in for macOS' Carbon."""

    def __init__(self, error: int) -> None:
        self.error = error
        self.registered: list[tuple[int, int]] = []
        self.handler: Any = None
        self.released: list[str] = []
        self.GetApplicationEventTarget = type("Call", (), {"__call__": lambda _self: 7})()

    def InstallEventHandler(self, _target: Any, handler: Any, *rest: Any) -> int:  # noqa: N802
        self.handler = handler
        rest[-1]._obj.value = 11
        return 0

    def RegisterEventHotKey(self, code: int, mask: int, *rest: Any) -> int:  # noqa: N802
        self.registered.append((code, mask))
        if not self.error:
            rest[-1]._obj.value = 12
        return self.error

    def UnregisterEventHotKey(self, _keys: Any) -> None:  # noqa: N802
        self.released.append("keys")

    def RemoveEventHandler(self, _handler: Any) -> None:  # noqa: N802
        self.released.append("handler")


@pytest.mark.parametrize(
    ("text", "code", "mask"),
    [
        (KEYS, 2, 0x0900),
        ("Meta+Shift+F5", 96, 0x1200),
        ("Ctrl+L", 37, 0x0100),
        ("Alt+M", 46, 0x0800),
    ],
)
def test_macos_registers_them_and_calls_back(
    keys: Hotkey, monkeypatch: pytest.MonkeyPatch, text: str, code: int, mask: int
) -> None:
    system = Carbon(0)
    monkeypatch.setattr(hotkey, "load_library", lambda _name: system)
    monkeypatch.setattr("sys.platform", "darwin")
    assert states(keys, text) == [HotkeyState.READY]
    assert system.registered == [(code, mask)]
    pressed: list[None] = []
    keys.pressed.connect(lambda: pressed.append(None))
    assert system.handler(None, None, None) == 0
    assert len(pressed) == 1
    keys.set_keys("")
    assert system.released == ["keys", "handler"]


@pytest.mark.parametrize(
    ("text", "error", "state"),
    [
        (KEYS, -9878, HotkeyState.TAKEN),
        (KEYS, -50, HotkeyState.NOT_POSSIBLE),
        ("Ctrl+Pause", 0, HotkeyState.UNUSABLE),
    ],
)
def test_macos_says_why_not(
    keys: Hotkey, monkeypatch: pytest.MonkeyPatch, text: str, error: int, state: HotkeyState
) -> None:
    system = Carbon(error)
    monkeypatch.setattr(hotkey, "load_library", lambda _name: system)
    monkeypatch.setattr("sys.platform", "darwin")
    assert states(keys, text) == [state]
    assert "keys" not in system.released
