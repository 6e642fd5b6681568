"""Numbers from outside: keys that were meant for an earlier picture dial nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.ui.main_window import MainWindow
from tests.ui.conftest import shown
from tests.ui.gallery import REQUEST, make_window
from tests.ui.parts import button, number_field, number_text, seen_texts
from tests.ui.wishes import Wishes

LINK, NUMBER = "tel:+49-30-123456", "+4930123456"
TYPED = "0171 1234567"
CHECK = "Check the number first: +49 30 123456."
#: Every two presses are one run, or none are: the tests need not wait.
NEVER_MS, ALWAYS_MS = 0, 1_000_000


@pytest.fixture(autouse=True)
def pause() -> Iterator[Callable[[int], None]]:
    """Sets how far apart two presses are that are no run."""
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(NEVER_MS)
    yield QApplication.setDoubleClickInterval
    QApplication.setDoubleClickInterval(before)


def native(window: MainWindow) -> QWindow:
    """Return what gets the keys and the mouse from the window system."""
    found = window.windowHandle()
    assert found is not None
    return found


def enter(window: MainWindow) -> None:
    QTest.keyClick(native(window), Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)


def bounce(window: MainWindow) -> None:
    """Press Enter as a key does that is held: without the pause of a finger."""
    for _ in range(3):
        enter(window)


def hold(window: MainWindow) -> None:
    for is_repeat in (False, True, True, True):
        key = Qt.Key.Key_Return
        press = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r", is_repeat
        )
        QApplication.sendEvent(native(window), press)


def click(window: MainWindow, widget: QWidget) -> None:
    place = widget.mapTo(window, widget.rect().center())
    QTest.mouseClick(native(window), Qt.MouseButton.LeftButton, pos=place)


def click_call(window: MainWindow) -> None:
    click(window, button(window, "Call"))


def press_call_by_screen_reader(window: MainWindow) -> None:
    actions = QAccessible.queryAccessibleInterface(button(window, "Call")).actionInterface()
    actions.doAction(actions.pressAction())
    QTest.qWait(0)
    for _ in range(100):
        if not button(window, "Call").isDown():
            break
        QTest.qWait(10)


def press_space_on_call(window: MainWindow) -> None:
    button(window, "Call").setFocus()
    QTest.keyClick(native(window), Qt.Key.Key_Space)


PRESSES = [enter, bounce, hold, click_call, press_call_by_screen_reader, press_space_on_call]


def start_with_link(qtbot: QtBot) -> MainWindow:
    window = make_window()
    window.form.fill(LINK)
    return shown(qtbot, window)


def summon(window: MainWindow) -> None:
    window.clearFocus()
    window.isActiveWindow = lambda: False  # type: ignore[method-assign]
    window.summon()


@pytest.mark.parametrize("press", PRESSES)
def test_a_link_that_nobody_has_seen_is_not_dialled(
    window: MainWindow, wishes: Wishes, press: Callable[[MainWindow], None]
) -> None:
    window.form.fill(LINK)
    press(window)
    assert wishes.calls == []
    assert CHECK in seen_texts(window)


@pytest.mark.parametrize("press", PRESSES)
def test_a_link_at_the_start_is_not_dialled_unseen(
    qtbot: QtBot, press: Callable[[MainWindow], None]
) -> None:
    window = start_with_link(qtbot)
    wishes = Wishes(window)
    press(window)
    assert wishes.calls == []
    assert CHECK in seen_texts(window)


@pytest.mark.parametrize("press", [enter, click_call])
def test_a_second_press_confirms_the_number(
    window: MainWindow, wishes: Wishes, press: Callable[[MainWindow], None]
) -> None:
    window.form.fill(LINK)
    press(window)
    assert wishes.calls == []
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert [request.number for request, _ in wishes.calls] == [NUMBER]


def test_the_button_of_the_question_confirms_the_number(window: MainWindow, wishes: Wishes) -> None:
    window.form.fill(LINK)
    enter(window)
    QApplication.processEvents()
    click(window, button(window, "Call +49 30 123456"))
    assert [request.number for request, _ in wishes.calls] == [NUMBER]


@pytest.mark.parametrize("press", [enter, click_call])
def test_a_press_that_follows_closely_is_no_second_press(
    window: MainWindow,
    wishes: Wishes,
    press: Callable[[MainWindow], None],
    pause: Callable[[int], None],
) -> None:
    pause(ALWAYS_MS)
    window.form.fill(LINK)
    for _ in range(3):
        press(window)
        click_call(window)
        enter(window)
    assert wishes.calls == []
    assert CHECK in seen_texts(window)


def use_the_arrows(window: MainWindow) -> None:
    QTest.keyClick(native(window), Qt.Key.Key_Left)


def type_a_digit(window: MainWindow) -> None:
    QTest.keyClick(native(window), Qt.Key.Key_7)


def click_on_the_number(window: MainWindow) -> None:
    click(window, number_field(window))


def click_on_a_key(window: MainWindow) -> None:
    click(window, button(window, "5 J K L"))


@pytest.mark.parametrize("use", [use_the_arrows, type_a_digit, click_on_the_number, click_on_a_key])
def test_whoever_has_used_the_window_has_seen_the_number(
    window: MainWindow, wishes: Wishes, use: Callable[[MainWindow], None]
) -> None:
    window.form.fill(LINK)
    use(window)
    enter(window)
    assert len(wishes.calls) == 1


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta],
)
def test_a_key_that_does_nothing_is_no_use(window: MainWindow, wishes: Wishes, key: Qt.Key) -> None:
    window.form.fill(LINK)
    QTest.keyClick(native(window), key)
    enter(window)
    assert wishes.calls == []


@pytest.mark.parametrize(
    "keys",
    [
        [Qt.Key.Key_7],
        [Qt.Key.Key_5, Qt.Key.Key_5],
        [Qt.Key.Key_1, Qt.Key.Key_Backspace, Qt.Key.Key_2],
        [Qt.Key.Key_Left, Qt.Key.Key_End],
    ],
)
def test_whoever_types_on_for_another_window_has_seen_nothing(
    window: MainWindow, wishes: Wishes, keys: list[Qt.Key], pause: Callable[[int], None]
) -> None:
    pause(ALWAYS_MS)
    window.form.fill(LINK)
    for key in keys:
        QTest.keyClick(native(window), key)
    enter(window)
    assert wishes.calls == []
    assert "Check the number first" in seen_texts(window)


def test_keys_right_after_the_window_was_activated_are_no_use(
    window: MainWindow, wishes: Wishes, pause: Callable[[int], None]
) -> None:
    window.form.fill(LINK)
    pause(ALWAYS_MS)
    QApplication.sendEvent(native(window), QEvent(QEvent.Type.FocusIn))
    QTest.keyClick(native(window), Qt.Key.Key_Left)
    enter(window)
    assert wishes.calls == []


def test_a_window_that_comes_to_the_front_dials_nothing_that_was_typed_before(
    window: MainWindow, wishes: Wishes
) -> None:
    number_field(window).setText(NUMBER)
    summon(window)
    enter(window)
    assert wishes.calls == []
    assert CHECK in seen_texts(window)


def test_the_last_number_is_not_dialled_by_the_keys_of_another_window(
    window: MainWindow, wishes: Wishes
) -> None:
    window.form.show_last_number(NUMBER)
    summon(window)
    for _ in range(2):
        QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert number_text(window) == NUMBER
    assert wishes.calls == []


def test_a_window_that_is_at_the_front_already_asks_nothing(
    window: MainWindow, wishes: Wishes
) -> None:
    number_field(window).setText(NUMBER)
    window.summon()
    enter(window)
    assert len(wishes.calls) == 1


def test_a_link_in_the_instant_of_the_press_is_not_dialled(
    window: MainWindow, wishes: Wishes
) -> None:
    number_field(window).setText(TYPED)
    call = button(window, "Call")
    QTest.mousePress(call, Qt.MouseButton.LeftButton)
    window.form.fill(LINK)
    QTest.mouseRelease(call, Qt.MouseButton.LeftButton)
    assert wishes.calls == []


@pytest.mark.parametrize("press", PRESSES)
def test_a_link_just_before_the_press_for_a_typed_number_is_not_dialled(
    window: MainWindow, wishes: Wishes, press: Callable[[MainWindow], None]
) -> None:
    QTest.keyClicks(number_field(window), TYPED)
    QTest.keyClick(native(window), Qt.Key.Key_1)
    window.form.fill(LINK)
    press(window)
    assert wishes.calls == []
    assert offered(window) == f"{TYPED}1"


def test_a_link_does_not_answer_for_the_number_that_was_asked_about(
    window: MainWindow, wishes: Wishes
) -> None:
    window.form.fill("tel:0301234567")
    enter(window)
    window.form.fill(LINK)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert wishes.calls == []
    assert CHECK in seen_texts(window)


def test_a_link_while_a_call_waits_for_the_numbering_plans_is_not_dialled(qtbot: QtBot) -> None:
    window = shown(qtbot, make_window(ready=False))
    wishes = Wishes(window)
    number_field(window).setText(TYPED)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    window.form.fill(LINK)
    window.form.show_plans_ready()
    assert wishes.calls == []


def test_the_same_number_by_a_link_is_still_asked_about_within_ten_seconds(
    window: MainWindow, wishes: Wishes
) -> None:
    window.form.fill(LINK)
    for _ in range(2):
        QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert [is_again for _, is_again in wishes.calls] == [False]
    window.call_status.question(GuardDecision.REPEATED, wishes.calls[0][0])
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert [is_again for _, is_again in wishes.calls] == [False, False]


def offered(window: MainWindow) -> str:
    """Return what is offered back, empty where nothing is."""
    found = re.search("A link brought (.*) in place of (.*)[.]", seen_texts(window))
    is_offered = any(
        each.isVisible() and each.text() == "Put it back"
        for each in window.findChildren(QPushButton)
    )
    assert is_offered == bool(found)
    return found[2] if found else ""


def test_what_was_typed_is_offered_back(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText(TYPED)
    window.form.fill(LINK)
    assert "A link brought +49 30 123456 in place of" in seen_texts(window)
    assert offered(window) == TYPED
    button(window, "Put it back").click()
    assert number_field(window).text() == TYPED
    assert offered(window) == ""
    assert QApplication.focusWidget() is number_field(window)
    enter(window)
    assert [request.number for request, _ in wishes.calls] == ["01711234567"]


def test_a_second_link_still_offers_what_was_typed(window: MainWindow) -> None:
    number_field(window).setText(TYPED)
    window.form.fill("tel:0301234567")
    window.form.fill(LINK)
    assert offered(window) == TYPED
    assert "A link brought +49 30 123456 in place of" in seen_texts(window)


def test_a_link_after_a_start_without_one_offers_what_was_typed(window: MainWindow) -> None:
    number_field(window).setText(TYPED)
    summon(window)
    window.form.fill(LINK)
    assert offered(window) == TYPED


@pytest.mark.parametrize("typed", ["", "  ", NUMBER])
def test_nothing_is_offered_back_where_nothing_was_lost(window: MainWindow, typed: str) -> None:
    number_field(window).setText(typed)
    window.form.fill(LINK)
    assert offered(window) == ""


def test_a_number_that_was_called_is_not_offered_back(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText(TYPED)
    enter(window)
    ((request, _),) = wishes.calls
    window.call_status.start(request)
    window.call_status.end(request, CallOutcome.accepted())
    window.form.fill(LINK)
    assert offered(window) == ""


@pytest.mark.parametrize("text", ["a" * 400, "<b>0171</b> 1234567", "0171 & 1234567"])
def test_any_text_is_offered_back_whole(window: MainWindow, text: str) -> None:
    number_field(window).setText(text)
    window.form.fill(LINK)
    assert text.startswith(offered(window).removesuffix("…"))
    button(window, "Put it back").click()
    assert number_field(window).text() == text


def test_whoever_types_on_still_has_the_offer(window: MainWindow) -> None:
    number_field(window).setText(TYPED)
    window.form.fill(LINK)
    QTest.keyClicks(number_field(window), "89")
    assert offered(window) == TYPED
    button(window, "Put it back").click()
    assert number_field(window).text() == TYPED


def test_the_offer_goes_with_the_call(window: MainWindow) -> None:
    number_field(window).setText(TYPED)
    window.form.fill(LINK)
    window.call_status.start(REQUEST)
    assert offered(window) == ""


def test_a_link_while_another_call_is_sent_is_not_taken_for_called(
    window: MainWindow, wishes: Wishes
) -> None:
    number_field(window).setText(TYPED)
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    ((request, _),) = wishes.calls
    window.form.fill(LINK)
    window.call_status.start(request)
    window.call_status.end(request, CallOutcome.cancelled())
    enter(window)
    assert len(wishes.calls) == 1
    assert CHECK in seen_texts(window)
    assert offered(window) == TYPED
