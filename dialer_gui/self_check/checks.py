"""What the self-check looks at: what a person sees and types with, and what lies behind it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import QByteArray, QLibraryInfo, QPluginLoader, QTranslator
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory, QSystemTrayIcon

from dialer_gui.domain.calls import CallRequest, OutcomeKind
from dialer_gui.domain.credentials import CredentialError, Secret, TokenState
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.number_facts import describe, local_times, zones_of
from dialer_gui.domain.settings import WindowState
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.release_feed import is_signed
from dialer_gui.provider.system_network import trusted_authorities
from dialer_gui.provider.transport import Transport
from dialer_gui.self_check import Absent, Broken
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from dialer_gui.storage.history import open_history
from dialer_gui.storage.keyring_store import KeyringStore
from dialer_gui.storage.update_files import read_source
from dialer_gui.ui.language import LANGUAGES
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.page import CALLS, PAGE_TABS
from dialer_gui.ui.theme.icons import (
    app_icon,
    app_icon_file,
    icon,
    resources_folder,
    translation_files,
    update_file,
)

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
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    told = []
    files = translation_files()
    there = {path.stem.removeprefix("dialer_") for path in files}
    if missing := set(LANGUAGES) - there:
        raise Broken(f"no words in {', '.join(sorted(missing))}")
    for path in files:
        catalogue = QTranslator()
        if not catalogue.load(str(path)) or catalogue.isEmpty():
            raise Broken(f"{path.name} holds no words")
        language = path.stem.removeprefix("dialer_")
        is_whole = QTranslator().load(f"qtbase_{language}", qt_folder)
        told.append(f"{language} ({'Qt as well' if is_whole else 'Qt in English'})")
    return ", ".join(told)


def _check_window() -> str:
    """Paint the real window."""
    window = MainWindow(demo=True, window_state=WindowState())
    window.add_tabs(PAGE_TABS)
    window.add_page(CALLS, window.take_calls_page)
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


#: The person's own, or none; a frozen program needs another one for itself.
LIBRARY_PATH = "LD_LIBRARY_PATH"

#: What lists of numbers are saved in, besides Unicode: each needs a module of its own.
_ENCODINGS = ("gb18030", "big5", "shift_jis", "euc_kr", "cp1252")
_CHILD_TIMEOUT_S = 10


def _check_history() -> str:
    with tempfile.TemporaryDirectory() as folder:
        history = open_history(Path(folder) / "history.sqlite3").history
        request = CallRequest(uuid.uuid4().hex, "check", "112", "112", "8001")
        history.add(HistoryEntry(request, "check", time.time()))
        rows = len(history.recent(10))
        history.close()
    if rows != 1:
        raise Broken(f"{rows} rows instead of 1")
    return "written and read"


def _check_keyring() -> str:
    store = KeyringStore()
    account_id, token = f"self-check-{uuid.uuid4().hex}", Secret(uuid.uuid4().hex)
    try:
        store.write(account_id, token)
    except CredentialError as exc:
        if exc.state is TokenState.NO_KEYRING:
            raise Absent("this session has no keyring") from exc
        raise
    try:
        if store.read(account_id) != token:
            raise Broken("what was read is not what was written")
    finally:
        store.delete(account_id)
    if store.read(account_id) is not None:
        raise Broken("what was removed is still there")
    return f"{store.name()}: written, read and removed"


def _check_numbers() -> str:
    facts = describe("+4930123456", "")
    if (facts.country, facts.formatted) != ("DE", "+49 30 123456"):
        raise Broken(f"{facts.formatted} in {facts.country or 'no country'}")
    return facts.formatted


def _check_time_zones() -> str:
    """Ask for the hour where some numbers are."""
    hours = {"+4930123456": 1, "+861065529988": 8, "+62215201590": 7}
    for number, hour in hours.items():
        at = datetime(2026, 1, 1, tzinfo=UTC)
        times = local_times(zones_of(describe(number, "")), at.timestamp())
        if not times:
            raise Absent("this system has no time zones (Debian: tzdata)")
        if times[0].hour != hour:
            raise Broken(f"{number}: {times[0].hour} h instead of {hour} h")
    return f"the time of {len(hours)} numbers"


def _check_encodings() -> str:
    for name in _ENCODINGS:
        "0301234567".encode(name).decode(name)
    return ", ".join(_ENCODINGS)


def _check_trust_store() -> str:
    Transport().close()
    store = trusted_authorities()
    if store.count == 0:
        raise Absent("this system trusts no authority (Debian: ca-certificates)")
    number = "the" if store.count is None else str(store.count)
    return f"truststore: {number} authorities of {store.place}; {store.library}"


def _check_child_environment() -> str:
    """Start a child, as a browser is started, and look at what it was given."""
    command = ["cmd", "/c", "set"] if sys.platform == "win32" else ["/usr/bin/env"]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", timeout=_CHILD_TIMEOUT_S
    )
    given = dict(line.partition("=")[::2] for line in done.stdout.splitlines() if "=" in line)
    inside = getattr(sys, "_MEIPASS", None)
    if inside is not None:
        leaks = [name for name, value in given.items() if inside in value.split(os.pathsep)]
        leaks += [name for name in given if name.startswith("_PYI_")]
        if leaks:
            raise Broken(f"a child is given the program's own {', '.join(sorted(leaks))}")
    value = given.get(LIBRARY_PATH)
    return f"{LIBRARY_PATH} is not set" if value is None else f"{LIBRARY_PATH} is {value}"


def _check_call() -> str:
    extension, number = DEMO_EXTENSIONS[0], "4930123456"
    request = CallRequest(uuid.uuid4().hex, "check", number, number, extension)
    with Simulator() as simulator:
        client = ApiClient()
        access = Access(simulator.address, Secret(DEMO_TOKEN), deadline_s=5)
        outcome = client.make_call(access, request)
        client.close()
    if outcome.kind is not OutcomeKind.ACCEPTED:
        raise Broken(f"{outcome.kind.value}: {outcome.reason.value}")
    return "accepted by the simulator"


def _check_updates() -> str:
    key, text = Ed25519PrivateKey.generate(), b"a feed of releases"
    signature, public_key = key.sign(text), key.public_key().public_bytes_raw()
    if not is_signed(text, signature, public_key) or is_signed(b"other", signature, public_key):
        raise Broken("right and wrong signatures can't be told apart")
    source = read_source(update_file(), {})
    return f"asks {urlsplit(source.address).netloc}" if source else "this build asks nobody"


CHECKS: Mapping[str, Callable[[], str]] = {
    "plugins": _check_plugins,
    "icons": _check_icons,
    "styles": _check_styles,
    "translations": _check_translations,
    "window": _check_window,
    "clipboard": _check_clipboard,
    "tray": _check_tray,
    "history": _check_history,
    "keyring": _check_keyring,
    "numbers": _check_numbers,
    "time_zones": _check_time_zones,
    "encodings": _check_encodings,
    "trust_store": _check_trust_store,
    "child_environment": _check_child_environment,
    "call": _check_call,
    "updates": _check_updates,
}
