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
    without_trunk_zero,
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
        # lists still have Mexico's old mark of a mobile phone
        ("+5215512345678", "", "+52 55 1234 5678", "MX"),
        ("5215512345678", "MX", "+52 55 1234 5678", "MX"),
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
        ("+3312345678901", "", NumberProblem.TOO_LONG),
        ("1" * 20, "", NumberProblem.TOO_LONG),
        ("+" + "1" * 300, "", NumberProblem.TOO_LONG),
        ("+999123456", "", NumberProblem.NOT_POSSIBLE),
    ],
)
def test_an_impossible_number_says_why(
    number: str, default_country: str, problem: NumberProblem
) -> None:
    assert describe(number, default_country).problem is problem


def test_a_possible_number_that_the_plan_does_not_assign_can_be_called() -> None:
    facts = describe("+15550001234", "")
    assert facts.problem is None
    assert not facts.is_valid


@pytest.mark.parametrize("default_country", ["", "XX"])
def test_without_a_plan_the_installation_decides(default_country: str) -> None:
    facts = describe("0301234567", default_country)
    assert facts == NumberFacts(NumberKind.UNKNOWN_PLAN, "0301234567")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("+49030123456", "+4930123456"),
        ("+4930123456", "+4930123456"),
        ("0049030123456", "004930123456"),
        ("004930123456", "004930123456"),
        ("00390612345678", "00390612345678"),
        ("0049", "0049"),
        ("00", "00"),
        ("+390612345678", "+390612345678"),
        ("+5215512345678", "+5215512345678"),
        ("030123456", "030123456"),
        ("+999012345", "+999012345"),
        ("*97", "*97"),
    ],
)
def test_only_a_zero_for_calls_at_home_is_taken_out(number: str, expected: str) -> None:
    assert without_trunk_zero(number) == expected


@given(st.from_regex(r"\A([+]?[0-9]{1,30}|[*#][0-9*#]{1,9})\Z"), st.sampled_from(["", "DE", "US"]))
def test_any_number_is_described(number: str, default_country: str) -> None:
    facts = describe(without_trunk_zero(number), default_country)
    assert facts.formatted
    assert all(time.tzinfo for time in local_times(zones_of(facts), datetime.now(UTC)))


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
