"""What is known of every account's phones: typed by the person, listed and seen at the provider."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from dialer_gui.domain.accounts import Account, offered_extensions
from dialer_gui.domain.phones import Phone, PhoneState, PhoneStatus


class PhoneSight(StrEnum):
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


#: What a phone can only be while it is not signed in, or may not be.
_OUT_OF_REACH = frozenset({PhoneSight.OFFLINE, PhoneSight.DISABLED, PhoneSight.MISSING})
#: What a phone does that is part of a call.
BUSY = frozenset({PhoneSight.RINGING, PhoneSight.OFF_HOOK, PhoneSight.IN_CALL})


class PhoneBook:
    """Remembers the phones of every account, as long as the program runs."""

    def __init__(self) -> None:
        self._listed: dict[str, tuple[Phone, ...]] = {}
        self._sights: dict[tuple[str, str], PhoneSight] = {}
        self._other_parties: dict[tuple[str, str], str] = {}

    def take_list(self, account_id: str, phones: Sequence[Phone]) -> None:
        """Take over what the provider lists (provider documentation, section 6)."""
        self._listed[account_id] = tuple(phones)
        for phone in phones:
            key = account_id, phone.extension
            if not phone.is_enabled:
                self._sights[key] = PhoneSight.DISABLED
            elif phone.is_registered is False:
                self._sights[key] = PhoneSight.OFFLINE
            elif phone.is_registered and self._sights.get(key) in {None, *_OUT_OF_REACH}:
                # Registered says nothing about a call: what was seen of one stays.
                self._sights[key] = PhoneSight.ONLINE

    def take_status(self, account_id: str, status: PhoneStatus) -> None:
        """Take over one look at a phone (provider documentation, section 5)."""
        key = account_id, status.extension
        self._sights[key] = _SIGHT_OF_STATE[status.state]
        self._other_parties[key] = status.other_party

    def look_away(self, account_id: str, extension: str) -> None:
        """Forget what a phone was doing: nobody looks at it any more."""
        key = account_id, extension
        seen = self._sights.get(key, PhoneSight.UNKNOWN)
        if seen not in {PhoneSight.UNKNOWN, *_OUT_OF_REACH}:
            self._sights[key] = PhoneSight.ONLINE

    def look_away_from_all(self, account_id: str) -> None:
        """Forget what an account's phones were doing: it is not told any more."""
        for owner, extension in list(self._sights):
            if owner == account_id:
                self.look_away(owner, extension)

    def sight(self, account_id: str, extension: str) -> PhoneSight:
        """Return what is known of a phone."""
        return self._sights.get((account_id, extension), PhoneSight.UNKNOWN)

    def other_party(self, account_id: str, extension: str) -> str:
        """Return the number at a busy phone's other end; empty where it is not told."""
        key = account_id, extension
        return self._other_parties.get(key, "") if self.sight(*key) in BUSY else ""

    def extensions(self, account: Account) -> tuple[str, ...]:
        """Return the phones to choose from; see :func:`offered_extensions`."""
        listed = self._listed.get(account.id)
        if listed is None:
            return offered_extensions(account)
        return offered_extensions(account, [phone.extension for phone in listed])


_SIGHT_OF_STATE = {state: PhoneSight(state.value) for state in PhoneState}
