"""The page of calls: found, read, recalled, deleted, filled from the past, and kept on the disk."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from dialer_gui.simulator import DEMO_CALLER_IDS, DEMO_COMPANY
from dialer_gui.simulator.records import past_calls
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import ACCEPTED_ROW, Dialer, dialer

pytestmark = pytest.mark.desktop

BILL = "App.Sip_Cdr.GetBill"
STATUS = "App.Sip_Status.GetSipCallStatus"
RECORDS = 2000
#: The made-up calls lie within a week, the first some minutes before it.
DAYS = 8
#: Places in the menu of a row.
RECALL, DETAILS = 2, 5
LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


def test_a_call_is_recalled_deleted_and_brought_back(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        extension = person.app.find("combo box", "Extension")
        person.dial("0301230001")
        person.app.find("list item", pattern="0001, (?!request under way)")
        extension.wait_for(lambda: extension.choice == "8001, ringing", "the phone to ring")
        person.dial("0301231032")
        person.reads("8001 is ringing for a call with +49 30 1230001. Call anyway?")
        assert len(person.history) == 1
        person.app.find("push button", "Call anyway").press()
        person.app.find("list item", pattern="1032, (?!request under way)")
        person.wait_for_rows("1032, refused", "0001, ")
        person.go_to_first_call()
        person.keys.press("Down", "Return")
        person.wait_for_digits("0301230001")
        person.go_to_first_call()
        person.keys.press("Home", "Delete")
        person.wait_for_rows("0001, ")
        person.app.find("push button", "Undo").press()
        person.wait_for_rows("1032, refused", "0001, ")
        person.go_to_first_call()
        person.keys.press("Delete", "Delete")
        person.wait_for_rows()
        person.keys.press("ctrl+z")
        person.wait_for_rows("0001, ")
        person.keys.press("ctrl+z")
        person.wait_for_rows("1032, refused", "0001, ")
        person.go_to_first_call()
        person.keys.press("Home", "Delete")
        person.wait_for_rows("0001, ")
        assert person.quit() == 0
    with dialer("--demo", home=home) as person:
        person.wait_for_rows("0001, ")
        assert [row.dialled for row in person.history] == ["0301230001"]
        assert person.quit() == 0


def test_a_call_is_found_by_chip_and_search_and_read_in_columns(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.keys.resize(1366, 768)
        for ending, words in (("0001", "request accepted"), ("1032", "refused"), ("7004", "out")):
            person.dial(f"03012{ending}")
            person.app.find("list item", pattern=f"{ending}, {words}")
        # It has columns, and a row is heard as one sentence all the same.
        person.app.find(
            "list item", pattern=r"^\+49 30 127004, outcome unknown, [^,]+, extension 8001$"
        )
        # Of what was accepted only, nobody knows whether it was answered.
        for chip, ends in (("Unknown", ["7004, ", "0001, "]), ("Not reached", ["1032, "])):
            person.app.find(name=chip).press()
            person.wait_for_rows(*ends)
        person.app.find(name="All").press()
        person.wait_for_rows("7004, ", "1032, ", "0001, ")
        for words, ends in (("refused", ["1032, "]), ("30 120001", ["0001, "]), ("nobody", [])):
            person.keys.press("ctrl+k")
            person.keys.type(words)
            person.wait_for_rows(*ends)
        # Clears the search, then leaves it.
        person.keys.press("Escape", "Escape")
        person.wait_for_rows("7004, ", "1032, ", "0001, ")
        person.number.wait_for(lambda: "focused" in person.number.states, "the focus")
        person.go_to_first_call()
        person.keys.press("Down")
        details = person.app.find("push button", "Close the details")
        person.app.find("label", pattern=r"^\+49 30 121032 · refused")
        person.keys.press("Escape")
        wait_for(lambda: not details.showing, "the details to close")
        person.pick_from_row(DETAILS)
        person.app.find("label", pattern=r"^\+49 30 121032 · refused")
        person.pick_from_row(RECALL)
        person.wait_for_digits("030121032")
        assert len(simulator.calls) == 3
        assert person.quit() == 0


def test_the_past_comes_in_once_however_often_it_is_asked_for(
    home: Path, full_provider: Simulator
) -> None:
    pbx = full_provider.pbx
    past = past_calls(
        RECORDS, until=pbx.now(), extensions=("8001", "8002"), caller_ids=DEMO_CALLER_IDS
    )
    pbx.add_records(DEMO_COMPANY, past)
    # A phone that can't be asked has no part in it.
    pbx.faults.hang(STATUS)
    pbx.faults.hang(BILL)
    set_up(home, full_provider.address)
    with dialer(home=home) as person:
        person.catch_up(DAYS)
        wait_for(lambda: full_provider.asked(BILL), "the provider to be asked")
        person.app.find("push button", "Stop").press()
        person.reads("Stopped.")
        person.reads("New calls in the list: 0")
        pbx.faults.mend(BILL)
        for new in (RECORDS, 0):
            person.app.find("push button", "Start").press()
            person.reads(f"New calls in the list: {new}")
            assert len(person.history) == RECORDS
            person.calls.find("list item", pattern=r", answered \d:\d\d, recorded,")
        person.dial("0301234567")
        person.wait_until_accepted()
        assert person.quit() == 0
    assert len(full_provider.asked(BILL)) >= 2 * RECORDS / 1000


def test_whatever_happens_to_the_file_of_the_calls_nothing_is_lost(home: Path) -> None:
    numbers = ["0301230001", "0301240001", "0301250001", "0301260001"]
    with dialer("--demo", home=home) as person:
        history = person.folder / "history.sqlite3"
        call_and_hang_up(person, numbers[0])
        history.unlink()
        call_and_hang_up(person, numbers[1])
        person.reads("It was written anew with all calls, so nothing is lost.")
        # Put back empty, as a clean-up or a restore does.
        with closing(sqlite3.connect(history.with_name("restored"))) as connection:
            connection.execute("PRAGMA user_version = 0")
        os.replace(history.with_name("restored"), history)
        call_and_hang_up(person, numbers[2])
        person.reads("All calls were added to it, so nothing is lost.")
        for path in person.folder.glob("history*"):
            path.unlink()
        person.dial(numbers[3])
        person.app.find("list item", pattern=rf"1260001, {ACCEPTED_ROW},")
        person.program.process.kill()
        person.program.wait()
    with dialer("--demo", home=home) as person:
        for number in numbers:
            person.app.find("list item", pattern=rf"{number[3:]}, (?!request under way)")
        assert [row.dialled for row in person.history] == numbers
        assert {row.outcome for row in person.history} == {"accepted"}
        assert person.quit() == 0


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


def test_a_history_of_a_newer_version_is_left_alone(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    history = home / "history.sqlite3"
    with closing(sqlite3.connect(history)) as connection:
        connection.execute("PRAGMA user_version = 9999")
        connection.commit()
    before = history.read_bytes()
    with dialer(home=home) as person:
        person.reads("It is left as it is, and no call can be placed.")
        person.reads("A newer version of the dialer has written it")
        person.dial("0301234567")
        person.wait_for_status("Not sent: the call could not be noted in the history")
        assert person.app.find_all(pattern="Check the disk") == []
        assert person.quit() == 0
    assert simulator.calls == []
    assert history.read_bytes() == before


def call_and_hang_up(person: Dialer, number: str) -> None:
    """Place a call of the demo and end it at the demo's phone."""
    person.dial(number)
    person.wait_until_accepted()
    person.press_enabled("Hang up")
    person.wait_until_idle("8001")


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
