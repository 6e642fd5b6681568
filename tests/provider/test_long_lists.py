"""Lists without end from the provider: a thousand entries are read, and it can be said so."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from dialer_gui.domain.credentials import Secret
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.replies import MAX_ROWS
from dialer_gui.simulator import DEMO_TOKEN
from tests.provider.servers import RawServer, answering, response

TOKEN = Secret(DEMO_TOKEN)


def telling(result: object) -> RawServer:
    """A provider that gives everybody this result."""
    data = {"status": 0, "desc": "ok", "result": result}
    return RawServer(answering(response(json.dumps({"ret": 200, "data": data}).encode())))


@pytest.mark.parametrize(
    ("count", "listed", "total"), [(0, 0, 0), (3, 3, 3), (1000, 1000, 1000), (20_000, 1000, 20_000)]
)
def test_a_thousand_phones_are_taken_and_all_are_counted(
    count: int, listed: int, total: int
) -> None:
    rows = [{"extnumber": 10_000 + place} for place in range(count)]
    with telling(rows) as server, closing(ApiClient()) as api:
        answer = api.phones(Access(server.address, TOKEN))
    assert (len(answer.phones), answer.total) == (listed, total)


def test_phones_without_a_number_are_not_missed() -> None:
    rows = [{"extnumber": 8001}, {}, None]
    with telling(rows) as server, closing(ApiClient()) as api:
        answer = api.phones(Access(server.address, TOKEN))
    assert (len(answer.phones), answer.total) == (1, 1)


def test_a_thousand_states_are_taken() -> None:
    rows = [{"extnumber": place, "status": 1201} for place in range(10_000)]
    with telling(rows) as server, closing(ApiClient()) as api:
        assert len(api.statuses(Access(server.address, TOKEN), ["8001"])) == MAX_ROWS


@pytest.mark.parametrize(("count", "is_cut"), [(1000, False), (1001, True), (9000, True)])
def test_a_thousand_records_are_a_page(count: int, is_cut: bool) -> None:
    bills = [{"id": place} for place in range(1, count + 1)]
    with telling({"bills": bills}) as server, closing(ApiClient()) as api:
        page = api.records(Access(server.address, TOKEN), 0.0, 1.0)
    assert (len(page.records), page.is_cut) == (MAX_ROWS, is_cut)
