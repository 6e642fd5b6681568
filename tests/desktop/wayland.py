"""A Wayland session on the virtual desktop: Weston, whose one screen is a window of the X server.

So real keys reach the programs in it as they reach X11's, by way of the compositor.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.desktop.processes import daemon
from tests.desktop.waiting import wait_for

TITLE = "Wayland session"
SOCKET = "wayland-test"

# Nothing but the windows, which stand where they are at once; no keyboard on the screen.
CONFIG = """
[core]
idle-time=0
[shell]
panel-position=none
locking=false
animation=none
startup-animation=none
close-animation=none
[input-method]
path=
"""


@contextlib.contextmanager
def wayland_session(
    folder: Path, *, size: tuple[int, int] = (1400, 1000)
) -> Iterator[dict[str, str]]:
    """Run a compositor for the length of a ``with`` block.

    Args:
        folder: for its configuration, its log and its socket; with a short path.
        size: of its screen, in pixels.

    Yields:
        The environment for a program that has only Wayland to show its windows on.
    """
    config = folder / "weston.ini"
    config.write_text(CONFIG)
    folder.chmod(0o700)
    command = ["weston", "--backend=x11-backend.so", "--use-pixman", f"--config={config}"]
    command += [f"--socket={SOCKET}", "--width=1400", "--height=1000"]
    env = {**os.environ, "XDG_RUNTIME_DIR": str(folder)}
    with daemon(command, env, folder / "weston.log"):
        wait_for((folder / SOCKET).exists, "the compositor")
        # The X server's own tools find a window by the older of its two titles.
        found = ["xdotool", "search", "--sync", "--onlyvisible", "--class", "Weston"]
        subprocess.run([*found, "set_window", "--name", TITLE], check=True)
        del env["DISPLAY"]
        yield {**env, "WAYLAND_DISPLAY": SOCKET, "QT_QPA_PLATFORM": "wayland"}
