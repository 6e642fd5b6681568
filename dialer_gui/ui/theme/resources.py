"""Where the program's resources lie: in the source tree, or beside the code once installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]


@cache
def resources_folder() -> Path:
    """Return the folder that holds ``dialer.svg`` and ``icons/``."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def icon_file(name: str) -> Path:
    """Return the SVG file of an icon of the family, by its name without the suffix."""
    return resources_folder() / "icons" / f"{name}.svg"


def app_icon_file() -> Path:
    """Return the program's own icon."""
    return resources_folder() / "dialer.svg"


def update_file() -> Path:
    """Return the file in which a release build names its feed of releases; it may be missing."""
    return resources_folder() / "update.json"


def translation_files() -> list[Path]:
    """Return the catalogues of the languages the program speaks beside English."""
    return sorted((resources_folder() / "translations").glob("dialer_*.qm"))
