"""Records page by page, also where a provider has its own idea of a page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from queue import SimpleQueue

import pytest

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.services.api_session import ApiSession
from dialer_gui.services.record_search import Page, RecordPages, Span
from tests.desktop.waiting import PATIENCE_S
from tests.provider.servers import RawServer, Script, Visit, response
from tests.services.provider_desk import ACCOUNT_ID, FIRST, demo_token

SPAN = Span(FIRST, 1_795_400_000.0, 1_795_500_000.0)
COUNT = 45

#: From the page's number and size, the ids on it.
Paging = Callable[[int, int], list[int]]


def as_documented(number: int, size: int) -> list[int]:
    """Pages as they were asked for."""
    return list(range(COUNT))[(number - 1) * size : number * size]


def giving_few(number: int, size: int) -> list[int]:
    """Pages of ten, whatever was asked for."""
    return as_documented(number, min(size, 10))


def never_turning(number: int, size: int) -> list[int]:
    """The first page, whatever was asked for."""
    return as_documented(1, size)


def serving(paging: Paging, total: object) -> Script:
    """Answer with pages of records."""

    def script(visit: Visit) -> None:
        while request := visit.read_request():
            ids = paging(_field(request, "currentpage"), _field(request, "itemsperpage"))
            bills = [{"id": str(each), "extnumber": FIRST} for each in ids]
            result = {"totalitems": total, "bills": bills}
            data = {"status": 0, "desc": "ok", "result": result}
            visit.sock.sendall(response(json.dumps({"ret": 200, "data": data}).encode()))

    return script


def _field(request: bytes, name: str) -> int:
    found = re.search(rb'name="%s"\r\n\r\n(\d+)' % name.encode(), request)
    assert found is not None
    return int(found[1])


def read(server: RawServer, page_size: int) -> list[Page]:
    """Read all pages in a thread.

    Raises:
        ProviderError: as the pages do.
    """
    session = ApiSession("sample", demo_token)
    account = Account(ACCOUNT_ID, "Sales", server.address, (FIRST,))
    answers: SimpleQueue[list[Page] | ProviderError] = SimpleQueue()

    def read_all() -> None:
        try:
            answers.put(list(RecordPages(session, account, page_size).read(SPAN)))
        except ProviderError as exc:
            answers.put(exc)

    session.submit(read_all)
    try:
        answer = answers.get(timeout=PATIENCE_S)
    finally:
        session.shut_down(PATIENCE_S)
    if isinstance(answer, ProviderError):
        raise answer
    return answer


@pytest.mark.parametrize("total", [COUNT, str(COUNT), None, ""])
@pytest.mark.parametrize("page_size", [1, 7, 15, COUNT, 100])
def test_every_record_comes_once(total: object, page_size: int) -> None:
    with RawServer(serving(as_documented, total)) as server:
        pages = read(server, page_size)
    ids = [int(record.id) for page in pages for record in page.records]
    assert ids == list(range(COUNT))
    assert pages[-1].done == pages[-1].total == COUNT
    assert all(page.done <= page.total for page in pages)


def test_a_provider_that_gives_smaller_pages_gives_them_all() -> None:
    with RawServer(serving(giving_few, COUNT)) as server:
        pages = read(server, 1000)
    ids = [int(record.id) for page in pages for record in page.records]
    assert ids == list(range(COUNT))
    assert [page.done for page in pages] == [10, 20, 30, 40, 45]


@pytest.mark.parametrize("total", [1000, None])
def test_a_provider_that_does_not_turn_the_page_is_not_asked_for_ever(total: object) -> None:
    with RawServer(serving(never_turning, total)) as server:
        pages = read(server, 20)
    assert [len(page.records) for page in pages] == [20]


def test_more_records_than_a_page_can_have_are_not_passed_over_silently() -> None:
    def all_at_once(_number: int, _size: int) -> list[int]:
        return list(range(2500))

    with RawServer(serving(all_at_once, 2500)) as server, pytest.raises(ProviderError) as failed:
        read(server, 1000)
    assert failed.value.reason is Reason.REPLY_TOO_LARGE


def test_no_records_are_no_page() -> None:
    with RawServer(serving(lambda _number, _size: [], 0)) as server:
        assert read(server, 1000) == []
