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
        self._given = folder / "given"
        opener = folder / OPENER
        # Moved into its place, so that nobody reads half of it.
        opener.write_text(
            f'#!/bin/sh\nenv > "{self._given}"\nprintf %s "$1" > "{self._opened}.part"\n'
            f'mv "{self._opened}.part" "{self._opened}"\n'
        )
        opener.chmod(0o755)
        self.env = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}

    def wait_for_link(self) -> str:
        """Wait until something is to be opened, and return it."""
        wait_for(self._opened.exists, "the browser to be started")
        return self._opened.read_text()

    @property
    def given(self) -> dict[str, str]:
        """The environment it was started with, once a link was opened."""
        lines = self._given.read_text().splitlines()
        return dict(line.partition("=")[::2] for line in lines if "=" in line)
