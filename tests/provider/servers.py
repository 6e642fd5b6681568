"""Servers that do to a client whatever a test asks for, over bare sockets on loopback."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Self

from tests.desktop.waiting import PATIENCE_S

LOOPBACK = "127.0.0.1"
ACCEPTED = b'{"ret":200,"data":{"status":0,"desc":"Call command sent successfully"},"msg":""}'


def receive_request(sock: socket.socket) -> bytes:
    """Receive one request with a Content-Length, whole; empty when the client left instead."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = sock.recv(65536)
        if not piece:
            return b""
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    while len(body) < length:
        piece = sock.recv(65536)
        if not piece:
            return b""
        body += piece
    return head + b"\r\n\r\n" + body


class Visit:
    """One connection as the server's script sees it.

    Attributes:
        sock: the connection.
        number: 0 for the first connection of the server, and so on.
        requests: what :meth:`read_request` has read, whole requests.
    """

    def __init__(self, sock: socket.socket, number: int, server: RawServer) -> None:
        self.sock = sock
        self.number = number
        self.requests: list[bytes] = []
        self._server = server

    def read_request(self) -> bytes:
        """Read one request with a Content-Length, whole; empty when the client left instead."""
        request = receive_request(self.sock)
        if request:
            self.requests.append(request)
        return request

    def reach(self) -> None:
        """Tell the test that the point it waits for is reached."""
        self._server.reached.set()

    def wait_for_the_end(self) -> None:
        """Keep the connection as it is until the server is taken down."""
        self._server.ended.wait()

    def drip(self, piece: bytes) -> None:
        """Send a piece again and again, with small pauses, until the client leaves."""
        while not self._server.ended.wait(0.005):
            self.sock.sendall(piece)

    def wait_until_the_client_leaves(self) -> None:
        """Read on until the client has closed."""
        with contextlib.suppress(OSError):
            while self.sock.recv(65536):
                pass


Script = Callable[[Visit], None]


class RawServer:
    """Runs a script for each connection, in a thread of its own, for a ``with`` block.

    Attributes:
        reached: set by the script's ``reach``.
        ended: set when the server is taken down.
        visits: every connection so far.
    """

    def __init__(self, script: Script, *, family: socket.AddressFamily = socket.AF_INET) -> None:
        host = LOOPBACK if family == socket.AF_INET else "::1"
        self._script = script
        self._listening = socket.create_server((host, 0), family=family)
        self.port: int = self._listening.getsockname()[1]
        self.address = f"http://{host if family == socket.AF_INET else f'[{host}]'}:{self.port}"
        self.reached = threading.Event()
        self.ended = threading.Event()
        self.visits: list[Visit] = []
        self._threads: list[threading.Thread] = []

    @property
    def requests(self) -> list[bytes]:
        """Every whole request, over all connections."""
        return [request for visit in self.visits for request in visit.requests]

    def wait_until_reached(self) -> None:
        """Wait for a script to call ``reach``."""
        assert self.reached.wait(PATIENCE_S), "the exchange did not get that far"

    def refuse_from_now_on(self) -> None:
        """Accept no connection any more; those that are open stay."""
        socket.socket.shutdown(self._listening, socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        accepting = threading.Thread(target=self._accept, daemon=True)
        self._threads.append(accepting)
        accepting.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.ended.set()
        for sock in (self._listening, *(visit.sock for visit in self.visits)):
            with contextlib.suppress(OSError):
                # A TLS socket's own shutdown would meddle with its thread's reading.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE_S)
        for sock in (self._listening, *(visit.sock for visit in self.visits)):
            sock.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while not self.ended.is_set():
                sock, _ = self._listening.accept()
                visit = Visit(sock, len(self.visits), self)
                self.visits.append(visit)
                thread = threading.Thread(target=self._serve, args=(visit,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, visit: Visit) -> None:
        # A client that leaves in the middle is what many tests are about.
        with contextlib.suppress(OSError):
            self._script(visit)
        with contextlib.suppress(OSError):
            socket.socket.shutdown(visit.sock, socket.SHUT_RDWR)


def response(body: bytes = ACCEPTED, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    """A complete HTTP response with a Content-Length."""
    lines = [b"HTTP/1.1 " + status, b"Content-Length: %d" % len(body), *headers]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def answering(*pieces: bytes) -> Script:
    """A script that answers each connection's first request with these bytes and closes."""

    def script(visit: Visit) -> None:
        visit.read_request()
        for piece in pieces:
            visit.sock.sendall(piece)

    return script


def keeping_alive(reply: bytes) -> Script:
    """A script that answers every request of a connection with these bytes."""

    def script(visit: Visit) -> None:
        while visit.read_request():
            visit.sock.sendall(reply)

    return script


def secured(context: ssl.SSLContext, script: Script) -> Script:
    """Run a script within TLS."""

    def in_tls(visit: Visit) -> None:
        visit.sock = context.wrap_socket(visit.sock, server_side=True)
        script(visit)

    return in_tls


@contextlib.contextmanager
def full_backlog() -> Iterator[int]:
    """A port of loopback on which a connection is neither accepted nor refused.

    Yields:
        The port; whoever connects to it waits.
    """
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(socket.socket())
        listening.bind((LOOPBACK, 0))
        listening.listen(0)
        port: int = listening.getsockname()[1]
        while True:
            filler = stack.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex((LOOPBACK, port))
            if connecting(port):
                break
        yield port


def connecting(port: int) -> int:
    """How many connections to this port of loopback wait for an answer to their first packet."""
    wanted = f"0100007F:{port:04X}"
    with open("/proc/net/tcp", encoding="ascii") as table:
        rows = [line.split() for line in table.readlines()[1:]]
    syn_sent = "02"
    return sum(row[2] == wanted and row[3] == syn_sent for row in rows)
