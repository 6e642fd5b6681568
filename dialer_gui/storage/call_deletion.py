"""Calls that go for good because they are old, piece by piece, and all calls of one person."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache

from dialer_gui.domain.call_statistics import CallEnd, CountedCalls, TimeSpan
from dialer_gui.domain.contacts import NumberReader
from dialer_gui.storage.deleted_calls import DELETED_CALLS, FORGET_RECORDS
from dialer_gui.storage.history import History
from dialer_gui.storage.history_file import transaction
from dialer_gui.storage.history_search import numbers_condition

#: A call under way is not old; one that was deleted goes with the next start.
_OLD = "FROM attempts WHERE deleted_by_run IS NULL AND started_at_s < ? AND outcome IS NOT NULL"
_COUNT_OLD = f"SELECT count(*) {_OLD}"
_PICK_OLD = f"SELECT call_id {_OLD} ORDER BY started_at_s LIMIT ?"
_PICKED = "call_id IN (SELECT value FROM json_each(?))"
#: Each takes the calls' ids as JSON.
_DELETE = (
    f"{FORGET_RECORDS} WHERE {_PICKED}",
    f"DELETE FROM call_notes WHERE {_PICKED}",
    f"DELETE FROM attempts WHERE {_PICKED}",
)
_COUNT_DELETED = (
    "SELECT caller_id, count(*) FROM"
    f" (SELECT started_at_s, caller_id FROM deleted_calls UNION ALL {DELETED_CALLS})"
    " WHERE started_at_s >= ? AND started_at_s < ? GROUP BY caller_id"
)


def count_before(history: History, before_s: float) -> int:
    """Return how many calls were made before a time, Unix seconds, and have ended.

    Raises:
        HistoryError: the file can't be used.
    """
    return history.read(
        lambda connection: int(connection.execute(_COUNT_OLD, (before_s,)).fetchone()[0])
    )


def delete_before(history: History, before_s: float, most: int) -> int:
    """Delete the oldest of these calls for good, with all that belongs to them.

    Args:
        history: of the calls.
        before_s: Unix seconds.
        most: how many at a time: a call that begins meanwhile has to wait.

    Returns:
        How many are gone.

    Raises:
        HistoryError: the file can't be used.
    """

    def delete(connection: sqlite3.Connection) -> int:
        with transaction(connection):
            picked = [call_id for (call_id,) in connection.execute(_PICK_OLD, (before_s, most))]
            for statement in _DELETE:
                connection.execute(statement, (json.dumps(picked),))
        return len(picked)

    gone = history.write(delete, is_kept=False)
    history.tidy()
    return gone


def count_deleted(history: History, span: TimeSpan) -> tuple[CountedCalls, ...]:
    """Count the calls of a time of the last two days that were placed and are deleted.

    Of those that are gone for good only this is known.

    Raises:
        HistoryError: the file can't be used.
    """
    values = (span.from_s, span.until_s)
    rows = history.read(lambda connection: connection.execute(_COUNT_DELETED, values).fetchall())
    return tuple(CountedCalls(0, CallEnd.UNKNOWN, caller_id, calls) for caller_id, calls in rows)


def calls_with(
    history: History, numbers: Sequence[str], readers: Mapping[str, NumberReader]
) -> tuple[str, ...]:
    """Return the ids of all calls with these numbers, however they are written, that have ended.

    Digits without a country code are another number in another country: a call that has them counts
    where its own account reads them so.

    Args:
        history: of the calls.
        numbers: as they are kept.
        readers: of each account, by its id.

    Raises:
        HistoryError: the file can't be used.
    """
    condition, values = numbers_condition(numbers)
    statement = (
        "SELECT call_id, account_id, number FROM attempts"
        f" WHERE deleted_by_run IS NULL AND outcome IS NOT NULL AND {condition}"
    )
    rows = history.read(lambda connection: connection.execute(statement, values).fetchall())

    @cache
    def is_one_of_them(number: str, account_id: str) -> bool:
        reader = readers.get(account_id, NumberReader())
        return number in numbers or reader.key(number) in map(reader.key, numbers)

    return tuple(
        call_id for call_id, account_id, number in rows if is_one_of_them(number, account_id)
    )
