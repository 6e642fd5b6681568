"""The server as a server: several clients, kept-alive connections, TLS, its start and its end."""

from __future__ import annotations

import socket
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
import trustme

from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.received import ReceivedCall
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import (
    DEADLINE_S,
    a_session,
    call_fields,
    connect,
    open_request,
    post,
    raw_exchange,
)


def simulator_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("simulator")]


def test_a_connection_is_kept_alive(simulator: Simulator) -> None:
    with a_session() as session:
        for ending in ("0001", "1032", "0600", "2001", "5500", "7003"):
            post(simulator, call_fields(ending), session=session)
    assert len({call.client_port for call in simulator.calls}) == 1
    assert simulator.connections_accepted == 1


def test_requests_sent_ahead_are_answered_in_turn(simulator: Simulator) -> None:
    with open_request(simulator, call_fields("7001")) as link:
        link.sendall(b"GET / HTTP/1.0\r\n\r\n")
        received = bytearray()
        while piece := link.recv(65536):
            received += piece
    assert received.count(b"HTTP/1.1 200 ") == 2


def test_a_client_that_sends_ahead_waits_like_any_other() -> None:
    received = b""
    with (
        Simulator(slow_reply_s=600.0) as simulator,
        open_request(simulator, call_fields("7001")) as link,
    ):
        link.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert simulator.wait_for_calls(1, timeout_s=DEADLINE_S)
        simulator.stop()
        with suppress(ConnectionResetError):  # what was sent ahead may never have been read
            received = link.recv(65536)
    assert received == b""
    assert len(simulator.requests) == 1


def test_a_hanging_reply_delays_nobody_else(simulator: Simulator) -> None:
    with open_request(simulator, call_fields("7002")):
        assert simulator.wait_for_calls(1, timeout_s=DEADLINE_S)
        assert post(simulator, call_fields()).json()["ret"] == 200


def test_many_clients_at_once(simulator: Simulator) -> None:
    endings = [f"{number:04}" for number in range(9000, 9020)]
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda ending: post(simulator, call_fields(ending)), endings))
    assert [reply.json()["ret"] for reply in replies] == [200] * len(endings)
    assert sorted(call.number[-4:] for call in simulator.calls) == endings
    assert [call.serial for call in simulator.pbx.calls] == list(range(1, len(endings) + 1))


@pytest.mark.parametrize("ending", ["7001", "7002", "7003", "7007"])
def test_stop_ends_hanging_replies_and_leaves_no_thread(ending: str) -> None:
    simulator = Simulator(slow_reply_s=600.0, drip_interval_s=600.0)
    simulator.start()
    with open_request(simulator, call_fields(ending)) as link:
        assert simulator.wait_for_calls(1, timeout_s=DEADLINE_S)
        simulator.stop()
        assert simulator_threads() == []
        while link.recv(65536):
            pass


def test_stop_ends_idle_and_half_open_connections(simulator: Simulator) -> None:
    with connect(simulator) as idle, connect(simulator) as halfway, a_session() as session:
        halfway.sendall(b"POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n12345")
        post(simulator, call_fields(), session=session)
        simulator.stop()
        assert simulator_threads() == []
        assert idle.recv(1) == b""
        assert halfway.recv(1) == b""


def test_a_client_that_leaves_ends_its_hanging_reply(simulator: Simulator) -> None:
    with open_request(simulator, call_fields("7002")):
        assert simulator.wait_for_calls(1, timeout_s=DEADLINE_S)
        (serving,) = [t for t in simulator_threads() if t.name == "simulator connection"]
    serving.join(DEADLINE_S)
    assert not serving.is_alive()


def test_stop_is_idempotent_and_start_is_not() -> None:
    simulator = Simulator()
    simulator.stop()
    simulator.start()
    address = simulator.address
    with pytest.raises(RuntimeError, match="once"):
        simulator.start()
    simulator.stop()
    simulator.stop()
    assert simulator.address == address
    with pytest.raises(requests.ConnectionError):
        post(simulator, call_fields())
    with pytest.raises(RuntimeError, match="once"):
        simulator.start()


def test_there_is_no_address_before_the_start() -> None:
    with pytest.raises(RuntimeError, match="not started"):
        _ = Simulator().address


def test_a_taken_port_is_an_error(simulator: Simulator) -> None:
    port = urlsplit(simulator.address).port
    assert port is not None
    second = Simulator(port=port)
    with pytest.raises(OSError, match="in use"):
        second.start()
    second.stop()


def test_a_stopped_simulators_port_is_free_at_once(simulator: Simulator) -> None:
    port = urlsplit(simulator.address).port
    assert port is not None
    with a_session() as session:
        post(simulator, call_fields(), session=session)
        simulator.stop()
        with Simulator(port=port) as second:
            assert post(second, call_fields()).json()["ret"] == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "", "192.0.2.1", "::", "example.org", "localhost"])
def test_nothing_but_loopback(host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        Simulator(host=host)


def test_waiting_for_a_call_that_never_comes(simulator: Simulator) -> None:
    assert not simulator.wait_for_calls(1, timeout_s=0.0)


def test_a_watcher_hears_of_calls_before_they_are_answered() -> None:
    heard: list[ReceivedCall] = []
    with Simulator(on_call=heard.append) as simulator:
        post(simulator, call_fields(service="App.Other"))
        post(simulator, call_fields("0600"))
        assert heard == simulator.calls
        assert [call.number[-4:] for call in heard] == ["0600"]


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def server_context(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path) -> str:
    return _list_with(authority, tmp_path / "authority.pem")


@pytest.fixture
def strange(tmp_path: Path) -> str:
    return _list_with(trustme.CA(), tmp_path / "stranger.pem")


def _list_with(authority: trustme.CA, path: Path) -> str:
    authority.cert_pem.write_to_path(str(path))
    return str(path)


def test_https(server_context: ssl.SSLContext, trusted: str) -> None:
    with Simulator(ssl_context=server_context) as simulator, a_session() as session:
        session.verify = trusted
        assert simulator.address.startswith("https://127.0.0.1:")
        for _ in range(2):
            assert post(simulator, call_fields(), session=session).json()["ret"] == 200
        assert simulator.connections_accepted == 1
        redirect = post(simulator, call_fields("3302"), session=session)
        assert redirect.headers["Location"].startswith("https://localhost:")
        for ending in ("7004", "7005", "7006"):
            with pytest.raises(requests.RequestException):
                post(simulator, call_fields(ending), session=session)


def test_https_ends_a_hanging_reply(server_context: ssl.SSLContext, trusted: str) -> None:
    with (
        Simulator(ssl_context=server_context) as simulator,
        ThreadPoolExecutor(1) as pool,
        a_session() as session,
    ):
        session.verify = trusted
        waiting = pool.submit(post, simulator, call_fields("7002"), session=session)
        assert simulator.wait_for_calls(1, timeout_s=DEADLINE_S)
        simulator.stop()
        assert simulator_threads() == []
        assert isinstance(waiting.exception(DEADLINE_S), requests.ConnectionError)


def test_https_survives_strangers(
    server_context: ssl.SSLContext, trusted: str, strange: str
) -> None:
    with Simulator(ssl_context=server_context) as simulator, a_session() as session:
        session.verify = strange
        with pytest.raises(requests.exceptions.SSLError):
            post(simulator, call_fields(), session=session)
        assert not raw_exchange(simulator, b"POST / HTTP/1.1\r\n\r\n").startswith(b"HTTP")
        with connect(simulator):
            session.verify = trusted
            assert post(simulator, call_fields(), session=session).json()["ret"] == 200
            simulator.stop()
            assert simulator_threads() == []


def test_who_connects_before_the_start_is_served_after_it() -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    early = socket.create_connection(("127.0.0.1", port))
    early.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    with early, Simulator(listening=listening) as simulator:
        assert simulator.address == f"http://127.0.0.1:{port}"
        assert early.makefile("rb").readline().startswith(b"HTTP/1.1 ")
        fields = {
            "service": "App.Sip_Call.MakeCall",
            "token": DEMO_TOKEN,
            "extnumber": "8001",
            "destnumber": "4930123456",
        }
        reply = requests.post(simulator.address, data=fields, timeout=DEADLINE_S).json()
    assert reply["data"]["status"] in (0, "0")
    assert len(simulator.calls) == 1
