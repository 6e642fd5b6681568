"""Reading a phone number from what a person types, pastes or clicks.

All numbers pass here: those of the number field, the clipboard, ``tel:`` links and the command
line. Nothing here raises, reading a result again changes nothing, and a result is digits with an
optional leading ``+``. No digit vanishes: it is in a number that was read, or in something
recognised as not a number, or the reading says that the text holds more digits.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from dialer_gui.domain.number_text import (
    cut,
    fold,
    has_letter_for_digit,
    unescape,
    without_attachments,
    without_noise,
)

if TYPE_CHECKING:
    from dialer_gui.domain.numbering_plans import NumberingPlans

#: A line with this many digits can be a number of its own; a country code comes on top.
MIN_STANDALONE_DIGITS = 7
MIN_STANDALONE_WITH_PLUS_DIGITS = 8
MIN_STANDALONE_WITH_ZEROS_DIGITS = 10
#: Beside a longer number, anything shorter than this is a postcode or a house number.
MIN_OFFERED_DIGITS = 6
#: In a long list only so many numbers are looked up in the numbering plan, which takes time; the
#: others are recognised by their length.
MAX_LOOKED_UP = 50
#: The longest row of numbers without a comma that is looked up in the plan.
MAX_ROW_LENGTH = 60
#: The most digits of a number without an international prefix (E.164).
MAX_DIGITS = 15
#: The longest number there is, with an international prefix; nothing longer is put together.
MAX_MERGED_DIGITS = 19
#: The longest service code: a diversion with a code, two numbers and a time is shorter.
MAX_SERVICE_CODE_LENGTH = 64
#: The most digits a country code has.
MAX_COUNTRY_CODE_DIGITS = 3
#: The most digits that are dialled after a pause.
MAX_PAUSED_DIGITS = 6

#: The country codes behind which a zero belongs to the number: it is dialled from abroad too.
CODES_BEFORE_ZERO = frozenset({"39", "225", "229", "241", "242", "378"})

#: What more digits may begin with. The plan knows how many follow a +.
INTERNATIONAL_PREFIXES = ("+", "00", "011")
#: What is dialled before a number for an outside line, or in the east for a long distance.
OUTSIDE_LINE_DIGITS = frozenset("089")

# Each pattern is compiled, and kept, by its first use: the first picture would wait for all.
_TRUNK_ZERO = r"(?<=\d)([\s\-./()]*)\(\s*0\s*\)"
_LEADING_PLUS = r"[^\d+]*\+"
_SERVICE_CODE = r"[*#][\d*#]+"
_STRAY_STAR = r"\d[*#]|[*#]\d"
_NOT_NUMBER = r"[^\d+\-./() \n]+|(?<!\d)(?=\+)"
# Where one number may end and the next begin: 030/1234567 is one, 5551234/5551235 are two.
_CUTS = (r"(?<=\d)(?=\+[1-9])", r" [/\-]+ |(?<=[\d)]) ?\(", "/", " (?=0)", " ")
_OTHER_ENDINGS = r"(?: ?/ ?\d{1,4}){1,8}\D*$"
_EXTENSION_IN_CHINA = r"(.*\d{7})-\d{1,5}"
_LINK = r"(?is)\s*(tel|callto|sips?):(?://)?([^?#\s]*)(?:[?#].*|\s*)"
# A user of a phone system who is a number, and a number that stands where the host should.
_SIP_NUMBER = r"\+?\d[\d\-.()]*|[*#][\d*#]+"
_SIP_DIGITS = r"\+?\d+"
_LINK_PARAMETER = r"(?i);([a-z][\w\-]*)=?([^;]*)"


class NumberProblem(StrEnum):
    """Why the number of a text can't be called; the window says it at the field."""

    EMPTY = "empty"
    NO_DIGITS = "no_digits"
    SEVERAL = "several"
    STAR_OR_POUND = "star_or_pound"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_POSSIBLE = "not_possible"


class Reading(NamedTuple):
    """What was read from a text: a number, or the problem with it.

    Attributes:
        number: ``+`` and digits, digits, or a service code such as ``*97``; empty with a problem.
        problem: None when the number can be used.
        candidates: all numbers found, in their order, when there are several.
        holds_more_digits: the text holds digits that are neither in the number nor recognised as
            something else; a person must look at the number before it is dialled.
    """

    number: str
    problem: NumberProblem | None = None
    candidates: tuple[str, ...] = ()
    holds_more_digits: bool = False


@cache
def plans() -> NumberingPlans:
    """Return the numbering plans; the first call loads them, which takes a while."""
    from dialer_gui.domain.numbering_plans import NumberingPlans

    return NumberingPlans()


def read_number(text: str, country: str | None = None) -> Reading:
    """Read the one number that the text means, or say why there is none.

    Args:
        text: as it was typed, pasted or clicked.
        country: ISO 3166 letters of the country that numbers without a code belong to; empty when
            it is not known. With None no numbering plan is asked, and none need be loaded: numbers
            are recognised by their length alone.
    """
    if not text:
        return Reading("", NumberProblem.EMPTY)
    linked = number_of_link(text)
    folded = fold(text if linked is None else linked).strip()
    plain = without_attachments(folded)
    compact = re.sub(r"\s", "", plain)
    if linked is None and not compact.strip("+-./()*#0") and not _normalise_folded(compact):
        return Reading("", NumberProblem.EMPTY)
    if re.fullmatch(_SERVICE_CODE, compact):
        is_longer = len(compact) > MAX_SERVICE_CODE_LENGTH
        return Reading("", NumberProblem.TOO_LONG) if is_longer else Reading(compact)
    candidates, holds_more = _find(folded, plain, country)
    is_in_words = any(map(str.isalpha, plain)) and any(map(_stands_alone, candidates))
    if re.search(_STRAY_STAR, compact) and not is_in_words:
        return Reading("", NumberProblem.STAR_OR_POUND)
    if len(candidates) > 1:
        return Reading("", NumberProblem.SEVERAL, candidates)
    if not candidates:
        return Reading("", NumberProblem.NO_DIGITS)
    number = candidates[0]
    # Two numbers with only a blank between them, which no plan tells apart.
    is_joined = len(number) > MAX_DIGITS and not number.startswith(INTERNATIONAL_PREFIXES)
    holds_more |= is_joined or has_letter_for_digit(plain) or _has_digits(text[len(cut(text)) :])
    return Reading(number, holds_more_digits=holds_more)


def normalise(text: str) -> str:
    """Keep the digits of the text and a ``+`` that stands before them; drop all else.

    Any script's decimal digits become ASCII ones. A trunk zero in brackets after a country code,
    as in ``+49 (0)30``, is dropped. The whole text is taken for one number: where it may hold
    several, use :func:`read_number`.
    """
    digits = text.removeprefix("+")
    is_plain = digits.isascii() and digits.isdigit() and len(digits) <= MAX_DIGITS
    if not text or (is_plain and not text.startswith("+0")):
        return text  # as nearly all that was read before
    return _normalise_folded(fold(text))


def number_of_link(uri: str) -> str | None:
    """Return the number text inside a ``tel:``, ``callto:`` or ``sip:`` link, None for others.

    A link can do nothing but fill in a number: parameters and pauses with what follows them are
    dropped. A local number is completed by its ``phone-context`` (RFC 3966, 5.1.5). Of a ``sip:``
    link the user's part is taken where it is a number.
    """
    match = re.fullmatch(_LINK, unescape(cut(uri)))
    if match is None:
        return None
    scheme, rest = match[1].lower(), match[2]
    if scheme.startswith("sip"):
        rest = _number_of_sip(rest)
    body = unquote(re.sub(_LINK_PARAMETER, "", rest), errors="replace")
    number, pause, paused = body.partition(",")
    if set(fold(paused)) & {"*", "#"} or _digit_count(normalise(paused)) <= MAX_PAUSED_DIGITS:
        pause = paused = ""
    context = _parameters_of(rest).get("phone-context", "")
    is_local = not re.match(_LEADING_PLUS, number) and not set(fold(number)) & {"*", "#"}
    if context.startswith("+") and is_local:
        # What is written for home may begin with the zero that a country code takes the place of.
        number = re.sub(r"^[\s\-.()]*0", "(0)", number)
        number = f"{context} {number}"
    return f"{number}{pause}{paused}".strip()


def extension_of_link(uri: str) -> str:
    """Return the digits of a link's ``ext`` (RFC 3966, 5.1.1), which are no part of its number."""
    match = re.fullmatch(_LINK, unescape(cut(uri)))
    return "" if match is None else normalise(_parameters_of(match[2]).get("ext", ""))


def _number_of_sip(rest: str) -> str:
    """Return the user of a SIP address with its parameters; empty where it is no number."""
    user, at, host = rest.rpartition("@")
    text = user.partition(":")[0] if at else re.split("[;:]", host)[0]
    number = unquote(text.partition(";")[0], errors="replace")
    pattern = _SIP_NUMBER if at else _SIP_DIGITS
    return text if re.fullmatch(pattern, fold(number)) else ""


def _parameters_of(rest: str) -> dict[str, str]:
    return {name.lower(): unquote(value) for name, value in re.findall(_LINK_PARAMETER, rest)}


def _find(folded: str, plain: str, country: str | None) -> tuple[tuple[str, ...], bool]:
    """Return the numbers of a folded text, and whether it holds digits besides them.

    Args:
        folded: the whole text.
        plain: the text without what is attached to numbers.
        country: as for :func:`read_number`.
    """
    numbers = _numbers_of(without_noise(plain), country)
    if any(map(_stands_alone, numbers)):
        # Beside a real number a house number is no second number; but it was there.
        offered = [number for number in numbers if _digit_count(number) >= MIN_OFFERED_DIGITS]
    else:
        # What looks like a date or an amount may be the number after all.
        others = _numbers_of(plain, country) or _numbers_of(folded, country)
        is_needed = not numbers or any(map(_stands_alone, others))
        offered = list(numbers | others if is_needed else numbers)
    return _told_best(offered), len(offered) < len(numbers)


def without_trunk_zero(text: str) -> str:
    """Drop the zero in brackets behind a country code, as in ``+49 (0)30``."""
    return re.sub(_TRUNK_ZERO, _kept_of_trunk_zero, text) if "(" in text else text


def _normalise_folded(folded: str) -> str:
    folded = without_trunk_zero(folded)
    digits = re.sub(r"\D", "", folded)
    if not re.match(_LEADING_PLUS, folded):
        return digits
    # Some write both ways of saying "international" at once: +0049.
    digits = re.sub(r"^(?:00)+", "", digits)
    return f"+{digits}" if digits else ""


def _kept_of_trunk_zero(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    digits = re.sub(r"\D", "", before)
    code = digits.removeprefix("00")
    is_code = len(digits) <= MAX_COUNTRY_CODE_DIGITS and not digits.startswith("0")
    is_international = "+" in before or code != digits or is_code
    return match[1] if is_international and code not in CODES_BEFORE_ZERO else match[0]


def _numbers_of(folded: str, country: str | None) -> dict[str, None]:
    """Return the distinct numbers of a folded text in their order."""
    numbers: dict[str, None] = {}
    for part in dict.fromkeys(filter(_has_digits, _parts_of(folded))):
        is_looked_up = len(numbers) < MAX_LOOKED_UP
        numbers |= dict.fromkeys(_readings_of_part(part, country if is_looked_up else None))
    return numbers


def _parts_of(folded: str) -> Iterator[str]:
    """Yield what may hold a number, with its line breaks unless they are those of a long list."""
    for part in re.split(_NOT_NUMBER, folded):
        lines = part.split("\n")
        yield from lines if len(lines) > MAX_LOOKED_UP else (part,)


def _readings_of_part(part: str, country: str | None) -> list[str]:
    """Return the numbers that lines of digits and marks may mean; each digit is in one of them."""
    written = list(filter(_has_digits, part.split("\n")))
    lines = [number for line in written for number in _readings_of_line(line, country)]
    if len(written) < 2 or all(map(_stands_alone, lines)):
        return lines
    merged = _normalise_folded(part)
    starts_anew = any(line.startswith("0") and _stands_alone(line) for line in lines[1:])
    if starts_anew or _digit_count(merged) > MAX_MERGED_DIGITS:
        return lines
    if lines[0].startswith("+") and not _stands_alone(lines[0]):
        return [merged]
    return [merged, *lines]


def _readings_of_line(line: str, country: str | None) -> list[str]:
    whole = _normalise_folded(line)
    if not _stands_alone(whole):
        return [whole] if whole else []
    endings = re.search(_OTHER_ENDINGS, line) if "/" in line else None
    is_short_ending = endings is not None and re.search(r"/ ?\d\d?\D*$", line) is not None
    if country is not None and not is_short_ending:
        assigned = assigned_in_a_row(line, country)
        if assigned:
            return list(assigned)
    holds_two = _digit_count(whole) >= 2 * MIN_STANDALONE_DIGITS
    for mark in _CUTS if holds_two else ():
        pieces = [piece for piece in re.split(mark, line) if _has_digits(piece)]
        if len(pieces) > 1 and all(_stands_alone(_normalise_folded(piece)) for piece in pieces):
            return [number for piece in pieces for number in _readings_of_line(piece, country)]
    if endings is not None:
        # 5551234/35 is short for 5551234 and 5551235.
        number = _normalise_folded(line[: endings.start()])
        others = [number[: -len(end)] + end for end in re.findall(r"\d+", endings[0])]
        if _digit_count(number) > _standalone_digits(number) and number not in others:
            return [number, *others]
    return [whole] if country is None else _assigned_parts(line, whole, country)


@lru_cache(maxsize=256)
def assigned_in_a_row(line: str, country: str) -> tuple[str, ...]:
    """Return the assigned numbers that a line is made of; empty where it holds anything else."""
    whole = _normalise_folded(line)
    if plans().is_assigned(whole, country):
        return (whole,)
    if len(line) > MAX_ROW_LENGTH or not plans().is_too_long(whole, country):
        return ()
    for mark in re.finditer("[ /+]", line):
        number = _normalise_folded(line[: mark.start()])
        if _stands_alone(number) and plans().is_assigned(number, country):
            # A plus right behind a number belongs to the next one, or stands for "and".
            for rest in (line[mark.start() :].lstrip(" /"), line[mark.end() :]):
                others = assigned_in_a_row(rest, country)
                if others:
                    return (number, *others)
    return ()


def _assigned_parts(line: str, whole: str, country: str) -> list[str]:
    """Return the numbers that the plan knows in a line, and between them what is left of it."""
    extended = re.fullmatch(_EXTENSION_IN_CHINA, line)
    if extended is not None and (country.upper() == "CN" or whole.startswith(("+86", "0086"))):
        number = _normalise_folded(extended[1])
        if plans().is_assigned(number, country):
            return [number]
    spans = plans().spans(line, country) if plans().is_too_long(whole, country) else ()
    start = 0 if spans else line.find(" 0") + 1
    if start:
        spans = plans().spans(line[start:], country)
    bounds = [0, *(start + bound for span in spans for bound in span), len(line)]
    before = _normalise_folded(line[: bounds[1]])
    if not spans or before in OUTSIDE_LINE_DIGITS or (before and whole.startswith("+")):
        return [whole]
    pieces = (_normalise_folded(line[begin:end]) for begin, end in pairwise(bounds))
    return [piece for piece in pieces if piece]


def _has_digits(text: str) -> bool:
    return re.search(r"\d", text) is not None


def _told_best(numbers: Collection[str]) -> tuple[str, ...]:
    """Leave out the numbers that another one repeats with its country code."""
    codes = range(1, MAX_COUNTRY_CODE_DIGITS + 2)
    national = {number[end:] for number in numbers if number[:1] == "+" for end in codes}
    return tuple(
        number
        for number in numbers
        if number.lstrip("0") not in national or len(number.lstrip("0")) < MIN_STANDALONE_DIGITS
    )


def _stands_alone(number: str) -> bool:
    return _digit_count(number) >= _standalone_digits(number)


def _standalone_digits(number: str) -> int:
    if number.startswith("+"):
        return MIN_STANDALONE_WITH_PLUS_DIGITS
    return MIN_STANDALONE_WITH_ZEROS_DIGITS if number.startswith("00") else MIN_STANDALONE_DIGITS


def _digit_count(number: str) -> int:
    return len(number) - number.startswith("+")


def has_number(text: str) -> bool:
    """Whether there is a number in the text, or several of which one has to be chosen."""
    reading = read_number(text)
    return bool(reading.number or reading.candidates)
