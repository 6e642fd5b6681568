"""The program's icon in the sizes that desktops ask for, drawn from its one drawing."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from release.names import ROOT

DRAWING = ROOT / "resources/dialer.svg"

SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256)


def write_picture(size_px: int, path: Path) -> None:
    """Draw the icon as a PNG file.

    Raises:
        OSError: it can't be written.
    """
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]  # the stub knows bytes only
        raise OSError(f"{path} can't be written")
