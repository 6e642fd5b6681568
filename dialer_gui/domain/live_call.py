"""The life of one call after it was sent, as far as the phone's state shows it.

Pure functions: each takes a call, what was observed and the time, and returns the call after it.
The table says which state a call comes into by each status of the calling extension. Only a status
without another party, or with the number that was called, is taken for the call's.

=============  ===========  ===========  ===========  ===========  ====================
state          idle         ringing      off hook     in a call    time passes
=============  ===========  ===========  ===========  ===========  ====================
ACCEPTED       (waits)      RINGING      PICKED_UP    IN_CALL      8 s: hint; 60 s: NO_RING
UNCERTAIN      (waits)      RINGING      PICKED_UP    IN_CALL      20 s: NOTHING_HAPPENED
RINGING        ENDED        (stays)      PICKED_UP    IN_CALL      (stays)
PICKED_UP      ENDED        (stays)      (stays)      IN_CALL      (stays)
IN_CALL        ENDED        (stays)      (stays)      (stays)      (stays)
=============  ===========  ===========  ===========  ===========  ====================

When the phone's state can't be had any more, the call is no longer watched, and its state is told
in the past tense:

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

Offline and disabled count as idle for a call under way: a phone that is gone has no call. A status
of another number (someone dialled by hand) changes nothing, except that a call under way has ended.
A phone can be idle for one look while it switches from ringing to off hook, so a call under way
ends only when the phone was idle in two looks in a row.

A phone with several calls of this program shows one of them, which is known by its number
(:func:`observe_phone`). If the state could belong to an earlier or a later call, it goes to the
later one only if that one has rung; otherwise to none. Calls that the phone does not show are
marked hidden, and ``LiveCall.seen`` reports them in the past tense, until the phone shows them
again or was idle twice.

"Nothing rang" (NO_RING, NOTHING_HAPPENED) is concluded only if the phone was looked at without a
gap over 10 s since sending, and did not show another call meanwhile. Otherwise the call waits on,
and is UNTRACKED after 60 s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dialer_gui.domain.phones import PhoneState, PhoneStatus, is_same_number

NO_RING_HINT_AFTER_S = 8.0
NO_RING_AFTER_S = 60.0
NOTHING_HAPPENED_AFTER_S = 20.0
#: A look at most this old when the hint is due still counts as current.
SEEN_FOR_S = 4.0
#: Between two looks that are further apart, a phone can have rung and stopped again.
LONGEST_GAP_S = 10.0
#: Idle looks in a row after which a call under way is over.
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


#: The states of a call under way, and what each becomes when it is no longer watched.
PAST_OF = {
    LiveState.RINGING: LiveState.WAS_RINGING,
    LiveState.PICKED_UP: LiveState.WAS_PICKED_UP,
    LiveState.IN_CALL: LiveState.WAS_IN_CALL,
}
UNDER_WAY = frozenset(PAST_OF)
#: How the call ended was not seen.
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
        followed_since_s: when it was sent, accepted, or its reply was lost, whichever of these the
            following began with; seconds of a steady clock.
        since_s: when it came into its state.
        talking_since_s: when talking began, as the provider tells it, but not before the call was
            followed or seen ringing; None before.
        needs_hint: the phone does not ring yet, and the likely reasons should be shown.
        was_answered: the phone was once seen in this call.
        idle_looks: idle looks in a row, while under way.
        looked_at_s: when the phone was last looked at; None before.
        has_gap: the phone was not looked at for so long that a ring could have been missed.
        is_hidden: the phone has shown another call since it showed this one.
    """

    number: str
    extension: str
    state: LiveState
    followed_since_s: float
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
        """The state as it is told: in the past tense while the phone shows another call."""
        return PAST_OF.get(self.state, self.state) if self.is_hidden else self.state

    @property
    def was_just_seen(self) -> bool:
        """Whether a look shortly before the hint has shown that the phone does not ring.

        Without one, the network may have failed, and nothing can be said about the phone.
        """
        hint_at_s = self.followed_since_s + NO_RING_HINT_AFTER_S
        return self.looked_at_s is not None and hint_at_s - self.looked_at_s <= SEEN_FOR_S

    @property
    def is_final(self) -> bool:
        """Whether further looks at the phone can't change the state."""
        return self.state in FINAL_STATES


def begin(number: str, extension: str, now_s: float, *, is_accepted: bool) -> LiveCall:
    """Begin to follow a call that was accepted, or whose outcome is unknown."""
    state = LiveState.ACCEPTED if is_accepted else LiveState.UNCERTAIN
    return LiveCall(number, extension, state, now_s, now_s)


def resume(call: LiveCall, watched: LiveCall, now_s: float) -> LiveCall:
    """Take over what was seen of the phone between sending a call and losing its reply.

    Args:
        call: the call, begun when its reply was lost.
        watched: the same call, begun when it was sent; the phone may have been looked at since.
        now_s: the time now.
    """
    if watched.state in UNDER_WAY or watched.state is LiveState.ENDED:
        return replace(watched, followed_since_s=call.followed_since_s)
    has_gap = _is_unwatched(watched, now_s)
    return replace(call, looked_at_s=watched.looked_at_s, has_gap=has_gap)


def observe(call: LiveCall, status: PhoneStatus, now_s: float) -> LiveCall:
    """Take one look at the calling extension into account."""
    if call.is_final or status.extension != call.extension:
        return call
    call = replace(call, looked_at_s=now_s, has_gap=_is_unwatched(call, now_s))
    state = _STATE_OF_PHONE.get(status.state)
    if state is not None and _can_be_of(status, call):
        return _advance(call, state, status.talking_s, now_s)
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
        statuses: what the provider tells of that extension: one for each of its calls, at least
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
    # A call that is not concerned may take any status: by its number none can be its own, so each
    # says the same, that the phone does not have this call.
    return [
        _hide(call, now_s)
        if at in concerned and at not in shown
        else observe(call, shown.get(at, statuses[0]), now_s)
        for at, call in enumerate(calls)
    ]


def pass_time(call: LiveCall, now_s: float) -> LiveCall:
    """Do what is due without a look: show the hint, or give the call up."""
    waited_s = now_s - call.followed_since_s
    is_unwatched = _is_unwatched(call, now_s)
    if call.state is LiveState.UNCERTAIN and waited_s >= NOTHING_HAPPENED_AFTER_S:
        if not is_unwatched:
            return _enter(call, LiveState.NOTHING_HAPPENED, now_s)
        if waited_s >= NO_RING_AFTER_S:
            return lose_track(call, now_s)
    if call.state is LiveState.ACCEPTED:
        if waited_s >= NO_RING_AFTER_S:
            if is_unwatched:
                return lose_track(call, now_s)
            return _enter(call, LiveState.NO_RING, now_s)
        if waited_s >= NO_RING_HINT_AFTER_S and not call.needs_hint:
            return replace(call, needs_hint=True)
    return call


def lose_track(call: LiveCall, now_s: float) -> LiveCall:
    """Stop watching the call: its phone's state can't be had any more, or the program ends."""
    if call.is_final:
        return call
    return _enter(call, PAST_OF.get(call.state, LiveState.UNTRACKED), now_s)


def _can_be_of(status: PhoneStatus, call: LiveCall) -> bool:
    """Whether a phone's status can belong to the call, by the number at the other end."""
    return not status.other_party or is_same_number(status.other_party, call.number)


def _owner(calls: Sequence[LiveCall], possible: Sequence[int], status: PhoneStatus) -> int | None:
    """Return which of the possible calls a status belongs to; None where that can't be told.

    A phone rings for the latest call. Off hook or in a call, the status belongs to the latest one
    if that one has rung, or if no earlier one is under way.
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


def _advance(call: LiveCall, state: LiveState, talking_s: int, now_s: float) -> LiveCall:
    if _ORDER.index(state) <= _ORDER.index(call.state):
        return replace(call, idle_looks=0, is_hidden=False)
    if state is LiveState.IN_CALL:
        begun_at_s = _talk_begun_at_s(call, talking_s, now_s)
        call = replace(call, was_answered=True, talking_since_s=begun_at_s)
    return _enter(call, state, now_s)


def _talk_begun_at_s(call: LiveCall, talking_s: int, now_s: float) -> float:
    told_s = now_s - max(0, talking_s)
    # A call whose reply was lost was sent earlier than it is followed, so the provider's word
    # stands. Any other talk began after the call was last seen in another state.
    return told_s if call.state is LiveState.UNCERTAIN else max(told_s, call.since_s)


def _look_idle(call: LiveCall, now_s: float) -> LiveCall:
    if call.idle_looks + 1 < IDLE_LOOKS_TO_END:
        return replace(call, idle_looks=call.idle_looks + 1)
    return _enter(call, LiveState.ENDED, now_s)


def _is_unwatched(call: LiveCall, now_s: float) -> bool:
    looked_at_s = call.followed_since_s if call.looked_at_s is None else call.looked_at_s
    return call.has_gap or now_s - looked_at_s > LONGEST_GAP_S


def _enter(call: LiveCall, state: LiveState, now_s: float) -> LiveCall:
    return replace(
        call, state=state, since_s=now_s, needs_hint=False, idle_looks=0, is_hidden=False
    )
