"""What an account's subscription includes."""

from dialer_gui.simulator.world import World

#: What a subscription may lack: to see phones, and to read records.
MORE_THAN_CALLS = (
    "App.Sip_Status.GetSipCallStatus",
    "App.Sip_Sipnum.GetSipnumberInfo",
    "App.Sip_Cdr.GetBill",
)
NOT_LICENSED = 603


def allow_calls_only(world: World) -> World:
    """Let the accounts place calls and nothing more: phones are neither listed nor followed.

    Returns:
        The same world.
    """
    for service in MORE_THAN_CALLS:
        world.faults.refuse(service, NOT_LICENSED)
    return world
