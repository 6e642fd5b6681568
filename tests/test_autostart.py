"""Starting with the session: what each system is told, and what it is told back."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dialer_gui.desktop import start_command
from dialer_gui.desktop.autostart import (
    RUN_KEY,
    RUN_NAME,
    LinuxAutostart,
    WindowsAutostart,
)
from dialer_gui.desktop.mac_autostart import AGENT_LABEL, MacAutostart
from tests.test_link_handler import Registry

COMMAND = ("/opt/a b/dialer-gui", "--minimized")


def test_linux_has_a_desktop_file_that_its_settings_can_turn_off(tmp_path: Path) -> None:
    start = LinuxAutostart(tmp_path / "new")
    assert not start.is_on()
    start.turn_on(COMMAND)
    file = tmp_path / "new/dialer-gui.desktop"
    assert start.is_on()
    assert 'Exec="/opt/a b/dialer-gui" --minimized' in file.read_text()
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", file], check=True)
    for line in ("Hidden=true", "X-GNOME-Autostart-enabled=false"):
        start.turn_on(COMMAND)
        file.write_text(f"{file.read_text()}{line}\n")
        assert not start.is_on()
    start.turn_off()
    start.turn_off()
    assert not file.exists()


def test_windows_has_a_value_of_the_key_run() -> None:
    registry = Registry()
    start = WindowsAutostart(registry)
    start.turn_on(COMMAND)
    assert registry.texts == {(RUN_KEY, RUN_NAME): '"/opt/a b/dialer-gui" --minimized'}
    assert start.is_on()
    start.turn_off()
    assert not start.is_on()


def test_macos_has_a_launch_agent(tmp_path: Path) -> None:
    start = MacAutostart(tmp_path / "LaunchAgents")
    start.turn_on(COMMAND)
    (file,) = (tmp_path / "LaunchAgents").iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert (agent["Label"], agent["ProgramArguments"]) == (AGENT_LABEL, list(COMMAND))
    assert agent["RunAtLoad"]
    assert start.is_on()
    start.turn_off()
    assert not start.is_on()


def test_the_command_starts_this_very_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = start_command.start_command(tmp_path, demo=True)
    assert command[-3:] == ("--home", str(tmp_path), "--demo")
    program = [*start_command.start_command(None, demo=False), "--version"]
    told = subprocess.run(program, cwd=start_command.working_folder(), capture_output=True)
    assert told.stdout.startswith(b"dialer-gui ")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert start_command.start_command(None, demo=False)[1:] == ("-m", "dialer_gui")
    assert start_command.working_folder() == Path(__file__).parent.parent
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command.start_command(None, demo=False) == (str(tmp_path / "python"),)
    monkeypatch.setenv("APPIMAGE", "/home/ada/Dialer.AppImage")
    assert start_command.start_command(None, demo=False) == ("/home/ada/Dialer.AppImage",)
