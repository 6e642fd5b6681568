"""Signing out ends the token for all, and holds until a person wishes otherwise."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import (
    CredentialError,
    Secret,
    SignInPhase,
    SignInState,
    TokenState,
)
from dialer_gui.simulator.accounts import Account as ProviderAccount
from tests.desktop.waiting import PATIENCE_S
from tests.services.signing_in import LOGIN, LOGOUT, Signing, signing


@pytest.fixture
def at(qtbot: QtBot) -> Iterator[Signing]:
    """A desk with an account that can sign in."""
    with signing(qtbot) as opened:
        yield opened


def sign_out(at: Signing) -> None:
    """Sign out and wait for the desk to tell how it went."""
    told = len(at.told)
    at.desk.sign_out(at.account)
    at.wait_until(lambda: len(at.told) > told)


def test_it_ends_the_token_at_the_provider_and_forgets_it(at: Signing) -> None:
    token = at.token()
    at.wait_for_phase(SignInPhase.SIGNED_IN)
    sign_out(at)
    assert at.told[-1].phase is SignInPhase.SIGNED_OUT
    assert at.told[-1].failure is None
    assert at.simulator.asked(LOGOUT)[0].fields == {"service": LOGOUT, "token": token.reveal()}
    assert not at.is_good(token)


def test_nothing_signs_in_by_itself_afterwards_but_a_person_can(at: Signing) -> None:
    at.token()
    at.wait_for_phase(SignInPhase.SIGNED_IN)
    sign_out(at)
    for _ in range(2):
        at.desk.prefetch(at.account)
        with pytest.raises(CredentialError) as caught:
            at.unasked()
        assert caught.value.state is TokenState.MISSING
    assert at.sign_ins == 1
    at.desk.sign_in(at.account)
    at.wait_for_phase(SignInPhase.SIGNED_IN)
    assert at.is_good(at.unasked())
    assert at.sign_ins == 2


def test_a_call_after_it_signs_in_again(at: Signing) -> None:
    at.token()
    at.wait_for_phase(SignInPhase.SIGNED_IN)
    sign_out(at)
    assert at.is_good(at.token())
    assert at.is_good(at.unasked())


def test_what_a_sign_in_under_way_brings_is_ended_as_well(
    at: Signing, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_begun, may_answer = threading.Event(), threading.Event()
    sign_in = at.simulator.pbx.sign_in

    def late(account: ProviderAccount) -> str:
        has_begun.set()
        may_answer.wait(PATIENCE_S)
        return sign_in(account)

    monkeypatch.setattr(at.simulator.pbx, "sign_in", late)
    tokens: list[Secret] = []
    call = threading.Thread(target=lambda: tokens.append(at.token()))
    call.start()
    assert has_begun.wait(PATIENCE_S)
    at.wait_for_phase(SignInPhase.SIGNING_IN)
    at.desk.sign_out(at.account)
    may_answer.set()
    call.join(PATIENCE_S)
    at.wait_for_phase(SignInPhase.SIGNED_OUT)
    assert not at.is_good(tokens[0])
    with pytest.raises(CredentialError):
        at.unasked()


def test_without_a_token_nothing_is_asked(at: Signing) -> None:
    sign_out(at)
    assert at.told[-1].phase is SignInPhase.SIGNED_OUT
    assert at.simulator.requests == []


def test_a_token_that_the_provider_has_forgotten_is_forgotten_here(at: Signing) -> None:
    at.simulator.pbx.expire(at.token().reveal())
    at.wait_for_phase(SignInPhase.SIGNED_IN)
    sign_out(at)
    assert (at.told[-1].phase, at.told[-1].failure) == (SignInPhase.SIGNED_OUT, None)


def test_without_an_answer_it_stays_signed_in_and_can_be_tried_again(at: Signing) -> None:
    token = at.token()
    at.wait_for_phase(SignInPhase.SIGNED_IN)
    at.simulator.pbx.faults.break_down()
    sign_out(at)
    assert at.told[-1].phase is SignInPhase.SIGNED_IN
    assert at.told[-1].failure is not None
    assert at.told[-1].failure.reason is Reason.NOT_AN_ENVELOPE
    assert at.token() == token
    at.simulator.pbx.faults.mend()
    sign_out(at)
    at.wait_until(lambda: at.told[-1] == SignInState(SignInPhase.SIGNED_OUT))
    assert not at.is_good(token)


def test_where_it_is_not_offered_the_token_is_forgotten_here_and_that_is_told(at: Signing) -> None:
    token = at.token()
    at.wait_for_phase(SignInPhase.SIGNED_IN)
    at.simulator.pbx.faults.refuse(LOGOUT, 603)
    sign_out(at)
    assert at.told[-1].phase is SignInPhase.SIGNED_OUT
    assert at.told[-1].failure is not None
    assert at.told[-1].failure.reason is Reason.NOT_LICENSED
    with pytest.raises(CredentialError):
        at.unasked()
    assert at.token() != token
    assert len(at.simulator.asked(LOGIN)) == 2
