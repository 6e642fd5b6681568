"""Which calls of the history a person wants to see."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from itertools import groupby, islice

from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState

#: How many calls are read at a time; where there are fewer, there are no more of them.
PART_ROWS = 100

#: The states of a call's phone that say more than the outcome of its request.
TELLING_STATES = frozenset(LiveState) - {
    LiveState.ACCEPTED,
    LiveState.UNCERTAIN,
    LiveState.UNTRACKED,
}


class CallResult(StrEnum):
    """Whether somebody was reached, as far as that is known."""

    ANSWERED = "answered"
    NOT_REACHED = "not_reached"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Endings:
    """Some of the ways in which a call can have ended.

    How a call ended is told by its record; without one, by the state that was seen of its phone, if
    that is one of ``TELLING_STATES``; else by the outcome of its request. Each field but the last
    three is about the calls that are told in its way.

    Attributes:
        answered: calls with a record of an answer.
        unanswered: all calls with a record of no answer.
        causes: calls with a record of no answer and one of these hang-up codes.
        seen: calls whose phone was last seen so.
        outcomes: calls whose request ended so; None is a request under way.
        unknown_at_first: all calls whose outcome was unknown, whatever became known later.
        recorded: all calls with a recording.
        dispositions: all calls that a person has given one of these results.
    """

    answered: bool = False
    unanswered: bool = False
    causes: frozenset[int] = frozenset()
    seen: frozenset[LiveState] = frozenset()
    outcomes: frozenset[OutcomeKind | None] = frozenset()
    unknown_at_first: bool = False
    recorded: bool = False
    dispositions: frozenset[Disposition] = frozenset()


@dataclass(frozen=True, slots=True)
class CallFilters:
    """Properties that calls must have to be shown, all of them; by default none.

    Attributes:
        since_s: Unix seconds, made then or later.
        until_s: Unix seconds, made before.
        account_id: placed with this account.
        extension: placed from this extension.
        disposition: what a person has said of it.
        lacks_disposition: nobody has said anything of it.
        least_talking_s: people talked for so long, as its record tells.
        numbers: to one of these numbers, which are a person's.
    """

    since_s: float | None = None
    until_s: float | None = None
    account_id: str = ""
    extension: str = ""
    disposition: Disposition | None = None
    lacks_disposition: bool = False
    least_talking_s: int = 0
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPart:
    """A part of a search's text, the endings whose words it occurs in, and whose name has it.

    Attributes:
        numbers: all of the people in whose names it occurs.
    """

    text: str
    endings: Endings = field(default_factory=Endings)
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallSearch:
    """Which calls are to be shown; by default all.

    Attributes:
        text: occurs in the number, extension, caller ID, account, details or note; or else
        endings: the text occurs in the words for how the call ended; or else
        numbers: it was to one of these, whose owners' names have the text; or else
        parts: each of these occurs somewhere, where the text has several.
        result: belongs to this part of all calls; None for any.
        filters: has these properties.
    """

    text: str = ""
    endings: Endings = field(default_factory=Endings)
    result: CallResult | None = None
    parts: tuple[SearchPart, ...] = ()
    filters: CallFilters = field(default_factory=CallFilters)
    numbers: tuple[str, ...] = ()

    @property
    def is_for_all(self) -> bool:
        """Whether all calls are shown."""
        return not self.text and self.result is None and self.filters == CallFilters()


#: SQLite takes no condition of any length.
MAX_PARTS = 20
#: One of several words that stand for a number together.
_PART_OF_NUMBER = re.compile(r"[+*#]?[\d\-./()]+")


def split_search(text: str) -> tuple[str, ...]:
    """Return the words of a text and the numbers beside them, each together; none if it is one.

    ``Weber 030 12`` is about ``Weber`` and ``030 12``. Of a long text that was pasted, the first
    ones count.
    """
    runs = groupby(text.split(), lambda word: _PART_OF_NUMBER.fullmatch(word) is not None)
    parts = tuple(" ".join(words) for _, words in islice(runs, MAX_PARTS))
    return parts if len(parts) > 1 else ()


class PartStart(Enum):
    """Where a part of a list begins; whichever it is, its newest call comes first."""

    NEWEST = auto()
    OLDEST = auto()
    #: At a certain call, which belongs to it, and on to older ones.
    AT = auto()
    #: Beside a certain call, which does not belong to it.
    OLDER_THAN = auto()
    NEWER_THAN = auto()


@dataclass(frozen=True, slots=True)
class PartRequest:
    """Which part of the calls of a search is wanted.

    Attributes:
        search: which calls the list is made of.
        start: where the part begins.
        call: the call that it begins at or beside; None at the ends of the list.
        rows: how many calls at most.
    """

    search: CallSearch = field(default_factory=CallSearch)
    start: PartStart = PartStart.NEWEST
    call: HistoryEntry | None = None
    rows: int = PART_ROWS


@dataclass(frozen=True, slots=True)
class CallsPart:
    """A part of the calls of a search.

    Attributes:
        request: what was asked for.
        entries: the newest first.
        is_full: whether there may be more calls behind its end.
    """

    request: PartRequest
    entries: tuple[HistoryEntry, ...]
    is_full: bool = False


def endings_of(result: CallResult) -> Endings:
    """Return which calls belong to a result; no call belongs to two.

    * Answered: the record says so, or the phone is or was seen in the call.
    * Not reached: the record says that nobody answered, the phone did not ring or nothing
      happened, or the request was refused, not sent or stopped in time.
    * Unknown: the reply was lost, or the request was accepted and neither the record nor the phone
      has told how the call went on. That is so for a call that ended or is not watched any more
      before its record has come.

    A call that goes on and is not answered yet belongs to none: its request is under way, the phone
    rings, or it was just picked up.
    """
    if result is CallResult.ANSWERED:
        return Endings(answered=True, seen=frozenset({LiveState.IN_CALL, LiveState.WAS_IN_CALL}))
    if result is CallResult.NOT_REACHED:
        return Endings(
            unanswered=True,
            seen=frozenset({LiveState.NO_RING, LiveState.NOTHING_HAPPENED}),
            outcomes=frozenset({OutcomeKind.REFUSED, OutcomeKind.NOT_SENT, OutcomeKind.CANCELLED}),
        )
    return Endings(
        seen=frozenset({LiveState.ENDED, LiveState.WAS_RINGING, LiveState.WAS_PICKED_UP}),
        outcomes=frozenset({OutcomeKind.ACCEPTED, OutcomeKind.UNKNOWN}),
    )
