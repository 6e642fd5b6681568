"""A start under hostile conditions: a window that works, or one that says what hinders it."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.desktop.accessibility import accessible_app
from tests.desktop.program import run_dialer
from tests.e2e.dialer import complaints, dialer
from tests.e2e.start_errors import can_mount, on_drive, start_error

pytestmark = pytest.mark.desktop

NOT_USABLE = 2
#: A dialer with a defect.
DEFECTIVE = [
    sys.executable,
    "-c",
    """
import sys
from dialer_gui.services.settings_service import SettingsService
def load(self):
    raise LookupError("a secret")
SettingsService.load = load
from dialer_gui.__main__ import main
sys.exit(main())
""",
]

needs_mounts = pytest.mark.skipif(not can_mount(), reason="needs to be allowed to mount a drive")


def test_a_file_in_the_place_of_the_home_is_named_in_a_window(home: Path) -> None:
    home.write_text("no folder")
    with start_error(home=home, exit_code=NOT_USABLE) as said:
        assert said == (
            f"Nothing can be saved in {home}. Something else has the name of a folder. Move it"
            " elsewhere and try again. Or name another folder with --home DIR."
        )


def test_it_is_told_as_plain_text(home: Path) -> None:
    home = home.with_name("<b>home<")
    home.write_text("no folder")
    with start_error(home=home, exit_code=NOT_USABLE) as said:
        assert f"Nothing can be saved in {home}. " in said


@needs_mounts
def test_a_read_only_home_is_named_in_a_window(home: Path) -> None:
    home.mkdir()
    with start_error(home=home, exit_code=NOT_USABLE, start=on_drive(home, "ro")) as said:
        assert "The disk is read-only. " in said
        assert str(home / "dialer.lock") in said


@needs_mounts
def test_a_disk_without_room_for_a_file_is_named_in_a_window(home: Path) -> None:
    home.mkdir()
    with start_error(home=home, exit_code=NOT_USABLE, start=on_drive(home, "nr_inodes=1")) as said:
        assert "The disk is full. Free some space and try again." in said


@needs_mounts
def test_a_disk_without_room_in_a_file_is_named_in_the_window(home: Path) -> None:
    """It runs, since that costs no room, and says why it can place no call."""
    home.mkdir()
    with run_dialer("--demo", home=home, start=on_drive(home, "size=4k")) as program:
        with accessible_app("Dialer", pid=program.pid) as app:
            app.find("label", pattern=r"no call can be placed(.|\n)*The disk is full\.")
            app.find("label", pattern=r"settings could not be saved(.|\n)*The disk is full\.")
        program.process.send_signal(signal.SIGTERM)
        assert program.wait() == 0
    assert complaints(program) == ""


def test_odd_things_in_the_places_of_its_files_do_not_stop_it(short_folder: Path) -> None:
    home = short_folder / "home"
    folder = home / "demo"
    folder.mkdir(parents=True)
    for name in ("settings.json", "history.sqlite3", "dialer.log", "dialer.lock", "dialer.socket"):
        os.mkfifo(folder / name)
    with dialer("--demo", home=home, env={**os.environ, "DIALER_GUI_LOG": "CRITICAL"}) as person:
        person.reads("The settings were damaged. They were set aside and new ones begun.")
        person.reads("The call history was damaged. It was set aside and a new one begun.")
        person.dial("0301234567")
        person.wait_until_accepted()
        assert person.quit() == 0
    assert len(list(folder.glob("*-damaged-*"))) == 3


def test_a_defect_is_named_in_a_window_and_only_its_kind(home: Path) -> None:
    with start_error(home=home, exit_code=NOT_USABLE, start=DEFECTIVE) as said:
        log = home / "dialer.log"
        assert said.startswith(
            f"Something went wrong inside this program (LookupError). It is in the log {log}. "
        )
        assert "the start failed: LookupError" in log.read_text("utf-8")
        assert "secret" not in log.read_text("utf-8") + said
