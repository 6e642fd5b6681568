"""How this provider is set up, and what goes wrong at it on purpose."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rules:
    """The provider's settings; all times in seconds by the provider's clock.

    Attributes:
        token_lifetime_s: How long a token from a sign-in lives. The token that an account begins
            with lives until it is expired or signed out.
        auto_pick_up_s: When a ringing extension is picked up by itself, if the call's script has
            it picked up at all; None leaves that to ``PbxState.pick_up``.
        life_speed: How many times faster than real a call's life runs, its ringing included.
        record_delay_s: How long after its end a call appears among the records.
        record_prefix: What stands before the number in a record, as some installations do.
        link_lifetime_s: How long the link to a recording works.
        offers_hang_up: Whether HangupCall exists (provider documentation, section 10).
    """

    token_lifetime_s: float = 12 * 60 * 60.0
    auto_pick_up_s: float | None = 3.0
    life_speed: float = 1.0
    record_delay_s: float = 2.0
    record_prefix: str = ""
    link_lifetime_s: float = 5 * 60.0
    offers_hang_up: bool = False


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
    """Switched on and off while the provider runs, for the requests that come after that."""

    def __init__(self, *, clock: Callable[[], float]) -> None:
        """Begins with nothing wrong; ``clock`` tells the time in Unix seconds."""
        self._clock = clock
        self._refused: dict[str, int] = {}
        self._hanging: set[str] = set()
        self._delays_s: dict[str, float] = {}
        self._down_until = -math.inf

    def refuse(self, service: str, ret: int) -> None:
        """Has every request for a service refused: 603 not licensed, 604 address, 404, …"""
        self._refused[service] = ret

    def hang(self, service: str) -> None:
        """Has a service take requests and never answer."""
        self._hanging.add(service)

    def delay(self, service: str, seconds: float) -> None:
        """Has a service do its work at once and answer late."""
        self._delays_s[service] = seconds

    def break_down(self, for_s: float = math.inf) -> None:
        """Has the whole server answer with HTTP 500 and an HTML page for a while."""
        self._down_until = self._clock() + for_s

    def mend(self, service: str | None = None) -> None:
        """Takes a service's faults away, or all of them and the breakdown too."""
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
        return Fault(
            is_down=self._clock() < self._down_until,
            hangs=service in self._hanging,
            refused_with=self._refused.get(service),
            delay_s=self._delays_s.get(service, 0.0),
        )
