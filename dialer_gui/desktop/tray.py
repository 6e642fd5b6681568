"""Whether there is a tray at this moment: a window that hides without one is lost."""

from __future__ import annotations

import logging
import sys
from contextlib import closing

from PySide6.QtWidgets import QSystemTrayIcon

if sys.platform == "linux":
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

logger = logging.getLogger(__name__)

#: A person waits for the window to go away; a bus that takes longer is not believed.
ANSWER_TIMEOUT_S = 0.3
WATCHER = "org.kde.StatusNotifierWatcher"


class Tray:
    """Asks anew each time: panels crash, and extensions are turned off.

    Qt settles once which of the two ways of Linux it goes, and does not notice the end of the
    newer one, on the session bus.
    """

    def __init__(self) -> None:
        self._is_on_bus = has_watcher()

    def is_there(self) -> bool:
        """Whether an icon would be shown now."""
        return QSystemTrayIcon.isSystemTrayAvailable() and (not self._is_on_bus or has_watcher())


def has_watcher() -> bool:
    """Whether somebody on Linux's session bus shows icons; False elsewhere."""
    if sys.platform != "linux":
        return False
    try:
        with closing(open_dbus_connection(bus="SESSION")) as bus:
            address = DBusAddress(
                "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus"
            )
            question = new_method_call(address, "NameHasOwner", "s", (WATCHER,))
            answer = bus.send_and_get_reply(question, timeout=ANSWER_TIMEOUT_S)
    except Exception as exc:
        # A bus that is gone, or speaks in another way: then nothing is hidden.
        logger.debug("whether there is a tray can't be told: %s", type(exc).__name__)
        return False
    return answer.header.message_type is MessageType.method_return and answer.body == (True,)
