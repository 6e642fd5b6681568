"""What stands in for a part of a desktop: a service on the session bus, in a thread."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

from jeepney import Message, MessageType, message_bus
from jeepney.io.blocking import DBusConnection


class BusService:
    """Answers what is called, until its connection is closed."""

    def __init__(self, bus: DBusConnection, *names: str) -> None:
        self._bus = bus
        self._goes_on = threading.Event()
        self._goes_on.set()
        for name in names:
            bus.send_and_get_reply(message_bus.RequestName(name))
        threading.Thread(target=self._serve, daemon=True).start()

    def answer(self, question: Message) -> Message:
        """Return the answer to a call."""
        raise NotImplementedError

    @contextlib.contextmanager
    def standing_still(self) -> Iterator[None]:
        """Answer nothing for the length of a ``with`` block, and all of it then."""
        self._goes_on.clear()
        try:
            yield
        finally:
            self._goes_on.set()

    def _serve(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while True:
                question = self._bus.receive()
                self._goes_on.wait()
                if question.header.message_type is MessageType.method_call:
                    self._bus.send(self.answer(question))
