"""A token is renewed in time, whatever the computer's clocks do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import RENEW_BEFORE_END_S, TOKEN_LIFETIME_S, SignInPhase
from tests.desktop.waiting import wait_for
from tests.services.signing_in import LOGIN, Signing, signing

RENEWAL_S = TOKEN_LIFETIME_S - RENEW_BEFORE_END_S
HOUR_S = 3600.0


@pytest.fixture
def at(qtbot: QtBot) -> Iterator[Signing]:
    """A desk with an account that can sign in."""
    with signing(qtbot) as opened:
        yield opened


def test_it_is_renewed_before_its_end_and_nobody_waits_for_that(at: Signing) -> None:
    old = at.token()
    at.clocks.pass_by(RENEWAL_S)
    assert at.token() == old
    wait_for(lambda: at.token() != old, "the new token")
    assert at.is_good(at.token())
    assert at.sign_ins == 2


def has_signed_in(at: Signing, times: int) -> bool:
    at.desk.prefetch(at.account)
    return at.sign_ins == times and at.desk.state(at.account).phase is SignInPhase.SIGNED_IN


def test_when_a_call_is_likely_it_is_got_or_renewed_ahead(at: Signing) -> None:
    for sign_ins in (1, 2, 3):
        at.wait_until(partial(has_signed_in, at, sign_ins))
        at.token()
        at.clocks.pass_by(RENEWAL_S)
    assert at.logins == 3


def test_a_renewal_that_fails_leaves_the_token_in_use_to_its_end(at: Signing) -> None:
    old = at.token()
    at.clocks.pass_by(RENEWAL_S)
    at.simulator.pbx.faults.refuse(LOGIN, 500)
    assert at.token() == old
    wait_for(lambda: at.desk.state(at.account).failure is not None, "the failed renewal")
    assert at.token() == old
    assert at.is_good(old)
    assert at.desk.state(at.account).phase is SignInPhase.SIGNED_IN
    at.clocks.pass_by(RENEW_BEFORE_END_S)
    assert at.failure().reason is Reason.SERVER_ERROR
    at.simulator.pbx.faults.mend()
    assert at.is_good(at.token())


@pytest.mark.parametrize("shift_s", [-30 * HOUR_S, -3 * HOUR_S, 3 * HOUR_S, 30 * HOUR_S])
def test_a_clock_that_is_set_costs_one_sign_in_at_most(at: Signing, shift_s: float) -> None:
    at.token()
    at.clocks.wall_s += shift_s
    tokens = {at.token() for _ in range(5)}
    assert all(at.is_good(token) for token in tokens)
    assert at.sign_ins <= 2
    at.clocks.wall_s -= shift_s
    assert at.is_good(at.token())
    assert at.sign_ins <= 3
    at.clocks.pass_by(TOKEN_LIFETIME_S)
    assert at.is_good(at.token())


def test_a_clock_set_back_does_not_make_a_token_younger(at: Signing) -> None:
    at.token()
    at.clocks.pass_by(2 * HOUR_S)
    at.clocks.wall_s -= 1.5 * HOUR_S
    at.clocks.pass_by(TOKEN_LIFETIME_S - 2 * HOUR_S)
    assert at.is_good(at.token())
    assert at.sign_ins == 2


def test_a_token_that_ended_in_sleep_is_not_used(at: Signing) -> None:
    at.token()
    at.clocks.sleep(TOKEN_LIFETIME_S)
    assert at.is_good(at.token())
    assert at.sign_ins == 2
