"""How a reply travels: at once, late, in drips, in part, or never."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialer_gui.simulator.operation import Reply

PIECE_BYTES = 64 * 1024


class Delivery(Enum):
    """Ways for a reply to reach, or not to reach, the client."""

    PROMPT = "at once"
    SLOW = "after a while"
    NEVER = "never, and the connection stays open"
    DRIPPED = "byte by byte"
    CLOSED = "not at all: the connection ends"
    RESET = "not at all: the connection is reset"
    CUT_SHORT = "the first half only"
    WITHOUT_LENGTH = "complete, but the connection stays open and no length is told"


@dataclass(frozen=True)
class Pace:
    """How long the slow ways of delivering take, in seconds."""

    slow_reply_s: float = 3.0
    drip_interval_s: float = 0.2


class Line(Protocol):
    """What delivering needs of a connection."""

    def send_head(self, reply: Reply, *, length: int | None) -> None:
        """Sends status and headers; without a length the body lasts until the connection ends."""

    def send_bytes(self, piece: bytes) -> None:
        """Sends a part of the body at once."""

    def linger(self, seconds: float | None) -> bool:
        """Waits, for ever if ``None``; False as soon as the client has gone or the server stops."""

    def hang_up(self, *, reset: bool = False) -> None:
        """Ends the connection after what was sent."""


def deliver(reply: Reply, delivery: Delivery, line: Line, pace: Pace) -> None:
    """Sends a reply down the line in the way asked for.

    Raises:
        OSError: The client has gone.
    """
    _WAYS[delivery](reply, line, pace)


def _promptly(reply: Reply, line: Line, _pace: Pace) -> None:
    line.send_head(reply, length=len(reply.body))
    for start in range(0, len(reply.body), PIECE_BYTES):
        line.send_bytes(reply.body[start : start + PIECE_BYTES])


def _slowly(reply: Reply, line: Line, pace: Pace) -> None:
    if line.linger(pace.slow_reply_s):
        _promptly(reply, line, pace)


def _never(_reply: Reply, line: Line, _pace: Pace) -> None:
    line.linger(None)
    line.hang_up()


def _in_drips(reply: Reply, line: Line, pace: Pace) -> None:
    line.send_head(reply, length=len(reply.body))
    for position in range(len(reply.body)):
        if not line.linger(pace.drip_interval_s):
            return
        line.send_bytes(reply.body[position : position + 1])


def _not_at_all(_reply: Reply, line: Line, _pace: Pace) -> None:
    line.hang_up()


def _with_a_reset(_reply: Reply, line: Line, _pace: Pace) -> None:
    line.hang_up(reset=True)


def _in_part(reply: Reply, line: Line, _pace: Pace) -> None:
    line.send_head(reply, length=len(reply.body))
    line.send_bytes(reply.body[: len(reply.body) // 2])
    line.hang_up()


def _without_a_length(reply: Reply, line: Line, _pace: Pace) -> None:
    line.send_head(reply, length=None)
    line.send_bytes(reply.body)
    line.linger(None)
    line.hang_up()


_WAYS: dict[Delivery, Callable[[Reply, Line, Pace], None]] = {
    Delivery.PROMPT: _promptly,
    Delivery.SLOW: _slowly,
    Delivery.NEVER: _never,
    Delivery.DRIPPED: _in_drips,
    Delivery.CLOSED: _not_at_all,
    Delivery.RESET: _with_a_reset,
    Delivery.CUT_SHORT: _in_part,
    Delivery.WITHOUT_LENGTH: _without_a_length,
}
