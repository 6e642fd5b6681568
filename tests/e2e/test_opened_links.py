"""Links that the system opens with the running program, as on macOS: a number, never a call."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.desktop.accessibility import accessible_app
from tests.desktop.program import run_program
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, complaints

pytestmark = pytest.mark.desktop


class Mac:
    """A dialer whose links come as events."""

    def __init__(self, person: Dialer, pipe: Path) -> None:
        self.person = person
        self._pipe = pipe

    def open(self, link: str) -> None:
        """Open a link, as a click in a browser does."""
        self._pipe.write_text(f"{link}\n", "utf-8")

    def wait_for_number(self, number: str) -> None:
        """Wait until a number is in the field."""
        field = self.person.number
        field.wait_for(lambda: self.person.digits == number, f"{number} in the field")


@contextmanager
def mac(home: Path, *arguments: str, first: str = "") -> Iterator[Mac]:
    """Run the dialer for the length of a ``with`` block; a first link brings it to life."""
    pipe = home.with_name("links")
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "tests.e2e.link_opener", first, str(pipe)]
    command += ["--home", str(home), *arguments]
    with (
        run_program(command, home.with_name("output")) as program,
        accessible_app("Dialer", pid=program.pid) as app,
    ):
        yield Mac(Dialer(program, app, home), pipe)
    assert complaints(program) == ""


def test_a_link_that_starts_the_program_fills_in_the_number(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    with mac(home, first="tel:+49-30-123456") as opened:
        opened.wait_for_number("+4930123456")
        person = opened.person
        assert (simulator.calls, person.history) == ([], [])
        person.keys.press("Return")
        person.app.find("push button", "Call +49 30 123456").press()
        person.wait_until_accepted()
        assert person.quit() == 0
    assert [call.number for call in simulator.calls] == ["4930123456"]


def test_a_link_finds_the_running_program_and_never_dials(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with mac(home, "--minimized") as opened:
        person = opened.person
        person.app.find("push button", "Call", hidden=True)
        for link, number in (("callto:0301234567", "0301234567"), ("tel:112", "112")):
            opened.open(link)
            opened.wait_for_number(number)
        wait_for(lambda: "focused" in person.number.states, "the window to come to the front")
        opened.open("tel:<b>+49</b>%3Cimg%20src=x%3E")
        opened.open("tel:113")
        opened.wait_for_number("113")
        assert (simulator.calls, person.history) == ([], [])
        assert person.quit() == 0
