"""One call at a time: how it ends, how often it goes out, and with which number."""

import json
import os
import ssl
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
import trustme

from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.e2e.account import add_account, set_up
from tests.e2e.clipboard_owner import clipboard
from tests.e2e.dialer import Dialer, dialer
from tests.e2e.providers import answering, closed_port

pytestmark = pytest.mark.desktop

UNKNOWN = "Outcome unknown: your phone may still ring"
MAY_BE_PLACED = "The call may have been placed."
NOT_PLACED = "The call was not placed."
UNTRUSTED = "Not sent: the server's certificate can't be trusted"
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
    ("7002", UNKNOWN, "did not answer in time.", ("unknown", "timeout", "possible")),
]

#: X begins to repeat a held key after 0.66 s, 25 times a second.
HELD = ["keydown", "Return", "sleep", "1.5", "keyup", "Return"]
HASTE = [
    ("0301230001", HELD, "accepted"),
    ("0301231032", HELD, "refused"),
    ("0301240001", ["key", "--repeat", "10", "--delay", "1", "Return", "KP_Enter"], "accepted"),
    ("0301250001", ["click", "--repeat", "2", "--delay", "1", "1"], "accepted"),
    ("0301260001", ["key", "Return", "click", "--repeat", "5", "--delay", "20", "1"], "accepted"),
]

#: The place of Call in the menu of a row.
CALL = 1

DISGUISED = "\u202a+49\u00a0(0)30\u20111234\u200b567\u202c"
TWO = "Office: +49 30 1234567, mobile: +49 171 7654321"


def test_what_the_provider_answers_is_told_as_it_is(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address, deadline_s=5)
    with dialer(home=home) as person:
        for ending, status, words, outcome in ANSWERED:
            person.call(f"03012{ending}")
            person.app.find("list item", pattern=rf"{ending}, (?!request under way)")
            person.wait_for_status(status)
            person.reads(words)
            assert person.end == outcome, ending
        assert len(simulator.calls) == len(ANSWERED)
        person.type("0301234567")
        extension = person.app.find("combo box", "Extension")
        extension.focus()
        person.keys.press("Down", "Down")
        extension.wait_for(lambda: extension.choice.startswith("8003"), "the other phone")
        person.keys.press("Return")
        person.number.wait_for(lambda: "focused" in person.number.states, "the focus")
        assert len(simulator.calls) == len(ANSWERED)
        person.app.find("push button", "Call").press()
        person.wait_for_status("Refused: your phone is offline")
        person.reads("Check that phone 8003 is on and signed in, then call again.")
        person.reads("The provider says (code 1014)")
        assert person.end == ("refused", "extension_offline", "none")
        assert person.quit() == 0


def test_each_server_gets_what_it_may_and_its_words_stay_its_own(
    home: Path, tmp_path: Path, simulator: Simulator
) -> None:
    trusted, stranger = (
        trustme.CA(organization_name=f"{name} Authority") for name in ("Good", "Odd")
    )
    trusted.cert_pem.write_to_path(tmp_path / "authority.pem")
    env = {**os.environ, "SSL_CERT_FILE": str(tmp_path / "authority.pem")}
    data = {"status": 1, "desc": WORDS, "errors": {"code": 1003, "codemsg": "no"}}
    said = json.dumps({"ret": 200, "data": data, "msg": ""}).encode()
    with (
        Simulator(ssl_context=certified(trusted)) as secure,
        Simulator(ssl_context=certified(stranger)) as strange,
        answering(said) as talking,
        closed_port() as nobody,
    ):
        servers = [
            (talking, "Refused", f"{WORDS} – no", "refused"),
            (secure.address, "Request accepted|8001 is ", "", "accepted"),
            (strange.address, UNTRUSTED, "Odd Authority", "not_sent"),
            (secure.address.replace("127.0.0.1", "localhost"), UNTRUSTED, "", "not_sent"),
            (simulator.address.replace("http", "https", 1), "Not sent: ", NOT_PLACED, "not_sent"),
            (
                *(nobody, "Not sent: nothing answers at the provider's address"),
                *(NOT_PLACED, "not_sent"),
            ),
        ]
        names = [f"Account {place}" for place in range(len(servers))]
        for name, (address, *_) in zip(names, servers, strict=True):
            add_account(home, address, name)
        with dialer(home=home, env=env) as person:
            for place, (_, status, words, outcome) in enumerate(servers):
                if place:
                    choose_next_account(person, names[place])
                    # What belongs to the account before has gone with it; a call that is followed
                    # stays in sight.
                    if servers[place - 1][3] != "accepted":
                        assert person.status == ""
                person.dial(f"030123456{place}")
                person.app.find("list item", pattern=f"6{place}, (?!request under way)")
                person.wait_for_status(*status.split("|"))
                person.reads(words)
                assert person.end[0] == outcome
            assert [row.reason for row in person.history[2:]] == [
                *("certificate", "certificate", "tls", "connection_refused")
            ]
            assert person.quit() == 0
    assert [call.number for call in secure.calls] == ["0301234561"]
    assert (strange.requests, simulator.requests) == ([], [])


def test_however_it_is_pressed_one_call_goes_out(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        for number, presses, outcome in HASTE:
            person.type(number)
            hurry(person, presses)
            words = {"accepted": "request accepted", "refused": "refused"}[outcome]
            person.app.find("list item", pattern=f"{number[-7:]}, {words}")
            if presses is HELD:
                said = [words for words, _ in person.app.announcements]
                assert not [words for words in said if words.startswith("You called")]
        # Keys come in their order: with this number in the field all before it was dealt with.
        person.type("112")
        assert [(row.dialled, row.outcome) for row in person.history] == [
            (number, outcome) for number, _, outcome in HASTE
        ]
        assert person.quit() == 0
    assert [call.number for call in simulator.calls] == [number for number, *_ in HASTE]


def test_a_number_is_called_again_only_when_it_is_meant(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.dial("0301234567")
        person.wait_for_status("Request accepted")
        person.keys.press("Return")
        person.reads(
            "You called +49 30 1234567 a moment ago. Nothing was sent."
            " Press Call again if you mean it."
        )
        assert len(simulator.calls) == 1
        person.app.find("push button", "Call again").press()
        assert simulator.wait_for_calls(2, timeout_s=PATIENCE_S)
        person.wait_for_status("Request accepted")
        assert len(simulator.calls) == len(person.history) == 2
        # The menu of its row asks as well.
        person.go_to_first_call()
        person.pick_from_row(CALL)
        person.reads("You called +49 30 1234567 a moment ago.")
        person.dial("03012347004")
        person.wait_for_status("Outcome unknown")
        person.app.find("push button", "Call again").press()
        person.reads("You called +49 30 12347004 a moment ago.")
        assert len(simulator.calls) == 3
        # What was surely not placed may be tried at once.
        for attempt in (4, 5):
            person.dial("03012341032")
            assert simulator.wait_for_calls(attempt, timeout_s=PATIENCE_S)
            person.wait_for_status("Refused")
        assert person.quit() == 0
        assert [row.outcome for row in person.history[2:]] == ["unknown", "refused", "refused"]
    assert len(simulator.calls) == 5


def test_what_is_pasted_comes_in_clean_and_is_never_guessed(home: Path, tmp_path: Path) -> None:
    with clipboard("call 030 12345678 please", tmp_path), dialer("--demo", home=home) as person:
        offer = "Paste +49 30 12345678"
        chip = person.app.find("push button", offer)
        assert "focused" in person.number.states, "the focus stays where it was"
        chip.press()
        person.wait_for_digits("03012345678")
        wait_for(lambda: not person.app.find_all("push button", offer), "the offer to go")
        with clipboard("<b>nothing to dial</b>", tmp_path):
            person.keys.press("ctrl+l", "ctrl+a", "Delete", "ctrl+v")
            person.reads("There is no number in this text.")
            person.keys.press("Return")
        with clipboard(TWO, tmp_path):
            person.keys.press("ctrl+l", "ctrl+a", "Delete", "ctrl+v")
            person.wait_for_popup()
            assert person.digits == ""
            person.keys.press("Down", "Return")
            person.wait_for_digits("+491717654321")
            person.keys.press("Escape")
            person.wait_for_digits("")
        assert person.history == []
        with clipboard(DISGUISED, tmp_path):
            person.keys.press("ctrl+v")
            person.wait_for_digits("+49301234567")
            person.keys.press("ctrl+z")
            person.number.wait_for(lambda: "(0)30" in person.number.text, "the raw text")
            person.keys.press("ctrl+z")
            person.wait_for_digits("")
            person.app.find("push button", "Redial").focus()
            person.keys.press("ctrl+v", "Return")
            person.wait_until_accepted()
        assert [row.dialled for row in person.history] == ["49301234567"]
        assert person.quit() == 0


def certified(authority: trustme.CA) -> ssl.SSLContext:
    """Return what a server known as 127.0.0.1 needs for https."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


def choose_next_account(person: Dialer, name: str) -> None:
    """Go to the next account by keys, and wait until it is the one in use."""
    account = person.app.find("combo box", "Account")
    account.focus()
    person.keys.press("Down", "Return")
    account.wait_for(lambda: account.choice == name, name)


def hurry(person: Dialer, presses: Sequence[str]) -> None:
    """Press keys and buttons with nothing in between, the mouse over Call."""
    x, y, width, height = person.app.find("push button", "Call").extents
    person.keys.focus()
    where = ["mousemove", str(x + width // 2), str(y + height // 2)]
    subprocess.run(["xdotool", *where, *presses], check=True)
