"""Files that only the person may read: read, replaced, set aside, and advice about errors."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from dialer_gui.domain.marking import QT_TRANSLATE_NOOP, Explanation

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FOLDER_MODE = 0o700
FILE_MODE = 0o600
#: After this time nobody writes to an unfinished copy any more.
_LEFT_AFTER_S = 3600.0
#: Opens a pipe without waiting for its other end, and leaves line ends unchanged.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))


#: The errors for a lock that another program holds.
_LOCKED = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK, 0})
#: The errors of a file system without locks, as on some network drives.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL, errno.EBADF})


class NotAFileError(OSError):
    """A folder, a pipe, a device or a socket has the name of one of the program's files."""


def make_private_folder(folder: Path) -> None:
    """Create the folder and the missing ones above it, each closed to other users.

    Raises:
        OSError: a folder can't be made, or something else has its name.
    """
    # Not mkdir(parents=True): it makes the folders above with the umask's mode.
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_private_folder(folder.parent)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)


def check_is_file(path: Path) -> None:
    """Check that the name is free or a file's: opening a pipe or device may wait or have effects.

    A link counts as what it leads to; one that leads nowhere is a free name.

    Raises:
        NotAFileError: something else has the name.
        OSError: it can't be checked.
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
        _check_mode(path, os.fstat(descriptor).st_mode)  # it may have been replaced meanwhile
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def try_lock(descriptor: int) -> bool:
    """Lock an open file, without waiting; False when another program has it locked.

    The lock ends when the file is closed or the program ends. On a file system without locks every
    program gets one.

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
    """Replace a private file's content at once, as :func:`replaced_file` does."""
    with replaced_file(path) as file:
        file.write(data)


@contextmanager
def replaced_file(path: Path) -> Iterator[BinaryIO]:
    """Replace a private file's content; after a crash it holds the old or the new one, complete.

    If the file is a link, the file it points to is replaced, not the link. What a crash has left
    unfinished beside it is removed.

    Raises:
        OSError: it can't be written; the old one is still there.
    """
    target = Path(os.path.realpath(path))
    make_private_folder(target.parent)
    _remove_leftovers(target)
    # mkstemp's files are closed to other users (0600).
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _remove_leftovers(target: Path) -> None:
    """Remove unfinished copies that nobody has written to for an hour."""
    with suppress(OSError):
        for copy in target.parent.iterdir():
            is_copy = copy.name.startswith(f".{target.name}.") and copy.suffix == ".tmp"
            if is_copy and time.time() - copy.stat().st_mtime > _LEFT_AFTER_S:
                copy.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power failure; Windows can't, and needn't, open a folder.

    Some network drives can't either. That is ignored, since the file is in its place by then.
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

    Nothing is ever overwritten, so that its content can still be rescued.

    Args:
        path: the damaged file; it may be missing if a companion is still there.
        companions: endings of files that belong to it, such as ``-wal``; they are moved as well.

    Returns:
        Its new path; if it is missing, that of its first companion.

    Raises:
        OSError: it can't be moved, or nothing is there.
    """
    stamp = time.strftime("%Y-%m-%d")
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


_NO_ACCESS = QT_TRANSLATE_NOOP(
    "FileAdvice",
    "It may not be opened or written. Check the permissions of the file and its folder.",
)
_TOO_MANY_FILES = QT_TRANSLATE_NOOP(
    "FileAdvice", "Too many files are open. Close other programs and try again."
)
_NOT_REACHED = QT_TRANSLATE_NOOP(
    "FileAdvice", "Its drive can't be reached. Connect it and try again."
)
_NO_FILE = QT_TRANSLATE_NOOP(
    "FileAdvice", "Something else has the name of a file. Move it elsewhere and try again."
)
_DISK_ERROR = QT_TRANSLATE_NOOP(
    "FileAdvice", "The disk reports an error. Check the disk and its free space."
)
_NO_PLAIN_FILE = QT_TRANSLATE_NOOP(
    "FileAdvice", "{path} is no file. Move it elsewhere and try again."
)
_OTHER_ERROR = QT_TRANSLATE_NOOP(
    "FileAdvice", "{error}. Check the permissions and the disk's free space."
)
_ADVICE = {
    errno.ENOSPC: QT_TRANSLATE_NOOP(
        "FileAdvice", "The disk is full. Free some space and try again."
    ),
    errno.EDQUOT: QT_TRANSLATE_NOOP(
        "FileAdvice",
        "Your share of the disk (the quota) is used up. Free some space and try again.",
    ),
    errno.EFBIG: QT_TRANSLATE_NOOP(
        "FileAdvice", "The file may not become larger. Free some space, or raise the limit."
    ),
    errno.EROFS: QT_TRANSLATE_NOOP(
        "FileAdvice", "The disk is read-only. Make it writable, or use another folder."
    ),
    errno.EACCES: _NO_ACCESS,
    errno.EPERM: _NO_ACCESS,
    errno.ENOENT: QT_TRANSLATE_NOOP(
        "FileAdvice", "Its folder is missing. Make the folder and try again."
    ),
    errno.ENOTDIR: QT_TRANSLATE_NOOP(
        "FileAdvice", "Something else has the name of a folder. Move it elsewhere and try again."
    ),
    errno.EEXIST: QT_TRANSLATE_NOOP(
        "FileAdvice", "Something else has the name of a folder. Move it elsewhere and try again."
    ),
    errno.EISDIR: _NO_FILE,
    errno.ENOTEMPTY: _NO_FILE,
    errno.ENXIO: _NO_FILE,
    errno.ELOOP: QT_TRANSLATE_NOOP(
        "FileAdvice", "The links on the way there lead in a circle. Correct them and try again."
    ),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP(
        "FileAdvice", "The path is too long. Use a folder with a shorter one."
    ),
    errno.EINVAL: QT_TRANSLATE_NOOP(
        "FileAdvice", "The path can't be used here. Use another folder."
    ),
    errno.EIO: _DISK_ERROR,
    errno.EMFILE: _TOO_MANY_FILES,
    errno.ENFILE: _TOO_MANY_FILES,
    errno.ENOMEM: QT_TRANSLATE_NOOP(
        "FileAdvice", "The computer has too little memory left. Close other programs and try again."
    ),
    errno.EBUSY: QT_TRANSLATE_NOOP(
        "FileAdvice", "Another program uses it. Close that program and try again."
    ),
    errno.ETIMEDOUT: _NOT_REACHED,
    errno.ESTALE: _NOT_REACHED,
    errno.ENODEV: _NOT_REACHED,
}


#: A sentence for :func:`explain_file`.
NOT_WRITTEN = QT_TRANSLATE_NOOP("Files", "{path} can't be written.")


def file_advice(error: OSError, translated: Callable[[str], str] = str) -> str:
    """Return whole sentences: what is wrong and what to do about it.

    Args:
        error: what the system has said.
        translated: translates a sentence for the person; the log is in English.
    """
    sentence, facts = _advice(error)
    return translated(sentence).format(**facts)


def explain_file(sentence: str, path: Path, error: OSError | None = None) -> Explanation:
    """Return what can't be done with a file, why, and what to do about it.

    Args:
        sentence: what can't be done, marked for translation in the context ``Files``, with {path}.
        path: the file's.
        error: what the system has said, None where the file itself is the reason.
    """
    sentences, facts = [("Files", sentence)], {"path": str(path)}
    if error is not None:
        advice, facts_of_advice = _advice(error)
        sentences.append(("FileAdvice", advice))
        facts |= facts_of_advice
    return Explanation(tuple(sentences), facts)


def _advice(error: OSError) -> tuple[str, dict[str, str]]:
    """Return marked sentences for an error, and what is filled in."""
    if isinstance(error, NotAFileError):
        return _NO_PLAIN_FILE, {"path": str(error.filename)}
    if error.errno in _ADVICE:
        return _ADVICE[error.errno], {}
    return _OTHER_ERROR, {"error": str(error.strerror or error)}
