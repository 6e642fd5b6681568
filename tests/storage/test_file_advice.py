"""Each reason that the system gives is told as what it is, and with it what to do."""

from __future__ import annotations

import errno
import os

import pytest

from dialer_gui.storage.private_files import NotAFileError, file_advice

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
