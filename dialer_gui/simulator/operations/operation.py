"""What an operation is: the fields it wants, and what it does with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dialer_gui.simulator.envelope import Reply, parameter_malformed, parameter_missing
from dialer_gui.simulator.wire.delivery import Delivery
from dialer_gui.simulator.world import Account, World


@dataclass(frozen=True)
class Parameter:
    """A form field; a blank one counts as absent, and other fields are ignored."""

    name: str
    pattern: str = ""
    required: bool = True

    def complaint(self, fields: Mapping[str, str]) -> Reply | None:
        """Says what is wrong with the field in this request, if anything is."""
        value = fields.get(self.name, "")
        if not value:
            return parameter_missing(self.name) if self.required else None
        if self.pattern and not re.fullmatch(self.pattern, value):
            return parameter_malformed(self.name, self.pattern)
        return None


@dataclass(frozen=True)
class Request:
    """A request that has passed the checks common to all operations.

    Attributes:
        account: Whose token it carried.
        fields: Its form fields.
        elsewhere: The address that a redirect would lead to.
    """

    account: Account
    fields: Mapping[str, str]
    elsewhere: str

    def field(self, name: str) -> str:
        """Reads a field; "" when it is absent."""
        return self.fields.get(name, "")


@dataclass(frozen=True)
class Answer:
    """A reply and how it travels."""

    reply: Reply
    delivery: Delivery = Delivery.PROMPT


@dataclass(frozen=True)
class Operation:
    """One service: its parameters beside the token, and its job."""

    parameters: tuple[Parameter, ...]
    run: Callable[[World, Request], Answer]
