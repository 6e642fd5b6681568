"""The SVG icons, recoloured for the palette and drawn only when they are first painted."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from dialer_gui.ui.look.resources import app_icon_file, icon_file

#: The side the icons are drawn for, in units of their own view box.
ICON_GRID = 24


def icon(name: str, colour: str) -> QIcon:
    """Return an icon of the family in one colour, sharp at any size and pixel ratio.

    Args:
        name: the file's name in ``resources/icons`` without the suffix.
        colour: what stands in for ``currentColor``, as ``#rrggbb``.
    """
    return QIcon(_SvgEngine(name, colour))


def app_icon() -> QIcon:
    """Return the program's own icon, which keeps its colours."""
    return QIcon(str(app_icon_file()))


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRect) -> None:
    """Draw an icon of the family into a rectangle."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(_svg(name, colour))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(rect))
    painter.restore()


@lru_cache(maxsize=128)
def _svg(name: str, colour: str) -> bytes:
    return icon_file(name).read_bytes().replace(b"currentColor", colour.encode())


class _SvgEngine(QIconEngine):
    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def clone(self) -> QIconEngine:
        return _SvgEngine(self._name, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, self._name, self._colour, rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        # The size comes without the pixel ratio; QIcon sets the ratio on what it gets.
        pixmap = QPixmap(round(size.width() * scale), round(size.height() * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap
