"""Files that someone, or the disk, has ruined: named in the window, kept, and no reason to stop."""

import os
from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.e2e.account import set_up
from tests.e2e.dialer import ACCEPTED_ROW, dialer

pytestmark = pytest.mark.desktop

GARBAGE = b"\x00\xff<b>neither JSON nor a database</b>" * 200


def test_damaged_settings_are_named_and_kept(home: Path) -> None:
    folder = home / "demo"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_bytes(GARBAGE)
    with dialer("--demo", home=home) as person:
        person.reads("The settings were damaged. They were set aside and new ones begun.")
        (kept,) = set(folder.glob("settings*")) - {folder / "settings.json"}
        person.reads(str(kept))
        assert kept.read_bytes() == GARBAGE
        person.dial("0301234567")
        person.wait_until_accepted()
        assert person.quit() == 0
    with dialer("--demo", home=home) as person:
        person.app.find("list item", pattern=ACCEPTED_ROW)
        assert person.app.find_all(pattern="were damaged") == []


def test_a_damaged_history_is_named_and_kept(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    history = home / "history.sqlite3"
    history.write_bytes(GARBAGE)
    with dialer(home=home) as person:
        person.reads("The call history was damaged. It was set aside and a new one begun.")
        kept = [
            path
            for path in home.glob("history*")
            if path.suffix not in {".sqlite3-wal", ".sqlite3-shm"}
        ]
        person.dial("0301234567")
        person.wait_until_accepted()
        assert person.end == ("accepted", "accepted", "requested")
        (aside,) = [path for path in kept if path != history]
        person.reads(str(aside))
        assert person.quit() == 0


def test_a_history_of_a_newer_version_is_left_alone(home: Path, simulator: Simulator) -> None:
    import sqlite3

    set_up(home, simulator.address)
    history = home / "history.sqlite3"
    connection = sqlite3.connect(history)
    connection.execute("PRAGMA user_version = 9999")
    connection.commit()
    connection.close()
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


def test_a_log_that_can_not_be_written_stops_nobody(home: Path) -> None:
    (home / "demo" / "dialer.log").mkdir(parents=True)
    with dialer("--demo", home=home, env={**os.environ, "DIALER_GUI_LOG": "CRITICAL"}) as person:
        person.dial("0301234567")
        person.wait_until_accepted()
        assert person.quit() == 0
