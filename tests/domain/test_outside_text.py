"""What nobody sees in a text from outside is neither shown nor logged nor compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.untrusted import escaped_text, plain_text, with_plain_digits, without_unseen
from tests.outside_texts import KINDS

ANY_TEXT = st.text(st.characters(exclude_categories=[]))


@pytest.mark.parametrize(("text", "seen", "_escaped"), KINDS.values(), ids=KINDS)
def test_only_what_is_seen_is_left(text: str, seen: str, _escaped: str) -> None:
    assert plain_text(text) == seen
    assert plain_text(plain_text(text)) == seen


@pytest.mark.parametrize(("text", "_seen", "escaped"), KINDS.values(), ids=KINDS)
def test_a_log_shows_what_nobody_sees(text: str, _seen: str, escaped: str) -> None:
    assert escaped_text(text) == escaped


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8001",
        "Müller & Söhne",
        "北京 · 王",
        "💻",
        "1\u00a0234",
        "名前\u3000様",
        "e\u0301",
        "\ue000",
    ],
)
def test_what_is_seen_stays(text: str) -> None:
    assert plain_text(text) == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [("a\nb", "a\nb"), ("a\r\nb\rc\u2028d", "a\nb\nc\nd"), ("a\n\u202eb", "a\nb")],
)
def test_words_may_keep_their_lines(text: str, lines: str) -> None:
    assert plain_text(text, keeps_lines=True) == lines


@given(ANY_TEXT)
def test_of_any_text_one_line_is_left_that_can_be_written(text: str) -> None:
    for said in (plain_text(text), escaped_text(text)):
        assert len(said.splitlines()) <= 1
        said.encode()
    lines = plain_text(text, keeps_lines=True)
    assert plain_text(lines, keeps_lines=True) == lines


@pytest.mark.parametrize(
    "mark", ["\u202e", "\u200b", "\ufeff", "\u00ad", "\u2066", "\x00", "\u3164"]
)
def test_what_looks_the_same_is_the_same(mark: str) -> None:
    assert without_unseen(f" {mark}80{mark}01 ") == "8001"
    assert with_plain_digits(f"８０{mark}０１") == "8001"
