"""Faults on demand, and rubbish from outside: the simulator goes on."""

from __future__ import annotations

import json
import logging
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialer_gui.simulator.operations import OPERATIONS
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import (
    DEADLINE_S,
    ask,
    call_fields,
    connect,
    open_request,
    post,
    raw_exchange,
)
from tests.simulator.conftest import Clock

MAKE_CALL = "App.Sip_Call.MakeCall"
STATUS = "App.Sip_Status.GetSipCallStatus"
STATUS_FIELDS = call_fields(service=STATUS, destnumber="")


@pytest.mark.parametrize("service", OPERATIONS)
@pytest.mark.parametrize(("ret", "data"), [(404, {}), (603, []), (604, []), (500, None)])
def test_any_service_can_be_refused(
    provider: Simulator, service: str, ret: int, data: object
) -> None:
    provider.pbx.faults.refuse(service, ret)
    reply = ask(provider, service.removeprefix("App."))
    assert (reply["ret"], reply["data"]) == (ret, data)
    assert reply["msg"]


def test_a_refusal_ends_with_the_fault_and_touches_nothing_else(provider: Simulator) -> None:
    provider.pbx.faults.refuse(STATUS, 603)
    assert post(provider, STATUS_FIELDS).json()["ret"] == 603
    assert post(provider, call_fields()).json()["ret"] == 200
    provider.pbx.faults.mend(STATUS)
    assert post(provider, STATUS_FIELDS).json()["ret"] == 200


def test_a_refused_call_is_not_placed(provider: Simulator) -> None:
    provider.pbx.faults.refuse(MAKE_CALL, 604)
    assert post(provider, call_fields()).json()["ret"] == 604
    assert provider.pbx.calls == ()
    assert len(provider.calls) == 1


def test_a_hanging_service_holds_up_nobody_else(provider: Simulator) -> None:
    provider.pbx.faults.hang(MAKE_CALL)
    with open_request(provider, call_fields()) as link, ThreadPoolExecutor(1) as pool:
        answer = pool.submit(link.recv, 1)
        assert provider.wait_for_calls(1, timeout_s=DEADLINE_S)
        assert post(provider, STATUS_FIELDS).json()["data"]["status"] == 0
        assert not answer.done()
        provider.stop()
        assert answer.result(DEADLINE_S) == b""


def test_a_hanging_call_is_not_placed(provider: Simulator) -> None:
    provider.pbx.faults.hang(MAKE_CALL)
    with pytest.raises(requests.ReadTimeout):
        post(provider, call_fields(), timeout_s=0.05)
    assert provider.wait_for_calls(1, timeout_s=DEADLINE_S)
    provider.stop()
    assert provider.pbx.calls == ()


def test_a_late_service_has_done_its_work_before(provider: Simulator) -> None:
    provider.pbx.faults.delay(MAKE_CALL, 600.0)
    with pytest.raises(requests.ReadTimeout):
        post(provider, call_fields(), timeout_s=0.05)
    assert provider.wait_for_calls(1, timeout_s=DEADLINE_S)
    provider.stop()
    assert len(provider.pbx.calls) == 1


def test_a_late_reply_arrives(provider: Simulator) -> None:
    provider.pbx.faults.delay(STATUS, 0.02)
    assert post(provider, STATUS_FIELDS).json()["ret"] == 200


def test_the_whole_server_breaks_down_for_a_while(provider: Simulator, clock: Clock) -> None:
    provider.pbx.faults.break_down(30.0)
    for fields in (STATUS_FIELDS, call_fields(), {}):
        response = post(provider, fields or {"a": "b"})
        assert response.status_code == 500
        assert response.headers["Content-Type"].startswith("text/html")
    assert provider.pbx.calls == ()
    clock.now += 30
    assert post(provider, STATUS_FIELDS).json()["ret"] == 200


def test_everything_can_be_mended_at_once(provider: Simulator) -> None:
    faults = provider.pbx.faults
    faults.break_down()
    faults.refuse(STATUS, 603)
    faults.hang(STATUS)
    faults.delay(STATUS, 600.0)
    faults.mend()
    assert post(provider, STATUS_FIELDS).json()["ret"] == 200


def test_of_very_many_requests_the_latest_are_remembered() -> None:
    with Simulator(kept_requests=2) as simulator:
        for number in ("1", "2", "3"):
            post(simulator, call_fields(destnumber=number))
        with connect(simulator):
            assert [call.number for call in simulator.calls] == ["2", "3"]
        assert simulator.wait_for_calls(3, timeout_s=0.0)
        assert len(simulator.asked(MAKE_CALL)) == 2


FORM = b"Content-Type: multipart/form-data; boundary=b\r\n"
URLENCODED = b"Content-Type: application/x-www-form-urlencoded\r\n"
PART = b'--b\r\nContent-Disposition: form-data; name="service"\r\n\r\nX\r\n'
CHUNKED = b"Transfer-Encoding: chunked\r\n"


def a_post(headers: bytes, body: bytes, *, length: int | None = None) -> bytes:
    told = len(body) if length is None else length
    return b"POST / HTTP/1.1\r\n" + headers + b"Content-Length: %d\r\n\r\n" % told + body


def many_parts(count: int) -> bytes:
    part = b'--b\r\nContent-Disposition: form-data; name="f%d"\r\n\r\nv\r\n'
    return b"".join(part % number for number in range(count)) + b"--b--\r\n"


@pytest.fixture(autouse=True)
def _every_log_record(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)


def assert_unharmed(simulator: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    assert post(simulator, call_fields()).json()["ret"] == 200
    simulator.stop()
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def body_of(answer: bytes) -> bytes:
    return answer.partition(b"\r\n\r\n")[2]


@pytest.mark.parametrize(
    "request_bytes",
    [
        pytest.param(a_post(b"Content-Type: multipart/form-data\r\n", PART), id="no boundary"),
        pytest.param(
            a_post(b"Content-Type: multipart/form-data; boundary=\r\n", PART), id="empty boundary"
        ),
        pytest.param(
            a_post(b"Content-Type: multipart/form-data; boundary=\xff\xfe\r\n", PART),
            id="boundary of other bytes",
        ),
        pytest.param(a_post(FORM, PART), id="no end"),
        pytest.param(a_post(FORM, PART[:20]), id="breaks off in a header"),
        pytest.param(a_post(FORM, b""), id="nothing at all"),
        pytest.param(a_post(FORM, b"--x\r\n\r\n--x--\r\n"), id="another boundary"),
        pytest.param(a_post(FORM, PART.replace(b"form-data", b"attachment")), id="no form data"),
        pytest.param(a_post(FORM, PART.replace(b"service", b"\xff\xfe")), id="name not UTF-8"),
        pytest.param(a_post(FORM, many_parts(10_000)), id="10,000 parts"),
        pytest.param(
            a_post(URLENCODED, b"&".join(b"f%d=v" % n for n in range(10_000))), id="10,000 pairs"
        ),
        pytest.param(a_post(URLENCODED, b"service=\xff\xfe"), id="pairs not UTF-8"),
        pytest.param(
            a_post(URLENCODED.replace(b"\r", b"; charset=rot13\r"), b"a=b"), id="odd charset"
        ),
        pytest.param(a_post(b"Content-Type: application/json\r\n", b'{"a":1}'), id="JSON"),
        pytest.param(a_post(b"", b"service=X"), id="no type"),
        pytest.param(a_post(b"Content-Type: ;;;=\r\n", b"service=X"), id="odd type"),
    ],
)
def test_a_body_that_is_no_form(
    simulator: Simulator, caplog: pytest.LogCaptureFixture, request_bytes: bytes
) -> None:
    answer = raw_exchange(simulator, request_bytes)
    assert answer.startswith(b"HTTP/1.1 200 ")
    reply = json.loads(body_of(answer))
    assert (reply["ret"], reply["data"]) == (400, {})
    assert b"Traceback" not in answer
    assert len(simulator.requests) == 1
    assert_unharmed(simulator, caplog)


@pytest.mark.parametrize("target", [b"http://[", b"http://[x]/elsewhere", b"//[::1", b"\xff\xfe"])
def test_an_address_that_is_none_gets_an_answer(
    simulator: Simulator, caplog: pytest.LogCaptureFixture, target: bytes
) -> None:
    request = b"GET " + target + b" HTTP/1.1\r\nConnection: close\r\n\r\n"
    answer = raw_exchange(simulator, request)
    assert json.loads(body_of(answer))["ret"] == 400
    assert_unharmed(simulator, caplog)


@pytest.mark.parametrize(
    ("request_bytes", "http_status"),
    [
        pytest.param(a_post(FORM, b"", length=10**12), 413, id="huge length"),
        pytest.param(a_post(FORM + b"Content-Length: 1\r\n", PART), 400, id="two lengths"),
        pytest.param(b"POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n", 400, id="negative"),
        pytest.param(b"POST / HTTP/1.1\r\nContent-Length: 1_0\r\n\r\n", 400, id="underscore"),
        pytest.param(b"POST / HTTP/1.1\r\nContent-Length: \r\n\r\n", 400, id="blank"),
        pytest.param(
            b"POST / HTTP/1.1\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n", 400, id="endless"
        ),
        pytest.param(
            b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 400, id="unknown encoding"
        ),
        pytest.param(b"POST / HTTP/1.1\r\n" + CHUNKED + b"\r\nxyz\r\n", 400, id="chunk size"),
        pytest.param(b"POST / HTTP/1.1\r\n" + CHUNKED + b"\r\n-1\r\n", 400, id="chunk below 0"),
        pytest.param(b"POST / HTTP/1.1\r\n" + CHUNKED + b"\r\nFFFFFFFF\r\n", 413, id="huge chunk"),
        pytest.param(
            b"POST / HTTP/1.1\r\n" + CHUNKED + b"\r\n2\r\nabc\r\n0\r\n\r\n", 400, id="chunk end"
        ),
        pytest.param(
            b"POST / HTTP/1.1\r\n" + CHUNKED + b"\r\n" + b"1" * 5000, 400, id="endless chunk size"
        ),
        pytest.param(
            b"POST / HTTP/1.1\r\n" + CHUNKED + b"\r\n0\r\n" + b"a: b\r\n" * 200 + b"\r\n",
            400,
            id="endless trailers",
        ),
    ],
)
def test_a_body_that_cannot_be_read(
    simulator: Simulator, caplog: pytest.LogCaptureFixture, request_bytes: bytes, http_status: int
) -> None:
    with connect(simulator) as link:
        link.sendall(request_bytes)
        head = link.recv(4096)
    assert head.startswith(b"HTTP/1.1 %d " % http_status)
    assert b"Traceback" not in head
    assert_unharmed(simulator, caplog)


@pytest.mark.parametrize(
    "request_bytes",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", id="a TLS hello"),
        pytest.param(b"GET\r\n\r\n", id="half a request line"),
        pytest.param(b"POST / HTTP/9.9\r\n\r\n", id="another HTTP"),
        pytest.param(b"POST / HTTP/1.1\r\nno colon\r\n\r\n", id="a header without a colon"),
        pytest.param(b"POST / HTTP/1.1\r\n" + b"a: b\r\n" * 300 + b"\r\n", id="300 headers"),
        pytest.param(b"POST /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", id="a long request line"),
        pytest.param(b"BREW /<b> HTTP/1.1\r\n\r\n", id="another method"),
        pytest.param(a_post(FORM, PART, length=len(PART) + 1), id="body breaks off"),
        pytest.param(b"POST / HTTP/1.1\r\n" + CHUNKED + b"\r\n5\r\nab", id="chunk breaks off"),
        pytest.param(b"POST / HTTP/1.1\r\n" + CHUNKED + b"\r\n5", id="chunk size breaks off"),
    ],
)
def test_a_request_that_is_none(
    simulator: Simulator, caplog: pytest.LogCaptureFixture, request_bytes: bytes
) -> None:
    answer = raw_exchange(simulator, request_bytes)
    # No reply at all, one without a head (as HTTP/0.9 had it), an error, or the envelope's own no.
    assert re.match(rb"\Z|<!DOCTYPE|HTTP/1\.1 [45]\d\d |HTTP/1\.1 200 .*\"ret\":400", answer, re.S)
    assert b"Traceback" not in answer
    assert b"<b>" not in answer
    assert simulator.pbx.calls == ()
    assert_unharmed(simulator, caplog)


def test_values_that_are_not_utf8_are_taken_with_replacements(simulator: Simulator) -> None:
    part = b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
    fields = call_fields(userid="?")
    body = b"".join(part % (n.encode(), v.encode()) for n, v in fields.items())
    body = body.replace(b"?", b"a\xffb") + b"--b--\r\n"
    raw_exchange(simulator, a_post(FORM, body))
    assert simulator.calls[0].custom == {"userid": "a\N{REPLACEMENT CHARACTER}b"}
    assert len(simulator.pbx.calls) == 1


def test_a_chunked_body_is_taken(simulator: Simulator) -> None:
    body = "&".join(f"{name}={value}" for name, value in call_fields().items()).encode()
    head = b"POST / HTTP/1.1\r\n" + URLENCODED + CHUNKED + b"\r\n"
    chunks = b"A;ext=1\r\n%s\r\n%x\r\n%s\r\n0\r\n" % (body[:10], len(body) - 10, body[10:])
    answer = raw_exchange(simulator, head + chunks + b"Trailer: x\r\n\r\n")
    assert json.loads(body_of(answer))["data"]["status"] == 0
    assert simulator.calls[0].body == body


def test_a_client_that_asks_first_is_told_to_go_on(simulator: Simulator) -> None:
    body = b"service=X"
    head = URLENCODED + b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % len(body)
    with connect(simulator) as link:
        link.sendall(b"POST / HTTP/1.1\r\n" + head)
        assert link.recv(4096) == b"HTTP/1.1 100 Continue\r\n\r\n"
        link.sendall(body)
        assert link.recv(4096).startswith(b"HTTP/1.1 200 ")


def test_a_client_that_vanishes_in_the_middle(
    simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    with connect(simulator) as link:
        link.sendall(a_post(FORM, PART, length=1000))
    assert_unharmed(simulator, caplog)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rubbish=st.binary(max_size=200), kind=st.sampled_from([FORM, URLENCODED, b""]))
def test_any_bytes_as_a_body(
    simulator: Simulator, caplog: pytest.LogCaptureFixture, rubbish: bytes, kind: bytes
) -> None:
    answer = raw_exchange(simulator, a_post(kind, rubbish))
    assert json.loads(body_of(answer))["ret"] in (400, 404)
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
