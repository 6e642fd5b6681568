"""What a number says of itself, and that what is shown is what is sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from dialer_gui.domain.accounts import Account, NumberRules
from dialer_gui.domain.number_facts import (
    MAX_SHORT_DIGITS,
    CallPreview,
    NumberFacts,
    NumberKind,
    describe,
    load,
    local_times,
    preview,
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
    assert all(time.tzinfo for time in local_times(zones_of(facts), 0.0))
    if facts.international:
        assert digits(facts.formatted) == digits(facts.international)
        assert describe(facts.international, default_country) == facts


def test_local_times_tell_equal_offsets_once_and_earliest_first() -> None:
    zones = ("Europe/Berlin", "Europe/Paris", "America/New_York", "Not/AZone", "../etc/passwd")
    now = datetime(2026, 11, 23, 13, 32, tzinfo=UTC)
    told = [time.strftime("%H:%M") for time in local_times(zones, now.timestamp())]
    assert told == ["08:32", "14:32"]


def test_a_city_tells_its_time() -> None:
    facts = describe("+4930123456", "")
    at = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    (berlin,) = local_times(zones_of(facts), at.timestamp())
    assert berlin.strftime("%H:%M") == "14:00"


def test_loading_ahead_changes_nothing() -> None:
    load()
    assert describe("+4930123456", "").country == "DE"


def digits(text: str) -> str:
    """Return the text's digits alone."""
    return "".join(each for each in text if each.isdigit())


@pytest.mark.parametrize(
    ("rules", "number", "sent"),
    [
        (NumberRules(), "+4930123456", "4930123456"),
        (NumberRules(), "030123456", "030123456"),
        (NumberRules(keep_plus=True), "+4930123456", "+4930123456"),
        (NumberRules(keep_plus=True), "030123456", "030123456"),
        (NumberRules(strip=("62", "0")), "+628123456789", "8123456789"),
        (NumberRules(strip=("62", "0")), "08123456789", "8123456789"),
        (NumberRules(strip=("+62",)), "+628123456789", "8123456789"),
        # the longest that fits, once
        (NumberRules(strip=("5", "52", "521")), "+5215512345678", "5512345678"),
        (NumberRules(strip=("0",)), "0049301234", "049301234"),
        (NumberRules(add="9"), "030123456", "9030123456"),
        (NumberRules(strip=("49",), add="0"), "+4930123456", "030123456"),
        (NumberRules(strip=("49",), add="0", keep_plus=True), "+4930123456", "+030123456"),
        # never nothing at all
        (NumberRules(strip=("8001", "")), "8001", "8001"),
        (NumberRules(strip=("9",), add="0"), "*97", "*97"),
        (NumberRules(strip=("3",), add="0"), "#31#030123456", "#31#030123456"),
    ],
)
def test_what_goes_out(rules: NumberRules, number: str, sent: str) -> None:
    assert rules.apply(number) == sent


PREFIXES = st.text("0123456789", max_size=4)
RULES = st.builds(
    NumberRules, st.lists(PREFIXES, max_size=3).map(tuple), PREFIXES, keep_plus=st.booleans()
)


@given(RULES, st.from_regex(r"\A\+?[0-9]{1,15}\Z"))
def test_something_is_left_and_a_plus_leads_or_is_gone(rules: NumberRules, number: str) -> None:
    sent = rules.apply(number)
    assert sent.removeprefix("+").removeprefix(rules.add)
    assert "+" not in sent[1:]
    assert sent.startswith("+") == (rules.keep_plus and number.startswith("+"))


ACCOUNT = Account(
    "a" * 32,
    "Sales DE",
    "http://127.0.0.1:8080",
    extensions=("8001", "8002000"),
    rules=NumberRules(strip=("49",), add="90"),
    default_country="DE",
)


@pytest.mark.parametrize(
    ("text", "number", "dialled", "kind"),
    [
        ("+49 (0)30 123456", "+4930123456", "9030123456", NumberKind.PHONE),
        ("030 123456", "030123456", "90030123456", NumberKind.PHONE),
        # what is sent is what the formatted number shows
        ("+49 030 123456", "+4930123456", "9030123456", NumberKind.PHONE),
        # inside the house the rules do not apply
        ("8001", "8001", "8001", NumberKind.EXTENSION),
        ("800-2000", "8002000", "8002000", NumberKind.EXTENSION),
        ("112", "112", "112", NumberKind.SHORT),
        ("*97", "*97", "*97", NumberKind.SERVICE_CODE),
    ],
)
def test_a_number_is_read_described_and_rewritten(
    text: str, number: str, dialled: str, kind: NumberKind
) -> None:
    look = preview(text, ACCOUNT)
    assert look.facts is not None
    assert (look.number, look.dialled, look.facts.kind) == (number, dialled, kind)
    assert look.problem is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", NumberProblem.EMPTY),
        ("abc", NumberProblem.NO_DIGITS),
        ("030*1", NumberProblem.STAR_OR_POUND),
    ],
)
def test_without_a_number_nothing_would_be_dialled(text: str, problem: NumberProblem) -> None:
    assert preview(text, ACCOUNT) == CallPreview("", None, "", problem)


def test_several_numbers_wait_for_a_choice() -> None:
    look = preview("030 123456 / 0171 1234567", ACCOUNT)
    assert look == CallPreview("", None, "", NumberProblem.SEVERAL, ("030123456", "01711234567"))


def test_an_impossible_number_keeps_its_problem() -> None:
    look = preview("+33 1 23", ACCOUNT)
    assert look.problem is NumberProblem.TOO_SHORT


@pytest.mark.parametrize(
    ("text", "dialled", "holds_more_digits"),
    [
        ("Tel. 030 1234567", "900301234567", False),
        ("No 4711 030 1234567", "900301234567", True),
        ("030§1234567", "901234567", True),
    ],
)
def test_the_accounts_country_tells_what_is_left_over(
    text: str, dialled: str, holds_more_digits: bool
) -> None:
    look = preview(text, ACCOUNT)
    assert (look.dialled, look.holds_more_digits) == (dialled, holds_more_digits)


@pytest.mark.parametrize("text", ["+", "(+", "*"])
def test_the_beginning_of_a_number_is_as_good_as_none(text: str) -> None:
    assert preview(text, ACCOUNT) == preview("", ACCOUNT)


PLAIN_ACCOUNT = Account("a" * 32, "Sales", "http://127.0.0.1:8080", extensions=("8001",))


def in_country(country: str) -> Account:
    return Account("a" * 32, "Sales", "http://127.0.0.1:8080", ("8001",), default_country=country)


@pytest.mark.parametrize(
    ("text", "country", "formatted", "sent"),
    [
        ("+7 (8495) 123-45-67", "", "+7 495 123-45-67", "74951234567"),
        ("+7 8 (495) 123-45-67", "RU", "+7 495 123-45-67", "74951234567"),
        ("+52 01 55 1234 5678", "", "+52 55 1234 5678", "525512345678"),
        ("+52 044 55 1234 5678", "MX", "+52 55 1234 5678", "525512345678"),
        ("+52 045 55 1234 5678", "US", "+52 55 1234 5678", "525512345678"),
        ("+52 1 55 1234 5678", "MX", "+5215512345678", "5215512345678"),
        ("0052 1 55 1234 5678", "DE", "+5215512345678", "5215512345678"),
        ("+36 06 1 234 5678", "", "+36 1 234 5678", "3612345678"),
        ("+36 (06 1) 234 5678", "HU", "+36 1 234 5678", "3612345678"),
        ("+370 (8-612) 34567", "", "+370 612 34567", "37061234567"),
        ("+540111557447700", "", "+54 9 11 5744-7700", "5491157447700"),
        ("+54 (011) 15 5744-7700", "AR", "+54 9 11 5744-7700", "5491157447700"),
        ("+49 030 123456", "", "+49 30 123456", "4930123456"),
        ("+44 (020) 7946 0958", "", "+44 20 7946 0958", "442079460958"),
        ("+62 (021) 5551234", "ID", "+62 21 5551234", "62215551234"),
        ("+86 0755 2601 2345", "CN", "+86 755 2601 2345", "8675526012345"),
        ("+81 (03) 1234-5678", "JP", "+81 3-1234-5678", "81312345678"),
        ("+375 8 017 123-45-67", "", "+375 17 123-45-67", "375171234567"),
        ("+55 (0 21 11) 91234-5678", "BR", "+55 11 91234-5678", "5511912345678"),
        ("+1 (1) 650 253 0000", "", "+1 650-253-0000", "16502530000"),
        # where the zero belongs to the number it stays
        ("+39 06 1234 5678", "", "+39 06 1234 5678", "390612345678"),
        ("+225 01 02 03 04 05", "", "+225 01 02 03 0405", "2250102030405"),
        # the prefix for calls abroad is the +
        ("0049 30 123456", "DE", "+49 30 123456", "4930123456"),
        ("0049 030 123456", "", "+49 30 123456", "4930123456"),
        ("011 49 030 123456", "US", "+49 30 123456", "4930123456"),
        ("010 49 30 123456", "JP", "+49 30 123456", "4930123456"),
        ("0011 62 21 5551234", "AU", "+62 21 5551234", "62215551234"),
        # the account's own country code without a +
        ("(62-21) 555 1234", "ID", "+62 21 5551234", "62215551234"),
        ("62 021 555 1234", "ID", "+62 21 5551234", "62215551234"),
        ("49 (30) 123456", "DE", "+49 30 123456", "4930123456"),
        ("7 495 123-45-67", "RU", "+7 495 123-45-67", "74951234567"),
    ],
)
def test_a_prefix_for_calls_at_home_is_neither_shown_nor_sent(
    text: str, country: str, formatted: str, sent: str
) -> None:
    look = preview(text, in_country(country))
    assert look.facts is not None
    assert (look.facts.formatted, look.dialled, look.problem) == (formatted, sent, None)
    assert look.facts.is_valid


@pytest.mark.parametrize(
    ("text", "country", "formatted", "sent"),
    [
        ("030 1234567", "DE", "+49 30 1234567", "0301234567"),
        ("(021) 555 1234", "ID", "+62 21 5551234", "0215551234"),
        ("8 495 123-45-67", "RU", "+7 495 123-45-67", "84951234567"),
        ("011 15 5744-7700", "AR", "+54 9 11 5744-7700", "0111557447700"),
        ("(650) 253-0000", "US", "+1 650-253-0000", "6502530000"),
        ("138 0013 8000", "CN", "+86 138 0013 8000", "13800138000"),
        # no plan of the account's country knows it, so it looks like what it is
        ("9 1 650 253 0000", "US", "916502530000", "916502530000"),
        ("044 55 1234 5678", "MX", "0445512345678", "0445512345678"),
        ("44 20 7946 0000", "DE", "442079460000", "442079460000"),
    ],
)
def test_a_number_without_a_country_code_goes_out_as_it_is_typed(
    text: str, country: str, formatted: str, sent: str
) -> None:
    look = preview(text, in_country(country))
    assert look.facts is not None
    assert (look.facts.formatted, look.dialled, look.problem) == (formatted, sent, None)


def examples() -> Iterator[PhoneNumber]:
    """Yield one number of every type that a country has."""
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in PhoneNumberType.values():
            example = phonenumbers.example_number_for_type(region, kind)
            if example is not None:
                yield example


EXAMPLES = tuple(examples())


@pytest.mark.parametrize("prefix", ["+", "00"])
def test_every_countrys_numbers_are_sent_as_they_are_shown(prefix: str) -> None:
    for number in EXAMPLES:
        e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        look = preview(e164.replace("+", prefix), PLAIN_ACCOUNT)
        assert look.facts is not None
        assert look.dialled == digits(look.facts.formatted) == digits(e164), e164
        # What is kept of it is read again as the same number, with any account.
        again = describe(look.number, "US")
        assert again == look.facts, e164


def test_every_countrys_own_prefix_in_brackets_is_neither_shown_nor_sent() -> None:
    for number in EXAMPLES:
        country = phonenumbers.region_code_for_number(number) or ""
        plan = PhoneMetadata.metadata_for_region(country)
        prefix = (plan and plan.national_prefix) or "0"
        national = phonenumbers.national_significant_number(number)
        look = preview(f"+{number.country_code} ({prefix}) {national}", PLAIN_ACCOUNT)
        assert look.facts is not None
        assert look.dialled == digits(look.facts.formatted), (prefix, number)


@pytest.mark.parametrize("kind", [PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE])
def test_what_is_dialled_at_home_goes_out_as_typed_and_is_shown_as_that_number(kind: int) -> None:
    for country in sorted(phonenumbers.SUPPORTED_REGIONS):
        example = phonenumbers.example_number_for_type(country, kind)
        if example is None:
            continue
        typed = digits(phonenumbers.format_number(example, PhoneNumberFormat.NATIONAL))
        if len(typed) > MAX_SHORT_DIGITS:
            look = preview(typed, in_country(country))
            shown = phonenumbers.format_number(example, PhoneNumberFormat.INTERNATIONAL)
            assert look.facts is not None
            assert (look.facts.formatted, look.dialled) == (shown, typed), country
