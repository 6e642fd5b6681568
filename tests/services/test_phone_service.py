"""Phones are listed once, and the chosen one is looked at seldom, and only where it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.phones import Phone, PhoneState, PhoneStatus
from dialer_gui.services.phone_service import PhoneService
from dialer_gui.simulator.accounts import ExtensionState
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.provider_desk import (
    FIRST,
    LIST,
    OFFLINE,
    SECOND,
    STATUS,
    Provider,
    a_provider,
    another,
    demo_token,
)

LICENCES = [
    (603, Reason.NOT_LICENSED),
    (404, Reason.SERVICE_MISSING),
    (604, Reason.ADDRESS_NOT_ALLOWED),
]


@dataclass
class Watcher:
    """A phone service, what it said, and the time in its hands."""

    bot: QtBot
    provider: Provider
    service: PhoneService
    listed: list[tuple[str, tuple[Phone, ...], int]] = field(default_factory=list)
    refused: list[tuple[str, Reason]] = field(default_factory=list)
    statuses: list[tuple[str, PhoneStatus]] = field(default_factory=list)
    status_refused: list[tuple[str, Reason]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to everything."""
        service = self.service
        service.phones_listed.connect(lambda *said: self.listed.append(said))
        service.phones_refused.connect(lambda *said: self.refused.append(said))
        service.status_seen.connect(lambda *said: self.statuses.append(said))
        service.status_refused.connect(lambda *said: self.status_refused.append(said))
        service.states_lost.connect(self.lost.append)

    @property
    def account(self) -> Account:
        """The account that the provider knows."""
        return self.provider.account

    @property
    def looks(self) -> int:
        """How many looks the provider has seen."""
        return self.provider.count(STATUS)

    def advance(self, seconds: float) -> None:
        """Let time pass, each question being answered at the moment when it was asked."""
        self.provider.timing.advance(seconds, self._settle)

    def _settle(self) -> None:
        self.bot.waitUntil(
            lambda: not self.service._looks.is_under_way and not self.service._listing.asked,
            timeout=PATIENCE_MS,
        )


@pytest.fixture
def watcher(qtbot: QtBot) -> Iterator[Watcher]:
    with a_provider() as provider:
        service = PhoneService(demo_token, provider.timing, chance=lambda: 0.5)
        yield Watcher(qtbot, provider, service)
        service.shut_down(PATIENCE_S)
        service.shut_down(PATIENCE_S)


def test_the_enabled_phones_are_listed_once(watcher: Watcher) -> None:
    watcher.service.show(watcher.account)
    watcher.service.show(watcher.account)
    watcher.advance(1.0)
    watcher.service.show(watcher.account)
    watcher.advance(600.0)
    phones = (Phone(FIRST, True, True), Phone(SECOND, True, True), Phone(OFFLINE, True, False))
    assert watcher.listed == [(watcher.account.id, phones, 3)]
    assert watcher.provider.count(LIST) == 1
    assert "password" not in repr(watcher.listed)


@pytest.mark.parametrize(("ret", "reason"), LICENCES)
def test_a_list_that_is_not_licensed_is_refused_once(
    watcher: Watcher, ret: int, reason: Reason
) -> None:
    faults = watcher.provider.simulator.pbx.faults
    faults.refuse(LIST, ret)
    watcher.service.show(watcher.account)
    watcher.advance(1.0)
    watcher.service.select(watcher.account, FIRST)
    watcher.service.set_visible(True)
    watcher.service.show(watcher.account)
    watcher.advance(100.0)
    assert watcher.refused == [(watcher.account.id, reason)]
    assert watcher.provider.count(LIST) == 1
    assert watcher.statuses  # that is another licence
    faults.mend()
    watcher.service.ask_again(watcher.account)
    watcher.advance(1.0)
    assert len(watcher.listed) == 1


@pytest.mark.parametrize(("ret", "reason"), LICENCES)
def test_a_state_that_is_not_licensed_is_refused_once(
    watcher: Watcher, ret: int, reason: Reason
) -> None:
    faults = watcher.provider.simulator.pbx.faults
    faults.refuse(STATUS, ret)
    watcher.service.set_visible(True)
    watcher.service.select(watcher.account, FIRST)
    watcher.advance(100.0)
    watcher.service.select(watcher.account, SECOND)
    watcher.advance(100.0)
    assert watcher.status_refused == [(watcher.account.id, reason)]
    assert watcher.looks == 1
    faults.mend()
    watcher.service.ask_again(watcher.account)
    watcher.advance(1.0)
    assert watcher.statuses == [(watcher.account.id, PhoneStatus(SECOND, PhoneState.IDLE))]


def test_what_was_refused_elsewhere_is_not_asked_for_until_it_is_wished(watcher: Watcher) -> None:
    watcher.service.set_visible(True)
    watcher.service.note_refused(watcher.account.id)
    watcher.service.select(watcher.account, FIRST)
    watcher.advance(100.0)
    assert watcher.looks == 0
    watcher.service.ask_again(watcher.account)
    watcher.advance(1.0)
    assert watcher.looks == 1


def test_a_list_that_did_not_come_is_asked_for_when_the_provider_is_back(watcher: Watcher) -> None:
    watcher.provider.simulator.pbx.faults.break_down()
    watcher.service.set_visible(True)
    watcher.service.select(watcher.account, FIRST)
    watcher.service.show(watcher.account)
    watcher.advance(60.0)
    assert (watcher.listed, watcher.refused, watcher.statuses) == ([], [], [])
    watcher.provider.simulator.pbx.faults.mend()
    watcher.advance(120.0)
    assert len(watcher.listed) == 1


def test_the_chosen_phone_is_looked_at_every_quarter_of_a_minute(watcher: Watcher) -> None:
    watcher.service.set_visible(True)
    watcher.service.select(watcher.account, FIRST)
    watcher.advance(60.0)
    assert watcher.looks == 5
    watcher.provider.simulator.pbx.set_extension_state(FIRST, ExtensionState.OFFLINE)
    watcher.advance(15.0)
    states = [status.state for _, status in watcher.statuses]
    assert states == [PhoneState.IDLE] * 5 + [PhoneState.OFFLINE]


def test_a_hidden_window_asks_nothing(watcher: Watcher) -> None:
    watcher.service.select(watcher.account, FIRST)
    watcher.advance(600.0)
    assert watcher.looks == 0
    watcher.service.set_visible(True)
    watcher.advance(1.0)
    assert watcher.looks == 1
    watcher.service.set_visible(False)
    watcher.advance(600.0)
    assert watcher.looks == 1
    watcher.service.set_visible(True)
    watcher.advance(0.0)
    assert watcher.looks == 2
    # Shown and hidden again and again: not one question more than the time allows.
    for _ in range(20):
        watcher.service.set_visible(False)
        watcher.service.set_visible(True)
        watcher.advance(0.1)
    assert watcher.looks == 2


def test_a_locked_screen_asks_nothing(qtbot: QtBot) -> None:
    with a_provider() as provider:
        is_locked = True
        service = PhoneService(
            demo_token, provider.timing, lambda: 0.5, can_be_seen=lambda: not is_locked
        )
        watcher = Watcher(qtbot, provider, service)
        service.set_visible(True)
        service.select(watcher.account, FIRST)
        watcher.advance(600.0)
        assert (watcher.looks, watcher.statuses) == (0, [])
        is_locked = False
        watcher.advance(15.0)
        assert watcher.looks == 1
        service.shut_down(PATIENCE_S)


def test_while_a_call_is_followed_nothing_is_asked(watcher: Watcher) -> None:
    watcher.service.set_visible(True)
    watcher.service.select(watcher.account, FIRST)
    watcher.advance(0.0)
    watcher.service.set_busy(True)
    watcher.advance(600.0)
    assert watcher.looks == 1
    watcher.service.set_busy(False)
    watcher.advance(0.0)
    assert watcher.looks == 2


def test_without_an_account_or_a_phone_nothing_is_asked(watcher: Watcher) -> None:
    watcher.service.set_visible(True)
    watcher.service.select(None, FIRST)
    watcher.service.select(watcher.account, "")
    watcher.advance(600.0)
    assert watcher.looks == 0


def test_another_phone_is_looked_at_soon_but_not_faster_than_once_a_second(
    watcher: Watcher,
) -> None:
    watcher.service.set_visible(True)
    for turn in range(40):
        watcher.service.select(watcher.account, (FIRST, SECOND)[turn % 2])
        watcher.advance(0.1)
    assert 4 <= watcher.looks <= 5
    watcher.advance(1.0)
    assert watcher.statuses[-1] == (watcher.account.id, PhoneStatus(SECOND, PhoneState.IDLE))
    other = another(watcher.account)
    watcher.service.select(other, FIRST)
    watcher.advance(1.0)
    assert watcher.statuses[-1] == (other.id, PhoneStatus(FIRST, PhoneState.IDLE))


def test_errors_make_the_looks_rarer(watcher: Watcher) -> None:
    watcher.provider.simulator.pbx.faults.break_down()
    watcher.service.set_visible(True)
    watcher.service.select(watcher.account, FIRST)
    watcher.advance(3600.0)
    assert watcher.looks < 20


def test_a_state_of_which_no_news_comes_is_lost(watcher: Watcher) -> None:
    faults = watcher.provider.simulator.pbx.faults
    watcher.service.set_visible(True)
    watcher.service.select(watcher.account, FIRST)
    watcher.advance(1.0)
    faults.break_down()
    watcher.advance(20.0)  # one look that fails may be an accident
    assert watcher.lost == []
    watcher.advance(40.0)
    assert watcher.lost == [watcher.account.id]
    faults.mend()
    watcher.advance(600.0)
    assert watcher.statuses[-1] == (watcher.account.id, PhoneStatus(FIRST, PhoneState.IDLE))
    assert watcher.lost == [watcher.account.id]


def test_the_end_of_the_program_waits_for_no_answer(
    watcher: Watcher, caplog: pytest.LogCaptureFixture
) -> None:
    provider = watcher.provider
    provider.simulator.pbx.faults.hang(LIST)
    watcher.service.show(watcher.account)
    watcher.bot.waitUntil(lambda: provider.count(LIST) == 1, timeout=PATIENCE_MS)
    watcher.service.shut_down(PATIENCE_S)
    assert "did not end in time" not in caplog.text
    watcher.service.set_visible(True)
    watcher.service.select(watcher.account, FIRST)
    provider.timing.advance(600.0, lambda: None)
    assert (watcher.looks, provider.count(LIST)) == (0, 1)
