"""Caller IDs with and without a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.caller_ids import CallerId, is_clear, read_caller_id
from dialer_gui.domain.untrusted import with_plain_digits


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
        # a name with digits
        ("Line 2 4930111", "4930111", "Line 2"),
        ("Line 1 493023125000", "493023125000", "Line 1"),
        ("Line 2 650 253 0000", "6502530000", "Line 2"),
        ("Line 2 (650) 253-0000", "6502530000", "Line 2"),
        ("Line 2 +49 30 23125000", "+493023125000", "Line 2"),
        ("Line 2: 650 253 0000", "6502530000", "Line 2"),
        ("Line 2 / 4930111", "4930111", "Line 2"),
        ("Team 24 493023125000", "493023125000", "Team 24"),
        ("Team 24/7 493023125000", "493023125000", "Team 24/7"),
        ("Office 2000 493023125000", "493023125000", "Office 2000"),
        ("Sales (Team 2) 4930111", "4930111", "Sales (Team 2)"),
        ("24/7 Hotline 493023125000", "493023125000", "24/7 Hotline"),
        ("2. Stock 493023125000", "493023125000", "2. Stock"),
        ("A1 49301112222", "49301112222", "A1"),
        ("总机2 493023125000", "493023125000", "总机2"),
        ("销售２线：493023125000", "493023125000", "销售2线"),
        ("销售2线493023125000", "493023125000", "销售2线"),
        # all of the number is the number's
        ("Sales +49 (0)30 23125000", "+493023125000", "Sales"),
        ("Sales 49 30 23125000", "493023125000", "Sales"),
        ("Sales 650 253 0000", "6502530000", "Sales"),
        ("Büro 030 23125000", "03023125000", "Büro"),
        ("Büro (030) 23125000", "03023125000", "Büro"),
        ("Sales – 030/1234567", "0301234567", "Sales"),
        ("Sales · 493023125000", "493023125000", "Sales"),
        ("Kantor (62-21) 5551234", "62215551234", "Kantor"),
        # the name behind it, and brackets around either
        ("4930333 (Berlin)", "4930333", "Berlin"),
        ("493023125000（销售）", "493023125000", "销售"),
        ("493023125000 Sales", "493023125000", "Sales"),
        ("+49 (0)30 23125000 Sales DE", "+493023125000", "Sales DE"),
        ("(030) 23125000 Büro", "03023125000", "Büro"),
        ("4930333 Floor 3", "4930333", "Floor 3"),
        ("4930333 - Berlin (Mitte)", "4930333", "Berlin (Mitte)"),
        ("(Berlin) 4930333", "4930333", "Berlin"),
        ("[Sales] 4930333", "4930333", "Sales"),
        ("Berlin (4930333)", "4930333", "Berlin"),
        ("Sales (EU) 4930111", "4930111", "Sales (EU)"),
    ],
)
def test_a_caller_id_is_read(entry: str, number: str, name: str) -> None:
    assert read_caller_id(entry) == CallerId(number, name)


@pytest.mark.parametrize(
    "entry",
    [
        # none
        "Sales",
        "Line 2",
        "anonymous",
        "*97",
        # two
        "4930111 4930222",
        "4930111/4930222",
        "4930111 Sales 4930222",
        "Sales 4930111 4930222",
        "Sales 4930111 / 4930222",
        "+49 30 1234 +49 30 5678",
        # nobody can tell whose the first digits are
        "Sales 30 23125000",
        "Sales 1 6502530000",
        "Line 1 (650) 253-0000",
        "Line 2 8001",
        "4930111 24h",
        "493023125000 24 Sales",
        # letters that stand for digits
        "1-800-FLOWERS",
        "Sales 1-800-FLOWERS",
        # too many for a number
        "1234567890123456",
        "a(1" * 10_000,
    ],
)
def test_what_only_a_guess_could_read_is_not_clear(entry: str) -> None:
    assert not is_clear(entry)


@pytest.mark.parametrize(
    "entry",
    [
        "493023125000",
        "+49 30 23125000",
        "(030) 23125000",
        "8001",
        "Line 2: 4930111",
        "４９３０１１１",
    ],
)
def test_one_number_is_clear(entry: str) -> None:
    assert is_clear(entry)


@given(st.text(), st.sampled_from(["493023125000", "+49 30 23125000", "4930333"]))
def test_behind_a_colon_all_is_the_number(name: str, number: str) -> None:
    entry = f"Sales {name}: {number}"
    if is_clear(entry):
        assert read_caller_id(entry).number == number.replace(" ", "")


@given(st.text())
def test_reading_never_fails(entry: str) -> None:
    caller_id = read_caller_id(entry)
    assert bool(caller_id.number) == bool(with_plain_digits(entry))
