"""What happens to the history's file while the program runs costs no call."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import ACCEPTED_ROW, Dialer, dialer

pytestmark = pytest.mark.desktop

LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let another program write into the file, and take its time."""
    command = [sys.executable, "-c", LOCK, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        yield
        other.communicate()


def delete(path: Path) -> None:
    path.unlink()


def restore(path: Path) -> None:
    """Put an empty history there, as a clean-up or a restore does."""
    with sqlite3.connect(path.with_name("restored")) as connection:
        connection.execute("PRAGMA user_version = 0")
    connection.close()
    os.replace(path.with_name("restored"), path)


def call_and_hang_up(person: Dialer) -> None:
    """Place a call of the demo and end it at the demo's phone."""
    person.dial("0301230001")
    person.wait_until_accepted()
    person.app.find("push button", "Hang up").press()
    person.wait_until_idle("8001")


@pytest.mark.parametrize(
    ("fate", "words"),
    [
        (delete, "It was written anew with all calls, so nothing is lost."),
        (restore, "All calls were added to it, so nothing is lost."),
    ],
)
def test_calls_after_the_file_was_changed_are_there_at_the_next_start(
    home: Path, fate: Callable[[Path], None], words: str
) -> None:
    with dialer("--demo", home=home) as person:
        call_and_hang_up(person)
        fate(person.folder / "history.sqlite3")
        person.dial("0301240001")
        person.reads(words)
        person.app.find("list item", pattern=rf"1240001, {ACCEPTED_ROW},")
        person.program.process.kill()
        person.program.wait()
    with dialer("--demo", home=home) as person:
        for number in ("1230001", "1240001"):
            person.app.find("list item", pattern=rf"{number}, (?!request under way)")
        assert [row.outcome for row in person.history] == ["accepted", "accepted"]
        assert person.quit() == 0


def test_the_file_may_go_with_all_that_is_beside_it(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        call_and_hang_up(person)
        for path in person.folder.glob("history*"):
            path.unlink()
        person.dial("0301240001")
        person.app.find("list item", pattern=rf"1240001, {ACCEPTED_ROW},")
        assert person.quit() == 0
        assert [row.dialled for row in person.history] == ["0301230001", "0301240001"]


def test_a_lock_that_ends_lets_calls_be_placed_and_the_notice_go(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.dial("0301230001")
        person.wait_until_accepted()
        with locked(person.folder / "history.sqlite3"):
            person.dial("0301240001")
            person.wait_for_status("Not sent: the call could not be noted in the history")
            person.reads("The call history can't be written, so no call can be placed.")
            person.app.find("list item", pattern="1240001, not sent,")
        wait_for(
            lambda: not person.app.find_all(pattern="so no call can be placed"),
            "the notice to go",
        )
        assert [row.outcome for row in person.history] == ["accepted", "not_sent"]
        person.dial("0301250001")
        person.wait_until_accepted()
        assert person.quit() == 0
    assert [call.number for call in simulator.calls] == ["0301230001", "0301250001"]
