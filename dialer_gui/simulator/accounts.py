"""The provider's customers and their phones."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class ExtensionState(Enum):
    """Whether an extension can be rung."""

    REGISTERED = "registered"
    OFFLINE = "offline"
    DISABLED = "disabled"


@dataclass(frozen=True)
class Extension:
    """A customer's phone."""

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
