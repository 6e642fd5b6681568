"""Reading a reply whose types wobble: integers as strings, objects as arrays, null anywhere."""

from __future__ import annotations

from typing import Any

from dialer_gui.domain.outside_text import plain_text

#: No status or code of this API is as large; a number of a thousand digits is no code.
INTEGER_LIMIT = 10**10
#: A server's text is shown beside our own words; more than this is no text for people.
MAX_TEXT_LENGTH = 500
#: No list is read further: nobody chooses among more, and a window that shows them stands still.
MAX_ROWS = 1000


def integer(value: object) -> int | None:
    """Read an integer that may come as a string or a float; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        value = value.strip()
        return int(value) if value.isascii() and value.isdigit() and len(value) <= 10 else None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    return value if isinstance(value, int) and abs(value) < INTEGER_LIMIT else None


def text(value: object) -> str:
    """Read a text that may come as a number; empty for anything else.

    It comes without marks that nobody sees, and cut when it is too long.
    """
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < INTEGER_LIMIT:
        return str(value)
    words = plain_text(value) if isinstance(value, str) else ""
    return words if len(words) <= MAX_TEXT_LENGTH else f"{words[:MAX_TEXT_LENGTH]}…"


def mapping(value: object) -> dict[str, Any]:
    """Read an object; an empty one for anything else (an empty object may come as an array)."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> list[dict[str, Any]]:
    """Read an array of objects; a single object is an array of one; the rest is passed over.

    At most the first ``MAX_ROWS`` are read; :func:`length` tells how many there are.
    """
    if isinstance(value, dict):
        return [value]
    rows = value[:MAX_ROWS] if isinstance(value, list) else []
    return [each for each in rows if isinstance(each, dict)]


def length(value: object) -> int:
    """Return how many an array holds; a single object is an array of one."""
    return len(value) if isinstance(value, list) else int(isinstance(value, dict))
