"""Reading a phone number out of whatever a person types, pastes or clicks.

One normaliser serves every way in: the number field, the clipboard, ``tel:`` links and the
command line. It never raises, applying it twice changes nothing, and what it keeps is digits and
an optional leading ``+``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

#: Longer texts are cut before they are searched; a clipboard can hold a whole book.
MAX_TEXT_LENGTH = 20_000
#: A line with this many digits can be a number of its own.
MIN_STANDALONE_DIGITS = 7
#: Beside a longer number, anything shorter than this is a date or a house number.
MIN_OFFERED_DIGITS = 5

_PLUS_SIGNS = frozenset("+＋﹢⁺₊")
_OPENING = frozenset("(（﹙")
_CLOSING = frozenset(")）﹚")
_LINE_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_TRUNK_ZERO = re.compile(r"(?<=\d)([\s\-./]*)\(\s*0\s*\)")
_EXTENSION_SUFFIX = re.compile(
    r"(?<=\d)[\s,;]*(?:\b(?:ext(?:ension|n)?|extn|durchwahl|dw|anexo|interno)\b\.?|x|分机|转)"
    r"[\s:.=]*\d{1,7}\b",
    re.IGNORECASE,
)
_SERVICE_CODE = re.compile(r"[*#][\d*#]+")
_STRAY_STAR = re.compile(r"[-+\d*#./()]*[*#][-+\d*#./()]*")
_SPLIT_SPACED_SLASH = re.compile(r"\s/\s|[,;|]")
_NOT_NUMBER = re.compile(r"[^\d+\-./() \n]+|(?=\+)")
_LINK = re.compile(r"\s*(?:tel|callto):(?://)?([^;?]*)", re.IGNORECASE)


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
    """

    number: str
    problem: NumberProblem | None = None
    candidates: tuple[str, ...] = ()


def read_number(text: str) -> Reading:
    """Read the one number that the text means, or say why there is none."""
    folded = _fold(text).strip()
    if not folded:
        return Reading("", NumberProblem.EMPTY)
    compact = re.sub(r"\s", "", folded)
    if _SERVICE_CODE.fullmatch(compact):
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
    folded = _fold(text)
    is_international = re.match(r"[^\d+]*(?:\+|00)", folded) is not None
    if is_international:
        folded = _TRUNK_ZERO.sub(r"\1", folded)
    digits = re.sub(r"\D", "", folded)
    has_plus = re.match(r"[^\d+]*\+", folded) is not None
    return f"+{digits}" if digits and has_plus else digits


def find_numbers(text: str) -> tuple[str, ...]:
    """Return every number the text may mean, normalised, without repeats, in their order.

    A line break inside one number is healed where only one reading makes sense; where two lines
    could be one number or two, all readings are returned, so that a person chooses.
    """
    linked = number_of_link(text)
    if linked is not None:
        text = linked
    folded = _EXTENSION_SUFFIX.sub(" ", _fold(text))
    parts = (
        part for stretch in _SPLIT_SPACED_SLASH.split(folded) for part in _NOT_NUMBER.split(stretch)
    )
    groups = [readings for part in parts if (readings := _readings_of_lines(part))]
    if any(_stands_alone(number) for group in groups for number in group):
        # A house number or a year beside a real number is no second number.
        groups = [group for group in groups if _is_worth_offering(group[0])]
    return tuple(dict.fromkeys(number for group in groups for number in group))


def number_of_link(uri: str) -> str | None:
    """Return the number text inside a ``tel:`` or ``callto:`` link, None for anything else.

    Parameters after ``;`` or ``?`` are dropped: a link can do nothing but fill in the number.
    """
    match = _LINK.match(uri[:MAX_TEXT_LENGTH])
    return unquote(match.group(1), errors="replace").strip() if match else None


def _readings_of_lines(part: str) -> list[str]:
    lines = [number for line in part.split("\n") if (number := normalise(line))]
    if len(lines) < 2:
        return lines
    merged = normalise(part)
    if all(_stands_alone(line) for line in lines):
        return lines
    if lines[0].startswith("+") or any(_digit_count(line) < 3 for line in lines):
        return [merged]
    return [merged, *lines]


def _stands_alone(number: str) -> bool:
    return _digit_count(number) >= MIN_STANDALONE_DIGITS


def _is_worth_offering(number: str) -> bool:
    return number.startswith("+") or _digit_count(number) >= MIN_OFFERED_DIGITS


def _digit_count(number: str) -> int:
    return len(number) - number.startswith("+")


def _fold(text: str) -> str:
    """Reduce the world's digits, dashes, blanks and brackets to ASCII; drop invisible marks."""
    return "".join(map(_fold_character, text[:MAX_TEXT_LENGTH]))


def _fold_character(character: str) -> str:
    if character.isascii() and character not in _LINE_BREAKS:
        return " " if character == "\t" else character
    if character in _LINE_BREAKS:
        return "\n"
    if character in _PLUS_SIGNS:
        return "+"
    if character in _OPENING:
        return "("
    if character in _CLOSING:
        return ")"
    category = unicodedata.category(character)
    folded = {"Cf": "", "Pd": "-", "Zs": " "}.get(category)
    if folded is not None:
        return folded
    if category == "Nd":
        return str(unicodedata.decimal(character))
    # Full-width and small forms of the ASCII marks (＊ ＃ ．) mean what they look like.
    compatible = unicodedata.normalize("NFKC", character)
    return compatible if compatible in {"*", "#", ".", "/", ",", ";"} else character
