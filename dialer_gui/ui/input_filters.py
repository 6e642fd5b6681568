"""What is looked at before a widget gets it: double clicks, held keys, and when a person acts."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from dialer_gui.ui.widgets.inputs import ENTER_KEYS

_CLICKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


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
        if isinstance(event, QMouseEvent) and event.type() in _CLICKS:
            return self._is_for_another(event)
        return False


#: A finger that means a second Enter leaves the key for longer than this, in milliseconds.
MIN_UP_MS = 50


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
        if not isinstance(event, QKeyEvent) or event.key() not in ENTER_KEYS:
            return False
        if event.type() is QEvent.Type.KeyRelease:
            self._released_at_ms = event.timestamp()
            self._release_arrived_at_ms = _now_ms()
        if event.type() is not QEvent.Type.KeyPress:
            return False
        return event.isAutoRepeat() or self._up_ms(event.timestamp()) < MIN_UP_MS


#: They press what has the focus, so nobody need have looked at the number before.
_PRESSING_KEYS = ENTER_KEYS | {Qt.Key.Key_Space}
#: They do nothing in the window by themselves.
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    }
)
#: Whoever typed into another window has noticed this one by then, in double clicks.
_NOTICED_AFTER = 5
_IDLE_KEYS = _PRESSING_KEYS | _MODIFIERS
_PRESSES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
_RELEASES = frozenset({QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease})


class InputTracker(QObject):
    """Watches the keys and the mouse of a window.

    Presses that follow each other more closely than the two of a double click are one run. After
    :meth:`begin_run` and after the window's activation, keys are taken for the rest of a run for
    some time longer: whoever typed into another window types on for a moment.
    """

    #: The person has used the window: the mouse, or a key that belongs to no run.
    used = Signal()

    def __init__(self, window: QWindow, places_call: Callable[[QPoint], bool]) -> None:
        """Watch a window.

        Args:
            window: whose events to look at.
            places_call: whether a press of the mouse here, in the window's coordinates, is one of
                Call; it tells nothing about what was seen before.
        """
        super().__init__(window)
        self._places_call = places_call
        self._is_run = False
        self._last_ms = float("-inf")
        self._begun_ms = float("-inf")
        self._last_stamp_ms = 0
        window.installEventFilter(self)

    def begin_run(self) -> None:
        """Take what is pressed next for the end of a run, unless it comes after a pause."""
        self._last_ms = self._begun_ms = _now_ms()
        self._last_stamp_ms = 0

    def is_run(self) -> bool:
        """Whether what is pressed just now belongs to what was pressed before."""
        return self._is_run and _now_ms() - self._last_ms < _run_gap_ms()

    def _note(self, event: QInputEvent, *, is_press: bool) -> None:
        now_ms, stamp_ms = _now_ms(), event.timestamp()
        if is_press:
            gap_ms = now_ms - self._last_ms
            if stamp_ms and self._last_stamp_ms:
                # A busy program gets them late, and then all at once or far apart.
                gap_ms = min(gap_ms, stamp_ms - self._last_stamp_ms)
            self._is_run = gap_ms < _run_gap_ms()
        self._last_ms, self._last_stamp_ms = now_ms, stamp_ms

    def _is_use(self, event: QInputEvent) -> bool:
        if isinstance(event, QKeyEvent):
            is_early = self._last_ms - self._begun_ms < _NOTICED_AFTER * _run_gap_ms()
            return event.key() not in _IDLE_KEYS and not self._is_run and not is_early
        if isinstance(event, QMouseEvent):
            return not self._places_call(event.position().toPoint())
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.FocusIn:
            self.begin_run()
        elif isinstance(event, QInputEvent) and (kind in _PRESSES or kind in _RELEASES):
            is_repeat = isinstance(event, QKeyEvent) and event.isAutoRepeat()
            is_press = kind in _PRESSES and not is_repeat
            self._note(event, is_press=is_press)
            if is_press and self._is_use(event):
                self.used.emit()
        return False


def _now_ms() -> float:
    return time.monotonic() * 1000


def _run_gap_ms() -> int:
    return QApplication.doubleClickInterval()
