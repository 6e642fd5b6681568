"""Demo mode's provider: the simulator, started in the background, reached over HTTP."""

from __future__ import annotations

import logging
import socket
import time

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.services.task_runner import TaskRunner
from dialer_gui.simulator import DEMO_CALLER_IDS, DEMO_COMPANY, DEMO_EXTENSIONS
from dialer_gui.simulator.demo import demo_state, serial_of_run
from dialer_gui.simulator.records import past_calls
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState

logger = logging.getLogger(__name__)

#: How many requests the simulator remembers: few, since nobody reads them in demo mode.
KEPT_REQUESTS = 10
#: Calls in the demo's past, for Catch up to find.
PAST_CALLS = 40


class DemoProvider(QObject):
    """Takes a free loopback port in its constructor, so that the address is known at once.

    Whatever connects before the server has started waits in the port's queue.
    """

    #: Notice: the simulator could not be started.
    notice_raised = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._runner = TaskRunner("demo-provider")
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._simulator: Simulator | None = None
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def start(self) -> None:
        """Start the simulator in the background."""
        self._runner.submit(self._start)

    @Slot(str)
    def pick_up(self, extension: str) -> None:
        """Pick up the simulated phone."""
        if self._simulator is not None:
            self._simulator.pbx.pick_up(extension)

    @Slot(str)
    def hang_up(self, extension: str) -> None:
        """Hang up the simulated phone."""
        if self._simulator is not None:
            self._simulator.pbx.hang_up(extension)

    def shut_down(self, timeout_s: float) -> None:
        """Stop serving."""
        self._runner.submit(self._stop)
        self._runner.drain(timeout_s)

    def _start(self) -> None:
        try:
            # The history keeps the ids of records for good, so no two runs may use the same ones.
            pbx = demo_state(first_serial=serial_of_run(time.time()))
            _add_past(pbx)
            simulator = Simulator(listening=self._socket, pbx=pbx, kept_requests=KEPT_REQUESTS)
            simulator.start()
            self._simulator = simulator
        except OSError as exc:
            logger.error("the simulated provider did not start: %s", exc)
            self.notice_raised.emit(Notice(NoticeKind.DEMO_FAILED, str(exc)))

    def _stop(self) -> None:
        if self._simulator is not None:
            self._simulator.stop()
        self._socket.close()


def _add_past(pbx: PbxState) -> None:
    callers = DEMO_EXTENSIONS[:2]
    calls = past_calls(PAST_CALLS, until=pbx.now(), extensions=callers, caller_ids=DEMO_CALLER_IDS)
    pbx.add_records(DEMO_COMPANY, calls)
