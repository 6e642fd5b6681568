"""One client's connection: reads requests, has them answered, sends the replies."""

from __future__ import annotations

import logging
import os
import selectors
import socket
import ssl
import struct
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

from dialer_gui.simulator.operation_types import (
    RET_BAD_REQUEST,
    Answer,
    Delivery,
    Reply,
    accepted,
    request_failed,
)
from dialer_gui.simulator.operations import MAKE_CALL_NAME, RECORDING_PATH, answer, recording
from dialer_gui.simulator.received import (
    BadBodyError,
    MalformedBodyError,
    ReceivedCall,
    ReceivedRequest,
    form_fields,
    read_body,
)
from dialer_gui.simulator.state import PbxState


class StopSignal:
    """Set once; from then on it stays readable, for every thread that waits on it."""

    def __init__(self) -> None:
        self._waiting_end, self._setting_end = socket.socketpair()

    def fileno(self) -> int:
        """The descriptor to wait on until it is readable."""
        return self._waiting_end.fileno()

    def set(self) -> None:
        """Wakes everybody; harmless when set already."""
        self._setting_end.close()

    def close(self) -> None:
        """Gives both ends back to the system; nobody may be waiting any more."""
        self._setting_end.close()
        self._waiting_end.close()


ELSEWHERE_PATH = "/elsewhere"
PIECE_BYTES = 64 * 1024

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pace:
    """How long the slow ways of delivering take, in seconds."""

    slow_reply_s: float = 3.0
    drip_interval_s: float = 0.2


@dataclass(frozen=True)
class ServerContext:
    """What a connection needs to do its work.

    Attributes:
        pbx: Answers come from here.
        pace: How long slow replies take.
        receive: Told of every request before it is answered, in the connection's thread.
        elsewhere: Where redirects lead; "" is this very server under another host name.
    """

    pbx: PbxState
    pace: Pace
    receive: Callable[[ReceivedRequest], None]
    elsewhere: str = ""


class Connection(BaseHTTPRequestHandler):
    """Serves HTTP/1.1 with keep-alive."""

    protocol_version = "HTTP/1.1"
    server_version = "SimulatedProvider"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave in one segment

    def __init__(
        self,
        request: socket.socket,
        client_address: tuple[str, int],
        server: object,
        *,
        context: ServerContext,
        stop: StopSignal,
    ) -> None:
        """Serves the connection until it ends, and returns then; ``stop`` ends every wait."""
        self._context = context
        self._stop = stop
        super().__init__(request, client_address, server)  # type: ignore[arg-type]

    def _send_head(self, reply: Reply, *, length: int | None) -> None:
        """Queues status and headers; they leave with the first bytes of the body."""
        self.send_response(reply.http_status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if length is None:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _send_bytes(self, piece: bytes) -> None:
        self.wfile.write(piece)
        self.wfile.flush()

    def _linger(self, seconds: float | None) -> bool:
        """Waits, for ever if ``None``; False as soon as the client has gone or the server stops."""
        until = None if seconds is None else time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self._stop, selectors.EVENT_READ)
            selector.register(self.connection, selectors.EVENT_READ)
            while True:
                left_s = None if until is None else max(0.0, until - time.monotonic())
                ready = [key.fileobj for key, _ in selector.select(left_s)]
                if not ready:
                    return True
                if self._stop in ready or self._client_has_gone():
                    self.close_connection = True
                    return False
                # It sends ahead, so the end of what it sends can no longer be seen from here.
                selector.unregister(self.connection)

    def _hang_up(self, *, reset: bool = False) -> None:
        """Ends the connection after what was sent."""
        self.close_connection = True
        if reset:
            # With a linger time of zero, closing resets; detached, nobody else closes politely.
            no_linger = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_linger)
            socket.close(self.connection.detach())

    def _client_has_gone(self) -> bool:
        try:
            return not self.rfile.peek(1)  # type: ignore[attr-defined]
        except OSError:
            return True

    def _serve(self, make_answer: Callable[[Mapping[str, str]], Answer]) -> None:
        try:
            body = read_body(self.headers, self.rfile)
        except BadBodyError as exc:
            self._refuse(exc.http_status)
            return
        fields: dict[str, str] = {}
        complaint = ""
        try:
            fields = form_fields(self.headers.get("Content-Type", ""), body)
        except MalformedBodyError as exc:
            complaint = f"Bad request: {exc}"
        self._context.receive(self._received(body, fields))
        if complaint:
            outcome = Answer(request_failed(RET_BAD_REQUEST, complaint))
        else:
            outcome = make_answer(fields)
        if outcome.delay_s and not self._linger(outcome.delay_s):
            return
        self._deliver(outcome.reply, outcome.delivery)

    def _deliver(self, reply: Reply, delivery: Delivery) -> None:
        """Sends a reply in the way asked for.

        Raises:
            OSError: The client has gone.
        """
        body, pace = reply.body, self._context.pace
        match delivery:
            case Delivery.CLOSED | Delivery.RESET:
                self._hang_up(reset=delivery is Delivery.RESET)
            case Delivery.NEVER:
                self._linger(None)
                self._hang_up()
            case Delivery.WITHOUT_LENGTH:
                self._send_head(reply, length=None)
                self._send_bytes(body)
                self._linger(None)
                self._hang_up()
            case Delivery.CUT_SHORT:
                self._send_head(reply, length=len(body))
                self._send_bytes(body[: len(body) // 2])
                self._hang_up()
            case Delivery.DRIPPED:
                self._send(reply, piece_bytes=1, before_each_s=pace.drip_interval_s)
            case Delivery.SLOW:
                if self._linger(pace.slow_reply_s):
                    self._send(reply)
            case Delivery.PROMPT:
                self._send(reply)

    def _send(
        self, reply: Reply, *, piece_bytes: int = PIECE_BYTES, before_each_s: float = 0.0
    ) -> None:
        self._send_head(reply, length=len(reply.body))
        for start in range(0, len(reply.body), piece_bytes):
            if before_each_s and not self._linger(before_each_s):
                return
            self._send_bytes(reply.body[start : start + piece_bytes])

    def _refuse(self, http_status: int) -> None:
        """Answers a body that was not read; what follows on the wire can't be understood."""
        reply = request_failed(RET_BAD_REQUEST, "Bad request: unreadable body")
        self._send_head(Reply(reply.body, http_status), length=None)
        self._send_bytes(reply.body)

    def _received(self, body: bytes, fields: Mapping[str, str]) -> ReceivedRequest:
        is_call = fields.get("service") == MAKE_CALL_NAME
        kind = ReceivedCall if is_call else ReceivedRequest
        return kind(
            method=self.command,
            path=self.path,
            headers={name.lower(): value for name, value in self.headers.items()},
            body=body,
            fields=fields,
            received_at=self._context.pbx.now(),
            client_port=self.client_address[1],
        )

    def _origin(self, host: str = "") -> str:
        """This server's own address, by the name given or by its number."""
        scheme = "https" if isinstance(self.connection, ssl.SSLSocket) else "http"
        own_host, port = self.connection.getsockname()[:2]
        return f"{scheme}://{host or own_host}:{port}"

    def _answer_post(self, fields: Mapping[str, str]) -> Answer:
        elsewhere = self._context.elsewhere or self._origin("localhost") + ELSEWHERE_PATH
        return answer(self._context.pbx, fields, origin=self._origin(), elsewhere=elsewhere)

    def _answer_get(self, _fields: Mapping[str, str]) -> Answer:
        """Serves recordings, and tempts who follows a redirect with what looks like success."""
        path = _path_of(self.path)
        if path == ELSEWHERE_PATH:
            return Answer(accepted(self._context.pbx.now()))
        if path.startswith(RECORDING_PATH):
            return Answer(recording(self._context.pbx, path.removeprefix(RECORDING_PATH)))
        return Answer(request_failed(RET_BAD_REQUEST, "Bad request: only POST is served here"))

    def do_POST(self) -> None:
        """Answers an operation."""
        self._serve(self._answer_post)

    def do_GET(self) -> None:
        """Answers a browser, or a client that follows redirects."""
        self._serve(self._answer_get)

    def handle_expect_100(self) -> bool:
        """Lets the client go on at once: the reply must not stay in the buffer."""
        going_on = super().handle_expect_100()
        self.wfile.flush()
        return going_on

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keeps quiet about requests: their line may hold what is nobody's business."""
        _log.debug("answered a request from port %s", self.client_address[1])


def _path_of(target: str) -> str:
    """Return the path of what a request line asks for; "" for what is no address."""
    try:
        return urlsplit(target).path
    except ValueError:
        return ""
