"""The server's own clock, read from whatever it says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.provider.replies import read_answer
from dialer_gui.provider.transport import Reply

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
