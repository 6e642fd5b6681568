"""The reason is what the system says, in every phase, whatever class a library wraps it in."""

from __future__ import annotations

import errno
import os
import socket
import ssl
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

import pytest
import truststore

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.provider.connections import CancellableSockets
from tests.provider.calls import place
from tests.provider.servers import LOOPBACK, RawServer, answering

FAR = "pbx.example"
NOBODY = f"http://{LOOPBACK}:9"
#: Reason before anything was sent → the system's errors, by name and by Windows' own number.
EXPECTED: dict[Reason, tuple[str, Sequence[int]]] = {
    Reason.CONNECTION_REFUSED: ("ECONNREFUSED", [10061]),
    Reason.CONNECT_TIMEOUT: ("ETIMEDOUT ETIME EAGAIN EWOULDBLOCK", [10060, 10035]),
    Reason.NETWORK_UNREACHABLE: (
        "ENETUNREACH ENETDOWN ENETRESET ENONET EHOSTUNREACH EHOSTDOWN EADDRNOTAVAIL EAFNOSUPPORT",
        [10047, 10049, 10050, 10051, 10052, 10064, 10065],
    ),
    Reason.INTERNAL: ("EMFILE ENFILE ENOBUFS ENOMEM", [10024, 10055]),
    Reason.CONNECT_FAILED: (
        "EACCES EPERM ECONNRESET ECONNABORTED EPIPE ENOTCONN EINVAL",
        [10013, 10053, 10054, 10057, 10058, 10022],
    ),
}
WINSOCK = [number for _, numbers in EXPECTED.values() for number in numbers]
EVERY_ERROR = sorted({*errno.errorcode, *WINSOCK})
#: One of each reason by either numbering, and all that a library may treat as a kind of its own, by
#: class or by number: what an error means is the same in every phase, how it arrives is not.
KINDS = sorted(
    {getattr(errno, names.split()[0]) for names, _ in EXPECTED.values()}
    | {numbers[0] for _, numbers in EXPECTED.values()}
    | {number for number in errno.errorcode if type(OSError(number, "")) is not OSError}
    | {errno.EPROTOTYPE, errno.EBADF, errno.ENOTCONN, errno.EIO}
)
#: What a signal has interrupted is repeated by the interpreter itself.
RECEIVED = [number for number in KINDS if number != errno.EINTR]
BEFORE = {
    number: reason
    for reason, (names, winsock) in EXPECTED.items()
    for number in (*(getattr(errno, name, 0) for name in names.split()), *winsock)
}
AFTER = {Reason.CONNECT_TIMEOUT: Reason.TIMEOUT, Reason.INTERNAL: Reason.INTERNAL}

NOT_SENT = (OutcomeKind.NOT_SENT, Placement.NONE)
UNKNOWN = (OutcomeKind.UNKNOWN, Placement.POSSIBLE)


def before(number: int) -> Reason:
    """The reason for an error before a byte has left."""
    return BEFORE.get(number, Reason.CONNECT_FAILED)


def after(number: int) -> Reason:
    """The reason for an error once bytes have left."""
    return AFTER.get(before(number), Reason.CONNECTION_LOST)


class FailingSocket(socket.socket):
    """A connected socket on which sending or receiving fails."""

    sending: ClassVar[OSError | None] = None
    receiving: ClassVar[OSError | None] = None

    def sendall(self, *args: Any) -> None:
        if self.sending is not None:
            raise self.sending
        super().sendall(*args)

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        if self.receiving is not None:
            raise self.receiving
        return super().recv_into(*args, **kwargs)


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[FailingSocket]]:
    """Let every connection lead to nobody, over sockets that fail as their class says."""
    others = list[socket.socket]()

    def open_socket(_watch: CancellableSockets, *_args: Any) -> tuple[socket.socket, int]:
        near, far = socket.socketpair()
        others.append(far)
        return FailingSocket(fileno=near.detach()), 0

    monkeypatch.setattr(CancellableSockets, "open_socket", open_socket)
    monkeypatch.setattr(FailingSocket, "sending", None)
    monkeypatch.setattr(FailingSocket, "receiving", None)
    yield FailingSocket
    for sock in others:
        sock.close()


@pytest.fixture(autouse=True)
def without_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def parts(outcome: CallOutcome) -> tuple[tuple[OutcomeKind, Placement], Reason, str]:
    return (outcome.kind, outcome.placement), outcome.reason, outcome.detail


def error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def failing_to_connect(monkeypatch: pytest.MonkeyPatch, *numbers: int) -> None:
    """Let each attempt to connect fail with the next of these errors."""
    left = iter(numbers)

    def connect(_watch: CancellableSockets, *_args: object) -> None:
        raise error(next(left))

    monkeypatch.setattr(CancellableSockets, "_connect", connect)


def name_error(monkeypatch: pytest.MonkeyPatch, raised: Exception) -> None:
    def getaddrinfo(*_args: object, **_options: object) -> object:
        raise raised

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def test_a_pulled_cable_is_an_unreachable_network(monkeypatch: pytest.MonkeyPatch) -> None:
    failing_to_connect(monkeypatch, errno.ENETUNREACH)
    assert place(NOBODY) == CallOutcome.not_sent(
        Reason.NETWORK_UNREACHABLE, "Network is unreachable"
    )


def test_every_error_of_connecting_has_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    failing_to_connect(monkeypatch, *EVERY_ERROR)
    for number in EVERY_ERROR:
        expected = (NOT_SENT, before(number), os.strerror(number))
        assert parts(place(NOBODY)) == expected, number


def test_every_error_of_connecting_to_a_proxy_has_its_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is the proxy's fault, but for what is wrong with this computer and its network."""
    monkeypatch.setenv("all_proxy", NOBODY)
    monkeypatch.setenv("no_proxy", "")
    own = {Reason.NETWORK_UNREACHABLE, Reason.INTERNAL}
    for scheme in ("http", "https"):
        failing_to_connect(monkeypatch, *KINDS)
        for number in KINDS:
            reason = before(number) if before(number) in own else Reason.PROXY
            expected = (NOT_SENT, reason, os.strerror(number))
            assert parts(place(f"{scheme}://{FAR}")) == expected, (scheme, number)


def test_every_error_of_sending_has_its_reason(failing: type[FailingSocket]) -> None:
    for number in RECEIVED:
        failing.sending = failing.receiving = error(number)
        kind, reason, _ = parts(place(f"http://{FAR}"))
        assert (kind, reason) == (UNKNOWN, after(number)), number


def test_every_error_of_receiving_has_its_reason(failing: type[FailingSocket]) -> None:
    for number in RECEIVED:
        failing.receiving = error(number)
        kind, reason, detail = parts(place(f"http://{FAR}"))
        assert (kind, reason) == (UNKNOWN, after(number)), number
        assert detail in {os.strerror(number), "TimeoutError"}


def test_every_error_of_asking_a_proxy_for_a_tunnel_has_its_reason(
    failing: type[FailingSocket], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", NOBODY)
    for number in RECEIVED:
        failing.receiving = error(number)
        kind, reason, _ = parts(place(f"https://{FAR}"))
        assert (kind, reason) == (NOT_SENT, before(number)), number


def test_a_time_out_of_the_socket_has_no_number(failing: type[FailingSocket]) -> None:
    failing.receiving = TimeoutError("timed out")
    assert place(f"http://{FAR}").reason is Reason.TIMEOUT


def test_every_error_of_a_name_is_the_name_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their numbers are others', too: EAI_NONAME is ENOEXEC's on a Mac."""
    names = [name for name in dir(socket) if name.startswith("EAI_")]
    assert names
    winsock = range(11001, 11005)
    for number in {*(getattr(socket, name) for name in names), *winsock, *KINDS}:
        name_error(monkeypatch, socket.gaierror(number, "no such name"))
        expected = (NOT_SENT, Reason.NAME_RESOLUTION, "no such name")
        assert parts(place(f"http://{FAR}")) == expected, number
    name_error(monkeypatch, UnicodeError("label too long"))
    assert place(f"http://{FAR}").reason is Reason.NAME_RESOLUTION


TLS_ERRORS = {
    ssl.SSLError(ssl.SSL_ERROR_SSL, "[SSL: WRONG_VERSION_NUMBER] wrong"): Reason.TLS,
    ssl.SSLEOFError(ssl.SSL_ERROR_EOF, "EOF occurred in violation of protocol"): Reason.TLS,
    ssl.SSLZeroReturnError(ssl.SSL_ERROR_ZERO_RETURN, "closed"): Reason.TLS,
    ssl.SSLSyscallError(ssl.SSL_ERROR_SYSCALL, "some error occurred"): Reason.TLS,
    ssl.SSLCertVerificationError(1, "certificate verify failed"): Reason.CERTIFICATE,
    TimeoutError("_ssl.c:989: The handshake operation timed out"): Reason.CONNECT_TIMEOUT,
    ConnectionResetError(errno.ECONNRESET, "Connection reset by peer"): Reason.CONNECT_FAILED,
    OSError(errno.ENETUNREACH, "Network is unreachable"): Reason.NETWORK_UNREACHABLE,
}


@pytest.mark.parametrize(("raised", "reason"), TLS_ERRORS.items(), ids=repr)
def test_every_error_of_tls_has_its_reason(
    raised: OSError, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrap_socket(*_args: object, **_options: object) -> ssl.SSLSocket:
        raise raised

    monkeypatch.setattr(truststore.SSLContext, "wrap_socket", wrap_socket)
    with RawServer(lambda _visit: None) as server:
        kind, found, _ = parts(place(server.address.replace("http", "https")))
    assert (kind, found) == (NOT_SENT, reason)


@pytest.mark.parametrize("raised", TLS_ERRORS, ids=repr)
def test_an_error_of_tls_behind_the_request_is_a_lost_connection(
    raised: OSError, failing: type[FailingSocket]
) -> None:
    failing.receiving = raised
    kind, reason, _ = parts(place(f"http://{FAR}"))
    is_late = type(raised) is TimeoutError
    assert (kind, reason) == (UNKNOWN, Reason.TIMEOUT if is_late else Reason.CONNECTION_LOST)


UNREACHABLE = errno.ENETUNREACH
ADDRESSES = [
    ([errno.ECONNREFUSED, UNREACHABLE], Reason.CONNECTION_REFUSED),
    ([UNREACHABLE, errno.ECONNREFUSED], Reason.CONNECTION_REFUSED),
    ([errno.ETIMEDOUT, errno.EAFNOSUPPORT], Reason.CONNECT_TIMEOUT),
    ([errno.ETIMEDOUT, errno.EADDRNOTAVAIL, UNREACHABLE], Reason.CONNECT_TIMEOUT),
    ([errno.ECONNREFUSED, errno.ETIMEDOUT], Reason.CONNECT_TIMEOUT),
    ([UNREACHABLE, UNREACHABLE], Reason.NETWORK_UNREACHABLE),
    ([UNREACHABLE, errno.EHOSTUNREACH], Reason.NETWORK_UNREACHABLE),
]


@pytest.mark.parametrize(("numbers", "reason"), ADDRESSES)
def test_an_address_that_no_way_leads_to_does_not_hide_what_another_said(
    numbers: list[int], reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    infos = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (LOOPBACK, 9))] * len(numbers)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: infos)
    failing_to_connect(monkeypatch, *numbers)
    assert place(f"http://{FAR}").reason is reason


def test_a_family_this_computer_does_not_know_is_no_reason_to_give_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with RawServer(answering(b"")) as server:
        unknown = (9_999, socket.SOCK_STREAM, 0, "", (LOOPBACK, 9))
        known = (socket.AF_INET, socket.SOCK_STREAM, 0, "", (LOOPBACK, server.port))
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [unknown, known])
        assert place(f"http://{FAR}").kind is OutcomeKind.UNKNOWN
        assert len(server.requests) == 1
