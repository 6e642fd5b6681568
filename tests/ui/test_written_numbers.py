"""A call's number is written by the rules of the account it was placed with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListView
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import ACCOUNT, REQUEST, entries
from tests.ui.parts import part, seen_texts, unfold_status

AMERICAN = replace(
    ACCOUNT, id="c" * 32, name="New York", extensions=("9001",), default_country="US"
)
CALLED = replace(REQUEST, number="0301231303", dialled="0301231303")
AS_WRITTEN = "+49 30 1231303"


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """The window with a German account, chosen, and an American one; a German call in its list."""
    window.form.show_accounts((ACCOUNT, AMERICAN), ACCOUNT.id)
    first = replace(entries()[0], request=CALLED, outcome=CallOutcome.accepted())
    window.recent.show_entries((first, *entries()[1:]))
    return window


def choose_the_american(window: MainWindow) -> None:
    part(window, QComboBox, "Account").setCurrentText(AMERICAN.name)


def row(window: MainWindow) -> tuple[str, str]:
    """Return what the first row shows, and how it is read out."""
    index = part(window, QListView, "Recent calls").model().index(0, 0)
    return str(index.data()), str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_list_writes_a_call_by_its_own_account(window: MainWindow) -> None:
    choose_the_american(window)
    shown, spoken = row(window)
    assert shown == AS_WRITTEN
    assert spoken.startswith(f"{AS_WRITTEN}, ")


def test_the_strip_writes_a_call_by_its_own_account(window: MainWindow) -> None:
    window.call_status.start(CALLED)
    choose_the_american(window)
    window.call_status.end(CALLED, CallOutcome.accepted())
    unfold_status(window)
    assert f"We connect {AS_WRITTEN}" in seen_texts(window).replace("\u00a0", " ")


def test_the_question_writes_a_call_by_its_own_account(window: MainWindow) -> None:
    choose_the_american(window)
    window.call_status.question(GuardDecision.REPEATED, CALLED)
    assert f"You called {AS_WRITTEN} a moment ago." in seen_texts(window).replace("\u00a0", " ")


def test_an_extension_is_that_of_its_own_account(window: MainWindow, qtbot: QtBot) -> None:
    internal = replace(REQUEST, number="0308001", dialled="0308001")
    german = replace(ACCOUNT, extensions=("0308001",))
    window.recent.show_entries((replace(entries()[0], request=internal),))
    assert row(window)[0] != "0308001"
    with qtbot.waitSignal(part(window, QListView, "Recent calls").model().dataChanged):
        window.form.show_accounts((german, AMERICAN), AMERICAN.id)
    assert row(window)[0] == "0308001"


def test_without_its_account_a_number_stays_as_it_is(window: MainWindow) -> None:
    window.form.show_accounts((AMERICAN,), AMERICAN.id)
    assert row(window)[0] == CALLED.number
