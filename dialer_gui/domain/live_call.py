"""The life of one call after it was sent, as far as the phone's state shows it.

Pure: fed with observations and a clock's seconds, it answers with a new value. The table says
what each observation of the calling extension makes of a call; "ours" is a status without another
party, or with the number that was called.

=============  ===========  ===========  ===========  ===========  ====================
state          idle         ringing      off hook     in a call    time passes
=============  ===========  ===========  ===========  ===========  ====================
ACCEPTED       (waits)      RINGING      PICKED_UP    IN_CALL      8 s: hint; 60 s: NO_RING
UNCERTAIN      (waits)      RINGING      PICKED_UP    IN_CALL      20 s: NOTHING_HAPPENED
RINGING        ENDED        (stays)      PICKED_UP    IN_CALL      (stays)
PICKED_UP      ENDED        (stays)      (stays)      IN_CALL      (stays)
IN_CALL        ENDED        (stays)      (stays)      (stays)      (stays)
=============  ===========  ===========  ===========  ===========  ====================

When the phone's state can't be had any more, nobody watches the call, and its state is in the past:

=============  ====================
state          not watched any more
=============  ====================
ACCEPTED       UNTRACKED
UNCERTAIN      UNTRACKED
RINGING        WAS_RINGING
PICKED_UP      WAS_PICKED_UP
IN_CALL        WAS_IN_CALL
=============  ====================

The other states are final.

Offline and disabled read as idle for a call that was under way: a phone that is gone has no call.
A status that belongs to another number (someone dialled by hand) changes nothing, except that a
call of ours that was under way has ended. One idle look between two others can be the switch from
ringing to off hook, so a call under way ends only when it was seen idle twice in a row.

A phone that has several calls of ours shows one of them. That one is known by its number
(:func:`observe_phone`). The others can't be seen meanwhile: they are hidden, which reads as
in the past (``LiveCall.seen``) until the phone shows them again or was idle twice. Where it can't
be told whose state it is, the later call may have it once it was seen to ring; until then it is
nobody's.

That nothing rang is known only of a phone that was looked at all the while, from the moment the
call was sent. After a gap between looks of more than ten seconds, or while the phone showed
another call of ours, NO_RING and NOTHING_HAPPENED are not concluded: the call waits on, and is
UNTRACKED after 60 s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dialer_gui.domain.phones import PhoneState, PhoneStatus, is_same_number

NO_RING_HINT_AFTER_S = 8.0
NO_RING_AFTER_S = 60.0
NOTHING_HAPPENED_AFTER_S = 20.0
#: When the hint comes, what was seen of the phone for so long still holds.
SEEN_FOR_S = 4.0
#: A phone can ring and be silent again between two looks that are further apart.
LONGEST_GAP_S = 10.0
#: Looks in a row that have to agree before a call under way is taken to be over.
IDLE_LOOKS_TO_END = 2


class LiveState(StrEnum):
    """Where a call is."""

    ACCEPTED = "accepted"
    UNCERTAIN = "uncertain"
    RINGING = "ringing"
    PICKED_UP = "picked_up"
    IN_CALL = "in_call"
    ENDED = "ended"
    NO_RING = "no_ring"
    NOTHING_HAPPENED = "nothing_happened"
    UNTRACKED = "untracked"
    WAS_RINGING = "was_ringing"
    WAS_PICKED_UP = "was_picked_up"
    WAS_IN_CALL = "was_in_call"


#: The states of a call that goes on, and what they are once nobody watches it.
PAST_OF = {
    LiveState.RINGING: LiveState.WAS_RINGING,
    LiveState.PICKED_UP: LiveState.WAS_PICKED_UP,
    LiveState.IN_CALL: LiveState.WAS_IN_CALL,
}
UNDER_WAY = frozenset(PAST_OF)
#: How a call went on was not seen.
END_NOT_SEEN = frozenset({LiveState.UNTRACKED, *PAST_OF.values()})
FINAL_STATES = END_NOT_SEEN | {LiveState.ENDED, LiveState.NO_RING, LiveState.NOTHING_HAPPENED}

_STATE_OF_PHONE = {
    PhoneState.RINGING: LiveState.RINGING,
    PhoneState.OFF_HOOK: LiveState.PICKED_UP,
    PhoneState.IN_CALL: LiveState.IN_CALL,
}
_ORDER = (
    LiveState.ACCEPTED,
    LiveState.UNCERTAIN,
    LiveState.RINGING,
    LiveState.PICKED_UP,
    LiveState.IN_CALL,
)


@dataclass(frozen=True, slots=True)
class LiveCall:
    """What is known of a call that was sent.

    Attributes:
        number: as it was sent.
        extension: the calling extension.
        state: where the call is.
        sent_at_s: when it was accepted, or when its reply was lost; seconds of a steady clock.
        since_s: when it came into its state.
        talking_since_s: when talking began; None before. A first look into a running call is
            set back by the seconds the provider tells, but not to before the call was sent or
            seen ringing.
        needs_hint: nothing is known to ring yet, and the person should look at the likely reasons.
        was_answered: it was once seen in a call.
        idle_looks: idle looks in a row, while under way.
        looked_at_s: when the phone was last looked at; None before.
        has_gap: it was not looked at for so long that a ring could have been missed.
        is_hidden: the phone has shown another call of ours since it was last seen.
    """

    number: str
    extension: str
    state: LiveState
    sent_at_s: float
    since_s: float
    talking_since_s: float | None = None
    needs_hint: bool = False
    was_answered: bool = False
    idle_looks: int = 0
    looked_at_s: float | None = None
    has_gap: bool = False
    is_hidden: bool = False

    @property
    def seen(self) -> LiveState:
        """What is known of it now: a state that goes on only while the phone shows it."""
        return PAST_OF.get(self.state, self.state) if self.is_hidden else self.state

    @property
    def was_just_seen(self) -> bool:
        """Whether the phone was looked at shortly before the hint, so that it is known not to ring.

        Without that, a network that fails is no reason to speak of the phone.
        """
        hint_at_s = self.sent_at_s + NO_RING_HINT_AFTER_S
        return self.looked_at_s is not None and hint_at_s - self.looked_at_s <= SEEN_FOR_S

    @property
    def is_final(self) -> bool:
        """Whether nothing more will become known by looking at the phone."""
        return self.state in FINAL_STATES


def begin(number: str, extension: str, now_s: float, *, is_accepted: bool) -> LiveCall:
    """Begin to follow a call: accepted, or with an outcome that is unknown."""
    state = LiveState.ACCEPTED if is_accepted else LiveState.UNCERTAIN
    return LiveCall(number, extension, state, now_s, now_s)


def resume(call: LiveCall, watched: LiveCall, now_s: float) -> LiveCall:
    """Take into account what was seen of the phone while the reply was waited for.

    Args:
        call: one whose reply was lost just now.
        watched: the same, begun when it was sent and looked at since then, or not.
        now_s: the time now.
    """
    if watched.state in UNDER_WAY or watched.state is LiveState.ENDED:
        return replace(watched, sent_at_s=call.sent_at_s)
    has_gap = _is_unwatched(watched, now_s)
    return replace(call, looked_at_s=watched.looked_at_s, has_gap=has_gap)


def observe(call: LiveCall, status: PhoneStatus, now_s: float) -> LiveCall:
    """Take one look at the calling extension into account."""
    if call.is_final or status.extension != call.extension:
        return call
    call = replace(call, looked_at_s=now_s, has_gap=_is_unwatched(call, now_s))
    seen = _STATE_OF_PHONE.get(status.state)
    if seen is not None and _can_be_of(status, call):
        return _advance(call, seen, status.talking_s, now_s)
    if status.state in {PhoneState.OTHER, PhoneState.PAUSED} and call.state in UNDER_WAY:
        return replace(call, idle_looks=0)
    if call.state in UNDER_WAY:
        return _look_idle(call, now_s)
    return pass_time(call, now_s)


def observe_phone(
    calls: Sequence[LiveCall], statuses: Sequence[PhoneStatus], now_s: float
) -> list[LiveCall]:
    """Take one look at a phone with several calls into account, and return the calls after it.

    Args:
        calls: all that are followed on one extension, in the order in which they were sent.
        statuses: what the provider tells of that extension: one, or one for each call; at least
            one.
        now_s: the time now.
    """
    shown: dict[int, PhoneStatus] = {}
    concerned: set[int] = set()
    for status in statuses:
        if status.state not in _STATE_OF_PHONE:
            continue
        possible = [at for at, call in enumerate(calls) if _can_be_of(status, call)]
        if status.other_party and possible:
            concerned.update(range(len(calls)))
        concerned.update(possible)
        owner = _owner(calls, possible, status)
        if owner is not None:
            shown.setdefault(owner, status)
    return [
        _hide(call, now_s)
        if at in concerned and at not in shown
        else observe(call, shown.get(at, statuses[0]), now_s)
        for at, call in enumerate(calls)
    ]


def pass_time(call: LiveCall, now_s: float) -> LiveCall:
    """Let time pass without a look: hints and giving up."""
    waited_s = now_s - call.sent_at_s
    is_unwatched = _is_unwatched(call, now_s)
    if call.state is LiveState.UNCERTAIN and waited_s >= NOTHING_HAPPENED_AFTER_S:
        if not is_unwatched:
            return _enter(call, LiveState.NOTHING_HAPPENED, now_s)
        if waited_s >= NO_RING_AFTER_S:
            return lose_track(call, now_s)
    if call.state is LiveState.ACCEPTED:
        if waited_s >= NO_RING_AFTER_S:
            end = LiveState.UNTRACKED if is_unwatched else LiveState.NO_RING
            return _enter(call, end, now_s)
        if waited_s >= NO_RING_HINT_AFTER_S and not call.needs_hint:
            return replace(call, needs_hint=True)
    return call


def lose_track(call: LiveCall, now_s: float) -> LiveCall:
    """Nobody watches the call any more: its phone's state can't be had, or the program ends."""
    if call.is_final:
        return call
    return _enter(call, PAST_OF.get(call.state, LiveState.UNTRACKED), now_s)


def _can_be_of(status: PhoneStatus, call: LiveCall) -> bool:
    """Whether what a phone does can be the call's doing, by the number at the other end."""
    return not status.other_party or is_same_number(status.other_party, call.number)


def _owner(calls: Sequence[LiveCall], possible: Sequence[int], status: PhoneStatus) -> int | None:
    """Return which of the possible calls a phone shows; None where that can't be told.

    The phone rings for the latest one. What comes after ringing is the latest one's if it was
    seen to ring; it may also be an earlier one that goes on.
    """
    possible = [at for at in possible if not calls[at].is_final]
    if not possible:
        return None
    latest = possible[-1]
    is_latest = status.state is PhoneState.RINGING or calls[latest].state in UNDER_WAY
    goes_on = any(calls[at].state in UNDER_WAY for at in possible)
    return latest if is_latest or not goes_on else None


def _hide(call: LiveCall, now_s: float) -> LiveCall:
    if call.is_final:
        return call
    hidden = replace(call, looked_at_s=now_s, has_gap=True, is_hidden=True, idle_looks=0)
    return pass_time(hidden, now_s)


def _advance(call: LiveCall, seen: LiveState, talking_s: int, now_s: float) -> LiveCall:
    if _ORDER.index(seen) <= _ORDER.index(call.state):
        return replace(call, idle_looks=0, is_hidden=False)
    if seen is LiveState.IN_CALL:
        talking_since_s = _talking_since_s(call, talking_s, now_s)
        call = replace(call, was_answered=True, talking_since_s=talking_since_s)
    return _enter(call, seen, now_s)


def _talking_since_s(call: LiveCall, talking_s: int, now_s: float) -> float:
    told_s = now_s - max(0, talking_s)
    # When a call was sent whose reply was lost is not known; any other began after it was sent,
    # and its talk after it was last seen in another state.
    return told_s if call.state is LiveState.UNCERTAIN else max(told_s, call.since_s)


def _look_idle(call: LiveCall, now_s: float) -> LiveCall:
    if call.idle_looks + 1 < IDLE_LOOKS_TO_END:
        return replace(call, idle_looks=call.idle_looks + 1)
    return _enter(call, LiveState.ENDED, now_s)


def _is_unwatched(call: LiveCall, now_s: float) -> bool:
    looked_at_s = call.sent_at_s if call.looked_at_s is None else call.looked_at_s
    return call.has_gap or now_s - looked_at_s > LONGEST_GAP_S


def _enter(call: LiveCall, state: LiveState, now_s: float) -> LiveCall:
    return replace(
        call, state=state, since_s=now_s, needs_hint=False, idle_looks=0, is_hidden=False
    )
