"""A number that is not all of its text is shown as read, and confirmed on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dialer_gui.domain import number_facts, numbers
from dialer_gui.domain.numbers import Reading
from dialer_gui.ui.dialer import number_field as number_field_module
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import press_call, type_in
from tests.ui.parts import button, number_field, number_text, seen_texts
from tests.ui.test_number_field import paste
from tests.ui.wishes import Wishes

TEXT, NUMBER = "138 ?? 13 8", "138"
READ = "Read: 138. The text holds more digits."


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A reader that finds but a part in one text, and reads any other as ever."""
    read_number = numbers.read_number

    def read(text: str, country: str | None = None) -> Reading:
        if text == TEXT:
            return Reading(NUMBER, holds_more_digits=True)
        return read_number(text, country)

    monkeypatch.setattr(number_field_module, "read_number", read)
    monkeypatch.setattr(number_facts, "read_number", read)
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)
    yield
    QApplication.setDoubleClickInterval(before)


def paste_it(window: MainWindow) -> None:
    paste(number_field(window), TEXT)


def type_it(window: MainWindow) -> None:
    type_in(window, TEXT)


def fill_it(window: MainWindow) -> None:
    window.form.fill(TEXT)


def paste_it_where_the_same_number_is(window: MainWindow) -> None:
    type_in(window, NUMBER)
    number_field(window).selectAll()
    paste(number_field(window), TEXT)


WAYS = [paste_it, type_it, fill_it, paste_it_where_the_same_number_is]


def enter(window: MainWindow) -> None:
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)


@pytest.mark.parametrize("come", WAYS)
@pytest.mark.parametrize("press", [enter, press_call])
def test_it_is_shown_as_read_and_never_dialled_at_one_stroke(
    window: MainWindow,
    wishes: Wishes,
    come: Callable[[MainWindow], None],
    press: Callable[[MainWindow], None],
) -> None:
    come(window)
    assert READ in seen_texts(window)
    press(window)
    assert wishes.calls == []
    assert button(window, "Call 138").isVisible()
    press(window)
    assert [request.number for request, _ in wishes.calls] == [NUMBER]


def test_what_may_be_two_numbers_is_confirmed_as_one(window: MainWindow, wishes: Wishes) -> None:
    number_field(window).setText("9 0049 30 123456 7890")
    assert "Read as one number of 17 digits: 90049301234567890." in seen_texts(window)
    enter(window)
    assert wishes.calls == []
    enter(window)
    assert [request.number for request, _ in wishes.calls] == ["90049301234567890"]


def test_the_button_confirms_it(window: MainWindow, wishes: Wishes) -> None:
    paste_it(window)
    enter(window)
    button(window, "Call 138").click()
    assert [request.number for request, _ in wishes.calls] == [NUMBER]


def test_each_call_is_confirmed_on_its_own(window: MainWindow, wishes: Wishes) -> None:
    paste_it(window)
    enter(window)
    button(window, "Call 138").click()
    enter(window)
    assert len(wishes.calls) == 1


@pytest.mark.parametrize("come", [paste_it, fill_it, paste_it_where_the_same_number_is])
def test_edited_by_hand_it_is_a_number_of_its_own(
    window: MainWindow, wishes: Wishes, come: Callable[[MainWindow], None]
) -> None:
    come(window)
    QTest.keyClicks(number_field(window), "5")
    assert READ not in seen_texts(window)
    button(window, "5 J K L").click()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Left)
    enter(window)
    assert [request.number for request, _ in wishes.calls] == [f"{NUMBER}55"]


def test_undo_brings_back_the_text_and_the_question(window: MainWindow, wishes: Wishes) -> None:
    paste_it(window)
    number_field(window).undo()
    assert number_field(window).text() == TEXT
    assert READ in seen_texts(window)
    enter(window)
    assert wishes.calls == []


def clear_and_undo(window: MainWindow) -> None:
    QTest.keyClick(number_field(window), Qt.Key.Key_Escape)
    number_field(window).undo()


def let_a_link_come_and_undo(window: MainWindow) -> None:
    window.form.fill("tel:+49301234567")
    number_field(window).undo()


def let_a_link_come_and_put_it_back(window: MainWindow) -> None:
    window.form.fill("tel:+49301234567")
    button(window, "Put it back").click()


@pytest.mark.parametrize("come", [paste_it, fill_it, paste_it_where_the_same_number_is])
@pytest.mark.parametrize(
    "bring_back", [clear_and_undo, let_a_link_come_and_undo, let_a_link_come_and_put_it_back]
)
def test_brought_back_it_is_a_part_again(
    window: MainWindow,
    wishes: Wishes,
    come: Callable[[MainWindow], None],
    bring_back: Callable[[MainWindow], None],
) -> None:
    come(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Left)
    bring_back(window)
    assert number_text(window) == NUMBER
    assert READ in seen_texts(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Left)
    enter(window)
    assert wishes.calls == []
    assert button(window, "Call 138").isVisible()


def paste_the_number(window: MainWindow) -> None:
    number_field(window).selectAll()
    paste(number_field(window), NUMBER)


def fill_the_number_in(window: MainWindow) -> None:
    window.form.fill(NUMBER)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Left)


@pytest.mark.parametrize("come", [paste_the_number, fill_the_number_in])
def test_the_same_number_from_a_text_of_its_own_is_whole(
    window: MainWindow, wishes: Wishes, come: Callable[[MainWindow], None]
) -> None:
    paste_it(window)
    come(window)
    assert READ not in seen_texts(window)
    enter(window)
    assert [request.number for request, _ in wishes.calls] == [NUMBER]


def test_a_whole_number_pasted_after_it_is_not_asked_about(
    window: MainWindow, wishes: Wishes
) -> None:
    paste_it(window)
    number_field(window).selectAll()
    paste(number_field(window), "030 1234567")
    enter(window)
    assert [request.number for request, _ in wishes.calls] == ["0301234567"]


@pytest.mark.parametrize("text", ["+", "＋", "(", "+(", "*", "#", " +", "(+", "+ ("])
def test_nothing_is_wrong_with_the_first_mark_of_a_number(window: MainWindow, text: str) -> None:
    before = seen_texts(window)
    type_in(window, text)
    assert seen_texts(window) == before
    type_in(window, "")
    for character in filter(str.isascii, text):
        QTest.keyClicks(number_field(window), character)
        assert seen_texts(window) == before


def test_a_mark_alone_is_no_number_to_call(window: MainWindow, wishes: Wishes) -> None:
    type_in(window, "+")
    enter(window)
    assert "Type or paste a number first." in seen_texts(window)
    assert wishes.calls == []
