"""What every build needs: how it fails, what it tells meanwhile, and one time for all it makes."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from release.names import ROOT

#: 1 January 1980, before which neither archives nor Windows can tell the time.
EARLIEST_S = 315_532_800


class BuildFailed(Exception):
    """It can't be built here, or what was built is no good; the text is a sentence for people."""


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is done in the ``with`` block, and afterwards how long it took.

    Args:
        words: what is being done, such as "packing the archive".
    """
    print(f"{words} …", flush=True)
    started_s = time.monotonic()
    yield
    print(f"  {time.monotonic() - started_s:.1f} s", flush=True)


def size_of(size_bytes: int) -> str:
    """Write a size for people to read, such as ``34.2 MiB``."""
    return f"{size_bytes / 2**20:.1f} MiB"


@cache
def commit_time_s() -> int:
    """Return the time of the commit that is checked out, in seconds since 1970.

    ``SOURCE_DATE_EPOCH`` overrides it, as everywhere. A checkout without git has no time of its
    own and gets the earliest.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return EARLIEST_S
    return int(answer)


def make_uniform(folder: Path) -> None:
    """Give every file the commit's time, and the rights that do not depend on who builds.

    Libraries are loaded, not run, so only folders and programs get the right to be run.
    """
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            is_run = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
            path.chmod(0o755 if is_run else 0o644)
        os.utime(path, (commit_time_s(),) * 2, follow_symlinks=False)
    folder.chmod(0o755)
    os.utime(folder, (commit_time_s(),) * 2)
