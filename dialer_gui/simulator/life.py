"""The scripted life of a call: which phone rings when, and how it ends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Phase(Enum):
    """Where a call stands, as an observer at the exchange sees it."""

    EXTENSION_RINGING = "extension ringing"
    CUSTOMER_RINGING = "customer ringing"
    TALKING = "talking"
    ENDED = "ended"


class HangUpCause(Enum):
    """How a call ended (provider documentation, section 7)."""

    NORMAL = 10001
    EXTENSION_NOT_ANSWERED = 10005
    BUSY = 10006
    NO_ANSWER = 10016


@dataclass(frozen=True)
class Story:
    """What will happen to a call after the command was accepted.

    Attributes:
        steps: Phases in order, each with its length in seconds.
        cause: What is recorded as the reason when the last step is over.
    """

    steps: tuple[tuple[Phase, float], ...]
    cause: HangUpCause

    @property
    def length_s(self) -> float:
        """Seconds from the accepted command to the end of the call."""
        return sum(length_s for _, length_s in self.steps)

    def moment(self, elapsed_s: float) -> Moment:
        """Tells where the call stands ``elapsed_s`` seconds after it was placed."""
        begun_s = 0.0
        for phase, length_s in self.steps:
            if elapsed_s < begun_s + length_s:
                return Moment(phase, max(0.0, elapsed_s - begun_s))
            begun_s += length_s
        return Moment(Phase.ENDED, elapsed_s - begun_s)


@dataclass(frozen=True)
class Moment:
    """A phase, and for how many seconds it has lasted."""

    phase: Phase
    lasted_s: float


ANSWERED = Story(
    (
        (Phase.EXTENSION_RINGING, 3.0),
        (Phase.CUSTOMER_RINGING, 4.0),
        (Phase.TALKING, 30.0),
    ),
    HangUpCause.NORMAL,
)
BUSY = Story(
    ((Phase.EXTENSION_RINGING, 3.0), (Phase.CUSTOMER_RINGING, 1.0)),
    HangUpCause.BUSY,
)
NO_ANSWER = Story(
    ((Phase.EXTENSION_RINGING, 3.0), (Phase.CUSTOMER_RINGING, 20.0)),
    HangUpCause.NO_ANSWER,
)
NOT_PICKED_UP = Story(
    ((Phase.EXTENSION_RINGING, 20.0),),
    HangUpCause.EXTENSION_NOT_ANSWERED,
)
