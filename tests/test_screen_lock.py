"""A locked screen is known from whoever locks it, and a desktop that tells nothing is seen."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from dialer_gui.desktop import visibility
from dialer_gui.desktop.visibility import can_be_seen
from tests.desktop.bus import session_bus
from tests.desktop.waiting import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what knows it here is a bus")


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session bus of the test's own, for this process."""
    with session_bus(tmp_path, os.environ) as env:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
        yield


@contextmanager
def saver(name: str, active: bool | str | None) -> Iterator[None]:
    """Somebody on the bus who answers once whether the screen is locked; None: with an error."""
    from jeepney import MessageType, message_bus, new_error, new_method_return
    from jeepney.io.blocking import open_dbus_connection

    with closing(open_dbus_connection(bus="SESSION")) as connection:
        connection.send_and_get_reply(message_bus.RequestName(name))

        def serve() -> None:
            question = connection.receive()
            while question.header.message_type is not MessageType.method_call:
                question = connection.receive()
            if active is None:
                connection.send(new_error(question, f"{name}.NoSuchMethod"))
            else:
                signature = "s" if isinstance(active, str) else "b"
                connection.send(new_method_return(question, signature, (active,)))

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield
        thread.join(PATIENCE_S)
        assert not thread.is_alive(), "nobody asked"


@pytest.mark.parametrize("name", visibility._SAVERS)
@pytest.mark.parametrize("active", [True, False])
def test_each_desktop_is_asked(bus: None, name: str, active: bool) -> None:
    with saver(name, active):
        assert can_be_seen() is not active


@pytest.mark.parametrize("answer", ["yes", None])
def test_an_answer_that_says_nothing_is_no_lock(bus: None, answer: str | None) -> None:
    with saver("org.gnome.ScreenSaver", answer):
        assert can_be_seen() is True


def test_a_desktop_without_anybody_to_ask_is_seen(bus: None) -> None:
    assert can_be_seen() is True


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "nonsense"])
def test_without_a_bus_the_screen_counts_as_seen(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert can_be_seen() is True
