"""A sign-in desk at a real simulated provider, with clocks that tests turn."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from uuid import uuid4

from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.credentials import Secret, SecretKind, SignInPhase, SignInState
from dialer_gui.domain.refusals import ProviderError, refused_by_ret
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.token_store import TokenStore
from dialer_gui.simulator import DEMO_ACCESS_KEY, DEMO_APP_ID, DEMO_EXTENSIONS
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS

LOGIN = "App.Sip_Auth.Login"
LOGOUT = "App.Sip_Auth.Logout"
KEY = Secret(DEMO_ACCESS_KEY)


class Clocks:
    """The computer's clock, a running clock, and the provider's; each can be turned by itself."""

    def __init__(self) -> None:
        self.wall_s = self.provider_s = 1_700_000_000.0
        self.running_s = 5_000.0

    def wall(self) -> float:
        """Tell what the computer's clock shows."""
        return self.wall_s

    def running(self) -> float:
        """Tell what the running clock has counted."""
        return self.running_s

    def provider(self) -> float:
        """Tell the provider's time."""
        return self.provider_s

    def pass_by(self, seconds: float) -> None:
        """Let time pass, awake."""
        self.running_s += seconds
        self.sleep(seconds)

    def sleep(self, seconds: float) -> None:
        """Let time pass with the computer asleep: the running clock stands still."""
        self.wall_s += seconds
        self.provider_s += seconds


def an_account(address: str, app_id: str = DEMO_APP_ID) -> Account:
    """An account of its own, so that no test finds another's secrets."""
    return Account(uuid4().hex, "Sales", address, DEMO_EXTENSIONS, app_id=app_id)


@dataclass
class Signing:
    """A desk, and who stands at it.

    Attributes:
        bot: turns the event loop.
        desk: the desk.
        vault: where its secrets are.
        account: an account with an app id, whose key is in the token store.
        simulator: the provider.
        clocks: what desk and provider think the time is.
        told: every state that the desk told, in order.
        runs: the desks of later runs; they stay until the test is over.
    """

    bot: QtBot
    desk: AuthService
    token_store: TokenStore
    account: Account
    simulator: Simulator
    clocks: Clocks
    told: list[SignInState] = field(default_factory=list)
    runs: list[AuthService] = field(default_factory=list)

    @property
    def sign_ins(self) -> int:
        """How many tokens the provider has given out."""
        return self.simulator.pbx.sign_ins

    @property
    def logins(self) -> int:
        """How often a sign-in was tried."""
        return len(self.simulator.asked(LOGIN))

    def token(self, refused: Secret | None = None, account: Account | None = None) -> Secret:
        """Get a token as for a call, or another one in place of a token that was refused."""
        account = account or self.account
        if refused is not None and not self.desk.note_refused(account, refused):
            raise ProviderError(refused_by_ret(600, ""))
        return self.desk.token(account, CancelToken(), PATIENCE_S)

    def failure(self, refused: Secret | None = None, account: Account | None = None) -> CallOutcome:
        """Fail to get a token as for a call, and return why."""
        return failure_of(lambda: self.token(refused, account))

    def unasked(self) -> Secret:
        """Get a token as for work in the background."""
        return self.desk.token_unasked(self.account, CancelToken())

    def is_good(self, token: Secret) -> bool:
        """Whether the provider knows a token."""
        return self.simulator.pbx.account_for(token.reveal()) is not None

    def wait_for_phase(self, phase: SignInPhase) -> SignInState:
        """Wait for the desk to tell that the account stands there."""
        self.wait_until(lambda: bool(self.told) and self.told[-1].phase is phase)
        return self.told[-1]

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition while the event loop turns."""
        self.bot.waitUntil(condition, timeout=PATIENCE_MS)

    def another_run(self) -> Signing:
        """A desk of a program that was started again: all it knows is in the keyring."""
        token_store = TokenStore()
        desk = AuthService(token_store, clock=self.clocks.wall, running_clock=self.clocks.running)
        self.runs.append(desk)
        return replace(self, desk=desk, token_store=token_store, told=[])


def failure_of(get: Callable[[], object]) -> CallOutcome:
    """Return the outcome that a provider's error carries."""
    try:
        get()
    except ProviderError as error:
        return error.outcome
    raise AssertionError("it did not fail")


def all_at_once(count: int, get: Callable[[], Secret]) -> list[Secret]:
    """Have as many threads do the same at the same time, and return what each got."""
    barrier, got = threading.Barrier(count), []

    def run() -> None:
        barrier.wait()
        got.append(get())

    threads = [threading.Thread(target=run, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert len(got) == count, "a thread got no token"
    return got


@contextmanager
def signing(bot: QtBot, key: Secret | None = KEY, app_id: str = DEMO_APP_ID) -> Iterator[Signing]:
    """Open a desk for the length of a ``with`` block.

    Args:
        bot: turns the event loop.
        key: the account's access key; None when it has none.
        app_id: what it signs in with.
    """
    clocks = Clocks()
    with Simulator(pbx=demo_state(clock=clocks.provider)) as simulator:
        token_store = TokenStore()
        desk = AuthService(token_store, clock=clocks.wall, running_clock=clocks.running)
        opened = Signing(
            bot, desk, token_store, an_account(simulator.address, app_id), simulator, clocks
        )
        desk.state_changed.connect(lambda _account_id, state: opened.told.append(state))
        if key is not None:
            token_store.store(opened.account.id, key, SecretKind.ACCESS_KEY)
        try:
            yield opened
        finally:
            for each in (desk, *opened.runs):
                each.shut_down()
            desk.remove(opened.account.id)
            token_store.shut_down(PATIENCE_S)
