"""Connections: opened ahead, reused while it is safe, shut and forgotten afterwards."""

from __future__ import annotations

import gc
import io
import logging
import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.provider import connections
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.cancel_token import Cause
from dialer_gui.provider.connections import CancellableSockets
from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.provider.authority import server_context, trusted
from tests.provider.calls import RunningCall, a_request, place
from tests.provider.phases import IN_CLEAR, connecting_in_vain, never_answering
from tests.provider.servers import (
    LOOPBACK,
    RawServer,
    Visit,
    answering,
    keeping_alive,
    response,
    secured,
)

SENT = CallOutcome.accepted("Call command sent successfully")
IPV6 = "::1"
ENDINGS = ("0001", "1014", "0600", "2001", "3302", "5500", "7004", "7005", "7006", "2008")


@pytest.fixture(params=["http", "https"])
def simulator(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Simulator]:
    trusted(monkeypatch, tmp_path)
    context = server_context() if request.param == "https" else None
    with Simulator(ssl_context=context) as running:
        yield running


def test_a_call_uses_the_connection_that_was_opened_ahead(simulator: Simulator) -> None:
    api = ApiClient()
    api.open_ahead(simulator.address)
    assert simulator.requests == []
    assert place(simulator.address, api=api) == SENT
    assert simulator.connections_accepted == 1
    api.close()


def test_opening_ahead_again_keeps_what_is_there(simulator: Simulator) -> None:
    api = ApiClient()
    for _ in range(3):
        api.open_ahead(simulator.address)
    assert place(simulator.address, api=api) == SENT
    assert simulator.connections_accepted == 1
    api.close()


def test_each_call_has_a_connection_of_its_own(simulator: Simulator) -> None:
    api = ApiClient()
    for calls in range(1, 4):
        api.open_ahead(simulator.address)
        assert place(simulator.address, api=api) == SENT
        assert simulator.connections_accepted == calls
    assert place(simulator.address, api=api) == SENT
    assert simulator.connections_accepted == 4
    api.close()


def test_what_was_opened_ahead_during_a_call_is_there_for_the_next() -> None:
    """Whatever the call gives back afterwards, the ready connection is taken first."""
    may_answer = threading.Event()

    def script(visit: Visit) -> None:
        visit.read_request()
        if visit.number == 0:
            visit.reach()
            may_answer.wait(PATIENCE_S)
        visit.sock.sendall(response())

    api = ApiClient()
    with RawServer(script) as server:
        call = RunningCall(server.address, api=api)
        server.wait_until_reached()
        api.open_ahead(server.address)
        may_answer.set()
        assert call.outcome() == SENT
        assert place(server.address, api=api) == SENT
        assert len(server.visits) == 2
    api.close()


def test_a_connection_idle_for_too_long_is_not_used(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    api = ApiClient()
    api.open_ahead(simulator.address)
    monkeypatch.setattr(connections, "MAX_IDLE_S", 0.0)
    assert place(simulator.address, api=api) == SENT
    assert simulator.connections_accepted == 2
    assert len(simulator.calls) == 1
    api.close()


def test_opening_ahead_replaces_what_was_idle_for_too_long(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    api = ApiClient()
    api.open_ahead(simulator.address)
    with monkeypatch.context() as patch:
        patch.setattr(connections, "MAX_IDLE_S", 0.0)
        api.open_ahead(simulator.address)
    assert place(simulator.address, api=api) == SENT
    assert simulator.connections_accepted == 2
    api.close()


def test_a_connection_that_the_server_closed_meanwhile_is_not_used() -> None:
    left = threading.Event()

    def script(visit: Visit) -> None:
        if visit.number == 0:
            visit.sock.shutdown(socket.SHUT_RDWR)
            left.set()
        else:
            answering(response())(visit)

    api = ApiClient()
    with RawServer(script) as server:
        api.open_ahead(server.address)
        assert left.wait()
        assert place(server.address, api=api) == SENT
        assert (len(server.visits), len(server.requests)) == (2, 1)
    api.close()


def test_what_an_unasked_server_says_ahead_is_no_answer() -> None:
    """Bytes that wait on an idle connection answer nothing that was asked."""
    said = threading.Event()

    def script(visit: Visit) -> None:
        if visit.number == 0:
            visit.sock.sendall(response())
            said.set()
            visit.wait_for_the_end()
        visit.read_request()
        visit.sock.sendall(response(b'{"ret":600,"msg":"expired"}'))

    api = ApiClient()
    with RawServer(script) as server:
        api.open_ahead(server.address)
        assert said.wait()
        assert place(server.address, api=api).reason is Reason.TOKEN_INVALID
        assert len(server.requests) == 1
    api.close()


def _state(callee: str) -> bytes:
    row = f'{{"extnumber":"8001","status":3,"direction":"callout","callee":"{callee}"}}'
    return f'{{"ret":200,"data":{{"status":0,"result":[{row}]}}}}'.encode()


def test_looks_at_a_phone_share_a_connection(simulator: Simulator) -> None:
    """Asked every second or two, with nothing left to read in between."""
    api = ApiClient()
    for _ in range(3):
        assert api.statuses(Access(simulator.address, Secret(DEMO_TOKEN)), ["8001"])
    assert simulator.connections_accepted == 1
    api.close()


@pytest.mark.parametrize("length", [0, io.DEFAULT_BUFFER_SIZE])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_connection_with_something_left_to_read_is_not_used_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, scheme: str, length: int
) -> None:
    """Be it in the buffer, or inside TLS, where the socket shows nothing of it."""

    def script(visit: Visit) -> None:
        own, other = f"493000000{visit.number}", "4940000000"
        while visit.read_request():
            head = len(response(b" " * length)) - length
            visit.sock.sendall(response(_state(own).ljust(length - head)) + response(_state(other)))

    trusted(monkeypatch, tmp_path)
    served = secured(server_context(), script) if scheme == "https" else script
    with RawServer(served) as server:
        api = ApiClient()
        access = Access(f"{scheme}://{LOOPBACK}:{server.port}", Secret(DEMO_TOKEN))
        for number in range(3):
            (status,) = api.statuses(access, ["8001"])
            assert status.other_party == f"493000000{number}"
        api.close()
        assert len(server.visits) == 3


def test_opening_ahead_in_vain_is_no_news(caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server((LOOPBACK, 0)) as closed:
        port = closed.getsockname()[1]
    api = ApiClient()
    for address in (f"http://{LOOPBACK}:{port}", "", "rubbish", "http://a..b/", "http://[::1"):
        api.open_ahead(address)
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []
    with Simulator() as simulator:
        assert place(simulator.address, api=api).kind is OutcomeKind.ACCEPTED
    api.close()


def test_opening_ahead_works_again_after_a_stop() -> None:
    def script(visit: Visit) -> None:
        (never_answering if visit.number == 0 else keeping_alive(response()))(visit)

    api = ApiClient()
    with RawServer(script) as server:
        call = RunningCall(server.address, api=api)
        server.wait_until_reached()
        call.cancel_token.cancel(Cause.STOPPED)
        call.outcome()
        api.open_ahead(server.address)
        wait_for(lambda: len(server.visits) == 2, "a connection ahead of the call")
        assert place(server.address, api=api) == SENT
        assert len(server.visits) == 2
    api.close()


def test_a_stop_ends_the_opening_ahead_as_well_as_the_call() -> None:
    api = ApiClient()
    with connecting_in_vain() as (hanging, reached), RawServer(never_answering) as server:
        call = RunningCall(server.address, api=api)
        server.wait_until_reached()
        ahead = threading.Thread(target=api.open_ahead, args=[hanging], daemon=True)
        ahead.start()
        reached()
        call.cancel_token.cancel(Cause.SHUTDOWN)
        assert call.outcome().reason is Reason.PROGRAM_ENDED
        ahead.join()
    api.close()


def test_a_connection_of_the_ipv6_loopback() -> None:
    with RawServer(answering(response()), family=socket.AF_INET6) as server:
        assert server.address.startswith("http://[::1]:")
        assert place(server.address) == SENT


@pytest.mark.parametrize("first", [(socket.AF_INET, LOOPBACK), (socket.AF_INET6, IPV6)])
def test_of_two_addresses_the_second_is_tried(
    monkeypatch: pytest.MonkeyPatch, first: tuple[socket.AddressFamily, str]
) -> None:
    family, host = first
    with socket.create_server((host, 0), family=family) as closed:
        dead = closed.getsockname()
    with RawServer(answering(response())) as server:
        live = (LOOPBACK, server.port)
        _resolve_to(monkeypatch, (family, dead), (socket.AF_INET, live))
        assert place("http://pbx.example") == SENT


def test_of_two_addresses_that_are_dead_the_last_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server((LOOPBACK, 0)) as closed:
        dead = closed.getsockname()
    _resolve_to(monkeypatch, (socket.AF_INET, dead), (socket.AF_INET, dead))
    outcome = place("http://pbx.example")
    assert outcome == CallOutcome.not_sent(Reason.CONNECTION_REFUSED, "Connection refused")


@pytest.mark.parametrize(
    "error",
    [
        socket.gaierror(socket.EAI_NONAME, "Name or service not known"),
        socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"),
        UnicodeError("label too long"),
    ],
)
def test_a_name_that_is_not_found(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def getaddrinfo(*_: object, **__: object) -> object:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    outcome = place("http://pbx.example")
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.NAME_RESOLUTION)


def test_a_name_without_an_address_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    _resolve_to(monkeypatch)
    assert place("http://pbx.example").reason is Reason.NAME_RESOLUTION


def test_a_connection_that_is_closed_twice_frees_no_other_one() -> None:
    """The second time, its place may be another socket's."""
    sockets = CancellableSockets()
    with socket.create_server((LOOPBACK, 0)) as listening:
        port = listening.getsockname()[1]
        for _ in range(20):
            first, old_key = sockets.open_socket(LOOPBACK, port, PATIENCE_S)
            sockets.forget(old_key)
            first.close()
            del first
            second, key = sockets.open_socket(LOOPBACK, port, PATIENCE_S)
            sockets.forget(old_key)
            sockets.shut_all()
            second.settimeout(PATIENCE_S)
            with second:
                assert second.recv(1) == b""
            sockets.forget(key)


@pytest.mark.skipif(os.name != "posix", reason="counts descriptors in /dev/fd")
def test_calls_leave_no_descriptor_and_no_thread_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trusted(monkeypatch, tmp_path)
    gc.collect()
    threads_before, files_before = threading.active_count(), _open_files()
    api = ApiClient()
    with (
        Simulator() as plain,
        Simulator(ssl_context=server_context()) as secure,
        Simulator(ssl_context=server_context("elsewhere.example")) as wrong,
        RawServer(IN_CLEAR["a pause in the body"]) as hanging,
    ):
        for _ in range(10):
            for ending in ENDINGS:
                place(plain.address, a_request(f"493012{ending}"), api=api)
                place(secure.address, a_request(f"493012{ending}"), api=api)
            place(wrong.address, api=api)
            place(wrong.address.replace("https", "http"), api=api)
            hanging.reached.clear()
            call = RunningCall(hanging.address, api=api)
            hanging.wait_until_reached()
            call.cancel_token.cancel(Cause.STOPPED)
            call.outcome()
            api.open_ahead(plain.address)
    api.close()
    wait_for(lambda: _open_files() <= files_before, "every connection to be closed")
    wait_for(lambda: threading.active_count() <= threads_before, "every thread to end")


def _open_files() -> int:
    return len(os.listdir("/dev/fd"))


def _resolve_to(
    monkeypatch: pytest.MonkeyPatch, *addresses: tuple[socket.AddressFamily, object]
) -> None:
    infos = [(family, socket.SOCK_STREAM, 0, "", address) for family, address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: infos)
