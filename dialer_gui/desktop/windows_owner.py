"""Whom a file on Windows belongs to, as the system's own security functions tell it."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_FILE_OBJECT = 1
_OWNER_INFORMATION = 1
#: Of the system's list of well-known owners: the system itself, and the group of administrators.
_WELL_KNOWN = (22, 26)


def is_owned_by_administrators(path: Path) -> bool:
    """Whether the file is the system's or the administrators'; False elsewhere than on Windows."""
    if sys.platform != "win32":
        return False
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
