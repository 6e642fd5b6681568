"""Listens on a socket and gives each client a thread that can be ended from outside."""

from __future__ import annotations

import contextlib
import logging
import os
import selectors
import socket
import socketserver
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from dialer_gui.simulator.wire.connection import Connection, Desk
from dialer_gui.simulator.wire.stop_signal import StopSignal

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
        desk: Desk,
        ssl_context: ssl.SSLContext | None,
    ) -> None:
        """Listens from now on; who connects is served after ``start``.

        Args:
            bind_to: Where to listen, or a socket that listens already.
            desk: Answers the requests.
            ssl_context: Serves https with this; plain http if None.

        Raises:
            OSError: The address is taken.
        """
        self._desk = desk
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
            Connection(request, client_address, self, desk=self._desk, stop=self._stop)
            return
        with self._ssl_context.wrap_socket(
            request, server_side=True, do_handshake_on_connect=False
        ) as secured:
            with self._lock:
                self._open[threading.current_thread()] = secured
                if self._ending:
                    return
            secured.do_handshake()
            Connection(secured, client_address, self, desk=self._desk, stop=self._stop)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Notes what went wrong; a client that went away is nothing to speak of."""
        if isinstance(sys.exc_info()[1], OSError):
            _log.debug("a client went away", exc_info=True)
        else:
            _log.exception("a connection failed")
