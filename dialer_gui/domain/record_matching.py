"""Which of the provider's records belong to which calls, looked at together.

One call alone would take the nearest record, be it that of the same number called a minute
earlier. Together, each record goes to the call that it fits best.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.records import CallRecord, carries_own_id, distance_s


def match_records(
    entries: Sequence[HistoryEntry],
    records: Iterable[CallRecord],
    used_ids: Collection[str] = (),
) -> dict[str, CallRecord]:
    """Return the records found, by call id; each record and each call at most once.

    Records with a call's own id come first, then pairs by how close they began.

    Args:
        entries: calls of one account that have no record yet.
        records: of that account, in any order.
        used_ids: records that belong to other calls already.
    """
    free = {record.id: record for record in records if record.id not in used_ids}
    found: dict[str, CallRecord] = {}
    for entry in entries:
        own = next((each for each in free.values() if carries_own_id(each, entry.request)), None)
        if own is not None:
            found[entry.request.id] = free.pop(own.id)
    pairs = [
        (away_s, record_id, entry.request.id)
        for entry in entries
        if entry.request.id not in found
        for record_id, record in free.items()
        if (away_s := distance_s(record, entry.request, entry.started_at_s)) is not None
    ]
    for _, record_id, call_id in sorted(pairs):
        if record_id in free and call_id not in found:
            found[call_id] = free.pop(record_id)
    return found
