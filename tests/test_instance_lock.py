"""Who has the lock runs; what was left behind in its place keeps nobody from starting."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from dialer_gui.desktop.instance_lock import InstanceLock
from dialer_gui.storage.private_files import try_lock
from tests.storage.children import leave_privileges, posix_only, run_in_child
from tests.storage.no_files import NoFile

HOLD = """
import pathlib, sys
from dialer_gui.desktop.instance_lock import InstanceLock
from dialer_gui.storage.private_files import try_lock
print(InstanceLock(pathlib.Path(sys.argv[1])).acquire(), flush=True)
sys.stdin.read()
"""

#: As the versions before wrote it: process, program, computer, and ids of both.
LEFT_BEHIND = {
    "empty": b"",
    "garbage": b"\x00\xff" * 500,
    "another computer": b"1\ndialer-gui\nelsewhere.example\nabc\ndef\n",
    "this very process": f"{os.getpid()}\npython3\n{os.uname().nodename}\n".encode()
    if os.name == "posix"
    else b"1",
    "a program that is no dialer": b"1\ninit\n\n",
    "a dead process": b"4194304\ndialer-gui\n\n",
    "a process that can't be": b"-1\n\n\n",
    "no number": b"one\n",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the lock is."""
    return tmp_path / "home" / "dialer.lock"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may change, and come to."""
    folder = Path(tempfile.mkdtemp(dir="/var/tmp"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


def test_only_one_has_it(path: Path) -> None:
    one, other = InstanceLock(path), InstanceLock(path)
    assert one.acquire()
    assert one.acquire()
    assert not other.acquire()
    one.release()
    one.release()
    assert other.acquire()
    assert not one.acquire()
    other.release()


@pytest.mark.parametrize("content", LEFT_BEHIND.values(), ids=LEFT_BEHIND)
def test_what_was_left_behind_keeps_nobody_from_starting(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    lock = InstanceLock(path)
    assert lock.acquire()
    assert not InstanceLock(path).acquire()
    lock.release()


def test_a_holder_that_is_killed_leaves_it_free(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        assert not InstanceLock(path).acquire()
        holder.kill()
        holder.wait()
        lock = InstanceLock(path)
        assert lock.acquire()
        lock.release()


@posix_only
def test_a_version_before_that_runs_has_it(path: Path) -> None:
    path.parent.mkdir()
    before = QLockFile(str(path))
    assert before.tryLock(0)
    assert not InstanceLock(path).acquire()
    before.unlock()
    lock = InstanceLock(path)
    assert lock.acquire()
    assert not QLockFile(str(path)).tryLock(0)
    lock.release()
    assert before.tryLock(0)
    before.unlock()


@posix_only
def test_what_is_no_file_keeps_nobody_from_starting(path: Path, no_file: NoFile) -> None:
    path.parent.mkdir()
    no_file(path)
    before = os.lstat(path)
    lock = InstanceLock(path)
    assert lock.acquire()
    assert not InstanceLock(path).acquire()
    lock.release()
    assert os.path.samestat(os.lstat(path), before)
    again = InstanceLock(path)
    assert again.acquire()
    again.release()


@posix_only
def test_a_file_that_was_replaced_while_it_was_locked_is_none(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its holder ends, deletes it, and a third start is quicker."""
    third = InstanceLock(path)
    lock_file = try_lock

    def late(descriptor: int) -> bool:
        monkeypatch.undo()
        path.unlink()
        assert third.acquire()
        return lock_file(descriptor)

    monkeypatch.setattr("dialer_gui.desktop.instance_lock.try_lock", late)
    lock = InstanceLock(path)
    assert not lock.acquire()
    third.release()
    assert lock.acquire()
    lock.release()


@posix_only
def test_a_file_that_another_has_put_there_is_not_deleted(path: Path) -> None:
    lock = InstanceLock(path)
    assert lock.acquire()
    path.unlink()
    other = InstanceLock(path)
    assert other.acquire()
    lock.release()
    assert path.exists()
    assert not lock.acquire()
    other.release()
    assert not path.exists()


@posix_only
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL])
def test_a_drive_that_knows_no_locks_keeps_nobody_from_starting(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", refuse)
    lock = InstanceLock(path)
    assert lock.acquire()
    lock.release()


@posix_only
@pytest.mark.parametrize("number", [errno.EAGAIN, errno.EACCES, errno.EDEADLK, 0])
def test_another_program_s_lock_is_known_by_whatever_the_system_says(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", refuse)
    assert not InstanceLock(path).acquire()


@posix_only
def test_an_error_of_the_drive_is_no_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("fcntl.flock", refuse)
    before = os.listdir("/dev/fd")
    with pytest.raises(OSError, match="Input/output") as caught:
        InstanceLock(path).acquire()
    assert caught.value.filename == str(path)
    assert len(os.listdir("/dev/fd")) == len(before)


@posix_only
def test_the_lock_of_another_user_that_was_left_behind_keeps_nobody_from_starting(
    open_folder: Path,
) -> None:
    path = open_folder / "dialer.lock"
    path.touch(0o000)

    def start() -> str:
        leave_privileges()
        lock = InstanceLock(path)
        return f"{lock.acquire()} {InstanceLock(path).acquire()}"

    assert run_in_child(start) == "True False"


@posix_only
def test_a_folder_that_can_not_be_written_is_told(open_folder: Path) -> None:
    open_folder.chmod(0o555)

    def start() -> str:
        leave_privileges()
        with pytest.raises(PermissionError) as caught:
            InstanceLock(open_folder / "home" / "dialer.lock").acquire()
        return str(caught.value.filename)

    assert run_in_child(start) == str(open_folder / "home")
