"""Filling the history from the provider's records of the last days."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.services.api_session import ApiSession, TokenRefusal, TokenSource, no_other_token
from dialer_gui.services.record_search import Page, RecordPages, Span
from dialer_gui.services.task_runner import RealTiming, Timing
from dialer_gui.storage.history import HistoryError, open_history

logger = logging.getLogger(__name__)

DAY_S = 24 * 3600.0
#: The provider's clock may be ahead of the computer's by this.
AHEAD_S = 3600.0


@dataclass(frozen=True, slots=True)
class _End:
    """How a run ended: well, for a reason of the provider, or by an error of the history."""

    new: int
    reason: Reason | None = None
    problem: str = ""


class CatchUpService(QObject):
    """Takes the provider's records into the history, page by page, in a thread of its own.

    Protocol: ``start`` is answered by any number of ``progressed`` and then exactly one of
    ``finished`` (also after ``stop``), ``failed`` and ``history_failed``; a second ``start``
    meanwhile does nothing. Records that were taken in stay, and the next run skips them. At the
    end ``shut_down``.
    """

    #: records read so far (int), records in all as far as they are counted (int).
    progressed = Signal(int, int)
    #: calls that are new in the history (int): all is read, or it was stopped.
    finished = Signal(int)
    #: Reason, calls that are new in the history (int): the provider gave no (further) records.
    failed = Signal(object, int)
    #: why the history can't be used (str), calls that are new in it (int).
    history_failed = Signal(str, int)

    _ended = Signal(object)

    def __init__(
        self,
        history_path: Path,
        token_of: TokenSource,
        timing: Timing | None = None,
        *,
        note_refused: TokenRefusal = no_other_token,
    ) -> None:
        super().__init__()
        self._history_path = history_path
        self._timing = timing or RealTiming()
        self._session = ApiSession("catch-up", token_of, note_refused)
        self._stopped = threading.Event()
        self._is_running = False
        self._ended.connect(self._on_session_ended)

    @property
    def is_running(self) -> bool:
        """Whether a run was started that has not ended."""
        return self._is_running

    def start(self, account: Account, days: float) -> None:
        """Take in the records of the account's extensions.

        Args:
            account: whose records: of the extensions that the person typed, else of those that
                the provider lists.
            days: how far back.
        """
        if self._is_running:
            return
        self._is_running = True
        self._stopped.clear()
        now_s = self._timing.unix_s()
        start_s, end_s = now_s - days * DAY_S, now_s + AHEAD_S
        self._session.submit(lambda: self._run(account, start_s, end_s))

    @Slot()
    def stop(self) -> None:
        """Stop; the page that is being written is finished."""
        self._stopped.set()
        self._session.interrupt()

    def shut_down(self, timeout_s: float) -> None:
        """Stop for good; safe to call twice."""
        self._stopped.set()
        self._session.shut_down(timeout_s)

    @Slot(object)
    def _on_session_ended(self, end: _End) -> None:
        self._is_running = False
        if end.problem:
            self.history_failed.emit(end.problem, end.new)
        elif end.reason is None or self._stopped.is_set():
            self.finished.emit(end.new)
        else:
            self.failed.emit(end.reason, end.new)

    def _run(self, account: Account, start_s: float, end_s: float) -> None:
        """Carry out one run; in the session's thread."""
        taker = _Taker(self._session, self._history_path, account, self._stopped)
        reason: Reason | None = None
        problem = ""
        try:
            spans = [Span(each, start_s, end_s) for each in _extensions(self._session, account)]
            for done, total in taker.take_in(spans):
                self.progressed.emit(done, total)
        except ProviderError as exc:
            reason = exc.reason
        except HistoryError as exc:
            problem = str(exc)
        except Exception:
            # Also a defect of this program must end the run: the window waits for its end.
            logger.exception("the catch-up failed inside the program")
            reason = Reason.INTERNAL
        self._ended.emit(_End(taker.new, reason, problem))


def _extensions(session: ApiSession, account: Account) -> tuple[str, ...]:
    """Return the extensions whose records to take in: the typed ones, else the provider's list.

    Raises:
        ProviderError: the provider gave no list of phones now.
    """
    if account.extensions:
        return account.extensions
    try:
        phones = session.ask(account, lambda client, access: client.phones(access)).phones
    except ProviderError as exc:
        if not exc.is_not_offered:
            raise
        phones = ()
    # When no phone is known: the records of all that the account may see.
    return tuple(phone.extension for phone in phones) or ("",)


class _Taker:
    """Takes pages in; ``new`` counts the calls that the history did not have."""

    def __init__(
        self, session: ApiSession, history_path: Path, account: Account, stopped: threading.Event
    ) -> None:
        self._pages = RecordPages(session, account)
        self._history_path = history_path
        self._account = account
        self._stopped = stopped
        self.new = 0

    def take_in(self, spans: list[Span]) -> Iterator[tuple[int, int]]:
        """Yield how many records are done, and how many there are, until stopped."""
        account = self._account
        with closing(open_history(self._history_path).history) as history:
            for done, total, page in self._read(spans):
                self.new += history.take_in(account.id, account.name, page.records)
                yield done, total
                if self._stopped.is_set():
                    return

    def _read(self, spans: list[Span]) -> Iterator[tuple[int, int, Page]]:
        """Yield the pages of all spans, and how far all of them together have come."""
        counts = []
        for span in spans:
            if self._stopped.is_set():
                return
            counts.append(self._pages.count(span))
        before = 0
        for index, span in enumerate(spans):
            done = 0
            for page in self._pages.read(span):
                done = page.done
                counts[index] = page.total
                yield before + done, before + sum(counts[index:]), page
            counts[index] = done
            before += done
