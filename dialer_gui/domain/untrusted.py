"""What comes from outside: text as it may be shown, logged and compared, numbers, links."""

from __future__ import annotations

import math
from unicodedata import category
from urllib.parse import urlsplit

#: Characters that Unicode counts as letters, but that are invisible.
_FILLERS = frozenset("\u034f\u115f\u1160\u3164\uffa0")
_BLANK, _HALF_CHARACTER = "Zs", "Cs"
#: Control characters, and marks that change how other characters are drawn.
_UNSEEN = frozenset({"Cc", "Cf"})


def plain_text(text: str, *, keeps_lines: bool = False) -> str:
    """Return the text in one line and without controls, direction marks and zero-width marks.

    Args:
        text: from outside.
        keeps_lines: whether a line break stays one, for words that may take several lines; empty
            lines at the end go.
    """
    if _is_seen(text):
        return text
    lines = ("".join(map(_seen, line)) for line in text.splitlines())
    return "\n".join(lines).rstrip("\n") if keeps_lines else " ".join(lines)


def escaped_text(text: str) -> str:
    r"""Return the text in one line, with ``\n``, ``\x1b`` or ``\u202e`` where such a mark is."""
    if _is_seen(text):
        return text
    return "".join(
        each if _is_seen(each) or category(each) == _BLANK else ascii(each)[1:-1] for each in text
    )


def _is_seen(text: str) -> bool:
    return text.isprintable() and _FILLERS.isdisjoint(text)


def _seen(character: str) -> str:
    kind = category(character)
    if character == "\t":
        return " "
    if kind == _HALF_CHARACTER:
        return "\N{REPLACEMENT CHARACTER}"
    return "" if kind in _UNSEEN or character in _FILLERS else character


def without_unseen(text: str) -> str:
    """Return the text without blanks around it and without invisible marks.

    Copying from a page often copies a direction mark or a zero-width blank as well.
    """
    return plain_text(text, keeps_lines=True).strip()


def with_plain_digits(text: str) -> str:
    """Return the text as above, any script's digits and plus as ASCII.

    A Chinese keyboard types ``８００１``, which providers do not understand.
    """
    seen = without_unseen(text)
    if seen.isascii():
        return seen
    digits = (str(int(each)) if each.isdecimal() else each for each in seen)
    return "".join(digits).replace("＋", "+")


def is_usable_address(address: str) -> bool:
    """Whether the text is an http or https address with a host, a sane port and no password."""
    try:
        parts = urlsplit(address)
        has_sane_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    names_someone = parts.username is not None or parts.password is not None
    return (
        address.isprintable()  # a zero-width space comes along when an address is copied
        and " " not in address
        and parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and has_sane_port
        and not names_someone
    )


def is_safe_link(link: str) -> bool:
    """Whether a browser may open it: such an address, with nothing that hides where it leads.

    A link of any other kind could start a program or read a file.
    """
    return "\\" not in link and is_usable_address(link)


#: The end of the year 9999, the last that dates can show.
LATEST_UNIX_S = 253_402_300_799.0


def finite_number(value: object) -> float | None:
    """Return a finite number; None for anything else, such as JSON's NaN."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def plausible_seconds(value: object) -> float | None:
    """Return a time in Unix seconds, or a duration; None if the value can be neither."""
    seconds = finite_number(value)
    return None if seconds is None or not 0.0 <= seconds <= LATEST_UNIX_S else seconds
