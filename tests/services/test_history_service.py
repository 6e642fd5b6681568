"""What following a call shows gets into the list of recent calls."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.services.history_service import HistoryService
from dialer_gui.storage.history import open_history
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS, a_call

AT_S = 1_795_400_000.0


def test_what_was_seen_is_noted_and_read_again(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    entries = [
        HistoryEntry(a_call(ending), "Sales", AT_S, CallOutcome.accepted(), AT_S)
        for ending in ("0001", "0002")
    ]
    with closing(open_history(path).history) as history:
        for entry in entries:
            history.add(entry)
            history.settle(entry.request.id, CallOutcome.accepted(), AT_S)
    service = HistoryService(path)
    lists: list[tuple[HistoryEntry, ...]] = []
    service.recent_calls_read.connect(lists.append)
    service.read_again()  # not before the start
    service.start()
    service.search(CallSearch("0002"))
    service.note_seen(entries[1].request.id, LiveState.RINGING)
    service.note_seen(entries[1].request.id, LiveState.ENDED)
    service.read_again()
    qtbot.waitUntil(lambda: len(lists) == 3, timeout=PATIENCE_MS)
    ended = replace(entries[1], seen=LiveState.ENDED)
    # Both were read before anything was noted, which the window shows by then.
    assert lists == [(ended, entries[0]), (ended,), (ended,)]
    service.shut_down(PATIENCE_S)


def test_a_call_that_is_deleted_while_a_list_is_read_is_not_in_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "history.sqlite3"
    entries = [
        HistoryEntry(a_call(ending), "Sales", AT_S, CallOutcome.accepted(), AT_S)
        for ending in ("0001", "0002")
    ]
    with closing(open_history(path).history) as history:
        for entry in entries:
            history.put(entry)
    service = HistoryService(path)
    lists: list[tuple[HistoryEntry, ...]] = []
    service.recent_calls_read.connect(lists.append)
    service.start()
    service.delete((entries[1].request.id,))
    qtbot.waitUntil(lambda: len(lists) == 1, timeout=PATIENCE_MS)
    service.restore((entries[1].request.id,))
    qtbot.waitUntil(lambda: len(lists) == 2, timeout=PATIENCE_MS)
    assert lists == [(entries[0],), (entries[1], entries[0])]
    service.shut_down(PATIENCE_S)
