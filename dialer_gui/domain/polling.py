"""When to look at a phone again: often at the beginning of a call, seldom without a call.

Times are seconds of a steady clock. Two looks never run at once, and each begins at least
``MIN_INTERVAL_S`` after the one before it began.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

#: The shortest time between the beginnings of two looks.
MIN_INTERVAL_S = 1.0
#: At the beginning of a call, its phone's state changes every few seconds.
YOUNG_CALL_S = 15.0
YOUNG_INTERVAL_S = 1.0
CALL_INTERVAL_S = 2.0
#: The longest time between looks that fail; they are repeated less and less often.
MAX_CALL_INTERVAL_S = 16.0
#: A provider that answers slowly gets a rest after each answer.
REST_S = 0.5

IDLE_INTERVAL_S = 15.0
#: Dialers that were started together are spread by this, so that they do not ask together.
IDLE_JITTER_S = 3.0
MAX_IDLE_INTERVAL_S = 240.0


@dataclass(frozen=True, slots=True)
class PollSchedule:
    """The looks so far.

    Attributes:
        asked_at_s: when the latest began; None before the first.
        answered_at_s: when the latest ended; None while it runs and before the first.
        failures: how many in a row have failed.
    """

    asked_at_s: float | None = None
    answered_at_s: float | None = None
    failures: int = 0

    @property
    def is_under_way(self) -> bool:
        """Whether a look runs."""
        return self.asked_at_s is not None and self.answered_at_s is None

    def ask(self, now_s: float) -> PollSchedule:
        """Note that a look begins."""
        return replace(self, asked_at_s=now_s, answered_at_s=None)

    def end(self, now_s: float, *, has_failed: bool) -> PollSchedule:
        """Note that it has ended."""
        failures = self.failures + 1 if has_failed else 0
        return replace(self, answered_at_s=now_s, failures=failures)


def next_call_look_s(looks: PollSchedule, call_began_s: float) -> float:
    """Return when to look at a phone with a live call; the first look is due at once.

    Args:
        looks: those so far, of the same phone.
        call_began_s: when the youngest call began that is followed.
    """
    asked_at_s = call_began_s if looks.asked_at_s is None else looks.asked_at_s
    is_young = asked_at_s - call_began_s < YOUNG_CALL_S
    interval_s = YOUNG_INTERVAL_S if is_young else CALL_INTERVAL_S
    return _next_s(looks, _slowed(interval_s, looks.failures, MAX_CALL_INTERVAL_S), call_began_s)


def next_idle_look_s(looks: PollSchedule, chance: float, now_s: float) -> float:
    """Return when to look at a phone without a call.

    Args:
        looks: those so far, of the same phone.
        chance: 0 to 1, drawn anew for each look.
        now_s: the time now.
    """
    jitter_s = (2 * chance - 1) * IDLE_JITTER_S
    interval_s = _slowed(IDLE_INTERVAL_S + jitter_s, looks.failures, MAX_IDLE_INTERVAL_S)
    return _next_s(looks, interval_s, now_s)


def _slowed(interval_s: float, failures: int, most_s: float) -> float:
    # Limited, since a higher power of two would not fit into a float.
    return float(min(interval_s * 2 ** min(failures, 16), most_s))


def _next_s(looks: PollSchedule, interval_s: float, first_s: float) -> float:
    if looks.asked_at_s is None:
        return first_s
    after_start_s = looks.asked_at_s + max(interval_s, MIN_INTERVAL_S)
    if looks.answered_at_s is None:
        return after_start_s
    return max(after_start_s, looks.answered_at_s + REST_S)
