"""Each way a call can end, as the person reads it and as the history keeps it."""

import json
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from dialer_gui.domain.settings import MAX_DEADLINE_S
from dialer_gui.simulator.server import Simulator
from tests.e2e.account import set_up
from tests.e2e.dialer import dialer
from tests.e2e.hostile import answering, closed_port, full_backlog, silent, with_patience

pytestmark = pytest.mark.desktop

UNKNOWN = "Outcome unknown: your phone may still ring"
MAY_BE_PLACED = "The call may have been placed."
NOT_PLACED = "The call was not placed."
WORDS = "<b>Nein</b> <img src='http://127.0.0.1:9/x'> &amp; &lt;i&gt;"

ANSWERED = [
    ("0001", "Request accepted", "", ("accepted", "accepted", "requested")),
    ("2007", "Request accepted", "", ("accepted", "accepted", "requested")),
    (
        *("1032", "Refused: a call rule forbids this call", NOT_PLACED),
        ("refused", "policy_violated", "none"),
    ),
    (
        *("0600", "Refused: the token is not valid or has expired", NOT_PLACED),
        ("refused", "token_invalid", "none"),
    ),
    ("7004", UNKNOWN, MAY_BE_PLACED, ("unknown", "connection_lost", "possible")),
    ("2001", UNKNOWN, MAY_BE_PLACED, ("unknown", "not_an_envelope", "possible")),
    ("5500", UNKNOWN, MAY_BE_PLACED, ("unknown", "not_an_envelope", "possible")),
    ("3302", UNKNOWN, MAY_BE_PLACED, ("unknown", "redirect", "possible")),
    ("2009", UNKNOWN, MAY_BE_PLACED, ("unknown", "reply_too_large", "possible")),
]


def test_what_the_provider_answers_is_told_as_it_is(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        for ending, status, placement, outcome in ANSWERED:
            person.call(f"03012{ending}")
            person.app.find("list item", pattern=rf"{ending}, (?!request under way)")
            person.wait_for_status(status)
            person.reads(placement)
            assert person.end == outcome, ending
        assert len(simulator.calls) == len(ANSWERED)
        assert person.quit() == 0


def test_an_extension_that_is_offline_is_named(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.type("0301234567")
        person.reads("from extension 8001")
        person.app.find("combo box", "Extension").focus()
        person.keys.press("Down", "Down")
        person.reads("from extension 8003")
        person.keys.press("Return")
        person.number.wait_for(lambda: "focused" in person.number.states, "the focus")
        assert simulator.calls == []
        person.app.find("push button", "Call").press()
        person.wait_for_status("Refused: your phone is offline")
        person.reads("Check that phone 8003 is on and signed in, then call again.")
        person.reads("The provider says (code 1014)")
        assert person.end == ("refused", "extension_offline", "none")
        assert person.quit() == 0


def test_what_a_server_says_is_shown_letter_by_letter(home: Path) -> None:
    data = {"status": 1, "desc": WORDS, "errors": {"code": 1003, "codemsg": "no"}}
    with answering(json.dumps({"ret": 200, "data": data, "msg": ""}).encode()) as address:
        set_up(home, address)
        with dialer(home=home) as person:
            person.dial("0301234567")
            person.wait_for_status("Refused")
            person.app.find("label", f"{WORDS} – no")


def test_a_server_that_is_not_there(home: Path) -> None:
    with closed_port() as address:
        set_up(home, address)
        with dialer(home=home) as person:
            person.dial("0301234567")
            person.wait_for_status("Not sent: nothing answers at the provider's address")
            person.reads(NOT_PLACED)
            assert person.end == ("not_sent", "connection_refused", "none")


def test_a_server_without_tls_gets_nothing(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address.replace("http", "https", 1))
    with dialer(home=home) as person:
        person.dial("0301234567")
        person.wait_for_status("Not sent: no secure connection could be made")
        assert person.end == ("not_sent", "tls", "none")
    assert simulator.requests == []


STOPPED = "Stopped before anything was sent"


@pytest.mark.parametrize(
    ("server", "status", "outcome"),
    [
        pytest.param(full_backlog(), STOPPED, ("cancelled", "stopped", "none"), id="connecting"),
        pytest.param(silent(), UNKNOWN, ("unknown", "stopped", "possible"), id="waiting"),
    ],
)
def test_who_stops_waiting_is_told_what_that_means(
    home: Path,
    tmp_path: Path,
    server: AbstractContextManager[str],
    status: str,
    outcome: tuple[str, str, str],
) -> None:
    with server as address:
        set_up(home, address, deadline_s=MAX_DEADLINE_S)
        with dialer(home=home, env=with_patience(tmp_path / "patience")) as person:
            person.dial("0301234567")
            person.wait_for_status("Sending the request")
            stop = person.app.find("push button", "Stop waiting")
            stop.press()
            person.wait_for_status(status)
            assert person.end == outcome
            assert person.app.find_all("push button", "Stop waiting") == []
            assert person.quit() == 0


def test_a_reply_that_does_not_come_is_no_answer(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address, deadline_s=3)
    with dialer(home=home) as person:
        person.dial("03012347002")
        person.wait_for_status(UNKNOWN)
        person.reads("The provider did not answer in time.")
        assert person.end == ("unknown", "timeout", "possible")
    assert len(simulator.calls) == 1
