"""A connection doctor, and what it said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.diagnosis import CheckStep, Diagnosis, DiagnosisLine, Finding
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.diagnostics_service import DiagnosticsService
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from tests.desktop.waiting import PATIENCE_S

PATIENCE_MS = int(PATIENCE_S * 1000)

GetToken = Callable[[Account, CancelToken], Secret]


def demo_token(_account: Account, _cancel_token: CancelToken) -> Secret:
    """The demo's token, at once."""
    return Secret(DEMO_TOKEN)


@dataclass
class Ward:
    """A doctor at work.

    Attributes:
        doctor: the service.
        started, lines, diagnoses: what it emitted, in order.
    """

    bot: QtBot
    diagnostics: DiagnosticsService
    started: list[CheckStep] = field(default_factory=list)
    lines: list[DiagnosisLine] = field(default_factory=list)
    diagnoses: list[Diagnosis] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to everything."""
        self.diagnostics.step_started.connect(self.started.append)
        self.diagnostics.step_finished.connect(self.lines.append)
        self.diagnostics.finished.connect(self.diagnoses.append)

    def begin(
        self,
        address: str,
        extension: str = DEMO_EXTENSIONS[0],
        get_token: GetToken | None = None,
    ) -> None:
        """Begin a check; returns at once."""
        account = Account("a" * 32, "Sales", address, DEMO_EXTENSIONS)
        self.diagnostics.check(account, extension, get_token)

    def end(self, count: int = 1) -> Diagnosis:
        """Wait until so many checks have ended in all, and return the last."""
        self.bot.waitUntil(lambda: len(self.diagnoses) >= count, timeout=PATIENCE_MS)
        return self.diagnoses[-1]

    def check(self, address: str, extension: str = DEMO_EXTENSIONS[0]) -> Diagnosis:
        """Carry out one check."""
        count = len(self.diagnoses)
        self.begin(address, extension)
        return self.end(count + 1)

    def wait_for_step(self, step: CheckStep) -> None:
        """Wait until a step is being done."""
        self.bot.waitUntil(lambda: step in self.started, timeout=PATIENCE_MS)


def findings(diagnosis: Diagnosis) -> dict[CheckStep, Finding]:
    """What each step found."""
    return {line.step: line.finding for line in diagnosis.lines}


def line_of(diagnosis: Diagnosis, step: CheckStep) -> DiagnosisLine:
    """One step's line."""
    return next(line for line in diagnosis.lines if line.step is step)


@contextmanager
def a_ward(
    bot: QtBot, get_token: GetToken = demo_token, *, step_deadline_s: float = PATIENCE_S
) -> Iterator[Ward]:
    """Run a doctor for the length of a ``with`` block."""
    diagnostics = DiagnosticsService(get_token, step_deadline_s=step_deadline_s)
    try:
        yield Ward(bot, diagnostics)
    finally:
        assert diagnostics.shut_down(PATIENCE_S)
