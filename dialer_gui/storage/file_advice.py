"""What a person can do about an error of the file system."""

from __future__ import annotations

import errno

from dialer_gui.storage.private_files import NotAFileError

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
