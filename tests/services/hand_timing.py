"""Time that is moved by hand: clocks and alarms for services, and the provider's clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject


class HandAlarm:
    """Rings when the hand moves the time past it."""

    def __init__(self, timing: HandTiming, ring: Callable[[], None]) -> None:
        self._timing = timing
        self._ring = ring
        self.due_s: float | None = None

    def set(self, after_s: float) -> None:
        """Ring after so many seconds."""
        assert after_s >= 0
        self.due_s = self._timing.now_s() + after_s

    def cancel(self) -> None:
        """Don't ring."""
        self.due_s = None

    def ring(self) -> None:
        """Ring, once."""
        self.due_s = None
        self._ring()


class HandTiming:
    """A steady clock that begins at 1000, and Unix seconds that go with it."""

    def __init__(self) -> None:
        self._now_s = 1000.0
        self._unix_offset_s = 1_795_400_000.0
        self.alarms: list[HandAlarm] = []

    def now_s(self) -> float:
        """Return the seconds of a clock that never goes back."""
        return self._now_s

    def unix_s(self) -> float:
        """Return Unix seconds."""
        return self._now_s + self._unix_offset_s

    def sleep(self, seconds: float) -> None:
        """Let the computer sleep: its steady clock stands still meanwhile."""
        self.set_clock(seconds)

    def set_clock(self, by_s: float) -> None:
        """Set the time of day forward, or back."""
        self._unix_offset_s += by_s

    def alarm(self, owner: QObject, ring: Callable[[], None]) -> HandAlarm:
        """Return an alarm that is rung by :meth:`advance`."""
        alarm = HandAlarm(self, ring)
        self.alarms.append(alarm)
        return alarm

    def is_awaited(self) -> bool:
        """Whether any alarm is set."""
        return any(alarm.due_s is not None for alarm in self.alarms)

    def advance(self, seconds: float, settle: Callable[[], object]) -> None:
        """Move the time, ringing each alarm at its moment.

        Args:
            seconds: how far.
            settle: called after each ring; waits until what it has set off is through.
        """
        end_s = self._now_s + seconds
        settle()
        while due := self._due(end_s):
            at_s, alarm = due
            self._now_s = max(self._now_s, at_s)
            alarm.ring()
            settle()
        self._now_s = end_s

    def _due(self, end_s: float) -> tuple[float, HandAlarm] | None:
        pending = [(each.due_s, each) for each in self.alarms if each.due_s is not None]
        due = [pair for pair in pending if pair[0] <= end_s]
        return min(due, key=lambda pair: pair[0], default=None)
