"""What is known about a number from its numbering plan: format, country, local time."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.numbers import NumberProblem, plans, read_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from phonenumbers import PhoneNumber

#: Up to so many digits without a + are an internal or short number, not a subscriber's.
MAX_SHORT_DIGITS = 6
#: The most digits of a number: E.164's fifteen, with an international prefix before them.
MAX_DIGITS = 19
_TYPED_NUMBER = r"\+?[0-9]+"
_DIALLED = frozenset("0123456789*#+")
#: Mexico's plan dropped these in 2019: prefixes for calls within the country, and a digit for
#: mobile phones. Some lines (provider documentation, section 3) still need them.
_MEXICAN_PREFIX = r"\+52(?:01|04[45]|1)(?=\d{10}\Z)"
_MEXICAN_MOBILE = r"\+521\d{10}"


class NumberKind(StrEnum):
    """The kinds of numbers, tested in this order."""

    SERVICE_CODE = "service_code"
    EXTENSION = "extension"
    SHORT = "short"
    PHONE = "phone"
    UNKNOWN_PLAN = "unknown_plan"


#: A date, in one of the usual orders.
_DATE = r"(?<!\d)(\d{4}([-./])\d\d?\2\d\d?|\d\d?([-./])\d\d?\3\d{4})(?!\d)"


class NumberCaution(StrEnum):
    """What a person should know of a number that a link has brought."""

    SERVICE_CODE = "service_code"
    OWN_EXTENSION = "own_extension"
    EMERGENCY = "emergency"
    PREMIUM_RATE = "premium_rate"


class NumberFacts(NamedTuple):
    """What the numbering plan says.

    Attributes:
        kind: what sort of number it is.
        formatted: for people to read; the number itself if no plan is known, if it may belong to
            more than one country, or if the plan has no such number.
        country: two capital letters (ISO 3166), empty when unknown.
        e164: the number with + and country code, empty when no plan is known.
        is_valid: False for a number that its plan does not have; it can be called all the same.
        problem: what keeps it from being called, None when it is possible.
        international: what goes out for a number with a country code: + and the digits that
            ``formatted`` shows. Empty for all others, which go out as they are.
    """

    kind: NumberKind
    formatted: str
    country: str = ""
    e164: str = ""
    is_valid: bool = True
    problem: NumberProblem | None = None
    international: str = ""


class CallPreview(NamedTuple):
    """What would be called and sent.

    Attributes:
        number: normalised, the digits that are shown where it has a country code; empty when no
            number was read.
        facts: what the numbering plan says; None when no number was read.
        dialled: the exact characters that would go out as ``destnumber``.
        problem: what keeps it from being called, None when it can be.
        candidates: the numbers to choose from when the text holds several.
        holds_more_digits: the text holds digits that are not in the number; the number needs a
            confirmation of its own before it is dialled.
    """

    number: str
    facts: NumberFacts | None
    dialled: str
    problem: NumberProblem | None
    candidates: tuple[str, ...] = ()
    holds_more_digits: bool = False


def plain_number(text: str, account: Account) -> CallPreview | None:
    """Return the one number that a text which nobody has chosen holds without a doubt, else None.

    It is one that its numbering plan has, nothing is left over, and it does not look like a date.
    """
    found = preview(text, account)
    facts = found.facts
    is_phone = facts is not None and facts.kind is NumberKind.PHONE and facts.is_valid
    is_whole = found.problem is None and not found.holds_more_digits
    return found if is_phone and is_whole and not re.search(_DATE, text) else None


def preview(text: str, account: Account) -> CallPreview:
    """Read, describe and rewrite the number in a text by the account's rules.

    The account's own extensions are tested first and go out untouched by the number rules.
    """
    reading = read_number(text, account.default_country)
    if reading.problem is not None:
        return CallPreview("", None, "", reading.problem, reading.candidates)
    facts = describe(reading.number, account.default_country, account.extensions)
    number = facts.international or reading.number
    is_internal = facts.kind in {NumberKind.EXTENSION, NumberKind.SHORT, NumberKind.SERVICE_CODE}
    dialled = number if is_internal else account.rules.apply(number)
    return CallPreview(
        number,
        facts,
        dialled,
        facts.problem,
        holds_more_digits=reading.holds_more_digits,
    )


def describe(number: str, default_country: str, extensions: Collection[str] = ()) -> NumberFacts:
    """Return what is known about a normalised number.

    Args:
        number: as :func:`dialer_gui.domain.numbers.read_number` returned it.
        default_country: ISO 3166 letters for numbers without a country code, or empty.
        extensions: the account's own extensions; they are never taken for phone numbers.
    """
    if number[:1] in {"*", "#"}:
        return NumberFacts(NumberKind.SERVICE_CODE, number)
    if number in extensions:
        return NumberFacts(NumberKind.EXTENSION, number)
    if not number.startswith("+") and len(number) <= MAX_SHORT_DIGITS:
        problem = NumberProblem.TOO_SHORT if len(number) < 2 else None
        return NumberFacts(NumberKind.SHORT, number, problem=problem)
    if len(number) > MAX_DIGITS:
        return NumberFacts(NumberKind.UNKNOWN_PLAN, number, problem=NumberProblem.TOO_LONG)
    if number.startswith("+"):
        return _describe_international(number)
    return _describe_digits(number, default_country.upper())


def e164_of(number: str, default_country: str, extensions: Collection[str] = ()) -> str:
    """Return a number with + and country code as :func:`describe` does, in a third of its time.

    It is empty for a number whose plan is not known, and for one that is no subscriber's.
    """
    is_short = not number.startswith("+") and len(number) <= MAX_SHORT_DIGITS
    if number[:1] in {"*", "#"} or number in extensions or is_short or len(number) > MAX_DIGITS:
        return ""
    if not number.startswith("+"):
        return _describe_digits(number, default_country.upper()).e164
    parsed = _parse(number)
    return plans().e164(parsed) if parsed is not None else ""


def caution_of(number: str, country: str, own_extension: str) -> NumberCaution | None:
    """Return what to warn of before a number is called that another program has put in.

    Args:
        number: as :func:`dialer_gui.domain.numbers.read_number` returned it.
        country: as for :func:`describe`.
        own_extension: the phone that a call would be placed from; may be empty.
    """
    if number[:1] in {"*", "#"}:
        return NumberCaution.SERVICE_CODE
    if number == own_extension and number:
        return NumberCaution.OWN_EXTENSION
    if plans().is_emergency(number, country):
        return NumberCaution.EMERGENCY
    return NumberCaution.PREMIUM_RATE if plans().is_premium_rate(number, country) else None


def dialled_characters(text: str) -> str:
    """Return the ASCII digits, ``+``, ``*`` and ``#`` of a text, in their order."""
    return "".join(filter(_DIALLED.__contains__, text))


@lru_cache(maxsize=256)
def format_while_typing(number: str, country: str, extensions: tuple[str, ...] = ()) -> str:
    """Return dialled characters with blanks and marks between them, as people write them.

    The result holds the same characters and is read as the same number. If it would not be, and for
    extensions, short numbers and service codes, the number is returned unchanged.

    Args:
        number: what :func:`dialled_characters` returned.
        country: as for :func:`describe`.
        extensions: as for :func:`describe`.
    """
    is_short = not number.startswith("+") and len(number) <= MAX_SHORT_DIGITS
    if is_short or number in extensions or not re.fullmatch(_TYPED_NUMBER, number):
        return number
    written = plans().formatted_while_typing(number, country.upper()).rstrip(" -(")
    if dialled_characters(written) != number:
        return number
    is_same = read_number(written, country) == read_number(number, country)
    return written if is_same else number


def zones_of(facts: NumberFacts) -> tuple[str, ...]:
    """Return the time zones a number may be in, by IANA name; the first call loads the table."""
    return plans().zones_of(facts.e164) if facts.e164 else ()


def local_times(zones: Iterable[str], at_s: float) -> tuple[datetime, ...]:
    """Return the local times in the zones, earliest first, equal offsets once.

    Args:
        zones: by IANA name; names that this system does not know are left out.
        at_s: Unix time.
    """
    return plans().local_times(zones, at_s)


def load() -> None:
    """Load what reads numbers, and the plans, so that the first key press need not wait for them.

    The table of time zones, 2 ms, comes with the first number that is shown.
    """
    describe(read_number("+49 30 123456", "").number, "")


def _describe_international(number: str) -> NumberFacts:
    """Describe a number with a +; what is shown and what goes out come from one parsed number."""
    parsed = _parse(number)
    if parsed is None:
        return NumberFacts(NumberKind.UNKNOWN_PLAN, number, problem=_problem_without_plan(number))
    e164, is_valid = plans().e164(parsed), plans().is_valid(parsed)
    # Digits are left out only of a number that is certain to be right without them.
    is_kept = not is_valid or re.fullmatch(_MEXICAN_MOBILE, number) is not None
    sent = number if is_kept else e164
    return NumberFacts(
        NumberKind.PHONE,
        plans().formatted(parsed) if sent == e164 else sent,
        plans().country_of(parsed),
        e164,
        is_valid,
        _problem_of(parsed),
        international=sent,
    )


def _describe_digits(number: str, default_country: str) -> NumberFacts:
    """Describe a number without a +.

    Some have a country code all the same. If the number is not dialled so in the account's country
    and may be of another one, no country is named: the window must not show a guess.
    """
    home = _parse(number, default_country)
    is_home = home is not None and plans().is_valid(home)
    if home is not None and is_home:
        if plans().begins_abroad(home):
            return _describe_international(plans().e164(home))
        if plans().is_dialled_so(number, home):
            return _describe_national(home)
    # Most of the world dials 00 before a country code, whatever the account's country does.
    whole = f"+{number.removeprefix('00')}"
    parsed = _parse(whole)
    if parsed is not None and plans().is_valid(parsed):
        if number.startswith("00") or (home and home.country_code == parsed.country_code):
            return _describe_international(whole)
        if is_home:
            return NumberFacts(NumberKind.UNKNOWN_PLAN, number)
    if home is None:
        return NumberFacts(NumberKind.UNKNOWN_PLAN, number)
    if is_home:
        return _describe_national(home)
    return NumberFacts(NumberKind.PHONE, number, is_valid=False)


def _describe_national(home: PhoneNumber) -> NumberFacts:
    return NumberFacts(
        NumberKind.PHONE, plans().formatted(home), plans().country_of(home), plans().e164(home)
    )


def _parse(number: str, default_country: str = "") -> PhoneNumber | None:
    return plans().parse(re.sub(_MEXICAN_PREFIX, "+52", number), default_country)


def _problem_without_plan(number: str) -> NumberProblem:
    """Return a problem unless an existing country code and digits follow the +."""
    codes = {int(number[1:end]) for end in range(2, 5)}
    is_begun = len(number) < 4 or any(map(plans().has_country_code, codes))
    return NumberProblem.TOO_SHORT if is_begun else NumberProblem.NOT_POSSIBLE


def _problem_of(parsed: PhoneNumber) -> NumberProblem | None:
    """Return the problem that is certain: too few digits behind a country code.

    Other conflicts with a plan are only warnings: plans change, and some lines need more digits.
    """
    return NumberProblem.TOO_SHORT if plans().is_too_short(parsed) else None
