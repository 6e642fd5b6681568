"""The session bus: absent, frozen, gone. Nothing that is asked of it makes the window wait."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from jeepney import HeaderFields, Message, MessageType, message_bus
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from dialer_gui.desktop.notifications import Notifications
from dialer_gui.desktop.qt_application import ACTIVATION_TOKEN, leave_out_silent_bus
from dialer_gui.desktop.session_bus import SessionBus, ask
from dialer_gui.desktop.tray import Tray
from dialer_gui.desktop.visibility import can_be_seen
from tests.desktop.bus import BUS, bus_pid, session_bus
from tests.desktop.panel import panel
from tests.desktop.processes import frozen
from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S

pytestmark = pytest.mark.desktop

NAMES = (BUS, "/org/freedesktop/DBus", BUS, "ListNames")
MESSAGE = ("Call failed", "Try <again>", "Show")


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mapping[str, str]]:
    """A session bus of the test's own, for this process too."""
    with session_bus(tmp_path, os.environ) as env:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
        yield env


@pytest.fixture
def bus(env: Mapping[str, str]) -> Iterator[SessionBus]:
    made = SessionBus()
    yield made
    made.close()


@pytest.fixture
def messages(env: Mapping[str, str]) -> Iterator[Notifications]:
    made = Notifications()
    yield made
    made.close()


def answer_to(bus: SessionBus, serial: int, qtbot: QtBot) -> Message:
    def is_it(message: Message) -> bool:
        return bool(message.header.fields.get(HeaderFields.reply_serial) == serial)

    with qtbot.waitSignal(bus.received, timeout=PATIENCE_MS, check_params_cb=is_it) as waiting:
        pass
    return waiting.args[0]


def test_a_question_is_answered_now_and_behind_a_freeze(
    bus: SessionBus, env: Mapping[str, str], qtbot: QtBot
) -> None:
    serial = bus.send(message_bus.ListNames())
    assert BUS in answer_to(bus, serial, qtbot).body[0]
    with frozen(bus_pid(env)):
        # More than the system keeps for a reader who does not read.
        serials = [bus.send(message_bus.NameHasOwner("a." + "b" * 200)) for _ in range(5000)]
    assert answer_to(bus, serials[-1], qtbot).body == (False,)


def test_a_bus_that_stands_still_at_first_is_waited_for_without_waiting(
    bus: SessionBus, env: Mapping[str, str], qtbot: QtBot
) -> None:
    with frozen(bus_pid(env)):
        serial = bus.send(message_bus.ListNames())
        with pytest.raises(TimeoutError):
            ask(NAMES, timeout_s=0.05)
        assert can_be_seen()
    assert BUS in answer_to(bus, serial, qtbot).body[0]
    assert BUS in ask(NAMES, timeout_s=PATIENCE_S)


def test_a_bus_that_goes_away_is_told_once_and_another_is_found(
    bus: SessionBus, env: Mapping[str, str], qtbot: QtBot, tmp_path: Path
) -> None:
    answer_to(bus, bus.send(message_bus.ListNames()), qtbot)
    with qtbot.waitSignal(bus.lost, timeout=PATIENCE_MS):
        os.kill(bus_pid(env), signal.SIGTERM)
    assert bus.send(message_bus.ListNames()) == 0
    with session_bus(tmp_path / "other", env) as other, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", other["DBUS_SESSION_BUS_ADDRESS"])
        assert answer_to(bus, bus.send(message_bus.ListNames()), qtbot)
        bus.close()


@pytest.mark.parametrize("address", [None, "", "nonsense", "unix:path=/nowhere", "tcp:host=x"])
def test_where_there_is_none_that_is_told(
    monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    bus, messages, refused = SessionBus(), Notifications(), list[tuple[str, str]]()
    assert bus.send(message_bus.ListNames()) == 0
    messages.refused.connect(lambda title, text: refused.append((title, text)))
    messages.show(*MESSAGE)
    assert refused == [MESSAGE[:2]]


def test_a_message_that_nobody_shows_is_given_back(
    messages: Notifications, env: Mapping[str, str], qtbot: QtBot
) -> None:
    def is_it(title: str, text: str) -> bool:
        return (title, text) == MESSAGE[:2]

    with qtbot.waitSignal(messages.refused, timeout=PATIENCE_MS, check_params_cb=is_it):
        messages.show(*MESSAGE)  # there is no service
    pid = bus_pid(env)
    given_back = qtbot.waitSignal(messages.refused, timeout=PATIENCE_MS, check_params_cb=is_it)
    with given_back, frozen(pid):
        messages.show(*MESSAGE)
        os.kill(pid, signal.SIGKILL)


def test_a_message_is_shown_when_the_bus_goes_on(
    messages: Notifications,
    env: Mapping[str, str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setenv(ACTIVATION_TOKEN, "")
    with panel() as shown:
        with frozen(bus_pid(env)):
            messages.show(*MESSAGE)
        qtbot.waitUntil(lambda: len(shown.messages) == 1, timeout=PATIENCE_MS)
        message = shown.messages[0]
        assert (message.title, message.text) == ("Call failed", "Try &lt;again&gt;")
        # The click may come before the program has read the answer.
        qtbot.waitUntil(lambda: message.id in messages._shown, timeout=PATIENCE_MS)
        with qtbot.waitSignal(messages.activated, timeout=PATIENCE_MS):
            shown.click(message, token="leave")
        assert os.environ[ACTIVATION_TOKEN] == "leave"


def test_a_start_leaves_out_a_bus_that_stands_still_and_no_other(env: Mapping[str, str]) -> None:
    address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    assert not leave_out_silent_bus()
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == address
    with frozen(bus_pid(env)):
        assert leave_out_silent_bus()
        assert SessionBus().send(message_bus.ListNames()) == 0
    for nothing in ("", "unix:path=/nowhere", "tcp:host=x", "nonsense"):
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = nothing
        assert not leave_out_silent_bus()
        assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == nothing


@pytest.fixture
def tray(env: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Tray]:
    """Icons are shown on the bus or not at all under Wayland."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    made = Tray()
    yield made
    made.close()


def test_a_tray_is_asked_for_no_icon_before_it_answers(tray: Tray, qtbot: QtBot) -> None:
    assert not tray.can_show()
    with panel() as shown:
        with shown.standing_still():
            tray.watch()
            assert not tray.can_show()
            answered = qtbot.waitSignal(tray.appeared, timeout=PATIENCE_MS)
        with answered:
            tray.watch()
        qtbot.waitUntil(tray.can_show, timeout=PATIENCE_MS)
        assert tray.is_there()
        with shown.standing_still():
            assert not tray.is_there()
        shown.take_tray_away()
        assert not tray.is_there()


def test_a_tray_that_comes_later_is_told(tray: Tray, qtbot: QtBot) -> None:
    def is_error(message: Message) -> bool:
        return message.header.message_type is MessageType.error

    heard = tray._bus.received
    with qtbot.waitSignal(heard, timeout=PATIENCE_MS, check_params_cb=is_error):
        tray.watch()  # nobody is there
    with panel(), qtbot.waitSignal(tray.appeared, timeout=PATIENCE_MS):
        pass


def test_a_window_is_not_left_to_a_bus_that_stands_still(
    tray: Tray, env: Mapping[str, str], qtbot: QtBot
) -> None:
    with panel():
        qtbot.waitUntil(tray.can_show, timeout=PATIENCE_MS)
        with frozen(bus_pid(env)):
            assert not tray.is_there()
        qtbot.waitUntil(tray.is_there, timeout=PATIENCE_MS)


def test_without_a_bus_the_x_server_may_show_an_icon(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert not tray.can_show()
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert tray.can_show()


def test_who_shows_icons_on_the_bus_too_late_shows_none_of_the_x_server(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    assert tray.can_show()
    with panel():
        assert tray.can_show()
        assert not tray.is_there()
