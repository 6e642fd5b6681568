"""What goes with a number: account, extension, caller ID, and the line that says it all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import NumberRules
from dialer_gui.ui.main_window import MainWindow
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, make_window
from tests.ui.parts import button, number_field, part, seen_texts, settle, status
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


RULED = replace(
    ACCOUNT,
    caller_ids=("Sales DE: 493023125000", "442079460000", "12025550100"),
    caller_id_rules=("DE: Sales DE", "GB: 442079460000"),
    last_caller_id="12025550100",
)
OWN, GERMAN, BRITISH = "12025550100", "Sales DE · 493023125000", "442079460000"


@pytest.fixture
def caller_id(window: MainWindow) -> QComboBox:
    window.form.show_accounts((RULED, SECOND_ACCOUNT), RULED.id)
    return part(window, QComboBox, "Caller ID")


def choose(caller_id: QComboBox, text: str) -> None:
    """Choose an entry of the list as a person does."""
    row = caller_id.findText(text)
    caller_id.setCurrentIndex(row)
    caller_id.activated.emit(row)


def type_in(caller_id: QComboBox, text: str) -> None:
    """Type over what is there."""
    line = caller_id.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, text)


def place(window: MainWindow, wishes: Wishes) -> str:
    """Call, and return the caller ID that is sent."""
    button(window, "Call").click()
    request = wishes.calls[-1][0]
    window.form.count_as_used(request)
    return request.caller_id


def test_a_rule_fills_in_the_caller_id_for_its_country_and_says_so(
    window: MainWindow, wishes: Wishes, caller_id: QComboBox
) -> None:
    said = []
    for number, text in (
        ("+4930123456", GERMAN),
        ("+442079460123", BRITISH),
        ("+33123456789", OWN),
        ("030123456", GERMAN),
        ("8001", OWN),
        ("", OWN),
    ):
        number_field(window).setText(number)
        assert caller_id.currentText() == text
        assert part(window, QLineEdit, "Caller ID").cursorPosition() == 0, "its name is in sight"
        said.append("by rule" in seen_texts(window))
    assert said == [True, True, False, True, False, False]
    number_field(window).setText("+4930123456")
    assert " · as Sales DE, by rule" in seen_texts(window)
    line = part(window, QLineEdit, "Caller ID")
    assert line.accessibleDescription() == "as Sales DE, by rule"
    assert place(window, wishes) == "493023125000"
    # What a rule has chosen is not what the person used last.
    caller_id.setFocus()
    number_field(window).setFocus()
    assert all(account.last_caller_id == OWN for account in wishes.accounts)


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("text", [OWN, "", "4989555000"])
def test_what_a_person_chooses_for_a_call_is_not_overridden(
    window: MainWindow, wishes: Wishes, caller_id: QComboBox, text: str, *, is_first: bool
) -> None:
    if not is_first:
        number_field(window).setText("+442079460123")
        assert caller_id.currentText() == BRITISH
    if text == "":
        choose(caller_id, "Random, chosen by the provider")
    elif caller_id.findText(text) > 0:
        choose(caller_id, text)
    else:
        type_in(caller_id, text)
    for number in ("+4930", "+4930123456"):
        number_field(window).setText(number)
        assert caller_id.currentText() == text
    assert "by rule" not in seen_texts(window)
    assert place(window, wishes) == text
    # The same call once more is the same; for another number the rule chooses again.
    number_field(window).setText("+4930123456")
    assert caller_id.currentText() == text
    number_field(window).setText("+442079460123")
    assert caller_id.currentText() == BRITISH


def test_the_choice_that_a_rule_has_made_can_be_made_by_hand(
    window: MainWindow, wishes: Wishes, caller_id: QComboBox
) -> None:
    number_field(window).setText("+4930123456")
    choose(caller_id, GERMAN)
    assert "by rule" not in seen_texts(window)
    assert wishes.accounts[-1].last_caller_id == "493023125000"
    number_field(window).setText("+442079460123")
    assert caller_id.currentText() == GERMAN


def test_another_account_has_other_rules(window: MainWindow, caller_id: QComboBox) -> None:
    number_field(window).setText("+4930123456")
    choose(caller_id, OWN)
    window.form.show_accounts((RULED, SECOND_ACCOUNT), SECOND_ACCOUNT.id)
    assert "by rule" not in seen_texts(window)
    window.form.show_accounts((RULED, SECOND_ACCOUNT), RULED.id)
    assert caller_id.currentText() == GERMAN


def entries_of(caller_id: QComboBox) -> list[str]:
    """Return what the list says, with the plural that English has only with its catalogue."""
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = range(1, caller_id.count())
    return [str(caller_id.itemData(row, role)).replace("(s)", "s") for row in rows]


def test_each_caller_id_says_how_often_it_was_shown_today(
    window: MainWindow, caller_id: QComboBox
) -> None:
    field = window.form.options.caller_id
    field.warn_from(75)
    field.show_counts({"+493023125000": 41, "442079460000": 75, "4989555000": 9})
    assert entries_of(caller_id) == [
        f"{GERMAN} · Calls today: 41",
        f"{BRITISH} · Calls today: 75, may be flagged as spam",
        OWN,
    ]
    icons = [caller_id.itemIcon(row).isNull() for row in range(caller_id.count())]
    assert icons == [True, True, False, True]
    # What is chosen and sent is the caller ID alone.
    choose(caller_id, BRITISH)
    number_field(window).setText("+33123456789")
    assert caller_id.currentText() == BRITISH
    line, warning = part(window, QLineEdit, "Caller ID"), f"as {BRITISH}: 75 today"
    assert warning in seen_texts(window)
    reason = f"{BRITISH}: Calls today: 75, may be flagged as spam"
    assert line.accessibleDescription() == reason
    assert reason in caller_id.toolTip()
    field.warn_from(76)
    assert warning not in seen_texts(window)
    assert reason not in caller_id.toolTip()
    field.warn_from(0)
    field.show_counts({"442079460000": 500})
    assert entries_of(caller_id)[1] == f"{BRITISH} · Calls today: 500"
    assert "flagged" not in seen_texts(window)


def test_a_rule_and_a_warning_are_both_told_on_one_line(
    window: MainWindow, caller_id: QComboBox
) -> None:
    name = "Customer care and returns, region 1"
    account = replace(
        RULED, caller_ids=(f"{name}: 493023125000",), caller_id_rules=(f"DE: {name}",)
    )
    window.form.show_accounts((account,), account.id)
    window.form.options.caller_id.warn_from(75)
    window.form.options.caller_id.show_counts({"493023125000": 80})
    number_field(window).setText("+4930123456")
    assert " · as Customer…egion 1, by rule: 80 today" in seen_texts(window)
    line = part(window, QLineEdit, "Caller ID")
    assert line.accessibleDescription() == (
        f"as {name}, by rule\n{name}: Calls today: 80, may be flagged as spam"
    )


def test_new_counts_leave_what_is_typed_alone(window: MainWindow, caller_id: QComboBox) -> None:
    choose(caller_id, GERMAN)
    type_in(caller_id, "4989")
    window.form.options.caller_id.show_counts({"+493023125000": 42})
    assert caller_id.currentText() == "4989"
    assert entries_of(caller_id)[0] == f"{GERMAN} · Calls today: 42"


def test_counts_are_wanted_when_the_list_opens_and_it_has_room_for_them(
    window: MainWindow, caller_id: QComboBox
) -> None:
    opened: list[bool] = []
    field = window.form.options.caller_id
    field.about_to_open.connect(lambda: opened.append(True))
    field.show_counts({"+493023125000": 80})
    caller_id.setFocus()
    caller_id.showPopup()
    settle()
    view, delegate, option = caller_id.view(), caller_id.itemDelegate(), QStyleOptionViewItem()
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, caller_id.model().index(1, 0))
    assert option.text == f"{GERMAN} · Calls today: 80"
    assert view.sizeHintForColumn(0) <= view.viewport().width()
    caller_id.hidePopup()
    assert opened == [True]
