"""Nothing places a call but Enter in the number field and the button Call."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.ui.dialer.dial_pad import DialPad
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.widgets.buttons import Unfolder
from tests.ui.diagnostics_scenes import BAD, show
from tests.ui.gallery import SCENES, SIGNED_IN_ACCOUNT, type_in
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import button, dialog, number_field, part
from tests.ui.wishes import Wishes

NUMBER = "+4930123456"
KEYS = [
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
]
PLACES_CALLS = {"number", "call"}
"""The object names of the two."""
WORDS_ALONE = {
    *("number", "unassigned", "nonsense", "several", "long-history", "keyring", "details"),
    *("recording-expired", "catching-up", "catch-up-stopping", "not-found", "statistics-not-saved"),
    *(each for each in ALL_SCENES if each.startswith("live-") and each != "live-ringing"),
}
"""States with the controls of another one, once all is unfolded and a number is in the field."""
OF_ITS_OWN = [each for each in ALL_SCENES if each not in WORDS_ALONE]
ANSWER = re.compile(r"Call( again| anyway| \+[\d ]+)")
"""What a button says that places the call which was asked about."""


@pytest.mark.parametrize("scene", OF_ITS_OWN)
def test_no_other_control_of_the_window_places_a_call(
    window: MainWindow, wishes: Wishes, scene: str
) -> None:
    window.resize(420, 900)
    button(window, "Call details").click()
    ALL_SCENES[scene](window)
    wishes.calls.clear()
    press_on_all(window, window)
    assert wishes.calls == []


def open_account(window: MainWindow) -> None:
    window.show_account_dialog()


def open_account_with_app_id(window: MainWindow) -> None:
    window.form.show_accounts((SIGNED_IN_ACCOUNT,), SIGNED_IN_ACCOUNT.id)
    window.show_account_dialog()


def open_connection_check(window: MainWindow) -> None:
    show(window.dialogs.open_diagnostics(), BAD)


def pick(name: str) -> Callable[[MainWindow], None]:
    def open_from_menu(window: MainWindow) -> None:
        (action,) = [each for each in window.findChildren(QAction) if each.text() == name]
        action.trigger()

    return open_from_menu


@pytest.mark.parametrize(
    "open_it",
    [
        open_account,
        open_account_with_app_id,
        open_connection_check,
        pick("Settings…"),
        pick("Keyboard and help"),
        pick("About Dialer"),
    ],
)
def test_no_control_of_a_dialog_places_a_call(
    window: MainWindow, wishes: Wishes, open_it: Callable[[MainWindow], None]
) -> None:
    open_it(window)
    names = [id_of(each) for each in controls(dialog())]
    for name in names:
        for key, modifier in KEYS:
            if QApplication.activeModalWidget() is None:
                open_it(window)
            for control in controls(dialog()):
                if id_of(control) == name:
                    press(control, window, key, modifier)
                    break
    assert names
    assert wishes.calls == []
    while QApplication.activeModalWidget() is not None:
        dialog().reject()


def test_no_entry_of_a_list_that_opens_places_a_call(window: MainWindow, wishes: Wishes) -> None:
    SCENES["phones"](window)
    boxes = [each for each in window.findChildren(QComboBox) if each.isEnabled()]
    button(window, "Filters").click()
    assert len(boxes) == 8
    for box in boxes:
        for key, modifier in KEYS:
            box.setFocus()
            box.showPopup()
            QTest.keyClick(box.view(), key, modifier)
            box.hidePopup()
            QTest.keyClick(box, key, modifier)
            close_popups()
    assert wishes.calls == []


@pytest.mark.parametrize(("key", "modifier"), KEYS[:2])
def test_enter_in_a_field_goes_back_to_the_number(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    button(window, "Call details").click()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for name in ("Customer ID", "Employee ID", "Maturity", "Member ID", "Caller ID", "Search"):
        field = part(window, QLineEdit, name)
        field.setFocus()
        QTest.keyClicks(field, "4930")
        QTest.keyClick(field, key, modifier)
        assert QApplication.focusWidget() is number_field(window), name
        assert field.text() == "4930", name


@pytest.mark.parametrize(("key", "modifier"), KEYS[:2])
def test_enter_in_a_choice_goes_back_to_the_number(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    for name in ("Account", "Extension", "Caller ID"):
        box = part(window, QComboBox, name)
        box.setFocus()
        QTest.keyClick(box, key, modifier)
        assert QApplication.focusWidget() is number_field(window), name


def test_enter_in_the_search_asks_at_once(window: MainWindow, qtbot: QtBot) -> None:
    search = part(window, QLineEdit, "Search")
    search.setFocus()
    QTest.keyClicks(search, "Weber")
    with qtbot.waitSignal(window.recent.recent_calls_requested) as asked:
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert asked.args == [CallSearch("Weber")]


def test_enter_settles_the_caller_id(window: MainWindow, wishes: Wishes) -> None:
    line = part(window, QLineEdit, "Caller ID")
    line.setFocus()
    QTest.keyClicks(line, "4930111")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert wishes.accounts[-1].last_caller_id == "4930111"


def controls(root: QWidget) -> list[QWidget]:
    """Return all in a window that can have the focus, but for what places calls."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.window() is root
        and each.isVisible()
        and each.isEnabled()
        and (each.focusPolicy() is not Qt.FocusPolicy.NoFocus or isinstance(each.parent(), DialPad))
        and each.objectName() not in PLACES_CALLS
        and not (isinstance(each, QPushButton) and ANSWER.fullmatch(each.text()))
    ]


def id_of(widget: QWidget) -> tuple[str, str, int, int]:
    """Return by what a control is known again in a dialog that was opened anew."""
    place = widget.mapTo(widget.window(), QPoint())
    return type(widget).__name__, widget.accessibleName(), place.x(), place.y()


def press_on_all(root: QWidget, window: MainWindow) -> None:
    pressed = 0
    for control in controls(root):
        for unfolder in window.findChildren(Unfolder):
            unfolder.setChecked(True)  # a key before this one may have folded it
        for key, modifier in KEYS:
            if isValid(control) and control.isVisible() and control.isEnabled():
                press(control, window, key, modifier)
                pressed += 1
    assert pressed > 50


def press(control: QWidget, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press a key on a control while a number that can be called is in the field."""
    type_in(window, NUMBER)
    control.setFocus()
    QTest.keyClick(control, key, modifier)
    close_popups()


def close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
