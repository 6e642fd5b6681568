"""A live service in the hands of a test."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveCall, LiveState
from dialer_gui.domain.phones import PhoneStatus
from dialer_gui.services.api_session import TokenSource
from dialer_gui.services.call_tracker import CallTracker
from tests.services.desk import PATIENCE_MS
from tests.services.provider_desk import Provider, demo_token


@dataclass
class Follower:
    """A live service, what it said, and the time in its hands."""

    bot: QtBot
    provider: Provider
    service: CallTracker
    changes: list[tuple[str, LiveCall]] = field(default_factory=list)
    noted: list[tuple[str, LiveState]] = field(default_factory=list)
    ended: list[HistoryEntry] = field(default_factory=list)
    hidden: list[HistoryEntry] = field(default_factory=list)
    refused: list[Reason] = field(default_factory=list)
    statuses: list[PhoneStatus] = field(default_factory=list)
    busy: list[bool] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    looked_at_s: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to everything."""
        service = self.service
        service.live_changed.connect(lambda call_id, call: self.changes.append((call_id, call)))
        service.state_seen.connect(lambda call_id, state: self.noted.append((call_id, state)))
        service.following_ended.connect(lambda _account, entry: self.ended.append(entry))
        service.call_hidden.connect(lambda _account, entry: self.hidden.append(entry))
        service.following_refused.connect(lambda _account_id, why: self.refused.append(why))
        service.status_seen.connect(lambda _account_id, status: self.statuses.append(status))
        service.busy_changed.connect(self.busy.append)
        service.states_lost.connect(self.lost.append)

    def follow(self, entry: HistoryEntry, account: Account | None = None) -> HistoryEntry:
        """Follow a call."""
        self.service.follow(account or self.provider.account, entry)
        return entry

    def expect(self, entry: HistoryEntry) -> None:
        """Expect the outcome of a call that is being sent."""
        self.service.expect(self.provider.account, entry)

    def lose_reply(self, entry: HistoryEntry) -> HistoryEntry:
        """Follow a call whose reply is given up now."""
        now_s = self.provider.timing.unix_s()
        outcome = CallOutcome.unknown(Reason.TIMEOUT)
        return self.follow(replace(entry, outcome=outcome, settled_at_s=now_s))

    def advance(self, seconds: float) -> None:
        """Let time pass, each look being answered at the moment when it began."""
        self.provider.timing.advance(seconds, self._settle)

    def states(self, entry: HistoryEntry) -> list[LiveState]:
        """The states of a call so far, without repeats."""
        states = [call.state for call_id, call in self.changes if call_id == entry.request.id]
        return [state for at, state in enumerate(states) if at == 0 or state != states[at - 1]]

    def seen(self, entry: HistoryEntry) -> list[LiveState]:
        """What was worth writing beside the call's outcome so far."""
        return [state for call_id, state in self.noted if call_id == entry.request.id]

    def _settle(self) -> None:
        if self.service._is_looking:
            self.looked_at_s.append(self.provider.timing.now_s())
        self.bot.waitUntil(lambda: not self.service._is_looking, timeout=PATIENCE_MS)


def a_follower(bot: QtBot, provider: Provider, token_of: TokenSource = demo_token) -> Follower:
    """Make one; it is to be shut down by whoever made it."""
    return Follower(bot, provider, CallTracker(token_of, provider.timing))
