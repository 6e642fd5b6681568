"""Starting with the session on macOS."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path

from dialer_gui.desktop.start_command import working_folder

AGENT_LABEL = "org.dialer-gui.Dialer.autostart"


class MacAutostart:
    """A launch agent of the person's; it counts from the next login on."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / f"{AGENT_LABEL}.plist"

    def is_on(self) -> bool:
        return self._file.exists()

    def turn_on(self, command: Sequence[str]) -> None:
        agent = {"Label": AGENT_LABEL, "ProgramArguments": list(command), "RunAtLoad": True}
        folder = working_folder()
        if folder is not None:
            agent["WorkingDirectory"] = str(folder)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_bytes(plistlib.dumps(agent))

    def turn_off(self) -> None:
        self._file.unlink(missing_ok=True)
