"""From the bytes of a reply to its text, and to the JSON in it, with whatever stands around it."""

from __future__ import annotations

import codecs
import html
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

from dialer_gui.provider.lenient import MAX_DIGITS

#: So much of what stands around the JSON is looked at.
MAX_OWN_TEXT = 10_000
#: So many places are tried at which JSON may begin.
MAX_BEGINNINGS = 20
#: So much of a text can be read, if it is one.
MIN_READABLE = 0.75

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]+)", re.IGNORECASE | re.ASCII)
#: Charsets that are served under the name of a smaller one.
_LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
#: What Python can decode as well and no server writes; the time of the first grows with the square.
_NO_CHARSETS = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape"})
#: What may stand around JSON and says nothing: blanks, and marks of the byte order.
_BLANKS = " \t\r\n\0\ufeff"

_OBJECT = re.compile(r"\{\s*\"")
#: Where JSON begins, whole or not: the values in it are not for showing.
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
        own_text: what else the server has written, before the object, behind it, or instead of
            it; empty when there is nothing.
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
    """Return what a person would read of a text or an HTML page, in one line.

    What looks like JSON is left out: its values may be anything, passwords among them.
    """
    text = _UNSEEN.sub(" ", text[:MAX_OWN_TEXT])
    text = _JSON.split(text, maxsplit=1)[0]
    text = html.unescape(_TAG.sub(" ", _WITHIN_WORDS.sub("", text)))
    words = " ".join(text.split())
    readable = "".join(each for each in words if each.isprintable() and each != "\ufffd")
    # Bytes that are no text at all are not shown as such, nor are mere marks.
    is_text = len(readable) > MIN_READABLE * len(words) and _LETTERS.search(readable)
    return readable if is_text else ""


def _readings(body: bytes, content_type: str) -> Iterator[str]:
    """Yield the body as text, the most probable reading first."""
    while body.startswith(codecs.BOM_UTF8):
        body = body.removeprefix(codecs.BOM_UTF8)
    with suppress(UnicodeDecodeError):
        # Hardly any text in another charset is UTF-8 by accident; a header is often wrong.
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
    """Return a number, or its digits where there are more than any number of this API has."""
    return int(digits) if len(digits) <= MAX_DIGITS else digits


#: Texts may hold raw line breaks and other control characters.
_DECODER = json.JSONDecoder(strict=False, parse_int=_whole_number)
