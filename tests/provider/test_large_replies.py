"""Replies without an end, and packed ones that swell: given up at the cap, in bounded memory."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.provider.transport import MAX_BODY_BYTES
from tests.provider.calls import place
from tests.provider.servers import ACCEPTED, RawServer, Script, Visit, answering, response

MIB = 1024 * 1024
HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
#: Twice as much as any test lets the program use, and made in a moment.
SWOLLEN = b" " * 32 * MIB
SENT = CallOutcome.accepted("Call command sent successfully")


def gzip_bomb(layers: int = 1) -> bytes:
    """Blanks, packed; each further layer packs the packed."""
    packed = SWOLLEN
    for _ in range(layers):
        packed = gzip.compress(packed, compresslevel=1)
    return packed


def endless_chunks(visit: Visit) -> None:
    visit.read_request()
    visit.sock.sendall(CHUNKED)
    while True:
        visit.sock.sendall(b"10000\r\n" + b" " * 65536 + b"\r\n")


def endless_body(visit: Visit) -> None:
    visit.read_request()
    visit.sock.sendall(HEAD + b"\r\n")
    while True:
        visit.sock.sendall(b" " * 65536)


LARGE = {
    "as its length says": answering(response(SWOLLEN)),
    "a body without end": endless_body,
    "chunks without end": endless_chunks,
    "a gzip bomb": answering(response(gzip_bomb(), b"Content-Encoding: gzip")),
    "a gzip bomb in gzip": answering(
        response(gzip_bomb(layers=2), b"Content-Encoding: gzip, gzip")
    ),
    "a deflate bomb": answering(
        response(zlib.compress(SWOLLEN, level=1), b"Content-Encoding: deflate")
    ),
}


@pytest.mark.parametrize("script", LARGE.values(), ids=LARGE.keys())
def test_a_reply_over_the_cap_is_given_up_in_bounded_memory(script: Script) -> None:
    with RawServer(script) as server:
        place(server.address)  # what is imported and cached by the first call is no matter here
        tracemalloc.start()
        try:
            outcome = place(server.address)
            peak_bytes = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert outcome == CallOutcome.unknown(Reason.REPLY_TOO_LARGE)
    assert peak_bytes < 8 * MAX_BODY_BYTES


def test_a_reply_that_just_fits_is_read() -> None:
    with RawServer(answering(response(ACCEPTED.ljust(MAX_BODY_BYTES)))) as server:
        assert place(server.address) == SENT
    with RawServer(answering(response(ACCEPTED.ljust(MAX_BODY_BYTES + 1)))) as server:
        assert place(server.address).reason is Reason.REPLY_TOO_LARGE


def test_the_large_body_of_a_redirect_is_not_read_either() -> None:
    head = b"HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\r\n"
    packed = gzip_bomb()
    reply = head + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed
    with RawServer(answering(reply)) as server:
        tracemalloc.start()
        try:
            outcome = place(server.address)
            peak_bytes = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert outcome.reason in {Reason.REDIRECT, Reason.REPLY_TOO_LARGE}
    assert peak_bytes < 16 * MAX_BODY_BYTES
