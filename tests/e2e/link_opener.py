"""Runs the dialer as macOS does: links come as events. Arguments: FIRST PIPE, then the dialer's.

``FIRST`` is a link that comes before there is a window, or empty. From the named pipe each line
is a link that comes while the program runs.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent

from dialer_gui.desktop import qt_application
from dialer_gui.desktop.qt_application import LinkApplication
from dialer_gui.main import main as run_dialer


def main(first: str, pipe: Path, arguments: list[str]) -> int:
    """Run the dialer to its end."""

    def connect(*args: object) -> LinkApplication:
        application = real_connect(*args)  # type: ignore[arg-type]
        if first:
            QCoreApplication.postEvent(application, QFileOpenEvent(QUrl(first)))
            QCoreApplication.processEvents()
        threading.Thread(target=_send_links, args=(application, pipe), daemon=True).start()
        return application

    real_connect = qt_application.connect
    with mock.patch.object(qt_application, "connect", connect):
        return run_dialer(arguments)


def _send_links(application: LinkApplication, pipe: Path) -> None:
    # Open for writing as well, so that it does not end with the first who has written, just when
    # the next one begins.
    with open(os.open(pipe, os.O_RDWR), encoding="utf-8") as links:
        for line in links:
            QCoreApplication.postEvent(application, QFileOpenEvent(QUrl(line.rstrip("\n"))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
