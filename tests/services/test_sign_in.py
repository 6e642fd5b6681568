"""Signing in and out: when, how often, and who waits for it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.credentials import (
    RENEW_BEFORE_END_S,
    TOKEN_LIFETIME_S,
    CredentialError,
    Secret,
    SecretKind,
    SignInPhase,
    SignInState,
    TokenState,
)
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.cancel_token import CancelToken, Cause, Interrupted
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.token_store import TokenStore
from dialer_gui.simulator.accounts import Account as ProviderAccount
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.provider.servers import RawServer, Visit, response
from tests.services.signing_in import KEY, LOGIN, LOGOUT, Signing, an_account

RENEWAL_S = TOKEN_LIFETIME_S - RENEW_BEFORE_END_S
HOUR_S = 3600.0


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


TOKEN = "f00d" * 8
SIGNED_IN = {
    "ret": 200,
    "data": {"status": 0, "desc": "ok", "result": {"token": TOKEN, "companyname": "Slow company"}},
    "msg": "",
}


@dataclass
class Waiting:
    """A thread that waits for a token."""

    desk: AuthService
    account: Account
    cancel_token: CancelToken = field(default_factory=CancelToken)
    token: Secret | None = None
    error: Exception | None = None

    def __post_init__(self) -> None:
        """Begin to wait."""
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def end(self) -> Secret | Exception | None:
        """Wait for its end and return what it got."""
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive(), "it still waits"
        return self.token or self.error

    def _run(self) -> None:
        try:
            self.token = self.desk.token(self.account, self.cancel_token, PATIENCE_S)
        except (ProviderError, Interrupted) as exc:
            self.error = exc


@dataclass
class Slow:
    """A desk at a provider that signs in when it is told to.

    Attributes:
        desk, vault, account: who signs in.
        server: the provider.
        answer: lets it answer.
    """

    desk: AuthService
    token_store: TokenStore
    account: Account
    server: RawServer
    answer: Callable[[], None]

    def wait(self) -> Waiting:
        """Have another thread wait for a token."""
        return Waiting(self.desk, self.account)


@pytest.fixture
def slow(qtbot: QtBot) -> Iterator[Slow]:
    """A provider that takes its time."""
    with _slow() as opened:
        yield opened


@contextmanager
def _slow() -> Iterator[Slow]:
    may_answer = threading.Event()

    def script(visit: Visit) -> None:
        visit.read_request()
        visit.reach()
        may_answer.wait()
        visit.sock.sendall(response(json.dumps(SIGNED_IN).encode()))

    with RawServer(script) as server:
        token_store = TokenStore()
        desk = AuthService(token_store)
        account = an_account(server.address)
        token_store.store(account.id, KEY, SecretKind.ACCESS_KEY)
        try:
            yield Slow(desk, token_store, account, server, may_answer.set)
        finally:
            may_answer.set()
            desk.shut_down()
            desk.remove(account.id)
            token_store.shut_down(PATIENCE_S)


def test_who_stops_waiting_leaves_the_sign_in_to_the_others(slow: Slow) -> None:
    first = slow.wait()
    slow.server.wait_until_reached()
    second = slow.wait()
    first.cancel_token.cancel(Cause.STOPPED)
    assert isinstance(first.end(), Interrupted)
    slow.answer()
    assert second.end() == Secret(TOKEN)
    assert len(slow.server.requests) == 1


def test_a_sign_in_that_nobody_waits_for_serves_the_next(slow: Slow) -> None:
    first = slow.wait()
    slow.server.wait_until_reached()
    first.cancel_token.cancel(Cause.STOPPED)
    assert isinstance(first.end(), Interrupted)
    second = slow.wait()
    slow.answer()
    assert second.end() == Secret(TOKEN)
    assert len(slow.server.requests) == 1


def test_the_programs_end_ends_the_sign_in(slow: Slow) -> None:
    before = set(threading.enumerate())
    waits = [slow.wait()]
    slow.server.wait_until_reached()
    waits.append(slow.wait())
    slow.desk.shut_down()
    left = set(threading.enumerate()) - before
    assert "signing in" not in {thread.name for thread in left}
    slow.desk.shut_down()
    for each in (*waits, slow.wait()):
        ended = each.end()
        assert isinstance(ended, ProviderError)
        assert ended.outcome == CallOutcome(
            OutcomeKind.CANCELLED, Reason.PROGRAM_ENDED, Placement.NONE
        )
    assert len(slow.server.requests) == 1


def test_who_has_stopped_already_does_not_wait(slow: Slow) -> None:
    cancel_token = CancelToken()
    cancel_token.cancel(Cause.STOPPED)
    with pytest.raises(Interrupted):
        slow.desk.token(slow.account, cancel_token, PATIENCE_S)
    assert slow.server.requests == []


def test_an_account_removed_meanwhile_keeps_nothing(slow: Slow) -> None:
    waiting = slow.wait()
    slow.server.wait_until_reached()
    slow.desk.remove(slow.account.id)
    slow.answer()
    assert waiting.end() == Secret(TOKEN)
    assert slow.desk.state(slow.account).company == ""
    for kind in (SecretKind.SIGN_IN, SecretKind.ACCESS_KEY):
        with pytest.raises(CredentialError):
            slow.token_store.secret(slow.account.id, CancelToken(), PATIENCE_S, kind)


def test_an_answer_without_a_token_is_none(qtbot: QtBot) -> None:
    envelope = {"ret": 200, "data": {"status": 0, "result": {"token": None}}, "msg": ""}

    def script(visit: Visit) -> None:
        while visit.read_request():
            visit.sock.sendall(response(json.dumps(envelope).encode()))

    with RawServer(script) as server:
        token_store = TokenStore()
        account = an_account(server.address)
        token_store.store(account.id, KEY, SecretKind.ACCESS_KEY)
        desk = AuthService(token_store)
        with pytest.raises(ProviderError) as caught:
            desk.token(account, CancelToken(), PATIENCE_S)
        desk.shut_down()
        assert caught.value.reason is Reason.SIGN_IN_FAILED
        token_store.remove(account.id)
        token_store.shut_down(PATIENCE_S)


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
