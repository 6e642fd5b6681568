"""What each numbering plan calls a number is read as it is written there, alone and in pairs."""

from __future__ import annotations

import re
from itertools import combinations

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from dialer_gui.domain.numbers import Reading, read_number

STYLES = (PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.RFC3966)
KINDS = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE)
#: Without a plan anything shorter may be a house number.
MIN_DIGITS = 7


def written_numbers(style: int) -> list[tuple[str, list[str]]]:
    """Return the countries and how their example numbers are written."""
    found = []
    for country in sorted(phonenumbers.SUPPORTED_REGIONS):
        examples = [phonenumbers.example_number_for_type(country, kind) for kind in KINDS]
        texts = [phonenumbers.format_number(each, style) for each in examples if each]
        long = [text for text in texts if len(plain(text)) >= MIN_DIGITS]
        found.append((country, list(dict.fromkeys(long))))
    return found


def plain(text: str) -> str:
    """Return the digits of a written number and the + before them."""
    return re.sub(r"[^\d+]", "", text)


@pytest.mark.parametrize("style", STYLES)
def test_a_number_is_read_as_its_country_writes_it(style: int) -> None:
    for country, texts in written_numbers(style):
        for text in texts:
            expected = Reading(plain(text))
            assert read_number(text, country) == expected, (text, country)
            assert read_number(f"{text}, Fax {plain(text)}", country) == expected, (text, country)


@pytest.mark.parametrize("style", STYLES[:2])
def test_typing_a_number_is_never_interrupted(style: int) -> None:
    for country, texts in written_numbers(style):
        for text in texts[:2]:
            for end in range(1, len(text)):
                reading = read_number(text[:end], country)
                assert not reading.candidates, (text[:end], country)
                assert not reading.holds_more_digits, (text[:end], country)


@pytest.mark.parametrize("between", [" ", ", ", "/", "\n", " - "])
def test_two_numbers_are_two(between: str) -> None:
    for country, texts in written_numbers(PhoneNumberFormat.NATIONAL):
        for pair in combinations(texts[:2], 2):
            candidates = read_number(between.join(pair), country).candidates
            assert candidates == tuple(map(plain, pair)), (pair, country)
