"""Private files, and the advice where they can not be had."""

from __future__ import annotations

import errno
import os
import signal
import stat
from pathlib import Path

import pytest

from dialer_gui.storage.private_files import (
    NotAFileError,
    check_is_file,
    file_advice,
    open_file,
    read_file,
    replace_file,
    replaced_file,
)
from tests.storage.children import fork_child, posix_only
from tests.storage.no_files import NoFile


@posix_only
def test_what_is_no_file_is_not_opened(tmp_path: Path, no_file: NoFile) -> None:
    path = tmp_path / "file"
    no_file(path)
    for flags in (os.O_RDONLY, os.O_RDWR | os.O_CREAT, os.O_WRONLY | os.O_APPEND):
        with pytest.raises(NotAFileError):
            open_file(path, flags)


@posix_only
def test_what_becomes_a_pipe_in_the_last_moment_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    monkeypatch.setattr("dialer_gui.storage.private_files.check_is_file", lambda path: None)
    before = os.listdir("/dev/fd")
    with pytest.raises(NotAFileError):
        open_file(pipe, os.O_RDONLY)
    assert len(os.listdir("/dev/fd")) == len(before)


@posix_only
def test_a_free_name_is_a_files(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("new", "link"):
        check_is_file(tmp_path / name)
        with pytest.raises(FileNotFoundError):
            read_file(tmp_path / name, 10)
        os.close(open_file(tmp_path / name, os.O_RDWR | os.O_CREAT))
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@posix_only
def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"line\r\n" * 2)
    assert read_file(path, 12) == b"line\r\n" * 2
    with pytest.raises(ValueError, match="too large"):
        read_file(path, 11)


WORDS = {
    errno.ENOSPC: "disk is full",
    errno.EDQUOT: "quota",
    errno.EFBIG: "larger",
    errno.EROFS: "read-only",
    errno.EACCES: "permissions",
    errno.EPERM: "permissions",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "name of a folder",
    errno.EEXIST: "name of a folder",
    errno.EISDIR: "name of a file",
    errno.ELOOP: "circle",
    errno.ENAMETOOLONG: "too long",
    errno.EIO: "disk reports an error",
    errno.EMFILE: "Too many files",
    errno.ENFILE: "Too many files",
    errno.ENOMEM: "memory",
    errno.ESTALE: "drive",
}


@pytest.mark.parametrize("number", errno.errorcode)
def test_an_error_is_told_with_what_to_do(number: int) -> None:
    told = file_advice(OSError(number, os.strerror(number), "/home/file"))
    assert WORDS.get(number, "") in told
    assert "Errno" not in told
    assert told.count(". ") >= 1
    assert told.endswith(".")
    if number not in (errno.ENOSPC, errno.EDQUOT):
        assert "is full" not in told


def test_something_else_in_the_place_of_a_file_is_named() -> None:
    told = file_advice(NotAFileError(errno.EEXIST, "not a file", "/home/file"))
    assert told == "/home/file is no file. Move it elsewhere and try again."


@posix_only
def test_a_kill_while_a_file_is_replaced_leaves_the_old_one_and_its_copy_goes_later(
    tmp_path: Path,
) -> None:
    path = tmp_path / "calls[1].csv"
    path.write_text("old")

    def write(descriptor: int) -> None:
        with replaced_file(path) as file:
            while True:
                file.write(b"x" * 4096)
                os.write(descriptor, b".")

    child = fork_child(write)
    with child.output:
        assert child.output.read(3)
        child.kill()
    assert child.wait() == -signal.SIGKILL
    assert path.read_text() == "old"
    (copy,) = set(tmp_path.iterdir()) - {path}
    replace_file(path, b"new")
    assert copy.exists()  # somebody else may be writing it now
    os.utime(copy, (0, 0))
    replace_file(path, b"newer")
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text() == "newer"
