"""What the simulated provider knows: accounts and their phones, tokens, calls, records."""

from __future__ import annotations

import math
import random
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dialer_gui.simulator.accounts import Account, ExtensionState
from dialer_gui.simulator.call_timelines import (
    ANSWERED,
    INCOMING,
    NOT_PICKED_UP,
    CallScript,
    HangUpCause,
    Phase,
    PlacedCall,
    Way,
    cause_of_hang_up,
)
from dialer_gui.simulator.records import Record, RecordingLinks, Records
from dialer_gui.simulator.rules import Faults, Rules

TOKEN_BITS = 128


class PbxState:
    """The provider's side of things; safe to use from several threads.

    Everything that depends on time or chance comes from ``clock`` and ``chance``, so that a test
    can hold both still. Nothing happens in the background: each answer follows from the time.

    Attributes:
        lock: Held while a request is answered, and by every method that changes something.
        rules: How this provider is set up.
        faults: What goes wrong on purpose; may be changed at any time.
        links: The links to recordings.
        sign_ins: How many sign-ins have succeeded so far.
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
        self.lock = threading.RLock()
        self.rules = rules or Rules()
        self.now = clock
        self._chance = chance or random.Random()
        self._began_at = clock()
        self._accounts = {account.name: account for account in _told_apart(list(accounts))}
        #: The names of the accounts, and when the tokens end, by token.
        self._owners = {account.token: account.name for account in self._accounts.values()}
        self._ends = dict.fromkeys(self._owners, math.inf)
        self.sign_ins = 0
        self._calls: list[PlacedCall] = []
        #: The serials of the calls that have no record yet.
        self._unrecorded: set[int] = set()
        self._records = Records(first_serial)
        self.faults = Faults(clock=clock)
        self.links = RecordingLinks(
            lifetime_s=self.rules.link_lifetime_s, clock=clock, chance=self._chance
        )

    # Accounts and their tokens (provider documentation, section 4).

    def account_for(self, token: str) -> Account | None:
        """Finds whose token this is; nobody's when it is unknown or has expired."""
        is_alive = self.now() < self._ends.get(token, -math.inf)
        return self._accounts[self._owners[token]] if is_alive else None

    def account_with_app_id(self, app_id: str) -> Account | None:
        """Finds who signs in with this."""
        accounts = self._accounts.values()
        return next((one for one in accounts if app_id and one.app_id == app_id), None)

    def sign_in(self, account: Account) -> str:
        """Gives out a fresh token; those given out before stay alive."""
        with self.lock:
            token = f"{self._chance.getrandbits(TOKEN_BITS):032x}"
            self._owners[token] = account.name
            self._ends[token] = self.now() + self.rules.token_lifetime_s
            self.sign_ins += 1
            return token

    def sign_out(self, token: str) -> None:
        """Ends this token and all that its account got by signing in."""
        with self.lock:
            account = self._owners.get(token)
            for other, owner in self._owners.items():
                if other == token or (owner == account and self._ends[other] < math.inf):
                    self._ends[other] = -math.inf

    def expire(self, token: str) -> None:
        """Ends a token's life: from now on it is refused."""
        self._ends[token] = -math.inf

    def is_known(self, extension: str) -> bool:
        """Tells whether any account at all has this extension."""
        return any(account.extension(extension) for account in self._accounts.values())

    def set_extension_state(self, number: str, state: ExtensionState) -> None:
        """Plugs a phone in or out, or has the administrator disable it; its calls end then."""
        with self.lock:
            for name, account in self._accounts.items():
                phones = tuple(
                    replace(phone, state=state) if phone.number == number else phone
                    for phone in account.extensions
                )
                self._accounts[name] = replace(account, extensions=phones)
            if state is not ExtensionState.REGISTERED:
                while self.hang_up(number, because=HangUpCause.EXTENSION_GONE):
                    pass

    # Calls.

    @property
    def calls(self) -> tuple[PlacedCall, ...]:
        """The calls that were placed, in order, in whatever way."""
        return tuple(self._calls)

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
        return self._begin(account, extension, destination, shown, story, Way.BY_API, custom)

    def dial_by_hand(self, extension: str, number: str, story: CallScript = ANSWERED) -> PlacedCall:
        """Has somebody dial on the phone itself: it does not ring first.

        Raises:
            ValueError: Nobody has this extension.
        """
        account = self._owner(extension)
        shown, script = self._any_caller_id(account), story.without_ringing_first()
        return self._begin(account, extension, number, shown, script, Way.BY_HAND)

    def receive_call(self, extension: str, number: str, story: CallScript = INCOMING) -> PlacedCall:
        """Has somebody outside call an extension.

        Raises:
            ValueError: Nobody has this extension.
        """
        account = self._owner(extension)
        return self._begin(account, extension, number, number, story, Way.INCOMING)

    def pick_up(self, extension: str) -> bool:
        """Lifts the handset of a phone that rings; False when it does not ring."""
        with self.lock:
            call, now = self.live_call(extension), self.now()
            if call is None or call.moment(now).phase is not Phase.EXTENSION_RINGING:
                return False
            self._continue(call, call.script.picked_up_after(now - call.placed_at))
            return True

    def hang_up(
        self, extension: str, *, by_customer: bool = False, because: HangUpCause | None = None
    ) -> bool:
        """Ends an extension's call; False when there is none.

        Args:
            extension: The account's phone.
            by_customer: The other side hangs up, refuses or gives up.
            because: What is recorded, in place of what follows from who hung up and when.
        """
        with self.lock:
            call, now = self.live_call(extension), self.now()
            if call is None:
                return False
            phase = call.moment(now).phase
            cause = because or cause_of_hang_up(call, phase, by_customer=by_customer)
            self._continue(call, call.story.cut_after(now - call.placed_at, cause))
            return True

    def live_call(self, extension: str, account: Account | None = None) -> PlacedCall | None:
        """Finds the latest call of an extension that is not over."""
        now = self.now()
        calls = (self._calls[serial - 1] for serial in sorted(self._unrecorded, reverse=True))
        for call in calls:
            is_owner = account is None or call.account == account.name
            if call.extension == extension and is_owner and not call.is_over(now):
                return call
        return None

    def latest_call(self, account: Account, extension: str) -> PlacedCall | None:
        """Finds the call an extension had last, be it over or not."""
        whose = (account.name, extension)
        calls = (each for each in reversed(self._calls) if (each.account, each.extension) == whose)
        return next(calls, None)

    def idle_s(self, account: Account, extension: str) -> float:
        """Tells for how many seconds an extension without a call has had none."""
        latest, now = self.latest_call(account, extension), self.now()
        return now - self._began_at if latest is None else latest.moment(now).lasted_s

    # Records (section 7).

    def add_records(self, account_name: str, records: Iterable[Record]) -> None:
        """Puts calls of the past on record, as many as you like, in any order.

        Raises:
            ValueError: Two records share a serial.
        """
        with self.lock:
            self._records.add(account_name, records)

    def records_by_now(self) -> Records:
        """Puts the calls on record that are due by now, and hands out all records."""
        with self.lock:
            ended_before = self.now() - self.rules.record_delay_s
            calls = [self._calls[serial - 1] for serial in sorted(self._unrecorded)]
            due = [call for call in calls if call.is_over(ended_before)]
            self._unrecorded -= {call.serial for call in due}
            self._records.add_calls(due, prefix=self.rules.record_prefix)
            return self._records

    def _begin(
        self,
        account: Account,
        extension: str,
        destination: str,
        shown_number: str,
        script: CallScript,
        way: Way,
        custom: Mapping[str, str] | None = None,
    ) -> PlacedCall:
        """Starts a call that goes by its script until somebody interferes."""
        script = script.sped_up(self.rules.life_speed)
        with self.lock:
            call = PlacedCall(
                serial=len(self._calls) + 1,
                account=account.name,
                extension=extension,
                destination=destination,
                shown_number=shown_number,
                custom=dict(custom or {}),
                story=self._left_alone(script),
                placed_at=self.now(),
                script=script,
                way=way,
            )
            self._calls.append(call)
            self._unrecorded.add(call.serial)
            return call

    def _left_alone(self, script: CallScript) -> CallScript:
        """Tells what becomes of a call with whose phone nobody does anything."""
        first, *rest = script.steps
        if first[0] is not Phase.EXTENSION_RINGING or not rest:
            return script
        if self.rules.auto_pick_up_s is None:
            return NOT_PICKED_UP.sped_up(self.rules.life_speed)
        return script.picked_up_after(self.rules.auto_pick_up_s / self.rules.life_speed)

    def _continue(self, call: PlacedCall, story: CallScript) -> None:
        self._calls[call.serial - 1] = replace(call, story=story)

    def _owner(self, extension: str) -> Account:
        for account in self._accounts.values():
            if account.extension(extension):
                return account
        raise ValueError(f"nobody has the extension {extension}")

    def _any_caller_id(self, account: Account) -> str:
        return self._chance.choice(account.caller_ids) if account.caller_ids else ""


def _told_apart(accounts: list[Account]) -> list[Account]:
    """Returns the accounts, unless two of them have something in common that must be its own."""
    for what, values in (
        ("name", [account.name for account in accounts]),
        ("token", [account.token for account in accounts]),
        ("app id", [account.app_id for account in accounts if account.app_id]),
    ):
        if len(set(values)) != len(values):
            raise ValueError(f"two accounts share a {what}")
    return accounts
