"""Packs the application as a disk image: opened, it shows where to drag it."""

import sys
from pathlib import Path
from typing import Any

from release.building import BuildFailed
from release.names import APP_NAME, file_name

ICON_PX = 128
WINDOW = ((200, 160), (560, 340))
"""Where the window opens on the screen, and its size."""
PLACES = {f"{APP_NAME}.app": (150, 150), "Applications": (410, 150)}


def build_dmg(app: Path, output: Path) -> Path:
    """Make the disk image of an application, which is signed if it is to be signed.

    Raises:
        BuildFailed: this is no Mac.
    """
    if sys.platform != "darwin":
        raise BuildFailed("A disk image for macOS is made on macOS: its hdiutil is needed.")
    import dmgbuild

    image = output / file_name("dmg", on="macos")
    image.unlink(missing_ok=True)
    output.mkdir(parents=True, exist_ok=True)
    dmgbuild.build_dmg(str(image), APP_NAME, settings=settings(app))
    return image


def settings(app: Path) -> dict[str, Any]:
    """Return what is in the image and how its window looks, in dmgbuild's words."""
    return {
        "files": [str(app)],
        "symlinks": {"Applications": "/Applications"},
        "icon_locations": PLACES,
        "icon_size": ICON_PX,
        "window_rect": WINDOW,
        "icon": str(next(app.glob("Contents/Resources/*.icns"))),
        # Read by every macOS that the application runs on, and smaller than the older formats.
        "format": "ULMO",
    }
