"""Attempts to write into a history."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from dialer_gui.domain.calls import CallDetails, CallRequest
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.storage.history import History, open_history

STARTED_AT_S = 1_795_400_000.25


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
        "0123456789abcdef" * 2,
        f"+{dialled}",
        dialled,
        "8001",
        "4930999",
        details or CallDetails(),
    )
    return HistoryEntry(request, account_name, STARTED_AT_S + number)


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
