"""A held Enter is one Enter, and so is one that bounces."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow

#: A finger that means a second Enter leaves the key for longer than this, in milliseconds.
MIN_UP_MS = 50
_ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyRepeatFilter(QObject):
    """Keeps from a window the presses of Enter that no finger has made.

    On X11 a held key comes as releases and presses, each pair at one and the same time, and Qt
    tells them from real ones only while it keeps up with the server.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._released_at_ms = 0.0
        self._release_arrived_at_ms = 0.0
        window.installEventFilter(self)

    def _up_ms(self, pressed_at_ms: int) -> float:
        """Return how long the key was up, by the window system's clock if it tells the time."""
        if pressed_at_ms and self._released_at_ms:
            return pressed_at_ms - self._released_at_ms
        # While a screen reader listens, Qt hands on copies of the keys without their time.
        return _now_ms() - self._release_arrived_at_ms

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTER_KEYS:
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._released_at_ms = event.timestamp()
            self._release_arrived_at_ms = _now_ms()
        if event.type() is not QEvent.Type.KeyPress:
            return False
        return event.isAutoRepeat() or self._up_ms(event.timestamp()) < MIN_UP_MS


def _now_ms() -> float:
    return time.monotonic() * 1000
