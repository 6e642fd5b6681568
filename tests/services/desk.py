"""A call service on a real history and a real simulated provider, and what it said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import Notice
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.call_service import CallService
from dialer_gui.services.token_store import TokenStore
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.storage.history import open_history
from tests.desktop.waiting import PATIENCE_S

PATIENCE_MS = int(PATIENCE_S * 1000)
FAR_DEADLINE_S = 60.0
ACCOUNT_ID = "ab" * 16


def a_call(ending: str = "0001") -> CallRequest:
    """A wish to call, with an id of its own."""
    dialled = f"493012345{ending}"
    return CallRequest(uuid4().hex, ACCOUNT_ID, f"+{dialled}", dialled, DEMO_EXTENSIONS[0])


@dataclass
class Desk:
    """A running service.

    Attributes:
        service: the service.
        path: its history.
        account: whom it calls for.
        started, refused, settled, notices, said: what it emitted, in order.
    """

    bot: QtBot
    service: CallService
    path: Path
    account: Account
    started: list[CallRequest] = field(default_factory=list)
    refused: list[GuardDecision] = field(default_factory=list)
    settled: list[HistoryEntry] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to everything."""
        self.service.call_started.connect(self._on_started)
        self.service.attempt_written.connect(lambda _entry: self.said.append("written"))
        self.service.call_settled.connect(self._on_settled)
        self.service.call_held_by_guard.connect(lambda why, _request: self.refused.append(why))
        self.service.notice_raised.connect(self.notices.append)

    def place(self, request: CallRequest, *, deliberate: bool = False) -> None:
        """Wish for a call; returns at once."""
        self.service.place(request, self.account, FAR_DEADLINE_S, deliberate=deliberate)

    def call(self, request: CallRequest, *, deliberate: bool = False) -> CallOutcome:
        """Place a call and wait for its end."""
        count = len(self.settled)
        self.place(request, deliberate=deliberate)
        self.bot.waitUntil(lambda: len(self.settled) > count, timeout=PATIENCE_MS)
        outcome = self.settled[-1].outcome
        assert outcome is not None
        return outcome

    def rows(self) -> tuple[HistoryEntry, ...]:
        """What the history's file holds now, newest first; for any thread."""
        history = open_history(self.path).history
        try:
            return history.recent(1000)
        finally:
            history.close()

    def _on_started(self, request: CallRequest) -> None:
        self.started.append(request)
        self.said.append("started")

    def _on_settled(self, entry: HistoryEntry) -> None:
        self.settled.append(entry)
        self.said.append("settled")


@contextmanager
def a_desk(
    bot: QtBot,
    path: Path,
    address: str,
    token_store: TokenStore | None = None,
    *,
    sign_in: AuthService | None = None,
    account: Account | None = None,
) -> Iterator[Desk]:
    """Run a service for the length of a ``with`` block.

    Args:
        bot: turns the event loop.
        path: the history's file.
        address: the provider's.
        vault: holds the token; by default one that knows the demo's.
        sign_in: hands the token out; by default one of this vault's.
        account: whom it calls for; by default one with a pasted token.
    """
    if token_store is None:
        token_store = TokenStore()
        token_store.keep_for_session(ACCOUNT_ID, Secret(DEMO_TOKEN))
    service = CallService(path, sign_in or AuthService(token_store))
    account = account or Account(ACCOUNT_ID, "Sales", address, DEMO_EXTENSIONS)
    desk = Desk(bot, service, path, account)
    with bot.waitSignal(service.history_ready, timeout=PATIENCE_MS):
        service.start()
    try:
        yield desk
    finally:
        assert service.shut_down()
        token_store.shut_down(PATIENCE_S)
