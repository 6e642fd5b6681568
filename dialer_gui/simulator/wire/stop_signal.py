"""A flag that a selector can wait for beside sockets."""

from __future__ import annotations

import socket


class StopSignal:
    """Set once; from then on it stays readable, for every thread that waits on it."""

    def __init__(self) -> None:
        self._waiting_end, self._setting_end = socket.socketpair()

    def fileno(self) -> int:
        """The descriptor to wait on until it is readable."""
        return self._waiting_end.fileno()

    def set(self) -> None:
        """Wakes everybody; harmless when set already."""
        self._setting_end.close()

    def close(self) -> None:
        """Gives both ends back to the system; nobody may be waiting any more."""
        self._setting_end.close()
        self._waiting_end.close()
