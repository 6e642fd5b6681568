"""What a phone is doing, as the provider tells it (provider documentation, sections 5 and 6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: Numbers are the same when this many last digits are: prefixes differ by installation.
SAME_NUMBER_DIGITS = 8


class PhoneState(StrEnum):
    """The states that matter to a person who wants to call."""

    IDLE = "idle"
    RINGING = "ringing"
    OFF_HOOK = "off_hook"
    IN_CALL = "in_call"
    OFFLINE = "offline"
    DISABLED = "disabled"
    MISSING = "missing"
    PAUSED = "paused"
    OTHER = "other"


_STATE_OF_CODE = {
    1011: PhoneState.MISSING,
    1012: PhoneState.MISSING,
    1013: PhoneState.DISABLED,
    1014: PhoneState.OFFLINE,
    1015: PhoneState.IDLE,
    1016: PhoneState.IDLE,
    1017: PhoneState.IDLE,
    1200: PhoneState.OFFLINE,
    1201: PhoneState.IDLE,
    1202: PhoneState.RINGING,
    1203: PhoneState.OFF_HOOK,
    1204: PhoneState.IN_CALL,
    1212: PhoneState.IDLE,
    1213: PhoneState.OFF_HOOK,
    1214: PhoneState.RINGING,
    1215: PhoneState.IN_CALL,
    1216: PhoneState.IDLE,
    1217: PhoneState.PAUSED,
}


def phone_state(code: int | None) -> PhoneState:
    """Return the state for a status code; ``OTHER`` for one that is not known."""
    return _STATE_OF_CODE.get(code or 0, PhoneState.OTHER)


@dataclass(frozen=True, slots=True)
class PhoneStatus:
    """One look at one phone.

    Attributes:
        extension: whose phone.
        state: what it is doing.
        other_party: the number at the other end, empty when there is none or it is not told.
        talking_s: seconds in the call, 0 when not told.
    """

    extension: str
    state: PhoneState
    other_party: str = ""
    talking_s: int = 0


@dataclass(frozen=True, slots=True)
class Phone:
    """An extension of the account, as the provider lists it.

    Attributes:
        extension: its number.
        is_enabled: False when the provider has switched it off.
        is_registered: whether a phone is signed in under it; None when not told.
    """

    extension: str
    is_enabled: bool = True
    is_registered: bool | None = None


@dataclass(frozen=True, slots=True)
class PhoneList:
    """The account's phones, as the provider lists them.

    Attributes:
        phones: the first ones, at most a thousand.
        total: how many the provider lists.
    """

    phones: tuple[Phone, ...]
    total: int


def is_same_number(one: str, other: str) -> bool:
    """Whether two numbers mean the same line, whatever prefixes each carries.

    Short ones (extensions) must be equal; longer ones agree in their last eight digits.
    """
    first = "".join(c for c in one if c.isdigit())
    second = "".join(c for c in other if c.isdigit())
    if not first or not second:
        return False
    if min(len(first), len(second)) < SAME_NUMBER_DIGITS:
        return first == second
    return first[-SAME_NUMBER_DIGITS:] == second[-SAME_NUMBER_DIGITS:]
