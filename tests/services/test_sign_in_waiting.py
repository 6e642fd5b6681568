"""Waiting for a sign-in that hangs: everybody may leave, and nothing holds the program's end."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.credentials import CredentialError, Secret, SecretKind
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.cancel_token import CancelToken, Cause, Interrupted
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.token_store import TokenStore
from tests.desktop.waiting import PATIENCE_S
from tests.provider.servers import RawServer, Visit, response
from tests.services.signing_in import KEY, an_account

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
            slow.token_store.token(slow.account.id, CancelToken(), PATIENCE_S, kind)


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
