"""The operations a request can ask for, by the name in its ``service`` field."""

from __future__ import annotations

from collections.abc import Mapping

from dialer_gui.simulator.envelope import (
    RET_BAD_TOKEN,
    RET_UNKNOWN_SERVICE,
    RET_WORDS,
    parameter_missing,
    request_failed,
)
from dialer_gui.simulator.operations.extension_list import GET_SIPNUMBER_INFO
from dialer_gui.simulator.operations.extension_status import GET_SIP_CALL_STATUS
from dialer_gui.simulator.operations.make_call import MAKE_CALL
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import World

MAKE_CALL_NAME = "App.Sip_Call.MakeCall"

OPERATIONS: Mapping[str, Operation] = {
    MAKE_CALL_NAME: MAKE_CALL,
    "App.Sip_Status.GetSipCallStatus": GET_SIP_CALL_STATUS,
    "App.Sip_Sipnum.GetSipnumberInfo": GET_SIPNUMBER_INFO,
}

_TOKEN = Parameter("token")


def answer(world: World, fields: Mapping[str, str], *, elsewhere: str) -> Answer:
    """Answers a request: its form first, then its token, then what it asks for.

    Args:
        world: What the provider knows; an accepted call is placed in it.
        fields: The request's form fields.
        elsewhere: The address that a redirect would lead to.
    """
    name = fields.get("service", "")
    if not name:
        return Answer(parameter_missing("service"))
    operation = OPERATIONS.get(name)
    if operation is None:
        return Answer(request_failed(RET_UNKNOWN_SERVICE, f"No such service: {name}"))
    for parameter in (_TOKEN, *operation.parameters):
        complaint = parameter.complaint(fields)
        if complaint is not None:
            return Answer(complaint)
    account = world.account_for(fields["token"])
    if account is None:
        return Answer(request_failed(RET_BAD_TOKEN, RET_WORDS[RET_BAD_TOKEN]))
    return operation.run(world, Request(account, fields, elsewhere))
