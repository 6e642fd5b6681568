"""What goes with a number: account, extension, caller ID, and the line that says it all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import NumberRules
from dialer_gui.ui.main_window import MainWindow
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, make_window
from tests.ui.parts import button, number_field, part, seen_texts, status
from tests.ui.wishes import Wishes


@pytest.mark.parametrize("text", ["nobody", "4930111 4930222"])
def test_a_caller_id_without_one_number_is_refused(
    window: MainWindow, wishes: Wishes, text: str
) -> None:
    number_field(window).setText("+4930123456")
    part(window, QComboBox, "Caller ID").setEditText(text)
    button(window, "Call").click()
    assert status(window) == "The caller ID is not a number"
    assert not wishes.calls


@pytest.mark.parametrize("text", ["nobody", "4930111 4930222"])
def test_a_caller_id_that_is_refused_is_not_chosen_for_the_next_run(
    window: MainWindow, wishes: Wishes, text: str
) -> None:
    box = part(window, QComboBox, "Caller ID")
    box.setFocus()
    box.setEditText(text)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert number_field(window).hasFocus()
    assert wishes.accounts == []


def test_the_first_entry_leaves_the_caller_id_to_the_provider(
    window: MainWindow, wishes: Wishes
) -> None:
    number_field(window).setText("+4930123456")
    box = part(window, QComboBox, "Caller ID")
    box.setCurrentIndex(1)
    box.setCurrentIndex(0)
    assert box.currentText() == ""
    button(window, "Call").click()
    assert wishes.calls[0][0].caller_id == ""


def test_the_truth_line_says_what_is_sent(window: MainWindow) -> None:
    ruled = replace(ACCOUNT, rules=NumberRules(strip=("49",), add="0"))
    window.form.show_accounts((ruled,), ruled.id)
    number_field(window).setText("+49 30 123456")
    part(window, QComboBox, "Caller ID").setEditText("442079460000")
    button(window, "Call details").click()
    assert "Call +49 30 123456 (Germany, " in seen_texts(window)
    assert "there) as “442079460000” from extension 8001" in seen_texts(window)
    assert "Number: 030123456\nExtension: 8001\nCaller ID: 442079460000" in seen_texts(window)


def test_what_was_used_last_is_told_and_chosen_again(window: MainWindow, wishes: Wishes) -> None:
    part(window, QComboBox, "Extension").setCurrentText("8003")
    assert wishes.accounts[-1].last_extension == "8003"
    box = part(window, QComboBox, "Caller ID")
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert wishes.accounts[-1].last_caller_id == "442079460000"
    assert wishes.accounts[-1].last_extension == "8003"
    window.form.show_accounts((wishes.accounts[-1], SECOND_ACCOUNT), ACCOUNT.id)
    assert part(window, QComboBox, "Extension").currentText() == "8003"
    assert box.currentText() == "442079460000"


def test_another_account_brings_its_own_extensions(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.form.account_selected) as selected:
        part(window, QComboBox, "Account").setCurrentText("Branch office")
    assert selected.args == [SECOND_ACCOUNT.id]
    assert part(window, QComboBox, "Extension").currentText() == "9001"


def test_a_call_is_expected_when_the_number_is_typed_or_call_comes_near(
    window: MainWindow, wishes: Wishes
) -> None:
    QTest.keyClicks(number_field(window), "7")
    assert wishes.expected == [ACCOUNT.id]
    button(window, "8 T U V").click()
    assert wishes.expected == [ACCOUNT.id] * 2
    button(window, "Call").setFocus()
    assert wishes.expected == [ACCOUNT.id] * 3


def test_a_call_waits_for_the_numbering_plans(qtbot: QtBot) -> None:
    window = shown(qtbot, make_window(ready=False))
    wishes = Wishes(window)
    number_field(window).setText("+4930123456")
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    assert wishes.calls == []
    window.form.show_plans_ready()
    assert wishes.calls[0][0].dialled == "4930123456"


def test_a_changed_number_takes_the_waiting_call_back(qtbot: QtBot) -> None:
    window = shown(qtbot, make_window(ready=False))
    wishes = Wishes(window)
    number_field(window).setText("+4930123456")
    QTest.keyClick(number_field(window), Qt.Key.Key_Return)
    QTest.keyClicks(number_field(window), "7")
    window.form.show_plans_ready()
    assert wishes.calls == []


def test_a_named_caller_id_is_shown_by_name_and_sent_by_number(
    window: MainWindow, wishes: Wishes
) -> None:
    named = replace(ACCOUNT, caller_ids=("Sales DE 493023125000",), last_caller_id="493023125000")
    window.form.show_accounts((named,), named.id)
    number_field(window).setText("+4930123456")
    assert part(window, QComboBox, "Caller ID").currentText() == "Sales DE · 493023125000"
    button(window, "Call details").click()
    assert "as “Sales DE” from extension 8001" in seen_texts(window)
    button(window, "Call").click()
    assert wishes.calls[0][0].caller_id == "493023125000"


@pytest.mark.parametrize("keeps_plus", [False, True])
def test_a_caller_id_goes_out_as_digits_with_a_plus_where_the_account_keeps_it(
    window: MainWindow, wishes: Wishes, *, keeps_plus: bool
) -> None:
    entries = ("Sales +49 (0)30 23125000", "+49 30 1110000")
    rules = NumberRules(keep_plus=keeps_plus)
    window.form.show_accounts((replace(ACCOUNT, caller_ids=entries, rules=rules),), ACCOUNT.id)
    number_field(window).setText("+4930123456")
    box = part(window, QComboBox, "Caller ID")
    for text in (*map(box.itemText, (1, 2)), "+44 20 7946 0000", "Line 2 +44 20 7946 0000"):
        box.setEditText(text)
        button(window, "Call").click()
    plus = "+" if keeps_plus else ""
    sent = [request.caller_id for request, _ in wishes.calls]
    assert sent == [f"{plus}493023125000", f"{plus}49301110000", *2 * [f"{plus}442079460000"]]


def test_a_caller_id_that_was_only_typed_is_offered_again(window: MainWindow) -> None:
    used = replace(ACCOUNT, last_caller_id="4911122233")
    window.form.show_accounts((used,), used.id)
    box = part(window, QComboBox, "Caller ID")
    assert box.currentText() == "4911122233"
    assert [box.itemText(place) for place in range(box.count())] == [
        "Random, chosen by the provider",
        *ACCOUNT.caller_ids,
        "4911122233",
    ]
