"""What the list says of a call: what was seen of it, its record, and its recording."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QScrollArea
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.call_search import Endings
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import END_NOT_SEEN, LiveState
from dialer_gui.domain.records import CallRecord
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.call_details_panel import CallDetailsPanel
from dialer_gui.ui.pages.calls.call_list import CallMenu
from dialer_gui.ui.pages.calls.calls_page import CallsPage
from dialer_gui.ui.text.calls import (
    endings_shown_as,
    fact_words,
    hang_up_words,
    row_words,
)
from dialer_gui.ui.text.times import duration_words
from dialer_gui.ui.text.troubles import asking_words, recording_words
from tests.ui.gallery import REFUSED, entries
from tests.ui.gallery_live import (
    ACCEPTED,
    BUSY,
    LIVE_SCENES,
    RECORD,
    UNKNOWN,
    choose_call,
    recorded_entries,
)
from tests.ui.parts import button, number_text, part, seen_texts, settle, unfold_status
from tests.ui.wishes import Wishes

PUT = "Put into the number field"
NEW = "New contact from this call…"
DELETE = ("Delete", "Delete all calls with this number…")
NOTING = ("Details", "Result", "Note", "Only calls with this number")
SHIFT = Qt.KeyboardModifier.ShiftModifier
HANG_UP_CODES = [10001, 10002, 10003, 10004, 10005, 10006, 10007, 10008, 10009, 10011, 10013]
HANG_UP_CODES += [10014, 10015, 10016, 10017, 10019, 10020, 10024, 10025, 10027, 10028, 10031]
HANG_UP_CODES += [10040, 10041]
#: What says no more of a call without an answer than that.
NOT_ANSWERED = frozenset({0, 10001, 10005, 10007, 10011, 10020, 10031, 10040, 10041})


def entry(
    outcome: CallOutcome | None = ACCEPTED,
    seen: LiveState | None = None,
    record: CallRecord | None = None,
) -> HistoryEntry:
    return replace(entries()[0], outcome=outcome, seen=seen, record=record)


def recent_list(window: MainWindow) -> QListView:
    return part(window, QListView, "Recent calls")


def unchanged(number: str, _account_id: str) -> str:
    return number


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (entry(record=RECORD), "answered 2:05"),
        (entry(record=replace(RECORD, talking_s=3725)), "answered 1:02:05"),
        (entry(record=replace(RECORD, talking_s=0)), "answered"),
        (entry(record=BUSY), "busy"),
        (entry(record=replace(BUSY, hang_up_code=10001)), "not answered"),
        (entry(record=replace(BUSY, hang_up_code=10040)), "not answered"),
        (entry(record=replace(BUSY, hang_up_code=0)), "not answered"),
        (entry(record=replace(BUSY, hang_up_code=10099)), "cause 10099"),
        (entry(seen=LiveState.ENDED), "call ended"),
        (entry(seen=LiveState.NO_RING), "your phone did not ring"),
        (entry(seen=LiveState.UNTRACKED), "request accepted"),
        (entry(seen=LiveState.WAS_RINGING), "was ringing, end not seen"),
        (entry(seen=LiveState.WAS_PICKED_UP), "was picked up, end not seen"),
        (entry(seen=LiveState.WAS_IN_CALL), "was in a call, end not seen"),
        (entry(seen=LiveState.WAS_IN_CALL, record=RECORD), "answered 2:05"),
        (
            entry(UNKNOWN, LiveState.WAS_IN_CALL),
            "unknown at first, then: was in a call, end not seen",
        ),
        (entry(UNKNOWN), "outcome unknown"),
        (entry(UNKNOWN, LiveState.UNCERTAIN), "outcome unknown"),
        (entry(UNKNOWN, LiveState.NOTHING_HAPPENED), "unknown at first, then: no sign of a call"),
        (entry(UNKNOWN, LiveState.ENDED, RECORD), "unknown at first, then: answered 2:05"),
        (entry(REFUSED), "refused"),
        (entry(None), "request under way"),
    ],
)
def test_a_row_says_what_became_of_its_call(call: HistoryEntry, words: str) -> None:
    assert row_words(call) == words


@pytest.mark.parametrize("state", sorted(END_NOT_SEEN - {LiveState.UNTRACKED}))
def test_what_nobody_watches_is_in_the_past_wherever_it_is_read(
    window: MainWindow, state: LiveState
) -> None:
    words = row_words(entry(seen=state))
    assert words.startswith("was ")
    window.recent.show_entries((entry(seen=state),))
    choose_call(window, 0)
    row = recent_list(window).model().index(0, 0)
    assert f", {words}, " in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    said = str(row.data(Qt.ItemDataRole.AccessibleDescriptionRole))
    assert said in seen_texts(window)
    assert not re.search(r"\b(is|in a call|under way)\b", said)


@pytest.mark.parametrize("code", HANG_UP_CODES)
def test_every_known_cause_has_words_of_its_own(code: int) -> None:
    words = hang_up_words(code)
    assert words
    assert str(code) not in words
    assert [other for other in HANG_UP_CODES if hang_up_words(other) == words] == [code]


def test_an_unknown_cause_is_its_number_and_none_is_nothing() -> None:
    assert hang_up_words(12345) == "cause 12345"
    assert hang_up_words(0) == ""


def test_the_facts_name_times_end_and_caller_id() -> None:
    assert fact_words(
        entry(record=RECORD), lambda number, account_id: f"[{number} {account_id[0]}]"
    ) == (
        "waited 0:09 · talked 2:05 · hung up at the other end · caller ID shown: [+493023125000 a]"
    )


def test_a_side_is_named_where_the_provider_gives_a_word_and_no_figure() -> None:
    words = fact_words(entry(record=replace(RECORD, hung_up_by="<b>callee</b>")), unchanged)
    assert "ended by: <b>callee</b>" in words
    assert "ended by" not in fact_words(entry(record=RECORD), unchanged)


def test_a_call_without_a_record_says_what_is_known() -> None:
    assert "has not come yet" in fact_words(entry(), unchanged)
    assert "under way" in fact_words(entry(None), unchanged)
    said = fact_words(entry(REFUSED), unchanged)
    assert said == "Refused: a call rule forbids this call. The call was not placed."
    assert "did not answer in time" in fact_words(entry(UNKNOWN), unchanged)


@pytest.mark.parametrize(
    ("seconds", "words"), [(-3, "0:00"), (0.99, "0:00"), (65, "1:05"), (3725.9, "1:02:05")]
)
def test_durations_are_short(seconds: float, words: str) -> None:
    assert duration_words(seconds) == words


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_words_for_what_was_not_given(reason: Reason) -> None:
    for words in (asking_words(reason), recording_words(reason)):
        assert words.endswith(".")
        assert "call again" not in words
        assert "check again" not in words.lower()


def test_the_current_calls_facts_stand_below_the_list(window: MainWindow) -> None:
    window.recent.show_entries(recorded_entries())
    assert "waited" not in seen_texts(window)
    choose_call(window, 0)
    assert "waited 0:09 · talked 2:05" in seen_texts(window)
    assert "caller ID shown: +49 30 23125000" in seen_texts(window)
    choose_call(window, 1)
    assert "waited 0:09 · busy" in seen_texts(window)
    assert not button(window, "Open recording").isVisible()


def test_a_low_window_scrolls_to_the_facts_of_a_call_that_was_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(340, 700)
    window.recent.show_entries(recorded_entries())
    recent = recent_list(window)
    recent.setFocus()
    QTest.keyClick(recent, Qt.Key.Key_Home)
    link = button(window, "Open recording")
    qtbot.waitUntil(lambda: link.visibleRegion().boundingRect().height() == link.height())


def test_a_list_that_is_filled_anew_scrolls_nothing(window: MainWindow, qtbot: QtBot) -> None:
    (recent,) = window.findChildren(CallsPage)
    linger = recent.findChild(QTimer, "linger")
    assert isinstance(linger, QTimer)
    linger.setInterval(0)
    window.recent.show_entries(recorded_entries())
    with qtbot.waitSignal(recent.part_shown):
        recent_list(window).setFocus()
        choose_call(window, 0)
    window.form.fill("030123456")
    with qtbot.assertNotEmitted(recent.part_shown), qtbot.waitSignal(linger.timeout):
        window.recent.show_entries(recorded_entries()[::-1])


def test_a_record_that_comes_late_completes_its_row_and_its_facts(window: MainWindow) -> None:
    first = recorded_entries()[0]
    window.recent.show_entries((replace(first, record=None),))
    choose_call(window, 0)
    assert not button(window, "Open recording").isVisible()
    window.recent.show_entry(first)
    assert "talked 2:05" in seen_texts(window)
    assert button(window, "Open recording").isVisible()


def test_a_new_list_keeps_the_current_call(window: MainWindow) -> None:
    window.recent.show_entries(recorded_entries())
    choose_call(window, 3)
    window.recent.show_entries(recorded_entries()[2:])
    assert recent_list(window).currentIndex().row() == 1
    window.recent.show_entries(recorded_entries()[:2])
    assert not recent_list(window).currentIndex().isValid()
    assert not button(window, "Open recording").isVisible()


def test_the_button_asks_for_the_recording_once_until_there_is_an_answer(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.recent.show_entries(recorded_entries())
    call_id = choose_call(window, 0).request.id
    wishes: list[str] = []
    window.recent.recording_requested.connect(wishes.append)
    button(window, "Open recording").click()
    button(window, "Open recording").click()
    assert wishes == [call_id]
    assert "Asking for the recording…" in seen_texts(window)
    window.recent.show_recording_state(call_id, None)
    assert "Opened in the browser." in seen_texts(window)
    button(window, "Open recording").click()
    assert wishes == [call_id, call_id]


def test_an_expired_recording_says_so_at_its_call_only(window: MainWindow) -> None:
    window.recent.show_entries(recorded_entries())
    call_id = choose_call(window, 0).request.id
    button(window, "Open recording").click()
    window.recent.show_recording_state(call_id, Reason.FILE_MISSING)
    assert "The recording has expired" in seen_texts(window)
    choose_call(window, 3)
    assert "The recording has expired" not in seen_texts(window)


def test_shift_return_opens_the_recording_and_dials_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.recent.show_entries(recorded_entries())
    call_id = choose_call(window, 0).request.id
    recent = recent_list(window)
    with (
        qtbot.assertNotEmitted(window.form.call_requested),
        qtbot.waitSignal(window.recent.recording_requested) as asked,
    ):
        QTest.keyClick(recent, Qt.Key.Key_Return, SHIFT)
    assert asked.args == [call_id]
    window.recent.show_recording_state(call_id, None)
    choose_call(window, 1)
    with qtbot.assertNotEmitted(window.recent.recording_requested):
        QTest.keyClick(recent, Qt.Key.Key_Return, SHIFT)


@pytest.mark.parametrize(
    ("row", "texts"),
    [
        (0, ["Call", PUT, "Copy number", NEW, "Open recording", *NOTING, *DELETE]),
        (1, ["Call", PUT, "Copy number", NEW, *NOTING, *DELETE]),
    ],
)
def test_the_menu_offers_what_can_be_done(window: MainWindow, row: int, texts: list[str]) -> None:
    window.recent.show_entries(recorded_entries())
    actions = open_menu(window, row)
    assert [action.text() for action in actions if not action.isSeparator()] == texts


def test_the_menu_opens_the_recording(window: MainWindow, qtbot: QtBot) -> None:
    window.recent.show_entries(recorded_entries())
    action = next(a for a in open_menu(window, 0) if a.text() == "Open recording")
    with qtbot.waitSignal(window.recent.recording_requested) as asked:
        action.trigger()
    assert asked.args == [recorded_entries()[0].request.id]


def test_the_menu_deletes_the_call(window: MainWindow, qtbot: QtBot) -> None:
    window.recent.show_entries(recorded_entries())
    action = next(a for a in open_menu(window, 1) if a.text() == "Delete")
    with qtbot.waitSignal(window.recent.delete_requested) as deleted:
        action.trigger()
    assert deleted.args == [(recorded_entries()[1].request.id,)]


def pick(window: MainWindow, row: int, text: str) -> None:
    next(action for action in open_menu(window, row) if action.text() == text).trigger()


def test_the_menu_calls_with_what_is_chosen_now(window: MainWindow, wishes: Wishes) -> None:
    window.recent.show_entries(recorded_entries())
    pick(window, 1, "Call")
    ((request, _is_deliberate),) = wishes.calls
    assert (request.number, request.extension) == ("+442079460123", "8001")
    assert request.id != recorded_entries()[1].request.id
    assert number_text(window) == "+442079460123"


def test_the_menu_fills_the_field_copies_the_number_and_calls_nobody(
    window: MainWindow, wishes: Wishes
) -> None:
    window.recent.show_entries(recorded_entries())
    pick(window, 1, PUT)
    assert number_text(window) == "+442079460123"
    pick(window, 0, "Copy number")
    assert QApplication.clipboard().text() == "+49 30 123456"
    assert wishes.calls == []


@pytest.mark.parametrize("way", ["escape in the list", "escape in the panel", "button"])
def test_the_details_are_closed_until_they_are_asked_for(window: MainWindow, way: str) -> None:
    window.recent.show_entries(recorded_entries())
    recent = recent_list(window)
    recent.setFocus()
    choose_call(window, 0)
    close = button(window, "Close the details")
    if way == "button":
        close.click()
    else:
        QTest.keyClick(close if way == "escape in the panel" else recent, Qt.Key.Key_Escape)
    assert "waited 0:09" not in seen_texts(window)
    assert QApplication.focusWidget() is recent
    choose_call(window, 1)
    assert "waited 0:09" not in seen_texts(window)
    pick(window, 1, "Details")
    assert "waited 0:09" in seen_texts(window)


def test_the_details_hold_what_was_asked_for_and_what_the_provider_said(
    window: MainWindow,
) -> None:
    call = entry(REFUSED)
    request = replace(call.request, caller_id="493023125000")
    window.recent.show_entries((replace(call, request=request),))
    choose_call(window, 0)
    said = seen_texts(window)
    for known in (
        "+49 30 123456 · refused",
        "extension 8001 · account Demo company · caller ID asked for: +49 30 23125000",
        "customer ID C-1001",
        "The provider says (code 1032)",
    ):
        assert known in said
    words = window.findChild(QLabel, "outside")
    assert isinstance(words, QLabel)
    assert words.text() == REFUSED.server_text
    button(window, "Close the details").setFocus()
    for _ in range(5):  # the result, the details, the note, and what the provider said
        focused = QApplication.focusWidget()
        if focused is not None and focused is not words:
            QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is words


def test_the_details_take_a_third_of_the_height_at_most(window: MainWindow) -> None:
    window.resize(900, 900)
    window.recent.show_entries(recorded_entries())
    choose_call(window, 0)
    settle()
    (panel,) = window.findChildren(CallDetailsPanel)
    parent = panel.parentWidget()
    assert parent is not None
    needed = panel.heightForWidth(panel.width())
    assert panel.height() == min(needed, parent.height() // 3)
    assert not panel.geometry().intersects(recent_list(window).geometry())


@pytest.mark.parametrize("size", [(420, 900), (340, 560)])
def test_list_and_details_are_high_enough_to_read_whatever_is_unfolded(
    window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    button(window, "Call details").click()
    LIVE_SCENES["live-ringing"](window)
    unfold_status(window)
    choose_call(window, 0)
    settle()
    recent, scrolled = recent_list(window), part(window, QScrollArea, "Details")
    facts = scrolled.findChild(QLabel, "facts")
    assert isinstance(facts, QLabel)
    assert scrolled.viewport().height() >= 3 * facts.fontMetrics().lineSpacing()
    assert recent.visualRect(recent.currentIndex()).height() <= recent.viewport().height()
    button(window, "Close the details").click()
    settle()
    assert recent.height() >= 96


def test_the_details_that_open_leave_their_call_in_sight(window: MainWindow) -> None:
    window.resize(900, 700)
    calls = [replace(entry(), request=replace(entry().request, id=f"{n:032x}")) for n in range(40)]
    window.recent.show_entries(calls)
    recent = recent_list(window)
    settle()
    last = recent.indexAt(recent.viewport().rect().bottomLeft() + QPoint(20, -4))
    recent.setCurrentIndex(last)
    settle()
    (panel,) = window.findChildren(CallDetailsPanel)
    assert panel.isVisible()
    assert recent.viewport().rect().contains(recent.visualRect(last))


@pytest.mark.parametrize(
    ("text", "endings"),
    [
        ("Answered", Endings(answered=True, causes=NOT_ANSWERED)),
        ("busy", Endings(causes=frozenset({10006}), dispositions=frozenset({Disposition.BUSY}))),
        ("refused", Endings(outcomes=frozenset({OutcomeKind.REFUSED}))),
        ("under way", Endings(outcomes=frozenset({None}))),
        (
            "unknown",
            Endings(outcomes=frozenset({OutcomeKind.UNKNOWN}), unknown_at_first=True),
        ),
        ("did not ring", Endings(seen=frozenset({LiveState.NO_RING}))),
        ("recorded", Endings(recorded=True)),
        ("4930", Endings()),
        (" ", Endings()),
    ],
)
def test_a_search_is_for_the_endings_whose_words_it_names(text: str, endings: Endings) -> None:
    assert endings_shown_as(text) == endings


def open_menu(window: MainWindow, row: int) -> list[QAction]:
    """Open a row's menu by a click and close it again; return what it offered."""
    recent = recent_list(window)
    place = recent.visualRect(recent.model().index(row, 0)).center()
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    QApplication.sendEvent(recent.viewport(), click)
    menu = window.findChild(CallMenu)
    assert isinstance(menu, CallMenu)
    menu.hide()
    return menu.actions()


def test_a_row_tells_a_screen_reader_of_record_and_recording(window: MainWindow) -> None:
    window.recent.show_entries(recorded_entries())
    row = recent_list(window).model().index(0, 0)
    spoken = str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("+49 30 123456, answered 2:05, recorded, ")
    assert "waited 0:09" in str(row.data(Qt.ItemDataRole.AccessibleDescriptionRole))


def test_what_the_provider_calls_itself_is_plain(window: MainWindow) -> None:
    evil = '<img src="http://127.0.0.1:9/spy.png">'
    call = replace(recorded_entries()[0], record=replace(RECORD, hung_up_by=evil, caller_id=evil))
    window.recent.show_entries((call,))
    choose_call(window, 0)
    assert evil in seen_texts(window)
    for label in window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
