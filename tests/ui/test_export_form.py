"""The export: what is offered, progress, stop and result, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QProgressBar
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_export import ExportFormat
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import FULL_DISK
from tests.ui.parts import button, number_field, part, seen_texts


@pytest.fixture
def form(window: MainWindow) -> MainWindow:
    """A window with the form open."""
    window.resize(1366, 768)
    button(window, "Export the calls that are shown").click()
    return window


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Table (CSV)…", ExportFormat.CSV),
        ("JSON…", ExportFormat.JSON),
        ("Numbers (vCard)…", ExportFormat.VCARD),
    ],
)
def test_a_file_of_each_kind_is_wished_with_what_is_shown(
    form: MainWindow, qtbot: QtBot, tmp_path: Path, words: str, kind: ExportFormat
) -> None:
    assert QApplication.focusWidget() is button(form, "Table (CSV)…")
    part(form, QLineEdit, "Search").setText("Weber")
    button(form, words).click()
    chooser = form.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    assert chooser.defaultSuffix() == kind
    path = str(tmp_path / f"x.{kind}")
    with qtbot.waitSignal(form.recent.export_requested) as wish:
        chooser.fileSelected.emit(path)
    chooser.reject()
    assert wish.args is not None
    assert (wish.args[0], wish.args[1], wish.args[2].text) == (path, kind, "Weber")
    assert QApplication.focusWidget() is button(form, "Stop the export")


def test_progress_can_be_stopped(form: MainWindow, qtbot: QtBot) -> None:
    form.recent.export.show_progress(5000, 10_000)
    bar = part(form, QProgressBar, "Calls written")
    assert bar.value() * 2 == bar.maximum()
    assert "Calls: 5000 of 10000" in seen_texts(form)
    with qtbot.waitSignal(form.recent.export.stop_requested):
        button(form, "Stop the export").click()
    form.recent.export.show_progress(6000, 10_000)  # was on its way already
    assert "Stopping…" in seen_texts(form)
    form.recent.export.show_stopped()
    assert "Stopped: nothing was exported." in seen_texts(form)
    assert not bar.isVisible()


@pytest.mark.parametrize(
    ("path", "said"), [("/tmp/<b>x</b>.csv", "/tmp/<b>x</b>.csv"), ("/tmp/a\u202eb", "/tmp/a")]
)
def test_it_says_where_the_file_is_as_plain_text(form: MainWindow, path: str, said: str) -> None:
    form.recent.export.show_finished(path, 1234)
    assert said in seen_texts(form)
    assert "Calls exported: 1234" in seen_texts(form)
    assert "\u202e" not in seen_texts(form)


def test_it_says_why_there_is_no_file(form: MainWindow) -> None:
    form.recent.export.show_failed(FULL_DISK)
    assert f"Nothing was exported. {FULL_DISK}" in seen_texts(form)
    form.recent.export.show_failed(None)
    assert "Nothing was exported. The log tells more." in seen_texts(form)


def test_the_menu_opens_it_and_escape_closes_it(window: MainWindow) -> None:
    window.menu_actions.export_calls.trigger()
    first = button(window, "Table (CSV)…")
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert not window.recent.export.isVisible()
    assert number_field(window).hasFocus()
