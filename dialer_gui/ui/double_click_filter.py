"""The second click of a double click is for what the first one was for."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class DoubleClickFilter(QObject):
    """Keeps from a window the clicks on what has come under a mouse that did not move.

    The first click can bring a question or scroll the page, and the second one would give an
    answer that nobody has thought of.
    """

    def __init__(self, window: QWindow, widget_at: Callable[[QPoint], QWidget | None]) -> None:
        """Watch a window.

        Args:
            window: whose clicks to look at.
            widget_at: what is at a place in the window's coordinates.
        """
        super().__init__(window)
        self._widget_at = widget_at
        self._pressed_at_ms = float("-inf")
        self._place = QPoint()
        self._pressed: QWidget | None = None
        window.installEventFilter(self)

    def _is_for_another(self, event: QMouseEvent) -> bool:
        now_ms = event.timestamp() or time.monotonic() * 1000
        place = event.position().toPoint()
        gap_ms, self._pressed_at_ms = now_ms - self._pressed_at_ms, now_ms
        way = (place - self._place).manhattanLength()
        pressed = self._widget_at(place)
        is_next = gap_ms < QApplication.doubleClickInterval()
        if is_next and way < QApplication.startDragDistance() and pressed is not self._pressed:
            return True
        self._place, self._pressed = place, pressed
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() in _PRESSES:
            return self._is_for_another(event)
        return False
