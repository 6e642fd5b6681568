"""The history's SQLite file: how it is opened, waited for, and what to do about its errors.

The contacts' file is opened and waited for in the same way.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from dialer_gui.domain.releases import version_of
from dialer_gui.storage.deleted_calls import HAS_DELETED, purge
from dialer_gui.storage.history_rows import OUTCOME_COLUMNS, make_findable
from dialer_gui.storage.history_schema import (
    COLUMNS_OF_TABLE,
    MIGRATIONS,
    READ_COMPATIBILITY,
    RENEW_IDENTITY,
    WRITE_COMPATIBILITY,
)
from dialer_gui.storage.private_files import FILE_MODE, NotAFileError, check_is_file, file_advice

#: How long a statement waits for another connection that is writing.
BUSY_TIMEOUT_S = 5.0
_SWITCH_ATTEMPTS = 100
#: Up to this size a file is read from end to end when it is opened.
_LARGE_FILE_BYTES = 32 * 1024 * 1024
#: How many steps of SQLite's machine lie between two questions: a few milliseconds.
_ASK_EVERY_STEPS = 20_000
#: After its content was written back into the file, SQLite cuts the log to this size.
_WRITTEN_BACK_LOG_BYTES = 64 * 1024
#: The files that SQLite keeps beside a database in use.
COMPANIONS = ("-wal", "-shm")
_BESIDE = (*COMPANIONS, "-journal")
#: The id of this run of the program: only rows that it deleted can be restored.
RUN_ID = os.urandom(8).hex()

#: Marks the file as a history ("Dial" in ASCII): no other program's database is taken for one.
_APPLICATION_ID = 0x4469616C

SCHEMA_VERSION = len(MIGRATIONS)


class DamagedFileError(Exception):
    """The file is damaged, or is no history of this program."""


class NewerFileError(Exception):
    """A newer version of the program has written the file, and this one can't use it.

    Attributes:
        version: the file's schema version.
        program: the oldest version of the program that can use it; empty when it does not say.
    """

    def __init__(self, version: int, program: str) -> None:
        super().__init__(f"format {version}, this version knows {SCHEMA_VERSION}")
        self.version = version
        self.program = program


def connect(path: Path, *, is_checked_whole: bool = True) -> sqlite3.Connection:
    """Open the file, or create it in its folder, check it and bring its schema up to date.

    Every statement is a transaction of its own, except inside :func:`transaction`.

    Args:
        path: the file.
        is_checked_whole: whether a large file is read from end to end, which takes a second for
            each half gigabyte; else :func:`is_sound` is for later.

    Raises:
        DamagedFileError: it is damaged, or no history.
        NewerFileError: a newer version's, which must be left unchanged.
        sqlite3.Error: anything else that SQLite says.
        OSError: the file can't be created.
    """

    def check_and_prepare(connection: sqlite3.Connection) -> None:
        _check_file(connection, is_whole=is_checked_whole or not is_large(path))
        tune(connection)
        _migrate(connection)
        _check_tables(connection)
        _purge(connection)

    return open_file(path, check_and_prepare)


def open_file(path: Path, prepare: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    """Open a database that is private to the user, or create it in its folder.

    Args:
        path: the file.
        prepare: checks the content before it writes anything, and brings the tables up to date;
            when it fails, the connection is closed.

    Raises:
        DamagedFileError: the file is damaged.
        Exception: whatever ``prepare`` raised, and as for :func:`connect`.
    """
    _check_before_use(path)
    # The caller makes sure that only one thread uses it at a time.
    connection = sqlite3.connect(
        path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    try:
        connection.text_factory = text_of_bytes
        _make_private(path)
        prepare(connection)
    except BaseException as error:
        connection.close()
        if is_damage(error):
            raise DamagedFileError(str(error)) from error
        raise
    return connection


def connect_again(path: Path, *, is_shared: bool = False) -> sqlite3.Connection:
    """Open a file that this run of the program has checked; it is neither made nor repaired.

    Args:
        path: the file.
        is_shared: whether several threads use it, one at a time.

    Raises:
        sqlite3.Error: it is gone, or anything else that SQLite says.
    """
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(
        address,
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        check_same_thread=not is_shared,
    )
    try:
        connection.text_factory = text_of_bytes
        tune(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def is_damage(error: BaseException) -> bool:
    """Whether the error means that the file's content is broken."""
    damage = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
    return isinstance(error, sqlite3.Error) and primary_code(error) in damage


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's result code without the details in its upper bits."""
    # Errors of the Python module itself (a closed connection, another thread) carry no code.
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE) & 0xFF


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """Do all of the block or nothing, with the file as it was when the block began.

    Args:
        connection: to the file.
        kind: ``IMMEDIATE`` waits first for others that are writing, ``EXCLUSIVE`` (while there is
            no write-ahead log) also for others that are reading; ``DEFERRED`` only reads.
    """
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _check_before_use(path: Path) -> None:
    """Find damage that SQLite would choke on, or would hide, when it opens the file.

    Only SQLite opens the file: when a program closes a file, POSIX releases all its locks on that
    file, also those of other connections.
    """
    try:
        check_is_file(path)
    except NotAFileError as error:
        raise DamagedFileError("something else has its name") from error
    for ending in _BESIDE:
        check_is_file(Path(f"{path}{ending}"))  # SQLite would wait for a pipe's other end
    # The log is looked at first: another instance fills it after the file, never before.
    has_log = _size(Path(f"{path}{COMPANIONS[0]}")) > 0
    if _size(path) == 0:
        if has_log:
            # It would be thrown away, and the last attempts with it.
            raise DamagedFileError("the file is empty, its log is not")
        return
    # Immutable: without locks, and without the log, which would go when it doesn't fit the file.
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        try:
            connection.execute("PRAGMA schema_version")
        except sqlite3.Error as error:
            if primary_code(error) == sqlite3.SQLITE_NOTADB:
                raise DamagedFileError(str(error)) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _make_private(path: Path) -> None:
    """Make the file, new or not, private to the user before anything is written.

    SQLite gives the files beside it the same mode.
    """
    mode = path.stat().st_mode & 0o777
    if mode & ~FILE_MODE:
        path.chmod(mode & FILE_MODE)


def _check_file(connection: sqlite3.Connection, *, is_whole: bool) -> None:
    """Read only: another program's or a newer version's file must stay unchanged."""
    # One transaction, so one moment: another instance may be making the tables meanwhile.
    with transaction(connection, "DEFERRED"):
        version = number_of(connection, "PRAGMA user_version")
        is_ours = number_of(connection, "PRAGMA application_id") == _APPLICATION_ID
        has_content = number_of(connection, "SELECT count(*) FROM sqlite_schema") > 0
        if has_content and not is_ours:
            raise DamagedFileError("another program's database")
        if version > SCHEMA_VERSION:
            _check_compatibility(connection, version)
        if is_whole and not is_sound(connection):
            raise DamagedFileError("its content is broken")


def is_large(path: Path) -> bool:
    """Whether reading the file from end to end takes longer than the blink of an eye."""
    return _size(path) > _LARGE_FILE_BYTES


def is_sound(
    connection: sqlite3.Connection, is_given_up: Callable[[], bool] | None = None
) -> bool | None:
    """Read the file from end to end, and return whether it is sound; None when it was given up."""
    found: list[tuple[object, ...]] = []
    # It leaves out comparing the indexes with the table, which takes long in a big file.
    is_whole = rows_while_asked(connection, "PRAGMA quick_check(1)", (), found, is_given_up)
    return found == [("ok",)] if is_whole else None


def rows_while_asked(
    connection: sqlite3.Connection,
    statement: str,
    values: Sequence[object],
    found: list[tuple[object, ...]],
    is_given_up: Callable[[], bool] | None,
) -> bool:
    """Read all rows of a statement into a list; False when it was given up.

    Args:
        connection: to the file.
        statement: only reads.
        values: for the statement's placeholders.
        found: gets the rows one by one.
        is_given_up: asked every few milliseconds, also before the first row; None: never.
    """
    if is_given_up is not None:
        connection.set_progress_handler(is_given_up, _ASK_EVERY_STEPS)
    try:
        for row in connection.execute(statement, values):
            found.append(row)  # noqa: PERF402 - the question looks at what was found so far
    except sqlite3.OperationalError as error:
        if primary_code(error) != sqlite3.SQLITE_INTERRUPT:
            raise
        return False
    finally:
        if is_given_up is not None:
            connection.set_progress_handler(None, 0)
    return True


def _check_compatibility(connection: sqlite3.Connection, version: int) -> None:
    """Check whether a newer file says that this version can use it.

    Raises:
        NewerFileError: it does not.
    """
    try:
        oldest_schema, program = connection.execute(READ_COMPATIBILITY).fetchone()
    except (sqlite3.Error, TypeError):
        # A file without the table or its row promises nothing.
        raise NewerFileError(version, "") from None
    is_named = isinstance(program, str) and version_of(program) is not None
    is_usable = isinstance(oldest_schema, int) and 0 < oldest_schema <= SCHEMA_VERSION
    # Looked at here as well: what a newer version has made is never set aside as damaged.
    if not is_usable or not _has_tables(connection):
        raise NewerFileError(version, program if is_named else "")


def tune(connection: sqlite3.Connection) -> None:
    """Set what a file needs that several programs may use, and that a crash may not harm."""
    _use_write_ahead_log(connection)
    # With a write-ahead log, NORMAL hands every commit to the operating system before the call is
    # sent, so an attempt is kept when this program crashes. FULL would also wait for the disk,
    # which matters only when the power fails, and would delay each call.
    connection.execute("PRAGMA synchronous = NORMAL")
    # Writing the log back is left to HistoryPlace.tidy, which goes by the log's size.
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    # Or the log keeps its largest size after it was written back.
    connection.execute(f"PRAGMA journal_size_limit = {_WRITTEN_BACK_LOG_BYTES}")
    # What a person deletes is overwritten, not only unlinked.
    connection.execute("PRAGMA secure_delete = ON")


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch a new file to a write-ahead log; SQLite does not wait for other users to do that."""
    for _ in range(_SWITCH_ATTEMPTS):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if primary_code(error) != sqlite3.SQLITE_BUSY:
                raise
        else:
            return
        # This waits for them, and one of them may have switched by then.
        with transaction(connection, "EXCLUSIVE"):
            pass
    raise sqlite3.OperationalError("the file is always in use")


def _migrate(connection: sqlite3.Connection) -> None:
    if number_of(connection, "PRAGMA user_version") >= SCHEMA_VERSION:
        return
    with transaction(connection):
        # Asked again: another program may have done it while this one waited, and gone further.
        version = number_of(connection, "PRAGMA user_version")
        if version >= SCHEMA_VERSION:
            return
        for step in MIGRATIONS[version:]:
            for statement in step.statements:
                connection.execute(statement)
        usable_from = MIGRATIONS[-1].usable_from
        forget, write = WRITE_COMPATIBILITY
        connection.execute(forget)
        connection.execute(write, (usable_from, MIGRATIONS[usable_from - 1].program))
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _check_tables(connection: sqlite3.Connection) -> None:
    if not _has_tables(connection):
        raise DamagedFileError("not the tables of a history")


def _has_tables(connection: sqlite3.Connection) -> bool:
    for table, needed in COLUMNS_OF_TABLE.items():
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        if not columns.issuperset(needed):
            return False
    return True


def _purge(connection: sqlite3.Connection) -> None:
    # Looking first spares every other start a write.
    if number_of(connection, HAS_DELETED):
        with transaction(connection):
            purge(connection, RUN_ID)


def number_of(connection: sqlite3.Connection, query: str) -> int:
    """Return the number that a query answers with."""
    return int(connection.execute(query).fetchone()[0])


def text_of_bytes(data: bytes) -> str:
    """Return a text of the file; what is no UTF-8 gets the mark for that."""
    return data.decode("utf-8", "replace")


#: How long a turn is; after each, the wait may be given up.
TURN_S = 0.05


def wait_in_turns(connection: sqlite3.Connection) -> None:
    """Let SQLite wait for one turn only, for :func:`execute_in_turns`.

    A wait inside SQLite can't be given up.
    """
    connection.execute(f"PRAGMA busy_timeout = {round(TURN_S * 1000)}")


def execute_in_turns(
    connection: sqlite3.Connection,
    statement: str,
    values: Sequence[object],
    is_given_up: Callable[[], bool] = lambda: False,
) -> sqlite3.Cursor:
    """Execute a writing statement; waits for other writers, turn by turn, unless given up."""
    end_s = time.monotonic() + BUSY_TIMEOUT_S
    while True:
        try:
            return connection.execute(statement, values)
        except sqlite3.OperationalError as error:
            is_busy = primary_code(error) == sqlite3.SQLITE_BUSY
            if not is_busy or is_given_up() or time.monotonic() >= end_s:
                raise


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
        # Where the two differ it is made anew.
        "searchable = iif(searchable = excluded.searchable, searchable, '')",
    )
)
_ADD_CALL = "INSERT INTO attempts ({columns}) VALUES ({marks}) ON CONFLICT (call_id) DO UPDATE SET "
_ADD_ROW = "INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"
_ADD_DELETED = "INSERT INTO {table} ({columns}) SELECT {marks} EXCEPT SELECT {columns} FROM {table}"
_STATEMENTS = {
    "attempts": _ADD_CALL + _FILL_UP,
    "records": _ADD_ROW,
    "call_notes": _ADD_ROW,
    "deleted_calls": _ADD_DELETED,
    "deleted_unrecorded": _ADD_ROW,
}
_HAS_RECORD = "EXISTS (SELECT 1 FROM records WHERE records.call_id = attempts.call_id)"
_MARK = f"UPDATE attempts SET has_record = {_HAS_RECORD} WHERE has_record <> {_HAS_RECORD}"


def merge(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Add all calls, records and notes of one history to another, or none.

    Raises:
        sqlite3.Error: it failed.
    """
    with transaction(target):
        for table, statement in _STATEMENTS.items():
            known = _columns(target, table)
            shared = [name for name in _columns(source, table) if name in known]
            columns, marks = ", ".join(shared), ", ".join("?" * len(shared))
            rows = source.execute(f"SELECT {columns} FROM {table}")
            named = statement.format(table=table, columns=columns, marks=marks)
            target.executemany(named, rows)
        target.execute(_MARK)
        make_findable(target, "attempts.searchable = ''")
        target.execute(RENEW_IDENTITY)


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    names = [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]
    return [name for name in names if name != _OF_ONE_FILE]


_NO_ACCESS = "It can't be opened or written. Check the permissions of the file and its folder."
_IN_USE = "Another program keeps it locked. Close that program and try again."
_FULL = "The disk is full. Free some space and try again."
_ADVICE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _NO_ACCESS,
    sqlite3.SQLITE_PERM: _NO_ACCESS,
    sqlite3.SQLITE_CANTOPEN: _NO_ACCESS,
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_IOERR: "The disk reports an error. Check the disk and its free space.",
}


def advice(error: Exception) -> str:
    """Return whole sentences: what is wrong and what to do about it."""
    if isinstance(error, NewerFileError):
        needed = f"version {error.program} or newer" if error.program else "that version"
        return (
            f"A newer version of the dialer has written it ({error}). Open it with {needed}, or"
            " move the file elsewhere to begin a new one."
        )
    if is_damage(error):
        return "It is damaged. Start the program again: it sets the file aside."
    # Its own name for a full disk that it meets while it opens the file.
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHMSIZE:
        return _FULL
    if isinstance(error, sqlite3.Error) and primary_code(error) in _ADVICE:
        return _ADVICE[primary_code(error)]
    if isinstance(error, OSError):
        return file_advice(error)
    return f"{error}."
