"""A bundle that is made in a moment: real program files, in the places of the real ones."""

import shutil
from pathlib import Path

from release.names import PACKAGE

PROGRAM = Path("/bin/true")
LIBRARY = "libz.so.1"
"""Every system has it, and the bundle may carry it."""


def stand_in(folder: Path) -> Path:
    """Make a bundle in a folder and return it."""
    bundle = folder / PACKAGE
    internal = bundle / "_internal"
    internal.mkdir(parents=True)
    shutil.copy(PROGRAM, bundle / PACKAGE)
    shutil.copy(host_library(LIBRARY), internal / LIBRARY)
    (internal / "licenses").mkdir()
    (internal / "licenses/NOTICE.txt").write_text("whose work is in it\n")
    (internal / "notes.txt").write_text("read by the program\n")
    return bundle


def host_library(name: str) -> Path:
    """Return a library of this system."""
    return next(Path("/usr/lib").glob(f"*/{name}"))
