"""Whether anybody can see the window, so that nothing is fetched for nobody."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from dialer_gui.desktop.session_bus import ask

if sys.platform == "win32":
    import ctypes


_TELLING = frozenset(
    {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange, QEvent.Type.Expose}
)


class Visibility(QObject):
    """Watches one window: hidden, minimised, or not put on the screen is out of sight.

    Some systems, macOS and Wayland among them, take a window off a screen that is locked.
    """

    #: Whether the window can be seen now; only when that is different from before.
    changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._was_visible: bool | None = None
        window.installEventFilter(self)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)  # who alone hears what is on the screen

    def stop(self) -> None:
        """Watch no more: a window on its way out still sends events, and can't be asked then."""
        self._window.removeEventFilter(self)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)

    @property
    def is_visible(self) -> bool:
        """Whether the window is on the screen, perhaps behind others."""
        is_minimised = self._window.windowState() & Qt.WindowState.WindowMinimized
        handle = self._window.windowHandle()
        is_on_screen = handle is not None and handle.isExposed()
        return self._window.isVisible() and not is_minimised and is_on_screen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING and self.is_visible is not self._was_visible:
            self._was_visible = self.is_visible
            self.changed.emit(self._was_visible)
        return False


logger = logging.getLogger(__name__)

#: A desktop that does not answer in this time is not asked further.
ANSWER_TIMEOUT_S = 1.0

#: Who knows on a Linux desktop, and under which path: Plasma, GNOME, Cinnamon, Xfce, MATE.
_SAVERS = {
    "org.freedesktop.ScreenSaver": "/org/freedesktop/ScreenSaver",
    "org.gnome.ScreenSaver": "/org/gnome/ScreenSaver",
    "org.cinnamon.ScreenSaver": "/org/cinnamon/ScreenSaver",
    "org.xfce.ScreenSaver": "/org/xfce/ScreenSaver",
    "org.mate.ScreenSaver": "/",
}
#: The right that Windows gives on the desktop that takes the keys, unless that is the lock's.
_DESKTOP_SWITCHDESKTOP = 0x0100


def can_be_seen() -> bool:
    """Return whether the screen is neither locked nor its saver runs; True where nobody can tell.

    May block for some seconds: for worker threads.
    """
    try:
        if sys.platform == "win32":
            return not _are_keys_elsewhere()
        if sys.platform == "linux":
            return not _is_saver_active()
    except Exception as exc:
        # A bus that is gone, or speaks in another way: then the screen counts as seen.
        logger.debug("whether the screen is locked can't be told: %s", type(exc).__name__)
    return True


if sys.platform == "win32":

    def _are_keys_elsewhere() -> bool:
        user32 = ctypes.WinDLL("user32", use_last_error=True)
        user32.OpenInputDesktop.restype = ctypes.c_void_p
        user32.CloseDesktop.argtypes = (ctypes.c_void_p,)
        handle = user32.OpenInputDesktop(0, False, _DESKTOP_SWITCHDESKTOP)
        if not handle:
            return True
        user32.CloseDesktop(handle)
        return False


def _is_saver_active() -> bool:
    bus = "org.freedesktop.DBus"
    names = ask((bus, "/org/freedesktop/DBus", bus, "ListNames"), timeout_s=ANSWER_TIMEOUT_S)
    present = _SAVERS.keys() & set(names if isinstance(names, list) else ())
    # Each has an interface that is named like itself.
    questions = [(name, _SAVERS[name], name, "GetActive") for name in present]
    return any(ask(question, timeout_s=ANSWER_TIMEOUT_S) is True for question in questions)
