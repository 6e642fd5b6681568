"""Links to recordings, each for a short time (provider documentation, section 8)."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable

LINK_BITS = 128


class RecordingLinks:
    """The links that still work; safe to use from several threads."""

    def __init__(
        self, *, lifetime_s: float, clock: Callable[[], float], chance: random.Random
    ) -> None:
        """Begins without any link; ``clock`` tells the time in Unix seconds."""
        self.lifetime_s = lifetime_s
        self._clock = clock
        self._chance = chance
        self._ends: dict[str, float] = {}
        self._lock = threading.Lock()

    def issue(self) -> str:
        """Makes the secret last part of a link."""
        with self._lock:
            now = self._clock()
            self._ends = {key: ends for key, ends in self._ends.items() if now < ends}
            key = f"{self._chance.getrandbits(LINK_BITS):032x}"
            self._ends[key] = now + self.lifetime_s
            return key

    def is_open(self, key: str) -> bool:
        """Tells whether a link still leads anywhere."""
        with self._lock:
            return self._clock() < self._ends.get(key, 0.0)
