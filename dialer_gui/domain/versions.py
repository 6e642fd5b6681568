"""Versions of the program, and which of two is the newer one (Semantic Versioning 2.0.0)."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

#: Nobody writes a longer one on purpose.
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
