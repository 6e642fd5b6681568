"""What is checked before a call: the guard that every call passes, and what must be confirmed."""

from __future__ import annotations

from enum import StrEnum

from dialer_gui.domain.phones import is_same_number

#: The same number again within this time asks for a deliberate "Call again".
REPEAT_WINDOW_S = 10.0


class GuardDecision(StrEnum):
    """The guard's answer to a request to call."""

    PASS = "pass"
    IN_FLIGHT = "in_flight"
    REPEATED = "repeated"


class CallGuard:
    """Allows one call at a time, and the same number within ten seconds only on purpose.

    Numbers are compared however they were written: a link may bring +49 30 123456 where 030 123456
    was typed just now.

    Times are seconds on a clock that never goes back (``time.monotonic``).
    """

    def __init__(self) -> None:
        self._in_flight: str | None = None
        self._called_at_s: dict[str, float] = {}

    def enter(self, dialled: str, now_s: float, *, deliberate: bool = False) -> GuardDecision:
        """Ask to place a call; after ``PASS`` no other passes until :meth:`leave`."""
        if self._in_flight is not None:
            return GuardDecision.IN_FLIGHT
        self._called_at_s = {
            number: at_s
            for number, at_s in self._called_at_s.items()
            if now_s - at_s < REPEAT_WINDOW_S
        }
        is_repeated = any(_is_same(dialled, number) for number in self._called_at_s)
        if is_repeated and not deliberate:
            return GuardDecision.REPEATED
        self._in_flight = dialled
        return GuardDecision.PASS

    def leave(self, now_s: float, *, may_have_been_placed: bool) -> None:
        """Note that the call has ended; one that certainly was not placed may be tried at once."""
        if self._in_flight is not None and may_have_been_placed:
            self._called_at_s[self._in_flight] = now_s
        self._in_flight = None


def _is_same(one: str, other: str) -> bool:
    is_code = not {one[:1], other[:1]}.isdisjoint({"*", "#"})
    return one == other or (not is_code and is_same_number(one, other))


class Confirmation(StrEnum):
    """Why a call has to be confirmed first."""

    #: The number came from outside, and the person may not have looked at it yet.
    NUMBER_NOT_SEEN = "number_not_seen"
    #: The text that the number was read from holds more digits.
    MORE_DIGITS = "more_digits"
    PHONE_OFFLINE = "phone_offline"
    PHONE_BUSY = "phone_busy"
    #: The same number was called a moment ago.
    CALLED_JUST_NOW = "called_just_now"


#: Questions about the number alone: pressing Enter or Call once more confirms them. The others ask
#: whether to call at all, and need a button of their own.
ABOUT_NUMBER = frozenset({Confirmation.NUMBER_NOT_SEEN, Confirmation.MORE_DIGITS})
