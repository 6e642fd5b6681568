"""What becomes of a call: its script, and where it stands at a moment."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
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
    CANCELLED = 10002
    REJECTED = 10003
    NOT_ANSWERED = 10005
    BUSY = 10006
    EXTENSION_GONE = 10008
    UNREACHABLE = 10009
    NO_ANSWER = 10016
    CALLER_HUNG_UP = 10040
    CALLEE_HUNG_UP = 10041


@dataclass(frozen=True)
class CallScript:
    """What will happen to a call after the command was accepted.

    Attributes:
        steps: Phases in order, each with its length in seconds.
        cause: What is recorded as the reason when it is over.
        cut_s: After how many seconds somebody ends it before its time.
    """

    steps: tuple[tuple[Phase, float], ...]
    cause: HangUpCause
    cut_s: float = math.inf

    @property
    def length_s(self) -> float:
        """Seconds from the accepted command to the end of the call."""
        return min(self.cut_s, sum(length_s for _, length_s in self.steps))

    @property
    def talk_begins_s(self) -> float | None:
        """Seconds from the accepted command until both sides talk; None if they never do."""
        begins = (begun_s for phase, begun_s in self._begins() if phase is Phase.TALKING)
        begun_s = next(begins, None)
        return None if begun_s is None or begun_s >= self.cut_s else begun_s

    def moment(self, elapsed_s: float) -> Moment:
        """Tells where the call stands ``elapsed_s`` seconds after it was placed."""
        if elapsed_s >= self.length_s:
            return Moment(Phase.ENDED, elapsed_s - self.length_s)
        elapsed_s = max(0.0, elapsed_s)
        begun = [(phase, begun_s) for phase, begun_s in self._begins() if begun_s <= elapsed_s]
        phase, begun_s = begun[-1]
        return Moment(phase, elapsed_s - begun_s)

    def sped_up(self, factor: float) -> CallScript:
        """Tells the same in less time."""
        return CallScript(
            tuple((phase, length_s / factor) for phase, length_s in self.steps), self.cause
        )

    def without_ringing_first(self) -> CallScript:
        """Tells the same of a person who has the phone in the hand already."""
        _, *rest = self.steps
        return CallScript(tuple(rest) or ANSWERED.steps[1:], self.cause)

    def picked_up_after(self, ring_s: float) -> CallScript:
        """Tells the same with the extension picked up then.

        Where nobody would have picked up at all, the customer answers.
        """
        first, *rest = self.steps
        if not rest:
            return CallScript(((first[0], ring_s), *ANSWERED.steps[1:]), ANSWERED.cause)
        return CallScript(((first[0], ring_s), *rest), self.cause)

    def cut_after(self, elapsed_s: float, cause: HangUpCause) -> CallScript:
        """Ends the story early, for another reason."""
        return replace(self, cut_s=elapsed_s, cause=cause)

    def _begins(self) -> Iterator[tuple[Phase, float]]:
        begun_s = 0.0
        for phase, length_s in self.steps:
            yield phase, begun_s
            begun_s += length_s


@dataclass(frozen=True)
class Moment:
    """A phase, and for how many seconds it has lasted."""

    phase: Phase
    lasted_s: float


RING_S = 3.0
RING_LIMIT_S = 20.0

_RINGS = (Phase.EXTENSION_RINGING, RING_S)

ANSWERED = CallScript(
    (_RINGS, (Phase.CUSTOMER_RINGING, 4.0), (Phase.TALKING, 30.0)), HangUpCause.NORMAL
)
BUSY = CallScript((_RINGS, (Phase.CUSTOMER_RINGING, 1.0)), HangUpCause.BUSY)
NO_ANSWER = CallScript((_RINGS, (Phase.CUSTOMER_RINGING, 20.0)), HangUpCause.NO_ANSWER)
NOT_PICKED_UP = CallScript(((Phase.EXTENSION_RINGING, RING_LIMIT_S),), HangUpCause.CANCELLED)
HUNG_UP_ON = CallScript(
    (_RINGS, (Phase.CUSTOMER_RINGING, 4.0), (Phase.TALKING, 8.0)), HangUpCause.CALLEE_HUNG_UP
)
REJECTED = CallScript((_RINGS, (Phase.CUSTOMER_RINGING, 3.0)), HangUpCause.REJECTED)
UNREACHABLE = CallScript((_RINGS, (Phase.CUSTOMER_RINGING, 2.0)), HangUpCause.UNREACHABLE)
GIVEN_UP = CallScript((_RINGS, (Phase.CUSTOMER_RINGING, 15.0)), HangUpCause.NOT_ANSWERED)
INCOMING = CallScript((_RINGS, (Phase.TALKING, 30.0)), HangUpCause.CALLER_HUNG_UP)


class Way(Enum):
    """How a call came about."""

    BY_API = "by the API"
    BY_HAND = "dialled on the phone"
    INCOMING = "from outside"


@dataclass(frozen=True)
class PlacedCall:
    """A call that was accepted.

    Attributes:
        serial: Counts the calls from 1.
        account: The name of the account.
        extension: The account's phone.
        destination: The number at the other end.
        shown_number: The caller ID.
        custom: The custom fields that were given.
        story: What became of it so far, and what will if nobody interferes.
        placed_at: Unix seconds.
        script: What the scenario had in mind.
        way: How it came about.
    """

    serial: int
    account: str
    extension: str
    destination: str
    shown_number: str
    custom: Mapping[str, str]
    story: CallScript
    placed_at: float
    script: CallScript
    way: Way = Way.BY_API

    def moment(self, now: float) -> Moment:
        """Tells where the call stands at ``now`` (Unix seconds)."""
        return self.story.moment(now - self.placed_at)

    def is_over(self, at: float) -> bool:
        """Tells whether it has ended by then (Unix seconds)."""
        return self.moment(at).phase is Phase.ENDED


def cause_of_hang_up(call: PlacedCall, phase: Phase, *, by_customer: bool) -> HangUpCause:
    """Tells what is recorded when a side hangs up.

    Before anybody talks, who has placed the call cancels it, and who is rung rejects it. The
    extension of a call by the API is rung as well.
    """
    customer_called = call.way is Way.INCOMING
    if phase is Phase.TALKING:
        by_caller = by_customer == customer_called
        return HangUpCause.CALLER_HUNG_UP if by_caller else HangUpCause.CALLEE_HUNG_UP
    if phase is Phase.EXTENSION_RINGING:
        return HangUpCause.CANCELLED if by_customer else HangUpCause.REJECTED
    return HangUpCause.REJECTED if by_customer else HangUpCause.CANCELLED
