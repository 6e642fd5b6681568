"""A list of very many calls, of which the window holds a part: scrolled, and walked by keyboard."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_search import (
    PART_ROWS,
    CallSearch,
    CallsPart,
    PartRequest,
    PartStart,
)
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.calls_model import ENTRY_ROLE, WINDOW_ROWS
from tests.ui.gallery import entries
from tests.ui.parts import part, seen_texts, settle

CALLS = 634
APART_S = 7200


def a_call(number: int) -> HistoryEntry:
    """Return a call of a long list; the first one is the newest."""
    sample = entries()[0]
    request = replace(sample.request, id=f"call {number}")
    started_at_s = sample.started_at_s - number * APART_S
    outcome = CallOutcome.accepted()
    return replace(sample, request=request, started_at_s=started_at_s, outcome=outcome, record=None)


class LongHistory:
    """Answers what the window asks for, a moment later, unless it is held."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.calls = [a_call(number) for number in range(CALLS)]
        self.asked: list[PartRequest] = []
        self.is_held = False
        window.recent.recent_calls_requested.connect(self._on_search)
        window.recent.part_requested.connect(self._on_part)
        self.answer(PartRequest())

    def _on_search(self, search: CallSearch) -> None:
        self._on_part(PartRequest(search))

    def _on_part(self, request: PartRequest) -> None:
        self.asked.append(request)
        if not self.is_held:
            QTimer.singleShot(0, partial(self.answer, request))

    def answer(self, request: PartRequest) -> None:
        """Read the part that is asked for, and show it."""
        at = 0 if request.call is None else self.calls.index(request.call)
        first = {
            PartStart.NEWEST: 0,
            PartStart.OLDEST: len(self.calls) - request.rows,
            PartStart.AT: at,
            PartStart.OLDER_THAN: at + 1,
            PartStart.NEWER_THAN: max(at - request.rows, 0),
        }[request.start]
        last = at if request.start is PartStart.NEWER_THAN else first + request.rows
        found = tuple(self.calls[first:last])
        is_full = len(found) >= request.rows
        if request.start is PartStart.NEWEST:
            self._window.recent.show_entries(found, has_older=is_full)
        else:
            self._window.recent.show_part(CallsPart(request, found, is_full))


@pytest.fixture
def history(window: MainWindow) -> LongHistory:
    """The window with the top of a long list, the focus on its first call."""
    made = LongHistory(window)
    recent = recent_list(window)
    recent.setFocus()
    recent.setCurrentIndex(recent.model().index(0, 0))
    settle()
    return made


def recent_list(window: MainWindow) -> QListView:
    return part(window, QListView, "Recent calls")


def listed(window: MainWindow) -> list[int]:
    """Return the numbers of the calls that the list holds."""
    model = recent_list(window).model()
    held = [model.index(row, 0).data(ENTRY_ROLE) for row in range(model.rowCount())]
    return [int(entry.request.id.split()[1]) for entry in held]


def current(window: MainWindow) -> int:
    entry = recent_list(window).currentIndex().data(ENTRY_ROLE)
    return -1 if entry is None else int(entry.request.id.split()[1])


def seen_first(window: MainWindow) -> tuple[int, int]:
    """Return the number of the first call that is seen, and where it is."""
    recent = recent_list(window)
    index = QListView.indexAt(recent, QPoint(5, 1))
    return int(index.data(ENTRY_ROLE).request.id.split()[1]), recent.visualRect(index).top()


def test_the_whole_list_can_be_scrolled_down_and_up_again(
    window: MainWindow, history: LongHistory
) -> None:
    bar = recent_list(window).verticalScrollBar()
    seen = set(listed(window))
    assert len(seen) == PART_ROWS
    for step in (200, -200):
        for _ in range(100_000):
            before = bar.value()
            expected = seen_first(window)[0]
            bar.setValue(before + step)
            settle()
            # No call is jumped over, whatever has come and gone meanwhile.
            assert abs(seen_first(window)[0] - expected) <= abs(step)
            held = listed(window)
            assert held == list(range(held[0], held[0] + len(held)))
            assert len(held) <= WINDOW_ROWS
            seen.update(held)
            if bar.value() == before:
                break
        assert listed(window)[0 if step < 0 else -1] == (0 if step < 0 else CALLS - 1)
    assert seen == set(range(CALLS))


@pytest.mark.parametrize("is_below", [True, False])
def test_rows_that_are_seen_stay_where_they_are_when_others_come_and_go(
    window: MainWindow, history: LongHistory, *, is_below: bool
) -> None:
    bar = recent_list(window).verticalScrollBar()
    while listed(window)[0] < WINDOW_ROWS:
        bar.setValue(bar.maximum())
        settle()
    history.is_held = True
    history.asked.clear()
    end = bar.maximum() - 150 if is_below else bar.minimum() + 150
    bar.setValue(end)
    settle()
    before, rows = seen_first(window), listed(window)
    (request,) = history.asked
    assert request.start is (PartStart.OLDER_THAN if is_below else PartStart.NEWER_THAN)
    history.answer(request)
    assert listed(window) != rows
    settle()
    assert seen_first(window) == before


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down])
def test_keys_walk_through_the_whole_list_call_by_call(
    window: MainWindow, history: LongHistory, key: Qt.Key
) -> None:
    recent = recent_list(window)
    walked = [current(window)]
    while walked[-1] < CALLS - 1 and len(walked) <= CALLS:
        QTest.keyClick(recent, key)
        if key == Qt.Key.Key_PageDown or len(walked) % 5 == 0:
            settle()
        walked.append(current(window))
    assert walked[-1] == CALLS - 1
    assert walked == sorted(set(walked))
    if key == Qt.Key.Key_Down:
        assert walked == list(range(CALLS))


def test_end_and_home_go_to_the_ends_of_all_calls(window: MainWindow, history: LongHistory) -> None:
    recent = recent_list(window)
    QTest.keyClick(recent, Qt.Key.Key_End)
    settle()
    assert (current(window), listed(window)[-1]) == (CALLS - 1, CALLS - 1)
    assert recent.visualRect(recent.currentIndex()).bottom() <= recent.viewport().height()
    QTest.keyClick(recent, Qt.Key.Key_Up)
    assert current(window) == CALLS - 2
    QTest.keyClick(recent, Qt.Key.Key_Home)
    settle()
    assert (current(window), listed(window)[0]) == (0, 0)
    history.is_held = True
    QTest.keyClick(recent, Qt.Key.Key_Home)
    assert current(window) == 0
    assert len(listed(window)) >= PART_ROWS


def test_a_current_call_that_is_far_away_is_none_and_the_keys_begin_where_it_is_seen(
    window: MainWindow, history: LongHistory
) -> None:
    recent = recent_list(window)
    bar = recent.verticalScrollBar()
    while listed(window)[0] == 0:
        bar.setValue(bar.maximum())
        settle()
    assert current(window) == -1
    assert recent.selectedIndexes() == []
    first, _ = seen_first(window)
    QTest.keyClick(recent, Qt.Key.Key_Down)
    assert current(window) == first + 1


def deep(window: MainWindow) -> int:
    """Go down a long way, and return the call there."""
    recent = recent_list(window)
    while listed(window)[0] == 0:
        QTest.keyClick(recent, Qt.Key.Key_PageDown)
        settle()
    return current(window)


def test_what_is_done_to_a_call_further_down_leaves_the_list_there(
    window: MainWindow, history: LongHistory, qtbot: QtBot
) -> None:
    shown: list[PartRequest] = []
    window.recent.part_changed.connect(shown.append)
    number = deep(window)
    assert WINDOW_ROWS / 2 < number < CALLS / 2
    before = seen_first(window)
    window.recent.show_entry(a_call(-1))
    assert listed(window)[0] > 0
    assert shown[-1].start is PartStart.AT
    history.answer(shown[-1])
    settle()
    assert (current(window), seen_first(window)) == (number, before)
    with qtbot.waitSignal(window.recent.delete_requested):
        QTest.keyClick(recent_list(window), Qt.Key.Key_Delete)
    assert current(window) == number + 1
    QTest.keyClick(recent_list(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    history.answer(shown[-1])
    settle()
    assert number in listed(window)
    assert current(window) == number + 1


def test_an_answer_that_is_not_wanted_any_more_changes_nothing(
    window: MainWindow, history: LongHistory
) -> None:
    bar = recent_list(window).verticalScrollBar()
    history.is_held = True
    bar.setValue(bar.maximum())
    settle()
    (older,) = history.asked
    bar.setValue(0)
    settle()
    bar.setValue(bar.maximum())
    settle()
    assert history.asked == [older]
    part(window, QLineEdit, "Search").setText("4930")
    QTest.keyClick(part(window, QLineEdit, "Search"), Qt.Key.Key_Return)
    search = history.asked[-1]
    assert search.search.text == "4930"
    history.answer(older)
    assert listed(window) == list(range(PART_ROWS))
    history.answer(search)
    history.answer(older)
    assert listed(window) == list(range(PART_ROWS))


def test_a_search_that_takes_long_shows_what_it_has_found(
    window: MainWindow, history: LongHistory
) -> None:
    history.is_held = True
    part(window, QLineEdit, "Search").setText("weber")
    QTest.keyClick(part(window, QLineEdit, "Search"), Qt.Key.Key_Return)
    request = history.asked[-1]
    window.recent.show_found_so_far(CallsPart(PartRequest(CallSearch("web")), (a_call(9),)))
    assert len(listed(window)) == PART_ROWS
    window.recent.show_found_so_far(CallsPart(request, ()))
    assert "Searching…" in seen_texts(window)
    window.recent.show_found_so_far(CallsPart(request, (a_call(3),)))
    recent_list(window).setCurrentIndex(recent_list(window).model().index(0, 0))
    window.recent.show_found_so_far(CallsPart(request, (a_call(3), a_call(5))))
    assert (listed(window), current(window)) == ([3, 5], 3)
    window.recent.show_entries((a_call(3), a_call(5), a_call(8)))
    assert (listed(window), current(window)) == ([3, 5, 8], 3)
    window.recent.show_entries(())
    assert "No call matches the search." in seen_texts(window)


def test_it_is_said_how_far_the_index_is(window: MainWindow) -> None:
    words = "Making the search faster: 45 % done. It works meanwhile."
    window.recent.show_index_progress(450_000, 1_000_000)
    assert words in seen_texts(window)
    window.recent.show_index_progress(0, 0)
    assert words not in seen_texts(window)
