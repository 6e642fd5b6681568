"""Marks that nobody sees reach no place where people read, whoever wrote them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QWidget

from dialer_gui.domain.calls import CallDetails, CallOutcome, Reason
from dialer_gui.domain.diagnosis import Finding
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.phones import Phone
from dialer_gui.domain.untrusted import escaped_text, plain_text
from dialer_gui.provider.replies import read_answer, text
from dialer_gui.provider.transport import Reply
from dialer_gui.storage.settings_file import load_settings
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.main_window import MainWindow
from tests.outside_texts import KINDS
from tests.ui import diagnostics_scenes
from tests.ui.gallery import ACCOUNT, REQUEST, show_phones
from tests.ui.gallery_live import choose_call, recorded_entries
from tests.ui.parts import button, dialog, number_text, part, seen_texts, tree

SOME_KINDS = ("right-to-left override", "line break", "escape sequence", "zero-width space", "null")


@pytest.fixture(params=SOME_KINDS)
def evil(request: pytest.FixtureRequest) -> str:
    return KINDS[request.param][0]


def shown_texts(root: QWidget) -> Iterator[str]:
    """Yield all that can be read or heard in a window, by whatever way."""
    for _role, name, interface in tree(root):
        yield name
        yield interface.text(QAccessible.Text.Description)
        yield interface.text(QAccessible.Text.Value)
    for widget in root.findChildren(QWidget):
        yield from (widget.toolTip(), widget.windowTitle(), widget.accessibleName())
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()
        if isinstance(widget, QComboBox | QListView):
            model = widget.model()
            for row in range(model.rowCount()):
                data = (model.index(row, 0).data(role) for role in range(300))
                yield from (each for each in data if isinstance(each, str))


def assert_all_is_seen(root: QWidget) -> None:
    hidden = {each for each in shown_texts(root) if plain_text(each, keeps_lines=True) != each}
    assert hidden == set()


def refusal(words: str) -> CallOutcome:
    """What a provider's refusal in these words becomes."""
    body = {"ret": 200, "data": {"status": 1, "desc": words, "errors": {"code": 1099}}}
    return read_answer(Reply(200, json.dumps(body).encode())).outcome


def test_the_providers_words_read_as_they_are_seen(window: MainWindow, evil: str) -> None:
    window.call_status.end(REQUEST, refusal(evil))
    assert plain_text(evil) in seen_texts(window)
    assert_all_is_seen(window)
    window.call_status.end(REQUEST, CallOutcome.unknown(Reason.REDIRECT, evil))
    assert_all_is_seen(window)


def test_phones_and_records_read_as_they_are_seen(window: MainWindow, evil: str) -> None:
    show_phones(window, ACCOUNT.id, (Phone(text(evil)),))
    first = recorded_entries()[0]
    assert first.record is not None
    record = replace(first.record, caller_id=text(evil), hung_up_by=text(evil))
    # As an older version may have written it.
    request = replace(
        first.request, number=evil, extension=evil, details=CallDetails(customer_id=evil)
    )
    window.recent.show_entries((replace(first, request=request, record=record),))
    choose_call(window, 0)
    assert plain_text(evil) in seen_texts(window)
    assert not window.grab().isNull()
    assert_all_is_seen(window)


def test_an_account_out_of_a_file_reads_as_it_is_seen(
    window: MainWindow, evil: str, tmp_path: Path
) -> None:
    written = {"id": "a", "name": evil, "extensions": [evil], "caller_ids": [f"{evil} 4930111"]}
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": 1, "accounts": [written]}), "utf-8")
    (account,) = load_settings(path).settings.accounts
    assert account.extensions == (plain_text(evil),)
    window.form.show_accounts((account,), account.id)
    window.form.fill("+4930123456")
    assert_all_is_seen(window)
    window.show_account_dialog()
    assert_all_is_seen(dialog())


def test_a_link_and_a_file_read_as_they_are_seen(window: MainWindow, evil: str) -> None:
    window.form.fill(f"call me {evil}")
    assert number_text(window)
    window.form.fill(f"nobody{evil[-3:]}")
    window.notices.tell(Notice(NoticeKind.SETTINGS_SET_ASIDE, f"/home/{evil}"))
    assert f"/home/{escaped_text(evil)}" in seen_texts(window)
    assert_all_is_seen(window)


def test_details_go_out_as_they_are_seen(window: MainWindow, evil: str) -> None:
    part(window, QLineEdit, "Customer ID").setText(evil)
    details = window.form.options.details()
    assert details.customer_id == plain_text(evil)


def test_a_report_is_handed_on_as_it_is_seen(window: MainWindow, evil: str) -> None:
    check = window.dialogs.open_diagnostics()
    lines = [
        replace(
            line,
            server_text=evil if line.server_text else "",
            facts=(evil,) if line.finding is Finding.CONNECTED_TO_PROXY else line.facts,
        )
        for line in diagnostics_scenes.BAD
    ]
    diagnostics_scenes.show(check, tuple(lines))
    assert_all_is_seen(check)
    button(check, "Copy report").click()
    report = QGuiApplication.clipboard().text()
    assert plain_text(report, keeps_lines=True) == report.rstrip("\n")
    assert not any(line.startswith("INFO") for line in report.splitlines())


def test_a_screen_reader_says_what_is_seen(
    window: MainWindow, evil: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def note(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    announce(window, evil, is_error=True)
    assert said == [plain_text(evil, keeps_lines=True)]
