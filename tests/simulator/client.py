"""A client for these tests: plain requests, without proxies, without following redirects."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import requests

from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.simulator.server import Simulator

DEADLINE_S = 60.0
NUMBER = "493012345"


def call_fields(ending: str = "6789", **changes: str) -> dict[str, str]:
    """The fields of a call, in the documented order; a change to "" removes a field."""
    fields = {
        "service": "App.Sip_Call.MakeCall",
        "token": DEMO_TOKEN,
        "extnumber": DEMO_EXTENSIONS[0],
        "destnumber": NUMBER + ending,
        **changes,
    }
    return {name: value for name, value in fields.items() if value}


@contextmanager
def a_session() -> Iterator[requests.Session]:
    """A session that ignores the environment."""
    with requests.Session() as session:
        session.trust_env = False
        yield session


def post(
    simulator: Simulator,
    fields: Mapping[str, str],
    *,
    session: requests.Session | None = None,
    timeout_s: float = DEADLINE_S,
) -> requests.Response:
    """Posts fields as multipart/form-data."""
    if session is None:
        with a_session() as own:
            return post(simulator, fields, session=own, timeout_s=timeout_s)
    return session.post(
        simulator.address,
        files={name: (None, value) for name, value in fields.items()},
        timeout=timeout_s,
        allow_redirects=False,
    )


def ask(simulator: Simulator, service: str, **fields: str) -> dict[str, Any]:
    """Asks for a service such as Sip_Auth.Login, with the demo's token if no other is given."""
    reply = post(simulator, {"service": f"App.{service}", "token": DEMO_TOKEN, **fields})
    envelope: dict[str, Any] = reply.json()
    return envelope


def result(simulator: Simulator, service: str, **fields: str) -> Any:
    """Asks for a service and returns the result of the answer."""
    envelope = ask(simulator, service, **fields)
    assert (envelope["ret"], envelope["data"]["status"]) == (200, 0)
    return envelope["data"]["result"]


def error_code(simulator: Simulator, service: str, **fields: str) -> int:
    """Asks for a service and returns the code that it failed with."""
    envelope = ask(simulator, service, **fields)
    assert (envelope["ret"], envelope["data"]["status"]) == (200, 1)
    return int(envelope["data"]["errors"]["code"])


@contextmanager
def connect(simulator: Simulator) -> Iterator[socket.socket]:
    """A bare connection to the simulator."""
    address = urlsplit(simulator.address)
    with socket.create_connection((address.hostname, address.port), DEADLINE_S) as link:
        yield link


@contextmanager
def open_request(simulator: Simulator, fields: Mapping[str, str]) -> Iterator[socket.socket]:
    """A bare connection over which fields were posted, and nothing read yet."""
    prepared = requests.Request("POST", simulator.address, data=fields).prepare()
    assert isinstance(prepared.body, str)
    head = f"POST / HTTP/1.1\r\nContent-Type: {prepared.headers['Content-Type']}\r\n"
    head += f"Content-Length: {len(prepared.body)}\r\n\r\n"
    with connect(simulator) as link:
        link.sendall((head + prepared.body).encode("ascii"))
        yield link


def raw_exchange(simulator: Simulator, data: bytes, *, then_shut: bool = True) -> bytes:
    """Sends bytes as they are and returns everything that comes until the server closes.

    Args:
        simulator: Whom to talk to.
        data: What to send.
        then_shut: Tells the server that nothing more will come.
    """
    received = bytearray()
    with connect(simulator) as link:
        try:
            link.sendall(data)
            if then_shut:
                link.shutdown(socket.SHUT_WR)
            while piece := link.recv(65536):
                received += piece
        except OSError:
            pass  # a server may slam the door on rubbish
    return bytes(received)
