"""From the click to *accepted* on a link of 50 ms one way, in round trips, beside curl.

The link carries packets between two network namespaces, which only root can make.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.bench.certificate import trusted_certificate
from tests.bench.driver import Driver, dialer, run_for, store_token
from tests.bench.far_link import FAR
from tests.bench.peer import peer
from tests.bench.server import Mode
from tests.bench.table import Row
from tests.desktop.processes import stop

DELAY_MS = 50.0
ROUND_TRIP_MS = 2 * DELAY_MS
SAMPLES = 10
LIMIT = 1.2
#: Nobody calls two numbers within a second.
BETWEEN_CALLS_S = 1.0
#: What the window says of an accepted request.
ACCEPTED = "Request accepted"
INSIDE = "DIALER_BENCH_FAR_NAMESPACE"


class Link(NamedTuple):
    """Commands that run another command at one end of the link."""

    near: Sequence[str]
    far: Sequence[str]


def measure() -> Iterator[Row]:
    """Run again at the near end of the link, and measure there."""
    if INSIDE in os.environ:
        yield from _measure_inside(os.environ[INSIDE].split())
        return
    if os.name != "posix" or os.geteuid() != 0:
        yield Row(f"click to accepted, {DELAY_MS:g} ms one way", "not measured: needs root")
        return
    with _link() as link:
        command = [*link.near, sys.executable, "-m", "tests.bench", "--only-rows", "far"]
        env = {**os.environ, INSIDE: " ".join(link.far)}
        done = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True)
    yield from map(Row.from_json, done.stdout.splitlines())


@contextmanager
def _link() -> Iterator[Link]:
    command = [sys.executable, "-m", "tests.bench.far_link", str(DELAY_MS)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        word, *numbers = process.stdout.readline().split() or [b""]
        if word != b"ready":
            raise RuntimeError("there is no far link")
        pid, near, far = map(int, numbers)
        paths = (f"/proc/{pid}/fd/{descriptor}" for descriptor in (near, far))
        yield Link(*(["nsenter", f"--net={path}", "--"] for path in paths))
    finally:
        stop(process)


def _measure_inside(far: Sequence[str]) -> Iterator[Row]:
    store_token()
    with tempfile.TemporaryDirectory(prefix="far-") as name:
        certificate = trusted_certificate(Path(name), FAR)
        for scheme in ("http", "https"):
            secure = certificate if scheme == "https" else ""
            with peer(Mode.CLOSE, host=FAR, certificate=secure, prefix=far) as server:
                address = f"{scheme}://{FAR}:{server.port}/"
                ours, reference = list[float](), list[float]()
                with dialer(address) as driver:
                    for _ in range(SAMPLES + 1):
                        ours.append(_click(driver) / ROUND_TRIP_MS)
                        reference.append(_curl(address) / ROUND_TRIP_MS)
            # The first turn has warmed everything up.
            yield _row(scheme, ours[1:], reference[1:])


def _row(scheme: str, ours: Sequence[float], reference: Sequence[float]) -> Row:
    middle = statistics.median(ours)
    return Row(
        f"click to accepted, {DELAY_MS:g} ms one way, {scheme}",
        f"{_spread(ours)} round trips",
        f"curl: {_spread(reference)}",
        middle / statistics.median(reference),
        f"≤ {LIMIT:g} trips",
        middle <= LIMIT,
    )


def _spread(trips: Sequence[float]) -> str:
    return f"{statistics.median(trips):.3f} ({min(trips):.3f}–{max(trips):.3f})"


def _click(driver: Driver) -> float:
    """Type a number, click, and return the milliseconds until the window says accepted."""
    run_for(BETWEEN_CALLS_S)
    driver.type_number(driver.new_number())
    clicked_ns = driver.click("Call")
    return (driver.next_outcome(ACCEPTED) - clicked_ns) / 1e6


def _curl(address: str) -> float:
    """Post with curl and return the milliseconds it says that took, its own start left out."""
    fields = ["-F", "service=App.Sip_Call.MakeCall", "-F", "destnumber=49301234567"]
    command = ["curl", "--silent", "--output", "/dev/null", "--write-out", "%{time_total}"]
    command += ["--cacert", os.environ["SSL_CERT_FILE"], "--noproxy", "*", *fields, address]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return float(done.stdout) * 1e3
