"""The provider's customers and their phones."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum


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
