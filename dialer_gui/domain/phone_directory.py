"""What is known of every account's phones: typed by the person, listed and seen at the provider."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from dialer_gui.domain.accounts import Account, offered_extensions
from dialer_gui.domain.phones import Phone, PhoneState, PhoneStatus


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


#: What a phone can only be while it is not signed in, or may not be.
_OUT_OF_REACH = frozenset({PhonePresence.OFFLINE, PhonePresence.DISABLED, PhonePresence.MISSING})
#: What a phone does that is part of a call.
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
                # Registered says nothing about a call: what was seen of one stays.
                self._presences[key] = PhonePresence.ONLINE

    def take_status(self, account_id: str, status: PhoneStatus) -> None:
        """Take over one look at a phone (provider documentation, section 5)."""
        key = account_id, status.extension
        self._presences[key] = _PRESENCE_OF_STATE[status.state]
        self._other_parties[key] = status.other_party

    def note_accepted(self, account_id: str, extension: str) -> None:
        """Note that the provider took a call from a phone, which it refuses for an offline one."""
        if self.presence(account_id, extension) is PhonePresence.OFFLINE:
            self._presences[account_id, extension] = PhonePresence.ONLINE

    def look_away(self, account_id: str, extension: str) -> None:
        """Forget what a phone was doing: nobody looks at it any more."""
        key = account_id, extension
        seen = self._presences.get(key, PhonePresence.UNKNOWN)
        if seen not in {PhonePresence.UNKNOWN, *_OUT_OF_REACH}:
            self._presences[key] = PhonePresence.ONLINE

    def look_away_from_all(self, account_id: str) -> None:
        """Forget what an account's phones were doing: it is not told any more."""
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


_PRESENCE_OF_STATE = {state: PhonePresence(state.value) for state in PhoneState}
