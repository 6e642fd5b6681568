"""App.Sip_Status.GetSipRegisterStatus: where phones are (provider documentation, section 6)."""

from __future__ import annotations

from dialer_gui.simulator.envelope import accepted
from dialer_gui.simulator.operations.make_call import extension_trouble
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import World

CODE_REGISTERED = 1017
CLIENT_ADDRESS = "192.0.2.17"
SERVER_ADDRESS = "198.51.100.5"


def _run(world: World, request: Request) -> Answer:
    result = [_entry(world, request, number) for number in request.listed("extnumber")]
    return Answer(accepted(world.now(), desc="ok", result=result))


def _entry(world: World, request: Request, number: str) -> dict[str, object]:
    trouble = extension_trouble(world, request.account, number)
    if trouble is not None:
        return {"extnumber": number, "code": str(trouble), "clientip": None, "serverip": None}
    return {
        "extnumber": number,
        "code": CODE_REGISTERED,
        "clientip": CLIENT_ADDRESS,
        "serverip": SERVER_ADDRESS,
    }


GET_SIP_REGISTER_STATUS = Operation((Parameter("extnumber"),), _run)
