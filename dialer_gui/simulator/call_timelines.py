"""The calls that run through the exchange: their scripts, and who picks up and hangs up."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from dialer_gui.simulator.rules import Rules


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


class Calls:
    """All calls so far; safe to use from several threads.

    Nothing runs in the background: where a call stands follows from the clock.
    """

    def __init__(self, rules: Rules, *, clock: Callable[[], float]) -> None:
        """Begins without any call; ``clock`` tells the time in Unix seconds."""
        self._rules = rules
        self._clock = clock
        self._calls: list[PlacedCall] = []
        self._latest: dict[tuple[str, str], int] = {}
        self._unrecorded: set[int] = set()
        self._lock = threading.Lock()

    def all(self) -> tuple[PlacedCall, ...]:
        """Every call, in order."""
        with self._lock:
            return tuple(self._calls)

    def begin(
        self,
        account: str,
        extension: str,
        destination: str,
        shown_number: str,
        script: CallScript,
        *,
        custom: Mapping[str, str],
        way: Way,
    ) -> PlacedCall:
        """Starts a call that goes by its script until somebody interferes."""
        script = script.sped_up(self._rules.life_speed)
        with self._lock:
            call = PlacedCall(
                serial=len(self._calls) + 1,
                account=account,
                extension=extension,
                destination=destination,
                shown_number=shown_number,
                custom=dict(custom),
                story=self._left_alone(script),
                placed_at=self._clock(),
                script=script,
                way=way,
            )
            self._calls.append(call)
            self._latest[account, extension] = call.serial
            self._unrecorded.add(call.serial)
            return call

    def latest(self, account: str, extension: str) -> PlacedCall | None:
        """Finds the call an extension had last, be it over or not."""
        with self._lock:
            serial = self._latest.get((account, extension))
            return None if serial is None else self._calls[serial - 1]

    def live(self, extension: str, account: str | None = None) -> PlacedCall | None:
        """Finds the latest call of an extension that is not over."""
        with self._lock:
            return self._live(extension, account)

    def pick_up(self, extension: str) -> bool:
        """Lifts the handset of a phone that rings; False when it does not ring."""
        with self._lock:
            call = self._live(extension)
            now = self._clock()
            if call is None or call.moment(now).phase is not Phase.EXTENSION_RINGING:
                return False
            self._continue(call, call.script.picked_up_after(now - call.placed_at))
            return True

    def hang_up(
        self, extension: str, *, by_customer: bool = False, because: HangUpCause | None = None
    ) -> bool:
        """Ends the extension's call; False when there is none.

        Args:
            extension: The account's phone.
            by_customer: The other side hangs up, refuses or gives up.
            because: What is recorded, in place of what follows from who hung up and when.
        """
        with self._lock:
            call = self._live(extension)
            if call is None:
                return False
            now = self._clock()
            cause = because or _cause(call, call.moment(now).phase, by_customer=by_customer)
            self._continue(call, call.story.cut_after(now - call.placed_at, cause))
            return True

    def take_unrecorded(self, ended_before: float) -> list[PlacedCall]:
        """Hands out, once, the calls that were over by then (Unix seconds)."""
        with self._lock:
            taken = [
                self._calls[serial - 1]
                for serial in sorted(self._unrecorded)
                if self._calls[serial - 1].is_over(ended_before)
            ]
            self._unrecorded -= {call.serial for call in taken}
            return taken

    def _left_alone(self, script: CallScript) -> CallScript:
        first, *rest = script.steps
        if first[0] is not Phase.EXTENSION_RINGING or not rest:
            return script
        if self._rules.auto_pick_up_s is None:
            return NOT_PICKED_UP.sped_up(self._rules.life_speed)
        return script.picked_up_after(self._rules.auto_pick_up_s / self._rules.life_speed)

    def _live(self, extension: str, account: str | None = None) -> PlacedCall | None:
        now = self._clock()
        for serial in sorted(self._unrecorded, reverse=True):
            call = self._calls[serial - 1]
            if (
                call.extension == extension
                and account in (None, call.account)
                and not call.is_over(now)
            ):
                return call
        return None

    def _continue(self, call: PlacedCall, story: CallScript) -> None:
        self._calls[call.serial - 1] = replace(call, story=story)


def _cause(call: PlacedCall, phase: Phase, *, by_customer: bool) -> HangUpCause:
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
