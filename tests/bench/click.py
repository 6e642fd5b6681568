"""From the click to the first byte of the request at a loopback server.

The reference is a bare ``requests.Session.post`` of the same fields to the same server.
"""

import time
from collections.abc import Iterator

import requests

from tests.bench.driver import EXTENSION, TOKEN, Driver, dialer, store_token
from tests.bench.peer import Peer, peer
from tests.bench.server import Mode
from tests.bench.table import Row, compared

SAMPLES = 40
WARM_UP = 5
LIMIT = 2.0


def measure() -> Iterator[Row]:
    """Click and post in turn, over kept connections and over new ones."""
    store_token()
    with peer(Mode.NORMAL) as server:
        ours, reference = _measure(server, is_kept=True)
    yield compared(
        "click to first byte, connection open",
        ours,
        reference,
        unit="ms",
        named="Session.post",
        limit=LIMIT,
    )
    with peer(Mode.HANG_UP) as server:
        ours, reference = _measure(server, is_kept=False)
    yield compared(
        "click to first byte, new connection",
        ours,
        reference,
        unit="ms",
        named="Session.post",
        limit=LIMIT,
    )


def _measure(server: Peer, *, is_kept: bool) -> tuple[list[float], list[float]]:
    address = f"http://{server.host}:{server.port}/"
    ours, reference = list[float](), list[float]()
    with requests.Session() as session, dialer(address) as driver:
        for _ in range(SAMPLES + WARM_UP):
            ours.append(_click(driver, server, is_kept=is_kept))
            reference.append(_post(session, address, driver.new_number(), server))
    return ours[WARM_UP:], reference[WARM_UP:]


def _click(driver: Driver, server: Peer, *, is_kept: bool) -> float:
    """Type a number, click, and return the milliseconds to the first byte."""
    server.forget()
    driver.type_number(driver.new_number())
    if not is_kept:
        # The connection opened while typing was closed by the server: the call needs a new one.
        driver.wait(lambda: server.connections() == 0, "the unused connection's end")
    server.forget()
    clicked_ns = driver.click("Call")
    driver.wait_until_idle()
    first_byte_ns = server.wait_for("first_byte")
    return (first_byte_ns - clicked_ns) / 1e6


def _post(session: requests.Session, address: str, number: str, server: Peer) -> float:
    """Post the same fields and return the milliseconds to the first byte."""
    fields = {
        "service": "App.Sip_Call.MakeCall",
        "token": TOKEN,
        "extnumber": EXTENSION,
        "destnumber": number.removeprefix("+"),
    }
    server.forget()
    started_ns = time.monotonic_ns()
    session.post(address, files={name: (None, value) for name, value in fields.items()})
    return (server.wait_for("first_byte") - started_ns) / 1e6
