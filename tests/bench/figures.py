"""The figures of 90 days out of a million calls, and how the window answers while they are counted.

The reference joins the calls with their records and groups them, as a first thought would have it.
"""

import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.call_statistics import (
    Period,
    StatisticsAnswer,
    StatisticsQuestion,
    TimeSpan,
)
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.statistics_service import StatisticsService
from dialer_gui.storage.history import open_history
from tests.bench.driver import turn
from tests.bench.smooth import USUAL_LIMIT_MS, WORST_LIMIT_MS, Gaps, bare_gaps
from tests.bench.table import Row, compared
from tests.desktop.waiting import PATIENCE_S

CALLS = 1_000_000
#: Five years: 548 calls a day.
DAYS = 1826
SAMPLES = 15
LIMIT_MS = 100.0
ACCOUNT_ID = "a" * 32
_ADD_CALLS = """
INSERT INTO attempts (call_id, account_id, account_name, number, dialled, extension, caller_id,
    employee_id, maturity, member_id, customer_id, started_at_s, settled_at_s, outcome, searchable,
    has_record)
VALUES (?, ?, 'Sales', ?, '49301', ?, '', '', '', '', '', ?, ?, ?, ?, ?)
"""
_ADD_RECORDS = """
INSERT INTO records (call_id, account_id, record_id, extension, number, caller_id, started_at_s,
    waiting_s, talking_s, hang_up_code)
SELECT call_id, account_id, sequence, extension, number, '493023125' || (100 + sequence % 8),
    started_at_s + 2, sequence % 30, max(0, sequence % 500 - 300), 10041
FROM attempts WHERE has_record
"""
_JOINED = """
SELECT CAST(attempts.started_at_s / 3600 AS INTEGER) % 24 AS hour, records.talking_s > 0 AS ended,
    records.caller_id AS shown, count(*), sum(records.talking_s), sum(records.waiting_s)
FROM attempts LEFT JOIN records ON records.call_id = attempts.call_id
WHERE attempts.deleted_by_run IS NULL AND attempts.started_at_s >= ? AND attempts.started_at_s < ?
GROUP BY hour, ended, shown
"""


class _Received(QObject):
    """Answers, and when each came into the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[StatisticsAnswer] = []
        self.at_ns: list[int] = []

    @Slot(object)
    def take(self, answer: StatisticsAnswer) -> None:
        """Note an answer."""
        self.at_ns.append(time.monotonic_ns())
        self.answers.append(answer)


def measure() -> Iterator[Row]:
    """Ask as the page does, and join in turn."""
    bare, gaps = bare_gaps(), Gaps()
    ours, joined, received = list[float](), list[float](), _Received()
    with tempfile.TemporaryDirectory(prefix="figures-") as name:
        path = Path(name) / "history.sqlite3"
        _write(path)
        history = HistoryService(path)
        service = StatisticsService(history)
        service.statistics_read.connect(received.take)
        with closing(sqlite3.connect(path)) as connection:
            for _ in range(SAMPLES + 1):
                gaps.start()
                ours.append(_asked_ms(service, received))
                gaps.stop()
                joined.append(_joined_ms(connection, received.answers[-1].span))
        history.shut_down(PATIENCE_S)
    counted = f"{received.answers[-1].now.total.calls:,}"
    point = f"figures of 90 days ({counted} of {CALLS:,} calls) and 90 before"
    # The first time has warmed everything up.
    yield compared(
        point, ours[1:], joined[1:], unit="ms", named="90 days, joined", at_most=LIMIT_MS
    )
    is_met = gaps.usual_ms() <= USUAL_LIMIT_MS and gaps.worst_ms() <= WORST_LIMIT_MS
    words = f"bare: {bare.words()}"
    yield Row("longest gap while they are counted", gaps.words(), words, None, "≤ 16, 50", is_met)


def _write(path: Path) -> None:
    open_history(path).history.close()
    chance = random.Random(1)
    until_s = time.time()
    step_s = DAYS * 86_400 / CALLS
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        rows = (_call(chance, until_s - place * step_s) for place in range(CALLS, 0, -1))
        connection.executemany(_ADD_CALLS, rows)
        connection.execute(_ADD_RECORDS)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint (TRUNCATE)")


def _call(chance: random.Random, at_s: float) -> tuple[object, ...]:
    outcome = chance.choices(("accepted", "unknown", "refused"), (93, 2, 5))[0]
    has_record = outcome == "accepted" and chance.random() < 0.97
    number = f"+4930{chance.randrange(10**7):07}"
    extension = str(8001 + chance.randrange(4))
    searched = f"{number}\n49301\n{extension}\nsales\nc-1001"
    call_id = f"{chance.getrandbits(128):032x}"
    times = (at_s, at_s + 1)
    return (call_id, ACCOUNT_ID, number, extension, *times, outcome, searched, has_record)


def _asked_ms(service: StatisticsService, received: _Received) -> float:
    """Ask, and return the milliseconds until the window has the answer."""
    before, end_s = len(received.answers), time.monotonic() + PATIENCE_S
    asked_ns = time.monotonic_ns()
    service.ask(StatisticsQuestion(Period.QUARTER))
    while len(received.answers) == before:
        if time.monotonic() > end_s:
            raise TimeoutError("there is no answer")
        turn()
    return (received.at_ns[-1] - asked_ns) / 1e6


def _joined_ms(connection: sqlite3.Connection, span: TimeSpan) -> float:
    started_ns = time.monotonic_ns()
    connection.execute(_JOINED, (span.from_s, span.until_s)).fetchall()
    return (time.monotonic_ns() - started_ns) / 1e6
