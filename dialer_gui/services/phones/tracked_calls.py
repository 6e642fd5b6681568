"""Calls that are followed, and what a look at their phones makes of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dialer_gui.domain import live_call
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveCall, LiveState
from dialer_gui.domain.phones import PhoneStatus
from dialer_gui.domain.polling import PollSchedule, next_call_look_s
from dialer_gui.services.phones.status_poll import StatusPoll

#: A call under way that could not be looked at for so long is given up.
LOST_AFTER_S = 120.0
#: A reply that has not come by then may never come: from then on the phone is looked at. Nearly all
#: come within a second.
REPLY_IS_LATE_AFTER_S = 5.0


@dataclass
class TrackedCall:
    """A call, and what was seen of it."""

    entry: HistoryEntry
    call: LiveCall
    began_s: float


@dataclass
class TrackedAccount:
    """One account's calls that are followed, by call id, and the looks at its phones."""

    account: Account
    looks: PollSchedule = field(default_factory=PollSchedule)
    calls: dict[str, TrackedCall] = field(default_factory=dict)
    #: Those whose reply is waited for: nothing is told of them.
    expected: dict[str, TrackedCall] = field(default_factory=dict)

    @property
    def all_calls(self) -> list[TrackedCall]:
        """All whose phones are looked at."""
        return [*self.calls.values(), *self.expected.values()]

    @property
    def due_s(self) -> float:
        """When to look next; there are calls."""
        late_s = REPLY_IS_LATE_AFTER_S
        began_s = [each.began_s for each in self.calls.values()]
        began_s += [each.began_s + late_s for each in self.expected.values()]
        due_s = next_call_look_s(self.looks, max(began_s))
        return due_s if self.calls else max(due_s, min(began_s))


def begin_when_sent(entry: HistoryEntry, at_s: float) -> LiveCall:
    """Return a call of which nobody knows yet what became of it."""
    request = entry.request
    return live_call.begin(request.dialled, request.extension, at_s, is_accepted=False)


def look_at_all(
    watch: TrackedAccount, look: StatusPoll, asked_at_s: float, now_s: float
) -> dict[str, LiveCall]:
    """Take one look at the phones into account, and return what it makes of each call, by id.

    That nothing happens is no news of a call whose reply is waited for.
    """
    followed = {**watch.calls, **watch.expected}
    calls = {call_id: pass_time(each.call, now_s) for call_id, each in followed.items()}
    statuses_of: dict[str, list[PhoneStatus]] = {}
    for status in look.statuses:
        statuses_of.setdefault(status.extension, []).append(status)
    for extension, statuses in statuses_of.items():
        on_phone = {
            call_id: each.call
            for call_id, each in sorted(followed.items(), key=lambda pair: pair[1].began_s)
            if each.call.extension == extension
        }
        after = live_call.observe_phone(tuple(on_phone.values()), statuses, now_s)
        for (call_id, before), seen in zip(on_phone.items(), after, strict=True):
            # What a phone did before a call was accepted is not that call's.
            if before.sent_at_s <= asked_at_s:
                calls[call_id] = seen
    for call_id in watch.expected:
        if calls[call_id].state is LiveState.NOTHING_HAPPENED:
            calls[call_id] = replace(calls[call_id], state=followed[call_id].call.state)
    return calls


def pass_time(call: LiveCall, now_s: float) -> LiveCall:
    """Let time pass without a look that tells anything."""
    seen_at_s = call.sent_at_s if call.looked_at_s is None else call.looked_at_s
    if now_s - seen_at_s >= LOST_AFTER_S:
        return live_call.lose_track(call, now_s)
    return live_call.pass_time(call, now_s)
