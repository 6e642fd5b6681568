"""What is pressed anew, and what still belongs to another window or another press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dialer_gui.ui import input_filters
from dialer_gui.ui.input_filters import InputTracker

DOUBLE_CLICK_MS = 400
NOTICED_MS = 5 * DOUBLE_CLICK_MS
#: Left of it is the button Call.
EDGE_PX = 50


class Hands:
    """A window, and who uses it at certain moments."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._window = QWindow()
        self.now_ms = 10_000.0
        self.uses = 0
        monkeypatch.setattr(input_filters, "_now_ms", lambda: self.now_ms)
        self.tracker = InputTracker(self._window, lambda place: place.x() < EDGE_PX)
        self.tracker.used.connect(self._on_tracker_used)

    def key(
        self,
        after_ms: float,
        key: Qt.Key = Qt.Key.Key_5,
        *,
        kind: QEvent.Type = QEvent.Type.KeyPress,
        is_repeat: bool = False,
        stamp_ms: int = 0,
    ) -> None:
        """Press or release a key some time after what was before."""
        self.now_ms += after_ms
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", is_repeat)
        event.setTimestamp(stamp_ms)
        QApplication.sendEvent(self._window, event)

    def click(self, after_ms: float, x: int = EDGE_PX) -> None:
        """Press the mouse."""
        self.now_ms += after_ms
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        place = QPointF(QPoint(x, 1))
        press = QEvent.Type.MouseButtonPress
        QApplication.sendEvent(self._window, QMouseEvent(press, place, place, left, left, none))

    def come_to_the_front(self) -> None:
        QApplication.sendEvent(self._window, QEvent(QEvent.Type.FocusIn))

    def _on_tracker_used(self) -> None:
        self.uses += 1


@pytest.fixture
def hands(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Hands:
    monkeypatch.setattr(input_filters, "_run_gap_ms", lambda: DOUBLE_CLICK_MS)
    return Hands(monkeypatch)


@pytest.mark.parametrize("after_ms", [30, 200, 500, 1000, NOTICED_MS - 1])
def test_a_key_that_may_be_meant_for_another_window_is_no_use(
    hands: Hands, after_ms: float
) -> None:
    hands.tracker.begin_run()
    hands.key(after_ms)
    assert hands.uses == 0
    hands.come_to_the_front()
    hands.key(after_ms)
    assert hands.uses == 0


def test_a_key_later_is_a_use(hands: Hands) -> None:
    hands.tracker.begin_run()
    hands.key(NOTICED_MS)
    assert hands.uses == 1


def test_a_run_of_keys_is_no_use_however_long_it_is(hands: Hands) -> None:
    hands.tracker.begin_run()
    for _ in range(40):
        hands.key(DOUBLE_CLICK_MS - 1)
        assert hands.tracker.is_run()
    assert hands.uses == 0
    hands.key(DOUBLE_CLICK_MS)
    assert hands.uses == 1


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
    ],
)
def test_some_keys_are_never_a_use(hands: Hands, key: Qt.Key) -> None:
    hands.key(NOTICED_MS, key)
    assert hands.uses == 0


def test_the_mouse_is_a_use_at_once_but_on_call(hands: Hands) -> None:
    hands.tracker.begin_run()
    hands.click(30, x=EDGE_PX - 1)
    assert hands.uses == 0
    hands.click(30)
    assert hands.uses == 1


@pytest.mark.parametrize(("gap_ms", "is_run"), [(30, True), (399, True), (400, False)])
def test_two_presses_close_together_are_a_run(hands: Hands, gap_ms: float, is_run: bool) -> None:
    hands.key(NOTICED_MS, Qt.Key.Key_Return)
    assert not hands.tracker.is_run()
    hands.key(gap_ms, Qt.Key.Key_Return)
    assert hands.tracker.is_run() is is_run


def test_a_key_that_is_held_makes_what_follows_a_run(hands: Hands) -> None:
    enter = Qt.Key.Key_Return
    hands.key(NOTICED_MS, enter)
    for _ in range(50):
        hands.key(40, enter, is_repeat=True)
    hands.key(40, enter)
    assert hands.tracker.is_run()


def test_the_pause_begins_when_the_key_is_let_go(hands: Hands) -> None:
    enter = Qt.Key.Key_Return
    hands.key(NOTICED_MS, enter)
    hands.key(1000, enter, kind=QEvent.Type.KeyRelease)
    hands.key(100, enter)
    assert hands.tracker.is_run()


def test_keys_that_come_late_from_a_queue_are_told_apart_by_their_own_time(hands: Hands) -> None:
    enter = Qt.Key.Key_Return
    hands.key(NOTICED_MS, enter, stamp_ms=5000)
    hands.key(900, enter, stamp_ms=5100)
    assert hands.tracker.is_run()
    hands.key(1, enter, stamp_ms=7000)
    assert hands.tracker.is_run()  # pressed long after, but nothing can have been seen meanwhile


def test_a_run_is_over_some_time_after_it(hands: Hands) -> None:
    hands.key(NOTICED_MS)
    hands.key(30)
    hands.now_ms += DOUBLE_CLICK_MS
    assert not hands.tracker.is_run()  # a screen reader presses without keys
