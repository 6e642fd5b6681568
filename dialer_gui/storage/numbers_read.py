"""Numbers out of files that a hand, a fault or another program may have written."""

from __future__ import annotations

import math

#: The end of the year 9999; no calendar can show what comes after it.
LATEST_UNIX_S = 253_402_300_799.0


def finite_number(value: object) -> float | None:
    """Return a number that can be reckoned with; None for anything else, be it JSON's NaN."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def plausible_seconds(value: object) -> float | None:
    """Return a time in Unix seconds, or a span; None for what is neither."""
    seconds = finite_number(value)
    return None if seconds is None or not 0.0 <= seconds <= LATEST_UNIX_S else seconds
