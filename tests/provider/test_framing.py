"""No length, no line and no number of lines is believed: not by what asks, whatever it asks."""

from __future__ import annotations

import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from urllib3.exceptions import ReadTimeoutError

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.domain.releases import FeedError
from dialer_gui.domain.update_source import UpdateSource
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.bounded_response import MAX_HEAD_BYTES
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.provider.release_feed import newest_release
from dialer_gui.provider.transport import MAX_BODY_BYTES, Transport
from tests.provider.authority import server_context, trusted
from tests.provider.calls import place
from tests.provider.feeds import PUBLIC_KEY
from tests.provider.servers import (
    ACCEPTED,
    LOOPBACK,
    RawServer,
    Script,
    Visit,
    answering,
    keeping_alive,
    response,
    secured,
)

HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
SIZE = b"%x" % len(ACCEPTED)
SENT = CallOutcome.accepted("Call command sent successfully")
PIECE = b" " * 65536
MIB = 1024 * 1024
#: What a server offers at most: enough to be noticed, not enough to hurt the computer.
OFFERED_BYTES = 48 * MIB
#: Decoded, copied, joined: a few times what may be read.
PEAK_BYTES = 8 * MAX_BODY_BYTES


def in_one_chunk(size: bytes, after: bytes = b"\r\n0\r\n\r\n") -> bytes:
    """A chunked reply whose only chunk says this of its size."""
    return CHUNKED + size + b"\r\n" + ACCEPTED + after


def with_headers(*lines: bytes, body: bytes = ACCEPTED) -> bytes:
    return HEAD + b"".join(line + b"\r\n" for line in lines) + b"\r\n" + body


LENGTH = b"Content-Length: %d" % len(ACCEPTED)

PROPER = {
    "a chunk": in_one_chunk(SIZE),
    "a chunk in capitals": in_one_chunk(SIZE.upper()),
    "a size with zeros in front": in_one_chunk(b"0000" + SIZE),
    "a size with blanks behind it": in_one_chunk(SIZE + b"  "),
    "an extension": in_one_chunk(SIZE + b";name=value"),
    "an extension after a blank": in_one_chunk(SIZE + b' ; name="va;lue"'),
    "an extension of the last chunk": in_one_chunk(SIZE, b"\r\n0;a=b\r\n\r\n"),
    "trailers": in_one_chunk(SIZE, b"\r\n0\r\nX: 1\r\nY: 2\r\n\r\n"),
    "lines that end in a line feed": in_one_chunk(SIZE).replace(b"\r\n", b"\n"),
    "the same length twice": with_headers(LENGTH, LENGTH),
    "a length with zeros in front": with_headers(b"Content-Length: 00%d" % len(ACCEPTED)),
    "a length with blanks around it": with_headers(b"Content-Length:   %d  " % len(ACCEPTED)),
    "chunked in capitals": in_one_chunk(SIZE).replace(b"chunked", b"Chunked"),
    "many parts promised": with_headers(LENGTH, b"Content-Type: multipart/mixed"),
    "a header in two lines": with_headers(LENGTH, b"X: 1\r\n  2"),
    "ninety cookies": with_headers(LENGTH, *[b"Set-Cookie: a=%d" % n for n in range(90)]),
    "nothing known packed": with_headers(LENGTH, b"Content-Encoding: identity"),
}

SIZES = (
    *b"-1 -0 --1 +5 0x5 0X5 1_0 5.0 5,5 ; g inf \xef\xbc\x95 5\xa0 \x005 5\x00".split(b" "),
    *(b"", b" 5", b"\t5", b"\x0b5", b"5 5", b"5\r", b"f" * 17, b"0" * 40),
    *(b"+" + SIZE, b"0x" + SIZE, b" " + SIZE, b"0_" + SIZE),
)
LENGTHS = (
    *b"-1 -0 +5 0x5 1_0 5.0 five 5; 1e3 \xb2 \xef\xbc\x95 5\x00".split(b" "),
    *(b"", b"5 5", b"5, 5", b"9" * 19, b"9" * 5000),
)
MALFORMED = {
    **{f"a chunk of {size[:9]!r}": in_one_chunk(size) for size in SIZES},
    **{f"a length of {each[:9]!r}": with_headers(b"Content-Length: " + each) for each in LENGTHS},
    "a chunk longer than its size": in_one_chunk(b"5"),
    "a chunk without its line end": in_one_chunk(SIZE, b"0\r\n\r\n"),
    "two lengths": with_headers(LENGTH, b"Content-Length: 5"),
    "two lengths in one line": with_headers(LENGTH + b", 5"),
    "a length and chunks": CHUNKED[:-2] + LENGTH + b"\r\n\r\n" + in_one_chunk(SIZE)[len(CHUNKED) :],
    "gzip, then chunks": CHUNKED.replace(b"chunked", b"gzip, chunked") + ACCEPTED,
    "chunks twice": CHUNKED.replace(b"chunked", b"chunked, chunked") + ACCEPTED,
    "chunks said twice": CHUNKED[:-2] + CHUNKED[len(HEAD) :] + in_one_chunk(SIZE)[len(CHUNKED) :],
    "an unknown transfer": CHUNKED.replace(b"chunked", b"xchunked") + ACCEPTED,
    "a line that is no header": with_headers(b"no header at all", LENGTH),
    "a blank in a header's name": with_headers(b"Content-Length : 5"),
    "a head that begins with a blank": with_headers(b" X: 1", LENGTH),
    "a hundred and more headers": with_headers(LENGTH, *[b"X: 1"] * 101),
    "six packings": with_headers(LENGTH, b"Content-Encoding: " + b",".join([b"gzip"] * 6)),
}


@pytest.mark.parametrize("reply", PROPER.values(), ids=PROPER.keys())
def test_whatever_is_proper_is_read(reply: bytes) -> None:
    with RawServer(answering(reply)) as server:
        assert place(server.address) == SENT


@pytest.mark.parametrize("reply", MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_reply_leaves_the_outcome_unknown_and_says_so(reply: bytes) -> None:
    with RawServer(answering(reply)) as server:
        outcome = place(server.address)
    assert outcome == CallOutcome.unknown(Reason.REPLY_MALFORMED, outcome.detail)
    assert outcome.detail.startswith("malformed HTTP: ") or outcome.detail == "HTTPException"


def offering(start: bytes, piece: bytes) -> Script:
    """Answer a request with a start, and with a piece again and again."""

    def script(visit: Visit) -> None:
        visit.read_request()
        visit.sock.sendall(start)
        many = piece * (len(PIECE) // len(piece) or 1)
        for _ in range(OFFERED_BYTES // len(many)):
            visit.sock.sendall(many)

    return script


COOKIE = b"Set-Cookie: a=" + b"x" * 60_000 + b"\r\n"
ENDLESS = {
    "a chunk of -1": offering(CHUNKED + b"-1\r\n", PIECE),
    "a chunk of all there is": offering(CHUNKED + b"7fffffff\r\n", PIECE),
    "a chunk of more than all there is": offering(CHUNKED + b"f" * 16 + b"\r\n", PIECE),
    "chunks": offering(CHUNKED, b"10000\r\n" + PIECE + b"\r\n"),
    "chunks of one byte": offering(CHUNKED, b"1\r\n \r\n"),
    "the size of a chunk": offering(CHUNKED, b"0"),
    "an extension": offering(CHUNKED + b"5;", b"x"),
    "extensions": offering(CHUNKED, b"1;" + b"x" * 1000 + b"\r\n \r\n"),
    "a trailer": offering(CHUNKED + b"0\r\nX: ", b"x"),
    "trailers": offering(CHUNKED + b"0\r\n", b"X: 1\r\n"),
    "a status line": offering(b"HTTP/1.1 200 ", b"x"),
    "a header": offering(HEAD + b"X: ", b"x"),
    "headers": offering(HEAD, b"X: 1\r\n"),
    "large cookies": offering(HEAD, COOKIE),
    "ninety large cookies": answering(HEAD + COOKIE * 90 + b"\r\n" + ACCEPTED),
    "continuations": offering(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "continuations with headers": offering(b"", b"HTTP/1.1 100 C\r\n" + COOKIE + b"\r\n"),
    "a continued header": offering(HEAD + b"X: 1\r\n", b" 1\r\n"),
    "a length of all there is": offering(HEAD + b"Content-Length: 4294967295\r\n\r\n", PIECE),
    "a negative length": offering(HEAD + b"Content-Length: -1\r\n\r\n", PIECE),
    "a body without a length": offering(HEAD + b"\r\n", PIECE),
    "line ends": offering(b"", b"\r\n"),
    "zeros": offering(b"", b"\x00"),
}

TOKEN = Secret("a" * 32)
Ask = Callable[[str], Reason]


def _call(address: str) -> Reason:
    return place(address).reason


def _asking(ask: Callable[[ApiClient, Access], object]) -> Ask:
    def reason(address: str) -> Reason:
        api = ApiClient()
        try:
            ask(api, Access(address, TOKEN))
        except ProviderError as exc:
            return exc.outcome.reason
        finally:
            api.close()
        return Reason.ACCEPTED

    return reason


QUESTIONS: dict[str, Ask] = {
    "a call": _call,
    "a phone's state": _asking(lambda api, access: api.statuses(access, ["8001"])),
    "phones": _asking(lambda api, access: api.phones(access)),
    "sign-in": _asking(lambda api, access: api.sign_in(access, "1")),
    "sign-out": _asking(lambda api, access: api.sign_out(access)),
    "records": _asking(lambda api, access: api.records(access, 0.0, 1.0)),
    "a recording's link": _asking(lambda api, access: api.recording_link(access, "a.wav")),
}
REASONS = {Reason.REPLY_TOO_LARGE, Reason.REPLY_MALFORMED}


@pytest.mark.parametrize("script", ENDLESS.values(), ids=ENDLESS.keys())
def test_whatever_has_no_end_is_given_up_in_bounded_memory(script: Script) -> None:
    with RawServer(script) as server:
        _assert_bounded(lambda: _assert_given_up(_call, server.address))


@pytest.mark.parametrize("ask", QUESTIONS.values(), ids=QUESTIONS.keys())
@pytest.mark.parametrize("name", ["a chunk of -1", "ninety large cookies", "trailers"])
def test_the_limits_hold_for_all_that_is_asked(ask: Ask, name: str) -> None:
    with RawServer(ENDLESS[name]) as server:
        _assert_bounded(lambda: _assert_given_up(ask, server.address))


@pytest.mark.parametrize("script", ENDLESS.values(), ids=ENDLESS.keys())
def test_the_limits_hold_for_a_feed_before_its_signature_is_looked_at(
    script: Script, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trusted(monkeypatch, tmp_path)
    with RawServer(secured(server_context(), script)) as server:
        source = UpdateSource(f"https://{LOOPBACK}:{server.port}/", PUBLIC_KEY)

        def ask() -> None:
            with pytest.raises(FeedError):
                newest_release(source, CancelToken())

        _assert_bounded(ask)


TUNNELS = {
    "headers": (b"HTTP/1.1 200 OK\r\n", b"X: 1\r\n"),
    "a header": (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
    "a status line": (b"HTTP/1.1 200 ", b"x"),
    "headers of a refusal": (b"HTTP/1.1 407 No\r\n", b"X: 1\r\n"),
    "zeros": (b"", b"\x00"),
}


@pytest.mark.parametrize(("start", "piece"), TUNNELS.values(), ids=TUNNELS.keys())
def test_the_limits_hold_for_a_proxy_s_reply(
    start: bytes, piece: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trusted(monkeypatch, tmp_path)
    with RawServer(offering(start, piece)) as proxy:
        monkeypatch.setenv("https_proxy", proxy.address)
        outcomes = list[CallOutcome]()
        _assert_bounded(lambda: outcomes.append(place("https://pbx.example/")))
    assert {(each.kind, each.reason) for each in outcomes} == {(OutcomeKind.NOT_SENT, Reason.PROXY)}


def test_a_proxy_that_drips_does_not_hold_up_what_is_opened_ahead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """There is no deadline but the connection's own: it is for all of the reply."""

    def script(visit: Visit) -> None:
        visit.read_request()
        visit.sock.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(100):
            threading.Event().wait(0.005)
            visit.sock.sendall(b"x")

    transport = Transport()
    with RawServer(script) as proxy:
        monkeypatch.setenv("https_proxy", proxy.address)
        with pytest.raises((TimeoutError, ReadTimeoutError)):
            transport.open_ahead("https://pbx.example/", 0.2)
    transport.close()


def test_a_head_may_have_the_full_size() -> None:
    line = b"X: " + b"x" * (MAX_HEAD_BYTES - 2 * 8192)
    with RawServer(answering(with_headers(LENGTH, line))) as server:
        assert place(server.address) == SENT


def test_what_was_given_up_harms_no_later_call() -> None:
    def script(visit: Visit) -> None:
        (ENDLESS["a chunk of -1"] if visit.number == 0 else keeping_alive(response()))(visit)

    api = ApiClient()
    with RawServer(script) as server:
        assert place(server.address, api=api).reason in REASONS
        assert place(server.address, api=api) == SENT
    api.close()


def _assert_given_up(ask: Ask, address: str) -> None:
    assert ask(address) in REASONS


def _assert_bounded(ask: Callable[[], None]) -> None:
    """What is imported and cached by the first time is no matter."""
    ask()
    tracemalloc.start()
    try:
        ask()
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak_bytes < PEAK_BYTES
