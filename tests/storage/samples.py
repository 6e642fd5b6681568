"""Attempts to write into a history."""

from __future__ import annotations

from dialer_gui.domain.calls import CallDetails, CallRequest
from dialer_gui.domain.history import HistoryEntry

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
