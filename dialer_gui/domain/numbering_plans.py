"""The world's numbering plans: the one importer of the ``phonenumbers`` library.

Its data takes longer to load than the window takes to appear. So only
:func:`dialer_gui.domain.numbers.plans` imports this module, at the first question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, timezone

#: Longer numbers are not looked up: E.164 has fifteen digits, an international prefix up to four.
MAX_ASKED_DIGITS = 19
#: Longer texts are not searched for numbers of a plan.
_MAX_SEARCHED_LENGTH = 100


class NumberingPlans:
    """Answers questions about numbers; has no state.

    A number is normalised: ``+`` and digits, or digits. A country is its ISO 3166 letters, or
    empty: then only numbers with a ``+`` are known.
    """

    def parse(self, number: str, country: str = "") -> PhoneNumber | None:
        """Return a number's parts, None where no plan fits."""
        try:
            return phonenumbers.parse(number, country or None, keep_raw_input=True)
        except phonenumbers.NumberParseException:
            return None

    def is_valid(self, parsed: PhoneNumber) -> bool:
        """Whether its plan has such a number."""
        return phonenumbers.is_valid_number(parsed)

    def is_too_short(self, parsed: PhoneNumber) -> bool:
        """Whether it has fewer digits than any number of its plan."""
        too_short = phonenumbers.ValidationResult.TOO_SHORT
        return phonenumbers.is_possible_number_with_reason(parsed) == too_short

    def is_too_long(self, number: str, country: str) -> bool:
        """Whether it has more digits than any number of its plan."""
        too_long = phonenumbers.ValidationResult.TOO_LONG
        try:
            parsed = phonenumbers.parse(number, country.upper() or None)
        except phonenumbers.NumberParseException as error:
            return error.error_type == error.TOO_LONG
        return phonenumbers.is_possible_number_with_reason(parsed) == too_long

    def begins_abroad(self, parsed: PhoneNumber) -> bool:
        """Whether its country's prefix for calls abroad stood before the country code."""
        source = phonenumbers.CountryCodeSource
        return parsed.country_code_source == source.FROM_NUMBER_WITH_IDD

    def is_dialled_so(self, number: str, home: PhoneNumber) -> bool:
        """Whether these are the digits that are dialled for it in its own country."""
        written = phonenumbers.format_number(home, PhoneNumberFormat.NATIONAL)
        return re.sub(r"\D", "", written) == number

    def forms_within_country(self, number: str) -> tuple[str, ...]:
        """Return the digits of a number with ``+`` without its country code.

        They are with and without 0, and as they are dialled there; none where no plan fits.
        """
        parsed = self.parse(number)
        if parsed is None:
            return ()
        within = phonenumbers.national_significant_number(parsed)
        written = phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL)
        return (within, f"0{within}", re.sub(r"\D", "", written))

    def e164(self, parsed: PhoneNumber) -> str:
        """Return ``+``, country code and digits."""
        return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)

    def formatted(self, parsed: PhoneNumber) -> str:
        """Return the number as people of other countries write it."""
        return phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)

    def formatted_while_typing(self, number: str, country: str) -> str:
        """Return ``+`` and digits in groups, as far as they can be told of so many digits."""
        formatter, written = phonenumbers.AsYouTypeFormatter(country), ""
        for character in number:
            written = formatter.input_digit(character)
        return written

    def has_country_code(self, code: int) -> bool:
        """Whether a country code is assigned."""
        return code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE

    def country_of(self, parsed: PhoneNumber) -> str:
        """Return ISO 3166 letters, empty where the number may be of more than one country."""
        country = phonenumbers.region_code_for_number(parsed)
        if not country:
            regions = phonenumbers.region_codes_for_country_code(parsed.country_code or 0)
            country = regions[0] if len(regions) == 1 else ""
        return "" if country == "001" else country

    def is_emergency(self, number: str, country: str) -> bool:
        """Whether its digits reach an emergency service of the country."""
        if number.startswith("+"):
            parsed = self.parse(number)
            if parsed is None:
                return False
            country = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
            return phonenumbers.is_emergency_number(str(parsed.national_number), country)
        # Of an unknown country: what most of the world dials.
        asked = (country.upper(),) if country else ("GB", "US")
        return any(phonenumbers.is_emergency_number(number, each) for each in asked)

    def is_premium_rate(self, number: str, country: str) -> bool:
        """Whether its plan has it among the numbers that cost more than a call."""
        parsed = self.parse(number, country.upper())
        if parsed is None:
            return False
        if phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.PREMIUM_RATE:
            return True
        cost = phonenumbers.expected_cost_for_region(parsed, country.upper())
        return cost == phonenumbers.ShortNumberCost.PREMIUM_RATE

    def zones_of(self, e164: str) -> tuple[str, ...]:
        """Return the time zones a number may be in, by IANA name."""
        zones = timezone.time_zones_for_number(phonenumbers.parse(e164))
        return tuple(zone for zone in zones if zone != timezone.UNKNOWN_TIMEZONE)

    def local_times(self, zones: Iterable[str], at_s: float) -> tuple[datetime, ...]:
        """Return the local times in the zones, earliest first, equal offsets once."""
        times = {}
        for name in zones:
            with suppress(ZoneInfoNotFoundError, ValueError, OSError):
                local = datetime.fromtimestamp(at_s, ZoneInfo(name))
                times[local.utcoffset()] = local
        return tuple(sorted(times.values(), key=lambda local: local.replace(tzinfo=None)))

    def is_assigned(self, number: str, country: str) -> bool:
        """Whether it is, as a whole, a number that is dialled so in the country."""
        whole = ((0, len(number)),)
        return len(number) <= MAX_ASKED_DIGITS and self.spans(number, country) == whole

    @staticmethod
    @lru_cache(maxsize=256)
    def spans(text: str, country: str) -> tuple[tuple[int, int], ...]:
        """Return where in a text assigned numbers begin and end, in their order."""
        if len(text) > _MAX_SEARCHED_LENGTH:
            return ()
        leniency = phonenumbers.Leniency.VALID
        found = phonenumbers.PhoneNumberMatcher(text, country.upper() or None, leniency)
        return tuple((match.start, match.end) for match in found)
