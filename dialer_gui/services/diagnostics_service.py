"""Checks the connection on the person's wish, in a thread of its own; places no call."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.diagnosis import CheckStep, Diagnosis, DiagnosisLine
from dialer_gui.services.api_session import ApiSession, TokenSource
from dialer_gui.services.diagnostics_run import DiagnosticsRun

#: Nobody waits longer for one step; a call's own steps end sooner.
STEP_DEADLINE_S = 15.0


class DiagnosticsService(QObject):
    """Examines one account's way to the provider, from the name to the phone.

    Protocol: ``check``; then for each step ``step_started`` (left out when it is not tried) and
    ``step_finished``; then exactly one ``finished``. ``stop`` ends a check within milliseconds.
    A new ``check`` takes the place of the one that runs, of which nothing more is heard.
    ``shut_down`` last.
    """

    #: CheckStep: this one is being done now.
    step_started = Signal(object)
    #: DiagnosisLine: one a step, as they are found.
    step_finished = Signal(object)
    #: Diagnosis: the whole of it, also of a check that was stopped.
    finished = Signal(object)

    _start_told = Signal(int, object)
    _line_told = Signal(int, object)
    _end_told = Signal(int, object)

    def __init__(
        self, token_source: TokenSource, *, step_deadline_s: float = STEP_DEADLINE_S
    ) -> None:
        """Prepare; nothing is sent and no thread started.

        Args:
            token_source: gets an account's token; called in the task thread, may block until its
                cancel token ends it.
            step_deadline_s: seconds that one step may take.
        """
        super().__init__()
        self._token_source = token_source
        self._step_deadline_s = step_deadline_s
        self._session = ApiSession("diagnostics")
        self._number = 0
        self._running: DiagnosticsRun | None = None
        self._start_told.connect(self._on_start_told)
        self._line_told.connect(self._on_line_told)
        self._end_told.connect(self._on_end_told)

    @property
    def is_running(self) -> bool:
        """Whether a check is under way."""
        return self._running is not None

    @Slot(object, str)
    def check(self, account: Account, extension: str) -> None:
        """Examine the way to this account's provider, and this phone (may be empty) at its end."""
        self.stop()
        self._number += 1
        self._running = DiagnosticsRun(
            self._session, account, extension, self._token_source, self._step_deadline_s
        )
        self._session.submit(partial(self._examine, self._number, self._running))

    @Slot()
    def stop(self) -> None:
        """End the check that runs, if one does."""
        if self._running is not None:
            self._running.stop()

    def shut_down(self, timeout_s: float) -> bool:
        """End what runs, within a bounded time; False when something did not end in it."""
        self.stop()
        return self._session.shut_down(timeout_s)

    def _examine(self, number: int, run: DiagnosticsRun) -> None:
        """In the session's thread: signals carry what is found into the service's own thread."""
        diagnosis = run.run(
            lambda step: self._start_told.emit(number, step),
            lambda line: self._line_told.emit(number, line),
        )
        self._end_told.emit(number, diagnosis)

    @Slot(int, object)
    def _on_start_told(self, number: int, step: CheckStep) -> None:
        if number == self._number:
            self.step_started.emit(step)

    @Slot(int, object)
    def _on_line_told(self, number: int, line: DiagnosisLine) -> None:
        if number == self._number:
            self.step_finished.emit(line)

    @Slot(int, object)
    def _on_end_told(self, number: int, diagnosis: Diagnosis) -> None:
        if number == self._number:
            self._running = None
            self.finished.emit(diagnosis)
