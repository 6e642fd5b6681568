"""How a reply travels: at once, late, in drips, in part, or never."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialer_gui.simulator.connection import Connection
    from dialer_gui.simulator.operation_types import Reply

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


def deliver(reply: Reply, delivery: Delivery, connection: Connection, pace: Pace) -> None:
    """Sends a reply over the connection in the way asked for.

    Raises:
        OSError: The client has gone.
    """
    body = reply.body
    match delivery:
        case Delivery.CLOSED | Delivery.RESET:
            connection.hang_up(reset=delivery is Delivery.RESET)
        case Delivery.NEVER:
            connection.linger(None)
            connection.hang_up()
        case Delivery.WITHOUT_LENGTH:
            connection.send_head(reply, length=None)
            connection.send_bytes(body)
            connection.linger(None)
            connection.hang_up()
        case Delivery.CUT_SHORT:
            connection.send_head(reply, length=len(body))
            connection.send_bytes(body[: len(body) // 2])
            connection.hang_up()
        case Delivery.DRIPPED:
            _send(reply, connection, piece_bytes=1, before_each_s=pace.drip_interval_s)
        case Delivery.SLOW:
            if connection.linger(pace.slow_reply_s):
                _send(reply, connection)
        case Delivery.PROMPT:
            _send(reply, connection)


def _send(
    reply: Reply,
    connection: Connection,
    *,
    piece_bytes: int = PIECE_BYTES,
    before_each_s: float = 0.0,
) -> None:
    connection.send_head(reply, length=len(reply.body))
    for start in range(0, len(reply.body), piece_bytes):
        if before_each_s and not connection.linger(before_each_s):
            return
        connection.send_bytes(reply.body[start : start + piece_bytes])
