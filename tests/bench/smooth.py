"""The longest time for which the window did not answer, while something else did not answer.

A timer of a millisecond in the GUI thread notes how long each turn of the event loop took. The
same timer in a bare window shows what the machine itself makes of it.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from tests.bench.driver import Driver, dialer, run_for, store_token
from tests.bench.peer import peer
from tests.bench.server import Mode
from tests.bench.table import Row, number
from tests.desktop.keyring_daemon import KeyringDaemon, keyring_daemon

DURATION_S = 11.0
#: The call is stopped this long before the end, so that its outcome is part of it.
STOP_BEFORE_S = 2.0
USUAL_LIMIT_MS = 16.0
WORST_LIMIT_MS = 50.0
QUANTILES = 1000


class Gaps(QObject):
    """Notes the time between two ticks of a timer in the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self._last_ns = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begin to take notes."""
        self._last_ns = time.monotonic_ns()
        self._timer.start()

    def stop(self) -> None:
        """Take no more notes; what goes on now counts."""
        self._timer.stop()
        self._note()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._note()

    def _note(self) -> None:
        now_ns = time.monotonic_ns()
        self.gaps_ms.append((now_ns - self._last_ns) / 1e6)
        self._last_ns = now_ns

    def usual_ms(self) -> float:
        """Return the 99.9th percentile."""
        return statistics.quantiles(self.gaps_ms, n=QUANTILES)[-1]

    def worst_ms(self) -> float:
        """Return the longest gap."""
        return max(self.gaps_ms)

    def words(self) -> str:
        """Say both."""
        return f"99.9 %: {number(self.usual_ms())}, worst {number(self.worst_ms())} ms"


def measure() -> Iterator[Row]:
    """Let the bare window idle, then call while the server or the keyring hangs."""
    store_token()
    bare = bare_gaps()
    for mode, what in ((Mode.HANG, "the server hangs"), (Mode.DRIP, "the server drips")):
        with peer(mode) as server, dialer(f"http://{server.host}:{server.port}/") as driver:
            yield _row(f"longest gap while {what}", _gaps_in_call(driver), bare)
    with _frozen_keyring() as (keyring, address), dialer(address) as driver:
        yield _row("longest gap while the keyring blocks", _gaps_in_call(driver), bare)
        keyring.thaw()


def _row(point: str, gaps: Gaps, bare: Gaps) -> Row:
    is_met = gaps.usual_ms() <= USUAL_LIMIT_MS and gaps.worst_ms() <= WORST_LIMIT_MS
    return Row(point, gaps.words(), f"bare: {bare.words()}", None, "≤ 16, 50", is_met)


def bare_gaps() -> Gaps:
    """Take notes in a bare window for the usual time."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    window = QMainWindow()
    window.setCentralWidget(QPushButton("Button"))
    window.show()
    run_for(1.0)
    gaps = Gaps()
    gaps.start()
    run_for(DURATION_S)
    gaps.stop()
    window.close()
    return gaps


def _gaps_in_call(driver: Driver) -> Gaps:
    """Take notes from before the number is typed until after the outcome is shown."""
    gaps = Gaps()
    gaps.start()
    started_s = time.monotonic()
    driver.type_number(driver.new_number())
    driver.click("Call")
    run_for(started_s + DURATION_S - STOP_BEFORE_S - time.monotonic())
    if driver.is_in_flight():
        driver.click("Stop waiting")
    driver.wait_until_idle()
    run_for(STOP_BEFORE_S)
    gaps.stop()
    return gaps


@contextmanager
def _frozen_keyring() -> Iterator[tuple[KeyringDaemon, str]]:
    """Use a keyring that stands still; yields it and the address of a server beside it."""
    before = dict(os.environ)
    with (
        tempfile.TemporaryDirectory(prefix="key-") as name,
        peer(Mode.NORMAL) as server,
        keyring_daemon(Path(name) / "k") as keyring,
    ):
        os.environ.update(keyring.env)
        keyring.freeze()
        try:
            yield keyring, f"http://{server.host}:{server.port}/"
        finally:
            os.environ.clear()
            os.environ.update(before)
