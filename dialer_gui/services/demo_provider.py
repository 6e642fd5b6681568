"""Demo mode's provider: the simulator, started in the background, reached over HTTP."""

from __future__ import annotations

import logging
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.services.lane import Lane

if TYPE_CHECKING:
    from dialer_gui.simulator.server import Simulator

logger = logging.getLogger(__name__)


class DemoProvider(QObject):
    """Holds a free loopback port from the beginning, so that the address is known at once.

    The server behind it is loaded after the window has appeared; whoever connects before that
    waits in the port's queue.
    """

    #: Notice: the simulator could not be started.
    notice_raised = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lane = Lane("demo-provider")
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._simulator: Simulator | None = None
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def start(self) -> None:
        """Load and start the simulator in the background."""
        self._lane.submit(self._start)

    def shut_down(self, timeout_s: float) -> None:
        """Stop serving."""
        self._lane.submit(self._stop)
        self._lane.drain(timeout_s)

    def _start(self) -> None:
        from dialer_gui.simulator.server import Simulator

        try:
            self._simulator = Simulator(listening=self._socket)
            self._simulator.start()
        except OSError as exc:
            logger.error("the simulated provider did not start: %s", exc)
            self.notice_raised.emit(Notice(NoticeKind.DEMO_FAILED, str(exc)))

    def _stop(self) -> None:
        if self._simulator is not None:
            self._simulator.stop()
        self._socket.close()
