"""Files for the person's eyes only, and moving damaged ones out of the way."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600


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


def replace_file(path: Path, data: bytes) -> None:
    """Give a private file new content; after a crash there is the old one or the new one, whole.

    Where the file is a link, what it points to is replaced, not the link.

    Raises:
        OSError: it can't be written; the old one is still there.
    """
    # Not above: reading the settings is part of every start, and need not wait for this.
    import tempfile

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
    from datetime import datetime  # only here: no start needs it

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
