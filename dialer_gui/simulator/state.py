"""What the simulated provider knows: accounts and their phones, tokens, calls, records."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Mapping

from dialer_gui.simulator.accounts import Account, Directory, ExtensionState, Tokens
from dialer_gui.simulator.call_timelines import (
    ANSWERED,
    INCOMING,
    Calls,
    CallScript,
    HangUpCause,
    PlacedCall,
    Way,
)
from dialer_gui.simulator.records import Record, RecordingLinks, Records
from dialer_gui.simulator.rules import Faults, Rules


class PbxState:
    """The provider's side of things; safe to use from several threads.

    Everything that depends on time or chance comes from ``clock`` and ``chance``, so that a test
    can hold both still. Nothing happens in the background: each answer follows from the time.

    Attributes:
        rules: How this provider is set up.
        faults: What goes wrong on purpose; may be changed at any time.
        links: The links to recordings.
    """

    def __init__(
        self,
        accounts: Iterable[Account],
        *,
        rules: Rules | None = None,
        clock: Callable[[], float] = time.time,
        chance: random.Random | None = None,
        first_serial: int = 1,
    ) -> None:
        """Begins in a state in which nobody has called yet.

        Args:
            accounts: The customers; no two may share a name, a token or an app id.
            rules: How the provider is set up; as documented if left out.
            clock: Tells the time in Unix seconds.
            chance: Picks the caller ID when a call leaves it to the provider, and makes up tokens.
            first_serial: The id of the first call's record; the others count on from there.

        Raises:
            ValueError: Two accounts share what they must not.
        """
        self.rules = rules or Rules()
        self._clock = clock
        self._chance = chance or random.Random()
        self._began_at = clock()
        self._directory = Directory(accounts)
        self._tokens = Tokens(
            {account.token: account.name for account in self._directory.all()},
            lifetime_s=self.rules.token_lifetime_s,
            clock=clock,
            chance=self._chance,
        )
        self._calls = Calls(self.rules, clock=clock)
        self._records = Records(first_serial)
        self.faults = Faults(clock=clock)
        self.links = RecordingLinks(
            lifetime_s=self.rules.link_lifetime_s, clock=clock, chance=self._chance
        )

    def now(self) -> float:
        """Tells the provider's time in Unix seconds."""
        return self._clock()

    @property
    def sign_ins(self) -> int:
        """How many sign-ins have succeeded so far."""
        return self._tokens.issued

    @property
    def calls(self) -> tuple[PlacedCall, ...]:
        """The calls that were placed, in order, in whatever way."""
        return self._calls.all()

    def account_for(self, token: str) -> Account | None:
        """Finds whose token this is; nobody's when it is unknown or has expired."""
        name = self._tokens.owner(token)
        return None if name is None else self._directory.named(name)

    def account_with_app_id(self, app_id: str) -> Account | None:
        """Finds who signs in with this."""
        return self._directory.with_app_id(app_id)

    def sign_in(self, account: Account) -> str:
        """Gives out a fresh token; those given out before stay alive."""
        return self._tokens.issue(account.name)

    def sign_out(self, token: str) -> None:
        """Ends this token and all that its account got by signing in."""
        self._tokens.sign_out(token)

    def expire(self, token: str) -> None:
        """Ends a token's life: from now on it is refused."""
        self._tokens.expire(token)

    def is_known(self, extension: str) -> bool:
        """Tells whether any account at all has this extension."""
        return bool(self._directory.owners_of(extension))

    def set_extension_state(self, number: str, state: ExtensionState) -> None:
        """Plugs a phone in or out, or has the administrator disable it; its calls end then."""
        self._directory.set_state(number, state)
        if state is not ExtensionState.REGISTERED:
            while self._calls.hang_up(number, because=HangUpCause.EXTENSION_GONE):
                pass

    def place_call(
        self,
        account: Account,
        extension: str,
        destination: str,
        caller_id: str,
        custom: Mapping[str, str],
        story: CallScript,
    ) -> PlacedCall:
        """Starts a call by the API; a blank ``caller_id`` leaves the choice to the provider."""
        shown = caller_id or self._any_caller_id(account)
        return self._calls.begin(
            account.name, extension, destination, shown, story, custom=custom, way=Way.BY_API
        )

    def dial_by_hand(self, extension: str, number: str, story: CallScript = ANSWERED) -> PlacedCall:
        """Has somebody dial on the phone itself: it does not ring first.

        Raises:
            ValueError: Nobody has this extension.
        """
        account = self._owner(extension)
        shown = self._any_caller_id(account)
        script = story.without_ringing_first()
        return self._calls.begin(
            account.name, extension, number, shown, script, custom={}, way=Way.BY_HAND
        )

    def receive_call(self, extension: str, number: str, story: CallScript = INCOMING) -> PlacedCall:
        """Has somebody outside call an extension.

        Raises:
            ValueError: Nobody has this extension.
        """
        account = self._owner(extension)
        return self._calls.begin(
            account.name, extension, number, number, story, custom={}, way=Way.INCOMING
        )

    def pick_up(self, extension: str) -> bool:
        """Lifts the handset of a phone that rings; False when it does not ring."""
        return self._calls.pick_up(extension)

    def hang_up(self, extension: str, *, by_customer: bool = False) -> bool:
        """Ends an extension's call, from its own side or the other; False when there is none."""
        return self._calls.hang_up(extension, by_customer=by_customer)

    def live_call(self, extension: str, account: Account | None = None) -> PlacedCall | None:
        """Finds the call that an extension has now."""
        return self._calls.live(extension, None if account is None else account.name)

    def latest_call(self, account: Account, extension: str) -> PlacedCall | None:
        """Finds the call an extension had last, be it over or not."""
        return self._calls.latest(account.name, extension)

    def idle_s(self, account: Account, extension: str) -> float:
        """Tells for how many seconds an extension without a call has had none."""
        latest = self.latest_call(account, extension)
        now = self.now()
        return now - self._began_at if latest is None else latest.moment(now).lasted_s

    def add_records(self, account_name: str, records: Iterable[Record]) -> None:
        """Puts calls of the past on record, as many as you like, in any order.

        Raises:
            ValueError: Two records share a serial.
        """
        self._records.add(account_name, records)

    def records_by_now(self) -> Records:
        """Puts the calls on record that are due by now, and hands out all records."""
        due = self._calls.take_unrecorded(self.now() - self.rules.record_delay_s)
        self._records.add_calls(due, prefix=self.rules.record_prefix)
        return self._records

    def _owner(self, extension: str) -> Account:
        owners = self._directory.owners_of(extension)
        if not owners:
            raise ValueError(f"nobody has the extension {extension}")
        return owners[0]

    def _any_caller_id(self, account: Account) -> str:
        return self._chance.choice(account.caller_ids) if account.caller_ids else ""
