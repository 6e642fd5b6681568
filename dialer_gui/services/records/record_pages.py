"""The provider's records, page by page, however large its replies are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.provider_error import ProviderError
from dialer_gui.domain.records import CallRecord
from dialer_gui.provider.api_client import RecordsPage
from dialer_gui.services.api_session import ApiSession

PAGE_SIZE = 1000

#: A page that did not arrive is asked for once more: nothing happens twice by that.
_WORTH_A_REPEAT = frozenset({Reason.TIMEOUT, Reason.CONNECTION_LOST, Reason.CONNECT_TIMEOUT})


@dataclass(frozen=True, slots=True)
class Span:
    """Whose records, and of what time.

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
        total: how many there are; at least ``done``, and no more than that when not told.
    """

    records: tuple[CallRecord, ...]
    done: int
    total: int


class RecordPages:
    """Asks for pages as large as the provider's replies may be; used in the session's thread.

    A reply over the size that is read halves the pages from then on; a provider that gives fewer
    than were asked for is asked for no more than it gives.
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
            ProviderError: a page has no answer, or one that holds more than it can have.
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
            # A provider that does not turn the page would be asked for ever.
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
