"""The dialer inside this process: its real window, pressed and read as a person would."""

import contextlib
import itertools
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from dialer_gui.application import Application
from dialer_gui.desktop.folders import find_folders
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.settings import Settings
from dialer_gui.storage.keyring_store import KeyringStore
from dialer_gui.storage.settings_file import save_settings
from tests.desktop.waiting import PATIENCE_S

ACCOUNT_ID = "0123456789abcdef0123456789abcdef"
TOKEN = "benchmark benchmark benchmark 32"
EXTENSION = "8001"
#: How often a condition is looked at. The event loop runs undisturbed in between, as it does in
#: the program: whoever asks all the time takes the interpreter from the call's thread.
TURN_S = 0.005
KEY_DELAY_MS = 40
HOLD_S = 0.05
#: What is loaded behind the first picture is there by then.
SETTLING_S = 1.5

W = TypeVar("W", bound=QWidget)


class Driver:
    """Types, clicks and waits in the dialer's only main window."""

    def __init__(self) -> None:
        self.wait(lambda: self._shown(QPushButton, "Call") is not None, "the window")
        # The simulator's endings up to 0009 ask for something special, silent phones among them.
        self._numbers = (f"+4930{number}" for number in itertools.count(1_000_010))
        self.field = self.named(QLineEdit, "Number to call")

    def new_number(self) -> str:
        """Return a number that was not called before."""
        return next(self._numbers)

    def type_number(self, number: str) -> None:
        """Type a number at the pace of a person, in place of the one in the field."""
        self.field.setFocus()
        self.field.selectAll()
        for character in number:
            QTest.keyClicks(self.field, character)
            run_for(KEY_DELAY_MS / 1e3)

    def click(self, name: str) -> int:
        """Click a button, holding it down as long as a person does.

        Returns:
            The moment of the release, which is what sets a button off (CLOCK_MONOTONIC,
            nanoseconds).
        """
        button = self.named(QPushButton, name)
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        QTest.mousePress(button, left)
        run_for(HOLD_S)
        place = QPointF(button.rect().center())
        released = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            place,
            button.mapToGlobal(place),
            left,
            none,
            Qt.KeyboardModifier.NoModifier,
        )
        return _post(button, released)

    def press_return(self) -> int:
        """Press Return in the number field; returns the moment before in nanoseconds."""
        at_ns = time.monotonic_ns()
        QTest.keyClick(self.field, Qt.Key.Key_Return)
        return at_ns

    def next_outcome(self, beginning: str) -> int:
        """Run the event loop until the status line changes, and changes to a text.

        Args:
            beginning: what the awaited text begins with; it may stand there from the last call.

        Returns:
            When it was seen, to the millisecond (CLOCK_MONOTONIC, nanoseconds).
        """
        status = self.named(QLabel, "Call status")
        loop, end_s = QEventLoop(), time.monotonic() + PATIENCE_S
        is_new = False

        def theme() -> None:
            nonlocal is_new
            is_there = status.text().startswith(beginning)
            is_new = is_new or not is_there
            if (is_new and is_there) or time.monotonic() > end_s:
                loop.quit()

        clock = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        clock.timeout.connect(theme)
        clock.start()
        loop.exec()
        seen_ns = time.monotonic_ns()
        clock.stop()
        if not status.text().startswith(beginning):
            raise TimeoutError(f"the status says {status.text()!r} and not {beginning!r}")
        return seen_ns

    def wait_until_idle(self) -> None:
        """Run the event loop until no call is in flight."""
        self.wait(lambda: not self.is_in_flight(), "the call's end")

    def wait(self, condition: Callable[[], bool], what: str, timeout_s: float = PATIENCE_S) -> None:
        """Run the event loop until a condition holds; it is looked at after each turn."""
        end_s = time.monotonic() + timeout_s
        while not condition():
            if time.monotonic() > end_s:
                raise TimeoutError(f"waited {timeout_s:g} s in vain for {what}")
            turn()

    def is_in_flight(self) -> bool:
        """Whether a call is under way."""
        return self._shown(QPushButton, "Stop waiting") is not None

    def named(self, kind: type[W], name: str) -> W:
        """Return the visible widget that a screen reader calls so."""
        found = self._shown(kind, name)
        if found is None:
            raise LookupError(f"there is no {kind.__name__} named {name!r}")
        return found

    def _shown(self, kind: type[W], name: str) -> W | None:
        for window in QApplication.topLevelWidgets():
            for each in window.findChildren(kind):
                spoken = each.accessibleName() or str(each.property("text"))
                if each.isVisible() and spoken.replace("&", "") == name:
                    return each
        return None


def _post(widget: QWidget, event: QEvent) -> int:
    """Leave an event to the running event loop, let that run for a turn, and return when that was.

    Sent from Python it would be handled while Python's lock is held: the call's thread would wait
    until the button is painted, as it does not for what comes from the window system.
    """
    loop, posted_ns = QEventLoop(), list[int]()

    def post() -> None:
        posted_ns.append(time.monotonic_ns())
        QApplication.postEvent(widget, event)

    QTimer.singleShot(0, post)
    QTimer.singleShot(round(TURN_S * 1e3), loop.quit)
    loop.exec()
    return posted_ns[0]


def run_for(seconds: float) -> None:
    """Run the event loop for a time."""
    loop = QEventLoop()
    QTimer.singleShot(max(0, round(seconds * 1e3)), loop.quit)
    loop.exec()


def turn() -> None:
    """Let the event loop run for a moment."""
    run_for(TURN_S)


def store_token(token: str = TOKEN) -> None:
    """Put the account's token into the keyring."""
    KeyringStore().write(ACCOUNT_ID, Secret(token))


def save_account(home: Path, address: str, extensions: tuple[str, ...] = (EXTENSION,)) -> None:
    """Write the settings of a person with one account below a home."""
    account = Account(ACCOUNT_ID, "Benchmark", address, extensions=extensions)
    save_settings(find_folders(home, demo=False).settings, Settings((account,), ACCOUNT_ID))


@contextlib.contextmanager
def dialer(
    address: str, extensions: tuple[str, ...] = (EXTENSION,), home: Path | None = None
) -> Iterator[Driver]:
    """Run the dialer with one account for the length of a ``with`` block.

    The token is to be in the keyring already, if it is to be there.

    Args:
        address: of the provider.
        extensions: of the account.
        home: where its files are; a new one if left out.
    """
    qt_app = QApplication.instance() or QApplication([])
    assert isinstance(qt_app, QApplication)
    qt_app.setApplicationName("Dialer")
    qt_app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory(prefix="dial-") as name:
        home = home or Path(name)
        save_account(home, address, extensions)
        application = Application(find_folders(home, demo=False), demo=False)
        application.open("", minimized=False)
        try:
            driver = Driver()
            run_for(SETTLING_S)
            yield driver
        finally:
            for window in qt_app.topLevelWidgets():
                window.close()
            application.shut_down()
            for window in qt_app.topLevelWidgets():
                window.deleteLater()
            turn()
