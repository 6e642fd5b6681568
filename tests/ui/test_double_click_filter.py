"""A double click on Call presses nothing that comes under the mouse meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton

from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import show_phone_status
from tests.ui.parts import button, number_field, number_text, page
from tests.ui.wishes import Wishes

LEFT, NO = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def place(window: MainWindow) -> QPoint:
    """Where Call is in a low window, and "Call anyway" comes once Call is clicked."""
    window.resize(760, 360)
    settle()
    button(window, "Call details").setChecked(True)
    number_field(window).setText("+4930123456")
    show_phone_status(window, PhoneStatus("8001", PhoneState.IN_CALL))
    call, body = button(window, "Call"), page(window)
    call.setFocus()
    settle()
    scrolled, seen = body.verticalScrollBar().value(), call.visibleRegion().boundingRect()
    places = [
        call.mapTo(window, QPoint(x, y))
        for x in range(seen.left(), seen.right(), 4)
        for y in range(seen.top() + 2, seen.bottom(), 4)
    ]
    call.click()
    settle()
    found = next(place for place in places if is_call_anyway(window, place))
    button(window, "Cancel").click()
    settle()
    body.verticalScrollBar().setValue(scrolled)
    assert window.childAt(found) is call
    return found


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def is_call_anyway(window: MainWindow, place: QPoint) -> bool:
    found = window.childAt(place)
    return isinstance(found, QPushButton) and found.text() == "Call anyway"


def click(window: MainWindow, place: QPoint, at_ms: int) -> None:
    """Click at a moment; Qt's own tests let more than a double click's time pass in between."""
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, LEFT),
        (QEvent.Type.MouseButtonRelease, NO),
    ):
        at = QPointF(place)
        event = QMouseEvent(kind, at, window.mapToGlobal(at), LEFT, buttons, NO_KEY)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(window.windowHandle(), event)
    settle()


def test_a_double_click_does_not_answer_the_question(
    window: MainWindow, wishes: Wishes, place: QPoint
) -> None:
    for at_ms in (1000, 1200, 1400):
        click(window, place, at_ms)
        assert is_call_anyway(window, place)
    assert wishes.calls == []


def test_a_click_after_a_pause_answers_it(
    window: MainWindow, wishes: Wishes, place: QPoint
) -> None:
    click(window, place, 1000)
    click(window, place, 1000 + QApplication.doubleClickInterval())
    assert len(wishes.calls) == 1


def test_a_click_elsewhere_is_one_of_its_own(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText("")
    for name in ("1", "2 A B C", "1"):
        key = button(window, name)
        click(window, key.mapTo(window, key.rect().center()), 1000)
    assert number_text(window) == "121"
