"""Providers as tests need them: with a time that is held, without extras, or misbehaving."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dialer_gui.simulator.state import PbxState

#: What a subscription may lack: to see phones, and to read records.
MORE_THAN_CALLS = (
    "App.Sip_Status.GetSipCallStatus",
    "App.Sip_Sipnum.GetSipnumberInfo",
    "App.Sip_Cdr.GetBill",
)
_NOT_LICENSED = 603

LOOPBACK = "127.0.0.1"
#: A server that nobody ends must not hang a test run.
SERVER_PATIENCE_S = 300.0
#: A name that only a wedged resolver knows.
HANGING_HOST = "wedged.example"

#: So long that only the test decides when a wait ends.
_PATIENCE = """
import dialer_gui.provider.transport as transport
import dialer_gui.services.call_worker as call_worker

transport.CONNECT_TIMEOUT_S = call_worker.KEYRING_TIMEOUT_S = 3600.0
"""
_WEDGED_RESOLVER = f"""
import socket, threading

resolve = socket.getaddrinfo

def wedged(host, *rest, **more):
    if host == {HANGING_HOST!r}:
        threading.Event().wait()
    return resolve(host, *rest, **more)

socket.getaddrinfo = wedged
"""


class HeldClock:
    """A provider's time that stands still until a test moves it on; it begins now.

    A phone rings, and a call lasts, for as long as the test wants.
    """

    def __init__(self) -> None:
        self._now_s = time.time()

    def __call__(self) -> float:
        """Tell the time in Unix seconds."""
        return self._now_s

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._now_s += seconds


def allow_calls_only(pbx: PbxState) -> PbxState:
    """Let the accounts place calls and nothing more: phones are neither listed nor followed.

    Returns:
        The same pbx.
    """
    for service in MORE_THAN_CALLS:
        pbx.faults.refuse(service, _NOT_LICENSED)
    return pbx


@contextlib.contextmanager
def closed_port() -> Iterator[str]:
    """Yield an address where nobody listens, and nobody will meanwhile."""
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        yield _address(taken)


@contextlib.contextmanager
def full_backlog() -> Iterator[str]:
    """Yield an address that takes no more connections: connecting to it hangs."""
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(socket.socket())
        listening.bind((LOOPBACK, 0))
        listening.listen(0)
        while True:
            waiting = stack.enter_context(socket.socket())
            waiting.settimeout(0.2)
            try:
                waiting.connect(listening.getsockname())
            except TimeoutError:
                break
        yield _address(listening)


@contextlib.contextmanager
def answering(body: bytes, *, status: str = "200 OK") -> Iterator[str]:
    """Yield the address of a server that gives every request the same answer."""
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"

    def answer(connection: socket.socket) -> None:
        _read_request(connection)
        connection.sendall(head.encode("ascii") + body)

    with _serving(answer) as address:
        yield address


def with_patience(folder: Path, env: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment in which the dialer gives up neither a connection nor the keyring.

    A person has seconds to act before it does, and on a busy machine a test needs as many.

    Args:
        folder: a new folder.
        env: the environment to start from; this process's own by default.
    """
    return customised(folder, _PATIENCE, env)


def with_wedged_resolver(folder: Path) -> dict[str, str]:
    """Return a patient environment in which looking up one name, ``HANGING_HOST``, never ends."""
    return customised(folder, _PATIENCE + _WEDGED_RESOLVER)


def customised(folder: Path, code: str, env: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment in which the dialer's Python runs some code first.

    Args:
        folder: a new folder.
        code: what is run before anything of the dialer is loaded.
        env: the environment to start from; this process's own by default.
    """
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(code)
    return {**(os.environ if env is None else env), "PYTHONPATH": str(folder)}


@contextlib.contextmanager
def _serving(serve: Callable[[socket.socket], None]) -> Iterator[str]:
    """Serve each connection in a thread of its own; at the end all of them are shut."""
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(socket.create_server((LOOPBACK, 0)))
        connections: list[socket.socket] = []
        threads: list[threading.Thread] = []

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = listening.accept()
                    connection.settimeout(SERVER_PATIENCE_S)
                    connections.append(connection)
                    threads.append(threading.Thread(target=_served, args=(serve, connection)))
                    threads[-1].start()

        acceptor = threading.Thread(target=accept)
        acceptor.start()
        try:
            yield _address(listening)
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            acceptor.join()
            for connection in connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join()


def _served(serve: Callable[[socket.socket], None], connection: socket.socket) -> None:
    with connection, contextlib.suppress(OSError):
        serve(connection)


def _read_request(connection: socket.socket) -> bytes:
    """Read one request with a length; what is incomplete when the client goes is returned so."""
    data = b""
    while (chunk := connection.recv(65536)) != b"":
        data += chunk
        head, found, body = data.partition(b"\r\n\r\n")
        if not found:
            continue
        lengths = [
            int(line.partition(b":")[2])
            for line in head.splitlines()
            if line.lower().startswith(b"content-length:")
        ]
        if len(body) >= sum(lengths):
            break
    return data


def _address(listening: socket.socket) -> str:
    return f"http://{LOOPBACK}:{listening.getsockname()[1]}"
