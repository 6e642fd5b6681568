"""Draws the application's icon in the sizes that macOS shows, as one ``.icns`` file."""

import struct
from pathlib import Path

from release.drawing import drawn, png

# Without icp4 and icp5, the small ones for old screens: macOS shows those two wrongly when they
# hold a PNG, and makes its own of the next larger ones.
KINDS = {
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}
"""The kinds of entries, and how many pixels wide and high each is."""

SHARE = 0.92
"""How much of the width the drawing takes: its tile then is as large as other applications'."""

_HEADER = struct.Struct(">4sI")


def build_icon(output: Path) -> Path:
    """Write the icon, and return its file."""
    entries = b""
    for kind, size_px in KINDS.items():
        picture = png(drawn(size_px, SHARE))
        entries += _HEADER.pack(kind, _HEADER.size + len(picture)) + picture
    output.write_bytes(_HEADER.pack(b"icns", _HEADER.size + len(entries)) + entries)
    return output
