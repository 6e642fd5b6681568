"""A simulated provider whose clock is moved by hand, and an account that it knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import uuid4

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, CallRequest, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.simulator.call_timelines import ANSWERED, CallScript
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from tests.services.hand_timing import HandTiming

ACCOUNT_ID = "ab" * 16
STATUS = "App.Sip_Status.GetSipCallStatus"
LIST = "App.Sip_Sipnum.GetSipnumberInfo"
RECORDS = "App.Sip_Cdr.GetBill"
RECORDING = "App.Sip_Cdr.GetRecodeFile"
FIRST, SECOND, OFFLINE, DISABLED = DEMO_EXTENSIONS


def demo_token(account: Account, cancel_token: CancelToken) -> Secret:
    """The token of the one account there is."""
    cancel_token.check()
    return Secret(DEMO_TOKEN)


@dataclass
class Provider:
    """A running provider, the time, and an account."""

    simulator: Simulator
    timing: HandTiming
    account: Account

    def count(self, service: str) -> int:
        """How often a service was asked for."""
        return len(self.simulator.asked(service))

    def place(
        self,
        number: str = "4930123450001",
        *,
        extension: str = FIRST,
        story: CallScript = ANSWERED,
        outcome: CallOutcome | None = None,
    ) -> HistoryEntry:
        """Place a call as the dialer has just done; its row, settled."""
        entry = self.sent(number, extension=extension, outcome=outcome)
        holder = self.simulator.pbx.account_for(DEMO_TOKEN)
        assert holder is not None
        self.simulator.pbx.place_call(holder, extension, number, "", {}, story)
        return entry

    def sent(
        self, number: str, *, extension: str = FIRST, outcome: CallOutcome | None = None
    ) -> HistoryEntry:
        """The row of a call that was sent, of which the provider knows nothing."""
        request = CallRequest(uuid4().hex, self.account.id, f"+{number}", number, extension)
        now_s = self.timing.unix_s()
        said = outcome or CallOutcome.accepted()
        return HistoryEntry(request, self.account.name, now_s, said, now_s)

    def lost(self, number: str) -> HistoryEntry:
        """The row of a call whose reply was lost, of which the provider knows nothing."""
        return self.sent(number, outcome=CallOutcome.unknown(Reason.TIMEOUT))


@contextmanager
def a_provider(rules: Rules | None = None) -> Iterator[Provider]:
    """Run a provider for the length of a ``with`` block."""
    timing = HandTiming()
    pbx = demo_state(rules=rules, clock=timing.unix_s)
    with Simulator(pbx=pbx) as simulator:
        account = Account(ACCOUNT_ID, "Sales", simulator.address, DEMO_EXTENSIONS[:2])
        yield Provider(simulator, timing, account)


def another(account: Account) -> Account:
    """Another account of the same provider."""
    return replace(account, id="cd" * 16, name="Support")
