"""The operations a request can ask for, by the name in its ``service`` field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dialer_gui.simulator.delivery import Delivery
from dialer_gui.simulator.operation import (
    RET_BAD_TOKEN,
    RET_UNKNOWN_SERVICE,
    RET_WORDS,
    Answer,
    OpenOperation,
    Operation,
    Parameter,
    Request,
    error_page,
    first_complaint,
    parameter_missing,
    request_failed,
)
from dialer_gui.simulator.operations import (
    GET_BILL,
    GET_RECODE_FILE,
    GET_SIP_CALL_STATUS,
    GET_SIP_REGISTER_STATUS,
    GET_SIPNUMBER_INFO,
    HANG_UP_CALL,
    LOGIN,
    LOGOUT,
    MAKE_CALL,
)
from dialer_gui.simulator.rules import Fault
from dialer_gui.simulator.state import PbxState

MAKE_CALL_NAME = "App.Sip_Call.MakeCall"
HANG_UP_NAME = "App.Sip_Call.HangupCall"

OPERATIONS: Mapping[str, Operation | OpenOperation] = {
    "App.Sip_Auth.Login": LOGIN,
    "App.Sip_Auth.Logout": LOGOUT,
    MAKE_CALL_NAME: MAKE_CALL,
    HANG_UP_NAME: HANG_UP_CALL,
    "App.Sip_Status.GetSipCallStatus": GET_SIP_CALL_STATUS,
    "App.Sip_Status.GetSipRegisterStatus": GET_SIP_REGISTER_STATUS,
    "App.Sip_Sipnum.GetSipnumberInfo": GET_SIPNUMBER_INFO,
    "App.Sip_Cdr.GetBill": GET_BILL,
    "App.Sip_Cdr.GetRecodeFile": GET_RECODE_FILE,
}

_TOKEN = Parameter("token")


def answer(pbx: PbxState, fields: Mapping[str, str], *, origin: str, elsewhere: str) -> Answer:
    """Answers a request, in the order: what is broken, its form, its token, what it asks for.

    Args:
        pbx: What the provider knows; an accepted call is placed in it.
        fields: The request's form fields.
        origin: The server's own address, as the client has reached it.
        elsewhere: The address that a redirect would lead to.
    """
    name = fields.get("service", "")
    fault = pbx.faults.of(name)
    if fault.is_down:
        return Answer(error_page())
    if not name:
        return Answer(parameter_missing("service"))
    if fault.hangs:
        return Answer(error_page(), Delivery.NEVER)
    said = _trouble(name, fault) or _served(pbx, name, fields, origin, elsewhere)
    return replace(said, delay_s=fault.delay_s)


def _trouble(name: str, fault: Fault) -> Answer | None:
    ret = fault.refused_with
    if ret is None:
        return None
    if ret == RET_UNKNOWN_SERVICE:
        return _unknown_service(name)
    return Answer(request_failed(ret, RET_WORDS.get(ret, "The request is refused")))


def _served(
    pbx: PbxState, name: str, fields: Mapping[str, str], origin: str, elsewhere: str
) -> Answer:
    operation = OPERATIONS.get(name)
    is_missing = name == HANG_UP_NAME and not pbx.rules.offers_hang_up
    if operation is None or is_missing:
        return _unknown_service(name)
    if isinstance(operation, OpenOperation):
        complaint = first_complaint(operation.parameters, fields)
        return operation.run(pbx, fields) if complaint is None else Answer(complaint)
    complaint = first_complaint((_TOKEN, *operation.parameters), fields)
    if complaint is not None:
        return Answer(complaint)
    account = pbx.account_for(fields["token"])
    if account is None:
        return Answer(request_failed(RET_BAD_TOKEN, RET_WORDS[RET_BAD_TOKEN]))
    return operation.run(pbx, Request(account, fields, origin, elsewhere))


def _unknown_service(name: str) -> Answer:
    return Answer(request_failed(RET_UNKNOWN_SERVICE, f"No such service: {name}"))
