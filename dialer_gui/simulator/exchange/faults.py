"""What goes wrong at the provider on purpose, service by service."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What is wrong with a service now.

    Attributes:
        is_down: The whole server answers with an error page.
        hangs: No reply comes, and nothing is done.
        refused_with: The ``ret`` that every request gets; None when it is served.
        delay_s: How late the reply is.
    """

    is_down: bool = False
    hangs: bool = False
    refused_with: int | None = None
    delay_s: float = 0.0


class Faults:
    """Switched on and off while the provider runs; safe to use from several threads.

    A change counts for the requests that come after it.
    """

    def __init__(self, *, clock: Callable[[], float]) -> None:
        """Begins with nothing wrong; ``clock`` tells the time in Unix seconds."""
        self._clock = clock
        self._refused: dict[str, int] = {}
        self._hanging: set[str] = set()
        self._delays_s: dict[str, float] = {}
        self._down_until = -math.inf
        self._lock = threading.Lock()

    def refuse(self, service: str, ret: int) -> None:
        """Has every request for a service refused: 603 not licensed, 604 address, 404, …"""
        with self._lock:
            self._refused[service] = ret

    def hang(self, service: str) -> None:
        """Has a service take requests and never answer."""
        with self._lock:
            self._hanging.add(service)

    def delay(self, service: str, seconds: float) -> None:
        """Has a service do its work at once and answer late."""
        with self._lock:
            self._delays_s[service] = seconds

    def break_down(self, for_s: float = math.inf) -> None:
        """Has the whole server answer with HTTP 500 and an HTML page for a while."""
        with self._lock:
            self._down_until = self._clock() + for_s

    def mend(self, service: str | None = None) -> None:
        """Takes a service's faults away, or all of them and the breakdown too."""
        with self._lock:
            if service is None:
                self._refused.clear()
                self._hanging.clear()
                self._delays_s.clear()
                self._down_until = -math.inf
                return
            self._refused.pop(service, None)
            self._hanging.discard(service)
            self._delays_s.pop(service, None)

    def of(self, service: str) -> Fault:
        """Tells what is wrong with a service now."""
        with self._lock:
            return Fault(
                is_down=self._clock() < self._down_until,
                hangs=service in self._hanging,
                refused_with=self._refused.get(service),
                delay_s=self._delays_s.get(service, 0.0),
            )
