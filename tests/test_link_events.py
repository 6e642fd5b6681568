"""Links that come as events, as macOS sends them: real ones, to a real application."""

from __future__ import annotations

import os
import subprocess
import sys

#: An application of its own, because this process has one already.
PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from dialer_gui.desktop.qt_application import connect

app = connect(["dialer-gui"], sys.exit)
heard = []
app.link_opened.connect(heard.append)


def send(link):
    assert QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl(link)))


send("tel:112")
send("tel:+49-30-123456")
print(heard, [app.begin_telling(), app.begin_telling()])
for link in sys.argv[1:]:
    send(link)
QCoreApplication.sendEvent(app, QEvent(QEvent.Type.ApplicationActivate))
print(*heard, sep="\\n")
"""


def told(*links: str) -> list[str]:
    """Return what an application tells: first about two links before it is listened to."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *links],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


def test_the_last_link_of_before_the_window_is_kept_once() -> None:
    assert told()[0] == "[] ['tel:+49-30-123456', '']"


def test_later_links_are_told_as_they_came() -> None:
    links = ["callto:0301234567", "tel:+49%2030;ext=7?a=%3Cb%3E", "TEL:112", "sip:a@b", "tel:*97#"]
    assert told(*links)[1:] == [
        *("callto:0301234567", "tel:+49%2030;ext=7?a=%3Cb%3E", "tel:112", "sip:a@b", "tel:*97#")
    ]
