"""One running program per home."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from dialer_gui.storage.private_files import make_private_folder


class InstanceLock:
    """A lock file that a dead program leaves behind without harm."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = QLockFile(str(path))
        # Held as long as the program runs: only a dead holder makes it stale, never its age.
        self._lock.setStaleLockTime(0)

    def acquire(self) -> bool:
        """Take the lock; False when another program holds it.

        Raises:
            OSError: the folder can't be written.
        """
        make_private_folder(self._path.parent)
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        raise PermissionError(f"{self._path.parent} can't be written")

    def release(self) -> None:
        """Free the lock."""
        self._lock.unlock()
