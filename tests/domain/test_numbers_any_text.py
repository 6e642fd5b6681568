"""Whatever the text, reading a number from it never fails and never keeps anything else."""

from __future__ import annotations

import re
from urllib.parse import quote

from hypothesis import example, given
from hypothesis import strategies as st

from dialer_gui.domain.numbers import NumberProblem, find_numbers, normalise, read_number

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
NUMBERS = st.from_regex(r"\A\+?[1-9][0-9]{6,14}\Z")


@given(TEXTS)
@example("\ud800")
@example("+" * 30_000)
@example("1" * 30_000)
@example("&#x110000;&#0;")
@example("+0000")
def test_any_text_is_read_without_an_error(text: str) -> None:
    reading = read_number(text)
    assert READING.fullmatch(reading.number)
    assert (reading.problem is None) == bool(reading.number)
    assert (reading.problem is NumberProblem.SEVERAL) == bool(reading.candidates)


@given(TEXTS)
def test_only_digits_and_one_leading_plus_are_kept(text: str) -> None:
    number = normalise(text)
    assert number == "" or NUMBER.fullmatch(number)
    assert all(NUMBER.fullmatch(candidate) for candidate in find_numbers(text))


@given(TEXTS)
@example("+0000")
def test_normalising_twice_changes_nothing(text: str) -> None:
    number = normalise(text)
    assert normalise(number) == number


@given(TEXTS)
@example("+0000")
def test_what_was_read_reads_as_itself(text: str) -> None:
    reading = read_number(text)
    for number in filter(None, (reading.number, *reading.candidates)):
        assert read_number(number).number == number


@given(NUMBERS)
def test_a_plain_number_is_found_alone_wherever_it_comes_from(number: str) -> None:
    assert find_numbers(number) == (number,)
    assert find_numbers(f"tel:{quote(number)}") == (number,)
    assert find_numbers(f"Please call {number}.") == (number,)


@given(NUMBERS, st.text())
def test_a_link_yields_its_number_whatever_is_hung_on_it(number: str, rest: str) -> None:
    for mark in ";?,":
        assert find_numbers(f"tel:{number}{mark}{rest}") == (number,)


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
