#!/usr/bin/env python3
"""Try out a disk image on a Mac, as a person gets it: verify.py IMAGE

Opens it, looks at the signature, at what the application says of itself and at what its files were
built for, and starts the program from it to let it check itself.
"""

import platform
import plistlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from macos.binaries import newer_than, not_for
from macos.info_plist import info_plist
from release.building import BuildFailed
from release.names import APP_NAME

USAGE_ERROR = 2
RUNTIME = "runtime)"
"""How codesign ends the flags of a signature with the hardened runtime."""


def main(arguments: list[str]) -> int:
    """Try out the image and return the exit code."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return USAGE_ERROR
    try:
        with _opened(Path(arguments[0])) as volume:
            verify(volume / f"{APP_NAME}.app")
            if not (volume / "Applications").is_symlink():
                raise BuildFailed("The image does not show where to drag the application.")
    except (BuildFailed, subprocess.CalledProcessError) as error:
        print(f"verify.py: {error}", file=sys.stderr)
        return 1
    return 0


def verify(app: Path) -> None:
    """Try out an application.

    Raises:
        BuildFailed: it is not what it should be.
        subprocess.CalledProcessError: its signature is no good.
    """
    from freeze.self_check import check_bundle

    machine = platform.machine()
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(app)], check=True)
    command = ["codesign", "--display", "--verbose", str(app)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    if RUNTIME not in shown:
        raise BuildFailed(f"The application is not signed for the hardened runtime: {shown}")
    said = plistlib.loads((app / "Contents/Info.plist").read_bytes())
    if differing := differences(said):
        raise BuildFailed(f"Info.plist is not as it should be: {', '.join(differing)}")
    if foreign := not_for(app, machine):
        raise BuildFailed(f"Not for {machine}: {', '.join(foreign)}")
    oldest = said["LSMinimumSystemVersion"]
    newer = newer_than(app, machine, oldest)
    print(f"For macOS {oldest}; built with a newer one in mind: {', '.join(newer) or 'nothing'}.")
    report = check_bundle(app)
    print(f"The program checked itself: {', '.join(sorted(report['checks']))}.")


def differences(said: dict[str, object]) -> list[str]:
    """Return the entries of an Info.plist that are missing or say something else."""
    return sorted(key for key, value in info_plist().items() if said.get(key) != value)


@contextmanager
def _opened(image: Path) -> Iterator[Path]:
    """Give the folder in which an image shows its content."""
    attach = ["hdiutil", "attach", "-plist", "-nobrowse", "-readonly", str(image)]
    answer = subprocess.run(attach, check=True, capture_output=True).stdout
    parts = plistlib.loads(answer)["system-entities"]
    (place,) = (part["mount-point"] for part in parts if "mount-point" in part)
    try:
        yield Path(place)
    finally:
        subprocess.run(["hdiutil", "detach", "-force", place], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
