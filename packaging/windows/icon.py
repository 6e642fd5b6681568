"""The program's icon for Windows, drawn from :file:`resources/dialer.svg` in all sizes."""

import struct
from pathlib import Path

from PySide6.QtGui import QImage

from release.drawing import drawn, png

SIZES_PX = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
"""Title bar, task bar, desktop and start menu, at 100 to 400 %."""

AS_PNG_FROM_PX = 256
"""Smaller pictures are bitmaps, which every reader of icons knows; this one would be too large."""

_ICON = 1
_ONE_PLANE, _BITS = 1, 32
_HEADER_BYTES, _ENTRY_BYTES, _BITMAP_HEADER_BYTES = 6, 16, 40


def write_icon(path: Path) -> Path:
    """Draw the icon and write it as an ``.ico`` file.

    Returns:
        The path, for convenience.
    """
    pictures = [_picture(drawn(size)) for size in SIZES_PX]
    offset = _HEADER_BYTES + _ENTRY_BYTES * len(SIZES_PX)
    head = [struct.pack("<3H", 0, _ICON, len(SIZES_PX))]
    for size, picture in zip(SIZES_PX, pictures, strict=True):
        side = size % 256  # 256 is written as 0
        head.append(
            struct.pack("<4B2H2I", side, side, 0, 0, _ONE_PLANE, _BITS, len(picture), offset)
        )
        offset += len(picture)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(head + pictures))
    return path


def _picture(image: QImage) -> bytes:
    return png(image) if image.width() >= AS_PNG_FROM_PX else _bitmap(image)


def _bitmap(image: QImage) -> bytes:
    """Return a bitmap without file header: colours and alpha, then a mask that hides nothing."""
    size = image.width()
    rows = bytes(image.constBits())
    stride = image.bytesPerLine()
    colours = b"".join(rows[y * stride : (y + 1) * stride] for y in reversed(range(size)))
    mask = bytes((size + 31) // 32 * 4 * size)
    header = struct.pack(
        "<I2i2H6I", _BITMAP_HEADER_BYTES, size, 2 * size, _ONE_PLANE, _BITS, 0, 0, 0, 0, 0, 0
    )
    return header + colours + mask
