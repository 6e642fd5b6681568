"""A secret that a server repeats is taken out however it is written; nothing else is."""

from __future__ import annotations

import base64
import html
import json
import math
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.credentials import Secret
from dialer_gui.provider.redaction import MAX_DEPTH, MAX_PART_LENGTH, Redaction, _unescaped

TOKEN = "c0ffee1234567890deadbeefCAFE4711"
#: With characters that every way of writing has its own form for.
ODD = "Kanarie+7f3a/c0ffee=é<Vogel>&9d2"

Write = Callable[[str], str]

#: Each writes one character.
CHARACTERS: dict[str, Write] = {
    "plain": str,
    "upper": str.upper,
    "lower": str.lower,
    "JSON": lambda each: f"\\u{ord(each):04x}",
    "JSON, upper": lambda each: f"\\u{ord(each):04X}",
    "Python": lambda each: f"\\U{ord(each):08x}",
    "JavaScript": lambda each: f"\\u{{{ord(each):x}}}",
    "URL": lambda each: "".join(f"%{octet:02x}" for octet in each.encode()),
    "URL, upper": lambda each: "".join(f"%{octet:02X}" for octet in each.encode()),
    "HTML": lambda each: f"&#{ord(each)};",
    "HTML, hex": lambda each: f"&#x{ord(each):X};",
    "HTML, names": html.escape,
    "C": lambda each: f"\\x{ord(each):02x}" if ord(each) < 256 else each,
    "C, octal": lambda each: f"\\{ord(each):03o}" if ord(each) < 256 else each,
    "backslash": lambda each: f"\\{each}" if each in "/+<>=&" else each,
    "line break": lambda each: f"{each}\r\n",
    "escaped line break": lambda each: f"{each}\\n",
    "blank": lambda each: f"{each} ",
    "no width": lambda each: f"{each}\u200b",
    "soft hyphen": lambda each: f"{each}\u00ad",
    "control": lambda each: f"{each}\x00",
    "mark of direction": lambda each: f"{each}\u202e",
    "URL, twice": lambda each: "".join(f"%25{octet:02x}" for octet in each.encode()),
    "JSON in JSON": lambda each: f"\\\\u{ord(each):04x}",
    "URL in HTML": lambda each: "".join(f"&#37;{octet:02x}" for octet in each.encode()),
}
#: Each writes a whole text.
TEXTS: dict[str, Write] = {
    "JSON": lambda text: json.dumps(text)[1:-1],
    "PHP": lambda text: json.dumps(text)[1:-1].replace("/", "\\/"),
    "JSON in JSON": lambda text: json.dumps(json.dumps(text)),
    "URL": quote,
    "URL, all": lambda text: quote(text, safe=""),
    "form": quote_plus,
    "URL, twice": lambda text: quote(quote(text, safe=""), safe=""),
    "HTML": html.escape,
    "HTML, twice": lambda text: html.escape(html.escape(text)),
    "Base64": lambda text: base64.b64encode(text.encode()).decode(),
    "Base64 of more": lambda text: base64.b64encode(f"token={text}".encode()).decode(),
    "Base64 of a user and it": lambda text: base64.b64encode(f"u:{text}".encode()).decode(),
    "Base64 of much": lambda text: base64.encodebytes(f"{{'t':'{text}'}}\n".encode() * 4).decode(),
    "Base64 for URLs": lambda text: base64.urlsafe_b64encode(f"?{text}".encode()).decode(),
    "hexadecimal": lambda text: text.encode().hex(),
    "hexadecimal, upper": lambda text: text.encode().hex(" ").upper(),
    "backwards": lambda text: text[::-1],
    "first half": lambda text: text[: len(text) // 2],
    "last half": lambda text: text[len(text) // 2 :],
    "lines of mail": lambda text: "\r\n ".join(re.findall(".{1,8}", text)),
    "in all ways": lambda text: "".join(
        write(each)
        for each, write in zip(text, (list(CHARACTERS.values()) * 9)[: len(text)], strict=True)
    ),
}


@pytest.mark.parametrize("secret", [TOKEN, ODD, "密" * 16])
@pytest.mark.parametrize("write", CHARACTERS.values(), ids=CHARACTERS.keys())
def test_a_secret_is_found_with_every_character_written_so(secret: str, write: Write) -> None:
    written = "".join(map(write, secret))
    shown = Redaction(Secret(secret)).text(f"key {written}; is wrong")
    assert re.fullmatch(r"key …[\s;\u200b\u00ad\x00\u202e]*;( |\\n)*is wrong", shown) or (
        shown.replace("\\n", "") == "key …; is wrong"
    )


@pytest.mark.parametrize("secret", [TOKEN, ODD])
@pytest.mark.parametrize("write", TEXTS.values(), ids=TEXTS.keys())
def test_a_secret_is_found_in_every_writing_of_a_text(secret: str, write: Write) -> None:
    shown = Redaction(Secret(secret)).text(f"key ({write(secret)}) is wrong")
    assert "…" in shown
    assert shown.startswith("key (")
    assert shown.endswith(") is wrong")
    assert len(re.sub(r"\W", "", shown)) <= len("keyiswrong") + 6


#: Letters that change into several with their case are in no secret.
characters = st.characters(max_codepoint=0xFFFF, categories=("L", "N", "S")).filter(
    lambda each: len(each.upper()) == len(each.lower()) == 1
)
secrets = st.text(characters, min_size=16).filter(lambda text: len(set(text)) > 5)
surroundings = st.sampled_from(["", " ", "token ", "(", ": «", "。"])


@given(secrets, st.lists(st.sampled_from(list(CHARACTERS.values())), min_size=1), surroundings)
def test_no_character_is_left_however_each_is_written(
    secret: str, writes: list[Write], before: str
) -> None:
    """Each character in any of the ways, one after the other."""
    ways = writes * len(secret)
    written = "".join(write(each) for each, write in zip(secret, ways, strict=False))
    shown = Redaction(Secret(secret)).text(f"{before}{written}")
    assert shown.startswith(before)
    assert re.fullmatch(r"…[\s\u200b\u00ad\x00\u202e]*(\\n)?", shown.removeprefix(before))


@given(st.text(), st.sampled_from([TOKEN, ODD]))
def test_what_is_no_secret_stays(said: str, secret: str) -> None:
    assert Redaction(Secret(secret)).text(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "destnumber 4930123456789 can not match",
        "2026-11-29 10:00:00",
        "100 % sure; a=b&c=d; C:\\new\\files",
        "号码错误，请检查",
        "recordings/2026/8001_4930123456_1581389402.wav?x=%20",
        TOKEN[: MAX_PART_LENGTH - 1],
    ],
)
def test_ordinary_words_stay(said: str) -> None:
    assert Redaction(Secret(TOKEN)).text(said) == said


@pytest.mark.parametrize("secret", ["", "2", "ret", "status", "7 chars", " " * 16])
def test_a_word_that_is_no_secret_is_not_looked_for(secret: str) -> None:
    assert Redaction(Secret(secret)).text(f"ret 2 {secret}") == f"ret 2 {secret}"


@pytest.mark.parametrize("secret", ["eightkey", "demo-access-key", "k3y-7f/a+"])
@pytest.mark.parametrize("escape", ["plain", "JSON", "URL", "HTML", "line break", "upper"])
def test_a_short_key_is_found_as_well(secret: str, escape: str) -> None:
    written = "".join(map(CHARACTERS[escape], secret)).strip()
    assert Redaction(Secret(secret)).text(f"key ({written}) is wrong") == "key (…) is wrong"


def test_values_are_searched_whole() -> None:
    value = {
        "ret": 400,
        "msg": [f"token {TOKEN}", {"why": TOKEN.upper(), TOKEN: None}],
        "data": {"status": 1, "ok": True, "part": 0.5},
    }
    assert Redaction(Secret(TOKEN)).value(value) == {
        "ret": 400,
        "msg": ["token …", {"why": "…", "…": None}],
        "data": {"status": 1, "ok": True, "part": 0.5},
    }


def test_a_secret_of_digits_is_found_as_a_number() -> None:
    redaction = Redaction(Secret("73501938275019382"))
    assert redaction.value({"a": 73501938275019382, "b": 4930123456789}) == {
        "a": "…",
        "b": 4930123456789,
    }
    value = [350193827501.0, 4930123456789.0, 0.5, 1e300, math.inf]
    assert redaction.value(value) == ["…", *value[1:]]


@pytest.mark.parametrize("write", ["Base64", "URL, all", "plain"])
def test_each_place_is_noted_about_once_however_often_the_secret_is_repeated(write: str) -> None:
    """Noted again for each part that overlaps, a reply of some kilobytes would take minutes."""

    class Places(list[bool]):
        noted = 0

        def __setitem__(self, place: Any, is_hidden: Any) -> None:
            self.noted += 1
            super().__setitem__(place, is_hidden)

    once = TEXTS["Base64"](TOKEN).strip("=") if write == "Base64" else TOKEN
    text = "".join(f"%{ord(each):02x}" for each in once * 20) if write == "URL, all" else once * 20
    redaction, places = Redaction(Secret(TOKEN)), Places([False] * len(text))
    placed = [(each, place, place + 1) for place, each in enumerate(text)]
    redaction._hide(_unescaped(placed), places)
    assert all(places)
    assert places.noted <= 2 * len(text)


def test_what_is_nested_too_deeply_is_dropped() -> None:
    value: object = TOKEN
    for _ in range(10 * MAX_DEPTH):
        value = [value]
    assert TOKEN not in repr(Redaction(Secret(TOKEN)).value(value))
