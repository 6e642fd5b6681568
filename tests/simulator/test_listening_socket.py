"""A simulator on a socket that was opened before it."""

import socket

import requests

from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import DEADLINE_S


def test_who_connects_before_the_start_is_served_after_it() -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    early = socket.create_connection(("127.0.0.1", port))
    early.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    with early, Simulator(listening=listening) as simulator:
        assert simulator.address == f"http://127.0.0.1:{port}"
        assert early.makefile("rb").readline().startswith(b"HTTP/1.1 ")
        fields = {
            "service": "App.Sip_Call.MakeCall",
            "token": DEMO_TOKEN,
            "extnumber": "8001",
            "destnumber": "4930123456",
        }
        reply = requests.post(simulator.address, data=fields, timeout=DEADLINE_S).json()
    assert reply["data"]["status"] in (0, "0")
    assert len(simulator.calls) == 1
