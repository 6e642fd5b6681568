"""What the numbering plan says about a number."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.number_facts import (
    NumberFacts,
    NumberKind,
    describe,
    load,
    local_times,
    zones_of,
)
from dialer_gui.domain.numbers import NumberProblem


@pytest.mark.parametrize(
    ("number", "default_country", "formatted", "country"),
    [
        ("+4930123456", "", "+49 30 123456", "DE"),
        ("030123456", "DE", "+49 30 123456", "DE"),
        ("030123456", "de", "+49 30 123456", "DE"),
        ("13800138000", "CN", "+86 138 0013 8000", "CN"),
        ("081234567890", "ID", "+62 812-3456-7890", "ID"),
        ("5512345678", "MX", "+52 55 1234 5678", "MX"),
        # from abroad: 00 where no country says otherwise, and where it does
        ("004930123456", "", "+49 30 123456", "DE"),
        ("004930123456", "FR", "+49 30 123456", "DE"),
        ("0049301234567", "US", "+49 30 1234567", "DE"),
        ("011493012345", "US", "+49 30 12345", "DE"),
        # no single country
        ("+80012345678", "", "+800 1234 5678", ""),
        # lists still have Mexico's old mark of a mobile phone, and some lines want it
        ("+5215512345678", "", "+5215512345678", "MX"),
        ("5215512345678", "MX", "+5215512345678", "MX"),
        # the account's own country code without a +
        ("62215551234", "ID", "+62 21 5551234", "ID"),
        ("493023125000", "DE", "+49 30 23125000", "DE"),
        ("8613800138000", "CN", "+86 138 0013 8000", "CN"),
        ("16502530000", "US", "+1 650-253-0000", "US"),
        ("525512345678", "MX", "+52 55 1234 5678", "MX"),
        ("34912345678", "ES", "+34 912 34 56 78", "ES"),
        # no other country has such a number
        ("8123456789", "ID", "+62 812-3456-789", "ID"),
        # another has, but at home it is dialled just so
        ("13802138000", "CN", "+86 138 0213 8000", "CN"),
        ("4752345678", "US", "+1 475-234-5678", "US"),
        ("6562123456", "MX", "+52 656 212 3456", "MX"),
        ("687123456", "ES", "+34 687 12 34 56", "ES"),
        ("84951234567", "RU", "+7 495 123-45-67", "RU"),
    ],
)
def test_a_phone_number_has_a_format_and_a_country(
    number: str, default_country: str, formatted: str, country: str
) -> None:
    facts = describe(number, default_country)
    assert facts.kind is NumberKind.PHONE
    assert (facts.formatted, facts.country) == (formatted, country)
    assert facts.is_valid
    assert facts.problem is None


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("*97", NumberKind.SERVICE_CODE),
        ("#31#030123456", NumberKind.SERVICE_CODE),
        ("8001", NumberKind.EXTENSION),
        ("030123456", NumberKind.EXTENSION),
        ("112", NumberKind.SHORT),
        ("123456", NumberKind.SHORT),
    ],
)
def test_codes_and_internal_numbers_come_before_the_plan(number: str, kind: NumberKind) -> None:
    facts = describe(number, "DE", ["8001", "030123456"])
    assert facts == NumberFacts(kind, number)


@pytest.mark.parametrize(
    ("number", "default_country", "problem"),
    [
        ("1", "DE", NumberProblem.TOO_SHORT),
        ("+4", "", NumberProblem.TOO_SHORT),
        ("+99", "", NumberProblem.TOO_SHORT),
        ("+49", "", NumberProblem.TOO_SHORT),
        ("+491", "", NumberProblem.TOO_SHORT),
        ("+331234567", "", NumberProblem.TOO_SHORT),
        ("1" * 20, "", NumberProblem.TOO_LONG),
        ("1" * 20, "US", NumberProblem.TOO_LONG),
        ("+" + "1" * 300, "", NumberProblem.TOO_LONG),
        ("+999123456", "", NumberProblem.NOT_POSSIBLE),
    ],
)
def test_what_certainly_can_not_be_sent_says_why(
    number: str, default_country: str, problem: NumberProblem
) -> None:
    assert describe(number, default_country).problem is problem


@pytest.mark.parametrize(
    ("number", "default_country", "formatted"),
    [
        ("+15550001234", "", "+1 555-000-1234"),
        # longer than the plan's numbers
        ("+3312345678901", "", "+33 12345678901"),
        ("916502530000", "US", "916502530000"),
        ("0445512345678", "MX", "0445512345678"),
        ("0155123456789", "MX", "0155123456789"),
        ("9030123456789012", "DE", "9030123456789012"),
        # shorter, as numbers of a town or a house are
        ("6502530", "US", "6502530"),
        ("5512345", "MX", "5512345"),
        ("1234567", "CN", "1234567"),
        # of a possible length
        ("5550001234", "US", "5550001234"),
        # another country's, if it is one: nobody said so
        ("442079460000", "ID", "442079460000"),
        ("12025550100", "CN", "12025550100"),
        # not right without its zero either, so nothing is left out
        ("+4903015", "", "+4903015"),
    ],
)
def test_what_a_plan_says_against_a_number_is_a_warning(
    number: str, default_country: str, formatted: str
) -> None:
    facts = describe(number, default_country)
    assert (facts.problem, facts.is_valid, facts.formatted) == (None, False, formatted)
    assert facts.international == (number if number.startswith("+") else "")


@pytest.mark.parametrize(
    ("number", "default_country"),
    [
        ("442079460000", "DE"),
        ("97122345678", "DE"),
        ("358412345678", "AT"),
        ("971501234567", "DE"),
        ("43664123456", "ID"),
        ("59122123456", "CN"),
        ("2392221234", "GB"),
        ("687201234", "FR"),
        ("9752345678", "IN"),
        ("902123456789", "BR"),
    ],
)
def test_what_may_be_of_another_country_too_is_never_a_guess(
    number: str, default_country: str
) -> None:
    facts = describe(number, default_country)
    assert facts == NumberFacts(NumberKind.UNKNOWN_PLAN, number)


@pytest.mark.parametrize("default_country", ["", "XX"])
def test_without_a_plan_the_installation_decides(default_country: str) -> None:
    facts = describe("0301234567", default_country)
    assert facts == NumberFacts(NumberKind.UNKNOWN_PLAN, "0301234567")


@given(st.from_regex(r"\A([+]?[0-9]{1,30}|[*#][0-9*#]{1,9})\Z"), st.sampled_from(["", "DE", "US"]))
def test_any_number_is_described(number: str, default_country: str) -> None:
    facts = describe(number, default_country)
    assert facts.formatted
    assert all(time.tzinfo for time in local_times(zones_of(facts), datetime.now(UTC)))
    if facts.international:
        assert digits(facts.formatted) == digits(facts.international)
        assert describe(facts.international, default_country) == facts


def test_local_times_tell_equal_offsets_once_and_earliest_first() -> None:
    zones = ("Europe/Berlin", "Europe/Paris", "America/New_York", "Not/AZone", "../etc/passwd")
    now = datetime(2026, 11, 23, 13, 32, tzinfo=UTC)
    told = [time.strftime("%H:%M") for time in local_times(zones, now)]
    assert told == ["08:32", "14:32"]


def test_a_city_tells_its_time() -> None:
    facts = describe("+4930123456", "")
    (berlin,) = local_times(zones_of(facts), datetime(2026, 7, 1, 12, 0, tzinfo=UTC))
    assert berlin.strftime("%H:%M") == "14:00"


def test_loading_ahead_changes_nothing() -> None:
    load()
    assert describe("+4930123456", "").country == "DE"


def digits(text: str) -> str:
    """Return the text's digits alone."""
    return "".join(each for each in text if each.isdigit())
