"""Answers to questions beside calls: states, lists, times and links."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.domain.untrusted import is_safe_link
from dialer_gui.provider.api_client import Access, ApiClient, phone_statuses
from dialer_gui.provider.replies import MAX_ROWS, read_answer
from dialer_gui.provider.transport import Reply
from dialer_gui.simulator import DEMO_TOKEN
from tests.provider.servers import RawServer, answering, response

NOTHING: dict[str, object] = dict.fromkeys(
    ("status", "caller", "callee", "disnumber", "direction", "channel", "idleduration")
)
CALL: dict[str, object] = {
    "extnumber": 8001,
    "status": "1204",
    "caller": "8001",
    "callee": 4930123456,
    "direction": "callout",
    "callduration": "42",
}


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (CALL, PhoneStatus("8001", PhoneState.IN_CALL, "4930123456", 42)),
        (
            CALL | {"direction": "callin", "caller": "44207", "callee": "8001"},
            PhoneStatus("8001", PhoneState.IN_CALL, "44207", 42),
        ),
        (CALL | {"status": 1201}, PhoneStatus("8001", PhoneState.IDLE)),
        (CALL | {"status": 1014}, PhoneStatus("8001", PhoneState.OFFLINE)),
        (CALL | {"status": "1013"}, PhoneStatus("8001", PhoneState.DISABLED)),
        (NOTHING | {"extnumber": "8001", "status": 1017}, PhoneStatus("8001", PhoneState.IDLE)),
        # All null: offline.
        (NOTHING | {"extnumber": "8001"}, PhoneStatus("8001", PhoneState.OFFLINE)),
        (NOTHING | {"extnumber": None}, PhoneStatus("8001", PhoneState.OFFLINE)),
        ({"extnumber": "8001"}, PhoneStatus("8001", PhoneState.OFFLINE)),
        # A status that is missing or unknown, of a phone that is there.
        (CALL | {"status": None}, PhoneStatus("8001", PhoneState.OTHER, "4930123456", 42)),
        (CALL | {"status": "9999"}, PhoneStatus("8001", PhoneState.OTHER, "4930123456", 42)),
    ],
)
def test_one_phone(row: dict[str, object], status: PhoneStatus) -> None:
    assert phone_statuses([row], ("8001",)) == (status,)
    assert phone_statuses(row, ("8001",)) == (status,)


def test_of_several_phones_one_without_a_number_is_nobody_s() -> None:
    rows = [CALL, NOTHING, NOTHING | {"extnumber": "8002"}]
    extensions = [status.extension for status in phone_statuses(rows, ("8001", "8002", "8003"))]
    assert extensions == ["8001", "8002"]


@pytest.mark.parametrize("result", [None, [], "", 0, [None], ["8001"]])
def test_what_is_no_state_is_none(result: object) -> None:
    assert phone_statuses(result, ("8001",)) == ()


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


DATE = "Mon, 23 Nov 2026 14:05:00 GMT"
DATE_S = 1_795_442_700.0


def told(data: object, date: str = "") -> float | None:
    body = json.dumps({"ret": 200, "data": data, "msg": ""}).encode()
    return read_answer(Reply(200, body, date=date)).told_at_s


@pytest.mark.parametrize(
    ("data", "date", "expected_s"),
    [
        ({"status": 0, "reqtime": 1581389402, "rsptime": 1581389403}, DATE, 1581389403.0),
        ({"status": 0, "reqtime": "1581389402", "rsptime": "1581389403"}, DATE, 1581389403.0),
        ({"status": 0, "reqtime": 1581389402}, DATE, 1581389402.0),
        ({"status": 0, "reqtime": 0, "rsptime": None}, DATE, DATE_S),
        ({"status": 0}, DATE, DATE_S),
        ([], DATE, DATE_S),
        (None, "Mon, 23 Nov 2026 22:05:00 +0800", DATE_S),
        (None, "", None),
        (None, "soon", None),
        (None, "Mon, 99 Nov 2026 14:05:00 GMT", None),
    ],
)
def test_the_envelopes_time_comes_before_the_headers(
    data: object, date: str, expected_s: float | None
) -> None:
    assert told(data, date) == expected_s


def test_a_page_that_is_no_envelope_has_a_clock_too() -> None:
    assert read_answer(Reply(200, b"<html>", date=DATE)).told_at_s == DATE_S


junk = st.text() | st.from_regex(
    r"[A-Z]?[a-z,]{0,4} \d{0,5} (Jan|Nov|x) -?\d{0,6} \d{0,3}:\d{0,3}(:\d{0,9})? [+-]?\d{0,9}(GMT)?"
)


@given(junk)
def test_any_date_is_a_time_or_none(date: str) -> None:
    time_s = told(None, date)
    assert time_s is None or isinstance(time_s, float)


LONG = f"https://store.example/a.wav?signature={'f' * 900}"


@pytest.mark.parametrize(
    ("told", "link"), [(LONG, LONG), (None, ""), (7, ""), ("https://a.example/\u202ewav", None)]
)
def test_a_link_is_whole_and_unchanged(told: object, link: str | None) -> None:
    with telling({"downurl": told}) as server, closing(ApiClient()) as api:
        answer = api.recording_link(Access(server.address, Secret(DEMO_TOKEN)), "a.wav")
    if link is None:
        assert not is_safe_link(answer)
    else:
        assert answer == link
