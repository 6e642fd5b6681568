"""The one gate that every call passes, so that nothing dials twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

#: The same number again within this time asks for a deliberate "Call again".
REPEAT_WINDOW_S = 10.0


class GateDecision(StrEnum):
    """What the gate says to a wish to call."""

    PASS = "pass"
    IN_FLIGHT = "in_flight"
    REPEATED = "repeated"


@dataclass(slots=True)
class Gate:
    """One call in flight; the same number within ten seconds only on purpose.

    Times are seconds on a clock that never goes back (``time.monotonic``).
    """

    _in_flight: bool = False
    _last_number: str = ""
    _last_at_s: float = field(default=float("-inf"))

    def enter(self, dialled: str, now_s: float, *, deliberate: bool = False) -> GateDecision:
        """Ask to place a call; only ``PASS`` closes the gate behind it."""
        if self._in_flight:
            return GateDecision.IN_FLIGHT
        is_repeat = dialled == self._last_number and now_s - self._last_at_s < REPEAT_WINDOW_S
        if is_repeat and not deliberate:
            return GateDecision.REPEATED
        self._in_flight = True
        self._last_number = dialled
        self._last_at_s = now_s
        return GateDecision.PASS

    def leave(self, now_s: float, *, may_have_been_placed: bool) -> None:
        """Open the gate again; a call that certainly was not placed may be tried at once."""
        self._in_flight = False
        self._last_at_s = now_s if may_have_been_placed else float("-inf")
