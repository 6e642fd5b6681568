"""Calls are followed from acceptance to their end, and no phone is looked at more than that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveCall, LiveState
from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.domain.polling import MAX_CALL_INTERVAL_S
from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import CredentialError, TokenState
from dialer_gui.provider.interruption import Interruption
from dialer_gui.services.live_service import LOST_AFTER_S, LiveService
from dialer_gui.services.provider_lane import TokenSource
from dialer_gui.simulator import life
from dialer_gui.simulator.exchange.accounts import ExtensionState
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.provider_desk import (
    FIRST,
    SECOND,
    STATUS,
    Provider,
    a_provider,
    another,
    demo_token,
)

NUMBER = "4930123450001"
ACCEPTED, UNCERTAIN, UNTRACKED = LiveState.ACCEPTED, LiveState.UNCERTAIN, LiveState.UNTRACKED
RINGING, PICKED_UP, IN_CALL = LiveState.RINGING, LiveState.PICKED_UP, LiveState.IN_CALL
ENDED = LiveState.ENDED


@dataclass
class Follower:
    """A live service, what it said, and the time in its hands."""

    bot: QtBot
    provider: Provider
    service: LiveService
    changes: list[tuple[str, LiveCall]] = field(default_factory=list)
    noted: list[tuple[str, LiveState]] = field(default_factory=list)
    ended: list[HistoryEntry] = field(default_factory=list)
    refused: list[Reason] = field(default_factory=list)
    statuses: list[PhoneStatus] = field(default_factory=list)
    busy: list[bool] = field(default_factory=list)
    looked_at_s: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to everything."""
        service = self.service
        service.live_changed.connect(lambda call_id, call: self.changes.append((call_id, call)))
        service.state_seen.connect(lambda call_id, state: self.noted.append((call_id, state)))
        service.following_ended.connect(lambda _account, entry: self.ended.append(entry))
        service.following_refused.connect(lambda _account_id, why: self.refused.append(why))
        service.status_seen.connect(lambda _account_id, status: self.statuses.append(status))
        service.busy_changed.connect(self.busy.append)

    def follow(self, entry: HistoryEntry, account: Account | None = None) -> HistoryEntry:
        """Follow a call."""
        self.service.follow(account or self.provider.account, entry)
        return entry

    def advance(self, seconds: float) -> None:
        """Let time pass, each look being answered at the moment when it began."""
        self.provider.timing.advance(seconds, self._settle)

    def states(self, entry: HistoryEntry) -> list[LiveState]:
        """The states of a call so far, without repeats."""
        states = [call.state for call_id, call in self.changes if call_id == entry.request.id]
        return [state for at, state in enumerate(states) if at == 0 or state != states[at - 1]]

    def _settle(self) -> None:
        if self.service.is_looking:
            self.looked_at_s.append(self.provider.timing.now_s())
        self.bot.waitUntil(lambda: not self.service.is_looking, timeout=PATIENCE_MS)


@pytest.fixture
def provider() -> Iterator[Provider]:
    with a_provider() as running:
        yield running


def a_follower(bot: QtBot, provider: Provider, token_of: TokenSource = demo_token) -> Follower:
    return Follower(bot, provider, LiveService(token_of, provider.timing))


@pytest.fixture
def follower(qtbot: QtBot, provider: Provider) -> Iterator[Follower]:
    running = a_follower(qtbot, provider)
    yield running
    running.service.shut_down(PATIENCE_S)
    running.service.shut_down(PATIENCE_S)


def test_a_call_is_followed_to_its_end(follower: Follower) -> None:
    entry = follower.follow(follower.provider.place(NUMBER))
    follower.advance(60.0)
    assert follower.states(entry) == [ACCEPTED, RINGING, PICKED_UP, IN_CALL, ENDED]
    assert [state for _, state in follower.noted] == [RINGING, PICKED_UP, IN_CALL, ENDED]
    assert [each.seen for each in follower.ended] == [ENDED]
    assert follower.busy == [True, False]
    last = follower.changes[-1][1]
    assert last.was_answered
    assert last.talking_since_s == pytest.approx(1007.0, abs=1.0)
    assert follower.statuses[0] == PhoneStatus(FIRST, PhoneState.RINGING, NUMBER)


def test_nothing_is_asked_before_a_call_and_after_it(follower: Follower) -> None:
    follower.advance(30.0)
    assert follower.provider.count(STATUS) == 0
    follower.follow(follower.provider.place(NUMBER, story=life.BUSY))
    follower.advance(20.0)
    assert follower.ended
    count = follower.provider.count(STATUS)
    follower.advance(600.0)
    assert follower.provider.count(STATUS) == count


def test_a_long_call_is_looked_at_at_a_bounded_rate(follower: Follower) -> None:
    follower.follow(follower.provider.place(NUMBER))
    follower.advance(35.0)
    asked_at_s = [at_s - 1000.0 for at_s in follower.looked_at_s]
    assert asked_at_s[:16] == [float(second) for second in range(16)]
    assert all(later - earlier == 2.0 for earlier, later in pairwise(asked_at_s[15:]))
    assert follower.provider.count(STATUS) == len(asked_at_s)


def test_an_unknown_outcome_resolves_itself(follower: Follower) -> None:
    unknown = CallOutcome.unknown(Reason.CONNECTION_LOST)
    rings = follower.follow(follower.provider.place(NUMBER, outcome=unknown))
    follower.advance(60.0)
    assert follower.states(rings) == [UNCERTAIN, RINGING, PICKED_UP, IN_CALL, ENDED]
    assert follower.ended[0].outcome == unknown
    silent = follower.follow(follower.provider.lost(NUMBER))
    follower.advance(60.0)
    assert follower.states(silent) == [UNCERTAIN, LiveState.NOTHING_HAPPENED]
    assert follower.ended[1].seen is LiveState.NOTHING_HAPPENED


@pytest.mark.parametrize(
    "outcome",
    [CallOutcome.not_sent(Reason.TLS), CallOutcome.cancelled(), None],
)
def test_a_call_that_was_not_placed_is_not_followed(
    follower: Follower, outcome: CallOutcome | None
) -> None:
    entry = follower.provider.sent(NUMBER)
    follower.follow(HistoryEntry(entry.request, entry.account_name, entry.started_at_s, outcome))
    follower.advance(5.0)
    assert (follower.changes, follower.busy, follower.provider.count(STATUS)) == ([], [], 0)


@pytest.mark.parametrize(
    ("ret", "reason"),
    [
        (603, Reason.NOT_LICENSED),
        (404, Reason.SERVICE_MISSING),
        (604, Reason.ADDRESS_NOT_ALLOWED),
    ],
)
def test_a_missing_licence_is_told_once_and_not_asked_for_again(
    follower: Follower, ret: int, reason: Reason
) -> None:
    provider = follower.provider
    provider.simulator.world.faults.refuse(STATUS, ret)
    first = follower.follow(provider.place(NUMBER))
    follower.advance(5.0)
    second = follower.follow(provider.place(NUMBER))
    follower.advance(60.0)
    assert follower.states(first) == follower.states(second) == [ACCEPTED, UNTRACKED]
    assert follower.refused == [reason]
    assert provider.count(STATUS) == 1
    assert [entry.seen for entry in follower.ended] == [UNTRACKED, UNTRACKED]
    provider.simulator.world.faults.mend()
    follower.service.ask_again(provider.account.id)
    third = follower.follow(provider.place(NUMBER))
    follower.advance(1.0)
    assert follower.states(third) == [ACCEPTED, RINGING]


def test_errors_slow_the_looks_down_and_the_call_is_given_up_in_the_end(
    follower: Follower,
) -> None:
    provider = follower.provider
    entry = follower.follow(provider.place(NUMBER))
    follower.advance(8.0)
    assert follower.states(entry)[-1] is IN_CALL
    provider.simulator.world.faults.break_down()
    follower.looked_at_s.clear()
    follower.advance(LOST_AFTER_S - 2.0)
    gaps = [later - earlier for earlier, later in pairwise(follower.looked_at_s)]
    assert gaps[:3] == [2.0, 4.0, MAX_CALL_INTERVAL_S]
    assert max(gaps) == MAX_CALL_INTERVAL_S
    assert follower.states(entry)[-1] is IN_CALL
    follower.advance(3.0)
    assert follower.states(entry)[-1] is UNTRACKED
    # What was seen is worth more than that nothing more can be seen.
    assert follower.ended[0].seen is IN_CALL
    assert follower.noted[-1][1] is IN_CALL


def test_a_server_that_recovers_is_looked_at_as_before(follower: Follower) -> None:
    provider = follower.provider
    provider.simulator.world.faults.break_down(for_s=5.0)
    entry = follower.follow(provider.place(NUMBER))
    follower.advance(20.0)
    assert follower.states(entry)[-1] is IN_CALL
    follower.looked_at_s.clear()
    follower.advance(10.0)
    assert len(follower.looked_at_s) == 5


def test_a_hanging_look_is_the_only_one_and_hides_no_hint(qtbot: QtBot, follower: Follower) -> None:
    provider = follower.provider
    provider.simulator.world.faults.hang(STATUS)
    entry = follower.follow(provider.sent(NUMBER))
    provider.timing.advance(0.0, lambda: None)
    qtbot.waitUntil(lambda: provider.count(STATUS) == 1, timeout=PATIENCE_MS)
    provider.timing.advance(9.0, lambda: None)
    assert follower.service.is_looking
    assert provider.count(STATUS) == 1
    assert follower.changes[-1][1].needs_hint
    provider.timing.advance(60.0, lambda: None)
    assert follower.states(entry) == [ACCEPTED, UNTRACKED]


def test_a_call_dialled_by_hand_is_not_ours(follower: Follower) -> None:
    entry = follower.follow(follower.provider.sent(NUMBER))
    follower.provider.simulator.world.dial_by_hand(FIRST, "442079460000")
    follower.advance(30.0)
    assert follower.states(entry) == [ACCEPTED]
    follower.advance(31.0)
    assert follower.states(entry) == [ACCEPTED, LiveState.NO_RING]


def test_a_phone_that_goes_offline_has_no_call(follower: Follower) -> None:
    entry = follower.follow(follower.provider.place(NUMBER))
    follower.advance(2.0)
    follower.provider.simulator.world.set_extension_state(FIRST, ExtensionState.OFFLINE)
    follower.advance(3.0)
    assert follower.states(entry) == [ACCEPTED, RINGING, ENDED]


def test_a_new_call_takes_the_phone_from_the_old_one(follower: Follower) -> None:
    world = follower.provider.simulator.world
    old = follower.follow(follower.provider.place(NUMBER))
    follower.advance(8.0)
    world.hang_up(FIRST)
    new = follower.follow(follower.provider.place("4930123450002"))
    follower.advance(1.0)
    assert follower.states(old) == [ACCEPTED, RINGING, PICKED_UP, IN_CALL, UNTRACKED]
    assert follower.ended[0].seen is IN_CALL
    assert follower.states(new) == [ACCEPTED, RINGING]
    assert follower.busy == [True]


def test_calls_from_two_phones_share_one_question(follower: Follower) -> None:
    one = follower.follow(follower.provider.place(NUMBER))
    two = follower.follow(follower.provider.place(NUMBER, extension=SECOND))
    follower.follow(one)  # again: nothing new
    follower.advance(2.0)
    assert follower.states(one) == follower.states(two) == [ACCEPTED, RINGING]
    asked = {each.fields["extnumber"] for each in follower.provider.simulator.asked(STATUS)[1:]}
    assert asked == {f"{FIRST},{SECOND}"}
    assert follower.provider.count(STATUS) <= 3


def test_two_accounts_are_followed_and_never_asked_at_once(follower: Follower) -> None:
    one = follower.follow(follower.provider.place(NUMBER))
    other = another(follower.provider.account)
    two = follower.follow(follower.provider.place(NUMBER, extension=SECOND), other)
    follower.advance(60.0)
    assert follower.states(one)[-1] is follower.states(two)[-1] is ENDED


def test_without_a_token_the_call_stays_what_it_was(qtbot: QtBot, provider: Provider) -> None:
    def no_token(account: Account, interruption: Interruption) -> Secret:
        raise CredentialError(TokenState.LOCKED)

    follower = a_follower(qtbot, provider, no_token)
    entry = follower.follow(provider.lost(NUMBER))
    follower.advance(61.0)
    assert follower.states(entry) == [UNCERTAIN, UNTRACKED]
    assert provider.count(STATUS) == 0
    follower.service.shut_down(PATIENCE_S)


def test_the_end_of_the_program_waits_for_no_answer(
    qtbot: QtBot, follower: Follower, caplog: pytest.LogCaptureFixture
) -> None:
    provider = follower.provider
    provider.simulator.world.faults.hang(STATUS)
    follower.follow(provider.sent(NUMBER))
    provider.timing.advance(0.0, lambda: None)
    qtbot.waitUntil(lambda: provider.count(STATUS) == 1, timeout=PATIENCE_MS)
    follower.service.shut_down(PATIENCE_S)
    assert "did not end in time" not in caplog.text
    provider.timing.advance(60.0, lambda: None)
    assert provider.count(STATUS) == 1
    assert follower.ended == []
