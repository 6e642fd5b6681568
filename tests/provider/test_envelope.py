"""The reply's three layers: every code, every wobble of types, and whatever else comes back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.provider.replies import MAX_TEXT_LENGTH, read_answer
from dialer_gui.provider.transport import Reply
from tests.provider.calls import place
from tests.provider.servers import RawServer, answering, response

RETS = {
    400: Reason.PARAMETER,
    401: Reason.PARAMETER,
    404: Reason.SERVICE_MISSING,
    499: Reason.PARAMETER,
    500: Reason.SERVER_ERROR,
    599: Reason.SERVER_ERROR,
    600: Reason.TOKEN_INVALID,
    601: Reason.APP_NOT_AUTHORISED,
    602: Reason.AUTHORISATION_EXPIRED,
    603: Reason.NOT_LICENSED,
    604: Reason.ADDRESS_NOT_ALLOWED,
    605: Reason.OTHER_RET,
    201: Reason.OTHER_RET,
    0: Reason.OTHER_RET,
    -1: Reason.OTHER_RET,
}
CODES = {
    1001: Reason.PBX_UNREACHABLE,
    1002: Reason.OPERATION_ABNORMAL,
    1003: Reason.OPERATION_FAILED,
    1010: Reason.EXTENSION_TOO_NEW,
    1011: Reason.EXTENSION_FOREIGN,
    1012: Reason.EXTENSION_MISSING,
    1013: Reason.EXTENSION_DISABLED,
    1014: Reason.EXTENSION_OFFLINE,
    1015: Reason.NOT_IN_CALL,
    1016: Reason.EXTENSION_ENABLED,
    1017: Reason.EXTENSION_REGISTERED,
    1018: Reason.NUMBER_ENABLED,
    1019: Reason.NUMBER_DISABLED,
    1020: Reason.NUMBER_MISSING,
    1021: Reason.NUMBER_FOREIGN,
    1029: Reason.FILE_MISSING,
    1031: Reason.POLICY_ABNORMAL,
    1032: Reason.POLICY_VIOLATED,
    1033: Reason.POLICY_RESOURCE_MISSING,
    1999: Reason.OTHER_CODE,
}
VAGUE = {
    Reason.SERVER_ERROR,
    Reason.OTHER_RET,
    Reason.OTHER_CODE,
    Reason.PBX_UNREACHABLE,
    Reason.OPERATION_ABNORMAL,
}
HTTP_STATUSES = [200, 201, 400, 404, 500, 503, 600, 999]
NOT_ENVELOPES = {
    "nothing": b"",
    "HTML": b"<!DOCTYPE html><h1>Welcome</h1>",
    "an array": b'[{"ret":200}]',
    "a number": b"200",
    "null": b"null",
    "no ret": b'{"data":{"status":0}}',
    "ret null": b'{"ret":null,"data":{"status":0}}',
    "ret true": b'{"ret":true,"data":{"status":0}}',
    "ret a list": b'{"ret":[200],"data":{"status":0}}',
    "ret in words": b'{"ret":"two hundred","data":{"status":0}}',
    "ret in other digits": '{"ret":"２００","data":{"status":0}}'.encode(),
    "ret nearly": b'{"ret":200.5,"data":{"status":0}}',
    "ret NaN": b'{"ret":NaN,"data":{"status":0}}',
    "ret Infinity": b'{"ret":Infinity,"data":{"status":0}}',
    "ret beyond floats": b'{"ret":1e999,"data":{"status":0}}',
    "ret without an end": b'{"ret":' + b"2" * 100_000 + b"}",
    "ret too long for a number": b'{"ret":' + b"2" * 4_000 + b"}",
    "data null": b'{"ret":200,"data":null}',
    "data an array": b'{"ret":200,"data":[]}',
    "data empty": b'{"ret":200,"data":{}}',
    "data missing": b'{"ret":200,"msg":"ok"}',
    "data a text": b'{"ret":200,"data":"0"}',
    "status null": b'{"ret":200,"data":{"status":null}}',
    "status false": b'{"ret":200,"data":{"status":false}}',
    "status empty": b'{"ret":200,"data":{"status":""}}',
    "cut off": b'{"ret":200,"data":{"status":0',
    "two of them": b'{"ret":200,"data":{"status":0}}{"ret":200,"data":{"status":0}}',
    "nested without end": b"[" * 200_000,
    "nested in data": b'{"ret":200,"data":' + b'{"a":' * 100_000,
    "UTF-16": '{"ret":200,"data":{"status":0}}'.encode("utf-16"),
    "a lone mark": b"\xef\xbb\xbf",
}
ACCEPTING = {
    "as documented": b'{"ret":200,"data":{"status":0,"desc":"sent","reqtime":1},"msg":""}',
    "numbers as texts": b'{"ret":"200","data":{"status":"0","desc":"sent"}}',
    "numbers as floats": b'{"ret":200.0,"data":{"status":0.0,"desc":"sent"}}',
    "blanks": b' {"ret" : " 200 ", "data" : {"status": "0 ", "desc":"sent"} } \r\n',
    "a mark in front": b'\xef\xbb\xbf{"ret":200,"data":{"status":0,"desc":"sent"}}',
    "more keys": b'{"a":[{}],"ret":200,"data":{"b":null,"status":0,"desc":"sent","errors":[]}}',
    "the last of doubles": b'{"ret":600,"ret":200,"data":{"status":1,"status":0,"desc":"sent"}}',
}


def outcome_of_reply(reply: Reply) -> CallOutcome:
    return read_answer(reply).outcome


def outcome_of(value: object, http_status: int = 200) -> CallOutcome:
    return outcome_of_reply(Reply(http_status, json.dumps(value).encode()))


@pytest.mark.parametrize(("ret", "reason"), RETS.items())
@pytest.mark.parametrize("data", [None, [], {}, {"status": 0, "desc": "Not this."}])
def test_a_ret_that_is_not_200_is_a_refusal(ret: int, reason: Reason, data: object) -> None:
    placement = Placement.UNLIKELY if reason in VAGUE else Placement.NONE
    outcome = outcome_of({"ret": ret, "data": data, "msg": "因为"})
    assert outcome == CallOutcome(OutcomeKind.REFUSED, reason, placement, str(ret), "因为")


@pytest.mark.parametrize(("code", "reason"), CODES.items())
@pytest.mark.parametrize("as_text", [False, True])
def test_a_code_is_a_refusal(code: int, reason: Reason, as_text: bool) -> None:
    errors = {"code": str(code) if as_text else code, "codemsg": "cause"}
    placement = Placement.UNLIKELY if reason in VAGUE else Placement.NONE
    outcome = outcome_of({"ret": 200, "data": {"status": 1, "desc": "failed", "errors": errors}})
    expected = CallOutcome(
        OutcomeKind.REFUSED, reason, placement, str(code), server_text="failed – cause"
    )
    assert outcome == expected


@pytest.mark.parametrize(("code", "reason"), CODES.items())
def test_a_code_may_stand_in_the_status_s_place(code: int, reason: Reason) -> None:
    outcome = outcome_of({"ret": 200, "data": {"status": str(code), "desc": "why"}})
    assert (outcome.kind, outcome.reason, outcome.code) == (OutcomeKind.REFUSED, reason, str(code))


@pytest.mark.parametrize("errors", [None, [], {}, "", {"code": None}, {"code": []}])
def test_a_failure_without_a_code_is_a_refusal(errors: object) -> None:
    outcome = outcome_of({"ret": 200, "data": {"status": 1, "desc": "no", "errors": errors}})
    assert outcome == CallOutcome(
        OutcomeKind.REFUSED, Reason.OTHER_CODE, Placement.UNLIKELY, "", "no"
    )


@pytest.mark.parametrize("body", ACCEPTING.values(), ids=ACCEPTING.keys())
@pytest.mark.parametrize("http_status", HTTP_STATUSES)
def test_what_is_accepted_whatever_the_http_status(body: bytes, http_status: int) -> None:
    assert outcome_of_reply(Reply(http_status, body)) == CallOutcome.accepted("sent")


@pytest.mark.parametrize("body", NOT_ENVELOPES.values(), ids=NOT_ENVELOPES.keys())
@pytest.mark.parametrize("http_status", HTTP_STATUSES)
def test_what_is_no_envelope_leaves_the_outcome_unknown(body: bytes, http_status: int) -> None:
    outcome = outcome_of_reply(Reply(http_status, body))
    own_words = {b"<!DOCTYPE html><h1>Welcome</h1>": "Welcome"}.get(body, "")
    detail = f"HTTP {http_status}"
    assert outcome == CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, detail, own_words)


def test_without_an_envelope_a_redirect_names_its_target() -> None:
    outcome = outcome_of_reply(Reply(302, b"<html>", "elsewhere.example:8443"))
    assert outcome == CallOutcome.unknown(Reason.REDIRECT, "elsewhere.example:8443")


def test_a_long_text_is_cut() -> None:
    outcome = outcome_of({"ret": 400, "msg": "x" * 100_000})
    assert outcome.server_text == "x" * MAX_TEXT_LENGTH + "…"


def test_half_a_character_in_a_text_becomes_a_whole_one() -> None:
    outcome = outcome_of_reply(Reply(200, rb'{"ret":400,"msg":"a\ud83db"}'))
    assert outcome.server_text == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize("http_status", [b"200 OK", b"600 ", b"500 Internal Server Error"])
def test_the_envelope_is_read_from_the_wire_whatever_the_http_status(http_status: bytes) -> None:
    body = json.dumps({"ret": 600, "data": [], "msg": "expired"}).encode()
    with RawServer(answering(response(body, status=http_status))) as server:
        outcome = place(server.address)
    assert (outcome.kind, outcome.reason) == (OutcomeKind.REFUSED, Reason.TOKEN_INVALID)


def test_an_http_500_without_an_envelope_is_unknown() -> None:
    reply = response(b"<html>oops</html>", status=b"500 Internal Server Error")
    with RawServer(answering(reply)) as server:
        outcome = place(server.address)
    assert outcome == CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, "HTTP 500", "oops")


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["200", "0", "1", 200, 0, 1, 1014, "1003", 600]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["ret", "data", "status", "errors", "code", "desc", "msg", "codemsg"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)
envelopes = st.fixed_dictionaries(
    {}, optional={"ret": json_values, "data": json_values, "msg": json_values}
)


def _number(value: object) -> float | None:
    """What Python makes of a number, or of the writing of one."""
    try:
        return float(value) if isinstance(value, (int, float, str)) else None
    except (ValueError, OverflowError):
        return None


@given(json_values | envelopes, st.integers(100, 999))
def test_any_json_has_one_outcome_and_only_the_right_one_is_accepted(
    value: object, http_status: int
) -> None:
    outcome = outcome_of(value, http_status)
    assert isinstance(outcome, CallOutcome)
    data = value.get("data") if isinstance(value, dict) else None
    says_yes = (
        isinstance(value, dict)
        and isinstance(data, dict)
        and _number(value.get("ret")) == 200
        and _number(data.get("status")) == 0
    )
    if outcome.kind is OutcomeKind.ACCEPTED:
        assert says_yes
    assert (outcome.kind is OutcomeKind.UNKNOWN) == (outcome.placement is Placement.POSSIBLE)


@given(st.binary() | st.text().map(str.encode), st.integers(100, 999))
def test_any_bytes_have_one_outcome(body: bytes, http_status: int) -> None:
    assert outcome_of_reply(Reply(http_status, body)).kind in {
        OutcomeKind.UNKNOWN,
        OutcomeKind.REFUSED,
    }
