"""https: the operating system's trust decides, and what is not trusted gets nothing."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

import pytest
import trustme

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.provider.cancel_token import Cause
from dialer_gui.simulator.server import Simulator
from tests.provider.authority import ORGANISATION, server_context, trusted
from tests.provider.calls import RunningCall, place
from tests.provider.servers import LOOPBACK, RawServer, Visit, keeping_alive, response, secured


@pytest.fixture(autouse=True)
def trusts_the_authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    trusted(monkeypatch, tmp_path)


def https(server: RawServer, host: str = LOOPBACK) -> str:
    return f"https://{host}:{server.port}"


@pytest.mark.parametrize("host", [LOOPBACK, "localhost"])
def test_a_certificate_of_a_known_authority_is_accepted(host: str) -> None:
    with Simulator(ssl_context=server_context()) as simulator:
        outcome = place(simulator.address.replace(LOOPBACK, host))
        assert outcome.kind is OutcomeKind.ACCEPTED
        assert len(simulator.calls) == 1


def test_an_unknown_authority_is_named_and_gets_nothing() -> None:
    other = trustme.CA(organization_name="Acme Inspection, Branch")
    with RawServer(secured(server_context(signed_by=other), keeping_alive(response()))) as server:
        outcome = place(https(server))
        assert server.requests == []
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.CERTIFICATE)
    assert outcome.placement is Placement.NONE
    assert "unable to get local issuer certificate" in outcome.detail
    assert "Acme Inspection\\, Branch" in outcome.detail


def test_a_certificate_that_vouches_for_itself_is_named() -> None:
    alone = trustme.CA(organization_name="Router in the cellar")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with alone.private_key_pem.tempfile() as key, alone.cert_pem.tempfile() as certificate:
        context.load_cert_chain(certificate, key)
    with RawServer(secured(context, keeping_alive(response()))) as server:
        outcome = place(https(server))
        assert server.requests == []
    assert outcome.reason is Reason.CERTIFICATE
    assert "Router in the cellar" in outcome.detail


def test_a_certificate_of_another_host_is_refused() -> None:
    context = server_context("pbx.example")
    with RawServer(secured(context, keeping_alive(response()))) as server:
        outcome = place(https(server))
        assert server.requests == []
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.CERTIFICATE)
    assert "127.0.0.1" in outcome.detail
    assert ORGANISATION in outcome.detail


def test_an_expired_certificate_is_refused() -> None:
    context = server_context(is_expired=True)
    with RawServer(secured(context, keeping_alive(response()))) as server:
        outcome = place(https(server))
        assert server.requests == []
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.CERTIFICATE)
    assert "expired" in outcome.detail
    assert ORGANISATION in outcome.detail


def test_http_where_https_is_wanted_is_no_reason_to_send_in_clear() -> None:
    def speaking_http(visit: Visit) -> None:
        visit.sock.recv(65536)
        visit.sock.sendall(response(b"", status=b"400 Bad Request"))

    with RawServer(speaking_http) as server:
        outcome = place(https(server))
        assert len(server.visits) == 1
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.TLS)


def test_https_where_http_is_wanted_leaves_the_outcome_unknown() -> None:
    with RawServer(secured(server_context(), keeping_alive(response()))) as server:
        outcome = place(f"http://{LOOPBACK}:{server.port}")
        assert server.requests == []
    assert (outcome.kind, outcome.placement) == (OutcomeKind.UNKNOWN, Placement.POSSIBLE)


def test_an_old_version_of_tls_is_refused() -> None:
    context = server_context()
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with RawServer(secured(context, keeping_alive(response()))) as server:
        outcome = place(https(server))
        assert server.requests == []
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.TLS)


def test_a_server_that_leaves_in_the_handshake_got_nothing() -> None:
    def leaving(visit: Visit) -> None:
        visit.sock.recv(65536)

    with RawServer(leaving) as server:
        outcome = place(https(server))
        assert len(server.visits) == 1
    assert (outcome.kind, outcome.placement) == (OutcomeKind.NOT_SENT, Placement.NONE)
    assert outcome.reason in {Reason.TLS, Reason.CONNECT_FAILED}


def _silent_second_visit(visit: Visit) -> None:
    """Present an unknown certificate, then keep whoever asks whose it is waiting."""
    if visit.number == 0:
        secured(server_context(signed_by=trustme.CA()), keeping_alive(response()))(visit)
        return
    visit.sock.recv(65536)
    visit.sock.sendall(b"\x16\x03\x03\x40\x00")
    visit.reach()
    visit.drip(b"\x02")


@pytest.mark.parametrize("cause", Cause)
def test_asking_for_the_issuer_can_be_ended_and_changes_nothing(cause: Cause) -> None:
    with RawServer(_silent_second_visit) as server:
        call = RunningCall(https(server))
        server.wait_until_reached()
        call.cancel_token.cancel(cause)
        outcome = call.outcome()
    assert outcome == CallOutcome.not_sent(
        Reason.CERTIFICATE, "unable to get local issuer certificate"
    )


def test_asking_for_the_issuer_has_an_end_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dialer_gui.provider.failures.ISSUER_TIMEOUT_S", 0.2)
    with RawServer(_silent_second_visit) as server:
        outcome = place(https(server))
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.CERTIFICATE)


def test_a_server_gone_when_asked_for_the_issuer_changes_nothing() -> None:
    def once(visit: Visit) -> None:
        if visit.number == 0:
            secured(server_context(signed_by=trustme.CA()), keeping_alive(response()))(visit)
        visit.sock.shutdown(socket.SHUT_RDWR)

    with RawServer(once) as server:
        outcome = place(https(server))
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.CERTIFICATE)
