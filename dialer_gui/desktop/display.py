"""The way to the screen: Qt's own end, where there is none, is an abort and a page of text."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from dialer_gui.desktop.link_events import LinkApplication


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
