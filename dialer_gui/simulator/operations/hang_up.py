"""App.Sip_Call.HangupCall: end an extension's call (provider documentation, section 10)."""

from __future__ import annotations

from dialer_gui.simulator.envelope import accepted, failed
from dialer_gui.simulator.operations.make_call import extension_trouble
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import World

CODE_NOT_IN_A_CALL = 1015


def _run(world: World, request: Request) -> Answer:
    extension = request.field("extnumber")
    trouble = extension_trouble(world, request.account, extension)
    if trouble is None and not world.hang_up(extension):
        trouble = CODE_NOT_IN_A_CALL
    if trouble is not None:
        return Answer(failed(world.now(), trouble))
    return Answer(accepted(world.now(), desc="ok"))


HANG_UP_CALL = Operation((Parameter("extnumber"),), _run)
