"""One way to a token: pasted or signed in for, once for all, renewed in time, never in vain."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import OutcomeKind, Placement, Reason
from dialer_gui.domain.credentials import (
    RENEW_BEFORE_END_S,
    TOKEN_LIFETIME_S,
    CredentialError,
    Secret,
    SecretKind,
    SignInPhase,
    TokenState,
)
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.auth_session import REFUSAL_PAUSE_S, RETRY_PAUSE_S
from dialer_gui.simulator import DEMO_ACCESS_KEY, DEMO_COMPANY, DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S
from tests.services.signing_in import KEY, LOGIN, Signing, all_at_once, failure_of, signing

RENEWAL_S = TOKEN_LIFETIME_S - RENEW_BEFORE_END_S
HOUR_S = 3600.0
CROWD = 8


def test_a_pasted_token_is_handed_out_as_it_is(at: Signing) -> None:
    pasted = replace(at.account, id="f" * 32, app_id="")
    at.token_store.keep_for_session(pasted.id, Secret(DEMO_TOKEN))
    assert at.token(account=pasted) == Secret(DEMO_TOKEN)
    refused = at.failure(Secret(DEMO_TOKEN), pasted)
    assert (refused.reason, refused.code) == (Reason.TOKEN_INVALID, "600")
    assert at.token(account=pasted) == Secret(DEMO_TOKEN)
    assert at.logins == 0


@pytest.mark.parametrize("is_typed", [True, False])
def test_what_is_not_saved_yet_can_be_tried(at: Signing, is_typed: bool) -> None:
    """An app id's key signs in, a token is good as it is; and nothing of it is kept."""
    secret = KEY if is_typed else None
    token = at.desk.token_to_try(secret, at.account, CancelToken())
    assert at.is_good(token)
    assert at.token() != token
    pasted = replace(at.account, id="f" * 32, app_id="")
    if not is_typed:
        at.token_store.keep_for_session(pasted.id, Secret(DEMO_TOKEN))
    secret = Secret(DEMO_TOKEN) if is_typed else None
    assert at.desk.token_to_try(secret, pasted, CancelToken()) == Secret(DEMO_TOKEN)


def test_a_stored_secret_can_be_tried_at_another_address(at: Signing) -> None:
    at.desk.keep(at.account, None, at.account)
    with Simulator() as other:
        moved = replace(at.account, address=other.address)
        token = at.desk.token_to_try(None, moved, CancelToken())
        assert other.pbx.account_for(token.reveal()) is not None


def test_trying_a_wrong_key_says_so_and_saves_nothing(at: Signing) -> None:
    wrong = Secret("wrong")
    failure = failure_of(lambda: at.desk.token_to_try(wrong, at.account, CancelToken()))
    assert failure.reason is Reason.ACCESS_KEY_REFUSED
    assert at.is_good(at.token())


def test_one_sign_in_serves_everything_for_its_time(at: Signing) -> None:
    token = at.token()
    assert at.is_good(token)
    at.clocks.pass_by(RENEWAL_S - 1)
    assert [at.token(), at.unasked(), at.token()] == [token] * 3
    at.desk.prefetch(at.account)
    assert (at.sign_ins, at.logins) == (1, 1)
    fields = at.simulator.asked(LOGIN)[0].fields
    assert fields == {"service": LOGIN, "appid": at.account.app_id, "accesskey": DEMO_ACCESS_KEY}


def test_it_tells_where_it_stands(at: Signing) -> None:
    assert at.desk.state(at.account).phase is SignInPhase.SIGNED_OUT
    at.token()
    signed_in = at.wait_for_phase(SignInPhase.SIGNED_IN)
    assert [state.phase for state in at.told] == [SignInPhase.SIGNING_IN, SignInPhase.SIGNED_IN]
    assert signed_in == at.desk.state(at.account)
    assert (signed_in.company, signed_in.failure) == (DEMO_COMPANY, None)
    assert signed_in.ends_at_s == at.clocks.wall_s + TOKEN_LIFETIME_S


def test_all_who_have_no_token_cause_one_sign_in(at: Signing) -> None:
    tokens = all_at_once(CROWD, at.token)
    assert len(set(tokens)) == 1
    at.clocks.pass_by(TOKEN_LIFETIME_S)
    again = all_at_once(CROWD, at.token)
    assert len(set(again)) == 1
    assert at.is_good(again[0])
    assert not at.is_good(tokens[0])
    assert (at.sign_ins, at.logins) == (2, 2)


def test_all_who_are_refused_cause_one_sign_in(at: Signing) -> None:
    old = at.token()
    at.simulator.pbx.expire(old.reveal())
    tokens = all_at_once(CROWD, lambda: at.token(refused=old))
    assert len(set(tokens)) == 1
    assert at.is_good(tokens[0])
    assert (at.sign_ins, at.logins) == (2, 2)


def test_work_in_the_background_shares_it(at: Signing) -> None:
    old = at.token()
    at.simulator.pbx.expire(old.reveal())
    assert at.desk.note_refused(at.account, old)
    tokens = {at.unasked(), at.token(refused=old), at.unasked()}
    assert len(tokens) == 1
    assert at.sign_ins == 2


def test_a_token_that_is_refused_as_soon_as_it_comes_is_not_replaced_again(at: Signing) -> None:
    second = at.token(refused=at.token())
    for _ in range(3):
        refused = at.failure(refused=second)
        assert (refused.reason, refused.placement) == (Reason.TOKEN_INVALID, Placement.NONE)
    assert at.sign_ins == 2
    at.clocks.pass_by(REFUSAL_PAUSE_S)
    assert at.token(refused=second) != second
    assert at.sign_ins == 3


@pytest.mark.parametrize(
    ("ret", "reason"),
    [
        (601, Reason.APP_NOT_AUTHORISED),
        (602, Reason.AUTHORISATION_EXPIRED),
        (603, Reason.NOT_LICENSED),
        (604, Reason.ADDRESS_NOT_ALLOWED),
    ],
)
def test_a_refused_sign_in_says_why_and_is_not_tried_again_unasked(
    at: Signing, ret: int, reason: Reason
) -> None:
    at.simulator.pbx.faults.refuse(LOGIN, ret)
    failure = at.failure()
    assert (failure.kind, failure.reason, failure.code) == (OutcomeKind.REFUSED, reason, str(ret))
    assert failure.placement is Placement.NONE
    assert at.wait_for_phase(SignInPhase.FAILED).failure == failure
    at.clocks.pass_by(24 * HOUR_S)
    for _ in range(3):
        assert failure_of(at.unasked) == failure
    assert at.logins == 1
    at.simulator.pbx.faults.mend()
    assert at.is_good(at.token())
    assert at.unasked() == at.token()


def test_a_wrong_key_is_called_so_and_the_right_one_works_at_once(qtbot: QtBot) -> None:
    with signing(qtbot, key=Secret("wrong")) as at:
        failure = at.failure()
        assert (failure.kind, failure.reason) == (OutcomeKind.REFUSED, Reason.ACCESS_KEY_REFUSED)
        assert (failure.code, bool(failure.server_text)) == ("1003", True)
        assert failure_of(at.unasked) == failure
        assert at.logins == 1
        at.desk.keep(at.account, KEY, at.account)
        at.wait_for_phase(SignInPhase.SIGNED_IN)
        assert at.is_good(at.unasked())
        assert at.sign_ins == 1


def test_a_wrong_app_id_is_called_so(qtbot: QtBot) -> None:
    with signing(qtbot, app_id="nobody") as at:
        assert at.failure().reason is Reason.APP_NOT_AUTHORISED


def test_without_a_network_it_waits_before_it_tries_again_unasked(at: Signing) -> None:
    at.token()
    at.simulator.stop()
    at.clocks.pass_by(TOKEN_LIFETIME_S)
    failure = at.failure()
    assert (failure.kind, failure.reason) == (OutcomeKind.NOT_SENT, Reason.CONNECTION_REFUSED)
    at.wait_for_phase(SignInPhase.FAILED)
    told = len(at.told)
    for _ in range(3):
        assert failure_of(at.unasked) == failure
    at.clocks.pass_by(RETRY_PAUSE_S)
    assert failure_of(at.unasked).reason is Reason.CONNECTION_REFUSED
    at.wait_until(lambda: len(at.told) >= told + 2)
    assert [state.phase for state in at.told[told:]] == [SignInPhase.SIGNING_IN, SignInPhase.FAILED]


def test_an_answer_that_is_none_is_no_call_in_doubt(at: Signing) -> None:
    at.simulator.pbx.faults.break_down()
    failure = at.failure()
    assert (failure.kind, failure.reason) == (OutcomeKind.NOT_SENT, Reason.SIGN_IN_FAILED)
    assert failure.placement is Placement.NONE
    assert "not_an_envelope" in failure.detail


def test_an_account_at_another_address_signs_in_there(qtbot: QtBot, at: Signing) -> None:
    here = at.token()
    with signing(qtbot) as other:
        moved = replace(at.account, address=other.account.address)
        there = at.token(account=moved)
        assert other.is_good(there)
        assert not other.is_good(here)
    assert at.token() == here


def test_saving_signs_in_where_that_has_changed_and_only_there(at: Signing) -> None:
    token = at.token()
    at.wait_for_phase(SignInPhase.SIGNED_IN)
    renamed = replace(at.account, name="Support")
    at.desk.keep(renamed, None, at.account)
    assert at.token(account=renamed) == token
    at.desk.keep(replace(at.account, app_id="nobody"), None, at.account)
    failed = at.wait_for_phase(SignInPhase.FAILED)
    assert failed.failure is not None
    assert failed.failure.reason is Reason.APP_NOT_AUTHORISED
    assert (at.sign_ins, at.logins) == (1, 2)


def test_nothing_of_a_removed_account_is_left(at: Signing) -> None:
    at.token()
    at.desk.remove(at.account.id)
    at.token_store.shut_down(PATIENCE_S)
    with pytest.raises(CredentialError):
        at.token()
    assert at.sign_ins == 1


def test_a_token_for_a_new_address_does_not_go_to_the_old_one(at: Signing) -> None:
    before = replace(at.account, id="f" * 32, app_id="", address="http://pbx.example")
    moved = replace(before, address="https://pbx.example")
    at.desk.keep(before, Secret("old"), None)
    assert at.token(account=before) == Secret("old")
    at.desk.keep(moved, Secret("new"), before)
    assert at.token(account=moved) == Secret("new")
    with pytest.raises(CredentialError, match="another address"):
        at.token(account=before)
    at.desk.remove(before.id)


def test_a_key_for_a_new_address_does_not_go_to_the_old_one(at: Signing) -> None:
    with Simulator() as other:
        moved = replace(at.account, address=other.address)
        at.desk.keep(moved, KEY, at.account)
        at.token(account=moved)
        with pytest.raises(CredentialError, match="another address"):
            at.token()
        assert (at.logins, len(other.asked(LOGIN))) == (0, 1)


def test_another_way_to_the_token_forgets_the_other_ways_secrets(at: Signing) -> None:
    at.token()
    pasted = replace(at.account, app_id="")
    at.desk.keep(pasted, Secret(DEMO_TOKEN), at.account)
    assert at.token(account=pasted) == Secret(DEMO_TOKEN)
    with pytest.raises(CredentialError):
        at.token()
    at.desk.keep(at.account, KEY, pasted)
    assert at.is_good(at.token())
    with pytest.raises(CredentialError):
        at.token(account=pasted)


def test_what_it_was_given_is_told_by_its_own_state(at: Signing) -> None:
    at.token_store.shut_down(PATIENCE_S)
    states = {TokenState.SESSION_ONLY, TokenState.STORED}
    assert at.desk.secret_state(at.account) in states
    assert at.desk.secret_state(replace(at.account, app_id="")) is TokenState.UNREAD
    assert at.token_store.state(at.account.id, SecretKind.ACCESS_KEY) in states


def test_no_state_and_no_failure_holds_a_secret(
    at: Signing, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    token = at.token()
    at.simulator.pbx.faults.refuse(LOGIN, 602)
    failure = at.failure(refused=token)
    said = caplog.text + repr((at.told, failure, vars(at.desk), vars(at.token_store)))
    assert "signed in" in said
    assert not [secret for secret in (token.reveal(), DEMO_ACCESS_KEY) if secret in said]
