"""What a look at a phone that never ends adds to a call.

The reference is the same click while nothing is looked at.
"""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.services.call_tracker import CallTracker
from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.bench.driver import EXTENSION, HOLD_S, Driver, dialer, run_for, store_token
from tests.bench.peer import Peer, peer
from tests.bench.server import Mode
from tests.bench.table import Row, spread

SAMPLES = 40
WARM_UP = 5
LIMIT_MS = 1.0
STATUS = "App.Sip_Status.GetSipCallStatus"


def measure() -> Iterator[Row]:
    """Click with a hanging look beside it, and without one, in turn."""
    store_token()
    with_look, without = list[float](), list[float]()
    with peer(Mode.NORMAL) as server, Simulator() as provider:
        provider.pbx.faults.hang(STATUS)
        with dialer(f"http://{server.host}:{server.port}/") as driver:
            for _ in range(SAMPLES + WARM_UP):
                with _hanging_look(driver, provider):
                    with_look.append(_click(driver, server))
                without.append(_click(driver, server))
    ours, reference = with_look[WARM_UP:], without[WARM_UP:]
    added_ms = statistics.median(ours) - statistics.median(reference)
    yield Row(
        "click to first byte, a look hangs",
        spread(ours, "ms"),
        f"no look: {spread(reference, 'ms')}",
        limit=f"≤ +{LIMIT_MS:g} ms",
        met=added_ms <= LIMIT_MS,
    )


def _click(driver: Driver, server: Peer) -> float:
    """Type a number, click, and return the milliseconds to the first byte."""
    driver.type_number(driver.new_number())
    server.forget()
    pressed_ns = driver.click("Call")
    # Before that the window does not know of the call, and would be taken to be idle.
    run_for(HOLD_S)
    driver.wait_until_idle()
    return (server.wait_for("first_byte") - pressed_ns) / 1e6


@contextmanager
def _hanging_look(driver: Driver, provider: Simulator) -> Iterator[None]:
    """Follow a call at a provider that does not answer."""
    account = Account(uuid4().hex, "Hanging", provider.address, (EXTENSION,))
    request = CallRequest(uuid4().hex, account.id, "+4930123456", "4930123456", EXTENSION)
    live = CallTracker(lambda _account, _cancel_token: Secret(DEMO_TOKEN))
    looks = len(provider.asked(STATUS))
    live.follow(account, HistoryEntry(request, "", time.time(), CallOutcome.accepted()))
    driver.wait(lambda: len(provider.asked(STATUS)) > looks, "the look")
    try:
        yield
    finally:
        live.shut_down(1.0)
