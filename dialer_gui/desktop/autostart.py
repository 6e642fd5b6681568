"""Starting with the session, as each system is told: a file, a registry value, a launch agent."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from dialer_gui.desktop.folders import xdg_folder
from dialer_gui.desktop.start_command import desktop_entry
from dialer_gui.desktop.user_registry import UserRegistry

if sys.platform == "darwin":
    from dialer_gui.desktop.mac_autostart import MacAutostart

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
RUN_NAME = "Dialer"


class Autostart(Protocol):
    """Whether the system starts the program with the session; each may raise OSError."""

    def is_on(self) -> bool:
        """Whether it does."""

    def turn_on(self, command: Sequence[str]) -> None:
        """Have a command started with the session from now on."""

    def turn_off(self) -> None:
        """Have nothing started any more."""


def autostart() -> Autostart:
    """Return this system's way."""
    if sys.platform == "win32":
        return WindowsAutostart(UserRegistry())
    if sys.platform == "darwin":
        return MacAutostart(Path.home() / "Library/LaunchAgents")
    return LinuxAutostart(xdg_folder("XDG_CONFIG_HOME", ".config") / "autostart")


class LinuxAutostart:
    """A desktop file in the folder that the desktop reads (Desktop Application Autostart)."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "dialer-gui.desktop"

    def is_on(self) -> bool:
        """Whether the file is there, and the desktop's own settings have not turned it off."""
        try:
            lines = self._file.read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return False
        return not {"Hidden=true", "X-GNOME-Autostart-enabled=false"}.intersection(lines)

    def turn_on(self, command: Sequence[str]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(desktop_entry(command), "utf-8")

    def turn_off(self) -> None:
        self._file.unlink(missing_ok=True)


class WindowsAutostart:
    """A value of the key Run."""

    def __init__(self, registry: UserRegistry) -> None:
        self._registry = registry

    def is_on(self) -> bool:
        return bool(self._registry.read(RUN_KEY, RUN_NAME))

    def turn_on(self, command: Sequence[str]) -> None:
        self._registry.write(RUN_KEY, RUN_NAME, subprocess.list2cmdline(command))

    def turn_off(self) -> None:
        self._registry.delete(RUN_KEY, RUN_NAME)
