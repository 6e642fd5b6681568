"""App.Sip_Auth: tokens come and go (provider documentation, section 4)."""

from __future__ import annotations

from collections.abc import Mapping

from dialer_gui.simulator.envelope import (
    RET_BAD_APP_ID,
    RET_WORDS,
    accepted,
    failed,
    request_failed,
)
from dialer_gui.simulator.operations.operation import (
    Answer,
    OpenOperation,
    Operation,
    Parameter,
    Request,
)
from dialer_gui.simulator.world import World

CODE_OPERATION_FAILED = 1003
AUTHORISED_UNTIL = "2099-12-31 00:00:00"
AUTHORISATION_MODEL = "1"


def _login(world: World, fields: Mapping[str, str]) -> Answer:
    account = world.account_with_app_id(fields["appid"])
    if account is None:
        return Answer(request_failed(RET_BAD_APP_ID, RET_WORDS[RET_BAD_APP_ID]))
    if fields["accesskey"] != account.access_key:
        return Answer(failed(world.now(), CODE_OPERATION_FAILED))
    token = world.sign_in(account)
    as_number = world.sign_ins % 2 == 0
    result = {
        "token": token,
        "companyname": account.name,
        "companycode": account.company_code if as_number else str(account.company_code),
        "authtime": AUTHORISED_UNTIL,
        "authmodel": AUTHORISATION_MODEL,
    }
    return Answer(accepted(world.now(), desc="ok", result=result))


def _logout(world: World, request: Request) -> Answer:
    world.sign_out(request.field("token"))
    return Answer(accepted(world.now(), desc="ok"))


LOGIN = OpenOperation((Parameter("appid"), Parameter("accesskey")), _login)
LOGOUT = Operation((), _logout)
