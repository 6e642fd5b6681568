"""Caller IDs as a person writes them into an account: a number, with a name beside it or not."""

from __future__ import annotations

import re
from typing import NamedTuple

from dialer_gui.domain.numbers import MIN_STANDALONE_DIGITS, normalise
from dialer_gui.domain.untrusted import with_plain_digits

#: Fewer digits belong to the name, as in "Line 2".
MIN_DIGITS = 3
#: Longer entries are not searched for a name.
MAX_LENGTH = 100
#: More digits are no caller ID (E.164).
MAX_DIGITS = 15
#: Numbers are commonly not longer: digits before so many belong to the name.
_MAX_COMMON_DIGITS = 13
#: Country codes of one digit, and how long the numbers behind them are with it.
_SHORT_CODES, _SHORT_CODE_DIGITS = "17", 11
_MAX_CODE_DIGITS = 3

_LETTER = r"[^\W\d_]"
_DIGITS = r"[+(]*\d(?:[\d\s\-./()]*\d)?"
_NUMBER_LAST = re.compile(
    rf"(?P<name>.*?{_LETTER}.*?)(?P<mark>[\s:=<(（：\[【·|]*)(?P<digits>{_DIGITS})[\s>)）\]】]*"
)
_NUMBER_FIRST = re.compile(rf"[\s<(（\[【]*(?P<digits>{_DIGITS})(?P<name>.*{_LETTER}.*)")
_NUMBER_ALONE = re.compile(rf"[\s(]*{_DIGITS}[\s)]*")
# With one of these it is certain where the number begins.
_MARK = re.compile(r"[:=<：\[【·|]")
_BRACKETED = re.compile(r"[(（\[【<](.*)[)）\]】>]")
_NAME_EDGES = " \t:=：·|,-–—>"


class CallerId(NamedTuple):
    """One caller ID to choose from.

    Attributes:
        number: what goes out as ``disnumber``, but for marks and, by the account's rules, the +.
        name: what the person calls it, empty when it has no name.
    """

    number: str
    name: str = ""


def read_caller_id(entry: str) -> CallerId:
    """Read ``Line 2 4930111``, ``Sales: +49 30 23125000``, ``4930333 (Berlin)`` or a number alone.

    A number alone is kept as written, with ASCII digits. Of a number with a name, the digits and a
    leading ``+`` are kept.
    """
    return _read(entry)[0]


def is_clear(entry: str) -> bool:
    """Whether the entry has one number, and it is certain where it begins and ends."""
    return _read(entry)[1]


def is_same_caller_id(one: str, other: str) -> bool:
    """Whether two numbers are the same caller ID, with or without what is dialled before it.

    ``+49 30 23125000``, ``004930…`` and ``030…`` are; two numbers that only end alike are not.
    """
    first, second = ("".join(filter(str.isdigit, each)).lstrip("0") for each in (one, other))
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) < MIN_STANDALONE_DIGITS:
        return bool(shorter) and shorter == longer
    # A country code has three digits at most.
    return longer.endswith(shorter) and len(longer) - len(shorter) <= _MAX_CODE_DIGITS


class Spellings:
    """Caller IDs that were met, each by the spelling in which it was met first.

    Also among thousands one is found at once: two that are the same end alike.
    """

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._by_end: dict[str, list[str]] = {}

    def first_of(self, caller_id: str) -> str:
        """Return how a caller ID was written when it was met first, perhaps just now."""
        first = self._first.get(caller_id)
        if first is None:
            digits = "".join(filter(str.isdigit, caller_id)).lstrip("0")
            met = self._by_end.setdefault(digits[-MIN_STANDALONE_DIGITS:], [])
            first = next((each for each in met if is_same_caller_id(each, caller_id)), caller_id)
            if first == caller_id:
                met.append(caller_id)
            self._first[caller_id] = first
        return first


def _read(entry: str) -> tuple[CallerId, bool]:
    entry = with_plain_digits(entry)
    if len(entry) > MAX_LENGTH:
        return CallerId(entry), False
    matches = (pattern.fullmatch(entry) for pattern in (_NUMBER_LAST, _NUMBER_FIRST))
    ends = [match for match in matches if match is not None]
    end = max(ends, key=lambda each: _digit_count(each["digits"]), default=None)
    if end is None or _digit_count(end["digits"]) < MIN_DIGITS:
        return CallerId(entry), _NUMBER_ALONE.fullmatch(entry) is not None and _is_one(entry)
    digits, is_certain = end["digits"], True
    if end.re is _NUMBER_LAST:
        if not _MARK.search(end["mark"]):
            digits, is_certain = _without_label(digits)
        rest = entry[: end.end("digits") - len(digits)]
    else:
        rest, is_certain = end["name"], _is_whole(digits, end["name"])
    others = (_digit_count(other) for other in re.findall(_DIGITS, rest))
    is_only_one = _is_one(digits) and max(others, default=0) < MIN_STANDALONE_DIGITS
    return CallerId(normalise(digits) or entry, _name(rest)), is_certain and is_only_one


def _without_label(text: str) -> tuple[str, bool]:
    """Remove the digits that belong to the name before them, as in ``Line 2 4930111``.

    Returns:
        The number's part of the text, and whether it is certain.
    """
    if "+" in text:
        return text[text.index("+") :], True
    label, _, rest = text.partition(" ")
    before, after = _digit_count(label), _digit_count(rest)
    if not after or label.startswith(("(", "0")):
        return text, True
    if before + after > _MAX_COMMON_DIGITS:
        return rest.lstrip(), True
    if before == 1:
        is_code = label in _SHORT_CODES and before + after == _SHORT_CODE_DIGITS
        is_label = after >= MIN_STANDALONE_DIGITS and not is_code
        return (rest.lstrip(), True) if is_label else (text, False)
    return text, after < MIN_STANDALONE_DIGITS or " " in rest.strip()


def _is_whole(digits: str, name: str) -> bool:
    """Whether a number that stands before its name neither begins nor ends within it.

    In ``1-800-FLOWERS`` letters are a part of the number, in ``4930111 24h`` digits of the name.
    """
    first, *others = digits.split()
    is_followed = bool(others) and _digit_count(first) >= MIN_STANDALONE_DIGITS
    return not is_followed and re.match(rf"-{_LETTER}", name) is None


def _is_one(text: str) -> bool:
    parts = [part for part in re.split(r"[\s/]+", text) if _digit_count(part)]
    whole = sum(_digit_count(part) >= MIN_STANDALONE_DIGITS for part in parts)
    return MIN_DIGITS <= _digit_count(text) <= MAX_DIGITS and whole < 2 and text.count("+") < 2


def _name(text: str) -> str:
    name = text.strip(_NAME_EDGES)
    bracketed = _BRACKETED.fullmatch(name)
    return (bracketed[1] if bracketed else name.rstrip("<(（[【")).strip(_NAME_EDGES)


def _digit_count(text: str) -> int:
    return sum(map(str.isdigit, text))
