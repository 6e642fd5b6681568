"""One request, and whatever a server sends back, small or large: read once, never repeated."""

from __future__ import annotations

import gzip
import socket
import struct
import tracemalloc
import zlib

import pytest

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.provider.api_client import ApiClient
from dialer_gui.provider.transport import MAX_BODY_BYTES
from tests.provider.calls import place
from tests.provider.servers import (
    ACCEPTED,
    RawServer,
    Script,
    Visit,
    answering,
    keeping_alive,
    response,
)

MIB = 1024 * 1024
HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
WHOLE_CHUNK = b"%x\r\n%s\r\n" % (len(ACCEPTED), ACCEPTED)
SENT = CallOutcome.accepted("Call command sent successfully")
LOST = Reason.CONNECTION_LOST
GARBAGE = Reason.NOT_AN_ENVELOPE
MALFORMED = Reason.REPLY_MALFORMED
TOO_LARGE = Reason.REPLY_TOO_LARGE

READABLE = {
    "with a length": response(),
    "without a length": HEAD + b"\r\n" + ACCEPTED,
    "closing": response(ACCEPTED, b"Connection: close"),
    "HTTP/1.0": b"HTTP/1.0 200 OK\r\n\r\n" + ACCEPTED,
    "chunked": CHUNKED + WHOLE_CHUNK + b"0\r\n\r\n",
    "chunked with a trailer": CHUNKED + WHOLE_CHUNK + b"0\r\nX-Trailer: 1\r\n\r\n",
    "chunked byte by byte": CHUNKED
    + b"".join(b"1\r\n%c\r\n" % byte for byte in ACCEPTED)
    + b"0\r\n\r\n",
    "after HTTP 100": b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + response(),
    "gzip": response(gzip.compress(ACCEPTED), b"Content-Encoding: gzip"),
    "more bytes after it": response() + b"HTTP/1.1 200 OK\r\n\r\nmore",
    "a strange status": response(status=b"999 Strange"),
    "as an HTTP error": response(status=b"503 Busy") + b"",
    "to be retried": response(ACCEPTED, b"Retry-After: 0", status=b"429 Slow down"),
}

UNREADABLE = {
    "nothing": (b"", LOST),
    "a cut status line": (b"HTTP/1.1 2", LOST),
    "a status line cut early": (b"HTT", LOST),
    "a cut head": (HEAD + b"Content-Le", LOST),
    "a cut body": (response()[:-1], LOST),
    "a cut chunk": (CHUNKED + WHOLE_CHUNK[:-9], LOST),
    "no last chunk": (CHUNKED + WHOLE_CHUNK, LOST),
    "a chunk of no size": (CHUNKED + b"zz\r\n" + ACCEPTED, MALFORMED),
    "a chunk of a negative size": (CHUNKED + b"-5\r\n" + ACCEPTED, MALFORMED),
    "HTTP/0.9": (ACCEPTED, MALFORMED),
    "garbage": (b"\x15\x03\x03\x00\x02\x02\x28" * 9, MALFORMED),
    "a mail server": (b"220 mail.example ESMTP\r\n", MALFORMED),
    "a status in words": (b"HTTP/1.1 OK\r\n\r\n", MALFORMED),
    "a status of four digits": (b"HTTP/1.1 2000 OK\r\n\r\n", MALFORMED),
    "a status line without end": (b"HTTP/1.1 200 " + b"x" * MIB, TOO_LARGE),
    "a header without end": (HEAD + b"X: " + b"x" * MIB, TOO_LARGE),
    "too many headers": (HEAD + b"X: 1\r\n" * 100_000 + b"\r\n", MALFORMED),
    "not gzip": (response(ACCEPTED, b"Content-Encoding: gzip"), MALFORMED),
    "gzip cut off": (response(gzip.compress(ACCEPTED)[:-12], b"Content-Encoding: gzip"), LOST),
    "a packing nobody knows": (response(gzip.compress(ACCEPTED), b"Content-Encoding: x"), GARBAGE),
    "HTTP 204": (b"HTTP/1.1 204 No Content\r\n\r\n", GARBAGE),
    "HTTP 304": (b"HTTP/1.1 304 Not Modified\r\n\r\n", Reason.REDIRECT),
    "HTTP 401": (
        response(b"", b'WWW-Authenticate: Basic realm="x"', status=b"401 Unauthorized"),
        GARBAGE,
    ),
    "HTTP 407": (
        response(b"", b"Proxy-Authenticate: Basic", status=b"407 Proxy Authentication Required"),
        GARBAGE,
    ),
    "HTTP 503, to be retried": (
        response(b"", b"Retry-After: 0", status=b"503 Service Unavailable"),
        GARBAGE,
    ),
}


@pytest.mark.parametrize("reply", READABLE.values(), ids=READABLE.keys())
def test_what_can_be_read_is_read(reply: bytes) -> None:
    with RawServer(answering(reply)) as server:
        assert place(server.address) == SENT
        assert (len(server.visits), len(server.requests)) == (1, 1)


@pytest.mark.parametrize(("reply", "reason"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_can_not_be_read_leaves_the_outcome_unknown(reply: bytes, reason: Reason) -> None:
    with RawServer(answering(reply)) as server:
        outcome = place(server.address)
        assert (len(server.visits), len(server.requests)) == (1, 1)
    expected = CallOutcome.unknown(outcome.reason, outcome.detail)
    assert outcome == expected
    assert outcome.reason is reason


def test_a_reset_leaves_the_outcome_unknown_and_nothing_is_repeated() -> None:
    def script(visit: Visit) -> None:
        visit.read_request()
        visit.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        visit.sock.close()

    with RawServer(script) as server:
        outcome = place(server.address)
        assert outcome == CallOutcome.unknown(LOST, "Connection reset by peer")
        assert (len(server.visits), len(server.requests)) == (1, 1)


def test_a_connection_that_breaks_is_no_reason_to_repeat() -> None:
    def script(visit: Visit) -> None:
        visit.read_request()
        if visit.number:
            visit.sock.sendall(response())

    api = ApiClient()
    with RawServer(script) as server:
        api.open_ahead(server.address)
        assert place(server.address, api=api).reason is LOST
        assert (len(server.visits), len(server.requests)) == (1, 1)
        assert place(server.address, api=api) == SENT
        assert (len(server.visits), len(server.requests)) == (2, 2)
    api.close()


@pytest.mark.parametrize(
    ("location", "names"),
    [
        (b"https://elsewhere.example:8443/api", "elsewhere.example:8443"),
        (b"http://someone:secret@elsewhere.example/", "elsewhere.example"),
        (b"//elsewhere.example", "elsewhere.example"),
        (b"/login", None),
        (b"", None),
        (b"http://[", None),
        (b"\xff\xfe", None),
        (b"http://a..b/", "a..b"),
        (b"javascript:alert(1)", None),
    ],
)
@pytest.mark.parametrize("status", [b"301 x", b"302 x", b"303 x", b"307 x", b"308 x"])
def test_a_redirect_is_not_followed_and_names_the_host(
    location: bytes, names: str | None, status: bytes
) -> None:
    with RawServer(answering(response(b"", b"Location: " + location, status=status))) as server:
        outcome = place(server.address)
        own = server.address.partition("//")[2]
        assert outcome == CallOutcome.unknown(Reason.REDIRECT, names or own)
        assert (len(server.visits), len(server.requests)) == (1, 1)


def test_a_redirect_to_itself_is_not_followed() -> None:
    def script(visit: Visit) -> None:
        location = f"Location: http://127.0.0.1:{visit.sock.getsockname()[1]}/next"
        keeping_alive(response(b"", location.encode(), status=b"307 x"))(visit)

    with RawServer(script) as server:
        assert place(server.address).reason is Reason.REDIRECT
        assert (len(server.visits), len(server.requests)) == (1, 1)


def test_the_answer_to_one_call_is_never_taken_for_the_next_one_s() -> None:
    """An early hint is no answer; the answer that follows late belongs to the first call."""

    def script(visit: Visit) -> None:
        visit.read_request()
        visit.sock.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        if visit.number == 0:
            visit.read_request()
            visit.sock.sendall(response())

    api = ApiClient()
    with RawServer(script) as server:
        assert place(server.address, api=api).reason is GARBAGE
        assert place(server.address, api=api).reason is GARBAGE
        assert len(server.visits) == 2
    api.close()


def test_a_cookie_is_not_kept() -> None:
    api = ApiClient()
    reply = response(ACCEPTED, b"Set-Cookie: session=1; Path=/")
    with RawServer(keeping_alive(reply)) as server:
        assert place(server.address, api=api) == SENT
        assert place(server.address, api=api) == SENT
        assert len(server.requests) == 2
        assert b"cookie" not in b"".join(server.requests).lower()
    api.close()


#: Twice as much as any test lets the program use, and made in a moment.
SWOLLEN = b" " * 32 * MIB


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
