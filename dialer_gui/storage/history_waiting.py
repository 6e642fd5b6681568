"""Waiting for another program that is writing into the history, in turns, so that it can end."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Sequence

from dialer_gui.storage.history_file import BUSY_TIMEOUT_S, primary_code

#: How long a turn is: whoever may give up the wait is asked after each.
TURN_S = 0.05


def wait_in_turns(connection: sqlite3.Connection) -> None:
    """Have the connection wait for one turn only; for one that :func:`execute_in_turns` uses.

    SQLite itself waits to the end of its time, whatever happens.
    """
    connection.execute(f"PRAGMA busy_timeout = {round(TURN_S * 1000)}")


def execute_in_turns(
    connection: sqlite3.Connection,
    statement: str,
    values: Sequence[object],
    is_given_up: Callable[[], bool] = lambda: False,
) -> sqlite3.Cursor:
    """Execute a statement that writes, waiting for others that do, unless that is given up."""
    end_s = time.monotonic() + BUSY_TIMEOUT_S
    while True:
        try:
            return connection.execute(statement, values)
        except sqlite3.OperationalError as error:
            is_busy = primary_code(error) == sqlite3.SQLITE_BUSY
            if not is_busy or is_given_up() or time.monotonic() >= end_s:
                raise
