"""One running program per home."""

from __future__ import annotations

import os
from pathlib import Path

from dialer_gui.storage.private_files import NotAFileError, make_private_folder, open_file, try_lock

#: Each time another start is in the way, and gone.
_MAX_ROUNDS = 100


class InstanceLock:
    """A lock on an open file, which the system takes back when its holder ends, however it ends.

    So whatever a file holds that was left behind (nothing, the id of a process, the name of another
    computer) keeps nobody from starting. On a file system without locks everybody gets the lock;
    only the socket tells of a running program then.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        #: What is locked: the file, or its folder.
        self._place = path
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock; False when another program holds it. It may be taken already.

        Raises:
            OSError: there can't be such a file.
        """
        if self._descriptor is not None:
            return True
        make_private_folder(self._path.parent)
        for _ in range(_MAX_ROUNDS):
            descriptor = self._open()
            try:
                if not try_lock(descriptor):
                    return False
                # Else who had the lock has deleted the file meanwhile, and the next one is new.
                if self._is_in_place(descriptor):
                    self._descriptor = descriptor
                    return True
            except OSError as error:
                error.filename = str(self._place)
                raise
            finally:
                if self._descriptor is None:
                    os.close(descriptor)
        return False

    def release(self) -> None:
        """Free the lock, and delete its file; it may be free already."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        try:
            if self._place is self._path and self._is_in_place(descriptor):
                # While it is locked: afterwards it may be another's. Windows permits it to nobody.
                self._path.unlink()
        except OSError:
            pass  # a file that is left behind does no harm
        finally:
            os.close(descriptor)

    def _open(self) -> int:
        """Open the file, or its folder where something else has its name, or it is another user's.

        A folder can be locked as well (not on Windows), and every start comes to the same.
        """
        self._place = self._path
        try:
            return open_file(self._path, os.O_RDWR | os.O_CREAT)
        except NotAFileError:
            self._place = self._path.parent
        except PermissionError:
            if not os.path.lexists(self._path):
                raise
            self._place = self._path.parent
        return os.open(self._place, os.O_RDONLY)

    def _is_in_place(self, descriptor: int) -> bool:
        """Whether the open file is still the one that has the name."""
        try:
            return os.path.samestat(os.fstat(descriptor), self._place.stat())
        except FileNotFoundError:
            return False
