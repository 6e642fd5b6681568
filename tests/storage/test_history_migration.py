"""A history that the program's first version has written is read on, and loses nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.live_call import LiveState
from dialer_gui.storage import history_file
from dialer_gui.storage.history import HistoryError, open_history
from dialer_gui.storage.history_schema import MIGRATIONS
from tests.storage.children import fork_child, posix_only
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, ids, record_of

#: As the first version made it, with a call of each kind.
VERSION_1 = """
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE attempts (
    sequence INTEGER PRIMARY KEY,
    call_id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL,
    account_name TEXT NOT NULL,
    number TEXT NOT NULL,
    dialled TEXT NOT NULL,
    extension TEXT NOT NULL,
    caller_id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    maturity TEXT NOT NULL,
    member_id TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    started_at_s REAL NOT NULL,
    settled_at_s REAL,
    outcome TEXT,
    reason TEXT,
    placement TEXT,
    code TEXT,
    server_text TEXT,
    detail TEXT,
    searchable TEXT NOT NULL,
    deleted_by_run TEXT
);
CREATE INDEX unsettled ON attempts (sequence) WHERE outcome IS NULL;
CREATE INDEX deleted ON attempts (sequence) WHERE deleted_by_run IS NOT NULL;
INSERT INTO attempts VALUES
    (1, '00000000000000000000000000000001', '0123456789abcdef0123456789abcdef', 'Sales DE',
     '+4930123456', '4930123456', '8001', '4930999', '', '', '', '', 1795400001.25, 1795400000.25,
     'accepted', 'accepted', 'requested', '', '', '', '+4930123456 sales de', NULL),
    (2, '00000000000000000000000000000002', '0123456789abcdef0123456789abcdef', 'Sales DE',
     '+4930123456', '4930123456', '8001', '4930999', '', '', '', '', 1795400002.25, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, '+4930123456 sales de', NULL),
    (3, '00000000000000000000000000000003', '0123456789abcdef0123456789abcdef', 'Sales DE',
     '+4930123456', '4930123456', '8001', '4930999', '', '', '', '', 1795400003.25, 1795400000.25,
     'unknown', 'timeout', 'possible', '', '', '', '+4930123456 sales de', NULL),
    (4, '00000000000000000000000000000004', '0123456789abcdef0123456789abcdef', 'Sales DE',
     '+4930123456', '4930123456', '8001', '4930999', '', '', '', '', 1795400004.25, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, '+4930123456 sales de', 'an earlier run');
PRAGMA application_id = 0x4469616C;
PRAGMA user_version = 1;
COMMIT;
"""
KEPT = (
    replace(attempt(3), outcome=CallOutcome.unknown(Reason.TIMEOUT), settled_at_s=STARTED_AT_S),
    attempt(2),
    replace(attempt(1), outcome=CallOutcome.accepted(), settled_at_s=STARTED_AT_S),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history of the first version."""
    made = tmp_path / "history.sqlite3"
    with closing(sqlite3.connect(made)) as connection:
        connection.executescript(VERSION_1)
    return made


def schema(path: Path) -> list[tuple[str, ...]]:
    """Return all tables and indexes, and each table's columns."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        names = connection.execute("SELECT type, name FROM sqlite_schema").fetchall()
        columns = [
            (name, *map(str, column[1:]))
            for kind, name in names
            if kind == "table"
            for column in connection.execute(f"PRAGMA table_info({name})")
        ]
    return sorted([*names, *columns])


def test_nothing_is_lost_and_all_that_is_new_works(path: Path) -> None:
    opened = open_history(path)
    with closing(opened.history) as history:
        assert opened.set_aside is None
        assert history.recent(9) == KEPT
        assert ids(history.recent(9, CallSearch("SALES de"))) == ids(KEPT)
        assert ids(history.awaiting_records(0, ACCOUNT_ID)) == ids((KEPT[0], KEPT[2]))
        history.note_seen(attempt(1).request.id, LiveState.ENDED)
        assert history.attach_record(attempt(1).request.id, record_of(1))
        assert history.take_in(ACCOUNT_ID, "Sales DE", [record_of(3)]) == 0
        assert ids(history.recent(9, CallSearch(record_of(1).caller_id))) == ids((KEPT[0], KEPT[2]))
        assert history.recent(9, CallSearch(f"de{record_of(1).caller_id}")) == ()
        history.add(attempt(9))
    with closing(open_history(path).history) as history:
        first = replace(KEPT[2], seen=LiveState.ENDED, record=record_of(1))
        assert history.recent(9) == (
            attempt(9),
            replace(KEPT[0], record=record_of(3)),
            KEPT[1],
            first,
        )


def test_the_tables_become_those_of_a_new_history(path: Path, tmp_path: Path) -> None:
    open_history(path).history.close()
    new = tmp_path / "new.sqlite3"
    open_history(new).history.close()
    assert schema(path) == schema(new)


def test_the_first_version_refuses_the_file_and_leaves_it_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_history(path).history.close()
    before = path.read_bytes()
    monkeypatch.setattr(history_file, "MIGRATIONS", MIGRATIONS[:1])
    monkeypatch.setattr(history_file, "SCHEMA_VERSION", 1)
    words = rf"newer version .*format {len(MIGRATIONS)}, this version knows 1"
    with pytest.raises(HistoryError, match=words):
        open_history(path)
    assert path.read_bytes() == before


@posix_only
def test_several_programs_may_bring_it_up_to_date_at_once(path: Path) -> None:
    def use(_: int) -> None:
        opened = open_history(path)
        assert opened.set_aside is None
        assert opened.history.recent(9) == KEPT

    children = [fork_child(use) for _ in range(4)]
    said = []
    for child in children:
        with child.output:
            said.append(child.output.read())
    assert [child.wait() for child in children] == [0] * len(children), said


def test_a_step_that_fails_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = schema(path)
    statements = (*MIGRATIONS[1].statements, "CREATE TABLE attempts (twice)")
    broken = MIGRATIONS[1]._replace(statements=statements)
    monkeypatch.setattr(history_file, "MIGRATIONS", (MIGRATIONS[0], broken))
    with pytest.raises(HistoryError, match="already exists"):
        open_history(path)
    assert schema(path) == before
    monkeypatch.undo()
    with closing(open_history(path).history) as history:
        assert history.recent(9) == KEPT
