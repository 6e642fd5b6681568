"""The administrator's policy: where it lies, and whether it really is theirs."""

from __future__ import annotations

import logging
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

if sys.platform == "win32":
    import ctypes

from dialer_gui.desktop.folders import Folders
from dialer_gui.domain.policy import Policy, PolicyError

logger = logging.getLogger(__name__)

#: "Not only the owner may write it".
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
#: More than this is a circle.
_MAX_LINKS = 40
_MAC_FOLDER = Path("/Library/Application Support/Dialer")
_LINUX_FOLDER = Path("/etc/dialer-gui")
_FILE_NAME = "policy.json"
#: Their own management can hold a policy that is no file.
_MANAGED_SYSTEMS = ("win32", "darwin")


class FoundPolicy(NamedTuple):
    """What an administrator has left here.

    Attributes:
        policy: what it says of the settings; nothing where there is none, or it makes no sense.
        content: its JSON object, empty where there is none; None where it makes no sense.
        problem: why it makes no sense, empty where it does.
    """

    policy: Policy
    content: Mapping[str, Any] | None
    problem: str = ""


def load_policy(folders: Folders) -> FoundPolicy:
    """Return the policy; where there can be none, nothing that reads one is loaded."""
    path = find_policy(folders)
    if path is None and sys.platform not in _MANAGED_SYSTEMS:
        return FoundPolicy(Policy(), {})
    # Loaded where there may be a policy only: the first picture waits for it.
    from dialer_gui.desktop.policy_reader import read_policy_at

    try:
        policy, content = read_policy_at(path)
    except PolicyError as error:
        logger.error("the policy is ignored: %s", error)
        return FoundPolicy(Policy(), None, str(error))
    if policy.unknown:
        logger.warning("the policy names what is not known: %s", ", ".join(policy.unknown))
    return FoundPolicy(policy, content)


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
    """Whether nobody but an administrator can have written the file, or led the way to it."""
    if sys.platform == "win32":
        # Anybody may add files to the folder of all programs' data, but not give them away.
        # The folder too: whoever made it may have left himself a way in. A link may be anybody's.
        owned = all(map(is_owned_by_administrators, (path, path.parent)))
        return owned and not _is_linked(path)
    try:
        return _is_roots(path.absolute())
    except OSError:
        return False


def _is_linked(path: Path) -> bool:
    """Whether the file or its folder is a link; the folder above them may be reached by one."""
    plain = Path(path.parent.parent.resolve(), path.parent.name, path.name)
    return os.path.normcase(plain) != os.path.normcase(path.resolve())


def _is_roots(path: Path) -> bool:
    """Whether every folder, every link and the file on the way are root's, and only root's.

    Who can write to a folder can put another file, or a link, in place of what is there. Where a
    folder keeps everybody's own apart (sticky, as ``/tmp``), a folder of root's can't be replaced.

    Raises:
        OSError: something on the way is not there, or is a circle of links.
    """
    place, names, links = Path(path.anchor), list(path.parts[1:]), 0
    while names:
        name = names.pop(0)
        if name == "..":
            place = place.parent
            continue
        folder, status = place.lstat(), (place / name).lstat()
        if status.st_uid != 0 or not _is_kept(folder, is_folder=stat.S_ISDIR(status.st_mode)):
            return False
        if stat.S_ISLNK(status.st_mode):
            links += 1
            if links > _MAX_LINKS:
                return False
            target = (place / name).readlink()
            place = Path(target.anchor) if target.is_absolute() else place
            names[:0] = target.relative_to(target.anchor).parts
        else:
            place /= name
    return not place.lstat().st_mode & _WRITABLE_BY_OTHERS


def _is_kept(folder: os.stat_result, *, is_folder: bool) -> bool:
    """Whether only root can have put in place what is in the folder: another folder, or a file."""
    is_shared = bool(folder.st_mode & _WRITABLE_BY_OTHERS)
    is_sticky = bool(folder.st_mode & stat.S_ISVTX)
    return folder.st_uid == 0 and (not is_shared or (is_folder and is_sticky))


_FILE_OBJECT = 1
_OWNER_INFORMATION = 1
#: Of the system's list of well-known owners: the system itself, and the group of administrators.
_WELL_KNOWN = (22, 26)


def is_owned_by_administrators(path: Path) -> bool:
    """Whether the file is the system's or the administrators'; False elsewhere than on Windows."""
    if sys.platform == "win32":
        security, kernel = ctypes.WinDLL("advapi32"), ctypes.WinDLL("kernel32")
        security.IsWellKnownSid.argtypes = [ctypes.c_void_p, ctypes.c_int]
        kernel.LocalFree.argtypes = [ctypes.c_void_p]
        owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
        error = security.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(path)),
            _FILE_OBJECT,
            _OWNER_INFORMATION,
            ctypes.byref(owner),
            None,
            None,
            None,
            ctypes.byref(descriptor),
        )
        if error:
            return False
        try:
            return any(security.IsWellKnownSid(owner, kind) for kind in _WELL_KNOWN)
        finally:
            kernel.LocalFree(descriptor)
    return False
