"""The clocks and alarms of services that wait; a test brings its own."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer


class Alarm(Protocol):
    """Rings once after it was set; setting it again moves it."""

    def set(self, after_s: float) -> None:
        """Ring after so many seconds, and not at the time set before."""

    def cancel(self) -> None:
        """Don't ring."""


class Timing(Protocol):
    """What time it is, and alarms."""

    def now_s(self) -> float:
        """Return the seconds of a clock that never goes back."""

    def unix_s(self) -> float:
        """Return Unix seconds."""

    def alarm(self, owner: QObject, ring: Callable[[], None]) -> Alarm:
        """Return an alarm that calls ``ring``, a slot of the owner, in the owner's thread."""


class RealTiming:
    """The computer's clocks and Qt's timers; the time of ``LiveCall`` is ``time.monotonic``."""

    def now_s(self) -> float:
        """Return the seconds of a clock that never goes back."""
        return time.monotonic()

    def unix_s(self) -> float:
        """Return Unix seconds."""
        return time.time()

    def alarm(self, owner: QObject, ring: Callable[[], None]) -> Alarm:
        """Return an alarm on a Qt timer that belongs to the owner."""
        return _QtAlarm(owner, ring)


class _QtAlarm:
    def __init__(self, owner: QObject, ring: Callable[[], None]) -> None:
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        # A coarse one may ring early, and a look too soon is one too many.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(ring)

    def set(self, after_s: float) -> None:
        self._timer.start(math.ceil(max(0.0, after_s) * 1000))

    def cancel(self) -> None:
        self._timer.stop()
