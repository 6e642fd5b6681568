"""Where phones can't be looked at, calls are given up in the end, and nothing waits for it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import CredentialError, Secret, TokenState
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.polling import MAX_CALL_INTERVAL_S
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.call_tracker import LOST_AFTER_S
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.follower import Follower, a_follower
from tests.services.provider_desk import STATUS, Provider

NUMBER = "4930123450001"
ACCEPTED, UNCERTAIN, UNTRACKED = LiveState.ACCEPTED, LiveState.UNCERTAIN, LiveState.UNTRACKED
RINGING, PICKED_UP, IN_CALL = LiveState.RINGING, LiveState.PICKED_UP, LiveState.IN_CALL
ENDED, WAS_IN_CALL = LiveState.ENDED, LiveState.WAS_IN_CALL


@pytest.mark.parametrize(
    ("ret", "reason"),
    [(603, Reason.NOT_LICENSED), (404, Reason.SERVICE_MISSING), (604, Reason.ADDRESS_NOT_ALLOWED)],
)
def test_a_missing_licence_is_told_once_and_not_asked_for_again(
    follower: Follower, ret: int, reason: Reason
) -> None:
    provider = follower.provider
    provider.simulator.pbx.faults.refuse(STATUS, ret)
    first = follower.follow(provider.place(NUMBER))
    follower.advance(5.0)
    second = follower.follow(provider.place(NUMBER))
    follower.advance(60.0)
    assert follower.states(first) == follower.states(second) == [ACCEPTED, UNTRACKED]
    assert follower.refused == [reason]
    assert provider.count(STATUS) == 1
    assert [entry.seen for entry in follower.ended] == [UNTRACKED, UNTRACKED]
    provider.simulator.pbx.faults.mend()
    follower.service.ask_again(provider.account)
    third = follower.follow(provider.place(NUMBER))
    follower.advance(1.0)
    assert follower.states(third) == [ACCEPTED, RINGING]


def test_what_was_refused_elsewhere_is_not_asked_for_until_it_is_wished(follower: Follower) -> None:
    provider = follower.provider
    follower.service.note_refused(provider.account.id)
    entry = follower.follow(provider.place(NUMBER))
    follower.advance(60.0)
    assert follower.states(entry) == [ACCEPTED, UNTRACKED]
    assert provider.count(STATUS) == 0
    follower.service.ask_again(provider.account)
    again = follower.follow(provider.place(NUMBER))
    follower.advance(1.0)
    assert follower.states(again) == [ACCEPTED, RINGING]


def test_a_call_is_followed_at_the_address_that_was_saved_meanwhile(follower: Follower) -> None:
    provider = follower.provider
    before = replace(provider.account, address="http://127.0.0.1:1")
    entry = follower.follow(provider.place(NUMBER), before)
    follower.service.ask_again(provider.account)
    follower.advance(3.0)  # the first look is under way by then
    assert follower.states(entry)[:2] == [ACCEPTED, RINGING]


def test_errors_slow_the_looks_down_and_the_call_is_given_up_in_the_end(follower: Follower) -> None:
    provider = follower.provider
    entry = follower.follow(provider.place(NUMBER))
    follower.advance(8.0)
    assert follower.states(entry)[-1] is IN_CALL
    provider.simulator.pbx.faults.break_down()
    follower.looked_at_s.clear()
    follower.advance(LOST_AFTER_S - 2.0)
    gaps = [later - earlier for earlier, later in pairwise(follower.looked_at_s)]
    assert gaps[:3] == [2.0, 4.0, MAX_CALL_INTERVAL_S]
    assert max(gaps) == MAX_CALL_INTERVAL_S
    assert follower.states(entry)[-1] is IN_CALL
    assert follower.lost == []
    follower.advance(3.0)
    assert follower.lost == [provider.account.id]
    assert follower.states(entry)[-1] is WAS_IN_CALL
    assert follower.ended[0].seen is WAS_IN_CALL
    assert follower.noted[-1][1] is WAS_IN_CALL


def test_a_server_that_recovers_is_looked_at_as_before(follower: Follower) -> None:
    provider = follower.provider
    provider.simulator.pbx.faults.break_down(for_s=5.0)
    entry = follower.follow(provider.place(NUMBER))
    follower.advance(20.0)
    assert follower.states(entry)[-1] is IN_CALL
    follower.looked_at_s.clear()
    follower.advance(10.0)
    assert len(follower.looked_at_s) == 5


def test_a_hanging_look_is_the_only_one_and_hides_no_hint(qtbot: QtBot, follower: Follower) -> None:
    provider = follower.provider
    provider.simulator.pbx.faults.hang(STATUS)
    entry = follower.follow(provider.sent(NUMBER))
    provider.timing.advance(0.0, lambda: None)
    qtbot.waitUntil(lambda: provider.count(STATUS) == 1, timeout=PATIENCE_MS)
    provider.timing.advance(9.0, lambda: None)
    assert follower.service._is_looking
    assert provider.count(STATUS) == 1
    assert follower.changes[-1][1].needs_hint
    provider.timing.advance(60.0, lambda: None)
    assert follower.states(entry) == [ACCEPTED, UNTRACKED]


def test_a_slow_look_is_followed_by_one_look_and_not_by_all_that_were_due(
    qtbot: QtBot, follower: Follower
) -> None:
    provider = follower.provider
    provider.simulator.pbx.faults.delay(STATUS, 0.3)
    follower.follow(provider.place(NUMBER))
    provider.timing.advance(5.0, lambda: None)
    qtbot.waitUntil(lambda: not follower.service._is_looking, timeout=PATIENCE_MS)
    provider.simulator.pbx.faults.mend()
    follower.advance(1.0)
    assert provider.count(STATUS) == 2


def test_without_a_token_the_call_stays_what_it_was(qtbot: QtBot, provider: Provider) -> None:
    def no_token(account: Account, cancel_token: CancelToken) -> Secret:
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
    provider.simulator.pbx.faults.hang(STATUS)
    follower.follow(provider.sent(NUMBER))
    provider.timing.advance(0.0, lambda: None)
    qtbot.waitUntil(lambda: provider.count(STATUS) == 1, timeout=PATIENCE_MS)
    follower.service.shut_down(PATIENCE_S)
    assert "did not end in time" not in caplog.text
    provider.timing.advance(60.0, lambda: None)
    assert provider.count(STATUS) == 1
    assert follower.ended == []
    follower.follow(provider.sent(NUMBER))  # the outcome of a call that was in flight
    assert len(follower.changes) == 1
