"""Reading a reply whose types wobble: integers as strings, objects as arrays, null anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dialer_gui.domain.untrusted import plain_text

#: No status or code of this API is as large; a number of a thousand digits is no code.
INTEGER_LIMIT = 10**10
#: A server's text is shown beside our own words; more than this is no text for people.
MAX_TEXT_LENGTH = 500
#: An id, or a phone number, may be longer than any code.
MAX_DIGITS = 64
#: Beyond this a float no longer tells every digit.
_EXACT_FLOAT = 2**53
#: How far words are looked for in what a server packs into lists and objects.
_MAX_WORDS = 20
_MAX_DEPTH = 4
#: No list is read further: nobody chooses among more, and a window that shows them stands still.
MAX_ROWS = 1000

_INTEGER = re.compile(r"[+-]?\d{1,10}(?:\.0*)?", re.ASCII)


def integer(value: object) -> int | None:
    """Read an integer that may come as a string or a float; None for anything else.

    A string may hold blanks around ASCII digits, a sign, and a fraction of zeros.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        written = value.strip()
        return int(written.partition(".")[0]) if _INTEGER.fullmatch(written) else None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    return value if isinstance(value, int) and abs(value) < INTEGER_LIMIT else None


def text(value: object) -> str:
    """Read a text that may come as a number; empty for anything else.

    It comes without marks that nobody sees, and cut when it is too long.
    """
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT_FLOAT:
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**MAX_DIGITS else ""
    return _cut(plain_text(value)) if isinstance(value, str) else ""


def words(value: object) -> str:
    """Read words for people, which may stand in lists and objects; empty where there are none."""
    return _cut("; ".join(dict.fromkeys(_phrases(value, 0))))


def mapping(value: object) -> dict[str, Any]:
    """Read an object; an empty one for anything else (an empty object may come as an array)."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> list[dict[str, Any]]:
    """Read an array of objects; the rest is passed over.

    A single object is an array of one; one that holds nothing but objects is an array whose
    places have gaps, which PHP writes so. At most the first ``MAX_ROWS`` are read;
    :func:`length` tells how many there are.
    """
    return [each for each in _rows(value)[:MAX_ROWS] if isinstance(each, dict)]


def length(value: object) -> int:
    """Return how many rows there are, before :func:`mappings` leaves out those beyond its limit."""
    return len(_rows(value))


def _rows(value: object) -> list[Any]:
    if isinstance(value, dict):
        rows = list(value.values())
        return rows if rows and all(isinstance(row, dict) for row in rows) else [value]
    return value if isinstance(value, list) else []


def _phrases(value: object, depth: int) -> Iterator[str]:
    """Yield the texts in a value, each with the names it is filed under."""
    if not isinstance(value, (dict, list)):
        if phrase := text(value).strip():
            yield phrase
    elif depth < _MAX_DEPTH:
        pairs = value.items() if isinstance(value, dict) else [("", each) for each in value]
        for name, inner in list(pairs)[:_MAX_WORDS]:
            # PHP writes a list with gaps as an object; its places say nothing to a person.
            title = "" if name.isdigit() else text(name).strip()
            for phrase in _phrases(inner, depth + 1):
                yield f"{title}: {phrase}" if title else phrase


def _cut(written: str) -> str:
    return written if len(written) <= MAX_TEXT_LENGTH else f"{written[:MAX_TEXT_LENGTH]}…"
