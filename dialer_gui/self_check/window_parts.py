"""Checks of what a person sees and types with: Qt, its plugins, pictures and words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QLibraryInfo, QPluginLoader, QTranslator
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory, QSystemTrayIcon

from dialer_gui.self_check.verdict import Broken

PLUGINS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "linux": {
        "platforms": ("qxcb", "qwayland", "qoffscreen"),
        "wayland-shell-integration": ("xdg-shell",),
        "wayland-decoration-client": ("adwaita",),
        "platforminputcontexts": (
            "composeplatforminputcontextplugin",
            "ibusplatforminputcontextplugin",
        ),
        "platformthemes": ("qxdgdesktopportal",),
        "iconengines": ("qsvgicon",),
        "imageformats": ("qsvg",),
    },
    "win32": {
        "platforms": ("qwindows", "qoffscreen"),
        "iconengines": ("qsvgicon",),
        "imageformats": ("qsvg",),
    },
    "darwin": {
        "platforms": ("qcocoa", "qoffscreen"),
        "iconengines": ("qsvgicon",),
        "imageformats": ("qsvg",),
    },
}
"""The plugins of Qt that the program needs, by system and folder."""

_SAMPLE = "+49 30 123456"
_ICON_PX = 32
_BLACK = "#000000"
#: A window without its parts has its background only.
_MIN_COLOURS = 10


def _check_plugins() -> str:
    """Load each plugin: what it needs of Qt and of the system must be there as well."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    wanted = PLUGINS.get(sys.platform, PLUGINS["linux"])
    for group, names in wanted.items():
        there = {
            path.name.partition(".")[0].removeprefix("lib"): path for path in _in(folder / group)
        }
        if missing := set(names) - set(there):
            raise Broken(f"{group}: {', '.join(sorted(missing))} is not in {folder}")
        for name in names:
            loader = QPluginLoader(str(there[name]))
            if not loader.load():
                raise Broken(loader.errorString())
    return f"{sum(map(len, wanted.values()))} loaded; on {QGuiApplication.platformName()}"


def _check_icons() -> str:
    from dialer_gui.ui.theme.icons import app_icon, app_icon_file, icon, resources_folder

    names = [path.stem for path in _in(resources_folder() / "icons") if path.suffix == ".svg"]
    for name in names:
        _expect_drawn(icon(name, _BLACK).pixmap(_ICON_PX, _ICON_PX), name)
    _expect_drawn(app_icon().pixmap(_ICON_PX, _ICON_PX), "the program's own")
    # By way of Qt's own plugin.
    if QByteArray(b"svg") not in QImageReader.supportedImageFormats():
        raise Broken("SVG is no image format")
    if QImage(str(app_icon_file())).isNull():
        raise Broken("the program's own icon is no image")
    return f"{len(names)} of the family and the program's own, SVG"


def _check_styles() -> str:
    style = QApplication.style().name()
    if style != "fusion":
        raise Broken(f"the window would be drawn in the style {style}")
    return f"{style}, of {', '.join(QStyleFactory.keys())}"


def _check_translations() -> str:
    """Load every catalogue that is shipped; Qt has words of its own for most languages."""
    from dialer_gui.ui.theme.icons import translation_files

    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    told = []
    for path in translation_files():
        catalogue = QTranslator()
        if not catalogue.load(str(path)) or catalogue.isEmpty():
            raise Broken(f"{path.name} holds no words")
        language = path.stem.removeprefix("dialer_")
        is_whole = QTranslator().load(f"qtbase_{language}", qt_folder)
        told.append(f"{language} ({'Qt as well' if is_whole else 'Qt in English'})")
    return ", ".join(told) or "none is shipped: English only"


def _check_window() -> str:
    """Paint the real window."""
    from dialer_gui.domain.settings import WindowState
    from dialer_gui.ui.main_window import MainWindow

    window = MainWindow(demo=True, window_state=WindowState())
    picture = window.grab().toImage()
    width, height = picture.width(), picture.height()
    colours = {picture.pixel(x, y) for x in range(0, width, 4) for y in range(0, height, 4)}
    window.deleteLater()
    if len(colours) < _MIN_COLOURS:
        raise Broken("it is painted empty")
    return f"painted, {width} × {height}"


def _check_clipboard() -> str:
    clipboard = QGuiApplication.clipboard()
    held = clipboard.mimeData()
    if held is not None and held.formats():
        return "read; not written, because it holds something"
    if QGuiApplication.platformName().startswith("wayland"):
        return "read; not written, because only a window with the focus may"
    clipboard.setText(_SAMPLE)
    text = clipboard.text()
    clipboard.clear()
    if text != _SAMPLE:
        raise Broken("what was read is not what was written")
    return "written and read"


def _check_tray() -> str:
    from dialer_gui.ui.theme.icons import app_icon

    tray = QSystemTrayIcon(app_icon())
    if tray.icon().isNull():
        raise Broken("it has no icon")
    return "there is one" if QSystemTrayIcon.isSystemTrayAvailable() else "none in this session"


def _expect_drawn(picture: QPixmap, name: str) -> None:
    image = picture.toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    if not any(image.pixelColor(x, y).alpha() for x, y in places):
        raise Broken(f"the icon is drawn empty: {name}")


def _in(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


CHECKS: Mapping[str, Callable[[], str]] = {
    "plugins": _check_plugins,
    "icons": _check_icons,
    "styles": _check_styles,
    "translations": _check_translations,
    "window": _check_window,
    "clipboard": _check_clipboard,
    "tray": _check_tray,
}
