"""How the number field formats while it is edited: no digit moves, and undo knows edits only."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dialer_gui.domain.number_facts import dialled_characters
from dialer_gui.domain.numbers import read_number
from dialer_gui.ui.dialer.number_field import NumberField
from tests.desktop.waiting import PATIENCE_MS

KEYS = {
    "<": Qt.Key.Key_Backspace,
    "x": Qt.Key.Key_Delete,
    "l": Qt.Key.Key_Left,
    "r": Qt.Key.Key_Right,
    "h": Qt.Key.Key_Home,
    "e": Qt.Key.Key_End,
}
UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


@pytest.fixture
def field(qtbot: QtBot) -> NumberField:
    """A field that reads German numbers and has the focus."""
    field = NumberField()
    qtbot.addWidget(field)
    field.set_reading("DE", ("8001", "80012345"))
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=PATIENCE_MS)
    return field


def press(field: NumberField, keys: str) -> None:
    """Type characters; the letters of ``KEYS`` stand for keys, ``u`` and ``y`` undo and redo."""
    for key in keys:
        if key in KEYS:
            QTest.keyClick(field, KEYS[key])
        elif key in "uy":
            QTest.keySequence(field, QKeySequence(UNDO if key == "u" else REDO))
        else:
            QTest.keyClicks(field, key)


def seen(field: NumberField) -> str:
    """Return the text with ``|`` at the cursor, or the selection in brackets of its own."""
    text, start = field.text(), field.selectionStart()
    if start < 0:
        return f"{text[: field.cursorPosition()]}|{text[field.cursorPosition() :]}"
    end = field.selectionEnd()
    return f"{text[:start]}[{text[start:end]}]{text[end:]}"


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("+4930123456", "+49 30 123456|"),
        ("030123456", "030 123456|"),
        ("004930123456", "00 49 30 123456|"),
        ("+14155552671", "+1 415-555-2671|"),
        # what is no number yet, extensions, service codes
        ("0301", "0301|"),
        ("8001", "8001|"),
        ("80012345", "80012345|"),
        ("*21*030123456#", "*21*030123456#|"),
        # marks that a person types are theirs, and with them the text
        ("+49 (0)30 123456", "+49 (0)30 123456|"),
        ("030/123456", "030/123456|"),
        ("+49 30-123lll9", "+49 30-9|123"),
        ("5551234 5551235", "5551234 5551235|"),
        ("+49 30 123456", "+49 30 123456|"),
        ("+4930 <123456", "+49 30 123456|"),
        # in the middle
        ("+49123456hrrr30", "+49 30| 123456"),
        ("+4930123456llllll<", "+49 3|1234 56"),
        ("+4930123456lllllll<", "+49 3|1234 56"),
        ("+4930123456lllllllx", "+49 30 |23456"),
        ("+4930123456hrrrx", "+49|0123456"),
        ("+4930123456hx", "|4930123456"),
        ("+4930123456<<<<<<<<<<", "+|"),
        # one step for a run of digits; none that only formats
        ("+4930123456u", "|"),
        ("+4930123456uy", "+49 30 123456|"),
        ("+4930123456<<<u", "+49 30 123456|"),
        ("+4930123456llllll<7u", "+49 3|1234 56"),
        ("+4930123456llllll<7uu", "+49 30| 123456"),
        ("+4930123456u030y", "030|"),
        ("uy", "|"),
    ],
)
def test_keys_give_a_formatted_number(field: NumberField, keys: str, shown: str) -> None:
    press(field, keys)
    assert seen(field) == shown


def test_a_selection_stays_over_its_digits(field: NumberField) -> None:
    field.set_reading(None)
    press(field, "+4930123456")
    field.clearFocus()
    for start, length, shown in ((3, 2, "+49 [30] 123456"), (5, -2, "+49 [30] 123456")):
        field.set_reading(None)
        field.setText("+4930123456")
        field.setSelection(start, length)
        field.set_reading("DE")
        assert seen(field) == shown
        assert field.cursorPosition() == (6 if length > 0 else 4)


def test_what_is_edited_in_its_middle_waits_for_the_next_key(field: NumberField) -> None:
    field.set_reading(None)
    press(field, "+4930123456l")
    field.set_reading("DE")
    assert seen(field) == "+493012345|6"
    press(field, "7")
    assert seen(field) == "+49 30 123457|6"


def test_another_country_groups_the_digits_in_its_own_way(field: NumberField) -> None:
    press(field, "2025550123")
    field.set_reading("US")
    assert field.text() == "(202) 555-0123"
    press(field, "u")
    assert field.text() == ""


@pytest.mark.parametrize(("keys", "digits"), [("hx", "025550123"), ("hrrrrrr<", "205550123")])
def test_no_bracket_keeps_a_digit_from_being_deleted(
    field: NumberField, keys: str, digits: str
) -> None:
    field.set_reading("US")
    press(field, "2025550123")
    assert field.text() == "(202) 555-0123"
    press(field, keys)
    assert dialled_characters(field.text()) == digits


def test_a_cut_takes_what_is_selected(field: NumberField) -> None:
    press(field, "+4930123456")
    field.setSelection(4, 3)
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Cut))
    assert QGuiApplication.clipboard().text() == "30 "
    assert seen(field) == "+49|123456"
    press(field, "u")
    assert field.text() == "+49 30 123456"


def test_the_menu_undoes_like_the_keys(field: NumberField, qtbot: QtBot) -> None:
    press(field, "+4930123456")

    def act(name: str) -> None:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), field.pos())
        QApplication.sendEvent(field, event)
        (menu,) = field.findChildren(QMenu)
        next(each for each in menu.actions() if each.objectName() == name).trigger()
        with qtbot.waitSignal(menu.destroyed):
            menu.close()

    act("edit-undo")
    assert field.text() == ""
    act("edit-redo")
    assert field.text() == "+49 30 123456"


def test_what_is_being_composed_is_left_alone(field: NumberField) -> None:
    press(field, "+49301234")
    QApplication.sendEvent(field, QInputMethodEvent("5", []))
    assert field.text() == "+49 30 1234"
    composed = QInputMethodEvent("", [])
    composed.setCommitString("56")
    QApplication.sendEvent(field, composed)
    assert seen(field) == "+49 30 123456|"


@settings(max_examples=150, deadline=None)
@given(
    country=st.sampled_from(["DE", "US", "CN", "MX", "ID", "GB", ""]),
    keys=st.lists(
        st.sampled_from(
            [*"0123456789", "+", "*", "+4930", "0301234567", "+1415", "<", "x", *"lrhe"]
        ),
        max_size=30,
    ),
)
def test_every_edit_does_to_the_digits_what_it_does_without_marks(
    qapp: QApplication, country: str, keys: list[str]
) -> None:
    field = NumberField()
    field.set_reading(country, ("8001",))
    number, place = "", 0
    texts = [""]
    for key in keys:
        before = len(dialled_characters(field.text()[: field.cursorPosition()]))
        assert before == place
        if len(key) > 1:
            field.paste_text(key)
        else:
            press(field, key)
        place_now = len(dialled_characters(field.text()[: field.cursorPosition()]))
        if key == "<":
            number, place = number[: max(place - 1, 0)] + number[place:], max(place - 1, 0)
        elif key == "x":
            number = number[:place] + number[place + 1 :]
        elif key in KEYS:
            place = place_now
        else:
            number, place = number[:place] + key + number[place:], place + len(key)
        assert dialled_characters(field.text()) == number
        assert read_number(field.text(), country) == read_number(number, country)
        texts.append(field.text())
    while field.isUndoAvailable():
        now = dialled_characters(field.text())
        field.undo()
        assert dialled_characters(field.text()) != now
        assert field.text() in texts
    assert field.text() == ""


@settings(max_examples=300, deadline=None)
@given(
    country=st.sampled_from(["DE", "US", "CN", "MX", "ID", "GB", ""]),
    typed=st.text("0123456789+ -/().*#", max_size=25),
)
def test_marks_that_a_person_types_mean_the_same_as_without_formatting(
    qapp: QApplication, country: str, typed: str
) -> None:
    field = NumberField()
    field.set_reading(country, ("8001",))
    press(field, typed)
    assert dialled_characters(field.text()) == dialled_characters(typed)
    assert read_number(field.text(), country) == read_number(typed, country)
