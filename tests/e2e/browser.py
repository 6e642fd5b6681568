"""A browser that only writes down what it is asked to open."""

import os
from pathlib import Path

from tests.desktop.waiting import wait_for

#: What a Linux desktop starts a browser with.
OPENER = "xdg-open"


class Browser:
    """Put its ``env`` around a program that is to find it.

    Attributes:
        env: an environment in which it is the person's browser.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._opened = folder / "opened"
        opener = folder / OPENER
        # Moved into its place, so that nobody reads half of it.
        opener.write_text(
            f'#!/bin/sh\nprintf %s "$1" > "{self._opened}.part"\n'
            f'mv "{self._opened}.part" "{self._opened}"\n'
        )
        opener.chmod(0o755)
        self.env = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}

    def wait_for_link(self) -> str:
        """Wait until something is to be opened, and return it."""
        wait_for(self._opened.exists, "the browser to be started")
        return self._opened.read_text()
