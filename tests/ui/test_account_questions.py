"""What the Account dialog asks before anything is lost, and where the keys go in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.widgets import inline_question
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.gallery import SECOND_ACCOUNT, SIGNED_IN_ACCOUNT
from tests.ui.parts import account_dialog, button, dialog, part, seen_texts

UNSAVED = "What you changed in this account is not saved yet."


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told of questions."""
    texts: list[str] = []

    def announce(_widget: QWidget, text: str, *, is_error: bool = False) -> None:
        assert is_error
        texts.append(text)

    monkeypatch.setattr(inline_question, "announce", announce)
    return texts


@pytest.fixture
def open_dialog(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    """Open the accounts and wait until they take keys."""

    def show_and_wait() -> None:
        window.show_account_dialog()
        dialog().activateWindow()
        qtbot.waitUntil(lambda: dialog().isActiveWindow(), timeout=PATIENCE_MS)

    return show_and_wait


def line(name: str) -> QLineEdit:
    return part(dialog(), QLineEdit, name)


def chooser() -> QComboBox:
    return part(dialog(), QComboBox, "Account")


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def focused() -> QWidget | None:
    return dialog().focusWidget()


def _type_a_token() -> None:
    line("Token").setText("5ec2e7")


def _type_an_extension() -> None:
    line("Extensions").setText("8001, 8002, 9999")


def _type_a_prefix() -> None:
    line("Strip prefixes").setText("000")


def _tick() -> None:
    part(dialog(), QCheckBox, "Keep the + in front").click()


def _choose_the_other_way() -> None:
    part(dialog(), QRadioButton, "App ID and access key").click()


def _type_a_country() -> None:
    part(dialog(), QComboBox, "Default country").setEditText("Atlantis")


CHANGES = (
    _type_a_token,
    _type_an_extension,
    _type_a_prefix,
    _tick,
    _choose_the_other_way,
    _type_a_country,
)


def test_the_arrows_lead_from_account_to_account(open_dialog: Callable[[], None]) -> None:
    open_dialog()
    assert focused() is line("API address")
    chooser().setFocus()
    press(Qt.Key.Key_Down)
    assert line("Name").text() == SECOND_ACCOUNT.name
    assert focused() is chooser()
    press(Qt.Key.Key_Up)
    assert line("Name").text() != SECOND_ACCOUNT.name
    assert UNSAVED not in seen_texts(dialog())


@pytest.mark.parametrize("change", CHANGES)
def test_no_change_is_lost_unasked(
    open_dialog: Callable[[], None], announced: list[str], change: Callable[[], None]
) -> None:
    open_dialog()
    name = line("Name").text()
    change()
    chooser().setFocus()
    press(Qt.Key.Key_Down)
    assert announced == [UNSAVED]
    assert focused() is button(dialog(), "Keep editing")
    assert line("Name").text() == chooser().currentText() == name
    button(dialog(), "Keep editing").click()
    assert focused() is chooser()
    assert UNSAVED not in seen_texts(dialog())
    press(Qt.Key.Key_Down)
    button(dialog(), "Discard the changes").click()
    assert line("Name").text() == chooser().currentText() == SECOND_ACCOUNT.name
    assert focused() is chooser()


def test_what_is_kept_can_be_saved(
    window: MainWindow, open_dialog: Callable[[], None], qtbot: QtBot
) -> None:
    open_dialog()
    _type_an_extension()
    _type_a_token()
    chooser().setCurrentText(SECOND_ACCOUNT.name)
    press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(account_dialog().account_saved) as saved:
        button(dialog(), "Save").click()
    account, token = saved.args
    assert account.extensions[-1] == "9999"
    assert token.reveal() == "5ec2e7"


def test_a_new_account_that_was_begun_is_asked_about_too(open_dialog: Callable[[], None]) -> None:
    open_dialog()
    _type_an_extension()
    button(dialog(), "Add").click()
    press(Qt.Key.Key_Escape)
    assert focused() is button(dialog(), "Add")
    assert line("Extensions").text().endswith("9999")
    button(dialog(), "Add").click()
    button(dialog(), "Discard the changes").click()
    assert focused() is line("API address")
    assert line("Name").text() == ""
    line("Name").setText("Begun")
    chooser().setCurrentText(SECOND_ACCOUNT.name)
    assert UNSAVED in seen_texts(dialog())
    assert line("Name").text() == "Begun"
    assert chooser().currentIndex() == -1


def test_removing_is_asked_about_aloud_and_can_be_taken_back(
    window: MainWindow, open_dialog: Callable[[], None], announced: list[str], qtbot: QtBot
) -> None:
    open_dialog()
    button(dialog(), "Remove").setFocus()
    with qtbot.assertNotEmitted(account_dialog().account_removed):
        press(Qt.Key.Key_Space)
        assert announced == ["Remove this account and its token? Its calls stay in the list."]
        assert focused() is button(dialog(), "Keep it")
        press(Qt.Key.Key_Escape)
        assert dialog().isVisible()
        assert announced[0] not in seen_texts(dialog())
        assert focused() is button(dialog(), "Remove")
    press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("change", CHANGES)
def test_escape_loses_nothing_that_was_typed(
    open_dialog: Callable[[], None], announced: list[str], change: Callable[[], None]
) -> None:
    open_dialog()
    change()
    press(Qt.Key.Key_Escape)
    assert announced == [UNSAVED]
    press(Qt.Key.Key_Escape)
    assert UNSAVED not in seen_texts(dialog())
    press(Qt.Key.Key_Escape)
    button(dialog(), "Discard the changes").click()
    assert QApplication.activeModalWidget() is None
    open_dialog()
    press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None, "nothing was typed this time"


def test_one_question_at_a_time(open_dialog: Callable[[], None]) -> None:
    open_dialog()
    _type_an_extension()
    button(dialog(), "Remove").click()
    chooser().setCurrentText(SECOND_ACCOUNT.name)
    assert not button(dialog(), "Keep it").isVisible()
    button(dialog(), "Remove").click()
    assert not button(dialog(), "Keep editing").isVisible()


def test_escape_takes_the_sign_out_question_back(
    window: MainWindow, open_dialog: Callable[[], None]
) -> None:
    window.form.show_accounts((SIGNED_IN_ACCOUNT,), SIGNED_IN_ACCOUNT.id)
    open_dialog()
    button(dialog(), "Sign out…").click()
    press(Qt.Key.Key_Escape)
    assert focused() is button(dialog(), "Sign out…")
    assert not button(dialog(), "Stay signed in").isVisible()


def test_enter_presses_the_button_that_has_the_focus(
    window: MainWindow, open_dialog: Callable[[], None], qtbot: QtBot
) -> None:
    open_dialog()
    button(dialog(), "Remove").setFocus()
    with qtbot.assertNotEmitted(account_dialog().account_saved):
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Return)
        assert focused() is button(dialog(), "Remove")
        press(Qt.Key.Key_Return)
        with qtbot.waitSignal(account_dialog().account_removed):
            button(dialog(), "Remove it").setFocus()
            press(Qt.Key.Key_Enter)
        assert focused() is chooser()
        button(dialog(), "Cancel").setFocus()
        press(Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("signs_in", [False, True])
@pytest.mark.parametrize("asks", [False, True])
def test_tab_goes_from_top_to_bottom(
    window: MainWindow, open_dialog: Callable[[], None], signs_in: bool, asks: bool
) -> None:
    if signs_in:
        window.form.show_accounts((SIGNED_IN_ACCOUNT, SECOND_ACCOUNT), SIGNED_IN_ACCOUNT.id)
    open_dialog()
    button(dialog(), "More").click()
    if asks:
        button(dialog(), "Remove").click()
    chooser().setFocus()
    (area,) = dialog().findChildren(QScrollArea)
    fields = area.widget()
    assert fields is not None
    order: list[tuple[int, int]] = []
    names: list[str] = []
    while len(names) < 30 and (not names or focused() is not chooser()):
        reached = focused()
        assert reached is not None
        names.append(_name(reached))
        if fields.isAncestorOf(reached):
            place = reached.mapTo(fields, reached.rect().center())
            order.append((place.y(), place.x()))
        press(Qt.Key.Key_Tab)
    question = ["Remove it", "Keep it"] if asks else []
    assert names[: 4 + len(question)] == ["Account", "Add", "Remove", *question, "API address"]
    assert names[-3:] == ["Cancel", "Save", "Test and save"]
    assert len(order) > 8
    assert order == sorted(order)


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QPushButton) else ""
    return text or widget.accessibleName()
