"""Calls, followed from the moment they were sent until they are over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain import live_call
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveCall, LiveState
from dialer_gui.domain.phones import PhoneStatus
from dialer_gui.domain.polling import PollSchedule, next_call_look_s
from dialer_gui.services.api_session import ApiSession, TokenRefusal, TokenSource, no_other_token
from dialer_gui.services.status_poll import LOOK_DEADLINE_S, StatusPoll, start_look
from dialer_gui.services.task_runner import RealTiming, Timing

#: A call whose phone could not be looked at for so long is given up.
LOST_AFTER_S = 120.0
#: When a reply is so late, the phone is looked at meanwhile: nearly all come within a second.
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
    #: Calls whose reply is still waited for: nothing is emitted about them.
    expected: dict[str, TrackedCall] = field(default_factory=dict)

    @property
    def all_calls(self) -> list[TrackedCall]:
        """All calls whose phones are looked at."""
        return [*self.calls.values(), *self.expected.values()]

    @property
    def due_s(self) -> float:
        """When to look next; only if there are calls."""
        late_s = REPLY_IS_LATE_AFTER_S
        began_s = [each.began_s for each in self.calls.values()]
        began_s += [each.began_s + late_s for each in self.expected.values()]
        due_s = next_call_look_s(self.looks, max(began_s))
        return due_s if self.calls else max(due_s, min(began_s))


def begin_when_sent(entry: HistoryEntry, at_s: float) -> LiveCall:
    """Return the call as it is when it is sent: nothing is known yet."""
    request = entry.request
    return live_call.begin(request.dialled, request.extension, at_s, is_accepted=False)


def look_at_all(
    watch: TrackedAccount, look: StatusPoll, asked_at_s: float, now_s: float
) -> dict[str, LiveCall]:
    """Take one look at the phones into account, and return each call after it, by id.

    A call whose reply is still waited for never becomes NOTHING_HAPPENED.
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
            # What a phone did before the call began does not belong to the call.
            if before.followed_since_s <= asked_at_s:
                calls[call_id] = seen
    for call_id in watch.expected:
        if calls[call_id].state is LiveState.NOTHING_HAPPENED:
            calls[call_id] = replace(calls[call_id], state=followed[call_id].call.state)
    return calls


def pass_time(call: LiveCall, now_s: float) -> LiveCall:
    """Do what is due when a look told nothing, or none ended."""
    seen_at_s = call.followed_since_s if call.looked_at_s is None else call.looked_at_s
    if now_s - seen_at_s >= LOST_AFTER_S:
        return live_call.lose_track(call, now_s)
    return live_call.pass_time(call, now_s)


#: How often hints and time limits are checked while no look ends.
HEARTBEAT_S = 1.0

_FOLLOWED_KINDS = frozenset({OutcomeKind.ACCEPTED, OutcomeKind.UNKNOWN})


class CallTracker(QObject):
    """Looks at the calling phone while a call is followed, in a thread of its own.

    Protocol: ``expect`` each call when it is sent, so that its phone is looked at while the reply
    is late; ``follow`` it once it has its outcome. For a call that was accepted or is unknown,
    ``live_changed`` comes at once and whenever more is known, and in the end one
    ``following_ended``. When an account may not look at its phones, ``following_refused`` tells it
    once, and its calls are not followed any more until ``ask_again``. At the end ``shut_down``,
    which marks the calls still followed as ones whose end was not seen.

    One look asks for all followed phones of an account. There is at most one look a second, and
    no two run at once.
    """

    #: call id (str), LiveCall: more is known. Its times are those of ``time.monotonic``.
    live_changed = Signal(str, object)
    #: call id (str), LiveState: to be written into the history beside the outcome.
    state_seen = Signal(str, object)
    #: account id (str), PhoneStatus: what a phone does now.
    status_seen = Signal(str, object)
    #: Account, HistoryEntry with what was seen: the call is no longer followed.
    following_ended = Signal(object, object)
    #: Account, HistoryEntry with what was seen: its phone shows another followed call, so this one
    #: may be over. It is still followed.
    call_hidden = Signal(object, object)
    #: account id (str), Reason: the account may not look at its phones.
    following_refused = Signal(str, object)
    #: account id (str): what is known of its phones is too old to be shown.
    states_lost = Signal(str)
    #: Whether any call is followed now.
    busy_changed = Signal(bool)

    _looked = Signal(object)

    def __init__(
        self,
        token_of: TokenSource,
        timing: Timing | None = None,
        *,
        note_refused: TokenRefusal = no_other_token,
    ) -> None:
        super().__init__()
        self._timing = timing or RealTiming()
        self._session = ApiSession("live", token_of, note_refused, deadline_s=LOOK_DEADLINE_S)
        self._alarm = self._timing.alarm(self, self._on_alarm_rang)
        self._watches: dict[str, TrackedAccount] = {}
        self._refused: set[str] = set()
        self._is_looking = False
        self._is_busy = False
        #: How far the time of day was ahead of the steady clock; None while no call is followed.
        self._ahead_s: float | None = None
        self._is_ended = False
        self._looked.connect(self._on_session_looked)

    def expect(self, account: Account, entry: HistoryEntry) -> None:
        """Look at the phone of a call that is being sent, if its reply is late."""
        if self._is_ended or account.id in self._refused:
            return
        now_s = self._timing.now_s()
        watch = self._watches.setdefault(account.id, TrackedAccount(account))
        watch.account = account
        watch.expected[entry.request.id] = TrackedCall(entry, begin_when_sent(entry, now_s), now_s)
        self._go_on()

    def follow(self, account: Account, entry: HistoryEntry) -> None:
        """Follow a call that was accepted or whose outcome is unknown; ignore any other."""
        outcome = entry.outcome
        expected = self._take_expected(account.id, entry)
        if self._is_ended or outcome is None or outcome.kind not in _FOLLOWED_KINDS:
            return
        now_s = self._timing.now_s()
        watch = self._watches.setdefault(account.id, TrackedAccount(account))
        request = entry.request
        if request.id in watch.calls:
            return
        watch.account = account
        watch.looks = replace(watch.looks, failures=0)
        is_accepted = outcome.kind is OutcomeKind.ACCEPTED
        call = live_call.begin(request.dialled, request.extension, now_s, is_accepted=is_accepted)
        watch.calls[request.id] = TrackedCall(entry, call, now_s)
        self._say_busy()
        self.live_changed.emit(request.id, call)
        if not is_accepted:
            self._update(
                watch,
                lambda each: live_call.resume(each, expected, now_s) if each is call else each,
            )
        if account.id in self._refused:
            self._update(watch, lambda each: live_call.lose_track(each, now_s))
        self._go_on()

    def note_refused(self, account_id: str) -> None:
        """Follow no further call of the account: another service was refused its phones."""
        self._refused.add(account_id)

    def ask_again(self, account: Account) -> None:
        """Follow calls of the account as it is now, even though that was refused before."""
        self._refused.discard(account.id)
        watch = self._watches.get(account.id)
        if watch is not None:
            watch.account = account

    def shut_down(self, timeout_s: float) -> None:
        """End the look under way and look no more; safe to call twice."""
        self._is_ended = True
        self._alarm.cancel()
        for watch in self._watches.values():
            for call_id, each in watch.calls.items():
                if each.call.seen in live_call.UNDER_WAY:
                    self.state_seen.emit(call_id, live_call.PAST_OF[each.call.seen])
        self._watches.clear()
        self._session.shut_down(timeout_s)

    def _take_expected(self, account_id: str, entry: HistoryEntry) -> LiveCall:
        """Return what was seen of a call while its reply was waited for."""
        watch = self._watches.get(account_id)
        expected = watch.expected.pop(entry.request.id, None) if watch else None
        if expected is not None:
            return expected.call
        waited_s = (entry.settled_at_s or entry.started_at_s) - entry.started_at_s
        return begin_when_sent(entry, self._timing.now_s() - max(waited_s, 0.0))

    def _go_on(self) -> None:
        """Start a look if one is due, and set the alarm for the next step."""
        waiting = [watch for watch in self._watches.values() if watch.all_calls]
        if not waiting:
            self._alarm.cancel()
            self._ahead_s = None
            return
        now_s = self._timing.now_s()
        after_s = HEARTBEAT_S
        if not self._is_looking:
            watch = min(waiting, key=lambda each: each.due_s)
            wait_s = watch.due_s - now_s
            if wait_s <= 0:
                self._look(watch, now_s)
            else:
                after_s = min(after_s, wait_s)
        self._alarm.set(after_s)

    def _look(self, watch: TrackedAccount, now_s: float) -> None:
        self._is_looking = True
        watch.looks = watch.looks.ask(now_s)
        phones = tuple(dict.fromkeys(each.call.extension for each in watch.all_calls))
        start_look(self._session, watch.account, phones, self._looked.emit)

    def _note_sleep(self, now_s: float) -> None:
        """Mark a gap if the computer has slept: the steady clock may have stood still then."""
        before_s, self._ahead_s = self._ahead_s, self._timing.unix_s() - now_s
        if before_s is not None and self._ahead_s - before_s > live_call.LONGEST_GAP_S:
            for watch in self._watches.values():
                for each in watch.all_calls:
                    each.call = replace(each.call, has_gap=True)

    @Slot()
    def _on_alarm_rang(self) -> None:
        now_s = self._timing.now_s()
        self._note_sleep(now_s)
        for watch in list(self._watches.values()):
            self._update(watch, lambda call: pass_time(call, now_s))
            for call_id, each in list(watch.expected.items()):
                if now_s - each.began_s >= LOST_AFTER_S:
                    del watch.expected[call_id]  # longer than any reply is waited for
        self._go_on()

    @Slot(object)
    def _on_session_looked(self, look: StatusPoll) -> None:
        self._is_looking = False
        watch = self._watches.get(look.account_id)
        if watch is None:
            return  # shut down meanwhile
        now_s, asked_at_s = self._timing.now_s(), watch.looks.asked_at_s or 0.0
        self._note_sleep(now_s)
        watch.looks = watch.looks.end(now_s, has_failed=look.error is not None)
        for status in look.statuses:
            self.status_seen.emit(look.account_id, status)
        if look.error is not None and look.error.is_not_offered:
            self._refused.add(look.account_id)
            self.following_refused.emit(look.account_id, look.error.reason)
            watch.expected.clear()
            self._update(watch, lambda call: live_call.lose_track(call, now_s))
        else:
            after = look_at_all(watch, look, asked_at_s, now_s)
            for call_id, each in watch.expected.items():
                each.call = after[call_id]
            self._update_each(watch, after)
        self._go_on()

    def _update(self, watch: TrackedAccount, change: Callable[[LiveCall], LiveCall]) -> None:
        """Change every followed call of the account, and tell what has changed."""
        self._update_each(watch, {i: change(each.call) for i, each in watch.calls.items()})

    def _update_each(self, watch: TrackedAccount, changed: Mapping[str, LiveCall]) -> None:
        """Take over the calls as they are now, by id, and tell what has changed."""
        for call_id, followed in list(watch.calls.items()):
            before, after = followed.call, changed[call_id]
            followed.call = after
            if (before.seen, before.needs_hint) == (after.seen, after.needs_hint):
                continue
            if after.seen is not before.seen:
                followed.entry = replace(followed.entry, seen=after.seen)
                self.state_seen.emit(call_id, after.seen)
            if after.is_final:
                del watch.calls[call_id]
            self.live_changed.emit(call_id, after)
            if after.state in live_call.PAST_OF.values():
                self.states_lost.emit(watch.account.id)
            if after.is_final:
                self.following_ended.emit(watch.account, followed.entry)
            elif after.is_hidden:
                self.call_hidden.emit(watch.account, followed.entry)
        self._say_busy()

    def _say_busy(self) -> None:
        is_busy = any(watch.calls for watch in self._watches.values())
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self.busy_changed.emit(is_busy)
