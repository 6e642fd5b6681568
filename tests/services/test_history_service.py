"""The list of recent calls: what following shows, its parts, long searches, and the index."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_search import (
    PART_ROWS,
    CallSearch,
    CallsPart,
    PartRequest,
    PartStart,
)
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.services import history_service
from dialer_gui.services.history_service import HistoryService
from dialer_gui.storage import history_file, history_index
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
    service.recent_calls_read.connect(lambda part: lists.append(part.entries))
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


def test_a_list_that_lacks_a_deleted_call_goes_on_below(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    calls = fill(path, PART_ROWS + 1)
    service = HistoryService(path)
    parts: list[CallsPart] = []
    service.recent_calls_read.connect(parts.append)
    service.start()
    service.delete((calls[0].request.id,))
    qtbot.waitUntil(lambda: bool(parts), timeout=PATIENCE_MS)
    assert [(len(each.entries), each.is_full) for each in parts] == [(PART_ROWS - 1, True)]
    service.read_again()
    qtbot.waitUntil(lambda: len(parts) == 2, timeout=PATIENCE_MS)
    assert parts[1].entries == calls[1:]
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
    service.recent_calls_read.connect(lambda part: lists.append(part.entries))
    service.start()
    service.delete((entries[1].request.id,))
    qtbot.waitUntil(lambda: len(lists) == 1, timeout=PATIENCE_MS)
    service.restore((entries[1].request.id,))
    qtbot.waitUntil(lambda: len(lists) == 2, timeout=PATIENCE_MS)
    assert lists == [(entries[0],), (entries[1], entries[0])]
    service.shut_down(PATIENCE_S)


def fill(path: Path, count: int) -> tuple[HistoryEntry, ...]:
    """Write so many calls, and return them with the newest first."""
    with closing(open_history(path).history) as history:
        for number in range(count):
            name = "odd" if number % 2 else "even"
            entry = HistoryEntry(a_call(f"{number:04}"), name, AT_S + number)
            history.put(replace(entry, outcome=CallOutcome.accepted(), settled_at_s=AT_S))
        return history.recent(count)


def test_other_parts_of_the_list_are_read_and_what_is_shown_is_read_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "history.sqlite3"
    calls = fill(path, 30)
    service = HistoryService(path)
    service.note_recovered()
    parts: list[CallsPart] = []
    service.part_read.connect(parts.append)
    service.start()
    older = PartRequest(CallSearch(), PartStart.OLDER_THAN, calls[4], 5)
    service.read_part(older)
    service.delete((calls[6].request.id,))
    service.read_part(PartRequest(CallSearch("even"), PartStart.OLDEST, None, 2))
    at = PartRequest(CallSearch(), PartStart.AT, calls[5], 3)
    service.note_shown(at)
    # An outcome that comes late is shown where the call is, and brings it into no other part.
    failed = replace(calls[7], outcome=CallOutcome.cancelled(), settled_at_s=AT_S)
    service.put(failed)
    service.restore((calls[6].request.id,))
    qtbot.waitUntil(lambda: len(parts) == 3, timeout=PATIENCE_MS)
    expected = ((calls[5], *calls[7:10]), (calls[27], calls[29]), calls[5:8])
    for part, entries in zip(parts, expected, strict=True):
        assert [e.request.id for e in part.entries] == [e.request.id for e in entries]
    assert [part.request.start for part in parts] == [older.start, PartStart.OLDEST, at.start]
    service.shut_down(PATIENCE_S)


def _wait_for(gate: threading.Event) -> None:
    assert gate.wait(PATIENCE_S)


def test_a_long_search_shows_what_it_has_found_and_is_given_up_for_the_next_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_file, "_ASK_EVERY_STEPS", 200)
    monkeypatch.setattr(history_service, "SHOW_FIRST_AFTER_S", 0.0)
    monkeypatch.setattr(history_service, "SHOW_AGAIN_AFTER_S", 0.0)
    path = tmp_path / "history.sqlite3"
    calls = fill(path, 200)
    service = HistoryService(path)
    service.note_recovered()
    found: list[CallsPart] = []
    ends: list[tuple[HistoryEntry, ...]] = []
    service.search_went_on.connect(found.append)
    service.recent_calls_read.connect(lambda part: ends.append(part.entries))
    service.start()
    qtbot.waitUntil(lambda: ends == [calls[:100]], timeout=PATIENCE_MS)
    gate = threading.Event()
    service._runner.submit(lambda: _wait_for(gate))
    service.search(CallSearch("even"))
    service.search(CallSearch("odd"))
    gate.set()
    qtbot.waitUntil(lambda: ends[-1] == calls[::2], timeout=PATIENCE_MS)
    assert calls[1::2] not in ends
    texts = [part.request.search.text for part in found]
    assert texts == sorted(texts, key=["", "even", "odd"].index)
    last = [part.entries for part in found if part.request.search.text == "odd"]
    assert 0 < len(last[-1]) < 100
    assert all(entries == calls[::2][: len(entries)] for entries in last)
    service.shut_down(PATIENCE_S)


def test_the_index_of_an_old_history_is_made_between_the_requests_and_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_index, "INDEX_FROM_CALLS", 100)
    monkeypatch.setattr(history_index, "PIECE_ROWS", 10)
    path = tmp_path / "history.sqlite3"
    fill(path, 200)
    service = HistoryService(path)
    progress: list[tuple[int, int]] = []
    lists: list[tuple[HistoryEntry, ...]] = []
    service.index_progressed.connect(lambda done, total: progress.append((done, total)))
    service.recent_calls_read.connect(lambda part: lists.append(part.entries))
    service.start()
    service.search(CallSearch("even"))
    qtbot.waitUntil(lambda: (0, 0) in progress, timeout=PATIENCE_MS)
    assert progress == [*((done, 200) for done in range(10, 200, 10)), (0, 0)]
    assert [len(each) for each in lists] == [100, 100]
    # A program that ends in the midst goes on the next time.
    Path(f"{path}-search").unlink()
    service.read_again()
    qtbot.waitUntil(lambda: len(lists) == 3, timeout=PATIENCE_MS)
    service.shut_down(PATIENCE_S)


def test_a_large_history_is_checked_while_it_is_used(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "history.sqlite3"
    fill(path, 400)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xa5" * 8192)
    monkeypatch.setattr(history_file, "_LARGE_FILE_BYTES", 4096)
    service = HistoryService(path)
    notices: list[Notice] = []
    service.notice_raised.connect(notices.append)
    service.start()
    qtbot.waitUntil(lambda: bool(notices), timeout=PATIENCE_MS)
    assert notices[0].kind is NoticeKind.HISTORY_OVERWRITTEN
    assert Path(str(notices[0].detail)).exists()
    service.shut_down(PATIENCE_S)
