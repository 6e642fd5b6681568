"""A provider's time that stands still until a test moves it on."""

import time


class HeldClock:
    """Begins now. A phone rings, and a call lasts, for as long as the test wants."""

    def __init__(self) -> None:
        self._now_s = time.time()

    def __call__(self) -> float:
        """Tell the time in Unix seconds."""
        return self._now_s

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._now_s += seconds
