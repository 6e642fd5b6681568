"""What came in, kept as it was, for tests and for the people watching."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialer_gui.simulator.operations.make_call import CUSTOM_FIELDS


@dataclass(frozen=True)
class ReceivedRequest:
    """One HTTP request; what may hold a token is kept out of ``repr``.

    Attributes:
        method: "POST" and the like.
        path: What stood in the request line, query included.
        headers: By name in lower case; of a repeated header the last value.
        body: The raw bytes.
        fields: The form's text fields; empty when the body could not be read as a form.
        received_at: Unix seconds by the world's clock, when the body was complete.
        client_port: The client's port: equal for requests over one connection.
    """

    method: str
    path: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    fields: Mapping[str, str] = field(repr=False)
    received_at: float
    client_port: int


@dataclass(frozen=True)
class ReceivedCall(ReceivedRequest):
    """A request to place a call, whatever became of it."""

    @property
    def extension(self) -> str:
        """The phone to ring first; "" when the field is absent."""
        return self.fields.get("extnumber", "")

    @property
    def number(self) -> str:
        """The number to call; "" when the field is absent."""
        return self.fields.get("destnumber", "")

    @property
    def caller_id(self) -> str:
        """The number to show; "" leaves it to the provider."""
        return self.fields.get("disnumber", "")

    @property
    def custom(self) -> dict[str, str]:
        """The custom fields that were sent, in the documented order."""
        return {name: self.fields[name] for name in CUSTOM_FIELDS if name in self.fields}
