"""python -m tests.bench.many_calls HOME ADDRESS index|use: a dialer with a long history.

Prints its figures as JSON: how long it takes to make the index, or what opening, searching and
scrolling take.
"""

import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from dialer_gui.desktop.folders import find_folders
from dialer_gui.domain.call_search import PART_ROWS, PartRequest
from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.storage import history_file
from dialer_gui.storage.history import History, open_history
from dialer_gui.storage.history_schema import MIGRATIONS
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.calls_model import ENTRY_ROLE
from tests.bench.driver import ACCOUNT_ID, EXTENSION, Driver, dialer, run_for
from tests.bench.idle import memory_mib
from tests.bench.smooth import Gaps

#: The first of them is from some years ago.
APART_S = 80.0
#: Typed character by character: a number, a part of many, a name, nothing, two characters only,
#: how long people talked, and how calls ended.
TEXTS = ("+49 30 9", "8001", "sales", "zzzz", "中文", "12:05", "answered")
KEY_DELAY_S = 0.15
PAGES = 60
WRITES = 200
PATIENCE_S = 300.0

#: The names of the figures.
START = "start until the calls are listed"
OPEN = "opening the history and reading its top"
KEY = "GUI thread for a key of a search"
PAGE = "GUI thread for a page down"
END = "the oldest calls by End"
WRITE = "writing an attempt"
MEMORY = "memory, searched and scrolled"

#: The samples of each.
Figures = dict[str, list[float]]


#: In no order that a search could make use of.
_DIALLED = "substr('4901349062', 1 + i % 5 * 2, 2) || printf('%010d', i * 982451653 % 9999999967)"
_WRITE_CALLS = f"""
    WITH RECURSIVE numbers (i) AS
        (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < :count)
    INSERT INTO attempts (call_id, account_id, account_name, number, dialled, extension, caller_id,
        employee_id, maturity, member_id, customer_id, started_at_s, settled_at_s, outcome, reason,
        placement, code, server_text, detail, searchable, has_record)
    SELECT printf('%032x', i), :account, name, '+' || dialled, dialled, '8001', '4930999', '', '',
        '', 'C-' || (i % 9973), :now - (:count - i) * {APART_S}, :now, 'accepted', 'accepted',
        'requested', '', '', '', lower('+' || dialled || char(10) || dialled || char(10) || '8001'
        || char(10) || '4930999' || char(10) || name || char(10) || 'c-' || (i % 9973)), i % 20 > 0
    FROM (SELECT i, iif(i % 3, 'Sales DE', '南京销售部') AS name,
        {_DIALLED} AS dialled FROM numbers)
"""
_WRITE_RECORDS = """
    INSERT INTO records (call_id, account_id, record_id, extension, number, caller_id, hung_up_by,
        recording, employee_id, maturity, member_id, customer_id, started_at_s, answered_at_s,
        ended_at_s, waiting_s, talking_s, hang_up_code)
    SELECT call_id, account_id, 'bill-' || sequence, extension, dialled, '4930999', 'callee', '',
        '', '', '', customer_id, started_at_s + 1, iif(talking_s, started_at_s + 9, NULL),
        started_at_s + 9 + talking_s, 8, talking_s, iif(talking_s, 10041, 10005)
    FROM (SELECT *, iif(sequence * 7919 % 5 < 2, sequence * 104729 % 900, 0) AS talking_s
        FROM attempts)
    WHERE has_record
"""


def write_history(path: Path, count: int) -> None:
    """Write a history of so many calls as the fourth version of its file had it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        patch.object(history_file, "MIGRATIONS", MIGRATIONS[:4]),
        patch.object(history_file, "SCHEMA_VERSION", 4),
        patch.object(history_file, "COLUMNS_OF_TABLE", {}),
        patch.object(history_file, "HAS_DELETED", "SELECT 0"),
        closing(history_file.connect(path)) as connection,
    ):
        values = {"count": count, "account": ACCOUNT_ID, "now": time.time()}
        connection.execute(_WRITE_CALLS, values)
        connection.execute(_WRITE_RECORDS)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class Desk:
    """The dialer's window with its list of calls and its search."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._list = driver.named(QListView, "Recent calls")
        (self._window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        #: The text of each search whose first rows are shown, and when that was.
        self._shown: list[tuple[str, float]] = []
        self._window.recent.part_changed.connect(self._on_part_changed)

    def _on_part_changed(self, request: PartRequest) -> None:
        self._shown.append((request.search.text, time.monotonic()))

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        self._driver.wait(condition, what, PATIENCE_S)

    def type_search(self, text: str, figures: Figures) -> None:
        """Type into the search, and note what each key took."""
        QTest.keyClick(self._window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        field = self._driver.named(QLineEdit, "Search")
        field.clear()
        run_for(KEY_DELAY_S)
        for end in range(1, len(text) + 1):
            typed = text[:end]
            if typed.endswith(" "):
                continue
            self._shown.clear()
            used_s, at_s = time.thread_time(), time.monotonic()
            # As a key does it, or an input method.
            field.setText(typed)
            self._wait(partial(self._has, typed), f"what {typed!r} finds")
            run_for(KEY_DELAY_S)
            spent_ms = (time.thread_time() - used_s) * 1e3
            figures.setdefault(f"rows {text!r}", []).append((self._at_s(typed) - at_s) * 1e3)
            figures.setdefault(KEY, []).append(spent_ms)

    def _has(self, text: str) -> bool:
        return any(shown == text for shown, _ in self._shown)

    def _at_s(self, text: str) -> float:
        return next(at_s for shown, at_s in self._shown if shown == text)

    def scroll(self, figures: Figures) -> None:
        """Go down by pages and to both ends of the list of all calls."""
        self._driver.named(QLineEdit, "Search").clear()
        run_for(2 * KEY_DELAY_S)
        self._list.setFocus()
        for _ in range(PAGES):
            used_s = time.thread_time()
            QTest.keyClick(self._list, Qt.Key.Key_PageDown)
            run_for(0.02)
            figures.setdefault(PAGE, []).append((time.thread_time() - used_s) * 1e3)
        at_s = time.monotonic()
        QTest.keyClick(self._list, Qt.Key.Key_End)
        self._wait(self._is_at_end, "the oldest calls")
        figures[END] = [(time.monotonic() - at_s) * 1e3]
        QTest.keyClick(self._list, Qt.Key.Key_Home)
        run_for(2 * KEY_DELAY_S)

    def _is_at_end(self) -> bool:
        entry = self._list.currentIndex().data(ENTRY_ROLE)
        return entry is not None and entry.request.id == f"{0:032x}"


class FirstList(QObject):
    """Notes how long it takes until a window lists calls."""

    def __init__(self) -> None:
        super().__init__()
        self._begun_s = time.monotonic()
        self.taken_ms = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(2)

    def _on_timer_timeout(self) -> None:
        for window in QApplication.topLevelWidgets():
            found = window.findChild(QListView, "recent")
            if isinstance(found, QListView) and found.model().rowCount():
                self.taken_ms = (time.monotonic() - self._begun_s) * 1e3
                self._timer.stop()
                return


def use(home: Path, address: str) -> Figures:
    """Open, search, scroll, write; each figure under its name."""
    figures: Figures = {}
    _application = QApplication.instance() or QApplication([])
    first = FirstList()
    with dialer(address, home=home) as driver:
        figures[START] = [first.taken_ms]
        desk = Desk(driver)
        for text in TEXTS:
            desk.type_search(text, figures)
        desk.scroll(figures)
        figures[MEMORY] = [memory_mib(os.getpid())]
    at_s = time.monotonic()
    with closing(open_history(find_folders(home, demo=False).history).history) as history:
        history.recent(PART_ROWS)
        figures[OPEN] = [(time.monotonic() - at_s) * 1e3]
        figures[WRITE] = _writes(history)
    return figures


def make_index(home: Path, address: str) -> Figures:
    """Let the dialer make the index, and note how long that takes and how the window answers."""
    index = Path(f"{find_folders(home, demo=False).history}-search")
    _application = QApplication.instance() or QApplication([])
    begun_s = time.monotonic()
    with dialer(address, home=home):
        gaps = Gaps()
        gaps.start()
        while not _is_whole(index):
            run_for(0.2)
        taken_s = time.monotonic() - begun_s
        gaps.stop()
    return {"index": [taken_s], "usual": [gaps.usual_ms()], "worst": [gaps.worst_ms()]}


def _is_whole(index: Path) -> bool:
    try:
        with closing(
            sqlite3.connect(f"{index.as_uri()}?mode=ro", timeout=0, uri=True)
        ) as connection:
            row = connection.execute("SELECT walked >= until FROM state").fetchone()
    except sqlite3.OperationalError:
        return False  # it is not there yet, or is being written
    return bool(row and row[0])


def _writes(history: History) -> list[float]:
    taken_ms = []
    for number in range(WRITES):
        request = CallRequest(
            os.urandom(16).hex(), ACCOUNT_ID, f"+4930{number}", f"4930{number}", EXTENSION
        )
        entry = HistoryEntry(request, "Sales DE", time.time())
        at_s = time.monotonic()
        history.add(entry)
        taken_ms.append((time.monotonic() - at_s) * 1e3)
        history.settle(request.id, CallOutcome.accepted(), time.time())
    return taken_ms


if __name__ == "__main__":
    _, place, served_at, wanted = sys.argv
    job = {"use": use, "index": make_index}[wanted]
    print(json.dumps(job(Path(place), served_at)), flush=True)
    # The dialer has lived in this process: leave at once, not through Qt's teardown.
    os._exit(0)
