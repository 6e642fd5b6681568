"""python -m tests.bench.server MODE HOST [CERTIFICATE]: a server that notes when bytes come.

It prints ``port N``, then a line for each event: its name and CLOCK_MONOTONIC in nanoseconds.

  accepted    a connection was taken (in mode deaf: the queue is full)
  first_byte  the first bytes of a request to call were received
  request     a whole request to call was received
  closed      a connection has ended

Where it answers, it offers nothing but calls: whoever asks for phones or records is refused, and
no note is taken of that.
"""

import contextlib
import re
import socket
import ssl
import sys
import threading
import time
from enum import StrEnum

from tests.desktop.waiting import PATIENCE_S

ENVELOPE = b'{"ret":200,"data":{"status":0,"desc":"Call command sent successfully"},"msg":""}'
NOT_OFFERED = b'{"ret":404,"data":{},"msg":"no such service"}'
CALL = b"App.Sip_Call.MakeCall"
#: In mode hang_up a connection that says nothing for so long is closed.
SILENCE_S = 0.02
DRIP_INTERVAL_S = 0.1
RECEIVE_BYTES = 64 * 1024


class Mode(StrEnum):
    """How the server behaves."""

    #: Answers, and keeps the connection.
    NORMAL = "normal"
    #: Answers, and closes.
    CLOSE = "close"
    #: Answers, and closes; connections that say nothing are closed soon.
    HANG_UP = "hang_up"
    #: Takes a request and says nothing.
    HANG = "hang"
    #: Takes a request and answers byte by byte, without an end.
    DRIP = "drip"
    #: Takes a connection and says nothing, not even about TLS.
    SILENT = "silent"
    #: Takes no connection: the queue is full.
    DEAF = "deaf"


CLOSING = (Mode.CLOSE, Mode.HANG_UP)


def main(mode: Mode, host: str, certificate: str = "") -> None:
    """Serve until the process is ended."""
    backlog = 0 if mode is Mode.DEAF else 16
    listening = socket.create_server((host, 0), backlog=backlog)
    print(f"port {listening.getsockname()[1]}", flush=True)
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    if mode is Mode.DEAF:
        _fill_queue(listening)
    while True:
        if mode is Mode.DEAF:
            threading.Event().wait()
        connection, _ = listening.accept()
        _note("accepted")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_serve, args=(connection, mode, context), daemon=True).start()


def _serve(connection: socket.socket, mode: Mode, context: ssl.SSLContext | None) -> None:
    with contextlib.suppress(OSError):
        if mode is Mode.SILENT:
            threading.Event().wait()
        if context is not None:
            connection = context.wrap_socket(connection, server_side=True)
        connection.settimeout(SILENCE_S if mode is Mode.HANG_UP else None)
        while request := _take_request(connection):
            _answer(connection, mode, ENVELOPE if CALL in request else NOT_OFFERED)
            if mode in CLOSING:
                break
    connection.close()
    _note("closed")


def _answer(connection: socket.socket, mode: Mode, envelope: bytes) -> None:
    if mode is Mode.HANG:
        connection.recv(1)
        return
    length = 10**5 if mode is Mode.DRIP else len(envelope)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n"
    ending = "Connection: close\r\n\r\n" if mode in CLOSING else "\r\n"
    if mode is not Mode.DRIP:
        connection.sendall((head + ending).encode() + envelope)
        return
    connection.sendall((head + ending).encode())
    while True:
        connection.sendall(b" ")
        time.sleep(DRIP_INTERVAL_S)


def _take_request(connection: socket.socket) -> bytes:
    """Receive one request; nothing when the other side has nothing more to say."""
    received = connection.recv(RECEIVE_BYTES)
    first_byte_ns = time.monotonic_ns()
    if not received:
        return b""
    connection.settimeout(PATIENCE_S)
    while not _is_whole(received):
        more = connection.recv(RECEIVE_BYTES)
        if not more:
            return b""
        received += more
    if CALL in received:
        _note("first_byte", first_byte_ns)
        _note("request")
    connection.settimeout(None)
    return received


def _is_whole(received: bytes) -> bool:
    head, gap, body = received.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    return bool(gap) and len(body) >= (int(length[1]) if length else 0)


def _fill_queue(listening: socket.socket) -> None:
    """Connect until the system takes no more, and keep all that."""
    waiting = []
    while True:
        filler = socket.socket()
        filler.settimeout(SILENCE_S)
        waiting.append(filler)
        try:
            filler.connect(listening.getsockname())
        except TimeoutError:
            break
    _note("accepted")
    threading.Thread(target=lambda: [threading.Event().wait(), waiting], daemon=True).start()


def _note(event: str, at_ns: int = 0) -> None:
    sys.stdout.write(f"{event} {at_ns or time.monotonic_ns()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Mode(sys.argv[1]), *sys.argv[2:])
