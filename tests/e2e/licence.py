"""What an account's subscription includes."""

from dialer_gui.simulator.state import PbxState

#: What a subscription may lack: to see phones, and to read records.
MORE_THAN_CALLS = (
    "App.Sip_Status.GetSipCallStatus",
    "App.Sip_Sipnum.GetSipnumberInfo",
    "App.Sip_Cdr.GetBill",
)
NOT_LICENSED = 603


def allow_calls_only(pbx: PbxState) -> PbxState:
    """Let the accounts place calls and nothing more: phones are neither listed nor followed.

    Returns:
        The same pbx.
    """
    for service in MORE_THAN_CALLS:
        pbx.faults.refuse(service, NOT_LICENSED)
    return pbx
