"""The simulated provider as a server: real HTTP/1.1 on loopback, in threads of its own."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable
from types import TracebackType

from dialer_gui.simulator.demo import demo_world
from dialer_gui.simulator.wire.connection import Desk
from dialer_gui.simulator.wire.delivery import Pace
from dialer_gui.simulator.wire.listener import Listener
from dialer_gui.simulator.wire.received import ReceivedCall, ReceivedRequest
from dialer_gui.simulator.world import World

LOOPBACK = "127.0.0.1"
KEPT_REQUESTS = 1000


class Simulator:
    """The provider in one process.

    Protocol: ``start`` once, then talk to ``address``, then ``stop``; or use it in a ``with``
    statement. Every request is remembered before it is answered, so once a client has its reply,
    ``calls`` holds the request; of very many the latest are kept, so that a long day costs no
    memory.
    """

    def __init__(
        self,
        *,
        host: str = LOOPBACK,
        port: int = 0,
        listening: socket.socket | None = None,
        world: World | None = None,
        slow_reply_s: float = Pace.slow_reply_s,
        drip_interval_s: float = Pace.drip_interval_s,
        redirect_to: str = "",
        ssl_context: ssl.SSLContext | None = None,
        on_call: Callable[[ReceivedCall], None] | None = None,
        kept_requests: int = KEPT_REQUESTS,
    ) -> None:
        """Prepares the provider; nothing listens yet.

        Args:
            host: An IPv4 loopback address.
            port: The port to listen on; 0 takes any free one.
            listening: A loopback socket that listens already, in place of host and port; from
                ``start`` on it belongs to the simulator.
            world: What the provider knows; the demo's world if left out.
            slow_reply_s: How late the slow reply is.
            drip_interval_s: The pause before each byte of a dripping reply.
            redirect_to: Where redirects lead; "" is this server under the name localhost.
            ssl_context: Serves https with this; plain http if left out.
            on_call: Told of each call as it comes in, in a thread of the server.
            kept_requests: How many of the latest requests are remembered.

        Raises:
            ValueError: ``host`` is not an IPv4 loopback address.
        """
        if listening is not None:
            host, port = listening.getsockname()[:2]
        if not _is_loopback(host):
            raise ValueError(f"{host} is not an IPv4 loopback address")
        self.world = world or demo_world()
        self._bind_to = (host, port)
        self._listening = listening
        self._ssl_context = ssl_context
        self._on_call = on_call
        pace = Pace(slow_reply_s, drip_interval_s)
        self._desk = Desk(self.world, pace, self._receive, redirect_to)
        self._listener: Listener | None = None
        self._arrival = threading.Condition()
        self._requests: deque[ReceivedRequest] = deque(maxlen=kept_requests)
        self._calls_received = 0

    @property
    def address(self) -> str:
        """The API address for clients, such as ``http://127.0.0.1:8080``.

        Raises:
            RuntimeError: The server was never started.
        """
        if self._listener is None:
            raise RuntimeError("the simulator was not started")
        scheme = "http" if self._ssl_context is None else "https"
        return f"{scheme}://{self._bind_to[0]}:{self._listener.server_port}"

    @property
    def requests(self) -> list[ReceivedRequest]:
        """What was received, in order."""
        with self._arrival:
            return list(self._requests)

    @property
    def calls(self) -> list[ReceivedCall]:
        """The requests to place a call, in order, whatever was answered."""
        return [request for request in self.requests if isinstance(request, ReceivedCall)]

    def asked(self, service: str) -> list[ReceivedRequest]:
        """The requests for one service, in order, whatever was answered."""
        return [request for request in self.requests if request.fields.get("service") == service]

    @property
    def connections_accepted(self) -> int:
        """How many connections clients have opened so far."""
        return 0 if self._listener is None else self._listener.connections_accepted

    def wait_for_calls(self, count: int, *, timeout_s: float) -> bool:
        """Waits until ``count`` calls were received in all; False when that takes too long."""
        with self._arrival:
            return self._arrival.wait_for(lambda: self._calls_received >= count, timeout_s)

    def start(self) -> None:
        """Listens and serves in background threads; returns as soon as clients can connect.

        Raises:
            OSError: The port is taken.
            RuntimeError: It was started before.
        """
        if self._listener is not None:
            raise RuntimeError("a simulator starts only once")
        self._listener = Listener(self._listening or self._bind_to, self._desk, self._ssl_context)
        self._listener.start()

    def stop(self) -> None:
        """Ends every connection, hanging replies included, and stops listening; idempotent."""
        if self._listener is not None:
            self._listener.stop()

    def _receive(self, request: ReceivedRequest) -> None:
        with self._arrival:
            self._requests.append(request)
            self._calls_received += isinstance(request, ReceivedCall)
            self._arrival.notify_all()
        if self._on_call is not None and isinstance(request, ReceivedCall):
            self._on_call(request)

    def __enter__(self) -> Simulator:
        self.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.IPv4Address(host).is_loopback
    except ValueError:
        return False
