"""The history's tables, and what brings an older file's tables up to date."""

from __future__ import annotations

from typing import NamedTuple

from dialer_gui.storage.history_rows import OUTCOME_COLUMNS, RECORD_COLUMNS, REQUEST_COLUMNS

_CREATE_ATTEMPTS = """
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
)
"""
_CREATE_UNSETTLED = "CREATE INDEX unsettled ON attempts (sequence) WHERE outcome IS NULL"
_CREATE_DELETED = "CREATE INDEX deleted ON attempts (sequence) WHERE deleted_by_run IS NOT NULL"


# Version 2: what following the phone has shown, and the provider's records.
_ADD_SEEN = "ALTER TABLE attempts ADD COLUMN seen TEXT"
# The other table tells it as well, but an index can only use columns of its own table.
_ADD_HAS_RECORD = "ALTER TABLE attempts ADD COLUMN has_record INTEGER NOT NULL DEFAULT 0"
# A record without a call stands for a call that the person deleted: only its id is kept, so that
# the deleted call does not come back with the provider's records.
_CREATE_RECORDS = """
CREATE TABLE records (
    sequence INTEGER PRIMARY KEY,
    call_id TEXT UNIQUE,
    account_id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    extension TEXT,
    number TEXT,
    caller_id TEXT,
    hung_up_by TEXT,
    recording TEXT,
    employee_id TEXT,
    maturity TEXT,
    member_id TEXT,
    customer_id TEXT,
    started_at_s REAL,
    answered_at_s REAL,
    ended_at_s REAL,
    waiting_s INTEGER,
    talking_s INTEGER,
    hang_up_code INTEGER,
    UNIQUE (account_id, record_id)
)
"""
_CREATE_SHOWN = (
    "CREATE INDEX shown ON attempts (started_at_s, sequence) WHERE deleted_by_run IS NULL"
)
_CREATE_RECORDLESS = (
    "CREATE INDEX recordless ON attempts (account_id, started_at_s) WHERE has_record = 0"
)

# Version 3: which older versions of the program can use the file.
_CREATE_COMPATIBILITY = """
CREATE TABLE compatibility (
    oldest_schema INTEGER NOT NULL,
    oldest_program TEXT NOT NULL
)
"""

# Version 4: an index, so that the next start finds calls that were followed without reading all.
_CREATE_FOLLOWED = (
    "CREATE INDEX followed ON attempts (sequence) WHERE seen IN ('ringing', 'picked_up', 'in_call')"
)

# Version 5: which rows have changed, for the index of the search beside the file, and which history
# it belongs to. The triggers work in every version of the program.
_CREATE_INDEX_LOG = (
    "CREATE TABLE index_log (id INTEGER PRIMARY KEY AUTOINCREMENT, sequence INTEGER NOT NULL)"
)
_CREATE_IDENTITY = "CREATE TABLE identity (history TEXT NOT NULL)"
_SET_IDENTITY = "INSERT INTO identity VALUES (hex(randomblob(16)))"
_LOG = "INSERT INTO index_log (sequence)"
_LOG_ADDED = (
    f"CREATE TRIGGER log_added AFTER INSERT ON attempts BEGIN {_LOG} VALUES (new.sequence); END"
)
_LOG_CHANGED = (
    "CREATE TRIGGER log_changed AFTER UPDATE OF searchable ON attempts"
    f" WHEN new.searchable IS NOT old.searchable BEGIN {_LOG} VALUES (new.sequence); END"
)
_LOG_REMOVED = (
    f"CREATE TRIGGER log_removed AFTER DELETE ON attempts BEGIN {_LOG} VALUES (old.sequence); END"
)
_LOG_RECORDED = (
    "CREATE TRIGGER log_recorded AFTER INSERT ON records WHEN new.call_id IS NOT NULL BEGIN"
    f" {_LOG} SELECT sequence FROM attempts WHERE call_id = new.call_id; END"
)
#: After rows of another history came in; an index of the earlier one is of no use.
RENEW_IDENTITY = "UPDATE identity SET history = hex(randomblob(16))"

# Version 6: an index, so that figures of some days read the records of these days only. Records of
# deleted calls are not in it.
_CREATE_RECORDED = "CREATE INDEX recorded ON records (started_at_s) WHERE call_id IS NOT NULL"

# Version 7: what people note of calls; each correction is a row of its own.
_CREATE_CALL_NOTES = """
CREATE TABLE call_notes (
    call_id TEXT NOT NULL,
    written_at_s REAL NOT NULL,
    result TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (call_id, written_at_s)
) WITHOUT ROWID
"""

# Version 8: which caller IDs the calls have shown that are deleted for good: how many a number has
# shown on a day does not become less when calls are deleted. Nothing else is kept of them.
_CREATE_DELETED_CALLS = """
CREATE TABLE deleted_calls (
    started_at_s REAL NOT NULL,
    caller_id TEXT NOT NULL
)
"""

# Version 9: calls that were deleted for good before their record was found, so that they do not
# come back with it. Which number was called is told by a digest that many numbers share.
_CREATE_DELETED_UNRECORDED = """
CREATE TABLE deleted_unrecorded (
    call_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL,
    extension TEXT NOT NULL,
    started_at_s REAL NOT NULL,
    number_digest TEXT NOT NULL
) WITHOUT ROWID
"""
_CREATE_UNRECORDED = "CREATE INDEX unrecorded ON deleted_unrecorded (account_id, started_at_s)"


class Step(NamedTuple):
    """What brings a file from one schema version to the next.

    A step only adds where it can: tables, indexes, and columns that may be empty or have a
    default, none of which an older program has to know to read and write the rest. Then
    ``usable_from`` is that of the step before. A step after which an older program would read
    something wrong, or write something that breaks, is usable from its own schema version on.

    Attributes:
        statements: all of them, or none.
        program: the first version of the program that has this step.
        usable_from: the oldest schema version whose programs can use a file after this step.
    """

    statements: tuple[str, ...]
    program: str
    usable_from: int


#: The steps from an empty file on; a file's schema version is the number of steps that were done.
#: Programs older than the third step refuse every file that is newer than they are.
MIGRATIONS: tuple[Step, ...] = (
    Step((_CREATE_ATTEMPTS, _CREATE_UNSETTLED, _CREATE_DELETED), "0.1.0", 1),
    Step(
        (_ADD_SEEN, _ADD_HAS_RECORD, _CREATE_RECORDS, _CREATE_SHOWN, _CREATE_RECORDLESS), "0.1.0", 2
    ),
    Step((_CREATE_COMPATIBILITY,), "0.1.0", 3),
    Step((_CREATE_FOLLOWED,), "0.1.0", 3),
    Step(
        (
            *(_CREATE_INDEX_LOG, _CREATE_IDENTITY, _SET_IDENTITY),
            *(_LOG_ADDED, _LOG_CHANGED, _LOG_REMOVED, _LOG_RECORDED),
        ),
        "0.1.0",
        3,
    ),
    Step((_CREATE_RECORDED,), "0.1.0", 3),
    Step((_CREATE_CALL_NOTES,), "0.1.0", 3),
    Step((_CREATE_DELETED_CALLS,), "0.1.0", 3),
    Step((_CREATE_DELETED_UNRECORDED, _CREATE_UNRECORDED), "0.1.0", 3),
)

#: Read from a file whose schema version is not known here.
READ_COMPATIBILITY = "SELECT oldest_schema, oldest_program FROM compatibility"
#: Written with each step: the oldest schema version and program that can use the file now.
WRITE_COMPATIBILITY = (
    "DELETE FROM compatibility",
    "INSERT INTO compatibility (oldest_schema, oldest_program) VALUES (?, ?)",
)

#: The columns that a history must have.
COLUMNS_OF_TABLE = {
    "attempts": frozenset(
        {*REQUEST_COLUMNS, *OUTCOME_COLUMNS, "searchable", "deleted_by_run", "seen", "has_record"}
    ),
    "records": frozenset({"call_id", "account_id", *RECORD_COLUMNS}),
    "call_notes": frozenset({"call_id", "written_at_s", "result", "note"}),
    "deleted_calls": frozenset({"started_at_s", "caller_id"}),
    "deleted_unrecorded": frozenset(
        {"call_id", "account_id", "extension", "started_at_s", "number_digest"}
    ),
    "compatibility": frozenset({"oldest_schema", "oldest_program"}),
    "index_log": frozenset({"id", "sequence"}),
    "identity": frozenset({"history"}),
}
