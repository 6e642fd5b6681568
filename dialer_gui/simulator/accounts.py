"""The provider's customers, their phones, and their tokens (provider documentation, section 4)."""

from __future__ import annotations

import math
import random
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum


class ExtensionState(Enum):
    """Whether an extension can be rung."""

    REGISTERED = "registered"
    OFFLINE = "offline"
    DISABLED = "disabled"


@dataclass(frozen=True)
class Extension:
    """A phone on somebody's context."""

    number: str
    state: ExtensionState = ExtensionState.REGISTERED


@dataclass(frozen=True)
class Account:
    """A customer of the provider.

    Attributes:
        name: The company's name, its own alone.
        token: A token it holds from the beginning; kept out of ``repr``.
        extensions: The phones it owns.
        caller_ids: The numbers it may show to those it calls.
        app_id: What it signs in with; "" if it can't.
        access_key: What proves that; kept out of ``repr``.
        company_code: The company's number at the provider.
    """

    name: str
    token: str = field(repr=False)
    extensions: tuple[Extension, ...] = ()
    caller_ids: tuple[str, ...] = ()
    app_id: str = ""
    access_key: str = field(default="", repr=False)
    company_code: int = 0

    def extension(self, number: str) -> Extension | None:
        """Finds one of the account's own extensions."""
        return next((phone for phone in self.extensions if phone.number == number), None)


class Directory:
    """All accounts; safe to use from several threads."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        """Takes the customers in.

        Raises:
            ValueError: Two of them share a name, a token or an app id.
        """
        listed = list(accounts)
        app_ids = [account.app_id for account in listed if account.app_id]
        for what, values in (
            ("name", [account.name for account in listed]),
            ("token", [account.token for account in listed]),
            ("app id", app_ids),
        ):
            if len(set(values)) != len(values):
                raise ValueError(f"two accounts share a {what}")
        self._accounts = {account.name: account for account in listed}
        self._lock = threading.Lock()

    def all(self) -> tuple[Account, ...]:
        """All accounts as they are now."""
        with self._lock:
            return tuple(self._accounts.values())

    def named(self, name: str) -> Account:
        """The account of that name, as it is now."""
        with self._lock:
            return self._accounts[name]

    def with_app_id(self, app_id: str) -> Account | None:
        """Finds who signs in with this."""
        return next((one for one in self.all() if app_id and one.app_id == app_id), None)

    def owners_of(self, extension: str) -> list[Account]:
        """Finds every account that has this extension."""
        return [one for one in self.all() if one.extension(extension)]

    def set_state(self, number: str, state: ExtensionState) -> None:
        """Gives an extension another state, in every account that has it."""
        with self._lock:
            for name, account in self._accounts.items():
                phones = tuple(
                    replace(phone, state=state) if phone.number == number else phone
                    for phone in account.extensions
                )
                self._accounts[name] = replace(account, extensions=phones)


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
