"""Waiting for another program that is writing into the history, unless that is given up."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Sequence

from dialer_gui.storage.history_file import BUSY_TIMEOUT_S, primary_code

#: Whoever may give up the wait is asked this often.
GIVING_UP_INTERVAL_S = 0.05


def execute_unless_given_up(
    connection: sqlite3.Connection,
    statement: str,
    values: Sequence[object],
    is_given_up: Callable[[], bool],
) -> None:
    """Execute a statement that writes; while others are writing, the wait can be given up.

    SQLite itself waits to the end of its time, whatever happens: so it gets a short time, again
    and again.
    """
    end_s = time.monotonic() + BUSY_TIMEOUT_S
    _wait_for_others(connection, GIVING_UP_INTERVAL_S)
    try:
        while True:
            try:
                connection.execute(statement, values)
                return
            except sqlite3.OperationalError as error:
                is_busy = primary_code(error) == sqlite3.SQLITE_BUSY
                if not is_busy or is_given_up() or time.monotonic() >= end_s:
                    raise
    finally:
        _wait_for_others(connection, BUSY_TIMEOUT_S)


def _wait_for_others(connection: sqlite3.Connection, timeout_s: float) -> None:
    connection.execute(f"PRAGMA busy_timeout = {round(timeout_s * 1000)}")
