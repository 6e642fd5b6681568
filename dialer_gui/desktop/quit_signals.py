"""SIGINT and SIGTERM end the program as Quit does, without a timer that wakes it for nothing."""

from __future__ import annotations

import signal
import socket
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

#: What the end may take. It takes two seconds at most, but where the window system hangs.
END_TIMEOUT_S = 10.0
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class QuitSignals(QObject):
    """Wakes the event loop when a signal comes: Python runs no handler while Qt sleeps."""

    #: The operating system or the terminal wants the program to end.
    quit_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        # Who started it with nohup, for example, does not want it to end.
        self._numbers = [each for each in numbers if signal.getsignal(each) != signal.SIG_IGN]
        for number in self._numbers:
            signal.signal(number, self._handle)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._on_notifier_activated)

    def close(self) -> None:
        """Take no more signals: the program ends already, and soon."""
        for number in self._numbers:
            signal.signal(number, signal.SIG_IGN)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _on_notifier_activated(self) -> None:
        self._reader.recv(64)
        if sys.platform != "win32":
            # Without Python, which waits as well while a call to the window system does.
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, END_TIMEOUT_S)
        self.quit_requested.emit()

    @staticmethod
    def _handle(number: int, frame: FrameType | None) -> None:
        """Do nothing here: the wake-up byte has already said it."""
