"""The provider's records, page by page, and a search among them for those of some calls."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import HistoryEntry, match_records
from dialer_gui.domain.records import EARLIEST_START_S, LATEST_START_S, CallRecord
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.api_client import RecordsPage
from dialer_gui.services.api_session import ApiSession
from dialer_gui.storage.history import History, HistoryError, reopen_history

PAGE_SIZE = 1000

#: A page that did not arrive is asked for once more; reading it twice does no harm.
_WORTH_A_REPEAT = frozenset({Reason.TIMEOUT, Reason.CONNECTION_LOST, Reason.CONNECT_TIMEOUT})


@dataclass(frozen=True, slots=True)
class Span:
    """The extension and the time span whose records are asked for.

    Attributes:
        extension: whose outgoing calls.
        start_s: the earliest start, Unix seconds.
        end_s: the latest start, Unix seconds.
    """

    extension: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page of records.

    Attributes:
        records: in the provider's order; some may have been on the page before.
        done: how many have come by now.
        total: how many there are; the same as ``done`` when the provider does not tell.
    """

    records: tuple[CallRecord, ...]
    done: int
    total: int


class RecordPages:
    """Asks for pages as large as the provider's replies may be; used in the session's thread.

    After a reply that was too large to be read, pages are half as large. When the provider gives
    fewer records than were asked for, the next pages ask for as many as it gave.
    """

    def __init__(self, session: ApiSession, account: Account, page_size: int = PAGE_SIZE) -> None:
        self._session = session
        self._account = account
        self._page_size = page_size

    def count(self, span: Span) -> int:
        """Return how many records there are; 0 when that is not told.

        Raises:
            ProviderError: there is no answer.
        """
        return self._asked(span, 1, 1).total or 0

    def read(self, span: Span) -> Iterator[Page]:
        """Yield the pages, none when there are no records.

        Raises:
            ProviderError: a page has no answer, or holds more records than a page can have.
        """
        done, first_id, was_cut = 0, "", False
        while True:
            size = self._page_size
            number = done // size + 1
            try:
                page = self._asked(span, number, size)
            except ProviderError as exc:
                if exc.reason is not Reason.REPLY_TOO_LARGE or size == 1:
                    raise
                self._page_size = size // 2
                continue
            # Or a provider that always sends the same page would be asked for ever.
            if not page.records or page.records[0].id == first_id:
                if was_cut:
                    raise ProviderError(CallOutcome.unknown(Reason.REPLY_TOO_LARGE))
                return
            first_id, was_cut = page.records[0].id, page.is_cut
            done = (number - 1) * size + len(page.records)
            yield Page(page.records, done, max(done, page.total or 0))
            if page.total is not None and done >= page.total:
                return
            if len(page.records) < size:
                if number > 1 or page.total is None:
                    return
                self._page_size = len(page.records)  # larger ones are not given here

    def _asked(self, span: Span, number: int, size: int) -> RecordsPage:
        try:
            return self._ask(span, number, size)
        except ProviderError as exc:
            if exc.reason not in _WORTH_A_REPEAT:
                raise
        return self._ask(span, number, size)

    def _ask(self, span: Span, number: int, size: int) -> RecordsPage:
        return self._session.ask(
            self._account,
            lambda client, access: client.records(
                access,
                span.start_s,
                span.end_s,
                extension=span.extension,
                page=number,
                page_size=size,
            ),
        )


logger = logging.getLogger(__name__)

#: Calls of one phone that began within this time of each other are asked for together.
TOGETHER_S = 3600.0
#: The provider's times have no fractions.
ROUNDING_S = 2.0


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search brought.

    Attributes:
        account_id: whose calls.
        asked_ids: the calls whose records were looked for.
        found: entries with their records, also of calls that were not asked for.
        gone_ids: calls that need no record any more: deleted, or completed meanwhile.
        error: why some or all of the questions have no answer.
        history_error: why the history could not be used; empty when it could.
    """

    account_id: str
    asked_ids: tuple[str, ...]
    found: tuple[HistoryEntry, ...] = ()
    gone_ids: frozenset[str] = frozenset()
    error: ProviderError | None = None
    history_error: str = ""


def awaiting(history_path: Path, account: Account, since_s: float) -> tuple[HistoryEntry, ...]:
    """Return the account's calls since then that have no record; none if the file is unusable.

    Args:
        history_path: the history's file, opened for this moment only.
        account: whose calls.
        since_s: Unix seconds.
    """
    try:
        with closing(reopen_history(history_path)) as history:
            return history.awaiting_records(since_s, account.id)
    except HistoryError as exc:
        logger.error("the calls without a record can't be read: %s", exc)
        return ()


def search(
    session: ApiSession, history_path: Path, account: Account, entries: Sequence[HistoryEntry]
) -> SearchResult:
    """Fetch the records around some calls and give each call its own; raises nothing.

    Args:
        session: where this runs.
        history_path: the history's file.
        account: whose calls.
        entries: at least one.
    """
    try:
        with closing(reopen_history(history_path)) as history:
            return _searched(session, history, account, entries)
    except HistoryError as exc:
        logger.error("the records can't be written down: %s", exc)
        asked_ids = tuple(entry.request.id for entry in entries)
        return SearchResult(account.id, asked_ids, history_error=str(exc))


def _searched(
    session: ApiSession, history: History, account: Account, entries: Sequence[HistoryEntry]
) -> SearchResult:
    asked_ids = tuple(entry.request.id for entry in entries)
    earliest_s = min(entry.started_at_s for entry in entries)
    # Its neighbours as well: a record may be theirs.
    since_s = earliest_s + EARLIEST_START_S - LATEST_START_S
    waiting = history.awaiting_records(since_s, account.id)
    gone_ids = frozenset(asked_ids) - {entry.request.id for entry in waiting}
    found: list[HistoryEntry] = []
    error: ProviderError | None = None
    for span in _spans([each for each in entries if each.request.id not in gone_ids]):
        try:
            found += _found_in(session, history, account, span, waiting)
        except ProviderError as exc:
            logger.info("no records came: %s", exc.reason.value)
            error = exc
            break  # the others would fare no better
    return SearchResult(account.id, asked_ids, tuple(found), gone_ids, error)


def _spans(entries: Sequence[HistoryEntry]) -> Iterator[Span]:
    """Yield what to ask for: the calls of each phone, those close to each other together."""
    starts_of: dict[str, list[float]] = {}
    for entry in entries:
        starts_of.setdefault(entry.request.extension, []).append(entry.started_at_s)
    for extension, starts in starts_of.items():
        starts.sort()
        first_s = last_s = starts[0]
        for start_s in (*starts[1:], float("inf")):
            if start_s - last_s > TOGETHER_S:
                yield Span(
                    extension,
                    first_s + EARLIEST_START_S - ROUNDING_S,
                    last_s + LATEST_START_S + ROUNDING_S,
                )
                first_s = start_s
            last_s = start_s


def _found_in(
    session: ApiSession,
    history: History,
    account: Account,
    span: Span,
    waiting: Sequence[HistoryEntry],
) -> list[HistoryEntry]:
    records = [
        record for page in RecordPages(session, account).read(span) for record in page.records
    ]
    calls = [entry for entry in waiting if entry.request.extension == span.extension]
    used_ids = history.used_record_ids(account.id, span.start_s)
    entry_of = {entry.request.id: entry for entry in calls}
    matches = match_records(calls, records, used_ids)
    return [
        replace(entry_of[call_id], record=record)
        for call_id, record in matches.items()
        if history.attach_record(call_id, record)
    ]
