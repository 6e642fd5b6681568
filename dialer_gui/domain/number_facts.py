"""What is known about a number from its numbering plan: format, country, local time.

The numbering plans are the ``phonenumbers`` library's. It is imported on first use, because its
data takes longer to load than the window takes to appear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING

from dialer_gui.domain.numbers import NumberProblem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from phonenumbers import PhoneNumber

#: Without a + this many digits or fewer are an internal or short number, not a subscriber's.
MAX_SHORT_DIGITS = 6
#: What a number may have at most, with an international prefix before E.164's fifteen digits.
MAX_DIGITS = 19
#: Mexico's plan gave up this 1 in 2019; lists and some lines (provider documentation, section 3)
#: still have it.
_MEXICAN_MOBILE = re.compile(r"\+521\d{10}")


class NumberKind(StrEnum):
    """What sort of number it is, tested in this order."""

    SERVICE_CODE = "service_code"
    EXTENSION = "extension"
    SHORT = "short"
    PHONE = "phone"
    UNKNOWN_PLAN = "unknown_plan"


@dataclass(frozen=True, slots=True)
class NumberFacts:
    """What the numbering plan says.

    Attributes:
        kind: what sort of number it is.
        formatted: for people to read; the number itself where no plan is known.
        country: two capital letters (ISO 3166), empty when unknown.
        e164: the number with + and country code, empty where no plan is known.
        is_valid: False for a number of a possible length that the plan does not assign.
        problem: what keeps it from being called, None when it is possible.
    """

    kind: NumberKind
    formatted: str
    country: str = ""
    e164: str = ""
    is_valid: bool = True
    problem: NumberProblem | None = None


def describe(number: str, default_country: str, extensions: Collection[str] = ()) -> NumberFacts:
    """Say what is known about a normalised number.

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
    return _describe_phone(number, default_country.upper())


def without_trunk_zero(number: str) -> str:
    """Take out a zero that is dialled at home only, as in ``+49 030`` and ``0049 030``.

    In countries where the zero belongs to the number, such as Italy, it stays, and so do all other
    numbers.
    """
    import phonenumbers

    prefix = "00" if number.startswith("00") else "+"
    if not number.startswith(prefix):
        return number
    parsed = _parse(f"+{number.removeprefix(prefix)}", "")
    if parsed is None:
        return number
    whole = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    national = whole.removeprefix(f"+{parsed.country_code}")
    code = f"{prefix}{parsed.country_code}"
    return f"{code}{national}" if number == f"{code}0{national}" else number


def zones_of(facts: NumberFacts) -> tuple[str, ...]:
    """Return the time zones a number may be in, by IANA name; the first call loads the table."""
    from phonenumbers import parse, timezone

    if not facts.e164:
        return ()
    zones = timezone.time_zones_for_number(parse(facts.e164))
    return tuple(zone for zone in zones if zone != timezone.UNKNOWN_TIMEZONE)


def local_times(zones: Iterable[str], now: datetime) -> tuple[datetime, ...]:
    """Return the local times in the zones, earliest first, equal offsets once.

    Args:
        zones: by IANA name; those that this system does not know are left out.
        now: an aware time.
    """
    known = (zone for name in zones if (zone := _zone(name)) is not None)
    times = {(local := now.astimezone(zone)).utcoffset(): local for zone in known}
    return tuple(sorted(times.values(), key=lambda local: local.replace(tzinfo=None)))


def load() -> None:
    """Load the numbering plans, so that the first key press need not wait for them.

    The table of time zones, 2 ms, comes with the first number that is shown.
    """
    describe("+4930123456", "")


def _describe_phone(number: str, default_country: str) -> NumberFacts:
    import phonenumbers

    too_long = len(number) > MAX_DIGITS
    parsed = _parse(number, default_country)
    if number.startswith("00") and (parsed is None or not phonenumbers.is_valid_number(parsed)):
        # Most of the world dials 00 before a country code, whatever the account's country does.
        abroad = _parse(f"+{number[2:]}", "")
        if abroad is not None and (parsed is None or phonenumbers.is_valid_number(abroad)):
            parsed = abroad
    if parsed is None:
        return _without_plan(number, too_long)
    problem = NumberProblem.TOO_LONG if too_long else _problem_of(parsed)
    styles = phonenumbers.PhoneNumberFormat
    country = phonenumbers.region_code_for_number(parsed) or _country_of_code(parsed)
    return NumberFacts(
        NumberKind.PHONE,
        phonenumbers.format_number(parsed, styles.INTERNATIONAL),
        "" if country == "001" else country,
        phonenumbers.format_number(parsed, styles.E164),
        phonenumbers.is_valid_number(parsed),
        problem,
    )


def _parse(number: str, default_country: str) -> PhoneNumber | None:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, default_country or None)
        if _MEXICAN_MOBILE.fullmatch(f"+{parsed.country_code}{parsed.national_number}"):
            parsed = phonenumbers.parse(f"+52{str(parsed.national_number)[1:]}")
    except phonenumbers.NumberParseException:
        return None
    return parsed


def _without_plan(number: str, too_long: bool) -> NumberFacts:
    """A + needs a country code that exists; anything else may suit the installation."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    problem = NumberProblem.TOO_LONG if too_long else None
    if problem is None and number.startswith("+"):
        codes = {int(number[1:end]) for end in range(2, 5)}
        is_begun = len(number) < 4 or not codes.isdisjoint(COUNTRY_CODE_TO_REGION_CODE)
        problem = NumberProblem.TOO_SHORT if is_begun else NumberProblem.NOT_POSSIBLE
    return NumberFacts(NumberKind.UNKNOWN_PLAN, number, problem=problem)


def _problem_of(parsed: PhoneNumber) -> NumberProblem | None:
    import phonenumbers

    results = phonenumbers.ValidationResult
    return {
        results.IS_POSSIBLE: None,
        results.IS_POSSIBLE_LOCAL_ONLY: None,
        results.TOO_SHORT: NumberProblem.TOO_SHORT,
        results.TOO_LONG: NumberProblem.TOO_LONG,
    }.get(phonenumbers.is_possible_number_with_reason(parsed), NumberProblem.NOT_POSSIBLE)


def _country_of_code(parsed: PhoneNumber) -> str:
    import phonenumbers

    regions = phonenumbers.region_codes_for_country_code(parsed.country_code or 0)
    return regions[0] if len(regions) == 1 else ""


def _zone(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
