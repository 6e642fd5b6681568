"""What a person can do about an error of the history's file."""

from __future__ import annotations

import sqlite3

from dialer_gui.storage.file_advice import file_advice
from dialer_gui.storage.history_file import NewerFileError, is_damage, primary_code

_NO_ACCESS = "It can't be opened or written. Check the permissions of the file and its folder."
_IN_USE = "Another program keeps it locked. Close that program and try again."
_FULL = "The disk is full. Free some space and try again."
_ADVICE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _NO_ACCESS,
    sqlite3.SQLITE_PERM: _NO_ACCESS,
    sqlite3.SQLITE_CANTOPEN: _NO_ACCESS,
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_IOERR: "The disk reports an error. Check the disk and its free space.",
}


def advice(error: Exception) -> str:
    """Return whole sentences: what is wrong and what to do about it."""
    if isinstance(error, NewerFileError):
        needed = f"version {error.program} or newer" if error.program else "that version"
        return (
            f"A newer version of the dialer has written it ({error}). Open it with {needed}, or"
            " move the file elsewhere to begin a new one."
        )
    if is_damage(error):
        return "It is damaged. Start the program again: it sets the file aside."
    # Its own name for a full disk that it meets while it opens the file.
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHMSIZE:
        return _FULL
    if isinstance(error, sqlite3.Error) and primary_code(error) in _ADVICE:
        return _ADVICE[primary_code(error)]
    if isinstance(error, OSError):
        return file_advice(error)
    return f"{error}."
