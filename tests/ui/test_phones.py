"""The phones: which ones are offered, and what they are doing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.diagnosis import CheckResult, CheckStep, DiagnosisLine, Finding
from dialer_gui.domain.phones import Phone, PhonePresence, PhoneState, PhoneStatus
from dialer_gui.domain.refusals import OptionalFeature
from dialer_gui.ui.dialer.account_bar import ExtensionComboBox
from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.phones import phone_words, refused_words
from tests.ui.diagnostics_scenes import GOOD, a_diagnosis
from tests.ui.gallery import (
    ACCOUNT,
    PHONES,
    SCENES,
    SECOND_ACCOUNT,
    SIGNED_IN_ACCOUNT,
    entries,
    show_phone_status,
    show_phones,
)
from tests.ui.parts import button, dialog, number_field, part, seen_texts, status
from tests.ui.wishes import Wishes

ONE_EXTRA = "Calls work. One extra is not offered."


def open_check(window: MainWindow) -> DiagnosticsDialog:
    """Open the connection check as its presenter does."""
    check = window.dialogs.open_diagnostics()
    check.show_extras(window.account_notices.extras_words())
    return check


def extension_box(window: MainWindow) -> ExtensionComboBox:
    return part(window, ExtensionComboBox, "Extension")


def offered(window: MainWindow) -> list[str]:
    box = extension_box(window)
    return [box.itemText(place) for place in range(box.count())]


def described(window: MainWindow) -> str:
    interface = QAccessible.queryAccessibleInterface(extension_box(window))
    assert interface.text(QAccessible.Text.Name) == "Extension"
    return interface.text(QAccessible.Text.Value)


def spoken_entries(window: MainWindow) -> list[str]:
    entries_list = QAccessible.queryAccessibleInterface(extension_box(window)).child(0)
    places = range(entries_list.childCount())
    return [entries_list.child(place).text(QAccessible.Text.Name) for place in places]


def test_the_providers_phones_follow_the_persons_own(window: MainWindow) -> None:
    show_phones(window, ACCOUNT.id, PHONES)
    assert offered(window) == ["8001", "8002", "8003", "8004", "8010", "8011"]
    assert extension_box(window).currentText() == "8001"


def test_an_account_with_an_app_id_lives_on_the_list(window: MainWindow, wishes: Wishes) -> None:
    window.form.show_accounts((SIGNED_IN_ACCOUNT,), SIGNED_IN_ACCOUNT.id)
    number_field(window).setText("+4930123456")
    button(window, "Call").click()
    assert status(window) == "There is no extension to call from yet"
    assert not wishes.calls
    show_phones(window, SIGNED_IN_ACCOUNT.id, PHONES)
    assert extension_box(window).currentText() == "8001"
    button(window, "Call").click()
    assert wishes.calls[0][0].extension == "8001"


def test_the_phone_used_last_stays_chosen_while_the_list_comes(window: MainWindow) -> None:
    used = replace(SIGNED_IN_ACCOUNT, last_extension="8010")
    window.form.show_accounts((used,), used.id)
    assert offered(window) == ["8010"]
    show_phones(window, used.id, PHONES)
    assert extension_box(window).currentText() == "8010"
    assert offered(window)[0] == "8001"


def test_a_choice_survives_a_new_list(window: MainWindow) -> None:
    extension_box(window).setCurrentText("8003")
    show_phones(window, ACCOUNT.id, PHONES)
    assert extension_box(window).currentText() == "8003"


def test_another_accounts_phones_wait_until_it_is_chosen(window: MainWindow) -> None:
    show_phones(window, SECOND_ACCOUNT.id, (Phone("9002", is_registered=False),))
    assert "9002" not in offered(window)
    part(window, QComboBox, "Account").setCurrentText(SECOND_ACCOUNT.name)
    assert offered(window) == ["9001", "9002"]
    assert spoken_entries(window) == ["9001", "9002, offline"]


def test_every_entry_tells_its_state(window: MainWindow) -> None:
    SCENES["phones"](window)
    assert spoken_entries(window) == [
        "8001, idle",
        "8002, ringing",
        "8003, offline",
        "8004, in a call",
        "8010, picked up",
        "8011, disabled",
    ]
    box = extension_box(window)
    assert all(not box.itemIcon(place).isNull() for place in range(box.count()))
    dimmed = [p for p in range(6) if box.itemData(p, Qt.ItemDataRole.ForegroundRole) is not None]
    assert [box.itemText(place) for place in dimmed] == ["8003", "8011"]


def test_the_list_shows_words_and_the_field_the_extension(window: MainWindow) -> None:
    SCENES["phones"](window)
    box = extension_box(window)
    box.showPopup()
    assert box.view().sizeHintForColumn(0) > box.fontMetrics().horizontalAdvance("8010")
    assert box.view().width() >= box.view().sizeHintForColumn(0)
    assert box.currentText() == "8001"
    box.hidePopup()


def test_the_state_of_the_phone_in_use_is_seen_and_described(window: MainWindow) -> None:
    assert described(window) == "8001"
    show_phone_status(window, PhoneStatus("8001", PhoneState.IN_CALL))
    assert described(window) == "8001, in a call"
    assert extension_box(window).shown_text() == "8001 · in a call"
    extension_box(window).setCurrentText("8002")
    assert described(window) == "8002"
    assert extension_box(window).shown_text() == "8002"
    extension_box(window).setCurrentText("8001")
    assert described(window) == "8001, online", "what it did is not watched any more"


def test_equal_extensions_of_two_accounts_are_two_phones(window: MainWindow) -> None:
    twin = replace(SECOND_ACCOUNT, extensions=ACCOUNT.extensions)
    window.form.show_accounts((ACCOUNT, twin), ACCOUNT.id)
    show_phone_status(window, PhoneStatus("8001", PhoneState.OFFLINE))
    part(window, QComboBox, "Account").setCurrentText(twin.name)
    assert described(window) == "8001"
    show_phone_status(window, PhoneStatus("8001", PhoneState.IDLE), ACCOUNT.id)
    assert described(window) == "8001"


@pytest.mark.parametrize(
    "presence", [presence for presence in PhonePresence if presence is not PhonePresence.UNKNOWN]
)
def test_every_state_has_a_word_of_its_own(presence: PhonePresence) -> None:
    words = [phone_words(other).word for other in PhonePresence]
    assert words.count(phone_words(presence).word) == 1


def test_the_phone_in_use_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.form.account_bar.phone_changed) as told:
        extension_box(window).setCurrentText("8002")
    assert told.args == [ACCOUNT.id, "8002"]
    with qtbot.assertNotEmitted(window.form.account_bar.phone_changed):
        show_phones(window, ACCOUNT.id, PHONES)
    with qtbot.waitSignal(window.form.account_bar.phone_changed) as told:
        part(window, QComboBox, "Account").setCurrentText(SECOND_ACCOUNT.name)
    assert told.args == [SECOND_ACCOUNT.id, "9001"]


@pytest.mark.parametrize(
    "reason", [Reason.NOT_LICENSED, Reason.SERVICE_MISSING, Reason.ADDRESS_NOT_ALLOWED]
)
def test_what_is_refused_is_a_line_with_details_and_asked_for_on_demand(
    window: MainWindow, qtbot: QtBot, reason: Reason
) -> None:
    window.account_notices.show_refused(ACCOUNT.id, OptionalFeature.PHONES, reason)
    assert ONE_EXTRA in seen_texts(window)
    assert offered(window) == list(ACCOUNT.extensions)
    with qtbot.waitSignal(window.menu_actions.check_connection.triggered):
        button(window, "Details").click()
    check = open_check(window)
    assert refused_words({OptionalFeature.PHONES: reason}) in seen_texts(check)
    assert "go on working" in seen_texts(check)
    check.extras_requested.connect(window.account_notices.request_phones)
    with qtbot.waitSignal(window.account_notices.phones_requested) as asked:
        button(check, "Ask again").click()
    assert asked.args == [ACCOUNT.id]
    assert "go on working" not in seen_texts(check)
    check.reject()
    assert ONE_EXTRA not in seen_texts(window)
    window.account_notices.show_refused(ACCOUNT.id, OptionalFeature.PHONES, reason)
    assert ONE_EXTRA in seen_texts(window), "it is said again: somebody asked"


def test_a_refused_list_is_not_said_again_on_coming_back(window: MainWindow) -> None:
    window.account_notices.show_refused(
        SECOND_ACCOUNT.id, OptionalFeature.PHONES, Reason.NOT_LICENSED
    )
    assert ONE_EXTRA not in seen_texts(window)
    accounts = part(window, QComboBox, "Account")
    accounts.setCurrentText(SECOND_ACCOUNT.name)
    assert ONE_EXTRA in seen_texts(window)
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), SECOND_ACCOUNT.id)
    assert ONE_EXTRA in seen_texts(window)
    accounts.setCurrentText(ACCOUNT.name)
    assert ONE_EXTRA not in seen_texts(window)
    accounts.setCurrentText(SECOND_ACCOUNT.name)
    assert ONE_EXTRA not in seen_texts(window)


def test_all_that_is_refused_is_one_line(window: MainWindow) -> None:
    for feature in OptionalFeature:
        window.account_notices.show_refused(ACCOUNT.id, feature, Reason.NOT_LICENSED)
        window.account_notices.show_refused(ACCOUNT.id, feature, Reason.NOT_LICENSED)
    assert "Calls work. 3 extras are not offered." in seen_texts(window)
    words = refused_words(dict.fromkeys(OptionalFeature, Reason.NOT_LICENSED))
    assert words.count("not part of your subscription") == 3
    assert words in seen_texts(open_check(window))
    dialog().reject()
    show_phones(window, ACCOUNT.id, PHONES)
    assert "Calls work. 2 extras are not offered." in seen_texts(window)
    check = open_check(window)
    assert "go on working" not in seen_texts(check)
    assert "can't be followed" in seen_texts(check)


def test_what_was_dismissed_is_not_said_again(window: MainWindow) -> None:
    window.account_notices.show_refused(ACCOUNT.id, OptionalFeature.PHONES, Reason.NOT_LICENSED)
    button(window, "Dismiss").click()
    window.account_notices.show_refused(ACCOUNT.id, OptionalFeature.PHONES, Reason.NOT_LICENSED)
    assert "not offered" not in seen_texts(window)
    window.account_notices.show_refused(ACCOUNT.id, OptionalFeature.RECORDS, Reason.SERVICE_MISSING)
    assert "Calls work. 2 extras are not offered." in seen_texts(window)


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding.TOKEN_ACCEPTED, "Saved. Calls work."),
        (Finding.TOKEN_NOT_JUDGED, "Saved. Only a call can show whether the token is good."),
    ],
)
def test_a_passed_test_is_said_in_the_same_line(
    window: MainWindow, finding: Finding, words: str
) -> None:
    lines = [*GOOD[:5], DiagnosisLine(CheckStep.TOKEN, CheckResult.OK, finding)]
    window.show_account_dialog()
    button(dialog(), "Test and save").click()
    account_dialog = dialog()
    assert isinstance(account_dialog, AccountDialog)
    account_dialog.show_test_end(a_diagnosis(tuple(lines)))
    assert words in seen_texts(window)
    window.account_notices.show_refused(ACCOUNT.id, OptionalFeature.PHONES, Reason.NOT_LICENSED)
    assert words not in seen_texts(window)
    assert ONE_EXTRA in seen_texts(window)


def test_an_account_with_all_extras_has_no_such_part_in_its_check(window: MainWindow) -> None:
    assert "Not offered" not in seen_texts(open_check(window))


def test_the_menu_asks_for_the_phones(window: MainWindow, qtbot: QtBot) -> None:
    actions = window.findChildren(QAction)
    action = next(action for action in actions if action.text() == "List the phones again")
    with qtbot.waitSignal(window.account_notices.phones_requested) as asked:
        action.trigger()
    assert asked.args == [ACCOUNT.id]


def test_a_list_that_comes_after_all_takes_the_refusal_back(window: MainWindow) -> None:
    window.account_notices.show_refused(ACCOUNT.id, OptionalFeature.PHONES, Reason.NOT_LICENSED)
    show_phones(window, ACCOUNT.id, PHONES)
    assert ONE_EXTRA not in seen_texts(window)


def test_a_history_does_not_disturb_the_phones(window: MainWindow) -> None:
    show_phone_status(window, PhoneStatus("8001", PhoneState.OFFLINE))
    window.recent.show_entries(entries())
    assert described(window) == "8001, offline"


def test_a_list_that_is_cut_says_so_and_what_to_do(window: MainWindow) -> None:
    many = tuple(Phone(str(10_000 + place)) for place in range(1000))
    total, count = (QLocale().toString(each) for each in (20_000, 1000))
    said = f"The provider lists {total} phones; the first {count} are shown."
    accounts = part(window, QComboBox, "Account")
    show_phones(window, ACCOUNT.id, many, 20_000)
    assert extension_box(window).count() == len(ACCOUNT.extensions) + 1000
    assert said in seen_texts(window)
    button(window, "Open the account").click()
    dialog().reject()
    accounts.setCurrentIndex(1)
    assert said not in seen_texts(window)
    accounts.setCurrentIndex(0)
    assert said in seen_texts(window)
    show_phones(window, ACCOUNT.id, PHONES, len(PHONES))
    assert said not in seen_texts(window)
