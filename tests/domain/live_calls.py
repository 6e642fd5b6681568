"""Calls in each state, and looks at the phone, for the tests of the live call."""

from __future__ import annotations

from typing import NamedTuple

from dialer_gui.domain.live_call import LiveCall, LiveState, begin, observe, pass_time
from dialer_gui.domain.phones import PhoneState, PhoneStatus

NUMBER = "4930123456"
EXTENSION = "8001"
SENT_AT_S = 5000.0
#: As the number may look in the provider's eyes.
OURS = "030123456"
BY_HAND = "4989777777"

_PHONE_IN = {
    LiveState.RINGING: PhoneState.RINGING,
    LiveState.PICKED_UP: PhoneState.OFF_HOOK,
    LiveState.IN_CALL: PhoneState.IN_CALL,
}


class Look(NamedTuple):
    """One look at the phone, or (without a state) time that passes without one.

    Attributes:
        at_s: seconds after the call was sent.
        state: what the phone is doing.
        other_party: the number at the other end.
        talking_s: seconds in the call.
    """

    at_s: float
    state: PhoneState | None
    other_party: str = ""
    talking_s: int = 0


def after(call: LiveCall, look: Look) -> LiveCall:
    """Return the call after one look."""
    now_s = SENT_AT_S + look.at_s
    if look.state is None:
        return pass_time(call, now_s)
    status = PhoneStatus(EXTENSION, look.state, look.other_party, look.talking_s)
    return observe(call, status, now_s)


def call_in(state: LiveState) -> LiveCall:
    """Return a call that has just come into a state which is not final."""
    is_accepted = state is not LiveState.UNCERTAIN
    call = begin(NUMBER, EXTENSION, SENT_AT_S, is_accepted=is_accepted)
    phone = _PHONE_IN.get(state)
    return call if phone is None else after(call, Look(0.0, phone))
