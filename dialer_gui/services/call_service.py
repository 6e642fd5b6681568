"""Calls, seen from the window: one guard in, exactly one outcome out.

The row in the history is written and the request is sent in `call_worker`.
"""

from __future__ import annotations

import logging
import threading
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_guard import CallGuard, GuardDecision
from dialer_gui.domain.calls import CallPhase, CallRequest, Placement
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.provider.api_client import ApiClient
from dialer_gui.provider.cancel_token import CancelToken, Cause
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.call_worker import CallJob, CallWorker
from dialer_gui.services.task_runner import TaskRunner

logger = logging.getLogger(__name__)

#: How long the program's end may wait for the call thread; cancelling takes milliseconds.
SHUTDOWN_TIMEOUT_MS = 1500
#: When a call says that it waits for the keyring, which may have opened a prompt behind other
#: windows. `token_store.SLOW_AFTER_S` is the same for writing.
KEYRING_HINT_MS = 800
#: A connection is opened ahead at most this often.
AHEAD_INTERVAL_S = 1.0


class CallService(QObject):
    """Places calls in a thread that carries nothing but calls.

    Protocol: ``start`` once; ``place`` answers with ``call_held_by_guard``, or with
    ``call_started`` and later exactly one ``call_settled``; ``stop`` ends the waiting; then
    ``shut_down``, which may be called twice.
    """

    #: The first try to open the history is over; recent calls can be asked for.
    history_ready = Signal()
    #: The calls that an earlier run left without an outcome in the history have one.
    history_recovered = Signal()
    #: HistoryEntry with its outcome: it could not be written down, and has to be once it can.
    call_left_unwritten = Signal(object)
    #: Notice: something about the history has to be told.
    notice_raised = Signal(object)
    #: CallRequest: it passed the guard.
    call_started = Signal(object)
    #: GuardDecision, CallRequest: the guard did not let it pass.
    call_held_by_guard = Signal(object, object)
    #: HistoryEntry without an outcome: the attempt is written down.
    attempt_written = Signal(object)
    #: CallPhase: what the call in flight is doing.
    phase_changed = Signal(object)
    #: HistoryEntry with its outcome.
    call_settled = Signal(object)

    _prepare_requested = Signal()
    _recover_requested = Signal()
    _job_requested = Signal(object)
    _close_requested = Signal()

    def __init__(self, history_path: Path, auth: AuthService) -> None:
        super().__init__()
        self._guard = CallGuard()
        self._auth = auth
        self._client = ApiClient()
        self._ahead = TaskRunner("connect-ahead")
        self._last_ahead_s = float("-inf")
        self._is_opening_ahead = threading.Event()
        self._cancel_token: CancelToken | None = None
        self._phase: CallPhase | None = None
        self._keyring_hint = QTimer(self)
        self._keyring_hint.setSingleShot(True)
        self._keyring_hint.setInterval(KEYRING_HINT_MS)
        self._keyring_hint.timeout.connect(self._on_keyring_hint_timeout)
        self._thread = QThread()
        self._thread.setObjectName("call-thread")
        self._worker = CallWorker(history_path, auth, self._client)
        self._worker.moveToThread(self._thread)
        self._prepare_requested.connect(self._worker.prepare)
        self._recover_requested.connect(self._worker.recover)
        self._job_requested.connect(self._worker.place)
        self._close_requested.connect(self._worker.close)
        self._worker.prepared.connect(self.history_ready)
        self._worker.recovered.connect(self.history_recovered)
        self._worker.left_unwritten.connect(self.call_left_unwritten)
        self._worker.notice_raised.connect(self.notice_raised)
        self._worker.attempt_written.connect(self.attempt_written)
        self._worker.phase_changed.connect(self._on_worker_phase_changed)
        self._worker.settled.connect(self._on_worker_settled)

    def start(self) -> None:
        """Start the call thread and let it open the history."""
        self._thread.start()
        self._prepare_requested.emit()

    def recover(self) -> None:
        """Give the calls that an earlier run left unfinished an outcome.

        For when the history works again, or its file was replaced.
        """
        self._recover_requested.emit()

    def place(
        self, request: CallRequest, account: Account, deadline_s: float, *, deliberate: bool
    ) -> None:
        """Pass the guard and hand the call to the call thread."""
        decision = self._guard.enter(request.dialled, time.monotonic(), deliberate=deliberate)
        if decision is not GuardDecision.PASS:
            self.call_held_by_guard.emit(decision, request)
            return
        self._cancel_token = CancelToken()
        self._job_requested.emit(CallJob(request, account, deadline_s, self._cancel_token))
        self.call_started.emit(request)
        # An account that signs in may be waiting for the provider, not for the keyring.
        if not account.signs_in:
            self._keyring_hint.start()

    @Slot()
    def stop(self) -> None:
        """Stop waiting for the call in flight; the phone may ring all the same."""
        if self._cancel_token is not None:
            self._cancel_token.cancel(Cause.STOPPED)

    def expect_call(self, account: Account) -> None:
        """Get the token and a connection ready: a call to this account is likely soon."""
        if time.monotonic() - self._last_ahead_s < AHEAD_INTERVAL_S or not account.address:
            return
        self._last_ahead_s = time.monotonic()
        self._auth.prefetch(account)
        # One attempt at a time: where nobody answers, it takes longer than typing the next digits.
        if not self._is_opening_ahead.is_set():
            self._is_opening_ahead.set()
            self._ahead.submit(partial(self._open_ahead, account.address))

    def shut_down(self) -> bool:
        """End the call in flight, settle its row, and end the thread. Safe to call twice.

        Returns:
            Whether the thread has ended; False when a disk or the like holds it up.
        """
        if self._cancel_token is not None:
            self._cancel_token.cancel(Cause.SHUTDOWN)
        has_ended = True
        if self._thread.isRunning():
            self._close_requested.emit()
            has_ended = self._thread.wait(SHUTDOWN_TIMEOUT_MS)
        if not has_ended:
            logger.error("the call thread did not end in time")
        else:
            self._client.close()
        # The outcome that came meanwhile.
        QCoreApplication.sendPostedEvents(self)
        return has_ended

    def _open_ahead(self, address: str) -> None:
        """Open a connection; for the thread of that name."""
        try:
            self._client.open_ahead(address)
        finally:
            self._is_opening_ahead.clear()

    @Slot(object)
    def _on_worker_phase_changed(self, phase: CallPhase) -> None:
        self._phase = phase
        self.phase_changed.emit(phase)

    @Slot()
    def _on_keyring_hint_timeout(self) -> None:
        """Say that the call waits for the keyring, if it still does."""
        if self._phase is CallPhase.READING_TOKEN:
            self._phase = CallPhase.WAITING_FOR_KEYRING
            self.phase_changed.emit(self._phase)

    @Slot(object)
    def _on_worker_settled(self, entry: HistoryEntry) -> None:
        self._keyring_hint.stop()
        self._cancel_token = None
        self._phase = None
        may_have = entry.outcome is None or entry.outcome.placement is not Placement.NONE
        # The call has used up the connection that was open: the next one may open its own at once.
        self._last_ahead_s = float("-inf")
        self._guard.leave(time.monotonic(), may_have_been_placed=may_have)
        self.call_settled.emit(entry)
