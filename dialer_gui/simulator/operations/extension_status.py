"""App.Sip_Status.GetSipCallStatus: what extensions do now (provider documentation, section 5)."""

from __future__ import annotations

from dialer_gui.simulator.envelope import accepted
from dialer_gui.simulator.exchange.calls import PlacedCall, Way
from dialer_gui.simulator.life import Phase
from dialer_gui.simulator.operations.make_call import CODE_OFFLINE, extension_trouble
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import World

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
    result = [_state(world, request, number) for number in request.listed("extnumber")]
    return Answer(accepted(world.now(), desc="ok", result=result))


def _state(world: World, request: Request, number: str) -> dict[str, object]:
    trouble = extension_trouble(world, request.account, number)
    if trouble == CODE_OFFLINE:
        return {"extnumber": number, "status": trouble, **_NOTHING}
    if trouble is not None:
        return {"extnumber": number, "status": str(trouble), **_NOTHING}
    call = world.live_call(number, request.account)
    if call is not None:
        return {"extnumber": number, **_state_in_call(call, world.now())}
    idle_s = int(world.idle_s(request.account, number))
    if world.latest_call(request.account, number) is None:
        return {"extnumber": number, "status": STATUS_IDLE, **_NOTHING, "idleduration": idle_s}
    idle = {"status": str(STATUS_IDLE), **_NOTHING, "idleduration": str(idle_s)}
    return {"extnumber": number, **idle}


def _state_in_call(call: PlacedCall, now: float) -> dict[str, object]:
    """Describes a call; numbers arrive as texts here, as they do in the field."""
    moment = call.moment(now)
    is_incoming = call.way is Way.INCOMING
    return {
        "status": str(_STATUS_OF[moment.phase]),
        "caller": call.destination if is_incoming else call.extension,
        "callee": call.extension if is_incoming else call.destination,
        "disnumber": call.shown_number,
        "direction": "callin" if is_incoming else "callout",
        "channel": f"SIP/{call.extension}-{call.serial:08x}",
        "idleduration": "0",
        "callduration": str(int(moment.lasted_s)) if moment.phase is Phase.TALKING else "0",
    }


GET_SIP_CALL_STATUS = Operation((Parameter("extnumber"),), _run)
