"""The token goes to the provider and nowhere else, however a call ends, whatever is logged."""

from __future__ import annotations

import base64
import html
import http.client
import json
import logging
import socket
import traceback
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.domain.credentials import Secret
from dialer_gui.provider.api_client import Access, ApiClient, make_call_fields
from dialer_gui.provider.cancel_token import Cause
from dialer_gui.simulator.server import Simulator
from tests.provider.authority import server_context, trusted
from tests.provider.calls import RunningCall, a_request, place
from tests.provider.phases import AFTER_BYTES_LEFT
from tests.provider.servers import LOOPBACK, RawServer, answering, response

CANARY = "cana7ycana7ycana7ycana7ycana7y42"
#: How a server may write what it repeats; each into the text of a message in JSON.
ESCAPES: dict[str, Callable[[str], str]] = {
    "JSON": lambda text: "".join(f"\\u{ord(each):04x}" for each in text),
    "JSON, upper": lambda text: "".join(f"\\u{ord(each):04X}" for each in text),
    "JSON, one letter": lambda text: f"\\u0063{text[1:]}",
    "JSON in JSON": lambda text: "".join(f"\\\\u{ord(each):04x}" for each in text),
    "URL": lambda text: "".join(f"%{ord(each):02X}" for each in text),
    "URL, twice": lambda text: quote("".join(f"%{ord(each):02x}" for each in text)),
    "HTML": lambda text: "".join(f"&#{ord(each)};" for each in text),
    "HTML, hex": lambda text: "".join(f"&#x{ord(each):x};" for each in text),
    "Base64": lambda text: base64.b64encode(f"token={text}".encode()).decode(),
    "hexadecimal": lambda text: text.encode().hex(),
    "upper": str.upper,
    "lines": lambda text: "\\r\\n".join(text[place : place + 5] for place in range(0, 32, 5)),
    "raw lines": lambda text: "\n".join(text[place : place + 5] for place in range(0, 32, 5)),
    "cut short": lambda text: text[:-4],
}
#: Where in a reply a server may repeat it.
PLACES: dict[str, Callable[[str], bytes]] = {
    "the message": lambda said: b'{"ret":400,"data":[],"msg":"token %s"}' % said.encode(),
    "a structured message": lambda said: (
        b'{"ret":400,"data":[],"msg":{"%s":["%s"]}}' % (said.encode(), said.encode())
    ),
    "the description": lambda said: (
        b'{"ret":200,"data":{"status":1,"desc":"%s","errors":{"code":1003,"codemsg":"%s"}}}'
        % (said.encode(), said.encode())
    ),
    "an accepted call": lambda said: (
        b'{"ret":200,"data":{"status":0,"desc":"%s"},"msg":"%s"}' % (said.encode(), said.encode())
    ),
    "a notice": lambda said: (
        b"<b>Notice</b>: no index %s in <b>a.php</b>" % html.escape(said).encode()
        + b'{"ret":200,"data":{"status":0,"desc":"%s"}}' % said.encode()
    ),
    "a page": lambda said: b"<h1>Wrong token %s</h1>" % said.encode(),
}
ENDINGS = ("0001", "1014", "0600", "6600", "2001", "2004", "2009", "3302", "5500", "7004", "7006")
REPLIES = [
    b"",
    b"garbage",
    response()[:-3],
    response(b"", b"Location: http://["),
    b"HTTP/1.1 200\r\n:",
]


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Everything that is logged, at the most verbose level."""
    caplog.set_level(logging.DEBUG)
    for name in ("urllib3", "urllib3.connectionpool", "requests", "dialer_gui"):
        caplog.set_level(logging.DEBUG, name)
    return caplog


def everything_in(log: pytest.LogCaptureFixture) -> str:
    """All that a log file, a crash report or a debugger would show of the records."""
    parts = [log.text]
    for record in log.records:
        parts.append(repr(record.__dict__))
        if record.exc_info and record.exc_info[1]:
            parts.append("".join(traceback.format_exception(record.exc_info[1])))
    return "\n".join(parts)


def test_no_log_and_no_outcome_holds_the_token_of_any_call(
    log: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trusted(monkeypatch, tmp_path)
    outcomes = []
    with Simulator() as plain, Simulator(ssl_context=server_context()) as secure:
        for ending in ENDINGS:
            for simulator in (plain, secure):
                request = a_request(f"493012{ending}")
                outcomes.append(place(simulator.address, request, token=CANARY))
        assert plain.calls[0].fields["token"] == CANARY
        outcomes.append(place(plain.address.replace("http", "https"), token=CANARY))
    for reply in REPLIES:
        with RawServer(answering(reply)) as server:
            outcomes.append(place(server.address, token=CANARY))
    with socket.create_server((LOOPBACK, 0)) as closed:
        port = closed.getsockname()[1]
    nowhere = (f"http://{LOOPBACK}:{port}", "rubbish", "http://a..b", "http://[::1")
    outcomes += [place(address, token=CANARY) for address in nowhere]
    assert len({outcome.kind for outcome in outcomes}) >= len(OutcomeKind) - 2
    assert "MakeCall" in log.text
    assert CANARY not in everything_in(log)
    assert CANARY not in repr(outcomes)


@pytest.mark.parametrize("name", ["upload", "waiting for the answer", "a pause in the body"])
def test_a_call_that_was_ended_leaves_no_token_behind(
    log: pytest.LogCaptureFixture, name: str
) -> None:
    with RawServer(AFTER_BYTES_LEFT[name]) as server:
        call = RunningCall(server.address, token=CANARY)
        if name != "upload":
            server.wait_until_reached()
        call.cancel_token.cancel(Cause.STOPPED)
        outcome = call.outcome()
    assert CANARY not in repr(outcome)
    assert CANARY not in everything_in(log)


def test_a_server_that_repeats_the_token_does_not_bring_it_into_the_outcome(
    log: pytest.LogCaptureFixture,
) -> None:
    """What the server says is shown and kept in the history."""
    said = b'{"ret":400,"data":[],"msg":"token %s can not match"}' % CANARY.encode()
    for status in (b"200 OK", b"400 Bad Request"):
        with RawServer(answering(response(said, status=status))) as server:
            outcome = place(server.address, token=CANARY)
        assert outcome.server_text == "token … can not match"
    reply = response(b"", b"Location: http://%s.example/" % CANARY.encode(), status=b"302 x")
    with RawServer(answering(reply)) as server:
        assert place(server.address, token=CANARY).detail == "….example"
    assert CANARY not in everything_in(log)


@pytest.mark.parametrize("put", PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("escape", ESCAPES.values(), ids=ESCAPES.keys())
def test_a_token_that_is_repeated_in_disguise_is_not_shown(
    log: pytest.LogCaptureFixture, put: Callable[[str], bytes], escape: Callable[[str], str]
) -> None:
    with RawServer(answering(response(put(escape(CANARY))))) as server:
        outcome = place(server.address, token=CANARY)
    shown = f"{outcome!r}\n{everything_in(log)}".lower()
    assert "…" in f"{outcome.server_text}{outcome.detail}"
    assert "cana7" not in shown
    assert escape(CANARY)[8:20].lower() not in shown


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 400 %s",
        b"HTTP/1.1 %s",
        b"%s",
        b"HTTP/1.1 200 OK\r\n%s",
        b"HTTP/1.1 200 OK\r\n%s: 1",
        b"HTTP/1.1 200 OK\r\n %s",
        b"HTTP/1.1 200 OK\r\nContent-Type: multipart/x; boundary=%s",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=%s",
        b"HTTP/1.1 200 OK\r\nContent-Length: %s",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: %s",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%s",
        b"HTTP/1.1 200 OK\r\nSet-Cookie: t=%s\r\nDate: %s",
        b"HTTP/1.1 302 x\r\nLocation: %s",
        b"HTTP/1.1 302 x\r\nLocation: http://%s@%s.example:80/%s",
        b"HTTP/1.1 302 x\r\nLocation: http://%%63%s.example",
    ],
)
def test_a_token_in_the_head_of_a_reply_is_not_shown(
    log: pytest.LogCaptureFixture, head: bytes
) -> None:
    reply = head.replace(b"%s", CANARY.encode()).replace(b"%%", b"%") + b"\r\n\r\n"
    with RawServer(answering(reply)) as server:
        outcome = place(server.address, token=CANARY)
    assert "cana7" not in f"{outcome!r}\n{everything_in(log)}"


def test_a_token_in_what_was_asked_for_is_not_kept(log: pytest.LogCaptureFixture) -> None:
    bill = {"id": 1, "userid": CANARY, "recordfilename": f"a/{CANARY}.wav"}
    body = {"ret": 200, "data": {"status": 0, "result": {"bills": [bill]}}}
    with RawServer(answering(response(json.dumps(body).encode()))) as server:
        api = ApiClient()
        record = api.records(Access(server.address, Secret(CANARY)), 0, 1).records[0]
        api.close()
    assert (record.details.employee_id, record.recording) == ("…", "a/….wav")
    assert "cana7" not in everything_in(log)


@pytest.mark.parametrize("secret", ["cana7y/cana7y+cana7y==", 'cana7y"cana7y\\cana7y', "密" * 16])
def test_a_secret_that_is_repeated_as_php_writes_it_is_found_as_well(secret: str) -> None:
    """PHP's ``json_encode`` puts a backslash before each slash, and escapes what is not ASCII."""
    escaped = json.dumps(f"key {secret} is wrong").replace("/", "\\/")
    said = f'{{"ret":601,"data":[],"msg":{escaped}}}'.encode()
    with RawServer(answering(response(said))) as server:
        assert place(server.address, token=secret).server_text == "key … is wrong"


@pytest.mark.parametrize("token", ["", "2", "ret", "status", " "])
def test_a_token_that_is_none_does_not_garble_the_reply(token: str) -> None:
    with RawServer(answering(response())) as server:
        assert place(server.address, token=token).kind is OutcomeKind.ACCEPTED


def test_a_log_holds_no_more_than_the_last_digits_of_a_number(
    log: pytest.LogCaptureFixture,
) -> None:
    with Simulator() as simulator:
        place(simulator.address, a_request("4930987654321"))
    assert "…321 " in log.text
    assert "87654321" not in everything_in(log)


def test_what_holds_the_token_does_not_show_it() -> None:
    api = ApiClient()
    token = Secret(CANARY)
    shown = (
        f"{token} {token!r} {token!s} {api!r} {vars(api)!r} {a_request()!r} {Access('', token)!r}"
    )
    assert CANARY not in shown
    assert make_call_fields(token, a_request())["token"] == CANARY
    api.close()


def test_nothing_is_printed_of_the_exchange(capfd: pytest.CaptureFixture[str]) -> None:
    assert http.client.HTTPConnection.debuglevel == 0
    with Simulator() as simulator:
        place(simulator.address, token=CANARY)
    printed = capfd.readouterr()
    assert CANARY not in printed.out + printed.err
