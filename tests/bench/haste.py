"""A day in minutes: the services' clock runs faster, and so do their alarms."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QObject

from dialer_gui.services.task_runner import Alarm, RealTiming

_real_alarm = RealTiming.alarm


class Haste:
    """Stands in for the services' timing.

    Unix seconds stay true: calls and records are matched by them, and both really happen now.

    Args:
        speed: how many times faster the steady clock runs.
    """

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._began_s = self._changed_s = time.monotonic()
        #: How many alarms have rung.
        self.rung = 0

    def set_speed(self, speed: float) -> None:
        """Run at another speed from now on; alarms that are set already ring as they were set."""
        self._began_s, self._changed_s = self.now_s(), time.monotonic()
        self._speed = speed

    def now_s(self) -> float:
        """Return the seconds of a clock that never goes back."""
        return self._began_s + (time.monotonic() - self._changed_s) * self._speed

    def alarm(self, owner: QObject, ring: Callable[[], None]) -> Alarm:
        """Return an alarm that rings the sooner, the faster the clock runs."""

        def ring_and_count() -> None:
            self.rung += 1
            ring()

        return _HastyAlarm(self, _real_alarm(RealTiming(), owner, ring_and_count))

    def shortened(self, seconds: float) -> float:
        """Return how long that takes."""
        return seconds / self._speed


class _HastyAlarm:
    def __init__(self, haste: Haste, alarm: Alarm) -> None:
        self._haste = haste
        self._alarm = alarm

    def set(self, after_s: float) -> None:
        self._alarm.set(self._haste.shortened(after_s))

    def cancel(self) -> None:
        self._alarm.cancel()


@contextmanager
def haste(speed: float) -> Iterator[Haste]:
    """Hurry all services that are made within a ``with`` block, and only these."""
    hurried = Haste(speed)
    with (
        patch.object(RealTiming, "now_s", lambda _timing: hurried.now_s()),
        patch.object(RealTiming, "alarm", lambda _timing, *about: hurried.alarm(*about)),
    ):
        yield hurried
