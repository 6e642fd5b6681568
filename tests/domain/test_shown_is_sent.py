"""The digits that are shown for a number with a country code are the digits that go out."""

from __future__ import annotations

from collections.abc import Iterator

import phonenumbers
import pytest
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.number_facts import MAX_SHORT_DIGITS, describe, preview

ACCOUNT = Account("a" * 32, "Sales", "http://127.0.0.1:8080", extensions=("8001",))


def in_country(country: str) -> Account:
    return Account("a" * 32, "Sales", "http://127.0.0.1:8080", ("8001",), default_country=country)


def digits(text: str) -> str:
    return "".join(each for each in text if each.isdigit())


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
        look = preview(e164.replace("+", prefix), ACCOUNT)
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
        look = preview(f"+{number.country_code} ({prefix}) {national}", ACCOUNT)
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
