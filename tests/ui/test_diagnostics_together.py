"""The connection check whole: the dialog, the service and a provider."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from tests.services.diagnostics import PATIENCE_MS, Ward, a_ward
from tests.ui.parts import button, seen_texts


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
