"""Reading a phone number out of whatever a person types, pastes or clicks.

One normaliser serves every way in: the number field, the clipboard, ``tel:`` links and the
command line. It never raises, applying it twice changes nothing, and what it keeps is digits and
an optional leading ``+``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from dialer_gui.domain.number_text import (
    BREAK,
    cut,
    fold,
    without_noise,
    without_strangers,
)

#: A line with this many digits can be a number of its own; a country code comes on top.
MIN_STANDALONE_DIGITS = 7
MIN_STANDALONE_WITH_PLUS_DIGITS = 8
MIN_STANDALONE_WITH_ZEROS_DIGITS = 10
#: Beside a longer number, anything shorter than this is a postcode or a house number.
MIN_OFFERED_DIGITS = 6
#: The longest number there is, with an international prefix; nothing longer is put together.
MAX_MERGED_DIGITS = 19
#: The longest service code: a diversion with a code, two numbers and a time is shorter.
MAX_SERVICE_CODE_LENGTH = 64
#: The most digits a country code has.
MAX_COUNTRY_CODE_DIGITS = 3

_TRUNK_ZERO = re.compile(r"(?<=\d)([\s\-./)]*)\(\s*0\s*\)")
_INTERNATIONAL = re.compile(r"[^\d+]*(?:\+|00|[1-9]\d{0,2}[\s\-./)]*\(\s*0\s*\))")
_LEADING_PLUS = re.compile(r"[^\d+]*\+")
_EXTENSION_SUFFIX = re.compile(
    r"(?<=[\d)])[\s,;]*(?:\b(?:ext(?:ension|n)?|extn|durchwahl|dw|anexo|interno)\b\.?|x|分机|转|轉)"
    r"[\s:.=]*\d{1,7}\b(?! ?\d)",
    re.IGNORECASE,
)
_SERVICE_CODE = re.compile(r"[*#][\d*#]+")
_STRAY_STAR = re.compile(r"[-+\d*#./()]*[*#][-+\d*#./()]*")
_NOT_NUMBER = re.compile(r"[^\d+\-./() \n]+|(?=\+)")
_SOFT_BREAK = re.compile(r" [/\-]+ |(?<=\d) ?\(")
# 030/1234567 is one number, 5551234/5551235 are two.
_SLASH = re.compile("/")
_OTHER_ENDING = re.compile(r"(.*\d) ?/ ?(\d{1,2})\D*")
_LINK = re.compile(r"\s*(?:tel|callto):(?://)?([^;?]*)", re.IGNORECASE)
_LINK_PARAMETERS = re.compile(r"[,;?].*", re.DOTALL)


class NumberProblem(StrEnum):
    """Why a text can't be called; the window says it at the field."""

    EMPTY = "empty"
    NO_DIGITS = "no_digits"
    SEVERAL = "several"
    STAR_OR_POUND = "star_or_pound"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_POSSIBLE = "not_possible"


@dataclass(frozen=True, slots=True)
class Reading:
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


def read_number(text: str) -> Reading:
    """Read the one number that the text means, or say why there is none."""
    folded = fold(text).strip()
    if not folded:
        return Reading("", NumberProblem.EMPTY)
    compact = re.sub(r"\s", "", folded)
    if _SERVICE_CODE.fullmatch(compact):
        if len(compact) > MAX_SERVICE_CODE_LENGTH:
            return Reading("", NumberProblem.TOO_LONG)
        return Reading(compact)
    if _STRAY_STAR.fullmatch(compact):
        return Reading("", NumberProblem.STAR_OR_POUND)
    candidates = find_numbers(text)
    if len(candidates) > 1:
        return Reading("", NumberProblem.SEVERAL, candidates)
    if not candidates:
        return Reading("", NumberProblem.NO_DIGITS)
    return Reading(candidates[0])


def normalise(text: str) -> str:
    """Keep the digits of the text and a ``+`` that stands before them; drop all else.

    Any script's decimal digits become ASCII ones. A trunk zero in brackets after a country code,
    as in ``+49 (0)30``, is dropped. The whole text is taken for one number: where it may hold
    several, use :func:`find_numbers`.
    """
    return _normalise_folded(fold(text))


def find_numbers(text: str) -> tuple[str, ...]:
    """Return every number the text may mean, normalised, without repeats, in their order.

    A line break inside one number is healed where only one reading makes sense; where two lines
    could be one number or two, all readings are returned, so that a person chooses. Dates, times,
    amounts, addresses and fax numbers are passed over where anything else is found.
    """
    linked = number_of_link(text)
    folded = fold(text if linked is None else linked)
    quiet = without_noise(folded)
    numbers = _numbers_of(without_strangers(quiet))
    if not any(map(_stands_alone, numbers)):
        numbers = _numbers_of(quiet) or _numbers_of(folded)
    if any(map(_stands_alone, numbers)):
        # A house number or a year beside a real number is no second number.
        numbers = [number for number in numbers if _digit_count(number) >= MIN_OFFERED_DIGITS]
    distinct = dict.fromkeys(numbers)
    national = _national_parts(distinct)
    return tuple(number for number in distinct if not _is_told_better(number, national))


def number_of_link(uri: str) -> str | None:
    """Return the number text inside a ``tel:`` or ``callto:`` link, None for anything else.

    A link can do nothing but fill in a number: parameters and pauses with what follows them are
    dropped, and of a service code, which may change settings of the phone, nothing is left.
    """
    match = _LINK.match(cut(uri))
    if match is None:
        return None
    number = _LINK_PARAMETERS.sub("", unquote(match.group(1), errors="replace")).strip()
    return "" if set(fold(number)) & {"*", "#"} else number


def _normalise_folded(folded: str) -> str:
    if _INTERNATIONAL.match(folded):
        folded = _TRUNK_ZERO.sub(r"\1", folded)
    digits = re.sub(r"\D", "", folded)
    if not _LEADING_PLUS.match(folded):
        return digits
    # Some write both ways of saying "international" at once: +0049.
    digits = re.sub(r"^(?:00)+", "", digits)
    return f"+{digits}" if digits else ""


def _numbers_of(folded: str) -> list[str]:
    parts = _NOT_NUMBER.split(_EXTENSION_SUFFIX.sub(BREAK, folded))
    return [number for part in parts for number in _readings_of_part(part)]


def _readings_of_part(part: str) -> list[str]:
    """Return the numbers that lines of digits and marks may mean."""
    lines = [number for line in part.split("\n") for number in _readings_of_line(line)]
    if len(lines) < 2 or all(map(_stands_alone, lines)):
        return lines
    merged = _normalise_folded(part)
    starts_anew = any(line.startswith("0") and _stands_alone(line) for line in lines[1:])
    if starts_anew or _digit_count(merged) > MAX_MERGED_DIGITS:
        return lines
    if lines[0].startswith("+") and not _stands_alone(lines[0]):
        return [merged]
    return [merged, *lines]


def _readings_of_line(line: str) -> list[str]:
    for mark in (_SOFT_BREAK, _SLASH):
        pieces = [number for piece in mark.split(line) if (number := _normalise_folded(piece))]
        if len(pieces) > 1 and all(map(_stands_alone, pieces)):
            return pieces
    other = _OTHER_ENDING.fullmatch(line)
    if other is not None:
        # 5551234/35 is short for 5551234 and 5551235.
        number, ending = _normalise_folded(other[1]), other[2]
        if _digit_count(number) > _standalone_digits(number):
            return [number, number[: -len(ending)] + ending]
    whole = _normalise_folded(line)
    return [whole] if whole else []


def _national_parts(numbers: Iterable[str]) -> set[str]:
    """Return what may stand behind the country codes of the numbers that have one."""
    digits = [number[1:] for number in numbers if number.startswith("+")]
    return {each[length:] for each in digits for length in range(MAX_COUNTRY_CODE_DIGITS + 1)}


def _is_told_better(number: str, national_parts: Collection[str]) -> bool:
    """Whether another one is the same number with its country code."""
    national = number.lstrip("0")
    return (
        not number.startswith("+")
        and len(national) >= MIN_STANDALONE_DIGITS
        and national in national_parts
    )


def _stands_alone(number: str) -> bool:
    return _digit_count(number) >= _standalone_digits(number)


def _standalone_digits(number: str) -> int:
    if number.startswith("+"):
        return MIN_STANDALONE_WITH_PLUS_DIGITS
    return MIN_STANDALONE_WITH_ZEROS_DIGITS if number.startswith("00") else MIN_STANDALONE_DIGITS


def _digit_count(number: str) -> int:
    return len(number) - number.startswith("+")
