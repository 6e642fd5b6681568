"""The program's icon, drawn from its one drawing in whatever size a system asks for."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from release.names import ROOT

DRAWING = ROOT / "resources/dialer.svg"


def drawn(size_px: int, share: float = 1.0) -> QImage:
    """Draw the icon.

    Args:
        size_px: width and height of the picture.
        share: how much of them the drawing takes; the rest is left free around it.

    Returns:
        A picture with 32 bits a pixel, transparent where nothing is drawn.
    """
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    margin, side = size_px * (1 - share) / 2, size_px * share
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(margin, margin, side, side))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return the picture as the content of a PNG file."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows bytes only
    return bytes(buffer.data().data())


def write_png(size_px: int, path: Path) -> None:
    """Draw the icon as a PNG file."""
    path.write_bytes(png(drawn(size_px)))
