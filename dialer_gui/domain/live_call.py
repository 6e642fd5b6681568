"""The life of one call after it was sent, as far as the phone's state shows it.

Pure: fed with observations and a clock's seconds, it answers with a new value. The table says
what each observation of the calling extension makes of a call; "ours" is a status without another
party, or with the number that was called.

=============  ===========  ===========  ===========  ===========  ==================
state          idle         ringing      off hook     in a call    time passes
=============  ===========  ===========  ===========  ===========  ==================
ACCEPTED       (waits)      RINGING      PICKED_UP    IN_CALL      8 s: hint; 60 s: NO_RING
UNCERTAIN      (waits)      RINGING      PICKED_UP    IN_CALL      20 s: NOTHING_HAPPENED
RINGING        ENDED        (stays)      PICKED_UP    IN_CALL      (stays)
PICKED_UP      ENDED        (stays)      (stays)      IN_CALL      (stays)
IN_CALL        ENDED        (stays)      (stays)      (stays)      (stays)
any of these   UNTRACKED when the phone's state can't be had for good
the others     are final
=============  ===========  ===========  ===========  ===========  ==================

Offline and disabled read as idle for a call that was under way: a phone that is gone has no call.
A status that belongs to another number (someone dialled by hand) changes nothing, except that a
call of ours that was under way has ended. One idle look between two others can be the switch from
ringing to off hook, so a call under way ends only when it was seen idle twice in a row.

That nothing rang is known only of a phone that was looked at all the while, from the moment the
call was sent. After a gap between looks of more than ten seconds, NO_RING and NOTHING_HAPPENED are
not concluded: the call waits on, and is UNTRACKED after 60 s.
"""

from __future__ import annotations

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


FINAL_STATES = frozenset(
    {LiveState.ENDED, LiveState.NO_RING, LiveState.NOTHING_HAPPENED, LiveState.UNTRACKED}
)
UNDER_WAY = frozenset({LiveState.RINGING, LiveState.PICKED_UP, LiveState.IN_CALL})

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
    is_ours = not status.other_party or is_same_number(status.other_party, call.number)
    if seen is not None and is_ours:
        return _advance(call, seen, status.talking_s, now_s)
    if status.state in {PhoneState.OTHER, PhoneState.PAUSED} and call.state in UNDER_WAY:
        return replace(call, idle_looks=0)
    if call.state in UNDER_WAY:
        return _look_idle(call, now_s)
    return pass_time(call, now_s)


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
    """The phone's state can't be had (not licensed, not allowed, no network for long)."""
    return call if call.is_final else _enter(call, LiveState.UNTRACKED, now_s)


def _advance(call: LiveCall, seen: LiveState, talking_s: int, now_s: float) -> LiveCall:
    if _ORDER.index(seen) <= _ORDER.index(call.state):
        return replace(call, idle_looks=0)
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
    return replace(call, state=state, since_s=now_s, needs_hint=False, idle_looks=0)
