"""Checks the connection on the person's wish, in a thread of its own; places no call."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.accounts import Account, is_loopback
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.diagnosis import (
    CheckResult,
    CheckStep,
    Diagnosis,
    DiagnosisLine,
    Finding,
    can_try,
    certificate_line,
    clock_line,
    envelope_line,
    extension_line,
    in_order,
    skipped,
    token_line,
    trouble,
)
from dialer_gui.domain.untrusted import is_usable_address
from dialer_gui.provider.cancel_token import CancelToken, Cause, Deadlines, Interrupted
from dialer_gui.provider.connection_checks import ConnectionChecks, Heard, is_number
from dialer_gui.services.api_session import ApiSession, TokenSource, no_token, provider_error_of

#: Asked about when no phone is chosen: the answer still tells whether the token is valid.
_NOBODYS_EXTENSION = "0"


class DiagnosticsRun:
    """Carries out every step once, in a worker's thread; never places a call.

    The token is sent only once a reply in the provider's form has come from the address.
    """

    def __init__(
        self,
        session: ApiSession,
        account: Account,
        extension: str,
        token_source: TokenSource,
        step_deadline_s: float,
    ) -> None:
        self._session = session
        self._account = account
        self._extension = extension
        self._token_source = token_source
        self._stopped = threading.Event()
        self._step_deadline_s = step_deadline_s
        self._deadlines = Deadlines()
        self._has_address = is_usable_address(account.address)
        self._lines: list[DiagnosisLine] = []
        self._proxy = ""
        #: The latest answer, and the latest that told the time; how long each took.
        self._heard: tuple[Heard, int] | None = None
        self._told: tuple[Heard, int] | None = None

    def stop(self) -> None:
        """End the step under way, and every one after it before it begins; from any thread."""
        self._stopped.set()
        self._session.interrupt()

    def run(
        self, on_start: Callable[[CheckStep], None], on_line: Callable[[DiagnosisLine], None]
    ) -> Diagnosis:
        """Carry out the steps, and tell the beginning and the line of each."""
        checks = ConnectionChecks(self._account.address, deadline_s=self._step_deadline_s)
        # The clock comes after the token: the provider tells its time only to a valid one.
        walk: tuple[tuple[CheckStep, Callable[[ConnectionChecks, CancelToken], DiagnosisLine]], ...]
        walk = (
            (CheckStep.PROXY, self._check_proxy),
            (CheckStep.NAME, self._check_name),
            (CheckStep.CONNECTION, self._check_connection),
            (CheckStep.TLS, self._check_tls),
            (CheckStep.ENVELOPE, self._check_envelope),
            (CheckStep.TOKEN, self._check_token),
            (CheckStep.CLOCK, self._check_clock),
            (CheckStep.EXTENSION, self._check_extension),
        )
        try:
            for step, check in walk:
                line = self._line_without_trying(step)
                if line is None:
                    on_start(step)
                    line = self._line_of(step, check, checks)
                self._lines.append(line)
                on_line(line)
        finally:
            checks.close()
            self._deadlines.close()
            # Dropped, since it may hold a token that was typed and not saved.
            self._token_source = no_token
        lines = in_order(self._lines)
        address, extension = self._account.address, self._extension
        return Diagnosis(address, extension, lines, time.time(), self._stopped.is_set())

    def _line_without_trying(self, step: CheckStep) -> DiagnosisLine | None:
        if self._stopped.is_set():
            return skipped(step, Finding.STOPPED)
        if step is CheckStep.NAME and not self._has_address:
            return trouble(step, CallOutcome.not_sent(Reason.ADDRESS_INVALID))
        if not self._has_address or not can_try(step, self._lines):
            return skipped(step)
        return None

    def _line_of(
        self,
        step: CheckStep,
        check: Callable[[ConnectionChecks, CancelToken], DiagnosisLine],
        checks: ConnectionChecks,
    ) -> DiagnosisLine:
        """Do one step within its time; a failure becomes its line."""
        began_s = time.monotonic()
        limit = self._deadlines.limit
        try:
            with self._session.cancel_token() as token, limit(token, self._step_deadline_s):
                if self._stopped.is_set():
                    token.cancel(Cause.STOPPED)  # it came before there was a token to cancel
                line = check(checks, token)
        except Interrupted:
            line = trouble(step, CallOutcome.unknown(Reason.TIMEOUT))
        except Exception as exc:
            line = trouble(step, provider_error_of(exc).outcome)
        if self._stopped.is_set() and line.result is CheckResult.FAILED:
            return skipped(step, Finding.STOPPED)
        if line.elapsed_ms is None and line.result is not CheckResult.SKIPPED:
            line = replace(line, elapsed_ms=_elapsed_ms(began_s))
        return line

    def _check_proxy(self, checks: ConnectionChecks, cancel_token: CancelToken) -> DiagnosisLine:
        self._proxy = checks.find_proxy(cancel_token)
        if self._proxy:
            facts = (self._proxy,)
            return DiagnosisLine(CheckStep.PROXY, CheckResult.OK, Finding.PROXY_USED, facts=facts)
        return DiagnosisLine(CheckStep.PROXY, CheckResult.OK, Finding.NO_PROXY)

    def _check_name(self, checks: ConnectionChecks, cancel_token: CancelToken) -> DiagnosisLine:
        if self._proxy:
            # The proxy looks the name up; here the look-up may fail although all works.
            return skipped(CheckStep.NAME, Finding.NAME_LEFT_TO_PROXY)
        addresses = checks.look_up_name(cancel_token)
        is_known = is_number(self._account.address)
        finding = Finding.NAME_NOT_NEEDED if is_known else Finding.NAME_FOUND
        return DiagnosisLine(CheckStep.NAME, CheckResult.OK, finding, facts=addresses)

    def _check_connection(
        self, checks: ConnectionChecks, cancel_token: CancelToken
    ) -> DiagnosisLine:
        facts = (checks.connect(cancel_token),)
        finding = Finding.CONNECTED_TO_PROXY if self._proxy else Finding.CONNECTED
        return DiagnosisLine(CheckStep.CONNECTION, CheckResult.OK, finding, facts=facts)

    def _check_tls(self, checks: ConnectionChecks, cancel_token: CancelToken) -> DiagnosisLine:
        address = self._account.address
        if not address.lower().startswith("https:"):
            if is_loopback(address):
                return skipped(CheckStep.TLS, Finding.IN_CLEAR_AT_HOME)
            return DiagnosisLine(CheckStep.TLS, CheckResult.WARNING, Finding.IN_CLEAR)
        found = checks.secure(cancel_token)
        return certificate_line(
            found.tls_version, found.issuer, found.ends_on, found.ends_at_s, time.time()
        )

    def _check_envelope(self, checks: ConnectionChecks, cancel_token: CancelToken) -> DiagnosisLine:
        return envelope_line(self._listen(lambda: checks.knock(cancel_token)).outcome)

    def _check_token(self, checks: ConnectionChecks, cancel_token: CancelToken) -> DiagnosisLine:
        token = self._token_source(self._account, cancel_token)
        asked_about = self._extension or _NOBODYS_EXTENSION
        return token_line(
            self._listen(lambda: checks.ask(token, asked_about, cancel_token)).outcome
        )

    def _check_clock(self, _checks: ConnectionChecks, _none: CancelToken) -> DiagnosisLine:
        told = self._told or self._heard
        if told is None or (self._told is None and not can_try(CheckStep.TOKEN, self._lines)):
            return skipped(CheckStep.CLOCK)
        heard, elapsed_ms = told
        line = clock_line(heard.told_at_s, heard.asked_at_s, heard.answered_at_s)
        return replace(line, elapsed_ms=elapsed_ms)

    def _check_extension(self, _checks: ConnectionChecks, _none: CancelToken) -> DiagnosisLine:
        # The answer about the token was about this phone as well.
        if self._heard is None:
            return skipped(CheckStep.EXTENSION)
        heard, elapsed_ms = self._heard
        line = extension_line(self._extension, heard.outcome, heard.statuses)
        is_skipped = line.result is CheckResult.SKIPPED
        return line if is_skipped else replace(line, elapsed_ms=elapsed_ms)

    def _listen(self, ask: Callable[[], Heard]) -> Heard:
        """Ask and remember the answer."""
        began_s = time.monotonic()
        heard = ask()
        self._heard = (heard, _elapsed_ms(began_s))
        if heard.told_at_s is not None:
            self._told = self._heard
        return heard


def _elapsed_ms(began_s: float) -> int:
    return round((time.monotonic() - began_s) * 1000)


#: The longest time for one step; a call gives up sooner.
STEP_DEADLINE_S = 15.0


class DiagnosticsService(QObject):
    """Checks the connection of one account, from the provider's name to the phone.

    Protocol: ``check``; then for each step ``step_started`` (left out when it is not tried) and
    ``step_finished``; then exactly one ``finished``. ``stop`` ends a check within milliseconds.
    A new ``check`` replaces the one that runs, which emits nothing more.
    ``shut_down`` last.
    """

    #: CheckStep: this one is being done now.
    step_started = Signal(object)
    #: DiagnosisLine: one a step, as they are found.
    step_finished = Signal(object)
    #: Diagnosis: all lines, also of a check that was stopped.
    finished = Signal(object)

    #: A DiagnosticsRun, and what it has to tell.
    _run_told = Signal(object, object)

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
        self._running: DiagnosticsRun | None = None
        self._run_told.connect(self._on_run_told)

    @property
    def is_running(self) -> bool:
        """Whether a check is under way."""
        return self._running is not None

    @Slot(object, str)
    def check(
        self, account: Account, extension: str, token_source: TokenSource | None = None
    ) -> None:
        """Check the connection to an account's provider, and one of its phones.

        Args:
            account: need not be saved.
            extension: the phone, may be empty.
            token_source: gets the token of an account that is not saved as it is examined; None
                for the service's own.
        """
        self.stop()
        self._running = DiagnosticsRun(
            self._session,
            account,
            extension,
            token_source or self._token_source,
            self._step_deadline_s,
        )
        self._session.submit(partial(self._examine, self._running))

    @Slot()
    def stop(self) -> None:
        """End the check that runs, if one does."""
        if self._running is not None:
            self._running.stop()

    def shut_down(self, timeout_s: float) -> bool:
        """End what runs, within a bounded time; False when something did not end in it."""
        self.stop()
        return self._session.shut_down(timeout_s)

    def _examine(self, run: DiagnosticsRun) -> None:
        """In the session's thread: the signal carries what is found into the service's own."""
        tell = partial(self._run_told.emit, run)
        tell(run.run(tell, tell))

    @Slot(object, object)
    def _on_run_told(
        self, run: DiagnosticsRun, told: CheckStep | DiagnosisLine | Diagnosis
    ) -> None:
        if run is not self._running:
            return  # another one has taken its place
        if isinstance(told, CheckStep):
            self.step_started.emit(told)
        elif isinstance(told, DiagnosisLine):
            self.step_finished.emit(told)
        else:
            self._running = None
            self.finished.emit(told)
