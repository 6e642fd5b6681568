"""Where the program keeps its files."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths

HOME_VARIABLE = "DIALER_GUI_HOME"
#: What a socket's path may have on every system; a longer one stands for a name elsewhere.
MAX_SOCKET_PATH_BYTES = 100
_FOLDER_NAME = "dialer-gui"
_XDG_FOLDERS = {
    QStandardPaths.StandardLocation.GenericConfigLocation: ("XDG_CONFIG_HOME", ".config"),
    QStandardPaths.StandardLocation.GenericDataLocation: ("XDG_DATA_HOME", ".local/share"),
}


class Folders(NamedTuple):
    """Every place the program writes to; demo mode has places of its own.

    Attributes:
        settings: a JSON file.
        history: a SQLite file.
        contacts: another one.
        log: a text file.
        lock: held by the running program.
        socket: where a second start reaches the first.
        updates: a JSON file: when a newer release was looked for.
        home_policy: what may stand in for the computer's policy, which the program only reads;
            None where no home was named.
    """

    settings: Path
    history: Path
    contacts: Path
    log: Path
    lock: Path
    socket: Path
    updates: Path
    home_policy: Path | None

    def may_have_socket(self) -> bool:
        """Whether a running program may listen; False where there is none for sure."""
        path = socket_path(self.socket)
        return path is None or os.path.lexists(path)


def socket_path(path: Path) -> str | None:
    """Return where a socket of this path lies; None where it is too long, or not to be had by Qt.

    One home reached under two names, through a link for example, has one socket.
    """
    real_path = os.path.join(os.path.realpath(path.parent), path.name)
    name = os.fsencode(real_path)
    # For Qt all names of files are UTF-8; for Python they are what the locale says.
    if len(name) > MAX_SOCKET_PATH_BYTES or name != real_path.encode(errors="replace"):
        return None
    return real_path


def named_home(home: Path | None) -> Path | None:
    """Return the home that the command line or the variable names; None where neither does."""
    return home or (Path(variable) if (variable := os.environ.get(HOME_VARIABLE)) else None)


def find_folders(home: Path | None, *, demo: bool) -> Folders:
    """Return the program's places: below ``home``, else the variable's, else the system's own.

    Raises:
        OSError: the home is relative to a folder that is gone.
    """
    named = named_home(home)
    if named is not None:
        # Not Path.expanduser: it raises where nobody has the name behind the tilde.
        root = Path(os.path.expanduser(named)).absolute()
        config = data = root
    else:
        config = _system_folder(QStandardPaths.StandardLocation.GenericConfigLocation)
        data = _system_folder(QStandardPaths.StandardLocation.GenericDataLocation)
    if demo:
        config, data = config / "demo", data / "demo"
    return Folders(
        settings=config / "settings.json",
        history=data / "history.sqlite3",
        contacts=data / "contacts.sqlite3",
        log=data / "dialer.log",
        lock=data / "dialer.lock",
        socket=data / "dialer.socket",
        updates=data / "updates.json",
        home_policy=None if named is None else config / "policy.json",
    )


def _system_folder(location: QStandardPaths.StandardLocation) -> Path:
    if sys.platform in ("win32", "darwin"):
        return Path(QStandardPaths.writableLocation(location)) / _FOLDER_NAME
    # Not by Qt, for which all names of files are UTF-8; for Python they are what the locale says.
    return xdg_folder(*_XDG_FOLDERS[location]) / _FOLDER_NAME


def xdg_folder(variable: str, usual: str) -> Path:
    """Return a folder of the person's by its variable (XDG Base Directory Specification).

    Args:
        variable: such as ``XDG_CONFIG_HOME``; a relative folder in it does not count.
        usual: where it is otherwise, below the home.
    """
    folder = os.environ.get(variable, "")
    return Path(folder if os.path.isabs(folder) else os.path.expanduser(f"~/{usual}"))
