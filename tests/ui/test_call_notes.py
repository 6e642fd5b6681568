"""Result and note of a call: chosen, suggested, typed, taken back; shown in row and details."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_notes import CallNote, Disposition, suggested_disposition
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.call_list import CallList
from dialer_gui.ui.text.calls import endings_shown_as
from tests.ui.gallery_live import NOTED, RECORD, choose_call, recorded_entries
from tests.ui.parts import button, number_field, part, seen_texts


@pytest.fixture
def noted(window: MainWindow) -> list[tuple[HistoryEntry, Disposition | None, str]]:
    """Two answered calls, the first one current; what is noted of them."""
    window.resize(1366, 768)
    window.recent.show_entries(recorded_entries())
    choose_call(window, 1)
    wishes: list[tuple[HistoryEntry, Disposition | None, str]] = []
    window.recent.note_requested.connect(lambda *told: wishes.append(told))
    return wishes


def note(window: MainWindow) -> QLineEdit:
    return part(window, QLineEdit, "Note")


def pick(words: str) -> None:
    """Choose in the menu that is open, with the keys of a keyboard."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for action in menu.actions():
        if action.text() == words:
            menu.setActiveAction(action)
            QTest.keyClick(menu, Qt.Key.Key_Return)
            return
    raise AssertionError([action.text() for action in menu.actions()])


def result(window: MainWindow) -> str:
    return window.recent.facts.notes.result.text()


Wishes = list[tuple[HistoryEntry, Disposition | None, str]]


def test_a_result_is_chosen_with_keys(window: MainWindow, noted: Wishes) -> None:
    window.recent.facts.notes.result.setFocus()
    QTest.keyClick(window.recent.facts.notes.result, Qt.Key.Key_Space)
    pick("Call back")
    assert [(told[0].request.id, *told[1:]) for told in noted] == [
        (recorded_entries()[1].request.id, Disposition.CALL_BACK, "")
    ]


def test_what_the_record_suggests_is_marked_and_waits_for_a_person(
    window: MainWindow, noted: Wishes
) -> None:
    assert result(window) == "Result: not set"
    assert not noted
    window.recent.facts.notes.result.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Busy (suggested by the record)" in [action.text() for action in menu.actions()]
    menu.close()
    button(window, "Suggested: busy").click()
    assert [told[1:] for told in noted] == [(Disposition.BUSY, "")]


@pytest.mark.parametrize(
    ("code", "talking_s", "suggested"),
    [
        (10001, 12, Disposition.REACHED),
        (10005, 0, Disposition.NO_ANSWER),
        (10006, 0, Disposition.BUSY),
        (10014, 0, Disposition.WRONG_NUMBER),
        (10025, 0, None),
    ],
)
def test_the_record_suggests(code: int, talking_s: int, suggested: Disposition | None) -> None:
    record = replace(RECORD, hang_up_code=code, talking_s=talking_s, answered_at_s=None)
    assert suggested_disposition(record) is suggested
    assert suggested_disposition(None) is None


@pytest.mark.parametrize("leaving", ["Return", "Tab", "another call"])
def test_what_is_typed_is_kept_once(window: MainWindow, noted: Wishes, leaving: str) -> None:
    note(window).setFocus()
    QTest.keyClicks(note(window), "  ask  again ")
    assert not noted
    if leaving == "another call":
        choose_call(window, 0)
    else:
        QTest.keyClick(note(window), getattr(Qt.Key, f"Key_{leaving}"))
    number_field(window).setFocus()
    assert [(told[0].request.id, told[2].strip()) for told in noted] == [
        (recorded_entries()[1].request.id, "ask  again")
    ]
    assert CallNote().corrected(1.0, None, noted[0][2]).text == "ask again"


def test_enter_goes_back_to_the_number_and_never_calls(
    window: MainWindow, noted: Wishes, qtbot: QtBot
) -> None:
    del noted
    number_field(window).setText("+49 30 123456")
    note(window).setFocus()
    with qtbot.assertNotEmitted(window.form.call_requested):
        QTest.keyClicks(note(window), "x")
        QTest.keyClick(note(window), Qt.Key.Key_Return)
    assert number_field(window).hasFocus()


def test_escape_takes_back_what_was_typed(window: MainWindow, noted: Wishes) -> None:
    note(window).setFocus()
    QTest.keyClicks(note(window), "oops")
    QTest.keyClick(note(window), Qt.Key.Key_Escape)
    assert (note(window).text(), window.recent.facts.isVisible()) == ("", True)
    QTest.keyClick(note(window), Qt.Key.Key_Escape)
    assert not window.recent.facts.isVisible()
    assert not noted


def test_news_of_the_call_leave_what_is_being_typed(window: MainWindow, noted: Wishes) -> None:
    QTest.keyClicks(note(window), "half a sent")
    window.recent.show_entry(replace(recorded_entries()[1], record=RECORD))
    assert note(window).text() == "half a sent"
    assert not noted


def test_row_and_details_show_it_with_the_result_before(window: MainWindow) -> None:
    entry = replace(recorded_entries()[0], notes=NOTED)
    window.recent.show_entries((entry,))
    choose_call(window, 0)
    recent = part(window, QListView, "Recent calls")
    spoken = str(recent.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "answered 2:05 · call back · Ask for Ms Weber after four" in spoken
    assert result(window) == "Result: call back"
    assert note(window).text() == NOTED[1].text
    assert "Before: no answer (" in seen_texts(window)


def test_a_note_can_be_undone_as_often_as_it_was_written(
    window: MainWindow, noted: Wishes, qtbot: QtBot
) -> None:
    editor = window.recent.facts.notes
    entry = recorded_entries()[1]
    editor.set_result(Disposition.DONE)
    entry = replace(entry, notes=(CallNote(1.0, Disposition.DONE),))
    window.recent.show_entry(entry)
    undo = button(window, "Undo the note")
    with qtbot.waitSignal(window.recent.note_undo_requested) as undone:
        undo.click()
    assert undone.args == [entry]
    window.recent.show_entry(replace(entry, notes=()))
    assert not undo.isVisible()
    assert len(noted) == 1


def test_the_row_menu_leads_to_both(window: MainWindow, noted: Wishes) -> None:
    recent = part(window, CallList, "Recent calls")
    recent.menu_wanted.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.findChildren(QAction)}
    actions["Do not call"].trigger()
    actions["Note"].trigger()
    menu.close()
    assert [told[1] for told in noted] == [Disposition.DO_NOT_CALL]
    assert note(window).hasFocus()


def test_the_search_finds_a_result_by_its_words() -> None:
    assert endings_shown_as("call BACK").dispositions == {Disposition.CALL_BACK}
    assert Disposition.NO_ANSWER in endings_shown_as("no answer").dispositions
