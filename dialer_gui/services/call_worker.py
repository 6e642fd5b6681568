"""The call thread's worker: writes the attempt down, gets the token, sends once, settles."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, CallPhase, CallRequest, Reason
from dialer_gui.domain.credentials import CredentialError, Secret, TokenState
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.cancel_token import CancelToken, Interrupted
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.history_service import file_notices, history_trouble
from dialer_gui.storage.history import History, open_history

logger = logging.getLogger(__name__)

KEYRING_TIMEOUT_S = 5.0


@dataclass(frozen=True, slots=True)
class CallJob:
    """What the worker needs for one call; whoever may stop it shares the cancel token."""

    request: CallRequest
    account: Account
    deadline_s: float
    cancel_token: CancelToken


class CallWorker(QObject):
    """Lives in the call thread and is reached through queued signals only."""

    #: The first try to open the history is over.
    prepared = Signal()
    #: The calls that an earlier run left without an outcome in the history have one.
    recovered = Signal()
    #: Notice: something about the history has to be told.
    notice_raised = Signal(object)
    #: HistoryEntry: the attempt is written, nothing is sent yet.
    attempt_written = Signal(object)
    #: CallPhase: what the call in flight is doing.
    phase_changed = Signal(object)
    #: HistoryEntry with its outcome: exactly one for every job.
    settled = Signal(object)
    #: HistoryEntry with its outcome: it could not be written down, and has to be once it can.
    left_unwritten = Signal(object)

    def __init__(self, history_path: Path, auth: AuthService, client: ApiClient) -> None:
        super().__init__()
        self._history_path = history_path
        self._auth = auth
        self._client = client
        self._history: History | None = None
        self._is_recovered = False
        #: This run's attempts.
        self._own_ids: set[str] = set()

    @Slot()
    def prepare(self) -> None:
        """Open the history, and give the calls that an earlier run left unfinished an outcome."""
        self.recover()
        self.prepared.emit()

    @Slot()
    def recover(self) -> None:
        """Give the calls that an earlier run left unfinished an outcome.

        Called again when the history works again or its file was replaced.
        """
        self._is_recovered = False
        try:
            self._tell_changes(self._open_and_recover_history())
        except Exception as exc:
            self._report_history(exc)

    @Slot(object)
    def place(self, job: CallJob) -> None:
        """Carry one job to exactly one outcome."""
        entry = HistoryEntry(job.request, job.account.name, time.time())
        try:
            self._add(job, entry)
        except Exception as exc:
            outcome = self._outcome_unwritten(job, exc)
            not_sent = replace(entry, outcome=outcome, settled_at_s=time.time())
            self.left_unwritten.emit(not_sent)
            self.settled.emit(not_sent)
            return
        self.attempt_written.emit(entry)
        self.settled.emit(self._save(entry, self._carry_out(job)))

    @Slot()
    def close(self) -> None:
        """Close the history and end the thread: the last slot, behind every call."""
        if self._history is not None:
            self._history.close()
            self._history = None
        self.thread().quit()

    def _add(self, job: CallJob, entry: HistoryEntry) -> None:
        """Write the attempt down."""

        def is_given_up() -> bool:
            return job.cancel_token.cause is not None

        history = self._open_and_recover_history(is_given_up)
        self._own_ids.add(entry.request.id)
        history.add(entry, is_given_up)
        self._tell_changes(history)

    def _carry_out(self, job: CallJob) -> CallOutcome:
        """Get the token and send; whatever goes wrong becomes an outcome."""
        try:
            token = self._token(job)
            outcome = self._send(job, token)
            # The provider has not dialled then, so this one request may be sent again, once.
            if outcome.reason is Reason.TOKEN_INVALID and self._auth.note_refused(
                job.account, token
            ):
                job.cancel_token.begin_anew()
                outcome = self._send(job, self._token(job))
            return outcome
        except CredentialError as exc:
            return CallOutcome.not_sent(_reason_without_token(job.account, exc), exc.detail)
        except (ProviderError, Interrupted) as exc:
            return exc.outcome
        except Exception as exc:
            # A defect of this program must not leave the call without an outcome.
            logger.exception("the call failed inside the program")
            hint = type(exc).__name__
            if job.cancel_token.bytes_may_have_left:
                return CallOutcome.unknown(Reason.INTERNAL, hint)
            return CallOutcome.not_sent(Reason.INTERNAL, hint)

    def _outcome_unwritten(self, job: CallJob, exc: Exception) -> CallOutcome:
        """Say what became of a call that could not be written down, and so was not sent."""
        if job.cancel_token.cause is not None:
            return Interrupted(job.cancel_token.cause).outcome
        self._report_history(exc)
        return CallOutcome.not_sent(Reason.HISTORY_FAILED, str(exc))

    def _token(self, job: CallJob) -> Secret:
        self.phase_changed.emit(CallPhase.READING_TOKEN)
        return self._auth.token(job.account, job.cancel_token, KEYRING_TIMEOUT_S)

    def _send(self, job: CallJob, token: Secret) -> CallOutcome:
        self.phase_changed.emit(CallPhase.SENDING)
        account = job.account
        access = Access(account.address, token, job.cancel_token, job.deadline_s)
        return self._client.make_call(access, job.request, sends_call_id=account.sends_call_id)

    def _open_and_recover_history(self, is_given_up: Callable[[], bool] = lambda: False) -> History:
        """Return the history, in which every call of an earlier run has an outcome.

        Args:
            is_given_up: whether nobody waits any more for the call that needs the history.
        """
        if self._history is None:
            opened = open_history(self._history_path)
            opened.history.let_waits_be_given_up()
            self._history = opened.history
            if opened.set_aside is not None:
                notice = Notice(NoticeKind.HISTORY_SET_ASIDE, str(opened.set_aside))
                self.notice_raised.emit(notice)
        if not self._is_recovered:
            count = self._history.recover(time.time(), self._own_ids, is_given_up)
            self._is_recovered = True
            if count:
                self.notice_raised.emit(Notice(NoticeKind.CALLS_RECOVERED, count=count))
            self.recovered.emit()
        return self._history

    def _save(self, entry: HistoryEntry, outcome: CallOutcome) -> HistoryEntry:
        """Write the outcome down, and return the entry with it."""
        settled_at_s = time.time()
        settled = replace(entry, outcome=outcome, settled_at_s=settled_at_s)
        try:
            history = self._open_and_recover_history()
            history.settle(entry.request.id, outcome, settled_at_s)
            self._tell_changes(history)
        except Exception as exc:
            self._report_history(exc)
            self.left_unwritten.emit(settled)
        return settled

    def _tell_changes(self, history: History) -> None:
        for notice in file_notices(history.take_file_changes()):
            self.notice_raised.emit(notice)

    def _report_history(self, exc: Exception) -> None:
        logger.error("the history can't be used: %s", exc)
        self.notice_raised.emit(history_trouble(exc))


def _reason_without_token(account: Account, error: CredentialError) -> Reason:
    if account.signs_in and error.state is TokenState.MISSING:
        return Reason.ACCESS_KEY_MISSING
    return error.reason
