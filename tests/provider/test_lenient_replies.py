"""Lenient in form, strict in meaning: what replies may look like, and what each of them says."""

from __future__ import annotations

import json

import pytest

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.provider.api_client import phone_statuses
from dialer_gui.provider.replies import (
    MAX_TEXT_LENGTH,
    integer,
    mappings,
    read_answer,
    read_body,
    text,
    words,
)
from dialer_gui.provider.transport import Reply
from tests.provider.calls import place
from tests.provider.servers import RawServer, answering, response

MARK = b"\xef\xbb\xbf"
SENT = b'{"ret":200,"data":{"status":0,"desc":"sent"},"msg":""}'
EXPIRED = b'{"ret":600,"data":[],"msg":"expired"}'
FAILED = b'{"ret":200,"data":{"status":1,"desc":"no","errors":{"code":"1014"}}}'

INTEGERS: list[tuple[object, int | None]] = [
    (0, 0),
    (-1, -1),
    (200.0, 200),
    (-0.0, 0),
    ("0", 0),
    ("-1", -1),
    ("+200", 200),
    (" 200 ", 200),
    ("\t200\r\n", 200),
    ("\u00a0200\u3000", 200),
    ("200.", 200),
    ("200.0", 200),
    ("200.000", 200),
    ("0200", 200),
    ("-0", 0),
    ("9999999999", 9_999_999_999),
    ("10000000000", None),
    (10**10, None),
    (200.5, None),
    (1e300, None),
    (float("nan"), None),
    (float("inf"), None),
    ("200.5", None),
    ("2e2", None),
    ("0xc8", None),
    ("2_0", None),
    ("2 00", None),
    ("--1", None),
    ("- 1", None),
    ("+", None),
    ("", None),
    (" ", None),
    ("２００", None),
    ("٢٠٠", None),
    ("²", None),
    ("NaN", None),
    (True, None),
    (False, None),
    (None, None),
    ([0], None),
    ({"0": 0}, None),
]
TEXTS: list[tuple[object, str]] = [
    ("a", "a"),
    (8001, "8001"),
    (-1, "-1"),
    # Ids and phone numbers are longer than any code.
    (4930123456789, "4930123456789"),
    (4930123456789.0, "4930123456789"),
    (12345678901234567890, "12345678901234567890"),
    (10**100, ""),
    (1e300, ""),
    (float("nan"), ""),
    (float("inf"), ""),
    (0.5, ""),
    (True, ""),
    (None, ""),
    ([], ""),
    ({}, ""),
]
WORDS: list[tuple[object, str]] = [
    ("can not match", "can not match"),
    (" blank ", "blank"),
    ("", ""),
    (None, ""),
    (False, ""),
    ([], ""),
    ({}, ""),
    ([None, [], {}, ""], ""),
    (5, "5"),
    (["a", "b"], "a; b"),
    (["a", "a"], "a"),
    ({"destnumber": "can not match"}, "destnumber: can not match"),
    ({"destnumber": ["too long", "no digits"]}, "destnumber: too long; destnumber: no digits"),
    ({"errors": {"extnumber": {"rule": "regex"}}}, "errors: extnumber: rule: regex"),
    ({"0": "a", "2": "b"}, "a; b"),
    ({"code": 7, "text": "号码错误"}, "code: 7; text: 号码错误"),
    ({"\ud83d": "a\ud83d"}, "�: a�"),
    ([["a", ["b", ["c", ["d", ["e"]]]]]], "a; b; c"),
    (["x" * 600], "x" * MAX_TEXT_LENGTH + "…"),
]
ROWS: list[tuple[object, list[object]]] = [
    ([{"id": 1}, {"id": 2}], [{"id": 1}, {"id": 2}]),
    ({"id": 1}, [{"id": 1}]),
    ({"1": {"id": 1}, "3": {"id": 2}}, [{"id": 1}, {"id": 2}]),
    ({"8001": {"extnumber": "8001"}}, [{"extnumber": "8001"}]),
    ([None, {"id": 1}, 5], [{"id": 1}]),
    ({"a": {"id": 1}, "total": 1}, [{"a": {"id": 1}, "total": 1}]),
    ({}, [{}]),
    ([], []),
    (None, []),
]
ONE_STATUS = {
    "as documented": '{"status":-1,"desc":"no"}',
    "as a text": '{"status":"-1","desc":"no"}',
    "with blanks": '{"status":" -1 ","desc":"no"}',
    "with a fraction": '{"status":"-1.0","desc":"no"}',
}
ACCEPTED_FORMS = {
    "two marks": MARK * 2 + SENT,
    "marks and blanks": MARK + b"\r\n" + MARK + b" " + SENT + MARK + b"\n",
    "a zero behind it": SENT + b"\0",
    "a raw line break": SENT.replace(b'"msg":""', b'"msg":"a\nb\tc\r\x01"'),
    "signs": b'{"ret":"+200","data":{"status":"-0","desc":"sent"}}',
    "fractions": b'{"ret":"200.0","data":{"status":"0.","desc":"sent"}}',
    "a number without end elsewhere": SENT.replace(b'"msg":""', b'"msg":' + b"9" * 5000),
    "numbers that are none elsewhere": SENT.replace(b'"msg":""', b'"msg":[NaN,-Infinity,1e999]'),
    "the last of doubles": b'{"ret":600,"data":null,"ret":200,' + SENT[11:],
    "deeply nested elsewhere": SENT.replace(b'"msg":""', b'"msg":' + b"[" * 90 + b"]" * 90),
    "gaps in the list of errors": SENT.replace(b'"msg":""', b'"errors":{"0":{}}'),
}
SAYING = "号码错误，请检查"
LATIN = "Número no válido: señal ocupada"
CHARSETS: list[tuple[str, str, str]] = [
    # The words, how they are written, what the header says.
    (SAYING, "utf-8", "application/json; charset=utf-8"),
    (SAYING, "utf-8", ""),
    (SAYING, "gbk", "application/json; charset=gbk"),
    (SAYING, "gbk", "text/html;charset=GB2312"),
    (SAYING, "gbk", 'text/html; Charset = "gbk"'),
    (SAYING, "gb18030", "application/json; charset=GB18030"),
    (f"{SAYING}𠮷", "gb18030", "application/json; charset=gbk"),
    ("號碼錯誤", "big5", "text/html; charset=Big5"),
    ("番号が違います", "shift_jis", "text/html; charset=Shift_JIS"),
    (LATIN, "latin-1", "application/json; charset=ISO-8859-1"),
    (LATIN, "cp1252", "application/json; charset=windows-1252"),
    ("Gebühr: 5 €", "cp1252", "text/html; charset=iso-8859-1"),
    (SAYING, "utf-16", "application/json; charset=utf-16"),
    (SAYING, "utf-16-le", "application/json; charset=UTF-16LE"),
    # The header is wrong.
    (SAYING, "utf-8", "application/json; charset=gbk"),
    (SAYING, "utf-8", "application/json; charset=ISO-8859-1"),
    (SAYING, "utf-8", "application/json; charset=utf-16"),
    (LATIN, "utf-8", "text/html; charset=big5"),
    ("plain", "ascii", "text/html; charset=utf-32"),
]
NO_CHARSETS = [
    *("nonsense", "base64", "rot13", "hex", "zip", "idna", "punycode", "undefined", "mbcs", "oem"),
    *("", "%00", "x" * 500, "utf-8\\", "unicode_escape", "utf-7", "..", "-"),
]


@pytest.mark.parametrize(("value", "number"), INTEGERS)
def test_an_integer_is_read_however_it_is_written(value: object, number: int | None) -> None:
    assert integer(value) == number


@pytest.mark.parametrize(("value", "said"), TEXTS)
def test_a_text_may_come_as_a_number(value: object, said: str) -> None:
    assert text(value) == said


@pytest.mark.parametrize(("value", "said"), WORDS)
def test_words_are_found_in_lists_and_objects(value: object, said: str) -> None:
    assert words(value) == said


@pytest.mark.parametrize(("value", "rows"), ROWS)
def test_rows_are_found_in_any_array(value: object, rows: list[object]) -> None:
    assert mappings(value) == rows


@pytest.mark.parametrize("data", ONE_STATUS.values(), ids=ONE_STATUS.keys())
def test_a_status_says_the_same_as_a_number_and_as_a_text(data: str) -> None:
    outcome = read_answer(Reply(200, f'{{"ret":"200","data":{data}}}'.encode())).outcome
    expected = (OutcomeKind.REFUSED, Reason.OTHER_CODE, Placement.UNLIKELY, "-1", "no")
    assert outcome == CallOutcome(*expected)


@pytest.mark.parametrize("body", ACCEPTED_FORMS.values(), ids=ACCEPTED_FORMS.keys())
def test_what_is_accepted_in_any_form(body: bytes) -> None:
    assert read_answer(Reply(200, body)).outcome == CallOutcome.accepted("sent")


def test_errors_may_stand_in_an_array() -> None:
    for errors in ([{"code": 1014}], {"0": {"code": "1014"}}, {"code": "1014.0"}):
        body = json.dumps({"ret": 200, "data": {"status": 1, "errors": errors}}).encode()
        assert read_answer(Reply(200, body)).outcome.reason is Reason.EXTENSION_OFFLINE


def test_a_list_of_phones_with_gaps_is_a_list() -> None:
    result = {"0": {"extnumber": 8001, "status": "1201"}, "2": {"extnumber": "8002"}}
    assert [each.extension for each in phone_statuses(result, ["8001", "8002"])] == ["8001", "8002"]


@pytest.mark.parametrize(("said", "charset", "content_type"), CHARSETS)
def test_the_providers_words_can_be_read_in_any_charset(
    said: str, charset: str, content_type: str
) -> None:
    body = f'{{"ret":400,"data":[],"msg":"{said}"}}'.encode(charset)
    with RawServer(answering(response(body, f"Content-Type: {content_type}".encode()))) as server:
        outcome = place(server.address)
    assert outcome.server_text == said
    assert outcome.reason is Reason.PARAMETER


def test_a_mark_in_front_of_another_charset_is_no_character() -> None:
    body = MARK + f'{{"ret":400,"msg":"{SAYING}"}}'.encode("gbk")
    assert (
        read_answer(Reply(200, body, content_type="x; charset=gbk")).outcome.server_text == SAYING
    )


@pytest.mark.parametrize("charset", NO_CHARSETS)
def test_a_charset_that_nobody_knows_leaves_the_rest_readable(charset: str) -> None:
    body = b'{"ret":400,"msg":"caf\xe9 closed"}'
    outcome = read_answer(Reply(200, body, content_type=f"x; charset={charset}")).outcome
    assert outcome.reason is Reason.PARAMETER
    assert "closed" in outcome.server_text


NOTICE = "Notice: Undefined index: route in /srv/api/call.php on line 12"
HTML_NOTICE = (
    "<br />\n<b>Notice</b>:  Undefined index: route in <b>/srv/api/call.php</b> on line "
    "<b>12</b><br />\n"
)
WARNING = "Warning: mysqli::query(): (HY000/2006): MySQL server has gone away in /srv/db.php:7"
MIXED: list[tuple[bytes, str, str]] = [
    # The reply, the server's own words, what the JSON says.
    (NOTICE.encode() + b"\n" + SENT, NOTICE, "ret 200, status 0, sent"),
    (b"\n" + HTML_NOTICE.encode() + SENT, NOTICE, "ret 200, status 0, sent"),
    (
        MARK + HTML_NOTICE.encode() * 2 + MARK + SENT,
        f"{NOTICE} {NOTICE}",
        "ret 200, status 0, sent",
    ),
    (SENT + b"\n" + WARNING.encode(), WARNING, "ret 200, status 0, sent"),
    (SENT + HTML_NOTICE.encode(), NOTICE, "ret 200, status 0, sent"),
    (NOTICE.encode() + SENT + WARNING.encode(), f"{NOTICE} {WARNING}", "ret 200, status 0, sent"),
    (NOTICE.encode() + EXPIRED, NOTICE, "ret 600, expired"),
    (NOTICE.encode() + FAILED, NOTICE, "ret 200, status 1, no"),
    (b"PHP Warning:  {x} is 'odd' in a.php\n" + SENT, "PHP Warning: {x} is 'odd' in a.php", ""),
    (b'Notice: {"a": 1} is odd\n' + SENT, "Notice:", ""),
    (b"<!-- debug --><p>Deprecated&colon; each() &amp; more</p>" + SENT, "", ""),
    ("警告：数据库".encode() + SENT, "警告：数据库", ""),
    (b"Notice: caf\xe9 is no constant in a.php" + SENT, "Notice: caf is no constant in a.php", ""),
]


@pytest.mark.parametrize(("body", "own_words", "said"), MIXED)
@pytest.mark.parametrize("status", [b"200 OK", b"500 Internal Server Error"])
def test_an_error_text_around_the_json_leaves_the_outcome_unknown_and_is_shown(
    body: bytes, own_words: str, said: str, status: bytes
) -> None:
    with RawServer(answering(response(body, status=status))) as server:
        outcome = place(server.address)
        assert len(server.requests) == 1
    assert (outcome.kind, outcome.reason) == (OutcomeKind.UNKNOWN, Reason.MIXED_REPLY)
    assert outcome.server_text == (own_words or "Deprecated: each() & more")
    assert outcome.detail == (said or "ret 200, status 0, sent")


OWN_WORDS: list[tuple[bytes, str]] = [
    (
        b"<br />\n<b>Fatal error</b>:  Uncaught PDOException: no route to host in a.php:3<br />",
        "Fatal error: Uncaught PDOException: no route to host in a.php:3",
    ),
    (b"<html><head><title>502 Bad Gateway</title></head></html>", "502 Bad Gateway"),
    (b"<script>var a = {'x': 1}</script><style>p {}</style><p>Guest network</p>", "Guest network"),
    # The JSON of a list of phones holds passwords, also where it is cut off.
    (b'Warning: out of memory {"ret":200,"data":{"result":[{"password":"p4ss', "Warning: out of"),
    (b'{"ret":200,"data":{"result":[{"extnumber":"8001","password":"p4ss', ""),
    (b'[{"ret":200,"data":{"status":0}}]', ""),
    (b'"a text"', ""),
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\x8f\x90\xa1", ""),
    (bytes(range(256)), ""),
    (b"<" * 100_000, ""),
    (b"<script" * 20_000, ""),
    (b"<p>Guest network<script>var a = {'x': 1}", "Guest network"),
    (b'{"a":' * 50_000, ""),
    (b'{ "' * 100_000, ""),
    (b"&" * 100_000, ""),
]


@pytest.mark.parametrize(("body", "own_words"), OWN_WORDS)
def test_what_came_instead_of_an_envelope_is_shown(body: bytes, own_words: str) -> None:
    outcome = read_answer(Reply(503, body)).outcome
    assert (outcome.reason, outcome.detail) == (Reason.NOT_AN_ENVELOPE, "HTTP 503")
    assert outcome.server_text.startswith(own_words)
    assert bool(outcome.server_text) == bool(own_words)
    assert "p4ss" not in repr(outcome)


@pytest.mark.parametrize(
    ("msg", "said"),
    [
        ("", ""),
        (None, ""),
        ([], ""),
        ({}, ""),
        (0, "0"),
        (["destnumber can not match"], "destnumber can not match"),
        ({"destnumber": "can not match"}, "destnumber: can not match"),
    ],
)
def test_a_message_in_any_form_is_read_as_words(msg: object, said: str) -> None:
    body = json.dumps({"ret": 400, "data": [], "msg": msg}).encode()
    expected = (OutcomeKind.REFUSED, Reason.PARAMETER, Placement.NONE, "400", said)
    assert read_answer(Reply(200, body)).outcome == CallOutcome(*expected)


@pytest.mark.parametrize("name", ["punycode", "idna", "unicode_escape", "Raw-Unicode-Escape"])
def test_what_only_python_knows_is_no_charset(name: str) -> None:
    """One of them takes minutes for a body of the size that is read."""
    body = b"a\xff\\u0041 not JSON-kva"
    assert read_body(body, f"text/html; charset={name}") == read_body(body)
