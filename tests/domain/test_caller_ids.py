"""Caller IDs with and without a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.caller_ids import CallerId, read_caller_id
from dialer_gui.domain.typed_text import with_plain_digits


@pytest.mark.parametrize(
    ("entry", "number", "name"),
    [
        ("493023125000", "493023125000", ""),
        (" +49 30 23125000 ", "+49 30 23125000", ""),
        ("Sales DE 493023125000", "493023125000", "Sales DE"),
        ("Sales DE: +49 30 23125000", "+493023125000", "Sales DE"),
        ("Line 2 <12025550100>", "12025550100", "Line 2"),
        ("销售（493023125000）", "493023125000", "销售"),
        ("Sales = 0800", "0800", "Sales"),
        ("Sales", "Sales", ""),
        ("＋４９３０２３１２５０００", "+493023125000", ""),
        ("\u202a+493023125000\u202c", "+493023125000", ""),
        ("销售：４９３０２３１２５０００", "493023125000", "销售"),
        ("", "", ""),
    ],
)
def test_a_caller_id_is_read(entry: str, number: str, name: str) -> None:
    assert read_caller_id(entry) == CallerId(number, name)


@given(st.text())
def test_reading_never_fails(entry: str) -> None:
    caller_id = read_caller_id(entry)
    assert bool(caller_id.number) == bool(with_plain_digits(entry))
