"""Reads a policy: the system's own management's, or a file.

Windows' registry and macOS' preferences hold one value a name. What a policy file has under
``locked`` stands at the top there, what it has under ``preset`` in a place of its own, and what is
an object or a list of objects in a file is its JSON as a text there.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dialer_gui.domain.accounts import NumberRules
from dialer_gui.domain.policy import Policy, PolicyError
from dialer_gui.domain.policy_content import (
    ACCOUNTS,
    EVERY_ACCOUNT,
    LOCKED,
    PRESET,
    UPDATES,
    lockable_kinds,
    read_policy,
)
from dialer_gui.storage.private_files import read_file

# Each of these is needed on one system only.
if sys.platform == "win32":
    import winreg
elif sys.platform == "darwin":
    import ctypes
    import plistlib

#: Below HKEY_LOCAL_MACHINE, where only administrators can write.
REGISTRY_KEY = r"Software\Policies\Dialer"
PRESET_KEY = "Preset"
#: The application's id on macOS, which is also its domain of preferences.
PREFERENCES_DOMAIN = "org.dialer-gui.Dialer"
_JSON_NAMES = {ACCOUNTS, EVERY_ACCOUNT, UPDATES}
_FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8 = 0x08000100
_XML_FORMAT = 100
_MAX_FILE_BYTES = 1024 * 1024


def read_policy_at(path: Path | None) -> tuple[Policy, Mapping[str, Any]]:
    """Return a policy and its JSON object: the management's, or else the file's; never both mixed.

    Raises:
        PolicyError: it makes no sense.
    """
    content = managed_policy()
    if content is None:
        content = {} if path is None else _read_file(path)
    return read_policy(content), content


def managed_policy() -> Mapping[str, Any] | None:
    """Return the policy that the system's management holds; None where it holds none.

    Raises:
        PolicyError: a text that should be JSON is none.
    """
    locked: dict[str, Any] = {}
    preset: dict[str, Any] = {}
    if sys.platform == "win32":
        locked = registry_values(REGISTRY_KEY)
        preset = registry_values(rf"{REGISTRY_KEY}\{PRESET_KEY}")
    if sys.platform == "darwin":
        locked = forced_preferences()
        preset = locked.pop(PRESET_KEY, {})
    if not locked and not preset:
        return None
    content: dict[str, Any] = {LOCKED: _read(locked), PRESET: _read(preset)}
    if UPDATES in content[LOCKED]:
        content[UPDATES] = content[LOCKED].pop(UPDATES)
    return content


def registry_values(key: str) -> dict[str, Any]:
    """Return the values of a key below HKEY_LOCAL_MACHINE, none where there is no such key."""
    values: dict[str, Any] = {}
    if sys.platform == "win32":
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:
                for index in range(winreg.QueryInfoKey(opened)[1]):
                    name, value, _kind = winreg.EnumValue(opened, index)
                    values[name] = value
        except OSError:
            return {}
    return values


def forced_preferences() -> dict[str, Any]:
    """Return what a configuration profile forces on the program, by CFPreferences."""
    values: dict[str, Any] = {}
    if sys.platform == "darwin":
        foundation = ctypes.CDLL(_FOUNDATION)
        for name in ("CFStringCreateWithCString", "CFPreferencesCopyAppValue"):
            getattr(foundation, name).restype = ctypes.c_void_p
        foundation.CFPropertyListCreateData.restype = ctypes.c_void_p
        foundation.CFDataGetBytePtr.restype = ctypes.POINTER(ctypes.c_ubyte)
        foundation.CFDataGetLength.restype = ctypes.c_long

        def text(content: str) -> ctypes.c_void_p:
            encoded = content.encode()
            return ctypes.c_void_p(foundation.CFStringCreateWithCString(None, encoded, _UTF8))

        domain = text(PREFERENCES_DOMAIN)
        for name in (*lockable_kinds(), *_JSON_NAMES, PRESET_KEY):
            key = text(name)
            if foundation.CFPreferencesAppValueIsForced(key, domain):
                value = ctypes.c_void_p(foundation.CFPreferencesCopyAppValue(key, domain))
                data = ctypes.c_void_p(
                    foundation.CFPropertyListCreateData(None, value, _XML_FORMAT, 0, None)
                )
                length = foundation.CFDataGetLength(data)
                values[name] = plistlib.loads(bytes(foundation.CFDataGetBytePtr(data)[:length]))
                foundation.CFRelease(data)
                foundation.CFRelease(value)
            foundation.CFRelease(key)
        foundation.CFRelease(domain)
    return values


def _read_file(path: Path) -> Any:
    try:
        return json.loads(read_file(path, _MAX_FILE_BYTES).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise PolicyError(f"{path} can't be read ({type(error).__name__})") from error


def _read(values: Mapping[str, Any]) -> dict[str, Any]:
    kinds = lockable_kinds()
    return {name: _value(name, kinds.get(name), value) for name, value in values.items()}


def _value(name: str, kind: Any, value: Any) -> Any:
    """Return a value as it stands in a policy file; the registry has no true and no fractions."""
    if name in _JSON_NAMES or kind is NumberRules:
        lines = value if isinstance(value, list) else [value]
        if not all(isinstance(each, str) for each in lines):
            return value  # a profile may hold the object itself
        try:
            return json.loads("\n".join(lines))
        except (ValueError, RecursionError) as error:
            raise PolicyError(f"{name} is no JSON") from error
    if kind is bool and value in (0, 1):
        return bool(value)
    return value
