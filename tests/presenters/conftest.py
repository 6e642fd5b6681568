"""A window, its settings and its services, connected as the program connects them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.policy import Policy
from dialer_gui.presenters import (
    AccountPresenter,
    CallPresenter,
    PhonePresenter,
    StatisticsPresenter,
    present_history,
)
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.page import STATISTICS
from tests.ui.conftest import _english as _english
from tests.ui.conftest import alone as alone
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, make_window


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window with two accounts."""
    window = make_window()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def settings(tmp_path: Path) -> SettingsService:
    """Settings with the window's accounts."""
    settings = SettingsService(tmp_path / "settings.json")
    settings.hold_saves()
    for account in (SECOND_ACCOUNT, ACCOUNT):
        settings.put_account(account)
    return settings


@pytest.fixture
def services(window: MainWindow, settings: SettingsService, tmp_path: Path) -> Iterator[Services]:
    """Services that are connected to the window, as the program connects them."""
    services = Services(tmp_path / "history.db", tmp_path / "contacts.db", None)
    calls, tracker = services.calls, services.tracker
    to_ask_again = (services.phones, tracker, services.records)
    AccountPresenter(window, settings, services.auth, services.token_store, to_ask_again)
    present_history(window, settings, services, Policy())
    CallPresenter(window, settings, calls, tracker, services.number_plans)
    PhonePresenter(window, settings, services.auth, services.phones, tracker)
    statistics = StatisticsPresenter(window, settings, services)
    window.add_page(STATISTICS, statistics.take_page)
    yield services
    services.shut_down()
