"""A window for a start that is given up: without it, who clicks on an icon sees nothing at all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

#: Where nobody could see the window, nor close it.
_WITHOUT_SCREEN = frozenset({"offscreen", "minimal", "minimalegl", "vnc"})


def show_start_error(sentence: str) -> None:
    """Show why the program does not start; returns once the window is closed.

    Args:
        sentence: plain text; may hold a path.
    """
    if QGuiApplication.platformName() in _WITHOUT_SCREEN:
        return
    heading = QCoreApplication.translate("Starting", "The dialer can't start.")
    box = QMessageBox(QMessageBox.Icon.Critical, QGuiApplication.applicationDisplayName(), heading)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"{heading}\n\n{sentence}")
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.exec()
