"""Reading the provider's replies: text, JSON, the three layers, and values of varying types."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.number_text import unescape
from dialer_gui.domain.refusals import refused_by_code, refused_by_ret
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.provider.redaction import Redaction
from dialer_gui.provider.transport import Reply

#: No status or code of this API is larger.
INTEGER_LIMIT = 10**10
#: A server's text is cut after so many characters: longer ones are not meant for people.
MAX_TEXT_LENGTH = 500
#: Ids and phone numbers may be longer than codes.
MAX_DIGITS = 64
#: Beyond this a float does not hold every digit.
_EXACT_FLOAT = 2**53
#: How deep in lists and objects words are looked for.
_MAX_WORDS = 20
_MAX_DEPTH = 4
#: Longer lists are cut: more rows would block the window, and nobody chooses among so many.
MAX_ROWS = 1000

_INTEGER = re.compile(r"[+-]?\d{1,10}(?:\.0*)?", re.ASCII)


def integer(value: object) -> int | None:
    """Read an integer that may come as a string or a float; None for anything else.

    A string may hold blanks around ASCII digits, a sign, and a fraction of zeros.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        written = value.strip()
        return int(written.partition(".")[0]) if _INTEGER.fullmatch(written) else None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    return value if isinstance(value, int) and abs(value) < INTEGER_LIMIT else None


def text(value: object) -> str:
    """Read a text that may come as a number; empty for anything else.

    Invisible marks are removed, and a text that is too long is cut.
    """
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT_FLOAT:
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**MAX_DIGITS else ""
    return _cut(plain_text(value)) if isinstance(value, str) else ""


def words(value: object) -> str:
    """Read words for people, which may stand in lists and objects; empty where there are none."""
    return _cut("; ".join(dict.fromkeys(_phrases(value, 0))))


def mapping(value: object) -> dict[str, Any]:
    """Read an object; an empty one for anything else (an empty object may come as an array)."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> list[dict[str, Any]]:
    """Read an array of objects; the rest is passed over.

    A single object counts as an array of one. An object that holds only objects is an array with
    gaps, as PHP writes it. At most the first ``MAX_ROWS`` are read;
    :func:`length` tells how many there are.
    """
    return [each for each in _rows(value)[:MAX_ROWS] if isinstance(each, dict)]


def length(value: object) -> int:
    """Return how many rows there are, before :func:`mappings` leaves out those beyond its limit."""
    return len(_rows(value))


def _rows(value: object) -> list[Any]:
    if isinstance(value, dict):
        rows = list(value.values())
        return rows if rows and all(isinstance(row, dict) for row in rows) else [value]
    return value if isinstance(value, list) else []


def _phrases(value: object, depth: int) -> Iterator[str]:
    """Yield the texts in a value, each with the names of the objects' fields that lead to it."""
    if not isinstance(value, (dict, list)):
        if phrase := text(value).strip():
            yield phrase
    elif depth < _MAX_DEPTH:
        pairs = value.items() if isinstance(value, dict) else [("", each) for each in value]
        for name, inner in list(pairs)[:_MAX_WORDS]:
            # PHP writes a list with gaps as an object; the numbers of its places are no words.
            title = "" if name.isdigit() else text(name).strip()
            for phrase in _phrases(inner, depth + 1):
                yield f"{title}: {phrase}" if title else phrase


def _cut(written: str) -> str:
    return written if len(written) <= MAX_TEXT_LENGTH else f"{written[:MAX_TEXT_LENGTH]}…"


PROVIDER_ZONE = timezone(timedelta(hours=8))
_FORM = "%Y-%m-%d %H:%M:%S"


def to_provider_text(unix_s: float) -> str:
    """Write Unix seconds as the provider does."""
    return datetime.fromtimestamp(unix_s, UTC).astimezone(PROVIDER_ZONE).strftime(_FORM)


def from_provider_text(text: str) -> float | None:
    """Read the provider's time as Unix seconds; None for an empty or senseless one."""
    try:
        moment = datetime.strptime(text.strip(), _FORM).replace(tzinfo=PROVIDER_ZONE)
        return moment.timestamp()
    except (ValueError, OverflowError):
        return None


#: How many characters around the JSON are looked at.
MAX_OWN_TEXT = 10_000
#: How many places where JSON may begin are tried.
MAX_BEGINNINGS = 20
#: The least share of readable characters in a text; bytes with fewer are not shown.
MIN_READABLE = 0.75

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]+)", re.IGNORECASE | re.ASCII)
#: Charsets that servers call by the name of a smaller one.
_LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
#: Codecs of Python that no server uses; the time of the first grows with the square of the length.
_NO_CHARSETS = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape"})
#: What may stand around JSON without a meaning: blanks and byte order marks.
_BLANKS = " \t\r\n\0\ufeff"

_OBJECT = re.compile(r"\{\s*\"")
#: Where JSON begins, complete or not: its values are not shown.
_JSON = re.compile(r"[\[{]\s*[\"\[{]")
_UNSEEN = re.compile(
    r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)
_WITHIN_WORDS = re.compile(r"</?(?:b|i|u|em|strong|span|font|code)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class ReplyText:
    """What a reply's body says.

    Attributes:
        envelope: the JSON object; None when there is none.
        own_text: the server's text before, behind or instead of the object; may be empty.
    """

    envelope: dict[str, Any] | None = None
    own_text: str = ""


def read_body(body: bytes, content_type: str = "") -> ReplyText:
    """Read a reply's body.

    Args:
        body: as it came.
        content_type: the header, which may name the charset, rightly or not.
    """
    texts = [text.strip(_BLANKS) for text in _readings(body, content_type)]
    for text in texts:
        with suppress(ValueError, RecursionError):
            value = _DECODER.decode(text)
            return ReplyText(value if isinstance(value, dict) else None)
    for text in texts:
        for match in islice(_OBJECT.finditer(text), MAX_BEGINNINGS):
            found = _object_at(text, match.start())
            if found is not None:
                envelope, end = found
                return ReplyText(envelope, f"{text[: match.start()]}\n{text[end:]}")
    return ReplyText(own_text=texts[0])


def plain_words(text: str) -> str:
    """Return the readable words of a text or an HTML page, in one line.

    What looks like JSON is left out: its values may be passwords.
    """
    text = _UNSEEN.sub(" ", text[:MAX_OWN_TEXT])
    text = _JSON.split(text, maxsplit=1)[0]
    text = unescape(_TAG.sub(" ", _WITHIN_WORDS.sub("", text)))
    words = " ".join(text.split())
    readable = "".join(each for each in words if each.isprintable() and each != "\ufffd")
    # Bytes that are no text, and mere marks, are not shown.
    is_text = len(readable) > MIN_READABLE * len(words) and _LETTERS.search(readable)
    return readable if is_text else ""


def _readings(body: bytes, content_type: str) -> Iterator[str]:
    """Yield the body as text, the most probable reading first."""
    while body.startswith(codecs.BOM_UTF8):
        body = body.removeprefix(codecs.BOM_UTF8)
    with suppress(UnicodeDecodeError):
        # UTF-8 first: texts in another charset are hardly ever valid UTF-8, and headers are often
        # wrong.
        yield body.decode()
    if named := _CHARSET.search(content_type):
        with suppress(LookupError, ValueError):  # nobody knows this charset, or it is none of texts
            name = codecs.lookup(named[1]).name
            if name.replace("-", "_") not in _NO_CHARSETS:
                yield body.decode(_LARGER.get(name, name), "replace")
    yield body.decode("utf-8", "replace")


def _object_at(text: str, place: int) -> tuple[dict[str, Any], int] | None:
    """Return the reply's object that begins here, and where it ends."""
    try:
        value, end = _DECODER.raw_decode(text, place)
    except (ValueError, RecursionError):
        return None
    return (value, end) if isinstance(value, dict) and "ret" in value else None


def _whole_number(digits: str) -> int | str:
    """Return a number, or its digits if there are too many for a number of this API."""
    return int(digits) if len(digits) <= MAX_DIGITS else digits


#: Texts may hold raw line breaks and other control characters.
_DECODER = json.JSONDecoder(strict=False, parse_int=_whole_number)


RET_OK = 200
STATUS_OK = 0
STATUS_FAILED = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply says.

    Attributes:
        outcome: accepted, refused, or unknown when it is no envelope, or not one alone.
        result: ``data.result`` of an accepted question; commands have none.
        told_at_s: the server's own time, Unix seconds; None when it does not tell it.
    """

    outcome: CallOutcome
    result: object = None
    told_at_s: float | None = None


def read_answer(reply: Reply, redaction: Redaction | None = None) -> Answer:
    """Read the three layers in their order: ``ret``, then ``data.status``, then the result.

    The HTTP status does not matter. Integers may come as strings and the reverse; unknown keys
    are ignored; no decision depends on a text. If there is other text around the JSON, it can't be
    known what the server did, and the outcome is unknown.
    """
    redaction = redaction or Redaction(Secret(""))
    body = read_body(reply.body, reply.content_type)
    envelope = mapping(redaction.value(body.envelope))
    own_words = words(redaction.text(plain_words(body.own_text)))
    answer = _read_layers(envelope)
    if answer is None or (body.own_text and not own_words):
        answer = _not_an_envelope(reply, own_words, redaction)
    elif own_words:
        answer = Answer(CallOutcome.unknown(Reason.MIXED_REPLY, _said(envelope), own_words))
    return replace(answer, told_at_s=_server_time_s(envelope, reply))


def _read_layers(envelope: dict[str, Any]) -> Answer | None:
    """Read an envelope; None when it does not have the provider's form."""
    ret = integer(envelope.get("ret"))
    if ret is None:
        return None
    if ret != RET_OK:
        return Answer(refused_by_ret(ret, words(envelope.get("msg"))))
    data = mapping(envelope.get("data"))
    status = integer(data.get("status"))
    if status is None:
        return None
    if status == STATUS_OK:
        return Answer(CallOutcome.accepted(words(data.get("desc"))), data.get("result"))
    errors = next(iter(mappings(data.get("errors"))), {})
    code = integer(errors.get("code"))
    if code is None and status != STATUS_FAILED:
        code = status
    said = (words(data.get("desc")), words(errors.get("codemsg")))
    said_once = " – ".join(dict.fromkeys(each for each in said if each))
    return Answer(refused_by_code("" if code is None else str(code), said_once))


def _server_time_s(envelope: dict[str, Any], reply: Reply) -> float | None:
    """Read the provider's own clock; the ``Date`` header may be that of a server before it."""
    data = mapping(envelope.get("data"))
    told_s = integer(data.get("rsptime")) or integer(data.get("reqtime"))
    if told_s:
        return float(told_s)
    try:
        return parsedate_to_datetime(reply.date).timestamp()
    except (ValueError, OverflowError):
        return None


def _said(envelope: dict[str, Any]) -> str:
    """Return an envelope's words in one line."""
    data = mapping(envelope.get("data"))
    parts = [f"ret {integer(envelope.get('ret'))}", words(envelope.get("msg"))]
    status = integer(data.get("status"))
    if status is not None:
        parts += [f"status {status}", words(data.get("desc"))]
    return ", ".join(part for part in parts if part)


def _not_an_envelope(reply: Reply, own_words: str, redaction: Redaction) -> Answer:
    if reply.redirect_host:
        host = redaction.text(reply.redirect_host)
        return Answer(CallOutcome.unknown(Reason.REDIRECT, host, own_words))
    detail = f"HTTP {reply.http_status}"
    return Answer(CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, detail, own_words))
