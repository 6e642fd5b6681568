"""The measuring side's handle on the server process, and what it has seen."""

import contextlib
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from tests.bench.server import Mode
from tests.desktop.processes import stop
from tests.desktop.waiting import PATIENCE_S


class Peer:
    """A running server.

    Args:
        process: of ``tests.bench.server``.
        host: the address it listens on.
    """

    def __init__(self, process: subprocess.Popen[bytes], host: str) -> None:
        assert process.stdout is not None
        self._descriptor = process.stdout.fileno()
        self._rest = b""
        self._events: list[tuple[str, int]] = []
        self._open = 0
        self.host = host
        self.port = self.wait_for("port")

    def wait_for(self, event: str, meanwhile: Callable[[], None] | None = None) -> int:
        """Wait for the next event of a name; take it and all before it away.

        Args:
            event: its name.
            meanwhile: called again and again, as to let an event loop run.

        Returns:
            CLOCK_MONOTONIC in nanoseconds.

        Raises:
            TimeoutError: it did not happen in time.
        """
        end_s = time.monotonic() + PATIENCE_S
        while time.monotonic() < end_s:
            self._read(0.0 if meanwhile else 0.1)
            for index, (name, value) in enumerate(self._events):
                if name == event:
                    del self._events[: index + 1]
                    return value
            if meanwhile is not None:
                meanwhile()
        raise TimeoutError(f"the server has not seen {event!r} within {PATIENCE_S:g} s")

    def connections(self) -> int:
        """Return how many connections are open."""
        self._read(0.0)
        return self._open

    def forget(self) -> None:
        """Leave out everything that has happened so far."""
        self._read(0.0)
        self._events.clear()

    def _read(self, timeout_s: float) -> None:
        while select.select([self._descriptor], [], [], timeout_s)[0]:
            data = os.read(self._descriptor, 64 * 1024)
            if not data:
                raise RuntimeError("the server has ended")
            *lines, self._rest = (self._rest + data).split(b"\n")
            for each in lines:
                name, value = each.decode().split()
                self._events.append((name, int(value)))
                self._open += {"accepted": 1, "closed": -1}.get(name, 0)
            timeout_s = 0.0


@contextlib.contextmanager
def peer(
    mode: Mode, *, host: str = "127.0.0.1", certificate: str = "", prefix: Sequence[str] = ()
) -> Iterator[Peer]:
    """Run a server in a process of its own for the length of a ``with`` block.

    Args:
        mode: how it behaves.
        host: the address to listen on.
        certificate: a file with key and certificate chain; empty for http.
        prefix: a command that runs the server's command somewhere else.
    """
    command = [*prefix, sys.executable, "-m", "tests.bench.server", mode.value, host]
    command += [certificate] if certificate else []
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        yield Peer(process, host)
    finally:
        stop(process)
