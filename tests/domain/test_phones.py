"""The provider's status codes, and when two numbers mean the same line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.phones import SAME_NUMBER_DIGITS, PhoneState, is_same_number, phone_state

#: Every code of the provider's documentation, section 5.
CODES = {
    1011: PhoneState.MISSING,
    1012: PhoneState.MISSING,
    1013: PhoneState.DISABLED,
    1014: PhoneState.OFFLINE,
    1015: PhoneState.IDLE,
    1016: PhoneState.IDLE,
    1017: PhoneState.IDLE,
    1200: PhoneState.OFFLINE,
    1201: PhoneState.IDLE,
    1202: PhoneState.RINGING,
    1203: PhoneState.OFF_HOOK,
    1204: PhoneState.IN_CALL,
    1208: PhoneState.OTHER,
    1212: PhoneState.IDLE,
    1213: PhoneState.OFF_HOOK,
    1214: PhoneState.RINGING,
    1215: PhoneState.IN_CALL,
    1216: PhoneState.IDLE,
    1217: PhoneState.PAUSED,
}
DIGITS = st.text("0123456789", max_size=15)
MARKS = st.text(" +-()/.\u00a0", max_size=3)


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_its_state(code: int) -> None:
    assert phone_state(code) is CODES[code]


@given(st.one_of(st.none(), st.integers().filter(lambda code: code not in CODES)))
def test_any_other_code_is_another_state(code: int | None) -> None:
    assert phone_state(code) is PhoneState.OTHER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4930123456", "4930123456"),
        ("+49 30 123456", "030-123456"),
        ("4930123456", "0004930123456"),
        ("5215512345678", "5512345678"),
        ("6281234567890", "081234567890"),
        ("30123456", "4930123456"),
        ("8001", "8001"),
        ("110", "1-1-0"),
    ],
)
def test_the_same_line_under_whatever_prefix(one: str, other: str) -> None:
    assert is_same_number(one, other)
    assert is_same_number(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4930123456", "4930123457"),
        ("4930123456", "4931123456"),
        # what is short has to be equal
        ("8001", "4930128001"),
        ("0123456", "4930123456"),
        ("8001", "08001"),
        ("8001", "9001"),
        ("", ""),
        ("", "4930123456"),
        ("anonymous", "anonymous"),
        ("+", "+"),
    ],
)
def test_another_line_or_none(one: str, other: str) -> None:
    assert not is_same_number(one, other)
    assert not is_same_number(other, one)


@given(DIGITS, DIGITS, MARKS)
def test_it_is_the_same_both_ways_and_marks_mean_nothing(one: str, other: str, mark: str) -> None:
    same = is_same_number(one, other)
    assert is_same_number(other, one) == same
    assert is_same_number(mark + mark.join(one), other) == same
    assert is_same_number(one, one) == bool(one)


@given(DIGITS, DIGITS, st.text("0123456789", min_size=SAME_NUMBER_DIGITS, max_size=12))
def test_long_numbers_may_carry_any_prefix(one: str, other: str, number: str) -> None:
    assert is_same_number(one + number, other + number)
