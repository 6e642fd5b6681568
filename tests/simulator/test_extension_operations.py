"""The questions about extensions, over real HTTP, by a clock of our own."""

from __future__ import annotations

from typing import Any

import pytest

from dialer_gui.simulator import (
    DEMO_CALLER_IDS,
    DEMO_EXTENSIONS,
    DEMO_FOREIGN_EXTENSION,
)
from dialer_gui.simulator.accounts import ExtensionState
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import ask, call_fields, post, result
from tests.simulator.conftest import Clock

FIRST, SECOND, OFFLINE, DISABLED = DEMO_EXTENSIONS
QUIET = dict.fromkeys(
    ("caller", "callee", "disnumber", "direction", "channel", "idleduration", "callduration")
)


def states(provider: Simulator, *extensions: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = result(
        provider, "Sip_Status.GetSipCallStatus", extnumber=",".join(extensions)
    )
    return found


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
    return ask(provider, "Sip_Sipnum.GetSipnumberInfo", status=wanted, extnumber=extension)


def registrations(provider: Simulator, *extensions: str) -> list[tuple[object, ...]]:
    entries = result(provider, "Sip_Status.GetSipRegisterStatus", extnumber=",".join(extensions))
    names = ("extnumber", "code", "clientip", "serverip")
    assert all(set(entry) == set(names) for entry in entries)
    return [tuple(entry[name] for name in names) for entry in entries]


def test_where_phones_are_registered(provider: Simulator) -> None:
    assert registrations(provider, FIRST, OFFLINE, DISABLED, DEMO_FOREIGN_EXTENSION, "8999") == [
        (FIRST, 1017, "192.0.2.17", "198.51.100.5"),
        (OFFLINE, "1014", None, None),
        (DISABLED, "1013", None, None),
        (DEMO_FOREIGN_EXTENSION, "1011", None, None),
        ("8999", "1012", None, None),
    ]
    assert ask(provider, "Sip_Status.GetSipRegisterStatus")["ret"] == 400


def test_several_extensions_are_joined_by_commas(provider: Simulator) -> None:
    asked = f" {FIRST}, ,{SECOND},"
    for service in ("Sip_Status.GetSipCallStatus", "Sip_Status.GetSipRegisterStatus"):
        entries = result(provider, service, extnumber=asked)
        assert [entry["extnumber"] for entry in entries] == [FIRST, SECOND]
    listed_both = listed(provider, "3", f"{SECOND},{DISABLED},8999")["data"]["result"]
    assert [entry["extnumber"] for entry in listed_both] == [SECOND, DISABLED]


def test_a_phone_is_idle_since_the_beginning_or_its_last_call(
    provider: Simulator, clock: Clock
) -> None:
    clock.now += 50
    assert states(provider, FIRST) == [
        {"extnumber": FIRST, "status": 1201, **QUIET, "idleduration": 50}
    ]
    provider.pbx.dial_by_hand(FIRST, "4930")
    provider.pbx.hang_up(FIRST)
    clock.now += 7
    assert states(provider, FIRST) == [
        {"extnumber": FIRST, "status": "1201", **QUIET, "idleduration": "7"}
    ]


def test_a_phone_that_comes_and_goes(provider: Simulator) -> None:
    for state, status in (
        (ExtensionState.OFFLINE, "1014"),
        (ExtensionState.DISABLED, "1013"),
        (ExtensionState.REGISTERED, "1201"),
    ):
        provider.pbx.set_extension_state(FIRST, state)
        assert str(states(provider, FIRST)[0]["status"]) == status
