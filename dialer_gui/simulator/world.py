"""What the simulated provider knows: accounts, extensions, and the calls placed through it."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from dialer_gui.simulator.life import Moment, Story


class ExtensionState(Enum):
    """Whether an extension can be rung."""

    REGISTERED = "registered"
    OFFLINE = "offline"
    DISABLED = "disabled"


@dataclass(frozen=True)
class Extension:
    """A phone on somebody's desk."""

    number: str
    state: ExtensionState = ExtensionState.REGISTERED


@dataclass(frozen=True)
class Account:
    """A customer of the provider.

    Attributes:
        name: The company's name.
        token: What its requests carry; kept out of ``repr``.
        extensions: The phones it owns.
        caller_ids: The numbers it may show to those it calls.
    """

    name: str
    token: str = field(repr=False)
    extensions: tuple[Extension, ...] = ()
    caller_ids: tuple[str, ...] = ()

    def extension(self, number: str) -> Extension | None:
        """Finds one of the account's own extensions."""
        return next((phone for phone in self.extensions if phone.number == number), None)


@dataclass(frozen=True)
class PlacedCall:
    """A call that was accepted; ``placed_at`` is in Unix seconds."""

    serial: int
    account: str
    extension: str
    destination: str
    shown_number: str
    custom: Mapping[str, str]
    story: Story
    placed_at: float

    def moment(self, now: float) -> Moment:
        """Tells where the call stands at ``now`` (Unix seconds)."""
        return self.story.moment(now - self.placed_at)


class World:
    """The provider's side of things; safe to use from several threads.

    Everything that depends on time or chance comes from ``clock`` and ``chance``, so that a test
    can hold both still.
    """

    def __init__(
        self,
        accounts: Iterable[Account],
        *,
        clock: Callable[[], float] = time.time,
        chance: random.Random | None = None,
    ) -> None:
        """Begins a world in which nobody has called yet.

        Args:
            accounts: The customers; no two may share a token.
            clock: Tells the time in Unix seconds.
            chance: Picks the caller ID when a call leaves it to the provider.

        Raises:
            ValueError: Two accounts share a token.
        """
        self._accounts = list(accounts)
        if len({account.token for account in self._accounts}) != len(self._accounts):
            raise ValueError("two accounts share a token")
        self._clock = clock
        self._chance = chance or random.Random()
        self._expired_tokens: set[str] = set()
        self._calls: list[PlacedCall] = []
        self._lock = threading.Lock()

    def now(self) -> float:
        """Tells the world's time in Unix seconds."""
        return self._clock()

    @property
    def calls(self) -> tuple[PlacedCall, ...]:
        """The calls that were accepted, in order."""
        with self._lock:
            return tuple(self._calls)

    def account_for(self, token: str) -> Account | None:
        """Finds whose token this is; nobody's when it is unknown or has expired."""
        with self._lock:
            if token in self._expired_tokens:
                return None
            return next((one for one in self._accounts if one.token == token), None)

    def expire(self, token: str) -> None:
        """Ends a token's life: from now on it is refused."""
        with self._lock:
            self._expired_tokens.add(token)

    def is_known(self, extension: str) -> bool:
        """Tells whether any account at all has this extension."""
        with self._lock:
            return any(one.extension(extension) for one in self._accounts)

    def set_extension_state(self, number: str, state: ExtensionState) -> None:
        """Plugs a phone in or out, or has the administrator disable it."""
        with self._lock:
            self._accounts = [
                replace(
                    account,
                    extensions=tuple(
                        replace(phone, state=state) if phone.number == number else phone
                        for phone in account.extensions
                    ),
                )
                for account in self._accounts
            ]

    def place_call(
        self,
        account: Account,
        extension: str,
        destination: str,
        caller_id: str,
        custom: Mapping[str, str],
        story: Story,
    ) -> PlacedCall:
        """Starts a call; a blank ``caller_id`` leaves the choice to the provider."""
        with self._lock:
            call = PlacedCall(
                serial=len(self._calls) + 1,
                account=account.name,
                extension=extension,
                destination=destination,
                shown_number=caller_id or self._any_caller_id(account),
                custom=dict(custom),
                story=story,
                placed_at=self._clock(),
            )
            self._calls.append(call)
            return call

    def latest_call(self, account: Account, extension: str) -> PlacedCall | None:
        """Finds the call an extension had last, be it over or not."""
        return next(
            (
                call
                for call in reversed(self.calls)
                if call.account == account.name and call.extension == extension
            ),
            None,
        )

    def _any_caller_id(self, account: Account) -> str:
        return self._chance.choice(account.caller_ids) if account.caller_ids else ""
