"""Adding the calls of one history's file to another's."""

from __future__ import annotations

import sqlite3

from dialer_gui.storage.history_file import transaction
from dialer_gui.storage.history_rows import OUTCOME_COLUMNS

#: Counts within a file.
_OF_ONE_FILE = "sequence"

# A call that is there already gets what it lacks; what was seen and deleted here is newer.
_FILL_UP = ", ".join(
    (
        *(f"{column} = coalesce({column}, excluded.{column})" for column in OUTCOME_COLUMNS),
        *(
            f"{column} = coalesce(excluded.{column}, {column})"
            for column in ("seen", "deleted_by_run")
        ),
        "searchable = iif(excluded.has_record, excluded.searchable, searchable)",
    )
)
_ADD_CALL = "INSERT INTO attempts ({columns}) VALUES ({marks}) ON CONFLICT (call_id) DO UPDATE SET "
_ADD_RECORD = "INSERT OR IGNORE INTO records ({columns}) VALUES ({marks})"
_HAS_RECORD = "EXISTS (SELECT 1 FROM records WHERE records.call_id = attempts.call_id)"
_MARK = f"UPDATE attempts SET has_record = {_HAS_RECORD} WHERE has_record <> {_HAS_RECORD}"


def merge(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Add all calls and records of one history to another, or none.

    Raises:
        sqlite3.Error: that is impossible.
    """
    with transaction(target):
        for table, statement in (("attempts", _ADD_CALL + _FILL_UP), ("records", _ADD_RECORD)):
            known = _columns(target, table)
            shared = [name for name in _columns(source, table) if name in known]
            columns, marks = ", ".join(shared), ", ".join("?" * len(shared))
            rows = source.execute(f"SELECT {columns} FROM {table}")
            target.executemany(statement.format(columns=columns, marks=marks), rows)
        target.execute(_MARK)


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    names = [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
    return [name for name in names if name != _OF_ONE_FILE]
