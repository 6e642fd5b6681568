"""Pictures of the screen."""

import subprocess
from collections.abc import Mapping
from pathlib import Path


def screenshot(path: Path, *, window: str = "root", env: Mapping[str, str] | None = None) -> Path:
    """Take a picture of the screen, or of one window without its frame.

    Args:
        path: the file to write; its suffix decides the format.
        window: an X window's id (``Keys.window``), or "root" for everything.
        env: the desktop to look at; the one this process is on by default.
    """
    command = ["import", "-window", window, str(path)]
    subprocess.run(command, env=None if env is None else dict(env), check=True)
    return path
