"""Any text, and any number of any country, is read without losing a digit."""

from __future__ import annotations

import re
from itertools import combinations
from urllib.parse import quote

import phonenumbers
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from dialer_gui.domain.number_text import fold, without_attachments, without_noise
from dialer_gui.domain.numbers import NumberProblem, Reading, normalise, read_number

NUMBER = re.compile(r"\+?[0-9]+")
READING = re.compile(r"(\+?[0-9]+|[*#][0-9*#]+)?")

#: Characters that mean something to the reader, so that hypothesis meets its rules at all.
TELLING = st.text(
    st.sampled_from(
        "0123456789+-−./() \t\n,;:|*#xEe@%&$€AZaz٠٩۴८４＋（）／．：·_\u200e\u202a\u00a0\u2011\u200b"
    ),
    max_size=60,
)
FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *("+49 30 123456", "030/123456", "(0)", " / ", " - ", "\n", "\t", "+", "00", "ext. 12"),
            *("23.11.2026", "14:05", "1.234,56", "12,50", "Fax: ", "tel:", "tel:%2B", "转8001"),
            *(
                "10115",
                "(2)",
                "1) ",
                "1. ",
                ".0",
                "E+11",
                "@pbx",
                "jane1@",
                "http://",
                "800-FLOWERS",
            ),
            *("BEGIN:VCARD\n", "TEL;X=1:", "&#43;", "%2B", "*97#", "1", "12345", "x", " "),
        ]
    ),
    max_size=8,
).map("".join)
TEXTS = st.one_of(st.text(), TELLING, FRAGMENTS)
#: Digits, separators, marks and letters, but none that begin a link or a contact card.
DIGITS_AND_MARKS = st.one_of(
    st.text(st.sampled_from("0123456789+-−./() \t\n,;:|*#xOoGFS$€٩४８～⁄。·_\u200e"), max_size=60),
    st.lists(
        st.sampled_from(
            [
                *("030 1234567", "0171 7654321", "+49", " ", ", ", "/", "/68", " - ", "-", "\n"),
                *(
                    "4711",
                    "12",
                    "(0)",
                    "(2)",
                    "1) ",
                    "23.11.2026",
                    "14:05",
                    "12,50",
                    "Fax ",
                    "Tel ",
                ),
                *(
                    "ext. 12",
                    " #12",
                    ".00",
                    "10115 Berlin",
                    "OO13",
                    "2x",
                    "Tel",
                    "13800138000",
                    "+39 06",
                ),
            ]
        ),
        max_size=8,
    ).map("".join),
)
COUNTRIES = st.sampled_from([None, "", "DE", "US", "IT", "ID", "MX"])
NUMBERS = st.from_regex(r"\A\+?[1-9][0-9]{6,14}\Z")


@given(TEXTS, COUNTRIES)
@example("\ud800", "DE")
@example("+" * 30_000, "DE")
@example("1" * 30_000, "DE")
@example("&#x110000;&#0;", "DE")
@example("+0000", "DE")
def test_any_text_is_read_without_an_error(text: str, country: str | None) -> None:
    reading = read_number(text, country)
    assert READING.fullmatch(reading.number)
    assert (reading.problem is None) == bool(reading.number)
    assert (reading.problem is NumberProblem.SEVERAL) == bool(reading.candidates)


@given(TEXTS)
def test_only_digits_and_one_leading_plus_are_kept(text: str) -> None:
    number = normalise(text)
    assert number == "" or NUMBER.fullmatch(number)
    assert all(NUMBER.fullmatch(candidate) for candidate in read_number(text).candidates)


@given(TEXTS)
@example("+0000")
def test_normalising_twice_changes_nothing(text: str) -> None:
    number = normalise(text)
    assert normalise(number) == number


@given(st.one_of(TEXTS, DIGITS_AND_MARKS), COUNTRIES)
@example("+0000", "")
def test_what_was_read_reads_as_itself(text: str, country: str | None) -> None:
    reading = read_number(text, country)
    for number in filter(None, (reading.number, *reading.candidates)):
        assert read_number(number, country).number == number


@given(DIGITS_AND_MARKS)
def test_making_a_text_plain_loses_no_digit(text: str) -> None:
    assert digits_of(fold(text)) == digits_of(text)


@given(DIGITS_AND_MARKS, COUNTRIES)
def test_each_digit_is_in_the_number_or_recognised_or_the_person_is_asked(
    text: str, country: str | None
) -> None:
    reading = read_number(text, country)
    if reading.problem is not None or reading.holds_more_digits:
        return
    plain = without_attachments(fold(text).strip())
    unrecognised = [digits_of(each) for each in (without_noise(plain), plain, fold(text))]
    digits = digits_of(reading.number)
    # The same number may be written twice, once without its country code.
    written = "|".join(re.escape(digits[start:]) for start in range(4))
    assert any(re.fullmatch(f"(?:{written})+", each) for each in unrecognised)


def find_numbers(text: str) -> tuple[str, ...]:
    """Return the number of a text, or those to choose from."""
    reading = read_number(text)
    return reading.candidates or (reading.number,)


def digits_of(text: str) -> str:
    """Return the digits but for zeros: those before a national number come and go."""
    return "".join(str(int(each)) for each in text if each.isdecimal()).replace("0", "")


@given(NUMBERS)
def test_a_plain_number_is_found_alone_wherever_it_comes_from(number: str) -> None:
    assert find_numbers(number) == (number,)
    assert find_numbers(f"tel:{quote(number)}") == (number,)
    assert find_numbers(f"Please call {number}.") == (number,)


@given(NUMBERS, st.text())
def test_a_link_yields_its_number_whatever_is_hung_on_it(number: str, rest: str) -> None:
    uri = "".join(rest.split())
    assert find_numbers(f"tel:{number}?{rest}") == find_numbers(f"tel:{number}#{rest}") == (number,)
    assert find_numbers(f"tel:{number};x={uri.partition(';')[0]}") == (number,)
    assert number in find_numbers(f"tel:{number},{uri}")


@given(NUMBERS, st.data())
def test_blanks_dashes_and_marks_inside_a_number_do_not_matter(
    number: str, data: st.DataObject
) -> None:
    marks = st.sampled_from(["", "", "", " ", "-", ".", "\u00a0", "\u2011", "\u200b", "\u200e"])
    # A mark between each two digits, but never two: three blanks part the columns of a table.
    written = number[0] + "".join(data.draw(marks) + digit for digit in number[1:])
    assert normalise(written) == number


@given(st.text("0123456789", min_size=1, max_size=15), st.sampled_from("٠۰०০０"))
def test_digits_of_any_script_are_the_same_digits(digits: str, zero: str) -> None:
    foreign = "".join(chr(ord(zero) + int(digit)) for digit in digits)
    assert normalise(foreign) == digits


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
