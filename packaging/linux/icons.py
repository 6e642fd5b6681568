"""The program's icon in the sizes that desktops ask for."""

from pathlib import Path

from release.drawing import drawn, png

SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256)


def write_picture(size_px: int, path: Path) -> None:
    """Draw the icon as a PNG file.

    Raises:
        OSError: it can't be written.
    """
    path.write_bytes(png(drawn(size_px)))
