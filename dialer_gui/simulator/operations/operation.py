"""What an operation is: the fields it wants, and what it does with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dialer_gui.simulator.envelope import Reply, parameter_malformed, parameter_missing
from dialer_gui.simulator.exchange.accounts import Account
from dialer_gui.simulator.wire.delivery import Delivery
from dialer_gui.simulator.world import World


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


def first_complaint(parameters: Iterable[Parameter], fields: Mapping[str, str]) -> Reply | None:
    """Says what is wrong with a request's form, if anything is."""
    complaints = (parameter.complaint(fields) for parameter in parameters)
    return next((complaint for complaint in complaints if complaint is not None), None)


@dataclass(frozen=True)
class Request:
    """A request that has passed the checks common to all operations.

    Attributes:
        account: Whose token it carried.
        fields: Its form fields.
        origin: The server's own address, as the client has reached it.
        elsewhere: The address that a redirect would lead to.
    """

    account: Account
    fields: Mapping[str, str]
    origin: str
    elsewhere: str

    def field(self, name: str) -> str:
        """Reads a field; "" when it is absent."""
        return self.fields.get(name, "")

    def listed(self, name: str) -> list[str]:
        """Reads a field of several values, joined by commas."""
        return [value for part in self.field(name).split(",") if (value := part.strip())]


@dataclass(frozen=True)
class Answer:
    """A reply, how it travels, and how many seconds it waits before that."""

    reply: Reply
    delivery: Delivery = Delivery.PROMPT
    delay_s: float = 0.0


@dataclass(frozen=True)
class Operation:
    """One service: its parameters beside the token, and its job."""

    parameters: tuple[Parameter, ...]
    run: Callable[[World, Request], Answer]


@dataclass(frozen=True)
class OpenOperation:
    """A service for those who have no token yet: its parameters, and its job on the fields."""

    parameters: tuple[Parameter, ...]
    run: Callable[[World, Mapping[str, str]], Answer]
