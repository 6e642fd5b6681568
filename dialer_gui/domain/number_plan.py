"""Which texts are numbers that a numbering plan has assigned."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialer_gui.domain.numbering_plans import NumberingPlans

#: The most digits that are asked about: E.164 has fifteen, an international prefix up to four.
MAX_ASKED_DIGITS = 19
#: No text longer than this is searched for numbers of a plan.
_MAX_SEARCHED_LENGTH = 100


@cache
def plans() -> NumberingPlans:
    """Return the numbering plans; the first call loads them, which takes a while."""
    from dialer_gui.domain.numbering_plans import NumberingPlans

    return NumberingPlans()


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
    return plans().is_too_long(number, country.upper())


@lru_cache(maxsize=256)
def assigned_spans(text: str, country: str) -> tuple[tuple[int, int], ...]:
    """Return where in a text assigned numbers begin and end, in their order."""
    if len(text) > _MAX_SEARCHED_LENGTH:
        return ()
    return plans().spans(text, country.upper())
