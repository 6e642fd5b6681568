"""The administrator's file: where it lies, and whether it really is the administrator's."""

from __future__ import annotations

import logging
import os
import stat
import sys
from pathlib import Path

from dialer_gui.desktop.folders import Folders

logger = logging.getLogger(__name__)

#: "Not only the owner may write it".
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_MAC_FOLDER = Path("/Library/Application Support/Dialer")
_LINUX_FOLDER = Path("/etc/dialer-gui")
_FILE_NAME = "policy.json"


def find_policy(folders: Folders) -> Path | None:
    """Return the policy's file; None when there is none.

    The computer's file counts wherever it is, so that another home is no way around it. The one in
    a home counts only where a person has named that home and the computer has none: nobody finds
    a policy in effect that came with a file they only downloaded.
    """
    machine = machine_policy_file()
    # Not Path.exists: it raises where a folder on the way may not be looked into.
    if os.path.lexists(machine):
        if is_administrators(machine):
            return machine
        logger.warning("the policy is ignored: others than the administrator can write it")
        return None
    home = folders.home_policy
    return home if home is not None and os.path.exists(home) else None


def machine_policy_file() -> Path:
    """Return where this computer's policy is, if there is one."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData"), "Dialer", _FILE_NAME)
    folder = _MAC_FOLDER if sys.platform == "darwin" else _LINUX_FOLDER
    return folder / _FILE_NAME


def is_administrators(path: Path) -> bool:
    """Whether nobody but an administrator can have written the file."""
    if sys.platform == "win32":
        # Anybody may add files to the folder of all programs' data, but not give them away.
        from dialer_gui.desktop.windows_owner import is_owned_by_administrators

        # The folder too: whoever made it may have left himself a way in.
        return all(map(is_owned_by_administrators, (path, path.resolve().parent)))
    try:
        # The folder too: who can write there can put another file in its place.
        both = [each.stat() for each in (path, path.resolve().parent)]
    except OSError:
        return False
    return all(each.st_uid == 0 and not each.st_mode & _WRITABLE_BY_OTHERS for each in both)
