"""Settings and recent calls: kept in threads of their own, told through signals, ended in time."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_search import CallSearch, CallsPart, PartRequest
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.policy_content import read_policy
from dialer_gui.domain.settings import Settings, WindowState
from dialer_gui.services.history_service import TRY_AGAIN_AFTER_S, HistoryService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.task_runner import TaskRunner
from dialer_gui.storage.history import open_history
from dialer_gui.storage.settings_file import load_settings, save_settings
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS, a_call
from tests.services.hand_timing import HandTiming

SALES = Account("a" * 32, "Sales", "http://127.0.0.1:8080", ("8001",))
SUPPORT = Account("b" * 32, "Support", "https://pbx.example", ("8002",))


def test_settings_are_read_again_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    service = SettingsService(path)
    assert service.load() == Settings()
    changes: list[Settings] = []
    service.changed.connect(changes.append)
    service.put_account(SALES)
    service.put_account(SUPPORT)
    service.put_account(replace(SALES, name="Sales DE"))
    service.change("deadline_s", 20.0)
    service.set_window(WindowState(zoom_percent=125))
    service.set_window(WindowState(zoom_percent=125))
    service.shut_down(PATIENCE_S)
    assert len(changes) == 5
    again = SettingsService(path)
    assert again.load() == service.settings == changes[-1]
    assert [account.name for account in again.settings.accounts] == ["Sales DE", "Support"]
    assert again.settings.selected_account_id == SALES.id
    assert again.load_notice is None


def test_of_a_removed_account_nothing_is_left_selected(qtbot: QtBot, tmp_path: Path) -> None:
    service = SettingsService(tmp_path / "settings.json")
    service.put_account(SALES)
    service.put_account(SUPPORT)
    service.remove_account(SUPPORT.id)
    assert service.settings.selected_account_id == SALES.id
    service.remove_account(SALES.id)
    assert service.settings == replace(Settings(), selected_account_id="")
    service.shut_down(PATIENCE_S)
    assert load_settings(tmp_path / "settings.json").settings.accounts == ()


def test_settings_that_can_not_be_saved_are_told_and_stay_in_use(
    qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("and no folder")
    service = SettingsService(blocked / "settings.json")
    notices: list[Notice] = []
    service.notice_raised.connect(notices.append)
    service.put_account(SALES)
    qtbot.waitUntil(lambda: bool(notices), timeout=PATIENCE_MS)
    assert notices[0].kind is NoticeKind.SETTINGS_NOT_SAVED
    assert service.settings.accounts == (SALES,)
    service.shut_down(PATIENCE_S)


def test_settings_that_can_not_be_read_are_set_aside(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{ half")
    service = SettingsService(path)
    assert service.load() == Settings()
    assert service.load_notice is not None
    assert service.load_notice.kind is NoticeKind.SETTINGS_SET_ASIDE
    assert Path(str(service.load_notice.detail)).read_text() == "{ half"


def unmounted(tmp_path: Path) -> SettingsService:
    """Start where the folder is not there yet, with a file of an account in it once it is."""
    home = tmp_path / "home"
    home.write_text("no folder yet")
    service = SettingsService(home / "settings.json")
    assert service.load() == Settings()
    assert service.load_notice is not None
    assert service.load_notice.kind is NoticeKind.SETTINGS_UNREAD
    home.unlink()
    save_settings(home / "settings.json", Settings((SALES,), SALES.id))
    return service


def test_settings_that_nobody_could_read_are_not_replaced_by_none(
    qtbot: QtBot, tmp_path: Path
) -> None:
    service = unmounted(tmp_path)
    service.set_window(WindowState(zoom_percent=125))
    service.change("deadline_s", 20.0)
    service.shut_down(PATIENCE_S)
    assert load_settings(tmp_path / "home" / "settings.json").settings.accounts == (SALES,)


def test_settings_that_nobody_could_read_make_room_for_a_new_account(
    qtbot: QtBot, tmp_path: Path
) -> None:
    service = unmounted(tmp_path)
    notices: list[Notice] = []
    service.notice_raised.connect(notices.append)
    service.put_account(SUPPORT)
    service.change("deadline_s", 20.0)
    service.shut_down(PATIENCE_S)
    qtbot.waitUntil(lambda: bool(notices), timeout=PATIENCE_MS)
    assert [notice.kind for notice in notices] == [NoticeKind.SETTINGS_SET_ASIDE]
    assert load_settings(Path(str(notices[0].detail))).settings.accounts == (SALES,)
    assert load_settings(tmp_path / "home" / "settings.json").settings == service.settings


def test_recent_calls_are_read_searched_deleted_and_restored(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    entries = [HistoryEntry(a_call(ending), "Sales", time.time()) for ending in ("0001", "0002")]
    history = open_history(path).history
    for entry in entries:
        history.add(entry)
        history.settle(entry.request.id, CallOutcome.accepted(), time.time())
    history.close()
    service = HistoryService(path)
    lists: list[list[str]] = []
    service.recent_calls_read.connect(
        lambda read: lists.append([entry.request.dialled[-4:] for entry in read.entries])
    )
    service.search(CallSearch("before the start"))
    service.search(CallSearch(""))
    service.start()
    service.search(CallSearch("0002"))
    service.delete((entries[1].request.id,))
    service.search(CallSearch(""))
    service.restore((entries[1].request.id,))
    qtbot.waitUntil(lambda: len(lists) == 4, timeout=PATIENCE_MS)
    # The deletion was asked for before any list came: none shows the call, until it is put back.
    assert lists == [["0001"], [], ["0001"], ["0002", "0001"]]
    service.shut_down(PATIENCE_S)
    service.shut_down(PATIENCE_S)


def test_a_history_that_can_not_be_read_is_told_once_and_tried_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("and no folder")
    timing = HandTiming()
    service = HistoryService(blocked / "history.sqlite3", timing)
    notices: list[Notice] = []
    service.notice_raised.connect(notices.append)
    service.start()
    service.delete(("x",))
    qtbot.waitUntil(timing.is_awaited, timeout=PATIENCE_MS)
    blocked.unlink()
    with (
        qtbot.waitSignal(service.trouble_ended, timeout=PATIENCE_MS),
        qtbot.waitSignal(service.recent_calls_read, timeout=PATIENCE_MS) as read,
    ):
        timing.advance(TRY_AGAIN_AFTER_S, lambda: None)
    assert read.args == [CallsPart(PartRequest(), ())]
    assert [notice.kind for notice in notices] == [NoticeKind.HISTORY_UNAVAILABLE]
    service.shut_down(PATIENCE_S)


def test_a_lane_runs_its_jobs_in_order_and_outlives_a_failing_one(
    caplog: pytest.LogCaptureFixture,
) -> None:
    runner = TaskRunner("sample")
    done: list[int] = []

    def fail() -> None:
        raise RuntimeError("no")

    assert runner.drain(0.0)
    runner.submit(lambda: done.append(1))
    runner.submit(fail)
    runner.submit(lambda: done.append(2))
    assert runner.drain(PATIENCE_S)
    assert done == [1, 2]
    assert "a job of the sample thread failed" in caplog.text


def test_a_lane_that_hangs_is_left_behind() -> None:
    runner, ended = TaskRunner("hanging"), threading.Event()

    def hang() -> None:
        ended.wait()

    runner.submit(hang)
    assert not runner.drain(0.01)
    ended.set()
    assert runner.drain(PATIENCE_S)


def test_a_policy_decides_and_leaves_the_persons_own_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    policy = read_policy({"locked": {"deadline_s": 5}, "preset": {"hotkey": "Ctrl+1"}})
    path.write_text(json.dumps({"deadline_s": 25.0}))
    service = SettingsService(path, policy)
    assert (service.load().deadline_s, service.settings.hotkey) == (5.0, "Ctrl+1")
    service.change("deadline_s", 40.0)
    service.change("offers_clipboard", False)
    service.shut_down(PATIENCE_S)
    assert (service.settings.deadline_s, service.own.deadline_s) == (5.0, 25.0)
    assert "hotkey" not in json.loads(path.read_text()), "nobody has chosen it"
    again = SettingsService(path).load()
    assert (again.deadline_s, again.hotkey, again.offers_clipboard) == (25.0, "", False)
    chooser = SettingsService(path, policy)
    chooser.load()
    chooser.change("hotkey", "")
    chooser.shut_down(PATIENCE_S)
    assert SettingsService(path, policy).load().hotkey == "", "chosen against the preset"


def test_held_changes_are_saved_once_they_may_be(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    service = SettingsService(path)
    service.hold_saves()
    service.change("deadline_s", 20.0)
    service.change("deadline_s", 25.0)
    assert not path.exists()
    service.release_saves()
    service.shut_down(PATIENCE_S)
    assert SettingsService(path).load().deadline_s == 25.0


def test_a_program_that_ends_early_saves_what_was_held(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    service = SettingsService(path)
    service.hold_saves()
    service.change("deadline_s", 25.0)
    service.shut_down(PATIENCE_S)
    assert SettingsService(path).load().deadline_s == 25.0
