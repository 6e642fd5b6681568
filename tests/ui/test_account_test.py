"""Test and save in the Account dialog: what is asked for, what is shown, and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.diagnosis import CheckResult, CheckStep, DiagnosisLine, Finding, skipped
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.main_window import MainWindow
from tests.ui.diagnostics_scenes import GOOD, WARNING, a_diagnosis
from tests.ui.gallery import ACCOUNT, SIGNED_IN_ACCOUNT
from tests.ui.parts import button, dialog, part, seen_texts

TOKEN = "5ec2e7c0ffee5ec2e7c0ffee5ec2e7c0"
HTTP_QUESTION = "Nothing answers over https there."


class Wished:
    """What the dialog asks for, in its order."""

    def __init__(self, account_dialog: AccountDialog) -> None:
        self.tests: list[tuple[Account, Secret | None]] = []
        self.saved: list[tuple[Account, Secret | None]] = []
        self.stops: list[bool] = []
        self.passed: list[object] = []
        account_dialog.test_requested.connect(lambda *args: self.tests.append(args))
        account_dialog.account_saved.connect(lambda *args: self.saved.append(args))
        account_dialog.test_stop_requested.connect(lambda: self.stops.append(True))
        account_dialog.test_passed.connect(self.passed.append)


@pytest.fixture
def wished(window: MainWindow) -> Wished:
    """An open dialog for a new account, and what it asks for."""
    window.form.show_accounts((), "")
    window.show_account_dialog()
    return Wished(account_dialog())


def account_dialog() -> AccountDialog:
    found = dialog()
    assert isinstance(found, AccountDialog)
    return found


def line(name: str) -> QLineEdit:
    return part(dialog(), QLineEdit, name)


def fill_in(address: str = "https://pbx.example.com") -> None:
    line("API address").setText(address)
    line("Token").setText(TOKEN)
    line("Extensions").setText("8001, 8002")


def trouble(step: CheckStep, reason: Reason, server_text: str = "") -> DiagnosisLine:
    failed = CheckResult.FAILED
    return DiagnosisLine(step, failed, Finding.TROUBLE, 5, (), reason, "", server_text)


def end(*lines: DiagnosisLine, was_stopped: bool = False) -> None:
    """Go through a whole test that finds these lines."""
    for each in lines:
        account_dialog().show_test_started(each.step)
        account_dialog().show_test_line(each)
    account_dialog().show_test_end(a_diagnosis(lines, was_stopped=was_stopped))


def test_nothing_is_saved_before_the_test_has_passed(wished: Wished) -> None:
    fill_in()
    button(dialog(), "Test and save").click()
    ((account, token),) = wished.tests
    assert token == Secret(TOKEN)
    assert (account.address, account.extensions) == ("https://pbx.example.com", ("8001", "8002"))
    assert wished.saved == []
    assert not line("Token").isEnabled(), "what is tested is what will be saved"
    field = line("Token")
    end(*GOOD)
    assert wished.saved == [(account, Secret(TOKEN))]
    assert len(wished.passed) == 1
    assert QApplication.activeModalWidget() is None
    assert field.text() == ""


def test_a_warning_is_no_failure(wished: Wished) -> None:
    fill_in("http://pbx.example.com")
    button(dialog(), "Test and save").click()
    end(*GOOD[:3], DiagnosisLine(CheckStep.TLS, WARNING, Finding.IN_CLEAR, 0), *GOOD[4:])
    assert len(wished.saved) == len(wished.passed) == 1


def test_the_steps_are_shown_as_they_go(wished: Wished) -> None:
    fill_in()
    button(dialog(), "Test and save").click()
    for each in GOOD[:3]:
        account_dialog().show_test_started(each.step)
        account_dialog().show_test_line(each)
    account_dialog().show_test_started(CheckStep.TLS)
    assert "Testing: Encryption" in seen_texts(dialog())
    assert "Works: Name of the server · Connection" in seen_texts(dialog())
    assert wished.saved == []


@pytest.mark.parametrize(
    ("bad", "field", "words"),
    [
        (trouble(CheckStep.PROXY, Reason.PROXY), "API address", "Check the system's proxy"),
        (trouble(CheckStep.NAME, Reason.NAME_RESOLUTION), "API address", "Nobody knows a server"),
        (trouble(CheckStep.TLS, Reason.CERTIFICATE), "API address", "can't be trusted"),
        (trouble(CheckStep.ENVELOPE, Reason.REDIRECT), "API address", "points to another address"),
        (trouble(CheckStep.TOKEN, Reason.TOKEN_INVALID, "令牌"), "Token", "令牌"),
        (
            DiagnosisLine(CheckStep.EXTENSION, CheckResult.FAILED, Finding.PHONE_MISSING, 5),
            "Extensions",
            "8001",
        ),
    ],
)
def test_a_failure_is_said_at_the_field_that_it_is_about(
    wished: Wished, bad: DiagnosisLine, field: str, words: str
) -> None:
    fill_in()
    button(dialog(), "Test and save").click()
    end(bad, skipped(CheckStep.CLOCK))
    assert dialog().focusWidget() is line(field)
    assert words in line(field).accessibleDescription()
    assert "Nothing is saved yet." in seen_texts(dialog())
    assert HTTP_QUESTION not in seen_texts(dialog())
    assert (wished.saved, line("Token").text()) == ([], TOKEN), "and nothing is lost"
    button(dialog(), "Save").click()
    assert [token for _, token in wished.saved] == [Secret(TOKEN)]
    assert wished.passed == []


@pytest.mark.parametrize(
    ("reason", "field"),
    [
        (Reason.APP_NOT_AUTHORISED, "App ID"),
        (Reason.OPERATION_FAILED, "Access key"),
    ],
)
def test_an_app_id_and_its_key_are_tested_as_well(
    wished: Wished, reason: Reason, field: str
) -> None:
    part(dialog(), QRadioButton, "App ID and access key").click()
    line("API address").setText("https://pbx.example.com")
    line("App ID").setText("A-1001")
    button(dialog(), "Test and save").click()
    assert "Enter the access key" in line("Access key").accessibleDescription()
    assert wished.tests == []
    line("Access key").setText(TOKEN)
    button(dialog(), "Test and save").click()
    ((account, key),) = wished.tests
    assert (account.app_id, account.extensions, key) == ("A-1001", (), Secret(TOKEN))
    end(trouble(CheckStep.TOKEN, reason))
    assert dialog().focusWidget() is line(field)
    button(dialog(), "Test and save").click()
    end(*GOOD[:7])
    assert wished.saved == [(account, Secret(TOKEN))]


@pytest.mark.parametrize("account", [ACCOUNT, SIGNED_IN_ACCOUNT])
def test_a_stored_secret_is_tested_where_none_is_typed(
    window: MainWindow, account: Account
) -> None:
    window.form.show_accounts((account,), account.id)
    window.show_account_dialog()
    wished = Wished(account_dialog())
    QTest.keyClick(line("Name"), Qt.Key.Key_Return)
    assert wished.tests == [(account, None)]
    end(*GOOD)
    assert wished.saved == [(account, None)]


def _press_cancel() -> None:
    button(dialog(), "Cancel").click()


def _press_escape() -> None:
    QTest.keyClick(dialog(), Qt.Key.Key_Escape)


@pytest.mark.parametrize("stop", [_press_cancel, _press_escape])
def test_cancel_ends_the_test_and_keeps_the_dialog(
    wished: Wished, stop: Callable[[], None]
) -> None:
    fill_in()
    button(dialog(), "Test and save").click()
    assert dialog().focusWidget() is button(dialog(), "Cancel")
    stop()
    assert wished.stops == [True]
    end(*GOOD[:2], skipped(CheckStep.CONNECTION, Finding.STOPPED), was_stopped=True)
    assert "The test was stopped. Nothing is saved." in seen_texts(dialog())
    assert line("Token").text() == TOKEN
    assert wished.saved == []
    button(dialog(), "Cancel").click()
    assert QApplication.activeModalWidget() is None


def test_save_does_not_wait_for_the_test(wished: Wished, window: MainWindow) -> None:
    fill_in()
    found = account_dialog()
    button(dialog(), "Test and save").click()
    button(dialog(), "Save").click()
    assert (len(wished.saved), wished.stops) == (1, [True])
    found.show_test_end(a_diagnosis(GOOD))
    assert len(wished.saved) == 1, "what comes late is no second wish to save"


NO_TLS = [
    trouble(CheckStep.TLS, Reason.TLS),
    trouble(CheckStep.TLS, Reason.CONNECTION_LOST),
    trouble(CheckStep.CONNECTION, Reason.CONNECTION_REFUSED),
]


@pytest.mark.parametrize("bad", NO_TLS)
def test_http_is_offered_and_never_taken_silently(wished: Wished, bad: DiagnosisLine) -> None:
    fill_in("pbx.example.com:8080")
    button(dialog(), "Test and save").click()
    assert wished.tests[-1][0].address == "https://pbx.example.com:8080"
    end(bad)
    assert HTTP_QUESTION in seen_texts(dialog())
    assert "in clear" in seen_texts(dialog())
    assert dialog().focusWidget() is button(dialog(), "Keep https")
    button(dialog(), "Keep https").click()
    assert dialog().focusWidget() is line("API address")
    assert len(wished.tests) == 1
    button(dialog(), "Test and save").click()
    end(bad)
    button(dialog(), "Use http").click()
    assert line("API address").text() == "http://pbx.example.com:8080"
    assert wished.tests[-1][0].address == "http://pbx.example.com:8080"
    end(*GOOD)
    assert wished.saved[0][0].address == "http://pbx.example.com:8080"


def test_who_writes_https_means_it(wished: Wished) -> None:
    fill_in("https://pbx.example.com")
    button(dialog(), "Test and save").click()
    end(NO_TLS[0])
    assert HTTP_QUESTION not in seen_texts(dialog())
    assert wished.saved == []


def test_enter_leads_through_what_is_needed(wished: Wished) -> None:
    for name, text in (("API address", "pbx.example.com"), ("Token", TOKEN), ("Extensions", "1")):
        assert dialog().focusWidget() is line(name)
        line(name).setText(text)
        assert wished.tests == []
        QTest.keyClick(line(name), Qt.Key.Key_Return)
    assert len(wished.tests) == 1


def test_enter_goes_back_to_what_was_left_out(wished: Wished) -> None:
    line("Extensions").setText("8001")
    line("Extensions").setFocus()
    QTest.keyClick(line("Extensions"), Qt.Key.Key_Return)
    assert dialog().focusWidget() is line("API address")
    assert wished.tests == []


def test_a_token_that_is_missing_is_asked_for(wished: Wished) -> None:
    line("API address").setText("pbx.example.com")
    line("Extensions").setText("8001")
    button(dialog(), "Test and save").click()
    assert dialog().focusWidget() is line("Token")
    assert "Paste the token" in line("Token").accessibleDescription()
    assert wished.tests == []


def test_the_other_way_in_needs_its_own_secret(window: MainWindow) -> None:
    window.show_account_dialog()
    wished = Wished(account_dialog())
    part(dialog(), QRadioButton, "App ID and access key").click()
    line("App ID").setText("A-1001")
    QTest.keyClick(line("App ID"), Qt.Key.Key_Return)
    assert dialog().focusWidget() is line("Access key")
    line("Access key").setText(TOKEN)
    QTest.keyClick(line("Access key"), Qt.Key.Key_Return)
    assert wished.tests == [(replace(ACCOUNT, app_id="A-1001"), Secret(TOKEN))]
