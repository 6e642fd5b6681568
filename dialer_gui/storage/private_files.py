"""Files for the person's eyes only: read, replaced, set aside, and what to do about an error."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FOLDER_MODE = 0o700
FILE_MODE = 0o600
#: A pipe is opened without waiting for its other end, and line ends are left as they are.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))


#: What is said of a lock that another program holds; of some systems it is no number at all.
_LOCKED = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK, 0})
#: What a file system says that knows no locks, as some network drives do.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL, errno.EBADF})


class NotAFileError(OSError):
    """A folder, a pipe, a device or a socket has the name of one of the program's files."""


def make_private_folder(folder: Path) -> None:
    """Create the folder and the missing ones above it, each closed to other users.

    Raises:
        OSError: a folder can't be made, or something else has its name.
    """
    # Not mkdir(parents=True): that leaves the folders above open to the umask's whim.
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_private_folder(folder.parent)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)


def check_is_file(path: Path) -> None:
    """Look whether the name is free or a file's: opening anything else may wait, or do something.

    A link counts as what it leads to; one that leads nowhere is a free name.

    Raises:
        NotAFileError: something else has the name.
        OSError: it can't be looked at.
    """
    try:
        _check_mode(path, path.stat().st_mode)
    except FileNotFoundError:
        return
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise NotAFileError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error
        raise


def open_file(path: Path, flags: int) -> int:
    """Open a file, and nothing else that has its name; never waits for anybody.

    Args:
        path: of the file.
        flags: as for ``os.open``; a new file is closed to other users.

    Returns:
        Its descriptor, which no child process inherits.

    Raises:
        NotAFileError: something else has the name.
        OSError: it can't be opened.
    """
    check_is_file(path)
    descriptor = os.open(path, flags | _FLAGS, FILE_MODE)
    try:
        _check_mode(path, os.fstat(descriptor).st_mode)  # it may have changed since
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def try_lock(descriptor: int) -> bool:
    """Lock an open file, without waiting; False when another program has it locked.

    The system takes the lock back when the file is closed, or its holder ends. On a file system
    without locks everybody gets one.

    Raises:
        OSError: it can't be locked.
    """
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _LOCKED:
            return False
        if error.errno not in _NO_LOCKS:
            raise
    return True


def read_file(path: Path, max_bytes: int) -> bytes:
    """Return what a file holds.

    Raises:
        NotAFileError: something else has the name.
        OSError: it can't be read.
        ValueError: it is larger than ``max_bytes``.
    """
    with os.fdopen(open_file(path, os.O_RDONLY), "rb") as file:
        data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise ValueError("too large")
    return data


def _check_mode(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise NotAFileError(errno.EEXIST, "not a file", str(path))


def replace_file(path: Path, data: bytes) -> None:
    """Give a private file new content; after a crash there is the old one or the new one, whole.

    Where the file is a link, what it points to is replaced, not the link.

    Raises:
        OSError: it can't be written; the old one is still there.
    """
    target = Path(os.path.realpath(path))
    make_private_folder(target.parent)
    # mkstemp's files are closed to other users (0600).
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power failure; Windows can't, and needn't, open a folder.

    Some network drives can't either. The file is in its place by now, so that is no failure.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def set_aside(path: Path, companions: tuple[str, ...] = ()) -> Path:
    """Move a damaged file (or a folder in its place) beside itself under a name with today's date.

    Nothing is ever overwritten, so that whatever can still be saved from it stays.

    Args:
        path: what is damaged; it may be missing where a companion is left of it.
        companions: endings of files that belong to it, such as ``-wal``; they move along.

    Returns:
        Its new path; where it is missing, that of its first companion.

    Raises:
        OSError: it can't be moved, or nothing is there.
    """
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d")
    count = 1
    endings = ("", *companions)
    while True:
        number = "" if count == 1 else f"-{count}"
        target = path.with_name(f"{path.stem}-damaged-{stamp}{number}{path.suffix}")
        if not any(os.path.lexists(f"{target}{ending}") for ending in endings):
            break
        count += 1
    there = [ending for ending in endings if os.path.lexists(f"{path}{ending}")]
    for ending in there or endings[:1]:
        Path(f"{path}{ending}").rename(f"{target}{ending}")
    return Path(f"{target}{there[0]}")


_NO_ACCESS = "It may not be opened or written. Check the permissions of the file and its folder."
_TOO_MANY_FILES = "Too many files are open. Close other programs and try again."
_NOT_REACHED = "Its drive can't be reached. Connect it and try again."
_NO_FILE = "Something else has the name of a file. Move it elsewhere and try again."
_DISK_ERROR = "The disk reports an error. Check the disk and its free space."
_ADVICE = {
    errno.ENOSPC: "The disk is full. Free some space and try again.",
    errno.EDQUOT: "Your share of the disk (the quota) is used up. Free some space and try again.",
    errno.EFBIG: "The file may not become larger. Free some space, or raise the limit.",
    errno.EROFS: "The disk is read-only. Make it writable, or use another folder.",
    errno.EACCES: _NO_ACCESS,
    errno.EPERM: _NO_ACCESS,
    errno.ENOENT: "Its folder is missing. Make the folder and try again.",
    errno.ENOTDIR: "Something else has the name of a folder. Move it elsewhere and try again.",
    errno.EEXIST: "Something else has the name of a folder. Move it elsewhere and try again.",
    errno.EISDIR: _NO_FILE,
    errno.ENOTEMPTY: _NO_FILE,
    errno.ENXIO: _NO_FILE,
    errno.ELOOP: "The links on the way there lead in a circle. Correct them and try again.",
    errno.ENAMETOOLONG: "The path is too long. Use a folder with a shorter one.",
    errno.EINVAL: "The path can't be used here. Use another folder.",
    errno.EIO: _DISK_ERROR,
    errno.EMFILE: _TOO_MANY_FILES,
    errno.ENFILE: _TOO_MANY_FILES,
    errno.ENOMEM: "The computer has too little memory left. Close other programs and try again.",
    errno.EBUSY: "Another program uses it. Close that program and try again.",
    errno.ETIMEDOUT: _NOT_REACHED,
    errno.ESTALE: _NOT_REACHED,
    errno.ENODEV: _NOT_REACHED,
}


def file_advice(error: OSError) -> str:
    """Return whole sentences: what is wrong and what to do about it."""
    if isinstance(error, NotAFileError):
        return f"{error.filename} is no file. Move it elsewhere and try again."
    if error.errno in _ADVICE:
        return _ADVICE[error.errno]
    return f"{error.strerror or error}. Check the permissions and the disk's free space."
