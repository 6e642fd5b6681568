"""App.Sip_Call.MakeCall: place a call (provider documentation, section 3)."""

from __future__ import annotations

from dialer_gui.simulator.envelope import failed
from dialer_gui.simulator.exchange.accounts import Account, ExtensionState
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import World

CODE_FOREIGN = 1011
CODE_NO_SUCH_EXTENSION = 1012
CODE_DISABLED = 1013
CODE_OFFLINE = 1014
CODE_FOREIGN_CALLER_ID = 1021

DESTINATION_PATTERN = r"[0-9*#]{1,32}"
CUSTOM_FIELDS = ("userid", "chengshudu", "memberid", "customuuid")


def extension_trouble(world: World, account: Account, number: str) -> int | None:
    """Finds the code that keeps an extension from being rung; None when it can ring."""
    extension = account.extension(number)
    if extension is None:
        return CODE_FOREIGN if world.is_known(number) else CODE_NO_SUCH_EXTENSION
    return {
        ExtensionState.REGISTERED: None,
        ExtensionState.OFFLINE: CODE_OFFLINE,
        ExtensionState.DISABLED: CODE_DISABLED,
    }[extension.state]


def _run(world: World, request: Request) -> Answer:
    extension = request.field("extnumber")
    destination = request.field("destnumber")
    caller_id = request.field("disnumber")
    trouble = extension_trouble(world, request.account, extension)
    if trouble is None and caller_id and caller_id not in request.account.caller_ids:
        trouble = CODE_FOREIGN_CALLER_ID
    if trouble is not None:
        return Answer(failed(world.now(), trouble))
    from dialer_gui.simulator.scenarios import scenario_for  # a table that waits for a call

    scenario = scenario_for(destination)
    if scenario.story is not None:
        custom = {name: request.field(name) for name in CUSTOM_FIELDS if request.field(name)}
        world.place_call(request.account, extension, destination, caller_id, custom, scenario.story)
    return Answer(scenario.answer(world.now(), request.elsewhere), scenario.delivery)


MAKE_CALL = Operation(
    (
        Parameter("extnumber"),
        Parameter("destnumber", pattern=DESTINATION_PATTERN),
        Parameter("disnumber", required=False),
        *(Parameter(name, required=False) for name in CUSTOM_FIELDS),
    ),
    _run,
)
