"""Files that look the same whoever made them, wherever and when."""

import os
from pathlib import Path

from freeze.epoch import commit_time_s


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
