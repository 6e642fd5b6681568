"""Whether there is a tray at this moment: a window that hides without one is lost."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from dialer_gui.desktop.session_bus import SessionBus, ask, owner_changes

if sys.platform == "linux":
    from jeepney import DBusAddress, HeaderFields, Message, MessageType, Properties, message_bus

logger = logging.getLogger(__name__)

#: A person waits for the window to go away; a bus that takes longer is not believed.
ANSWER_TIMEOUT_S = 0.3
WATCHER = "org.kde.StatusNotifierWatcher"
_WATCHER_PATH = "/StatusNotifierWatcher"
_HAS_HOST = "IsStatusNotifierHostRegistered"


class Tray(QObject):
    """Asks anew each time: panels crash, and extensions are turned off.

    On Linux, icons are shown by somebody on the session bus, or by X11 alone. Qt settles once which
    of the two it is to be, does not notice the end of the first, and waits for half a minute where
    that stands still. So it is told of an icon only where somebody has answered just now.
    """

    #: Somebody on the bus shows icons from now on, or has answered at last.
    appeared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        #: Which of the two ways Qt has gone; None before it was asked for an icon.
        self._is_on_bus: bool | None = None
        self._question = 0
        self._bus = SessionBus(self)
        self._bus.received.connect(self._on_bus_received)

    def watch(self) -> None:
        """Tell by :attr:`appeared` when there is somebody; safe to call twice."""
        if sys.platform != "linux" or self._question:
            return
        self._bus.send(message_bus.AddMatch(owner_changes(WATCHER)))
        watcher = Properties(DBusAddress(_WATCHER_PATH, bus_name=WATCHER, interface=WATCHER))
        self._question = self._bus.send(watcher.get(_HAS_HOST))

    def can_show(self) -> bool:
        """Whether Qt can be asked to show an icon now."""
        if sys.platform != "linux":
            return True
        answer = _ask_watcher()
        is_wayland = QGuiApplication.platformName().startswith("wayland")
        can_show = answer is True or (answer is False and not is_wayland)
        if can_show and self._is_on_bus is None:
            self._is_on_bus = answer is True
        return can_show

    def is_there(self) -> bool:
        """Whether an icon that was shown can be seen now."""
        if self._is_on_bus:
            return _ask_watcher() is True
        return QSystemTrayIcon.isSystemTrayAvailable()

    def close(self) -> None:
        """Watch no more."""
        self._bus.close()

    def _on_bus_received(self, message: Message) -> None:
        kind, fields = message.header.message_type, message.header.fields
        is_answer = fields.get(HeaderFields.reply_serial) == self._question
        is_new = fields.get(HeaderFields.member) == "NameOwnerChanged" and bool(message.body[2])
        if is_new or (is_answer and kind is MessageType.method_return):
            self.appeared.emit()


def _ask_watcher() -> bool | None:
    """Whether somebody on Linux's session bus shows icons; None where no answer comes."""
    properties = "org.freedesktop.DBus.Properties"
    question = (WATCHER, _WATCHER_PATH, properties, "Get")
    try:
        answer = ask(question, "ss", (WATCHER, _HAS_HOST), timeout_s=ANSWER_TIMEOUT_S)
    except TimeoutError:
        logger.debug("whether there is a tray is not answered")
        return None
    except Exception as exc:
        # A bus that is gone, or speaks in another way.
        logger.debug("whether there is a tray can't be told: %s", type(exc).__name__)
        return False
    return bool(answer == ("b", True))
