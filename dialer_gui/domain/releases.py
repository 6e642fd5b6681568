"""Newer releases of the program: which version is newer, what to believe, and when to look."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from dialer_gui.domain.untrusted import is_safe_link

#: A longer text is no version.
MAX_VERSION_LENGTH = 64
_NUMBER = r"(?:0|[1-9][0-9]{0,8})"
_MARK = r"(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)"
_VERSION = re.compile(
    rf"({_NUMBER})\.({_NUMBER})\.({_NUMBER})(?:-({_MARK}(?:\.{_MARK})*))?"
    r"(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?"
)


@functools.total_ordering
@dataclass(frozen=True, slots=True)
class Version:
    """One version; made by :func:`version_of`.

    What a version says of its build, behind a ``+``, makes it neither newer nor another one.

    Attributes:
        numbers: major, minor, patch.
        marks: of a version before the release, such as ``("rc", "1")``; empty for a release.
    """

    numbers: tuple[int, int, int]
    marks: tuple[str, ...] = ()

    def __str__(self) -> str:
        written = ".".join(map(str, self.numbers))
        return f"{written}-{'.'.join(self.marks)}" if self.marks else written

    def __lt__(self, other: Version) -> bool:
        return self._rank() < other._rank()

    def _rank(self) -> tuple[object, ...]:
        # A release follows what comes before it; numbers stand before words, and by their value.
        marks = tuple((0, int(m), "") if m.isdigit() else (1, 0, m) for m in self.marks)
        return (self.numbers, not self.marks, marks)


def version_of(text: str) -> Version | None:
    """Read a version; None when it is none."""
    found = _VERSION.fullmatch(text) if len(text) <= MAX_VERSION_LENGTH else None
    if found is None:
        return None
    major, minor, patch, marks = found.groups()
    return Version((int(major), int(minor), int(patch)), tuple(marks.split(".")) if marks else ())


#: The shortest time between two looks that no person asked for.
DAY_S = 24 * 60 * 60.0
#: A feed that claims to be valid for longer is refused: so long could it be replayed.
MAX_VALIDITY_S = 366 * DAY_S
MAX_LINK_LENGTH = 2048


class UpdateState(StrEnum):
    """The result of a look at the feed."""

    NEWER = "newer"
    CURRENT = "current"
    UNREACHABLE = "unreachable"
    UNTRUSTED = "untrusted"
    OUTDATED = "outdated"


class FeedError(Exception):
    """A feed can't be reached or must not be trusted.

    Attributes:
        state: ``UNREACHABLE``, ``UNTRUSTED`` or ``OUTDATED``.
        detail: a technical hint, plain text, without an address; may be empty.
    """

    def __init__(self, state: UpdateState, detail: str = "") -> None:
        super().__init__(f"{state.value}: {detail}")
        self.state = state
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Release:
    """The newest release, as its makers have signed it.

    Attributes:
        version: its version.
        page: an https link to read about it and get it.
        issued_at_s, valid_until_s: when it was signed and how long it is valid, Unix seconds.
    """

    version: Version
    page: str
    issued_at_s: float
    valid_until_s: float


@dataclass(frozen=True, slots=True)
class UpdateAnswer:
    """The answer to the question whether there is a newer release.

    Attributes:
        state: what is known.
        running: the version that asked.
        release: the feed's newest release; None when the feed can't be trusted.
        detail: a technical hint, plain text, may be empty.
    """

    state: UpdateState
    running: str
    release: Release | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class UpdateMemory:
    """What is remembered of earlier looks.

    Attributes:
        looked_at_s: when the feed was asked last, Unix seconds; None: never.
        put_off: the version the person does not want to hear of again; empty when none.
        feed: which feed the next one is about, a digest.
        issued_at_s: the latest issue of that feed that was believed; 0.0 when none was.
    """

    looked_at_s: float | None = None
    put_off: str = ""
    feed: str = ""
    issued_at_s: float = 0.0


def seconds_until_due(looked_at_s: float | None, now_s: float) -> float:
    """Return how long to wait with a look that no person asked for.

    If the clock was set back, the wait is longer, by a day at most: if the latest look lies further
    in the future than that, the next look is due at once.
    """
    if looked_at_s is None or looked_at_s - now_s > DAY_S:
        return 0.0
    return min(max(0.0, looked_at_s + DAY_S - now_s), DAY_S)


def release_of(content: object) -> Release:
    """Read the signed part of a feed; unknown keys are skipped.

    Raises:
        FeedError: it is invalid.
    """
    if not isinstance(content, Mapping):
        raise FeedError(UpdateState.UNTRUSTED, "no object")
    version = version_of(_text(content, "version"))
    if version is None:
        raise FeedError(UpdateState.UNTRUSTED, "no version")
    page = _text(content, "page")
    if not is_secure_link(page):
        raise FeedError(UpdateState.UNTRUSTED, "no https page")
    issued_at_s, valid_until_s = _time(content, "issued_at"), _time(content, "valid_until")
    if not 0 < valid_until_s - issued_at_s <= MAX_VALIDITY_S:
        raise FeedError(UpdateState.UNTRUSTED, "no sensible time of validity")
    return Release(version, page, issued_at_s, valid_until_s)


def check_time(release: Release, now_s: float, issued_before_s: float) -> None:
    """Check that a feed is valid now.

    Args:
        release: the feed's.
        now_s: Unix seconds.
        issued_before_s: the latest issue that was accepted before; an older one is a replay.

    Raises:
        FeedError: it is not valid any more, or not yet.
    """
    if now_s > release.valid_until_s:
        raise FeedError(UpdateState.OUTDATED, "no longer valid")
    if release.issued_at_s < issued_before_s:
        raise FeedError(UpdateState.OUTDATED, "older than one that came before")
    # If it were accepted, every later feed would count as a replay.
    if release.issued_at_s > now_s + DAY_S:
        raise FeedError(UpdateState.OUTDATED, "not valid yet")


def is_secure_link(link: str) -> bool:
    """Whether it is an https link that a browser may open."""
    return len(link) <= MAX_LINK_LENGTH and link.startswith("https://") and is_safe_link(link)


def _text(content: Mapping[object, object], key: str) -> str:
    value = content.get(key)
    return value if isinstance(value, str) else ""


def _time(content: Mapping[object, object], key: str) -> float:
    """Read a time such as ``2026-11-24T15:00:00Z``; 0.0, which is long ago, when it is none."""
    try:
        moment = datetime.strptime(_text(content, key), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        seconds = moment.timestamp()
    except (ValueError, OverflowError):
        return 0.0
    return seconds if math.isfinite(seconds) else 0.0
