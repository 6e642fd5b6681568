"""Every phase of a call in which it can hang, before and after its first byte has left."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.provider.authority import server_context
from tests.provider.servers import (
    LOOPBACK,
    RawServer,
    Script,
    Visit,
    connecting,
    full_backlog,
    response,
    secured,
)

HEAD = b"HTTP/1.1 200 OK\r\n"
UPLOAD_BYTES = 32 * 1024 * 1024

Phase = Callable[[], AbstractContextManager[tuple[str, Callable[[], object]]]]
"""Yields the address to call, and a wait until the call is in that phase."""


def _phase(script: Script, scheme: str = "http") -> Phase:
    @contextlib.contextmanager
    def serving() -> Iterator[tuple[str, Callable[[], object]]]:
        with RawServer(script) as server:
            yield f"{scheme}://{LOOPBACK}:{server.port}", server.wait_until_reached

    return serving


@contextlib.contextmanager
def resolving() -> Iterator[tuple[str, Callable[[], object]]]:
    """A name server that does not answer."""
    asked, ended = threading.Event(), threading.Event()

    def getaddrinfo(*_: object, **__: object) -> list[object]:
        asked.set()
        ended.wait()
        return []

    def is_asked() -> None:
        assert asked.wait(PATIENCE_S)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        try:
            yield "http://pbx.example:8080", is_asked
        finally:
            ended.set()


@contextlib.contextmanager
def connecting_in_vain() -> Iterator[tuple[str, Callable[[], object]]]:
    with full_backlog() as port:
        others = connecting(port)
        yield (
            f"http://{LOOPBACK}:{port}",
            lambda: wait_for(lambda: connecting(port) > others, "the call to connect"),
        )


def silent_handshake(visit: Visit) -> None:
    visit.sock.recv(65536)
    visit.reach()
    visit.wait_for_the_end()


def dripping_handshake(visit: Visit) -> None:
    visit.sock.recv(65536)
    visit.sock.sendall(b"\x16\x03\x03\x40\x00")
    visit.reach()
    visit.drip(b"\x02")


def never_reading(visit: Visit) -> None:
    visit.sock.recv(1)
    visit.reach()
    visit.wait_for_the_end()


def never_answering(visit: Visit) -> None:
    visit.read_request()
    visit.reach()
    visit.wait_for_the_end()


def dripping(before: bytes, piece: bytes) -> Script:
    def script(visit: Visit) -> None:
        visit.read_request()
        visit.sock.sendall(before)
        visit.reach()
        visit.drip(piece)

    return script


def pausing_after(before: bytes) -> Script:
    def script(visit: Visit) -> None:
        visit.read_request()
        visit.sock.sendall(before)
        visit.reach()
        visit.wait_for_the_end()

    return script


BEFORE_ANYTHING_LEFT: dict[str, Phase] = {
    "name resolution": resolving,
    "connecting": connecting_in_vain,
    "TLS handshake": _phase(silent_handshake, "https"),
    "a dripping TLS handshake": _phase(dripping_handshake, "https"),
}

IN_CLEAR: dict[str, Script] = {
    "upload": never_reading,
    "waiting for the answer": never_answering,
    "a dripping status line": dripping(b"HTTP/1.1 ", b"2"),
    "a dripping header": dripping(HEAD + b"X: ", b"1"),
    "dripping continuations": dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "a dripping body": dripping(HEAD + b"Content-Length: 900000\r\n\r\n", b" "),
    "a dripping body without a length": dripping(HEAD + b"\r\n", b" "),
    "dripping chunks": dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "a dripping size of a chunk": dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    "a dripping chunk": dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n", b" "),
    "a dripping trailer": dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: 1\r\n"),
    "a pause in the body": pausing_after(response()[:-5]),
    "a pause in a body without a length": pausing_after(HEAD + b"\r\n" + b'{"ret":200}'),
    "a pause in a closing body": pausing_after(
        HEAD + b"Connection: close\r\nContent-Length: 99\r\n\r\n{"
    ),
}

AFTER_BYTES_LEFT = IN_CLEAR | {
    f"{name} in TLS": secured(server_context(), script)
    for name, script in IN_CLEAR.items()
    if name in {"upload", "waiting for the answer", "a dripping body", "a pause in the body"}
}
