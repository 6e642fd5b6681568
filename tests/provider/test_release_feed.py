"""The feed of releases: a plain question over https, and a signature before any belief."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
import trustme
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui import __version__
from dialer_gui.domain.releases import FeedError, UpdateState
from dialer_gui.domain.update_source import UpdateSource
from dialer_gui.provider.cancel_token import CancelToken, Cause
from dialer_gui.provider.release_feed import MAX_FEED_BYTES, newest_release, read_feed
from tests.provider.authority import server_context, trusted
from tests.provider.feeds import (
    KEY,
    PAGE,
    PUBLIC_KEY,
    content,
    feed,
    feed_server,
    https_server,
    signed,
    source,
)
from tests.provider.servers import LOOPBACK, RawServer, Visit, keeping_alive, response, secured

UNREACHABLE, UNTRUSTED = UpdateState.UNREACHABLE, UpdateState.UNTRUSTED


@pytest.fixture(autouse=True)
def trusts_the_authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    trusted(monkeypatch, tmp_path)


def failure(named: UpdateSource, *, deadline_s: float = 15.0) -> FeedError:
    """Ask, and return why there is no answer."""
    with pytest.raises(FeedError) as caught:
        newest_release(named, CancelToken(), deadline_s)
    assert named.address not in str(caught.value)
    return caught.value


def refusal(body: bytes, public_key: bytes = PUBLIC_KEY) -> FeedError:
    with pytest.raises(FeedError) as caught:
        read_feed(body, public_key)
    return caught.value


def test_a_signed_feed_is_believed_and_nothing_but_a_plain_question_is_sent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine {LOOPBACK} login ada password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with feed_server(feed(), b"Set-Cookie: who=you; Path=/") as server:
        for _ in range(2):
            release = newest_release(source(server), CancelToken())
            assert (str(release.version), release.page) == ("0.3.0", PAGE)
        first, second = server.requests
    head, _, body = first.partition(b"\r\n\r\n")
    line, *headers = head.decode().split("\r\n")
    assert (line, body, second) == ("GET /latest.json HTTP/1.1", b"", first)
    sent = dict(header.split(": ", 1) for header in headers)
    assert sent.pop("Host") == f"{LOOPBACK}:{server.port}"
    assert sent == {
        "User-Agent": f"dialer-gui/{__version__}",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
    }


@pytest.mark.parametrize("status", [b"301 Moved Permanently", b"302 Found", b"307 Temporary"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_redirect_is_not_followed(status: bytes, scheme: str) -> None:
    with feed_server(feed()) as other:
        where = f"Location: {scheme}://{LOOPBACK}:{other.port}/latest.json".encode()
        with feed_server(feed(), where, status=status) as server:
            error = failure(source(server))
        assert other.visits == []
    assert (error.state, error.detail) == (UNREACHABLE, f"HTTP {status[:3].decode()}")


@pytest.mark.parametrize("status", [b"404 Not Found", b"500 No", b"204 No Content", b"103 Early"])
def test_any_other_answer_is_none(status: bytes) -> None:
    with feed_server(feed(), status=status) as server:
        assert failure(source(server)).state is UNREACHABLE


def test_http_is_not_even_tried() -> None:
    with RawServer(keeping_alive(response(feed()))) as server:
        error = failure(UpdateSource(server.address, PUBLIC_KEY))
        assert server.visits == []
    assert (error.state, error.detail) == (UNREACHABLE, "not https")


def test_a_server_that_is_not_trusted_is_asked_nothing() -> None:
    stranger = server_context(signed_by=trustme.CA())
    with RawServer(secured(stranger, keeping_alive(response(feed())))) as server:
        error = failure(source(server))
        assert (server.requests, len(server.visits)) == ([], 1)
    assert (error.state, error.detail) == (UNREACHABLE, "unable to get local issuer certificate")


def test_a_certificate_of_another_host_is_not_enough() -> None:
    with RawServer(
        secured(server_context("dialer.example"), keeping_alive(response(feed())))
    ) as server:
        assert failure(source(server)).state is UNREACHABLE
        assert server.requests == []


def test_nobody_there_is_told_in_the_systems_words() -> None:
    with feed_server(feed()) as server:
        named = source(server)
    error = failure(named)
    assert (error.state, error.detail) == (UNREACHABLE, "Connection refused")


@pytest.mark.parametrize("has_length", [True, False])
def test_a_body_without_end_is_not_read_to_its_end(has_length: bool) -> None:
    def endless(visit: Visit) -> None:
        visit.read_request()
        length = b"Content-Length: 99999999\r\n" if has_length else b""
        visit.sock.sendall(b"HTTP/1.1 200 OK\r\n" + length + b"\r\n")
        visit.drip(b" " * 16_384)

    with RawServer(secured(server_context(), endless)) as server:
        error = failure(source(server))
    assert (error.state, error.detail) == (UNTRUSTED, "too large")


def test_a_feed_may_have_the_full_size() -> None:
    body = feed()
    with feed_server(body + b" " * (MAX_FEED_BYTES - len(body))) as server:
        assert newest_release(source(server), CancelToken()).page == PAGE


def _dripping(visit: Visit) -> None:
    visit.read_request()
    visit.sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n{")
    visit.reach()
    visit.drip(b" ")


def test_a_server_that_drips_meets_the_deadline() -> None:
    with RawServer(secured(server_context(), _dripping)) as server:
        error = failure(source(server), deadline_s=0.5)
    assert (error.state, error.detail) == (UNREACHABLE, "no answer in time")


def test_an_ended_look_asks_nothing() -> None:
    cancel_token = CancelToken()
    cancel_token.cancel(Cause.SHUTDOWN)
    with https_server(response(feed())) as server, pytest.raises(FeedError, match="unreachable"):
        newest_release(source(server), cancel_token)
    assert server.requests == []


def test_nothing_unsigned_is_believed() -> None:
    text = json.dumps(content())
    changed = json.loads(signed(text))
    changed["signed"] = text.replace("0.3.0", "0.3.1")
    stranger = Ed25519PrivateKey.generate()
    for body in (
        json.dumps(changed).encode(),
        signed(text, key=stranger),
        signed(text, prefix=b""),
        signed(text, prefix=b"dialer-gui release feed 2\n"),
    ):
        assert refusal(body).detail == "the signature is not the makers'"
    strangers = stranger.public_key().public_bytes_raw()
    assert refusal(feed(), strangers).detail == "the signature is not the makers'"


def test_a_signature_does_not_make_sense_of_nonsense() -> None:
    for text in ("", "[]", "7", "{}", '{"version": "0.3.0"}', "[" * 30_000, "{"):
        assert refusal(signed(text)).state is UNTRUSTED


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Sign in to the hotel</html>",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"signed": "{}"}',
        b'{"signed": 7, "signature": ""}',
        b'{"signed": "{}", "signature": 7}',
        b'{"signed": "{}", "signature": "####"}',
        b'{"signed": "{}", "signature": ""}',
        b'{"signed": "\\ud800", "signature": ""}',
        b"[" * 60_000,
    ],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    assert refusal(body).state is UNTRUSTED


@given(st.data())
def test_one_changed_byte_is_too_many(data: st.DataObject) -> None:
    text = json.dumps(content(issued_at_s=1_795_532_400.0)).encode()
    signature = KEY.sign(b"dialer-gui release feed 1\n" + text)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.integers(32, 126).filter(lambda byte: byte != text[place]))
    changed = (text[:place] + bytes([other]) + text[place + 1 :]).decode()
    envelope = {"signed": changed, "signature": base64.b64encode(signature).decode()}
    assert refusal(json.dumps(envelope).encode()).detail == "the signature is not the makers'"
