"""Qt's application: the way to the screen, links that the system brings, links for the browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QtMsgType, QUrl, Signal, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices, QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from dialer_gui.domain.untrusted import is_safe_link

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
    if token and QGuiApplication.platformName().startswith("wayland"):
        os.environ[ACTIVATION_TOKEN] = token
