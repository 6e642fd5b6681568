"""An older program and a newer program's history: used where that is safe, else left as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.storage import history_file
from dialer_gui.storage.history import NewerHistoryError, open_history
from dialer_gui.storage.history_file import SCHEMA_VERSION
from dialer_gui.storage.history_schema import MIGRATIONS, Step
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, ids, record_of, write_some

USABLE_FROM = MIGRATIONS[-1].usable_from
#: What a later version might add without harm: columns, an index, and a table with a rule.
ADDING = Step(
    (
        "ALTER TABLE attempts ADD COLUMN favourite INTEGER",
        "ALTER TABLE attempts ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'",
        "CREATE INDEX moods ON attempts (mood)",
        "CREATE TABLE notes (call_id TEXT NOT NULL, note TEXT NOT NULL)",
    ),
    "0.7.0",
    USABLE_FROM,
)
#: What a later version might change so that this one would misread it.
BREAKING = Step(
    ("ALTER TABLE attempts RENAME COLUMN outcome TO verdict",), "0.8.0", SCHEMA_VERSION + 1
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "home" / "history.sqlite3"


@contextmanager
def later_version(*steps: Step) -> Iterator[None]:
    """Be a later version of the program, as far as the file is concerned."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(history_file, "MIGRATIONS", (*MIGRATIONS, *steps))
        patch.setattr(history_file, "SCHEMA_VERSION", SCHEMA_VERSION + len(steps))
        yield


def bring_forward(path: Path, *steps: Step) -> None:
    """Let a later version of the program open the history, as after an update."""
    # It reads the columns of its own version, which after a breaking step are not these.
    with later_version(*steps), pytest.MonkeyPatch.context() as patch:
        patch.setattr(history_file, "COLUMNS_OF_TABLE", {})
        history_file.connect(path).close()


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(query).fetchall()


def test_a_file_says_which_versions_can_use_it(path: Path) -> None:
    write_some(path, 1)
    assert ask(path, "SELECT * FROM compatibility") == [(USABLE_FROM, "0.1.0")]
    bring_forward(path, ADDING)
    assert ask(path, "SELECT * FROM compatibility") == [(USABLE_FROM, "0.1.0")]
    assert ask(path, "PRAGMA user_version") == [(SCHEMA_VERSION + 1,)]


def test_no_step_promises_what_it_can_not_know() -> None:
    for number, step in enumerate(MIGRATIONS, start=1):
        before = MIGRATIONS[number - 2].usable_from if number > 1 else 1
        assert before <= step.usable_from <= number


def test_a_file_with_additions_is_used_and_they_stay(path: Path) -> None:
    write_some(path, 2)
    bring_forward(path, ADDING)
    first = attempt(0).request.id
    ask(path, f"UPDATE attempts SET favourite = 7, mood = 'glad' WHERE call_id = '{first}'")
    ask(path, f"INSERT INTO notes VALUES ('{first}', 'ask for Ada')")
    opened = open_history(path)
    with closing(opened.history) as history:
        assert opened.set_aside is None
        assert ids(history.recent(9)) == ids((attempt(1), attempt(0)))
        history.add(attempt(5))
        history.settle(first, CallOutcome.unknown(Reason.TIMEOUT), STARTED_AT_S)
        assert history.attach_record(first, record_of(0))
        assert history.take_in(ACCOUNT_ID, "Sales DE", [record_of(7000)]) == 1
        history.delete((attempt(1).request.id,))
    with later_version(ADDING), closing(open_history(path).history) as history:
        settled = replace(
            attempt(0),
            outcome=CallOutcome.unknown(Reason.TIMEOUT),
            settled_at_s=STARTED_AT_S,
            record=record_of(0),
        )
        recent = history.recent(9)
        assert len(recent) == 3
        assert recent[1:] == (attempt(5), settled)
    kept = ask(path, "SELECT favourite, mood FROM attempts WHERE deleted_by_run IS NULL")
    assert kept == [(7, "glad"), (None, "calm"), (None, "calm")]
    assert ask(path, "SELECT * FROM notes") == [(first, "ask for Ada")]
    assert ask(path, "PRAGMA user_version") == [(SCHEMA_VERSION + 1,)]
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_file_that_this_version_would_misread_is_left_alone(path: Path) -> None:
    write_some(path)
    bring_forward(path, BREAKING)
    before = path.read_bytes()
    words = r"newer version .*Open it with version 0\.8\.0 or newer, or move the file elsewhere"
    with pytest.raises(NewerHistoryError, match=words):
        open_history(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_an_addition_after_a_breaking_step_changes_nothing_about_it(path: Path) -> None:
    write_some(path)
    after = ADDING._replace(program="0.9.0", usable_from=SCHEMA_VERSION + 1)
    bring_forward(path, BREAKING, after)
    with pytest.raises(NewerHistoryError, match=r"version 0\.8\.0 or newer"):
        open_history(path)


@pytest.mark.parametrize(
    "spoiling",
    [
        "DROP TABLE compatibility",
        "DELETE FROM compatibility",
        "UPDATE compatibility SET oldest_schema = 'any'",
        "UPDATE compatibility SET oldest_schema = 0",
        "UPDATE compatibility SET oldest_schema = 999, oldest_program = '<b>soon</b>'",
        "ALTER TABLE attempts DROP COLUMN detail",
    ],
)
def test_a_newer_file_that_promises_nothing_to_rely_on_is_left_alone(
    path: Path, spoiling: str
) -> None:
    write_some(path)
    bring_forward(path, ADDING)
    ask(path, spoiling)
    ask(path, "PRAGMA journal_mode = DELETE")
    before = path.read_bytes()
    with pytest.raises(NewerHistoryError, match=r"Open it with (that version|version 0\.1\.0)"):
        open_history(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_file_of_our_own_version_without_the_table_is_damaged(path: Path) -> None:
    write_some(path)
    ask(path, "DROP TABLE compatibility")
    opened = open_history(path)
    opened.history.close()
    assert opened.set_aside is not None


def test_a_newer_version_may_take_over_while_this_one_has_the_file_open(path: Path) -> None:
    with closing(open_history(path).history) as history:
        history.add(attempt(1))
        bring_forward(path, ADDING)
        history.add(attempt(2))
        assert ids(history.recent(9)) == ids((attempt(2), attempt(1)))
    with later_version(ADDING), closing(open_history(path).history) as history:
        assert ids(history.recent(9)) == ids((attempt(2), attempt(1)))


def test_an_update_that_fails_leaves_the_promise_as_it_was(path: Path) -> None:
    write_some(path)
    broken = BREAKING._replace(statements=(*BREAKING.statements, "no SQL"))
    with pytest.raises(sqlite3.OperationalError):
        bring_forward(path, broken)
    assert ask(path, "SELECT * FROM compatibility") == [(USABLE_FROM, "0.1.0")]
    with closing(open_history(path).history) as history:
        assert len(history.recent(99)) == 40
