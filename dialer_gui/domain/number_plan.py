"""Which texts are numbers that a numbering plan has assigned, by the ``phonenumbers`` library.

It is imported on first use, because its data takes longer to load than the window to appear.
"""

from __future__ import annotations

from functools import lru_cache

#: The most digits that are asked about: E.164 has fifteen, an international prefix up to four.
MAX_ASKED_DIGITS = 19
#: No text longer than this is searched for numbers of a plan.
_MAX_SEARCHED_LENGTH = 100


def is_assigned(number: str, country: str) -> bool:
    """Whether a normalised number is, as a whole, one that is dialled so in a country.

    Args:
        number: ``+`` and digits, or digits.
        country: ISO 3166 letters, or empty: then only numbers with a ``+`` are known.
    """
    return len(number) <= MAX_ASKED_DIGITS and assigned_spans(number, country) == (
        (0, len(number)),
    )


def is_too_long(number: str, country: str) -> bool:
    """Whether a normalised number has more digits than any number of its plan."""
    import phonenumbers

    results = phonenumbers.ValidationResult
    try:
        parsed = phonenumbers.parse(number, country.upper() or None)
    except phonenumbers.NumberParseException as error:
        return error.error_type == error.TOO_LONG
    return phonenumbers.is_possible_number_with_reason(parsed) == results.TOO_LONG


@lru_cache(maxsize=256)
def assigned_spans(text: str, country: str) -> tuple[tuple[int, int], ...]:
    """Return where in a text assigned numbers begin and end, in their order."""
    from phonenumbers import Leniency, PhoneNumberMatcher

    if len(text) > _MAX_SEARCHED_LENGTH:
        return ()
    found = PhoneNumberMatcher(text, country.upper() or None, Leniency.VALID)
    return tuple((match.start, match.end) for match in found)
