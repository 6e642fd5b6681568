"""Makes the README's pictures from demo mode: ``python3 dev.py screenshots [FOLDER]``.

Each picture shows the real program, its real call thread and the embedded provider.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QWidget

from dialer_gui.application import Application
from dialer_gui.desktop.folders import find_folders
from dialer_gui.domain.settings import Settings, ThemeChoice, WindowState
from dialer_gui.storage.settings_file import save_settings
from dialer_gui.ui.main_window import MainWindow

Widget = TypeVar("Widget", bound=QWidget)

DEFAULT_FOLDER = Path(__file__).parents[1] / "resources" / "screenshots"
TIMEOUT_MS = 10_000
POLL_INTERVAL_MS = 20


@dataclass(frozen=True)
class Picture:
    """One picture: which numbers were called before, what the status then says, how it looks."""

    name: str
    numbers: Sequence[str]
    status: str
    theme: ThemeChoice
    width_px: int = 420
    height_px: int = 900


PICTURES = (
    Picture("in-a-call-light", ("+49301230001",), "in a call with", ThemeChoice.LIGHT),
    Picture("unknown-dark", ("+442079462001",), "unknown", ThemeChoice.DARK),
    Picture(
        "wide-light",
        ("+49301230001", "+12025551032", "+442079467004", "+862112340001", "+6281234561014"),
        "offline",
        ThemeChoice.LIGHT,
        width_px=1280,
        height_px=740,
    ),
)


def main(arguments: list[str]) -> int:
    """Make all pictures, each in a process of its own, or only the one that is named."""
    folder = Path(arguments[0]) if arguments else DEFAULT_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    if len(arguments) < 2:
        for picture in PICTURES:
            command = [sys.executable, "-m", "tests.screenshots", str(folder), picture.name]
            subprocess.run(command, check=True)
        return 0
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Dialer")
    wanted = next(picture for picture in PICTURES if picture.name == arguments[1])
    with tempfile.TemporaryDirectory() as home:
        program = take(wanted, Path(home), folder / f"{wanted.name}.png")
        program.shut_down()
    return 0


def take(picture: Picture, home: Path, path: Path) -> Application:
    """Start the program, place the calls, and save what the window shows."""
    folders = find_folders(home, demo=True)
    save_settings(folders.settings, Settings(window=WindowState(theme=picture.theme)))
    program = Application(folders, demo=True)
    program.open("", minimized=False)
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    window.resize(picture.width_px, picture.height_px)
    field = named(window, QLineEdit, "Number to call")
    for count, number in enumerate(picture.numbers, start=1):
        field.setText(number)
        QTest.keyClick(field, Qt.Key.Key_Return)
        for each in window.findChildren(QAbstractButton):
            if each.isVisible() and each.text() == "Call anyway":
                each.click()  # the phone is in the call before
        has_ended = partial(_has_ended, window, count)
        wait_for(has_ended, f"the call of {number} to end")
    wait_for(lambda: picture.status in texts(window), f"“{picture.status}” in the window")
    window.grab().save(str(path))
    print(path)
    return program


def named(window: MainWindow, kind: type[Widget], name: str) -> Widget:
    """Return the widget of that accessible name."""
    return next(each for each in window.findChildren(kind) if each.accessibleName() == name)


def _has_ended(window: MainWindow, count: int) -> bool:
    recent = window.findChild(QListView, "recent")
    has_row = recent is not None and recent.model().rowCount() == count
    return has_row and "waiting" not in texts(window)


def texts(window: MainWindow) -> str:
    """Return all visible words of the status and the buttons, in small letters."""
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    buttons = [b.text() for b in window.findChildren(QAbstractButton) if b.isVisible()]
    return " ".join(labels + buttons).lower()


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Run the event loop until the condition holds; a picture of anything else is worth nothing."""
    loop = QEventLoop()
    poll = QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start(POLL_INTERVAL_MS)
    QTimer.singleShot(TIMEOUT_MS, loop.quit)
    loop.exec()
    if not condition():
        raise TimeoutError(f"waited in vain for {what}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
