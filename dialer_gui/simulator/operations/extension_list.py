"""App.Sip_Sipnum.GetSipnumberInfo: an account's extensions (provider documentation, section 6)."""

from __future__ import annotations

from dialer_gui.simulator.envelope import accepted
from dialer_gui.simulator.exchange.accounts import Extension, ExtensionState
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import World

WANTED_ENABLED = "1"
WANTED_DISABLED = "2"

CODE_ENABLED = "1016"
CODE_DISABLED = 1013


def _run(world: World, request: Request) -> Answer:
    wanted = request.field("status")
    numbers = request.listed("extnumber")
    result = [
        _entry(extension)
        for extension in request.account.extensions
        if (not numbers or extension.number in numbers) and _is_wanted(extension, wanted)
    ]
    return Answer(accepted(world.now(), desc="ok", result=result))


def _is_wanted(extension: Extension, wanted: str) -> bool:
    disabled = extension.state is ExtensionState.DISABLED
    return not (wanted == WANTED_ENABLED and disabled) and not (
        wanted == WANTED_DISABLED and not disabled
    )


def _entry(extension: Extension) -> dict[str, object]:
    """Describes an extension with its SIP password in clear, as the provider does."""
    registered = extension.state is ExtensionState.REGISTERED
    return {
        "extnumber": extension.number,
        "password": f"sip-password-of-{extension.number}",
        "status": CODE_DISABLED if extension.state is ExtensionState.DISABLED else CODE_ENABLED,
        "register": "reg" if registered else "nreg",
    }


GET_SIPNUMBER_INFO = Operation(
    (Parameter("status", pattern="[123]"), Parameter("extnumber", required=False)), _run
)
