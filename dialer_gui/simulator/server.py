"""The simulated provider as a server: real HTTP/1.1 on loopback, in threads of its own."""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import os
import selectors
import socket
import socketserver
import ssl
import sys
import threading
from collections import deque
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from dialer_gui.simulator.connection import Connection, Pace, ServerContext, StopSignal
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.received import ReceivedCall, ReceivedRequest
from dialer_gui.simulator.state import PbxState

JOIN_TIMEOUT_S = 2.0

_log = logging.getLogger(__name__)


class Listener(ThreadingHTTPServer):
    """Serves connections from ``start`` to ``stop``, each in a thread of its own."""

    allow_reuse_address = os.name != "nt"  # on Windows it would let two servers share a port
    daemon_threads = True
    request_queue_size = 64
    timeout = 0

    def __init__(
        self,
        bind_to: tuple[str, int] | socket.socket,
        context: ServerContext,
        ssl_context: ssl.SSLContext | None,
    ) -> None:
        """Listens from now on; who connects is served after ``start``.

        Args:
            bind_to: Where to listen, or a socket that listens already.
            context: Answers the requests.
            ssl_context: Serves https with this; plain http if None.

        Raises:
            OSError: The address is taken.
        """
        self._context = context
        self._ssl_context = ssl_context
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, socket.socket] = {}
        self._ending = False
        self.connections_accepted = 0
        if isinstance(bind_to, socket.socket):
            super().__init__(bind_to.getsockname(), BaseHTTPRequestHandler, False)
            self.socket.close()
            self.socket = bind_to
            self._note_address()
        else:
            super().__init__(bind_to, BaseHTTPRequestHandler)  # see finish_request
        self.socket.setblocking(False)  # a client that left before accept must not block it
        self._stop = StopSignal()
        self._accepting: threading.Thread | None = None

    def start(self) -> None:
        """Begins to serve."""
        self._accepting = threading.Thread(
            target=self._accept_until_stopped, name="simulator", daemon=True
        )
        self._accepting.start()

    def stop(self) -> None:
        """Ends every connection and every thread, and stops listening; idempotent."""
        if self._accepting is None:
            return
        self._stop.set()
        self._accepting.join()
        self._accepting = None
        self.server_close()
        self._end_connections()
        self._stop.close()

    def _accept_until_stopped(self) -> None:
        """Sleeps between connections instead of polling, so that an idle demo costs nothing."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._stop, selectors.EVENT_READ)
            selector.register(self.socket, selectors.EVENT_READ)
            while self._stop not in [key.fileobj for key, _ in selector.select()]:
                self.handle_request()

    def _end_connections(self) -> None:
        with self._lock:
            self._ending = True
            open_now = dict(self._open)
        for connection in open_now.values():
            with contextlib.suppress(OSError):
                # Not the TLS socket's own shutdown: its thread may be in the middle of a read.
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for thread in open_now:
            thread.join(JOIN_TIMEOUT_S)

    def _note_address(self) -> None:
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    def _serve_connection(self, request: socket.socket, client_address: tuple[str, int]) -> None:
        try:
            self.process_request_thread(request, client_address)
        finally:
            with self._lock:
                del self._open[threading.current_thread()]

    def server_bind(self) -> None:
        """Binds without asking the name service for our own name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self._note_address()

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accepts a connection; some systems hand the listener's mode on to it."""
        connection, client_address = super().get_request()
        connection.setblocking(True)
        return connection, client_address

    def process_request(self, request: Any, client_address: Any) -> None:
        """Starts the connection's thread."""
        thread = threading.Thread(
            target=self._serve_connection,
            args=(request, client_address),
            name="simulator connection",
            daemon=True,
        )
        with self._lock:
            self._open[thread] = request
            self.connections_accepted += 1
        thread.start()

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Serves one connection, in its thread, where a slow TLS handshake delays nobody else."""
        if self._ssl_context is None:
            Connection(request, client_address, self, context=self._context, stop=self._stop)
            return
        with self._ssl_context.wrap_socket(
            request, server_side=True, do_handshake_on_connect=False
        ) as secured:
            with self._lock:
                self._open[threading.current_thread()] = secured
                if self._ending:
                    return
            secured.do_handshake()
            Connection(secured, client_address, self, context=self._context, stop=self._stop)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Notes what went wrong; a client that went away is nothing to speak of."""
        if isinstance(sys.exc_info()[1], OSError):
            _log.debug("a client went away", exc_info=True)
        else:
            _log.exception("a connection failed")


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
        pbx: PbxState | None = None,
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
            pbx: What the provider knows; the demo's if left out.
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
        self.pbx = pbx or demo_state()
        self._bind_to = (host, port)
        self._listening = listening
        self._ssl_context = ssl_context
        self._on_call = on_call
        pace = Pace(slow_reply_s, drip_interval_s)
        self._context = ServerContext(self.pbx, pace, self._receive, redirect_to)
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
        self._listener = Listener(
            self._listening or self._bind_to, self._context, self._ssl_context
        )
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
