"""Caller IDs as a person writes them into an account: a number, with a name before it or not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialer_gui.domain.typed_text import with_plain_digits

#: A name has a letter in it; the number after it may stand in brackets.
_NAMED = re.compile(r"(?P<name>.*[^\W\d_].*?)[\s:=<(（：]+(?P<number>\+?\d[\d\s\-./]*?)\s*[>)）]?")


@dataclass(frozen=True, slots=True)
class CallerId:
    """One caller ID to choose from.

    Attributes:
        number: what goes out as ``disnumber``.
        name: what the person calls it, empty when it has no name.
    """

    number: str
    name: str = ""


def read_caller_id(entry: str) -> CallerId:
    """Read ``Sales DE 493023125000``, ``Sales DE: 493023125000`` or a number alone.

    A number alone goes out as it stands, but for digits of other scripts; after a name only its
    digits and a leading ``+`` do.
    """
    entry = with_plain_digits(entry)
    match = _NAMED.fullmatch(entry)
    if match is None:
        return CallerId(entry)
    return CallerId(re.sub(r"[^\d+]", "", match["number"]), match["name"].strip())
