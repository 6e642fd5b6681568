"""Calls of an account that signs in: one sign-in for many, and a refused token costs one repeat."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallDetails, CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.simulator import DEMO_TOKEN
from tests.desktop.waiting import wait_for
from tests.provider.servers import RawServer, Visit, response
from tests.services.desk import PATIENCE_MS, Desk, a_call, a_desk
from tests.services.signing_in import LOGIN, Signing, signing

GIVES_TOKEN = b'{"ret":200,"data":{"status":0,"result":{"token":"%s"}},"msg":""}' % (b"f00d" * 8)
REFUSES_TOKEN = b'{"ret":600,"data":[],"msg":"token expired"}'


@pytest.fixture
def desk(at: Signing, tmp_path: Path) -> Iterator[Desk]:
    """A call service that gets its tokens there."""
    with calling(at, tmp_path) as running:
        yield running


@contextmanager
def calling(at: Signing, folder: Path, account: Account | None = None) -> Iterator[Desk]:
    with a_desk(
        at.bot,
        folder / "history.sqlite3",
        at.simulator.address,
        at.token_store,
        sign_in=at.desk,
        account=account or at.account,
    ) as running:
        yield running


def tokens_of_calls(at: Signing) -> list[str]:
    return [call.fields["token"] for call in at.simulator.calls]


def test_many_calls_need_one_sign_in(at: Signing, desk: Desk) -> None:
    for ending in ("0001", "0002", "0003"):
        assert desk.call(a_call(ending)).kind is OutcomeKind.ACCEPTED
    assert (at.logins, len(at.simulator.calls), len(desk.rows())) == (1, 3, 3)


def test_a_call_that_is_likely_finds_its_token_there(at: Signing, desk: Desk) -> None:
    desk.service.expect_call(at.account)
    wait_for(lambda: at.sign_ins == 1, "the sign-in ahead of the call")
    assert desk.call(a_call()).kind is OutcomeKind.ACCEPTED
    assert at.logins == 1


def test_a_call_refused_for_its_token_is_sent_once_more_with_a_new_one(
    at: Signing, desk: Desk
) -> None:
    old = at.token()
    at.simulator.pbx.expire(old.reveal())
    assert desk.call(a_call()) == CallOutcome.accepted("Call command sent successfully")
    assert tokens_of_calls(at) == [old.reveal(), at.token().reveal()]
    assert (at.logins, len(at.simulator.pbx.calls), len(desk.rows())) == (2, 1, 1)
    assert desk.said == ["started", "written", "settled"]


def test_a_second_refusal_is_the_outcome(at: Signing, desk: Desk) -> None:
    outcome = desk.call(a_call("0600"))
    assert (outcome.kind, outcome.reason) == (OutcomeKind.REFUSED, Reason.TOKEN_INVALID)
    assert (len(at.simulator.calls), at.logins, len(desk.rows())) == (2, 2, 1)
    assert desk.call(a_call("0600")).reason is Reason.TOKEN_INVALID
    assert (len(at.simulator.calls), at.logins, len(desk.rows())) == (3, 2, 2)


@pytest.mark.parametrize("ending", ["7004", "5500", "2001", "7005"])
def test_nothing_but_a_refused_token_is_repeated(at: Signing, desk: Desk, ending: str) -> None:
    at.token()
    assert desk.call(a_call(ending)).kind is OutcomeKind.UNKNOWN
    assert (len(at.simulator.calls), at.logins) == (1, 1)


def test_the_repeat_is_not_repeated(at: Signing, desk: Desk) -> None:
    at.simulator.pbx.expire(at.token().reveal())
    outcome = desk.call(a_call("7004"))
    assert outcome == CallOutcome.unknown(Reason.CONNECTION_LOST, outcome.detail)
    assert (len(at.simulator.calls), at.logins, len(desk.rows())) == (2, 2, 1)


def test_with_a_pasted_token_nothing_is_repeated(at: Signing, tmp_path: Path) -> None:
    pasted = replace(at.account, id="e" * 32, app_id="")
    at.token_store.keep_for_session(pasted.id, Secret(DEMO_TOKEN))
    at.simulator.pbx.expire(DEMO_TOKEN)
    with calling(at, tmp_path, pasted) as desk:
        assert desk.call(a_call()).reason is Reason.TOKEN_INVALID
    assert (len(at.simulator.calls), at.logins) == (1, 0)


@pytest.mark.parametrize("has_token", [True, False])
def test_a_failed_sign_in_is_the_outcome_and_no_call(
    at: Signing, desk: Desk, has_token: bool
) -> None:
    if has_token:
        at.simulator.pbx.expire(at.token().reveal())
    at.simulator.pbx.faults.refuse(LOGIN, 602)
    outcome = desk.call(a_call())
    assert (outcome.kind, outcome.reason) == (OutcomeKind.REFUSED, Reason.AUTHORISATION_EXPIRED)
    assert outcome.placement is Placement.NONE
    assert len(at.simulator.calls) == has_token
    assert desk.rows()[0].outcome == outcome


@pytest.mark.parametrize("has_token", [True, False])
def test_a_stop_during_the_sign_in_places_no_call(at: Signing, desk: Desk, has_token: bool) -> None:
    """Also where a first request has left: it was refused for certain."""
    if has_token:
        at.simulator.pbx.expire(at.token().reveal())
    at.simulator.pbx.faults.hang(LOGIN)
    logins = at.logins
    desk.place(a_call())
    at.wait_until(lambda: at.logins > logins)
    desk.service.stop()
    desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert desk.rows()[0].outcome == CallOutcome.cancelled()
    assert at.simulator.pbx.calls == ()


def test_the_programs_end_during_the_sign_in_places_no_call(at: Signing, desk: Desk) -> None:
    at.simulator.pbx.faults.hang(LOGIN)
    desk.place(a_call())
    at.wait_until(lambda: at.logins == 1)
    assert desk.service.shut_down()
    outcome = desk.rows()[0].outcome
    assert outcome == CallOutcome(OutcomeKind.CANCELLED, Reason.PROGRAM_ENDED, Placement.NONE)


def test_without_a_key_nothing_is_sent(qtbot: QtBot, tmp_path: Path) -> None:
    with signing(qtbot, key=None) as at, calling(at, tmp_path) as desk:
        outcome = desk.call(a_call())
        reasons = {Reason.ACCESS_KEY_MISSING, Reason.KEYRING_MISSING}
        assert outcome.kind is OutcomeKind.NOT_SENT
        assert outcome.reason in reasons
        assert at.simulator.requests == []


@pytest.mark.parametrize("typed", ["", "customer 7"])
def test_its_own_id_travels_where_the_account_says_so(
    at: Signing, tmp_path: Path, typed: str
) -> None:
    request = replace(a_call(), details=CallDetails(customer_id=typed))
    other = replace(a_call("0002"), details=CallDetails(customer_id=typed))
    with calling(at, tmp_path, replace(at.account, sends_call_id=True)) as desk:
        desk.call(request)
        assert desk.rows()[0].request == request
    with calling(at, tmp_path) as desk:
        desk.call(other)
    sent = [call.fields.get("customuuid", "") for call in at.simulator.calls]
    assert sent == [typed or request.id, typed]


def test_the_provider_gone_between_refusal_and_repeat_means_not_sent(
    at: Signing, tmp_path: Path
) -> None:
    """What has left for the first request says nothing about the second."""
    logins: list[bytes] = []

    def script(visit: Visit) -> None:
        request = visit.read_request()
        if LOGIN.encode() not in request:
            visit.sock.sendall(response(REFUSES_TOKEN))
            return
        logins.append(request)
        if len(logins) == 2:
            server.refuse_from_now_on()
        visit.sock.sendall(response(GIVES_TOKEN))

    with RawServer(script) as server:
        account = replace(at.account, address=server.address)
        with calling(at, tmp_path, account) as desk:
            outcome = desk.call(a_call())
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.CONNECTION_REFUSED)
    assert (len(logins), len(server.requests)) == (2, 3)
