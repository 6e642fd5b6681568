"""Signing in and out over real HTTP: tokens come, live for their time, and go."""

from __future__ import annotations

import random
import re

import pytest

from dialer_gui.simulator import (
    DEMO_ACCESS_KEY,
    DEMO_APP_ID,
    DEMO_COMPANY,
    DEMO_EXTENSIONS,
    DEMO_TOKEN,
)
from dialer_gui.simulator.accounts import Account
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState
from tests.simulator.client import ask, call_fields, error_code, post, result
from tests.simulator.conftest import Clock

LOGIN = "Sip_Auth.Login"
LOGOUT = "Sip_Auth.Logout"
HOURS_S = 3600.0


def sign_in(provider: Simulator) -> str:
    token = result(provider, LOGIN, token="", appid=DEMO_APP_ID, accesskey=DEMO_ACCESS_KEY)["token"]
    assert isinstance(token, str)
    return token


def is_good(provider: Simulator, token: str) -> bool:
    fields = {"token": token, "extnumber": DEMO_EXTENSIONS[0]}
    ret = ask(provider, "Sip_Status.GetSipCallStatus", **fields)["ret"]
    assert ret in (200, 600)
    return bool(ret == 200)


def test_a_sign_in_tells_the_company_and_gives_a_token(provider: Simulator) -> None:
    shown = result(provider, LOGIN, token="", appid=DEMO_APP_ID, accesskey=DEMO_ACCESS_KEY)
    assert re.fullmatch("[0-9a-f]{32}", shown.pop("token"))
    assert shown == {
        "companyname": DEMO_COMPANY,
        "companycode": "10086",
        "authtime": "2099-12-31 00:00:00",
        "authmodel": "1",
    }


def test_the_companys_code_is_a_text_or_a_number(provider: Simulator) -> None:
    fields = {"appid": DEMO_APP_ID, "accesskey": DEMO_ACCESS_KEY}
    codes = [result(provider, LOGIN, **fields)["companycode"] for _ in range(2)]
    assert codes == ["10086", 10086]


def test_a_token_from_a_sign_in_places_calls(provider: Simulator) -> None:
    token = sign_in(provider)
    assert post(provider, call_fields(token=token)).json()["data"]["status"] == 0
    assert [call.account for call in provider.pbx.calls] == [DEMO_COMPANY]


def test_a_token_lives_for_twelve_hours(provider: Simulator, clock: Clock) -> None:
    token = sign_in(provider)
    clock.now += 12 * HOURS_S - 1
    assert is_good(provider, token)
    clock.now += 1
    assert not is_good(provider, token)
    assert is_good(provider, DEMO_TOKEN)


def test_its_life_can_be_shortened(clock: Clock) -> None:
    with Simulator(pbx=demo_state(rules=Rules(token_lifetime_s=5.0), clock=clock)) as provider:
        token = sign_in(provider)
        clock.now += 4
        assert is_good(provider, token)
        clock.now += 1
        assert not is_good(provider, token)


def test_a_second_sign_in_leaves_the_first_token_alive(provider: Simulator, clock: Clock) -> None:
    first = sign_in(provider)
    clock.now += HOURS_S
    second = sign_in(provider)
    assert first != second
    assert is_good(provider, first)
    assert is_good(provider, second)
    clock.now += 11 * HOURS_S
    assert not is_good(provider, first)
    assert is_good(provider, second)


def test_only_sign_ins_that_succeed_are_counted(provider: Simulator) -> None:
    assert ask(provider, LOGIN, appid="other", accesskey=DEMO_ACCESS_KEY)["ret"] == 601
    assert error_code(provider, LOGIN, appid=DEMO_APP_ID, accesskey="other") == 1003
    assert provider.pbx.sign_ins == 0
    sign_in(provider)
    sign_in(provider)
    assert provider.pbx.sign_ins == 2
    assert len(provider.asked("App.Sip_Auth.Login")) == 4


@pytest.mark.parametrize("name", ["appid", "accesskey"])
def test_a_missing_field_is_named(provider: Simulator, name: str) -> None:
    fields = {"appid": DEMO_APP_ID, "accesskey": DEMO_ACCESS_KEY, name: ""}
    reply = ask(provider, LOGIN, **fields)
    assert reply["ret"] == 400
    assert name in reply["msg"]


def test_an_account_without_an_app_id_cannot_sign_in() -> None:
    with Simulator(pbx=PbxState([Account("A", "t" * 32)])) as provider:
        reply = ask(provider, LOGIN, appid="", accesskey="any")
        assert "appid" in reply["msg"]
        assert ask(provider, LOGIN, appid="0", accesskey="any")["ret"] == 601


def test_signing_out_ends_every_seat_but_not_the_pasted_token(provider: Simulator) -> None:
    first, second = sign_in(provider), sign_in(provider)
    reply = ask(provider, LOGOUT, token=first)
    assert (reply["ret"], reply["data"]["status"]) == (200, 0)
    assert "result" not in reply["data"]
    assert not is_good(provider, first)
    assert not is_good(provider, second)
    assert is_good(provider, DEMO_TOKEN)
    assert ask(provider, LOGOUT, token=first)["ret"] == 600
    assert is_good(provider, sign_in(provider))


def test_signing_out_with_a_pasted_token_ends_it(provider: Simulator) -> None:
    ask(provider, LOGOUT)
    assert not is_good(provider, DEMO_TOKEN)


def test_chance_held_still_gives_the_same_tokens() -> None:
    tokens = []
    for _ in range(2):
        with Simulator(pbx=demo_state(chance=random.Random(3))) as provider:
            tokens.append(sign_in(provider))
    assert tokens[0] == tokens[1]


def test_no_key_in_any_repr(provider: Simulator) -> None:
    token = sign_in(provider)
    shown = repr((provider.requests, provider.pbx, provider.pbx.account_for(token)))
    assert DEMO_ACCESS_KEY not in shown
    assert token not in shown


def test_two_accounts_share_neither_name_nor_app_id() -> None:
    with pytest.raises(ValueError, match="name"):
        PbxState([Account("A", "a" * 32), Account("A", "b" * 32)])
    with pytest.raises(ValueError, match="app id"):
        PbxState([Account("A", "a" * 32, app_id="x"), Account("B", "b" * 32, app_id="x")])
