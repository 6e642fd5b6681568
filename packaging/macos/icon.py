"""Draws the application's icon in the sizes that macOS shows, as one ``.icns`` file."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from release.names import ROOT

DRAWING = ROOT / "resources/dialer.svg"

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
    """Write the icon.

    Args:
        output: the file to write.

    Returns:
        That file.
    """
    drawing = QSvgRenderer(str(DRAWING))
    entries = b""
    for kind, size_px in KINDS.items():
        picture = _png(_drawn(drawing, size_px))
        entries += _HEADER.pack(kind, _HEADER.size + len(picture)) + picture
    output.write_bytes(_HEADER.pack(b"icns", _HEADER.size + len(entries)) + entries)
    return output


def _drawn(drawing: QSvgRenderer, size_px: int) -> QImage:
    picture = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    picture.fill(0)
    margin = size_px * (1 - SHARE) / 2
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(margin, margin, size_px * SHARE, size_px * SHARE))
    painter.end()
    return picture


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    return bytes(buffer.data().data())
