"""Placing a call: the documented reply, every reason to say no, and fields as they were sent."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
import requests
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dialer_gui.simulator import (
    DEMO_CALLER_IDS,
    DEMO_EXTENSIONS,
    DEMO_FOREIGN_EXTENSION,
    DEMO_TOKEN,
)
from dialer_gui.simulator.accounts import Account, Extension, ExtensionState
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState
from tests.simulator.client import DEADLINE_S, a_session, call_fields, post

NOW = 1581389402.7


def test_accepted_reply_is_the_documented_one() -> None:
    pbx = PbxState([Account("A", "t" * 32, (Extension("801"),))], clock=lambda: NOW)
    with Simulator(pbx=pbx) as simulator:
        response = post(simulator, call_fields(token="t" * 32, extnumber="801"))
    assert response.status_code == 200
    assert response.text == (
        '{"ret":200,"data":{"status":0,"desc":"Call command sent successfully",'
        '"reqtime":1581389402,"rsptime":1581389402},"msg":""}'
    )
    assert response.headers["Content-Type"] == "application/json;charset=utf-8"


def test_a_call_is_kept_as_received_and_as_placed(simulator: Simulator) -> None:
    fields = call_fields(
        disnumber=DEMO_CALLER_IDS[1],
        userid="e-7",
        chengshudu="热",
        memberid="m&1",
        customuuid="c@2",
        unasked="kept, but no part of the call",
    )
    response = post(simulator, fields)
    (received,) = simulator.calls
    assert received.fields == fields
    assert received.body == response.request.body
    assert received.headers["content-type"] == response.request.headers["Content-Type"]
    assert (received.extension, received.number) == (fields["extnumber"], fields["destnumber"])
    assert received.caller_id == DEMO_CALLER_IDS[1]
    custom = {"userid": "e-7", "chengshudu": "热", "memberid": "m&1", "customuuid": "c@2"}
    assert received.custom == custom
    (placed,) = simulator.pbx.calls
    assert (placed.extension, placed.destination) == (fields["extnumber"], fields["destnumber"])
    assert placed.shown_number == DEMO_CALLER_IDS[1]
    assert placed.custom == custom


def test_without_a_caller_id_one_is_picked_at_random() -> None:
    caller_ids = tuple(f"4930{number}" for number in range(100))
    account = Account("A", "t" * 32, (Extension("801"),), caller_ids)
    pbx = PbxState([account], chance=random.Random(7))
    with Simulator(pbx=pbx) as simulator:
        for _ in range(2):
            post(simulator, call_fields(token="t" * 32, extnumber="801"))
    chance = random.Random(7)
    assert [call.shown_number for call in pbx.calls] == [
        chance.choice(caller_ids) for _ in range(2)
    ]


@pytest.mark.parametrize("name", ["service", "token", "extnumber", "destnumber"])
@pytest.mark.parametrize("how", ["absent", "blank"])
def test_a_missing_parameter_is_named(simulator: Simulator, name: str, how: str) -> None:
    fields = call_fields()
    if how == "absent":
        del fields[name]
    else:
        fields[name] = ""
    response = post(simulator, fields)
    assert response.status_code == 200
    reply = response.json()
    assert (reply["ret"], reply["data"]) == (400, {})
    assert name in reply["msg"]
    assert simulator.pbx.calls == ()


@pytest.mark.parametrize("number", ["+493012345678", "call me", "1" * 33, "123\n"])
def test_a_malformed_destination_is_named(simulator: Simulator, number: str) -> None:
    reply = post(simulator, call_fields(destnumber=number)).json()
    assert reply["ret"] == 400
    assert "destnumber can not match" in reply["msg"]


@pytest.mark.parametrize("number", ["0", "001", "*100#", "1" * 32])
def test_unusual_destinations_are_calls(simulator: Simulator, number: str) -> None:
    assert post(simulator, call_fields(destnumber=number)).json()["data"]["status"] == 0
    assert [call.destination for call in simulator.pbx.calls] == [number]


def test_an_unknown_service(simulator: Simulator) -> None:
    response = post(simulator, call_fields(service="App.Sip_Call.MakeTea"))
    assert response.status_code == 200
    reply = response.json()
    assert (reply["ret"], reply["data"]) == (404, {})
    assert "App.Sip_Call.MakeTea" in reply["msg"]
    assert simulator.calls == []
    assert len(simulator.requests) == 1


def test_a_wrong_token_says_nothing_about_the_extension(simulator: Simulator) -> None:
    reply = post(simulator, call_fields(token="0" * 32, extnumber="1")).json()
    assert (reply["ret"], reply["data"]) == (600, [])
    assert reply["msg"]
    assert simulator.pbx.calls == ()


def test_an_expired_token_is_refused_from_then_on(simulator: Simulator) -> None:
    assert post(simulator, call_fields()).json()["ret"] == 200
    simulator.pbx.expire(DEMO_TOKEN)
    assert post(simulator, call_fields()).json()["ret"] == 600


@pytest.mark.parametrize(
    ("extension", "code"),
    [
        (DEMO_FOREIGN_EXTENSION, 1011),
        ("8999", "1012"),
        (DEMO_EXTENSIONS[3], 1013),
        (DEMO_EXTENSIONS[2], "1014"),
    ],
)
def test_an_extension_that_cannot_ring(
    simulator: Simulator, extension: str, code: int | str
) -> None:
    reply = post(simulator, call_fields(extnumber=extension)).json()
    assert reply["ret"] == 200
    assert reply["data"]["status"] == 1
    assert reply["data"]["desc"]
    assert reply["data"]["errors"] == {"code": code, "codemsg": reply["data"]["desc"]}
    assert len(simulator.calls) == 1
    assert simulator.pbx.calls == ()


def test_a_phone_can_be_plugged_in_again(simulator: Simulator) -> None:
    offline = DEMO_EXTENSIONS[2]
    simulator.pbx.set_extension_state(offline, ExtensionState.REGISTERED)
    assert post(simulator, call_fields(extnumber=offline)).json()["data"]["status"] == 0


def test_a_caller_id_of_somebody_else(simulator: Simulator) -> None:
    reply = post(simulator, call_fields(disnumber="110")).json()
    assert reply["data"]["errors"]["code"] == 1021


def test_no_token_in_any_repr(simulator: Simulator) -> None:
    post(simulator, call_fields())
    account = simulator.pbx.account_for(DEMO_TOKEN)
    assert DEMO_TOKEN not in repr((simulator.calls, simulator.requests, simulator.pbx, account))


CUSTOM_FIELDS = ("userid", "chengshudu", "memberid", "customuuid")
AWKWARD = ("热", "\"quoted\" 'twice'", "@file", "a&b=c+d%20;", "\r", "\n", "\r\n", "--", "📞", "\0")

values = st.lists(
    st.one_of(
        st.sampled_from(AWKWARD), st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    ),
    max_size=8,
).map("".join)
customs = st.fixed_dictionaries(dict.fromkeys(CUSTOM_FIELDS, values))


@pytest.fixture(scope="module")
def shared() -> Iterator[tuple[Simulator, requests.Session]]:
    """One simulator and one kept-alive connection for all examples."""
    with Simulator() as simulator, a_session() as session:
        yield simulator, session


shared_by_all = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@shared_by_all
@given(custom=customs)
@example(custom=dict.fromkeys(CUSTOM_FIELDS, "".join(AWKWARD)))
@example(custom=dict.fromkeys(CUSTOM_FIELDS, "\r"))
@example(custom=dict.fromkeys(CUSTOM_FIELDS, "\n"))
def test_multipart(shared: tuple[Simulator, requests.Session], custom: dict[str, str]) -> None:
    simulator, session = shared
    fields = call_fields() | custom
    assert post(simulator, fields, session=session).json()["data"]["status"] == 0
    assert simulator.calls[-1].fields == fields
    assert simulator.pbx.calls[-1].custom == {n: v for n, v in custom.items() if v}


@shared_by_all
@given(custom=customs)
@example(custom=dict.fromkeys(CUSTOM_FIELDS, "".join(AWKWARD)))
def test_urlencoded(shared: tuple[Simulator, requests.Session], custom: dict[str, str]) -> None:
    simulator, session = shared
    fields = call_fields() | custom
    response = session.post(simulator.address, data=fields, timeout=DEADLINE_S)
    assert response.json()["data"]["status"] == 0
    assert simulator.calls[-1].fields == fields


def test_of_a_repeated_field_the_last_one_counts(simulator: Simulator) -> None:
    parts = [*call_fields(userid="first").items(), ("userid", "last")]
    with a_session() as session:
        for form in ({"data": parts}, {"files": [(name, (None, value)) for name, value in parts]}):
            session.post(simulator.address, timeout=DEADLINE_S, **form)
    assert [call.custom["userid"] for call in simulator.calls] == ["last", "last"]


def test_a_file_is_no_field(simulator: Simulator) -> None:
    with a_session() as session:
        reply = session.post(simulator.address, files=call_fields(), timeout=DEADLINE_S).json()
    assert reply["ret"] == 400
    assert "service" in reply["msg"]
