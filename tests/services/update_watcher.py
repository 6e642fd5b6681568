"""An update service in a test's hands: its time, the feed it asks, and what it says."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from dialer_gui.domain.releases import UpdateAnswer
from dialer_gui.services.update_service import UpdateService
from tests.desktop.waiting import PATIENCE_S
from tests.provider.feeds import feed
from tests.provider.servers import Visit, response
from tests.services.desk import PATIENCE_MS
from tests.services.hand_timing import HandTiming

RUNNING = "0.2.0"


@dataclass
class Counter:
    """A server whose feed a test changes as it likes, and how often it was asked."""

    timing: HandTiming
    body: bytes = b""
    asked: int = 0

    def __call__(self, visit: Visit) -> None:
        while visit.read_request():
            self.asked += 1
            visit.sock.sendall(response(self.body))

    def publish(self, version: str, *, later_s: float = 0.0) -> None:
        """Sign a feed of now, or of another time."""
        self.body = feed(version, issued_at_s=self.timing.unix_s() + later_s)


@dataclass
class Watcher:
    """An update service, what it said, and the time in its hands."""

    bot: QtBot
    home: Path
    timing: HandTiming
    offers: int = 0
    found: list[UpdateAnswer] = field(default_factory=list)
    answers: list[UpdateAnswer] = field(default_factory=list)
    service: UpdateService | None = None

    def start(self, running: str = RUNNING, *, has_policy: bool = True) -> None:
        """Start the program anew."""
        self.end()
        text = (self.home / "policy.json").read_text() if has_policy else "{}"
        try:
            policy = json.loads(text)
        except ValueError:
            policy = None
        service = self.service = UpdateService(
            self.home / "update.json", policy, self.home / "updates.json", running, self.timing
        )
        service.offered.connect(self._on_offered)
        service.release_found.connect(self.found.append)
        service.answered.connect(self.answers.append)
        service.start()
        self.settle()

    def end(self) -> None:
        """End the program."""
        if self.service is not None:
            assert self.service.shut_down(PATIENCE_S)
            assert self.service.shut_down(PATIENCE_S)

    def ask(self) -> UpdateAnswer:
        """Ask as a person does, and wait for the answer."""
        assert self.service is not None
        count = len(self.answers)
        self.service.check()
        self.service.check()
        self.bot.waitUntil(lambda: len(self.answers) > count, timeout=PATIENCE_MS)
        self.settle()
        assert len(self.answers) == count + 1
        return self.answers[-1]

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.timing.advance(seconds, self.settle)

    def settle(self) -> None:
        """Wait until the task thread has nothing to do, and what it said has arrived."""
        assert self.service is not None
        assert self.service._session._runner.drain(PATIENCE_S)
        QCoreApplication.processEvents()

    @property
    def versions(self) -> list[str]:
        """The releases that were told of without being asked for."""
        return [str(answer.release.version) for answer in self.found if answer.release]

    def _on_offered(self) -> None:
        self.offers += 1
