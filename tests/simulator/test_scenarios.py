"""Every ending of a number does what the help says, over real HTTP."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest
import requests

from dialer_gui.simulator.call_timelines import ANSWERED, BUSY, NO_ANSWER, NOT_PICKED_UP, CallScript
from dialer_gui.simulator.scenarios import (
    BOMB_BODY_BYTES,
    DEFAULT,
    ENDING_DIGITS,
    OVERSIZED_BODY_BYTES,
    SCENARIOS,
    help_table,
    scenario_for,
)
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import (
    DEADLINE_S,
    a_session,
    call_fields,
    open_request,
    post,
    raw_exchange,
)

SENT = "Call command sent successfully"


def test_endings_are_distinct_digits_and_documented() -> None:
    endings = [scenario.ending for scenario in SCENARIOS]
    assert len(set(endings)) == len(endings)
    assert all(len(ending) == ENDING_DIGITS and ending.isdecimal() for ending in endings)
    table = help_table()
    for scenario in SCENARIOS:
        assert f"{scenario.ending}   {scenario.summary}" in table


def test_only_a_full_ending_counts() -> None:
    assert scenario_for("0002").story is BUSY
    assert scenario_for("4930" + "0002").story is BUSY
    for number in ("", "2", "002", "00021", "4930123"):
        assert scenario_for(number) is DEFAULT


@pytest.mark.parametrize(
    ("ending", "story"),
    [
        ("6789", ANSWERED),
        ("0001", ANSWERED),
        ("0002", BUSY),
        ("0003", NO_ANSWER),
        ("0004", NOT_PICKED_UP),
    ],
)
def test_calls_with_a_story(simulator: Simulator, ending: str, story: CallScript) -> None:
    reply = post(simulator, call_fields(ending)).json()
    assert (reply["ret"], reply["data"]["status"], reply["data"]["desc"]) == (200, 0, SENT)
    assert [call.story for call in simulator.pbx.calls] == [story]


def test_a_call_that_is_accepted_can_ring_nowhere(simulator: Simulator) -> None:
    reply = post(simulator, call_fields("0009")).json()
    assert (reply["ret"], reply["data"]["status"], reply["data"]["desc"]) == (200, 0, SENT)
    assert simulator.pbx.calls == ()


@pytest.mark.parametrize("ending", ["7001", "7002", "7003", "7004", "7005", "7006", "7007"])
def test_lost_replies_hide_a_call_that_was_placed(ending: str) -> None:
    assert scenario_for(ending).story is ANSWERED


CODES = ["1001", "1002", "1003", "1010", "1011", "1012", "1013", "1014"]
CODES += ["1019", "1020", "1021", "1031", "1032", "1033"]


@pytest.mark.parametrize("code", CODES)
def test_refusals_by_code(simulator: Simulator, code: str) -> None:
    reply = post(simulator, call_fields(code)).json()
    assert (reply["ret"], reply["data"]["status"]) == (200, 1)
    assert str(reply["data"]["errors"]["code"]) == code
    assert simulator.pbx.calls == ()


def test_refusal_codes_come_as_texts_and_as_numbers(simulator: Simulator) -> None:
    codes = [
        post(simulator, call_fields(ending)).json()["data"]["errors"]["code"]
        for ending in ("1032", "1033")
    ]
    assert codes == ["1032", 1033]


@pytest.mark.parametrize(
    ("ending", "http_status", "ret", "data"),
    [
        ("0500", 200, 500, None),
        ("0600", 200, 600, []),
        ("0601", 200, 601, []),
        ("0602", 200, 602, []),
        ("0603", 200, 603, []),
        ("0604", 200, 604, []),
        ("6600", 600, 600, []),
    ],
)
def test_request_refused(
    simulator: Simulator, ending: str, http_status: int, ret: int, data: object
) -> None:
    response = post(simulator, call_fields(ending))
    assert response.status_code == http_status
    reply = response.json()
    assert (reply["ret"], reply["data"]) == (ret, data)
    assert reply["msg"]
    assert simulator.pbx.calls == ()


@pytest.mark.parametrize(("ending", "http_status"), [("2001", 200), ("5500", 500)])
def test_html_instead_of_json(simulator: Simulator, ending: str, http_status: int) -> None:
    response = post(simulator, call_fields(ending))
    assert response.status_code == http_status
    assert response.headers["Content-Type"].startswith("text/html")
    assert response.text.rstrip().endswith("</html>")


@pytest.mark.parametrize(
    ("ending", "error"),
    [
        ("2003", json.JSONDecodeError),
        ("2004", UnicodeDecodeError),
        ("2005", (RecursionError, json.JSONDecodeError)),
    ],
)
def test_bodies_that_are_no_json(
    simulator: Simulator, ending: str, error: type[Exception] | tuple[type[Exception], ...]
) -> None:
    response = post(simulator, call_fields(ending))
    assert response.status_code == 200
    with pytest.raises(error):
        json.loads(response.content.decode("utf-8"))


def test_json_that_is_no_envelope(simulator: Simulator) -> None:
    assert post(simulator, call_fields("2002")).json() == ["pong"]


def test_types_that_wobble(simulator: Simulator) -> None:
    reply = post(simulator, call_fields("2006")).json()
    assert (reply["ret"], reply["data"]["status"], reply["msg"]) == ("200", "0", None)
    assert reply["data"]["desc"] is None
    assert len(simulator.pbx.calls) == 1


def test_markup_in_the_text(simulator: Simulator) -> None:
    desc = post(simulator, call_fields("2007")).json()["data"]["desc"]
    assert "<b>" in desc
    assert "呼叫" in desc


def test_an_oversized_reply(simulator: Simulator) -> None:
    response = post(simulator, call_fields("2008"))
    assert len(response.content) == OVERSIZED_BODY_BYTES
    assert response.json()["data"]["desc"] == SENT


def test_a_gzip_bomb_is_small_on_the_wire(simulator: Simulator) -> None:
    with a_session() as session:
        response = session.post(
            simulator.address, data=call_fields("2009"), stream=True, timeout=DEADLINE_S
        )
        assert response.headers["Content-Encoding"] == "gzip"
        assert int(response.headers["Content-Length"]) < 1024 * 1024
        size = sum(len(piece) for piece in response.iter_content(1024 * 1024))
    assert size > BOMB_BODY_BYTES


def test_a_redirect_leads_to_another_name_and_looks_like_success(simulator: Simulator) -> None:
    response = post(simulator, call_fields("3302"))
    assert response.status_code == 302
    target = urlsplit(response.headers["Location"])
    assert target.hostname != urlsplit(simulator.address).hostname
    with a_session() as session:
        followed = session.post(simulator.address, data=call_fields("3302"), timeout=DEADLINE_S)
    assert followed.json()["data"]["desc"] == SENT
    assert [request.method for request in simulator.requests] == ["POST", "POST", "GET"]
    assert simulator.pbx.calls == ()


def test_a_redirect_can_lead_anywhere() -> None:
    with Simulator(redirect_to="http://portal.invalid/login") as simulator:
        response = post(simulator, call_fields("3302"))
    assert response.headers["Location"] == "http://portal.invalid/login"


def test_a_slow_reply_comes_in_the_end(simulator: Simulator) -> None:
    assert post(simulator, call_fields("7001")).json()["data"]["desc"] == SENT


def test_a_slow_reply_outlasts_the_clients_patience() -> None:
    with Simulator(slow_reply_s=600.0) as simulator, pytest.raises(requests.ReadTimeout):
        post(simulator, call_fields("7001"), timeout_s=0.1)


def test_no_reply_until_the_simulator_stops(simulator: Simulator) -> None:
    with open_request(simulator, call_fields("7002")) as link:
        assert simulator.wait_for_calls(1, timeout_s=DEADLINE_S)
        simulator.stop()
        assert link.recv(1) == b""
    assert len(simulator.pbx.calls) == 1


def test_drips_arrive_one_byte_at_a_time_and_add_up() -> None:
    with Simulator(drip_interval_s=0.001) as simulator, a_session() as session:
        response = session.post(
            simulator.address, data=call_fields("7003"), stream=True, timeout=DEADLINE_S
        )
        first = response.raw.read(1)
        rest = response.raw.read()
    assert json.loads(first + rest)["data"]["desc"] == SENT


@pytest.mark.parametrize(
    ("ending", "cause"), [("7004", "RemoteDisconnected"), ("7005", "ConnectionResetError")]
)
def test_a_connection_that_ends_without_a_reply(
    simulator: Simulator, ending: str, cause: str
) -> None:
    with pytest.raises(requests.ConnectionError, match=cause):
        post(simulator, call_fields(ending))
    assert len(simulator.pbx.calls) == 1


def test_a_reply_that_breaks_off(simulator: Simulator) -> None:
    with pytest.raises(requests.exceptions.ChunkedEncodingError, match="IncompleteRead"):
        post(simulator, call_fields("7006"))


def test_a_whole_reply_on_a_connection_that_stays_open(simulator: Simulator) -> None:
    with open_request(simulator, call_fields("7007")) as link:
        received = b""
        while not received.endswith(b'"msg":""}'):
            piece = link.recv(65536)
            assert piece, "closed before the body was complete"
            received += piece
        link.setblocking(False)
        with pytest.raises(BlockingIOError):
            link.recv(1)
        simulator.stop()
        link.setblocking(True)
        assert link.recv(1) == b""
    head, _, body = received.partition(b"\r\n\r\n")
    assert b"content-length" not in head.lower()
    assert json.loads(body)["data"]["desc"] == SENT


def test_a_dripping_reply_to_a_client_that_left_ends_quietly(simulator: Simulator) -> None:
    with a_session() as session:
        response = session.post(
            simulator.address, data=call_fields("7003"), stream=True, timeout=DEADLINE_S
        )
        response.raw.read(1)
        response.close()
    assert post(simulator, call_fields()).json()["ret"] == 200


def test_a_browser_is_told_what_is_served_here(simulator: Simulator) -> None:
    answer = raw_exchange(simulator, b"GET / HTTP/1.0\r\n\r\n")
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["ret"] == 400
