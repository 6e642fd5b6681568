"""Qt's application: the way to the screen, links that the system brings, links for the browser."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QtMsgType, QUrl, Signal, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices, QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from dialer_gui.domain.untrusted import is_safe_link

#: What a session bus may take to say that it is there; one that is busy has its time.
BUS_TIMEOUT_S = 2.0
_BUS = "DBUS_SESSION_BUS_ADDRESS"
_BUS_SOCKET = re.compile("unix:(path|abstract)=([^,;]+)")
#: Where nobody listens, and everybody hears so at once.
_NO_BUS = "unix:path=/dev/null"
#: The variable in which a desktop hands its leave to a program that it starts.
ACTIVATION_TOKEN = "XDG_ACTIVATION_TOKEN"


class LinkApplication(QApplication):
    """Tells of the links that the system opens with this program.

    A subclass and no event filter: a filter on the application sees every event of every widget,
    and each would have to pass through Python.
    """

    #: str: a link as it came, to be treated like one from the command line.
    link_opened = Signal(str)

    # Of the class: a link may come while the application is still being made.
    _waiting_link = ""
    _is_listened_to = False

    def begin_telling(self) -> str:
        """Emit :attr:`link_opened` from now on, and return the last link that came before."""
        self._is_listened_to = True
        link, self._waiting_link = self._waiting_link, ""
        return link

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        link = event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if self._is_listened_to:
            self.link_opened.emit(link)
        else:
            self._waiting_link = link
        return True


def connect(arguments: Sequence[str], give_up: Callable[[str], object]) -> LinkApplication:
    """Connect to the window system.

    Args:
        arguments: the program's name first.
        give_up: called with the reason where it can't be reached; it has to end the process,
            because Qt aborts it as soon as it returns.
    """
    remarks: list[str] = []

    def hear(kind: QtMsgType, _context: Any, message: str | None) -> None:
        remarks.append(message or "")
        if kind is QtMsgType.QtFatalMsg:
            # The first remark is about this system, the last one about Qt.
            give_up(remarks[0].partition("\n")[0].rstrip(". "))

    qInstallMessageHandler(hear)
    try:
        # Named here, the style costs nothing; QApplication.setStyle takes 10 to 20 ms.
        application = LinkApplication([*arguments, "-style", "fusion"])
    finally:
        qInstallMessageHandler(None)
    for remark in remarks:
        print(remark, file=sys.stderr)
    return application


def leave_out_silent_bus() -> bool:
    """Do without a session bus that stands still: Qt would wait for it, and for ever.

    What needs one, such as the keyring, then finds none.

    Returns:
        Whether there is such a bus.
    """
    found = _BUS_SOCKET.match(os.environ.get(_BUS, ""))
    if sys.platform != "linux" or found is None:
        return False
    kind, name = found.groups()
    with socket.socket(socket.AF_UNIX) as bus:
        bus.settimeout(BUS_TIMEOUT_S)
        try:
            bus.connect(("\0" if kind == "abstract" else "") + unquote(name))
            bus.sendall(b"\0AUTH EXTERNAL %s\r\n" % str(os.geteuid()).encode().hex().encode())
            bus.recv(1)
        except (BlockingIOError, TimeoutError):  # the first one where too many wait already
            os.environ[_BUS] = _NO_BUS
            return True
        except OSError:
            pass  # there is none, which is known at once
    return False


def open_file(path: Path) -> bool:
    """Open a file or a folder with the desktop's own program; False where there is none."""
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_in_browser(link: str) -> bool:
    """Open an http or https link; False for any other, and where there is no browser."""
    return is_safe_link(link) and QDesktopServices.openUrl(QUrl(link))


def take_activation_token(token: str) -> None:
    """Take the desktop's leave to come to the front, which Wayland wants to see.

    Qt finds it in the environment, and uses it up when the window is activated next.
    """
    is_one = bool(token) and token.isprintable()
    if is_one and QGuiApplication.platformName().startswith("wayland"):
        os.environ[ACTIVATION_TOKEN] = token
