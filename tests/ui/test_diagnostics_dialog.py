"""The connection check's dialog: what it shows, what it asks for, what it hands on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.diagnosis import CheckResult, CheckStep, DiagnosisLine, Finding, trouble
from dialer_gui.domain.refusals import refused_by_ret
from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from dialer_gui.ui.text.times import date_words
from dialer_gui.ui.theme.theme_manager import apply_to_application, current_theme
from tests.ui.diagnostics_scenes import BAD, GOOD, a_diagnosis, show, show_running
from tests.ui.parts import button, seen_texts, settle, tree
from tests.ui.test_nothing_cut_off import beyond_the_edge, cut_off, doubled
from tests.ui.test_plain_text import EVIL, assert_plain

__all__ = ["doubled"]

TOKEN = "c0ffee00c0ffee00c0ffee00c0ffee00"


Open = Callable[[int], DiagnosticsDialog]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    """Open the dialog at a zoom, in percent."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def open_at(zoom_percent: int) -> DiagnosticsDialog:
        theme = current_theme(zoom_percent)
        apply_to_application(theme)
        dialog = DiagnosticsDialog(parent)
        dialog.apply_theme(theme)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    yield open_at
    QApplication.clipboard().clear()


@pytest.fixture
def dialog(opened: Open) -> DiagnosticsDialog:
    return opened(100)


def shown_names(dialog: DiagnosticsDialog) -> list[str]:
    """What a screen reader finds of visible labels, in no order."""
    return [
        name
        for role, name, thing in tree(dialog)
        if role is QAccessible.Role.StaticText and not thing.state().invisible
    ]


def test_every_step_is_there_from_the_beginning(dialog: DiagnosticsDialog) -> None:
    dialog.show_begun("Sales", "8001")
    seen = seen_texts(dialog)
    assert "Sales, extension 8001" in seen
    assert "no call is placed" in seen
    titles = ("Name of the server", "Proxy", "Connection", "Encryption", "Clocks", "Token")
    assert all(title in seen for title in titles)
    assert "OK" not in seen


def test_lines_appear_as_they_come(dialog: DiagnosticsDialog) -> None:
    show_running(dialog)
    seen = seen_texts(dialog)
    assert seen.count("Checking…") == 1
    assert seen.count("OK · ") == 4
    last_day = date_words(QDate(2027, 1, 30))
    assert f"TLSv1.3. Example CA, R11 vouches for the server, until {last_day}." in seen
    assert not button(dialog, "Run again").isEnabled()
    assert not button(dialog, "Copy report").isEnabled()


def test_a_good_check_says_so(dialog: DiagnosticsDialog) -> None:
    show(dialog, GOOD)
    seen = seen_texts(dialog)
    assert "Everything is as it should be." in seen
    assert seen.count("OK · ") == len(GOOD)
    assert "Phone 8001 is online and idle." in seen
    assert "Checking" not in seen


def test_a_bad_check_says_what_to_do(dialog: DiagnosticsDialog) -> None:
    show(dialog, BAD)
    seen = seen_texts(dialog)
    assert "Something is wrong" in seen
    assert "http: the token travels in clear." in seen
    assert "The server's clock is 1:00:05 behind this computer's." in seen
    assert "Failed · 51 ms" in seen
    assert "The token is not valid or has expired." in seen
    assert "Sign in again, or paste a new token into the account." in seen
    assert "令牌无效：the token has expired" in seen
    assert "Skipped" in seen


def test_a_new_check_begins_empty(dialog: DiagnosticsDialog) -> None:
    show(dialog, BAD)
    dialog.show_begun("Sales", "8002")
    seen = seen_texts(dialog)
    assert "Failed" not in seen
    assert "令牌无效" not in seen
    assert not button(dialog, "Copy report").isEnabled()


def test_a_screen_reader_hears_each_steps_result(dialog: DiagnosticsDialog) -> None:
    show(dialog, BAD)
    names = shown_names(dialog)
    assert "Token: Failed · 51 ms" in names
    assert "Proxy: OK · 1 ms" in names
    assert "Extension: Skipped" in names


def test_run_again_asks_for_another_check(dialog: DiagnosticsDialog, qtbot: QtBot) -> None:
    show(dialog, GOOD)
    with qtbot.waitSignal(dialog.check_requested):
        button(dialog, "Run again").click()


def test_closing_stops_a_check_that_runs(dialog: DiagnosticsDialog, qtbot: QtBot) -> None:
    show_running(dialog)
    with qtbot.waitSignal(dialog.stop_requested):
        button(dialog, "Close").click()
    assert not dialog.isVisible()


def test_escape_stops_a_check_that_runs(dialog: DiagnosticsDialog, qtbot: QtBot) -> None:
    show_running(dialog)
    with qtbot.waitSignal(dialog.stop_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_closing_after_a_check_stops_nothing(dialog: DiagnosticsDialog, qtbot: QtBot) -> None:
    show(dialog, GOOD)
    with qtbot.assertNotEmitted(dialog.stop_requested):
        button(dialog, "Close").click()


def test_a_report_is_plain_text_with_the_versions(dialog: DiagnosticsDialog) -> None:
    QApplication.setApplicationVersion("9.8.7")
    show(dialog, GOOD)
    button(dialog, "Copy report").click()
    mime = QApplication.clipboard().mimeData()
    assert mime.hasText()
    assert not mime.hasHtml()
    report = mime.text()
    assert report.startswith("Dialer 9.8.7: connection check\n2026-11-23 14:05:00 UTC\n")
    assert "Python 3." in report
    assert "Qt 6." in report
    assert "Encryption: OK · 103 ms\n  TLSv1.3. Example CA, R11" in report
    order = [report.index(f"\n{title}: ") for title in ("Name of the server", "Proxy", "Clocks")]
    assert order == sorted(order)
    assert button(dialog, "Copied").isEnabled()


def test_a_report_tells_no_token_no_key_and_no_whole_number(dialog: DiagnosticsDialog) -> None:
    words = f"bad token {TOKEN} of 8001, +49 30 123456, 0049-30-123.456, （０３０）123456 at 14:05"
    lines = (*GOOD[:5], trouble(CheckStep.TOKEN, refused_by_ret(600, words)), *GOOD[6:])
    show(dialog, lines)
    assert words in seen_texts(dialog), "the person may see what the report hides"
    button(dialog, "Copy report").click()
    report = QApplication.clipboard().text()
    for hidden in (TOKEN, "8001", "123456", "123.456", "key=", "5ec2e7", "4711", "customers"):
        assert hidden not in report
    assert "Address: https://pbx.example.com:8443\n" in report
    assert "Extension: …001\n" in report
    assert "of …001" in report
    assert "Phone …001 is online" in report
    assert report.count("…456") == 3


@pytest.mark.parametrize("extension", ["", "1", "8001", "ada@pbx.example"])
def test_any_extension_can_be_reported(dialog: DiagnosticsDialog, extension: str) -> None:
    dialog.show_begun("Sales", extension)
    dialog.show_diagnosis(a_diagnosis(GOOD, extension=extension))
    button(dialog, "Copy report").click()
    report = QApplication.clipboard().text()
    assert "Extension: " in report
    assert "ada@" not in report


def every_line() -> list[DiagnosisLine]:
    """Every finding and every reason, wherever they may stand."""
    facts = {
        Finding.CLOCK_AHEAD: ("61",),
        Finding.CLOCK_BEHIND: ("90000",),
        Finding.PHONE_ONLINE: ("other",),
    }
    found = [
        DiagnosisLine(
            CheckStep.EXTENSION, CheckResult.WARNING, each, 3, facts.get(each, ("a",) * 3)
        )
        for each in Finding
    ]
    failed = [
        DiagnosisLine(step, CheckResult.FAILED, Finding.TROUBLE, 3, reason=reason)
        for step in (CheckStep.NAME, CheckStep.TOKEN)
        for reason in Reason
    ]
    return found + failed


def test_everything_has_words(dialog: DiagnosticsDialog) -> None:
    for line in every_line():
        dialog.show_begun("Sales", "8001")
        before = seen_texts(dialog).splitlines()
        dialog.show_line(line)
        seen = seen_texts(dialog)
        assert len(seen.splitlines()) > len(before), line
        assert "{" not in seen, line


@pytest.mark.parametrize("text", [EVIL, EVIL * 40, "a" * 500, "{0} {extension} %1"])
def test_words_from_outside_are_plain(dialog: DiagnosticsDialog, text: str) -> None:
    failed = replace(BAD[5], server_text=text)
    secured = replace(GOOD[3], facts=("TLSv1.3", text, "2027-01-30"))
    dialog.show_begun(text, text)
    for line in (secured, failed):
        dialog.show_line(line)
    assert seen_texts(dialog).count(text) >= 3
    assert_plain(dialog)


def test_the_providers_words_can_be_selected(dialog: DiagnosticsDialog) -> None:
    show(dialog, BAD)
    label = next(each for each in dialog.findChildren(QLabel) if "令牌无效" in each.text())
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def assert_nothing_is_cut_off(dialog: DiagnosticsDialog) -> None:
    settle()
    assert cut_off(dialog) == []
    for area in dialog.findChildren(QScrollArea):
        assert beyond_the_edge(area) == []


@pytest.mark.parametrize("lines", [GOOD, BAD], ids=["good", "bad"])
@pytest.mark.parametrize("zoom", [75, 100, 200])
def test_nothing_is_cut_off(opened: Open, lines: tuple[DiagnosisLine, ...], zoom: int) -> None:
    dialog = opened(zoom)
    show(dialog, lines)
    assert_nothing_is_cut_off(dialog)


@pytest.mark.usefixtures("doubled")
@pytest.mark.parametrize("lines", [GOOD, BAD], ids=["good", "bad"])
def test_nothing_is_cut_off_with_twice_the_words(
    opened: Open, lines: tuple[DiagnosisLine, ...]
) -> None:
    dialog = opened(100)
    show(dialog, lines)
    assert_nothing_is_cut_off(dialog)


def test_a_check_without_trouble_needs_no_scrolling(dialog: DiagnosticsDialog) -> None:
    show(dialog, GOOD)
    settle()
    (area,) = dialog.findChildren(QScrollArea)
    assert not area.verticalScrollBar().isVisible()
