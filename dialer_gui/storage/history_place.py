"""Keeps the history complete when others move, delete, replace or empty its file.

All connections of this program to one file share a :class:`HistoryPlace`. It remembers the file as
it was left, and repairs what was done to it, so that the next start of the program finds every
call. A connection to a file that is no longer in its place is closed.

Several copies of this program may use the same history. The one that writes the log back into the
file notes in a small file beside it how it left the history, so that the others do not take that
for a change from outside.

After a change from outside the file is always written anew, with another inode. SQLite keeps locks
and its index of the log by inode, so an old connection, or the old log, can't harm the new file.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from errno import ENOENT
from pathlib import Path
from typing import NamedTuple

from dialer_gui.domain.history import FileChange, FileChangeKind
from dialer_gui.storage.history_file import (
    BUSY_TIMEOUT_S,
    COMPANIONS,
    RUN_ID,
    DamagedFileError,
    connect,
    connect_again,
    is_damage,
    merge,
)
from dialer_gui.storage.private_files import (
    FILE_MODE,
    make_private_folder,
    open_file,
    set_aside,
    try_lock,
)

#: Writes something into the history; doing it again changes nothing.
Job = Callable[[sqlite3.Connection], object]

#: How many jobs of this run are remembered: more than a month of calls.
_KEPT_JOBS = 10_000
#: From this size on, the log is written back into the file.
_LARGEST_LOG_BYTES = 4 * 1024 * 1024
#: The ending of the file that tells other programs how the history was left.
_NOTE = "-left"
_MAX_NOTE_BYTES = 1000
_LOOK_EVERY_S = 0.01
#: Stands for the time of a file in which damage was found, so that it differs from every file.
_DISTRUSTED = -1
#: What SQLite may report for a file that was truncated, beside damage.
_UNREADABLE = frozenset({"SQLITE_ERROR", "SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ"})
#: Tries to open the file: the first, one after a damaged file was moved, and one more if another
#: program did the same meanwhile.
_OPENING_ROUNDS = 3


class NeverSoundError(Exception):
    """A new file is damaged at once."""


class _Part(NamedTuple):
    """One of the three files; size and time are 0 for files that may change at any time."""

    device: int
    inode: int
    size: int = 0
    changed_ns: int = 0


class _Parts(NamedTuple):
    """The file, its log and the log's index, as they are found; None where one is missing."""

    file: _Part | None
    log: _Part | None
    log_index: _Part | None

    def is_same_as(self, other: _Parts) -> bool:
        """Whether all three are there, and the same files, whatever is in them."""
        return None not in self and [*map(_identity, self)] == [*map(_identity, other)]


class HistoryPlace:
    """What the connections of this program to one history share; for any thread.

    The file itself changes only when :meth:`tidy`, here or in another copy of the program, writes
    the log back into it. So any other change of it comes from outside.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._users = 0
        #: A connection that no other thread uses: the rows can be read through it even when the
        #: file is gone.
        self._keeper: sqlite3.Connection | None = None
        self._file = path
        self._parts = _Parts(None, None, None)
        self._generation = 0
        self._jobs: deque[Job] = deque(maxlen=_KEPT_JOBS)
        self._changes: list[FileChange] = []

    def enter(self, *, makes_file: bool) -> Path | None:
        """Open the file for one more user, who has to :meth:`leave`.

        Args:
            makes_file: whether the file is made where it is missing, checked, and set aside where
                it is damaged, if this is the first user.

        Returns:
            Where a damaged file was moved.

        Raises:
            NewerFileError: a newer version's, which must be left unchanged.
            NeverSoundError: a new file is damaged as well.
            sqlite3.Error, OSError: it can't be opened.
        """
        aside = None
        with self._lock:
            if self._users == 0:
                if makes_file:
                    checked, aside = _opened(self.path, is_checked_whole=False)
                else:
                    checked = connect_again(self.path, is_shared=True)
                self._take(checked)
            self._users += 1
        return aside

    def connect(self) -> tuple[sqlite3.Connection, int]:
        """Return a new connection to the file in its place, and its generation.

        What others did to the file is repaired first.

        Raises:
            NewerFileError, NeverSoundError, sqlite3.Error, OSError: it can't be opened.
        """
        with self._lock:
            if self._found() != self._parts:
                self._make_good()
            return connect_again(self._file), self._generation

    def is_current(self, generation: int) -> bool:
        """Whether a connection of that generation leads to the file in its place."""
        return generation == self._generation and self._found() == self._parts

    def distrust(self, generation: int) -> None:
        """Treat the file as overwritten: a connection of that generation found it damaged."""
        with self._lock:
            if generation == self._generation and self._parts.file is not None:
                file = self._parts.file._replace(changed_ns=_DISTRUSTED)
                self._parts = self._parts._replace(file=file)

    def note(self, job: Job) -> None:
        """Remember a job, to do it again on a file that lacks it."""
        self._jobs.append(job)

    def tidy(self) -> None:
        """Write the log back into the file if the log has become large."""
        with suppress(OSError):
            if os.stat(f"{self._file}{COMPANIONS[0]}").st_size < _LARGEST_LOG_BYTES:
                return
        with self._lock, _alone(self._file) as note:
            if note is None or self._keeper is None or _parts(self._file) != self._parts:
                return
            self._keeper.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            after = _parts(self._file)
            if after.is_same_as(self._parts):
                self._parts = after
                note.write(after.file)

    def take_changes(self) -> tuple[FileChange, ...]:
        """Return the changes from outside since this was last asked."""
        with self._lock:
            changes, self._changes = tuple(self._changes), []
        return changes

    def leave(self) -> None:
        """Close the file for one user; the last one leaves it complete and in its place."""
        with self._lock:
            self._users -= 1
            if self._users or self._keeper is None:
                return
            # If the whole folder was removed, the file is not made again.
            if Path(os.path.realpath(self.path)).parent.is_dir():
                with suppress(sqlite3.Error, OSError, NeverSoundError):
                    self._make_good()
            self._keeper.close()
            self._keeper = None
            self._jobs.clear()

    def _take(self, checked: sqlite3.Connection) -> None:
        """Remember the file that was just opened as the one in its place."""
        file = Path(os.path.realpath(self.path))
        with closing(checked):
            before = _parts(file)
            keeper = connect_again(file, is_shared=True)
            try:
                for job in self._jobs.copy():
                    job(keeper)
                # Where it is the same before and after, it is this one that was opened.
                if not _parts(file).is_same_as(before):
                    raise FileNotFoundError(ENOENT, os.strerror(ENOENT), str(file))
            except BaseException:
                keeper.close()
                raise
        if self._keeper is not None:
            self._keeper.close()
        self._keeper, self._file, self._parts = keeper, file, before
        self._generation += 1

    def _found(self) -> _Parts:
        """Return the path the file's name leads to now; it may be a link, or lie behind one."""
        return _parts(self._file, self.path)

    def _make_good(self) -> None:
        """Replace the file by one with all calls that can still be read."""
        self._file = Path(os.path.realpath(self.path))
        if _parts(self._file) == self._parts:
            return
        make_private_folder(self._file.parent)
        with _alone(self._file) as note:
            found = _parts(self._file)
            if note is not None and self._was_tidied(found, note):
                self._parts = found
            elif found != self._parts:
                self._replace(found)

    def _was_tidied(self, found: _Parts, note: _Note) -> bool:
        """Whether the only change is that another copy of the program wrote the log back."""
        is_trusted = self._parts.file is not None and self._parts.file.changed_ns != _DISTRUSTED
        return is_trusted and found.is_same_as(self._parts) and note.names(found.file)

    def _replace(self, found: _Parts) -> None:
        """Replace the file, by way of copies."""
        rows, content = (
            self._file.with_name(f".{self._file.name}.{RUN_ID}.{name}.tmp")
            for name in ("rows", "content")
        )
        try:
            self._changes.append(self._put_in_place(found, rows, content))
        finally:
            for copy in (rows, content):
                copy.unlink(missing_ok=True)

    def _put_in_place(self, found: _Parts, rows: Path, content: Path) -> FileChange:
        has_rows = self._copy_rows(rows)
        is_there = found.file is not None
        is_another = is_there and _identity(found.file) != _identity(self._parts.file)
        is_overwritten = is_there and not is_another and found.file != self._parts.file
        is_readable = is_overwritten and self._copy_content(content)
        if is_another or is_readable:
            self._clear_log(found)
            if is_readable:
                os.replace(content, self._file)
            checked, aside = _opened(self.path)
            if has_rows:
                _merge(rows, checked)
            self._take(checked)
            kind = FileChangeKind.REPLACED if has_rows else FileChangeKind.OVERWRITTEN
            return _change(kind, aside)
        self._clear_log(found, is_all=True)
        is_useless = is_overwritten or (is_there and not has_rows)
        aside = set_aside(self._file) if is_useless and self._file.stat().st_size else None
        if has_rows:
            os.replace(rows, self._file)
        else:
            self._file.unlink(missing_ok=True)
        self._take(_opened(self.path)[0])
        kind = FileChangeKind.WRITTEN_ANEW if has_rows else FileChangeKind.OVERWRITTEN
        return _change(kind, aside)

    def _copy_content(self, copy: Path) -> bool:
        """Copy the file that is there now; False if it is no history."""
        shutil.copyfile(self._file, copy)
        if not copy.stat().st_size:
            return False
        try:
            connect(copy).close()
        except DamagedFileError:
            return False
        return True

    def _copy_rows(self, copy: Path) -> bool:
        """Copy all that is in the file that is still open here; False if it can't be read."""
        copy.unlink(missing_ok=True)
        os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
        with closing(sqlite3.connect(copy)) as target:
            try:
                self._rows().backup(target)
                target.execute("SELECT count(*) FROM attempts").fetchone()
                return bool(target.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
            except sqlite3.Error as error:
                # Anything else is about the copy: a full disk must not cost the rows.
                if is_damage(error) or error.sqlite_errorname in _UNREADABLE:
                    return False
                raise

    def _clear_log(self, found: _Parts, *, is_all: bool = False) -> None:
        """Remove the old file's log, or SQLite would write its pages into the new file.

        Args:
            found: what is there.
            is_all: whether any other log is moved out of the way as well.
        """
        for part, before, ending in zip(found[1:], self._parts[1:], COMPANIONS, strict=True):
            name = Path(f"{self._file}{ending}")
            if part is not None and part == before:
                name.unlink(missing_ok=True)
            elif part is not None and is_all:
                with suppress(FileNotFoundError):
                    set_aside(name)

    def _rows(self) -> sqlite3.Connection:
        if self._keeper is None:
            raise sqlite3.ProgrammingError("the history is closed")
        return self._keeper


class _Note:
    """The small file beside the history, locked: how its last writer left the history."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def names(self, file: _Part | None) -> bool:
        """Whether the file was left so."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        return os.read(self._descriptor, _MAX_NOTE_BYTES) == _written(file)

    def write(self, file: _Part | None) -> None:
        """Note how the file is left. If the disk is full, others will repair it needlessly."""
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, _written(file))


@contextmanager
def _alone(history: Path) -> Iterator[_Note | None]:
    """Keep other programs from writing the log back, or from repairing, meanwhile.

    None if another one takes too long over it, or the small file can't be made.
    """
    end_s = time.monotonic() + BUSY_TIMEOUT_S
    descriptor, is_locked = None, False
    try:
        with suppress(OSError):
            descriptor = open_file(Path(f"{history}{_NOTE}"), os.O_RDWR | os.O_CREAT)
            while not (is_locked := try_lock(descriptor)) and time.monotonic() < end_s:
                time.sleep(_LOOK_EVERY_S)
        yield _Note(descriptor) if descriptor is not None and is_locked else None
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _written(file: _Part | None) -> bytes:
    return repr(file).encode()


_places: dict[tuple[int, Path], HistoryPlace] = {}
_places_lock = threading.Lock()


def place_of(path: Path) -> HistoryPlace:
    """Return the place that all connections of this process to one file share."""
    # A forked child has its parent's places, and must not use them.
    key = (os.getpid(), path.absolute())
    with _places_lock:
        return _places.setdefault(key, HistoryPlace(path))


def _opened(path: Path, *, is_checked_whole: bool = True) -> tuple[sqlite3.Connection, Path | None]:
    """Open and check the file, and set it aside if it is damaged."""
    aside: Path | None = None
    make_private_folder(path.parent)
    for _ in range(_OPENING_ROUNDS):
        before = _part(path)
        try:
            connection = connect(path, is_checked_whole=is_checked_whole)
        except DamagedFileError:
            # If it is another file by now, another program has just done what is needed.
            if _identity(_part(path)) == _identity(before):
                aside = set_aside(path, COMPANIONS)
        else:
            return connection, aside
    raise NeverSoundError("It gets damaged as soon as it is made. Check the disk.")


def _merge(copy: Path, target: sqlite3.Connection) -> None:
    """Add all rows of a copy to a file that was just opened; close the file if that fails."""
    try:
        with closing(sqlite3.connect(copy)) as source:
            merge(source, target)
    except BaseException:
        target.close()
        raise


def _parts(file: Path, name: Path | None = None) -> _Parts:
    log, index = (_part(f"{file}{ending}") for ending in COMPANIONS)
    return _Parts(_part(name or file, is_steady=True), log, index)


def _change(kind: FileChangeKind, aside: Path | None) -> FileChange:
    return FileChange(kind, "" if aside is None else str(aside))


def _part(path: Path | str, *, is_steady: bool = False) -> _Part | None:
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        found = os.lstat(path)  # a link that leads in a circle stands for itself
    if is_steady:
        # Windows tells the time of the last change only when the file is closed.
        changed_ns = 0 if os.name == "nt" else found.st_mtime_ns
        return _Part(found.st_dev, found.st_ino, found.st_size, changed_ns)
    return _Part(found.st_dev, found.st_ino)


def _identity(part: _Part | None) -> tuple[int, int] | None:
    return None if part is None else (part.device, part.inode)
