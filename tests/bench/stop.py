"""From the click on *Stop waiting* to the outcome, and from closing the window to the end."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.certificate import trusted_certificate
from tests.bench.driver import Driver, dialer, run_for, save_account, store_token, turn
from tests.bench.peer import Peer, peer
from tests.bench.server import Mode
from tests.bench.table import Row, bounded
from tests.desktop.keys import Keys
from tests.desktop.processes import stop

SAMPLES = 5
STOP_LIMIT_MS = 100.0
CLOSE_RUNS = 3
CLOSE_LIMIT_S = 2.0
END_TIMEOUT_S = 20.0
HOST = "127.0.0.1"
#: How far into a phase the click comes.
INTO_PHASE_S = 0.2

#: What it is called, the server's mode, the scheme, and the event that begins the phase.
PHASES = (
    ("connecting", Mode.DEAF, "http", ""),
    ("the TLS handshake", Mode.SILENT, "https", "accepted"),
    ("waiting for the reply's head", Mode.HANG, "http", "request"),
    ("waiting for the head, https", Mode.HANG, "https", "request"),
    ("reading the reply's body", Mode.DRIP, "http", "request"),
    ("reading the body, https", Mode.DRIP, "https", "request"),
)


def measure() -> Iterator[Row]:
    """Stop in each phase, then close the window during a hanging call."""
    store_token()
    with tempfile.TemporaryDirectory(prefix="stop-") as name:
        certificate = trusted_certificate(Path(name), HOST)
        for phase, mode, scheme, event in PHASES:
            secure = certificate if scheme == "https" else ""
            with (
                peer(mode, certificate=secure) as server,
                dialer(f"{scheme}://{HOST}:{server.port}/") as driver,
            ):
                samples = [_stop(driver, server, event) for _ in range(SAMPLES)]
            yield bounded(
                f"Stop waiting to outcome, {phase}", samples, unit="ms", limit=STOP_LIMIT_MS
            )
        with peer(Mode.HANG) as server:
            ends = [_close(Path(name) / f"home-{turn}", server) for turn in range(CLOSE_RUNS)]
        yield bounded(
            "closing in a hung call to the process's end", ends, unit="s", limit=CLOSE_LIMIT_S
        )


def _stop(driver: Driver, server: Peer, event: str) -> float:
    """Call, stop in the phase, and return the milliseconds until the outcome is shown."""
    server.forget()
    driver.type_number(driver.new_number())
    driver.click("Call")
    if event:
        server.wait_for(event, turn)
    run_for(INTO_PHASE_S)
    clicked_ns = driver.click("Stop waiting")
    driver.wait_until_idle()
    return (time.monotonic_ns() - clicked_ns) / 1e6


def _close(home: Path, server: Peer) -> float:
    """Call with real keys, close the window, and return the seconds until the process is gone."""
    save_account(home, f"http://{HOST}:{server.port}/")
    command = [sys.executable, "-m", "dialer_gui", "--home", str(home)]
    server.forget()
    process = subprocess.Popen(command)
    try:
        keys = Keys(process.pid, "^Dialer")
        keys.type("+49301234567")
        keys.press("Return")
        server.wait_for("request")
        closed_s = time.monotonic()
        keys.close_window()
        code = process.wait(END_TIMEOUT_S)
        ended_s = time.monotonic()
    finally:
        stop(process)
    if code:
        raise RuntimeError(f"the dialer ended with exit code {code}")
    return ended_s - closed_s
