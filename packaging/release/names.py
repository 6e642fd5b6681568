"""The version and the file names of what people install: said here and nowhere else."""

import platform
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
"""Where finished files go unless another folder is named."""

PACKAGE = "dialer-gui"
APP_NAME = "Dialer"
APP_ID = "dialer-gui"
"""What the desktop entry, the metadata and Qt's desktop file name are called."""

_ARCHITECTURES = {"amd64": "x86_64", "arm64": "aarch64"}


def version() -> str:
    """Return the program's version, as ``dialer_gui/__init__.py`` says it."""
    source = (ROOT / "dialer_gui/__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if found is None:
        raise ValueError("dialer_gui/__init__.py names no version")
    return found[1]


def copyright_line() -> str:
    """Return the licence's own line: who, and since when."""
    lines = (ROOT / "LICENSE").read_text("utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright "))


def package_version() -> str:
    """Return the version as packages for Linux sort it: 1.2.3~rc.1 comes before 1.2.3."""
    return version().replace("-", "~", 1)


def architecture() -> str:
    """Return this machine's architecture by one name on every system, such as ``x86_64``."""
    machine = platform.machine().lower()
    return _ARCHITECTURES.get(machine, machine)


def system() -> str:
    """Return this system's name in file names: ``linux``, ``windows`` or ``macos``."""
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


def file_name(suffix: str, *, on: str | None = None) -> str:
    """Return the name of a finished file, such as ``dialer-gui-0.1.0-linux-x86_64.tar.xz``.

    Args:
        suffix: without the leading dot.
        on: the system it is for, where that is not this one.
    """
    return f"{PACKAGE}-{version()}-{on or system()}-{architecture()}.{suffix}"
