"""From the click to the first byte of the request at a loopback server.

The reference is a bare ``requests.Session.post`` of the same fields to the same server, after a
rest as long as a person's finger stays on the button: what runs right after other work finds the
processor awake and its caches warm, and no click ever does.
"""

import time
from collections.abc import Callable, Iterator

import requests

from tests.bench.driver import EXTENSION, HOLD_S, TOKEN, Driver, dialer, run_for, store_token
from tests.bench.peer import Peer, peer
from tests.bench.server import Mode
from tests.bench.table import Row, compared

SAMPLES = 30
WARM_UP = 5
LIMIT_MS = 5.0


def measure() -> Iterator[Row]:
    """Click and post in turn, over connections that are open and over new ones.

    A call has a connection of its own, opened while the number is typed; a bare post uses the one
    before once more. So the rows show what a connection for each call costs: nothing.
    """
    store_token()
    with peer(Mode.NORMAL) as server:
        clicked, returned, posted = _measure(server, is_open=True)
    yield _row("click to first byte, connection open", clicked, posted)
    yield _row("Return to first byte, connection open", returned, posted)
    with peer(Mode.HANG_UP) as server:
        clicked, returned, posted = _measure(server, is_open=False)
    yield _row("click to first byte, new connection", clicked, posted)
    yield _row("Return to first byte, new connection", returned, posted)


def _row(point: str, ours: list[float], posted: list[float]) -> Row:
    return compared(point, ours, posted, unit="ms", named="Session.post", at_most=LIMIT_MS)


def _measure(server: Peer, *, is_open: bool) -> tuple[list[float], list[float], list[float]]:
    """Return the milliseconds of clicks, of presses of Return, and of bare posts."""
    address = f"http://{server.host}:{server.port}/"
    clicked, returned, posted = list[float](), list[float](), list[float]()
    with requests.Session() as session, dialer(address) as driver:
        for _ in range(SAMPLES + WARM_UP):
            clicked.append(_call(driver, server, lambda: driver.click("Call"), is_open=is_open))
            posted.append(_post(session, address, driver.new_number(), server))
            returned.append(_call(driver, server, driver.press_return, is_open=is_open))
    return clicked[WARM_UP:], returned[WARM_UP:], posted[WARM_UP:]


def _call(driver: Driver, server: Peer, press: Callable[[], int], *, is_open: bool) -> float:
    """Type a number, press, and return the milliseconds to the first byte."""
    server.forget()
    driver.type_number(driver.new_number())
    if is_open:
        # No finger is at the button sooner than the connection, which takes one round trip.
        run_for(HOLD_S)
    else:
        # The connection opened while typing was closed by the server: the call needs a new one.
        driver.wait(lambda: server.connections() == 0, "the unused connection's end")
    server.forget()
    pressed_ns = press()
    # Whoever looks for the end at once takes the interpreter from the call that is just starting.
    run_for(HOLD_S)
    driver.wait_until_idle()
    return (server.wait_for("first_byte") - pressed_ns) / 1e6


def _post(session: requests.Session, address: str, number: str, server: Peer) -> float:
    """Post the same fields and return the milliseconds to the first byte."""
    fields = {
        "service": "App.Sip_Call.MakeCall",
        "token": TOKEN,
        "extnumber": EXTENSION,
        "destnumber": number.removeprefix("+"),
    }
    server.forget()
    run_for(HOLD_S)
    started_ns = time.monotonic_ns()
    session.post(address, files={name: (None, value) for name, value in fields.items()})
    return (server.wait_for("first_byte") - started_ns) / 1e6
