"""What a person does with calls of the history reaches the services, and comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QSpinBox
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.call_search import CallSearch, CallsPart, PartRequest, PartStart
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.contacts import NumberReader
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.notices import NoticeKind
from dialer_gui.domain.policy import Policy
from dialer_gui.presenters.retention import RetentionPresenter
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import ACCOUNT, REQUEST, SECOND_ACCOUNT
from tests.ui.gallery_live import RECORD, choose_call, recorded_entries
from tests.ui.parts import button, dialog, part, seen_texts

CRM = replace(ACCOUNT, crm_link="https://crm.example/?q={number}&c={customer_id}")
LINK = "https://crm.example/?q=%2B4930123456&c=C-1001"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was given to the browser."""
    links: list[str] = []

    def open_url(url: object) -> bool:
        links.append(bytes(url.toEncoded().data()).decode())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return links


def shown_result(window: MainWindow) -> str:
    return window.recent.facts.notes.result.text()


def test_a_note_is_shown_at_once_and_outlives_news_of_its_call(
    window: MainWindow, services: Services
) -> None:
    services.history.recent_calls_read.emit(CallsPart(PartRequest(), recorded_entries()))
    entry = choose_call(window, 2)
    window.recent.facts.notes.set_result(Disposition.CALL_BACK)
    assert shown_result(window) == "Result: call back"
    services.tracker.state_seen.emit(entry.request.id, LiveState.ENDED)
    services.records.record_found.emit(replace(entry, record=RECORD))
    assert shown_result(window) == "Result: call back"
    button(window, "Undo the note").click()
    assert shown_result(window) == "Result: not set"


def test_a_note_of_a_call_under_way_stays_when_it_settles(
    window: MainWindow, services: Services
) -> None:
    entry = replace(recorded_entries()[0], outcome=None, seen=None, record=None)
    services.calls.attempt_written.emit(entry)
    choose_call(window, 0)
    window.recent.facts.notes.set_result(Disposition.REACHED)
    services.calls.call_settled.emit(replace(entry, outcome=CallOutcome.accepted()))
    assert shown_result(window) == "Result: reached"


def test_the_customers_file_opens_on_click(
    window: MainWindow, settings: SettingsService, services: Services, opened: list[str]
) -> None:
    services.history.recent_calls_read.emit(CallsPart(PartRequest(), recorded_entries()))
    choose_call(window, 0)
    crm = button(window, "Open in CRM")
    assert not crm.isVisible()
    settings.put_account(CRM)
    assert crm.isVisible()
    crm.click()
    assert opened == [LINK]


@pytest.mark.parametrize(
    ("opens", "outcome", "links"),
    [
        (True, CallOutcome.accepted(), [LINK]),
        (True, CallOutcome.unknown(Reason.TIMEOUT), []),
        (False, CallOutcome.accepted(), []),
    ],
)
def test_the_customers_file_opens_once_with_an_accepted_call_where_that_is_chosen(
    settings: SettingsService,
    services: Services,
    opened: list[str],
    opens: bool,
    outcome: CallOutcome,
    links: list[str],
) -> None:
    settings.put_account(replace(CRM, opens_crm_link=opens))
    entry = replace(recorded_entries()[0], request=REQUEST, outcome=outcome)
    services.calls.call_settled.emit(entry)
    services.tracker.state_seen.emit(REQUEST.id, LiveState.IN_CALL)
    assert opened == links


def test_a_browser_that_is_missing_is_told(
    window: MainWindow,
    settings: SettingsService,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    settings.put_account(CRM)
    services.history.recent_calls_read.emit(CallsPart(PartRequest(), recorded_entries()))
    choose_call(window, 0)
    button(window, "Open in CRM").click()
    assert NoticeKind.CRM_NOT_OPENED in window.notices.texts()


@pytest.fixture
def kept(services: Services, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The days for which calls are to be kept from now on, told by a presenter that is made."""
    days: list[int] = []
    monkeypatch.setattr(services.retention, "keep", days.append)
    return days


def set_days(window: MainWindow, settings: SettingsService, days: int) -> QSpinBox:
    """Open the settings and choose how long calls are kept."""
    window.dialogs.setting_changed.connect(settings.change)
    settings.changed.connect(window.dialogs.show_settings)
    window.dialogs.open_settings()
    pages = dialog().findChild(QListWidget, "pages")
    assert isinstance(pages, QListWidget)
    pages.setCurrentRow(1)
    field = part(dialog(), QSpinBox, "Keep calls for")
    field.setValue(days)
    return field


def test_old_calls_go_only_after_it_was_said_how_many(
    window: MainWindow, settings: SettingsService, services: Services, kept: list[int]
) -> None:
    services.calls.history_ready.emit()
    field = set_days(window, settings, 90)
    services.retention.counted.emit(1234, 90)
    assert "1234 calls are older than 90 days." in seen_texts(dialog())
    assert (kept, settings.settings.keep_calls_days) == ([], 0)
    button(dialog(), "Keep them").click()
    assert (kept, settings.settings.keep_calls_days, field.value()) == ([], 0, 0)
    field.setValue(90)
    services.retention.counted.emit(1234, 90)
    button(dialog(), "Delete them").click()
    assert (kept, settings.settings.keep_calls_days) == ([90], 90)
    field.setValue(120)  # nothing goes by that
    assert kept == [90, 120]
    field.setValue(0)
    assert kept == [90, 120, 0]


def test_a_question_that_is_left_open_changes_nothing(
    window: MainWindow, settings: SettingsService, services: Services, kept: list[int]
) -> None:
    services.calls.history_ready.emit()
    field = set_days(window, settings, 30)
    services.retention.counted.emit(5, 30)
    dialog().reject()
    assert (kept, settings.settings.keep_calls_days) == ([], 0)
    window.dialogs.open_settings()
    assert field.value() == 0


def test_nothing_changes_where_old_calls_can_not_be_counted(
    window: MainWindow, settings: SettingsService, services: Services, kept: list[int]
) -> None:
    services.calls.history_ready.emit()
    field = set_days(window, settings, 30)
    services.retention.count_failed.emit(60)  # asked about before
    assert field.value() == 30
    services.retention.count_failed.emit(30)
    assert (kept, field.value()) == ([], 0)
    assert "The call history can't be read now" in seen_texts(dialog())
    field.setValue(31)
    assert "can't be read now" not in seen_texts(dialog())


def test_calls_that_a_policy_lets_go_are_told_before(
    window: MainWindow,
    tmp_path: Path,
    services: Services,
    kept: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counted: list[int] = []
    monkeypatch.setattr(services.retention, "count_each_day", counted.append)
    policy = Policy(locked={"keep_calls_days": 60})
    settings = SettingsService(tmp_path / "managed.json", policy)
    settings.hold_saves()
    RetentionPresenter(window, settings, services, policy)
    services.calls.history_ready.emit()
    services.retention.count_failed.emit(60)
    assert (kept, counted) == ([], [60])
    services.retention.counted.emit(1234, 60)
    told = window.notices.texts()[NoticeKind.CALLS_EXPIRE]
    assert "keeps calls for 60 days" in told
    assert "1234" in told
    assert kept == [60]


def test_all_calls_with_a_number_are_deleted_together_and_come_back(
    window: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(services.history, "find_calls_with", lambda *args: asked.append(args))
    shown = recorded_entries()
    services.history.recent_calls_read.emit(CallsPart(PartRequest(), shown))
    choose_call(window, 1)
    with qtbot.waitSignal(window.recent.delete_all_requested) as wish:
        window.recent._on_menu_delete_all_picked()
    numbers = (shown[1].request.number,)
    assert wish.args == [numbers]
    readers = {
        each.id: NumberReader(each.default_country, each.extensions)
        for each in (ACCOUNT, SECOND_ACCOUNT)
    }
    assert asked == [(numbers, readers)]
    ids = (shown[1].request.id, "f" * 32)
    services.history.calls_found.emit(numbers, ids)
    assert "Delete 2 calls with " in seen_texts(window)
    with qtbot.waitSignal(window.recent.delete_requested) as deleted:
        button(window, "Delete 2 calls").click()
    assert deleted.args == [ids]
    assert "Calls deleted: 2" in seen_texts(window)
    with qtbot.waitSignal(window.recent.restore_requested) as restored:
        button(window, "Undo").click()
    assert restored.args == [ids]


def test_how_many_calls_there_are_is_told_where_not_all_are_read(
    window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.resize(1366, 768)
    counted: list[CallSearch] = []
    monkeypatch.setattr(services.counter, "count", counted.append)
    services.history.recent_calls_read.emit(CallsPart(PartRequest(), recorded_entries()))
    assert f"{len(recorded_entries())} call" in seen_texts(window)
    # One of its calls is being deleted: how many were read does not tell that these are all.
    part = CallsPart(PartRequest(), recorded_entries()[:1], is_full=True)
    services.history.recent_calls_read.emit(part)
    assert window.recent._model.has_older
    assert counted == [CallSearch()]
    services.counter.counted.emit(1234)
    assert "1234 call" in seen_texts(window)
    choose_call(window, 0)
    place = PartRequest(start=PartStart.AT, call=recorded_entries()[0])
    services.history.part_read.emit(CallsPart(place, recorded_entries()))
    assert counted == [CallSearch()] * 2
    # Until it is counted how many others there are, nothing is said.
    button(window, "Answered").click()
    assert "1234 call" not in seen_texts(window)


def test_a_call_that_goes_while_calls_are_counted_is_not_counted(
    window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.resize(1366, 768)
    questions: list[object] = []
    monkeypatch.setattr(services.counter, "_ask", questions.append)
    part = CallsPart(PartRequest(), recorded_entries(), is_full=True)
    services.history.recent_calls_read.emit(part)
    ids = [each.request.id for each in recorded_entries()]
    window.recent.delete_calls((ids[0],))
    services.counter._found.emit(1, 1234)  # by the file as it was before
    assert "1234 call" not in seen_texts(window)
    services.counter._found.emit(2, 1233)
    assert "1233 call" in seen_texts(window)
    window.recent.delete_calls((ids[1],))
    assert "1232 call" in seen_texts(window)
    assert len(questions) == 2
