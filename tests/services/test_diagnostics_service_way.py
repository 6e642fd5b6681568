"""The connection check on the way to the server: names, proxies, certificates."""

from __future__ import annotations

import datetime
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.diagnosis import CheckResult, CheckStep, Finding
from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S
from tests.provider.authority import ORGANISATION, authority, server_context, trusted
from tests.provider.servers import (
    LOOPBACK,
    RawServer,
    Visit,
    answering,
    keeping_alive,
    response,
    secured,
)
from tests.services.diagnostics import a_ward, findings, line_of

FAR = "pbx.example"
IDLE = b'{"ret":200,"data":{"status":0,"result":[{"extnumber":"8001","status":1201}]},"msg":""}'
TOO_SHORT_S = 0.3


@pytest.fixture(autouse=True)
def no_proxy_and_a_known_authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Begin without proxies, and trust the tests' authority."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    trusted(monkeypatch, tmp_path)


@pytest.fixture
def asked_names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Know the far server's name as loopback and no other; every name that was asked for."""
    real = socket.getaddrinfo
    asked: list[str] = []

    def getaddrinfo(host: str, *args: object, **kwargs: object) -> object:
        if host in {LOOPBACK, "localhost"}:
            return real(host, *args, **kwargs)  # type: ignore[arg-type]
        asked.append(host)
        if host == FAR:
            return real(LOOPBACK, *args, **kwargs)  # type: ignore[arg-type]
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


def test_a_name_is_looked_up(qtbot: QtBot, asked_names: list[str]) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address.replace(LOOPBACK, FAR))
    name = line_of(diagnosis, CheckStep.NAME)
    assert (name.finding, name.facts) == (Finding.NAME_FOUND, (LOOPBACK,))
    assert findings(diagnosis)[CheckStep.TLS] is Finding.IN_CLEAR
    assert diagnosis.result is CheckResult.WARNING
    assert {*asked_names} == {FAR}


@pytest.mark.parametrize("host", ["no-such-server.example", "a..b", "a" * 64])
def test_a_name_that_nobody_knows_is_found_out(
    qtbot: QtBot, asked_names: list[str], host: str
) -> None:
    with a_ward(qtbot) as ward:
        diagnosis = ward.check(f"https://{host}/")
    assert line_of(diagnosis, CheckStep.NAME).reason is Reason.NAME_RESOLUTION
    assert findings(diagnosis)[CheckStep.CONNECTION] is Finding.NOT_REACHED


@pytest.fixture
def silent_names(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Ask a name server that does not answer before the test ends; set once it is asked."""
    asked, ended = threading.Event(), threading.Event()

    def getaddrinfo(*_args: object, **_kwargs: object) -> object:
        asked.set()
        ended.wait(PATIENCE_S)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield asked
    ended.set()


def test_a_name_server_that_hangs_meets_the_steps_deadline(
    qtbot: QtBot, silent_names: threading.Event
) -> None:
    with a_ward(qtbot, step_deadline_s=TOO_SHORT_S) as ward:
        diagnosis = ward.check(f"http://{FAR}")
    assert line_of(diagnosis, CheckStep.NAME).reason is Reason.CONNECT_TIMEOUT


def test_a_stop_ends_the_wait_for_a_name_server(
    qtbot: QtBot, silent_names: threading.Event
) -> None:
    with a_ward(qtbot) as ward:
        ward.begin(f"http://{FAR}")
        assert silent_names.wait(PATIENCE_S)
        ward.diagnostics.stop()
        assert findings(ward.end())[CheckStep.NAME] is Finding.STOPPED


def test_a_trusted_certificate_names_its_issuer(qtbot: QtBot) -> None:
    with Simulator(ssl_context=server_context()) as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address)
        assert simulator.calls == []
    version, issuer, ends_on = line_of(diagnosis, CheckStep.TLS).facts
    assert version == "TLSv1.3"
    assert ORGANISATION in issuer
    assert datetime.date.fromisoformat(ends_on) > datetime.date(2026, 1, 1)
    assert line_of(diagnosis, CheckStep.TOKEN).result is CheckResult.OK


def test_a_certificate_that_ends_soon_is_a_warning(qtbot: QtBot) -> None:
    ends_at = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=3)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert(LOOPBACK, not_after=ends_at).configure_cert(context)
    with Simulator(ssl_context=context) as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address)
    line = line_of(diagnosis, CheckStep.TLS)
    assert (line.finding, line.result) == (Finding.TLS_ENDS_SOON, CheckResult.WARNING)
    assert line.facts[2] == f"{ends_at:%Y-%m-%d}"


def test_an_unknown_authority_is_named_and_gets_nothing(qtbot: QtBot) -> None:
    context = server_context(signed_by=trustme.CA(organization_name="Router in the cellar"))
    with Simulator(ssl_context=context) as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address)
        assert simulator.requests == []
    line = line_of(diagnosis, CheckStep.TLS)
    assert line.reason is Reason.CERTIFICATE
    assert "Router in the cellar" in line.facts[0]
    assert line_of(diagnosis, CheckStep.CONNECTION).result is CheckResult.OK
    assert findings(diagnosis)[CheckStep.ENVELOPE] is Finding.NOT_REACHED


def test_an_expired_certificate_is_found_out(qtbot: QtBot) -> None:
    context = server_context(is_expired=True)
    with Simulator(ssl_context=context) as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address)
    assert "expired" in line_of(diagnosis, CheckStep.TLS).facts[0]


def test_http_where_https_is_wanted_is_found_out(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address.replace("http", "https"))
        assert simulator.requests == []
    assert line_of(diagnosis, CheckStep.TLS).reason is Reason.TLS


def test_a_stop_ends_a_handshake(qtbot: QtBot) -> None:
    def silent(visit: Visit) -> None:
        if visit.sock.recv(65536):
            visit.reach()
            visit.wait_for_the_end()

    with RawServer(silent) as server, a_ward(qtbot) as ward:
        ward.begin(f"https://{LOOPBACK}:{server.port}")
        server.wait_until_reached()
        ward.diagnostics.stop()
        diagnosis = ward.end()
    assert findings(diagnosis)[CheckStep.TLS] is Finding.STOPPED


def test_http_through_a_proxy(
    qtbot: QtBot, asked_names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with RawServer(keeping_alive(response(IDLE))) as proxy, a_ward(qtbot) as ward:
        password = "hunter2hunter2"
        monkeypatch.setenv("http_proxy", f"http://ada:{password}@{LOOPBACK}:{proxy.port}")
        diagnosis = ward.check(f"http://{FAR}/api")
        assert proxy.requests[0].startswith(f"POST http://{FAR}/api ".encode())
    assert line_of(diagnosis, CheckStep.PROXY).facts == (f"{LOOPBACK}:{proxy.port}",)
    assert findings(diagnosis)[CheckStep.NAME] is Finding.NAME_LEFT_TO_PROXY
    assert findings(diagnosis)[CheckStep.CONNECTION] is Finding.CONNECTED_TO_PROXY
    assert findings(diagnosis)[CheckStep.TLS] is Finding.IN_CLEAR
    assert findings(diagnosis)[CheckStep.EXTENSION] is Finding.PHONE_ONLINE
    assert asked_names == [], "nothing goes around the proxy"
    assert password not in repr(diagnosis)


def test_https_through_a_tunnel(
    qtbot: QtBot, asked_names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(visit: Visit) -> None:
        request = visit.read_request()
        if request.startswith(f"CONNECT {FAR}:443 ".encode()):
            visit.sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            secured(server_context(FAR), keeping_alive(response(IDLE)))(visit)

    with RawServer(script) as proxy, a_ward(qtbot) as ward:
        monkeypatch.setenv("https_proxy", proxy.address)
        diagnosis = ward.check(f"https://{FAR}/api")
        connects = [request for request in proxy.requests if request.startswith(b"CONNECT")]
        assert DEMO_TOKEN.encode() not in b"".join(connects)
    assert ORGANISATION in line_of(diagnosis, CheckStep.TLS).facts[1]
    assert findings(diagnosis)[CheckStep.EXTENSION] is Finding.PHONE_ONLINE
    assert asked_names == [], "nothing goes around the proxy"


def test_a_proxy_that_refuses_the_tunnel_is_found_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusal = response(b"", status=b"407 Proxy Authentication Required")
    with RawServer(answering(refusal)) as proxy, a_ward(qtbot) as ward:
        monkeypatch.setenv("https_proxy", proxy.address)
        diagnosis = ward.check(f"https://{FAR}")
    line = line_of(diagnosis, CheckStep.TLS)
    assert (line.reason, line.facts) == (Reason.PROXY, ("HTTP 407",))


def test_a_proxy_that_is_not_there_is_found_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server((LOOPBACK, 0)) as closed:
        port = closed.getsockname()[1]
    monkeypatch.setenv("http_proxy", f"http://{LOOPBACK}:{port}")
    with a_ward(qtbot) as ward:
        diagnosis = ward.check(f"http://{FAR}")
    line = line_of(diagnosis, CheckStep.CONNECTION)
    assert (line.reason, line.facts) == (Reason.PROXY, ("Connection refused",))


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "http://", "http://[", "x:y"])
def test_a_proxy_that_can_not_be_used_is_found_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("all_proxy", proxy)
    with a_ward(qtbot) as ward:
        diagnosis = ward.check(f"http://{FAR}")
    assert line_of(diagnosis, CheckStep.PROXY).reason is Reason.PROXY
    assert findings(diagnosis)[CheckStep.CONNECTION] is Finding.NOT_REACHED


def test_no_proxy_is_asked_for_this_computer(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:1")
    with Simulator() as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address)
    assert findings(diagnosis)[CheckStep.PROXY] is Finding.NO_PROXY
    assert diagnosis.result is CheckResult.OK
