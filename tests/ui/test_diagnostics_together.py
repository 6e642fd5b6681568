"""The connection check and the test of an account whole: dialog, service and a provider."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.presenters import DiagnosticsPresenter
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.diagnostics_service import DiagnosticsService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.token_store import TokenStore
from dialer_gui.simulator import (
    DEMO_ACCESS_KEY,
    DEMO_APP_ID,
    DEMO_EXTENSIONS,
    DEMO_TOKEN,
)
from dialer_gui.simulator.server import Simulator
from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from dialer_gui.ui.main_window import MainWindow
from tests.desktop.waiting import PATIENCE_S
from tests.services.diagnostics import PATIENCE_MS, Ward, a_ward
from tests.ui import parts
from tests.ui.parts import button, part, seen_texts
from tests.ui.parts import dialog as open_dialog


def _connected(ward: Ward, parent: QWidget, account: Account, extension: str) -> DiagnosticsDialog:
    dialog = DiagnosticsDialog(parent)
    ward.diagnostics.step_started.connect(dialog.show_started)
    ward.diagnostics.step_finished.connect(dialog.show_line)
    ward.diagnostics.finished.connect(dialog.show_diagnosis)
    dialog.stop_requested.connect(ward.diagnostics.stop)

    def begin() -> None:
        dialog.show_begun(account.name, extension)
        ward.diagnostics.check(account, extension)

    dialog.check_requested.connect(begin)
    begin()
    return dialog


def test_a_person_reads_copies_and_checks_again(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    offline = DEMO_EXTENSIONS[2]
    with Simulator() as simulator, a_ward(qtbot) as ward:
        account = Account("a" * 32, "Sales", simulator.address, DEMO_EXTENSIONS)
        simulator.pbx.expire(DEMO_TOKEN)
        dialog = _connected(ward, parent, account, offline)
        dialog.open()
        qtbot.waitUntil(button(dialog, "Run again").isEnabled, timeout=PATIENCE_MS)
        assert "The token is not valid or has expired." in seen_texts(dialog)
        button(dialog, "Copy report").click()
        report = QApplication.clipboard().text()
        assert "Code 600" in report
        assert DEMO_TOKEN not in report
        assert offline not in report
        assert simulator.calls == []
    with Simulator() as simulator, a_ward(qtbot) as ward:
        account = Account("a" * 32, "Sales", simulator.address, DEMO_EXTENSIONS)
        dialog = _connected(ward, parent, account, offline)
        dialog.open()
        qtbot.waitUntil(button(dialog, "Run again").isEnabled, timeout=PATIENCE_MS)
        assert "Phone 8003 is offline: it can't ring." in seen_texts(dialog)
        button(dialog, "Run again").click()
        assert "offline" not in seen_texts(dialog)
        ward.end(2)
        assert "Phone 8003 is offline: it can't ring." in seen_texts(dialog)
        assert simulator.calls == []
    QApplication.clipboard().clear()


def test_closing_the_dialog_ends_a_check_that_hangs(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with Simulator() as simulator, a_ward(qtbot) as ward:
        simulator.pbx.faults.hang("App.Sip_Status.GetSipCallStatus")
        account = Account("a" * 32, "Sales", simulator.address, DEMO_EXTENSIONS)
        dialog = _connected(ward, parent, account, DEMO_EXTENSIONS[0])
        dialog.open()
        qtbot.waitUntil(lambda: "Checking…" in seen_texts(dialog), timeout=PATIENCE_MS)
        button(dialog, "Close").click()
        assert ward.end().was_stopped


STATUS, LOGIN = "App.Sip_Status.GetSipCallStatus", "App.Sip_Auth.Login"


@pytest.fixture
def account_dialog(window: MainWindow, tmp_path: Path) -> Iterator[None]:
    """The dialog for a first account, open, with what tests accounts behind it."""
    token_store = TokenStore()
    auth = AuthService(token_store)
    diagnostics = DiagnosticsService(auth.token)
    settings = SettingsService(tmp_path / "settings.json")
    DiagnosticsPresenter(window, settings, auth, diagnostics)
    window.form.show_accounts((), "")
    window.show_account_dialog()
    yield
    diagnostics.shut_down(PATIENCE_S)
    auth.shut_down()
    token_store.shut_down(PATIENCE_S)


def _type(**texts: str) -> None:
    for name, text in texts.items():
        part(open_dialog(), QLineEdit, name.replace("_", " ")).setText(text)


@pytest.mark.usefixtures("account_dialog")
@pytest.mark.parametrize("signs_in", [False, True])
def test_an_account_is_tested_and_then_saved(
    window: MainWindow, qtbot: QtBot, signs_in: bool
) -> None:
    with Simulator() as simulator:
        _type(API_address=simulator.address)
        if signs_in:
            part(open_dialog(), QRadioButton, "App ID and access key").click()
            _type(App_ID=DEMO_APP_ID, Access_key=DEMO_ACCESS_KEY)
        else:
            _type(Token=DEMO_TOKEN, Extensions="8001")
        with qtbot.waitSignal(parts.account_dialog().account_saved, timeout=PATIENCE_MS) as saved:
            button(open_dialog(), "Test and save").click()
        assert simulator.calls == []
    assert saved.args[0].address == simulator.address
    assert QApplication.activeModalWidget() is None
    assert "Saved. Calls work." in seen_texts(window)


@pytest.mark.usefixtures("account_dialog")
@pytest.mark.parametrize("service", [STATUS, LOGIN])
def test_cancel_ends_a_test_that_hangs(window: MainWindow, qtbot: QtBot, service: str) -> None:
    with Simulator() as simulator, qtbot.assertNotEmitted(parts.account_dialog().account_saved):
        simulator.pbx.faults.hang(service)
        part(open_dialog(), QRadioButton, "App ID and access key").click()
        _type(API_address=simulator.address, App_ID=DEMO_APP_ID, Access_key=DEMO_ACCESS_KEY)
        button(open_dialog(), "Test and save").click()
        qtbot.waitUntil(lambda: bool(simulator.asked(service)), timeout=PATIENCE_MS)
        button(open_dialog(), "Cancel").click()
        stopped = "The test was stopped. Nothing is saved."
        qtbot.waitUntil(lambda: stopped in seen_texts(open_dialog()), timeout=PATIENCE_MS)
        assert part(open_dialog(), QLineEdit, "Access key").text() == DEMO_ACCESS_KEY
