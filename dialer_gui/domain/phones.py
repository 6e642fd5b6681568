"""Phones: their states, the provider's list, and what the program remembers of them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from dialer_gui.domain.accounts import Account, offered_extensions
from dialer_gui.domain.numbers import plans

#: Two numbers are the same if so many of their last digits are: prefixes differ by installation.
SAME_NUMBER_DIGITS = 8


class PhoneState(StrEnum):
    """A phone's states, as far as they matter for calling."""

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


class PhoneStatus(NamedTuple):
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


class Phone(NamedTuple):
    """An extension of the account, as the provider lists it.

    Attributes:
        extension: its number.
        is_enabled: False when the provider has switched it off.
        is_registered: whether a phone is signed in under it; None when not told.
    """

    extension: str
    is_enabled: bool = True
    is_registered: bool | None = None


class PhoneList(NamedTuple):
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
    return line_digits(one) == line_digits(other) != ""


def line_digits(number: str) -> str:
    """Return what numbers of the same line have in common, whatever prefixes each carries."""
    return "".join(c for c in number if c.isdigit())[-SAME_NUMBER_DIGITS:]


def written_forms(number: str) -> tuple[str, ...]:
    """Return how a number may stand in the history: as given, and as a record may name it.

    A number with its country code stands for the same without its plus, with 00, and within its
    country, with or without what is dialled in front there. One without that is taken as it is:
    nobody knows here what country it is of.
    """
    digits = number.removeprefix("+").removeprefix("00")
    is_whole = len(digits) >= SAME_NUMBER_DIGITS and digits.isdigit() and digits[0] != "0"
    if digits == number or not is_whole:
        return (number,)
    within = plans().forms_within_country(f"+{digits}")
    # A shorter one may be somebody's extension.
    long_ones = (form for form in within if len(form) >= SAME_NUMBER_DIGITS)
    return tuple(dict.fromkeys((number, f"+{digits}", digits, f"00{digits}", *long_ones)))


class PhonePresence(StrEnum):
    """What is known of a phone: a state that was seen, or only whether it is signed in."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    IDLE = "idle"
    RINGING = "ringing"
    OFF_HOOK = "off_hook"
    IN_CALL = "in_call"
    OFFLINE = "offline"
    DISABLED = "disabled"
    MISSING = "missing"
    PAUSED = "paused"
    OTHER = "other"


#: States of a phone that is not signed in, or is not allowed to be.
_OUT_OF_REACH = frozenset({PhonePresence.OFFLINE, PhonePresence.DISABLED, PhonePresence.MISSING})
#: States of a phone in a call.
BUSY = frozenset({PhonePresence.RINGING, PhonePresence.OFF_HOOK, PhonePresence.IN_CALL})


class PhoneDirectory:
    """Remembers the phones of every account, as long as the program runs."""

    def __init__(self) -> None:
        self._listed: dict[str, tuple[Phone, ...]] = {}
        self._presences: dict[tuple[str, str], PhonePresence] = {}
        self._other_parties: dict[tuple[str, str], str] = {}

    def take_list(self, account_id: str, phones: Sequence[Phone]) -> None:
        """Take over what the provider lists (provider documentation, section 6)."""
        self._listed[account_id] = tuple(phones)
        for phone in phones:
            key = account_id, phone.extension
            if not phone.is_enabled:
                self._presences[key] = PhonePresence.DISABLED
            elif phone.is_registered is False:
                self._presences[key] = PhonePresence.OFFLINE
            elif phone.is_registered and self._presences.get(key) in {None, *_OUT_OF_REACH}:
                # Being registered tells nothing about calls, so a state that was seen stays.
                self._presences[key] = PhonePresence.ONLINE

    def take_status(self, account_id: str, status: PhoneStatus) -> None:
        """Take over one look at a phone (provider documentation, section 5)."""
        key = account_id, status.extension
        self._presences[key] = PhonePresence(status.state.value)
        self._other_parties[key] = status.other_party

    def note_accepted(self, account_id: str, extension: str) -> None:
        """Note that the provider accepted a call from a phone, so it is not offline."""
        if self.presence(account_id, extension) is PhonePresence.OFFLINE:
            self._presences[account_id, extension] = PhonePresence.ONLINE

    def look_away(self, account_id: str, extension: str) -> None:
        """Forget a phone's state: it is no longer looked at."""
        key = account_id, extension
        seen = self._presences.get(key, PhonePresence.UNKNOWN)
        if seen not in {PhonePresence.UNKNOWN, *_OUT_OF_REACH}:
            self._presences[key] = PhonePresence.ONLINE

    def look_away_from_all(self, account_id: str) -> None:
        """Forget the states of an account's phones: they are no longer told."""
        for owner, extension in list(self._presences):
            if owner == account_id:
                self.look_away(owner, extension)

    def presence(self, account_id: str, extension: str) -> PhonePresence:
        """Return what is known of a phone."""
        return self._presences.get((account_id, extension), PhonePresence.UNKNOWN)

    def other_party(self, account_id: str, extension: str) -> str:
        """Return the number at a busy phone's other end; empty where it is not told."""
        key = account_id, extension
        return self._other_parties.get(key, "") if self.presence(*key) in BUSY else ""

    def extensions(self, account: Account) -> tuple[str, ...]:
        """Return the phones to choose from; see :func:`offered_extensions`."""
        listed = self._listed.get(account.id)
        if listed is None:
            return offered_extensions(account)
        return offered_extensions(account, [phone.extension for phone in listed])
