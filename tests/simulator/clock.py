"""A clock that stands still until told."""

from __future__ import annotations


class Clock:
    """Tells Unix seconds; ``now`` is moved by hand."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now
