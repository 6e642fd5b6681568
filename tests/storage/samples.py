"""Attempts and records to write into a history."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from dialer_gui.domain.calls import CallDetails, CallRequest
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.records import CallRecord
from dialer_gui.storage.history import History, open_history

STARTED_AT_S = 1_795_400_000.25
ACCOUNT_ID = "0123456789abcdef" * 2


def attempt(
    number: int,
    *,
    dialled: str = "4930123456",
    account_name: str = "Sales DE",
    details: CallDetails | None = None,
) -> HistoryEntry:
    """Return an attempt of that running number, in flight.

    Args:
        number: makes its id and its time.
        dialled: the digits, also with a ``+`` as what the person meant.
        account_name: the account's name.
        details: the custom parameters, none by default.
    """
    request = CallRequest(
        f"{number:032x}",
        ACCOUNT_ID,
        f"+{dialled}",
        dialled,
        "8001",
        "4930999",
        details or CallDetails(),
    )
    return HistoryEntry(request, account_name, STARTED_AT_S + number)


def record_of(number: int) -> CallRecord:
    """Return the provider's record of the attempt of that running number, answered."""
    started_at_s = STARTED_AT_S + number + 1
    return CallRecord(
        f"bill-{number}",
        "8001",
        "030123456",
        "4930999",
        started_at_s,
        started_at_s + 12,
        started_at_s + 54,
        12,
        42,
        10041,
        "callee",
        f"2026-11/{number}.wav",
        CallDetails("e1", "hot", "m1", "c1"),
    )


def ids(entries: tuple[HistoryEntry, ...]) -> list[str]:
    """Return the attempts' ids."""
    return [entry.request.id for entry in entries]


def add_all(history: History, numbers: Iterable[int]) -> None:
    """Add the attempts of these running numbers."""
    for number in numbers:
        history.add(attempt(number))


def write_some(path: Path, count: int = 40) -> None:
    """Make a history of that many attempts, and close it."""
    with closing(open_history(path).history) as history:
        add_all(history, range(count))
