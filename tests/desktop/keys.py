"""Real keys and clicks, by way of the X server."""

import os
import subprocess
from collections.abc import Callable, Mapping

from tests.desktop.waiting import PATIENCE_S, wait_for


class Keys:
    """The keyboard and the mouse, pointed at one window.

    Args:
        pid: the process the window belongs to; None for any, such as the keyring's prompt.
        title: a regular expression its title must match.
        env: the desktop to look on; the one this process is on by default.
        is_active: tells by the program's own word whether a window of its is the active one; the
            window manager knows it earlier, and until then a program knows none of its shortcuts.
        timeout_s: gives up after this many seconds.

    Raises:
        TimeoutError: there is no such window to be seen.
    """

    def __init__(
        self,
        pid: int | None,
        title: str = ".",
        *,
        env: Mapping[str, str] | None = None,
        is_active: Callable[[], object] = lambda: True,
        timeout_s: float = PATIENCE_S,
    ) -> None:
        self._env = dict(os.environ if env is None else env)
        self._is_active = is_active
        what = f"a window titled {title}"
        self.window = wait_for(lambda: self._search(pid, title), what, timeout_s)[-1]
        """The X server's id of the window."""

    @property
    def focused(self) -> str:
        """The title of the window that gets the keys just now, of whatever program."""
        return self._xdotool("getwindowfocus", "getwindowname")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as in ``press("ctrl+l", "Return", "KP_Enter")``."""
        self.focus()
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self.focus()
        self._xdotool("type", "--clearmodifiers", "--delay", "5", "--", text)

    def click(self, x: int, y: int, *, button: int = 1, modifier: str | None = None) -> None:
        """Click at a place on the screen, in pixels, perhaps with a modifier key held."""
        self.focus()
        held = ["keydown", modifier] if modifier else []
        released = ["keyup", modifier] if modifier else []
        self._xdotool("mousemove", str(x), str(y), *held, "click", str(button), *released)

    def focus(self) -> None:
        """Make the window the active one and wait until it is."""
        self._xdotool("windowactivate", "--sync", self.window)
        wait_for(self._is_active, "the program to take note that its window is the active one")

    def wait_until_gone(self) -> None:
        """Wait until the window can't be seen any more."""
        wait_for(lambda: self.window not in self._search(None, "."), "the window to be gone")

    def resize(self, width: int, height: int) -> None:
        """Give the window a size in pixels, as dragging its frame would."""
        self._xdotool("windowsize", self.window, str(width), str(height))

    def close_window(self) -> None:
        """Close the window as a person does, by the window manager's own key."""
        self.press("alt+F4")

    def _search(self, pid: int | None, title: str) -> list[str]:
        owner = [] if pid is None else ["--pid", str(pid)]
        criteria = ["--all", "--onlyvisible", *owner, "--name", title]
        # No window found is exit code 1.
        command = ["xdotool", "search", *criteria]
        found = subprocess.run(command, env=self._env, capture_output=True, text=True)
        return found.stdout.split()

    def _xdotool(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        done = subprocess.run(
            command, env=self._env, timeout=PATIENCE_S, capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
        return done.stdout.strip()
