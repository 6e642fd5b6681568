"""Tokens: whose they are, and until when (provider documentation, section 4)."""

from __future__ import annotations

import math
import random
import threading
from collections.abc import Callable, Mapping

TOKEN_BITS = 128


class Tokens:
    """Every token that was given out; safe to use from several threads.

    Signing in again gives another token and leaves the earlier ones alive.
    """

    def __init__(
        self,
        held: Mapping[str, str],
        *,
        lifetime_s: float,
        clock: Callable[[], float],
        chance: random.Random,
    ) -> None:
        """Begins with tokens that end only when told to.

        Args:
            held: Account names by token.
            lifetime_s: How long a token lives that is issued from now on.
            clock: Tells the time in Unix seconds.
            chance: Makes the tokens up.
        """
        self._lifetime_s = lifetime_s
        self._clock = clock
        self._chance = chance
        self._owners = dict(held)
        self._ends = dict.fromkeys(held, math.inf)
        self._issued = 0
        self._lock = threading.Lock()

    @property
    def issued(self) -> int:
        """How many tokens were issued so far."""
        with self._lock:
            return self._issued

    def issue(self, account: str) -> str:
        """Makes a token of 32 hexadecimal digits for the account of that name."""
        with self._lock:
            token = f"{self._chance.getrandbits(TOKEN_BITS):032x}"
            self._owners[token] = account
            self._ends[token] = self._clock() + self._lifetime_s
            self._issued += 1
            return token

    def owner(self, token: str) -> str | None:
        """Finds whose token this is; nobody's when it is unknown or has expired."""
        with self._lock:
            return self._owners[token] if self._is_alive(token) else None

    def expire(self, token: str) -> None:
        """Ends a token's life: from now on it is refused."""
        with self._lock:
            self._ends[token] = -math.inf

    def sign_out(self, token: str) -> None:
        """Ends this token and every one that was issued to the same account."""
        with self._lock:
            account = self._owners.get(token)
            for other, owner in self._owners.items():
                if other == token or (owner == account and self._ends[other] < math.inf):
                    self._ends[other] = -math.inf

    def _is_alive(self, token: str) -> bool:
        return token in self._owners and self._clock() < self._ends[token]
