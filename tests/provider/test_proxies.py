"""The system's proxy is used, says no in words of its own, and never sees a call to loopback."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.provider.api_client import ApiClient
from dialer_gui.provider.cancel_token import Cause
from dialer_gui.provider.system_network import is_excepted
from tests.provider.authority import server_context, trusted
from tests.provider.calls import RunningCall, place
from tests.provider.servers import (
    LOOPBACK,
    RawServer,
    Script,
    Visit,
    answering,
    full_backlog,
    keeping_alive,
    response,
)

SENT = CallOutcome.accepted("Call command sent successfully")
FAR = "pbx.example"
VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")

SetProxy = Callable[..., None]


@pytest.fixture(autouse=True)
def set_proxy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SetProxy:
    """Set the environment's proxies: variable names and values; none are set to begin with."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    trusted(monkeypatch, tmp_path)

    def set_(**values: str) -> None:
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    return set_


def tunnelling(then: Script) -> Script:
    """A proxy that plays the far server itself, behind TLS for that server's name."""

    def script(visit: Visit) -> None:
        assert visit.read_request().startswith(f"CONNECT {FAR}:443 ".encode())
        visit.sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        visit.sock = server_context(FAR).wrap_socket(visit.sock, server_side=True)
        then(visit)

    return script


def test_http_goes_through_the_proxy(set_proxy: SetProxy) -> None:
    with RawServer(answering(response())) as proxy:
        set_proxy(http_proxy=proxy.address)
        assert place(f"http://{FAR}:8080/api") == SENT
    assert proxy.requests[0].startswith(f"POST http://{FAR}:8080/api HTTP/1.1\r\n".encode())


def test_https_goes_through_a_tunnel(set_proxy: SetProxy) -> None:
    with RawServer(tunnelling(keeping_alive(response()))) as proxy:
        set_proxy(https_proxy=proxy.address)
        assert place(f"https://{FAR}/api") == SENT
    connect, post = proxy.requests
    assert b"token" not in connect
    assert post.startswith(b"POST /api HTTP/1.1\r\n")


def test_a_tunnel_opened_ahead_is_used(set_proxy: SetProxy) -> None:
    api = ApiClient()
    with RawServer(tunnelling(keeping_alive(response()))) as proxy:
        set_proxy(https_proxy=proxy.address)
        api.open_ahead(f"https://{FAR}/api")
        assert [request[:7] for request in proxy.requests] == [b"CONNECT"]
        assert place(f"https://{FAR}/api", api=api) == SENT
        assert len(proxy.visits) == 1
    api.close()


@pytest.mark.parametrize("variable", ["http_proxy", "all_proxy"])
def test_no_proxy_is_asked_for_loopback(set_proxy: SetProxy, variable: str) -> None:
    with RawServer(answering(response())) as server, RawServer(answering(b"")) as proxy:
        set_proxy(**{variable: proxy.address})
        assert place(server.address) == SENT
        assert place(server.address.replace(LOOPBACK, "localhost")) == SENT
        assert proxy.visits == []


@pytest.mark.parametrize("variable", ["no_proxy", "NO_PROXY"])
@pytest.mark.parametrize(
    ("host", "no_proxy"),
    [
        (FAR, FAR),
        (FAR, "*"),
        (FAR, f"*.other, *.{FAR.partition('.')[2]}"),
        ("10.1.2.3", "10.0.0.0/8"),
        ("fd00::1", "fd00::/8"),
        ("fd00::1", "[fd00::1]"),
    ],
)
def test_a_host_that_is_excepted_is_called_directly(
    set_proxy: SetProxy, monkeypatch: pytest.MonkeyPatch, host: str, no_proxy: str, variable: str
) -> None:
    with RawServer(answering(response())) as server, RawServer(answering(b"")) as proxy:
        set_proxy(http_proxy=proxy.address, **{variable: no_proxy})
        _names(monkeypatch, host)
        written = f"[{host}]" if ":" in host else host
        assert place(f"http://{written}:{server.port}") == SENT
        assert proxy.visits == []


@pytest.mark.parametrize(
    ("host", "no_proxy"),
    [(FAR, "*.other"), (FAR, f"{FAR}:1"), ("[fe80::1]", "fd00::/8"), ("[fd00::1]", "fd00::2")],
)
def test_a_host_that_is_not_excepted_is_called_through_the_proxy(
    set_proxy: SetProxy, host: str, no_proxy: str
) -> None:
    with RawServer(answering(response())) as proxy:
        set_proxy(http_proxy=proxy.address, no_proxy=no_proxy)
        assert place(f"http://{host}:8080") == SENT
        assert len(proxy.visits) == 1


@pytest.mark.parametrize(
    ("address", "no_proxy"),
    [
        ("https://pbx.example.com/api", "pbx.example.com"),
        ("https://pbx.example.com/api", "example.com"),
        ("https://pbx.example.com/api", ".example.com"),
        ("https://pbx.example.com/api", "*.example.com"),
        ("https://pbx.example.com/api", "pbx.*.com"),
        ("https://a.pbx.example.com/api", "*.example.com"),
        ("https://example.com", ".example.com"),
        ("https://PBX.example.com.", "other.com, PBX.Example.COM."),
        ("https://pbx.example.com", "other.com pbx.example.com"),
        ("https://pbx.example.com", "pbx.example.com:443"),
        ("http://pbx.example.com", ".example.com:80"),
        ("https://pbx.example.com:8443", "*.example.com:8443"),
        ("https://pbx.example.com:8443", "example.com"),
        ("https://pbx.example.com", "*"),
        ("https://pbx", "pbx"),
        ("http://10.1.2.3", "10.0.0.0/8"),
        ("http://10.1.2.3", "10.1.2.3/32,x"),
        ("http://10.1.2.3:8080", "10.1.2.3:8080"),
        ("http://10.1.2.3", "10.1.*"),
        ("http://10.1.2.3", "0.0.0.0/0"),
        ("http://[fd00::1]", "fd00::/8"),
        ("http://[FD00::1]:8443", "FD00::/8"),
        ("http://[fdff:1::1]", "fe80::/10, fd00::/8"),
        ("http://[fd00::1]", "[fd00::]/8"),
        ("http://[fd00::1]", "fd00:0:0::1"),
        ("http://[fd00::1]:8443", "[fd00::1]:8443"),
        ("http://[fd00::1]:8443", "fd00::1"),
        ("http://[fe80::1%25eth0]", "fe80::/10"),
        ("http://[::ffff:10.1.2.3]", "10.0.0.0/8"),
        ("http://[fd00::1]", "::/0"),
    ],
)
def test_what_no_proxy_excepts(address: str, no_proxy: str) -> None:
    assert is_excepted(address, no_proxy)


@pytest.mark.parametrize(
    ("address", "no_proxy"),
    [
        ("https://pbx.example.com", ""),
        ("https://pbx.example.com", " , "),
        ("https://pbx.example.com", "."),
        ("https://notexample.com", "example.com"),
        ("https://notexample.com", "*.example.com"),
        ("https://example.com", "*.example.com"),
        ("https://example.com.other", "example.com"),
        ("https://pbx.example.com", "pbx.example.com:8443"),
        ("https://pbx.example.com:8443", ".example.com:443"),
        ("https://pbx.example.com", "https://pbx.example.com"),
        ("http://11.1.2.3", "10.0.0.0/8"),
        ("http://10.1.2.3", "10.0.0.0/99, 10.0.0.0/x"),
        ("http://10.1.2.3", "2.3"),
        ("http://[fe80::1]", "fd00::/8"),
        ("http://[fd00::1]", "0.0.0.0/0"),
        ("http://10.1.2.3", "::/0"),
        ("http://[fd00::1]", "[fd00::1]:8443"),
        ("http://[fd00::1]", "fd00::2, [, ], fd00::/200"),
        ("http://", "*"),
    ],
)
def test_what_no_proxy_does_not_except(address: str, no_proxy: str) -> None:
    assert not is_excepted(address, no_proxy)


@pytest.mark.parametrize("status", ["407 Proxy Authentication Required", "502 Bad Gateway"])
def test_a_proxy_that_answers_itself_leaves_an_http_call_unknown(
    set_proxy: SetProxy, status: str
) -> None:
    with RawServer(answering(response(b"<html>", status=status.encode()))) as proxy:
        set_proxy(http_proxy=proxy.address)
        outcome = place(f"http://{FAR}")
        assert (len(proxy.visits), len(proxy.requests)) == (1, 1)
    assert outcome == CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, f"HTTP {status[:3]}")


@pytest.mark.parametrize("status", ["407 Proxy Authentication Required", "502 Bad Gateway"])
def test_a_proxy_that_refuses_the_tunnel_got_no_call(set_proxy: SetProxy, status: str) -> None:
    with RawServer(answering(response(b"<html>", status=status.encode()))) as proxy:
        set_proxy(https_proxy=proxy.address)
        outcome = place(f"https://{FAR}")
        assert (len(proxy.visits), len(proxy.requests)) == (1, 1)
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.PROXY)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_is_not_there_is_the_proxy_s_fault(set_proxy: SetProxy, scheme: str) -> None:
    with socket.create_server((LOOPBACK, 0)) as closed:
        port = closed.getsockname()[1]
    set_proxy(all_proxy=f"http://{LOOPBACK}:{port}")
    outcome = place(f"{scheme}://{FAR}")
    assert outcome == CallOutcome.not_sent(Reason.PROXY, "Connection refused")


@pytest.mark.parametrize(
    "proxy",
    ["http://no-such-proxy.invalid:1", "socks5://127.0.0.1:1", "http://", "http://[", "x:y"],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_can_not_be_used_is_the_proxy_s_fault(
    set_proxy: SetProxy, monkeypatch: pytest.MonkeyPatch, scheme: str, proxy: str
) -> None:
    _names(monkeypatch)
    set_proxy(all_proxy=proxy)
    outcome = place(f"{scheme}://{FAR}")
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.PROXY)


def test_a_bad_certificate_behind_a_proxy_is_looked_at_through_the_proxy_only(
    set_proxy: SetProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _names(monkeypatch)
    wrong = f"{FAR}.other"

    def script(visit: Visit) -> None:
        visit.read_request()
        visit.sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        visit.sock = server_context(wrong).wrap_socket(visit.sock, server_side=True)

    with RawServer(script) as proxy:
        set_proxy(https_proxy=proxy.address)
        outcome = place(f"https://{FAR}")
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.CERTIFICATE)
    assert asked == []


@pytest.mark.parametrize("cause", Cause)
def test_a_proxy_that_hangs_before_the_tunnel_got_no_call(
    set_proxy: SetProxy, cause: Cause
) -> None:
    def script(visit: Visit) -> None:
        visit.read_request()
        visit.reach()
        visit.wait_for_the_end()

    with RawServer(script) as proxy:
        set_proxy(https_proxy=proxy.address)
        call = RunningCall(f"https://{FAR}")
        proxy.wait_until_reached()
        call.cancel_token.cancel(cause)
        outcome = call.outcome()
    assert outcome.kind in {OutcomeKind.NOT_SENT, OutcomeKind.CANCELLED}
    assert not call.cancel_token.bytes_may_have_left


def test_the_deadline_ends_a_proxy_that_leads_nowhere(set_proxy: SetProxy) -> None:
    with full_backlog() as port:
        set_proxy(http_proxy=f"http://{LOOPBACK}:{port}")
        outcome = place(f"http://{FAR}", deadline_s=0.2)
    assert outcome.kind is OutcomeKind.NOT_SENT


def test_a_netrc_adds_nothing(
    set_proxy: SetProxy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text(f"machine {LOOPBACK} login someone password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(netrc))
    with RawServer(answering(response())) as server:
        assert place(server.address) == SENT
    assert b"authorization" not in server.requests[0].lower()


def _names(monkeypatch: pytest.MonkeyPatch, *known: str) -> list[str]:
    """Let known names stand for loopback and no other name be found.

    Returns:
        Every name asked for that is none of this computer's, filled as they are.
    """
    real = socket.getaddrinfo
    asked: list[str] = []

    def getaddrinfo(host: str, *args: object, **kwargs: object) -> object:
        if host in {LOOPBACK, "localhost"}:
            return real(host, *args, **kwargs)  # type: ignore[arg-type]
        asked.append(host)
        if host in known:
            return real(LOOPBACK, *args, **kwargs)  # type: ignore[arg-type]
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked
