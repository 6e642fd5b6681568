"""Links that other programs open with this one: what is refused, and who opens them now."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

#: The kinds of links this program can be made the handler of.
SCHEMES = ("tel", "callto")
#: No number needs more, with all parameters of RFC 3966.
MAX_LINK_LENGTH = 256
#: More links than these in so many seconds are no person's doing.
MAX_LINKS = 5
LINK_PERIOD_S = 10.0


class LinkProblem(StrEnum):
    """Why nothing is taken from a link."""

    TOO_LONG = "too_long"
    CONTROL_CHARACTERS = "control_characters"


class LinkHandling(NamedTuple):
    """Who opens links now.

    Attributes:
        names: by scheme, the name of the program that opens it; empty where none does, or where
            the system does not tell.
        ours: the schemes that this program opens.
        can_take: whether this program can make itself the handler, or lead to where that is done.
        can_give_back: whether what was changed here can be undone here.
        is_chosen_elsewhere: the last word is the person's, in the system's own settings.
    """

    names: Mapping[str, str] = MappingProxyType({})
    ours: frozenset[str] = frozenset()
    can_take: bool = False
    can_give_back: bool = False
    is_chosen_elsewhere: bool = False


def link_problem(uri: str) -> LinkProblem | None:
    """Return why a link is refused as a whole; None for a link that may be read."""
    if len(uri) > MAX_LINK_LENGTH:
        return LinkProblem.TOO_LONG
    if any(unicodedata.category(each) == "Cc" for each in uri + unquote(uri)):
        return LinkProblem.CONTROL_CHARACTERS
    return None


class LinkRate:
    """Counts links, to tell those of a person from a page that opens one after the other."""

    def __init__(self) -> None:
        self._times_s: deque[float] = deque(maxlen=MAX_LINKS + 1)

    def is_too_high(self, now_s: float) -> bool:
        """Note a link that came now, and return whether there were too many just before.

        Args:
            now_s: a steady clock's time, in seconds.
        """
        self._times_s.append(now_s)
        return len(self._times_s) > MAX_LINKS and now_s - self._times_s[0] < LINK_PERIOD_S
