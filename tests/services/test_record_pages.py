"""Pages of records, and the links of recordings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from queue import SimpleQueue

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.records import CallRecord
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.services.api_session import ApiSession
from dialer_gui.services.record_search import Page, RecordPages, Span
from dialer_gui.services.record_service import RecordingService
from dialer_gui.simulator.records import Record
from tests.desktop.waiting import PATIENCE_S
from tests.provider.servers import RawServer, Script, Visit, response
from tests.services.desk import PATIENCE_MS
from tests.services.provider_desk import (
    ACCOUNT_ID,
    FIRST,
    RECORDING,
    Provider,
    a_provider,
    demo_token,
)

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


NUMBER = "4930123450001"
FILE = "20261123103000-8001-4930123450001-1.wav"


@pytest.fixture
def provider() -> Iterator[Provider]:
    with a_provider() as running:
        began_s = running.timing.unix_s()
        record = Record(1, FIRST, NUMBER, began_s, 7, 8, recording=FILE)
        running.simulator.pbx.add_records("Demo company", [record])
        yield running


@pytest.fixture
def service() -> Iterator[RecordingService]:
    running = RecordingService(demo_token)
    yield running
    running.shut_down(PATIENCE_S)
    running.shut_down(PATIENCE_S)


def with_recording(provider: Provider, recording: str) -> HistoryEntry:
    """A call whose record names a file."""
    entry = provider.sent(NUMBER)
    return replace(entry, record=CallRecord("1", FIRST, NUMBER, recording=recording))


def test_the_link_is_fetched(qtbot: QtBot, provider: Provider, service: RecordingService) -> None:
    entry = with_recording(provider, FILE)
    with qtbot.waitSignal(service.link_ready, timeout=PATIENCE_MS) as ready:
        service.fetch_link(provider.account, entry)
    call_id, link = ready.args
    assert call_id == entry.request.id
    assert link.startswith(f"{provider.account.address}/recording/")


@pytest.mark.parametrize("recording", ["", "gone.wav"])
def test_a_recording_that_is_not_there_is_told(
    qtbot: QtBot, provider: Provider, service: RecordingService, recording: str
) -> None:
    entry = with_recording(provider, recording)
    with qtbot.waitSignal(service.link_refused, timeout=PATIENCE_MS) as refused:
        service.fetch_link(provider.account, entry)
    assert refused.args == [entry.request.id, Reason.FILE_MISSING]


def test_without_a_record_nothing_is_asked(
    qtbot: QtBot, provider: Provider, service: RecordingService
) -> None:
    entry = provider.sent(NUMBER)
    with qtbot.waitSignal(service.link_refused, timeout=PATIENCE_MS):
        service.fetch_link(provider.account, entry)
    assert provider.count(RECORDING) == 0


def test_a_missing_licence_is_told(
    qtbot: QtBot, provider: Provider, service: RecordingService
) -> None:
    provider.simulator.pbx.faults.refuse(RECORDING, 603)
    entry = with_recording(provider, FILE)
    with qtbot.waitSignal(service.link_refused, timeout=PATIENCE_MS) as refused:
        service.fetch_link(provider.account, entry)
    assert refused.args == [entry.request.id, Reason.NOT_LICENSED]


def test_the_end_of_the_program_waits_for_no_answer(
    qtbot: QtBot, provider: Provider, service: RecordingService, caplog: pytest.LogCaptureFixture
) -> None:
    provider.simulator.pbx.faults.hang(RECORDING)
    service.fetch_link(provider.account, with_recording(provider, FILE))
    qtbot.waitUntil(lambda: provider.count(RECORDING) == 1, timeout=PATIENCE_MS)
    with qtbot.waitSignal(service.link_refused, timeout=PATIENCE_MS) as refused:
        service.shut_down(PATIENCE_S)
    assert refused.args[1] is Reason.PROGRAM_ENDED
    assert "did not end in time" not in caplog.text
