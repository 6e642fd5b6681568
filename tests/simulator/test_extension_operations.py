"""The two questions about extensions, over real HTTP, by a clock of our own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dialer_gui.simulator.demo import demo_world
from dialer_gui.simulator.demo_account import (
    DEMO_CALLER_IDS,
    DEMO_EXTENSIONS,
    DEMO_FOREIGN_EXTENSION,
    DEMO_TOKEN,
)
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import call_fields, post

FIRST, SECOND, OFFLINE, DISABLED = DEMO_EXTENSIONS
QUIET = dict.fromkeys(
    ("caller", "callee", "disnumber", "direction", "channel", "idleduration", "callduration")
)


class Clock:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def provider(clock: Clock) -> Iterator[Simulator]:
    with Simulator(world=demo_world(clock=clock)) as running:
        yield running


def states(provider: Simulator, *extensions: str) -> list[dict[str, object]]:
    fields = {
        "service": "App.Sip_Status.GetSipCallStatus",
        "token": DEMO_TOKEN,
        "extnumber": ",".join(extensions),
    }
    result: list[dict[str, object]] = post(provider, fields).json()["data"]["result"]
    return result


def test_states_before_any_call(provider: Simulator) -> None:
    answers = states(provider, FIRST, OFFLINE, DISABLED, DEMO_FOREIGN_EXTENSION, "8999")
    assert [str(answer["status"]) for answer in answers] == ["1201", "1014", "1013", "1011", "1012"]
    assert answers[1] == {"extnumber": OFFLINE, "status": 1014, **QUIET}


def test_a_call_can_be_followed(provider: Simulator, clock: Clock) -> None:
    post(provider, call_fields("0001", disnumber=DEMO_CALLER_IDS[0]))
    seen = []
    for step_s in (0.0, 3.0, 4.0, 12.0, 18.0, 60.0):
        clock.now += step_s
        first, second = states(provider, FIRST, SECOND)
        seen.append((first["status"], first["callduration"], first["idleduration"]))
        assert second["status"] == 1201
    assert seen == [
        ("1202", "0", "0"),
        ("1203", "0", "0"),
        ("1204", "0", "0"),
        ("1204", "12", "0"),
        ("1201", None, "0"),
        ("1201", None, "60"),
    ]


def test_a_call_names_both_sides(provider: Simulator) -> None:
    fields = call_fields("0001", disnumber=DEMO_CALLER_IDS[0])
    post(provider, fields)
    (state,) = states(provider, FIRST)
    assert (state["caller"], state["callee"]) == (FIRST, fields["destnumber"])
    assert (state["disnumber"], state["direction"]) == (DEMO_CALLER_IDS[0], "callout")


@pytest.mark.parametrize(
    ("wanted", "extension", "expected"),
    [
        ("1", "", [FIRST, SECOND, OFFLINE]),
        ("2", "", [DISABLED]),
        ("3", "", list(DEMO_EXTENSIONS)),
        ("3", SECOND, [SECOND]),
        ("1", DISABLED, []),
    ],
)
def test_the_list_of_extensions(
    provider: Simulator, wanted: str, extension: str, expected: list[str]
) -> None:
    entries = listed(provider, wanted, extension)["data"]["result"]
    assert [entry["extnumber"] for entry in entries] == expected


def test_what_the_list_says_of_an_extension(provider: Simulator) -> None:
    entries = listed(provider, "3", "")["data"]["result"]
    said = [(str(entry["status"]), entry["register"]) for entry in entries]
    assert said == [("1016", "reg"), ("1016", "reg"), ("1016", "nreg"), ("1013", "nreg")]
    assert all(entry["password"] for entry in entries)


def test_the_list_wants_to_know_which(provider: Simulator) -> None:
    assert listed(provider, "4", "")["ret"] == 400
    assert "status" in listed(provider, "", "")["msg"]


def listed(provider: Simulator, wanted: str, extension: str) -> dict[str, Any]:
    fields = {
        "service": "App.Sip_Sipnum.GetSipnumberInfo",
        "token": DEMO_TOKEN,
        "status": wanted,
        "extnumber": extension,
    }
    reply: dict[str, Any] = post(provider, fields).json()
    return reply
