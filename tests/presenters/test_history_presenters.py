"""What a person does with calls of the history reaches the services, and comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QDesktopServices

from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.notices import NoticeKind
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import ACCOUNT, REQUEST
from tests.ui.gallery_live import RECORD, choose_call, recorded_entries
from tests.ui.parts import button

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
    services.history.recent_calls_read.emit(recorded_entries())
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
    services.history.recent_calls_read.emit(recorded_entries())
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
    services.history.recent_calls_read.emit(recorded_entries())
    choose_call(window, 0)
    button(window, "Open in CRM").click()
    assert NoticeKind.CRM_NOT_OPENED in window.notices.texts()
