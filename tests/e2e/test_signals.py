"""Ctrl+C and the system's signals end the program at any moment, with nothing to complain about."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.desktop.accessibility import accessible_app
from tests.desktop.keyring_daemon import keyring_daemon
from tests.desktop.program import FROM_SOURCE, run_dialer
from tests.desktop.waiting import PATIENCE_S
from tests.e2e.account import set_up
from tests.e2e.dialer import complaints, dialer

pytestmark = pytest.mark.desktop

#: From which function on calls are counted, and how many calls later the signal comes.
MOMENTS = {
    "dialer_gui.__main__.main": (20, 300, 2_000, 10_000, 50_000),
    "dialer_gui.application.Application.__init__": (0, 500),
    "dialer_gui.application.Application._build": (0, 2_000),
    "dialer_gui.desktop.quit_signals.QuitSignals.__init__": (0, 5, 15, 1_000),
    "dialer_gui.presenters.phones.PhonePresenter.start": (0, 1_000),
}
ENDS = (0, -signal.SIGINT)


def test_at_any_moment_of_the_start(tmp_path: Path) -> None:
    moments = [(function, count) for function, counts in MOMENTS.items() for count in counts]

    def end_at(number: int) -> tuple[int, str]:
        function, count = moments[number]
        home = tmp_path / str(number)
        with run_dialer("--demo", home=home, start=interrupted(function, count)) as program:
            return program.wait(), complaints(program)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        ends = dict(zip(moments, pool.map(end_at, range(len(moments))), strict=True))
    assert {moment: end for moment, end in ends.items() if end not in [(0, ""), (-2, "")]} == {}
    # From the event loop on it ends as if the window were closed.
    assert {code for code, _ in ends.values()} == set(ENDS)


@pytest.mark.parametrize(
    "function",
    ["dialer_gui.application.Application.shut_down", "threading._shutdown", "logging.shutdown"],
)
def test_while_it_ends(home: Path, function: str) -> None:
    start = interrupted(function, 0)
    with (
        run_dialer("--demo", home=home, start=start) as program,
        accessible_app("Dialer", pid=program.pid) as app,
    ):
        app.find("label", "idle")  # all is loaded
        program.process.send_signal(signal.SIGTERM)
        assert program.wait() == 0
    assert complaints(program) == ""


def interrupted(function: str, count: int) -> Sequence[str]:
    """Return a command that starts the dialer and sends it Ctrl+C at a moment."""
    return [sys.executable, "-m", "tests.e2e.interrupted", function, str(count)]


def test_while_a_keyring_asks_for_its_password(
    home: Path, simulator: Simulator, short_folder: Path
) -> None:
    with keyring_daemon(short_folder / "ring") as keyring:
        set_up(home, simulator.address, env=keyring.env)
        keyring.lock()
        with dialer(home=home, env=keyring.env) as person:
            person.dial("0301234567")
            person.app.find("push button", "Stop waiting")
            person.program.process.send_signal(signal.SIGINT)
            assert person.program.wait() == 0
            assert person.end == ("cancelled", "program_ended", "none")


def test_while_a_dialog_with_changes_is_open(home: Path) -> None:
    with dialer(home=home) as person:
        dialog = person.app.find("dialog", "Account")
        dialog.find("text", "Name").set_text("Sales")
        person.program.process.send_signal(signal.SIGINT)
        assert person.program.wait() == 0


def test_what_started_it_may_want_it_to_go_on(home: Path) -> None:
    """As ``nohup`` does, and a shell with what it runs in the background."""
    start = ["env", "--ignore-signal=HUP,INT", *FROM_SOURCE]
    with (
        run_dialer("--demo", home=home, start=start) as program,
        accessible_app("Dialer", pid=program.pid) as app,
    ):
        app.find("label", "idle")
        program.process.send_signal(signal.SIGHUP)
        program.process.send_signal(signal.SIGINT)
        number = app.find("text", "Number to call")
        number.set_text("112")
        number.wait_for(lambda: number.text == "112", "the number")
        program.process.send_signal(signal.SIGTERM)
        assert program.wait() == 0
    assert complaints(program) == ""


def test_an_error_s_window_ends_with_a_signal(home: Path) -> None:
    home.write_text("no folder")
    for number in (signal.SIGINT, signal.SIGTERM):
        with (
            run_dialer(home=home) as program,
            accessible_app("Dialer", pid=program.pid) as app,
        ):
            app.find("push button", "OK")
            program.process.send_signal(number)
            assert program.wait() == -number
        assert program.stderr.count("\n") == 1


def test_waiting_for_a_program_that_does_not_answer_ends_with_a_signal(short_folder: Path) -> None:
    home = short_folder / "home"
    home.mkdir()
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(home / "dialer.socket"))
        door.listen()
        door.settimeout(PATIENCE_S)
        with run_dialer(home=home) as program, door.accept()[0] as caller:
            caller.recv(64)
            program.process.send_signal(signal.SIGINT)
            assert program.wait() == -signal.SIGINT
    assert program.stderr == ""
