"""What gets into the number field, and how it comes out again."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.ui.dialer.dial_pad import DialPad
from dialer_gui.ui.dialer.number_field import MAX_RAW_LENGTH
from dialer_gui.ui.dialer.number_hint import NumberHint
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.help import keyboard_help
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.conftest import shown
from tests.ui.gallery import entries, make_window
from tests.ui.parts import button, number_field, number_text, part, seen_texts

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def paste(widget: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(widget, QKeySequence(QKeySequence.StandardKey.Paste))


def chooser() -> QMenu:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("+49 (0)30 123\u00a0456", "+4930123456"),
        ("tel:+1-555-123-4567", "+15551234567"),
        ("Call ０３０－１２３４５６ now", "030123456"),
        ("\u200e+44 20 7946 0123\u202c\n", "+442079460123"),
    ],
)
def test_a_paste_comes_in_clean(window: MainWindow, raw: str, clean: str) -> None:
    paste(number_field(window), raw)
    assert number_text(window) == clean


def test_undo_brings_the_raw_paste_back(window: MainWindow) -> None:
    field = number_field(window)
    paste(field, "Tel. +49 (0)30 123456")
    assert field.text() == "+49 30 123456"
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert field.text() == "Tel. +49 (0)30 123456"
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert field.text() == ""


def test_a_paste_in_the_middle_completes_the_number(window: MainWindow) -> None:
    field = number_field(window)
    field.setText("+4956")
    field.setCursorPosition(3)
    paste(field, "30-12-34")
    assert field.text() == "+49 30 123456"
    assert field.text()[: field.cursorPosition()] == "+49 30 1234"


def test_a_paste_over_the_selection_replaces_it(window: MainWindow) -> None:
    field = number_field(window)
    field.setText("8001")
    field.selectAll()
    paste(field, "+49 30 123456")
    assert field.text() == "+49 30 123456"


def test_a_paste_of_a_whole_book_leaves_a_line_of_it(window: MainWindow) -> None:
    field = number_field(window)
    paste(field, "no number " * 1_000_000)
    assert 0 < len(field.text()) <= MAX_RAW_LENGTH
    assert "There is no number in this text." in seen_texts(window)
    field.clear()
    paste(field, "+49 30 123456" + " and words" * 1_000_000)
    assert field.text() == "+49 30 123456"
    window.form.fill("+" * 1_000_000)
    assert len(field.text()) <= MAX_RAW_LENGTH


def test_several_numbers_open_a_choice_and_change_nothing(window: MainWindow) -> None:
    field = number_field(window)
    field.setText("8001")
    paste(field, "+49 30 123456\n+44 20 7946 0123")
    texts = [action.text() for action in chooser().actions()]
    assert texts == ["Which number?", "+49 30 123456", "+44 20 7946 0123"]
    assert field.text() == "8001"
    QTest.keyClick(chooser(), Qt.Key.Key_Down)
    QTest.keyClick(chooser(), Qt.Key.Key_Return)
    assert field.text() == "+44 20 7946 0123"


def test_escape_leaves_the_choice_as_it_was(window: MainWindow) -> None:
    field = number_field(window)
    field.setText("8001")
    paste(field, "+49 30 123456\n+44 20 7946 0123")
    QTest.keyClick(chooser(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert field.text() == "8001"


def test_a_long_list_is_cut_and_says_so(window: MainWindow) -> None:
    numbers = "\n".join(f"+49 30 1234{place:02d}" for place in range(20))
    paste(number_field(window), numbers)
    assert chooser().actions()[-1].text() == "Not shown: 8 more"
    chooser().close()


def test_several_numbers_from_a_link_wait_for_a_choice(window: MainWindow) -> None:
    window.form.fill("+49 30 123456 or +44 20 7946 0123")
    assert QApplication.activePopupWidget() is None
    assert "There are several numbers: choose one." in seen_texts(window)
    button(window, "Choose…").click()
    assert len(chooser().actions()) == 3
    chooser().close()


def test_a_dropped_text_comes_in_clean(window: MainWindow) -> None:
    field = number_field(window)
    data = QMimeData()
    data.setText("tel:+49-30-123456")
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(5, 5), copy, data, left, NO_MODIFIER)
    dropped = QDropEvent(QPointF(5, 5), copy, data, left, NO_MODIFIER)
    QApplication.sendEvent(field, entered)
    QApplication.sendEvent(field, dropped)
    assert field.text() == "+49 30 123456"


def test_typing_keeps_the_text_and_the_cursor(window: MainWindow) -> None:
    field = number_field(window)
    QTest.keyClicks(field, "+49 30-123")
    field.setCursorPosition(3)
    QTest.keyClicks(field, "9")
    assert field.text() == "+499 30-123"
    assert field.cursorPosition() == 4


@pytest.mark.parametrize("kind", ["pad", "extension", "list", "call"])
def test_what_is_dialled_goes_to_the_number_from_anywhere(window: MainWindow, kind: str) -> None:
    window.recent.show_entries(entries())
    focused: QWidget = {
        "pad": button(window, "5 J K L"),
        "extension": part(window, QComboBox, "Extension"),
        "list": part(window, QListView, "Recent calls"),
        "call": button(window, "Call"),
    }[kind]
    for key in "17*#+":
        number_field(window).clear()
        focused.setFocus()
        QTest.keyClicks(focused, key)
        assert number_text(window) == key
        assert part(window, QComboBox, "Extension").currentText() == "8001"


def test_what_is_typed_into_another_field_stays_there(window: MainWindow) -> None:
    search = part(window, QLineEdit, "Search")
    search.setFocus()
    QTest.keyClicks(search, "123")
    assert search.text() == "123"
    assert number_text(window) == ""


def test_paste_reaches_the_number_from_anywhere_but_a_text_field(window: MainWindow) -> None:
    button(window, "5 J K L").setFocus()
    paste(button(window, "5 J K L"), "+49 30 123456")
    assert number_text(window) == "+4930123456"
    customer = part(window, QLineEdit, "Customer ID")
    paste(customer, "C 77")
    assert customer.text() == "C 77"
    assert number_text(window) == "+4930123456"


def test_escape_clears_the_number_from_anywhere(window: MainWindow) -> None:
    for widget in (number_field(window), button(window, "Call")):
        window.form.fill("8002")
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert number_text(window) == ""


def test_the_pad_types(window: MainWindow) -> None:
    for name in ("1", "2 A B C", "Star", "0 plus", "Pound"):
        QTest.mouseClick(button(window, name), Qt.MouseButton.LeftButton)
    assert number_text(window) == "12*0#"
    assert QApplication.focusWidget() is number_field(window)
    button(window, "Backspace").click()
    assert number_text(window) == "12*0"


ARROWS = {"l": Qt.Key.Key_Left, "r": Qt.Key.Key_Right, "u": Qt.Key.Key_Up, "d": Qt.Key.Key_Down}
ARROWS |= {"h": Qt.Key.Key_Home, "e": Qt.Key.Key_End}


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("", "1"),
        ("rd", "5 J K L"),
        ("rrr", "3 D E F"),
        ("rrrl", "2 A B C"),
        ("uul", "1"),
        ("dddd", "Star"),
        ("dddrr", "Pound"),
        ("e", "Pound"),
        ("eu", "9 W X Y Z"),
        ("eddrh", "1"),
    ],
)
def test_arrows_go_from_key_to_key_by_place(window: MainWindow, keys: str, name: str) -> None:
    tab_into_the_pad(window)
    for key in keys:
        QTest.keyClick(focused(), ARROWS[key])
    assert focused() is button(window, name)


def test_the_pad_is_one_stop_and_remembers_its_key(window: MainWindow) -> None:
    tab_into_the_pad(window)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert not isinstance(focused().parent(), DialPad)
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is button(window, "4 G H I")


def test_space_and_enter_press_the_key_that_has_the_focus(window: MainWindow) -> None:
    tab_into_the_pad(window)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_End)
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert number_field(window).text() == "10"
    assert focused() is button(window, "0 plus")


def tab_into_the_pad(window: MainWindow) -> None:
    """Press Tab until the pad has the focus."""
    number_field(window).setFocus()
    for _stop in range(20):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if isinstance(focused().parent(), DialPad):
            return
    pytest.fail("Tab does not come to the pad")


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_shift_click_on_zero_gives_a_plus(window: MainWindow) -> None:
    zero = button(window, "0 plus")
    QTest.mouseClick(zero, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(zero, Qt.MouseButton.LeftButton)
    assert number_text(window) == "+0"


def test_holding_zero_gives_a_plus_and_no_zero(window: MainWindow, qtbot: QtBot) -> None:
    zero = button(window, "0 plus")
    QTest.mousePress(zero, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: number_text(window) == "+", timeout=PATIENCE_MS)
    QTest.mouseRelease(zero, Qt.MouseButton.LeftButton)
    assert number_text(window) == "+"
    QTest.mouseClick(zero, Qt.MouseButton.LeftButton)
    assert number_text(window) == "+0"


def test_the_help_tells_which_zero_gives_a_plus() -> None:
    told = [keys for keys, words in keyboard_help() if words.endswith("for a +")]
    assert told == ["0 on the dial pad"]


def test_a_screen_readers_press_on_zero_gives_a_zero(window: MainWindow, qtbot: QtBot) -> None:
    button(window, "0 plus").animateClick()
    qtbot.waitUntil(lambda: number_text(window) != "", timeout=PATIENCE_MS)
    assert number_text(window) == "0"


def hint(window: MainWindow) -> str:
    """Return the line below the number, with the time as 00:00."""
    return re.sub(r"\d\d:\d\d", "00:00", window.findChildren(NumberHint)[0].text())


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("", ""),
        ("030123456", "Germany 00:00"),
        ("+12025550123", "United States 00:00"),
        ("+80012345678", ""),
        ("8001", "Extension"),
        ("112", ""),
        ("*97", ""),
        ("+49 (0)30 123456", "+49 30 123456 · Germany 00:00"),
        ("4930123456", "+49 30 123456 · Germany 00:00"),
        ("+499", ""),
    ],
)
def test_the_line_below_places_the_number_and_does_not_repeat_it(
    window: MainWindow, typed: str, line: str
) -> None:
    QTest.keyClicks(number_field(window), typed)
    assert hint(window) == line


def test_a_warning_waits_until_the_typing_pauses(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(number_field(window), "+1202")
    assert "too short" not in seen_texts(window)
    qtbot.waitUntil(lambda: "too short" in seen_texts(window), timeout=PATIENCE_MS)


@pytest.mark.parametrize("text", ["+", "(", "*"])
def test_the_beginning_of_a_number_is_no_complaint(window: MainWindow, text: str) -> None:
    QTest.keyClicks(number_field(window), text)
    assert hint(window) == ""


def test_a_paste_is_read_as_the_accounts_country_writes_numbers(window: MainWindow) -> None:
    paste(number_field(window), "Tel. 0171 1234567 0172 7654321 030 123456")
    texts = [action.text() for action in chooser().actions()]
    assert texts[1:] == ["+49 171 1234567", "+49 172 7654321", "+49 30 123456"]
    chooser().close()
    paste(number_field(window), "No 4711 030 1234567")
    assert number_text(window) == "0301234567"


def test_no_key_stroke_waits_for_the_numbering_plans(qtbot: QtBot) -> None:
    window = shown(qtbot, make_window(ready=False))
    QTest.keyClicks(number_field(window), "+4930123456")
    assert number_field(window).text() == "+4930123456"
    assert "Germany" not in seen_texts(window)
    window.form.show_plans_ready()
    assert number_field(window).text() == "+49 30 123456"
    assert hint(window) == "Germany 00:00"


def test_the_numbering_plans_are_not_loaded_before_they_are_ready() -> None:
    program = """
import sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
from tests.ui.gallery import entries, make_window
window = make_window(ready=False)
window.show()
window.recent.show_entries(entries())
window.form.fill("+4930123456")
QTest.keyClicks(window.findChild(QLineEdit, "number"), "12")
app.processEvents()
print(sorted({"phonenumbers", "requests", "sqlite3", "keyring"} & set(sys.modules)))
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"
