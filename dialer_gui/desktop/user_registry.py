"""A person's own part of Windows' registry: texts by key and name, and what needs no more."""

from __future__ import annotations

import sys
from contextlib import suppress

if sys.platform == "win32":
    import winreg


class UserRegistry:
    """Reads and writes below HKEY_CURRENT_USER; on other systems it is never made.

    Tests put a stand-in with these methods in its place.
    """

    def read(self, key: str, name: str) -> str | None:
        """Return a text, None where there is none; the empty name is the key's own value."""
        if sys.platform == "win32":
            with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return str(winreg.QueryValueEx(opened, name)[0])
        return None

    def write(self, key: str, name: str, text: str) -> None:
        """Set a text, with the keys on the way to it.

        Raises:
            OSError: the system or a policy does not let it.
        """
        if sys.platform == "win32":
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

    def delete(self, key: str, name: str | None = None) -> None:
        """Delete a text, or a key with all below it; what is not there is none.

        Raises:
            OSError: the system or a policy does not let it.
        """
        if sys.platform == "win32":
            with suppress(FileNotFoundError):
                if name is None:
                    self._delete_tree(key)
                    return
                access = winreg.KEY_SET_VALUE
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                    winreg.DeleteValue(opened, name)

    def _delete_tree(self, key: str) -> None:
        if sys.platform == "win32":
            access = winreg.KEY_ALL_ACCESS
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                while winreg.QueryInfoKey(opened)[0]:
                    self._delete_tree(rf"{key}\{winreg.EnumKey(opened, 0)}")
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
