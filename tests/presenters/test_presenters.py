"""What a service tells reaches the parts of the window that show it, and wishes reach services.

The services are the program's own, but not started: what they would tell is told for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from dialer_gui import __version__
from dialer_gui.desktop.hotkey import Hotkey
from dialer_gui.desktop.policy import FoundPolicy
from dialer_gui.domain.call_search import CallSearch, CallsPart, PartRequest
from dialer_gui.domain.call_statistics import StatisticsQuestion
from dialer_gui.domain.calls import CallOutcome, CallRequest, Reason
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.phones import Phone, PhoneState, PhoneStatus
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.releases import UpdateAnswer, UpdateState
from dialer_gui.presenters import (
    ContactPresenter,
    SettingsPresenter,
    SupportPresenter,
    UpdatePresenter,
)
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.settings_transfer import SettingsTransfer
from dialer_gui.services.update_service import UpdateService
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.contacts.contacts_page import ContactsPage
from dialer_gui.ui.pages.page import CONTACTS
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.gallery import ACCOUNT, AFTERNOON_S, REQUEST, SECOND_ACCOUNT, entries
from tests.ui.gallery_statistics import open_statistics
from tests.ui.parts import (
    button,
    dialog,
    number_field,
    number_text,
    part,
    seen_texts,
    spoken_choice,
    status,
)


def test_a_call_goes_from_the_form_to_its_outcome_and_into_the_list(
    window: MainWindow, services: Services
) -> None:
    placed: list[CallRequest] = []
    services.calls.call_started.connect(placed.append)
    number_field(window).setText(REQUEST.number)
    button(window, "Call").click()
    (request,) = placed
    assert request.dialled == REQUEST.dialled
    assert button(window, "Stop waiting").isVisible()
    entry = HistoryEntry(request, ACCOUNT.name, AFTERNOON_S)
    services.calls.attempt_written.emit(entry)
    services.calls.call_settled.emit(replace(entry, outcome=CallOutcome.accepted()))
    assert status(window).startswith("Request accepted")
    assert part(window, QListView, "Recent calls").model().rowCount() == 1


def test_the_newest_number_of_the_whole_list_can_be_recalled(
    window: MainWindow, services: Services
) -> None:
    newest, *older = entries()
    services.history.recent_calls_read.emit(CallsPart(PartRequest(), (newest, *older)))
    part(window, QLineEdit, "Search").setText("C-1001")
    services.history.recent_calls_read.emit(CallsPart(PartRequest(), tuple(older)))
    button(window, "Redial").click()
    assert number_text(window) == newest.request.number


@pytest.mark.parametrize("teller", ["phones", "tracker"])
def test_phones_that_may_not_be_looked_at_are_shown_in_no_state(
    window: MainWindow, services: Services, teller: str
) -> None:
    services.phones.phones_listed.emit(ACCOUNT.id, (Phone("8001", is_registered=True),), 1)
    services.phones.status_seen.emit(ACCOUNT.id, PhoneStatus("8001", PhoneState.IN_CALL))
    assert spoken_choice(window, "Extension") == "8001, in a call"
    refusal = {
        "phones": services.phones.status_refused,
        "tracker": services.tracker.following_refused,
    }
    refusal[teller].emit(ACCOUNT.id, Reason.NOT_LICENSED)
    assert spoken_choice(window, "Extension") == "8001, online"
    assert "Calls can't be followed" in window.account_notices.extras_words()


def test_a_secret_on_its_way_into_the_keyring_holds_the_window_open(
    window: MainWindow, services: Services
) -> None:
    services.token_store.state_changed.emit(ACCOUNT.id, TokenState.SAVING_SLOW)
    window.close()
    assert window.isVisible()
    services.token_store.state_changed.emit(ACCOUNT.id, TokenState.STORED)
    assert not window.isVisible()


def test_trouble_with_the_history_is_told_until_it_is_over(
    window: MainWindow, services: Services
) -> None:
    services.history.notice_raised.emit(Notice(NoticeKind.HISTORY_UNAVAILABLE, "full"))
    assert NoticeKind.HISTORY_UNAVAILABLE in window.notices.texts()
    services.history.trouble_ended.emit()
    assert NoticeKind.HISTORY_UNAVAILABLE not in window.notices.texts()


@pytest.mark.sweep  # it needs a real screen
def test_settings_go_out_to_a_file_and_come_in_from_one(
    window: MainWindow, settings: SettingsService, tmp_path: Path, qtbot: QtBot
) -> None:
    SettingsPresenter(window, settings, SettingsTransfer(settings), Hotkey())
    window.menu_actions.settings.trigger()
    settings_dialog = dialog()
    path = tmp_path / "exported.json"
    window.dialogs.export_requested.emit(str(path))
    qtbot.waitUntil(lambda: "Exported" in seen_texts(settings_dialog), timeout=PATIENCE_MS)
    settings.remove_account(SECOND_ACCOUNT.id)
    settings.change("deadline_s", 44.0)
    window.dialogs.import_requested.emit(str(path))
    words = "Longest wait for the provider: 44 s → 15 s"
    qtbot.waitUntil(lambda: words in seen_texts(settings_dialog), timeout=PATIENCE_MS)
    assert settings.settings.deadline_s == 44.0, "not before the person has seen it"
    button(settings_dialog, "Import").click()
    assert settings.settings.deadline_s == 15.0
    assert {each.id for each in window.form.accounts()} == {ACCOUNT.id, SECOND_ACCOUNT.id}
    path.write_text("{")
    window.dialogs.import_requested.emit(str(path))
    words_of_refusal = "holds no settings"
    qtbot.waitUntil(lambda: words_of_refusal in seen_texts(settings_dialog), timeout=PATIENCE_MS)
    assert settings.settings.deadline_s == 15.0
    settings_dialog.reject()


def test_an_unhandled_error_is_one_line_and_its_details_can_be_copied(
    window: MainWindow, settings: SettingsService, tmp_path: Path
) -> None:
    log = tmp_path / "dialer.log"
    log.write_text("".join(f"2026-11-29 14:05:00,123 line {n} to 4930123456\n" for n in range(300)))
    policy = FoundPolicy(Policy({"deadline_s": 15.0}), {"locked": {"deadline_s": 15}})
    SupportPresenter(window, settings, policy, log)
    settings.put_account(replace(ACCOUNT, address="https://pbx.example.com", app_id="A-secret"))
    window.notices.tell(Notice(NoticeKind.UNEXPECTED_ERROR, "KeyError"))
    (text,) = window.notices.texts().values()
    assert "\n" not in text
    assert "(KeyError)" in text
    button(window, "Copy details").click()
    assert "in the clipboard" in seen_texts(window)
    assert "(KeyError)" not in seen_texts(window)
    details = QApplication.clipboard().text()
    assert f"version {__version__}, Python 3." in details
    assert "deadline_s: 15.0 (locked)" in details
    assert "policy: in effect" in details
    assert "https to pbx.example.com, app id, extensions: 4, caller IDs: 3, country: DE" in details
    assert details.count("\n2026-11-29 14:05:00,123 line ") == 200
    assert "line 299 to …456" in details
    assert "line 99 " not in details
    for told in ("A-secret", "8001", "493023125000", "4930123456", ACCOUNT.id):
        assert told not in details


@pytest.mark.parametrize("can_be_opened", ["file", "folder", "nothing"])
def test_the_log_is_opened_or_its_place_told(
    window: MainWindow,
    settings: SettingsService,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    can_be_opened: str,
) -> None:
    log = tmp_path / "dialer.log"
    good = {"file": log, "folder": tmp_path}.get(can_be_opened)
    opened: list[Path] = []

    def open_file(path: Path) -> bool:
        opened.append(path)
        return path == good

    monkeypatch.setattr("dialer_gui.presenters.support.open_file", open_file)
    SupportPresenter(window, settings, FoundPolicy(Policy(), {}), log)
    window.menu_actions.show_log.trigger()
    assert opened == ([log] if can_be_opened == "file" else [log, tmp_path])
    assert (str(log) in seen_texts(window)) == (can_be_opened == "nothing")


def test_updates_can_be_asked_for_once_they_are_offered(window: MainWindow, tmp_path: Path) -> None:
    updates = UpdateService(tmp_path / "none", {}, tmp_path / "memory", "0.1.0")
    UpdatePresenter(window, updates)
    action = window.menu_actions.check_updates
    assert not action.isVisible()
    updates.offered.emit()
    assert action.isVisible()
    updates.answered.emit(UpdateAnswer(UpdateState.CURRENT, "0.1.0"))
    assert "0.1.0" in seen_texts(window)


def test_figures_and_counts_follow_the_calls(
    window: MainWindow, services: Services, settings: SettingsService, qtbot: QtBot
) -> None:
    at_s = datetime.now(UTC).timestamp()
    placed = HistoryEntry(
        replace(REQUEST, caller_id=ACCOUNT.caller_ids[0]),
        ACCOUNT.name,
        at_s,
        CallOutcome.accepted(),
        at_s,
    )
    caller_id = part(window, QComboBox, "Caller ID")
    page = open_statistics(window)
    said = Qt.ItemDataRole.AccessibleTextRole
    ends = part(page, QListView, "Calls by result")
    assert "There are no calls" not in seen_texts(page)
    services.calls.history_ready.emit()
    qtbot.waitUntil(lambda: "There are no calls" in seen_texts(page), timeout=PATIENCE_MS)
    services.history.put(placed)
    services.calls.call_settled.emit(placed)
    qtbot.waitUntil(lambda: "today: 1" in str(caller_id.itemData(1, said)), timeout=PATIENCE_MS)
    qtbot.waitUntil(
        lambda: "Accepted, no record: 1" in ends.accessibleDescription(), timeout=PATIENCE_MS
    )
    settings.change("caller_id_warning_calls", 1)
    assert "flagged" in str(caller_id.itemData(1, said))


@pytest.mark.parametrize("how", ["midnight", "list", "window"])
def test_another_day_begins_at_nothing(
    window: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    at_s = datetime.now(UTC).timestamp()
    shown_id = ACCOUNT.caller_ids[0]
    request = replace(REQUEST, caller_id=shown_id)
    services.history.put(HistoryEntry(request, "", at_s, CallOutcome.accepted(), at_s))
    caller_id = part(window, QComboBox, "Caller ID")
    said = Qt.ItemDataRole.AccessibleTextRole
    page = open_statistics(window)
    with qtbot.waitSignal(services.statistics.caller_ids_counted, timeout=PATIENCE_MS):
        services.calls.history_ready.emit()
    assert "today: 1" in str(caller_id.itemData(1, said))
    midnight = window.findChild(QTimer, "midnight")
    assert isinstance(midnight, QTimer)
    tomorrow = QDate.currentDate().addDays(1)
    until_ms = QDateTime.currentDateTime().msecsTo(tomorrow.startOfDay())
    assert 0 <= midnight.remainingTime() - until_ms <= 2000
    active = partial(_app().applicationStateChanged.emit, Qt.ApplicationState.ApplicationActive)
    ways: dict[str, Callable[[], object]] = {
        "midnight": midnight.timeout.emit,
        "list": window.form.options.caller_id.about_to_open.emit,
        "window": active,
    }
    begin = ways[how]
    asked: list[StatisticsQuestion] = []
    page.figures_requested.connect(asked.append)
    part(window, QComboBox, "Time").setCurrentIndex(1)  # the calls of today only
    lists: list[CallSearch] = []
    window.recent.recent_calls_requested.connect(lists.append)
    begin()
    assert (asked, lists) == ([], []), "it is the same day"
    monkeypatch.setattr(QDate, "currentDate", lambda: tomorrow)
    begin()
    assert "today" not in str(caller_id.itemData(1, said))
    assert (len(asked), len(lists)) == (1, 1)


def test_it_is_said_that_calls_are_coming_in(window: MainWindow, services: Services) -> None:
    services.calls.history_ready.emit()
    services.catch_up.progressed.emit(1, 10)
    page = open_statistics(window)
    assert "Calls are being taken in." in seen_texts(page)
    asked: list[StatisticsQuestion] = []
    page.figures_requested.connect(asked.append)
    services.catch_up.finished.emit(7)
    assert "Calls are being taken in." not in seen_texts(page)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("account_id", "number"),
    [(ACCOUNT.id, "+496641234567"), (SECOND_ACCOUNT.id, "+436641234567")],
)
def test_a_contact_made_of_a_call_has_the_number_that_the_calls_account_reads(
    window: MainWindow,
    settings: SettingsService,
    services: Services,
    qtbot: QtBot,
    account_id: str,
    number: str,
) -> None:
    settings.put_account(replace(SECOND_ACCOUNT, default_country="AT"))
    window.add_page(CONTACTS, ContactPresenter(window, settings, services).take_page)
    request = replace(REQUEST, account_id=account_id, number="06641234567")
    window.recent.contact_requested.emit(HistoryEntry(request, "Branch", AFTERNOON_S))
    (page,) = window.findChildren(ContactsPage)
    with qtbot.waitSignal(page.save_requested) as saved:
        button(dialog(), "Save").click()
    assert saved.args is not None
    ((contact,),) = saved.args
    assert [each.number for each in contact.numbers] == [number]


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
