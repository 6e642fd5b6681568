"""The window as a whole: how it begins, ends, is summoned, and what it remembers."""

from __future__ import annotations

import base64

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.settings import WindowState
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.widgets import notice_bar
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, CLEAR_ACCOUNT, make_window, new_window
from tests.ui.parts import button, dialog, number_field, number_text, seen_texts

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_first_picture_is_told_once(qtbot: QtBot) -> None:
    window = make_window()
    times: list[None] = []
    window.first_paint_done.connect(lambda: times.append(None))
    shown(qtbot, window)
    window.hide()
    window.show()
    window.repaint()
    QApplication.processEvents()
    assert len(times) == 1


def test_keys_pressed_before_the_window_is_complete_are_not_lost(qtbot: QtBot) -> None:
    window = make_window(ready=False)
    qtbot.addWidget(window)
    QTest.keyClicks(number_field(window), "8002")
    shown(qtbot, window)
    assert number_text(window) == "8002"


def test_data_may_come_before_the_first_picture(qtbot: QtBot) -> None:
    window = make_window(demo=False)
    window.form.show_accounts((CLEAR_ACCOUNT,), CLEAR_ACCOUNT.id)
    window.notices.tell(Notice(NoticeKind.CALLS_RECOVERED, count=3))
    shown(qtbot, window)
    assert "travel in clear" in seen_texts(window)
    assert "Calls under way when the program last ended: 3." in seen_texts(window)


def test_demo_says_so_and_the_real_thing_does_not(qtbot: QtBot) -> None:
    # Both are kept: a window that nobody holds is taken away while it is still on the screen.
    demo, real = shown(qtbot, make_window()), shown(qtbot, make_window(demo=False))
    assert "Demo: no real call is placed" in seen_texts(demo)
    assert "Demo" not in seen_texts(real).replace(ACCOUNT.name, "")


def test_closing_tells_the_state_and_asks_to_quit(window: MainWindow, qtbot: QtBot) -> None:
    button(window, "Call details").click()
    with qtbot.waitSignals([window.window_state_changed, window.quit_requested], order="strict"):
        states: list[WindowState] = []
        window.window_state_changed.connect(states.append)
        window.close()
    (state,) = states
    assert state.details_open
    assert state.zoom_percent == 100
    assert base64.b64decode(state.geometry, validate=True)


def test_the_window_comes_back_where_it_was(qtbot: QtBot) -> None:
    first = shown(qtbot, make_window())
    first.resize(500, 700)
    states: list[WindowState] = []
    first.window_state_changed.connect(states.append)
    first.close()
    again = shown(qtbot, new_window(states[-1]))
    assert again.size().toTuple() == (500, 700)


def test_a_broken_geometry_is_no_obstacle(qtbot: QtBot) -> None:
    state = WindowState(geometry="ÿnonsense!", zoom_percent=7)
    window = shown(qtbot, new_window(state))
    assert window.width() >= window.minimumWidth()


def test_quit_closes_the_window(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.quit_requested):
        QTest.keyClick(window, Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()


def test_summoned_the_number_has_the_focus(window: MainWindow) -> None:
    button(window, "Call").setFocus()
    window.showMinimized()
    window.summon()
    assert not window.isMinimized()
    assert window.focusWidget() is number_field(window)


def test_ctrl_l_goes_to_the_number(window: MainWindow) -> None:
    window.form.fill("8002")
    button(window, "Call").setFocus()
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    assert QApplication.focusWidget() is number_field(window)
    assert number_field(window).selectedText() == "8002"


def test_help_names_the_keys(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert "Put in the last number" in seen_texts(dialog())
    assert "your own phone rings" in seen_texts(dialog())
    dialog().reject()


def test_a_notice_stays_until_it_is_dismissed(window: MainWindow) -> None:
    window.notices.tell(Notice(NoticeKind.SETTINGS_NOT_SAVED))
    assert "The settings could not be saved." in seen_texts(window)
    button(window, "Dismiss").click()
    assert "The settings could not be saved." not in seen_texts(window)


def test_the_same_notice_is_shown_once(window: MainWindow) -> None:
    for _ in range(3):
        window.notices.tell(Notice(NoticeKind.UNEXPECTED_ERROR))
    assert seen_texts(window).count("Something went wrong inside this program.") == 1


def test_no_timer_runs_while_nothing_is_to_be_told(window: MainWindow) -> None:
    assert [t for t in window.findChildren(QTimer) if t.isActive()] == []
    window.form.fill("+4930123456")
    running = [t for t in window.findChildren(QTimer) if t.isActive()]
    assert [t.interval() <= 60_000 for t in running] == [True]
    window.hide()
    assert [t for t in window.findChildren(QTimer) if t.isActive()] == []


def test_each_notice_has_words_and_goes_when_it_is_over(window: MainWindow) -> None:
    before = seen_texts(window)
    for kind in NoticeKind:
        window.notices.tell(Notice(kind, "/home/ada/history-damaged.sqlite3", count=2))
        assert "/home/ada/history-damaged.sqlite3" in seen_texts(window), kind
        window.notices.clear_notice(kind)
        window.notices.clear_notice(kind)
        assert seen_texts(window) == before, kind


def test_what_was_set_aside_is_named_only_where_there_is_something(window: MainWindow) -> None:
    window.notices.tell(Notice(NoticeKind.HISTORY_REPLACED))
    assert "set aside" not in seen_texts(window)
    window.notices.tell(Notice(NoticeKind.HISTORY_REPLACED, "/home/ada/aside"))
    assert "was no history, and was set aside:\n/home/ada/aside" in seen_texts(window)


def test_all_that_is_always_shown_is_there_before_the_first_picture(qtbot: QtBot) -> None:
    window = make_window(ready=False)
    qtbot.addWidget(window)
    names = {each.accessibleName() or each.text() for each in window.findChildren(QPushButton)}
    assert {"Call", "Redial", "Call details", "4 G H I", "0 plus"} <= names
    assert window.findChild(QListView, "recent") is not None


def test_a_screen_reader_hears_of_a_missing_account_once_the_window_is_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def announce(widget: QWidget, text: str, *, is_error: bool = False) -> None:
        if widget.isVisible():
            heard.append(text)

    monkeypatch.setattr(notice_bar, "announce", announce)
    window = new_window(demo=False)
    window.form.show_accounts((), "")
    shown(qtbot, window)
    assert heard == ["No account yet. Set one up to place calls."]
