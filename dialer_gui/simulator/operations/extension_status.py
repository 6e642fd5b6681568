"""App.Sip_Status.GetSipCallStatus: what extensions do now (provider documentation, section 5)."""

from __future__ import annotations

from dialer_gui.simulator.envelope import accepted
from dialer_gui.simulator.life import Phase
from dialer_gui.simulator.operations.make_call import CODE_OFFLINE, extension_trouble
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import PlacedCall, World

STATUS_IDLE = 1201

_STATUS_OF = {
    Phase.EXTENSION_RINGING: 1202,
    Phase.CUSTOMER_RINGING: 1203,
    Phase.TALKING: 1204,
    Phase.ENDED: STATUS_IDLE,
}

_NOTHING: dict[str, object] = dict.fromkeys(
    ("caller", "callee", "disnumber", "direction", "channel", "idleduration", "callduration")
)


def _run(world: World, request: Request) -> Answer:
    numbers = [number.strip() for number in request.field("extnumber").split(",")]
    result = [_state(world, request, number) for number in numbers if number]
    return Answer(accepted(world.now(), desc="ok", result=result))


def _state(world: World, request: Request, number: str) -> dict[str, object]:
    trouble = extension_trouble(world, request.account, number)
    if trouble == CODE_OFFLINE:
        return {"extnumber": number, "status": trouble, **_NOTHING}
    if trouble is not None:
        return {"extnumber": number, "status": str(trouble), **_NOTHING}
    call = world.latest_call(request.account, number)
    if call is None:
        return {"extnumber": number, "status": STATUS_IDLE, **_NOTHING, "idleduration": 0}
    return {"extnumber": number, **_state_in_call(call, world.now())}


def _state_in_call(call: PlacedCall, now: float) -> dict[str, object]:
    """Describes a call; numbers arrive as texts here, as they do in the field."""
    moment = call.moment(now)
    lasted_s = str(int(moment.lasted_s))
    status = str(_STATUS_OF[moment.phase])
    if moment.phase is Phase.ENDED:
        return {"status": status, **_NOTHING, "idleduration": lasted_s}
    return {
        "status": status,
        "caller": call.extension,
        "callee": call.destination,
        "disnumber": call.shown_number,
        "direction": "callout",
        "channel": f"SIP/{call.extension}-{call.serial:08x}",
        "idleduration": "0",
        "callduration": lasted_s if moment.phase is Phase.TALKING else "0",
    }


GET_SIP_CALL_STATUS = Operation((Parameter("extnumber"),), _run)
