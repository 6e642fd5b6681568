#!/usr/bin/env python3
"""Try out an installer on Windows itself, silently: on_windows.py INSTALLER

Installs, lets the installed program check itself, looks for it among the programs that Windows
offers for links, uninstalls, and looks whether it is gone. For a machine that has no dialer.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from release.building import BuildFailed
from release.names import APP_NAME, PACKAGE

REGISTERED = r"HKCU\Software\RegisteredApplications"
INSTALL_TIMEOUT_S = 300
PATIENCE_S = 60
"""How long the uninstaller, which goes on from a copy of itself, may take."""
USAGE_ERROR = 2


def main(arguments: list[str]) -> int:
    """Try out the installer and return the exit code."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return USAGE_ERROR
    if sys.platform != "win32":
        print("on_windows.py: this is no Windows.", file=sys.stderr)
        return 1
    try:
        try_out(Path(arguments[0]), Path(os.environ["LOCALAPPDATA"]) / "Programs" / APP_NAME)
    except (BuildFailed, subprocess.SubprocessError) as error:
        print(f"on_windows.py: {error}", file=sys.stderr)
        return 1
    return 0


def try_out(installer: Path, folder: Path) -> None:
    """Install, look, uninstall, look.

    Raises:
        BuildFailed: something is not as it should be.
        subprocess.SubprocessError: installer or uninstaller fails, or does not end.
    """
    from freeze.self_check import check_bundle

    if folder.exists():
        raise BuildFailed(f"{folder} is there already: this machine is no place to try things out.")
    subprocess.run([str(installer), "/S"], check=True, timeout=INSTALL_TIMEOUT_S)
    report = check_bundle(folder)
    print(f"Installed; the program checked itself: {', '.join(sorted(report['checks']))}.")
    if not is_registered():
        raise BuildFailed("Windows does not offer the installed program for links.")
    subprocess.run([str(folder / "uninstall.exe"), "/S"], check=True, timeout=INSTALL_TIMEOUT_S)
    deadline_s = time.monotonic() + PATIENCE_S
    while (folder / f"{PACKAGE}.exe").exists() or is_registered():
        if time.monotonic() > deadline_s:
            raise BuildFailed(f"After {PATIENCE_S} s the uninstaller has left things behind.")
        time.sleep(1)
    print("Uninstalled; it is gone.")


def is_registered() -> bool:
    """Whether Windows offers the program for links."""
    command = ["reg", "query", REGISTERED, "/v", APP_NAME]
    return subprocess.run(command, capture_output=True).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
