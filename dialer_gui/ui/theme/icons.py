"""The icons, and where the files are that the program shows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache, lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

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


def icon(name: str, colour: str) -> QIcon:
    """Return an icon of the family in one colour, sharp at any size and pixel ratio.

    Args:
        name: the file's name in ``resources/icons`` without the suffix.
        colour: what stands in for ``currentColor``, as ``#rrggbb``.
    """
    return QIcon(_SvgEngine(partial(_svg, name, colour)))


def app_icon() -> QIcon:
    """Return the program's own icon, which keeps its colours."""
    # Not by the file's name: Qt would look through its plugins and load one, with what it needs.
    return QIcon(_SvgEngine(app_icon_file().read_bytes))


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRect) -> None:
    """Draw an icon of the family into a rectangle; where it can't be read, nothing."""
    with suppress(OSError):
        _draw(painter, _renderer(_svg(name, colour)), rect)


class IconPainter:
    """Draws the icons of a list's rows, each of which it reads only once."""

    def __init__(self) -> None:
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}

    def paint(self, painter: QPainter, name: str, colour: str, rect: QRect) -> None:
        """Draw an icon as :func:`paint_icon` does."""
        with suppress(OSError):
            if (name, colour) not in self._renderers:
                self._renderers[name, colour] = _renderer(_svg(name, colour))
            _draw(painter, self._renderers[name, colour], rect)


def _renderer(svg: bytes) -> QSvgRenderer:
    renderer = QSvgRenderer(svg)
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return renderer


def _draw(painter: QPainter, renderer: QSvgRenderer, rect: QRect) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(rect))
    painter.restore()


@lru_cache(maxsize=128)
def _svg(name: str, colour: str) -> bytes:
    return icon_file(name).read_bytes().replace(b"currentColor", colour.encode())


class _SvgEngine(QIconEngine):
    def __init__(self, read: Callable[[], bytes]) -> None:
        super().__init__()
        self._read = read

    def clone(self) -> QIconEngine:
        return _SvgEngine(self._read)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        # An error would end the program while Qt paints: better no icon.
        with suppress(OSError):
            _draw(painter, _renderer(self._read()), rect)

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
